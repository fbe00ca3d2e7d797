/** Which values of one enum take the place of which values of the other. Aliases of a number stay together. */
import type { EnumValue } from '../schema/model.ts';
import type { EnumPair, EnumValuePair, Identity } from './pair.ts';

interface Index {
  readonly byNumber: ReadonlyMap<number, readonly EnumValue[]>;
  readonly numberOf: ReadonlyMap<string, number>;
}

/**
 * Pairs the values of two enums by number, then by name where a number has no partner.
 * @returns each number of either side once, in order of the older side's number; chains of moved names share `moves`
 */
export function pairValues(parents: EnumPair): readonly EnumValuePair[] {
  const old = index(parents.old.values);
  const next = index(parents.new.values);
  const pairs: EnumValuePair[] = [];
  const moves: EnumValuePair[] = [];
  for (const number of [...new Set([...old.byNumber.keys(), ...next.byNumber.keys()])].sort((a, b) => a - b)) {
    const before = old.byNumber.get(number) ?? [];
    const after = next.byNumber.get(number) ?? [];
    const identity = identify(before, after, old, next);
    const pair = { kind: 'enum-value' as const, old: before, new: after, parents };
    if (identity === 'moved') moves.push({ ...pair, identity, moves });
    else pairs.push({ ...pair, identity, moves: [] });
  }
  return [...moves, ...pairs];
}

function index(values: readonly EnumValue[]): Index {
  const byNumber = new Map<number, EnumValue[]>();
  for (const value of values) {
    const aliases = byNumber.get(value.number);
    if (aliases === undefined) byNumber.set(value.number, [value]);
    else aliases.push(value);
  }
  return { byNumber, numberOf: new Map(values.map((value) => [value.name, value.number])) };
}

function identify(before: readonly EnumValue[], after: readonly EnumValue[], old: Index, next: Index): Identity {
  const names = new Set(after.map((value) => value.name));
  if (before.some((value) => names.has(value.name))) return 'same';
  if (before.some((value) => next.numberOf.has(value.name)) || after.some((value) => old.numberOf.has(value.name)))
    return 'moved';
  if (before.length === 0) return 'added';
  return after.length === 0 ? 'removed' : 'renamed';
}

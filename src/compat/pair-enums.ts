/** Which values of one enum take the place of which values of the other. Aliases of a number stay together. */
import type { EnumValue } from '../schema/model.ts';
import { chainsOf } from './match.ts';
import type { EnumPair, EnumValuePair, Identity } from './pair.ts';

interface Index {
  readonly byNumber: ReadonlyMap<number, readonly EnumValue[]>;
  readonly numberOf: ReadonlyMap<string, number>;
}

interface Sides {
  readonly old: Index;
  readonly new: Index;
}

/**
 * Pairs the values of two enums by number, then by name where a name has another number.
 * @returns each number of either side once, ascending; numbers between which names moved share `moves`
 */
export function pairValues(parents: EnumPair): readonly EnumValuePair[] {
  const sides: Sides = { old: index(parents.old.values), new: index(parents.new.values) };
  const numbers = [...new Set([...sides.old.byNumber.keys(), ...sides.new.byNumber.keys()])].sort((a, b) => a - b);
  const pairAt = (number: number, identity: Identity, moves: readonly EnumValuePair[]): EnumValuePair => {
    const { old, new: next } = valuesAt(number, sides);
    return { kind: 'enum-value', identity, old, new: next, parents, moves };
  };
  const moved = numbers.filter((number) => movesFrom(number, sides).length > 0);
  const pairs = new Map<number, EnumValuePair>();
  for (const chain of chainsOf(moved, (number) => movesFrom(number, sides))) {
    const moves: EnumValuePair[] = [];
    for (const number of chain) moves.push(pairAt(number, 'moved', moves));
    for (const [i, pair] of moves.entries()) pairs.set(chain[i] ?? 0, pair);
  }
  return numbers.map((number) => pairs.get(number) ?? pairAt(number, identify(number, sides), []));
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

function valuesAt(
  number: number,
  sides: Sides,
): { readonly old: readonly EnumValue[]; readonly new: readonly EnumValue[] } {
  return { old: sides.old.byNumber.get(number) ?? [], new: sides.new.byNumber.get(number) ?? [] };
}

/** Where the names at a number are on the other side, if not at the same number. */
function movesFrom(number: number, sides: Sides): number[] {
  const { old, new: next } = valuesAt(number, sides);
  const others = [
    ...old.map((value) => sides.new.numberOf.get(value.name)),
    ...next.map((value) => sides.old.numberOf.get(value.name)),
  ];
  return others.filter((other): other is number => other !== undefined && other !== number);
}

/** What became of a number none of whose names moved. */
function identify(number: number, sides: Sides): Identity {
  const { old, new: next } = valuesAt(number, sides);
  if (old.length === 0) return 'added';
  if (next.length === 0) return 'removed';
  const names = new Set(next.map((value) => value.name));
  return old.some((value) => names.has(value.name)) ? 'same' : 'renamed';
}

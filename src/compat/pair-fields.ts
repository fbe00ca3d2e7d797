/** Which field of one message takes the place of which field of the other. */
import type { Field } from '../schema/model.ts';
import type { Context } from './context.ts';
import { valueDiffers } from './field-change.ts';
import { chainsOf } from './match.ts';
import type { FieldPair, Identity, MessagePair } from './pair.ts';

/**
 * Pairs the fields (extensions included) of two messages by number, then by name where a number has no partner.
 * @returns every field of both sides in exactly one pair, ordered by number; chains of `moved` pairs share `moves`
 */
export function pairFields(parents: MessagePair, context: Context): readonly FieldPair[] {
  const sides = indexBoth(context.fieldsOf(parents.old), context.fieldsOf(parents.new));
  const chains = chainsOf(movedNumbers(sides, context), (number) => neighbours(number, sides));
  const inChain = new Set(chains.flat());
  const pairs: FieldPair[] = [];
  for (const number of sides.numbers) {
    if (inChain.has(number)) continue;
    const old = sides.old.byNumber.get(number) ?? null;
    const next = sides.new.byNumber.get(number) ?? null;
    const pair = old !== null && next !== null ? atOneNumber(old, next, parents, context) : alone(old, next, sides);
    if (pair !== null) pairs.push({ kind: 'field', parents, moves: [], ...pair });
  }
  const moved = chains.flatMap((chain) => chainPairs(chain, sides, parents));
  return [...pairs, ...moved].sort((a, b) => numberOf(a) - numberOf(b));
}

interface Index {
  readonly byNumber: ReadonlyMap<number, Field>;
  readonly byName: ReadonlyMap<string, Field>;
}

interface Sides {
  readonly old: Index;
  readonly new: Index;
  readonly numbers: readonly number[];
}

function indexBoth(old: readonly Field[], next: readonly Field[]): Sides {
  const index = (fields: readonly Field[]): Index => ({
    byNumber: new Map(fields.map((field) => [field.number, field])),
    byName: new Map(fields.map((field) => [nameIn(field), field])),
  });
  const numbers = [...new Set([...old, ...next].map((field) => field.number))].sort((a, b) => a - b);
  return { old: index(old), new: index(next), numbers };
}

/** A field's name among the fields of its message. An extension is named in another scope, so it goes by its full name. */
function nameIn(field: Field): string {
  return field.extension ? `(${field.fullName})` : field.name;
}

/** Numbers held on both sides under different names, at least one of which lives on at another number. */
function movedNumbers(sides: Sides, context: Context): readonly number[] {
  return sides.numbers.filter((number) => {
    const old = sides.old.byNumber.get(number);
    const next = sides.new.byNumber.get(number);
    if (old === undefined || next === undefined || old.name === next.name) return false;
    if (!sides.new.byName.has(nameIn(old)) && !sides.old.byName.has(nameIn(next))) return false;
    const gaveNameAway = retires(old, next, sides.old, sides.new) || retires(next, old, sides.new, sides.old);
    return !(gaveNameAway && sameKind(old, next, context));
  });
}

/**
 * Whether `later` is the field `earlier` under another name, because it is on its way out and its name was given to a
 * new field: nobody adds a field that is deprecated from its first day.
 */
function retires(earlier: Field, later: Field, before: Index, after: Index): boolean {
  const heir = after.byName.get(nameIn(earlier));
  if (heir === undefined || before.byNumber.has(heir.number)) return false;
  return later.deprecated && !earlier.deprecated && !before.byName.has(nameIn(later));
}

function neighbours(number: number, sides: Sides): number[] {
  const old = sides.old.byNumber.get(number);
  const next = sides.new.byNumber.get(number);
  const wentTo = old && sides.new.byName.get(nameIn(old))?.number;
  const cameFrom = next && sides.old.byName.get(nameIn(next))?.number;
  return [wentTo, cameFrom].filter((n): n is number => n !== undefined);
}

function chainPairs(chain: readonly number[], sides: Sides, parents: MessagePair): readonly FieldPair[] {
  const moves: FieldPair[] = [];
  for (const number of chain) {
    const old = sides.old.byNumber.get(number) ?? null;
    const next = sides.new.byNumber.get(number) ?? null;
    moves.push({ kind: 'field', identity: 'moved', old, new: next, parents, moves });
  }
  return moves;
}

type Partial = { readonly identity: Identity; readonly old: Field | null; readonly new: Field | null };

function atOneNumber(old: Field, next: Field, parents: MessagePair, context: Context): Partial {
  if (old.name === next.name) return { identity: 'same', old, new: next };
  const reused =
    parents.new.reservedNames.has(old.name) ||
    parents.old.reservedNames.has(next.name) ||
    !sameKind(old, next, context);
  return { identity: reused ? 'reused' : 'renamed', old, new: next };
}

/** One side only; null for the second half of a renumbered field, which its first half already reports. */
function alone(old: Field | null, next: Field | null, sides: Sides): Partial | null {
  if (old !== null) {
    const elsewhere = sides.new.byName.get(nameIn(old));
    return elsewhere === undefined || sides.old.byNumber.has(elsewhere.number)
      ? { identity: 'removed', old, new: null }
      : { identity: 'renumbered', old, new: elsewhere };
  }
  const before = next === null ? undefined : sides.old.byName.get(nameIn(next));
  if (next === null || (before !== undefined && !sides.new.byNumber.has(before.number))) return null;
  return { identity: 'added', old: null, new: next };
}

/** Whether a number whose name changed still carries the same sort of thing: then only its name was changed. */
function sameKind(a: Field, b: Field, context: Context): boolean {
  if (a.map === null || b.map === null) return a.map === b.map && !valueDiffers(a.type, b.type, context);
  return (
    !valueDiffers(a.map.key.type, b.map.key.type, context) && !valueDiffers(a.map.value.type, b.map.value.type, context)
  );
}

function numberOf(pair: FieldPair): number {
  return pair.old?.number ?? pair.new?.number ?? 0;
}

/** Which field of one message takes the place of which field of the other. */
import type { Field, ValueType } from '../schema/model.ts';
import type { Context } from './context.ts';
import type { FieldPair, Identity, MessagePair, OneofPair } from './pair.ts';

/**
 * Pairs the fields (extensions included) of two messages by number, then by name where a number has no partner.
 * @returns every field of both sides in exactly one pair, ordered by number; chains of `moved` pairs share `moves`
 */
export function pairFields(parents: MessagePair, context: Context): readonly FieldPair[] {
  const sides = indexBoth(context.fieldsOf(parents.old), context.fieldsOf(parents.new));
  const chains = chainsOfMoves(sides);
  const inChain = new Set(chains.flat());
  const pairs: FieldPair[] = [];
  for (const number of sides.numbers) {
    if (inChain.has(number)) continue;
    const old = sides.old.byNumber.get(number) ?? null;
    const next = sides.new.byNumber.get(number) ?? null;
    const pair = old !== null && next !== null ? atOneNumber(old, next, parents, context) : alone(old, next, sides);
    if (pair !== null) pairs.push({ kind: 'field', parents, moves: [], ...pair });
  }
  for (const chain of chains) pairs.push(...chainPairs(chain, sides, parents));
  return pairs.sort((a, b) => numberOf(a) - numberOf(b));
}

/** Pairs the oneofs of two messages that have the same name or, failing that, share a member's number. */
export function pairOneofs(parents: MessagePair): readonly OneofPair[] {
  const free = new Set(parents.new.oneofs);
  const pairs: OneofPair[] = [];
  for (const old of parents.old.oneofs) {
    const numbers = new Set(old.fields.map((field) => field.number));
    const next =
      [...free].find((oneof) => oneof.name === old.name) ??
      [...free].find((oneof) => oneof.fields.some((field) => numbers.has(field.number))) ??
      null;
    if (next !== null) free.delete(next);
    pairs.push({ kind: 'oneof', old, new: next, parents });
  }
  for (const next of free) pairs.push({ kind: 'oneof', old: null, new: next, parents });
  return pairs;
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
    byName: new Map(fields.map((field) => [field.name, field])),
  });
  const numbers = [...new Set([...old, ...next].map((field) => field.number))].sort((a, b) => a - b);
  return { old: index(old), new: index(next), numbers };
}

/** Numbers held on both sides under different names, at least one of which lives on at another number. */
function movedNumbers(sides: Sides): Set<number> {
  const moved = new Set<number>();
  for (const number of sides.numbers) {
    const old = sides.old.byNumber.get(number);
    const next = sides.new.byNumber.get(number);
    if (old === undefined || next === undefined || old.name === next.name) continue;
    if (sides.new.byName.has(old.name) || sides.old.byName.has(next.name)) moved.add(number);
  }
  return moved;
}

/** Groups moved numbers with every number their names came from or went to. */
function chainsOfMoves(sides: Sides): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const result: number[][] = [];
  for (const start of movedNumbers(sides)) {
    if (seen.has(start)) continue;
    const chain: number[] = [];
    const queue = [start];
    for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
      if (seen.has(number)) continue;
      seen.add(number);
      chain.push(number);
      queue.push(...neighbours(number, sides));
    }
    result.push(chain.sort((a, b) => a - b));
  }
  return result;
}

function neighbours(number: number, sides: Sides): number[] {
  const old = sides.old.byNumber.get(number);
  const next = sides.new.byNumber.get(number);
  const wentTo = old && sides.new.byName.get(old.name)?.number;
  const cameFrom = next && sides.old.byName.get(next.name)?.number;
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
    !sameKind(old.type, next.type, context);
  return { identity: reused ? 'reused' : 'renamed', old, new: next };
}

/** One side only; null for the second half of a renumbered field, which its first half already reports. */
function alone(old: Field | null, next: Field | null, sides: Sides): Partial | null {
  if (old !== null) {
    const elsewhere = sides.new.byName.get(old.name);
    return elsewhere === undefined
      ? { identity: 'removed', old, new: null }
      : { identity: 'renumbered', old, new: elsewhere };
  }
  if (next === null || sides.old.byName.has(next.name)) return null;
  return { identity: 'added', old: null, new: next };
}

/** Whether a number whose name changed still carries the same sort of thing: then only its name was changed. */
function sameKind(a: ValueType, b: ValueType, context: Context): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.scalar === b.scalar;
  if (a.kind === 'message')
    return (
      b.kind === 'message' &&
      a.message.mapEntry === b.message.mapEntry &&
      (a.message.mapEntry || context.corresponds(a.message, b.message))
    );
  if (a.kind === 'enum') return b.kind === 'enum' && context.corresponds(a.enum, b.enum);
  return b.kind === 'opaque' && a.name === b.name;
}

function numberOf(pair: FieldPair): number {
  return pair.old?.number ?? pair.new?.number ?? 0;
}

/** Which oneof of one message takes the place of which oneof of the other. */
import type { Oneof } from '../schema/model.ts';
import { matchBest } from './match.ts';
import type { MessagePair, OneofPair } from './pair.ts';

/** Pairs the oneofs of two messages that have the same name or, failing that, share the most members. */
export function pairOneofs(parents: MessagePair): readonly OneofPair[] {
  const [before, after] = [parents.old.oneofs, parents.new.oneofs];
  const byName = new Map(after.map((oneof) => [oneof.name, oneof]));
  const names = new Set(before.map((oneof) => oneof.name));
  const renamed = matchBest(
    before.filter((oneof) => !byName.has(oneof.name)),
    after.filter((oneof) => !names.has(oneof.name)),
    sharedNumbers,
    ({ fields }) => fields.map(({ number }) => number),
  );
  const pairs = before.map((old): OneofPair => {
    const next = byName.get(old.name) ?? renamed.get(old) ?? null;
    return { kind: 'oneof', old, new: next, parents };
  });
  const taken = new Set(pairs.map((pair) => pair.new));
  const added = after.filter((next) => !taken.has(next));
  return [...pairs, ...added.map((next): OneofPair => ({ kind: 'oneof', old: null, new: next, parents }))];
}

function sharedNumbers(a: Oneof, b: Oneof): number {
  const numbers = new Set(a.fields.map((field) => field.number));
  return b.fields.filter((field) => numbers.has(field.number)).length;
}

/** Which members two versions of a oneof share, and what happens to fields that moved into it or out of it. */
import type { Field, Message, Oneof } from '../schema/model.ts';
import type { Outcome } from './outcome.ts';
import type { OneofPair } from './pair.ts';
import { readField } from './read/field.ts';
import { readOneofs } from './read/oneof.ts';

/** The members of each side that are fields of the message on both sides, as numbers, ascending. */
export function sharedMembers({ old, new: next, parents }: OneofPair): {
  readonly old: number[];
  readonly new: number[];
} {
  return { old: members(old, parents.new), new: members(next, parents.old) };
}

function members(oneof: Oneof | null, other: Message): number[] {
  const there = new Set(other.fields.map((field) => field.number));
  const numbers = (oneof?.fields ?? []).map((field) => field.number);
  return numbers.filter((number) => there.has(number)).sort((a, b) => a - b);
}

/** What a reader of one side makes of what the other writes, as far as this oneof causes it. */
export function readOneofPair(
  oneofs: { readonly writer: Oneof | null; readonly reader: Oneof | null },
  parents: { readonly writer: Message; readonly reader: Message },
): readonly Outcome[] {
  const exclusive = readOneofs(parents.writer.fields, parents.reader.fields).filter(
    ({ readerOneof }) => readerOneof === oneofs.reader,
  );
  const byNumber = new Map(parents.reader.fields.map((field) => [field.number, field]));
  const presence = parents.writer.fields.flatMap((writer) => {
    const reader = byNumber.get(writer.number);
    const moved = reader !== undefined && isIn(writer, oneofs.writer) !== isIn(reader, oneofs.reader);
    return moved ? readField(writer, reader).filter(({ aspect }) => aspect === 'oneof') : [];
  });
  return [...exclusive, ...presence];
}

function isIn(field: Field, oneof: Oneof | null): boolean {
  return oneof !== null && field.oneof === oneof;
}

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
  const there = byNumberIn(other);
  const numbers = (oneof?.fields ?? []).map((field) => field.number);
  return numbers.filter((number) => there.has(number)).sort((a, b) => a - b);
}

/** What a reader of one side makes of what the other writes, as far as this oneof causes it. */
export function readOneofPair(
  oneofs: { readonly writer: Oneof | null; readonly reader: Oneof | null },
  parents: { readonly writer: Message; readonly reader: Message },
): readonly Outcome[] {
  const exclusive = exclusiveIn(parents.writer, parents.reader).get(oneofs.reader) ?? [];
  const [written, read] = [byNumberIn(parents.writer), byNumberIn(parents.reader)];
  const members = [...(oneofs.writer?.fields ?? []), ...(oneofs.reader?.fields ?? [])];
  const places = new Set(members.map(({ number }) => number).filter((number) => written.has(number)));
  const inOrder = [...places].sort((a, b) => (written.get(a)?.place ?? 0) - (written.get(b)?.place ?? 0));
  const presence = inOrder.flatMap((number) => {
    const [writer, reader] = [written.get(number)?.field, read.get(number)?.field];
    if (writer === undefined || reader === undefined) return [];
    const moved = isIn(writer, oneofs.writer) !== isIn(reader, oneofs.reader);
    return moved ? readField(writer, reader).filter(({ aspect }) => aspect === 'oneof') : [];
  });
  return [...exclusive, ...presence];
}

type Numbered = ReadonlyMap<number, { readonly field: Field; readonly place: number }>;

const numbered = new WeakMap<Message, Numbered>();

function byNumberIn(message: Message): Numbered {
  const known =
    numbered.get(message) ?? new Map(message.knownFields.map((field, place) => [field.number, { field, place }]));
  numbered.set(message, known);
  return known;
}

type Exclusive = ReadonlyMap<Oneof | null, ReturnType<typeof readOneofs>>;

const exclusives = new WeakMap<Message, WeakMap<Message, Exclusive>>();

/** Read once for all oneofs of two messages. */
function exclusiveIn(writer: Message, reader: Message): Exclusive {
  const known = exclusives.get(writer)?.get(reader);
  if (known !== undefined) return known;
  const outcomes = readOneofs(writer.knownFields, reader.knownFields);
  const found = new Map(outcomes.map((outcome) => [outcome.readerOneof, [outcome]]));
  const perReader = exclusives.get(writer) ?? new WeakMap<Message, Exclusive>();
  exclusives.set(writer, perReader.set(reader, found));
  return found;
}

function isIn(field: Field, oneof: Oneof | null): boolean {
  return oneof !== null && field.oneof === oneof;
}

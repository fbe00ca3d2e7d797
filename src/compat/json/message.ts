/** The whole relation between two messages in ProtoJSON: everything that can happen to anything inside. */
import type { Enum, Field, Message } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { EnumUse } from '../read/enum.ts';
import { type PathOutcome, wrap } from '../read/message.ts';
import { useOf } from '../steps.ts';
import { readNames, readUndeclared } from './enum.ts';
import { arrives, readField } from './field.ts';
import { readUnknown, readUnwritten } from './lone.ts';
import { linksOf } from './names.ts';
import { hasOneof, readOneof, readTwice } from './oneof.ts';
import { formOf } from './special.ts';

/** Two messages that meet, and the way to them through fields of the writer. */
interface Meeting {
  readonly writer: Message;
  readonly reader: Message;
  readonly path: readonly Field[];
}

/** What peers know and how they speak. */
export interface Peers {
  readonly fieldsOf: (message: Message) => readonly Field[];
  readonly json: JsonUse;
}

/** @returns the outcomes of every pair of messages that meet, each pair once, on the shortest way to it */
export function readMessage(writer: Message, reader: Message, peers: Peers): readonly PathOutcome[] {
  const met = new Map<Message, Set<Message>>();
  const queue: Meeting[] = [{ writer, reader, path: [] }];
  const outcomes: PathOutcome[] = [];
  // The queue grows while it is walked.
  for (const meeting of queue) {
    const readers = met.get(meeting.writer) ?? new Set();
    if (readers.has(meeting.reader)) continue;
    met.set(meeting.writer, readers.add(meeting.reader));
    const links = linksOf(peers.fieldsOf(meeting.writer), peers.fieldsOf(meeting.reader), peers.json.names);
    outcomes.push(...readHere(meeting, links, peers));
    queue.push(...[...links].flatMap(([field, other]) => meetingIn(meeting, field, other, peers.json.reader)));
  }
  return outcomes;
}

function readHere(meeting: Meeting, links: ReadonlyMap<Field, Field>, peers: Peers): readonly PathOutcome[] {
  const place = (field: Field, outcomes: readonly Outcome[]): readonly PathOutcome[] =>
    outcomes.map((outcome) => ({
      ...outcome,
      path: [...meeting.path, field],
      trigger: outcome.trigger && wrap(meeting.path, outcome.trigger, meeting.writer),
    }));
  const landed = new Set(links.values());
  const readers = peers.fieldsOf(meeting.reader);
  const oneofs = new Set(readers.flatMap(({ oneof }) => oneof ?? []));
  const writers = peers.fieldsOf(meeting.writer);
  return [
    ...writers.flatMap((field) => place(field, readKey(field, links, meeting.reader, peers.json))),
    ...readers.filter((field) => !landed.has(field)).flatMap((field) => place(field, readUnwritten(field))),
    ...[...oneofs].flatMap((oneof) => (writers[0] ? place(writers[0], readOneof(links, oneof)) : [])),
  ];
}

function readKey(field: Field, links: ReadonlyMap<Field, Field>, reader: Message, json: JsonUse): readonly Outcome[] {
  const other = links.get(field);
  if (other === undefined) return [readUnknown(field, hasOneof(field, links, reader), json.reader)];
  return [...readField(field, other, json.reader), ...readEnums(field, other, json.reader), ...readTwice(links, field)];
}

/** What becomes of the names of the enums that two fields of one key hold. */
function readEnums(writer: Field, reader: Field, unknown: JsonUse['reader']): readonly Outcome[] {
  const inner = innerOf(writer, reader, unknown);
  if (inner === null || inner.writer.kind !== 'enum' || inner.reader.kind !== 'enum') return [];
  const use: EnumUse = { ...useOf(reader), field: writer };
  return readWholeEnum(inner.writer.enum, inner.reader.enum, { use, written: useOf(writer) }, unknown);
}

/** The same for all values of two enums. */
export function readWholeEnum(
  writer: Enum,
  reader: Enum,
  uses: { readonly use: EnumUse; readonly written: EnumUse | null },
  unknown: JsonUse['reader'],
): readonly Outcome[] {
  const numbers = new Set(writer.values.map(({ number }) => number));
  return [...readNames(writer, numbers, reader, uses, unknown), ...readUndeclared(writer, reader, uses.use)];
}

/**
 * @returns the types that meet inside two fields: their own, or those of the values of maps; null where nothing does. One
 * value is read as no list, an object's members are not a map's values, and what never arrives has nothing inside
 */
export function innerOf(
  writer: Field,
  reader: Field,
  unknown: JsonUse['reader'],
): { readonly writer: Field['type']; readonly reader: Field['type'] } | null {
  if (writer.repeated !== reader.repeated || (writer.map === null) !== (reader.map === null)) return null;
  if (!arrives(writer, reader, unknown)) return null;
  return { writer: (writer.map?.value ?? writer).type, reader: (reader.map?.value ?? reader).type };
}

function meetingIn({ path }: Meeting, writer: Field, reader: Field, unknown: JsonUse['reader']): readonly Meeting[] {
  const inner = innerOf(writer, reader, unknown);
  if (inner?.writer.kind !== 'message' || inner.reader.kind !== 'message') return [];
  if (formOf(inner.writer) !== 'message' || formOf(inner.reader) !== 'message') return [];
  return [{ writer: inner.writer.message, reader: inner.reader.message, path: [...path, writer] }];
}

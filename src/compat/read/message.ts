/** The whole relation between two messages: everything that can happen to anything inside. */
import type { Enum, Field, Message } from '../../schema/model.ts';
import type { MessageValue, Outcome } from '../outcome.ts';
import { entryOf, smallest, someValue } from '../wire/values-message.ts';
import { type EnumUse, readEnum } from './enum.ts';
import { readField } from './field.ts';
import { readUnknown, readUnwritten } from './lone.ts';
import { readerHasOneof, readOneofs } from './oneof.ts';

/** An outcome inside a message. */
export interface PathOutcome extends Outcome {
  /** From the message inwards, fields of the writer; the last one is the reader's if only the reader has it. */
  readonly path: readonly Field[];
}

/** Which fields a message has on one side, known extensions included. */
interface Side {
  readonly fieldsOf: (message: Message) => readonly Field[];
}

export interface Sides {
  readonly writer: Side;
  readonly reader: Side;
}

/** Two messages that meet. */
interface Pair {
  readonly writer: Message;
  readonly reader: Message;
}

/** A pair, and the way to it: from another pair, through these fields of the writer. */
interface Meeting extends Pair {
  readonly from: Meeting | null;
  readonly through: readonly Field[];
}

/**
 * @returns the outcomes of every pair of messages that meet, each pair once, on the shortest way to it. A pair that
 * is met again holds what it was found to hold the first time (greatest fixpoint), so the work is linear in the pairs
 */
export function readMessage(writer: Message, reader: Message, sides: Sides): readonly PathOutcome[] {
  const met = new Map<Message, Set<Message>>();
  const queue: Meeting[] = [{ writer, reader, from: null, through: [] }];
  const outcomes: PathOutcome[] = [];
  for (let i = 0; i < queue.length; i++) {
    const meeting = queue[i];
    if (meeting === undefined || !isNew(met, meeting)) continue;
    for (const outcome of readHere(meeting, sides)) outcomes.push(outcome);
    for (const next of meetingsIn(meeting, sides)) queue.push(next);
  }
  return outcomes;
}

function isNew(met: Map<Message, Set<Message>>, { writer, reader }: Pair): boolean {
  const readers = met.get(writer) ?? new Set();
  met.set(writer, readers);
  return !readers.has(reader) && readers.add(reader).has(reader);
}

function readHere(meeting: Meeting, sides: Sides): readonly PathOutcome[] {
  const writers = sides.writer.fieldsOf(meeting.writer);
  const readers = sides.reader.fieldsOf(meeting.reader);
  const written = new Set(writers.map(({ number }) => number));
  // Key and value of a map are always written.
  const happens = ({ aspect }: Outcome): boolean =>
    !meeting.writer.mapEntry || (aspect !== 'required' && aspect !== 'default');
  const place = (field: Field, outcomes: readonly Outcome[]): readonly PathOutcome[] =>
    outcomes.map((outcome) => {
      const way = wayTo(meeting);
      return {
        ...outcome,
        path: [...way, field],
        trigger: outcome.trigger && wrap(way, outcome.trigger, meeting.writer),
      };
    });
  return [
    ...matched(writers, readers).flatMap(([field, other]) =>
      place(field, readPair(field, other, meeting).filter(happens)),
    ),
    ...readers.filter(({ number }) => !written.has(number)).flatMap((field) => place(field, readUnwritten(field))),
    ...readOneofs(writers, readers).flatMap(({ members, readerOneof: _, ...outcome }) => place(members[0], [outcome])),
  ];
}

function readPair(writer: Field, reader: Field | undefined, meeting: Pair): readonly Outcome[] {
  if (reader === undefined) return readUnknown(writer, readerHasOneof(writer, meeting.reader));
  const enums = enumsIn(writer, reader);
  return [...readField(writer, reader), ...(enums === null ? [] : readEnum(enums.writer, enums.reader, enums.use))];
}

/** Every field of the writer with the reader's field of that number, if there is one. */
function matched(
  writers: readonly Field[],
  readers: readonly Field[],
): readonly (readonly [Field, Field | undefined])[] {
  const numbers = new Map(readers.map((field) => [field.number, field]));
  return writers.map((field) => [field, numbers.get(field.number)]);
}

function wayTo(meeting: Meeting): readonly Field[] {
  const way: (readonly Field[])[] = [];
  for (let at: Meeting | null = meeting; at !== null; at = at.from) way.push(at.through);
  return way.reverse().flat();
}

function meetingsIn(from: Meeting, sides: Sides): readonly Meeting[] {
  const pairs = matched(sides.writer.fieldsOf(from.writer), sides.reader.fieldsOf(from.reader));
  return pairs.flatMap(([field, other]) => {
    const messages = other === undefined ? null : messagesIn(field, other);
    return messages === null ? [] : [{ ...messages, from }];
  });
}

/**
 * @returns the messages that two fields of one number carry, with the way from the message that has the field; null
 * if they carry none, or if the reader skips whatever is sent
 */
export function messagesIn(writer: Field, reader: Field): (Pair & { readonly through: readonly Field[] }) | null {
  const { values, path } = valuesIn(writer, reader);
  if (values === null) return null;
  const [from, to] = values;
  if (from.type.kind !== 'message' || to.type.kind !== 'message') return null;
  return { writer: from.type.message, reader: to.type.message, through: path };
}

/** @returns the enums that two fields of one number carry, and how the reader uses its one; null if they carry none */
export function enumsIn(
  writer: Field,
  reader: Field,
): { readonly writer: Enum; readonly reader: Enum; readonly use: EnumUse } | null {
  const { values } = valuesIn(writer, reader);
  if (values === null) return null;
  const [{ type: from }, { type: to }] = values;
  if (from.kind !== 'enum' || to.kind !== 'enum') return null;
  const cardinality = reader.map !== null ? 'map-value' : reader.repeated ? 'repeated' : 'singular';
  const use = {
    cardinality,
    required: reader.presence === 'required',
    oneof: reader.oneof !== null,
    field: writer,
  } as const;
  return { writer: from.enum, reader: to.enum, use };
}

/** The fields whose values meet: the two themselves, the values of maps, or a map's value and what stands for it. */
function valuesIn(
  writer: Field,
  reader: Field,
): { readonly values: readonly [Field, Field] | null; readonly path: readonly Field[] } {
  if (skips(writer, reader)) return { values: null, path: [writer] };
  if (writer.map === null && reader.map === null) return { values: [writer, reader], path: [writer] };
  const [from, to] = [valueIn(writer), valueIn(reader)];
  const path = writer.map === null && from !== null ? [writer, from] : [writer];
  return { values: from === null || to === null || skips(from, to) ? null : [from, to], path };
}

/**
 * Whether the reader skips whatever is sent as it expects another wire type: a length and not a group, or the other
 * way round; one number and not a packed run. Other types may meet so too: this is asked of messages and enums.
 */
export function skips(writer: Field, reader: Field): boolean {
  return writer.delimited !== reader.delimited || (writer.packed && !reader.repeated);
}

/** A map's value; in a message that is read as a map entry, or written as one, the field of the same number. */
function valueIn({ map, type }: Field): Field | null {
  if (map !== null) return map.value;
  return type.kind === 'message' ? (type.message.knownFields.find(({ number }) => number === 2) ?? null) : null;
}

/**
 * A message around `inner`, from the outermost field of `path` inwards, with what else the writer must set there.
 * @param of the message that `inner` is a value of: of a map, its entry or what that holds
 */
export function wrap(path: readonly Field[], inner: MessageValue, of: Message): MessageValue {
  let [value, message]: [MessageValue, Message | null] = [inner, of];
  for (const field of [...path].reverse()) {
    value = new Map([[field.number, [wrapped(field, value, message)]]]);
    message = field.parent;
  }
  return value;
}

function wrapped({ map, type }: Field, value: MessageValue, message: Message | null): MessageValue {
  if (map !== null && type.kind === 'message' && type.message === message) return entryWith(map, value);
  const held = (map?.value ?? { type }).type;
  const whole: MessageValue = held.kind === 'message' ? new Map([...smallest(held.message), ...value]) : value;
  return map === null ? whole : entryOf(map, someValue(map.key), whole);
}

/** @returns an entry that holds `parts`, and some key or value where these have none */
export function entryWith(map: NonNullable<Field['map']>, parts: MessageValue): MessageValue {
  return new Map([...entryOf(map, someValue(map.key), someValue(map.value)), ...parts]);
}

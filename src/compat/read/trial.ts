/** Sends values from one field declaration to another, on every runtime. */
import type { Field, Message } from '../../schema/model.ts';
import type { Runtime, Value } from '../outcome.ts';
import { DIALECTS, type Dialect } from '../runtimes.ts';
import { compareField, type Harm } from '../wire/compare.ts';
import { decodeMessage } from '../wire/decode.ts';
import { defaultOf, zeroOf } from '../wire/default.ts';
import { encodeMessage, sentValues } from '../wire/encode.ts';
import { listsToTry } from '../wire/values.ts';
import { complete } from '../wire/values-complete.ts';

/** What can happen to a list of values; null if they arrive as they were meant. */
export type Reading = Harm | 'rejected' | null;

/** One list of values (empty: not set), and how each runtime reads it. */
export interface Trial {
  readonly list: readonly Value[];
  readonly sent: boolean;
  readonly readings: ReadonlyMap<Runtime, Reading>;
}

/**
 * @param reader the field without the content of messages and enums (`withoutContent`)
 * @param known what the reader's declaration really holds: values are chosen that it has a place for
 * @returns the trials of all lists worth trying
 */
export function tryAll(writer: Field, reader: Field, known: Field): readonly Trial[] {
  const own = leavesRoom(writer);
  const differ = own || leavesRoom(reader);
  return listsToTry(writer, known).flatMap((list) => {
    const sent = sentValues(writer, list).length > 0;
    // A zero that is not sent is the same as "not set", which is a list of its own.
    if (!sent && list.length > 0) return [];
    const parcel = pack(writer, list);
    const readings = new Map<Runtime, Reading>();
    for (const dialect of differ ? DIALECTS : DIALECTS.slice(0, 1)) {
      const reading = own ? readAnew(parcel, reader, dialect) : read(parcel, reader, dialect);
      if (reading === undefined) continue;
      for (const { runtime } of differ ? [dialect] : DIALECTS) readings.set(runtime, reading);
    }
    return [{ list, sent, readings }];
  });
}

/** @returns what `reader` makes of `list` in `dialect` */
export function send(writer: Field, list: readonly Value[], reader: Field, dialect: Dialect): Reading {
  return read(pack(writer, list), reader, dialect);
}

/** A list of values that comes to be set, and where it does. */
export interface Landing {
  readonly list: readonly Value[];
  readonly runtimes: ReadonlySet<Runtime>;
}

/** @returns the first list that every runtime sees set, else the first that some do; null if the reader sees none */
export function landingOf(writer: Field, reader: Field): Landing | null {
  let found: Landing | null = null;
  for (const list of [...listsToTry(writer, reader), ...completeLists(writer, reader)]) {
    if (sentValues(writer, list).length === 0) continue;
    const { bytes } = pack(writer, list);
    const seen = DIALECTS.filter((dialect) => decodeMessage(alone(reader), bytes, dialect)?.has(reader.number));
    if (seen.length > 0) found ??= { list, runtimes: new Set(seen.map(({ runtime }) => runtime)) };
    if (seen.length === DIALECTS.length) return { list, runtimes: new Set(seen.map(({ runtime }) => runtime)) };
  }
  return found;
}

/** A message that lacks nothing the reader requires, as otherwise some runtimes see none. */
function completeLists(writer: Field, reader: Field): readonly (readonly Value[])[] {
  if (writer.map !== null || writer.type.kind !== 'message' || reader.type.kind !== 'message') return [];
  const value = complete(writer.type.message, reader.type.message);
  return value === null ? [] : [[value]];
}

/** Values on their way. */
interface Parcel {
  readonly writer: Field;
  readonly list: readonly Value[];
  readonly bytes: Uint8Array;
}

function pack(writer: Field, list: readonly Value[]): Parcel {
  return { writer, list, bytes: encodeMessage(alone(writer), new Map([[writer.number, list]])) };
}

/**
 * What the reader's declaration does that the writer's own does not. Undefined where the writer's own is no better:
 * a runtime that repairs text in every unchecked field does no harm to this one.
 */
function readAnew(parcel: Parcel, reader: Field, dialect: Dialect): Reading | undefined {
  const reading = read(parcel, reader, dialect);
  if (reading === null) return null;
  const own = read(parcel, parcel.writer, dialect);
  return own === null || (reading === 'rejected' && own !== 'rejected') ? reading : undefined;
}

function read({ writer, list, bytes }: Parcel, reader: Field, dialect: Dialect): Reading {
  const message = decodeMessage(alone(reader), bytes, dialect);
  return message === null ? 'rejected' : compareField(writer, list, reader, message.get(reader.number) ?? []);
}

const messages = new WeakMap<Field, readonly Field[]>();

/** A message of one field; the same for the same field, as what is known of it is kept by the list. */
function alone(field: Field): readonly Field[] {
  const known = messages.get(field) ?? [field];
  messages.set(field, known);
  return known;
}

const rooms = new WeakMap<Message, boolean>();

/** Whether runtimes may read a field differently: the rows of the dialects, at any depth. */
function leavesRoom(field: Field): boolean {
  const { type } = field;
  if (type.kind !== 'message') return leavesRoomHere(field);
  const known =
    rooms.get(type.message) ?? [...messagesBelow(type.message)].some((below) => below.knownFields.some(leavesRoomHere));
  rooms.set(type.message, known);
  return known || leavesRoomHere(field);
}

function leavesRoomHere({ presence, type, utf8Checked, map }: Field): boolean {
  if (presence === 'required' || map !== null) return true;
  return type.kind === 'enum' ? type.enum.closed : type.kind === 'scalar' && type.scalar === 'string' && !utf8Checked;
}

function messagesBelow(message: Message): ReadonlySet<Message> {
  const below = new Set([message]);
  // A set that grows while it is walked: every message once.
  for (const { knownFields } of below)
    for (const { type } of knownFields) if (type.kind === 'message') below.add(type.message);
  return below;
}

/**
 * The reader without what is inside messages and enums of both sides: that is judged pair by pair, not per field.
 * @returns `reader`, with the writer's message or enum where both have one
 */
export function withoutContent(writer: Field, reader: Field): Field {
  if (writer.map !== null && reader.map !== null) {
    const value = withoutContent(writer.map.value, reader.map.value);
    return { ...reader, map: { key: reader.map.key, value } };
  }
  if (writer.map !== null || reader.map !== null || writer.type.kind === 'scalar') return reader;
  if (writer.type.kind !== reader.type.kind && ![writer, reader].some(({ type }) => type.kind === 'opaque'))
    return reader;
  return { ...reader, type: writer.type, default: sameNumberIn(writer, reader) };
}

/** The name that the writer's enum has for the reader's default, declared or not. */
function sameNumberIn({ type }: Field, reader: Field): Field['default'] {
  if (type.kind !== 'enum') return reader.default;
  const number = defaultOf(reader);
  if (reader.default === null && number === zeroOf(type)) return null;
  return type.enum.values.find((value) => BigInt(value.number) === number)?.name ?? null;
}

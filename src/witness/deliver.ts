/** One message on its way: written by protobufjs, and read by it or by another runtime's interpreter. */
import type protobuf from 'protobufjs';
import type { MessageValue } from '../compat/outcome.ts';
import type { Dialect } from '../compat/runtimes.ts';
import { decodeMessage } from '../compat/wire/decode.ts';
import { encodeMessage } from '../compat/wire/encode.ts';
import type { Field } from '../schema/model.ts';
import { jsonOf } from './json-text.ts';
import type { Library } from './library.ts';
import type { Shape } from './observe.ts';
import { fromPlain, type Plain, speakable, toPlain } from './plain.ts';
import { hexOf } from './witness.ts';

/** One side: our declaration, and protobufjs' own. */
export interface Side extends Shape {
  readonly type: protobuf.Type;
  /** The same as one reads it who does not ask for required fields; null if there is none. */
  readonly patientType: () => protobuf.Type | null;
}

/** What was sent. */
export interface Parcel {
  /** What is really said: text that is not UTF-8 is the one that protobufjs can write. */
  readonly value: MessageValue;
  /** Null in ProtoJSON. */
  readonly bytes: Uint8Array | null;
  /** ProtoJSON as it is written; null in binary. */
  readonly json: unknown;
  /** The same for what is the same on the wire. */
  readonly key: string;
}

/** What came of it. */
export interface Arrival {
  /** What the reader sees; if it only lacks what is required, what it sees of the rest; else null. */
  readonly read: MessageValue | null;
  /** Why it refuses; null if it does not. */
  readonly error: string | null;
  /** The message that lacks required fields, by the name of its type, and their numbers. */
  readonly missing: { readonly type: string; readonly numbers: readonly number[] } | null;
  /** ProtoJSON of what is in `read`; null if that is. */
  readonly json: () => unknown;
}

/**
 * @returns null where protobufjs declares things in another way and cannot take the value. A message that requires
 * itself is never complete: protobufjs does not write such, so that the wire interpreter does
 */
export function send(
  value: MessageValue,
  { type, message, fieldsOf }: Side,
  { protobuf: protobufjs }: Library,
): Parcel | null {
  const said = speakable(value, type);
  let plain: Plain;
  try {
    plain = toPlain(said, type, protobufjs);
  } catch {
    return null;
  }
  try {
    return parcelOf(said, Uint8Array.from(type.encode(plain).finish()));
  } catch {
    return incomplete(said, fieldsOf(message));
  }
}

/** What is tried may be a value of another type, for which there are no bytes. */
function incomplete(said: MessageValue, fields: readonly Field[]): Parcel | null {
  try {
    return parcelOf(said, encodeMessage(fields, said));
  } catch {
    return null;
  }
}

const NOTHING = new Uint8Array();

function parcelOf(value: MessageValue, bytes: Uint8Array): Parcel {
  return { value, bytes, json: null, key: hexOf(bytes) };
}

/** Reads as protobufjs. Of a message that lacks what is required, the rest is told as well. */
export function receive({ bytes }: Parcel, side: Side, protobufjs: Library): Arrival {
  const { type } = side;
  try {
    return { ...seen(type.decode(bytes ?? NOTHING), type, protobufjs), error: null, missing: null };
  } catch (error) {
    const instance = error instanceof protobufjs.protobuf.util.ProtocolError ? error.instance : undefined;
    const partial = instance as protobuf.Message | undefined;
    const why = reasonOf(error);
    if (partial === undefined) return { ...NOT_SEEN, error: why, missing: null };
    const lacking = partial.$type.fieldsArray.filter(({ required, name }) => required && !Object.hasOwn(partial, name));
    const missing = { type: partial.$type.fullName.replace(/^\./, ''), numbers: lacking.map(({ id }) => id) };
    return { error: why, missing, ...restOf(bytes ?? NOTHING, side.patientType(), protobufjs) };
  }
}

type Seen = Pick<Arrival, 'read' | 'json'>;

const NOT_SEEN: Seen = { read: null, json: () => null };

function seen(message: object, type: protobuf.Type, protobufjs: Library): Seen {
  return { read: fromPlain(message, type, protobufjs.protobuf), json: () => jsonOf(message, type, protobufjs) };
}

/** What is read where nothing is required; if the message is refused all the same, why. */
function restOf(bytes: Uint8Array, type: protobuf.Type | null, protobufjs: Library): Seen & Partial<Arrival> {
  try {
    return type === null ? NOT_SEEN : seen(type.decode(bytes), type, protobufjs);
  } catch (error) {
    return { ...NOT_SEEN, error: reasonOf(error), missing: null };
  }
}

/** What protobufjs says; of what Node says in its place the words differ from version to version. */
function reasonOf(error: unknown): string {
  if (error instanceof TypeError || String(error).includes('encoded data')) return 'a string is not valid UTF-8';
  return error instanceof Error ? error.message : String(error);
}

/** Reads as another runtime: by the wire interpreter, in that runtime's dialect. */
export function receiveAs(dialect: Dialect, { bytes }: Parcel, side: Side, protobufjs: Library): Arrival {
  const readBy = (one: Dialect): MessageValue | null =>
    decodeMessage(side.fieldsOf(side.message), bytes ?? NOTHING, one);
  const whole = readBy(dialect);
  // Of a message that only lacks what is required, the rest is told as well.
  const read = whole ?? readBy({ ...dialect, missingRequired: 'accept' });
  const json = (): unknown =>
    read === null ? null : jsonOf(toPlain(read, side.type, protobufjs.protobuf, 'show'), side.type, protobufjs);
  return { read, error: whole === null ? `${dialect.runtime} refuses the message` : null, missing: null, json };
}

/** One message on its way as ProtoJSON: written by protobufjs, and read by it or as another runtime reads it. */
import type { JsonUse } from '../compat/context.ts';
import { type Reader, readMessage } from '../compat/json/decode.ts';
import { writeMessage } from '../compat/json/encode.ts';
import { type Json, jsonText } from '../compat/json/json.ts';
import { keyOf } from '../compat/json/names.ts';
import type { MessageValue, Runtime } from '../compat/outcome.ts';
import type { Message } from '../schema/model.ts';
import type { Arrival, Parcel, Side } from './deliver.ts';
import { messageOf } from './held.ts';
import { jsonOf } from './json-text.ts';
import type { Library } from './library.ts';
import type { Shape } from './observe.ts';
import { fromPlain, speakable, toPlain } from './plain.ts';

/** The messages of one side, for payloads of `Any`. */
type MessageNamed = (name: string) => Message | undefined;

/** @returns null where protobufjs declares things in another way, or where there is no JSON for a value */
export function sendJson(value: MessageValue, side: Side, { names }: JsonUse, protobufjs: Library): Parcel | null {
  const { type } = side;
  const said = speakable(value, type);
  try {
    const json = protobufjs.protojson.toJson(type, toPlain(said, type, protobufjs.protobuf, 'show'));
    const written = names === 'json' ? json : withNames(json, side);
    return { value: said, bytes: null, json: written, key: JSON.stringify(written) };
  } catch {
    return null;
  }
}

/** Writes as a runtime that has floats of 32 bits and asks for nothing required, by our own writer of ProtoJSON. */
export function sendJsonAs(
  value: MessageValue,
  { message, fieldsOf, type }: Side,
  { names }: JsonUse,
  messageNamed: MessageNamed,
): Parcel | null {
  const said = speakable(value, type);
  try {
    const written = writeMessage(message, said, { fieldsOf, messageNamed, names });
    if (written === null) return null;
    const key = jsonText(written.json);
    return { value: said, bytes: null, json: JSON.parse(key), key };
  } catch {
    // What is tried may be a value of another type.
    return null;
  }
}

/** The same with the names of fields as declared. */
function withNames(json: unknown, { message, fieldsOf }: Shape): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const fields = new Map(fieldsOf(message).map((field) => [keyOf(field, 'json'), field]));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      const field = fields.get(key);
      if (field === undefined) return [key, value];
      const inner = messageOf(field);
      const inside = (one: unknown): unknown => (inner === null ? one : withNames(one, { message: inner, fieldsOf }));
      if (Array.isArray(value)) return [keyOf(field, 'proto'), value.map(inside)];
      if (field.map === null) return [keyOf(field, 'proto'), inside(value)];
      return [
        keyOf(field, 'proto'),
        Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, inside(one)])),
      ];
    }),
  );
}

/** Reads as protobufjs. */
export function receiveJson({ json }: Parcel, { type }: Side, { reader }: JsonUse, protobufjs: Library): Arrival {
  try {
    const message = protobufjs.protojson.fromJson(type, json, { ignoreUnknownFields: reader === 'ignore-unknown' });
    return {
      read: fromPlain(message, type, protobufjs.protobuf),
      error: null,
      missing: null,
      json: () => jsonOf(message, type, protobufjs),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^\./, '') : String(error);
    return { read: null, error: why, missing: null, json: () => null };
  }
}

/** Reads as a runtime that checks required fields, by our own reader of ProtoJSON. */
export function receiveJsonAs(
  runtime: Runtime,
  { json }: Parcel,
  side: Side,
  use: JsonUse,
  messageNamed: MessageNamed,
  protobufjs: Library,
): Arrival {
  const { message, fieldsOf, type } = side;
  const reader: Reader = { fieldsOf, messageNamed, unknown: use.reader };
  const whole = readMessage(message, asJson(json), reader);
  // Of a message that only lacks what is required, the rest is told as well.
  const read = whole ?? readMessage(message, asJson(json), { ...reader, patient: true });
  const error = whole === null ? `${runtime} refuses the message` : null;
  if (read === null) return { read, error, missing: null, json: () => null };
  return {
    read,
    error,
    missing: null,
    json: () => jsonOf(toPlain(read, type, protobufjs.protobuf, 'show'), type, protobufjs),
  };
}

function asJson(json: unknown): Json {
  if (Array.isArray(json)) return json.map(asJson);
  if (typeof json === 'object' && json !== null)
    return new Map(Object.entries(json).map(([key, one]) => [key, asJson(one)]));
  return json as Json;
}

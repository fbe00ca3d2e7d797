/**
 * The writer of ProtoJSON: what a conforming runtime writes by default. A writer that is told to write defaults, or
 * enums as numbers, is another one and is not modelled: what it does to a reader shows in an empty message already.
 */
import type { Field, Message } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { DIALECTS } from '../runtimes.ts';
import { decodeMessage } from '../wire/decode.ts';
import { zeroOf } from '../wire/default.ts';
import { sentValues } from '../wire/encode.ts';
import { bytesOf } from '../wire/text.ts';
import { isMessage } from '../wire/value.ts';
import { firstByNumber } from './enum-names.ts';
import type { Json, JsonObject } from './json.ts';
import { keyOf } from './names.ts';
import { type Floats, writeKey, writeScalar } from './scalar.ts';
import { isNullValue, type Special, specialOf } from './special.ts';
import { writeDuration, writeMask, writeTimestamp } from './well-known-text.ts';

/** What one side knows beyond a message's own declaration. */
export interface Types {
  /** Declared fields and known extensions. */
  readonly fieldsOf: (message: Message) => readonly Field[];
  /** For payloads of `Any`. */
  readonly messageNamed: (fullName: string) => Message | undefined;
}

export interface Writer extends Types {
  readonly names: JsonUse['names'];
  /** Default: `single`. */
  readonly floats?: Floats;
}

/** @returns the JSON of a message; null if no writer can write it (a time after 9999, an `Any` of an unknown type) */
export function writeMessage(message: Message, value: MessageValue, writer: Writer): { readonly json: Json } | null {
  const special = specialOf(message);
  return special === null ? writeFields(message, value, writer) : writeSpecial(special, message, value, writer);
}

type Written = { readonly json: Json } | null;

function written(json: Json | null): Written {
  return json === null ? null : { json };
}

function writeFields(message: Message, value: MessageValue, writer: Writer): Written {
  const object = new Map<string, Json>();
  for (const field of writer.fieldsOf(message)) {
    const values = sentValues(field, value.get(field.number) ?? []);
    if (values.length === 0) continue;
    const one = writeField(field, values, writer);
    if (one === null) return null;
    object.set(keyOf(field, writer.names), one.json);
  }
  return { json: object };
}

/** @param values at least one, or the elements of a list */
export function writeField(field: Field, values: readonly Value[], writer: Writer): Written {
  if (field.map !== null) return writeMap(field.map, values, writer);
  if (!field.repeated) return writeValue(field, values[values.length - 1] ?? new Map(), writer);
  return listOf(values.map((value) => writeValue(field, value, writer)));
}

function listOf(list: readonly Written[]): Written {
  const found = list.filter((one) => one !== null);
  return found.length < list.length ? null : { json: found.map(({ json }) => json) };
}

function writeMap({ key, value }: NonNullable<Field['map']>, entries: readonly Value[], writer: Writer): Written {
  const object = new Map<string, Json>();
  for (const entry of entries) {
    const part = (field: Field): Value =>
      (isMessage(entry) ? entry.get(field.number)?.[0] : undefined) ?? zeroOf(field.type) ?? new Map();
    const one = writeValue(value, part(value), writer);
    if (one === null || key.type.kind !== 'scalar') return null;
    object.set(writeKey(key.type.scalar, part(key)), one.json);
  }
  return { json: object };
}

function writeValue({ type }: Field, value: Value, writer: Writer): Written {
  if (type.kind === 'scalar') return { json: writeScalar(type.scalar, value, writer.floats) };
  if (type.kind === 'enum') {
    if (isNullValue(type.enum)) return { json: null };
    const named = typeof value === 'bigint' ? firstByNumber(type.enum).get(Number(value)) : undefined;
    return { json: named?.jsonName ?? Number(value) };
  }
  const inner = isMessage(value) ? value : new Map();
  return type.kind === 'message' ? writeMessage(type.message, inner, writer) : { json: new Map() };
}

function writeSpecial(special: Special, message: Message, value: MessageValue, writer: Writer): Written {
  if (typeof special === 'object') {
    const [field] = message.fields;
    return field === undefined ? null : writeValue(field, value.get(1)?.[0] ?? zeroOf(field.type) ?? '', writer);
  }
  switch (special) {
    case 'Timestamp':
      return written(writeTimestamp(value));
    case 'Duration':
      return written(writeDuration(value));
    case 'FieldMask':
      return written(writeMask(value));
    case 'Any':
      return writeAny(value, writer);
    case 'Value':
      return writeDynamic(message, value, writer);
    case 'Struct':
    case 'ListValue': {
      const [field] = message.fields;
      return field === undefined ? null : writeField(field, value.get(1) ?? [], writer);
    }
  }
}

/** A `Value`: exactly one of its fields, written as that alone. */
function writeDynamic(message: Message, value: MessageValue, writer: Writer): Written {
  const field = message.fields.find(({ number }) => value.get(number) !== undefined);
  if (field === undefined) return null;
  const one = value.get(field.number)?.[0];
  if (typeof one === 'number' && !Number.isFinite(one)) return null;
  return writeField(field, value.get(field.number) ?? [], writer);
}

/** The payload under its type: in its own form under `value`, or its fields beside the type. */
function writeAny(value: MessageValue, writer: Writer): Written {
  const url = String(value.get(1)?.[0] ?? '');
  if (url === '') return value.size === 0 ? { json: new Map() } : null;
  const message = writer.messageNamed(url.slice(url.lastIndexOf('/') + 1));
  const [dialect] = DIALECTS;
  if (message === undefined || dialect === undefined) return null;
  const payload = decodeMessage(writer.fieldsOf(message), bytesOf(value.get(2)?.[0] ?? ''), dialect);
  const inner = payload && writeMessage(message, payload, writer);
  if (inner === null) return null;
  const type = ['@type', url] as const;
  const own = specialOf(message) !== null;
  return { json: new Map<string, Json>(own ? [type, ['value', inner.json]] : [type, ...(inner.json as JsonObject)]) };
}

/** The reader of ProtoJSON: what a conforming runtime makes of a JSON value by its own declaration. */
import type { Enum, Field, Message } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { encodeMessage } from '../wire/encode.ts';
import { isZero } from '../wire/value.ts';
import type { Types } from './encode.ts';
import { valuesByText } from './enum-names.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { fieldsByKey } from './names.ts';
import { type Floats, readKey, readScalar, wholeIn } from './scalar.ts';
import { isNullable, isNullValue, type Special, specialOf, takesNull } from './special.ts';
import { readDuration, readMask, readTimestamp } from './well-known-text.ts';

export interface Reader extends Types {
  readonly unknown: JsonUse['reader'];
  /** Takes a message that lacks what it requires. */
  readonly patient?: true;
  /** Default: `single`. */
  readonly floats?: Floats;
}

/** What became of one value: seen, left out (an unknown enum name, if unknown names are ignored), or the end of all. */
type Read<V> = { readonly value: V } | 'dropped' | 'rejected';

/** @returns what the reader sees, set fields only; null if it refuses the message */
export function readMessage(message: Message, json: Json, reader: Reader): MessageValue | null {
  const special = specialOf(message);
  if (special !== null) return readSpecial(special, message, json, reader);
  return isObject(json) ? readFields(message, json, reader) : null;
}

function readFields(message: Message, json: JsonObject, reader: Reader): MessageValue | null {
  const fields = reader.fieldsOf(message);
  const index = fieldsByKey(fields);
  const value = new Map<number, readonly Value[]>();
  const seen = new Set<unknown>();
  for (const [key, one] of json) {
    const field = index.get(key);
    if (field === undefined) {
      if (reader.unknown === 'strict') return null;
      continue;
    }
    if (one === null && !takesNull(field)) continue;
    const list = readField(field, one, reader);
    if (list === 'rejected' || seen.has(field)) return null;
    seen.add(field);
    if (list === 'dropped') continue;
    // Two members of one oneof: unlike in binary, nobody takes the last.
    if (field.oneof !== null && seen.has(field.oneof)) return null;
    seen.add(field.oneof ?? field);
    if (isSet(field, list.value)) value.set(field.number, list.value);
  }
  const isComplete = fields.every(({ presence, number }) => presence !== 'required' || value.has(number));
  return isComplete || reader.patient === true ? value : null;
}

function isSet(field: Field, list: readonly Value[]): boolean {
  return list.length > 0 && (field.repeated || field.presence !== 'implicit' || !list.every(isZero));
}

/** @returns the values of a field, one for a singular one */
export function readField(field: Field, json: Json, reader: Reader): Read<readonly Value[]> {
  if (field.map !== null) return isObject(json) ? readMap(field.map, json, reader) : 'rejected';
  if (!field.repeated) {
    const one = readValue(field, json, reader);
    return typeof one === 'string' ? one : { value: [one.value] };
  }
  if (!isList(json)) return 'rejected';
  const list: Value[] = [];
  for (const element of json) {
    const one = readValue(field, element, reader);
    if (one === 'rejected') return one;
    if (one !== 'dropped') list.push(one.value);
  }
  return { value: list };
}

function readMap({ key, value }: NonNullable<Field['map']>, json: JsonObject, reader: Reader): Read<readonly Value[]> {
  const entries: MessageValue[] = [];
  const keys = new Set<Value>();
  for (const [text, element] of json) {
    const name = key.type.kind === 'scalar' ? readKey(key.type.scalar, text) : null;
    const one = readValue(value, element, reader);
    if (name === null || keys.has(name) || one === 'rejected') return 'rejected';
    keys.add(name);
    if (one === 'dropped') continue;
    entries.push(
      new Map([
        [key.number, [name]],
        [value.number, [one.value]],
      ]),
    );
  }
  return { value: entries };
}

function readValue(field: Field, json: Json, reader: Reader): Read<Value> {
  const { type } = field;
  if (json === null && !isNullable(type)) return 'rejected';
  if (type.kind === 'enum') return readEnum(type.enum, json, reader);
  if (type.kind === 'scalar') return readOr(readScalar(type.scalar, json, reader.floats));
  if (type.kind === 'opaque') return readOr(isObject(json) ? new Map() : null);
  return readOr(readMessage(type.message, json, reader));
}

function readOr(value: Value | null): Read<Value> {
  return value === null ? 'rejected' : { value };
}

/** Any of a number's names is read; a number is, if it is declared or the enum is open. */
function readEnum(type: Enum, json: Json, { unknown }: Reader): Read<Value> {
  if (json === null) return isNullValue(type) ? { value: 0n } : 'rejected';
  if (typeof json === 'string') {
    const named = valuesByText(type).get(json);
    if (named !== undefined) return { value: BigInt(named.number) };
    return unknown === 'strict' ? 'rejected' : 'dropped';
  }
  const number = typeof json === 'number' ? wholeIn(json) : null;
  if (number === null || BigInt.asIntN(32, number) !== number) return 'rejected';
  const declared = type.values.some((value) => BigInt(value.number) === number);
  return declared || !type.closed ? { value: number } : 'rejected';
}

/** @returns what the reader sees; null if it refuses */
function readSpecial(special: Special, message: Message, json: Json, reader: Reader): MessageValue | null {
  if (typeof special === 'object') {
    const value = readScalar(special.wraps, json, reader.floats);
    return value === null ? null : withValue(message.fields[0], [value]);
  }
  switch (special) {
    case 'Timestamp':
      return typeof json === 'string' ? readTimestamp(json) : null;
    case 'Duration':
      return typeof json === 'string' ? readDuration(json) : null;
    case 'FieldMask':
      return typeof json === 'string' ? readMask(json) : null;
    case 'Value':
      return readDynamic(message, json, reader);
    case 'Struct':
    case 'ListValue':
      return readOnly(message, json, reader);
    case 'Any':
      return isObject(json) ? readAny(json, reader) : null;
  }
}

/** A wrapper's scalar has no presence: a zero in it is not set. */
function withValue(field: Field | undefined, list: readonly Value[]): MessageValue {
  const unset = field === undefined || list.length === 0 || (field.presence === 'implicit' && list.every(isZero));
  return new Map(unset ? [] : [[field.number, list]]);
}

/** A message of one field that is written as that field. */
function readOnly({ fields }: Message, json: Json, reader: Reader): MessageValue | null {
  const [field] = fields;
  const list = field === undefined ? 'rejected' : readField(field, json, reader);
  return typeof list === 'string' ? null : withValue(field, list.value);
}

/** The field of `Value` that takes a token, by number. */
function numberFor(json: Json): number {
  if (json === null) return 1;
  if (isList(json)) return 6;
  if (isObject(json)) return 5;
  return { number: 2, string: 3, boolean: 4 }[typeof json as 'number' | 'string' | 'boolean'];
}

function readDynamic({ fields }: Message, json: Json, reader: Reader): MessageValue | null {
  const field = fields.find(({ number }) => number === numberFor(json));
  const list = field === undefined ? 'rejected' : readField(field, json, reader);
  return typeof list === 'string' ? null : withValue(field, list.value);
}

/** The payload is read by its own declaration: of a type that the reader does not know, nothing can be read. */
function readAny(json: JsonObject, reader: Reader): MessageValue | null {
  const url = json.get('@type');
  if (url === undefined) return json.size === 0 ? new Map() : null;
  const message = typeof url === 'string' ? reader.messageNamed(url.slice(url.lastIndexOf('/') + 1)) : undefined;
  if (message === undefined) return null;
  const rest = new Map([...json].filter(([key]) => key !== '@type'));
  const own = specialOf(message) !== null;
  const value = own ? readMessage(message, rest.get('value') ?? null, reader) : readFields(message, rest, reader);
  if (value === null) return null;
  const bytes = encodeMessage(reader.fieldsOf(message), value);
  return new Map<number, readonly Value[]>([[1, [String(url)]], ...(bytes.length > 0 ? [[2, [bytes]] as const] : [])]);
}

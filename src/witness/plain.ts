/** Values as protobufjs takes and gives them. The declarations asked are protobufjs' own. */
import type protobuf from 'protobufjs';
import type { MessageValue, Value } from '../compat/outcome.ts';
import { bytesOf, textOf } from '../compat/wire/text.ts';
import { isMessage } from '../compat/wire/value.ts';
import { hexOf } from './witness.ts';

/** What protobufjs holds a message as. */
export type Plain = Record<string, unknown>;

/** How text that is not UTF-8 is given: as something protobufjs writes as such, or as words for people. */
export type Broken = 'send' | 'show';

/** A JavaScript string that protobufjs writes as bytes that are not UTF-8: half of a pair, in three bytes. */
const HALF_PAIR = '\ud800';
const HALF_PAIR_BYTES = Uint8Array.of(0xed, 0xa0, 0x80);

/** @returns the value with what protobufjs can send in the place of text that is not UTF-8 */
export function speakable(value: MessageValue, type: protobuf.Type): MessageValue {
  const said = ([number, values]: readonly [number, readonly Value[]]): readonly [number, readonly Value[]] => {
    const field = type.fieldsById[number];
    return field === undefined ? [number, values] : [number, values.map((one) => speakableIn(one, field))];
  };
  return new Map([...value].map(said));
}

function speakableIn(value: Value, field: protobuf.Field): Value {
  const keyType = keyTypeOf(field);
  if (keyType !== null && isMessage(value)) {
    const [key] = value.get(1) ?? [];
    const [content] = value.get(2) ?? [];
    return new Map([
      [1, key === undefined ? [] : [speakableText(key, keyType)]],
      [2, content === undefined ? [] : [speakableOne(content, field)]],
    ]);
  }
  return speakableOne(value, field);
}

function speakableOne(value: Value, field: protobuf.Field): Value {
  if (isMessage(value)) return isType(field.resolvedType) ? speakable(value, field.resolvedType) : value;
  return speakableText(value, field.type);
}

function speakableText(value: Value, type: string): Value {
  if (type !== 'string' || !(value instanceof Uint8Array)) return value;
  return textOf(value) ?? HALF_PAIR_BYTES;
}

/** @throws Error if protobufjs declares no such field: it then reads the file in another way */
export function toPlain(
  value: MessageValue,
  type: protobuf.Type,
  protobufjs: typeof protobuf,
  broken: Broken = 'send',
): Plain {
  const convert: Convert = { protobufjs, broken };
  const plain: Plain = {};
  for (const [number, values] of value) {
    const field = type.fieldsById[number];
    if (field === undefined) throw new Error(`protobufjs sees no field ${number} in ${type.fullName}`);
    const keyType = keyTypeOf(field);
    if (keyType !== null) plain[field.name] = objectOf(field, keyType, values, convert);
    else if (field.repeated) plain[field.name] = values.map((one) => toJs(one, field, convert));
    else if (values[0] !== undefined) plain[field.name] = toJs(values[0], field, convert);
  }
  return plain;
}

interface Convert {
  readonly protobufjs: typeof protobuf;
  readonly broken: Broken;
}

function objectOf(field: protobuf.Field, keyType: string, entries: readonly Value[], convert: Convert): Plain {
  const object: Plain = Object.create(null);
  for (const entry of entries) {
    if (!isMessage(entry)) throw new Error(`${field.fullName} holds what is no entry`);
    const [key = ''] = entry.get(1) ?? [];
    const [content] = entry.get(2) ?? [];
    if (content !== undefined) object[keyOf(key, keyType, convert)] = toJs(content, field, convert);
  }
  return object;
}

/** Keys as protobufjs wants them: 64 bits as eight characters. A sign keeps the order: objects put bare numbers first. */
function keyOf(key: Value, keyType: string, convert: Convert): string {
  const { util } = convert.protobufjs;
  if (isLong(keyType)) return util.longToHash(longOf(key, keyType, convert) as never);
  if (isBareNumber(key, keyType) && convert.broken === 'send') return `+${key}`;
  return key instanceof Uint8Array ? brokenText(key, convert) : String(key);
}

function isBareNumber(key: Value, keyType: string): boolean {
  return keyType !== 'string' && typeof key === 'bigint' && key >= 0n;
}

function toJs(value: Value, field: protobuf.Field, convert: Convert): unknown {
  const { type, resolvedType } = field;
  if (isMessage(value)) {
    if (!isType(resolvedType)) throw new Error(`${field.fullName} is no message for protobufjs`);
    return toPlain(value, resolvedType, convert.protobufjs, convert.broken);
  }
  if (isType(resolvedType)) throw new Error(`${field.fullName} is a message for protobufjs`);
  if (type === 'bytes') return bytesOf(value);
  if (type === 'string') return value instanceof Uint8Array ? brokenText(value, convert) : String(value);
  if (isLong(type)) return longOf(value, type, convert);
  return type === 'bool' ? Boolean(value) : Number(value);
}

/** 64 bits in the class that protobufjs uses for them. */
function longOf(value: Value, type: string, { protobufjs }: Convert): object {
  const long = protobufjs.util.Long as unknown as { fromString(text: string, unsigned: boolean): object };
  return long.fromString(String(value), isUnsigned(type));
}

function brokenText(bytes: Uint8Array, { broken }: Convert): string {
  return textOf(bytes) ?? (broken === 'send' ? HALF_PAIR : `(not UTF-8: ${hexOf(bytes)})`);
}

/** @returns what is set in a message that protobufjs has read, by field number */
export function fromPlain(message: object, type: protobuf.Type, protobufjs: typeof protobuf): MessageValue {
  const value = new Map<number, readonly Value[]>();
  for (const field of type.fieldsArray) {
    if (!Object.hasOwn(message, field.name)) continue;
    const read = (message as Plain)[field.name];
    if (read === undefined || read === null) continue;
    const keyType = keyTypeOf(field);
    const list =
      keyType !== null
        ? entriesOf(read as Plain, field, keyType, protobufjs)
        : (field.repeated ? (read as readonly unknown[]) : [read]).map((one) => fromJs(one, field, protobufjs));
    if (list.length > 0) value.set(field.id, list);
  }
  return value;
}

function entriesOf(
  object: Plain,
  field: protobuf.Field,
  keyType: string,
  protobufjs: typeof protobuf,
): readonly Value[] {
  return Object.entries(object).map(([text, one]) => {
    return new Map([
      [1, [readKey(isHash(text, keyType) ? fromHash(text, keyType, protobufjs) : text, keyType)]],
      [2, [fromJs(one, field, protobufjs)]],
    ]);
  });
}

/** Keys of 64 bits are eight characters; one that was not in the entry is `0`. */
function isHash(text: string, keyType: string): boolean {
  return isLong(keyType) && text.length === 8;
}

function fromHash(text: string, keyType: string, { util }: typeof protobuf): string {
  return String(util.longFromHash(text, isUnsigned(keyType)));
}

function readKey(text: string, keyType: string): Value {
  if (keyType === 'string') return text;
  return keyType === 'bool' ? text === 'true' : BigInt(text);
}

function fromJs(value: unknown, { type, resolvedType }: protobuf.Field, protobufjs: typeof protobuf): Value {
  if (isType(resolvedType)) return fromPlain(value as object, resolvedType, protobufjs);
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (type === 'double' || type === 'float') return Number(value);
  return BigInt(String(value));
}

/** Whether something is a message type, and not an enum. */
function isType(type: protobuf.Type | protobuf.Enum | null): type is protobuf.Type {
  return type !== null && 'fieldsById' in type;
}

/** The key type of a map field; null for any other. */
function keyTypeOf(field: protobuf.Field): string | null {
  return field.map ? (field as unknown as protobuf.MapField).keyType : null;
}

function isLong(type: string): boolean {
  return type.endsWith('64');
}

function isUnsigned(type: string): boolean {
  return type === 'uint64' || type === 'fixed64';
}

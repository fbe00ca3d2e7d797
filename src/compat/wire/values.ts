/** Values worth trying: the edges of what a writer can mean, and what lands on the edges of what a reader can read. */
import type { Enum, Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { putFixed, putVarint, WIRE } from './bytes.ts';
import { zeroOf } from './default.ts';
import { encodeMessage, payloadOf } from './encode.ts';
import { fromBits, type NumberKind, numberKind, rangeOf, toBits, wireTypeOf } from './scalar.ts';
import { textOf } from './text.ts';

const MAX_FIELDS = 16;
const MAX_ENUM_VALUES = 16;
const MAX_DEPTH = 3;

/**
 * @returns lists of values of `writer` to send to `reader`, telling ones first; the empty list is "not set".
 * Numbers of an enum are declared ones, of an open enum too: no peer means another.
 */
export function listsToTry(writer: Field, reader: Field): readonly (readonly Value[])[] {
  const values = valuesToTry(writer, reader);
  const singles = values.map((value) => [value]);
  const unset: Value[][] = reader.presence === 'required' && writer.presence !== 'required' ? [[]] : [];
  const [first, second] = values;
  if (!writer.repeated || first === undefined) return [...singles, ...unset];
  const pairs = [
    ...values.slice(1).flatMap((value) => [
      [first, value],
      [value, first],
    ]),
    ...values.map((value) => [value, value]),
  ];
  const runs = [3, 4, 8].flatMap((n) => [first, second ?? first].map((value) => Array<Value>(n).fill(value)));
  const some = reader.repeated ? [...singles, ...pairs, ...runs] : [...pairs, ...singles, ...runs];
  return [...some, ...numbersThatParse(writer, reader), ...unset];
}

/** A packed run of numbers that a reader takes for a message: fields 1 to 4, each a varint of 1. */
function numbersThatParse(writer: Field, reader: Field): readonly (readonly Value[])[] {
  const kind = numberKind(writer.type);
  if (kind === null || kind === 'enum' || !writer.packed || reader.type.kind !== 'message') return [];
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) return [[fromBits(kind, 8n), fromBits(kind, 1n)]];
  return [[fromBits(kind, type === WIRE.fixed32 ? 0x01100108n : 0x0120011801100108n)]];
}

/** @returns single values of `writer`'s type, telling ones first */
export function valuesToTry(writer: Field, reader: Field): readonly Value[] {
  if (writer.map !== null) return entriesToTry(writer.map, reader.map ?? writer.map);
  const { type } = writer;
  const kind = numberKind(type);
  if (type.kind === 'enum') return declaredNumbers(type.enum);
  if (kind !== null) {
    const numbers = numbersToTry(kind);
    return distinct([...numbers.slice(0, 4), ...numbersThatRead(kind, reader), ...numbers]);
  }
  if (type.kind === 'message') return messagesToTry(type.message, reader);
  return type.kind === 'opaque' ? [new Map()] : textsToTry(writer, reader);
}

/** At most sixteen: the first ones and the extremes. */
function declaredNumbers({ values }: Enum): readonly bigint[] {
  const numbers = [...new Set(values.map(({ number }) => number))];
  const sorted = [...numbers].sort((a, b) => a - b);
  const chosen = [...numbers.slice(0, MAX_ENUM_VALUES), sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  return [...new Set(chosen.filter((n) => n !== 0)), ...(numbers.includes(0) ? [0] : [])].map(BigInt);
}

const WHOLE = [
  1n,
  2n,
  -1n,
  0n,
  1n << 31n,
  1n << 32n,
  (1n << 31n) - 1n,
  (1n << 32n) - 1n,
  -(1n << 31n),
  -(1n << 31n) - 1n,
  150n,
];
const REAL = [1, 0.5, 0.1, -1, 0, -0, 1e300, Number.POSITIVE_INFINITY, Number.NaN];

function numbersToTry(kind: NumberKind): readonly Value[] {
  if (kind === 'bool') return [true, false];
  const range = rangeOf(kind);
  if (range === null) return kind === 'float' ? distinct(REAL.map(Math.fround)) : REAL;
  return [...new Set([...WHOLE, range.high, range.low])].filter((n) => n >= range.low && n <= range.high);
}

/** Without repetitions; negative zero is not zero. */
function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [Object.is(value, -0) ? '-0' : value, value])).values()];
}

/** Numbers whose bits stand for a declared number of the reader's closed enum, or for none. */
function numbersThatRead(kind: NumberKind, { type }: Field): readonly Value[] {
  if (type.kind !== 'enum' || !type.enum.closed || kind === 'bool' || wireTypeOf(kind) !== WIRE.varint) return [];
  const numbers = declaredNumbers(type.enum);
  const free = [...numbers, 0n]
    .map((n) => n + 1n)
    .find((n) => !type.enum.values.some((one) => BigInt(one.number) === n));
  return [...numbers, free ?? 0n]
    .flatMap((n) => [toBits('enum', n), BigInt.asUintN(32, n), BigInt.asUintN(32, n) + (1n << 32n)])
    .filter((bits) => toBits(kind, fromBits(kind, bits)) === bits)
    .map((bits) => fromBits(kind, bits));
}

const TEXTS = ['a', 'ab', 'abc', 'abcd', 'abcdefgh', 'é', '\u0001', '\b\u0005', '\u0012\u0001x', ''];
const NOT_TEXT = [[0xff], [0x80], [0, 0, 0x80, 0x3f], [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]].map((bytes) =>
  Uint8Array.from(bytes),
);

/** Text and bytes, and the payloads that mean something to a reader of another type. */
function textsToTry(writer: Field, reader: Field): readonly Value[] {
  const { type } = writer;
  const isText = type.kind === 'scalar' && type.scalar === 'string';
  const payloads = [...TEXTS.map((text) => new TextEncoder().encode(text)), ...NOT_TEXT, ...payloadsFor(reader)];
  return payloads.flatMap((bytes): Value[] => {
    const text = isText ? textOf(bytes) : bytes;
    if (text !== null) return [text];
    return writer.utf8Checked ? [] : [bytes];
  });
}

function payloadsFor(reader: Field): readonly Uint8Array[] {
  const kind = numberKind(reader.type);
  if (kind !== null)
    return valuesToTry(reader, reader)
      .slice(0, 4)
      .map((value) => Uint8Array.from(numberBytes(kind, value)));
  return reader.type.kind === 'message' ? valuesToTry(reader, reader).map((value) => payloadOf(reader, value)) : [];
}

function numberBytes(kind: NumberKind, value: Value): number[] {
  const out: number[] = [];
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) putVarint(out, toBits(kind, value));
  else putFixed(out, toBits(kind, value), type === WIRE.fixed32 ? 4 : 8);
  return out;
}

/** Against a message only presence and merging count: none, one, and another field set. Else each field on its own. */
function messagesToTry(message: Message, reader: Field): readonly Value[] {
  const least = smallest(message);
  if (reader.type.kind === 'message' && reader.map === null) {
    const known = new Set(reader.type.message.fields.map(({ number }) => number));
    const shared = message.fields.filter(({ number }) => known.has(number)).slice(0, 2);
    return [
      least,
      ...shared.flatMap((field) =>
        simpleValues(field)
          .slice(0, 2)
          .map((value) => withField(least, field, value)),
      ),
    ];
  }
  const each = message.fields.slice(0, MAX_FIELDS).map((field) => {
    const loud = loudValue(field, MAX_DEPTH);
    return [...simpleValues(field), ...(loud === null ? [] : [loud])].map((value) => withField(least, field, value));
  });
  return [least, ...each.flat()];
}

function withField(message: MessageValue, { number }: Field, value: Value): MessageValue {
  return new Map([...message, [number, [value]]]);
}

function simpleValues(field: Field): readonly Value[] {
  const kind = numberKind(field.type);
  if (kind === null || field.map !== null) return [someValue(field)];
  return (field.type.kind === 'enum' ? declaredNumbers(field.type.enum) : numbersToTry(kind)).slice(0, 4);
}

/** @returns a value whose encoding is not UTF-8, so that no text can hold it; null if none is found */
function loudValue(field: Field, depth: number): Value | null {
  const isLoud = (value: Value): boolean => textOf(encodeMessage([field], new Map([[field.number, [value]]]))) === null;
  return loudCandidates(field, depth).find(isLoud) ?? null;
}

function loudCandidates(field: Field, depth: number): readonly Value[] {
  const { map, type } = field;
  if (map !== null) {
    const value = loudValue(map.value, depth) ?? someValue(map.value);
    return [
      new Map([
        [map.key.number, [someValue(map.key)]],
        [map.value.number, [value]],
      ]),
    ];
  }
  if (type.kind === 'message') return depth === 0 ? [] : loudMessages(type.message, depth - 1);
  const kind = numberKind(type);
  if (kind !== null) return type.kind === 'enum' ? declaredNumbers(type.enum) : numbersToTry(kind);
  return [type.kind === 'scalar' && type.scalar === 'bytes' ? Uint8Array.of(255) : 'x'.repeat(128)];
}

function loudMessages(message: Message, depth: number): readonly Value[] {
  const least = smallest(message);
  return message.fields.slice(0, MAX_FIELDS).flatMap((field) => {
    const value = loudValue(field, depth);
    return value === null ? [] : [withField(least, field, value)];
  });
}

/** @returns a value of the field's type that is not its zero, as small as there is one */
export function someValue(field: Field): Value {
  if (field.map !== null) {
    const { key, value } = field.map;
    return new Map([
      [key.number, [someValue(key)]],
      [value.number, [someValue(value)]],
    ]);
  }
  if (field.type.kind === 'message') return smallest(field.type.message);
  if (field.type.kind === 'enum') return declaredNumbers(field.type.enum)[0] ?? 0n;
  const kind = numberKind(field.type);
  if (kind !== null) return numbersToTry(kind)[0] ?? 0n;
  return field.type.kind === 'scalar' && field.type.scalar === 'bytes' ? Uint8Array.of(97) : 'a';
}

/** @returns the message with only what is required set; a requirement that needs itself is left unset */
export function smallest(message: Message, inside: ReadonlySet<Message> = new Set()): MessageValue {
  const value = new Map<number, readonly Value[]>();
  const deeper = new Set([...inside, message]);
  for (const field of message.fields) {
    if (field.presence !== 'required') continue;
    const { type } = field;
    if (type.kind !== 'message') value.set(field.number, [zeroOf(type) ?? new Map()]);
    else if (!deeper.has(type.message)) value.set(field.number, [smallest(type.message, deeper)]);
  }
  return value;
}

/** Every key with one value, every value with one key; entries whose keys may become one key come in the lists. */
function entriesToTry(writer: NonNullable<Field['map']>, reader: NonNullable<Field['map']>): readonly Value[] {
  const keys = valuesToTry(writer.key, reader.key);
  const values = valuesToTry(writer.value, reader.value);
  const entry = (key: Value | undefined, value: Value | undefined): Value =>
    new Map([
      [1, [key ?? 0n]],
      [2, [value ?? 0n]],
    ]);
  return [...values.map((value) => entry(keys[0], value)), ...keys.slice(1).map((key) => entry(key, values[0]))];
}

/** Values worth trying: the edges of what a writer can mean, and what lands on the edges of what a reader can read. */
import type { Enum, Field, Message, Scalar } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { rangeOf } from '../wire/scalar.ts';
import { bytesOf } from '../wire/text.ts';
import { entryOf, messagesToTry } from '../wire/values-message.ts';
import { fromBase64 } from './base64.ts';
import { valuesByText } from './enum-names.ts';
import { type Special, specialOf } from './special.ts';

/** @returns lists of values of `writer` to send to `reader`, telling ones first; the empty list is "not set" */
export function listsToTry(writer: Field, reader: Field): readonly (readonly Value[])[] {
  const values = valuesToTry(writer, reader);
  const unset: Value[][] = reader.presence === 'required' && writer.presence !== 'required' ? [[]] : [];
  const singles = values.map((value) => [value]);
  const [first, second] = values;
  // Two entries are no more than one: keys that differ differ as text too.
  if (!writer.repeated || writer.map !== null || first === undefined) return [...singles, ...unset];
  return [...singles, [first, second ?? first], ...unset];
}

function valuesToTry(writer: Field, reader: Field): readonly Value[] {
  const { map, type } = writer;
  if (map !== null) return entriesToTry(map, reader.map ?? map);
  if (type.kind === 'enum') return numbersOf(type.enum);
  if (type.kind === 'opaque') return [new Map()];
  if (type.kind === 'scalar') return scalarsToTry(type.scalar, reader);
  const special = specialOf(type.message);
  if (special === null) return messagesToTry(type.message, reader);
  return typeof special === 'object'
    ? scalarsToTry(special.wraps, reader).map((value) => new Map([[1, [value]]]))
    : specialsToTry(special);
}

type Entry = NonNullable<Field['map']>;

/** Every value with one key, every key with one value. */
function entriesToTry(writer: Entry, reader: Entry): readonly Value[] {
  const [key, ...keys] = valuesToTry(writer.key, reader.key);
  const values = valuesToTry(writer.value, reader.value);
  const [value] = values;
  if (key === undefined || value === undefined) return [];
  return [...values.map((one) => entryOf(writer, key, one)), ...keys.map((one) => entryOf(writer, one, value))];
}

/** Declared ones, of an open enum too: no peer means another. One number once. */
function numbersOf({ values }: Enum): readonly bigint[] {
  return [...new Set(values.map(({ number }) => BigInt(number)))];
}

function scalarsToTry(scalar: Scalar, reader: Field): readonly Value[] {
  const names = reader.type.kind === 'enum' ? [...valuesByText(reader.type.enum).keys()] : [];
  const numbers = reader.type.kind === 'enum' ? numbersOf(reader.type.enum) : [];
  if (scalar === 'bool') return [true, false];
  if (scalar === 'string') return [...TEXTS, ...names];
  if (scalar === 'bytes') return [...BYTES, ...names.flatMap((name) => (fits(name) ? [fromBase64(name) ?? name] : []))];
  if (scalar === 'double' || scalar === 'float') return [...FLOATS, ...numbers.map(Number)].flatMap(inKind(scalar));
  const range = rangeOf(scalar);
  const all = [...new Set([...WHOLES, ...numbers])];
  return all.filter((one) => range !== null && one >= range.low && one <= range.high);
}

/** Whether a text is what some bytes are written as. */
function fits(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9]+$/.test(text);
}

function inKind(scalar: 'double' | 'float'): (value: number) => readonly number[] {
  if (scalar === 'double') return (value) => [value];
  return (value) => {
    const kept = Math.fround(value);
    return Number.isFinite(value) && !Number.isFinite(kept) ? [] : [kept];
  };
}

/** Ends of ranges, and the first that a float or a double does not hold; some are base64 as text, some are not. */
const WHOLES = [
  ...[1n, 2n, 0n, -1n, 5n, 150n],
  ...[31n, 32n, 63n, 64n].flatMap((bits) => [1n << bits, (1n << bits) - 1n]),
  ...[-(1n << 31n), -(1n << 31n) - 1n, -(1n << 63n)],
  ...[24n, 53n].map((bits) => (1n << bits) + 1n),
];

const FLOATS = [
  1,
  1.5,
  0.1,
  -1,
  1e300,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  16_777_217,
  Number.NaN,
  1 / 0,
  -1 / 0,
  0,
  -0,
  2 ** 24,
];

/** Words, numbers, base64, times, durations, paths: one each that some type reads, and some that none does. */
const TEXTS = [
  ...['a', 'é', '', 'true', 'AQI=', 'Zm9v', 'fooBar', 'foo_bar', '5s', '1970-01-01T00:00:05Z', 'NaN'],
  ...['5', '-1', '0', '1.5', '0.1', '1e300', '2147483648', '4294967296', '9007199254740993', '9223372036854775808'],
  '18446744073709551616',
];

/** Some whose base64 is a number, a duration, a path. */
const BYTES: readonly Uint8Array[] = [
  ...[[1], [0xff], [0x61, 0x62, 0x63], []].map((bytes) => Uint8Array.from(bytes)),
  ...['1234', '123s', 'abcd'].map((text) => fromBase64(text) ?? bytesOf(text)),
];

const time = (seconds: bigint, nanos: bigint): MessageValue =>
  new Map([
    [1, [seconds]],
    [2, [nanos]],
  ]);
const number = (value: number): MessageValue => new Map([[2, [value]]]);
const text = (value: string): MessageValue => new Map([[3, [value]]]);
const list = (...values: MessageValue[]): MessageValue => new Map(values.length === 0 ? [] : [[1, values]]);
const struct = (key: string, value: MessageValue): MessageValue =>
  list(
    new Map<number, readonly Value[]>([
      [1, [key]],
      [2, [value]],
    ]),
  );

function specialsToTry(special: Exclude<Special, object>): readonly MessageValue[] {
  switch (special) {
    case 'Timestamp':
    case 'Duration':
      return [time(5n, 0n), time(5n, 7n), new Map()];
    case 'FieldMask':
      return [new Map([[1, ['foo_bar']]]), new Map([[1, ['abcd']]]), new Map()];
    case 'Struct':
      return [struct('a', number(1)), struct('a', text('x')), struct('5', number(1)), list()];
    case 'ListValue':
      return [list(number(1)), list(text('x'), number(2)), list()];
    case 'Value':
      return [
        ...[number(1), number(1.5), text('x'), text('5'), new Map([[4, [true]]])],
        ...[new Map([[5, [struct('a', number(1))]]]), new Map([[6, [list(number(1))]]]), new Map([[1, [0n]]])],
      ];
    case 'Any':
      return [new Map([[1, [`type.googleapis.com/${ANY}`]]]), new Map()];
  }
}

const ANY = 'google.protobuf.Any';

/** The one type of a payload that is tried: `Any` itself, which is known wherever there is one. */
export function payloadType(field: Field): (fullName: string) => Message | undefined {
  const { type } = field.map?.value ?? field;
  return (name) =>
    name === ANY && type.kind === 'message' && type.message.fullName === ANY ? type.message : undefined;
}

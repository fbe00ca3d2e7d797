/** Every condition an outcome can carry, as words and as a test of values. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { WIRE } from '../wire/bytes.ts';
import { zeroOf } from '../wire/default.ts';
import { chunksOf } from '../wire/encode.ts';
import { numberKind, rangeOf, wireTypeOf } from '../wire/scalar.ts';
import { bytesOf, textOf } from '../wire/text.ts';
import { isMessage, isNumber, isText, isZero, wholeOf } from '../wire/value.ts';

export interface Condition {
  /** Follows "when". */
  readonly words: string;
  /** Whether it is true of the values of a field; the empty list is "not set". */
  readonly holds: (list: readonly Value[]) => boolean;
}

/** One scalar of both declarations: the field's own, or the key or the value of its entries. */
interface Part {
  readonly noun: string;
  readonly writer: Field;
  readonly reader: Field;
  readonly pick: (list: readonly Value[]) => readonly Value[];
}

/** @returns what can be said of a writer's values, from the plainest to the strangest */
export function conditionsOf(writer: Field, reader: Field): readonly Condition[] {
  const parts = partsOf(writer, reader);
  return [
    ...ofPresence(writer),
    ...parts.flatMap(ofNumbers),
    ...ofBytes(writer, reader),
    ...parts.flatMap(ofText),
    ...ofLists(writer, reader),
  ];
}

function partsOf(writer: Field, reader: Field): readonly Part[] {
  if (writer.map === null)
    return [{ noun: writer.repeated ? 'an element' : 'the value', writer, reader, pick: (list) => list }];
  if (reader.map === null) return [];
  const { key, value } = reader.map;
  return [
    { noun: 'a key', writer: writer.map.key, reader: key },
    { noun: 'a value', writer: writer.map.value, reader: value },
  ].map((part) => ({
    ...part,
    pick: (list) => list.flatMap((entry) => (isMessage(entry) ? (entry.get(part.writer.number) ?? []) : [])),
  }));
}

function ofPresence(writer: Field): readonly Condition[] {
  const unset = writer.presence === 'implicit' ? 'the field has its default value' : 'the field is not set';
  const kind = numberKind(writer.type);
  const zero = kind === null ? 'an empty value' : kind === 'bool' ? 'false' : '0';
  const only =
    (holds: (value: Value) => boolean) =>
    ([value, more]: readonly Value[]) =>
      value !== undefined && more === undefined && holds(value);
  const empty = (value: Value): boolean =>
    isMessage(value) && chunksOf(writer, [value]).every(({ length }) => length === 0);
  return [
    { words: unset, holds: (list) => list.length === 0 },
    { words: `the field is set to ${zero}`, holds: only(isZero) },
    { words: `the field is set to ${zero}`, holds: only((value) => isZero(value) || Object.is(value, -0)) },
    { words: 'the message is empty', holds: only(empty) },
    { words: 'the message is not empty', holds: only((value) => isMessage(value) && !empty(value)) },
  ];
}

function ofNumbers(part: Part): readonly Condition[] {
  const [from, to] = [numberKind(part.writer.type), numberKind(part.reader.type)];
  if (from === null || to === null || wireTypeOf(from) !== wireTypeOf(to)) return [];
  const nonZero: Condition = {
    words: from === 'bool' ? `${part.noun} is true` : `${part.noun} is not 0`,
    holds: (list) => part.pick(list).some((value) => isNumber(value) && !isZero(value)),
  };
  return [...ofRange(part), ...ofEnum(part), nonZero];
}

function ofRange({ noun, writer, reader, pick }: Part): readonly Condition[] {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  const [all, range] = [from && rangeOf(from), to && rangeOf(to)];
  if (!range || !all) return [];
  const ends = [
    ...(all.low < range.low ? [`below ${range.low}`] : []),
    ...(all.high > range.high ? [`above ${range.high}`] : []),
  ];
  if (ends.length === 0) return [];
  const words = to === 'bool' ? `${noun} is neither 0 nor 1` : `${noun} is ${ends.join(' or ')}`;
  return [{ words, holds: (list) => wholes(pick(list)).some((whole) => whole < range.low || whole > range.high) }];
}

function ofEnum({ noun, reader, pick }: Part): readonly Condition[] {
  if (reader.type.kind !== 'enum') return [];
  const { name, values } = reader.type.enum;
  const declared = new Set(values.map(({ number }) => BigInt(number)));
  return [
    {
      words: `${noun} is not a number of ${name}`,
      holds: (list) => wholes(pick(list)).some((whole) => !declared.has(whole)),
    },
  ];
}

function wholes(values: readonly Value[]): readonly bigint[] {
  return values.flatMap((value) => (isNumber(value) ? [wholeOf(value)] : [])).filter((whole) => whole !== null);
}

/** A length-prefixed value that is read as a run of numbers. */
function ofBytes(writer: Field, reader: Field): readonly Condition[] {
  const kind = numberKind(reader.type);
  if (kind === null) return [];
  const type = wireTypeOf(kind);
  const some = (holds: (bytes: Uint8Array) => boolean) => (list: readonly Value[]) =>
    chunksOf(writer, list).some(holds);
  const empty: Condition = { words: 'nothing but a length is sent', holds: some(({ length }) => length === 0) };
  if (type === WIRE.varint)
    return [empty, { words: 'the last byte sent is above 127', holds: some((bytes) => (bytes.at(-1) ?? 0) > 127) }];
  const width = type === WIRE.fixed32 ? 4 : 8;
  return [
    empty,
    { words: `the bytes sent are no multiple of ${width}`, holds: some(({ length }) => length % width !== 0) },
    { words: `the bytes sent are a multiple of ${width}`, holds: some(({ length }) => length % width === 0) },
  ];
}

function ofText({ noun, writer, pick }: Part): readonly Condition[] {
  const bytes = (value: Value): readonly Uint8Array[] =>
    isMessage(value) ? chunksOf(writer, [value]) : isText(value) ? [bytesOf(value)] : [];
  const what = writer.type.kind === 'message' ? "the message's encoding" : noun;
  return [
    {
      words: `${what} is not valid UTF-8`,
      holds: (list) =>
        pick(list)
          .flatMap(bytes)
          .some((some) => textOf(some) === null),
    },
    { words: `${noun} is empty`, holds: (list) => pick(list).some((value) => isText(value) && value.length === 0) },
    { words: `${noun} is not empty`, holds: (list) => pick(list).some((value) => isText(value) && value.length > 0) },
  ];
}

function ofLists(writer: Field, { map }: Field): readonly Condition[] {
  const many = writer.map === null ? 'the list has two or more elements' : 'the map has two or more entries';
  return [
    {
      words: 'an element sets a field that the last one does not',
      holds: (list) => list.length > 1 && mergesMore(list),
    },
    ...(map === null
      ? []
      : [{ words: 'two elements have the same key', holds: (list: readonly Value[]) => sharesKey(list, map.key) }]),
    { words: many, holds: (list) => list.length > 1 },
  ];
}

function mergesMore(list: readonly Value[]): boolean {
  const sets = (value: Value | undefined): readonly number[] =>
    value !== undefined && isMessage(value) ? [...value.keys()] : [];
  return list.flatMap(sets).some((number) => !sets(list.at(-1)).includes(number));
}

function sharesKey(list: readonly Value[], key: Field): boolean {
  const keys = list.map((value) => (isMessage(value) ? String(value.get(key.number) ?? zeroOf(key.type)) : ''));
  return new Set(keys).size < keys.length;
}

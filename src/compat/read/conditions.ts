/** Every condition an outcome can carry, as words and as a test of values. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { WIRE } from '../wire/bytes.ts';
import { zeroOf } from '../wire/default.ts';
import { chunksOf } from '../wire/encode.ts';
import { type NumberKind, numberKind, wireTypeOf } from '../wire/scalar.ts';
import { bytesOf, textOf } from '../wire/text.ts';
import { isMessage, isText, isZero } from '../wire/value.ts';
import { ofNumbers } from './conditions-number.ts';

export interface Condition {
  /** Follows "when". */
  readonly words: string;
  /** Whether it is true of the values of a field; the empty list is "not set". */
  readonly holds: (list: readonly Value[]) => boolean;
}

/** One scalar of both declarations: the field's own, or the key or the value of its entries. */
export interface Part {
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
    ...parts.flatMap(ofText),
    ...ofMessages(writer, reader),
    ...ofBytes(writer, reader),
    ...listConditions(writer, reader),
  ];
}

/** How a zero is set on purpose: only said where nothing but presence is lost. */
export function zeroConditions({ type }: Field): readonly Condition[] {
  const kind = numberKind(type);
  const words = `the field is set to ${kind === null ? 'an empty value' : kind === 'bool' ? 'false' : '0'}`;
  const only =
    (holds: (value: Value) => boolean) =>
    ([value, more]: readonly Value[]) =>
      value !== undefined && more === undefined && holds(value);
  return [
    { words, holds: only(isZero) },
    { words, holds: only((value) => isZero(value) || Object.is(value, -0)) },
  ];
}

/** What is said of lists: first where it is the list that does not fit, else last. */
export function listConditions(writer: Field, { type, map }: Field): readonly Condition[] {
  const words = writer.map === null ? 'the list has two or more elements' : 'the map has two or more entries';
  const many: Condition = { words, holds: (list) => list.length > 1 };
  const merged: Condition = { words: 'an element sets a field that the last one does not', holds: mergesMore };
  return writer.type.kind === 'message' && type.kind === 'message' && map === null ? [merged, many] : [many];
}

/** @returns what is compared by itself: the values of both fields, or keys and values of their entries; none if one has no entries */
export function partsOf(writer: Field, reader: Field): readonly Part[] {
  if (writer.map === null) {
    const noun = writer.repeated ? 'an element' : 'the value';
    return [{ noun, writer, reader, pick: (list) => list }];
  }
  if (reader.map === null) return [];
  return [
    { noun: 'a key', writer: writer.map.key, reader: reader.map.key },
    { noun: 'a value', writer: writer.map.value, reader: reader.map.value },
  ].map((part) => ({
    ...part,
    pick: (list) => list.flatMap((entry) => (isMessage(entry) ? (entry.get(part.writer.number) ?? []) : [])),
  }));
}

function ofPresence({ presence }: Field): readonly Condition[] {
  const words = presence === 'implicit' ? 'the field has its default value' : 'the field is not set';
  return [{ words, holds: (list) => list.length === 0 }];
}

function ofText({ noun, writer, pick }: Part): readonly Condition[] {
  if (numberKind(writer.type) !== null) return [];
  const what = writer.type.kind === 'message' ? "the message's encoding" : noun;
  const bytes = (value: Value): readonly Uint8Array[] =>
    isMessage(value) ? chunksOf(writer, [value]) : isText(value) ? [bytesOf(value)] : [];
  const some = (holds: (length: number) => boolean) => (list: readonly Value[]) =>
    pick(list).some((value) => isText(value) && holds(value.length));
  return [
    {
      words: `${what} is not valid UTF-8`,
      holds: (list) =>
        pick(list)
          .flatMap(bytes)
          .some((one) => textOf(one) === null),
    },
    { words: `${noun} is empty`, holds: some((length) => length === 0) },
    { words: `${noun} is not empty`, holds: some((length) => length > 0) },
  ];
}

function ofMessages(writer: Field, { map }: Field): readonly Condition[] {
  if (writer.type.kind !== 'message') return [];
  const noun = writer.repeated ? 'an element' : 'the message';
  const sizes = (list: readonly Value[]): readonly number[] => chunksOf(writer, list).map(({ length }) => length);
  const key: Condition[] =
    map === null ? [] : [{ words: 'two elements have the same key', holds: (list) => sharesKey(list, map.key) }];
  return [
    { words: `${noun} is empty`, holds: (list) => sizes(list).some((size) => size === 0) },
    { words: `${noun} is not empty`, holds: (list) => sizes(list).some((size) => size > 0) },
    ...key,
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

/** A length-prefixed value that is read as a run of numbers. */
function ofBytes(writer: Field, reader: Field): readonly Condition[] {
  const kind = numberKind(reader.type);
  if (kind === null) return [];
  const some = (holds: (bytes: Uint8Array) => boolean) => (list: readonly Value[]) =>
    chunksOf(writer, list).some(holds);
  const width = widthOf(kind);
  if (width === null)
    return [{ words: 'the last byte sent is above 127', holds: some((bytes) => (bytes.at(-1) ?? 0) > 127) }];
  return [
    { words: `the bytes sent are no multiple of ${width}`, holds: some(({ length }) => length % width !== 0) },
    { words: `the bytes sent are a multiple of ${width}`, holds: some(({ length }) => length % width === 0) },
  ];
}

function widthOf(kind: NumberKind): 4 | 8 | null {
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) return null;
  return type === WIRE.fixed32 ? 4 : 8;
}

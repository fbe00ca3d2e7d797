/** Messages worth trying. */
import type { Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { DIALECTS, type Dialect } from '../runtimes.ts';
import { WIRE } from './bytes.ts';
import { decodeMessage } from './decode.ts';
import { zeroOf } from './default.ts';
import { encodeMessage } from './encode.ts';
import { numberKind, wireTypeOf } from './scalar.ts';
import { textOf } from './text.ts';
import { declaredNumbers, numbersOf } from './values-number.ts';
import { SOME_TEXTS } from './values-text.ts';

const MAX_FIELDS = 16;
const MAX_DEPTH = 3;
const MAX_REQUIRED = 32;

/**
 * Against another message only presence and merging count: none set, one, and another that both sides know. Against
 * anything else each field on its own.
 */
export function messagesToTry(message: Message, reader: Field): readonly MessageValue[] {
  const least = smallest(message);
  const asMessage = reader.type.kind === 'message' && reader.map === null ? reader.type.message : null;
  const fields = asMessage === null ? byNumber(message) : sharedFields(message, asMessage);
  const each = fields.slice(0, asMessage === null ? MAX_FIELDS : 2).flatMap((field) => {
    const values = asMessage === null ? valuesIn(field, reader) : valuesKept(field, asMessage);
    const lists = [...values.map((value) => [value]), ...(asMessage === null ? runsOf(field, reader) : [])];
    return lists.map((list) => withField(least, field, list));
  });
  return [least, ...each];
}

const sorted = new WeakMap<Message, readonly Field[]>();

/** @returns the fields of a message, known extensions included: in whichever order they are declared, the same is tried */
export function byNumber(message: Message): readonly Field[] {
  const fields = sorted.get(message) ?? message.knownFields.toSorted((a, b) => a.number - b.number);
  sorted.set(message, fields);
  return fields;
}

/** Fields of which the other reads something, first those that one message can set and another not. */
function sharedFields(message: Message, reader: Message): readonly Field[] {
  const knownFields = byNumber(message);
  const known = new Map(reader.knownFields.map((field) => [field.number, field]));
  const isRequired = ({ presence }: Field): boolean => presence === 'required';
  // What gives way to a member of its oneof that every message sets is the same in all of them.
  const holds = (field: Field): boolean => isRequired(field) && isAlwaysKept(field, known.get(field.number));
  const taken = new Set(knownFields.filter(holds).flatMap(({ number }) => known.get(number)?.oneof ?? []));
  const givesWay = (field: Field): boolean => {
    const oneof = known.get(field.number)?.oneof ?? null;
    return !isRequired(field) && oneof !== null && taken.has(oneof);
  };
  const shared = knownFields.filter((field) => !givesWay(field) && valuesKept(field, reader).length > 0);
  const isFree = (field: Field): boolean =>
    !isRequired(field) && known.get(field.number)?.type.kind === field.type.kind;
  return [...shared.filter(isFree), ...shared.filter((field) => !isFree(field))];
}

/** @returns two values that the reader keeps: not other encodings, nor numbers that its closed enum does not declare */
export function valuesKept(field: Field, { knownFields }: Message): readonly Value[] {
  const reader = knownFields.find(({ number }) => number === field.number);
  return reader === undefined
    ? []
    : tryable(field)
        .filter((value) => isKept(reader, field, value))
        .slice(0, 2);
}

function isAlwaysKept(field: Field, reader: Field | undefined): boolean {
  return reader !== undefined && tryable(field).every((value) => isKept(reader, field, value));
}

function tryable(field: Field): readonly Value[] {
  return field.type.kind === 'enum' ? declaredNumbers(field.type.enum) : simpleValues(field);
}

function isKept(reader: Field, field: Field, value: Value): boolean {
  return DIALECTS.every((dialect) => keeps(reader, field, value, dialect));
}

function keeps(reader: Field, field: Field, value: Value, dialect: Dialect): boolean {
  const bytes = encodeMessage([field], new Map([[field.number, [value]]]));
  return decodeMessage([{ ...reader, oneof: null }], bytes, dialect)?.has(reader.number) === true;
}

/** Four and eight of a kind: what is not of a number's width may be so together. */
function runsOf(field: Field, { type }: Field): readonly (readonly Value[])[] {
  const kind = numberKind(type);
  const isWide = kind !== null && wireTypeOf(kind) !== WIRE.varint;
  return isWide && field.repeated && field.map === null
    ? [4, 8].map((n) => Array<Value>(n).fill(someValue(field)))
    : [];
}

/** Where bytes are read as numbers, their count matters, and where they end; where as text, whether they are text. */
function valuesIn(field: Field, reader: Field): readonly Value[] {
  const isString = field.type.kind === 'scalar' && field.type.scalar === 'string';
  const texts = isString && numberKind(reader.type) !== null ? [...SOME_TEXTS, 'abcde', 'abcdef', 'abcdefg'] : [];
  return [...simpleValues(field), ...texts, ...oddValues(field, reader)];
}

/** @returns values that no text can hold and, where numbers are read, ones that are no run of numbers; as far as there are any */
export function oddValues(field: Field, reader: Field): readonly Value[] {
  const searches = numberKind(reader.type) === null ? [loudValue] : [loudValue, openValue, longValue];
  return searches.map((search) => search(field, MAX_DEPTH)).filter((value) => value !== null);
}

function simpleValues(field: Field): readonly Value[] {
  const kind = numberKind(field.type);
  if (kind === null || field.map !== null) return [someValue(field)];
  return (field.type.kind === 'enum' ? declaredNumbers(field.type.enum) : numbersOf(kind)).slice(0, 4);
}

function withField(message: MessageValue, { number }: Field, list: readonly Value[]): MessageValue {
  return new Map([...message, [number, list]]);
}

/** Finds a value of a field, at most so many messages deep; null if there is none. */
type Search = (field: Field, depth: number) => Value | null;

/** @returns a value whose encoding is not UTF-8, so that no text can hold it; null if none is found */
const loudValue: Search = (field, depth) =>
  first(candidates(field, depth, loudValue), (value) => textOf(encodingOf(field, value)) === null);

/** @returns a value whose encoding ends inside a varint, so that no run of numbers can end there; null if none is found */
const openValue: Search = (field, depth) =>
  first(candidates(field, depth, openValue), (value) => (encodingOf(field, value).at(-1) ?? 0) > 127);

/** @returns a value that no varint is long enough for, wherever it stands; null if none is found */
const longValue: Search = (field, depth) =>
  first(candidates(field, depth, longValue), (value) => hasLongRun(encodingOf(field, value)));

function first(values: Iterable<Value>, holds: (value: Value) => boolean): Value | null {
  for (const value of values) if (holds(value)) return value;
  return null;
}

/** Whether so many bytes in a row say that the number goes on that it never ends (`takeVarint`). */
function hasLongRun(bytes: Uint8Array): boolean {
  let length = 0;
  for (const byte of bytes) {
    length = byte > 127 ? length + 1 : 0;
    if (length === 10) return true;
  }
  return false;
}

function encodingOf(field: Field, value: Value): Uint8Array {
  return encodeMessage([field], new Map([[field.number, [value]]]));
}

function candidates(field: Field, depth: number, search: Search): Iterable<Value> {
  const { map, type } = field;
  if (map !== null) {
    const value = search(map.value, depth) ?? someValue(map.value);
    return [entryOf(map, someValue(map.key), value), entryOf(map, search(map.key, depth) ?? someValue(map.key), value)];
  }
  if (type.kind === 'message') return messageWith(type.message, depth, search);
  const kind = numberKind(type);
  if (kind !== null) return type.kind === 'enum' && type.enum.closed ? declaredNumbers(type.enum) : numbersOf(kind);
  return type.kind === 'scalar' && type.scalar === 'bytes' ? ODD_BYTES : ODD_TEXTS;
}

const ODD_BYTES = [Uint8Array.of(255), new Uint8Array(10).fill(255)];
const ODD_TEXTS = ['x'.repeat(128), 'é', 'é'.repeat(5)];

/** One by one, as the next is only looked for where what stands behind the value spoils the one before. */
function* messageWith(message: Message, depth: number, search: Search): Iterable<Value> {
  if (depth === 0) return;
  const least = smallest(message);
  const fields = byNumber(message).slice(0, MAX_FIELDS);
  for (const field of fields) {
    const value = search(field, depth - 1);
    if (value !== null) yield withField(least, field, [value]);
  }
  for (const field of fields) for (const run of runsIn(field)) yield withField(least, field, run);
}

/** Four of each number, side by side. */
function runsIn({ packed, type }: Field): readonly (readonly Value[])[] {
  const kind = numberKind(type);
  return kind === null || !packed ? [] : numbersOf(kind).map((value) => Array<Value>(4).fill(value));
}

/** @returns a map entry */
export function entryOf({ key, value }: NonNullable<Field['map']>, name: Value, content: Value): MessageValue {
  return new Map([
    [key.number, [name]],
    [value.number, [content]],
  ]);
}

/** @returns a value of the field's type that is not its zero, as small as there is one */
export function someValue({ map, type }: Field): Value {
  if (map !== null) return entryOf(map, someValue(map.key), someValue(map.value));
  if (type.kind === 'message') return smallest(type.message);
  if (type.kind === 'opaque') return new Map();
  if (type.kind === 'enum') return declaredNumbers(type.enum)[0] ?? 0n;
  const kind = numberKind(type);
  if (kind !== null) return numbersOf(kind)[0] ?? 0n;
  return type.scalar === 'bytes' ? Uint8Array.of(97) : 'a';
}

/** @returns the message with only what is required set; a requirement that needs itself, or goes too deep, is left unset */
export function smallest(message: Message, inside: ReadonlySet<Message> = new Set()): MessageValue {
  const value = new Map<number, readonly Value[]>();
  const deeper = new Set([...inside, message]);
  for (const { presence, type, number } of message.fields) {
    if (presence !== 'required') continue;
    if (type.kind !== 'message') value.set(number, [zeroOf(type) ?? new Map()]);
    else if (!deeper.has(type.message) && deeper.size < MAX_REQUIRED)
      value.set(number, [smallest(type.message, deeper)]);
  }
  return value;
}

/** Messages worth trying. */
import type { Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { WIRE } from './bytes.ts';
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
  const fields = asMessage === null ? message.fields : sharedFields(message, asMessage);
  const each = fields.slice(0, asMessage === null ? MAX_FIELDS : 2).flatMap((field) => {
    const values = asMessage === null ? valuesIn(field, reader) : simpleValues(field).slice(0, 2);
    const lists = [...values.map((value) => [value]), ...(asMessage === null ? runsOf(field, reader) : [])];
    return lists.map((list) => withField(least, field, list));
  });
  return [least, ...each];
}

/** Fields that the other reads, first those that one message can set and another not. */
function sharedFields({ fields }: Message, reader: Message): readonly Field[] {
  const known = new Map(reader.fields.map((field) => [field.number, field]));
  const shared = fields.filter((field) => {
    const other = known.get(field.number);
    return other !== undefined && isSameEncoding(field, other);
  });
  const isFree = ({ presence, number, type }: Field): boolean =>
    presence !== 'required' && known.get(number)?.type.kind === type.kind;
  return [...shared.filter(isFree), ...shared.filter((field) => !isFree(field))];
}

function isSameEncoding(a: Field, b: Field): boolean {
  const [one, other] = [numberKind(a.type), numberKind(b.type)];
  if (one === null || other === null) return one === other && a.delimited === b.delimited;
  return wireTypeOf(one) === wireTypeOf(other) || (a.repeated && b.repeated);
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

/** @returns values that no text can hold, and where numbers are read none of them can end there; as far as there are any */
export function oddValues(field: Field, reader: Field): readonly Value[] {
  const odd = [loudValue(field, MAX_DEPTH), ...(numberKind(reader.type) === null ? [] : [openValue(field, MAX_DEPTH)])];
  return odd.filter((value) => value !== null);
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
  candidates(field, depth, loudValue).find((value) => textOf(encodingOf(field, value)) === null) ?? null;

/** @returns a value whose encoding ends inside a varint, so that no run of numbers can end there; null if none is found */
const openValue: Search = (field, depth) =>
  candidates(field, depth, openValue).find((value) => (encodingOf(field, value).at(-1) ?? 0) > 127) ?? null;

function encodingOf(field: Field, value: Value): Uint8Array {
  return encodeMessage([field], new Map([[field.number, [value]]]));
}

function candidates(field: Field, depth: number, search: Search): readonly Value[] {
  const { map, type } = field;
  if (map !== null) {
    const value = search(map.value, depth) ?? someValue(map.value);
    return [entryOf(map, someValue(map.key), value), entryOf(map, search(map.key, depth) ?? someValue(map.key), value)];
  }
  if (type.kind === 'message') return messageWith(type.message, depth, search);
  const kind = numberKind(type);
  if (kind !== null) return type.kind === 'enum' ? declaredNumbers(type.enum) : numbersOf(kind);
  return type.kind === 'scalar' && type.scalar === 'bytes' ? [Uint8Array.of(255)] : ['x'.repeat(128), 'é'];
}

function messageWith(message: Message, depth: number, search: Search): readonly Value[] {
  if (depth === 0) return [];
  for (const field of message.fields.slice(0, MAX_FIELDS)) {
    const value = search(field, depth - 1);
    if (value !== null) return [withField(smallest(message), field, [value])];
  }
  return [];
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

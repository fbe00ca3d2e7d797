/** Messages worth trying. */
import type { Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { zeroOf } from './default.ts';
import { encodeMessage } from './encode.ts';
import { numberKind } from './scalar.ts';
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
  const known = new Set(asMessage?.fields.map(({ number }) => number));
  const fields = asMessage === null ? message.fields : message.fields.filter(({ number }) => known.has(number));
  const each = fields.slice(0, asMessage === null ? MAX_FIELDS : 2).flatMap((field) => {
    const values = asMessage === null ? valuesIn(field, reader) : simpleValues(field).slice(0, 2);
    return values.map((value) => withField(least, field, value));
  });
  return [least, ...each];
}

/** Where bytes are read as numbers, their count matters, and where they end; where as text, whether they are text. */
function valuesIn(field: Field, reader: Field): readonly Value[] {
  const isString = field.type.kind === 'scalar' && field.type.scalar === 'string';
  const texts = isString && numberKind(reader.type) !== null ? [...SOME_TEXTS, 'abcde', 'abcdef', 'abcdefg'] : [];
  const loud = loudValue(field, MAX_DEPTH);
  return [...simpleValues(field), ...texts, ...(loud === null ? [] : [loud])];
}

function simpleValues(field: Field): readonly Value[] {
  const kind = numberKind(field.type);
  if (kind === null || field.map !== null) return [someValue(field)];
  return (field.type.kind === 'enum' ? declaredNumbers(field.type.enum) : numbersOf(kind)).slice(0, 4);
}

function withField(message: MessageValue, { number }: Field, value: Value): MessageValue {
  return new Map([...message, [number, [value]]]);
}

/** @returns a value whose encoding is not UTF-8, so that no text can hold it; null if none is found */
function loudValue(field: Field, depth: number): Value | null {
  const isLoud = (value: Value): boolean => textOf(encodeMessage([field], new Map([[field.number, [value]]]))) === null;
  return loudCandidates(field, depth).find(isLoud) ?? null;
}

function loudCandidates(field: Field, depth: number): readonly Value[] {
  const { map, type } = field;
  if (map !== null) return [entryOf(map, someValue(map.key), loudValue(map.value, depth) ?? someValue(map.value))];
  if (type.kind === 'message') return loudMessage(type.message, depth);
  const kind = numberKind(type);
  if (kind !== null) return type.kind === 'enum' ? declaredNumbers(type.enum) : numbersOf(kind);
  return [type.kind === 'scalar' && type.scalar === 'bytes' ? Uint8Array.of(255) : 'x'.repeat(128)];
}

function loudMessage(message: Message, depth: number): readonly Value[] {
  if (depth === 0) return [];
  for (const field of message.fields.slice(0, MAX_FIELDS)) {
    const value = loudValue(field, depth - 1);
    if (value !== null) return [withField(smallest(message), field, value)];
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

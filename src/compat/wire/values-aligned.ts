/** Messages whose encoding is a whole number of words: only those are read where a run of fixed numbers is expected. */
import type { Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { WIRE } from './bytes.ts';
import { encodeMessage, payloadOf } from './encode.ts';
import { fromBits, numberKind, toBits, wireTypeOf } from './scalar.ts';
import { byNumber, entryOf, smallest, someValue } from './values-message.ts';
import { declaredNumbers } from './values-number.ts';

const MAX_FIELDS = 16;
const MAX_DEPTH = 3;
const MOST = [1, 2, 3, 4, 5, 6, 7, 8];

/** @returns a value that is not empty and takes a multiple of `width` bytes; null if none is found */
export function alignedMessage(message: Message, width: 4 | 8): MessageValue | null {
  return byRest(message, width, MAX_DEPTH).get(0) ?? null;
}

/** @returns a map entry that does; null if none is found */
export function alignedEntry(field: Field, map: NonNullable<Field['map']>, width: 4 | 8): MessageValue | null {
  const [keys, values] = [map.key, map.value].map((part) => valuesOf(part, width, MAX_DEPTH));
  for (const key of keys ?? [])
    for (const value of values ?? []) {
      const entry = entryOf(map, key, value);
      if (payloadOf(field, entry).length % width === 0) return entry;
    }
  return null;
}

/** Values by what their length leaves when it is divided by `width`. */
function byRest(message: Message, width: number, depth: number): ReadonlyMap<number, MessageValue> {
  const least = smallest(message);
  const found = new Map<number, MessageValue>();
  const keep = (value: MessageValue): void => {
    const { length } = encodeMessage(message.knownFields, value);
    if (length > 0 && !found.has(length % width)) found.set(length % width, value);
  };
  for (const field of byNumber(message).slice(0, MAX_FIELDS))
    for (const list of listsOf(field, width, depth)) keep(new Map([...least, [field.number, list]]));
  const single = [...found.values()];
  for (const one of single)
    for (const other of single) if (canMeet(message, one, other)) keep(new Map([...one, ...other]));
  return found;
}

/** Whether no two members of one oneof come together. */
function canMeet({ fields }: Message, one: MessageValue, other: MessageValue): boolean {
  const oneofs = fields
    .filter(({ number }) => one.has(number) || other.has(number))
    .flatMap(({ oneof }) => oneof ?? []);
  return new Set(oneofs).size === oneofs.length;
}

function listsOf(field: Field, width: number, depth: number): readonly (readonly Value[])[] {
  const values = valuesOf(field, width, depth);
  const copies = field.repeated && field.map === null ? MOST : [1];
  return values.flatMap((value) => copies.map((n) => Array<Value>(n).fill(value)));
}

/** Values of a field, of different lengths. */
function valuesOf({ map, type }: Field, width: number, depth: number): readonly Value[] {
  if (map !== null) return entriesOf(map, width, depth);
  if (type.kind === 'message')
    return [smallest(type.message), ...(depth === 0 ? [] : byRest(type.message, width, depth - 1).values())];
  if (type.kind === 'enum') return declaredNumbers(type.enum);
  const kind = numberKind(type);
  if (kind === null) return type.kind === 'scalar' ? MOST.map((n) => textOf(type.scalar, n)) : [];
  if (kind === 'bool' || wireTypeOf(kind) !== WIRE.varint) return [fromBits(kind, 1n)];
  return [1n, ...MOST.map((n) => 1n << BigInt(7 * n)), (1n << 64n) - 1n]
    .filter((bits) => toBits(kind, fromBits(kind, bits)) === bits)
    .map((bits) => fromBits(kind, bits));
}

/** Entries of a map, of different lengths, by their keys or by their values. */
function entriesOf(map: NonNullable<Field['map']>, width: number, depth: number): readonly Value[] {
  const [key, value] = [someValue(map.key), someValue(map.value)];
  return [
    ...valuesOf(map.value, width, depth).map((other) => entryOf(map, key, other)),
    ...valuesOf(map.key, width, depth).map((other) => entryOf(map, other, value)),
  ];
}

function textOf(scalar: string, length: number): Value {
  return scalar === 'bytes' ? new Uint8Array(length).fill(97) : 'a'.repeat(length);
}

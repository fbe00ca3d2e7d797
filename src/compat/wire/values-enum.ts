/**
 * What a list of a closed enum finds in a message or a map entry, whose bytes it takes for a run of numbers: one value
 * in which it finds none of its own, so that all is dropped, and one in which it finds some.
 */
import type { Enum, Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { takeVarint, WIRE } from './bytes.ts';
import { encodeMessage, payloadOf } from './encode.ts';
import { fromBits, numberKind, toBits, wireTypeOf } from './scalar.ts';
import { byNumber, entryOf } from './values-message.ts';
import { declaredNumbers } from './values-number.ts';

const MAX_FIELDS = 16;
const MAX_DEPTH = 3;
const MAX_VALUES = 3;
const [FIRST_LETTER, LAST_LETTER] = [97, 122];

/** What to look for, and what to build it of. */
interface Search {
  /** Whether bytes are what is looked for. */
  readonly whole: (bytes: Uint8Array) => boolean;
  /** Whether they may be a part of it. */
  readonly part: (bytes: Uint8Array) => boolean;
  readonly varints: readonly bigint[];
  /** What numbers of fixed width are filled with. */
  readonly fillings: readonly number[];
  readonly lengths: readonly number[];
  readonly letters: readonly number[];
}

/**
 * @param writer a message or a map
 * @returns a value that is not empty and of which a list of the reader's closed enum keeps nothing, and one of which it
 * keeps something; none if the reader is another, or if none is found
 */
export function valuesOfNumbers(writer: Field, { type, repeated }: Field): readonly Value[] {
  if (!repeated || type.kind !== 'enum' || !type.enum.closed) return [];
  return searchesFor(type.enum).flatMap((search) =>
    candidates(writer, search, MAX_DEPTH)
      .filter((value) => search.whole(payloadOf(writer, value)))
      .slice(0, 1),
  );
}

function searchesFor(type: Enum): readonly Search[] {
  const declared = new Set(type.values.map(({ number }) => BigInt(number)));
  const holds = (bytes: Uint8Array, isSuch: (numbers: readonly bigint[]) => boolean): boolean => {
    const numbers = numbersIn(bytes);
    return numbers !== null && isSuch(numbers);
  };
  const isNone = (bytes: Uint8Array): boolean =>
    bytes.length > 0 && holds(bytes, (numbers) => !numbers.some((number) => declared.has(number)));
  const isSome = (bytes: Uint8Array): boolean =>
    holds(bytes, (numbers) => numbers.some((number) => declared.has(number)));
  const own = declaredNumbers(type);
  const ownBytes = own.map(Number).filter((byte) => byte >= 0 && byte < 128);
  const free = Array.from({ length: 126 }, (_, i) => i + 2).filter((byte) => !declared.has(BigInt(byte)));
  const small = free.slice(0, MAX_VALUES);
  const letters = free.filter((byte) => byte >= FIRST_LETTER && byte <= LAST_LETTER).slice(0, 1);
  return [
    { whole: isNone, part: isNone, varints: small.map(BigInt), fillings: [...small, 127], lengths: small, letters },
    {
      whole: isSome,
      part: (bytes) => numbersIn(bytes) !== null,
      varints: own.map((number) => toBits('enum', number)),
      fillings: ownBytes,
      lengths: [1],
      letters: ownBytes,
    },
  ];
}

/** @returns what a list of an enum reads; null if the bytes end inside a number, or it never ends */
function numbersIn(bytes: Uint8Array): readonly bigint[] | null {
  const cursor = { bytes, at: 0, end: bytes.length };
  const numbers: bigint[] = [];
  while (cursor.at < cursor.end) {
    const bits = takeVarint(cursor);
    if (bits === null) return null;
    numbers.push(BigInt(fromBits('enum', bits)));
  }
  return numbers;
}

/** Values of a field inside the one that is sent, which come with a tag; those that are looked for first. */
function valuesOf(field: Field, search: Search, depth: number): readonly Value[] {
  const encoded = candidates(field, search, depth).map((value) => ({
    value,
    bytes: encodeMessage([field], new Map([[field.number, [value]]])),
  }));
  const parts = encoded.filter(({ bytes }) => search.part(bytes));
  const [found, others] = [true, false].map((is) => parts.filter(({ bytes }) => search.whole(bytes) === is));
  return [...(found ?? []), ...(others ?? [])].slice(0, MAX_VALUES).map(({ value }) => value);
}

function candidates({ map, type }: Field, search: Search, depth: number): readonly Value[] {
  if (map !== null) {
    const values = valuesOf(map.value, search, depth);
    return valuesOf(map.key, search, depth).flatMap((key) => values.map((value) => entryOf(map, key, value)));
  }
  if (type.kind === 'message') return depth === 0 ? [] : messagesOf(type.message, search, depth - 1);
  if (type.kind === 'enum') return declaredNumbers(type.enum);
  const kind = numberKind(type);
  if (kind === null) return type.kind === 'scalar' ? textsOf(type.scalar, search) : [];
  if (kind === 'bool') return [true, false];
  const wire = wireTypeOf(kind);
  const bytes = wire === WIRE.fixed32 ? 4 : 8;
  const all = wire === WIRE.varint ? search.varints : search.fillings.map((byte) => filled(byte, bytes));
  return all.filter((bits) => toBits(kind, fromBits(kind, bits)) === bits).map((bits) => fromBits(kind, bits));
}

function filled(byte: number, width: number): bigint {
  return Array<bigint>(width)
    .fill(BigInt(byte))
    .reduce((bits, one) => (bits << 8n) + one, 0n);
}

/** Inside a message their length is read as a number too. */
function textsOf(scalar: string, { lengths, letters }: Search): readonly Value[] {
  return letters.flatMap((letter) =>
    lengths.map((length) =>
      scalar === 'bytes' ? new Uint8Array(length).fill(letter) : String.fromCharCode(letter).repeat(length),
    ),
  );
}

/** What is required, and the same with one more field. */
function messagesOf(message: Message, search: Search, depth: number): readonly MessageValue[] {
  const required = message.fields
    .filter(({ presence }) => presence === 'required')
    .map((field) => [field, valuesOf(field, search, depth)] as const);
  if (required.some(([, values]) => values.length === 0)) return [];
  const pick = (n: number): MessageValue =>
    new Map(required.map(([{ number }, values]) => [number, [values[n % values.length] ?? 0n]]));
  const more = byNumber(message)
    .filter(({ presence }) => presence !== 'required')
    .slice(0, MAX_FIELDS)
    .flatMap((field) =>
      valuesOf(field, search, depth).map((value): MessageValue => new Map([...pick(0), [field.number, [value]]])),
    );
  return required.length === 0 ? [...more, pick(0)] : [0, 1, 2].map(pick).concat(more);
}

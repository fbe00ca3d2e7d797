/** Numbers worth trying. */
import type { Enum, Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { WIRE } from './bytes.ts';
import { fromBits, type NumberKind, numberKind, rangeOf, toBits, wireTypeOf } from './scalar.ts';

const MAX_ENUM_VALUES = 16;

const WHOLE = [
  ...[1n, 2n, -1n, 0n],
  ...[
    1n << 31n,
    1n << 32n,
    (1n << 31n) - 1n,
    (1n << 32n) - 1n,
    -(1n << 31n),
    -(1n << 31n) - 1n,
    (1n << 32n) + 1n,
    150n,
  ],
];
const REAL = [1, 0.5, 0.1, -1, 0, -0, 1e300, Number.POSITIVE_INFINITY, Number.NaN];

/** @returns the ends of the kind's range and of the ranges it may be read into, small numbers first */
export function numbersOf(kind: NumberKind): readonly Value[] {
  if (kind === 'bool') return [true, false];
  const range = rangeOf(kind);
  if (range === null) return kind === 'float' ? distinct(REAL.map(Math.fround)) : REAL;
  return [...new Set([...WHOLE, range.high, range.low])].filter((n) => n >= range.low && n <= range.high);
}

/** @returns declared numbers without repetition, zero last; at most sixteen and the extremes */
export function declaredNumbers({ values }: Enum): readonly bigint[] {
  const numbers = [...new Set(values.map(({ number }) => number))];
  const sorted = [...numbers].sort((a, b) => a - b);
  const chosen = [...numbers.slice(0, MAX_ENUM_VALUES), sorted[0] ?? 0, sorted[sorted.length - 1] ?? 0];
  return [...new Set(chosen.filter((n) => n !== 0)), ...(numbers.includes(0) ? [0] : [])].map(BigInt);
}

/** @returns `numbersOf`, and what a closed enum at the other end takes for its own, or for none */
export function numbersToTry(kind: NumberKind, reader: Field): readonly Value[] {
  const numbers = numbersOf(kind);
  return distinct([...numbers.slice(0, 4), ...numbersThatRead(kind, reader), ...numbers]);
}

/** Without repetitions; negative zero is not zero. */
function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [Object.is(value, -0) ? '-0' : value, value])).values()];
}

/** Numbers whose bits stand for a declared number, or for the next free one; in 32 bits or with more above. */
function numbersThatRead(kind: NumberKind, { type }: Field): readonly Value[] {
  if (type.kind !== 'enum' || !type.enum.closed || kind === 'bool' || wireTypeOf(kind) !== WIRE.varint) return [];
  const declared = new Set(type.enum.values.map(({ number }) => BigInt(number)));
  const numbers = declaredNumbers(type.enum);
  const free = [...numbers, 0n].map((n) => n + 1n).find((n) => !declared.has(n));
  return [...numbers, free ?? 0n]
    .flatMap((n) => [toBits('enum', n), BigInt.asUintN(32, n), BigInt.asUintN(32, n) + (1n << 32n)])
    .filter((bits) => toBits(kind, fromBits(kind, bits)) === bits)
    .map((bits) => fromBits(kind, bits));
}

/** @returns packed runs that a reader takes for a message: fields 1 to 4, each a varint of 1 */
export function runsThatParse(writer: Field, reader: Field): readonly (readonly Value[])[] {
  const kind = numberKind(writer.type);
  if (kind === null || kind === 'enum' || !writer.packed || reader.type.kind !== 'message') return [];
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) return [[fromBits(kind, 8n), fromBits(kind, 1n)]];
  return [[fromBits(kind, type === WIRE.fixed32 ? 0x01100108n : 0x0120011801100108n)]];
}

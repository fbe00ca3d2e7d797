/** Conditions of numbers that are read as other numbers of the same wire type. */
import type { Value } from '../outcome.ts';
import { fromBits, type NumberKind, numberKind, rangeOf, toBits, wireTypeOf } from '../wire/scalar.ts';
import { isNumber, isZero, wholeOf } from '../wire/value.ts';
import type { Condition, Part } from './conditions.ts';

/** @returns nothing if one of the two is no number, or if the reader skips the other's wire type */
export function ofNumbers(part: Part): readonly Condition[] {
  const [from, to] = [numberKind(part.writer.type), numberKind(part.reader.type)];
  if (from === null || to === null || wireTypeOf(from) !== wireTypeOf(to)) return [];
  const { noun } = part;
  return [
    ...ofRange(part, from, to),
    ...ofEnum(part, from),
    { words: from === 'bool' ? `${noun} is true` : `${noun} is not 0`, holds: some(part, (value) => !isZero(value)) },
    { words: from === 'bool' ? `${noun} is false` : `${noun} is 0`, holds: some(part, isZero) },
  ];
}

type AnyNumber = bigint | number | boolean;

function some({ pick }: Part, holds: (value: AnyNumber) => boolean): (list: readonly Value[]) => boolean {
  return (list) => pick(list).some((value) => isNumber(value) && holds(value));
}

function someWhole(part: Part, holds: (whole: bigint) => boolean): (list: readonly Value[]) => boolean {
  return some(part, (value) => {
    const whole = wholeOf(value);
    return whole !== null && holds(whole);
  });
}

/** Where the reader's range ends before the writer's. */
function ofRange(part: Part, from: NumberKind, to: NumberKind): readonly Condition[] {
  const [all, range] = [rangeOf(from), rangeOf(to)];
  if (all === null || range === null) return [];
  const ends = [
    ...(all.low < range.low ? [`below ${range.low}`] : []),
    ...(all.high > range.high ? [`above ${range.high}`] : []),
  ];
  if (ends.length === 0) return [];
  const turn = 1n << 32n;
  const words = to === 'bool' ? `${part.noun} is neither 0 nor 1` : `${part.noun} is ${ends.join(' or ')}`;
  return [
    { words, holds: someWhole(part, (whole) => whole < range.low || whole > range.high) },
    {
      words: `${part.noun} is a multiple of ${turn}`,
      holds: someWhole(part, (whole) => whole !== 0n && whole % turn === 0n),
    },
  ];
}

/** What the reader's enum declares, by what is meant and by what the bits stand for. */
function ofEnum(part: Part, from: NumberKind): readonly Condition[] {
  const { type } = part.reader;
  if (type.kind !== 'enum') return [];
  const declared = new Set(type.enum.values.map(({ number }) => BigInt(number)));
  const seen = (whole: bigint): bigint => BigInt(fromBits('enum', toBits(from, whole)));
  const { noun } = part;
  const { name } = type.enum;
  return [
    { words: `${noun} is not a number of ${name}`, holds: someWhole(part, (whole) => !declared.has(whole)) },
    {
      words: `${noun} reads as another number of ${name}`,
      holds: someWhole(part, (whole) => seen(whole) !== whole && declared.has(seen(whole))),
    },
    { words: `${noun} reads as no number of ${name}`, holds: someWhole(part, (whole) => !declared.has(seen(whole))) },
  ];
}

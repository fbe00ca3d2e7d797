/** Every condition an outcome in JSON can carry, as words and as a test of values. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { type Condition, type Part, partsOf } from '../read/conditions.ts';
import { numberKind, rangeOf } from '../wire/scalar.ts';
import { isNumber, isText, isZero, wholeOf } from '../wire/value.ts';

/** @returns what can be said of a writer's values, from the plainest to the strangest */
export function conditionsOf(writer: Field, reader: Field): readonly Condition[] {
  const words = writer.presence === 'implicit' ? 'the field has its default value' : 'the field is not set';
  const many = writer.map === null ? 'the list has two or more elements' : 'the map has two or more entries';
  return [
    { words, holds: (list) => list.length === 0 },
    ...partsOf(writer, reader).flatMap((part) => [
      ...ofRange(part),
      ...ofFloats(part),
      ...ofZero(part),
      ...ofText(part),
    ]),
    { words: many, holds: (list) => list.length > 1 },
  ];
}

type AnyNumber = bigint | number | boolean;

function some({ pick }: Part, holds: (value: AnyNumber) => boolean): Condition['holds'] {
  return (list) => pick(list).some((value) => isNumber(value) && holds(value));
}

/** Where the reader's range ends before the writer's, and what no whole number is. */
function ofRange(part: Part): readonly Condition[] {
  const [from, to] = [numberKind(part.writer.type), numberKind(part.reader.type)];
  if (from === null || to === null) return [];
  const [all, range] = [rangeOf(from), rangeOf(to)];
  if (range === null) return [];
  const ends = [
    ...(all === null || all.low < range.low ? [`below ${range.low}`] : []),
    ...(all === null || all.high > range.high ? [`above ${range.high}`] : []),
  ];
  const beyond = some(part, (value) => Number(value) < Number(range.low) || isAbove(value, range.high));
  const broken = some(part, (value) => wholeOf(value) === null && !Object.is(value, -0));
  const limits = ends.length === 0 ? [] : [{ words: `${part.noun} is ${ends.join(' or ')}`, holds: beyond }];
  if (all !== null) return [...limits, ...ofEnum(part)];
  const words = `${part.noun} is not a whole number, or is ${ends.join(' or ')}`;
  return [...limits, { words, holds: (list) => beyond(list) || broken(list) }];
}

function isAbove(value: AnyNumber, high: bigint): boolean {
  return typeof value === 'number' ? value >= Number(high) + 1 : BigInt(value) > high;
}

function ofEnum(part: Part): readonly Condition[] {
  const { type } = part.reader;
  if (type.kind !== 'enum') return [];
  const declared = new Set(type.enum.values.map(({ number }) => BigInt(number)));
  const holds = some(part, (value) => !declared.has(wholeOf(value) ?? -1n));
  return [{ words: `${part.noun} is not a number of ${type.enum.name}`, holds }];
}

/** What a reader of floating point keeps of a number. */
function ofFloats(part: Part): readonly Condition[] {
  const to = numberKind(part.reader.type);
  if (to !== 'float' && to !== 'double') return [];
  const keep = (value: AnyNumber): number => (to === 'float' ? Math.fround(Number(value)) : Number(value));
  const isFar = (value: AnyNumber): boolean => Number.isFinite(Number(value)) && !Number.isFinite(keep(value));
  const loses = (value: AnyNumber): boolean => {
    const kept = keep(value);
    if (!Number.isFinite(kept) || typeof value === 'boolean') return false;
    return typeof value === 'number' ? kept !== value : BigInt(kept) !== value;
  };
  return [
    { words: `${part.noun} is too large for ${to}`, holds: some(part, isFar) },
    { words: `${part.noun} has more digits than ${to} keeps`, holds: some(part, loses) },
  ];
}

function ofZero(part: Part): readonly Condition[] {
  const { noun } = part;
  const isBool = numberKind(part.writer.type) === 'bool';
  return [
    {
      words: `${noun} is ${isBool ? 'false' : '0'}`,
      holds: some(part, (value) => isZero(value) || Object.is(value, -0)),
    },
    { words: `${noun} is NaN or infinite`, holds: some(part, (value) => !Number.isFinite(Number(value))) },
    { words: `${noun} is ${isBool ? 'true' : 'not 0'}`, holds: some(part, (value) => !isZero(value)) },
  ];
}

function ofText({ noun, pick }: Part): readonly Condition[] {
  const any = (holds: (length: number) => boolean) => (list: readonly Value[]) =>
    pick(list).some((value) => isText(value) && holds(value.length));
  return [
    { words: `${noun} is empty`, holds: any((length) => length === 0) },
    { words: `${noun} is not empty`, holds: any((length) => length > 0) },
  ];
}

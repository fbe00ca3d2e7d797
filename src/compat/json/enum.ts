/** What becomes of the names of enum values: in JSON a value is what it is called, whatever its number. */
import type { Enum, EnumValue } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { Effect, Outcome } from '../outcome.ts';
import { type EnumUse, namesOf, triggerIn, undeclared } from '../read/enum.ts';
import { isNullValue } from './special.ts';

/**
 * The name that is declared first for a number is the one that is written; a reader takes any. A name that the reader
 * does not declare makes it refuse the message, or skip the value if it ignores what is unknown (Go 1.28 and
 * Python 3.21 refuse even then; docs/wire-facts.md). A name that means another number to the reader is still the
 * same value to its code.
 *
 * @param numbers of the writer: which of its values are asked about
 * @param written how the writer uses the enum: a zero without presence is not written, so it has no name
 */
export function readNames(
  writer: Enum,
  numbers: Iterable<number>,
  reader: Enum,
  { use, written: from }: { readonly use: EnumUse; readonly written: EnumUse | null },
  unknown: JsonUse['reader'],
): readonly Outcome[] {
  if (isNullValue(writer) || isNullValue(reader)) return [];
  const known = numbersByName(reader);
  const named = [...numbers].filter((number) => number !== 0 || from?.unwrittenZero !== true);
  const byNumber = firstByNumber(writer);
  const written = named.flatMap((number) => byNumber.get(number) ?? []);
  const missing = written.filter(({ name }) => !known.has(name));
  const declared = firstByNumber(reader);
  const other = written.filter(({ name, number }) => known.has(name) && known.get(name) !== number);
  const fate = fateOf(use, unknown);
  return [
    ...outcomesOf(fate, missing, use, !missing.some(({ number }) => declared.has(number))),
    ...outcomesOf('retyped', other, use, false),
  ];
}

const numbers = new WeakMap<Enum, ReadonlyMap<string, number>>();

function numbersByName(element: Enum): ReadonlyMap<string, number> {
  const known = numbers.get(element) ?? new Map(element.values.map(({ name, number }) => [name, number]));
  numbers.set(element, known);
  return known;
}

const firsts = new WeakMap<Enum, ReadonlyMap<number, EnumValue>>();

/** Of aliases the first one is written. */
function firstByNumber(element: Enum): ReadonlyMap<number, EnumValue> {
  const known = firsts.get(element) ?? new Map([...element.values].reverse().map((value) => [value.number, value]));
  firsts.set(element, known);
  return known;
}

/** @returns whether a reader has a name for anything that is written */
export function sharesNames(writer: Enum, reader: Enum): boolean {
  if (isNullValue(writer) || isNullValue(reader)) return true;
  const known = numbersByName(reader);
  return [...firstByNumber(writer).values()].some(({ name }) => known.has(name));
}

/** Numbers that neither side declares: written as numbers, and refused by a reader whose enum is closed. */
export function readUndeclared(writer: Enum, reader: Enum, use: EnumUse): readonly Outcome[] {
  if (writer.closed || !reader.closed) return [];
  const number = undeclared([...writer.values, ...reader.values]);
  const trigger = use.field === undefined ? null : triggerIn(use.field, BigInt(number));
  const when = `${nounOf(use)} is not a number of ${reader.name}`;
  return [{ effect: 'rejected', aspect: 'enum-openness', when, trigger, beyondReader: true, runtimes: 'all' }];
}

function fateOf({ cardinality, required }: EnumUse, unknown: JsonUse['reader']): Effect {
  return unknown === 'strict' || (required && cardinality === 'singular') ? 'rejected' : 'dropped';
}

function outcomesOf(effect: Effect, values: readonly EnumValue[], use: EnumUse, beyondReader: boolean): Outcome[] {
  const [first] = values;
  if (first === undefined) return [];
  const trigger = use.field === undefined ? null : triggerIn(use.field, BigInt(first.number));
  const when = `${nounOf(use)} is ${namesOf(values)}`;
  return [{ effect, aspect: 'enum-values', when, trigger, beyondReader, runtimes: 'all' }];
}

function nounOf({ cardinality }: EnumUse): string {
  return { singular: 'the value', repeated: 'an element', 'map-value': 'a value' }[cardinality];
}

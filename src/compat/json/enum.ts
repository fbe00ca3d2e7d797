/** What becomes of the names of enum values: in JSON a value is what it is called, whatever its number. */
import type { Enum, EnumValue } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { Effect, Outcome } from '../outcome.ts';
import { type EnumUse, namesOf, triggerIn, undeclared } from '../read/enum.ts';
import { firstByNumber, valuesByText } from './enum-names.ts';
import { isNullValue } from './special.ts';

/**
 * The name that is declared first for a number is the one that is written; a reader takes any. A name that the reader
 * does not know makes it refuse the message, or skip the value if it ignores what is unknown (Go 1.28 and
 * Python 3.21 refuse even then; docs/wire-facts.md). A name that means another number to the reader is still the
 * same value to its code; a string that it gives to a value of another name is not.
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
  const known = valuesByText(reader);
  const named = [...numbers].filter((number) => number !== 0 || from?.unwrittenZero !== true);
  const byNumber = firstByNumber(writer);
  const written = named.flatMap((number) => byNumber.get(number) ?? []);
  const missing = written.filter(({ jsonName }) => !known.has(jsonName));
  const declared = firstByNumber(reader);
  const moved = written.flatMap((value) => {
    const found = known.get(value.jsonName);
    return found === undefined || found.number === value.number ? [] : [{ value, same: found.name === value.name }];
  });
  const [other = [], wrong = []] = [true, false].map((wanted) =>
    moved.filter(({ same }) => same === wanted).map(({ value }) => value),
  );
  const fate = fateOf(use, unknown);
  return [
    ...outcomesOf(fate, missing, use, !missing.some(({ number }) => declared.has(number))),
    ...outcomesOf('retyped', other, use, false),
    ...outcomesOf('altered', wrong, use, false),
  ];
}

/** @returns whether a reader has a name for anything that is written */
export function sharesNames(writer: Enum, reader: Enum): boolean {
  if (isNullValue(writer) || isNullValue(reader)) return true;
  const known = valuesByText(reader);
  return [...firstByNumber(writer).values()].some(({ jsonName }) => known.has(jsonName));
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

/** What becomes of a number that only the writer's enum declares, and of a name that means another number. */
import type { EnumValue } from '../schema/model.ts';
import { listText } from './describe.ts';
import type { Outcome } from './outcome.ts';
import type { EnumValuePair } from './pair.ts';
import { type EnumUse, readEnum } from './read/enum.ts';
import type { Reading } from './rule.ts';

/** What a reader makes of a number it does not declare; nothing if the writer does not declare it either. */
export function readUndeclared({ use, pair, orient }: Reading<EnumValuePair>): readonly Outcome[] {
  const values = orient<readonly EnumValue[]>(pair);
  if (use === null || values.writer.length === 0) return [];
  const { writer, reader } = orient(pair.parents);
  return readEnum({ ...writer, values: values.writer }, reader, use).filter(({ aspect }) => aspect === 'enum-values');
}

/**
 * What a reader makes of numbers whose names mean other numbers to it: read without error, with another meaning.
 * A closed enum's reader does not see numbers it does not declare at all.
 */
export function readMoved({ use, written, pair, orient }: Reading<EnumValuePair>): readonly Outcome[] {
  const { writer, reader } = orient(pair.parents);
  if (use === null) return [];
  const numbers = new Map(reader.values.map((value) => [value.name, value.number]));
  const declared = new Set(numbers.values());
  const misread = pair.moves
    .map((move) => misreadIn(orient<readonly EnumValue[]>(move), numbers))
    .filter((value) => value !== null)
    .filter((value) => !isUnsent(value, written, use));
  const isSeen = (value: EnumValue): boolean => !reader.closed || declared.has(value.number);
  const lost = readEnum({ ...writer, values: misread.filter((value) => !isSeen(value)) }, reader, use);
  return [
    ...alteredValues(misread.filter(isSeen)),
    ...lost.filter(({ aspect }) => aspect === 'enum-values').map((outcome) => ({ ...outcome, beyondReader: false })),
  ];
}

/** A zero that is not written is no element of a list or map; a single field shows it as its default. */
function isUnsent({ number }: EnumValue, written: EnumUse | null, use: EnumUse): boolean {
  return number === 0 && written?.unwrittenZero === true && use.cardinality !== 'singular';
}

function alteredValues(values: readonly EnumValue[]): readonly Outcome[] {
  if (values.length === 0) return [];
  const when = `the value is ${listText(values.map(({ name }) => name))}`;
  return [{ effect: 'altered', aspect: 'enum-values', when, trigger: null, beyondReader: false, runtimes: 'all' }];
}

/** The writer's value that its number does not mean to the reader; null if the reader has all of its names there. */
function misreadIn(
  { writer, reader }: { readonly writer: readonly EnumValue[]; readonly reader: readonly EnumValue[] },
  numbers: ReadonlyMap<string, number>,
): EnumValue | null {
  const names = new Set(reader.map((value) => value.name));
  const elsewhere = writer.find((value) => !names.has(value.name) && numbers.has(value.name));
  const shared = writer.some((value) => names.has(value.name));
  return elsewhere ?? (shared ? null : (writer[0] ?? null));
}

/** What becomes of a number that only the writer's enum declares, and of a name that means another number. */
import type { EnumValue } from '../schema/model.ts';
import type { Outcome } from './outcome.ts';
import type { EnumValuePair } from './pair.ts';
import { readEnum } from './read/enum.ts';
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
export function readMoved(reading: Reading<EnumValuePair>): readonly Outcome[] {
  const { pair, orient } = reading;
  const numbers = new Map(orient(pair.parents).reader.values.map((value) => [value.name, value.number]));
  return pair.moves.flatMap((move) => {
    const misread = misreadIn(orient<readonly EnumValue[]>(move), numbers);
    if (misread === null) return [];
    const undeclared = readUndeclared({ ...reading, pair: move });
    if (undeclared.some(({ effect }) => effect !== 'unnamed'))
      return undeclared.map((outcome) => ({ ...outcome, beyondReader: false }));
    const when = `the value is ${misread.name}`;
    return [{ effect: 'altered', aspect: 'enum-values', when, trigger: null, beyondReader: false, runtimes: 'all' }];
  });
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

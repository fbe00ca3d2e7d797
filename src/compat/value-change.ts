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
export function readMoved({ use, pair, orient, context, writer, reader }: Reading<EnumValuePair>): readonly Outcome[] {
  return pair.moves.flatMap((move) => {
    const values = orient<readonly EnumValue[]>(move);
    if (values.writer.length === 0) return [];
    const undeclared = readUndeclared({ pair: move, orient, use, context, writer, reader });
    if (undeclared.some(({ effect }) => effect !== 'unnamed'))
      return undeclared.map((outcome) => ({ ...outcome, beyondReader: false }));
    const when = `the value is ${values.writer[0]?.name}`;
    return [{ effect: 'altered', aspect: 'enum-values', when, trigger: null, beyondReader: false, runtimes: 'all' }];
  });
}

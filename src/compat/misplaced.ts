/** What becomes of a value that another field reads: no runtime notices, so the place itself is the harm. */
import type { Field } from '../schema/model.ts';
import type { Outcome } from './outcome.ts';
import { readField } from './read/field.ts';
import { readUnknown, readUnwritten } from './read/lone.ts';

/**
 * @param place the fields that write and read one number but mean different things; null where a side has none
 * @returns `altered` where the value can be read at all, else what the types do to it
 */
export function readMisplaced({
  writer,
  reader,
}: {
  readonly writer: Field | null;
  readonly reader: Field | null;
}): readonly Outcome[] {
  if (writer === null) return reader === null ? [] : readUnwritten(reader);
  if (reader === null) return readUnknown(writer, false);
  const outcomes = readField(writer, reader);
  const lost = outcomes.filter(({ effect, when }) => when === null && (effect === 'dropped' || effect === 'rejected'));
  if (lost.length > 0) return outcomes;
  const when = null;
  return [
    { effect: 'altered', aspect: 'type', when, trigger: null, beyondReader: false, runtimes: 'all' },
    ...outcomes,
  ];
}

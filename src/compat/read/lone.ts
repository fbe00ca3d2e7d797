/** Fields that only one side has. */
import type { Field } from '../../schema/model.ts';
import type { Outcome } from '../outcome.ts';
import { runtimesThat } from '../runtimes.ts';
import { someValue } from '../wire/values-message.ts';

/**
 * The reader has no field of that number: whatever is sent is skipped as an unknown field.
 *
 * @param writer the field that is sent
 * @param readerOneofHit the reader has the oneof the field belongs to (`readerHasOneof`): it knows the place, and
 * sees none of the members set
 */
export function readUnknown(writer: Field, readerOneofHit: boolean): Outcome[] {
  return [
    {
      effect: readerOneofHit ? 'dropped' : 'ignored',
      aspect: 'unknown-field',
      when: null,
      trigger: new Map([[writer.number, [someValue(writer)]]]),
      beyondReader: true,
      runtimes: 'all',
    },
  ];
}

/**
 * The writer has no field of that number: the reader sees the default. If it requires the field, the runtimes that
 * check on reading refuse every message, and the others refuse to write it again.
 */
export function readUnwritten(reader: Field): Outcome[] {
  const absent: Outcome = {
    effect: 'absent',
    aspect: 'unwritten-field',
    when: null,
    trigger: new Map(),
    beyondReader: false,
    runtimes: 'all',
  };
  if (reader.presence !== 'required') return [absent];
  return [
    {
      ...absent,
      effect: 'rejected',
      aspect: 'required',
      runtimes: runtimesThat(({ missingRequired }) => missingRequired === 'reject'),
    },
    { ...absent, runtimes: runtimesThat(({ missingRequired }) => missingRequired === 'accept') },
  ];
}

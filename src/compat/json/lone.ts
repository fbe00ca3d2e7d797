/** Keys that only one side knows. */
import type { Field } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { Outcome, Runtime } from '../outcome.ts';
import { RUNTIMES } from '../outcome.ts';
import { someValue } from '../wire/values-message.ts';

/** The parsers of JSON that refuse a message without a required field; the others do so when they write it again. */
export const CHECK_REQUIRED: readonly Runtime[] = ['go', 'java', 'cpp'];

/**
 * The reader takes no such key: it refuses the whole message, or leaves it out if it is told to ignore such keys.
 *
 * @param knowsPlace the reader has the oneof the field belongs to: it sees none of the members set
 */
export function readUnknown(writer: Field, knowsPlace: boolean, unknown: JsonUse['reader']): Outcome {
  return {
    effect: unknown === 'strict' ? 'rejected' : knowsPlace ? 'dropped' : 'ignored',
    aspect: 'unknown-field',
    when: null,
    trigger: new Map([[writer.number, [someValue(writer)]]]),
    beyondReader: true,
    runtimes: 'all',
  };
}

/** The writer has no field that is written under a key of the reader's: the reader sees the default. */
export function readUnwritten(reader: Field): readonly Outcome[] {
  const common = { when: null, trigger: new Map(), beyondReader: false } as const;
  const absent = { ...common, effect: 'absent', aspect: 'unwritten-field' } as const;
  if (reader.presence !== 'required') return [{ ...absent, runtimes: 'all' }];
  return [
    { ...common, effect: 'rejected', aspect: 'required', runtimes: CHECK_REQUIRED },
    { ...absent, runtimes: RUNTIMES.filter((runtime) => !CHECK_REQUIRED.includes(runtime)) },
  ];
}

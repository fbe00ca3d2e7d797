/** Reports that are longer than a text can be. */
import type { Fault } from './ports.ts';

/**
 * @param error what was thrown while a report was made
 * @returns that no text can hold it, if V8 says so: a string ends before 2^29 characters, whatever memory there is
 * @throws every other error again
 */
export function tooLong(error: unknown): Fault {
  if (!(error instanceof RangeError && error.message === 'Invalid string length')) throw error;
  return {
    kind: 'too-long',
    message: 'the report would have more than 500 million characters, which is more than a text can hold',
    next: 'compare versions that are closer together, or leave files out with `protos:` or `exclude:` in the config',
  };
}

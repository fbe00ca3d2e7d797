/** A small run of `npm run fuzz:parse`, always the same. */
import { expect, test } from '@jest/globals';
import { inputOf, KINDS, readInput } from './support/inputs.ts';

const INPUTS = 3000;

test('any text is read without a crash, every fault has its place, and none takes long', () => {
  const seen = new Map<string, number>();
  for (let number = 0; number < INPUTS; number++) {
    const input = inputOf(number);
    const { failures, accepted } = readInput(input);
    expect([number, failures]).toEqual([number, []]);
    const kind = `${input.kind} ${accepted ? 'accepted' : 'refused'}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  // Both answers are met, or this looks at nothing.
  for (const kind of KINDS) expect([kind, (seen.get(`${kind} refused`) ?? 0) > 100]).toEqual([kind, true]);
  for (const kind of ['proto', 'config', 'version'])
    expect([kind, (seen.get(`${kind} accepted`) ?? 0) > 30]).toEqual([kind, true]);
});

import { expect, test } from '@jest/globals';
import { mergeConsequences } from '../../src/compat/consequences.ts';
import type { Consequence } from '../../src/compat/finding.ts';
import type { Runtime } from '../../src/compat/outcome.ts';

const on = (when: string | null, ...runtimes: readonly Runtime[]): Consequence => ({
  skew: 'old-client-new-server',
  contract: 'binary',
  flow: 'request',
  effect: 'dropped',
  severity: 'broken',
  novel: false,
  when,
  runtimes,
  triggers: [],
});

test('a condition is not told of runtimes on which it always happens', () => {
  const merged = mergeConsequences([on('a is set', 'python'), on('b is set', 'cpp'), on(null, 'python')]);
  expect(merged.map(({ when, runtimes }) => [when, runtimes])).toEqual([
    ['b is set, or the reader uses Python', ['cpp', 'python']],
  ]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RUNTIMES } from '../../src/compat/outcome.ts';
import { asRuntimes, DEVIATIONS, DIALECTS, runtimesThat } from '../../src/compat/runtimes.ts';

test('every runtime has one row', () => {
  expect(DIALECTS.map(({ runtime }) => runtime)).toEqual([...RUNTIMES]);
});

test('all of them are `all`, some are named in their order', () => {
  expect(asRuntimes(new Set(RUNTIMES))).toBe('all');
  expect(asRuntimes(new Set(['es', 'go']))).toEqual(['go', 'es']);
  expect(runtimesThat(({ missingRequired }) => missingRequired === 'accept')).toEqual(['python', 'es']);
  expect(runtimesThat(() => true)).toBe('all');
});

test('every deviation is told in docs/wire-facts.md, in these words', () => {
  const page = readFileSync(new URL('../../docs/wire-facts.md', import.meta.url), 'utf8');
  for (const { what, consequence } of DEVIATIONS) {
    expect(page).toContain(what);
    expect(page).toContain(consequence);
  }
  expect(DEVIATIONS.map(({ runtime }) => runtime)).toEqual(['es', 'es', 'es', 'js']);
});

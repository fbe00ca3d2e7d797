/** A short soak: `npm run soak` is the long one. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { type Found, soak } from './soak/campaign.ts';
import { isEnough, randomChange, randomFrom } from './soak/protocol.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

test('twenty runs on random changes, while GitHub fails at random, are right and leave nothing behind', async () => {
  const found: Found = await soak({ program: PROGRAM, runs: 20, seed: 7, say: () => {} });
  expect(found.wrong).toEqual([]);
  const judged = ['pass', 'fail', 'undecided', 'killed'].map((name) => found.verdicts.get(name) ?? 0);
  expect(judged.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(Math.min(judged[0] ?? 0, judged[1] ?? 0, found.troubled)).toBeGreaterThan(0);
}, 300_000);

test('changes come from their seed, and are as often enough as not', () => {
  const of = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 200 }, () => randomChange(random, ['none', 'patch', 'minor', 'major']));
  };
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
  const enough = of(3).filter(isEnough).length;
  expect([enough > 60, enough < 140]).toEqual([true, true]);
});

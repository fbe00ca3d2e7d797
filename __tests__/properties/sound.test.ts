import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { replay, run } from './support/campaign.ts';
import { FORMER } from './support/former.ts';

const BUF = join(import.meta.dirname, '../../node_modules/.bin/buf');
const PAIRS = Number(process.env.PAIRS ?? 2500);
const SEED = Number(process.env.SEED ?? 20_261_122);

test('what two runtimes make of random messages is told, and all that is told is shown', async () => {
  const { tally, failures, kinds } = await run({ pairs: PAIRS, seed: SEED, buf: BUF });
  expect(failures.join('\n\n')).toBe('');
  expect([...kinds]).toEqual([]);
  expect(tally.shortfalls()).toEqual([]);
}, 600_000);

test('what once failed does not fail again', async () => {
  expect(await replay(FORMER, BUF)).toEqual([]);
}, 60_000);

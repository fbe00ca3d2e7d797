import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { FORMER } from '../properties/support/former.ts';

/** The script loads the sources as Node.js does, and not as Jest: packages have other exports there. */
test('a pair that once failed is looked at again, its proofs in ProtoJSON included', () => {
  const pair = JSON.stringify(FORMER.at(-1));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/fuzz.mjs', '--pair', pair], {
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([0, 'nothing found\n', '']);
}, 60_000);

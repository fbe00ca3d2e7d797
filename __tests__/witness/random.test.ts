import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { print } from '../support/protocol-spec.ts';
import { edited } from '../support/random-edits.ts';
import { randomProtocol } from '../support/random-schema.ts';
import { line, proofsOf } from './prove.ts';

const RUNS = Number(process.env.RUNS ?? 150);
const SEED = Number(process.env.SEED ?? 2);

test('of random edits of random protocols everything is proven, in binary and in ProtoJSON', async () => {
  const unproven: string[] = [];
  let proven = 0;
  const property = fc.asyncProperty(fc.gen(), async (g) => {
    const spec = randomProtocol(g);
    const before = print(spec);
    const after = print(edited(g, spec));
    const proofs = await proofsOf(before, after, g(fc.boolean) ? ['p.M0'] : []);
    proven += proofs.filter(({ witness }) => witness.proven).length;
    const missed = proofs.filter(({ witness }) => !witness.proven && witness.runtime === 'protobufjs');
    unproven.push(...missed.map((proof) => `${line(proof)}\n${before}\n${after}`));
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: false });
  expect(unproven).toEqual([]);
  expect(proven).toBeGreaterThan(RUNS);
});

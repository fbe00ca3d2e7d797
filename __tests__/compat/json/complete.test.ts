import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../src/compat/compare.ts';
import type { JsonUse } from '../../../src/compat/context.ts';
import { RULES } from '../../../src/compat/rules/index.ts';
import { createProver } from '../../../src/witness/prover.ts';
import { schemaOf } from '../wire/schema.ts';
import { versions } from './versions.ts';

const SEED = Number(process.env.SEED ?? 20_261_122);
const RUNS = Number(process.env.RUNS ?? 60);
const USES: readonly JsonUse[] = (['strict', 'ignore-unknown'] as const).flatMap((reader) =>
  (['json', 'proto'] as const).map((names) => ({ reader, names })),
);

interface Proofs {
  proven: number;
  /** Of runtimes that JavaScript cannot show. */
  known: number;
  readonly unproven: string[];
}

async function prove([before, after]: readonly [string, string], json: JsonUse, proofs: Proofs): Promise<void> {
  const [old, next] = [schemaOf(before), schemaOf(after)];
  const { findings, ways } = compare(old, next, { rules: RULES, json });
  const prover = await createProver(old, next, ways, { json });
  for (const finding of findings)
    for (const [{ contract, skew, flow, effect, when }, witness] of prover.prove(finding)) {
      if (contract !== 'json') continue;
      const shown = !witness.reader.startsWith('unproven');
      if (witness.proven) proofs.proven++;
      else if (shown && witness.runtime !== 'protobufjs') proofs.known++;
      else
        proofs.unproven.push(
          `${finding.rule.id} ${finding.element}: ${skew} ${flow} ${effect} when ${when}: ${witness.reader}\n${before}\n${after}`,
        );
    }
}

describe('ProtoJSON of random versions, with JSON names, aliases and well-known types', () => {
  test.each(USES)('all that is told is shown: $reader, $names names', async (use) => {
    const proofs: Proofs = { proven: 0, known: 0, unproven: [] };
    for (const pair of fc.sample(versions, { seed: SEED, numRuns: RUNS })) await prove(pair, use, proofs);
    expect(proofs.unproven).toEqual([]);
    expect(proofs.proven).toBeGreaterThan(RUNS);
    expect(proofs.known).toBeGreaterThan(0);
  });
});

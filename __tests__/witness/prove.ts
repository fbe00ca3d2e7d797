/** Everything that two sources can be shown to do to each other. */
import { compare } from '../../src/compat/compare.ts';
import type { Consequence, Finding } from '../../src/compat/finding.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { type Sources, schemaOf } from '../../src/gate/example.ts';
import { createProver } from '../../src/witness/prover.ts';
import type { Witness } from '../../src/witness/witness.ts';

export interface Proof {
  readonly finding: Finding;
  readonly consequence: Consequence;
  readonly witness: Witness;
}

/** @returns the witnesses of all findings, in their order */
export async function proofsOf(
  before: Sources,
  after: Sources,
  stored: readonly string[] = [],
): Promise<readonly Proof[]> {
  const [old, next] = [schemaOf(before), schemaOf(after)];
  const { findings, ways } = compare(old, next, { rules: RULES, stored });
  const prover = await createProver(old, next, ways);
  return findings.flatMap((finding) =>
    [...prover.prove(finding)].map(([consequence, witness]) => ({ finding, consequence, witness })),
  );
}

/** `rule element`, what happens, and what shows it, on one line. */
export function line({ finding, consequence, witness }: Proof): string {
  const { skew, contract, flow, effect } = consequence;
  const { writer, bytes, reader, runtime } = witness;
  const what = `${finding.rule.id} ${finding.element}: ${contract === 'json' ? 'json ' : ''}${skew} ${flow ?? '-'} ${effect}`;
  return `${what}: ${writer} ${bytes === null ? '' : `[${bytes}] `}-> ${reader}${witness.proven ? '' : ` (${runtime})`}`;
}

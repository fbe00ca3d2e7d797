/** What a pair of a client and a server is told of the changes between them. */
import type { Consequence, Finding } from '../compat/finding.ts';
import { worse } from '../compat/severity.ts';
import type { Witness } from '../witness/witness.ts';
import { type Audience, worstPerCondition } from './consequences.ts';
import type { CallSkew, MatrixConsequence, MatrixFinding } from './matrix.ts';
import { witnessText } from './proof.ts';
import { consequenceText } from './words.ts';

/** @returns the finding as it hurts this pair in a contract that counts; null if it does not */
export function matrixFinding(
  finding: Finding,
  skew: CallSkew,
  { peers, contracts }: Audience,
  witnesses: ReadonlyMap<Consequence, Witness> = new Map(),
): MatrixFinding | null {
  const here = finding.consequences.filter(
    (consequence) => consequence.skew === skew && contracts.includes(consequence.contract),
  );
  if (here.length === 0) return null;
  const told = new Map<string, MatrixConsequence>();
  for (const consequence of worstPerCondition(here)) {
    const text = consequenceText(consequence, peers);
    const witness = witnesses.get(consequence);
    const proof = witness === undefined ? null : witnessText(witness);
    if (!told.has(text)) told.set(text, { severity: consequence.severity, text, proof });
  }
  return {
    rule: finding.rule.id,
    element: finding.element,
    sentence: finding.sentence,
    severity: here.map(({ severity }) => severity).reduce(worse, 'safe'),
    consequences: [...told.values()],
  };
}

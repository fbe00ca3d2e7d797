import type { Finding } from '../../src/compat/finding.ts';
import type { ExpectedFinding } from '../../src/compat/rule.ts';
import { runExample, type Sources } from '../../src/gate/example.ts';

export { type Sources, schemaOf } from '../../src/gate/example.ts';

/** Every difference between two sources. */
export function findingsOf(before: Sources, after: Sources, stored: readonly string[] = []): readonly Finding[] {
  return runExample({ before, after, stored }).findings;
}

/** A finding as rule examples write it. */
export function asExpected({ rule, element, consequences }: Finding): ExpectedFinding {
  const lines = consequences.map(({ skew, flow, effect, severity }) => `${skew} ${flow ?? '-'} ${effect} ${severity}`);
  return lines.length === 0 ? { rule: rule.id, element } : { rule: rule.id, element, consequences: lines };
}

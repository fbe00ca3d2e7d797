import type { Finding } from '../../src/compat/finding.ts';
import type { ExpectedFinding } from '../../src/compat/rule.ts';
import type { Contract } from '../../src/compat/skew.ts';
import { runExample, type Sources } from '../../src/gate/example.ts';

export { type Sources, schemaOf } from '../../src/gate/example.ts';

/** Every difference between two sources. */
export function findingsOf(
  before: Sources,
  after: Sources,
  stored: readonly string[] = [],
  contractOptions: readonly string[] = [],
): readonly Finding[] {
  return runExample({ before, after, stored, contractOptions }).findings;
}

/** A finding as rule examples write it. */
export function asExpected({ rule, element, consequences }: Finding): ExpectedFinding {
  const linesIn = (wanted: Contract): readonly string[] =>
    consequences
      .filter(({ contract }) => contract === wanted)
      .map(({ skew, flow, effect, severity }) => `${skew} ${flow ?? '-'} ${effect} ${severity}`);
  const [binary, json, source] = [linesIn('binary'), linesIn('json'), linesIn('source')];
  return {
    rule: rule.id,
    element,
    ...(binary.length === 0 ? {} : { consequences: binary }),
    ...(json.length === 0 ? {} : { json }),
    ...(source.length === 0 ? {} : { uncompilable: true }),
  };
}

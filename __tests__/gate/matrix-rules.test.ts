import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { CONTRACTS, type Contract } from '../../src/compat/skew.ts';
import { runExample } from '../../src/gate/example.ts';
import { rulesOfCalls } from '../../src/gate/matrix-rules.ts';
import { CALL_SKEWS } from '../../src/report/matrix.ts';

describe('rules that are left out', () => {
  test.each<readonly [readonly Contract[]]>([[['binary']], [['json']], [['binary', 'json']], [CONTRACTS]])(
    'hurt no call in %j in any example',
    (contracts) => {
      const kept = new Set(rulesOfCalls(contracts).map(({ id }) => id));
      const findings = RULES.flatMap(({ examples }) => examples).flatMap((example) => runExample(example).findings);
      const hurting = findings.filter(({ consequences }) =>
        consequences.some(
          ({ skew, contract }) => CALL_SKEWS.some((call) => call === skew) && contracts.includes(contract),
        ),
      );
      expect(hurting.length).toBeGreaterThan(20);
      expect(hurting.map(({ rule }) => rule.id).filter((id) => !kept.has(id))).toEqual([]);
    },
  );

  test('what a rule says of ProtoJSON and of generated code is only asked where it counts', () => {
    const asked = (contracts: readonly Contract[]): readonly string[] =>
      ['json', 'jsonCall', 'source'].filter((name) => rulesOfCalls(contracts).some((rule) => name in rule));
    expect([asked(['binary']), asked(['binary', 'json', 'source'])]).toEqual([[], ['json', 'jsonCall']]);
  });

  test('are some, and more where ProtoJSON does not count', () => {
    const [binary, both] = [rulesOfCalls(['binary']), rulesOfCalls(['binary', 'json'])];
    expect(binary.map(({ id }) => id)).not.toContain('comment-changed');
    expect(both.map(({ id }) => id)).not.toContain('comment-changed');
    expect(binary.length).toBeLessThan(both.length);
    expect(binary.map(({ id }) => id)).toContain('rpc-removed');
  });
});

import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { runExample } from '../../src/gate/example.ts';

const own = RULES.filter(({ shapes }) => shapes !== undefined);

describe('a rule that tells shapes of its own tells two, which the fingerprint keeps apart', () => {
  test('there are some', () => {
    expect(own.length).toBeGreaterThan(3);
  });

  test.each(own)('$id', (rule) => {
    const found = rule.examples.flatMap((example) => runExample(example).findings.filter((one) => one.rule === rule));
    for (const { shapes } of found) {
      expect([typeof shapes.old, typeof shapes.new]).toEqual(['string', 'string']);
      expect(shapes.old).not.toBe(shapes.new);
    }
  });
});

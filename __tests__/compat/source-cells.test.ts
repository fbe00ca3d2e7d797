import { describe, expect, test } from '@jest/globals';
import type { AnyRule } from '../../src/compat/rule.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { runExample } from '../../src/gate/example.ts';
import { SOURCE_CELLS } from '../support/cells-source.ts';

/** What each of a rule's own findings does to code. */
function cellsOf(rule: AnyRule): readonly string[] {
  const found = rule.examples.flatMap((example) => runExample(example).findings).filter((one) => one.rule === rule);
  const cells = found.flatMap(({ consequences }) => {
    const uses = consequences.filter(({ contract }) => contract === 'source');
    return uses.length === 0 ? ['-'] : uses.map(({ when }) => when ?? 'always');
  });
  return [...new Set(cells)].sort();
}

/** Whose code breaks only in ways that no example of theirs shows; `source.test.ts` does. */
const SHOWN_ELSEWHERE = ['required-added', 'required-removed'];

const [breaking, others] = [true, false].map((breaks) => RULES.filter(({ id }) => id in SOURCE_CELLS === breaks));

describe('what breaks generated code', () => {
  test.each((breaking ?? []).map((rule) => ({ rule, id: rule.id })))('$id, as its examples show', ({ rule }) => {
    expect(cellsOf(rule)).toEqual([...(SOURCE_CELLS[rule.id] ?? [])].sort());
  });

  test.each((others ?? []).map((rule) => ({ rule, id: rule.id })))('$id does not', ({ rule }) => {
    expect(cellsOf(rule)).toEqual(['-']);
  });

  test('every rule that can is in the table', () => {
    const able = RULES.filter(({ source }) => source !== undefined).map(({ id }) => id);
    expect(able.toSorted()).toEqual([...Object.keys(SOURCE_CELLS), ...SHOWN_ELSEWHERE].sort());
  });

  test('it happens to old code with newly generated code, and is never excused by being new', () => {
    const all = RULES.flatMap(({ examples }) => examples.flatMap((example) => runExample(example).findings));
    const told = all.flatMap(({ effects }) =>
      effects
        .filter(({ contract }) => contract === 'source')
        .map(({ skew, flow, effect, severity, novel }) => `${skew} ${flow} ${effect} ${severity} ${novel}`),
    );
    expect([...new Set(told)]).toEqual(['old-user-new-code null uncompilable broken false']);
  });
});

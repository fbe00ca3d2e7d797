import { describe, expect, test } from '@jest/globals';
import type { AnyRule } from '../../../src/compat/rule.ts';
import { RULES } from '../../../src/compat/rules/index.ts';
import { runExample } from '../../../src/gate/example.ts';
import { JSON_CELLS } from '../../support/cells-json.ts';

/** Rules whose change shows in JSON only where the changed thing is inside an `Any`: their examples have none. */
const IN_ANY = ['message-renamed', 'package-changed'];

function cellsOf(rule: AnyRule): Readonly<Record<string, string>> | undefined {
  const cells = new Map<string, Set<string>>();
  const found = rule.examples.flatMap((example) => runExample(example).findings).filter((one) => one.rule === rule);
  for (const { skew, contract, flow, effect, severity } of found.flatMap(({ effects }) => effects)) {
    // Calls by HTTP paths are another matter than what a message says.
    if (contract !== 'json' || flow === null) continue;
    const place = `${skew} ${flow}`;
    cells.set(place, (cells.get(place) ?? new Set()).add(`${effect} ${severity}`));
  }
  if (cells.size === 0) return undefined;
  return Object.fromEntries([...cells].map(([place, effects]) => [place, [...effects].sort().join(', ')]));
}

const acting = RULES.filter(({ json }) => json !== undefined);

describe('the examples of each rule, in JSON', () => {
  test.each(acting.map((rule) => ({ rule, id: rule.id })))('$id show these cells', ({ rule }) => {
    expect(cellsOf(rule)).toEqual(JSON_CELLS[rule.id]);
  });

  test('rules that say nothing of JSON show nothing', () => {
    const others = RULES.filter(({ json }) => json === undefined);
    expect(others.filter((rule) => cellsOf(rule) !== undefined)).toEqual([]);
  });

  test('the rules without cells are known', () => {
    const none = acting.filter(({ id }) => JSON_CELLS[id] === undefined).map(({ id }) => id);
    expect(none.sort()).toEqual(IN_ANY);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { AnyRule } from '../../src/compat/rule.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { runExample } from '../../src/gate/example.ts';
import { CELLS } from '../support/cells.ts';

/** Changes that only one side's writers notice: what the other side writes means the same to everybody. */
const ONE_WRITER: Readonly<Record<string, 'old' | 'new'>> = {
  'enum-closed': 'old',
  'enum-opened': 'new',
  'enum-value-added': 'new',
  'enum-value-removed': 'old',
  'required-added': 'old',
  'required-removed': 'new',
};

/** Calls that only one side's clients make. */
const ONE_CLIENT: Readonly<Record<string, 'old' | 'new'>> = {
  'rpc-added': 'new',
  'rpc-removed': 'old',
  'service-added': 'new',
  'service-removed': 'old',
};

const CALLS = ['old-client-new-server', 'new-client-old-server'] as const;

function cellsOf(rule: AnyRule): Readonly<Record<string, string>> {
  const cells = new Map<string, Set<string>>();
  const found = rule.examples.flatMap((example) => runExample(example).findings).filter((one) => one.rule === rule);
  for (const { skew, contract, flow, effect, severity } of found.flatMap(({ effects }) => effects)) {
    if (contract !== 'binary') continue;
    const place = `${skew} ${flow ?? '-'}`;
    cells.set(place, (cells.get(place) ?? new Set()).add(`${effect} ${severity}`));
  }
  return Object.fromEntries([...cells].map(([place, effects]) => [place, [...effects].sort().join(', ')]));
}

/** Where the examples of a rule must show something. */
function placesOf({ id, call, flow }: AnyRule): readonly string[] {
  const flows = flow === undefined ? ['request', 'response'] : [flow];
  const messages = CALLS.flatMap((skew) => flows.map((one) => ({ skew, place: `${skew} ${one}`, flow: one })));
  if (call === undefined)
    return messages.filter((one) => (ONE_WRITER[id] ?? writerIn(one)) === writerIn(one)).map(({ place }) => place);
  if (id === 'rpc-streaming-changed') return messages.map(({ place }) => place);
  return CALLS.filter((skew) => skew.startsWith(ONE_CLIENT[id] ?? '')).map((skew) => `${skew} -`);
}

function writerIn({ skew, flow }: { readonly skew: string; readonly flow: string }): string {
  return skew.startsWith('old') === (flow === 'request') ? 'old' : 'new';
}

const acting = RULES.filter((rule) => rule.effect !== undefined || rule.call !== undefined);

describe('the examples of each rule', () => {
  test.each(acting.map((rule) => ({ rule, id: rule.id })))('$id show these cells', ({ rule }) => {
    expect(cellsOf(rule)).toEqual(CELLS[rule.id]);
  });

  test.each(acting.map((rule) => ({ rule, id: rule.id })))('$id show both directions and both flows', ({ rule }) => {
    const shown = Object.keys(cellsOf(rule)).filter((place) => !place.endsWith('stored'));
    expect(shown.sort()).toEqual([...placesOf(rule)].sort());
  });

  test.each(
    acting
      .filter((rule) => rule.flow === undefined && /ignored|absent/.test(Object.values(cellsOf(rule)).join()))
      .map((rule) => ({ rule, id: rule.id })),
  )('$id show stored data, which has rows of its own', ({ rule }) => {
    const shown = Object.keys(cellsOf(rule)).filter((place) => place.endsWith('stored'));
    expect(shown.sort()).toEqual(['new-data-old-reader stored', 'old-data-new-reader stored']);
  });

  test('rules without effects show none', () => {
    const harmless = RULES.filter((rule) => !acting.includes(rule));
    expect(harmless.map((rule) => [rule.id, cellsOf(rule)])).toEqual(harmless.map(({ id }) => [id, {}]));
  });
});

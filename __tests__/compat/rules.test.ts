import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { asExpected, findingsOf, type Sources } from '../support/schema.ts';

const examples = RULES.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, example, title: `${rule.id}: ${example.name}` })),
);

describe('rules', () => {
  test('every file is registered once, under its own name', () => {
    const files = readdirSync(new URL('../../src/compat/rules', import.meta.url))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  test('each has a title, an explanation, a remedy and an example that shows it', () => {
    for (const rule of RULES) {
      for (const text of [rule.title, rule.explanation, rule.remedy]) expect(text.length).toBeGreaterThan(5);
      const shown = rule.examples.filter((example) => example.finds.some((finding) => finding.rule === rule.id));
      expect([rule.id, shown.length]).toEqual([rule.id, rule.examples.length]);
    }
  });
});

describe('examples: every rule runs on each, and finds exactly this', () => {
  test.each(examples)('$title', ({ example }) => {
    expect(findingsOf(example.before, example.after, example.stored, example.contractOptions).map(asExpected)).toEqual(
      example.finds,
    );
  });
});

describe('laws', () => {
  test.each(examples)('comparing a version with itself finds nothing: $title', ({ example }) => {
    expect(findingsOf(example.before, example.before, example.stored, example.contractOptions)).toEqual([]);
    expect(findingsOf(example.after, example.after, example.stored, example.contractOptions)).toEqual([]);
  });

  test.each(examples)('swapping the versions swaps the effects of the skews: $title', ({ example }) => {
    const { before, after, stored } = example;
    expect(effectsOf(after, before, stored, swap)).toEqual(effectsOf(before, after, stored, (skew) => skew));
  });
});

const SWAPPED: Readonly<Record<string, string>> = {
  'old-client-new-server': 'new-client-old-server',
  'new-client-old-server': 'old-client-new-server',
  'old-data-new-reader': 'new-data-old-reader',
  'new-data-old-reader': 'old-data-new-reader',
};

function swap(skew: string): string {
  return SWAPPED[skew] ?? skew;
}

/** What happens in each meeting of versions, whatever rule tells it and however severe it is read. */
function effectsOf(
  before: Sources,
  after: Sources,
  stored: readonly string[] | undefined,
  name: (skew: string) => string,
): string[] {
  const all = findingsOf(before, after, stored).flatMap((finding) =>
    finding.effects
      .filter(({ contract }) => contract !== 'source')
      .map(({ skew, contract, flow, effect }) => `${contract} ${name(skew)} ${flow ?? '-'} ${effect}`),
  );
  return [...new Set(all)].sort();
}

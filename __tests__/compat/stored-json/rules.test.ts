import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/compat/finding.ts';
import type { StoredExample } from '../../../src/compat/stored-json/rule.ts';
import { STORED_RULES } from '../../../src/compat/stored-json/rules/index.ts';
import { runStoredExample } from '../../../src/gate/example.ts';

const examples = STORED_RULES.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, example, title: `${rule.id}: ${example.name}` })),
);

function asExpected({ rule, element, consequences }: Finding): StoredExample['finds'][number] {
  const lines = consequences.map(({ skew, effect, severity }) => `${skew} ${effect} ${severity}`);
  return { rule: rule.id, element, ...(lines.length === 0 ? {} : { consequences: lines }) };
}

describe('rules on stored JSON', () => {
  test('every file is registered once, under its own name', () => {
    const files = readdirSync(new URL('../../../src/compat/stored-json/rules', import.meta.url))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(STORED_RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  test('each has a title, an explanation, a remedy and examples that show it', () => {
    for (const rule of STORED_RULES) {
      for (const text of [rule.title, rule.explanation, rule.remedy]) expect(text.length).toBeGreaterThan(5);
      const shown = rule.examples.filter((example) => example.finds.some((finding) => finding.rule === rule.id));
      expect([rule.id, shown.length]).toEqual([rule.id, Math.max(rule.examples.length, 1)]);
    }
  });
});

describe('examples: every rule runs on each, and finds exactly this', () => {
  test.each(examples)('$title', ({ example }) => {
    expect(runStoredExample(example).map(asExpected)).toEqual(example.finds);
  });
});

describe('laws', () => {
  test.each(examples)('comparing a version with itself finds nothing: $title', ({ example }) => {
    for (const one of [example.before, example.after])
      expect(runStoredExample({ ...example, before: one, after: one })).toEqual([]);
  });

  test.each(examples)('swapping the versions swaps what happens: $title', ({ example }) => {
    const swapped = runStoredExample({ ...example, before: example.after, after: example.before });
    expect(effectsOf(swapped, swap)).toEqual(effectsOf(runStoredExample(example), (skew) => skew));
  });
});

function swap(skew: string): string {
  return skew === 'old-data-new-reader' ? 'new-data-old-reader' : 'old-data-new-reader';
}

function effectsOf(findings: readonly Finding[], name: (skew: string) => string): readonly string[] {
  const own = findings.filter(({ rule }) => rule.id !== 'version-field-unchanged');
  const all = own.flatMap(({ effects }) => effects.map(({ skew, effect }) => `${name(skew)} ${effect}`));
  return [...new Set(all)].sort();
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { runExample } from '../../src/gate/example.ts';

/** Markdown as it is read: without the marks that keep it from being anything but text. */
function readable(markdown: string): string {
  return markdown
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200B', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

// The pages are what people have read and found right; they are written anew only on purpose (`npm run docs`).
const examples = RULES.map((rule) => {
  const page = readFileSync(new URL(`../../docs/rules/${rule.id}.md`, import.meta.url), 'utf8');
  const shown = page.split(/^### Example(?: \d+)?: /m).map((part) => readable(part.split('\nFound:\n')[1] ?? ''));
  return { rule, id: rule.id, shown: shown.slice(1) };
});

describe('what is found in an example is told as the page of its rule tells it', () => {
  test.each(examples)('$id', ({ rule, shown }) => {
    expect(shown).toHaveLength(rule.examples.length);
    for (const [i, example] of rule.examples.entries()) {
      const told = shown[i] ?? '';
      const { findings } = runExample(example);
      const lines = told.split('\n').filter((line) => line.startsWith('- `'));
      expect(lines.map((line) => line.replace(/ \(\[[^()]*\]\([a-z0-9-]+\.md\)\)$/, ''))).toEqual(
        findings.map(({ element, sentence }) => `- \`${element}\`: ${sentence}`),
      );
      const conditions = findings.flatMap(({ consequences }) => consequences.map(({ when }) => when ?? ''));
      expect(conditions.filter((when) => !told.includes(when))).toEqual([]);
    }
  });
});

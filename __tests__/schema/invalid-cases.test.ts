/** The cases that buf has judged (`validate-judge.test.ts`), in memory and with what is said of them. */
import { expect, test } from '@jest/globals';
import { importResolver } from '../../src/schema/imports.ts';
import { link } from '../../src/schema/link.ts';
import { problemAt } from '../../src/schema/link-problems.ts';
import { parse } from '../../src/schema/parse.ts';
import { CASES, type FileSet } from './judge/invalid-cases.ts';
import { MESSAGES } from './judge/invalid-messages.ts';
import { problemLines } from './judge/linked.ts';

/** @returns every problem of grammar and linking, in that order */
function told(set: FileSet): readonly string[] {
  const texts = Object.entries(typeof set === 'string' ? { 'a.proto': set } : set);
  const parsed = texts.map(([name, text]) => ({
    path: `c/${name}`,
    ...parse(text.replaceAll('$', 'c').replace('¦', '')),
  }));
  const schema = link(
    new Map(parsed.map(({ path, file }) => [path, file])),
    importResolver(
      parsed.map(({ path }) => path),
      { roots: [''] },
    ),
  );
  const grammar = parsed.flatMap(({ path, file, problems }) =>
    problems.map((fault) => problemAt(path, file, { ...fault, fatal: true })),
  );
  return problemLines({ ...schema, problems: [...grammar, ...schema.problems] });
}

test('each case has its message', () => {
  expect(CASES.map(({ rule }) => rule)).toEqual([...MESSAGES.keys()]);
});

test.each(CASES)('wrong: $rule', ({ rule, bad }) => {
  expect(told(bad)).toEqual([MESSAGES.get(rule)]);
});

test.each(CASES)('right: $rule', ({ good }) => {
  expect(told(good).filter((line) => !line.startsWith('warning: '))).toEqual([]);
});

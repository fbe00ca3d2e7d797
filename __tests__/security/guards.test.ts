/** The table of guards is of this program, and the page shows what was tried: `npm run guards` tries it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { GUARDS } from './guards.ts';
import { digestOf, titlePattern, withoutGuard, withTable } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const seen = new Map(Object.entries(JSON.parse(read('__tests__/security/seen.json'))));

test('there are many, each with a name of its own', () => {
  expect(GUARDS.length).toBeGreaterThan(100);
  expect(new Set(GUARDS.map(({ id }) => id)).size).toBe(GUARDS.length);
});

test.each(GUARDS)('$id stands exactly once in its file, and its test is there', ({ ...guard }) => {
  expect(withoutGuard(guard, read(guard.file))).not.toBeNull();
  const text = read(guard.test).replaceAll("\\'", "'");
  expect(guard.title.split(' > ').filter((title) => !text.includes(title))).toEqual([]);
});

test('each was taken away as it is now, and its test was seen to fail: npm run guards', () => {
  const untried = GUARDS.filter((guard) => seen.get(guard.id) !== digestOf(guard));
  expect(untried.map(({ id }) => id)).toEqual([]);
  expect(seen.size).toBe(GUARDS.length);
});

test('the page shows what was seen', () => {
  const page = read('docs/security.md');
  expect(withTable(page, new Set(GUARDS.map(({ id }) => id)))).toBe(page);
});

test('a guard that stands twice, or not at all, is not taken away', () => {
  const guard = { ...GUARDS[0], find: 'a', replace: 'b' } as (typeof GUARDS)[number];
  expect([withoutGuard(guard, 'xax'), withoutGuard(guard, 'aa'), withoutGuard(guard, 'x')]).toEqual([
    'xbx',
    null,
    null,
  ]);
});

test('a title stands for every test that is made from it', () => {
  const pattern = new RegExp(titlePattern('in %s > nothing (at all)'));
  expect(pattern.test('in the path of a file nothing (at all)')).toBe(true);
  expect(pattern.test('in the path of a file nothing at all')).toBe(false);
});

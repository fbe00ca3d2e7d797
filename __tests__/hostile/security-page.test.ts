/** The page on security names tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

test('every test and source file that docs/security.md names is there', () => {
  const page = readFileSync(resolve(root, 'docs/security.md'), 'utf8');
  const named = [...new Set(page.match(/(?:__tests__|src)\/[\w./-]+\.ts/g))];
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  expect(page).toContain('[SECURITY.md](../SECURITY.md)');
});

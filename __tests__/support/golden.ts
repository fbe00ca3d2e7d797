import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@jest/globals';

const FOLDER = resolve(import.meta.dirname, '../report/fixtures');

/** Expects exactly what the file holds: what users see, to be read in review. `UPDATE_GOLDEN=1` writes it anew. */
export function expectGolden(text: string, file: string): void {
  const path = join(FOLDER, file);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

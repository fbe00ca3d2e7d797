import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const folder = resolve(import.meta.dirname, '../../docs');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** A page tells whoever opens it in a few words whether it is the right one, before it shows anything. */
describe('how a page begins', () => {
  test.each(pages)('%s', (name) => {
    const [heading = '', opening = ''] = readFileSync(join(folder, name), 'utf8').split('\n\n');
    expect(heading).toMatch(/^# \S.{3,70}$/);
    expect(opening).toMatch(/^[\p{L}`]/u);
    expect(opening.length).toBeGreaterThan(40);
    expect(opening.length).toBeLessThan(500);
  });
});

test.each(pages)('the README leads to %s', (name) => {
  expect(readFileSync(join(folder, '../README.md'), 'utf8')).toContain(`](docs/${name})`);
});

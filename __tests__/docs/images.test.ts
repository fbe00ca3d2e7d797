import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const images = readdirSync(join(root, 'docs/images'));
const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))].map((name) => {
  const path = name === 'README.md' ? name : join('docs', name);
  return [path, readFileSync(join(root, path), 'utf8')] as const;
});
const shown = pages.flatMap(([page, text]) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', file = '']) => [page, file, words] as const),
);

describe('pictures', () => {
  test.each(images)('%s is shown or linked on a page', (name) => {
    expect(pages.some(([, text]) => text.includes(`images/${name})`))).toBe(true);
  });

  test.each(images)('%s is what its name says, and small', (name) => {
    const content = readFileSync(join(root, 'docs/images', name));
    const start = name.endsWith('.svg') ? '<svg ' : '\u0089PNG\r\n\u001a\n';
    expect(content.toString('latin1', 0, start.length)).toBe(start);
    expect(content.length).toBeLessThan(150_000);
  });

  test.each(shown)('%s: %s is told to whoever does not see it', (_, __, words) => {
    expect(words).toMatch(/^\p{L}.{9,}$/u);
  });

  test('the README shows a comment and the matrix', () => {
    const files = shown.filter(([page]) => page === 'README.md').map(([, file]) => file);
    expect(files).toEqual(['docs/images/comment.png', 'docs/images/matrix.png']);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

/** Every page a person reads here. */
function pages(): readonly string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = ['docs', 'examples', '.github'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
      : [],
  );
  return [...top, ...below.filter((name) => name.endsWith('.md'))].sort();
}

/** As GitHub makes them: the second heading of one text gets `-1`. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const met = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)) {
    const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replaceAll(/[^\p{L}\p{N}\p{M}\- _]/gu, '').replaceAll(' ', '-');
    const seen = met.get(slug) ?? 0;
    met.set(slug, seen + 1);
    anchors.add(seen === 0 ? slug : `${slug}-${seen}`);
  }
  for (const [, id = ''] of markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
}

function linksOf(markdown: string): readonly string[] {
  const prose = withoutCode(markdown).replaceAll(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

function deadLinks(page: string, markdown: string): readonly string[] {
  return linksOf(markdown).flatMap((link) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
    if (relative(root, target).startsWith('..')) return [`${link} leads out of the repository`];
    if (!existsSync(target)) return [`${link} leads nowhere`];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    const text = path === '' ? markdown : readFileSync(target, 'utf8');
    return anchorsOf(text).has(anchor) ? [] : [`${link} names no heading`];
  });
}

describe('links between pages', () => {
  const all = pages();

  test('every page is looked at', () => {
    expect(all).toEqual(expect.arrayContaining(['README.md', join('docs', 'architecture.md')]));
    expect(all.length).toBeGreaterThan(80);
  });

  test.each(all)('%s', (page) => {
    expect(deadLinks(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
  });

  test('every page of docs/ can be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached)
      for (const link of linksOf(readFileSync(join(root, page), 'utf8'))) {
        const path = relative(root, resolve(root, dirname(page), link.split('#')[0] ?? ''));
        const file = existsSync(join(root, path, 'README.md')) ? join(path, 'README.md') : path;
        if (file.endsWith('.md') && existsSync(join(root, file))) reached.add(file);
      }
    const decisions = join('docs', 'decisions');
    expect(all.filter((page) => page.startsWith('docs') && dirname(page) !== decisions && !reached.has(page))).toEqual(
      [],
    );
  });

  test('a dead link and a heading that is not there are found', () => {
    const markdown =
      '# A\n\n[x](nowhere.md) [y](#b) [z](#a) [w](../../etc.md) `[v](gone.md)`\n\n```\n[u](gone.md)\n```\n';
    expect(deadLinks('README.md', markdown)).toEqual([
      'nowhere.md leads nowhere',
      '#b names no heading',
      '../../etc.md leads out of the repository',
    ]);
  });
});

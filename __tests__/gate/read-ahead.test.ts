import { describe, expect, test } from '@jest/globals';
import { createParses } from '../../src/gate/parses.ts';
import type { Fault, Tree } from '../../src/gate/ports.ts';
import { readAhead } from '../../src/gate/read-ahead.ts';
import { type FakeFile, type FakeFiles, type FakeTree, fakeTree } from './fake-repository.ts';

const FAULT: Fault = { kind: 'git-failed', message: 'no', next: 'retry' };
const proto = (name: string): string => `syntax = "proto3"; message ${name} {}`;
const selection = { includes: (path: string) => !path.startsWith('vendor/'), maxBytes: 100 };

/** Trees that share what they hold, as those of one repository do. */
function treesOf(...files: readonly FakeFiles[]): FakeTree[] {
  const all = fakeTree(Object.assign({}, ...files.map((each, i) => named(each, i))));
  return files.map((each, i) => ({ ...fakeTree(each, `${i}`, `${i}`.repeat(40)), read: all.read, reads: all.reads }));
}

function named(files: FakeFiles, i: number): Record<string, FakeFile> {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [`${i}:${path}`, file]));
}

const four = (...more: readonly FakeFiles[]): FakeTree[] =>
  treesOf(...['A', 'B', 'C', 'D'].map((name, i) => ({ 'a.proto': proto(name), ...more[i] })));
const known = (parses: ReturnType<typeof createParses>, ...names: readonly string[]) =>
  names.map((name) => parses.known(`text:${proto(name)}`) !== undefined);

describe('what several commits need', () => {
  test('is read in one request, each content once', async () => {
    const trees = four({ 'b.proto': proto('B') });
    const parses = createParses();
    await readAhead([...trees, ...trees], selection, parses);
    expect(trees[0]?.reads).toEqual([['0:a.proto', '0:b.proto', '1:a.proto', '2:a.proto', '3:a.proto'].sort()]);
    expect(known(parses, 'A', 'B', 'C', 'D')).toEqual([true, true, true, true]);
  });

  test('is left to them, where they are three', async () => {
    const trees = four();
    const parses = createParses();
    const [tree] = trees;
    if (tree === undefined) throw new Error('no tree');
    await readAhead([...trees.slice(0, 3), tree, { ...tree, sha: null }], selection, parses);
    expect([tree.reads, known(parses, 'A')]).toEqual([[], [false]]);
    await readAhead([], selection, parses);
  });

  test('is what is not known yet; nothing is asked where all is', async () => {
    const trees = four();
    const parses = createParses();
    parses.parse(`text:${proto('B')}`, new TextEncoder().encode(proto('B')));
    await readAhead(trees, selection, parses);
    await readAhead(trees, selection, parses);
    expect(trees[0]?.reads).toEqual([['0:a.proto', '2:a.proto', '3:a.proto']]);
  });

  test('is the files of the surface', async () => {
    const link = { link: 'a.proto' };
    const trees = four({ 'a.txt': proto('X'), 'vendor/a.proto': proto('V'), '.proto/x': proto('Y'), 'l.proto': link });
    const parses = createParses();
    await readAhead(trees, selection, parses);
    expect(trees[0]?.reads).toEqual([['0:a.proto', '1:a.proto', '2:a.proto', '3:a.proto']]);
    expect(known(parses, 'A', 'X', 'V', 'Y')).toEqual([true, false, false, false]);
  });
});

describe('what cannot be had so', () => {
  test('is left to those who need it', async () => {
    const trees = four({ 'b.proto': { fault: FAULT }, 'c.proto': proto('L'.repeat(100)) });
    const parses = createParses();
    await readAhead(trees, selection, parses);
    expect(known(parses, 'A', 'L'.repeat(100))).toEqual([true, false]);
    expect(parses.known('fault:b.proto')).toBeUndefined();
  });

  test('keeps nobody else from being read', async () => {
    const [first, ...others] = four();
    if (first === undefined) throw new Error('no tree');
    const silent: Tree = { ...first, entries: async () => FAULT };
    const parses = createParses();
    await readAhead([...others, silent, { ...silent, sha: '5'.repeat(40) }], selection, parses);
    expect(known(parses, 'A', 'B', 'C', 'D')).toEqual([false, true, true, true]);
    const none: Tree = { ...first, read: async () => FAULT };
    const nothing = createParses();
    await readAhead([none, ...others], selection, nothing);
    expect(known(nothing, 'B')).toEqual([false]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/source/answers.ts';
import type { ObjectReader } from '../../src/source/cat-file.ts';
import { parseTree, type TreeCache, walkTree } from '../../src/source/git-tree.ts';

const idOf = (n: number, bytes = 20) => n.toString(16).padStart(2 * bytes, '0');

function item(mode: string, name: string | Uint8Array, id: string): Buffer {
  return Buffer.concat([Buffer.from(`${mode} `), Buffer.from(name), Buffer.from([0]), Buffer.from(id, 'hex')]);
}

describe('parseTree', () => {
  test.each([20, 32])('reads every mode, ids of %d bytes', (size) => {
    // An id may hold any byte, also space and NUL.
    const odd = '2000'.repeat(size / 2);
    const raw = Buffer.concat([
      item('100644', 'a b.proto', odd),
      item('100755', 'x\ny.proto', idOf(2, size)),
      item('100664', 'old', idOf(3, size)),
      item('120000', 'link', idOf(4, size)),
      item('160000', 'sub', idOf(5, size)),
      item('40000', 'dir', idOf(6, size)),
      item('100644', Uint8Array.of(0xff), idOf(7, size)),
    ]);
    expect(parseTree(raw, size)).toEqual([
      { kind: 'file', name: 'a b.proto', id: odd },
      { kind: 'file', name: 'x\ny.proto', id: idOf(2, size) },
      { kind: 'file', name: 'old', id: idOf(3, size) },
      { kind: 'symlink', name: 'link', id: idOf(4, size) },
      { kind: 'submodule', name: 'sub', id: idOf(5, size) },
      { kind: 'folder', name: 'dir', id: idOf(6, size) },
      { kind: 'file', name: '\\xff', id: idOf(7, size) },
    ]);
  });

  test('of the empty tree is empty', () => {
    expect(parseTree(new Uint8Array(), 20)).toEqual([]);
  });

  test.each([1, 3, 7, 8, 20, 27])('is null if only %d bytes are left', (length) => {
    expect(parseTree(item('100644', 'a', idOf(1)).subarray(0, length), 20)).toBeNull();
  });
});

/** Tree objects by id; notes what was asked for. */
function fakeObjects(trees: ReadonlyMap<string, Uint8Array>, asked: string[][] = []): ObjectReader {
  return {
    ask(names) {
      if (names.length > 0) asked.push([...names]);
      const answer = (id: string): Answer => {
        const bytes = trees.get(id);
        return bytes ? { id, type: 'tree', size: bytes.length, bytes } : 'missing';
      };
      return Promise.resolve(names.map(answer));
    },
    close: () => Promise.resolve(),
  };
}

const [ROOT, A, B, FILE] = [idOf(1), idOf(2), idOf(3), idOf(9)];

describe('walkTree', () => {
  const trees = new Map([
    [ROOT, Buffer.concat([item('40000', 'a', A), item('40000', 'b', B), item('100644', 'z.proto', FILE)])],
    [A, Buffer.concat([item('40000', 'same', B), item('100644', 'no.txt', FILE), item('160000', 'sub', idOf(7))])],
    [B, item('100644', 'x.proto', FILE)],
  ]);
  const isProto = (path: string) => path.endsWith('.proto');
  const expected = [
    { path: 'a/same/x.proto', id: FILE, kind: 'file' },
    { path: 'a/sub', id: idOf(7), kind: 'submodule' },
    { path: 'b/x.proto', id: FILE, kind: 'file' },
    { path: 'z.proto', id: FILE, kind: 'file' },
  ];

  test('asks level by level, and for each tree once', async () => {
    const asked: string[][] = [];
    const cache: TreeCache = new Map();
    expect(await walkTree(fakeObjects(trees, asked), cache, ROOT, isProto)).toEqual(expected);
    expect(asked).toEqual([[ROOT], [A, B]]);
    expect(await walkTree(fakeObjects(trees, asked), cache, ROOT, isProto)).toEqual(expected);
    expect(asked).toEqual([[ROOT], [A, B]]);
  });

  test('reports a tree that is missing or damaged', async () => {
    const fault = {
      kind: 'missing-object',
      message: 'the repository does not hold the folder 000000000000, or holds it damaged',
      next: 'run `git fsck` to see what is missing, then clone the repository again',
    };
    const missing = new Map([...trees].filter(([id]) => id !== A));
    expect(await walkTree(fakeObjects(missing), new Map(), ROOT, isProto)).toEqual(fault);
    const damaged = new Map([...trees, [A, Buffer.from('100644 cut')] as const]);
    expect(await walkTree(fakeObjects(damaged), new Map(), ROOT, isProto)).toEqual(fault);
  });

  test('stops at trees that contain each other over and over', async () => {
    const bomb = new Map(
      Array.from({ length: 8 }, (_, depth) => {
        const mode = depth === 7 ? '100644' : '40000';
        const items = Array.from({ length: 10 }, (_, i) => item(mode, `f${i}`, idOf(101 + depth)));
        return [idOf(100 + depth), Buffer.concat(items)] as const;
      }),
    );
    expect(await walkTree(fakeObjects(bomb), new Map(), idOf(100), () => true)).toEqual({
      kind: 'too-many-paths',
      message: 'this version has more than 2000000 paths',
      next: 'compare folders with `--base-dir` and `--head-dir` instead',
    });
  });
});

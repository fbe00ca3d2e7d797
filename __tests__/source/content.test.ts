import { describe, expect, test } from '@jest/globals';
import { blobId, contentOf, pathText, tooLarge } from '../../src/source/content.ts';
import { byPath, isFault } from '../../src/source/source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('blobId', () => {
  // From `git hash-object --stdin`, also with `--object-format=sha256` repositories.
  test.each([
    ['', 'sha1', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
    ['x\n', 'sha1', '587be6b4c3f93f93c489c0111bba5596147a26cb'],
    ['', 'sha256', '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813'],
  ] as const)('of %j in %s', (text, format, id) => {
    expect(blobId(bytes(text), format)).toBe(id);
  });
});

describe('pathText', () => {
  test('is UTF-8, a byte order mark in a name kept', () => {
    expect(pathText(bytes('\ufeffä b\n.proto'))).toBe('\ufeffä b\n.proto');
  });

  test('writes the bytes of what is no UTF-8, so that two such names differ', () => {
    expect(pathText(Uint8Array.of(0x61, 0xe4, 0x2e))).toBe('a\\xe4.');
    expect(pathText(Uint8Array.of(0x61, 0xfc, 0x2e))).toBe('a\\xfc.');
  });
});

describe('contentOf', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 12\n';

  test('hands out bytes as they are', () => {
    const content = bytes('syntax = "proto3";');
    expect(contentOf(content)).toBe(content);
  });

  test('of nothing is nothing', () => {
    expect(contentOf(new Uint8Array())).toEqual(new Uint8Array());
  });

  test('sees a Git LFS pointer', () => {
    expect(contentOf(bytes(pointer))).toEqual({
      kind: 'lfs-pointer',
      message: 'this is a Git LFS pointer, not the file itself',
      next: 'keep .proto files out of Git LFS, or compare checked-out folders with `--base-dir` and `--head-dir` after `git lfs pull`',
    });
  });

  test('knows that a pointer is shorter than 1024 bytes', () => {
    const long = bytes(pointer.padEnd(1024, ' '));
    expect(contentOf(long)).toBe(long);
    expect(isFault(contentOf(long.subarray(0, 1023)))).toBe(true);
  });

  test('takes a file that only begins like a pointer for what it is', () => {
    const cut = bytes('version https://git-lfs.github.com/spec/v');
    expect(contentOf(cut)).toBe(cut);
  });
});

test('tooLarge names both sizes', () => {
  expect(tooLarge(11, 10)).toEqual({
    kind: 'too-large',
    message: 'the file has 11 bytes, more than the limit of 10',
    next: 'split it, leave it out with `--protos` or `stored.schemas`, or raise `limits.file-bytes` in the config',
  });
});

describe('isFault', () => {
  test.each([
    [null],
    [undefined],
    [false],
    ['text'],
    [[]],
    [new Map()],
    [new Uint8Array(3)],
    [{ kind: 'file', path: 'a' }],
  ])('is false for %p', (value) => {
    expect(isFault(value)).toBe(false);
  });

  test('is true for a fault', () => {
    expect(isFault(tooLarge(2, 1))).toBe(true);
  });
});

test('byPath orders by UTF-16 code units', () => {
  const sorted = ['b', 'a/b', 'a.b', 'B', 'a', 'a/b'].map((path) => ({ path })).sort(byPath);
  expect(sorted.map((entry) => entry.path)).toEqual(['B', 'a', 'a.b', 'a/b', 'a/b', 'b']);
});

import { describe, expect, test } from '@jest/globals';
import { type Side, separate } from '../../src/schema/separate.ts';

/** `a: b c` is a file with what it imports. */
function side(lines: readonly string[], ...twins: readonly (readonly [string, string])[]): Side {
  const imports = new Map(
    lines.map((line) => {
      const [file = '', rest = ''] = line.split(/:\s*/);
      return [file, rest.split(' ').filter((name) => name !== '')] as const;
    }),
  );
  return { files: [...imports.keys()], importsOf: (file) => imports.get(file) ?? [], twins };
}

/** Every group as the files of each side. */
function groups(...sides: readonly Side[]): readonly (readonly string[])[] {
  return separate(sides).map((group) => group.map((files) => [...files].sort().join(' ')));
}

describe('which files are linked together', () => {
  test('all of them where no two declare the same', () => {
    expect(groups(side(['a: b', 'b', 'c']))).toEqual([['a b c']]);
    expect(groups()).toEqual([]);
  });

  test('twins are apart, whatever else is in the first group', () => {
    expect(groups(side(['a', 'b', 'c', 'd'], ['a', 'c']))).toEqual([['a b d'], ['c']]);
    expect(groups(side(['a', 'b', 'c'], ['a', 'b'], ['a', 'c'], ['b', 'c']))).toEqual([['a'], ['b'], ['c']]);
  });

  test('importers go with what they import', () => {
    expect(groups(side(['a: x', 'b: y', 'x', 'y'], ['x', 'y']))).toEqual([['a x'], ['b y']]);
    expect(groups(side(['deep: a', 'a: x', 'y', 'x'], ['x', 'y']))).toEqual([['a deep x'], ['y']]);
  });

  test('what both sides of a pair of twins import is in both groups', () => {
    expect(groups(side(['a: common', 'b: common', 'common'], ['a', 'b']))).toEqual([['a common'], ['b common']]);
  });

  test('twins that one file imports stay together: protoc refuses them too', () => {
    expect(groups(side(['top: x y', 'x', 'y'], ['x', 'y']))).toEqual([['top x y']]);
    expect(groups(side(['x: y', 'y'], ['x', 'y']))).toEqual([['x y']]);
  });

  test('files that import each other in a circle are in some group', () => {
    expect(groups(side(['a: b', 'b: a', 'c: c'], ['a', 'c']))).toEqual([['c'], ['a b']]);
  });
});

describe('two trees', () => {
  test('are divided alike, though only one of them needs it', () => {
    const [before, after] = [side(['a', 'b', 'c']), side(['a', 'b', 'c'], ['a', 'b'])];
    const expected = [
      ['a c', 'a c'],
      ['b', 'b'],
    ];
    expect(groups(before, after)).toEqual(expected);
    expect(groups(after, before)).toEqual(expected);
  });

  test('files of one side alone are in a group with nothing on the other', () => {
    expect(groups(side(['a']), side(['a', 'b'], ['a', 'b']))).toEqual([
      ['a', 'a'],
      ['', 'b'],
    ]);
  });

  test('files that never imported each other and do now', () => {
    expect(groups(side(['a', 'b', 'c'], ['b', 'c']), side(['a: b', 'b', 'c'], ['b', 'c']))).toEqual([
      ['a b', 'a b'],
      ['c', 'c'],
    ]);
  });

  test('an import that turns from one copy to the other leaves every file whole in some group', () => {
    const before = side(['top: x', 'x', 'y'], ['x', 'y']);
    const after = side(['top: y', 'x', 'y'], ['x', 'y']);
    const all = separate([before, after]);
    for (const file of ['top', 'x', 'y'])
      expect(all.filter((group) => group.every((files) => files.has(file))).length).toBeGreaterThan(0);
    for (const group of all) for (const files of group) expect(files.has('x') && files.has('y')).toBe(false);
  });

  test('a file that other files import on each side, in different groups, is whole in one', () => {
    const before = side(['a: shared', 'b', 'shared'], ['a', 'b']);
    const after = side(['a', 'b: shared', 'shared'], ['a', 'b']);
    const all = separate([before, after]);
    expect(all.filter((group) => group.every((files) => files.has('shared'))).length).toBe(1);
  });
});

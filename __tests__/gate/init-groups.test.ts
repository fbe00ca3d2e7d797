import { describe, expect, test } from '@jest/globals';
import { globsOf, groupsOf } from '../../src/gate/init-groups.ts';
import { schemaOf } from '../support/schema.ts';

const file = (name: string, imports: readonly string[] = [], service = false): string =>
  [
    'syntax = "proto3";',
    `package ${name};`,
    ...imports.map((path) => `import "${path}";`),
    'message M {}',
    ...(service ? ['service S { rpc Get(M) returns (M); }'] : []),
  ].join('\n');

/** Of files that are given in this order. */
const groups = (files: Readonly<Record<string, string>>) => groupsOf([...schemaOf(files).files.values()]);
const paths = (files: Readonly<Record<string, string>>) => groups(files).map((group) => group.paths);

describe('groups of files', () => {
  test('are what imports join, in both directions and over several steps', () => {
    expect(
      groups({
        'z/a.proto': file('za', ['z/b.proto'], true),
        'z/b.proto': file('zb', ['z/c.proto']),
        'z/c.proto': file('zc'),
        'y/d.proto': file('yd', [], true),
        'x.proto': file('x'),
      }),
    ).toEqual([
      { paths: ['x.proto'], services: [], folder: '' },
      { paths: ['y/d.proto'], services: ['yd.S'], folder: 'y' },
      { paths: ['z/a.proto', 'z/b.proto', 'z/c.proto'], services: ['za.S'], folder: 'z' },
    ]);
  });

  test('two files that import a third are of one group', () => {
    expect(
      paths({ 'a.proto': file('a', ['c.proto']), 'b.proto': file('b', ['c.proto']), 'c.proto': file('c') }),
    ).toEqual([['a.proto', 'b.proto', 'c.proto']]);
    expect(paths({ 'a.proto': file('a', ['b.proto', 'c.proto']), 'b.proto': file('b'), 'c.proto': file('c') })).toEqual(
      [['a.proto', 'b.proto', 'c.proto']],
    );
  });

  test('a file that two roots could mean joins all of that name', () => {
    expect(
      paths({
        'a/in/t.proto': file('at'),
        'b/in/t.proto': file('bt'),
        'b/other/t.proto': file('bo'),
        'c.proto': file('c', ['in/t.proto']),
      }),
    ).toEqual([['a/in/t.proto', 'b/in/t.proto', 'c.proto'], ['b/other/t.proto']]);
  });

  test('an import may be written from further up, and ends where a folder does', () => {
    expect(
      paths({
        'c.proto': file('c', ['github.com/x/in/t.proto']),
        'in/t.proto': file('t'),
        'n/t.proto': file('nt'),
        't.proto': file('tt'),
      }),
    ).toEqual([['c.proto', 'in/t.proto', 't.proto'], ['n/t.proto']]);
    expect(paths({ 'c.proto': file('c', ['t.proto']), 'xt.proto': file('x') })).toEqual([['c.proto'], ['xt.proto']]);
  });

  test('the folder is the deepest that holds them all', () => {
    const folder = (...all: readonly string[]) =>
      groups(Object.fromEntries(all.map((path, i) => [path, file(`p${i}`, i === 0 ? all.slice(1) : [])])))[0]?.folder;
    expect(folder('a/b/c/x.proto')).toBe('a/b/c');
    expect(folder('a/b/x.proto', 'a/b/y.proto')).toBe('a/b');
    expect(folder('a/b/x.proto', 'a/c/y.proto')).toBe('a');
    expect(folder('a/b/x.proto', 'a/y.proto')).toBe('a');
    expect(folder('a/y.proto', 'a/b/x.proto')).toBe('a');
    expect(folder('a/b/x.proto', 'a/b/c/y.proto', 'a/b/d/y.proto')).toBe('a/b');
    expect(folder('a/x.proto', 'b/y.proto')).toBe('');
    expect(folder('x.proto', 'b/y.proto')).toBe('');
  });
});

describe('globs of a group', () => {
  const group = { paths: ['a/b/x.proto', 'a/b/y.proto'], services: [], folder: 'a/b' };

  test('its folder, where nothing else lies', () => {
    expect(globsOf(group, [...group.paths, 'a/c/z.proto', 'a/bc/z.proto', 'z.proto'])).toEqual(['a/b/**']);
  });

  test('its files, where something does, and at the root', () => {
    expect(globsOf(group, [...group.paths, 'a/b/c/z.proto'])).toEqual(group.paths);
    expect(globsOf({ paths: ['x.proto'], services: [], folder: '' }, ['x.proto'])).toEqual(['x.proto']);
  });

  test('what means something in a glob is any letter', () => {
    expect(globsOf({ paths: ['!a*?[]{}\\\n!.proto'], services: [], folder: '' }, [])).toEqual(['?a????????!.proto']);
    expect(globsOf({ paths: ['a[1]/x.proto'], services: [], folder: 'a[1]' }, [])).toEqual(['a?1?/**']);
  });
});

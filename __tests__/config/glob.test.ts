import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compileGlob } from '../../src/config/glob.ts';
import { readGlob } from '../../src/config/values.ts';
import { type Meter, startMeter, total } from '../support/work.ts';

const matched = (glob: string, ...paths: readonly string[]): readonly string[] => {
  const matches = compileGlob(glob);
  if (matches === null) throw new TypeError(`${glob} is too much`);
  return paths.filter(matches);
};

describe('a glob', () => {
  test.each([
    ['a.proto', ['a.proto'], ['b/a.proto', 'axproto', 'A.proto']],
    ['*.proto', ['a.proto', '.proto', 'é.proto'], ['b/a.proto', 'a.proto.txt']],
    ['a*c', ['ac', 'abc', 'a.c'], ['a/c', 'acd']],
    ['a*b*c', ['abc', 'axbxc', 'abbcc', 'abcbc'], ['acb']],
    ['a?c', ['abc', 'aéc', 'a😀c'], ['ac', 'a/c', 'abbc']],
    ['[a-cx].p', ['a.p', 'c.p', 'x.p'], ['d.p', '[a-cx].p']],
    ['[!a-c].p', ['d.p', '-.p'], ['a.p', '.p']],
    ['[^a].p', ['b.p'], ['a.p']],
    ['[]a].p', ['].p', 'a.p'], ['b.p']],
    ['[a-].p', ['a.p', '-.p'], ['b.p']],
    ['[a.p', ['[a.p'], ['a.p']],
    ['**', ['a', 'a/b', 'a/b/c'], []],
    ['**/a', ['a', 'b/a', 'b/c/a'], ['a/b']],
    ['a/**', ['a/b', 'a/b/c', 'a'], ['b/a']],
    ['a/**/b', ['a/b', 'a/c/b', 'a/c/d/b', 'a/b/b'], ['a/c', 'ab']],
    ['**/a/**/b', ['a/b', 'x/a/y/b', 'a/a/b/b'], ['b/a']],
    ['**a', ['a', 'ba'], ['b/a']],
    ['{a,b}.p', ['a.p', 'b.p'], ['c.p', '{a,b}.p']],
    ['{a,b/c}/d', ['a/d', 'b/c/d'], ['c/d']],
    ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'd']],
    ['a{,b}', ['a', 'ab'], ['b']],
    ['{a}', ['{a}'], ['a']],
    ['{a', ['{a'], ['a']],
    ['{a,b', ['{a,b'], ['a']],
    ['{{a,b}', ['{a', '{b'], ['a']],
    ['(a|b)+', ['(a|b)+'], ['a', 'aa']],
    ['a.b', ['a.b'], ['axb']],
    ['^a$', ['^a$'], ['a']],
  ])('%s', (glob, yes, no) => {
    expect(matched(glob, ...yes, ...no)).toEqual(yes);
  });

  test('that stands for more than 256 is none', () => {
    const list = (n: number): string => `{${Array.from({ length: n }, (_, i) => `a${i}`).join(',')}}`;
    expect(compileGlob(list(256))?.('a255')).toBe(true);
    expect(compileGlob(list(257))).toBeNull();
    expect(compileGlob(`${list(16)}${list(16)}`)?.('a0a15')).toBe(true);
    expect(compileGlob(`${list(17)}${list(16)}`)).toBeNull();
    expect(readGlob(`${list(17)}${list(16)}`)).toEqual({
      problem: expect.stringMatching(/^expected a simpler glob, with fewer \* and \{\}, found "/),
    });
  });
});

describe('no glob that is read takes long, whatever the path', () => {
  let meter: Meter;
  beforeAll(async () => {
    meter = await startMeter();
  });
  afterAll(() => meter.stop());

  const long = 'a'.repeat(255);
  const paths = [
    `${long}.proto`,
    `${'a/'.repeat(2000)}x.proto`,
    `${Array(16).fill(long).join('/')}/x.proto`,
    `${Array(16).fill('ac'.repeat(127)).join('/')}.proto`,
  ];

  // With regular expressions the second and the third of these took more than a minute for one path.
  test.each([
    ['**/a*a*a*b.proto'],
    ['**/a*a*a/**/a*a*a/**/b.proto'],
    ['**/*a*a/**/*a*a/**/*b.proto'],
    [`${Array(20).fill('*a*b*').join('/')}/x.proto`],
    [`**/${Array(12).fill('*a*a*').join('/')}/z.proto`],
    [`**/${'?'.repeat(300)}*b.proto`],
    [`**/${'[a-z]'.repeat(60)}*a*b.proto`],
    ['{a,a*}{a,ab}{b,*b}.proto'],
  ])('%s', async (glob) => {
    const reading = readGlob(glob);
    expect(reading).toEqual({ value: glob });
    const matches = compileGlob(glob);
    for (const path of paths) {
      const work = await meter.of(() => expect(matches?.(path)).toBe(false));
      expect(total(work)).toBeLessThan(glob.length * path.length * 20);
    }
  });
});

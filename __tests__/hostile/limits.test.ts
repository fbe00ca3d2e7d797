/** What is too much is refused by name, never passed over and never a crash. */
import { describe, expect, test } from '@jest/globals';
import { linkSurface } from '../../src/gate/link-apart.ts';
import { createParses } from '../../src/gate/parses.ts';
import { importResolver } from '../../src/schema/imports.ts';
import type { Problem } from '../../src/schema/model.ts';
import { parse } from '../../src/schema/parse.ts';

const many = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join('');

function problemsOf(files: ReadonlyMap<string, string>): readonly Problem[] {
  const nodes = new Map([...files].map(([path, text]) => [path, parse(text).file]));
  return linkSurface(nodes, importResolver([...files.keys()], {})).problems;
}

const alone = (text: string): readonly Problem[] => problemsOf(new Map([['a.proto', text]]));
const tree = (n: number, text: (i: number) => string): ReadonlyMap<string, string> =>
  new Map(Array.from({ length: n }, (_, i) => [`f${i}.proto`, text(i)]));
const P3 = 'syntax = "proto3"; package p;';

describe('faults', () => {
  test.each([
    ['fields of one number', `${P3} message A {${many(3000, (i) => `int32 f${i} = 1;`)}}`],
    ['fields of one name', `${P3} message A {${many(3000, (i) => `int32 f = ${i + 1};`)}}`],
    ['enum values', `${P3} enum A {${'A = 0;'.repeat(20_000)}}`],
    ['features', `edition = "2023"; message A { int32 a = 1 [features = { ${'a: 1 '.repeat(130_000)} }]; }`],
    ['types that mean nothing', `${P3} message A {${many(3000, (i) => `X${i} f${i} = ${i + 1};`)}}`],
    ['imports', `${P3}${'import "b.proto";'.repeat(3000)}`],
    ['options', `${P3}${'option java_package = "a";'.repeat(3000)}`],
    ['reserved names', `${P3} message A { reserved "a"${', "a"'.repeat(3000)}; }`],
  ])('of one kind in a file are told up to 100 times: %s', (_, text) => {
    const problems = alone(text);
    expect(problems.some(({ fatal }) => fatal)).toBe(true);
    expect(problems.length).toBeLessThanOrEqual(300);
    expect(problems.length).toBeGreaterThanOrEqual(100);
  });

  test('a fatal one is told though a hundred warnings come before it', () => {
    const warnings = many(150, (i) => `optional int32 a_${'_'.repeat(i)}b = ${i + 1};`);
    const problems = alone(`message A {${warnings}} message B { optional X x = 1; }`);
    expect(problems.filter(({ fatal }) => !fatal).length).toBeGreaterThanOrEqual(99);
    expect(problems.filter(({ fatal }) => fatal).map(({ line, column }) => [line, column])).toEqual([
      [1, expect.any(Number)],
    ]);
  });
});

describe('names', () => {
  test('a package of more than 101 parts', () => {
    const of = (parts: number): readonly Problem[] => alone(`package ${'a.'.repeat(parts - 1)}a; message A {}`);
    expect(of(101)).toEqual([]);
    expect(of(102)).toEqual([
      {
        file: 'a.proto',
        line: 1,
        column: 9,
        message: 'the package has 102 parts; the limit is 101. Shorten it.',
        fatal: true,
      },
    ]);
    expect(of(50_000)).toHaveLength(1);
  });

  test('long names are not repeated in each of many faults', () => {
    const name = `X${'x'.repeat(4000)}`;
    const imports = many(100, (i) => `import "b${i}.proto";`);
    const problems = alone(`${P3}${imports} message A { ${name} a = 1; }`);
    expect(problems).toHaveLength(100);
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(600);
  });
});

describe('files', () => {
  test('a chain of public imports ends at a limit, which is told', () => {
    const chain = (n: number): readonly Problem[] =>
      problemsOf(
        tree(
          n,
          (i) => `${P3}${i + 1 < n ? `import public "f${i + 1}.proto";` : ''} message M${i} { M${n - 1} a = 1; }`,
        ),
      );
    expect(chain(300)).toEqual([]);
    const [problem, ...more] = chain(1600).filter(({ message }) => message.includes('limit'));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ fatal: true, line: 1 });
    expect(problem?.message).toBe(
      'the files of this tree see more than 1000000 files through `import public`, all together; that is the limit. Import what is needed without `public`, or raise `limits.public-imports` in the config.',
    );
  });

  test('one file that imports all others publicly is no such case', () => {
    const n = 1500;
    const files = tree(2 * n + 1, (i) =>
      i < n
        ? `${P3} message M${i} {}`
        : i === n
          ? P3 + many(n, (j) => `import public "f${j}.proto";`)
          : `${P3}import "f${n}.proto"; message M${i} { M${i - n - 1} a = 1; }`,
    );
    expect(problemsOf(files)).toEqual([]);
  });

  test('a long circle is told by its ends', () => {
    const circle = (n: number): readonly string[] =>
      problemsOf(tree(n, (i) => `${P3}import "f${(i + 1) % n}.proto";`)).map(({ message }) => message);
    const told = (way: string): string =>
      `these files import each other in a circle: ${way}. Move what they share to a file of its own.`;
    expect(circle(3)).toEqual([told('f0.proto → f1.proto → f2.proto → f0.proto')]);
    expect(circle(2000)).toEqual([
      told(
        'f0.proto → f1.proto → f2.proto → f3.proto → … (1992 more) → f1996.proto → f1997.proto → f1998.proto → f1999.proto → f0.proto',
      ),
    ]);
  });

  test('many files that declare one name, each in its own way', () => {
    const twins = (n: number): readonly Problem[] =>
      problemsOf(tree(n, (i) => `${P3} message M { int32 a = ${i + 1}; }`));
    const few = twins(40);
    expect(few).toHaveLength(39);
    expect(few.every(({ fatal }) => !fatal)).toBe(true);
    const limit = twins(330).filter(({ fatal }) => fatal);
    expect(limit.map(({ message }) => message).filter((message) => message.includes('limit'))).toEqual([
      '`p.M` is one of the names that more than 50000 pairs of files declare, each file in its own way; that is the limit. Leave copies out with `protos:` or `exclude:` in the config, or raise `limits.file-pairs` there.',
    ]);
  });
});

describe('texts that are none', () => {
  const problemIn = (content: Uint8Array): readonly string[] =>
    createParses()
      .parse('id', content)
      .problems.map(({ message, range }) => `${range.start} ${message}`);
  const utf16 = (text: string, mark: boolean): Uint8Array => {
    const bytes = [...(mark ? [0xff, 0xfe] : []), ...Array.from(text).flatMap((c) => [c.charCodeAt(0), 0])];
    return Uint8Array.from(bytes);
  };

  test('UTF-16, with and without its mark', () => {
    expect(problemIn(utf16('message A {}', true))).toEqual(['0 the file is not valid UTF-8 here. Save it as UTF-8.']);
    expect(problemIn(utf16('message A {}', false))).toContain(
      '1 control character U+0000 is not allowed here. Remove it; is this a text file in UTF-8?',
    );
  });

  test('a NUL, in a word and in a string', () => {
    expect(problemIn(new TextEncoder().encode('message A\0 {}'))).toHaveLength(1);
    expect(problemIn(new TextEncoder().encode('option a = "b\0";'))).toHaveLength(1);
  });
});

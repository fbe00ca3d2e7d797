/** Large and hostile files: each ends in time, with the limit named. */
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS, type ParseLimits } from '../../src/schema/limits.ts';
import { parse } from '../../src/schema/parse.ts';
import { computed } from '../support/work.ts';

function limited(limits: Partial<ParseLimits>, text: string): string[] {
  const { problems } = parse(text, { ...DEFAULT_LIMITS, ...limits });
  return problems.map(({ message, range }) => `${range.start}-${range.end} ${message}`);
}

const head = 'syntax = "proto3";';
const many = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('');

describe('each limit names itself, at its place', () => {
  test('the length of the text', () => {
    expect(limited({ textLength: 10 }, 'message A{}')).toEqual([
      '0-0 the file has 11 characters; the limit is 10. Split the file.',
    ]);
    expect(limited({ textLength: 11 }, 'message A{}')).toEqual([]);
  });

  test('tokens', () => {
    const rest = 'which is the limit; the rest is not read. Split it up, or raise `limits.file-words` in the config.';
    expect(limited({ tokens: 5 }, 'message A {} message B {}')).toEqual([
      `21-21 the file has more than 5 words and marks, ${rest}`,
    ]);
    // The end of the file counts as one.
    expect(limited({ tokens: 9 }, 'message A {} message B {}')).toEqual([]);
  });

  test('messages in messages', () => {
    const text = 'message A { message B { message C {} } } message D {}';
    const what = 'messages are nested more than 2 deep here, which is the limit. Make them flatter.';
    expect(limited({ messageNesting: 2 }, text)).toEqual([`32-33 ${what}`]);
    expect(limited({ messageNesting: 3 }, text)).toEqual([]);
    expect(limited({ messageNesting: 1 }, 'message A { optional group B = 1 {} }')).toEqual([
      `27-28 ${what.replace('2', '1')}`,
    ]);
    expect(parse(text, { ...DEFAULT_LIMITS, messageNesting: 2 }).file.messages.map(({ name }) => name.text)).toEqual([
      'A',
      'D',
    ]);
  });

  test('values in values', () => {
    const text = 'option a = { b: [ { c <> } ] };';
    const what = 'messages and lists are nested more than 3 deep in this value, which is the limit. Make it flatter.';
    expect(limited({ valueNesting: 3 }, text)).toEqual([`22-23 ${what}`]);
    expect(limited({ valueNesting: 4 }, text)).toEqual([]);
  });

  test('fields of a message', () => {
    const text = 'message A { optional int32 a = 1; oneof x { int32 b = 2; int32 c = 3; } optional int32 d = 4; }';
    expect(limited({ fieldsPerMessage: 2 }, text)).toEqual([
      '70-71 a message has more than 2 fields, which is the limit; the rest is not read. Split it up, or raise `limits.message-fields` in the config.',
    ]);
    expect(limited({ fieldsPerMessage: 4 }, text)).toEqual([]);
  });

  test('the length of a name', () => {
    expect(limited({ nameLength: 8 }, 'message Abcdefghi {}')).toEqual([
      '8-17 a name has more than 8 characters, which is the limit; the rest is not read. Split it up.',
    ]);
    expect(limited({ nameLength: 4, fullNames: 4 }, 'enum Abcd {}')).toEqual([]);
  });

  test('the full names of all declarations together', () => {
    // p.A p.A.b p.A.C p.A.c (and three more for the map) p.E p.V p.S p.S.M p.x
    const text =
      'package p; message A { oneof b {} message C {} map<int32, int32> c = 1; } enum E { V = 0; } service S { rpc M (A) returns (A); } extend A { optional int32 x = 1; }';
    const length = 4 + 5 + 6 + 4 * 5 + 3 + 3 + 4 + 5 + 3;
    expect(limited({ fullNames: length }, text)).toEqual([]);
    expect(limited({ fullNames: length - 1 }, text)).toEqual([
      `8-9 the full names of what this file declares have ${length} characters together; the limit is ${length - 1}. Shorten the package or the names of the messages around.`,
    ]);
    expect(parse(text, { ...DEFAULT_LIMITS, fullNames: length - 1 }).file.messages).toEqual([]);
  });

  test('a few letters that would be repeated in thousands of full names', () => {
    const name = 'a'.repeat(4000);
    const [first] = limited(
      {},
      `package ${name}; message A { ${many(2000, (i) => `optional int32 f${i} = ${i + 1};`)} }`,
    );
    expect(first).toContain('the full names of what this file declares have 80');
  });

  test('problems', () => {
    const text = `enum A {${' B;'.repeat(1000)}}`;
    expect(limited({ problems: 3 }, text)).toHaveLength(3);
    expect(limited({}, text)).toHaveLength(100);
    expect(limited({}, '\0 '.repeat(1000))).toHaveLength(100);
  });
});

describe('time grows with the text, not faster', () => {
  const cases: readonly (readonly [name: string, text: string, problems: number])[] = [
    ['60,000 fields', `${head}message A {${many(60_000, (i) => `int32 f${i} = ${i + 1};\n`)}}`, 0],
    [
      '60,000 fields with comments',
      `${head}message A {${many(60_000, (i) => `// ${i}\nint32 f${i} = ${i + 1}; // x\n`)}}`,
      0,
    ],
    [
      '60,000 fields and comments on one line',
      `${head}message A {${many(60_000, (i) => `/*${i}*/int32 f${i} = ${i + 1};/**/`)}}`,
      0,
    ],
    ['60,000 broken fields', `${head}message A {${many(60_000, (i) => `int32 f${i} ${i + 1};\n`)}}`, 100],
    ['100,000 braces', head + '{'.repeat(100_000), 1],
    ['100,000 messages in each other', head + 'message A {'.repeat(100_000) + '}'.repeat(100_000), 1],
    ['100,000 messages in each other, not closed', head + 'message A {'.repeat(100_000), 1],
    ['100,000 groups in each other', `message A {${'optional group A = 1 {'.repeat(100_000)}`, 1],
    ['100,000 oneofs in each other', `${head}message A {${'oneof a {'.repeat(100_000)}`, 1],
    ['100,000 parentheses', `${head}option ${'('.repeat(100_000)}`, 1],
    ['100,000 values in each other', `${head}option (a) = ${'{ a: '.repeat(100_000)}${'}'.repeat(100_000)};`, 1],
    ['100,000 angles', `${head}option (a) = { a ${'<a'.repeat(100_000)}`, 1],
    ['100,000 brackets', `${head}option (a) = { a: ${'['.repeat(100_000)}`, 1],
    ['100,000 closing braces', head + '}'.repeat(100_000), 100],
    ['a comment of 10 MB', `${head}/*${'x'.repeat(10_000_000)}*/ message A {}`, 0],
    ['a comment of 10 MB in lines', `${head}/*${' * x\n'.repeat(2_000_000)}*/ message A {}`, 0],
    ['a million line comments', `${head}${'// a\n'.repeat(1_000_000)}message A {}`, 0],
    ['a million comments on one line', `${head}${';/**/'.repeat(1_000_000)}message A {}`, 0],
    ['a comment of 10 MB that never ends', `${head}/*${'x'.repeat(10_000_000)}`, 1],
    ['a name of 1 MB', `${head}message ${'a'.repeat(1_000_000)} {}`, 1],
    ['a name of 250,000 parts', `${head}package ${'a . '.repeat(250_000)}a;`, 0],
    ['a number of 1 MB', `${head}message A { int32 a = ${'9'.repeat(1_000_000)}; }`, 1],
    ['a string of 5 MB', `${head}option a = "${'x'.repeat(5_000_000)}";`, 0],
    ['a string of 5 MB that never ends', `${head}option a = "${'x'.repeat(5_000_000)}`, 1],
    ['300,000 escapes', `${head}option a = "${'\\n'.repeat(300_000)}";`, 0],
    ['300,000 bad escapes', `${head}option a = "${'\\q'.repeat(300_000)}";`, 100],
    ['300,000 strings in a row', `${head}option a = ${'"a" '.repeat(300_000)};`, 0],
    ['300,000 options', `${head}message A { int32 a = 1 [${'a = 1,'.repeat(300_000)} a = 1]; }`, 0],
    ['300,000 reserved numbers', `${head}message A { reserved ${'1 to 2,'.repeat(300_000)} 5; }`, 0],
    ['a million control characters', '\0'.repeat(1_000_000), 1],
    ['a million words', 'a '.repeat(1_000_000), 1],
    ['a million marks', '# '.repeat(1_000_000), 1],
    ['10,000 words far apart', `${head}message A {\n${`package${' '.repeat(1000)}\n`.repeat(10_000)}`, 100],
  ];

  test.each(cases)('%s', (_, text, problems) => {
    const begin = computed();
    expect(parse(text).problems).toHaveLength(problems);
    // Quadratic time would be minutes; the slowest of these takes 0.3 s on a small machine.
    expect(computed() - begin).toBeLessThan(5000);
  });
});

/** Two ways to write one value are one text. */
import { describe, expect, test } from '@jest/globals';
import { optionText } from '../../src/schema/option-text.ts';
import { parse } from '../../src/schema/parse.ts';

/** The text of `option (x) = …;`. */
function textOf(value: string, name = '(x)'): string {
  const { file, problems } = parse(`syntax = "proto3"; option ${name} = ${value};`);
  expect(problems).toEqual([]);
  return file.options.map(optionText).join();
}

describe('one text for', () => {
  test.each([
    ['words', ['NAME', ' NAME', '/* x */ NAME'], '(x) = NAME'],
    ['whole numbers', ['16', '0x10', '020'], '(x) = 16'],
    ['negative numbers', ['-5', '- 5', '-0x5'], '(x) = -5'],
    ['whole floats', ['1', '1.0', '1e0', '1.'], '(x) = 1'],
    ['floats', ['1.5', '15e-1', '1.50'], '(x) = 1.5'],
    ['large floats', ['1e21', '1000000000000000000000'], '(x) = 1e+21'],
    ['64 bits', ['18446744073709551615', '0xffffffffffffffff'], '(x) = 18446744073709551615'],
    ['the lowest 64 bits', ['-9223372036854775808', '-0x8000000000000000'], '(x) = -9223372036854775808'],
    ['negative zero', ['-0.0', '-0e5'], '(x) = -0'],
    ['negative infinity', ['-inf', '- INF', '-1e999'], '(x) = -inf'],
    ['strings', ['"abc"', "'abc'", '"a" "b" /* x */ "c"', '"\\x61\\142\\u0063"'], '(x) = "abc"'],
    ['quotes in strings', ['"\\""', "'\"'"], '(x) = "\\""'],
    ['bytes that are no text', ['"\\xffa"', '"\\377\\141"'], '(x) = "\\xff\\x61"'],
    ['control characters', ['"\\n\\0"', '"\\12" "\\x00"'], '(x) = "\\n\\u0000"'],
    [
      'messages',
      ['{ a: 1, b { c: "x" } }', '{a:1;b<c:"x">}', '{ a: 0x1\n// x\nb: { c: "" "x", }; }'],
      '(x) = {a: 1, b: {c: "x"}}',
    ],
    ['repeated entries', ['{ a: [1, 2] b: [] }', '{ a: 1 a: 2 }', '{ a: 1, a: [2] }'], '(x) = {a: 1, a: 2}'],
    ['lists of messages', ['{ a [{ b: 1 }, < b: 2 >] }', '{ a { b: 1 } a: { b: 2 } }'], '(x) = {a: {b: 1}, a: {b: 2}}'],
    ['empty messages', ['{}', '{ }', '{ a: [] }'], '(x) = {}'],
    ['extensions', ['{ [a.b]: 1 }', '{ [ a . b /* x */ ] : 1 }'], '(x) = {[a.b]: 1}'],
    ['type URLs', ['{ [x.com/a.B] { c: 1 } }', '{ [ x . com / a.B ]: < c: 1 > }'], '(x) = {[x.com/a.B]: {c: 1}}'],
    ['infinity in a value', ['{ a: -infinity }', '{ a: - Inf }'], '(x) = {a: -inf}'],
  ])('%s', (_, values, expected) => {
    expect(values.map((value) => textOf(value))).toEqual(values.map(() => expected));
  });

  test('names', () => {
    const names = ['(a.b).c.(.d)', '( a . b ) . c . (. d)', '(a./* x */b).c.(.d)'];
    expect(names.map((name) => textOf('1', name))).toEqual(names.map(() => '(a.b).c.(.d) = 1'));
  });
});

describe('another text for', () => {
  test.each([
    ['the order of entries', '{ a: 1, b: 2 }', '{ b: 2, a: 1 }'],
    ['a word and a string', 'abc', '"abc"'],
    ['a number and a string', '1', '"1"'],
    ['text and bytes that look like it', '"\\\\xff"', '"\\xff"'],
    ['one entry more', '{ a: 1 }', '{ a: 1, a: 1 }'],
    ['a word in another case', '{ a: Inf }', '{ a: inf }'],
    ['zero and negative zero', '0', '-0.0'],
    ['a byte order mark', '"\\uFEFFa"', '"a"'],
    ['large numbers that are one as floats', '9007199254740993', '9007199254740992'],
  ])('%s', (_, one, other) => {
    expect(textOf(one)).not.toBe(textOf(other));
  });
});

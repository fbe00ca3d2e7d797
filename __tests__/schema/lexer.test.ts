/** Tokens, one at a time. */
import { describe, expect, test } from '@jest/globals';
import { openCursor } from '../../src/schema/cursor.ts';
import { advance } from '../../src/schema/lexer.ts';
import { DEFAULT_LIMITS } from '../../src/schema/limits.ts';
import { END, FLOAT, INT, STRING, WORD } from '../../src/schema/token.ts';

const NAMES = new Map([
  [WORD, 'word'],
  [INT, 'int'],
  [FLOAT, 'float'],
  [STRING, 'string'],
]);

/** `kind text` of every token; a mark is its own kind. */
function tokens(text: string): string[] {
  const cursor = openCursor(text, DEFAULT_LIMITS);
  const found: string[] = [];
  for (; cursor.kind !== END; advance(cursor)) {
    const shown = text.slice(cursor.start, cursor.end);
    const name = NAMES.get(cursor.kind);
    if (name === undefined) expect(String.fromCharCode(cursor.kind)).toBe(shown);
    found.push(name === undefined ? shown : `${name} ${shown}`);
  }
  return found;
}

/** `start-end message` of every fault. */
function faults(text: string): string[] {
  const cursor = openCursor(text, DEFAULT_LIMITS);
  while (cursor.kind !== END) advance(cursor);
  return cursor.problems.map(({ message, range }) => `${range.start}-${range.end} ${message}`);
}

describe('words, marks and blanks', () => {
  test('marks stand alone', () => {
    expect(tokens('{}[]()<>;,.:=-+/')).toEqual([...'{}[]()<>;,.:=-+/']);
  });

  test('every blank of the language separates, none is a token', () => {
    expect(tokens('a\tb\nc\rd\ve\ff  g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((word) => `word ${word}`));
  });

  test('words have letters, digits and underscores', () => {
    expect(tokens('_ a1 A_b __proto__')).toEqual(['word _', 'word a1', 'word A_b', 'word __proto__']);
  });

  test('a byte order mark is skipped at the beginning alone', () => {
    expect(tokens('\uFEFFa')).toEqual(['word a']);
    expect(faults('\uFEFFa')).toEqual([]);
    expect(faults('a \uFEFF b')).toEqual([
      '2-3 `\uFEFF` (U+FEFF) is not allowed here. Names have only a-z, A-Z, 0-9 and _.',
    ]);
  });

  test('comments are no tokens, wherever they stand', () => {
    expect(tokens('a/* b */c// d\ne/**/f/*/g*/h/***/')).toEqual(['word a', 'word c', 'word e', 'word f', 'word h']);
    expect(tokens('/ a')).toEqual(['/', 'word a']);
    expect(tokens('a // last')).toEqual(['word a']);
  });

  test('the place of the end is the end of the text', () => {
    const cursor = openCursor('a  ', DEFAULT_LIMITS);
    advance(cursor);
    expect([cursor.kind, cursor.start, cursor.end, cursor.previousEnd]).toEqual([END, 3, 3, 1]);
    advance(cursor);
    expect([cursor.kind, cursor.start, cursor.end]).toEqual([END, 3, 3]);
  });

  test('it is known whether a comment lies before the token', () => {
    const cursor = openCursor('a /* b */ c d', DEFAULT_LIMITS);
    const commented = [cursor.commented];
    while (cursor.kind !== END) {
      advance(cursor);
      commented.push(cursor.commented);
    }
    expect(commented).toEqual([false, true, false, false]);
  });
});

describe('numbers', () => {
  test.each(['0', '7', '1234567890123456789012345', '00', '017', '0x1F', '0XaB'])('%s is whole', (text) => {
    expect(tokens(text)).toEqual([`int ${text}`]);
    expect(faults(text)).toEqual([]);
  });

  test.each(['1.5', '.5', '5.', '0.', '1e3', '1E+3', '1.e-3', '.5e5', '0e0', '00.5', '09.5'])(
    '%s is a float',
    (text) => {
      expect(tokens(text)).toEqual([`float ${text}`]);
      expect(faults(text)).toEqual([]);
    },
  );

  test.each([
    '08',
    '0x',
    '0xg',
    '1a',
    '1_0',
    '1e',
    '1e+',
    '1.2.3',
    '1..2',
    '1.5f',
    '0x1.5',
    '1e5.5',
    '0b1',
    '1.e',
    '0x1h',
  ])('%s is one faulty number', (text) => {
    expect(tokens(text)).toHaveLength(1);
    expect(faults(`a ${text} b`)).toEqual([
      `2-${2 + text.length} \`${text}\` is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit). Correct it.`,
    ]);
  });

  test('a dot is a mark unless a digit follows', () => {
    expect(tokens('a.b .5 a.5 a . b')).toEqual([
      'word a',
      '.',
      'word b',
      'float .5',
      'word a',
      'float .5',
      'word a',
      '.',
      'word b',
    ]);
  });

  test('a long faulty number is shown in part', () => {
    const digits = '9'.repeat(100);
    expect(faults(`${digits}a`)[0]).toMatch(/^0-101 `9{40}` is neither/);
  });
});

describe('strings', () => {
  test('both quotes, the other one inside, escapes', () => {
    const text = `"a'b" 'a"b' "a\\"b" 'a\\'b' "" "\\\\"`;
    expect(tokens(text)).toEqual(text.split(' ').map((part) => `string ${part}`));
    expect(faults(text)).toEqual([]);
  });

  test('one that does not end stops with its line', () => {
    expect(tokens('"ab\nc')).toEqual(['string "ab', 'word c']);
    expect(faults('a "ab\nc')).toEqual(['2-3 this string does not end on its line. Close it with `"`.']);
    expect(faults("a 'ab")).toEqual(["2-3 this string does not end on its line. Close it with `'`."]);
    expect(faults('"ab\\')).toEqual(['0-1 this string does not end on its line. Close it with `"`.']);
  });

  test('a backslash before the line feed is no end', () => {
    expect(tokens('"a\\\nb" c')).toEqual(['string "a\\\nb"', 'word c']);
    expect(tokens('"a\\\r\nb" c')).toEqual(['string "a\\\r\nb"', 'word c']);
  });

  test('NUL is refused, other control characters are not', () => {
    expect(faults('"a\0b"')).toEqual(['2-3 a NUL character is not allowed in a string. Write `\\0`.']);
    expect(faults('"a\x01\t\x7f"')).toEqual([]);
  });
});

describe('faults of the text', () => {
  test('a comment that does not end, at its beginning', () => {
    expect(faults('a /* b')).toEqual(['2-4 this comment never ends. Close it with `*/`.']);
    expect(faults('a /*/')).toEqual(['2-4 this comment never ends. Close it with `*/`.']);
  });

  test('control characters are one fault together', () => {
    expect(faults('a \0\x01\x7f b')).toEqual([
      '2-5 control character U+0000 is not allowed here. Remove it; is this a text file in UTF-8?',
    ]);
  });

  test('a word with other letters is one fault and one word', () => {
    expect(tokens('größe x')).toEqual(['word größe', 'word x']);
    expect(faults('größe x')).toEqual(['2-5 `ö` (U+00F6) is not allowed here. Names have only a-z, A-Z, 0-9 and _.']);
    expect(faults('🎉')).toEqual(['0-2 `🎉` (U+1F389) is not allowed here. Names have only a-z, A-Z, 0-9 and _.']);
  });
});

/** What literals mean. */
import { describe, expect, test } from '@jest/globals';
import { openCursor } from '../../src/schema/cursor.ts';
import { DEFAULT_LIMITS } from '../../src/schema/limits.ts';
import { floatValue, intValue, stringBytes } from '../../src/schema/literals.ts';

describe('whole numbers', () => {
  test.each([
    ['0', 0n],
    ['00', 0n],
    ['7', 7n],
    ['255', 255n],
    ['256', 256n],
    ['999999999', 999_999_999n],
    ['1234567890', 1_234_567_890n],
    ['9007199254740993', 9_007_199_254_740_993n],
    ['18446744073709551615', 18_446_744_073_709_551_615n],
    ['010', 8n],
    ['01777777777777777777777', 18_446_744_073_709_551_615n],
    ['0000000000000000000000000000000017', 15n],
    ['0x0', 0n],
    ['0xff', 255n],
    ['0XFFFFFFFFFFFFFFFF', 18_446_744_073_709_551_615n],
    ['0x00000000000000000000000000000001', 1n],
  ])('%s', (literal, value) => {
    expect(intValue(literal)).toBe(value);
  });

  test.each(['18446744073709551616', '02000000000000000000000', '0x10000000000000000', '9'.repeat(100_000)])(
    'more than 64 bits: %.30s',
    (literal) => {
      expect(intValue(literal)).toBeNull();
    },
  );

  test.each(['08', '0x', '0xg', '1a', '12345678901a'])('%s was refused before and is harmless', (literal) => {
    expect(typeof intValue(literal)).toBe('bigint');
  });
});

describe('floats', () => {
  test.each([
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['1e999', Number.POSITIVE_INFINITY],
    ['5e-324', 5e-324],
    ['18446744073709551616', 2 ** 64],
    ['0x10000000000000000', 2 ** 64],
    ['02000000000000000000000', 2 ** 64],
  ])('%s', (literal, value) => {
    expect(floatValue(literal)).toBe(value);
  });
});

/** The bytes of a literal in hexadecimal, and the problems as `start-end message`. */
function bytesOf(literal: string): [hex: string, ...problems: string[]] {
  const cursor = openCursor(`x ${literal}`, DEFAULT_LIMITS);
  const bytes = stringBytes(cursor, 2, cursor.text.length);
  const problems = cursor.problems.map(({ message, range }) => `${range.start}-${range.end} ${message}`);
  return [Buffer.from(bytes).toString('hex'), ...problems];
}

describe('strings', () => {
  test.each([
    ['""', ''],
    ['"abc"', '616263'],
    ["'a\"b'", '612262'],
    ['"é"', 'c3a9'],
    ['"🎉"', 'f09f8e89'],
    ['"\\a\\b\\t\\n\\v\\f\\r"', '0708090a0b0c0d'],
    ['"\\"\\\'\\?\\\\"', '22273f5c'],
    ['"\\0\\7\\12\\123\\1234"', '00070a535334'],
    ['"\\377\\400\\777"', 'ff00ff'],
    ['"\\18"', '0138'],
    ['"\\x4\\x41\\X4a\\xFF\\x411"', '04414aff4131'],
    ['"\\x4g"', '0467'],
    ['"\\u00e9\\u20AC"', 'c3a9e282ac'],
    ['"\\U0001F389\\U0010ffff"', 'f09f8e89f48fbfbf'],
    ['"\\ud83c\\udf89"', 'f09f8e89'],
    ['"\\ud83cx"', 'eda0bc78'],
    ['"\\udf89\\ud83c"', 'edbe89eda0bc'],
    ['"a\\x00b"', '610062'],
    ['"é\\xffé"', 'c3a9ffc3a9'],
  ])('%s', (literal, hex) => {
    expect(bytesOf(literal)).toEqual([hex]);
  });

  test.each([
    ['"a\\qb"', '6162', '4-6 `\\q`'],
    ['"\\x"', '', '3-5 `\\x`'],
    ['"\\xg"', '67', '3-5 `\\x`'],
    ['"\\8"', '', '3-5 `\\8`'],
    ['"\\u12"', '3132', '3-5 `\\u`'],
    ['"\\U0001F38"', '30303031463338', '3-5 `\\U`'],
    ['"\\U00110000"', '3030313130303030', '3-5 `\\U`'],
    ['"\\é"', '', '3-5 `\\é`'],
  ])('%s is refused', (literal, hex, problem) => {
    const advice = 'does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.';
    expect(bytesOf(literal)).toEqual([hex, `${problem} ${advice}`]);
  });

  test('each bad escape is its own problem', () => {
    expect(bytesOf('"\\q\\n\\w"')).toHaveLength(3);
  });
});

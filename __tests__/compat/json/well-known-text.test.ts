import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  readDuration,
  readMask,
  readTimestamp,
  writeDuration,
  writeMask,
  writeTimestamp,
} from '../../../src/compat/json/well-known-text.ts';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';

/** Seconds and nanoseconds; what is zero is not set. */
function parts(seconds: bigint, nanos = 0n): MessageValue {
  const set: readonly (readonly [number, bigint])[] = [
    [1, seconds],
    [2, nanos],
  ];
  return new Map(set.filter(([, value]) => value !== 0n).map(([number, value]) => [number, [value as Value]]));
}

const FIRST = -62_135_596_800n;
const LAST = 253_402_300_799n;

describe('a point in time', () => {
  test('is the day and the hour that JavaScript says', () => {
    const seconds = fc.bigInt({ min: FIRST, max: LAST });
    fc.assert(
      fc.property(seconds, (at) => {
        const text = new Date(Number(at) * 1000).toISOString().replace('.000Z', 'Z');
        expect(writeTimestamp(parts(at))).toBe(text);
        expect(readTimestamp(text)).toEqual(parts(at));
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  test.each([
    '0004-02-29T00:00:00Z',
    '1600-02-29T12:00:00Z',
    '1900-02-28T23:59:59Z',
    '1900-03-01T00:00:00Z',
    '1999-12-31T23:59:59Z',
    '2000-01-01T00:00:00Z',
    '2024-02-29T00:00:00Z',
    '2024-12-31T00:00:00Z',
  ])('%s', (text) => {
    const at = BigInt(Date.parse(text)) / 1000n;
    expect(readTimestamp(text)).toEqual(parts(at));
    expect(writeTimestamp(parts(at))).toBe(text);
  });

  test.each([
    [1n, '.000000001'],
    [10n, '.000000010'],
    [1000n, '.000001'],
    [120_000n, '.000120'],
    [1_000_000n, '.001'],
    [500_000_000n, '.500'],
    [999_999_999n, '.999999999'],
  ])('%s nanoseconds have three, six or nine digits', (nanos, digits) => {
    expect(writeTimestamp(parts(0n, nanos))).toBe(`1970-01-01T00:00:00${digits}Z`);
    expect(readTimestamp(`1970-01-01T00:00:00${digits}Z`)).toEqual(parts(0n, nanos));
  });

  test('that no text can tell is not written', () => {
    expect([FIRST - 1n, LAST + 1n].map((at) => writeTimestamp(parts(at)))).toEqual([null, null]);
    expect([-1n, 1_000_000_000n].map((nanos) => writeTimestamp(parts(0n, nanos)))).toEqual([null, null]);
    expect(writeTimestamp(parts(FIRST))).toBe('0001-01-01T00:00:00Z');
    expect(writeTimestamp(parts(LAST))).toBe('9999-12-31T23:59:59Z');
  });

  test('may be told in the time of a place', () => {
    expect(readTimestamp('1970-01-01T05:30:00+05:30')).toEqual(parts(0n));
    expect(readTimestamp('1969-12-31T16:00:01.5-08:00')).toEqual(parts(1n, 500_000_000n));
    expect(readTimestamp('1970-01-01T00:01:00-00:01')).toEqual(parts(120n));
    expect(readTimestamp('0001-01-01T00:00:00+00:01')).toBeNull();
    expect(readTimestamp('9999-12-31T23:59:59-00:01')).toBeNull();
    expect(readTimestamp('0001-01-01T00:01:00+00:01')).toEqual(parts(FIRST));
    expect(readTimestamp('9999-12-31T23:58:59-00:01')).toEqual(parts(LAST));
  });

  test.each([
    '1900-02-29T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2023-04-31T00:00:00Z',
    '2023-00-01T00:00:00Z',
    '2023-13-01T00:00:00Z',
    '2023-01-00T00:00:00Z',
    '2023-01-32T00:00:00Z',
    '2023-01-01T24:00:00Z',
    '2023-01-01T00:60:00Z',
    '2023-01-01T00:00:60Z',
    '2023-01-01T00:00:00',
    '2023-01-01T00:00:00z',
    '2023-01-01t00:00:00Z',
    '2023-01-01 00:00:00Z',
    '2023-01-01T00:00:00.Z',
    '2023-01-01T00:00:00.1234567891Z',
    '2023-01-01T00:00:00+0100',
    '2023-01-01T00:00:00Z ',
    ' 2023-01-01T00:00:00Z',
    '12023-01-01T00:00:00Z',
    '',
  ])('%j is none', (text) => {
    expect(readTimestamp(text)).toBeNull();
  });
});

describe('a duration', () => {
  test.each([
    [0n, 0n, '0s'],
    [1n, 0n, '1s'],
    [-1n, 0n, '-1s'],
    [0n, 1n, '0.000000001s'],
    [0n, -1_000_000n, '-0.001s'],
    [3n, 20_000n, '3.000020s'],
    [-3n, -999_999_999n, '-3.999999999s'],
    [315_576_000_000n, 0n, '315576000000s'],
    [-315_576_000_000n, 0n, '-315576000000s'],
  ])('%s seconds and %s nanoseconds: %s', (seconds, nanos, text) => {
    expect(writeDuration(parts(seconds, nanos))).toBe(text);
    expect(readDuration(text)).toEqual(parts(seconds, nanos));
  });

  test.each([
    [315_576_000_001n, 0n],
    [-315_576_000_001n, 0n],
    [1n, -1n],
    [-1n, 1n],
    [0n, 1_000_000_000n],
    [0n, -1_000_000_000n],
  ])('of %s seconds and %s nanoseconds is none', (seconds, nanos) => {
    expect(writeDuration(parts(seconds, nanos))).toBeNull();
  });

  test.each([
    '315576000001s',
    '-315576000001s',
    '1',
    's',
    '1.s',
    '.5s',
    '+1s',
    '1.1234567891s',
    '1S',
    '1s ',
    ' 1s',
    'x1s',
  ])('%j is none', (text) => {
    expect(readDuration(text)).toBeNull();
  });

  test('needs no three digits', () => {
    expect(readDuration('1.5s')).toEqual(parts(1n, 500_000_000n));
    expect(readDuration('-0s')).toEqual(parts(0n));
  });
});

describe('a field mask', () => {
  const mask = (...paths: string[]): MessageValue => new Map(paths.length === 0 ? [] : [[1, paths]]);

  test.each([
    [mask(), ''],
    [mask('a'), 'a'],
    [mask('foo_bar', 'x.y_z'), 'fooBar,x.yZ'],
    [mask('_a'), 'A'],
    [mask('a1_b2'), 'a1B2'],
  ])('is written in camel case, and read back: %#', (value, text) => {
    expect(writeMask(value)).toBe(text);
    expect(readMask(text)).toEqual(value);
  });

  // The conformance suite of protobuf calls for it: FieldMaskPathsDontRoundTrip, -NumbersDontRoundTrip, -TooManyUnderscore.
  test.each(['fooBar', 'foo_3_bar', 'foo__bar', 'foo_', '_'])('with the path %s cannot come back', (path) => {
    expect(writeMask(mask('ok', path))).toBeNull();
  });

  test('with an underscore is not read', () => {
    expect(['foo_bar', '_', 'a,b_c'].map(readMask)).toEqual([null, null, null]);
  });
});

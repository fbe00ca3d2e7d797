import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../src/compat/json/json.ts';
import { readKey, readScalar, wholeIn, writeKey, writeScalar } from '../../../src/compat/json/scalar.ts';
import type { Value } from '../../../src/compat/outcome.ts';
import type { Scalar } from '../../../src/schema/model.ts';

describe('what is written', () => {
  test.each<[Scalar, Value, Json]>([
    ['bool', true, true],
    ['bool', false, false],
    ['string', 'é', 'é'],
    ['string', Uint8Array.of(0x61, 0xff), 'a\uFFFD'],
    ['bytes', Uint8Array.of(1, 2), 'AQI='],
    ['bytes', 'abc', 'YWJj'],
    ['int32', -5n, -5],
    ['uint32', 4_294_967_295n, 4_294_967_295],
    ['sint32', 0n, 0],
    ['fixed32', 7n, 7],
    ['sfixed32', -7n, -7],
    ['int64', -5n, '-5'],
    ['uint64', 18_446_744_073_709_551_615n, '18446744073709551615'],
    ['sint64', 0n, '0'],
    ['fixed64', 7n, '7'],
    ['sfixed64', -7n, '-7'],
    ['double', 0.1, 0.1],
    ['double', Number.NaN, 'NaN'],
    ['double', Number.POSITIVE_INFINITY, 'Infinity'],
    ['double', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['float', Number.NaN, 'NaN'],
    ['float', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['float', 0, 0],
    ['float', -0, -0],
  ])('of %s %s', (scalar, value, json) => {
    expect(writeScalar(scalar, value)).toBe(json);
  });

  test.each([
    [0.1, 0.1],
    [1 / 3, 0.33333334],
    [16_777_217, 16_777_216],
    [3.4028234663852886e38, 3.4028235e38],
    [2 ** -149, 1e-45],
    [1 + 2 ** -23, 1.0000001],
    [-1.5, -1.5],
  ])('of the float nearest to %s is the shortest decimal that is read as the same', (value, shown) => {
    expect(writeScalar('float', value)).toBe(shown);
    expect(Math.fround(shown)).toBe(Math.fround(value));
  });

  test('of a float may need nine digits', () => {
    const value = 1000 + 2 ** -14;
    expect(writeScalar('float', value)).toBe(1000.00006);
    expect(Math.fround(1000.00006)).toBe(value);
    expect(Math.fround(Number(value.toPrecision(8)))).not.toBe(value);
  });
});

describe('what is read', () => {
  const RANGES: readonly (readonly [Scalar, bigint, bigint])[] = [
    ['int32', -(2n ** 31n), 2n ** 31n - 1n],
    ['sint32', -(2n ** 31n), 2n ** 31n - 1n],
    ['sfixed32', -(2n ** 31n), 2n ** 31n - 1n],
    ['uint32', 0n, 2n ** 32n - 1n],
    ['fixed32', 0n, 2n ** 32n - 1n],
    ['int64', -(2n ** 63n), 2n ** 63n - 1n],
    ['sint64', -(2n ** 63n), 2n ** 63n - 1n],
    ['sfixed64', -(2n ** 63n), 2n ** 63n - 1n],
    ['uint64', 0n, 2n ** 64n - 1n],
    ['fixed64', 0n, 2n ** 64n - 1n],
  ];
  test.each(RANGES)('as %s: nothing below %s or above %s', (scalar, low, high) => {
    const texts = [low - 1n, low, high, high + 1n].map(String);
    expect(texts.map((text) => readScalar(scalar, text))).toEqual([null, low, high, null]);
    expect(texts.map((text) => readKey(scalar, text))).toEqual([null, low, high, null]);
  });

  test.each<[Scalar, Json, Value | null]>([
    ['bool', true, true],
    ['bool', false, false],
    ['bool', 'true', null],
    ['bool', 1, null],
    ['string', 'x', 'x'],
    ['string', '', ''],
    ['string', 5, null],
    ['bytes', 'AQI=', Uint8Array.of(1, 2)],
    ['bytes', '*', null],
    ['bytes', 5, null],
    ['int32', 5, 5n],
    ['int32', '5', 5n],
    ['int32', '-5', -5n],
    ['int32', 5.5, null],
    ['int32', '5.0', 5n],
    ['int32', '1e3', 1000n],
    ['int32', '1E+3', 1000n],
    ['int32', '10e-1', 1n],
    ['int32', '1e-1', null],
    ['int32', '+5', null],
    ['int32', ' 5', null],
    ['int32', '5 ', null],
    ['int32', '5x', null],
    ['int32', 'x5', null],
    ['int32', '.5', null],
    ['int32', '5.', null],
    ['int32', '5e', null],
    ['int32', '0x10', null],
    ['int32', '', null],
    ['int32', true, null],
    ['int32', [5], null],
    ['double', 1.5, 1.5],
    ['double', '1.5', 1.5],
    ['double', '-12.25', -12.25],
    ['double', '1.5e10', 1.5e10],
    ['double', '1.5e', null],
    ['double', '1.5 ', null],
    ['double', 'x1.5', null],
    ['double', '1x5', null],
    ['double', '1e400', null],
    ['double', 1e300, 1e300],
    ['double', 'NaN', Number.NaN],
    ['double', 'Infinity', Number.POSITIVE_INFINITY],
    ['double', '-Infinity', Number.NEGATIVE_INFINITY],
    ['double', 'infinity', null],
    ['double', true, null],
    ['float', 0.1, Math.fround(0.1)],
    ['float', '3.4028235e38', Math.fround(3.4028235e38)],
    ['float', 3.5e38, null],
    ['float', '-Infinity', Number.NEGATIVE_INFINITY],
  ])('as %s from %j: %s', (scalar, json, value) => {
    expect(readScalar(scalar, json)).toEqual(value);
  });

  test.each<[Json, bigint | null]>([
    ['12', 12n],
    ['-12', -12n],
    ['12345678901234567890', 12_345_678_901_234_567_890n],
    ['a12', null],
    ['12a', null],
    [12, 12n],
    [12.5, null],
    [null, null],
  ])('a whole number in %j: %s', (json, whole) => {
    expect(wholeIn(json)).toBe(whole);
  });
});

describe('map keys', () => {
  test.each<[Scalar, Value, string]>([
    ['string', 'a', 'a'],
    ['string', Uint8Array.of(0xff), '\uFFFD'],
    ['bool', true, 'true'],
    ['bool', false, 'false'],
    ['int64', -5n, '-5'],
  ])('of %s %s is written as %s', (scalar, value, text) => {
    expect(writeKey(scalar, value)).toBe(text);
  });

  test.each<[Scalar, string, Value | null]>([
    ['bool', 'true', true],
    ['bool', 'false', false],
    ['bool', 'True', null],
    ['string', 'true', 'true'],
    ['int32', '-5', -5n],
    ['int32', '5.0', null],
    ['int32', '5a', null],
    ['int32', 'a5', null],
    ['uint32', '-5', null],
  ])('as %s from %j: %s', (scalar, text, value) => {
    expect(readKey(scalar, text)).toBe(value);
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  type Cursor,
  putBytes,
  putFixed,
  putTag,
  putVarint,
  skip,
  takeFixed,
  takeLength,
  takeTag,
  takeVarint,
  WIRE,
  type WireType,
} from '../../../src/compat/wire/bytes.ts';

const over = (hex: string, end = hex.length / 2): Cursor => ({
  bytes: Uint8Array.from(Buffer.from(hex, 'hex')),
  at: 0,
  end,
});

function put(write: (out: number[]) => void): string {
  const out: number[] = [];
  write(out);
  return Buffer.from(out).toString('hex');
}

describe('varints', () => {
  test.each<[bigint, string]>([
    [0n, '00'],
    [1n, '01'],
    [127n, '7f'],
    [128n, '8001'],
    [16_383n, 'ff7f'],
    [16_384n, '808001'],
    [0x7fff_ffffn, 'ffffffff07'],
    [0x8000_0000n, '8080808008'],
    [0xffff_ffffn, 'ffffffff0f'],
    [1n << 35n, '808080808001'],
    [1n << 63n, '80808080808080808001'],
    [(1n << 64n) - 1n, 'ffffffffffffffffff01'],
  ])('%s, there and back', (value, hex) => {
    expect(put((out) => putVarint(out, value))).toBe(hex);
    const cursor = over(`${hex}ff`);
    expect(takeVarint(cursor)).toBe(value);
    expect(cursor.at).toBe(hex.length / 2);
  });

  test('may be longer than they need, up to ten bytes; what is above 64 bits is dropped', () => {
    expect(takeVarint(over('8000'))).toBe(0n);
    expect(takeVarint(over('80808080808080808000'))).toBe(0n);
    expect(takeVarint(over('8080808080808080807f'))).toBe(1n << 63n);
    expect(takeVarint(over('ffffffffffffffffff7f'))).toBe((1n << 64n) - 1n);
    expect(takeVarint(over('8080808080808080808000'))).toBeNull();
  });

  test('that are cut off are none', () => {
    expect([takeVarint(over('')), takeVarint(over('80')), takeVarint(over('ffff'))]).toEqual([null, null, null]);
    expect(takeVarint(over('8001', 1))).toBeNull();
  });
});

describe('numbers of fixed width', () => {
  test.each<[bigint, 4 | 8, string]>([
    [1n, 4, '01000000'],
    [0x8000_0001n, 4, '01000080'],
    [0xfedc_ba98n, 4, '98badcfe'],
    [1n, 8, '0100000000000000'],
    [0xfedc_ba98_7654_3210n, 8, '1032547698badcfe'],
  ])('%s in %s bytes', (bits, width, hex) => {
    expect(put((out) => putFixed(out, bits, width))).toBe(hex);
    const cursor = over(`${hex}00`);
    expect(takeFixed(cursor, width)).toBe(bits);
    expect(cursor.at).toBe(width);
  });

  test('that are cut off are none', () => {
    expect([takeFixed(over('010000'), 4), takeFixed(over('01000000000000'), 8)]).toEqual([null, null]);
    expect([takeFixed(over('01000000'), 4), takeFixed(over('01000000', 3), 4)]).toEqual([1n, null]);
  });
});

describe('bytes with their length', () => {
  test('are bounded, and then behind', () => {
    expect(put((out) => putBytes(out, [1, 2, 255]))).toBe('030102ff');
    expect(put((out) => putBytes(out, []))).toBe('00');
    const cursor = over('02010203');
    expect(takeLength(cursor)).toMatchObject({ at: 1, end: 3 });
    expect(cursor.at).toBe(3);
  });

  test('that are cut off are none', () => {
    expect(takeLength(over('03010203'))).toMatchObject({ at: 1, end: 4 });
    expect([takeLength(over('030102')), takeLength(over('80')), takeLength(over('03010203', 3))]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('tags', () => {
  test.each<[number, WireType, string]>([
    [1, WIRE.varint, '08'],
    [1, WIRE.fixed64, '09'],
    [1, WIRE.length, '0a'],
    [1, WIRE.group, '0b'],
    [1, WIRE.endGroup, '0c'],
    [1, WIRE.fixed32, '0d'],
    [16, WIRE.varint, '8001'],
    [536_870_911, WIRE.fixed32, 'fdffffff0f'],
  ])('%s, %s', (number, type, hex) => {
    expect(put((out) => putTag(out, number, type))).toBe(hex);
    expect(takeTag(over(hex))).toEqual({ number, type });
  });

  test.each(['', '80', '00', '05', '0e', '0f', '8080808010', '8880808010'])('%j is none', (hex) => {
    expect(takeTag(over(hex))).toBeNull();
  });
});

describe('what is skipped', () => {
  test.each<[WireType, string, number]>([
    [WIRE.varint, '8001', 2],
    [WIRE.fixed64, '0000000000000000', 8],
    [WIRE.fixed32, '00000000', 4],
    [WIRE.length, '020000', 3],
    [WIRE.group, '0c', 1],
    [WIRE.group, '08010c', 3],
    [WIRE.group, '0a0108130814140c', 8],
  ])('a value of type %s: %s', (type, hex, length) => {
    const cursor = over(`${hex}00`);
    expect(skip(cursor, 1, type)).toBe(true);
    expect(cursor.at).toBe(length);
  });

  test('groups end as they began, however deep', () => {
    expect(skip(over('1308018b01088c01140c'), 1, WIRE.group)).toBe(false);
    expect(skip(over('130801140c'), 1, WIRE.group)).toBe(true);
    expect(skip(over('130801130801141408010c'), 1, WIRE.group)).toBe(true);
    expect([
      skip(over('14'), 1, WIRE.group),
      skip(over('0801'), 1, WIRE.group),
      skip(over('130c'), 1, WIRE.group),
    ]).toEqual([false, false, false]);
    expect(skip(over('0e'), 1, WIRE.group)).toBe(false);
  });

  test.each<[WireType, string]>([
    [WIRE.varint, '80'],
    [WIRE.fixed64, '00000000000000'],
    [WIRE.fixed32, '000000'],
    [WIRE.length, '0200'],
    [WIRE.endGroup, '00'],
  ])('not a value of type %s that is cut off: %s', (type, hex) => {
    expect(skip(over(hex), 1, type)).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../../src/compat/outcome.ts';
import { WIRE, type WireType } from '../../../src/compat/wire/bytes.ts';
import { defaultOf, zeroOf } from '../../../src/compat/wire/default.ts';
import { fromBits, type NumberKind, numberKind, rangeOf, toBits, wireTypeOf } from '../../../src/compat/wire/scalar.ts';
import { bytesOf, repairedText, sameBytes, textOf } from '../../../src/compat/wire/text.ts';
import { equal, isMessage, isNumber, isText, isZero, wholeOf } from '../../../src/compat/wire/value.ts';
import { enumOf, field, messageOf, scalar } from './build.ts';

const I32 = { low: -(2n ** 31n), high: 2n ** 31n - 1n };
const U32 = { low: 0n, high: 2n ** 32n - 1n };
const I64 = { low: -(2n ** 63n), high: 2n ** 63n - 1n };
const U64 = { low: 0n, high: 2n ** 64n - 1n };

describe('kinds of numbers', () => {
  test.each<[NumberKind, WireType, { low: bigint; high: bigint } | null]>([
    ['int32', WIRE.varint, I32],
    ['sint32', WIRE.varint, I32],
    ['sfixed32', WIRE.fixed32, I32],
    ['enum', WIRE.varint, I32],
    ['uint32', WIRE.varint, U32],
    ['fixed32', WIRE.fixed32, U32],
    ['int64', WIRE.varint, I64],
    ['sint64', WIRE.varint, I64],
    ['sfixed64', WIRE.fixed64, I64],
    ['uint64', WIRE.varint, U64],
    ['fixed64', WIRE.fixed64, U64],
    ['bool', WIRE.varint, { low: 0n, high: 1n }],
    ['float', WIRE.fixed32, null],
    ['double', WIRE.fixed64, null],
  ])('%s', (kind, type, range) => {
    expect(wireTypeOf(kind)).toBe(type);
    expect(rangeOf(kind)).toEqual(range);
    expect(numberKind(kind === 'enum' ? enumOf([0], false) : scalar(kind))).toBe(kind);
  });

  test('text, bytes and messages are none', () => {
    expect(
      [scalar('string'), scalar('bytes'), messageOf('M', []), { kind: 'opaque', name: 'X' } as const].map(numberKind),
    ).toEqual([null, null, null, null]);
  });
});

describe('bits', () => {
  test.each<[NumberKind, Value, bigint]>([
    ['int32', -1n, 2n ** 64n - 1n],
    ['int32', 5n, 5n],
    ['enum', -1n, 2n ** 64n - 1n],
    ['int64', -2n, 2n ** 64n - 2n],
    ['uint32', 2n ** 32n - 1n, 2n ** 32n - 1n],
    ['uint64', 2n ** 64n - 1n, 2n ** 64n - 1n],
    ['sint32', -1n, 1n],
    ['sint32', 1n, 2n],
    ['sint32', -(2n ** 31n), 2n ** 32n - 1n],
    ['sint64', 2n ** 63n - 1n, 2n ** 64n - 2n],
    ['sint64', -(2n ** 63n), 2n ** 64n - 1n],
    ['sint64', 0n, 0n],
    ['fixed32', 7n, 7n],
    ['sfixed32', -1n, 2n ** 32n - 1n],
    ['fixed64', 7n, 7n],
    ['sfixed64', -1n, 2n ** 64n - 1n],
    ['bool', true, 1n],
    ['bool', false, 0n],
    ['float', 1, 0x3f80_0000n],
    ['double', 1, 0x3ff0_0000_0000_0000n],
    ['double', -0, 2n ** 63n],
  ])('of %s %s, there and back', (kind, value, bits) => {
    expect(toBits(kind, value)).toBe(bits);
    expect(fromBits(kind, bits)).toBe(value);
  });

  test('above the width of the reader are dropped', () => {
    const bits = 2n ** 40n + 3n;
    expect(
      (['int32', 'uint32', 'enum', 'sint32', 'bool', 'int64'] as const).map((kind) => fromBits(kind, bits)),
    ).toEqual([3n, 3n, 3n, -2n, true, bits]);
    expect([fromBits('int32', 2n ** 31n), fromBits('sfixed32', 2n ** 31n), fromBits('int64', 2n ** 63n)]).toEqual([
      -(2n ** 31n),
      -(2n ** 31n),
      -(2n ** 63n),
    ]);
  });
});

describe('values', () => {
  const [message, bytes] = [new Map(), Uint8Array.of(1)];

  test('are messages, text or numbers', () => {
    const all: Value[] = [message, bytes, 'a', 1n, 1, true];
    expect(all.map(isMessage)).toEqual([true, false, false, false, false, false]);
    expect(all.map(isText)).toEqual([false, true, true, false, false, false]);
    expect(all.map(isNumber)).toEqual([false, false, false, true, true, true]);
  });

  test('are zero, or not', () => {
    expect([0n, 0, false, '', new Uint8Array()].map(isZero)).toEqual(Array(5).fill(true));
    expect([1n, 0.5, -0, Number.NaN, true, 'a', bytes, message].map(isZero)).toEqual(Array(8).fill(false));
  });

  test('are whole, or not', () => {
    expect([5n, 5, true, false, 0].map(wholeOf)).toEqual([5n, 5n, 1n, 0n, 0n]);
    expect([5.5, -0, Number.NaN, Number.POSITIVE_INFINITY].map(wholeOf)).toEqual([null, null, null, null]);
  });

  test.each<[Value, Value, boolean]>([
    ['a', Uint8Array.of(0x61), true],
    ['a', 'b', false],
    [5n, 5, true],
    [1n, true, true],
    [0, -0, false],
    [0.5, 0.5, true],
    [Number.NaN, Number.NaN, true],
    [0.5, 0n, false],
    [0n, 0.5, false],
    [0.5, true, false],
    ['5', 5n, false],
    [5n, '5', false],
    [message, message, false],
    [message, 5n, false],
    [5n, message, false],
  ])('%s and %s are equal: %s', (a, b, expected) => {
    expect(equal(a, b)).toBe(expected);
  });
});

describe('text', () => {
  test('and its bytes; a mark of byte order is text', () => {
    expect(bytesOf('é')).toEqual(Uint8Array.of(0xc3, 0xa9));
    const some = Uint8Array.of(1);
    expect(bytesOf(some)).toBe(some);
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\uFEFFa');
    expect(textOf(Uint8Array.of(0xff))).toBeNull();
    expect(repairedText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toBe('\uFEFF\uFFFD');
  });

  test('is the same if every byte is', () => {
    const bytes = [[], [1], [1, 2], [1, 3]].map((list) => Uint8Array.from(list));
    expect(bytes.map((a) => bytes.map((b) => sameBytes(a, b)))).toEqual(
      bytes.map((_, i) => bytes.map((__, j) => i === j)),
    );
  });
});

describe('what is seen where nothing was sent', () => {
  const anEnum = enumOf([3, 5, 0], true);

  test('is zero, empty, or the first value of an enum', () => {
    expect(
      [scalar('int32'), scalar('double'), scalar('float'), scalar('bool'), scalar('string'), anEnum].map(zeroOf),
    ).toEqual([0n, 0, 0, false, '', 3n]);
    expect(zeroOf(scalar('bytes'))).toEqual(new Uint8Array());
    expect([messageOf('M', []), { kind: 'opaque', name: 'X' } as const, enumOf([], false)].map(zeroOf)).toEqual([
      null,
      null,
      0n,
    ]);
  });

  test('is the default that was declared', () => {
    expect(defaultOf(field(scalar('int32'), { default: 5n }))).toBe(5n);
    expect(defaultOf(field(scalar('uint64'), { default: 5n }))).toBe(5n);
    expect(defaultOf(field(scalar('double'), { default: 5 }))).toBe(5);
    expect(defaultOf(field(scalar('float'), { default: 0.5 }))).toBe(0.5);
    expect(defaultOf(field(scalar('bool'), { default: true }))).toBe(true);
    expect(defaultOf(field(scalar('string'), { default: 'a' }))).toBe('a');
    expect(defaultOf(field(anEnum, { default: 'V5' }))).toBe(5n);
    expect(defaultOf(field(anEnum, { default: 'GONE' }))).toBe(3n);
    expect(defaultOf(field(anEnum))).toBe(3n);
    expect(defaultOf(field(enumOf([], false), { default: 'GONE' }))).toBe(0n);
  });
});

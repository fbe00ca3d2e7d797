import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../../src/compat/outcome.ts';
import { DIALECTS } from '../../../src/compat/runtimes.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { fromBits, type NumberKind, rangeOf, toBits } from '../../../src/compat/wire/scalar.ts';
import { declaredNumbers, numbersOf, numbersToTry, runsThatParse } from '../../../src/compat/wire/values-number.ts';
import type { Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, messageOf, scalar } from './build.ts';

const WHOLE: readonly NumberKind[] = [
  ...(['int32', 'sint32', 'sfixed32', 'enum', 'uint32', 'fixed32'] as const),
  ...(['int64', 'sint64', 'sfixed64', 'uint64', 'fixed64'] as const),
];

describe('numbers worth trying', () => {
  test.each(WHOLE)('of %s are its ends, small ones, and the ends of what it may be read into', (kind) => {
    const range = rangeOf(kind);
    const numbers = numbersOf(kind).map(Number);
    expect(numbers[0]).toBe(1);
    expect(new Set(numbers).size).toBe(numbers.length);
    const edges = [
      1n,
      2n,
      150n,
      0n,
      -1n,
      2n ** 31n - 1n,
      2n ** 31n,
      2n ** 32n - 1n,
      2n ** 32n,
      2n ** 32n + 1n,
      -(2n ** 31n),
    ];
    const wanted = [...edges, -(2n ** 31n) - 1n, range?.low ?? 0n, range?.high ?? 0n];
    const held = wanted.filter((n) => range !== null && n >= range.low && n <= range.high);
    expect(new Set(numbersOf(kind))).toEqual(new Set<Value>(held));
  });

  test('of others', () => {
    expect(numbersOf('bool')).toEqual([true, false]);
    expect(numbersOf('double')).toEqual([1, 0.5, 0.1, -1, 0, -0, 1e300, Number.POSITIVE_INFINITY, Number.NaN]);
    // 1e300 is infinite in 32 bits.
    expect(numbersOf('float')).toEqual([1, 0.5, Math.fround(0.1), -1, 0, -0, Number.POSITIVE_INFINITY, Number.NaN]);
  });
});

describe('the numbers of an enum', () => {
  const numbersIn = (numbers: readonly number[]) => declaredNumbers(enumOf(numbers, true).enum).map(Number);

  test('are each told once, zero last', () => {
    expect(numbersIn([0, 3, 1, 3])).toEqual([3, 1, 0]);
    expect(numbersIn([2, 1])).toEqual([2, 1]);
    expect(numbersIn([0])).toEqual([0]);
    expect(numbersIn([])).toEqual([]);
  });

  test('are the first sixteen and the extremes where there are many', () => {
    const many = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? i : -i));
    const first = many.slice(0, 16);
    expect(numbersIn(many)).toEqual([...first.filter((n) => n !== 0), -29, 28, 0]);
    // The extremes are neither the first nor the last of the others.
    const mixed = [...first, 20, -40, 9, 100, 22, -17, 21];
    expect(numbersIn(mixed)).toEqual([...first.filter((n) => n !== 0), -40, 100, 0]);
  });
});

describe('numbers for a closed enum at the other end', () => {
  const reader = field(enumOf([0, 1, 2], true));

  test('are those whose bits it declares, and the next that it does not', () => {
    const seen = (kind: Scalar): bigint[] =>
      numbersToTry(kind as NumberKind, reader).map((value) =>
        BigInt(fromBits('enum', toBits(kind as NumberKind, value))),
      );
    for (const kind of ['int32', 'sint32', 'uint32', 'int64', 'sint64', 'uint64'] as const) {
      expect(seen(kind)).toEqual(expect.arrayContaining([0n, 1n, 2n, 3n]));
    }
    expect(numbersToTry('int64', reader)).toContain(2n ** 32n + 2n);
    expect(numbersToTry('sint64', reader)).toContain(-2n);
  });

  test('are no others where it is open, or skips them', () => {
    expect(new Set(numbersToTry('int32', field(enumOf([0, 7], false))))).toEqual(new Set(numbersOf('int32')));
    expect(new Set(numbersToTry('fixed32', reader))).toEqual(new Set(numbersOf('fixed32')));
    expect(numbersToTry('bool', reader)).toEqual([true, false]);
  });
});

describe('runs that a reader takes for a message', () => {
  const reader = field(
    messageOf(
      'M',
      [1, 2, 3, 4].map((number) => field(scalar('int32'), { number })),
    ),
  );
  const list = { repeated: true, packed: true };

  test.each<[Scalar, number]>([
    ['int32', 1],
    ['uint64', 1],
    ['sint32', 1],
    ['fixed32', 2],
    ['sfixed32', 2],
    ['float', 2],
    ['fixed64', 4],
    ['double', 4],
  ])('of %s: %s fields', (kind, count) => {
    const writer = field(scalar(kind), list);
    const [run] = runsThatParse(writer, reader);
    const bytes = encodeMessage([writer], new Map([[1, run ?? []]]));
    for (const dialect of DIALECTS) {
      const [read] = decodeMessage([reader], bytes, dialect)?.get(1) ?? [];
      expect(read instanceof Map ? [...read.values()].flat() : null).toEqual(Array(count).fill(1n));
    }
  });

  test('are none where nothing is packed, or no message read', () => {
    expect(runsThatParse(field(scalar('int32'), { repeated: true }), reader)).toEqual([]);
    expect(runsThatParse(field(scalar('int32'), list), field(scalar('string')))).toEqual([]);
    expect(runsThatParse(field(scalar('string'), list), reader)).toEqual([]);
    expect(runsThatParse(field(enumOf([0, 1], false), list), reader)).toEqual([]);
  });
});

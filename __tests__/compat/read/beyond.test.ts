import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../../src/compat/outcome.ts';
import { canHold, isOtherFamily } from '../../../src/compat/read/beyond.ts';
import type { Field, Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';

const of = (kind: Scalar, options: Options = {}): Field => field(scalar(kind), options);

describe('a field that is not set', () => {
  test.each([
    ['explicit', 'explicit', true],
    ['explicit', 'implicit', true],
    ['explicit', 'required', false],
    ['implicit', 'required', true],
  ] as const)('%s, read as %s: %s', (writer, reader, expected) => {
    expect(canHold(of('int32', { presence: reader }), of('int32', { presence: writer }), [])).toBe(expected);
  });
});

describe('zero on purpose', () => {
  test.each([
    ['explicit', 'implicit', 0n, false],
    ['explicit', 'implicit', 1n, true],
    ['explicit', 'explicit', 0n, true],
    ['implicit', 'implicit', 0n, true],
  ] as const)('%s, read as %s: %s', (writer, reader, value, expected) => {
    expect(canHold(of('int32', { presence: reader }), of('int32', { presence: writer }), [value])).toBe(expected);
  });
});

describe('a value', () => {
  test.each<[Scalar, Scalar, Value, boolean]>([
    ['int64', 'int32', 2n ** 31n - 1n, true],
    ['int64', 'int32', 2n ** 31n, false],
    ['int64', 'int32', -(2n ** 31n), true],
    ['int64', 'int32', -(2n ** 31n) - 1n, false],
    ['int32', 'bool', 1n, true],
    ['int32', 'bool', 2n, false],
    ['double', 'double', 0.1, true],
    ['float', 'float', Math.fround(0.1), true],
    ['float', 'float', 0.1, false],
    ['float', 'float', Number.NaN, true],
    // Another family: whatever is sent is skipped, or read as what it is not.
    ['int64', 'fixed64', -1n, true],
    ['int64', 'string', -1n, true],
    ['bytes', 'string', Uint8Array.of(0x61), true],
    ['bytes', 'bytes', Uint8Array.of(0xff), true],
    ['string', 'bytes', 'a', true],
  ])('of %s, read as %s: %s fits: %s', (from, to, value, expected) => {
    expect(canHold(of(to), of(from), [value])).toBe(expected);
  });

  test('that is not UTF-8 fits where text is not checked', () => {
    const odd = Uint8Array.of(0xff);
    const unchecked = of('string', { utf8Checked: false });
    expect(canHold(of('string'), unchecked, [odd])).toBe(isOtherFamily(unchecked, of('string')));
    expect(canHold(unchecked, of('bytes'), [odd])).toBe(true);
  });

  test.each([
    [true, [0, 1], 1n, true],
    [true, [0, 1], 2n, false],
    [false, [0, 1], 2n, true],
    [false, [0, 1], 2n ** 31n, false],
  ] as const)('fits an enum, closed: %s, of %j: %s: %s', (closed, numbers, value, expected) => {
    expect(canHold(field(enumOf(numbers, closed)), of('int64'), [value])).toBe(expected);
  });
});

describe('two elements', () => {
  test('fit a list, and not one place', () => {
    const list = of('int32', { repeated: true });
    expect(canHold(list, list, [1n, 2n])).toBe(true);
    expect(canHold(of('int32'), list, [1n, 2n])).toBe(false);
    expect(canHold(of('int32'), list, [1n])).toBe(true);
    expect(canHold(list, of('int64', { repeated: true }), [1n, 2n ** 31n])).toBe(false);
  });
});

describe('the family of a value', () => {
  test.each<[Scalar, Scalar, boolean]>([
    ['int32', 'bool', false],
    ['int32', 'uint64', false],
    ['int32', 'fixed32', true],
    ['fixed32', 'float', false],
    ['fixed32', 'fixed64', true],
    ['double', 'sfixed64', false],
    ['int32', 'string', true],
    ['bytes', 'float', true],
    ['bytes', 'string', false],
  ])('%s and %s differ: %s', (one, other, expected) => {
    expect(isOtherFamily(of(one), of(other))).toBe(expected);
    expect(isOtherFamily(of(other), of(one))).toBe(expected);
  });

  test('messages, text and bytes are one', () => {
    expect(isOtherFamily(field(messageOf('M', [])), of('bytes'))).toBe(false);
    expect(isOtherFamily(mapOf(scalar('int32'), scalar('int32')), of('string'))).toBe(false);
  });
});

describe('an entry of a map', () => {
  const entry = (...parts: readonly (readonly [number, Value])[]): Value =>
    new Map(parts.map(([number, value]) => [number, [value]]));
  const writer = mapOf(scalar('int64'), scalar('int64'));
  const reader = mapOf(scalar('int32'), scalar('int32'));

  test('fits if its key and its value do', () => {
    expect(canHold(reader, writer, [entry([1, 1n], [2, 1n])])).toBe(true);
    expect(canHold(reader, writer, [entry([1, 2n ** 31n], [2, 1n])])).toBe(false);
    expect(canHold(reader, writer, [entry([1, 1n], [2, 2n ** 31n])])).toBe(false);
    expect(canHold(reader, writer, [entry()])).toBe(true);
  });

  test('fits a message, whatever that has', () => {
    const message = field(messageOf('M', []), { repeated: true });
    expect(canHold(message, writer, [entry([1, 2n ** 31n])])).toBe(true);
  });
});

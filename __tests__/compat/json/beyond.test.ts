import { describe, expect, test } from '@jest/globals';
import { canHold } from '../../../src/compat/json/beyond.ts';
import type { Value } from '../../../src/compat/outcome.ts';
import type { Field, Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';

const of = (kind: Scalar, options: Options = {}): Field => field(scalar(kind), options);

describe('a field that is not set', () => {
  test.each([
    ['explicit', 'explicit', true],
    ['explicit', 'implicit', true],
    ['explicit', 'required', false],
    ['required', 'required', false],
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

describe('a number', () => {
  test.each<[Scalar, Scalar, Value, boolean]>([
    ['int64', 'int32', 2n ** 31n - 1n, true],
    ['int64', 'int32', 2n ** 31n, false],
    ['int64', 'int32', -(2n ** 31n), true],
    ['int64', 'int32', -(2n ** 31n) - 1n, false],
    ['double', 'int32', 5, true],
    ['double', 'int32', 5.5, false],
    ['double', 'int32', Number.NaN, false],
    ['double', 'int32', -0, false],
    ['double', 'float', 0.5, true],
    ['double', 'float', 0.1, false],
    ['double', 'float', 1e300, false],
    ['double', 'float', Number.NaN, true],
    ['double', 'float', Number.POSITIVE_INFINITY, true],
    ['int64', 'double', 2n ** 53n, true],
    ['int64', 'double', 2n ** 53n + 1n, false],
    ['int32', 'float', 16_777_216n, true],
    ['int32', 'float', 16_777_217n, false],
    ['bool', 'int32', true, true],
    ['int32', 'bool', 5n, true],
    ['string', 'int32', 'x', true],
    ['int32', 'string', 2n ** 40n, true],
  ])('%s, read as %s: %s fits: %s', (from, to, value, expected) => {
    expect(canHold(of(to), of(from), [value])).toBe(expected);
  });

  test('of an enum fits everywhere', () => {
    const anEnum = field(enumOf([0, 1], true));
    expect(canHold(of('uint32'), anEnum, [-5n])).toBe(true);
    expect(canHold(anEnum, of('int64'), [2n ** 40n])).toBe(true);
  });

  test('of a list fits only if all do', () => {
    const list = { repeated: true };
    expect(canHold(of('int32', list), of('int64', list), [1n, 2n])).toBe(true);
    expect(canHold(of('int32', list), of('int64', list), [1n, 2n ** 31n])).toBe(false);
  });
});

describe('an entry of a map', () => {
  const entry = (key: Value, value: Value): Value =>
    new Map([
      [1, [key]],
      [2, [value]],
    ]);
  const writer = mapOf(scalar('int64'), scalar('int64'));
  const reader = mapOf(scalar('int32'), scalar('int32'));

  test('fits if its key and its value do', () => {
    expect(canHold(reader, writer, [entry(1n, 1n)])).toBe(true);
    expect(canHold(reader, writer, [entry(2n ** 31n, 1n)])).toBe(false);
    expect(canHold(reader, writer, [entry(1n, 2n ** 31n)])).toBe(false);
    expect(canHold(reader, writer, [entry(1n, 1n), entry(2n, 2n ** 31n)])).toBe(false);
    expect(canHold(reader, writer, [new Map()])).toBe(true);
  });

  test('is of another family than what is no map', () => {
    const message = field(messageOf('M', []), { repeated: true });
    expect(canHold(message, writer, [entry(2n ** 31n, 1n)])).toBe(true);
  });
});

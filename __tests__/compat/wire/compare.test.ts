import { describe, expect, test } from '@jest/globals';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { compareField, compareMessages, compareTypes, worstHarm } from '../../../src/compat/wire/compare.ts';
import type { Field, Scalar } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from './build.ts';

const of = (kind: Scalar, options: Options = {}): Field => field(scalar(kind), options);
const [implicit, list] = [{ presence: 'implicit' } as const, { repeated: true }];
const message = (...parts: readonly (readonly [number, ...Value[]])[]): MessageValue =>
  new Map(parts.map(([number, ...values]) => [number, values]));

test('the worst of several harms', () => {
  expect(worstHarm([])).toBeNull();
  expect(worstHarm([null, 'presence', null])).toBe('presence');
  expect(worstHarm(['presence', 'altered', 'retyped', 'dropped', 'ignored'])).toBe('altered');
  expect(worstHarm(['retyped', 'presence'])).toBe('retyped');
  expect(worstHarm(['ignored', 'retyped'])).toBe('ignored');
  expect(worstHarm(['dropped', 'ignored'])).toBe('dropped');
});

describe('types that can mean the same', () => {
  const types: readonly (readonly [string, Field])[] = [
    ['int32', of('int32')],
    ['double', of('double')],
    ['bool', of('bool')],
    ['enum', field(enumOf([0], false))],
    ['string', of('string')],
    ['bytes', of('bytes')],
    ['message', field(messageOf('M', []))],
  ];
  const numbers = ['int32', 'double', 'bool', 'enum'];
  const texts = ['string', 'bytes'];

  test('are of one kind, or both numbers, or both text', () => {
    for (const [a, one] of types)
      for (const [b, other] of types) {
        const alike = [numbers, texts].some((family) => family.includes(a) && family.includes(b));
        expect([a, b, compareTypes(one, other)]).toEqual([a, b, a === b ? null : alike ? 'retyped' : 'altered']);
      }
  });

  test('whatever their width and sign', () => {
    expect(compareTypes(of('int32'), of('sfixed64'))).toBeNull();
    expect(compareTypes(of('float'), of('double'))).toBeNull();
    expect(compareTypes(field({ kind: 'opaque', name: 'X' }), field(messageOf('M', [])))).toBeNull();
  });
});

describe('what was not sent', () => {
  test.each<[Field, Field, Value[], string | null]>([
    [of('int32'), of('int32'), [], null],
    [of('int32', { default: 5n }), of('int32'), [], 'altered'],
    [of('int32', { default: 5n }), of('int32', { default: 5n }), [], null],
    [of('int32', { default: 5n }), of('int32', { ...list, default: null }), [], null],
    [of('int32', list), of('int32', { default: 5n }), [], null],
    [of('string', { default: 'a' }), of('int32'), [], null],
    [of('int32'), field(messageOf('M', [])), [], null],
    [of('int32'), of('int32'), [0n], 'presence'],
    [of('int32', implicit), of('int32'), [0n], null],
    [of('int32', implicit), of('bool'), [false], 'presence'],
    [of('int32'), of('int32'), [1n], 'altered'],
    [of('int32', list), of('int32', list), [0n, 1n], 'altered'],
  ])('%#', (writer, reader, read, expected) => {
    expect(compareField(writer, [], reader, read)).toBe(expected);
  });

  test('is what implicit presence does not send', () => {
    expect(compareField(of('int32', implicit), [0n], of('int32', { default: 5n }), [])).toBe('altered');
    expect(compareField(of('int32'), [0n], of('int32', { default: 5n }), [])).toBe('dropped');
  });
});

describe('one value', () => {
  test.each<[Field, Value[], Field, Value[], string | null]>([
    [of('int32'), [5n], of('int64'), [5n], null],
    [of('int32'), [5n], of('int64'), [6n], 'altered'],
    [of('int32'), [1n], of('bool'), [true], 'retyped'],
    [of('string'), ['a'], of('bytes'), [Uint8Array.of(0x61)], 'retyped'],
    [of('int32'), [5n], of('int32'), [], 'dropped'],
    [of('int32'), [0n], of('int32', implicit), [], 'presence'],
    [of('int32'), [5n], of('int32', { default: 5n }), [], 'presence'],
    [of('double'), [-0], of('double', implicit), [], 'presence'],
    [of('int32', list), [0n], of('int32', implicit), [], 'dropped'],
    [of('int32'), [5n], field(messageOf('M', [])), [], 'dropped'],
    [of('int32'), [5n], field(messageOf('M', [])), [message()], 'altered'],
    [field(messageOf('M', [])), [message()], of('int32'), [0n], 'altered'],
    [field(messageOf('M', [])), [message()], of('string'), [''], 'retyped'],
    [of('string'), [''], field(messageOf('M', [])), [message()], 'retyped'],
  ])('%#', (writer, written, reader, read, expected) => {
    expect(compareField(writer, written, reader, read)).toBe(expected);
  });

  test('of a list: a singular reader keeps the last', () => {
    const [from, to] = [of('int32', list), of('int32')];
    expect(compareField(from, [5n], to, [5n])).toBeNull();
    expect(compareField(from, [5n, 6n], to, [6n])).toBe('dropped');
    expect(compareField(from, [5n, 6n], to, [5n])).toBe('altered');
  });
});

describe('a list', () => {
  const [from, to] = [of('int32', list), of('int32', list)];
  test.each<[Field, bigint[], Field, Value[], string | null]>([
    [from, [1n, 2n], to, [1n, 2n], null],
    [from, [1n, 2n, 3n], to, [1n, 3n], 'dropped'],
    [from, [1n, 2n, 3n], to, [2n], 'dropped'],
    [from, [1n, 2n], to, [], 'dropped'],
    [from, [1n, 2n, 3n], to, [3n, 1n], 'altered'],
    [from, [1n, 2n], to, [4n], 'altered'],
    [from, [1n, 2n], to, [1n, 3n], 'altered'],
    [from, [1n], to, [1n, 1n], 'altered'],
    [from, [1n, 2n], of('bool', list), [true], 'dropped'],
    [from, [1n, 2n], of('fixed32', list), [1n], 'altered'],
    [from, [1n, 2n], of('fixed32', list), [], 'dropped'],
    [of('int32'), [1n], to, [1n], null],
  ])('%#', (writer, written, reader, read, expected) => {
    expect(compareField(writer, written, reader, read)).toBe(expected);
  });
});

describe('messages', () => {
  const [a, b] = [of('int32'), of('int32', { number: 2 })];

  test('are compared field by field, by number', () => {
    expect(compareMessages([a, b], message([1, 1n]), [a], message([1, 1n]))).toBeNull();
    expect(compareMessages([a, b], message([1, 1n], [2, 1n]), [a], message([1, 1n]))).toBe('ignored');
    expect(compareMessages([a, b], message([1, 1n], [2, 1n]), [a], message())).toBe('dropped');
    expect(compareMessages([a], message([1, 1n]), [b], message([2, 1n]))).toBe('ignored');
  });

  test('inside fields too', () => {
    const [writer, reader] = [field(messageOf('M', [a, b])), field(messageOf('N', [a]))];
    expect(compareField(writer, [message([1, 1n])], reader, [message([1, 1n])])).toBeNull();
    expect(compareField(writer, [message([1, 1n])], reader, [message([1, 2n])])).toBe('altered');
    expect(compareField(writer, [message([2, 1n])], reader, [message()])).toBe('ignored');
  });

  test('that stand for entries of a map mean zero where nothing is set', () => {
    const map = mapOf(scalar('int32'), scalar('int32'));
    const entry = field(messageOf('E', [of('int32'), of('int32', { number: 2 })]), list);
    expect(compareField(map, [message([1, 0n], [2, 0n])], entry, [message([1, 0n], [2, 0n])])).toBeNull();
    expect(compareField(map, [message([1, 1n], [2, 0n])], map, [message([1, 1n], [2, 0n])])).toBeNull();
    expect(compareField(entry, [message([1, 1n])], map, [message([1, 1n], [2, 0n])])).toBe('presence');
  });

  test('are no keys of maps', () => {
    const [key] = messageOf('FEntry', [of('string')], true).message.fields;
    const inner = field(messageOf('M', []));
    expect(key && compareField(inner, [message()], key, [''])).toBe('altered');
    expect(compareField(inner, [message()], of('string'), [''])).toBe('retyped');
  });
});

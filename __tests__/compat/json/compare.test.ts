import { describe, expect, test } from '@jest/globals';
import { compareField, compareMessages, compareUnset, type Sides } from '../../../src/compat/json/compare.ts';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const types = { fieldsOf: ({ knownFields }: Message) => knownFields, messageNamed: () => undefined };
const sides: Sides = { writer: types, reader: types, names: 'json' };
const message = (...parts: readonly (readonly [number, ...Value[]])[]): MessageValue =>
  new Map(parts.map(([number, ...values]) => [number, values]));
const named = (name: string, kind: Parameters<typeof scalar>[0], options: Options = {}): Field =>
  field(scalar(kind), { name, jsonName: name, ...options });
const [implicit, list] = [{ presence: 'implicit' } as const, { repeated: true }];

/** A field whose type is a well-known one. */
function known(type: string, label = ''): Field {
  const imports = ['any', 'duration', 'struct', 'timestamp', 'wrappers'].map(
    (file) => `import "google/protobuf/${file}.proto";`,
  );
  const text = `edition = "2023"; package t; ${imports.join(' ')} message T { ${label} google.protobuf.${type} f = 1; }`;
  const [found] = messageIn(schemaOf(text), 't.T').fields;
  if (found === undefined) throw new Error(type);
  return found;
}

const int32 = field(scalar('int32'));

describe('values of one field', () => {
  const anEnum = field(enumOf([0, 1], false));
  test.each<[string, Field, Value[], Field, Value[], string | null]>([
    ['a number', int32, [5n], field(scalar('int64')), [5n], null],
    ['another number', int32, [5n], int32, [6n], 'altered'],
    ['a whole number as a float', int32, [5n], field(scalar('double')), [5], 'retyped'],
    ['a float as a whole number', field(scalar('double')), [-0], int32, [0n], 'retyped'],
    ['a float in 64 bits', field(scalar('float')), [Math.fround(0.1)], field(scalar('double')), [0.1], null],
    ['a double that is cut', field(scalar('double')), [0.1], field(scalar('float')), [Math.fround(0.1)], 'altered'],
    ['a number as text', field(scalar('int64')), [5n], field(scalar('string')), ['5'], 'retyped'],
    ['text as a number', field(scalar('string')), ['1.5'], field(scalar('double')), [1.5], 'retyped'],
    ['text as another number', field(scalar('string')), ['0.1'], field(scalar('float')), [Math.fround(0.1)], 'altered'],
    ['bytes as text', field(scalar('bytes')), [Uint8Array.of(1)], field(scalar('string')), ['AQ=='], 'altered'],
    ['text that is the same', field(scalar('string')), ['a'], field(scalar('string')), ['a'], null],
    ['a name as text', anEnum, [1n], field(scalar('string')), ['V1'], 'retyped'],
    ['text as a name', field(scalar('string')), ['V1'], anEnum, [1n], 'retyped'],
    ['a number as an enum', int32, [1n], anEnum, [1n], 'retyped'],
    ['a number as another one of an enum', int32, [1n], anEnum, [0n], 'altered'],
    ['bytes as a name', field(scalar('bytes')), [Uint8Array.of(1)], anEnum, [1n], 'altered'],
    ['a name of another number', anEnum, [1n], field(enumOf([0, 2], false)), [2n], 'retyped'],
    ['a value that is gone', int32, [5n], int32, [], 'dropped'],
    ['a value that is the default', int32, [5n], field(scalar('int32'), { default: 5n }), [], 'presence'],
    ['zero without presence', int32, [0n], field(scalar('int32'), implicit), [], 'presence'],
    [
      'negative zero without presence',
      field(scalar('double')),
      [-0],
      field(scalar('double'), implicit),
      [],
      'presence',
    ],
    ['text that says zero', field(scalar('string')), ['0'], field(scalar('int32'), implicit), [], 'retyped'],
    ['text that says zero, with presence', field(scalar('string')), ['0'], int32, [], 'dropped'],
    ['text that says more', field(scalar('string')), ['5'], field(scalar('int32'), implicit), [], 'dropped'],
    ['the name of zero', field(scalar('string')), ['V0'], field(enumOf([0, 1], false), implicit), [], 'retyped'],
    ['another name', field(scalar('string')), ['V1'], field(enumOf([0, 1], false), implicit), [], 'dropped'],
    ['empty text', field(scalar('string')), [''], field(scalar('int32'), implicit), [], 'dropped'],
    ['an element less', field(scalar('int32'), list), [1n, 2n], field(scalar('int32'), list), [1n], 'dropped'],
    ['every element', field(scalar('int32'), list), [1n, 2n], field(scalar('int64'), list), [1n, 2n], null],
    [
      'one element of another value',
      field(scalar('int32'), list),
      [1n, 2n],
      field(scalar('int32'), list),
      [1n, 3n],
      'altered',
    ],
  ])('%s', (_, writer, written, reader, read, expected) => {
    expect(compareField(writer, written, reader, read, sides)).toBe(expected);
  });
});

describe('wrappers and values of any type are what they hold', () => {
  test.each<[string, Field, Value, Field, Value, string | null]>([
    ['one wrapper as another', known('Int32Value'), message([1, 5n]), known('Int64Value'), message([1, 5n]), null],
    ['another number', known('Int32Value'), message([1, 5n]), known('Int64Value'), message([1, 6n]), 'altered'],
    ['zero', known('Int32Value'), message(), known('Int32Value'), message(), null],
    ['a wrapper as its scalar', known('Int32Value'), message([1, 5n]), int32, 5n, 'retyped'],
    ['a scalar as its wrapper', int32, 5n, known('Int32Value'), message([1, 5n]), 'retyped'],
    [
      'a wrapped number as text',
      known('Int64Value'),
      message([1, 5n]),
      known('StringValue'),
      message([1, '5']),
      'retyped',
    ],
    ['a number as a value', int32, 5n, known('Value'), message([2, 5]), 'retyped'],
    ['the same value', known('Value'), message([2, 5]), known('Value'), message([2, 5]), null],
    ['another value', known('Value'), message([2, 5]), known('Value'), message([3, '5']), 'retyped'],
    ['the same time', known('Timestamp'), message([1, 5n]), known('Timestamp'), message([1, 5n]), null],
    ['another time', known('Timestamp'), message([1, 5n]), known('Timestamp'), message([1, 6n]), 'altered'],
    [
      'a time as text',
      known('Timestamp'),
      message([1, 5n]),
      field(scalar('string')),
      '1970-01-01T00:00:05Z',
      'retyped',
    ],
  ])('%s', (_, writer, written, reader, read, expected) => {
    expect(compareField(writer, [written], reader, [read], sides)).toBe(expected);
  });
});

describe('messages', () => {
  const [from, to] = [
    messageOf('M', [named('a', 'int32'), named('b', 'int32', { number: 2 })]).message,
    messageOf('N', [named('a', 'int32', { number: 7 })]).message,
  ];

  test('are compared field by field, by name', () => {
    expect(compareMessages(from, message([1, 5n]), to, message([7, 5n]), sides)).toBeNull();
    expect(compareMessages(from, message([1, 5n]), to, message([7, 6n]), sides)).toBe('altered');
    expect(compareMessages(from, message([1, 5n]), to, message(), sides)).toBe('dropped');
    expect(compareMessages(from, message([2, 5n]), to, message(), sides)).toBe('ignored');
  });

  test('inside fields and lists too', () => {
    const [writer, reader] = [field({ kind: 'message', message: from }), field({ kind: 'message', message: to })];
    expect(compareField(writer, [message([1, 5n])], reader, [message([7, 5n])], sides)).toBeNull();
    expect(compareField(writer, [message([2, 5n])], reader, [message()], sides)).toBe('ignored');
    const lists = [writer, reader].map((one) => ({ ...one, ...list, presence: null }));
    const [many, others] = lists as [Field, Field];
    expect(compareField(many, [message([1, 5n]), message([1, 6n])], others, [message([7, 5n])], sides)).toBe('dropped');
    expect(compareField(many, [message([1, 5n])], others, [message([7, 6n])], sides)).toBe('altered');
  });
});

describe('maps', () => {
  const ints = mapOf(scalar('int32'), scalar('int32'));
  const entry = (key: Value, value: Value): MessageValue => message([1, key], [2, value]);

  test('are compared by key and value', () => {
    expect(compareField(ints, [entry(1n, 2n)], ints, [entry(1n, 2n)], sides)).toBeNull();
    expect(compareField(ints, [entry(1n, 2n)], ints, [entry(1n, 3n)], sides)).toBe('altered');
    expect(compareField(ints, [entry(1n, 2n)], ints, [entry(2n, 2n)], sides)).toBe('altered');
    expect(compareField(ints, [entry(1n, 2n), entry(2n, 2n)], ints, [entry(1n, 2n)], sides)).toBe('dropped');
    expect(compareField(ints, [message([1, 1n])], ints, [entry(1n, 3n)], sides)).toBeNull();
  });

  test('may have their keys as text', () => {
    const strings = mapOf(scalar('string'), scalar('int32'));
    const bools = mapOf(scalar('bool'), scalar('int32'));
    expect(compareField(ints, [entry(1n, 2n)], strings, [entry('1', 2n)], sides)).toBe('retyped');
    expect(compareField(bools, [entry(true, 2n)], strings, [entry('true', 2n)], sides)).toBe('retyped');
    expect(compareField(strings, [entry('false', 2n)], bools, [entry(false, 2n)], sides)).toBe('retyped');
    expect(compareField(bools, [entry(true, 2n)], strings, [entry('1', 2n)], sides)).toBe('altered');
  });
});

describe('one shape in another', () => {
  test.each<[string, Field, Value[], Field, Value[], string | null]>([
    ['nothing is left', known('Struct'), [message()], mapOf(scalar('string'), scalar('int32')), [], 'dropped'],
    [
      'a map as a message',
      mapOf(scalar('string'), scalar('int32')),
      [message([1, 'a'], [2, 1n])],
      field(messageOf('M', [named('a', 'int32')])),
      [message([1, 1n])],
      'altered',
    ],
    [
      'a list of anything',
      known('ListValue'),
      [message([1, message([2, 1])])],
      field(scalar('int32'), list),
      [1n],
      'retyped',
    ],
    [
      'another list of anything',
      known('ListValue'),
      [message([1, message([2, 1])])],
      field(scalar('int32'), list),
      [2n],
      'altered',
    ],
  ])('%s', (_, writer, written, reader, read, expected) => {
    expect(compareField(writer, written, reader, read, sides)).toBe(expected);
  });
});

describe('what is not set', () => {
  test.each<[string, Field, Field, string | null]>([
    ['no defaults', int32, int32, null],
    ['a default that goes', field(scalar('int32'), { default: 5n }), int32, 'altered'],
    ['the same default', field(scalar('int32'), { default: 5n }), field(scalar('int64'), { default: 5n }), null],
    ['lists', field(scalar('int32'), { default: 5n }), field(scalar('int32'), list), null],
    ['to a list', field(scalar('int32'), list), field(scalar('int32'), { default: 5n }), null],
    ['types that cannot mean the same', field(scalar('int32'), { default: 5n }), field(scalar('string')), null],
    ['messages', field(messageOf('M', [])), int32, null],
    ['another first name', field(enumOf([0], true)), field(enumOf([1], true)), 'altered'],
    ['a name with another number', field(enumOf([0, 1], true), { default: 'V1' }), field(enumOf([1, 0], true)), null],
    ['an enum and a number', field(enumOf([1], true)), int32, 'altered'],
  ])('%s', (_, writer, reader, expected) => {
    expect(compareUnset(writer, reader)).toBe(expected);
    expect(compareField(writer, [], reader, [], sides)).toBe(expected);
  });

  test.each([
    ['A = 1;', 'A = 2;', null],
    ['A = 1;', 'B = 2; A = 1;', 'altered'],
    ['A = 1;', 'B = 2;', 'altered'],
    ['A = 1; B = 2;', 'B = 2; A = 1;', 'altered'],
    ['A = 1;', 'B = 1;', null],
  ])('the first of %s is meant, and that of %s is seen', (...enums) => {
    const [values, seen, expected] = enums;
    const [writer, reader] = [values, seen].map((each) => {
      const text = `syntax = "proto2"; package t; enum E { ${each} } message M { optional E e = 1; }`;
      return messageIn(schemaOf(text), 't.M').fields[0];
    }) as [Field, Field];
    expect(compareUnset(writer, reader)).toBe(expected);
  });
});

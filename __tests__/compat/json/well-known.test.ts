import { describe, expect, test } from '@jest/globals';
import { readMessage } from '../../../src/compat/json/decode.ts';
import { type Types, writeMessage } from '../../../src/compat/json/encode.ts';
import type { Json } from '../../../src/compat/json/json.ts';
import { jsonText } from '../../../src/compat/json/json.ts';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { fieldsOf, messageIn, schemaOf } from '../wire/schema.ts';

const schema = schemaOf(`edition = "2023"; package t;
  ${['any', 'duration', 'empty', 'field_mask', 'struct', 'timestamp', 'wrappers']
    .map((name) => `import "google/protobuf/${name}.proto";`)
    .join(' ')}
  message T { google.protobuf.Timestamp time = 1; google.protobuf.Value value = 2; google.protobuf.NullValue none = 3;
    google.protobuf.Int32Value number = 4; repeated google.protobuf.Value values = 5; int32 plain = 6;
    map<string, google.protobuf.Value> by = 7; google.protobuf.Empty empty = 8; repeated int32 list = 9; C closed = 10;
    int32 must = 11 [features.field_presence = LEGACY_REQUIRED]; repeated C many = 12; map<bool, C> flags = 13; }
  enum C { option features.enum_type = CLOSED; Z = 0; ONE = 1; }
  message P { int32 x = 1; }`);
const types: Types = { fieldsOf: fieldsOf(schema), messageNamed: (name) => schema.messages.get(name) };

const of = (...parts: readonly (readonly [number, ...Value[]])[]): MessageValue =>
  new Map(parts.map(([number, ...values]) => [number, values]));

function plain(json: unknown): Json {
  if (Array.isArray(json)) return json.map(plain);
  if (typeof json !== 'object' || json === null) return json as Json;
  return new Map(Object.entries(json).map(([key, one]) => [key, plain(one)]));
}

function write(name: string, value: MessageValue): string | null {
  const written = writeMessage(messageIn(schema, name), value, { ...types, names: 'json' });
  return written && jsonText(written.json);
}

const read = (name: string, json: unknown, unknown: 'strict' | 'ignore-unknown' = 'strict'): MessageValue | null =>
  readMessage(messageIn(schema, name), plain(json), { ...types, unknown });

const G = 'google.protobuf.';
const entry = (key: string, value: MessageValue): MessageValue => of([1, key], [2, value]);

describe('messages with a form of their own, there and back', () => {
  test.each<[string, MessageValue, string]>([
    ['Timestamp', of([1, 5n]), '"1970-01-01T00:00:05Z"'],
    ['Timestamp', of(), '"1970-01-01T00:00:00Z"'],
    ['Duration', of([1, 5n], [2, 500_000_000n]), '"5.500s"'],
    ['Duration', of(), '"0s"'],
    ['FieldMask', of([1, 'foo_bar', 'x']), '"fooBar,x"'],
    ['FieldMask', of(), '""'],
    ['Int32Value', of([1, 7n]), '7'],
    ['Int32Value', of(), '0'],
    ['Int64Value', of([1, 7n]), '"7"'],
    ['UInt32Value', of([1, 7n]), '7'],
    ['UInt64Value', of([1, 7n]), '"7"'],
    ['DoubleValue', of([1, 1.5]), '1.5'],
    ['FloatValue', of([1, 1.5]), '1.5'],
    ['BoolValue', of([1, true]), 'true'],
    ['BoolValue', of(), 'false'],
    ['StringValue', of([1, 'x']), '"x"'],
    ['StringValue', of(), '""'],
    ['BytesValue', of([1, Uint8Array.of(1)]), '"AQ=="'],
    ['Value', of([1, 0n]), 'null'],
    ['Value', of([2, 1.5]), '1.5'],
    ['Value', of([2, 0]), '0'],
    ['Value', of([3, 'x']), '"x"'],
    ['Value', of([4, false]), 'false'],
    ['Value', of([5, of([1, entry('a', of([2, 1]))])]), '{"a":1}'],
    ['Value', of([6, of([1, of([3, 'x']), of([1, 0n])])]), '["x",null]'],
    ['Struct', of([1, entry('a', of([4, true])), entry('b', of([6, of()]))]), '{"a":true,"b":[]}'],
    ['Struct', of(), '{}'],
    ['ListValue', of([1, of([2, 1]), of([2, 2])]), '[1,2]'],
    ['ListValue', of(), '[]'],
    ['Empty', of(), '{}'],
    ['Any', of(), '{}'],
    ['Any', of([1, 'a.b/t.P'], [2, Uint8Array.of(8, 5)]), '{"@type":"a.b/t.P","x":5}'],
    ['Any', of([1, 'a.b/t.P']), '{"@type":"a.b/t.P"}'],
    [
      'Any',
      of([1, 'a/google.protobuf.Int32Value'], [2, Uint8Array.of(8, 5)]),
      '{"@type":"a/google.protobuf.Int32Value","value":5}',
    ],
    ['Any', of([1, 'a/google.protobuf.Empty']), '{"@type":"a/google.protobuf.Empty"}'],
  ])('%s %#: %s', (name, value, text) => {
    expect(write(`${G}${name}`, value)).toBe(text);
    expect(read(`${G}${name}`, JSON.parse(text))).toEqual(value);
  });

  test.each<[string, MessageValue]>([
    ['Timestamp', of([1, 253_402_300_800n])],
    ['Duration', of([1, 1n], [2, -1n])],
    ['FieldMask', of([1, 'fooBar'])],
    ['Value', of()],
    ['Value', of([2, Number.NaN])],
    ['Value', of([2, Number.POSITIVE_INFINITY])],
    ['ListValue', of([1, of()])],
    ['Struct', of([1, entry('a', of())])],
    ['Any', of([2, Uint8Array.of(8, 5)])],
    ['Any', of([1, 'a/t.Gone'])],
    ['Any', of([1, 'a/t.P'], [2, Uint8Array.of(8)])],
    ['Any', of([1, 'a/google.protobuf.Value'])],
  ])('%s %# cannot be written', (name, value) => {
    expect(write(`${G}${name}`, value)).toBeNull();
  });

  test.each<[string, unknown]>([
    ['Timestamp', 5],
    ['Timestamp', 'x'],
    ['Timestamp', null],
    ['Duration', 5],
    ['Duration', {}],
    ['FieldMask', []],
    ['FieldMask', 'a_b'],
    ['Int32Value', 'x'],
    ['Int32Value', null],
    ['Int32Value', 2 ** 31],
    ['StringValue', 5],
    ['Struct', []],
    ['Struct', null],
    ['ListValue', {}],
    ['Empty', []],
    ['Empty', { a: 1 }],
    ['Any', []],
    ['Any', { x: 5 }],
    ['Any', { '@type': 5 }],
    ['Any', { '@type': 'a/t.Gone' }],
    ['Any', { '@type': 'a/t.P', y: 5 }],
    ['Any', { '@type': 'a/google.protobuf.Duration' }],
  ])('%s is not read from %j', (name, json) => {
    expect(read(`${G}${name}`, json)).toBeNull();
  });

  test('of which one is in another are written inside it', () => {
    const any = of([1, 'a/google.protobuf.Any'], [2, Uint8Array.of()]);
    expect(write(`${G}Any`, any)).toBe('{"@type":"a/google.protobuf.Any","value":{}}');
  });
});

describe('fields', () => {
  const must = [11, 1n] as const;
  const T = (json: Record<string, unknown>, unknown?: 'ignore-unknown') => read('t.T', { must: 1, ...json }, unknown);

  test('null is a value where one is wanted, and no field elsewhere', () => {
    expect(T({ plain: null, time: null, number: null, list: null, by: null, closed: null })).toEqual(of(must));
    expect(T({ value: null })).toEqual(of(must, [2, of([1, 0n])]));
    expect(T({ none: null })).toEqual(of(must, [3, 0n]));
    expect(T({ none: 'NULL_VALUE' })).toEqual(of(must, [3, 0n]));
    expect(T({ values: [null, 1] })).toEqual(of(must, [5, of([1, 0n]), of([2, 1])]));
    expect(T({ values: null })).toEqual(of(must));
    expect(T({ by: { a: null } })).toEqual(of(must, [7, entry('a', of([1, 0n]))]));
    expect(T({ list: [null] })).toBeNull();
    expect(write('t.T', of([2, of([1, 0n])], [3, 0n]))).toBe('{"value":null,"none":null}');
  });

  test('lists are lists, maps and messages are objects', () => {
    expect([T({ list: 1 }), T({ list: {} }), T({ by: [] }), T({ by: 1 }), T({ empty: [] }), T({ plain: [1] })]).toEqual(
      Array(6).fill(null),
    );
    expect([T({ list: [] }), T({ by: {} }), T({ empty: {} })]).toEqual([of(must), of(must), of(must, [8, of()])]);
  });

  test('what is required must be there', () => {
    expect(read('t.T', {})).toBeNull();
    expect(read('t.T', { must: 0 })).toEqual(of([11, 0n]));
    expect(read('t.T', { must: null })).toBeNull();
  });

  test('a closed enum takes what it declares', () => {
    expect([T({ closed: 1 }), T({ closed: 'ONE' }), T({ closed: 0 })]).toEqual(
      [1n, 1n, 0n].map((number) => of(must, [10, number])),
    );
    expect([
      T({ closed: 2 }),
      T({ closed: 'TWO' }),
      T({ closed: 1.5 }),
      T({ closed: 2 ** 32 }),
      T({ closed: true }),
    ]).toEqual(Array(5).fill(null));
    expect(T({ many: ['ONE', 'TWO'], closed: 'TWO' }, 'ignore-unknown')).toEqual(of(must, [12, 1n]));
    expect(T({ flags: { true: 'TWO', false: 'ONE' } }, 'ignore-unknown')).toEqual(
      of(must, [13, of([1, false], [2, 1n])]),
    );
    expect([T({ closed: 2 }, 'ignore-unknown'), T({ flags: { yes: 'ONE' } }), T({ flags: { true: 'TWO' } })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { fromBase64, toBase64 } from '../../../src/compat/json/base64.ts';
import { readMessage } from '../../../src/compat/json/decode.ts';
import { type Types, writeMessage } from '../../../src/compat/json/encode.ts';
import { type Json, jsonText } from '../../../src/compat/json/json.ts';
import { readKey, readScalar, writeScalar } from '../../../src/compat/json/scalar.ts';
import {
  readDuration,
  readMask,
  readTimestamp,
  writeDuration,
  writeMask,
  writeTimestamp,
} from '../../../src/compat/json/well-known-text.ts';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { fieldsOf, messageIn, schemaOf } from '../wire/schema.ts';

const value = (...parts: readonly (readonly [number, Value])[]): MessageValue =>
  new Map(parts.map(([number, one]) => [number, [one]]));

describe('times', () => {
  test.each([
    [0n, 0n, '1970-01-01T00:00:00Z'],
    [-62_135_596_800n, 0n, '0001-01-01T00:00:00Z'],
    [253_402_300_799n, 999_999_999n, '9999-12-31T23:59:59.999999999Z'],
    [951_782_400n, 10_000_000n, '2000-02-29T00:00:00.010Z'],
    [-1n, 1000n, '1969-12-31T23:59:59.000001Z'],
  ])('%s seconds and %s nanoseconds', (seconds, nanos, text) => {
    const parts = [[1, seconds] as const, [2, nanos] as const].filter(([, one]) => one !== 0n);
    expect(writeTimestamp(value(...parts))).toBe(text);
    expect(readTimestamp(text)).toEqual(value(...parts));
  });

  test('out of range is not written, and what is no day is not read', () => {
    expect([writeTimestamp(value([1, 253_402_300_800n])), writeTimestamp(value([2, -1n]))]).toEqual([null, null]);
    for (const text of ['2021-02-29T00:00:00Z', '1970-01-01T24:00:00Z', '1970-01-01', '0000-12-31T00:00:00Z'])
      expect([text, readTimestamp(text)]).toEqual([text, null]);
    expect(readTimestamp('1970-01-01T01:00:00.5+01:00')).toEqual(value([2, 500_000_000n]));
    expect(readTimestamp('1969-12-31T23:00:00-01:00')).toEqual(value());
  });
});

test.each([
  [5n, 0n, '5s'],
  [0n, -7n, '-0.000000007s'],
  [-5n, -500_000_000n, '-5.500s'],
])('durations: %s seconds and %s nanoseconds', (seconds, nanos, text) => {
  const parts = [[1, seconds] as const, [2, nanos] as const].filter(([, one]) => one !== 0n);
  expect(writeDuration(value(...parts))).toBe(text);
  expect(readDuration(text)).toEqual(value(...parts));
});

test('durations of two signs, or too long, are none', () => {
  expect(writeDuration(value([1, 1n], [2, -1n]))).toBeNull();
  expect([writeDuration(value([1, 315_576_000_001n])), readDuration('315576000001s'), readDuration('5')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('field masks are in camel case, and only those that can come back', () => {
  expect(writeMask(new Map([[1, ['foo_bar', 'x.y_z']]]))).toBe('fooBar,x.yZ');
  expect(readMask('fooBar,x.yZ')).toEqual(new Map([[1, ['foo_bar', 'x.y_z']]]));
  expect([writeMask(new Map([[1, ['fooBar']]])), readMask('foo_bar'), readMask('')]).toEqual([null, null, new Map()]);
});

test('base64: the standard alphabet is written, both are read, with padding or without', () => {
  for (const bytes of [[], [1], [1, 2], [1, 2, 3], [0xff, 0xff, 0xfe, 0xfb]]) {
    const text = toBase64(Uint8Array.from(bytes));
    expect(text).toBe(Buffer.from(bytes).toString('base64'));
    for (const read of [text, text.replace(/=+$/, ''), Buffer.from(bytes).toString('base64url')])
      expect(fromBase64(read)).toEqual(Uint8Array.from(bytes));
  }
  expect([fromBase64('a'), fromBase64('a b='), fromBase64('é')]).toEqual([null, null, null]);
});

test('numbers: 64 bits as text, floats as the shortest decimal, nothing out of range', () => {
  expect([writeScalar('int64', 5n), writeScalar('int32', 5n), writeScalar('float', Math.fround(0.1))]).toEqual([
    '5',
    5,
    0.1,
  ]);
  expect([writeScalar('float', 2 ** 31), writeScalar('double', Number.NaN)]).toEqual([2_147_483_600, 'NaN']);
  expect([readScalar('int32', '1e3'), readScalar('int32', 5.5), readScalar('uint32', -1)]).toEqual([1000n, null, null]);
  expect([readScalar('float', 1e300), readScalar('double', '-Infinity'), readScalar('double', '')]).toEqual([
    null,
    Number.NEGATIVE_INFINITY,
    null,
  ]);
  expect([readScalar('int64', '9223372036854775808'), readScalar('uint64', '9223372036854775808')]).toEqual([
    null,
    2n ** 63n,
  ]);
});

test('map keys are text', () => {
  expect([readKey('int32', '5'), readKey('int32', ''), readKey('int32', '1e3'), readKey('bool', 'true')]).toEqual([
    5n,
    null,
    null,
    true,
  ]);
  expect([readKey('bool', '1'), readKey('string', '')]).toEqual([null, '']);
});

describe('messages', () => {
  const schema =
    schemaOf(`edition = "2023"; package t; import "google/protobuf/any.proto"; import "google/protobuf/duration.proto";
    message M { int32 foo_bar = 1; oneof u { string a = 2; int32 b = 3; } google.protobuf.Any any = 4; repeated E e = 5;
      map<string, E> by = 6; extensions 100; } message P { int32 x = 1; } extend M { int32 ex = 100; }
    enum E { Z = 0; A = 1; ALIAS = 1; option allow_alias = true; }`);
  const types: Types = { fieldsOf: fieldsOf(schema), messageNamed: (name) => schema.messages.get(name) };
  const M = messageIn(schema, 't.M');
  const write = (message: MessageValue, names: 'json' | 'proto' = 'json'): string | null => {
    const written = writeMessage(M, message, { ...types, names });
    return written && jsonText(written.json);
  };
  const plain = (json: unknown): Json => {
    if (Array.isArray(json)) return json.map(plain);
    if (typeof json !== 'object' || json === null) return json as Json;
    return new Map(Object.entries(json).map(([key, one]) => [key, plain(one)]));
  };
  const read = (json: unknown, unknown: 'strict' | 'ignore-unknown' = 'strict'): MessageValue | null =>
    readMessage(M, plain(json), { ...types, unknown });

  test('names: both are read, one is written, an extension has its full name', () => {
    expect([write(value([1, 5n])), write(value([1, 5n]), 'proto')]).toEqual(['{"fooBar":5}', '{"foo_bar":5}']);
    expect([read({ fooBar: 5 }), read({ foo_bar: 5 })]).toEqual([value([1, 5n]), value([1, 5n])]);
    expect([write(value([100, 5n])), read({ '[t.ex]': 5 })]).toEqual(['{"[t.ex]":5}', value([100, 5n])]);
    expect([read({ fooBar: 5, foo_bar: 5 }), read({ '[t.ey]': 5 }), read({ x: 1 }, 'ignore-unknown')]).toEqual([
      null,
      null,
      value(),
    ]);
  });

  test('one member of a oneof; null is none', () => {
    expect([read({ a: 'x', b: 5 }), read({ a: 'x', b: null })]).toEqual([null, value([2, 'x'])]);
  });

  test('enums: the first name is written, every name and number is read, an unknown name is skipped or refused', () => {
    expect(write(new Map([[5, [1n, 9n]]]))).toBe('{"e":["A",9]}');
    expect(read({ e: ['ALIAS', 1, 9] })).toEqual(new Map([[5, [1n, 1n, 9n]]]));
    expect(read({ e: ['A', 'X'] })).toBeNull();
    expect(read({ e: ['A', 'X'], by: { k: 'X' } }, 'ignore-unknown')).toEqual(new Map([[5, [1n]]]));
    expect([read({ e: [null] }), read({ e: 'A' }), read({ by: { k: null } })]).toEqual([null, null, null]);
  });

  test('Any holds the payload under its type', () => {
    const payload = encodeMessage(messageIn(schema, 't.P').fields, value([1, 5n]));
    const any = value([4, value([1, 'type.googleapis.com/t.P'], [2, payload])]);
    expect(write(any)).toBe('{"any":{"@type":"type.googleapis.com/t.P","x":5}}');
    expect(read({ any: { '@type': 'type.googleapis.com/t.P', x: 5 } })).toEqual(any);
    expect(read({ any: { '@type': 'type.googleapis.com/t.Gone', x: 5 } }, 'ignore-unknown')).toBeNull();
    const url = 'type.googleapis.com/google.protobuf.Duration';
    const time = value([4, value([1, url], [2, Uint8Array.of(8, 5)])]);
    expect(write(time)).toBe(`{"any":{"@type":"${url}","value":"5s"}}`);
    expect(read({ any: { '@type': url, value: '5s' } })).toEqual(time);
    expect([write(value([4, value()])), read({ any: {} })]).toEqual(['{"any":{}}', value([4, value()])]);
  });
});

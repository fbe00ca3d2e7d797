import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../../src/compat/outcome.ts';
import { isMessage } from '../../../src/compat/wire/value.ts';
import { messagesToTry, oddValues, smallest, valuesKept } from '../../../src/compat/wire/values-message.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from './schema.ts';

/** `{1: 5, 2: [x, x]}`: bytes in hex, texts in quotes, long ones by their length. */
function show(value: Value): string {
  if (isMessage(value))
    return `{${[...value].map(([number, list]) => `${number}: ${list.length === 1 ? list.map(show) : `[${list.map(show).join(', ')}]`}`).join(', ')}}`;
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
  if (typeof value !== 'string') return String(value);
  return value.length > 20 ? `"${value[0]}" × ${value.length}` : JSON.stringify(value);
}

const messageOf = (body: string, more = ''): Message =>
  messageIn(schemaOf(`syntax = "proto2"; package t; message M { ${body} } ${more}`), 't.M');

/** The field under 1. */
function fieldOf(body: string, more = ''): Field {
  const field = messageOf(body, more).knownFields.find(({ number }) => number === 1);
  if (field === undefined) throw new Error('no field under 1');
  return field;
}

const N = 'message N { optional int32 x = 1; optional string y = 2; }';

describe('the smallest message', () => {
  test.each([
    ['optional int32 a = 1;', '', '{}'],
    ['required int32 a = 1; required string b = 2;', '', '{1: 0, 2: ""}'],
    ['required N a = 1;', N, '{1: {}}'],
    [
      'required N a = 1;',
      'message N { required N2 n = 2; } message N2 { required bool b = 3; }',
      '{1: {2: {3: false}}}',
    ],
    ['required N a = 1; required N b = 2;', 'message N { required bool b = 3; }', '{1: {3: false}, 2: {3: false}}'],
    ['required M a = 1; required int32 b = 2;', '', '{2: 0}'],
    ['required N a = 1;', 'message N { required M m = 1; required int32 x = 2; }', '{1: {2: 0}}'],
  ])('%s %s', (body, more, expected) => {
    expect(show(smallest(messageOf(body, more)))).toBe(expected);
  });

  test('ends where messages require one another too deeply', () => {
    const chain = (length: number): string =>
      Array.from({ length }, (_, i) => `message C${i} { ${i + 1 < length ? `required C${i + 1} c = 1;` : ''} }`).join(
        ' ',
      );
    const depth = (length: number): number =>
      show(smallest(messageOf('required C0 c = 1;', chain(length)))).split('{').length - 1;
    expect([depth(5), depth(31), depth(32), depth(40)]).toEqual([6, 32, 32, 32]);
  });
});

describe('values that no text holds and no run of numbers ends with', () => {
  const odd = (field: string, reader: string, more = ''): readonly string[] =>
    oddValues(fieldOf(field, more), fieldOf(reader, more)).map(show);

  test.each([
    ['optional string a = 1;', 'optional string a = 1;', ['"x" × 128']],
    ['optional bytes a = 1;', 'optional string a = 1;', ['0xff']],
    ['optional int32 a = 1;', 'optional string a = 1;', ['-1']],
    ['optional bool a = 1;', 'optional string a = 1;', []],
    ['optional string a = 1;', 'repeated int32 a = 1;', ['"x" × 128', '"é"', '"ééééé"']],
    ['optional bytes a = 1;', 'repeated int32 a = 1;', ['0xff', '0xff', '0xffffffffffffffffffff']],
    ['optional bool a = 1;', 'repeated int32 a = 1;', []],
    ['optional fixed64 a = 1;', 'repeated int32 a = 1;', ['2147483648', '18446744073709551615']],
    ['map<int32, string> a = 1;', 'optional string a = 1;', ['{1: 1, 2: "x" × 128}']],
    ['map<string, bool> a = 1;', 'optional string a = 1;', ['{1: "x" × 128, 2: true}']],
  ])('%s to a reader of %s: %j', (field, reader, expected) => {
    expect(odd(field, reader)).toEqual(expected);
  });

  test('are looked for inside messages, four of a number side by side too', () => {
    const inside = (body: string): readonly string[] =>
      odd('optional I a = 1;', 'repeated int32 a = 1;', `message I { ${body} }`);
    expect(inside('optional bytes b = 1;')).toEqual(['{1: 0xff}', '{1: 0xff}', '{1: 0xffffffffffffffffffff}']);
    expect(inside('repeated fixed32 b = 1 [packed = true];')).toEqual([
      '{1: 2147483648}',
      '{1: 2147483648}',
      '{1: [4294967295, 4294967295, 4294967295, 4294967295]}',
    ]);
    expect(inside('repeated fixed32 b = 1;')).toEqual(['{1: 2147483648}', '{1: 2147483648}']);
    expect(inside('optional bool b = 1;')).toEqual([]);
  });
});

describe('values that a reader keeps', () => {
  const kept = (field: string, reader: string, more = ''): readonly string[] =>
    valuesKept(fieldOf(field, more), messageOf(reader, more)).map(show);

  test.each([
    ['optional int32 a = 1;', 'optional int32 a = 1;', ['1', '2']],
    ['optional int32 a = 1;', 'optional string a = 1;', []],
    ['optional int32 a = 1;', 'optional int32 a = 2;', []],
    ['optional string a = 1;', 'optional bytes a = 1;', ['"a"']],
    ['map<int32, int32> a = 1;', 'map<int32, int32> a = 1;', ['{1: 1, 2: 1}']],
    ['optional E a = 1;', 'optional E a = 1;', ['3', '5']],
    ['optional E a = 1;', 'optional F a = 1;', ['5']],
  ])('%s to a reader of %s: %j', (field, reader, expected) => {
    expect(kept(field, reader, 'enum E { A = 3; B = 5; C = 7; } enum F { X = 5; }')).toEqual(expected);
  });
});

describe('messages worth trying', () => {
  const tried = (body: string, reader: string, more = ''): readonly string[] =>
    messagesToTry(messageOf(body, more), fieldOf(reader, more)).map(show);

  test('against another message: none, one, and another that both know, in the order of numbers', () => {
    const other = 'optional O o = 1;';
    const more = 'message O { optional int32 x = 1; optional string y = 2; optional bool z = 4; }';
    expect(tried('optional bool w = 3; optional string y = 2; optional int32 x = 1;', other, more)).toEqual([
      '{}',
      '{1: 1}',
      '{1: 2}',
      '{2: "a"}',
    ]);
    expect(tried('required string y = 2; optional bool z = 4;', other, more)).toEqual([
      '{2: ""}',
      '{2: "", 4: true}',
      '{2: "", 4: false}',
      '{2: "a"}',
    ]);
  });

  test('what the reader keeps nothing of is none of the two that both know', () => {
    const more = 'message O { optional int32 a = 1; optional int32 b = 2; optional int32 c = 3; }';
    expect(
      tried('optional string a = 1; optional string b = 2; optional int32 c = 3;', 'optional O o = 1;', more),
    ).toEqual(['{}', '{3: 1}', '{3: 2}']);
  });

  test('against anything else: each field on its own', () => {
    expect(tried('optional bool b = 2; optional bytes a = 1;', 'optional string s = 1;')).toEqual([
      '{}',
      '{1: 0x61}',
      '{1: 0xff}',
      '{2: true}',
      '{2: false}',
    ]);
    const wide = tried('repeated bool b = 1;', 'repeated fixed32 n = 1;');
    expect(wide).toEqual([
      '{}',
      '{1: true}',
      '{1: false}',
      '{1: [true, true, true, true]}',
      '{1: [true, true, true, true, true, true, true, true]}',
    ]);
  });
});

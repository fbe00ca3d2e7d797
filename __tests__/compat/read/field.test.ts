import { describe, expect, test } from '@jest/globals';
import { readField } from '../../../src/compat/read/field.ts';
import type { Field, Scalar, ValueType } from '../../../src/schema/model.ts';
import { enumOf, field, inOneof, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';
import { CARDINALITIES, fileOf, KINDS } from '../wire/kinds.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';
import { line, lines } from './show.ts';

const of = (kind: Scalar, options: Options = {}): Field => field(scalar(kind), options);
const read = (writer: Field, reader: Field): string[] => lines(readField(writer, reader));
const list = { repeated: true } as const;
const packed = { repeated: true, packed: true } as const;
const opaque = (name: string): ValueType => ({ kind: 'opaque', name });

test('what extensions of a message send is read too', () => {
  const schema = schemaOf(
    'syntax = "proto2"; package t; message M { optional In in = 1; } message In { extensions 100; } extend In { optional uint64 x = 100; }',
  );
  const [writer] = messageIn(schema, 't.M').fields as [Field];
  expect(read(writer, of('string'))).toEqual([
    'retyped type {1: {}}; when the message is empty',
    "rejected type {1: {100: 1}}; when the message's encoding is not valid UTF-8",
  ]);
});

describe('numbers', () => {
  test.each<[Scalar, Scalar]>([
    ['int32', 'int64'],
    ['uint32', 'int64'],
    ['uint32', 'uint64'],
    ['sint32', 'sint64'],
  ])('%s is read as %s without a word', (from, to) => {
    expect(read(of(from), of(to))).toEqual([]);
  });

  test.each<[Scalar, Scalar, string]>([
    ['int64', 'int32', 'altered type {1: 2147483648}; when the value is below -2147483648 or above 2147483647; beyond'],
    ['uint32', 'int32', 'altered type {1: 2147483648}; when the value is above 2147483647; beyond'],
    ['int32', 'uint64', 'altered type {1: -1}; when the value is below 0; beyond'],
    [
      'fixed64',
      'sfixed64',
      'altered type {1: 18446744073709551615}; when the value is above 9223372036854775807; beyond',
    ],
    ['int32', 'sint32', 'altered type {1: 1}; when the value is not 0'],
  ])('%s as %s', (from, to, expected) => {
    expect(read(of(from), of(to))).toEqual([expected]);
  });

  test('only 0 and 1 fit into bool', () => {
    expect(read(of('int32'), of('bool'))).toEqual([
      "retyped type {1: 1}; when the value has a place in the reader's type",
      'altered type {1: 2}; when the value is neither 0 nor 1; beyond',
    ]);
    expect(read(of('bool'), of('sint64'))).toEqual([
      'altered type {1: true}; when the value is true',
      'retyped type {1: false}; when the value is false',
    ]);
  });

  test('another wire type is skipped, and a zero then looks as if not set', () => {
    expect(read(of('double'), of('float'))).toEqual([
      'dropped type {1: 1}',
      'presence type {1: 0}; when the field is set to 0',
    ]);
    expect(read(of('int32', { presence: 'implicit' }), of('fixed32'))).toEqual(['dropped type {1: 1}']);
    expect(read(of('string'), of('int32'))).toEqual(['dropped type {1: "a"}']);
  });

  test('closed enums drop, open ones keep', () => {
    expect(read(of('int32'), field(enumOf([0, 1], false)))).toEqual(['retyped type {1: 1}']);
    expect(read(of('int32'), field(enumOf([0, 1], true, 'Color')))).toEqual([
      "retyped type {1: 1}; when the value has a place in the reader's type",
      'dropped type {1: 2}; when the value is not a number of Color; beyond; on java cpp python js es',
    ]);
    // -1 is 4294967295 to a writer of uint32.
    expect(read(of('uint32'), field(enumOf([0, -1], true, 'Color')))).toContain(
      'altered type {1: 4294967295}; when the value reads as another number of Color; beyond',
    );
    expect(read(field(enumOf([0, 5], false)), of('uint32'))).toEqual(['retyped type {1: 5}']);
    expect(read(field(enumOf([0, -5], false)), of('uint32'))).toEqual([
      'altered type {1: -5}; when the value is below 0; beyond',
      'retyped type {1: 0}; when the value is 0',
    ]);
  });
});

describe('text, bytes and messages', () => {
  const note = messageOf('Note', [
    of('int32', { name: 'a', presence: 'implicit' }),
    of('string', { number: 2, presence: 'implicit' }),
  ]);

  test('string and bytes', () => {
    expect(read(of('string'), of('bytes'))).toEqual(['retyped type {1: "a"}']);
    expect(read(of('bytes'), of('string'))).toEqual([
      "retyped type {1: 0x61}; when the value has a place in the reader's type",
      'rejected type {1: 0xff}; when the value is not valid UTF-8; beyond',
    ]);
    expect(read(of('bytes'), of('string', { utf8Checked: false }))).toEqual([
      "retyped type {1: 0x61}; when the value has a place in the reader's type",
      'altered type {1: 0xff}; when the value is not valid UTF-8; on java js es',
    ]);
  });

  test('a check that only the reader makes', () => {
    expect(read(of('string', { utf8Checked: false }), of('string'))).toEqual([
      'rejected utf8 {1: 0xff}; when the value is not valid UTF-8; beyond',
    ]);
    expect(read(of('string'), of('string', { utf8Checked: false }))).toEqual([]);
    const unchecked = mapOf(scalar('string'), scalar('int32'));
    const key = { ...(unchecked.map?.key as Field), utf8Checked: false };
    const writer: Field = { ...unchecked, map: { key, value: unchecked.map?.value as Field } };
    expect(read(writer, unchecked)).toEqual([
      'rejected utf8 {1: {1: 0xff; 2: 1}}; when a key is not valid UTF-8; beyond',
    ]);
  });

  test('messages as bytes and text', () => {
    expect(read(field(note), of('bytes'))).toEqual(['retyped type {1: {}}']);
    expect(read(field(note), of('bytes', { presence: 'implicit' }))).toEqual([
      'dropped type {1: {}}; when the message is empty',
      'retyped type {1: {1: 1}}; when the message is not empty',
    ]);
    expect(read(field(note), of('string'))).toEqual([
      "retyped type {1: {}}; when the value has a place in the reader's type",
      "rejected type {1: {1: -1}}; when the message's encoding is not valid UTF-8",
    ]);
    expect(read(of('bytes'), field(note))[0]).toBe(
      "rejected type {1: 0x61}; when the bytes sent do not parse as the reader's type",
    );
  });

  test('groups are not length-prefixed messages', () => {
    expect(read(field(note), field(note, { delimited: true }))).toEqual(['dropped encoding {1: {}}']);
    expect(read(field(note, { delimited: true }), field(note))).toEqual(['dropped encoding {1: {}}']);
  });

  test('what is inside two messages or two enums is not looked at', () => {
    const other = messageOf('Other', [of('string', { name: 'a' })]);
    expect(read(field(note), field(other))).toEqual([]);
    expect(read(field(enumOf([0, 1], false)), field(enumOf([0], true)))).toEqual([]);
  });
});

describe('lists', () => {
  test('packed and expanded are one', () => {
    expect(read(of('int32', list), of('int32', packed))).toEqual([]);
    expect(read(of('int32', packed), of('int32', list))).toEqual([]);
  });

  test('one is read as a list of one', () => {
    expect(read(of('int32'), of('int32', packed))).toEqual([]);
    expect(read(of('string'), of('string', list))).toEqual([]);
  });

  test('of a list the last is read, of a packed one nothing', () => {
    expect(read(of('int32', list), of('int32'))).toEqual([
      'dropped cardinality {1: 1, 2}; when the list has two or more elements; beyond',
    ]);
    expect(read(of('int32', packed), of('int32'))).toEqual(['dropped cardinality {1: 1, 2}']);
    expect(read(of('string', list), of('string', { presence: 'implicit' }))).toEqual([
      'dropped cardinality {1: "a", "ab"}; when the list has two or more elements; beyond',
    ]);
  });

  test('of messages the last is read, merged with what the others set', () => {
    const point = messageOf('Point', [
      of('int32', { presence: 'implicit' }),
      of('int32', { number: 2, presence: 'implicit' }),
    ]);
    expect(read(field(point, list), field(point))).toEqual([
      'dropped cardinality {1: {}, {}}; when the list has two or more elements; beyond',
      'altered cardinality {1: {1: 1}, {}}; when an element sets a field that the last one does not; beyond',
    ]);
  });

  test('nothing is merged into a message that sets another member of the oneof anyway', () => {
    const effects = (writer: string): readonly string[] => {
      const schema = schemaOf(`syntax = "proto2"; package t; message A { ${writer} } message W { repeated A x = 1; }
message B { oneof one { int32 a = 3; int32 f = 2; } optional int32 c = 4; } message R { optional B x = 1; }`);
      const [from, to] = ['t.W', 't.R'].map((name) => messageIn(schema, name).fields[0]) as [Field, Field];
      return readField(from, to).map(({ effect }) => effect);
    };
    expect(effects('optional int32 a = 3; required int32 f = 2;')).toEqual(['dropped']);
    expect(effects('optional int32 a = 3; optional int32 f = 2;')).toEqual(['dropped', 'altered']);
    // A text is no number: whatever it is, nothing is set by it.
    expect(effects('optional int32 a = 3; required string f = 2;')).toEqual(['dropped', 'altered']);
    expect(effects('optional int32 a = 3; required int32 f = 2; optional int32 c = 4;')).toEqual([
      'dropped',
      'altered',
    ]);
  });

  test('packed numbers of another width', () => {
    expect(read(of('int32', packed), of('fixed32', packed))).toEqual([
      'rejected type {1: 1}; when the bytes sent are no multiple of 4',
      'altered type {1: -1, -1}; when the bytes sent are a multiple of 4',
    ]);
    expect(read(of('double', packed), of('fixed32', packed))).toEqual(['altered type {1: 1}']);
  });

  test('type and cardinality are told apart', () => {
    expect(read(of('int64', list), of('int32'))).toEqual([
      'dropped cardinality {1: 1, 2}; when the list has two or more elements; beyond',
      'altered type {1: 2147483648}; when an element is below -2147483648 or above 2147483647; beyond',
    ]);
    expect(read(of('string', list), of('int32'))).toEqual(['dropped type {1: "a"}']);
  });
});

describe('maps', () => {
  const map = (key: Scalar, value: Scalar): Field => mapOf(scalar(key), scalar(value));

  test('values', () => {
    expect(read(map('string', 'int32'), map('string', 'int64'))).toEqual([]);
    expect(read(map('string', 'int64'), map('string', 'int32'))).toEqual([
      'altered map-value {1: {1: "a"; 2: 2147483648}}; when a value is below -2147483648 or above 2147483647; beyond',
    ]);
    expect(read(map('string', 'int32'), map('string', 'string'))).toEqual([
      'altered map-value {1: {1: "a"; 2: 1}}; on go java cpp js es',
      'dropped map-value {1: {1: "a"; 2: 1}}; on python',
    ]);
  });

  test('keys', () => {
    expect(read(map('int32', 'string'), map('sint32', 'string'))).toEqual([
      'altered map-key {1: {1: 1; 2: "a"}}; when a key is not 0',
    ]);
    expect(read(map('int32', 'string'), map('bool', 'string'))).toEqual([
      'retyped map-key {1: {1: 1; 2: "a"}}; when the value has a place in the reader\'s type',
      'altered map-key {1: {1: 2; 2: "a"}}; when a key is neither 0 nor 1; beyond',
      'dropped map-key {1: {1: 1; 2: "a"}, {1: 2; 2: "a"}}; when a key is neither 0 nor 1; beyond',
    ]);
  });

  test('a map is a list of entries', () => {
    const entry = messageOf('Entry', [
      of('string', { presence: 'implicit' }),
      of('int32', { number: 2, presence: 'implicit' }),
    ]);
    expect(read(map('string', 'int32'), field(entry, list))).toEqual([]);
    expect(read(field(entry, list), map('string', 'int32'))).toEqual([
      'dropped type {1: {}, {2: 1}}; when two elements have the same key',
    ]);
    expect(read(map('string', 'int32'), field(entry))).toEqual([
      'dropped type {1: {1: "a"; 2: 1}, {1: "ab"; 2: 1}}; when the map has two or more entries; beyond',
    ]);
  });
});

describe('presence, required and defaults', () => {
  test('a zero that was set looks as if not set', () => {
    expect(read(of('int32'), of('int32', { presence: 'implicit' }))).toEqual([
      'presence presence {1: 0}; when the field is set to 0; beyond',
    ]);
    expect(read(of('double'), of('double', { presence: 'implicit' }))).toEqual([
      'presence presence {1: 0}; when the field is set to 0; beyond',
    ]);
    expect(read(of('string'), of('string', { presence: 'implicit' }))).toEqual([
      'presence presence {1: ""}; when the field is set to an empty value; beyond',
    ]);
    expect(read(of('int32', { presence: 'implicit' }), of('int32'))).toEqual([]);
  });

  test('presence that comes from a oneof is told as such', () => {
    const [member] = inOneof('u', [of('int32')]) as [Field];
    expect(read(member, of('int32', { presence: 'implicit' }))).toEqual([
      'presence oneof {1: 0}; when the field is set to 0; beyond',
    ]);
    expect(read(member, of('int32'))).toEqual([]);
    expect(read(of('int32', { presence: 'implicit' }), member)).toEqual([]);
  });

  test('a required field must be sent', () => {
    const required = { presence: 'required' } as const;
    expect(read(of('int32'), of('int32', required))).toEqual([
      'rejected required {}; when the field is not set; beyond; on go java cpp js',
    ]);
    expect(read(of('int32', { presence: 'implicit' }), of('int32', required))).toEqual([
      'rejected required {}; when the field has its default value; on go java cpp js',
    ]);
    expect(read(of('int32', list), of('int32', required))).toContain(
      'rejected required {}; when the field is not set; beyond; on go java cpp js',
    );
    expect(read(of('int32', required), of('int32'))).toEqual([]);
    // What is skipped is missing.
    expect(read(of('string', required), of('int32', required))).toEqual([
      'rejected type {1: "a"}; on go java cpp js',
      'dropped type {1: "a"}; on python es',
    ]);
  });

  test('what is not sent means the default, each side its own', () => {
    expect(read(of('int32', { default: 5n }), of('int32', { default: 7n }))).toEqual([
      'altered default {}; when the field is not set',
    ]);
    expect(read(of('int32', { default: 5n }), of('int32', { default: 5n }))).toEqual([]);
    expect(read(of('int32', { presence: 'implicit' }), of('int32', { default: 7n }))).toEqual([
      'altered default {}; when the field has its default value',
    ]);
    expect(read(of('int32', { default: 0n }), of('int64'))).toEqual([]);
    expect(read(of('float', { default: 1 }), of('float', { default: 1.5 }))).toHaveLength(1);
    expect(read(of('bytes', { default: Uint8Array.of(1) }), of('bytes', { default: Uint8Array.of(1) }))).toEqual([]);
    expect(read(field(enumOf([1, 0], true)), field(enumOf([0, 1], true)))).toEqual([
      'altered default {}; when the field is not set',
    ]);
    expect(read(field(enumOf([1, 0], true)), field(enumOf([0, 1], true), { default: 'V1' }))).toEqual([]);
  });
});

describe('types that are in no tree', () => {
  test('are taken for the same by name', () => {
    expect(read(field(opaque('pkg.Foo')), field(opaque('pkg.Foo')))).toEqual([]);
    expect(read(field(opaque('Foo')), field(opaque('pkg.Foo')))).toEqual([]);
    const known = messageOf('Foo', []);
    expect(read(field(opaque('Foo')), field(known))).toEqual([]);
    expect(read(field(opaque('Foo'), list), field(opaque('Foo')))).toEqual([
      'dropped cardinality {1: {}, {}}; when the list has two or more elements; beyond',
    ]);
  });

  test('are no other type', () => {
    for (const other of [opaque('pkg.Bar'), scalar('int32'), messageOf('Bar', [])]) {
      expect(read(field(opaque('pkg.Foo')), field(other))).toEqual(['altered type -']);
      expect(read(field(other), field(opaque('pkg.Foo')))).toEqual(['altered type -']);
    }
    expect(read(mapOf(scalar('string'), opaque('Foo')), mapOf(scalar('string'), opaque('Bar')))).toEqual([
      'altered type -',
    ]);
  });
});

describe('laws', () => {
  const fields = [...new Set(KINDS.flatMap((kind) => CARDINALITIES.map((card) => fileOf(kind, card))))].map(
    (text) => messageIn(schemaOf(text), 't.M').fields[0] as Field,
  );

  const some = fields.filter((_, i) => i % 3 === 0);

  test('a field is read by its own declaration without a word', () => {
    expect(fields.flatMap((one) => read(one, one))).toEqual([]);
    expect(fields.flatMap((one) => read(one, { ...one, name: 'renamed' }))).toEqual([]);
    expect(fields).toHaveLength(73);
  });

  test('it does not matter who is older: the answer depends on who writes, and not on what was asked before', () => {
    const before = some.flatMap((a) => some.map((b) => read(a, b)));
    for (const a of some) for (const b of some) readField({ ...b, number: 7 }, { ...a, number: 7 });
    expect(some.flatMap((a) => some.map((b) => read(a, b)))).toEqual(before);
  });

  test('triggers are by the number of the writer', () => {
    const [a, b] = [3, 4].map((number) => readField(of('int64', { number }), of('int32', { number })));
    expect(a?.map(line)).toEqual([
      'altered type {3: 2147483648}; when the value is below -2147483648 or above 2147483647; beyond',
    ]);
    expect(b?.map(line)).toEqual([
      'altered type {4: 2147483648}; when the value is below -2147483648 or above 2147483647; beyond',
    ]);
  });

  test('an outcome without a condition hurts whatever is sent', () => {
    const always = some.flatMap((a) => some.flatMap((b) => readField(a, b))).filter(({ when }) => when === null);
    expect(always.every(({ trigger }) => trigger !== null && trigger.size === 1)).toBe(true);
    expect(always.every(({ beyondReader }) => !beyondReader)).toBe(true);
  });
});

describe('what is read as a list of numbers', () => {
  const reading = (writer: string, reader: string): readonly string[] => {
    const text = `edition = "2023"; package t; message A { repeated B b = 1; } message B { fixed64 n = 1; }
message C { repeated fixed32 n = 4 [features.repeated_field_encoding = EXPANDED]; } message D { bytes s = 1; }
message E { fixed32 n = 5; sfixed32 last = 8 [features.field_presence = LEGACY_REQUIRED]; }
message W { ${writer} } message R { ${reader} }`;
    const schema = schemaOf(text);
    const [from, to] = ['t.W', 't.R'].map((name) => messageIn(schema, name).fields[0]) as [Field, Field];
    return [...new Set(readField(from, to).map(({ effect }) => effect))];
  };

  test('a message may end inside a number, however deep', () => {
    expect(reading('A x = 1;', 'repeated int32 x = 1;')).toEqual(['dropped', 'altered', 'rejected']);
    expect(reading('map<int32, D> x = 1;', 'repeated int32 x = 1;')).toEqual(['altered', 'rejected']);
    expect(reading('map<int32, E> x = 1;', 'repeated int32 x = 1;')).toEqual(['altered', 'rejected']);
  });

  test('an entry may be a message that holds such a list', () => {
    const lists = 'repeated L x = 1; } message L { repeated int32 n = 2;';
    expect(reading('map<string, N> x = 1; } message N { map<string, D> m = 7;', lists)).toContain('rejected');
    expect(reading('map<string, D> x = 1;', 'repeated L x = 1; } message L { repeated int32 n = 1;')).toContain(
      'rejected',
    );
    expect(reading('map<string, D> x = 1;', 'repeated L x = 1; } message L { bytes n = 2;')).not.toContain('rejected');
  });

  test('elements may make a whole number of numbers only together', () => {
    expect(reading('C x = 1;', 'repeated fixed32 x = 1;')).toEqual(['dropped', 'rejected', 'altered']);
  });

  test('a default of another type is of no account', () => {
    expect(reading('string x = 1 [default = "abc"];', 'repeated int32 x = 1;')).toEqual([
      'altered',
      'rejected',
      'dropped',
    ]);
    expect(reading('string x = 1 [default = "abc"];', 'int32 x = 1 [features.field_presence = IMPLICIT];')).toEqual([
      'dropped',
    ]);
  });
});

test.each(['map<bool, string>', 'map<sfixed32, bool>', 'E'])('%s may be no text', (type) => {
  const text = `message E { map<sfixed32, E> e = 2; } message W { ${type} x = 1; } message R { string x = 1; }`;
  const schema = schemaOf(`edition = "2023"; package t; ${text}`);
  const [writer, reader] = ['t.W', 't.R'].map((name) => messageIn(schema, name).fields[0]) as [Field, Field];
  expect(readField(writer, reader).map(({ effect }) => effect)).toContain('rejected');
});

test('an entry may hold no number of a closed enum', () => {
  const text = `enum C { option features.enum_type = CLOSED; ONE = 1; }
message W { map<uint64, bool> x = 1; } message R { repeated C x = 1; }`;
  const schema = schemaOf(`edition = "2023"; package t; ${text}`);
  const [writer, reader] = ['t.W', 't.R'].map((name) => messageIn(schema, name).fields[0]) as [Field, Field];
  expect(readField(writer, reader).map(({ effect }) => effect)).toContain('dropped');
});

test.each<[string, string, string]>([
  ['map<fixed32, int32> x = 1;', 'A = 0; B = 1;', 'all bytes of a number that is wide enough'],
  ['map<string, Needs> x = 1;', 'A = 0;', 'what a message inside requires'],
  ['optional Needs x = 1;', 'A = 5; B = 77;', 'a number that the enum happens to declare'],
])('%s may hold some numbers of a closed enum, and none: %s', (text, values) => {
  const schema = schemaOf(`syntax = "proto2"; package t; enum E { ${values} }
message Needs { required int32 d = 2047; required int32 c = 2; }
message W { ${text} } message R { repeated E x = 1; }`);
  const [writer, reader] = ['t.W', 't.R'].map((name) => messageIn(schema, name).fields[0]) as [Field, Field];
  const seen = readField(writer, reader).flatMap(({ effect, runtimes }) =>
    runtimes === 'all' || runtimes.includes('js') ? [effect] : [],
  );
  expect([...new Set(seen)].filter((effect) => effect === 'altered' || effect === 'dropped').sort()).toEqual([
    'altered',
    'dropped',
  ]);
});

test('an enum whose default has another number: a zero that is set looks as if not set', () => {
  const writer = field(enumOf([3, 0], true), { presence: 'explicit' });
  const reader = field(enumOf([0], false), { presence: 'implicit' });
  expect(read(writer, reader)).toEqual([
    'presence presence {1: 0}; when the field is set to 0; beyond',
    'altered default {}; when the field is not set',
  ]);
});

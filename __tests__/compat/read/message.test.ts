import { describe, expect, test } from '@jest/globals';
import { enumsIn, messagesIn, readMessage } from '../../../src/compat/read/message.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { fieldsOf, messageIn, schemaOf } from '../wire/schema.ts';
import { line } from './show.ts';

/** Every outcome with its path, between the messages `t.M` of two files. */
function read(writer: string, reader: string, syntax = 'syntax = "proto3";'): string[] {
  const [from, to] = [writer, reader].map((body) => schemaOf(`${syntax} package t; ${body}`));
  if (from === undefined || to === undefined) return [];
  const sides = { writer: { fieldsOf: fieldsOf(from) }, reader: { fieldsOf: fieldsOf(to) } };
  const outcomes = readMessage(messageIn(from, 't.M'), messageIn(to, 't.M'), sides);
  return outcomes.map((outcome) => `${outcome.path.map(({ name }) => name).join('.')}: ${line(outcome)}`);
}

const first = (text: string): Field =>
  messageIn(schemaOf(`syntax = "proto3"; package t; ${text}`), 't.M').fields[0] as Field;

describe('the whole relation', () => {
  test('equal messages, and equal ones of other names, are read without a word', () => {
    const body =
      'message M { int32 a = 1; A b = 2; repeated A c = 3; map<string, A> d = 4; } message A { M m = 1; E e = 2; } enum E { Z = 0; O = 1; }';
    expect(read(body, body)).toEqual([]);
    expect(read(body, body.replaceAll(/\bA\b/g, 'B').replaceAll(/\bE\b/g, 'F'))).toEqual([]);
  });

  test('fields by number: unknown, unwritten, changed', () => {
    expect(
      read('message M { int64 a = 1; int32 gone = 2; }', 'message M { int32 renamed = 1; string added = 3; }'),
    ).toEqual([
      'a: altered type {1: 2147483648}; when the value is below -2147483648 or above 2147483647; beyond',
      'a: dropped type {1: 4294967296}; when the value is a multiple of 4294967296; beyond',
      'gone: ignored unknown-field {2: 1}; beyond',
      'added: absent unwritten-field {}',
    ]);
  });

  test('keys and values of maps are always written: what they are unset is nothing', () => {
    const body = (values: string): string => `message M { ? E e = 1; } enum E { ${values} }`;
    const [one, other] = [body('A = 1; B = 2;'), body('B = 2; A = 1;')];
    const as = (label: string) => [one, other].map((text) => text.replace('? E', label)) as [string, string];
    expect(read(...as('map<int32, E>'), 'syntax = "proto2";')).toEqual([]);
    expect(read(...as('repeated E'), 'syntax = "proto2";')).toEqual([]);
    expect(read(...as('optional E'), 'syntax = "proto2";')).toEqual([
      'e: altered default {}; when the field is not set',
    ]);
  });

  test('what is inside comes with its path, and a trigger from the top', () => {
    expect(
      read(
        'message M { repeated A a = 1; map<int32, B> b = 2; } message A { B b = 5; } message B { fixed32 x = 1; C c = 2; } message C { bool y = 1; }',
        'message M { repeated A a = 1; map<int32, B> b = 2; } message A { B b = 5; } message B { fixed32 x = 1; C c = 2; } message C {}',
      ),
    ).toEqual(['b.c.y: ignored unknown-field {2: {1: 1; 2: {2: {1: true}}}}; beyond']);
  });

  test('a trigger inside the entry of a map that is read as a message is a value of the entry', () => {
    const outcomes = read(
      'message M { map<int32, A> m = 1; } message A { string s = 1; }',
      'message M { repeated B m = 1; } message B { int32 key = 1; C value = 2; } message C { }',
    );
    expect(outcomes.slice(-1)).toEqual(['m.s: ignored unknown-field {1: {1: 1; 2: {1: "a"}}}; beyond']);
    const entries = read(
      'message M { A m = 1; } message A { map<int32, B> n = 2; } message B { string s = 1; }',
      'message M { map<int32, C> m = 1; } message C { int32 key = 1; D value = 2; } message D { }',
    );
    expect(entries.filter((one) => one.startsWith('m.n.value.s'))).toEqual([
      'm.n.value.s: ignored unknown-field {1: {2: {1: 1; 2: {1: "a"}}}}; beyond',
    ]);
  });

  test('key and value of a map that are read as two messages are told of even where one of the two is always refused', () => {
    const two =
      'message M { A m = 1; } message A { B b = 1; C c = 2; } message B { int32 n = 1; } message C { fixed32 n = 1; }';
    expect(read('message M { map<string, string> m = 1; }', two)).toEqual([
      `m: rejected type {1: {1: "a"; 2: "a"}}; when the bytes sent do not parse as the reader's type`,
      `m: retyped type {1: {1: "\\b\\u0002"; 2: "\\r\\u0002\\u0000\\u0000\\u0000"}}; when the value has a place in the reader's type`,
      `m: altered type {1: {1: ""; 2: "\\b\\u0005"}}; when the bytes sent happen to parse as the reader's type`,
    ]);
  });

  test('a packed run of enum numbers is skipped where one is expected', () => {
    const enums = 'enum E { A = 2; } enum F { B = 3; }';
    expect(
      read(
        `message M { repeated E e = 1 [packed = true]; ${enums} }`,
        `message M { optional F e = 1; ${enums} }`,
        'syntax = "proto2";',
      ),
    ).toEqual(['e: dropped cardinality {1: 2, 2}']);
  });

  test('a group is not read as the entry of a map', () => {
    const before = 'message M { optional group A = 1 { optional int32 x = 1; optional int64 y = 2; } }';
    expect(read(before, 'message M { map<int32, int32> a = 1; }', 'syntax = "proto2";')).toEqual([
      'a: dropped type {1: {}}',
    ]);
  });

  test('key and value of a map are always written, so that nobody misses them', () => {
    const type = 'message A { required int32 a = 1; }';
    expect(
      read(
        `message M { map<int32, A> m = 1; } ${type}`,
        `message M { repeated A m = 1; } ${type}`,
        'syntax = "proto2";',
      ).filter((one) => one.includes('rejected required')),
    ).toEqual([]);
  });

  test('oneofs, enums and closed enums', () => {
    expect(
      read(
        'message M { int32 a = 1; int32 b = 2; E e = 3; } enum E { Z = 0; ONE = 1; }',
        'message M { oneof u { int32 a = 1; int32 b = 2; } E e = 3; } enum E { Z = 0; }',
      ),
    ).toEqual([
      'e: unnamed enum-values {3: 1}; when the value is ONE; beyond',
      'a: dropped oneof {1: 1; 2: 1}; when both a and b are set; beyond',
    ]);
    expect(
      read('message M { oneof u { int32 a = 1; int32 b = 2; } }', 'message M { oneof u { int32 a = 1; } }'),
    ).toEqual(['b: dropped unknown-field {2: 1}; beyond']);
  });

  test('what is required on the way is in the trigger', () => {
    const proto2 = 'syntax = "proto2";';
    expect(
      read(
        'message M { optional A a = 1; } message A { required int32 x = 1; optional A b = 2; optional int32 c = 3; }',
        'message M { optional A a = 1; } message A { required int32 x = 1; optional A b = 2; }',
        proto2,
      ),
    ).toEqual(['a.c: ignored unknown-field {1: {1: 0; 3: 1}}; beyond']);
  });

  test('extensions are fields', () => {
    const extended = 'message M { extensions 100 to 200; } extend M { optional int32 ex = 100; }';
    expect(read(extended, 'message M { optional int32 plain = 100; }', 'syntax = "proto2";')).toEqual([]);
    expect(read(extended, 'message M {}', 'syntax = "proto2";')).toEqual([
      'ex: ignored unknown-field {100: 1}; beyond',
    ]);
  });

  test('recursion ends, and every pair is told once, on the shortest way', () => {
    const tree = (type: string): string =>
      `message M { M left = 1; M right = 2; N n = 3; } message N { M m = 1; ${type} v = 2; }`;
    expect(read(tree('int64'), tree('bool'))).toEqual([
      "n.v: retyped type {3: {2: 1}}; when the value has a place in the reader's type",
      'n.v: altered type {3: {2: 2}}; when the value is neither 0 nor 1; beyond',
    ]);
  });

  test('one type that meets several is told for each', () => {
    expect(
      read(
        'message M { A a = 1; A b = 2; } message A { int32 x = 1; }',
        'message M { B a = 1; C b = 2; } message B {} message C { string x = 1; }',
      ),
    ).toEqual(['a.x: ignored unknown-field {1: {1: 1}}; beyond', 'b.x: dropped type {2: {1: 1}}']);
  });

  test('nothing is said of what is inside a message that is skipped', () => {
    const body = (feature: string): string => `message M { A a = 1${feature}; } message A { int32 x = 1; }`;
    const other = 'message M { A a = 1; } message A {}';
    expect(read(body(' [features.message_encoding = DELIMITED]'), other, 'edition = "2023";')).toEqual([
      'a: dropped encoding {1: {}}',
    ]);
  });

  test('maps and what stands for them', () => {
    const map = 'message M { map<string, A> f = 1; } message A { int32 x = 1; }';
    const entries = 'message M { repeated E f = 1; } message E { string key = 1; A value = 2; } message A {}';
    expect(read(map, entries)).toContain('f.x: ignored unknown-field {1: {1: "a"; 2: {1: 1}}}; beyond');
    expect(read(entries, map)).toContain('f.value.x: absent unwritten-field {1: {2: {}}}');
  });

  test('ten thousand pairs in a row are no matter', () => {
    const chain = (last: string): Message => {
      const bodies = Array.from({ length: 10_000 }, (_, i) =>
        i === 9999 ? last : `N${i + 1} a = 1; N${i + 1} b = 2;`,
      );
      const text = bodies.map((body, i) => `message ${i === 0 ? 'M' : `N${i}`} { ${body} }`).join('\n');
      return messageIn(schemaOf(`syntax = "proto3"; package t; ${text}`), 't.M');
    };
    const side = { fieldsOf: (message: Message) => message.fields };
    const outcomes = readMessage(chain('int64 x = 1;'), chain('string x = 1;'), { writer: side, reader: side });
    expect(outcomes.map(({ effect, path }) => [effect, path.length])).toEqual([['dropped', 10_000]]);
  });
});

describe('what two fields carry', () => {
  test('messages', () => {
    const types = 'message A {} message B {}';
    const pair = messagesIn(
      first(`message M { A f = 1; } ${types}`),
      first(`message M { repeated B f = 1; } ${types}`),
    );
    expect([pair?.writer.name, pair?.reader.name]).toEqual(['A', 'B']);
    expect(messagesIn(first('message M { int32 f = 1; }'), first('message M { int32 f = 1; }'))).toBeNull();
    expect(messagesIn(first(`message M { A f = 1; } ${types}`), first('message M { bytes f = 1; }'))).toBeNull();
    const values = messagesIn(
      first(`message M { map<int32, A> f = 1; } ${types}`),
      first(`message M { map<int32, B> f = 1; } ${types}`),
    );
    expect([values?.writer.name, values?.reader.name, values?.through.length]).toEqual(['A', 'B', 1]);
  });

  test('enums, and how the reader uses its one', () => {
    const types = 'enum E { Z = 0; }';
    const writer = first(`message M { E f = 1; } ${types}`);
    expect(enumsIn(writer, first(`message M { repeated E f = 1; } ${types}`))?.use).toEqual({
      cardinality: 'repeated',
      required: false,
      oneof: false,
      field: writer,
    });
    expect(enumsIn(writer, first(`message M { oneof u { E f = 1; } } ${types}`))?.use.oneof).toBe(true);
    expect(enumsIn(writer, first('message M { int32 f = 1; }'))).toBeNull();
  });
});

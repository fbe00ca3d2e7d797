import { describe, expect, test } from '@jest/globals';
import { readMessage } from '../../../src/compat/json/message.ts';
import { line } from '../read/show.ts';
import { fieldsOf, messageIn, schemaOf } from '../wire/schema.ts';

const REQUIRED = '[features.field_presence = LEGACY_REQUIRED]';
const IMPLICIT = '[features.field_presence = IMPLICIT]';

/** Everything that happens between two versions of `T`, each with the way to it. */
function told(before: string, after: string, reader: 'strict' | 'ignore-unknown' = 'strict'): readonly string[] {
  const [old, next] = [before, after].map((text) => schemaOf(`edition = "2023"; package t; ${text}`));
  if (old === undefined || next === undefined) return [];
  const [from, to] = [fieldsOf(old), fieldsOf(next)];
  const peers = {
    fieldsOf: (message: Parameters<typeof from>[0]) =>
      (message.file === messageIn(old, 't.T').file ? from : to)(message),
    json: { names: 'json', reader } as const,
  };
  return readMessage(messageIn(old, 't.T'), messageIn(next, 't.T'), peers).map(
    (one) => `${one.path.map(({ name }) => name).join('.')}: ${line(one)}`,
  );
}

describe('keys that only one side knows', () => {
  const [two, one] = ['message T { int32 a = 1; int32 b = 2; }', 'message T { int32 a = 7; }'];

  test('of the writer are refused or ignored', () => {
    expect(told(two, one)).toEqual(['b: rejected unknown-field {2: 1}; beyond']);
    expect(told(two, one, 'ignore-unknown')).toEqual(['b: ignored unknown-field {2: 1}; beyond']);
  });

  test('of the reader are absent, and refused by some where they are required', () => {
    expect(told(one, two)).toEqual(['b: absent unwritten-field {}']);
    expect(told(one, `message T { int32 a = 7; int32 b = 1 ${REQUIRED}; }`)).toEqual([
      'b: rejected required {}; on go java cpp',
      'b: absent unwritten-field {}; on python js es',
    ]);
  });

  test('that were members of a oneof which the reader has are dropped', () => {
    const [both, first] = ['int32 a = 1; int32 b = 2;', 'int32 a = 1;'].map((members) => `oneof o { ${members} }`);
    expect(told(`message T { ${both} }`, `message T { ${first} }`, 'ignore-unknown')).toEqual([
      'b: dropped unknown-field {2: 1}; beyond',
    ]);
    expect(told(`message T { ${both} }`, 'message T { int32 c = 1; }', 'ignore-unknown')).toEqual([
      'a: ignored unknown-field {1: 1}; beyond',
      'b: ignored unknown-field {2: 1}; beyond',
      'c: absent unwritten-field {}',
    ]);
  });
});

describe('fields that come together', () => {
  test('two members of a oneof are refused', () => {
    const apart = 'message T { int32 a = 1; int32 b = 2; int32 c = 3; }';
    expect(told(apart, 'message T { oneof o { int32 a = 1; int32 b = 2; } int32 c = 3; }')).toEqual([
      'a: rejected oneof {1: 1; 2: 1}; when both a and b are set; beyond',
    ]);
    expect(
      told(
        'message T { oneof o { int32 a = 1; int32 b = 2; } }',
        'message T { oneof o { int32 a = 1; int32 b = 2; } }',
      ),
    ).toEqual([]);
  });
});

test('what shows that fields come together is what a writer can set together', () => {
  const before = 'message T { oneof o { int32 a = 1; int32 b = 2; } int32 c = 3; }';
  expect(told(before, 'message T { oneof o { int32 a = 1; int32 b = 2; int32 c = 3; } }')).toEqual([
    'a: rejected oneof {1: 1; 3: 1}; when more than one of a, b and c is set; beyond',
  ]);
});

describe('what is inside', () => {
  test('is told with the way to it, once, however often it is met', () => {
    const version = (type: string): string =>
      `message T { Y y = 1; repeated Y more = 2; map<string, Y> by = 3; } message Y { T back = 1; ${type} a = 2; }`;
    expect(told(version('int32'), version('bool'))).toEqual(['y.a: rejected type {1: {2: 1}}']);
  });

  test('is found in the values of maps', () => {
    const version = (type: string): string => `message T { map<string, Y> y = 1; } message Y { ${type} a = 2; }`;
    expect(told(version('int32'), version('bool'))).toEqual(['y.a: rejected type {1: {1: "a"; 2: {2: 1}}}']);
  });

  test('is not looked at where a message gives way to something else', () => {
    expect(
      told('message T { Y y = 1; } message Y { int32 a = 1; }', 'message T { map<string, int32> y = 1; }'),
    ).toEqual([
      "y: dropped type {1: {}}; when what is written holds nothing of the reader's type",
      "y: altered type {1: {1: 1}}; when what is written happens to read as the reader's type",
    ]);
  });
});

describe('the names of an enum', () => {
  const T = (values: string, field = 'E e = 1;'): string => `message T { ${field} } enum E { ${values} }`;

  test('that the reader lacks are refused, or skipped; that mean another number are the same value', () => {
    const [before, after] = [T('A = 0; B = 1; C = 2;'), T('A = 0; C = 1;')];
    expect(told(before, after)).toEqual([
      'e: rejected enum-values {1: 1}; when the value is B',
      'e: retyped enum-values {1: 2}; when the value is C',
    ]);
    expect(told(before, after, 'ignore-unknown')).toEqual([
      'e: dropped enum-values {1: 1}; when the value is B',
      'e: retyped enum-values {1: 2}; when the value is C',
    ]);
  });

  test('are beyond the reader if their numbers are', () => {
    expect(told(T('A = 0; B = 1;', 'repeated E e = 1;'), T('A = 0;', 'repeated E e = 1;'))).toEqual([
      'e: rejected enum-values {1: 1}; when an element is B; beyond',
    ]);
    expect(told(T('A = 0; B = 1;', 'map<string, E> e = 1;'), T('A = 0;', 'map<string, E> e = 1;'))).toEqual([
      'e: rejected enum-values {1: {1: "a"; 2: 1}}; when a value is B; beyond',
    ]);
  });

  test('of zero are written only where zero is', () => {
    expect(told(T('A = 0;', `E e = 1 ${IMPLICIT};`), T('B = 0;', `E e = 1 ${IMPLICIT};`))).toEqual([]);
    expect(told(T('A = 0;'), T('B = 0;'))).toEqual(['e: rejected enum-values {1: 0}; when the value is A']);
    expect(told(T('A = 0;', 'repeated E e = 1;'), T('B = 0;', 'repeated E e = 1;'))).toEqual([
      'e: rejected enum-values {1: 0}; when an element is A',
    ]);
  });

  test('are written as the first that is declared for a number', () => {
    const alias = 'option allow_alias = true;';
    expect(told(T(`${alias} A = 0; B = 0;`), T('B = 0;'))).toEqual([
      'e: rejected enum-values {1: 0}; when the value is A',
    ]);
    expect(told(T(`${alias} B = 0; A = 0;`), T('B = 0;'))).toEqual([]);
    expect(told(T('A = 0;'), T(`${alias} B = 0; A = 0;`))).toEqual([]);
  });

  test('cannot be done without where the field is required', () => {
    expect(
      told(T('A = 0; B = 1;', `E e = 1 ${REQUIRED};`), T('A = 0;', `E e = 1 ${REQUIRED};`), 'ignore-unknown'),
    ).toEqual(['e: rejected enum-values {1: 1}; when the value is B; beyond']);
  });

  test('do not matter for numbers that nobody declared, which a closed enum refuses', () => {
    const closed = 'option features.enum_type = CLOSED;';
    expect(told(T('A = 0;'), T(`${closed} A = 0;`))).toEqual([
      'e: rejected enum-openness {1: 1}; when the value is not a number of E; beyond',
    ]);
    expect(told(T(`${closed} A = 0;`), T('A = 0;'))).toEqual([]);
    expect(told(T(`${closed} A = 0;`), T(`${closed} A = 0;`))).toEqual([]);
    expect(told(T('A = 0; B = 1;', 'repeated E e = 1;'), T(`${closed} A = 0; B = 1;`, 'repeated E e = 1;'))).toEqual([
      'e: rejected enum-openness {1: 2}; when an element is not a number of E; beyond',
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { readerHasOneof, readOneofs } from '../../../src/compat/read/oneof.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';
import { lines } from './show.ts';

const message = (body: string): Message =>
  messageIn(schemaOf(`syntax = "proto3"; package t; message M { ${body} }`), 't.M');
const read = (writer: string, reader: string): string[] =>
  lines(readOneofs(message(writer).fields, message(reader).fields));

describe('fields that meet in one oneof of the reader', () => {
  test('lose all but the last', () => {
    const [outcome] = readOneofs(
      message('int32 a = 1; string b = 2;').fields,
      message('oneof u { int32 a = 1; string b = 2; }').fields,
    );
    expect(outcome?.members.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(outcome?.readerOneof.name).toBe('u');
    expect(lines(outcome === undefined ? [] : [outcome])).toEqual([
      'dropped oneof {1: 1; 2: "a"}; when both a and b are set; beyond',
    ]);
  });

  test.each([
    ['optional int32 e = 3; optional Sub sub = 5;', 'optional int32 x = 1;', 'all'],
    ['optional int32 e = 3;', '', 'python,es'],
    ['optional int32 e = 3; optional Sub sub = 5;', 'optional string x = 1;', 'python,es'],
    ['optional int32 e = 3; optional In sub = 5;', '', 'python,es'],
  ])('where required fields are asked for, a message that brings them: %s %s', (inner, sub, runtimes) => {
    const [from, to] = [
      ['W', `optional int32 c = 1; optional In in = 2; } message In { ${inner} } message Sub { ${sub}`] as const,
      [
        'R',
        `oneof u { int32 c = 1; In in = 2; } } message In { required int32 e = 3; required Sub sub = 5; }
         message Sub { required int32 x = 1;`,
      ] as const,
    ].map(([name, body]) =>
      messageIn(schemaOf(`syntax = "proto2"; package t; message ${name} { ${body} }`), `t.${name}`),
    ) as [Message, Message];
    expect(readOneofs(from.fields, to.fields).map((one) => String(one.runtimes))).toEqual([runtimes]);
  });

  test('one alone is no loss, nor are fields that the writer cannot set together', () => {
    expect(read('int32 a = 1; int32 b = 2;', 'oneof u { int32 a = 1; } int32 b = 2;')).toEqual([]);
    expect(read('oneof u { int32 a = 1; int32 b = 2; }', 'oneof v { int32 x = 1; int32 y = 2; int32 z = 3; }')).toEqual(
      [],
    );
    expect(read('oneof u { int32 a = 1; int32 b = 2; }', 'int32 a = 1; int32 b = 2;')).toEqual([]);
  });

  test('a field that joins an existing oneof', () => {
    const into = 'oneof u { int32 a = 1; int32 b = 2; int32 c = 3; }';
    expect(read('int32 a = 1; oneof u { int32 b = 2; int32 c = 3; }', into)).toEqual([
      'dropped oneof {1: 1; 2: 1}; when more than one of a, b and c is set; beyond',
    ]);
    expect(read('oneof u { int32 a = 1; int32 b = 2; } int32 c = 3;', into)).toEqual([
      'dropped oneof {1: 1; 3: 1}; when more than one of a, b and c is set; beyond',
    ]);
  });

  test('two oneofs that become one, and one that is split', () => {
    expect(
      read('oneof u { int32 a = 1; } oneof v { int32 b = 2; }', 'oneof u { int32 a = 1; int32 b = 2; }'),
    ).toHaveLength(1);
    expect(read('oneof u { int32 a = 1; int32 b = 2; }', 'oneof u { int32 a = 1; } oneof v { int32 b = 2; }')).toEqual(
      [],
    );
  });

  test('a value that is skipped displaces nothing', () => {
    expect(read('int32 a = 1; string b = 2;', 'oneof u { int32 a = 1; int32 b = 2; }')).toEqual([]);
    expect(read('int32 a = 1; repeated int32 b = 2;', 'oneof u { int32 a = 1; int32 b = 2; }')).toEqual([]);
    expect(read('int32 a = 1; repeated string b = 2;', 'oneof u { int32 a = 1; string b = 2; }')).toHaveLength(1);
  });

  test('a message that is read from other bytes does, with bytes that it can be read from', () => {
    expect(read('M a = 1; bytes b = 2;', 'oneof u { M a = 1; M b = 2; }')).toEqual([
      'dropped oneof {1: {}; 2: 0x0805}; when both a and b are set; beyond',
    ]);
    expect(read('int32 a = 2; map<int32, M> b = 6;', 'oneof u { int32 a = 2; M b = 6; }')).toHaveLength(1);
  });

  test('a number that a closed enum drops displaces nothing where it is dropped', () => {
    const fields = (body: string): readonly Field[] =>
      messageIn(schemaOf(`syntax = "proto2"; package t; message M { ${body} }`), 't.M').fields;
    const outcomes = readOneofs(
      fields('optional int32 a = 1; optional E b = 2; enum E { TWO = 2; }'),
      fields('oneof u { int32 a = 1; E b = 2; } enum E { ONE = 1; }'),
    );
    expect(outcomes.map(({ runtimes }) => runtimes)).toEqual([['go']]);
  });

  test('many are counted, not listed', () => {
    const fields = Array.from({ length: 9 }, (_, i) => `int32 f${i + 1} = ${i + 1};`).join(' ');
    expect(read(fields, `oneof u { ${fields} }`)).toEqual([
      'dropped oneof {1: 1; 2: 1}; when more than one of f1, f2, f3 and 6 others is set; beyond',
    ]);
  });

  test('each oneof on its own', () => {
    const plain = 'int32 a = 1; int32 b = 2; int32 c = 3; int32 d = 4;';
    const outcomes = readOneofs(
      message(plain).fields,
      message('oneof u { int32 a = 1; int32 c = 3; } oneof v { int32 b = 2; int32 d = 4; }').fields,
    );
    expect(outcomes.map(({ members }) => members.map(({ number }) => number))).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });
});

test('the reader has the oneof by its name or by the number of a member', () => {
  const writer = message('oneof kind { int32 a = 1; int32 b = 2; } int32 c = 3; optional int32 d = 4;');
  const has = (body: string): boolean[] => writer.fields.map((field: Field) => readerHasOneof(field, message(body)));
  expect(has('oneof kind { int32 z = 9; }')).toEqual([true, true, false, false]);
  expect(has('oneof other { int32 z = 2; }')).toEqual([true, true, false, false]);
  expect(has('oneof other { int32 z = 3; }')).toEqual([false, false, false, false]);
  expect(has('int32 a = 1;')).toEqual([false, false, false, false]);
});

import { describe, expect, test } from '@jest/globals';
import { createContext } from '../../src/compat/context.ts';
import { contextOf, must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const head = 'syntax = "proto3"; package p;';

describe('two versions of one type', () => {
  function corresponds(before: string, after: string, name: string, later: string): boolean {
    const context = contextOf(`${head} ${before}`, `${head} ${after}`);
    const of = (schema: typeof context.old, full: string) => must(schema.messages.get(full) ?? schema.enums.get(full));
    return context.corresponds(of(context.old, name), of(context.new, later));
  }

  test('have one name, whatever they hold', () => {
    expect(corresponds('message M { int32 a = 1; }', 'message M { string b = 1; }', 'p.M', 'p.M')).toBe(true);
  });

  test('or one is gone and the other is new, and they say the same', () => {
    const m = 'message M { int32 a = 1; }';
    expect(corresponds(m, 'message N { int32 a = 1; }', 'p.M', 'p.N')).toBe(true);
    expect(corresponds(m, 'message N { int32 b = 1; }', 'p.M', 'p.N')).toBe(false);
    expect(corresponds(m, `${m} message N { int32 a = 1; }`, 'p.M', 'p.N')).toBe(false);
    expect(corresponds(`${m} message N {}`, 'message N { int32 a = 1; }', 'p.M', 'p.N')).toBe(false);
    expect(corresponds('enum E { Z = 0; A = 1; }', 'enum F { Z = 0; A = 1; }', 'p.E', 'p.F')).toBe(true);
    expect(corresponds('enum E { Z = 0; A = 1; }', 'enum F { Z = 0; B = 1; }', 'p.E', 'p.F')).toBe(false);
  });

  test('a message is no version of an enum', () => {
    expect(corresponds('message M {}', 'enum E { Z = 0; }', 'p.M', 'p.E')).toBe(false);
  });

  test('a well-known type is always there', () => {
    const before = 'import "google/protobuf/empty.proto"; message M { google.protobuf.Empty e = 1; }';
    expect(corresponds(before, 'message M {} message Empty {}', 'google.protobuf.Empty', 'p.Empty')).toBe(false);
  });
});

describe('a name that follows from another', () => {
  function carried(before: string, after: string, name: string, later: string): boolean {
    const [old, next] = [schemaOf(before), schemaOf(after)];
    const context = createContext(old, next, new Map([['p', 'q']]));
    return context.carried(must(old.messages.get(name)), must(next.messages.get(later)));
  }
  const later = 'syntax = "proto3"; package q;';

  test('of a renamed package', () => {
    expect(carried(`${head} message M {}`, `${later} message M {}`, 'p.M', 'q.M')).toBe(true);
    expect(carried(`${head} message M {}`, `${later} message N {}`, 'p.M', 'q.N')).toBe(false);
    expect(carried(`${head} message M {}`, 'syntax = "proto3"; package r; message M {}', 'p.M', 'r.M')).toBe(false);
  });

  test('of a renamed enclosing message', () => {
    const before = `${head} message M { message I {} }`;
    expect(carried(before, `${head} message N { message I {} }`, 'p.M.I', 'p.N.I')).toBe(true);
    expect(carried(before, `${head} message N { message J {} }`, 'p.M.I', 'p.N.J')).toBe(false);
  });

  test('but not of a move in or out, nor of one between messages that live on', () => {
    const before = `${head} message M { message I {} } message N {}`;
    expect(carried(before, `${head} message M {} message N {} message I {}`, 'p.M.I', 'p.I')).toBe(false);
    expect(carried(before, `${head} message M {} message N { message I {} }`, 'p.M.I', 'p.N.I')).toBe(false);
  });
});

test('the fields of a message, with the extensions that its own schema knows', () => {
  const text = (level: string): string =>
    `syntax = "proto2"; package p; message M { optional int32 a = 1; extensions 100 to 199; } extend M { optional int32 ${level} = 100; }`;
  const { old, new: next, fieldsOf } = contextOf(text('x'), text('y'));
  expect([old, next].map((schema) => fieldsOf(must(schema.messages.get('p.M'))).map(({ name }) => name))).toEqual([
    ['a', 'x'],
    ['a', 'y'],
  ]);
});

import { expect, test } from '@jest/globals';
import { RUNTIMES } from '../../../src/compat/outcome.ts';
import { arrivalsOf, readField } from '../../../src/compat/read/field.ts';
import type { Field } from '../../../src/schema/model.ts';
import { field, inOneof, scalar } from '../wire/build.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const aspects = (writer: Field, reader: Field): string[] =>
  readField(writer, reader).map(({ effect, aspect }) => `${effect} ${aspect}`);

test('what a oneof does to presence is told of the oneof, and nothing else is', () => {
  const [member] = inOneof('o', [field(scalar('int32'))]);
  if (member === undefined) throw new Error('no member');
  const implicit = { presence: 'implicit' } as const;
  expect(aspects(member, field(scalar('int32'), implicit))).toEqual(['presence oneof']);
  expect(aspects(field(scalar('int32')), field(scalar('int32'), implicit))).toEqual(['presence presence']);
  expect(aspects(member, field(scalar('string')))).toEqual(['dropped type']);
});

test.each([
  ['required int32 b = 15;', 'oneof one { int32 a = 8; int32 b = 15; }', []],
  ['required string b = 15;', 'oneof one { int32 a = 8; int32 b = 15; }', ['altered type']],
  ['optional int32 b = 15;', 'oneof one { int32 a = 8; int32 b = 15; }', ['altered type']],
  ['required int32 b = 7;', 'oneof one { int32 a = 8; int32 b = 7; }', ['altered type']],
  ['required int32 b = 15;', 'oneof one { int32 a = 8; } optional int32 b = 15;', ['altered type']],
])('of a member that another one always follows nothing is seen: %s against %s', (writer, reader, seen) => {
  const [from, to] = [`optional int64 a = 8; ${writer}`, reader].map(
    (body) => messageIn(schemaOf(`syntax = "proto2"; package t; message M { ${body} }`), 't.M').fields[0],
  ) as [Field, Field];
  expect(aspects(from, to)).toEqual(seen);
  expect(arrivalsOf(from, to).always.size > 0).toBe(seen.length > 0);
});

test('what is lost before another one could take its place is lost because of its type', () => {
  const [from, to] = ['optional int32 a = 8; required int32 b = 15;', 'oneof one { string a = 8; int32 b = 15; }'].map(
    (body) => messageIn(schemaOf(`syntax = "proto2"; package t; message M { ${body} }`), 't.M').fields[0],
  ) as [Field, Field];
  expect(aspects(from, to)).toEqual(['dropped type']);
});

test.each([
  ['oneof own { int32 z = 20; int64 a = 8; } required int32 b = 15;', ['altered on go']],
  ['oneof own { int64 a = 8; int32 z = 20; } required int32 b = 15;', []],
  ['oneof own { int32 z = 14; int64 a = 8; } required int32 b = 15;', []],
  ['extensions 8; required int32 b = 15; extend M { optional int64 a = 8; }', ['altered on python,es']],
])('a member that a runtime writes behind the one that always follows is seen: %s', (body, seen) => {
  const reader = 'oneof one { int32 a = 8; int32 b = 15; }';
  const schemas = [body, reader].map((each) => schemaOf(`syntax = "proto2"; package t; message M { ${each} }`));
  const [from, to] = schemas.map((schema) =>
    messageIn(schema, 't.M').knownFields.find(({ number }) => number === 8),
  ) as [Field, Field];
  expect(readField(from, to).map((each) => `${each.effect} on ${each.runtimes}`)).toEqual(seen);
});

test('a zero that is seen as not set does not keep a field from always arriving', () => {
  const [explicit, implicit] = [field(scalar('int32')), field(scalar('int32'), { presence: 'implicit' })];
  const counts = (writer: Field, reader: Field): readonly number[] => {
    const { always, 'at-times': atTimes, never } = arrivalsOf(writer, reader);
    return [always.size, atTimes.size, never.size];
  };
  expect(counts(explicit, implicit)).toEqual([RUNTIMES.length, 0, 0]);
  expect(counts(explicit, field(scalar('bool')))).toEqual([RUNTIMES.length, 0, 0]);
  expect(counts(explicit, field(scalar('fixed32')))).toEqual([0, 0, RUNTIMES.length]);
  expect(counts(field(scalar('bytes')), field(scalar('int32'), { repeated: true }))).toEqual([0, RUNTIMES.length, 0]);
});

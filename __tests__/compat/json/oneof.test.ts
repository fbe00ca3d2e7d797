import { expect, test } from '@jest/globals';
import { hasOneof } from '../../../src/compat/json/oneof.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const messageOf = (body: string): Message =>
  messageIn(schemaOf(`syntax = "proto3"; package t; message M { ${body} }`), 't.M');

/** The fields of both that have one name. */
function linked(writer: Message, reader: Message): ReadonlyMap<Field, Field> {
  const names = new Map(reader.fields.map((field) => [field.name, field]));
  return new Map(
    writer.fields.flatMap((field) => {
      const other = names.get(field.name);
      return other === undefined ? [] : [[field, other]];
    }),
  );
}

test.each([
  ['oneof k { int32 a = 1; int32 b = 2; }', 'oneof k { int32 b = 2; }', true],
  ['oneof k { int32 a = 1; int32 b = 2; }', 'oneof l { int32 b = 2; }', true],
  ['oneof k { int32 a = 1; int32 b = 2; }', 'oneof k { int32 c = 3; }', true],
  ['oneof k { int32 a = 1; int32 b = 2; }', 'oneof l { int32 c = 3; }', false],
  ['oneof k { int32 a = 1; int32 b = 2; }', 'oneof l { int32 c = 3; } int32 b = 2;', false],
  ['oneof k { int32 a = 1; int32 b = 2; }', 'int32 b = 2;', false],
  ['int32 a = 1; oneof k { int32 b = 2; }', 'oneof k { int32 b = 2; }', false],
  ['oneof j { int32 a = 1; } oneof k { int32 b = 2; }', 'oneof k { int32 b = 2; }', false],
])('the oneof of the first of %s is one of %s: %s', (body, other, expected) => {
  const [writer, reader] = [messageOf(body), messageOf(other)];
  const [first] = [...writer.fields].sort((a, b) => a.number - b.number);
  if (first === undefined) throw new Error('no field');
  expect(hasOneof(first, linked(writer, reader), reader)).toBe(expected);
});

import { expect, test } from '@jest/globals';
import { readField } from '../../../src/compat/json/field.ts';
import type { Field } from '../../../src/schema/model.ts';
import { lines } from '../read/show.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const told = (writer: string, reader: string): readonly string[] => {
  const [from, to] = [writer, reader].map(
    (body) => messageIn(schemaOf(`syntax = "proto2"; package t; message M { ${body} }`), 't.M').fields[0],
  ) as [Field, Field];
  return lines(readField(from, to, 'strict'));
};

test('what is not set is no exception to what happens to every value', () => {
  expect(told('optional int32 f = 1;', 'required double f = 1;')).toEqual([
    'retyped type {1: 1}',
    'rejected required {}; when the field is not set; beyond; on go java cpp',
  ]);
  expect(told('optional int32 f = 1;', 'optional double f = 1;')).toEqual(['retyped type {1: 1}']);
});

import { expect, test } from '@jest/globals';
import { readField } from '../../../src/compat/read/field.ts';
import type { Field } from '../../../src/schema/model.ts';
import { field, inOneof, scalar } from '../wire/build.ts';

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

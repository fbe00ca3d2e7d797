import { describe, expect, test } from '@jest/globals';
import { isUnrelatedOpaque, signatureOf } from '../../../src/compat/read/signature.ts';
import type { Field } from '../../../src/schema/model.ts';
import { enumOf, field, mapOf, messageOf, type Options, scalar } from '../wire/build.ts';

const message = messageOf('M', []);

test('declarations that are read in different ways have different signatures', () => {
  const text = (options: Options = {}): Field => field(scalar('string'), options);
  const anEnum = (numbers: readonly number[], closed: boolean, name = 'E', options: Options = {}): Field =>
    field(enumOf(numbers, closed, name), options);
  const all = [
    text(),
    text({ repeated: true }),
    text({ repeated: true, packed: true }),
    text({ delimited: true }),
    text({ utf8Checked: false }),
    text({ presence: 'implicit' }),
    text({ default: '5' }),
    text({ default: 'x' }),
    field(scalar('int32')),
    field(scalar('int32'), { default: 5n }),
    field({ kind: 'opaque', name: 'X' }),
    field(message),
    field(messageOf('M', [])),
    anEnum([0], true),
    anEnum([0], false),
    anEnum([0, 1], true),
    anEnum([1, 0], true),
    anEnum([0], true, 'F'),
    anEnum([0, 1], true, 'E', { default: 'V1' }),
    anEnum([0, 1], true, 'E', { default: 'V0' }),
    mapOf(scalar('int32'), scalar('int32')),
    mapOf(scalar('int64'), scalar('int32')),
    mapOf(scalar('int32'), scalar('int64')),
    mapOf(scalar('int32'), message),
  ];
  expect(new Set(all.map(signatureOf)).size).toBe(all.length);
});

test('name, number and place make no difference', () => {
  const [one, other] = [field(message), field(message, { name: 'g', number: 7, jsonName: 'g', fullName: 'u.N.g' })];
  expect(signatureOf(one)).toBe(signatureOf(other));
  expect(signatureOf(field(enumOf([0, 1], true), { default: 'V1' }))).toBe(
    signatureOf(field(enumOf([0, 1], true), { default: 'V1' })),
  );
});

describe('types that are known by name alone', () => {
  const opaque = (name: string): Field => field({ kind: 'opaque', name });
  test.each<[Field, Field, boolean]>([
    [opaque('a.B'), opaque('a.B'), false],
    [opaque('a.B'), opaque('B'), false],
    [opaque('B'), opaque('a.B'), false],
    [opaque('a.B'), opaque('a.C'), true],
    [opaque('aB'), opaque('B'), true],
    [opaque('M'), field(message), false],
    [opaque('t.M'), field(message), false],
    [field(message), opaque('N'), true],
    [opaque('E'), field(enumOf([0], false)), false],
    [opaque('x'), field(scalar('int32')), true],
    [field(message), field(messageOf('N', [])), false],
    [field(scalar('int32')), field(scalar('string')), false],
    [
      mapOf(scalar('int32'), { kind: 'opaque', name: 'A' }),
      mapOf(scalar('int32'), { kind: 'opaque', name: 'B' }),
      true,
    ],
    [
      mapOf(scalar('int32'), { kind: 'opaque', name: 'A' }),
      mapOf(scalar('int32'), { kind: 'opaque', name: 'A' }),
      false,
    ],
  ])('%#', (writer, reader, expected) => {
    expect(isUnrelatedOpaque(writer, reader)).toBe(expected);
  });
});

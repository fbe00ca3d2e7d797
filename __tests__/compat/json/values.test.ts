import { expect, test } from '@jest/globals';
import { listsToTry } from '../../../src/compat/json/values.ts';
import type { Field } from '../../../src/schema/model.ts';
import { field, scalar } from '../wire/build.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';

const int32 = field(scalar('int32'));

/** A field of an enum with these names. */
function named(...names: readonly string[]): Field {
  const values = names.map((name, i) => `${name} = ${i};`).join(' ');
  const [found] = messageIn(
    schemaOf(`syntax = "proto3"; package t; enum E { ${values} } message M { E e = 1; }`),
    't.M',
  ).fields;
  if (found === undefined) throw new Error('no field');
  return found;
}

const singles = (writer: Field, reader: Field): readonly unknown[] =>
  listsToTry(writer, reader).map((values) => {
    const [value] = values;
    return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
  });

test('a float is tried with what it can hold, and a number that none can hold with nothing', () => {
  const numbers = [1, 1.5, Math.fround(0.1), -1, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 24];
  const others = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 2 ** 24];
  expect(singles(field(scalar('float')), int32)).toEqual([...numbers, ...others]);
  expect(singles(field(scalar('double')), int32)).toEqual([
    ...[1, 1.5, 0.1, -1, 1e300, 2 ** 31, 2 ** 32, 2 ** 53, 16_777_217],
    ...others,
  ]);
});

test('bytes are tried with what is written as the name of a value, if any is', () => {
  const bytes = ['01', 'ff', '616263', '', 'd76df8', 'd76dec', '69b71d'];
  expect(singles(field(scalar('bytes')), int32)).toEqual(bytes);
  const names = named('ABCD', 'ABC', 'A_CD', 'abcdEFGH', 'ABCDE');
  expect(singles(field(scalar('bytes')), names)).toEqual([...bytes, '001083', '69b71d105187']);
});

test('not set is tried where the reader requires what the writer does not', () => {
  const [optional, required] = [field(scalar('bool')), field(scalar('bool'), { presence: 'required' })];
  const [on, off] = [[true], [false]];
  expect(listsToTry(optional, optional)).toEqual([on, off]);
  expect(listsToTry(optional, required)).toEqual([on, off, []]);
  expect(listsToTry(required, required)).toEqual([on, off]);
  expect(listsToTry(required, optional)).toEqual([on, off]);
});

test('of a list, two values too', () => {
  const list = field(scalar('bool'), { repeated: true });
  expect(listsToTry(list, list)).toEqual([[true], [false], [true, false]]);
  const one = { ...named('ZERO'), repeated: true };
  expect(listsToTry(one, one)).toEqual([[0n], [0n, 0n]]);
});

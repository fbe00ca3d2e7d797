import { describe, expect, test } from '@jest/globals';
import { fieldsByKey, keyDiffers, keyOf, linksOf } from '../../../src/compat/json/names.ts';
import type { Field } from '../../../src/schema/model.ts';
import { field, type Options, scalar } from '../wire/build.ts';

const of = (name: string, jsonName: string, options: Options = {}): Field =>
  field(scalar('int32'), { name, jsonName, fullName: `t.M.${name}`, ...options });
const extension = of('x', 'x', { extension: true, fullName: 't.x' });

test('the key of a field', () => {
  const plain = of('foo_bar', 'fooBar');
  expect([keyOf(plain, 'json'), keyOf(plain, 'proto')]).toEqual(['fooBar', 'foo_bar']);
  expect([keyOf(extension, 'json'), keyOf(extension, 'proto')]).toEqual(['[t.x]', '[t.x]']);
});

test('a reader takes both names, JSON names first', () => {
  const [a, b] = [of('foo_bar', 'z'), of('z', 'foo_bar')];
  expect([...fieldsByKey([a, b])]).toEqual([
    ['z', a],
    ['foo_bar', b],
  ]);
  expect([...fieldsByKey([of('a_b', 'aB'), extension])].map(([key]) => key)).toEqual(['aB', '[t.x]', 'a_b']);
});

describe('the field that takes what another is written under', () => {
  const link = (writer: Field, reader: readonly Field[], names: 'json' | 'proto' = 'json'): string | undefined =>
    linksOf([writer], reader, names).get(writer)?.name;

  test('is found by either name, whatever its number', () => {
    const writer = of('foo_bar', 'fooBar');
    expect(link(writer, [of('foo_bar', 'fooBar', { number: 7 })])).toBe('foo_bar');
    expect(link(writer, [of('fooBar', 'z')])).toBe('fooBar');
    expect(link(writer, [of('other', 'fooBar')])).toBe('other');
    expect(link(writer, [of('fooBar', 'fooBar')], 'proto')).toBeUndefined();
    expect(link(writer, [of('other', 'foo_bar')], 'proto')).toBe('other');
    expect(link(writer, [of('foobar', 'foobar')])).toBeUndefined();
  });

  test('is the one of the same name where two would take it', () => {
    const writer = of('fooBar', 'fooBar');
    expect(link(writer, [of('foo_bar', 'fooBar'), of('fooBar', 'z')])).toBe('fooBar');
    expect(link(of('foo', 'key'), [of('other', 'key'), of('foo', 'z')])).toBe('other');
    expect(link(of('foo', 'key'), [of('other', 'key'), of('foo', 'key')])).toBe('foo');
  });

  test('is no extension of the same short name', () => {
    const writer = of('x', 'key');
    expect(link(writer, [of('other', 'key'), { ...extension, jsonName: 'key' }])).toBe('other');
    expect(link(extension, [of('x', 'x')])).toBeUndefined();
    expect(link(extension, [{ ...extension, number: 9 }])).toBe('x');
  });
});

test('fields of one name that are written under different keys', () => {
  expect(keyDiffers(of('a', 'a'), of('a', 'b'))).toBe(true);
  expect(keyDiffers(of('a', 'a'), of('a', 'a', { number: 2 }))).toBe(false);
  expect(keyDiffers(extension, { ...extension, jsonName: 'y' })).toBe(false);
  expect(keyDiffers(extension, { ...extension, fullName: 'u.x' })).toBe(true);
  expect(keyDiffers(extension, of('x', 'x'))).toBe(true);
  expect(keyDiffers(of('x', 'x'), extension)).toBe(true);
});

import { describe, expect, test } from '@jest/globals';
import { pairFiles } from '../../src/compat/pair-files.ts';
import { schemaOf } from '../support/schema.ts';

/** A file of messages, one for each letter. */
const file = (letters: string, more = '', name = 'p'): string =>
  `syntax = "proto3"; package ${name}; ${[...letters].map((letter) => `message ${letter} {}`).join(' ')} ${more}`;

function pairs(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] {
  return [...pairFiles(schemaOf(before), schemaOf(after))].map(([from, to]) => `${from.path}>${to.path}`);
}

describe('the file that takes the place of another', () => {
  test('has its path, whatever it declares', () => {
    expect(pairs({ 'a.proto': file('ABC') }, { 'a.proto': file('XYZ', '', 'q'), 'b.proto': file('ABC') })).toEqual([
      'a.proto>a.proto',
    ]);
  });

  test.each([
    ['all of the same names', 'ABC', 'ABC', true],
    ['more than half of its names', 'ABC', 'AB', true],
    ['more than half of the other’s names', 'AB', 'ABC', true],
    ['half of its names', 'ABCD', 'AB', false],
    ['half of the other’s names', 'AB', 'ABCD', false],
    ['one name of many', 'ABC', 'AXY', false],
    ['two names, and each has more of its own', 'ABCD', 'ABXY', false],
    ['no name', 'A', 'B', false],
    ['nothing, as neither declares anything', '', '', false],
  ])('or declares %s: %s and %s', (_, old, next, expected) => {
    expect(pairs({ 'a.proto': file(old) }, { 'b.proto': file(next) })).toEqual(expected ? ['a.proto>b.proto'] : []);
  });

  test('has its package or its own name in common', () => {
    const before = { 'x/a.proto': file('ABC') };
    expect(pairs(before, { 'y/a.proto': file('ABC', '', 'q') })).toEqual(['x/a.proto>y/a.proto']);
    expect(pairs(before, { 'y/b.proto': file('ABC') })).toEqual(['x/a.proto>y/b.proto']);
    expect(pairs(before, { 'y/b.proto': file('ABC', '', 'q') })).toEqual([]);
  });

  test('has both in common rather than more names', () => {
    const before = { 'x/a.proto': file('ABCDE') };
    const after = { 'y/a.proto': file('ABCDE', '', 'q'), 'z/a.proto': file('ABC', 'message F {}') };
    expect(pairs(before, after)).toEqual(['x/a.proto>z/a.proto']);
    expect(pairs(before, { ...after, 'z/a.proto': file('ABC', 'message F {}', 'r') })).toEqual(['x/a.proto>y/a.proto']);
  });

  test('declares enums, services and extensions of the same names too', () => {
    const all =
      'enum E { Z = 0; } service S {} extend F { optional string note = 50000; } message F { extensions 50000; }';
    const [old, next] = ['GH', 'IJ'].map((letters) => file(letters, all).replace('proto3', 'proto2')) as [
      string,
      string,
    ];
    expect(pairs({ 'a.proto': old }, { 'b.proto': next })).toEqual(['a.proto>b.proto']);
    for (const kind of ['enum E', 'service S', 'string note'])
      expect(pairs({ 'a.proto': old }, { 'b.proto': next.replace(kind, `${kind}2`) })).toEqual([]);
  });

  test('takes the place of one file', () => {
    const before = { 'a.proto': file('ABC'), 'b.proto': file('ABC', '', 'q') };
    expect(pairs(before, { 'c.proto': file('ABC') })).toEqual(['a.proto>c.proto']);
  });
});

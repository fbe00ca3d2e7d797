import { describe, expect, test } from '@jest/globals';
import type { EnumValuePair } from '../../src/compat/pair.ts';
import { pairValues } from '../../src/compat/pair-enums.ts';
import { contextOf, enumPair } from '../support/compat.ts';

function show({ identity, old, new: next, moves }: EnumValuePair): string {
  const side = (values: EnumValuePair['old']): string => values.map(({ name }) => name).join('/') || '-';
  const chain = moves.map((move) => (move.old[0] ?? move.new[0])?.number).join(',');
  return `${identity} ${(old[0] ?? next[0])?.number} ${side(old)}>${side(next)}${chain === '' ? '' : ` [${chain}]`}`;
}

function paired(before: string, after: string, syntax = 'proto3'): readonly string[] {
  const file = (values: string): string => `syntax = "${syntax}"; package p; enum E { ${values} }`;
  const context = contextOf(file(before), file(after));
  return pairValues(enumPair(context, 'p.E')).map(show);
}

const alias = 'option allow_alias = true;';

describe('identities', () => {
  test('added, removed, renamed, the same', () => {
    expect(paired('Z = 0; A = 1; B = 2;', 'Z = 0; AA = 1; C = 3;')).toEqual([
      'same 0 Z>Z',
      'renamed 1 A>AA',
      'removed 2 B>-',
      'added 3 ->C',
    ]);
  });

  test('pairs are in order of their numbers, negative ones first', () => {
    expect(paired('Z = 0; M = -1;', 'Z = 0; X = 7;')).toEqual(['removed -1 M>-', 'same 0 Z>Z', 'added 7 ->X']);
  });

  test('closed enums are paired alike', () => {
    expect(paired('A = 1; B = 2;', 'B = 2; C = 3;', 'proto2')).toEqual(['removed 1 A>-', 'same 2 B>B', 'added 3 ->C']);
  });
});

describe('moves', () => {
  test('two names swapped', () => {
    expect(paired('Z = 0; A = 1; B = 2;', 'Z = 0; B = 1; A = 2;')).toEqual([
      'same 0 Z>Z',
      'moved 1 A>B [1,2]',
      'moved 2 B>A [1,2]',
    ]);
  });

  test('two swaps are two chains', () => {
    expect(paired('Z = 0; A = 1; B = 2; C = 3; D = 4;', 'Z = 0; B = 1; A = 2; D = 3; C = 4;')).toEqual([
      'same 0 Z>Z',
      'moved 1 A>B [1,2]',
      'moved 2 B>A [1,2]',
      'moved 3 C>D [3,4]',
      'moved 4 D>C [3,4]',
    ]);
  });

  test('a name that kept nothing but itself is a chain from its old number to its new one', () => {
    expect(paired('Z = 0; A = 1;', 'Z = 0; A = 5;')).toEqual(['same 0 Z>Z', 'moved 1 A>- [1,5]', 'moved 5 ->A [1,5]']);
  });

  test('a new zero pushes all others on', () => {
    expect(paired('OK = 0; FAIL = 1;', 'UNSPECIFIED = 0; OK = 1; FAIL = 2;')).toEqual([
      'moved 0 OK>UNSPECIFIED [0,1,2]',
      'moved 1 FAIL>OK [0,1,2]',
      'moved 2 ->FAIL [0,1,2]',
    ]);
  });
});

describe('aliases', () => {
  test('stay together', () => {
    expect(paired(`${alias} Z = 0; A = 1; AA = 1;`, 'Z = 0; A = 1;')).toEqual(['same 0 Z>Z', 'same 1 A/AA>A']);
    expect(paired('Z = 0; A = 1;', `${alias} Z = 0; AA = 1; A = 1;`)).toEqual(['same 0 Z>Z', 'same 1 A>AA/A']);
  });

  test('keep a renamed value known by its old name', () => {
    expect(paired('Z = 0; OLD = 1;', `${alias} Z = 0; NEW = 1; OLD = 1;`)).toEqual([
      'same 0 Z>Z',
      'same 1 OLD>NEW/OLD',
    ]);
  });

  test('one of them may move away, though the other stays', () => {
    expect(paired(`${alias} Z = 0; A = 1; AA = 1; B = 2;`, `${alias} Z = 0; A = 1; B = 2; AA = 2;`)).toEqual([
      'same 0 Z>Z',
      'moved 1 A/AA>A [1,2]',
      'moved 2 B>B/AA [1,2]',
    ]);
  });

  test('all of them may move at once', () => {
    expect(paired(`${alias} Z = 0; A = 1; AA = 1;`, `${alias} Z = 0; A = 2; AA = 2;`)).toEqual([
      'same 0 Z>Z',
      'moved 1 A/AA>- [1,2]',
      'moved 2 ->A/AA [1,2]',
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { noLongerReserved, reservesNumber } from '../../src/compat/hygiene.ts';
import { contextOf, echo, enumPair, messagePair, told } from '../support/compat.ts';

function freed(before: string, after: string): readonly string[] {
  const context = contextOf(echo(`message M { ${before} }`), echo(`message M { ${after} }`));
  const { old, new: next } = messagePair(context, 'p.M');
  return noLongerReserved(old, next);
}

describe('what is no longer reserved', () => {
  test.each<[before: string, after: string, freed: string[]]>([
    ['reserved 4;', 'reserved 4;', []],
    ['reserved 4;', '', ['4']],
    ['reserved 4 to 6;', 'reserved 4 to 9;', []],
    ['reserved 4 to 6;', 'reserved 5;', ['4', '6']],
    ['reserved 4 to 9;', 'reserved 4, 8 to 20;', ['5 to 7']],
    ['reserved 4, 5, 6;', 'reserved 4 to 6;', []],
    ['reserved 4 to 6;', 'reserved 6, 5, 4;', []],
    ['reserved 100 to max;', 'reserved 100 to 200;', ['201 to 536870911']],
    ['reserved "a", "b";', 'reserved "b";', ['"a"']],
    ['reserved 4; reserved "a";', '', ['4', '"a"']],
    ['', 'reserved 4; reserved "a";', []],
  ])('%s then %s', (before, after, expected) => {
    expect(freed(before, after)).toEqual(expected);
  });

  test('of enums, negative numbers and the largest one too', () => {
    const file = (reserved: string): string => echo(`message M { E e = 1; } enum E { Z = 0; ${reserved} }`);
    const { old, new: next } = enumPair(contextOf(file('reserved -3 to -1, 9 to max;'), file('reserved -2;')), 'p.E');
    expect(noLongerReserved(old, next)).toEqual(['-3', '-1', '9 to 2147483647']);
    expect([-4, -3, 0, 9, 2147483647].map((number) => reservesNumber(old, number))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('removed, and free for others', () => {
  test('a field whose number or name is not reserved', () => {
    const removed = (reserved: string): readonly string[] =>
      told(echo('message M { int32 a = 1; }'), echo(`message M { ${reserved} }`)).filter((line) =>
        line.startsWith('number'),
      );
    expect(removed('')).toEqual(['number-not-reserved p.M.a']);
    expect(removed('reserved 1;')).toEqual(['number-not-reserved p.M.a']);
    expect(removed('reserved "a";')).toEqual(['number-not-reserved p.M.a']);
    expect(removed('reserved 1 to 5; reserved "a";')).toEqual([]);
  });

  test('an enum value, with all its names', () => {
    const removed = (reserved: string): readonly string[] => {
      const file = (values: string): string =>
        echo(`message M { E e = 1; } enum E { option allow_alias = true; Z = 0; ZZ = 0; ${values} }`);
      return told(file('A = 1; AA = 1;'), file(reserved)).filter((line) => line.startsWith('value'));
    };
    expect(removed('')).toEqual(['value-not-reserved p.E.A']);
    expect(removed('reserved 1; reserved "A";')).toEqual(['value-not-reserved p.E.A']);
    expect(removed('reserved 1; reserved "A", "AA";')).toEqual([]);
  });

  test('a renamed, moved or renumbered field is none of that', () => {
    expect(told(echo('message M { int32 a = 1; }'), echo('message M { int32 b = 1; }'))).toEqual([
      'field-renamed p.M.a',
    ]);
  });

  test('how others keep their house is their affair', () => {
    const dep = (field: string): string => `syntax = "proto3"; package d; message D { ${field} }`;
    const own = 'syntax = "proto3"; package p; import "d.proto"; service S { rpc A(d.D) returns (d.D); }';
    const [before, after] = [
      { 'a.proto': own, 'd.proto': dep('int32 a = 1; reserved 5;') },
      { 'a.proto': own, 'd.proto': dep('') },
    ];
    const rules = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith(' '));
    expect(rules(told(before, after, { owns: ({ path }) => path === 'a.proto' }))).toEqual(['field-removed d.D.a']);
    expect(rules(told(before, after))).toEqual([
      'reserved-removed d.D',
      'field-removed d.D.a',
      'number-not-reserved d.D.a',
    ]);
  });
});

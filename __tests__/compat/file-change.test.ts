import { describe, expect, test } from '@jest/globals';
import { declaredText, isGoneFrom, publicImports, topLevel } from '../../src/compat/file-change.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const text = (declarations: string): string => `syntax = "proto2"; package p; ${declarations}`;
const fileOf = (declarations: string) => must(schemaOf(text(declarations)).files.get('a.proto'));

const ALL = 'message M { extensions 100 to 200; } enum E { Z = 0; } service S {} extend M { optional int32 x = 100; }';

describe('what a file declares', () => {
  test.each([
    ['', 'nothing'],
    ['message M { message Inner {} }', 'message p.M'],
    ['message M {} enum E { Z = 0; } service S {}', 'message p.M, enum p.E, service p.S'],
    [ALL, 'message p.M, enum p.E, service p.S, and 1 more'],
    [`${ALL} message N {} message O {}`, 'message p.M, message p.N, message p.O, and 3 more'],
    ['message M { extensions 100; } extend M { optional int32 x = 100; }', 'message p.M, extension p.x'],
  ])('%s', (declarations, expected) => {
    expect(declaredText(fileOf(declarations))).toBe(expected);
  });

  test('is gone if the other version has nothing of that name and kind', () => {
    const declarations = topLevel(fileOf(ALL));
    const gone = (other: string): readonly boolean[] =>
      declarations.map((one) => isGoneFrom(one, schemaOf(text(other))));
    expect(gone(ALL)).toEqual([false, false, false, false]);
    expect(gone('')).toEqual([true, true, true, true]);
    expect(
      gone('message E { extensions 100; } enum S { Z = 0; } service M {} extend E { optional int32 y = 100; }'),
    ).toEqual([true, true, true, true]);
    expect(gone('message M { extensions 100; } extend M { optional int32 x = 100; }')).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test('public imports are those that are passed on', () => {
  const schema = schemaOf({
    'a.proto': 'syntax = "proto3"; import "b.proto"; import public "c.proto"; message A {}',
    'b.proto': 'syntax = "proto3";',
    'c.proto': 'syntax = "proto3";',
  });
  expect(publicImports(must(schema.files.get('a.proto')))).toEqual(['c.proto']);
});

import { describe, expect, test } from '@jest/globals';
import {
  declarationText,
  effectiveDefaultText,
  fieldText,
  listText,
  methodsText,
  namedText,
  sentencesText,
  signatureText,
  typeText,
  valuesText,
} from '../../src/compat/describe.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const schema = schemaOf(`syntax = "proto2"; package p;
  message M {
    optional int32 a = 1;
    repeated N b = 2;
    map<string, int64> c = 3;
    optional string d = 4 [default = "x\\"y"];
    optional E e = 5;
    optional bool f = 6;
    optional bytes g = 7;
    optional N h = 8;
    optional E i = 9 [default = TWO];
    optional double j = 10 [default = -inf];
  }
  message N {}
  enum E { option allow_alias = true; ONE = 1; UNO = 1; TWO = 2; }
  service S { rpc A(stream M) returns (N); rpc B(M) returns (stream N); }
  service T {} service U { rpc A(M) returns (M); }`);
const fields = must(schema.messages.get('p.M')).fields;

describe('declarations in words', () => {
  test('types and fields, as one writes them', () => {
    expect(fields.slice(0, 3).map(typeText)).toEqual(['int32', 'repeated p.N', 'map<string, int64>']);
    expect(fields.slice(0, 3).map(fieldText)).toEqual([
      'int32 a = 1',
      'repeated p.N b = 2',
      'map<string, int64> c = 3',
    ]);
    expect(fields.slice(0, 2).map(namedText)).toEqual(['int32 a', 'repeated p.N b']);
  });

  test('a type that is in no tree, by its name', () => {
    const opaque = schemaOf('syntax = "proto3"; import "x.proto"; message M { x.Y y = 1; }');
    expect(typeText(must(opaque.messages.get('M')?.fields[0]))).toBe('x.Y');
  });

  test('what a reader sees when nothing was sent', () => {
    expect(fields.map((field) => `${field.name} ${effectiveDefaultText(field)}`)).toEqual([
      'a 0',
      'b empty',
      'c empty',
      'd "x\\"y"',
      'e ONE',
      'f false',
      'g ""',
      'h empty',
      'i TWO',
      'j -Infinity',
    ]);
  });

  test('enum values with their aliases, messages and enums, methods', () => {
    const { values } = must(schema.enums.get('p.E'));
    expect(valuesText(values.slice(0, 2))).toBe('ONE / UNO = 1');
    expect([must(schema.messages.get('p.M')), must(schema.enums.get('p.E'))].map(declarationText)).toEqual([
      'message p.M',
      'enum p.E',
    ]);
    expect(must(schema.services.get('p.S')).methods.map(signatureText)).toEqual([
      '(stream p.M) returns (p.N)',
      '(p.M) returns (stream p.N)',
    ]);
    expect(['p.S', 'p.T', 'p.U'].map((name) => methodsText(must(schema.services.get(name))))).toEqual([
      '2 methods',
      '0 methods',
      '1 method',
    ]);
    expect(methodsText(null)).toBe('0 methods');
  });
});

test('lists, none of them too long to read', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']].map(listText)).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
    'a, b or one of 2 others',
  ]);
  expect([['a'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e']].map(sentencesText)).toEqual([
    'a',
    'a; b; c',
    'a; b; c; and 2 more',
  ]);
});

import { describe, expect, test } from '@jest/globals';
import { createContext } from '../../src/compat/context.ts';
import { causes, persisting, tells, typeDiffers } from '../../src/compat/field-change.ts';
import type { FieldPair } from '../../src/compat/pair.ts';
import { pairFields } from '../../src/compat/pair-fields.ts';
import { contextOf, echo, messagePair, must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const rest = 'message N { int32 x = 1; } message O { int32 x = 1; } enum E { Z = 0; } enum F { Y = 0; }';
const file = (field: string): string => echo(`message M { ${field} } ${rest}`);

function pairOf(before: string, after: string): FieldPair {
  const context = contextOf(file(before), file(after));
  return must(pairFields(messagePair(context, 'p.M'), context)[0]);
}

test('two versions of one field: not what was added, removed, moved, renumbered or reused', () => {
  const are = (before: string, after: string): boolean => persisting(pairOf(before, after)) !== null;
  expect(are('int32 a = 1;', 'string a = 1;')).toBe(true);
  expect(are('int32 a = 1;', 'int32 b = 1;')).toBe(true);
  expect(are('int32 a = 1;', 'string b = 1;')).toBe(false);
  expect(are('int32 a = 1;', 'int32 a = 2;')).toBe(false);
  expect(are('int32 a = 1;', '')).toBe(false);
  expect(are('', 'int32 a = 1;')).toBe(false);
  expect(are('int32 a = 1; int32 b = 2;', 'int32 b = 1; int32 a = 2;')).toBe(false);
});

describe('another type', () => {
  test.each([
    ['int32 a = 1;', 'int32 a = 1;', false],
    ['int32 a = 1;', 'repeated int32 a = 1;', false],
    ['int32 a = 1;', 'sint32 a = 1;', true],
    ['N a = 1;', 'O a = 1;', true],
    ['E a = 1;', 'F a = 1;', true],
    ['N a = 1;', 'E a = 1;', true],
    ['int32 a = 1;', 'E a = 1;', true],
    ['map<string, N> a = 1;', 'repeated N a = 1;', true],
    ['repeated N a = 1;', 'map<string, N> a = 1;', true],
    ['map<string, int32> a = 1;', 'repeated int32 a = 1;', true],
    ['repeated int32 a = 1;', 'map<string, int32> a = 1;', true],
    ['repeated int32 a = 1;', 'map<int32, string> a = 1;', true],
    ['repeated P a = 1; message P { string key = 1; N value = 2; }', 'map<string, N> a = 1;', true],
    ['map<string, N> a = 1;', 'repeated P a = 1; message P { string key = 1; N value = 2; }', true],
    // Keys and values have rules of their own.
    ['map<string, int32> a = 1;', 'map<int32, string> a = 1;', false],
  ])('%s then %s: %s', (before, after, expected) => {
    const context = createContext(schemaOf(file(before)), schemaOf(file(after)));
    const pair = must(persisting(must(pairFields(messagePair(context, 'p.M'), context)[0])));
    expect(typeDiffers(pair, context)).toBe(expected);
  });
});

test('with another type, another part is told if it does something of its own', () => {
  const told = (before: string, after: string, part: 'presence' | 'cardinality'): readonly boolean[] => {
    const context = contextOf(file(before), file(after));
    const fields = must(persisting(must(pairFields(messagePair(context, 'p.M'), context)[0])));
    return [causes(fields, part), tells(fields, part, context)];
  };
  expect(told('int32 a = 1;', 'optional int32 a = 1;', 'presence')).toEqual([true, true]);
  expect(told('int32 a = 1;', 'N a = 1;', 'presence')).toEqual([false, false]);
  expect(told('N a = 1;', 'repeated O a = 1;', 'cardinality')).toEqual([true, true]);
  expect(told('int32 a = 1;', 'repeated int32 a = 1;', 'presence')).toEqual([false, true]);
});

import { describe, expect, test } from '@jest/globals';
import {
  changedKeywords,
  constantAt,
  readTypes,
  readUnlisted,
  typesDiffer,
} from '../../../src/compat/stored-json/change.ts';
import type { StoredPair } from '../../../src/compat/stored-json/pair.ts';
import type { StoredElement } from '../../../src/schema/json-schema/model.ts';
import { place, told } from './places.ts';

function pairOf(old: StoredElement | null, next: StoredElement | null, facts: Partial<StoredPair> = {}): StoredPair {
  const refers = (old?.refersTo ?? null) !== null && (next?.refersTo ?? null) !== null;
  const way = { documents: { old: null, new: null }, steps: [] };
  const rest = { parents: null, way, model: 'strict', isVersion: false, causes: [] } as const;
  return { kind: 'stored', old, new: next, refers, ...rest, ...facts };
}

const DEFS = '{"D": {"type": "string", "maxLength": 5}, "N": {"type": ["string", "null"]}, "O": {"oneOf": []}}';
const REF = '{"$ref": "#/$defs/D"}';
const OR_NULL = '{"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}';

describe('types', () => {
  test.each<readonly [string, string, boolean, readonly string[]]>([
    ['{"type": "string"}', '{"type": "string"}', false, []],
    ['{"type": "string"}', '{"type": "boolean"}', true, ['rejected: "a"']],
    ['{"type": "string"}', '{"enum": ["x"]}', false, []],
    ['{"type": "string"}', '{"oneOf": []}', false, []],
    ['{"oneOf": []}', '{"type": "string"}', false, []],
    [REF, OR_NULL, true, []],
    [OR_NULL, REF, true, ['rejected when the value is null: null (beyond)']],
    [OR_NULL, '{"$ref": "#/$defs/N"}', false, []],
    [REF, '{"$ref": "#/$defs/N"}', false, []],
    [OR_NULL, '{"type": "string"}', true, ['rejected when the value is null: null (beyond)']],
    [OR_NULL, OR_NULL, false, []],
  ])('%s and %s', (before, after, differ, outcomes) => {
    const pair = pairOf(place(before, DEFS), place(after, DEFS));
    expect(typesDiffer(pair)).toBe(differ);
    expect(told(readTypes({ writer: pair.old, reader: pair.new, parents: null, pair }))).toEqual(outcomes);
  });

  test('a place on one side has no type to differ from', () => {
    const element = place('true');
    for (const pair of [pairOf(element, null), pairOf(null, element)]) {
      expect(typesDiffer(pair)).toBe(false);
      expect(readTypes({ writer: pair.old, reader: pair.new, parents: null, pair })).toEqual([]);
      expect(readUnlisted(pair.old, pair.new, pair)).toEqual([]);
    }
  });
});

describe('values that are not listed', () => {
  const [both, one] = [place('{"enum": ["x", "y"]}'), place('{"enum": ["x"]}')];
  test.each<readonly [string, Partial<StoredPair>, readonly string[]]>([
    ['of a strict reader', {}, ['rejected when the value is "y": "y" (beyond)']],
    ['of a lenient reader', { model: 'lenient' }, ['unnamed when the value is "y": "y" (beyond)']],
    ['are judged where references lead', { refers: true }, []],
    ['of the version are its own matter', { isVersion: true }, []],
  ])('%s', (_, facts, outcomes) => {
    expect(told(readUnlisted(both, one, pairOf(both, one, facts)))).toEqual(outcomes);
  });
});

describe('keywords that are not looked into', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['{"minimum": 1}', '{"minimum": 1.0}', []],
    ['{"minimum": 1}', '{"minimum": 2}', ['minimum']],
    [
      '{"pattern": "x", "minimum": 1}',
      '{"maximum": 1, "minLength": 0}',
      ['maximum', 'minLength', 'minimum', 'pattern'],
    ],
    ['{"oneOf": []}', '{"oneOf": [true]}', ['']],
    ['{"oneOf": []}', '{"minimum": 2}', ['', 'minimum']],
    ['{"$ref": "#/$defs/D", "minLength": 1}', '{"$ref": "#/$defs/D", "minLength": 2}', ['minLength']],
    ['{"$ref": "#/$defs/D"}', '{"$ref": "#/$defs/N"}', []],
    ['{"$ref": "#/$defs/D"}', '{"$ref": "#/$defs/O"}', []],
    ['{"$ref": "#/$defs/D"}', '{"type": "string"}', ['maxLength']],
    ['{"$ref": "#/$defs/D"}', '{"type": "string", "maxLength": 5}', []],
    ['{"$ref": "#/$defs/O"}', '{"type": "string"}', ['']],
  ])('%s and %s', (before, after, names) => {
    expect(changedKeywords(pairOf(place(before, DEFS), place(after, DEFS)))).toEqual(names);
  });

  test('of what is on one side alone are no change', () => {
    const element = place('{"minimum": 1}');
    expect([changedKeywords(pairOf(element, null)), changedKeywords(pairOf(null, element))]).toEqual([[], []]);
  });
});

test.each<readonly [string, string | null]>([
  ['{"const": 1}', '1'],
  ['{"const": "a"}', '"a"'],
  ['{"enum": ["a"]}', '"a"'],
  ['{"enum": ["a", "b"]}', null],
  ['{"enum": []}', null],
  ['{"type": "string"}', null],
  ['{"$ref": "#/$defs/C"}', '{"a":1,"b":2}'],
])('the constant of %s is %s', (schema, constant) => {
  expect(constantAt(place(schema, '{"C": {"const": {"b": 2, "a": 1.0}}}'))).toBe(constant);
});

test('nothing has no constant', () => {
  expect(constantAt(null)).toBeNull();
});

import { describe, expect, test } from '@jest/globals';
import {
  ANY_USE,
  formOf,
  isOpaque,
  namesIn,
  shapeText,
  typeText,
  valuesText,
} from '../../../src/compat/stored-json/shape.ts';
import type { Json } from '../../../src/schema/json-schema/json.ts';
import { useOf } from '../../../src/schema/json-schema/model.ts';
import { place } from './places.ts';

describe('the type in words, its form, and all that is known of it', () => {
  test.each([
    [
      'true',
      'any value',
      'boolean integer number string array object free null',
      'boolean integer number string array object free null',
    ],
    ['{"type": "string"}', 'string', 'string', 'string'],
    ['{"type": "integer"}', 'integer', 'integer', 'integer'],
    ['{"type": "integer", "format": "uint32"}', 'uint32', 'integer 0..4294967295', 'integer 0..4294967295'],
    ['{"type": "number", "format": "uint32"}', 'number', 'integer number', 'integer number'],
    ['{"type": ["number", "integer", "string"]}', 'number or string', 'integer number string', 'integer number string'],
    ['{"type": ["string", "null"]}', 'string or null', 'string null', 'string null'],
    ['{"type": "null"}', 'null', 'null', 'null'],
    ['{"type": "array"}', 'array', 'array', 'array'],
    [
      '{"type": ["array", "integer"], "format": "int8", "items": {"type": "string"}}',
      'int8 or array of string',
      'integer array -128..127 list of',
      'integer array -128..127 list of',
    ],
    ['{"type": "string", "items": {"type": "string"}}', 'string', 'string', 'string'],
    [
      '{"type": "array", "items": {"type": "array", "items": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}}}',
      'array of array of array of array',
      'array list of',
      'array list of',
    ],
    ['{"type": "object"}', 'object with any names', 'object free', 'object free'],
    ['{"type": "object", "properties": {}}', 'object', 'object names', 'object names'],
    ['{"type": "object", "additionalProperties": false}', 'object', 'object names', 'object names'],
    ['{"type": "string", "additionalProperties": {"type": "string"}}', 'string', 'string', 'string'],
    [
      '{"type": "object", "additionalProperties": {"type": "integer"}}',
      'object of integer',
      'object free of',
      'object free of',
    ],
    [
      '{"type": "object", "properties": {"a": true}, "additionalProperties": {"type": "integer"}}',
      'object with other names of integer',
      'object names of',
      'object names of',
    ],
    [
      '{"additionalProperties": {"additionalProperties": {"additionalProperties": {"additionalProperties": {"type": "string"}, "type": "object"}, "type": "object"}, "type": "object"}, "type": "object"}',
      'object of object of object of object with any names',
      'object free of',
      'object free of',
    ],
    ['{"enum": ["b", "a", 3]}', 'integer or string', 'integer string', 'integer string one of "a","b",3'],
    [
      '{"allOf": []}',
      'a type that is not looked into',
      'boolean integer number string array object free null',
      '{"allOf":[]}',
    ],
    ['{"type": "string", "minLength": 3, "maxLength": 2}', 'string', 'string', 'string maxLength 2 minLength 3'],
    ['{"type": "integer", "format": "date"}', 'integer', 'integer', 'integer format "date"'],
  ])('%s', (schema, words, form, line) => {
    const element = place(schema);
    expect([typeText(element), formOf(useOf(element)), shapeText(element)]).toEqual([words, form, line]);
  });

  const DEFS = `{"D": {"type": "string", "maxLength": 5, "minLength": 1}, "O": {"allOf": []}, "E": {"enum": ["b", "a"]}}`;
  test.each<readonly [string, boolean, string]>([
    ['{"type": "string"}', true, 'string required'],
    ['{"$ref": "#/$defs/D"}', true, 'string required maxLength 5 minLength 1'],
    ['{"$ref": "#/$defs/D"}', false, 'string maxLength 5 minLength 1'],
    ['{"$ref": "#/$defs/D", "pattern": "x", "minLength": 2}', false, 'string maxLength 5 minLength 2 pattern "x"'],
    ['{"$ref": "#/$defs/O"}', true, '{"allOf":[]} required'],
    ['{"$ref": "#/$defs/E"}', false, 'string one of "a","b"'],
    ['{"anyOf": [{"$ref": "#/$defs/E"}, {"type": "null"}]}', false, 'string null one of "a","b"'],
  ])('%s, required: %s', (schema, isRequired, line) => {
    expect(shapeText(place(schema, DEFS, isRequired))).toBe(line);
  });

  test('only a property is required, and nothing is a dash', () => {
    expect(shapeText(place('{"items": {"type": "string"}}').shape.items)).toBe('string');
    expect(shapeText(null)).toBe('-');
  });
});

test.each<readonly [readonly Json[], string]>([
  [[], ''],
  [['a'], '"a"'],
  [['a', 3n], '"a" or 3'],
  [['a', 'b', 'c'], '"a", "b" or "c"'],
  [['a', 'b', 'c', 'd'], '"a", "b" or one of 2 others'],
  [['a', 'b', 1n, 2n, 3n], '"a", "b" or one of 3 others'],
])('values in words: %s', (values, words) => {
  expect(valuesText(values)).toBe(words);
});

test.each<readonly [string, readonly string[] | null]>([
  ['true', null],
  ['{"additionalProperties": {"type": "string"}}', null],
  ['{"additionalProperties": false}', []],
  ['{"properties": {}}', []],
  ['{"properties": {"b": true, "a": true}, "additionalProperties": false}', ['b', 'a']],
])('names: %s', (schema, names) => {
  const found = namesIn(place(schema).shape);
  expect(found === null ? null : [...found.keys()]).toEqual(names);
});

test('what is known', () => {
  expect([isOpaque(ANY_USE), isOpaque(useOf(place('{"allOf": []}')))]).toEqual([false, true]);
  expect([ANY_USE.nullable, formOf(ANY_USE)]).toEqual([true, formOf(useOf(place('true')))]);
});

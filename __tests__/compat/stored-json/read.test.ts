import { describe, expect, test } from '@jest/globals';
import { readForm, readMissing, readUnknown, readUnwritten, twinIn } from '../../../src/compat/stored-json/read.ts';
import { useOf } from '../../../src/schema/json-schema/model.ts';
import { place, propertyOf, told, toldOfEach } from './places.ts';

/** What both kinds of readers make of it; where a strict one makes the same, it is left out. */
type Told = readonly [lenient: readonly string[], strict?: readonly string[]];

const NAMED = place(
  '{"properties": {"x": {"type": "boolean"}, "X": {"type": "boolean"}, "r": {"type": "string"}}, "required": ["r"]}',
);

describe('a property that the reader does not name', () => {
  test.each<readonly [name: string, reader: string, ...Told]>([
    ['x', '{"type": "object", "properties": {"y": true}}', ['ignored: true (beyond)']],
    ['r', '{"type": "object", "properties": {"y": true}}', ['ignored: "a" (beyond)']],
    [
      'x',
      '{"type": "object", "properties": {"y": true}, "additionalProperties": false}',
      ['ignored: true (beyond)'],
      ['rejected when it is written: true (beyond)'],
    ],
    [
      'r',
      '{"type": "object", "properties": {"y": true}, "additionalProperties": false}',
      ['ignored: "a" (beyond)'],
      ['rejected: "a" (beyond)'],
    ],
    [
      'x',
      '{"additionalProperties": false}',
      ['ignored: true (beyond)'],
      ['rejected when it is written: true (beyond)'],
    ],
    ['x', '{"type": "object"}', []],
    ['x', '{"properties": {"X": true}}', ['altered when both names are written: true'], ['ignored: true (beyond)']],
    [
      'x',
      '{"properties": {"X": true}, "additionalProperties": false}',
      ['altered when both names are written: true'],
      ['rejected when it is written: true (beyond)'],
    ],
    ['x', '{"type": "object", "properties": {"y": true}, "additionalProperties": {"type": "boolean"}}', []],
    [
      'x',
      '{"type": "object", "properties": {"y": true}, "additionalProperties": {"type": "string"}}',
      ['rejected: true'],
    ],
    ['x', '{"allOf": []}', []],
  ])('%s in %s', (name, reader, lenient, strict = lenient) => {
    const property = propertyOf(NAMED, name);
    expect(told(readUnknown(property, place(reader), 'lenient'))).toEqual(lenient);
    expect(told(readUnknown(property, place(reader), 'strict'))).toEqual(strict);
  });
});

describe('a property that the writer does not name', () => {
  test.each<readonly [name: string, writer: string, ...Told]>([
    ['x', '{"properties": {"y": true}}', ['absent']],
    ['r', '{"properties": {"y": true}}', ['absent'], ['rejected']],
    ['r', '{"additionalProperties": false}', ['absent'], ['rejected']],
    [
      'x',
      '{"type": "object"}',
      [
        'presence when the value is null: null (beyond)',
        'rejected when the value is a number: 0.5 (beyond)',
        'rejected when the value is a string: "a" (beyond)',
        'rejected when the value is an array: [1] (beyond)',
        'rejected when the value is an object: {} (beyond)',
      ],
      [
        'rejected when the value is null: null (beyond)',
        'rejected when the value is a number: 0.5 (beyond)',
        'rejected when the value is a string: "a" (beyond)',
        'rejected when the value is an array: [1] (beyond)',
        'rejected when the value is an object: {} (beyond)',
      ],
    ],
    [
      'r',
      '{"type": "object"}',
      [
        'presence when the value is null: null (beyond)',
        'rejected when the value is a boolean: true (beyond)',
        'rejected when the value is a number: 0.5 (beyond)',
        'rejected when the value is an array: [1] (beyond)',
        'rejected when the value is an object: {} (beyond)',
      ],
      [
        'rejected when the value is null: null (beyond)',
        'rejected when the value is a boolean: true (beyond)',
        'rejected when the value is a number: 0.5 (beyond)',
        'rejected when the value is an array: [1] (beyond)',
        'rejected when the value is an object: {} (beyond)',
        'rejected when it is not among the names that are written',
      ],
    ],
    [
      'r',
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      [],
      ['rejected when it is not among the names that are written'],
    ],
    ['x', '{"type": "object", "additionalProperties": {"type": "string"}}', ['rejected: "a"']],
    [
      'x',
      '{"type": "object", "properties": {"y": true}, "additionalProperties": {"type": "string"}}',
      ['rejected: "a"'],
    ],
    ['r', '{"allOf": []}', []],
  ])('%s from %s', (name, writer, lenient, strict = lenient) => {
    const property = propertyOf(NAMED, name);
    expect(told(readUnwritten(property, place(writer), 'lenient'))).toEqual(lenient);
    expect(told(readUnwritten(property, place(writer), 'strict'))).toEqual(strict);
  });
});

describe('a property that may be left out', () => {
  test.each<readonly [writer: boolean, reader: boolean, ...Told]>([
    [true, true, []],
    [true, false, []],
    [false, true, [], ['rejected when it is not written (beyond)']],
    [false, false, []],
  ])('required by the writer: %s, by the reader: %s', (from, to, lenient, strict = lenient) => {
    const [writer, reader] = [place('true', '{}', from), place('true', '{}', to)];
    expect(told(readMissing(writer, reader, 'lenient'))).toEqual(lenient);
    expect(told(readMissing(writer, reader, 'strict'))).toEqual(strict);
  });
});

test.each<readonly [names: readonly string[], name: string, twin: string | null]>([
  [['a', 'b'], 'A', 'a'],
  [['a', 'A'], 'A', null],
  [['b'], 'a', null],
  [['ab', 'aB'], 'AB', null],
  [['a'], 'a', 'a'],
])('of %s the twin of %s is %s', (names, name, twin) => {
  expect(twinIn(new Map(names.map((each) => [each, null])), name)).toBe(twin);
});

describe('types that differ', () => {
  test.each<readonly [writer: string, reader: string, ...Told]>([
    [
      '{"type": "array"}',
      '{"type": "array", "items": {"type": "string"}}',
      [
        'presence when the value is null: [null] (beyond)',
        'rejected when the value is a boolean: [true] (beyond)',
        'rejected when the value is a number: [0.5] (beyond)',
        'rejected when the value is an array: [[1]] (beyond)',
        'rejected when the value is an object: [{}] (beyond)',
      ],
      [
        'rejected when the value is null: [null] (beyond)',
        'rejected when the value is a boolean: [true] (beyond)',
        'rejected when the value is a number: [0.5] (beyond)',
        'rejected when the value is an array: [[1]] (beyond)',
        'rejected when the value is an object: [{}] (beyond)',
      ],
    ],
    ['{"type": "array", "items": {"type": "boolean"}}', '{"type": "array", "items": {"type": "string"}}', []],
    ['{"type": "array", "items": {"type": "boolean"}}', '{"type": "array"}', []],
    ['{"type": "array"}', '{"type": "array"}', []],
    [
      '{"type": "array"}',
      '{"type": "array", "items": {"enum": ["x"]}}',
      [
        'presence when the value is null: [null] (beyond)',
        'rejected when the value is a boolean: [true] (beyond)',
        'rejected when the value is a number: [0.5] (beyond)',
        'rejected when the value is an array: [[1]] (beyond)',
        'rejected when the value is an object: [{}] (beyond)',
        'unnamed when the reader does not list the value: ["other"] (beyond)',
      ],
      [
        'rejected when the value is null: [null] (beyond)',
        'rejected when the value is a boolean: [true] (beyond)',
        'rejected when the value is a number: [0.5] (beyond)',
        'rejected when the value is an array: [[1]] (beyond)',
        'rejected when the value is an object: [{}] (beyond)',
        'rejected when the reader does not list the value: ["other"] (beyond)',
      ],
    ],
    ['{"type": "array"}', '{"type": "array", "items": {"allOf": []}}', []],
    ['{"type": "string"}', '{"type": "array", "items": {"type": "string"}}', ['rejected: "a"']],
    [
      '{"type": ["string", "array"]}',
      '{"type": "string", "items": {"type": "string"}}',
      ['rejected when the value is an array: [1] (beyond)'],
    ],
    [
      '{"type": "object"}',
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      [
        'presence when the value is null: {"name":null} (beyond)',
        'rejected when the value is a boolean: {"name":true} (beyond)',
        'rejected when the value is a number: {"name":0.5} (beyond)',
        'rejected when the value is an array: {"name":[1]} (beyond)',
        'rejected when the value is an object: {"name":{}} (beyond)',
      ],
      [
        'rejected when the value is null: {"name":null} (beyond)',
        'rejected when the value is a boolean: {"name":true} (beyond)',
        'rejected when the value is a number: {"name":0.5} (beyond)',
        'rejected when the value is an array: {"name":[1]} (beyond)',
        'rejected when the value is an object: {"name":{}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "boolean"}}',
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      [],
    ],
    ['{"type": "object", "additionalProperties": {"type": "boolean"}}', '{"type": "object"}', []],
    [
      '{"type": "object"}',
      '{"type": "object", "properties": {"a": {"type": "string"}}, "required": [], "additionalProperties": true}',
      [
        'presence when in "a" the value is null: {"a":null} (beyond)',
        'rejected when in "a" the value is a boolean: {"a":true} (beyond)',
        'rejected when in "a" the value is a number: {"a":0.5} (beyond)',
        'rejected when in "a" the value is an array: {"a":[1]} (beyond)',
        'rejected when in "a" the value is an object: {"a":{}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
      [
        'rejected when in "a" the value is null: {"a":null} (beyond)',
        'rejected when in "a" the value is a boolean: {"a":true} (beyond)',
        'rejected when in "a" the value is a number: {"a":0.5} (beyond)',
        'rejected when in "a" the value is an array: {"a":[1]} (beyond)',
        'rejected when in "a" the value is an object: {"a":{}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
    ],
    [
      '{"type": "object"}',
      '{"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": false}',
      [
        'presence when in "a" the value is null: {"a":null} (beyond)',
        'rejected when in "a" the value is a boolean: {"a":true} (beyond)',
        'rejected when in "a" the value is a number: {"a":0.5} (beyond)',
        'rejected when in "a" the value is an array: {"a":[1]} (beyond)',
        'rejected when in "a" the value is an object: {"a":{}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
      [
        'rejected when in "a" the value is null: {"a":null} (beyond)',
        'rejected when in "a" the value is a boolean: {"a":true} (beyond)',
        'rejected when in "a" the value is a number: {"a":0.5} (beyond)',
        'rejected when in "a" the value is an array: {"a":[1]} (beyond)',
        'rejected when in "a" the value is an object: {"a":{}} (beyond)',
        'rejected when there is no "a": {}',
        'rejected when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"a": {"type": "string"}, "b": {"enum": ["x"]}}, "required": ["b"], "additionalProperties": true}',
      [
        'unnamed when in "b" the reader does not list the value: {"b":"other"} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
      [
        'rejected when in "b" the reader does not list the value: {"b":"other"} (beyond)',
        'rejected when there is no "b": {}',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"a": {"type": "boolean"}}, "required": [], "additionalProperties": false}',
      [
        'rejected when "a" is written: {"a":"a"}',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
      [
        'rejected when "a" is written: {"a":"a"}',
        'rejected when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "boolean"}}',
      '{"type": "object", "properties": {"a": {"type": "boolean"}}, "required": [], "additionalProperties": {"type": "string"}}',
      [],
    ],
    [
      '{"type": "object"}',
      '{"type": "object", "properties": {"a": {"type": "boolean"}}, "required": [], "additionalProperties": {"type": "string"}}',
      [
        'presence when the value is null: {"name":null} (beyond)',
        'rejected when the value is a boolean: {"name":true} (beyond)',
        'rejected when the value is a number: {"name":0.5} (beyond)',
        'rejected when the value is an array: {"name":[1]} (beyond)',
        'rejected when the value is an object: {"name":{}} (beyond)',
        'presence when in "a" the value is null: {"a":null} (beyond)',
        'rejected when in "a" the value is a number: {"a":0.5} (beyond)',
        'rejected when in "a" the value is a string: {"a":"a"} (beyond)',
        'rejected when in "a" the value is an array: {"a":[1]} (beyond)',
        'rejected when in "a" the value is an object: {"a":{}} (beyond)',
      ],
      [
        'rejected when the value is null: {"name":null} (beyond)',
        'rejected when the value is a boolean: {"name":true} (beyond)',
        'rejected when the value is a number: {"name":0.5} (beyond)',
        'rejected when the value is an array: {"name":[1]} (beyond)',
        'rejected when the value is an object: {"name":{}} (beyond)',
        'rejected when in "a" the value is null: {"a":null} (beyond)',
        'rejected when in "a" the value is a number: {"a":0.5} (beyond)',
        'rejected when in "a" the value is a string: {"a":"a"} (beyond)',
        'rejected when in "a" the value is an array: {"a":[1]} (beyond)',
        'rejected when in "a" the value is an object: {"a":{}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "boolean"}}',
      '{"type": "object", "additionalProperties": false}',
      ['ignored when it has names that the reader does not know: {"name":true} (beyond)'],
      ['rejected when it has names that the reader does not know: {"name":true} (beyond)'],
    ],
    [
      '{"type": "object", "additionalProperties": {"enum": []}}',
      '{"type": "object", "properties": {}, "required": [], "additionalProperties": true}',
      ['ignored when it has names that the reader does not know (beyond)'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "boolean"}, "b": {"type": "string"}}, "required": [], "additionalProperties": true}',
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      ['rejected when "a" is written: {"a":true}'],
    ],
    [
      '{"type": "object", "properties": {"a": {"type": "boolean"}}, "required": [], "additionalProperties": true}',
      '{"type": "object"}',
      [],
    ],
    [
      '{"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": true}',
      '{"type": "object", "properties": {"b": true}, "required": [], "additionalProperties": true}',
      [],
    ],
    [
      '{"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": true}',
      ['ignored when it has names that the reader does not know: {"name":"a"} (beyond)'],
    ],
    [
      '{"type": "object", "properties": {"a": true}, "required": ["a"], "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": false}',
      ['ignored when it has names that the reader does not know: {"a":"a","name":"a"} (beyond)'],
      ['rejected when it has names that the reader does not know: {"a":"a","name":"a"} (beyond)'],
    ],
    [
      '{"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": {"type": "string"}}',
      [],
    ],
    [
      '{"type": "object", "properties": {"name": {"type": "boolean"}}, "required": ["name"], "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"name": {"type": "boolean"}}, "required": [], "additionalProperties": true}',
      ['ignored when it has names that the reader does not know: {"name":true,"name1":"a"} (beyond)'],
    ],
    [
      '{"type": ["object", "string"]}',
      '{"type": "string", "properties": {"a": {"type": "boolean"}}}',
      ['rejected when the value is an object: {} (beyond)'],
    ],
    [
      '{"type": "string"}',
      '{"type": "object", "properties": {"a": {"type": "string"}}, "required": [], "additionalProperties": true}',
      ['rejected: "a"'],
    ],
    ['{"allOf": []}', '{"type": "object", "additionalProperties": {"type": "string"}}', []],
    ['{"type": "object"}', '{"allOf": []}', []],
  ])('%s read as %s', (from, to, lenient, strict = lenient) => {
    expect(toldOfEach(readForm, from, to)).toEqual({ lenient, strict });
  });
});

describe('what is inside of free names', () => {
  test.each<readonly [writer: string, reader: string, ...Told]>([
    [
      '{"type": "object", "additionalProperties": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "boolean"}}, "required": ["a"], "additionalProperties": true}}',
      '{"type": "object", "properties": {"k": {"type": "object", "properties": {"a": {"type": "integer"}, "c": {"type": "string"}}, "required": ["c"]}}, "required": [], "additionalProperties": true}',
      [
        'rejected when in "k" "a" is written: {"k":{"a":"a"}}',
        'ignored when in "k" "b" is written: {"k":{"a":"a","b":true}} (beyond)',
        'absent when in "k" it has no "c": {"k":{"a":"a"}}',
        'ignored when it has names that the reader does not know: {"name":{"a":"a"}} (beyond)',
      ],
      [
        'rejected when in "k" "a" is written: {"k":{"a":"a"}}',
        'ignored when in "k" "b" is written: {"k":{"a":"a","b":true}} (beyond)',
        'rejected when in "k" it has no "c": {"k":{"a":"a"}}',
        'ignored when it has names that the reader does not know: {"name":{"a":"a"}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "object", "properties": {"a": {"type": "string"}}, "required": [], "additionalProperties": true}}',
      '{"type": "object", "properties": {"k": {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}}, "required": [], "additionalProperties": true}',
      ['ignored when it has names that the reader does not know: {"name":{}} (beyond)'],
      [
        'rejected when in "k" in "a" it is not written: {"k":{}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":{}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "array", "items": {"type": "boolean"}}}',
      '{"type": "object", "properties": {"k": {"type": "array", "items": {"type": "string"}}}, "required": [], "additionalProperties": true}',
      [
        'rejected when "k" is written: {"k":[true]}',
        'ignored when it has names that the reader does not know: {"name":[true]} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "boolean"}}}',
      '{"type": "object", "properties": {"k": {"type": "object", "additionalProperties": {"type": "string"}}}, "required": [], "additionalProperties": true}',
      [
        'rejected when "k" is written: {"k":{"name":true}}',
        'ignored when it has names that the reader does not know: {"name":{}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "object", "properties": {"a": true}, "required": [], "additionalProperties": true}}',
      '{"type": "object", "properties": {"k": {"type": "object", "additionalProperties": {"type": "string"}}}, "required": [], "additionalProperties": true}',
      [
        'presence when in "k" in "a" the value is null: {"k":{"a":null}} (beyond)',
        'rejected when in "k" in "a" the value is a boolean: {"k":{"a":true}} (beyond)',
        'rejected when in "k" in "a" the value is a number: {"k":{"a":0.5}} (beyond)',
        'rejected when in "k" in "a" the value is an array: {"k":{"a":[1]}} (beyond)',
        'rejected when in "k" in "a" the value is an object: {"k":{"a":{}}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":{}} (beyond)',
      ],
      [
        'rejected when in "k" in "a" the value is null: {"k":{"a":null}} (beyond)',
        'rejected when in "k" in "a" the value is a boolean: {"k":{"a":true}} (beyond)',
        'rejected when in "k" in "a" the value is a number: {"k":{"a":0.5}} (beyond)',
        'rejected when in "k" in "a" the value is an array: {"k":{"a":[1]}} (beyond)',
        'rejected when in "k" in "a" the value is an object: {"k":{"a":{}}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":{}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "string"}}}',
      '{"type": "object", "properties": {"k": {"type": "object", "properties": {"z": {"type": "boolean"}}}}, "required": [], "additionalProperties": true}',
      [
        'rejected when in "k" "z" is written: {"k":{"z":"a"}}',
        'ignored when in "k" it has names that the reader does not know: {"k":{"name":"a"}} (beyond)',
        'ignored when it has names that the reader does not know: {"name":{}} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"allOf": []}}',
      '{"type": "object", "properties": {"k": {"type": "string"}}, "required": [], "additionalProperties": true}',
      ['ignored when it has names that the reader does not know: {"name":null} (beyond)'],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "string"}}',
      '{"type": "object", "properties": {"k": {"allOf": []}}, "required": [], "additionalProperties": true}',
      ['ignored when it has names that the reader does not know: {"name":"a"} (beyond)'],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": ["string", "null"]}}',
      '{"type": "object", "properties": {"k": {"type": "string"}}, "required": [], "additionalProperties": true}',
      [
        'presence when in "k" the value is null: {"k":null} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
      [
        'rejected when in "k" the value is null: {"k":null} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"a"} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"enum": ["p", "q"]}}',
      '{"type": "object", "properties": {"k": {"enum": ["p"]}}, "required": [], "additionalProperties": true}',
      [
        'unnamed when in "k" the value is "q": {"k":"q"} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"p"} (beyond)',
      ],
      [
        'rejected when in "k" the value is "q": {"k":"q"} (beyond)',
        'ignored when it has names that the reader does not know: {"name":"p"} (beyond)',
      ],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "array", "items": {"enum": ["p", "q"]}}}',
      '{"type": "object", "properties": {"k": {"type": "array", "items": {"enum": ["p"]}}}, "required": [], "additionalProperties": true}',
      [
        'unnamed when in "k" the value is "q": {"k":["q"]} (beyond)',
        'ignored when it has names that the reader does not know: {"name":["p"]} (beyond)',
      ],
      [
        'rejected when in "k" the value is "q": {"k":["q"]} (beyond)',
        'ignored when it has names that the reader does not know: {"name":["p"]} (beyond)',
      ],
    ],
  ])('%s read as %s', (from, to, lenient, strict = lenient) => {
    expect(toldOfEach(readForm, from, to)).toEqual({ lenient, strict });
  });

  test.each([
    ['{"type": "integer", "format": "int8"}', '{"type": "number"}', ['retyped when "k" is written: {}']],
    [
      '{"type": "array", "items": {"type": "integer", "format": "int8"}}',
      '{"type": "array", "items": {"type": "number"}}',
      ['retyped when "k" is written: {}'],
    ],
  ])('%s of one name as %s', (from, to, outcomes) => {
    const writer = place(`{"type": "object", "additionalProperties": ${from}}`);
    const reader = place(`{"type": "object", "properties": {"k": ${to}}}`);
    expect(told(readForm(useOf(writer), useOf(reader), 'strict')).slice(0, -1)).toEqual(outcomes);
  });

  test('in a list what shows it is left out with it', () => {
    const writer = place('{"type": "array"}');
    const reader = place('{"type": "array", "items": {"type": "array", "items": {"type": "number"}}}');
    const outcomes = readForm(useOf(writer), useOf(reader), 'strict');
    expect(outcomes.every((each) => 'sample' in each)).toBe(true);
  });

  test('types that hold themselves are read once', () => {
    const type = (name: string, n: string): string =>
      `"${name}": {"type": "object", "properties": {"d": {"$ref": "#/$defs/${name}"}, "n": {"type": "${n}"}}}`;
    const defs = `{${type('D', 'string')}, ${type('E', 'boolean')}}`;
    const writer = place('{"type": "object", "additionalProperties": {"$ref": "#/$defs/D"}}', defs);
    const reader = place(
      '{"type": "object", "properties": {"k": {"$ref": "#/$defs/E"}, "l": {"$ref": "#/$defs/E"}}}',
      defs,
    );
    expect(told(readForm(useOf(writer), useOf(reader), 'strict'))).toEqual([
      'rejected when in "k" "n" is written: {"k":{"n":"a"}}',
      'ignored when it has names that the reader does not know: {"name":{}} (beyond)',
    ]);
  });
});

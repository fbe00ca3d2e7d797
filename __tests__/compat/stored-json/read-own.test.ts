import { describe, expect, test } from '@jest/globals';
import { outcome, readNull, readType, readValues } from '../../../src/compat/stored-json/read-own.ts';
import { useOf } from '../../../src/schema/json-schema/model.ts';
import { place, told, toldOfEach } from './places.ts';

/** Where a strict reader makes the same of it, it is left out. */
type Case = readonly [writer: string, reader: string, lenient: readonly string[], strict?: readonly string[]];

test('an outcome happens always, shows nothing, and is not only of what is new, unless that is said', () => {
  expect(outcome('ignored', {})).toEqual({ effect: 'ignored', when: null, beyondReader: false });
  expect(outcome('ignored', {})).not.toHaveProperty('sample');
  expect(outcome('rejected', { when: 'x', sample: null, beyondReader: true })).toEqual({
    effect: 'rejected',
    when: 'x',
    sample: null,
    beyondReader: true,
  });
});

describe('types', () => {
  test.each<Case>([
    ['{"type": "string"}', '{"type": "string"}', []],
    ['{"type": "string"}', '{"type": "boolean"}', ['rejected: "a"']],
    ['{"type": "string"}', '{"type": ["string", "boolean"]}', []],
    ['{"type": ["string", "boolean"]}', '{"type": "string"}', ['rejected when the value is a boolean: true (beyond)']],
    ['{"type": ["string", "boolean"]}', '{"type": ["array", "object"]}', ['rejected: true', 'rejected: "a"']],
    [
      '{"type": ["string", "boolean"]}',
      '{"type": ["string", "object"]}',
      ['rejected when the value is a boolean: true'],
    ],
    [
      '{"type": ["string", "null"]}',
      '{"type": "string"}',
      ['presence when the value is null: null (beyond)'],
      ['rejected when the value is null: null (beyond)'],
    ],
    [
      '{"type": ["string", "null"]}',
      '{"type": "boolean"}',
      ['presence when the value is null: null', 'rejected when the value is a string: "a"'],
      ['rejected when the value is null: null', 'rejected when the value is a string: "a"'],
    ],
    ['{"type": "null"}', '{"type": "string"}', ['presence: null'], ['rejected: null']],
    [
      '{"type": ["array", "null"]}',
      '{"type": ["object", "array"]}',
      ['presence when the value is null: null'],
      ['rejected when the value is null: null'],
    ],
    ['{"type": "string"}', '{"type": ["string", "null"]}', []],
    ['{"type": "null"}', '{"type": ["string", "null"]}', []],
    [
      'true',
      '{"type": "string"}',
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
      ],
    ],
    ['{"type": "string"}', 'true', []],
    ['true', 'true', []],
    [
      '{"type": "integer"}',
      '{"type": "number"}',
      [
        'retyped',
        'altered when the value is more than 9007199254740992: 9007199254740993',
        'altered when the value is less than -9007199254740992: -9007199254740993',
      ],
    ],
    ['{"type": "number"}', '{"type": "integer"}', ['rejected when the value has a fraction: 0.5 (beyond)']],
    ['{"type": "number"}', '{"type": "string"}', ['rejected: 0.5']],
    ['{"type": "integer"}', '{"type": "string"}', ['rejected: 1']],
    ['{"type": ["number", "string"]}', '{"type": "string"}', ['rejected when the value is a number: 0.5 (beyond)']],
    [
      '{"type": ["integer", "string"]}',
      '{"type": "string"}',
      ['rejected when the value is a whole number: 1 (beyond)'],
    ],
    ['{"const": 0.5}', '{"type": "string"}', ['rejected: 0.5']],
    ['{"enum": [0.5, 1]}', '{"type": "string"}', ['rejected: 0.5']],
    ['{"enum": [0.5, "s"]}', '{"type": "string"}', ['rejected when the value has a fraction: 0.5 (beyond)']],
    ['{"enum": [0.5, 1]}', '{"type": "integer"}', ['rejected when the value has a fraction: 0.5 (beyond)']],
    ['{"enum": [1, 2]}', '{"type": "number"}', ['retyped']],
    [
      '{"type": "integer", "format": "int8"}',
      '{"type": "integer", "format": "uint8"}',
      ['rejected when the value is less than 0: -1'],
    ],
    ['{"type": "integer", "format": "uint8"}', '{"type": "integer", "format": "int16"}', []],
    [
      '{"type": "integer", "format": "int16"}',
      '{"type": "integer", "format": "int8"}',
      [
        'rejected when the value is more than 127: 128 (beyond)',
        'rejected when the value is less than -128: -129 (beyond)',
      ],
    ],
    [
      '{"type": "integer"}',
      '{"type": "integer", "format": "uint8"}',
      ['rejected when the value is more than 255: 256 (beyond)', 'rejected when the value is less than 0: -1 (beyond)'],
    ],
    ['{"type": "integer", "format": "uint8"}', '{"type": "integer"}', []],
    [
      '{"type": "integer", "format": "int64"}',
      '{"type": "number"}',
      [
        'retyped',
        'altered when the value is more than 9007199254740992: 9007199254740993',
        'altered when the value is less than -9007199254740992: -9007199254740993',
      ],
    ],
    ['{"type": "integer", "format": "int32"}', '{"type": "number"}', ['retyped']],
    [
      '{"type": "number"}',
      '{"type": "integer", "format": "uint8"}',
      [
        'rejected when the value has a fraction: 0.5 (beyond)',
        'rejected when the value is more than 255: 256 (beyond)',
        'rejected when the value is less than 0: -1 (beyond)',
      ],
    ],
    [
      '{"type": "integer", "format": "uint8"}',
      '{"type": ["integer", "string"], "format": "int8"}',
      ['rejected when the value is more than 127: 128'],
    ],
    [
      '{"type": ["integer", "boolean"]}',
      '{"type": ["integer", "string"], "format": "int8"}',
      [
        'rejected when the value is a boolean: true',
        'rejected when the value is more than 127: 128',
        'rejected when the value is less than -128: -129',
      ],
    ],
    [
      '{"enum": [-1, 5, 255, 256]}',
      '{"type": "integer", "format": "uint8"}',
      ['rejected when the value is more than 255: 256 (beyond)', 'rejected when the value is less than 0: -1 (beyond)'],
    ],
    ['{"enum": [0, 255]}', '{"type": "integer", "format": "uint8"}', []],
    [
      '{"enum": [300, "s"]}',
      '{"type": ["integer", "string"], "format": "uint8"}',
      ['rejected when the value is more than 255: 300 (beyond)'],
    ],
    [
      '{"enum": [9007199254740992, 9007199254740993]}',
      '{"type": "number"}',
      ['retyped', 'altered when the value is more than 9007199254740992: 9007199254740993'],
    ],
    [
      '{"enum": [-9007199254740993]}',
      '{"type": "number"}',
      ['retyped', 'altered when the value is less than -9007199254740992: -9007199254740993'],
    ],
    ['{"enum": ["s", 4]}', '{"type": "integer"}', ['rejected when the value is a string: "s" (beyond)']],
    ['{"enum": ["s", "t"]}', '{"type": "integer"}', ['rejected: "s"']],
    [
      '{"enum": ["s", null]}',
      '{"type": "string"}',
      ['presence when the value is null: null (beyond)'],
      ['rejected when the value is null: null (beyond)'],
    ],
    ['{"type": "integer", "format": "uint8"}', '{"type": "string"}', ['rejected: 1']],
    ['{"type": "array"}', '{"type": "object"}', ['rejected: [1]']],
    ['{"type": "object"}', '{"type": "array"}', ['rejected: {}']],
    ['{"type": "boolean"}', '{"type": "integer"}', ['rejected: true']],
    [
      '{"type": ["boolean", "array", "object"]}',
      '{"type": "string"}',
      ['rejected: true', 'rejected: [1]', 'rejected: {}'],
    ],
    [
      '{"type": ["boolean", "array", "object", "string"]}',
      '{"type": "string"}',
      [
        'rejected when the value is a boolean: true (beyond)',
        'rejected when the value is an array: [1] (beyond)',
        'rejected when the value is an object: {} (beyond)',
      ],
    ],
    ['{"enum": ["300", 5]}', '{"type": ["integer", "string"], "format": "uint8"}', []],
    [
      '{"type": ["string", "boolean"]}',
      '{"type": ["string", "null"]}',
      ['rejected when the value is a boolean: true (beyond)'],
    ],
    [
      '{"type": "integer", "format": "uint16"}',
      '{"type": "integer", "format": "int8"}',
      ['rejected when the value is more than 127: 128'],
    ],
    [
      '{"type": "integer", "format": "uint16"}',
      '{"type": "integer", "format": "uint8"}',
      ['rejected when the value is more than 255: 256 (beyond)'],
    ],
    [
      '{"type": ["integer", "string"], "format": "uint8"}',
      '{"type": "integer", "format": "uint8"}',
      ['rejected when the value is a string: "a" (beyond)'],
    ],
    ['{"allOf": []}', '{"type": "string"}', []],
    ['{"type": "string"}', '{"allOf": []}', []],
  ])('%s read as %s', (from, to, lenient, strict = lenient) => {
    expect(toldOfEach(readType, from, to)).toEqual({ lenient, strict });
  });
});

describe('null', () => {
  test.each<Case>([
    ['{"type": "string"}', '{"type": "string"}', []],
    ['{"type": ["string", "null"]}', '{"type": ["string", "null"]}', []],
    ['{"type": "null"}', '{"type": "string"}', ['presence: null'], ['rejected: null']],
  ])('%s read as %s', (from, to, lenient, strict = lenient) => {
    expect(toldOfEach(readNull, from, to)).toEqual({ lenient, strict });
  });
});

describe('listed values', () => {
  test.each<Case>([
    ['{"enum": ["a", "b"]}', '{"enum": ["b", "a"]}', []],
    [
      '{"enum": ["a", "b"]}',
      '{"enum": ["a"]}',
      ['unnamed when the value is "b": "b" (beyond)'],
      ['rejected when the value is "b": "b" (beyond)'],
    ],
    ['{"enum": ["b"]}', '{"enum": ["a"]}', ['unnamed: "b"'], ['rejected: "b"']],
    [
      '{"enum": ["b", "c"]}',
      '{"enum": ["a", "b"]}',
      ['unnamed when the value is "c": "c"'],
      ['rejected when the value is "c": "c"'],
    ],
    [
      '{"enum": ["a","b", "c", "d", "e"]}',
      '{"enum": ["a"]}',
      ['unnamed when the value is "b", "c" or one of 2 others: "b" (beyond)'],
      ['rejected when the value is "b", "c" or one of 2 others: "b" (beyond)'],
    ],
    [
      '{"enum": ["b", null]}',
      '{"enum": ["a"]}',
      ['unnamed when the value is "b": "b"'],
      ['rejected when the value is "b": "b"'],
    ],
    [
      '{"enum": ["b", null]}',
      '{"enum": ["a", null]}',
      ['unnamed when the value is "b": "b"'],
      ['rejected when the value is "b": "b"'],
    ],
    ['{"enum": ["a", null]}', '{"enum": ["a"]}', []],
    ['{"enum": ["a", 1]}', '{"enum": ["a"]}', []],
    [
      '{"enum": ["a", 1]}',
      '{"enum": ["a", 2]}',
      ['unnamed when the value is 1: 1'],
      ['rejected when the value is 1: 1'],
    ],
    ['{"enum": [1.0]}', '{"enum": [1]}', []],
    [
      '{"type": "string"}',
      '{"enum": ["a"]}',
      ['unnamed when the reader does not list the value: "other" (beyond)'],
      ['rejected when the reader does not list the value: "other" (beyond)'],
    ],
    [
      '{"type": "string"}',
      '{"enum": ["other", "other1"]}',
      ['unnamed when the reader does not list the value: "other11" (beyond)'],
      ['rejected when the reader does not list the value: "other11" (beyond)'],
    ],
    [
      '{"type": "boolean"}',
      '{"const": true}',
      ['unnamed when the reader does not list the value: false (beyond)'],
      ['rejected when the reader does not list the value: false (beyond)'],
    ],
    ['{"type": "boolean"}', '{"enum": [true, false]}', []],
    [
      '{"type": "integer"}',
      '{"enum": [7, 3]}',
      ['unnamed when the reader does not list the value: 8 (beyond)'],
      ['rejected when the reader does not list the value: 8 (beyond)'],
    ],
    [
      '{"type": "integer"}',
      '{"enum": [-5]}',
      ['unnamed when the reader does not list the value: 1 (beyond)'],
      ['rejected when the reader does not list the value: 1 (beyond)'],
    ],
    [
      '{"type": "integer"}',
      '{"enum": [3, 9, 2]}',
      ['unnamed when the reader does not list the value: 10 (beyond)'],
      ['rejected when the reader does not list the value: 10 (beyond)'],
    ],
    [
      '{"type": "integer", "format": "int8"}',
      '{"enum": [126]}',
      ['unnamed when the reader does not list the value: 127 (beyond)'],
      ['rejected when the reader does not list the value: 127 (beyond)'],
    ],
    [
      '{"type": "integer", "format": "int8"}',
      '{"enum": [127]}',
      ['unnamed when the reader does not list the value: -128 (beyond)'],
      ['rejected when the reader does not list the value: -128 (beyond)'],
    ],
    [
      '{"type": "integer", "format": "uint8"}',
      '{"enum": [0, 1, 255]}',
      ['unnamed when the reader does not list the value: 2 (beyond)'],
      ['rejected when the reader does not list the value: 2 (beyond)'],
    ],
    [
      '{"type": "number"}',
      '{"enum": [4, 0.5]}',
      ['unnamed when the reader does not list the value: 5 (beyond)'],
      ['rejected when the reader does not list the value: 5 (beyond)'],
    ],
    [
      '{"type": "number"}',
      '{"const": 4}',
      ['unnamed when the reader does not list the value: 5 (beyond)'],
      ['rejected when the reader does not list the value: 5 (beyond)'],
    ],
    [
      '{"type": "array"}',
      '{"const": []}',
      ['unnamed when the reader does not list the value: [1] (beyond)'],
      ['rejected when the reader does not list the value: [1] (beyond)'],
    ],
    [
      '{"type": "array"}',
      '{"const": [2]}',
      ['unnamed when the reader does not list the value: [] (beyond)'],
      ['rejected when the reader does not list the value: [] (beyond)'],
    ],
    [
      '{"type": "array", "items": {"type": "boolean"}}',
      '{"enum": [[]]}',
      ['unnamed when the reader does not list the value: [true] (beyond)'],
      ['rejected when the reader does not list the value: [true] (beyond)'],
    ],
    [
      '{"type": "object"}',
      '{"const": {}}',
      ['unnamed when the reader does not list the value: {"name":"a"} (beyond)'],
      ['rejected when the reader does not list the value: {"name":"a"} (beyond)'],
    ],
    [
      '{"type": "object", "additionalProperties": {"type": "integer"}}',
      '{"const": {}}',
      ['unnamed when the reader does not list the value: {"name":1} (beyond)'],
      ['rejected when the reader does not list the value: {"name":1} (beyond)'],
    ],
    [
      '{"type": "object"}',
      '{"const": {"k": 1}}',
      ['unnamed when the reader does not list the value: {} (beyond)'],
      ['rejected when the reader does not list the value: {} (beyond)'],
    ],
    ['{"type": "object", "properties": {}}', '{"const": {}}', []],
    [
      '{"type": "object", "properties": {}}',
      '{"const": {"k": 1}}',
      ['unnamed when the reader does not list the value: {} (beyond)'],
      ['rejected when the reader does not list the value: {} (beyond)'],
    ],
    [
      '{"type": ["null", "string"]}',
      '{"enum": ["a", null]}',
      ['unnamed when the reader does not list the value: "other" (beyond)'],
      ['rejected when the reader does not list the value: "other" (beyond)'],
    ],
    ['{"type": "null"}', '{"const": null}', []],
    [
      'true',
      '{"const": 1}',
      ['unnamed when the reader does not list the value: 2 (beyond)'],
      ['rejected when the reader does not list the value: 2 (beyond)'],
    ],
    [
      'true',
      '{"enum": ["a", 1]}',
      ['unnamed when the reader does not list the value: 2 (beyond)'],
      ['rejected when the reader does not list the value: 2 (beyond)'],
    ],
    ['{"type": "string"}', '{"const": 1}', []],
    ['{"type": "string"}', '{"type": "string"}', []],
    ['{"allOf": []}', '{"const": 1}', []],
    ['{"const": 1}', '{"allOf": []}', []],
  ])('%s read as %s', (from, to, lenient, strict = lenient) => {
    expect(toldOfEach(readValues, from, to)).toEqual({ lenient, strict });
  });

  test('what the least and the first of all are', () => {
    const read = (writer: string, reader: string, defs = '{}'): readonly string[] =>
      told(readValues(useOf(place(writer, defs)), useOf(place(reader)), 'strict'));
    const when = 'rejected when the reader does not list the value';
    expect(read('{"type": "boolean"}', '{"const": false}')).toEqual([`${when}: true (beyond)`]);
    const all = JSON.stringify({ enum: Array.from({ length: 256 }, (_, i) => i) });
    expect(read('{"type": "number", "format": "uint8"}', all)).toEqual([]);
    expect(read('{"type": "number", "format": "uint8"}', all.replace(']', ', 0.5]'))).toEqual([
      `${when}: -0.5 (beyond)`,
    ]);
    const endless = '{"D": {"type": "object", "properties": {"d": {"$ref": "#/$defs/D"}}, "required": ["d"]}}';
    expect(read('{"$ref": "#/$defs/D"}', '{"const": {}}', endless)).toEqual([]);
  });

  test('a list of all that fit', () => {
    const [writer, all] = ['{"type": "integer", "format": "int8"}', Array.from({ length: 256 }, (_, i) => i - 128)];
    const read = (values: readonly number[]): readonly string[] =>
      told(readValues(useOf(place(writer)), useOf(place(JSON.stringify({ enum: values }))), 'strict'));
    expect(read(all)).toEqual([]);
    expect(read(all.filter((value) => value !== -7))).toEqual([
      'rejected when the reader does not list the value: -7 (beyond)',
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { around, type Inwards, sampleOf, sampleOfKind, wrapped } from '../../../src/compat/stored-json/sample.ts';
import { KINDS } from '../../../src/schema/json-schema/json.ts';
import { useOf } from '../../../src/schema/json-schema/model.ts';
import { place, propertyOf, textOf } from './places.ts';

describe('a value that a place admits', () => {
  test.each([
    ['{"type": "string"}', '"a"'],
    ['{"type": "boolean"}', 'true'],
    ['{"type": "integer"}', '1'],
    ['{"type": "integer", "format": "uint8"}', '1'],
    ['{"type": "number"}', '1'],
    ['{"type": "null"}', 'null'],
    ['{"type": ["null", "string"]}', '"a"'],
    ['true', '"a"'],
    ['{"type": "array"}', '[1]'],
    ['{"type": "array", "items": {"type": "string"}}', '["a"]'],
    ['{"type": "array", "items": {"type": "null"}}', '[null]'],
    ['{"type": "array", "items": {"items": {"type": "boolean"}, "type": "array"}}', '[[]]'],
    ['{"type": "array", "items": {"allOf": []}}', '[null]'],
    ['{"type": "object"}', '{}'],
    [
      '{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "boolean"}}, "required": ["b"]}',
      '{"b":true}',
    ],
    ['{"type": "object", "properties": {"a": {"allOf": []}, "b": true}, "required": ["b"]}', '{"b":"a"}'],
    ['{"type": "object", "properties": {"a": {"allOf": []}, "b": true}, "required": ["a", "b"]}', '{"a":null,"b":"a"}'],
    ['{"type": ["object", "array"], "properties": {"a": {"allOf": []}}, "required": ["a"]}', '{"a":null}'],
    ['{"type": ["object", "null"], "properties": {"a": {"allOf": []}}, "required": ["a"]}', '{"a":null}'],
    ['{"type": ["object", "array"]}', '{}'],
    ['{"enum": [2, "x", "y"]}', '"x"'],
    ['{"enum": [2, false]}', 'false'],
    ['{"enum": [0.5, 7]}', '7'],
    ['{"const": 0.5}', '0.5'],
    ['{"enum": [[1], {"k": 2}]}', '{"k":2}'],
    ['{"enum": [[1]]}', '[1]'],
    ['{"const": null}', 'null'],
    ['{"enum": []}', 'undefined'],
    ['{"allOf": []}', 'null'],
  ])('%s: %s', (schema, expected) => {
    expect(textOf(sampleOf(place(schema)))).toBe(expected);
  });

  test('where nothing is told', () => {
    expect(sampleOf(null)).toBe('a');
  });
});

describe('types that hold themselves', () => {
  test.each([
    [
      'a type that requires itself',
      '{"$ref": "#/$defs/D"}',
      '{"D": {"type": "object", "properties": {"d": {"$ref": "#/$defs/D"}}, "required": ["d"]}}',
      'undefined',
    ],
    [
      'one that may be null instead',
      '{"$ref": "#/$defs/D"}',
      '{"D": {"type": "object", "properties": {"d": {"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}}, "required": ["d"]}}',
      '{"d":{"d":null}}',
    ],
    [
      'lists of itself, two of them',
      '{"$ref": "#/$defs/D"}',
      '{"D": {"type": "object", "properties": {"l": {"type": "array", "items": {"$ref": "#/$defs/D"}}, "m": {"type": "array", "items": {"$ref": "#/$defs/D"}}}, "required": ["l", "m"]}}',
      '{"l":[{"l":[],"m":[]}],"m":[{"l":[],"m":[]}]}',
    ],
    [
      'an empty list of what has no value',
      '{"type": "array", "items": {"$ref": "#/$defs/D"}}',
      '{"D": {"type": "object", "properties": {"d": {"$ref": "#/$defs/D"}}, "required": ["d"]}}',
      '[]',
    ],
    [
      'a list instead of an object that requires itself',
      '{"$ref": "#/$defs/D"}',
      '{"D": {"type": ["object", "array"], "properties": {"d": {"$ref": "#/$defs/D"}}, "required": ["d"]}}',
      '{"d":[]}',
    ],
    [
      'null only where nothing else ends',
      '{"$ref": "#/$defs/D"}',
      '{"D": {"type": "object", "properties": {"s": {"type": ["string", "null"]}, "d": {"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}}, "required": ["s", "d"]}}',
      '{"s":"a","d":{"s":null,"d":null}}',
    ],
    [
      'a reference to what is not looked into, or null',
      '{"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}',
      '{"D": {"allOf": []}}',
      'null',
    ],
    [
      'a reference, or null',
      '{"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}',
      '{"D": {"type": "string"}}',
      '"a"',
    ],
    [
      'null instead of what has no value',
      '{"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}',
      '{"D": {"type": "object", "properties": {"d": {"$ref": "#/$defs/D"}}, "required": ["d"]}}',
      'null',
    ],
  ])('%s', (_, schema, defs, expected) => {
    expect(textOf(sampleOf(place(schema, defs)))).toBe(expected);
  });

  test('a list of what has no value is empty', () => {
    const defs = '{"D": {"type": "object", "properties": {"d": {"$ref": "#/$defs/D"}}, "required": ["d"]}}';
    expect(sampleOf(place('{"type": "array", "items": {"$ref": "#/$defs/D"}}', defs))).toEqual([]);
  });

  test('it does not matter which of two is asked for first', () => {
    const defs = `{
      "X": {"type": "object", "properties": {"y": {"anyOf": [{"$ref": "#/$defs/Y"}, {"type": "null"}]}}, "required": ["y"]},
      "Y": {"type": "object", "properties": {"x": {"$ref": "#/$defs/X"}}, "required": ["x"]}}`;
    const both = place('{"properties": {"x": {"$ref": "#/$defs/X"}, "y": {"$ref": "#/$defs/Y"}}}', defs);
    const texts = ['x', 'y', 'x'].map((name) => textOf(sampleOf(propertyOf(both, name))));
    expect(texts).toEqual(['{"y":{"x":{"y":null}}}', '{"x":{"y":{"x":{"y":null}}}}', '{"y":{"x":{"y":null}}}']);
  });

  test('nor of two that require each other, one of which can be a list', () => {
    const defs = `{
      "X": {"type": ["object", "array"], "properties": {"y": {"$ref": "#/$defs/Y"}}, "required": ["y"]},
      "Y": {"type": "object", "properties": {"x": {"$ref": "#/$defs/X"}}, "required": ["x"]}}`;
    const both = place('{"properties": {"x": {"$ref": "#/$defs/X"}, "y": {"$ref": "#/$defs/Y"}}}', defs);
    expect(['x', 'y'].map((name) => textOf(sampleOf(propertyOf(both, name))))).toEqual(['{"y":{"x":[]}}', '{"x":[]}']);
    const lists = place(
      '{"properties": {"x": {"items": {"$ref": "#/$defs/X"}}, "y": {"items": {"$ref": "#/$defs/Y"}}}}',
      defs,
    );
    const items = ['x', 'y'].map((name) => sampleOfKind(useOf(propertyOf(lists, name)), 'array'));
    expect(items).toEqual([[[]], [new Map([['x', []]])]]);
  });

  test.each([
    [12, 'a value'],
    [13, 'none'],
    [60, 'none'],
  ])('two of the next type in each of %i is %s', (count, expected) => {
    const next = (i: number): string => (i < count ? `{"$ref": "#/$defs/D${i + 1}"}` : '{"type": "string"}');
    const defs = Array.from(
      { length: count + 1 },
      (_, i) => `"D${i}": {"type": "object", "properties": {"a": ${next(i)}, "b": ${next(i)}}, "required": ["a", "b"]}`,
    );
    const sample = sampleOf(place('{"$ref": "#/$defs/D1"}', `{${defs.join(', ')}}`));
    expect(sample === undefined ? 'none' : 'a value').toBe(expected);
  });
});

describe('a value of each kind', () => {
  test.each([
    ['true', ['null', 'true', '1', '0.5', '"a"', '[1]', '{}']],
    ['{"enum": [null, false, 2.0, 0.5, "s", [3], {"k": 4}]}', ['null', 'false', '2', '0.5', '"s"', '[3]', '{"k":4}']],
    ['{"enum": [7]}', ['undefined', 'undefined', '7', 'undefined', 'undefined', 'undefined', 'undefined']],
    ['{"allOf": []}', KINDS.map(() => 'undefined')],
  ])('%s', (schema, expected) => {
    expect(KINDS.map((kind) => textOf(sampleOfKind(useOf(place(schema)), kind)))).toEqual(expected);
  });
});

describe('a document around a value', () => {
  const document = place(`{"type": "object", "required": ["k"], "properties": {
    "a": {"type": "object", "required": ["r"], "properties": {
      "b": true,
      "r": {"type": "string"},
      "l": {"items": {"type": "object", "properties": {"i": true, "q": {"type": "boolean"}}, "required": ["q"]}}}},
    "k": {"const": 2},
    "n": {"additionalProperties": {"properties": {"z": true}, "required": ["z"]}, "properties": {"name": true}}}}`);

  test.each<readonly [steps: string, sample: bigint | undefined, whole: string]>([
    ['', 5n, '5'],
    ['', undefined, 'undefined'],
    ['a', 5n, '{"k":2,"a":5}'],
    ['k', 5n, '{"k":5}'],
    ['k', undefined, '{}'],
    ['a b', 5n, '{"k":2,"a":{"r":"a","b":5}}'],
    ['a r', undefined, '{"k":2,"a":{}}'],
    ['a l [] i', 5n, '{"k":2,"a":{"r":"a","l":[{"q":true,"i":5}]}}'],
    ['a l []', undefined, 'undefined'],
    ['n *', 5n, '{"k":2,"n":{"name1":5}}'],
    ['n * y', 5n, '{"k":2,"n":{"name1":{"z":"a","y":5}}}'],
    ['n free y', 5n, '{"k":2,"n":{"free":{"z":"a","y":5}}}'],
    ['n *', undefined, '{"k":2,"n":{}}'],
  ])('%s', (steps, sample, whole) => {
    expect(textOf(around(document, inwards(steps), sample))).toBe(whole);
  });

  test('where nothing is told of any place', () => {
    expect(textOf(around(null, inwards('x [] *'), 5n))).toBe('{"x":[{"name":5}]}');
  });

  test('one step', () => {
    const { shape } = place(
      '{"properties": {"name": true, "name1": true, "q": {"type": "boolean"}}, "required": ["q"]}',
    );
    const texts = ['*', 'q', 'name', '[]'].map((step) =>
      inwards(step).map((each) => [textOf(wrapped(shape, each, 5n)), textOf(wrapped(shape, each, undefined))]),
    );
    expect(texts.flat()).toEqual([
      ['{"q":true,"name11":5}', '{"q":true}'],
      ['{"q":5}', '{}'],
      ['{"q":true,"name":5}', '{"q":true}'],
      ['[5]', 'undefined'],
    ]);
  });

  test('there is none around what requires a value that there is not', () => {
    const { shape } = place('{"properties": {"a": true, "o": {"enum": []}}, "required": ["o"]}');
    expect(wrapped(shape, { kind: 'property', name: 'a' }, 5n)).toBeUndefined();
  });
});

/** `[]` for an item, `*` for a free name. */
function inwards(steps: string): readonly Inwards[] {
  const words = steps.split(' ').filter((word) => word !== '');
  return words.map((word) => {
    if (word === '[]') return { kind: 'item' };
    return word === '*' ? { kind: 'entry' } : { kind: 'property', name: word };
  });
}

import { describe, expect, test } from '@jest/globals';
import { type StoredElement, targetOf, useOf } from '../../../src/schema/json-schema/model.ts';
import { linked } from './linked.ts';

/** What the property `a` of the document at a path refers to: its full name and kinds; else what is wrong. */
function meant(texts: Readonly<Record<string, string>>, path = 's.schema.json'): string {
  const schema = linked(texts);
  const [problem] = schema.problems;
  if (problem !== undefined) return `${problem.line}:${problem.column} ${problem.message}`;
  const a = schema.documents.get(path)?.shape.properties?.get('a');
  if (a === undefined) return 'no place';
  return useOf(a).shape.opaque ?? `${targetOf(a).fullName} ${[...useOf(a).shape.kinds].join(' ')}`;
}

const referring = (reference: string, more = ''): string => `{"properties": {"a": {"$ref": "${reference}"}}${more}}`;

describe('where a reference leads', () => {
  const places = `, "$defs": {"D": {"type": "string"}, "x/y~z": {"type": "boolean"}, "l": {"prefixItems": [true, {"type": "array"}]}},
    "definitions": {"O": {"type": "object", "properties": {}}}`;
  test.each([
    ['#/$defs/D', 's.D string'],
    ['#/$defs/x~1y~0z', 's.x/y~z boolean'],
    ['#/$defs/x%2Fy', '1:31 there is no schema at /$defs/x/y of s.schema.json. Correct the pointer'],
    ['#/definitions/O', 's.O object'],
    ['#/$defs/l/prefixItems/1', 's.1 array'],
    ['#/$defs/l/prefixItems/0', 's.0 null boolean integer number string array object'],
    [
      '#/$defs/l/prefixItems/01',
      '1:31 there is no schema at /$defs/l/prefixItems/01 of s.schema.json. Correct the pointer',
    ],
    [
      '#/$defs/l/prefixItems/2',
      '1:31 there is no schema at /$defs/l/prefixItems/2 of s.schema.json. Correct the pointer',
    ],
    ['#/$defs/l/prefixItems', '1:31 there is no schema at /$defs/l/prefixItems of s.schema.json. Correct the pointer'],
    ['#/$defs/D/type', '1:31 there is no schema at /$defs/D/type of s.schema.json. Correct the pointer'],
    ['#/$defs/D/type/x', '1:31 there is no schema at /$defs/D/type/x of s.schema.json. Correct the pointer'],
    ['#', 's null boolean integer number string array object'],
    ['', 's null boolean integer number string array object'],
    ['s.schema.json', 's null boolean integer number string array object'],
    ['./s.schema.json#/$defs/D', 's.D string'],
    ['x/../s.schema.json#/$defs/D', 's.D string'],
    ['s%2Eschema.json#/$defs/D', 's.D string'],
    ['#/%', '1:31 expected "#", or "#/" and a JSON pointer, for anchors are not looked up. Write the pointer'],
    [
      's.schema.json#D',
      '1:31 expected "#", or "#/" and a JSON pointer, for anchors are not looked up. Write the pointer',
    ],
    ['urn:x:y', '{"$ref":"urn:x:y"}'],
    ['/s.schema.json', '{"$ref":"/s.schema.json"}'],
    ['HTTPS://e.com/s', '{"$ref":"HTTPS://e.com/s"}'],
    ['gone.json', '1:31 gone.json is not one of the schemas of this surface. Add it to `schemas`, or correct the path'],
  ])('%s', (reference, expected) => {
    expect(meant({ 's.schema.json': referring(reference, places) })).toBe(expected);
  });

  test('by `$id`, with or without a base', () => {
    const target = '{"$id": "https://e.com/x/t#", "type": "integer"}';
    const id = ', "$id": "https://e.com/x/s"';
    expect(meant({ 's.schema.json': referring('t', id), 'u.json': target })).toBe('u.json integer');
    expect(meant({ 's.schema.json': referring('../x/t#', id), 'u.json': target })).toBe('u.json integer');
    expect(meant({ 's.schema.json': referring('https://e.com/x/t'), 'u.json': target })).toBe('u.json integer');
    expect(meant({ 's.schema.json': referring('http://[', id), 'u.json': target })).toBe('{"$ref":"http://["}');
    expect(meant({ 's.schema.json': referring('u.json', ', "$id": "s"'), 'u.json': target })).toBe('u.json integer');
  });

  test('up and down in the tree', () => {
    const files = { 'a/b/s.schema.json': referring('../../c/t.schema.json'), 'c/t.schema.json': '{"type": "null"}' };
    expect(meant(files, 'a/b/s.schema.json')).toBe('t null');
  });

  test('what leads back to itself is said at each reference, and cut', () => {
    const text = '{"$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"$ref": "#/$defs/A"}, "C": {"$ref": "#/$defs/A"}}}';
    const { problems } = linked({ 's.schema.json': text });
    expect(problems.map(({ line, column, message, fatal }) => [line, column, message, fatal])).toEqual([
      [1, 26, 'this reference leads back to itself. Let it lead to a type', true],
    ]);
  });

  /** `n` definitions, one a line, each a reference to the next and the last to `end`. */
  const chain = (n: number, end: string): string => {
    const links = Array.from({ length: n }, (_, i) => `"D${i}": {"$ref": "#/$defs/${i + 1 < n ? `D${i + 1}` : end}"}`);
    return `{"$defs": {\n${links.join(',\n')},\n"End": {"type": "object"}}, "properties": {"a": {"$ref": "#/$defs/D0"}}}`;
  };
  const TOO_MANY =
    'this is one of more than 100 references that lead to one another; that is the limit. Let it lead to the type at the end';

  test('up to 100 references lead to one another', () => {
    expect(meant({ 's.schema.json': chain(99, 'End') })).toBe('s.End object');
    const { problems, documents } = linked({ 's.schema.json': chain(100, 'End') });
    expect(problems).toEqual([{ file: 's.schema.json', line: 101, column: 17, message: TOO_MANY, fatal: true }]);
    const a = documents.get('s.schema.json')?.shape.properties?.get('a');
    expect(a && targetOf(a).fullName).toBe('s.D99');
  });

  test('a longer chain, or circle, is told where it is cut, and in time', () => {
    for (const end of ['End', 'D0']) {
      const { problems } = linked({ 's.schema.json': chain(30_000, end) });
      const [first, second, ...more] = problems.map(({ line }) => line);
      expect([first, second, more.length]).toEqual([102, 203, 98]);
      expect(new Set(problems.map(({ message }) => message))).toEqual(new Set([TOO_MANY]));
    }
  }, 5000);
});

test('faults are told up to 100 times for each file', () => {
  const wrong = `{"$defs": {${Array.from({ length: 3000 }, (_, i) => `"D${i}": {"$ref": "#/no"}`).join(',\n')}}}`;
  const { problems } = linked({ 's.schema.json': wrong, 't.schema.json': wrong });
  const lines = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
    ['s', 't'].flatMap((name) => lines.map((line) => `${name}.schema.json:${line}`)),
  );
});

describe('what is stored', () => {
  test.each([
    ['{}', false],
    ['{"$defs": {"D": {"type": "string"}}}', false],
    ['{"minimum": 1}', false],
    ['true', false],
    ['{"type": "object"}', true],
    ['{"properties": {}}', true],
    ['{"items": {"type": "string"}}', true],
    ['{"additionalProperties": false}', true],
    ['{"additionalProperties": true}', false],
    ['{"additionalProperties": {"type": "string"}}', true],
    ['{"enum": [null, true, 1, 0.5, "a", [], {}]}', true],
    ['{"oneOf": []}', true],
    ['{"$ref": "#/$defs/D", "$defs": {"D": {}}}', true],
    ['false', true],
  ])('%s: %s', (text, isDocument) => {
    expect(linked({ 's.schema.json': text }).documents.has('s.schema.json')).toBe(isDocument);
  });

  test('names: the base name without its suffix, or the path where two have one', () => {
    const text = '{"type": "object"}';
    const names = (...paths: readonly string[]): readonly string[] =>
      [...linked(Object.fromEntries(paths.map((path) => [path, text]))).documents.values()].map(
        ({ name }: StoredElement) => name,
      );
    expect(names('x/a.schema.json', 'x/b.json', 'c')).toEqual(['a', 'b.json', 'c']);
    expect(names('x/a.schema.json', 'y/a.schema.json', 'y/b.schema.json')).toEqual(['x/a', 'y/a', 'b']);
  });
});

describe('dialects', () => {
  const wrong = 'expected https://json-schema.org/draft/2020-12/schema. Write the schema in that draft';
  test.each<readonly [string, readonly string[]]>([
    ['"https://json-schema.org/draft/2020-12/schema"', []],
    ['"https://json-schema.org/draft/2020-12/schema#"', []],
    ['"https://json-schema.org/draft/2019-09/schema"', [`1:13 ${wrong}`]],
    ['1', [`1:13 ${wrong}`]],
  ])('%s', (dialect, problems) => {
    const schema = linked({ 's.schema.json': `{"$schema": ${dialect}, "type": "string"}` });
    expect(schema.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(problems);
  });
});

test('very many keywords, and files, are told in time', () => {
  const keywords = Array.from({ length: 50_000 }, (_, i) => `"k${i}": 1`);
  const { unseen } = linked({ 's.schema.json': `{${keywords.join(',')}}` });
  expect([unseen.length, unseen.at(-1)]).toEqual([21, '49980 more keywords: not looked into']);
  const files = Array.from({ length: 10_000 }, (_, i) => [`f${i}.schema.json`, '{"type": "string"}'] as const);
  expect(linked(Object.fromEntries(files)).documents.get('f7.schema.json')?.name).toBe('f7');
}, 5000);

test('what is not looked into, by keyword and with its first place', () => {
  const text = `{"minimum": 1,
"properties": {"a": {"minimum": 4, "format": "uint8", "type": "integer"}, "b": {"format": "uint8", "type": "string"},
"c": {"not": {}, "oneOf": []}, "d": {"$ref": "#/properties/a", "maximum": 9}, "e": false,
"f": {"$ref": "#", "type": "string"}}, "items": {"minimum": 2, "maximum": 3}}`;
  expect(linked({ 's.schema.json': text, 't.schema.json': '{"maximum": 1, "type": "string"}' }).unseen).toEqual([
    'the keyword $ref: not looked into, nor what it stands in (s.schema.json:4:7)',
    'the keyword format: not looked into (s.schema.json:2:81)',
    'the keyword maximum: not looked into (s.schema.json:3:64, and in 2 more places)',
    'the keyword minimum: not looked into (s.schema.json:1:2, and in 2 more places)',
    'the keyword oneOf: not looked into, nor what it stands in (s.schema.json:3:18)',
  ]);
});

describe('a reference, or null', () => {
  const D = '{"$ref": "#/$defs/D"}';
  const NULL = '{"type": "null"}';
  test.each([
    [`{"anyOf": [${D}, ${NULL}]}`, 'object', true],
    [`{"oneOf": [${NULL}, ${D}], "description": "d", "minProperties": 1}`, 'object', true],
    [`{"anyOf": [${D}]}`, 'object', false],
    [`{"allOf": [${D}]}`, 'object', false],
    [`{"allOf": [${D}, ${NULL}]}`, 'opaque', true],
    [`{"anyOf": [${D}, ${NULL}, ${NULL}]}`, 'opaque', true],
    [`{"anyOf": [${D}, ${D}]}`, 'opaque', true],
    [`{"anyOf": [${NULL}]}`, 'opaque', true],
    [`{"anyOf": [${D}], "type": "object"}`, 'opaque', true],
    [`{"anyOf": ${D}}`, 'opaque', true],
    ['{"$ref": 1}', 'opaque', true],
  ])('%s is %s, nullable: %s', (schema, kind, nullable) => {
    const text = `{"properties": {"a": ${schema}}, "$defs": {"D": {"type": "object"}}}`;
    const a = linked({ 's.schema.json': text }).documents.get('s.schema.json')?.shape.properties?.get('a');
    const use = a === undefined ? undefined : useOf(a);
    const found = use === undefined ? 'none' : use.shape.opaque === null ? [...use.shape.kinds].join(' ') : 'opaque';
    expect([found, use?.nullable]).toEqual([kind, nullable]);
  });
});

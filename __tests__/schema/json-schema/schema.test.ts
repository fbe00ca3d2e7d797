import { describe, expect, test } from '@jest/globals';
import { normalText } from '../../../src/schema/json-schema/json.ts';
import { type StoredElement, type StoredSchema, targetOf, useOf } from '../../../src/schema/json-schema/model.ts';
import { parseJson, plainValue } from '../../../src/schema/json-schema/parse-json.ts';
import { spanOf } from '../../../src/schema/text.ts';
import { linked } from './linked.ts';

function rootOf(text: string): StoredElement {
  const [root] = linked({ 's.schema.json': text }).documents.values();
  if (root === undefined) throw new Error('no document');
  return root;
}

function propertyOf(element: StoredElement, name: string): StoredElement {
  const found = targetOf(element).shape.properties?.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const told = ({ problems }: StoredSchema): readonly string[] =>
  problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);

describe('JSON', () => {
  test.each([
    'null',
    'true',
    '-0',
    '12345678901234567890',
    '1.5',
    '1e3',
    '""',
    '"a\\u00e9\\n"',
    '[]',
    '[1, [2]]',
    '{"a": {"b": []}}',
    ' {} \n',
  ])('%s is read as JSON.parse reads it', (text) => {
    const parsed = parseJson(text);
    if ('fault' in parsed) throw new Error(parsed.fault.message);
    const plain = normalText(plainValue(parsed.node));
    expect(Number.isNaN(Number(text)) || text === '""' ? JSON.parse(plain) : Number(plain) + 0).toEqual(
      Number.isNaN(Number(text)) || text === '""' ? JSON.parse(text) : Number(text) + 0,
    );
  });

  test('a large whole number is not rounded, and no name is special', () => {
    const parsed = parseJson('{"__proto__": 9007199254740993}');
    if ('fault' in parsed) throw new Error(parsed.fault.message);
    expect(plainValue(parsed.node)).toEqual(new Map([['__proto__', 9007199254740993n]]));
  });

  test.each([
    ['', '1:1 expected a JSON value'],
    ['{"a": 1,}', '1:9 expected a name in double quotes'],
    ['{"a" 1}', '1:6 expected ":"'],
    ['[1 2]', '1:4 expected "," or "]"'],
    ['[1]\n]', '2:1 expected nothing behind the value'],
    ['{"a": 1,\n "a": 2}', '2:2 the name "a" is there twice. Keep one'],
    ['01', '1:2 expected nothing behind the value'],
    ['"a', '1:1 this text has no end'],
    ['"a\tb"', '1:1 a line break, a tab or a wrong escape in this text. Write it as \\n, \\t or \\u0000'],
    ['nil', '1:1 expected a JSON value'],
    ['['.repeat(300), '1:202 nested more than 200 deep'],
  ])('%j is refused at its place', (text, message) => {
    const parsed = parseJson(text);
    if (!('fault' in parsed)) throw new Error('read');
    const { line, column } = spanOf({ text }, parsed.fault.range);
    expect(`${line}:${column} ${parsed.fault.message}`).toBe(message.replace(' ', ' not JSON: '));
  });
});

describe('schemas', () => {
  test('every place has its name and where it stands', () => {
    const root = rootOf(
      '{\n  "properties": {\n    "a": {"items": {"additionalProperties": {"type": "string"}}}\n  }\n}',
    );
    const a = propertyOf(root, 'a');
    const items = a.shape.items;
    const rest = items?.shape.rest;
    const entries = typeof rest === 'object' ? rest : null;
    expect([root, a, items, entries].map((each) => [each?.fullName, each?.role])).toEqual([
      ['s', 'document'],
      ['s.a', 'property'],
      ['s.a[]', 'items'],
      ['s.a[].*', 'entries'],
    ]);
    expect(spanOf(a.file.node, a.node.name.range)).toMatchObject({ line: 3, column: 5, endColumn: 8 });
  });

  test.each([
    ['{"type": "string"}', 'string', false],
    ['{"type": ["string", "null"]}', 'null string', true],
    ['{"enum": ["a", 1]}', 'integer string', false],
    ['{"type": "string", "enum": ["a", null]}', 'string', false],
    ['{"const": null}', 'null', true],
    ['{"type": "number"}', 'integer number', false],
    ['true', 'null boolean integer number string array object', true],
    ['{"anyOf": [{"type": "string"}, {"type": "null"}], "description": "d"}', 'string', true],
    ['{"allOf": [{"$ref": "#/$defs/D"}]}', 'object', false],
    ['{"oneOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}', 'object', true],
  ])('%s admits %s', (schema, kinds, nullable) => {
    const root = rootOf(`{"properties": {"a": ${schema}}, "$defs": {"D": {"type": "object"}}}`);
    const use = useOf(propertyOf(root, 'a'));
    expect([[...use.shape.kinds].join(' '), use.nullable]).toEqual([kinds, nullable]);
  });

  test('what is not looked into is said once for each keyword', () => {
    const text = `{"properties": {"a": {"minimum": 1}, "b": {"minimum": 2, "description": "d"},
  "c": {"oneOf": [{"type": "string"}, {"type": "integer"}]}, "d": {"$ref": "https://example.com/x.json"}}}`;
    const schema = linked({ 's.schema.json': text });
    expect([schema.problems, schema.unseen]).toEqual([
      [],
      [
        '$ref https://example.com/x.json is not fetched (s.schema.json:2:76)',
        'the keyword minimum: not looked into (s.schema.json:1:23, and in 1 more place)',
        'the keyword oneOf: not looked into, nor what it stands in (s.schema.json:2:9)',
      ],
    ]);
    const [root] = schema.documents.values();
    const opaque = ['a', 'c', 'd'].map((name) => useOf(propertyOf(root ?? rootOf('{}'), name)).shape.opaque !== null);
    expect(opaque).toEqual([false, true, true]);
  });

  test('references lead to other files by their path, their $id and into any place', () => {
    const schema = linked({
      'x/s.schema.json': `{"$id": "https://e.com/s", "properties": {"a": {"$ref": "../d.schema.json#/$defs/D"}, "b": {"$ref": "t"},
        "c": {"$ref": "#/properties/a"}, "d": {"$ref": "#/oneOf/0"}}}`,
      'd.schema.json': '{"$defs": {"D": {"type": "boolean"}}}',
      't.schema.json': '{"$id": "https://e.com/t", "type": "integer"}',
    });
    // "oneOf" is in no file: that reference leads nowhere.
    expect(told(schema)).toEqual([
      'x/s.schema.json:2:56 there is no schema at /oneOf/0 of x/s.schema.json. Correct the pointer',
    ]);
    const root = schema.documents.get('x/s.schema.json');
    const kinds = ['a', 'b', 'c'].map((name) => [...useOf(propertyOf(root ?? rootOf('{}'), name)).shape.kinds].join());
    expect(kinds).toEqual(['boolean', 'integer', 'boolean']);
    expect([...schema.documents.keys()]).toEqual(['x/s.schema.json', 't.schema.json']);
  });

  test.each([
    [
      '{"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}}',
      'this reference leads back to itself. Let it lead to a type',
    ],
    [
      '{"$ref": "gone.schema.json"}',
      'gone.schema.json is not one of the schemas of this surface. Add it to `schemas`, or correct the path',
    ],
    ['{"$ref": "#name"}', 'expected "#", or "#/" and a JSON pointer, for anchors are not looked up. Write the pointer'],
    [
      '{"$schema": "http://json-schema.org/draft-07/schema#"}',
      'expected https://json-schema.org/draft/2020-12/schema. Write the schema in that draft',
    ],
  ])('%s leaves no verdict', (text, message) => {
    const { problems } = linked({ 's.schema.json': text });
    expect(problems.map((problem) => [problem.fatal, problem.message])).toContainEqual([true, message]);
  });

  test('two files of one base name are told apart', () => {
    const { documents } = linked({ 'a/s.schema.json': '{"type": "object"}', 'b/s.schema.json': '{"type": "object"}' });
    expect([...documents.values()].map(({ name }) => name)).toEqual(['a/s', 'b/s']);
  });
});

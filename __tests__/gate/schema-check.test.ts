import { describe, expect, test } from '@jest/globals';
import { checkSchemas } from '../../src/gate/schema-check.ts';
import type { ParsedFile } from '../../src/schema/json-schema/link-schemas.ts';
import { parseJson } from '../../src/schema/json-schema/parse-json.ts';

function fileOf(text: string, path = 'a.schema.json'): ParsedFile {
  const parsed = parseJson(text);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  return { file: { path, package: '', node: { text } }, node: parsed.node };
}

const told = (...texts: readonly string[]): readonly string[] =>
  checkSchemas(texts.map((text, i) => fileOf(text, `${i}.json`))).map(
    ({ file, line, column, message, fatal }) => `${file}:${line}:${column}${fatal ? '!' : ''} ${message}`,
  );

describe('what is a JSON Schema', () => {
  test.each([
    '{}',
    'true',
    'false',
    '{"type": "object", "properties": {"a": {"type": ["string", "null"]}}}',
    '{"$schema": "http://json-schema.org/draft-07/schema#", "type": "object"}',
    '{"$ref": "https://nowhere.test/x.json"}',
    '{"format": "of our own", "ours": 1}',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('no file is wrong', () => {
    expect(checkSchemas([])).toEqual([]);
  });
});

describe('what is none', () => {
  test.each(['[]', '1', '"x"', 'null', '[{}]'])('%s', (text) => {
    expect(told(`\n ${text}`)).toEqual(['0.json:2:2! expected a JSON Schema: an object']);
  });

  test('each file is told, each place of it once', () => {
    expect(told('{}', '{"type": 1,\n"minimum": "x"}', '{"required": {}}')).toEqual([
      expect.stringMatching(/^1\.json:1:10! not a JSON Schema: .*must be.*\. Correct it$/),
      '1.json:2:12! not a JSON Schema: must be number. Correct it',
      '2.json:1:14! not a JSON Schema: must be array. Correct it',
    ]);
  });

  test('a file with very many faults is told by a hundred', () => {
    const wrong = `{"properties": {${Array.from({ length: 3000 }, (_, i) => `"p${i}": {"minLength": -1}`).join(',\n')}}}`;
    const found = told(wrong);
    expect([found.length, found.at(-1)?.split('!')[0]]).toEqual([100, '0.json:100:22']);
  });

  test('a word that is not known, with those that are', () => {
    expect(told('{"type": "strin"}')).toEqual([
      '0.json:1:10! not a JSON Schema: must be equal to one of the allowed values: array, boolean, integer, null, number, object, string, or must be array. Correct it',
    ]);
  });

  test('a place inside: through objects, lists, and names that a pointer writes otherwise', () => {
    expect(
      told(
        '{"properties": {"a/b~c": {"type": 1}}}',
        '{"anyOf": [{}, {"minLength": -1}]}',
        '{"properties": {"a~1b": {"minLength": -1}}}',
      ).map((text) => text.split('!')[0]),
    ).toEqual(['0.json:1:35', '1.json:1:30', '2.json:1:39']);
  });
});

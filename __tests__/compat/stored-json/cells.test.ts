import { describe, expect, test } from '@jest/globals';
import type { ReaderModel } from '../../../src/compat/stored-json/pair.ts';
import { runStoredExample } from '../../../src/gate/example.ts';

type Sources = string | Readonly<Record<string, string>>;

function told(before: Sources, after: Sources, reader: ReaderModel, versionField?: string): readonly string[] {
  const options = versionField === undefined ? {} : { versionField };
  return runStoredExample({ before, after, reader, ...options }).map(({ rule, element, effects }) => {
    const all = effects.map(
      ({ skew, effect, when }) =>
        `${skew === 'old-data-new-reader' ? 'old' : 'new'} ${effect}${when === null ? '' : ` when ${when}`}`,
    );
    return [`${rule.id} ${element}`, ...all].join(', ');
  });
}

const at = (schema: string): string => `{"type": "object", "properties": {"a": ${schema}}, "required": ["a"]}`;
const MAP = at('{"type": "object", "additionalProperties": {"type": "string"}}');
const STRUCT = at('{"type": "object", "properties": {"x": {"enum": ["p"]}}, "required": ["x"]}');

describe('what is told, and where', () => {
  test.each<readonly [string, string, string, ReaderModel, readonly string[]]>([
    [
      'free names that become fixed ones, one of them required, with listed values',
      MAP,
      STRUCT,
      'strict',
      [
        'property-type-changed state.a, old rejected when in "x" the reader does not list the value, or there is no "x", old ignored when it has names that the reader does not know',
      ],
    ],
    [
      'the same for a lenient reader',
      MAP,
      STRUCT,
      'lenient',
      [
        'property-type-changed state.a, old unnamed when in "x" the reader does not list the value, old ignored when it has names that the reader does not know',
      ],
    ],
    [
      'null beside a reference',
      '{"properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"type": "object", "properties": {}}}}',
      '{"properties": {"a": {"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}]}}, "$defs": {"D": {"type": "object", "properties": {}}}}',
      'strict',
      ['property-type-changed state.a, new rejected when the value is null'],
    ],
    [
      'a definition is told once, however often it is used',
      '{"properties": {"a": {"$ref": "#/$defs/D"}, "b": {"items": {"$ref": "#/$defs/D"}}}, "$defs": {"D": {"type": "string"}}}',
      '{"properties": {"a": {"$ref": "#/$defs/D"}, "b": {"items": {"$ref": "#/$defs/D"}}}, "$defs": {"D": {"type": "boolean"}}}',
      'lenient',
      ['property-type-changed state.D, old rejected, new rejected'],
    ],
    [
      'a definition that holds itself',
      '{"$ref": "#/$defs/D", "$defs": {"D": {"type": "object", "properties": {"next": {"$ref": "#/$defs/D"}, "n": {"type": "integer"}}}}}',
      '{"$ref": "#/$defs/D", "$defs": {"D": {"type": "object", "properties": {"next": {"$ref": "#/$defs/D"}}}}}',
      'lenient',
      ['property-removed state.D.n, old ignored, new absent'],
    ],
    [
      'a definition that goes by another name is the same',
      '{"properties": {"a": {"$ref": "#/$defs/D"}}, "$defs": {"D": {"type": "string"}}}',
      '{"properties": {"a": {"$ref": "#/$defs/E"}}, "$defs": {"E": {"type": "string"}}}',
      'lenient',
      [],
    ],
    ['a description', at('{"type": "string"}'), at('{"type": "string", "description": "a name"}'), 'lenient', []],
    [
      'a name in another case that is there already',
      '{"type": "object", "properties": {"A": {"type": "string"}, "a": {"type": "string"}}}',
      '{"type": "object", "properties": {"A": {"type": "string"}}}',
      'lenient',
      ['property-removed state.a, old altered when both names are written, new absent'],
    ],
    [
      'a number for a whole number',
      at('{"type": "integer", "format": "int32"}'),
      at('{"type": "number"}'),
      'lenient',
      [
        'property-type-changed state.a, new rejected when the value has a fraction, or the value is more than 2147483647, or the value is less than -2147483648, old retyped',
      ],
    ],
  ])('%s', (_, before, after, reader, expected) => {
    expect(told(before, after, reader)).toEqual(expected);
  });

  test('a document that moved is found again by its name', () => {
    expect(
      told({ 'a/s.schema.json': at('{"type": "string"}') }, { 'b/s.schema.json': at('{"type": "string"}') }, 'lenient'),
    ).toEqual([]);
  });
});

describe('the version of the data', () => {
  const doc = (version: string, property: string): string =>
    `{"type": "object", "properties": {"v": ${version}, ${property}}}`;
  const unchanged = (lines: readonly string[]): boolean =>
    lines.some((line) => line.startsWith('version-field-unchanged'));

  test.each([
    ['an addition', doc('{"const": 1}', '"a": true'), doc('{"const": 1}', '"a": true, "b": {"type": "string"}'), false],
    ['a removal', doc('{"const": 1}', '"a": true'), doc('{"const": 1}', '"b": true'), true],
    ['a removal under a new version', doc('{"const": 1}', '"a": true'), doc('{"const": 2}', '"b": true'), false],
    [
      'a removal, and the version is no constant any more',
      doc('{"const": 1}', '"a": true'),
      doc('{"type": "integer"}', '"b": true'),
      true,
    ],
    [
      'a removal, and the version is new',
      doc('{"type": "integer"}', '"a": true'),
      doc('{"const": 1}', '"b": true'),
      false,
    ],
    [
      'a wider number',
      doc('{"const": 1}', '"a": {"type": "integer", "format": "int8"}'),
      doc('{"const": 1}', '"a": {"type": "integer"}'),
      true,
    ],
    [
      'a keyword that is not looked into',
      doc('{"const": 1}', '"a": {"minimum": 1}'),
      doc('{"const": 1}', '"a": {"minimum": 2}'),
      true,
    ],
  ])('%s', (_, before, after, expected) => {
    expect(unchanged(told(before, after, 'lenient', 'v'))).toBe(expected);
  });

  test('a document without a version is told apart by the version of the other', () => {
    const versioned = doc('{"const": 1}', '"a": true');
    const files = (other: string): Record<string, string> => ({ 'a.schema.json': versioned, 'b.schema.json': other });
    const lines = told(files(at('{"type": "string"}')), files(at('{"type": "boolean"}')), 'lenient', 'v');
    expect(lines).toEqual([
      'property-type-changed b.a, old rejected, new rejected',
      'version-field-unchanged a.v, old rejected, new rejected',
    ]);
  });

  test('under strict readers a required addition is no mere addition', () => {
    const after = '{"type": "object", "properties": {"v": {"const": 1}, "a": {"type": "string"}}, "required": ["a"]}';
    const before = '{"type": "object", "properties": {"v": {"const": 1}}}';
    expect(unchanged(told(before, after, 'strict', 'v'))).toBe(true);
    expect(unchanged(told(before, after, 'lenient', 'v'))).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../src/schema/json-schema/json.ts';
import { ANYTHING, kindsOf, treatmentOf, valuesOf, widthOf } from '../../../src/schema/json-schema/keywords.ts';

test.each([
  ...['$schema', '$id', '$comment', '$defs', 'definitions', 'title', 'description', 'default', 'examples'].map(
    (keyword) => [keyword, 'silent'],
  ),
  ...['deprecated', 'readOnly', 'writeOnly', 'contentEncoding', 'contentMediaType', 'contentSchema'].map((keyword) => [
    keyword,
    'silent',
  ]),
  ...['type', 'properties', 'required', 'items', 'additionalProperties', 'enum', 'const'].map((keyword) => [
    keyword,
    'read',
  ]),
  ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', 'patternProperties', 'prefixItems'].map(
    (keyword) => [keyword, 'decisive'],
  ),
  ...['$ref', '$dynamicRef', '$recursiveRef', 'additionalItems'].map((keyword) => [keyword, 'decisive']),
  ...['minimum', 'pattern', 'format', 'not', 'x-any', 'constructor'].map((keyword) => [keyword, 'unread']),
])('%s is %s', (keyword, treatment) => {
  expect(treatmentOf(keyword)).toBe(treatment);
});

describe('whole numbers of machines', () => {
  test.each([
    ['int8', -128n, 127n],
    ['uint8', 0n, 255n],
    ['int16', -32768n, 32767n],
    ['uint16', 0n, 65535n],
    ['int32', -2147483648n, 2147483647n],
    ['uint32', 0n, 4294967295n],
    ['int64', -9223372036854775808n, 9223372036854775807n],
    ['uint64', 0n, 18446744073709551615n],
    ['int', -9223372036854775808n, 9223372036854775807n],
    ['uint', 0n, 18446744073709551615n],
  ])('%s', (name, least, most) => {
    expect(widthOf(name)).toEqual({ name, least, most });
  });

  test('nothing else names one', () => {
    expect([widthOf('date'), widthOf(undefined), widthOf(8n), widthOf(['int8'])]).toEqual([null, null, null, null]);
  });
});

test.each<readonly [Json | undefined, string]>([
  [undefined, 'null boolean integer number string array object'],
  ['string', 'string'],
  ['number', 'integer number'],
  ['integer', 'integer'],
  [['object', 'null'], 'null object'],
  [[], ''],
  ['file', ''],
])('the kinds of %j', (type, kinds) => {
  expect([...kindsOf(type)].join(' ')).toBe(kinds);
});

test('values are those of the kinds, and one constant is all of them', () => {
  const all = kindsOf(undefined);
  expect(valuesOf(undefined, undefined, all)).toBeNull();
  expect(valuesOf(['a', 1n, null], undefined, all)).toEqual(['a', 1n, null]);
  expect(valuesOf(['a', 1n, null, 0.5], undefined, kindsOf('integer'))).toEqual([1n]);
  expect(valuesOf(['a'], 'b', all)).toEqual(['b']);
  expect(valuesOf(undefined, null, all)).toEqual([null]);
  expect(valuesOf('a', undefined, all)).toBeNull();
});

test('anything is what says nothing', () => {
  const { kinds, unread, ...rest } = ANYTHING;
  expect([...kinds]).toEqual([...kindsOf(undefined)]);
  expect(unread.size).toBe(0);
  expect(rest).toEqual({ values: null, width: null, properties: null, rest: 'open', items: null, opaque: null });
});

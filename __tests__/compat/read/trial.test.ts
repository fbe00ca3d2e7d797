/** What is tried, and what of it counts, where a pair of fields shows it best. */
import { describe, expect, test } from '@jest/globals';
import { readField } from '../../../src/compat/read/field.ts';
import type { Field } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from '../wire/schema.ts';
import { lines } from './show.ts';

const REQUIRED = '[features.field_presence = LEGACY_REQUIRED]';
const UNCHECKED = 'features.utf8_validation = NONE';
function told(writer: string, reader: string): readonly string[] {
  const [from, to] = [writer, reader].map(
    (body) => messageIn(schemaOf(`edition = "2023"; package t; message M { ${body} }`), 't.M').fields[0],
  ) as [Field, Field];
  return lines(readField(from, to));
}

describe('what the writer’s own declaration does is no harm of the reader’s', () => {
  const text = `string f = 1 [${UNCHECKED}];`;

  test('a runtime that repairs text does so on both sides', () => {
    expect(told(text, `repeated ${text}`)).toEqual([]);
    expect(told(text, `string f = 1 [features.field_presence = IMPLICIT, ${UNCHECKED}];`)).toEqual([
      'presence presence {1: ""}; when the field is set to an empty value; beyond',
    ]);
    expect(told(text, `string f = 1 [features.field_presence = LEGACY_REQUIRED, ${UNCHECKED}];`)).toEqual([
      'rejected required {}; when the field is not set; beyond; on go java cpp js',
    ]);
  });

  test('nor is what it makes of values that are no text', () => {
    expect(told(text, 'repeated fixed32 f = 1;')).toEqual([
      'rejected type {1: "a"}; when the bytes sent are no multiple of 4',
      'altered type {1: "abcd"}; when the bytes sent are a multiple of 4',
      'dropped type {1: ""}; when the value is empty',
    ]);
  });
});

test('what always happens for one cause is not said again of another, also where only some runtimes show it', () => {
  expect(told('int32 f = 1;', `fixed32 f = 1 ${REQUIRED};`)).toEqual([
    'rejected type {1: 1}; on go java cpp js',
    'dropped type {1: 1}; on python es',
    'presence type {1: 0}; when the field is set to 0; on python es',
  ]);
});

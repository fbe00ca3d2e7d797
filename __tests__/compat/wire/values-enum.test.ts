import { describe, expect, test } from '@jest/globals';
import { DIALECTS } from '../../../src/compat/runtimes.ts';
import { decodeMessage } from '../../../src/compat/wire/decode.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { valuesOfNumbers } from '../../../src/compat/wire/values-enum.ts';
import type { Field } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from './schema.ts';

const TYPES = `
  enum E { A = 0; B = 1; }
  enum F { C = 5; D = 77; }
  message Bool { required bool b = 3; }
  message Deep { required Needs needs = 5; }
  message Needs { required int32 n = 2047; required string s = 4; }
  message Plain { optional fixed64 x = 9; }`;

function fieldOf(text: string): Field {
  const [field] = messageIn(schemaOf(`syntax = "proto2"; package t; ${TYPES} message M { ${text} }`), 't.M').fields;
  if (field === undefined) throw new Error('no field');
  return field;
}

/** How many numbers a Java reader keeps of each value. */
function kept(writer: Field, reader: Field): readonly number[] {
  const java = DIALECTS.find(({ runtime }) => runtime === 'java');
  if (java === undefined) throw new Error('no Java');
  return valuesOfNumbers(writer, reader).map((value) => {
    const read = decodeMessage([reader], encodeMessage([writer], new Map([[1, [value]]])), java);
    if (read === null) throw new Error('refused');
    return (read.get(1) ?? []).length;
  });
}

describe('a value of which the list of a closed enum keeps nothing, and one of which it keeps something', () => {
  test.each<[string, string, string]>([
    ['the numbers of a map', 'map<fixed32, int32> m = 1;', 'E'],
    ['other numbers', 'map<int32, int32> m = 1;', 'F'],
    ['the length of a text', 'map<string, bytes> m = 1;', 'E'],
    ['a message in a map that requires numbers', 'map<string, Needs> m = 1;', 'E'],
    ['what is required further inside', 'optional Deep m = 1;', 'F'],
    ['bytes of a wide number', 'optional Plain m = 1;', 'F'],
  ])('%s', (_, text, name) => {
    const [none, some, ...more] = kept(fieldOf(text), fieldOf(`repeated ${name} m = 1;`));
    expect([none, (some ?? 0) > 0, more]).toEqual([0, true, []]);
  });

  test('only one where false and true are both declared', () => {
    expect(kept(fieldOf('optional Bool m = 1;'), fieldOf('repeated E m = 1;'))).toEqual([1]);
  });

  test('none for one value, and for a list of something else', () => {
    const writer = fieldOf('map<int32, int32> m = 1;');
    expect(kept(writer, fieldOf('optional E m = 1;'))).toEqual([]);
    expect(kept(writer, fieldOf('repeated int32 m = 1;'))).toEqual([]);
  });
});

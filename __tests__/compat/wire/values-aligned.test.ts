import { describe, expect, test } from '@jest/globals';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { listsToTry } from '../../../src/compat/wire/values.ts';
import { alignedEntry, alignedMessage } from '../../../src/compat/wire/values-aligned.ts';
import { messageIn, schemaOf } from './schema.ts';

const of = (text: string) => messageIn(schemaOf(`syntax = "proto3"; package t; ${text}`), 't.M');

describe('a message of a whole number of words', () => {
  test.each<[string, string, 4 | 8]>([
    ['a text of the right length', 'message M { string s = 1; }', 8],
    ['a number that is long enough', 'message M { int64 n = 1; }', 8],
    ['two fields that are so together', 'message M { fixed64 a = 1; float b = 2; sint32 c = 3; }', 8],
    ['as many elements as it takes', 'message M { repeated N n = 1; } message N {}', 4],
    ['a map with a key that is long enough', 'message M { sfixed64 a = 1; map<uint32, bool> b = 2; }', 8],
    ['something further inside', 'message M { N n = 1; } message N { O o = 2; } message O { bytes b = 3; }', 8],
  ])('%s', (_, text, width) => {
    const message = of(text);
    const value = alignedMessage(message, width);
    expect(value).not.toBeNull();
    const { length } = encodeMessage(message.fields, value ?? new Map());
    expect([length > 0, length % width]).toEqual([true, 0]);
  });

  test('nothing where no value has that length', () => {
    expect(alignedMessage(of('message M { bool b = 1; }'), 4)).toBeNull();
    expect(alignedMessage(of('message M { oneof x { bool a = 1; bool b = 2; } }'), 4)).toBeNull();
  });
});

test('a map entry of a whole number of words', () => {
  const [field] = of('message M { map<string, sfixed64> m = 1; }').fields;
  if (field === undefined || field.map === null) throw new Error('no map');
  const entry = alignedEntry(field, field.map, 8);
  expect(entry?.get(1)?.[0]).toBe('aaaaa');
});

test('no map holds a key twice', () => {
  const [field] = of('message M { map<int32, bool> m = 1; }').fields;
  if (field === undefined) throw new Error('no map');
  const lists = listsToTry(field, field).map((list) =>
    list.map((entry) => (entry instanceof Map ? String(entry.get(1)) : 'none')),
  );
  expect(lists.some((keys) => keys.length > 1)).toBe(true);
  expect(lists.filter((keys) => new Set(keys).size < keys.length)).toEqual([]);
});

import { expect, test } from '@jest/globals';
import { readMisplaced } from '../../src/compat/misplaced.ts';
import type { Field } from '../../src/schema/model.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

function field(text: string): Field {
  const { messages } = schemaOf(`syntax = "proto2"; message M { ${text} } message N { optional string s = 1; }`);
  return must(messages.get('M')?.fields[0]);
}

function read(writer: string | null, reader: string | null): readonly string[] {
  const [from, to] = [writer, reader].map((text) => (text === null ? null : field(text)));
  const outcomes = readMisplaced({ writer: from ?? null, reader: to ?? null });
  return outcomes.map(
    ({ effect, when, beyondReader }) =>
      `${effect}${when === null ? '' : ` when ${when}`}${beyondReader ? ' beyond' : ''}`,
  );
}

test('the same type: what is sent is read as something else', () => {
  expect(read('optional int32 age = 1;', 'optional int32 size = 1;')).toEqual(['altered']);
});

test('a type that can be read in part is read as something else, and otherwise as its type says', () => {
  const [first, ...more] = read('optional int64 age = 1;', 'optional int32 size = 1;');
  expect(first).toBe('altered');
  expect(more.every((one) => one.includes(' when '))).toBe(true);
});

test('a type that cannot be read is lost, or refused', () => {
  expect(read('optional int32 age = 1;', 'optional string name = 1;')).toEqual(['dropped']);
  expect(read('optional string name = 1;', 'required int32 age = 1;').filter((one) => one === 'altered')).toEqual([]);
});

test('a number that only one side has', () => {
  expect(read('optional int32 age = 1;', null)).toEqual(['ignored beyond']);
  expect(read(null, 'optional int32 age = 1;')).toEqual(['absent']);
  expect(read(null, 'required int32 age = 1;')).toEqual(['rejected', 'absent']);
  expect(read(null, null)).toEqual([]);
});

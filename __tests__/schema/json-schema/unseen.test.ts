import { describe, expect, test } from '@jest/globals';
import { firstLines } from '../../../src/schema/json-schema/unseen.ts';
import { linked } from './linked.ts';

const unseen = (text: string): readonly string[] => linked({ 's.schema.json': text }).unseen;
const names = (count: number, name: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => name(i));
const two = (i: number): string => String(i).padStart(2, '0');

describe('keywords that are not looked into', () => {
  const schema = (count: number, more = ''): string => `{${names(count, (i) => `"k${two(i)}": 1`).join(', ')}${more}}`;

  test('are all told where they are twenty', () => {
    expect(unseen(schema(20))).toEqual(
      names(20, (i) => `the keyword k${two(i)}: not looked into (s.schema.json:1:${2 + 10 * i})`),
    );
  });

  test('are counted beyond that', () => {
    expect(unseen(schema(21)).slice(19)).toEqual([
      'the keyword k19: not looked into (s.schema.json:1:192)',
      '1 more keyword: not looked into',
    ]);
    const many = unseen(schema(10_000));
    expect([many.length, many.at(-1)]).toEqual([21, '9980 more keywords: not looked into']);
  });

  test('those that hide what they stand in are told first, where not all are', () => {
    const inside = ', "properties": {"a": {"z": 1, "oneOf": []}}';
    const hidden = 'the keyword oneOf: not looked into, nor what it stands in';
    const at = (lines: readonly string[]): number => lines.findIndex((line) => line.startsWith(hidden));
    expect([unseen(schema(19, inside)).length, at(unseen(schema(19, inside)))]).toEqual([20, 19]);
    expect([unseen(schema(20, inside)).length, at(unseen(schema(20, inside)))]).toEqual([21, 0]);
    expect(unseen(schema(20, inside)).slice(-2)).toEqual([
      'the keyword k18: not looked into (s.schema.json:1:182)',
      '1 more keyword: not looked into',
    ]);
  });

  test('that are as long as a file are told cut', () => {
    const name = 'k'.repeat(201);
    expect(unseen(`{"${name}": 1}`)).toEqual([`the keyword ${'k'.repeat(199)}…: not looked into (s.schema.json:1:2)`]);
    expect(unseen(`{"${name.slice(1)}": 1}`)).toEqual([
      `the keyword ${name.slice(1)}: not looked into (s.schema.json:1:2)`,
    ]);
  });

  test('may be more than arguments of a function', () => {
    const many = unseen(`{${names(300_000, (i) => `"k${i}":1`).join(',')}}`);
    expect(many.at(-1)).toBe('299980 more keywords: not looked into');
  });
});

describe('references that are not fetched', () => {
  const schema = (addresses: readonly string[]): string =>
    `{"properties": {\n${addresses.map((address, i) => `"p${i}": {"$ref": "https://e.com/${address}"}`).join(',\n')}}}`;

  test('are told once for each address, where it stands first', () => {
    expect(unseen(schema(['b', 'a', 'b', 'c', 'b']))).toEqual([
      '$ref https://e.com/b is not fetched (s.schema.json:2:16, and in 2 more places)',
      '$ref https://e.com/a is not fetched (s.schema.json:3:16)',
      '$ref https://e.com/c is not fetched (s.schema.json:5:16)',
    ]);
  });

  test('are counted beyond twenty', () => {
    expect(unseen(schema(names(21, String))).slice(19)).toEqual([
      '$ref https://e.com/19 is not fetched (s.schema.json:21:17)',
      '$ref to 1 more address: not fetched',
    ]);
    expect(unseen(schema(names(10_000, String))).slice(20)).toEqual(['$ref to 9980 more addresses: not fetched']);
  });

  test('that are as long as a file are told cut', () => {
    expect(unseen(schema(['x'.repeat(1000)]))).toEqual([
      `$ref https://e.com/${'x'.repeat(185)}… is not fetched (s.schema.json:2:16)`,
    ]);
  });
});

test('lines of anything: the first twenty, and how many are left', () => {
  const told = (count: number) =>
    firstLines(
      names(count, String),
      (name) => `line ${name}`,
      (left) => `${left} left`,
    );
  expect(told(0)).toEqual([]);
  expect(told(20)).toEqual(names(20, (i) => `line ${i}`));
  expect(told(21)).toEqual([...told(20), '1 left']);
});

import { describe, expect, test } from '@jest/globals';
import {
  addWords,
  type Divided,
  divide,
  excerpt,
  holdsOne,
  insideService,
  nameIn,
  placesOf,
  wordsAmong,
} from '../../src/schema/excerpt.ts';
import { parse } from '../../src/schema/parse.ts';
import { spanOf } from '../../src/schema/text.ts';

const TEXT = `syntax = "proto3"; // Item
package p;

import "one.proto";
// An Item.
message A { Item item = 1; } message B { string Item = 1; }
message C {
  // Item
  message D { int32 id = 1; }
  string s = 1 [default = "Item"];
}
enum E { E_ZERO = 0; }
extend X { Item item = 100; }
service S {
  option deprecated = true;
  rpc Get(A) returns (p.Item) { option (x) = { item: 1 }; }
  rpc Put(C) returns (C); ; rpc List(a.Items) returns (Item);
}
`;

const divided = divide(TEXT) as Divided;
const statement = (name: string) => divided.statements.find((each) => nameIn(TEXT, each) === name);

describe('parts of a text', () => {
  test('its statements, with what a sketch has of them', () => {
    expect(divided.statements.map(({ word, sketch }) => [word, sketch])).toEqual([
      ['syntax', 'syntax="proto3";'],
      ['package', 'package p;'],
      ['import', ''],
      ['message', 'message A{}'],
      ['message', 'message B{}'],
      ['message', 'message C{message D{}}'],
      ['enum', 'enum E{E_ZERO=0;}'],
      ['extend', ''],
      ['service', 'service S{}'],
    ]);
    for (const { word, start, end } of divided.statements) {
      expect(TEXT.slice(start, start + word.length)).toBe(word);
      expect(TEXT.slice(end - 1, end)).toMatch(/[;}]/);
    }
  });

  test.each([
    'edition = "2023";',
    'message M {',
    'syntax = "proto2"; message M { extend M { optional int32 x = 1; } }',
  ])('not where only parsing tells: %s', (text) => {
    expect(divide(text)).toBeNull();
  });

  test.each([1, 20])('where names stand, among %d', (count) => {
    const names = new Set(['Item', ...Array.from({ length: count - 1 }, (_, i) => `No${i}`)]);
    const places = placesOf(TEXT, names);
    const holders = divided.statements.filter((each) => holdsOne(each, places)).map((each) => nameIn(TEXT, each));
    // What stands in a string is taken for a name where names are looked for one by one.
    expect(holders).toEqual(count === 1 ? ['A', 'B', 'C', 'X', 'S'] : ['A', 'B', 'X', 'S']);
    expect(wordsAmong(TEXT, names).map((at) => TEXT.slice(at, at + 4))).toEqual(Array(5).fill('Item'));
  });

  test('a line that is a comment is none, but what follows a comment is', () => {
    const names = new Set(['M']);
    expect(placesOf('// M\n  // M', names)).toEqual([]);
    expect(placesOf('/* \n // */ M', names)).toEqual([11]);
    expect(placesOf('M // M', names)).toEqual([0, 5]);
  });

  test('the statements in a service', () => {
    const service = statement('S');
    const spans = service === undefined ? [] : insideService(TEXT, service);
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'option deprecated = true;',
      'rpc Get(A) returns (p.Item) { option (x) = { item: 1 }; }',
      'rpc Put(C) returns (C);',
      'rpc List(a.Items) returns (Item);',
    ]);
  });

  test('words, not those of comments and strings', () => {
    const words = new Set<string>();
    addWords(TEXT, statement('C') ?? { start: 0, end: 0 }, words);
    expect([...words]).toEqual(['message', 'C', 'D', 'int32', 'id', 'string', 's', 'default']);
  });

  test('what is left stands where it stood', () => {
    const keep = ['B', 'C'];
    const parts = divided.statements
      .filter(({ word }) => !['import', 'extend'].includes(word))
      .map((each) => ({ ...each, by: keep.includes(nameIn(TEXT, each)) ? null : each.sketch }));
    const part = excerpt(TEXT, parts);
    const [whole, kept] = [parse(TEXT).file, parse(part)];
    expect(kept.problems).toEqual([]);
    const placeOf = (file: typeof whole, name: string): unknown => {
      const message = file.messages.find((each) => each.name.text === name);
      return message && [spanOf(file, message.range), message.fields.map(({ range }) => spanOf(file, range))];
    };
    for (const name of keep) expect(placeOf(kept.file, name)).toEqual(placeOf(whole, name));
    expect(kept.file.messages.map(({ fields }) => fields.length)).toEqual([0, 1, 1]);
    expect(part).not.toContain('Item item');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  addWords,
  type Divided,
  declaresAmong,
  divide,
  excerpt,
  holdsOne,
  insideService,
  nameIn,
  placesOf,
  sketchAmong,
  withoutCustomOptions,
  wordsAmong,
} from '../../src/schema/excerpt.ts';
import { parse } from '../../src/schema/parse.ts';
import { scanFile } from '../../src/schema/scan.ts';
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

describe('a part without custom options', () => {
  const left = (text: string): string => {
    const spans = withoutCustomOptions(text, { start: 0, end: text.length }, new Set());
    return spans.map(({ start, end }) => text.slice(start, end)).join('');
  };

  test.each([
    ['message M { option (a) = 1; option deprecated = true; }', 'message M {  option deprecated = true; }'],
    ['message M { option (a).b = { c: "}" d { e: 1 } }; int32 x = 1; }', 'message M {  int32 x = 1; }'],
    ['rpc A(B) returns (C) { option (.a.b) = { get: ";" } ; option (c) = 1; }', 'rpc A(B) returns (C) {   }'],
    ['message M { int32 x = 1 [(a) = 1, (b).c = { d: [1, 2] }]; }', 'message M { int32 x = 1 ; }'],
    ['message M { int32 x = 1 [(a) = 1, packed = true]; }', 'message M { int32 x = 1 [(a) = 1, packed = true]; }'],
    [
      'message M { int32 x = 1 [deprecated = true, (a) = "]"]; }',
      'message M { int32 x = 1 [deprecated = true, (a) = "]"]; }',
    ],
    ['message M { enum E { option (a) = 1; Z = 0 [(b) = 1]; } }', 'message M { enum E {  Z = 0 ; } }'],
    [
      'message M { extensions 1 to 5 [(a) = 1]; optional option option = 9; }',
      'message M { extensions 1 to 5 ; optional option option = 9; }',
    ],
    ['message M { oneof o { option (a) = 1; int32 x = 1; } }', 'message M { oneof o {  int32 x = 1; } }'],
    [
      'message M { /* option (a) = 1; */ string s = 1; } // [(b)]',
      'message M { /* option (a) = 1; */ string s = 1; } // [(b)]',
    ],
  ])('of %s', (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  test('its words are those of what is left', () => {
    const words = new Set<string>();
    const text = 'message M { option (a) = { b: C }; D d = 1 [(e) = F]; G g = 2 [(h) = I, packed = true]; }';
    withoutCustomOptions(text, { start: 0, end: text.length }, words);
    expect([...words].sort()).toEqual(['D', 'G', 'I', 'M', 'd', 'g', 'h', 'message', 'packed', 'true']);
  });

  test('only a part of a text is looked at', () => {
    const text = 'option (a) = 1; message M { option (b) = 2; } option (c) = 3;';
    const span = { start: text.indexOf('message'), end: text.lastIndexOf('option') - 1 };
    const spans = withoutCustomOptions(text, span, new Set());
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['message M { ', ' }']);
  });

  test('what real files declare is the same without them', () => {
    const folder = join(import.meta.dirname, '../../node_modules/google-proto-files/google');
    const files = ['longrunning', 'pubsub', 'cloud/kms', 'cloud/redis', 'firestore', 'spanner'].flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.proto'))
        .map((path) => join(folder, name, path)),
    );
    const custom = /^"\(/;
    const told = (text: string): string =>
      JSON.stringify(parse(text).file, (key, value) => {
        if (key === 'source') return undefined;
        if (key === 'options') return value.filter(({ name }: { name: string }) => !custom.test(JSON.stringify(name)));
        return typeof value === 'bigint' ? String(value) : value;
      });
    let shorter = 0;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const spans = divide(text)?.statements.flatMap((each) =>
        each.word === 'option' && text.slice(each.start).startsWith('option (')
          ? []
          : withoutCustomOptions(text, each, new Set()),
      );
      const part = excerpt(
        text,
        (spans ?? []).map((span) => ({ ...span, by: null })),
      );
      if (part.trimEnd().length === text.trimEnd().length && part === text) continue;
      shorter++;
      const [all, some] = [parse(text), parse(part)];
      expect(some.problems).toEqual([]);
      const declared = ({ file: { messages, services } }: typeof all): unknown => [
        messages.map(({ name, fields }) => [name.text, fields.map((field) => [field.name.text, field.type.text])]),
        services.map(({ name, methods }) => [
          name.text,
          methods.map(({ input, output }) => [input.type.text, output.type.text]),
        ]),
      ];
      expect(declared(some)).toEqual(declared(all));
      expect(told(part).length).toBeLessThanOrEqual(told(text).length);
    }
    expect(shorter).toBeGreaterThan(20);
  });
});

describe('what is known of a text from a scan', () => {
  test('are the same statements', () => {
    const text = TEXT.replace('extend X { Item item = 100; }', '');
    const known = scanFile(text);
    expect(known?.parts.length).toBe(4 * 8);
    expect(divide(text, known ?? undefined)).toEqual(divide(text));
  });

  test.each([
    ['an unknown word', [9, 0, 5, 0]],
    ['more than there is', [0, 0, 50, 0]],
    ['nothing', [0, 0, 0, 0]],
    ['a place before the last', [0, 0, 5, 0, 0, -2, 3, 0]],
    ['more of the sketch', [0, 0, 5, 3]],
    ['less than four numbers', [0, 0]],
  ])('are none with %s', (_, parts) => {
    expect(divide('a message', { sketch: '', parts })).toBeNull();
  });

  test('which of them declare one of some names', () => {
    const among = (...names: string[]): readonly string[] =>
      divided.statements.filter((each) => declaresAmong(each, new Set(names))).map((each) => nameIn(TEXT, each));
    expect(among('A', 'S')).toEqual(['A', 'S']);
    expect(among('E_ZERO', 'D')).toEqual(['E']);
    expect(divided.statements.every((each) => declaresAmong(each, null))).toBe(true);
  });

  test('a sketch of those alone', () => {
    const text =
      'syntax = "proto3"; package p; import public "a.proto"; message A { message I {} } enum E { Z = 0; } service S {}';
    const known = scanFile(text);
    const among = (...names: string[]): string | null => known && sketchAmong(known, new Set(names));
    expect(among()).toBe('syntax="proto3";package p;import public "a.proto";');
    expect(among('A')).toBe('syntax="proto3";package p;import public "a.proto";message A{message I{}}');
    expect(among('Z', 'S')).toBe('syntax="proto3";package p;import public "a.proto";enum E{Z=0;}service S{}');
  });
});

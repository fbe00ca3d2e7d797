import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Outline, outlineOf } from '../../src/schema/outline.ts';
import { parse } from '../../src/schema/parse.ts';
import { scanOutline } from '../../src/schema/scan.ts';

/** The order of names says nothing. */
const sorted = (outline: Outline | null): Outline | null => outline && { ...outline, names: [...outline.names].sort() };

const parsed = (text: string): Outline => outlineOf(parse(text).file);

/** What a scan says, and that it is what the parser says. */
function scan(text: string): Outline {
  expect(parse(text).problems).toEqual([]);
  const outline = scanOutline(text);
  expect(sorted(outline)).toEqual(sorted(parsed(text)));
  return outline ?? parsed('');
}

describe('an outline without parsing', () => {
  test('package, imports and names', () => {
    const text = `// import "no.proto"; /* not yet
      syntax /* package no; */ = "proto2";
      package a . /* b */ b.
        c;
      import "one.proto";
      import public 'dir/two.proto';
      import weak "three.proto";;
      option java_package = "message No {";
      option (custom) = { text: "}" inner { message: 1 } };
      message First { message Inner { enum Deep { NO = 0; } } optional string import = 1 [default = "} message No {"]; }
      enum Kind { option allow_alias = true; reserved 5; reserved "OLD"; ZERO = 0; ONE = 1 [(x) = { a: ";" }]; UNO = 1; }
      service Api { rpc Get(First) returns (First) { option (y) = "}"; } }
    `;
    expect(scan(text)).toEqual({
      package: 'a.b.c',
      imports: [
        { path: 'one.proto', modifier: null },
        { path: 'dir/two.proto', modifier: 'public' },
        { path: 'three.proto', modifier: 'weak' },
      ],
      names: ['First', 'Kind', 'ZERO', 'ONE', 'UNO', 'Api'],
      services: true,
      extends: null,
    });
  });

  test('an empty file, and one behind a byte order mark', () => {
    expect(scan('')).toEqual({ package: '', imports: [], names: [], services: false, extends: null });
    expect(scan('\ufeffsyntax = "proto3"; package p;').package).toBe('p');
  });

  test.each<[what: string, body: string, is: boolean]>([
    ['in a message', 'extend M { optional int32 x = 1; }', true],
    ['behind a block', 'message N {} extend M { optional int32 x = 1; }', true],
    ['as the name of a field', 'optional int32 extend = 1;', false],
    ['in a comment', '// extend M {}\n', false],
    ['in a longer word', 'extensions 1 to 2; optional int32 extended = 5;', false],
  ])('an extend %s is left to the parser', (_, body, is) => {
    const text = `syntax = "proto2"; message M { extensions 1 to 4; ${body} }`;
    expect([scanOutline(text) === null, parsed(text).extends !== null]).toEqual([is, is]);
  });

  test.each([
    ['a visible message', 'edition = "2024"; export message M {}'],
    ['an extend', 'syntax = "proto2"; message M { extensions 1 to 4; } extend M { optional int32 x = 1; }'],
    ['an escape in a path', 'syntax = "proto3"; import "a\\x2eproto";'],
    ['a path in parts', 'syntax = "proto3"; import "a" ".proto";'],
    ['a foreign character in a path', 'syntax = "proto3"; import "ä.proto";'],
    ['a block that never ends', 'message M { message N {}'],
    ['a comment that never ends', 'message M {} /* '],
    ['a string that never ends', 'message M { optional string s = 1 [default = "\n"]; }'],
    ['a word that begins nothing', 'messsage M {}'],
    ['a brace too many', 'message M {} }'],
    ['a second package', 'package a; package b;'],
    ['an enum without values’ names', 'enum E { = 1; }'],
  ])('is left to the parser: %s', (_, text) => {
    expect(scanOutline(text)).toBeNull();
  });

  const folder = join(import.meta.dirname, '../../node_modules/google-proto-files');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.proto'));

  test('is the parser’s on real files', () => {
    const texts = files.slice(0, 600).map((path) => readFileSync(join(folder, path), 'utf8'));
    const unlike = texts.filter((text) => {
      const { file, problems } = parse(text);
      const outline = scanOutline(text);
      const isSame = JSON.stringify(sorted(outline)) === JSON.stringify(sorted(outlineOf(file)));
      return problems.length === 0 && outline !== null && !isSame;
    });
    expect([texts.length > 300, unlike]).toEqual([true, []]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { EnumNode, FileNode, MessageNode } from '../../src/schema/ast.ts';
import { type Outline, outlineOf } from '../../src/schema/outline.ts';
import { parse } from '../../src/schema/parse.ts';
import { scanFile, scanOutline } from '../../src/schema/scan.ts';

/** The order of names says nothing. */
const sorted = (outline: Outline | null): Outline | null => outline && { ...outline, names: [...outline.names].sort() };

const parsed = (text: string): Outline => outlineOf(parse(text).file);

/** Every name that can be meant from elsewhere, with the numbers of enums. */
function declaredIn({ package: scope, imports, messages, enums, services }: FileNode): unknown {
  const enumIn = ({ name, values, options }: EnumNode): unknown => [
    name.text,
    values.map((value) => [value.name.text, String(value.number.value)]),
    options.filter((option) => option.name === 'allow_alias').map(({ value }) => value.kind),
  ];
  const messageIn = (message: MessageNode): unknown => [
    message.name.text,
    message.messages.map(messageIn),
    message.enums.map(enumIn),
  ];
  return {
    scope: scope?.text,
    public: imports.filter(({ modifier }) => modifier === 'public').map(({ path }) => path),
    messages: messages.map(messageIn),
    enums: enums.map(enumIn),
    services: services.map(({ name }) => name.text),
  };
}

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

  test('a sketch has the names of everything, without fields and methods', () => {
    const text = `syntax = "proto2"; package a.b; import "one.proto"; import public 'two.proto';
      option java_package = "x";
      message M { // message No {}
        option deprecated = true;
        message Inner { enum Deep { option allow_alias /* { */ = true; NO = 0; ZERO = 0x0 [deprecated = true]; MINUS = - 1; reserved 7; } }
        oneof one { string message = 1; Inner enum = 2; }
        map<string, Inner> group = 3;
        reserved 9 to 12; extensions 20 to 30;
        message Last {}
      }
      service S { rpc Get(M) returns (M) { option (x) = { message: 1 }; } }`;
    expect(scanFile(text)?.sketch).toBe(
      `syntax="proto2";package a.b;import public 'two.proto';message M{message Inner{enum Deep{option allow_alias=true;NO=0;ZERO=0x0;MINUS=-1;}}message Last{}}service S{}`,
    );
    expect(declaredIn(parse(scanFile(text)?.sketch ?? '').file)).toEqual(declaredIn(parse(text).file));
  });

  test.each([
    ['an edition', 'edition = "2023"; message M {}'],
    ['a syntax that only the parser understands', 'syntax = "pro" "to3"; message M {}'],
    ['a group', 'syntax = "proto2"; message M { optional group G = 1 {} }'],
    ['a group in a oneof', 'syntax = "proto2"; message M { oneof o { group G = 1 {} } }'],
  ])('there is no sketch of %s', (_, text) => {
    expect(scanFile(text)?.sketch).toBeNull();
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
    const sketched = texts.flatMap((text) => [[text, scanFile(text)?.sketch ?? null] as const]);
    const other = sketched.filter(([text, sketch]) => {
      if (sketch === null) return false;
      const { file, problems } = parse(sketch);
      return problems.length > 0 || JSON.stringify(declaredIn(file)) !== JSON.stringify(declaredIn(parse(text).file));
    });
    expect([sketched.filter(([, sketch]) => sketch !== null).length > 250, other]).toEqual([true, []]);
  });
});

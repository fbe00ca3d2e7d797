/** What breaks generated code, where no example of a rule shows it. */
import { describe, expect, test } from '@jest/globals';
import { type CompareOptions, compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { echo } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

/** `rule element: when` of everything that breaks code. */
function broken(before: Sources, after: Sources, options: Omit<CompareOptions, 'rules'> = {}): readonly string[] {
  const { findings } = compare(schemaOf(before), schemaOf(after), { rules: RULES, ...options });
  return findings.flatMap(({ rule, element, consequences }) =>
    consequences
      .filter(({ contract }) => contract === 'source')
      .map(({ when }) => `${rule.id} ${element}: ${when ?? 'always'}`),
  );
}

const HEAD = 'syntax = "proto3"; package p;';
const field = (type: string): string => echo(`message M { ${type} x = 1; }`);
const edition = (presence: string, type = 'int32'): string =>
  `edition = "2023"; message M { ${type} x = 1 [features.field_presence = ${presence}]; }`;

describe('the type of a value', () => {
  test.each([
    ['int32', 'sfixed32', []],
    ['uint64', 'fixed64', []],
    ['sint64', 'fixed64', ['the code is in Go or C#']],
    ['int32', 'int64', ['always']],
    ['float', 'double', ['always']],
    ['string', 'bytes', ['always']],
    ['bool', 'int32', ['always']],
  ])('%s and %s', (one, other, when) => {
    const expected = when.map((each) => `field-type-changed p.M.x: ${each}`);
    expect(broken(field(one), field(other))).toEqual(expected);
    expect(broken(field(other), field(one))).toEqual(expected);
  });

  test('of keys and values of maps', () => {
    expect(broken(field('map<int32, sint32>'), field('map<sint32, int32>'))).toEqual([]);
    expect(broken(field('map<int32, string>'), field('map<uint32, string>'))).toEqual([
      'map-key-changed p.M.x: the code is in Go or C#',
    ]);
    expect(broken(field('map<int32, string>'), field('map<int32, bytes>'))).toEqual([
      'map-value-changed p.M.x: always',
    ]);
  });
});

describe('set and not set', () => {
  const told = (before: string, after: string): readonly string[] =>
    broken(before, after).map((line) => line.replace(/^.*: /, ''));

  test.each([
    ['IMPLICIT', 'EXPLICIT', ['the code is in Go or TypeScript']],
    ['EXPLICIT', 'IMPLICIT', ['always']],
    ['IMPLICIT', 'LEGACY_REQUIRED', ['the code is in Go or TypeScript']],
    ['LEGACY_REQUIRED', 'IMPLICIT', ['always']],
    ['EXPLICIT', 'LEGACY_REQUIRED', []],
    ['LEGACY_REQUIRED', 'EXPLICIT', []],
  ])('from %s to %s', (before, after, when) => {
    expect(told(edition(before), edition(after))).toEqual(when);
  });

  test('bytes are no pointer in Go', () => {
    expect(told(edition('IMPLICIT', 'bytes'), edition('EXPLICIT', 'bytes'))).toEqual(['the code is in TypeScript']);
  });
});

describe('packages', () => {
  const inPackage = (name: string, options = ''): string =>
    `syntax = "proto3"; package ${name}; ${options} service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { Z = 0; }`;
  const OPTIONS =
    'option java_package = "j"; option csharp_namespace = "C"; option php_namespace = "P"; option ruby_package = "R";';

  test('a renamed package is one change, in the languages that follow it', () => {
    expect(broken(inPackage('a'), inPackage('b'))).toEqual([
      'package-changed a: the code is in C++, Java, C#, PHP or Ruby',
    ]);
    expect(broken(inPackage('a', OPTIONS), inPackage('b', OPTIONS))).toEqual(['package-changed a: the code is in C++']);
  });

  test('so is one file that goes to another package, whether its types are used or not', () => {
    const stays = `${HEAD} import "b.proto"; service S { rpc A(M) returns (M); } message M {}`;
    const both = (name: string) => ({
      'a.proto': stays,
      'b.proto': `syntax = "proto3"; package ${name}; message B { C c = 1; } message C {} enum E { Z = 0; }`,
    });
    expect(broken(both('p'), both('q'))).toEqual([
      'file-package-changed b.proto: another .proto file names what it declares, or the code is in C++, Java, C#, PHP or Ruby',
    ]);
  });

  test('an extension whose name in JSON changes with its package is no second change', () => {
    const EXTEND = 'extend M { optional int32 x = 100; }';
    const extended = (name: string, extend = EXTEND): string =>
      `syntax = "proto2"; ${name === '' ? '' : `package ${name};`} service S { rpc A(M) returns (M); }
       message M { extensions 100; } message N {} ${extend}`;
    const told = (before: string, after: string): readonly string[] =>
      broken(before, after).map((line) => line.replace(/: .*/, ''));
    expect(told(extended('a'), extended('b'))).toEqual(['package-changed a']);
    expect(told(extended(''), extended('b.c'))).toEqual(['package-changed (no package)']);
    expect(told(extended('a.b'), extended(''))).toEqual(['package-changed a.b']);
    const elsewhere = `message O { ${EXTEND} }`;
    expect(told(extended('a'), extended('a', elsewhere))).toEqual(['json-name-changed a.x']);
    expect(told(extended('a'), extended('b', elsewhere))).toEqual(['package-changed a', 'json-name-changed a.x']);
  });

  test('types that nothing uses go with their package and their message', () => {
    const unused = (name: string, outer: string): string =>
      `${inPackage(name)} message ${outer} { message Inner { int32 x = 1; } Inner inner = 1; enum F { Y = 0; } }`;
    expect(broken(unused('a', 'Outer'), unused('b', 'Outer'))).toHaveLength(1);
    const used = (outer: string): string =>
      `${HEAD} service S { rpc A(${outer}) returns (${outer}); } message ${outer} { int32 x = 1; enum F { Y = 0; } message G {} }`;
    expect(broken(used('One'), used('Two'))).toEqual(['message-renamed p.One: always']);
  });
});

describe('files', () => {
  const a = `${HEAD} service S { rpc A(M) returns (M); } message M {}`;
  const b = `${HEAD} message B { int32 x = 1; } message C { int32 x = 1; }`;

  test('a file that goes takes everything with it', () => {
    expect(broken({ 'a.proto': a, 'b.proto': b }, { 'a.proto': a })).toEqual(['file-removed b.proto: always']);
  });

  test('of a file that goes, whatever is gone with it is used by more than its importers', () => {
    const kept = a + b.replace(HEAD, '');
    expect(broken({ 'a.proto': a, 'b.proto': b }, { 'a.proto': kept.replace(/message C.*/, '') })[0]).toBe(
      'file-removed b.proto: always',
    );
    expect(broken({ 'a.proto': a, 'b.proto': b }, { 'a.proto': kept })).toEqual([
      'file-removed b.proto: another .proto file imports it, or the code is in C++, Python or TypeScript',
    ]);
  });

  test('a type that goes from a file that stays is told of the type, used or not', () => {
    expect(broken({ 'a.proto': a, 'b.proto': b }, { 'a.proto': a, 'b.proto': b.replace(/message C.*/, '') })).toEqual([
      'type-removed p.C: always',
    ]);
  });

  test('a whole tree that moved is a file moved each, and nothing else', () => {
    const moved = broken({ 'a.proto': a, 'b.proto': b }, { 'v1/a.proto': a, 'v1/b.proto': b });
    expect(moved.map((line) => line.replace(/:.*/, ''))).toEqual(['file-moved a.proto', 'file-moved b.proto']);
  });

  test('a file whose content went elsewhere is gone: two unrelated files are not one that moved', () => {
    const other = 'syntax = "proto3"; package q; message Z { string s = 1; }';
    const lines = broken({ 'a.proto': a, 'b.proto': b }, { 'a.proto': a, 'z.proto': other });
    expect(lines).toEqual(['file-removed b.proto: always']);
  });

  test('declarations move alone: a service, an extension', () => {
    const before = {
      'a.proto': `${HEAD} import "m.proto"; service S { rpc A(M) returns (M); } service T { rpc B(M) returns (M); }`,
      'm.proto': `${HEAD} message M { int32 x = 1; }`,
    };
    const after = {
      'a.proto': `${HEAD} import "m.proto"; service S { rpc A(M) returns (M); }`,
      'm.proto': `${HEAD} message M { int32 x = 1; } service T { rpc B(M) returns (M); }`,
    };
    expect(broken(before, after).map((line) => line.replace(/:.*/, ''))).toEqual(['declaration-moved p.T']);
    const extension = 'extend M { optional int32 e = 100; }';
    const p2 = (text: string): string => `syntax = "proto2"; package p; ${text}`;
    const m = p2('message M { extensions 100; } service S { rpc A(M) returns (M); }');
    const lines = broken(
      { 'm.proto': m, 'a.proto': p2(`import "m.proto"; ${extension} message A {}`), 'b.proto': p2('message B {}') },
      { 'm.proto': m, 'a.proto': p2('message A {}'), 'b.proto': p2(`import "m.proto"; message B {} ${extension}`) },
    );
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual(['declaration-moved p.e']);
  });

  test('Go only where go_package is another one', () => {
    const go = (name: string): string => `${HEAD} option go_package = "${name}"; option java_multiple_files = true;`;
    const m = 'message M { int32 x = 1; }';
    const before = { 'a.proto': `${go('g')} ${m}`, 'b.proto': `${go('h')} message B {}` };
    const after = { 'a.proto': `${go('g')} import public "b.proto";`, 'b.proto': `${go('h')} message B {} ${m}` };
    expect(broken(before, after)).toEqual(['declaration-moved p.M: the code is in Go']);
  });
});

describe('options', () => {
  const imports = 'import "google/protobuf/descriptor.proto";';
  const custom = (name: string): string => `extend google.protobuf.FieldOptions { string ${name} = 50000; }`;

  test('a custom option that goes is an extension that goes', () => {
    const before = `${HEAD} ${imports} ${custom('note')} service S { rpc A(M) returns (M); } message M {}`;
    expect(broken(before, `${HEAD} ${imports} service S { rpc A(M) returns (M); } message M {}`)).toEqual([
      'extension-removed p.note: always',
    ]);
    expect(broken(before, `${HEAD} service S { rpc A(M) returns (M); } message M {}`)).toEqual([
      'extension-removed p.note: always',
    ]);
    expect(broken(`${HEAD} service S { rpc A(M) returns (M); } message M {}`, before)).toEqual([]);
    expect(broken(before, before.replace('string note', 'int32 note'))).toEqual(['field-type-changed p.note: always']);
  });

  test('an option that is written out is the same as its default', () => {
    const file = (options: string): string => `${HEAD} ${options} message M {}`;
    const usual =
      'option java_multiple_files = false; option optimize_for = SPEED; option java_package = "p"; option cc_generic_services = false;';
    expect(broken(file(''), file(usual))).toEqual([]);
    expect(broken(file(usual), file(''))).toEqual([]);
  });

  test('features of languages, in all their forms', () => {
    const cpp = (feature: string): string => `edition = "2023"; package p; ${feature} message M { string s = 1; }`;
    const forms = [
      'option features.(pb.cpp).string_type = VIEW;',
      'option features.(pb.cpp) = { string_type: VIEW };',
      'option features = { [pb.cpp] { string_type: VIEW } };',
    ];
    for (const form of forms)
      expect(broken(cpp(''), cpp(form))).toEqual(['field-string-type-changed p.M.s: the code is in C++']);
    expect(broken(cpp(forms[0] ?? ''), cpp(forms[2] ?? ''))).toEqual([]);
  });
});

test('what is added breaks no code', () => {
  const before = echo('message M { int32 a = 1; E e = 2; oneof k { int32 b = 3; } } enum E { Z = 0; }');
  const after = `${echo('message M { int32 a = 1; E e = 2; oneof k { int32 b = 3; int32 c = 4; } string d = 5; } enum E { Z = 0; A = 1; }').replace('returns (M);', 'returns (M); rpc B(N) returns (N);')} message N {} service T { rpc C(N) returns (N); }`;
  expect(broken(before, after)).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { echo } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

/** `rule: element = key` of what a comparison finds; notes on habits left out. */
function names(before: Sources, after: Sources, roots: readonly string[] = []): readonly string[] {
  const { findings } = compare(schemaOf(before), schemaOf(after), {
    rules: RULES.filter(({ floor }) => floor !== 'none'),
    roots,
  });
  return findings.map(({ rule, element, key }) => `${rule.id}: ${element} = ${key}`);
}

describe('an element is called as the baseline calls it', () => {
  test('fields', () => {
    expect(names(echo('message M { int32 a = 1; }'), echo('message M { int32 b = 1; string c = 2; }'))).toEqual([
      'field-renamed: p.M.a = p.M.a#1',
      'field-added: p.M.c = p.M#2',
    ]);
  });

  test('fields of a renamed message, the new ones too', () => {
    expect(
      names(
        echo('message M { N n = 1; } message N { int32 x = 1; }'),
        echo('message M { O n = 1; } message O { bool x = 1; int32 y = 2; }'),
      ),
    ).toEqual(['message-renamed: p.N = p.N', 'field-type-changed: p.N.x = p.N.x#1', 'field-added: p.N.y = p.N#2']);
  });

  test('a chain of moves, by its lowest number', () => {
    expect(
      names(echo('message M { int32 b = 2; int32 a = 1; }'), echo('message M { int32 a = 2; int32 b = 1; }')),
    ).toEqual(['field-moved: p.M.a = p.M.a#1']);
    expect(
      names(echo('message M { int32 a = 2; int32 b = 3; }'), echo('message M { int32 a = 1; int32 b = 2; }')),
    ).toEqual(['field-moved: p.M.a = p.M#1']);
  });

  test('extensions, by their own scope', () => {
    const file = (rest: string): string =>
      `syntax = "proto2"; package p; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } ${rest}`;
    expect(names(file(''), file('extend M { optional int32 level = 100; }'))).toEqual([
      'extension-added: p.level = p.M#100',
    ]);
    expect(names(file('extend M { optional int32 level = 100; }'), file(''))).toEqual([
      'extension-removed: p.level = p.level#100',
    ]);
  });

  test('enums and their values', () => {
    expect(
      names(
        echo('message M { E e = 1; } enum E { Z = 0; A = 1; B = 2; }'),
        echo('message M { F e = 1; } enum F { Z = 0; A = 1; X = 2; Y = 3; }'),
      ),
    ).toEqual(['enum-renamed: p.E = p.E', 'enum-value-renamed: p.E.B = p.E.B#2', 'enum-value-added: p.E.Y = p.E#3']);
  });

  test('oneofs: a new one by the numbers it holds', () => {
    expect(
      names(
        echo('message M { int32 a = 1; int32 b = 2; }'),
        echo('message M { oneof k { int32 a = 1; int32 b = 2; } }'),
      ),
    ).toEqual(['field-oneof-changed: p.M.k = p.M#1,2']);
    expect(
      names(
        echo('message M { int32 a = 10; int32 b = 9; }'),
        echo('message M { oneof k { int32 a = 10; int32 b = 9; } }'),
      ),
    ).toEqual(['field-oneof-changed: p.M.k = p.M#9,10']);
    expect(
      names(echo('message M { oneof k { int32 a = 1; } }'), echo('message M { oneof l { int32 a = 1; } }')),
    ).toEqual(['oneof-renamed: p.M.k = p.M.k']);
  });

  test('methods of a renamed service, the new ones too', () => {
    const file = (service: string, ...methods: string[]): string =>
      `syntax = "proto3"; package p; message M { int32 a = 1; } service ${service} { ${methods.map((name) => `rpc ${name}(M) returns (M);`).join(' ')} }`;
    expect(names(file('S', 'A', 'B'), file('T', 'A', 'B', 'C'))).toEqual([
      'service-renamed: p.S = p.S',
      'rpc-added: p.S.C = p.S.C',
    ]);
    expect(names(file('S', 'A', 'B', 'C'), file('T', 'A', 'B'))).toEqual([
      'service-renamed: p.S = p.S',
      'rpc-removed: p.S.C = p.S.C',
    ]);
  });

  test('packages, the one without a name too', () => {
    const file = (head: string): string =>
      `syntax = "proto3"; ${head} service S { rpc A(M) returns (M); } message M {}`;
    expect(names(file('package p;'), file('package q;'))).toEqual(['package-changed: p = p']);
    expect(names(file(''), file('package q;'))).toEqual(['package-changed: (no package) = (no package)']);
  });

  test('what is new and has no other name, by that', () => {
    const file = (rest: string): string => echo(`message M {} ${rest}`);
    expect(names(file(''), file('message T {} service X { rpc A(M) returns (M); }'), ['p.T'])).toEqual([
      'service-added: p.X = p.X',
      'type-added: p.T = p.T',
    ]);
  });
});

test('where the element is, and what encloses it at the head', () => {
  const before = schemaOf(echo('message M { int32 a = 1; }'));
  const after = schemaOf(echo('message N {}').replaceAll('(M)', '(N)'));
  const finding = compare(before, after, { rules: RULES }).findings.find(({ rule }) => rule.id === 'field-removed');
  expect([finding?.old?.kind, finding?.new, finding?.enclosing]).toEqual(['field', null, after.messages.get('p.N')]);
});

import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { defaultText } from '../../src/compat/shape.ts';
import { echo } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

function shapes(rule: string, before: Sources, after: Sources): readonly string[] {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES })
    .findings.filter((finding) => finding.rule.id === rule)
    .map(({ shapes: { old, new: next } }) => `${old} | ${next}`);
}

const proto2 = (text: string): string => `syntax = "proto2"; package p; service S { rpc A(M) returns (M); } ${text}`;

describe('shapes of fields', () => {
  test.each([
    ['int32 f = 1;', 'string f = 1;', 'implicit int32 1 | implicit string 1 utf8'],
    ['optional int32 f = 1;', 'repeated int64 f = 1;', 'explicit int32 1 | repeated int64 1 packed'],
    ['map<string, int32> f = 1;', 'int32 f = 1;', 'repeated map string int32 1 | implicit int32 1'],
    ['oneof k { int32 f = 1; }', 'oneof k { N f = 1; }', 'explicit int32 1 oneof | explicit message 1 oneof'],
    ['E f = 1;', 'bool f = 1;', 'implicit open enum 1 | implicit bool 1'],
  ])('%s, then %s', (before, after, expected) => {
    const file = (field: string): string => echo(`message M { ${field} } message N {} enum E { Z = 0; }`);
    expect(shapes('field-type-changed', file(before), file(after))).toEqual([expected]);
  });

  test('a default is part of it; that of an enum by its number, for names may change', () => {
    const file = (name: string): string =>
      proto2(`message M { optional E f = 1 [default = ${name}]; } enum E { A = 1; ${name} = 2; }`);
    expect(shapes('field-type-changed', file('B'), proto2('message M { optional string f = 1; }'))).toEqual([
      'explicit closed enum 1 default 2 | explicit string 1',
    ]);
    expect(shapes('field-type-changed', file('C'), proto2('message M { optional string f = 1; }'))).toEqual([
      'explicit closed enum 1 default 2 | explicit string 1',
    ]);
    expect(
      shapes(
        'field-default-changed',
        proto2('message M { optional int32 f = 1 [default = 5]; }'),
        proto2('message M { required int32 f = 1 [default = 7]; }'),
      ),
    ).toEqual(['explicit int32 1 default 5 | required int32 1 default 7']);
  });

  test('groups', () => {
    expect(
      shapes(
        'message-encoding-changed',
        proto2('message M { optional group G = 1 {} }'),
        proto2('message M { optional G g = 1; message G {} }'),
      ),
    ).toEqual(['explicit message 1 delimited | explicit message 1']);
  });

  test('one side only', () => {
    expect(shapes('field-added', echo('message M {}'), echo('message M { bytes b = 3; }'))).toEqual([
      '- | implicit bytes 3',
    ]);
    expect(shapes('field-removed', echo('message M { bytes b = 3; }'), echo('message M {}'))).toEqual([
      'implicit bytes 3 | -',
    ]);
  });
});

describe('shapes of other elements', () => {
  test('names are no part of them', () => {
    expect(
      shapes(
        'message-renamed',
        echo('message M { A a = 1; } message A {}'),
        echo('message M { B a = 1; } message B {}'),
      ),
    ).toEqual(['message | message']);
    expect(
      shapes(
        'enum-renamed',
        echo('message M { A a = 1; } enum A { Z = 0; }'),
        echo('message M { B a = 1; } enum B { Z = 0; }'),
      ),
    ).toEqual(['open enum | open enum']);
    expect(
      shapes(
        'enum-value-renamed',
        echo('message M { A a = 1; } enum A { Z = 0; }'),
        echo('message M { A a = 1; } enum A { Y = 0; }'),
      ),
    ).toEqual(['0 | 0']);
    const service = (name: string): string => echo('message M {}').replace('service S', `service ${name}`);
    expect(shapes('service-renamed', service('S'), service('T'))).toEqual(['service | service']);
    expect(
      shapes('package-changed', echo('message M {}'), echo('message M {}').replace('package p', 'package q')),
    ).toEqual(['package | package']);
  });

  test('reservations, in one order', () => {
    const before = echo('message M { reserved 9, 2 to 4; reserved "z", "a"; }');
    expect(shapes('reserved-removed', before, echo('message M {}'))).toEqual([
      'message reserved 2-4,9-9,a,z | message',
    ]);
  });

  test('oneofs by the numbers they hold, methods by their streams', () => {
    expect(
      shapes(
        'field-oneof-changed',
        echo('message M { oneof k { int32 a = 1; } int32 b = 2; }'),
        echo('message M { oneof k { int32 a = 1; int32 b = 2; } }'),
      ),
    ).toEqual(['oneof 1 | oneof 1,2']);
    expect(
      shapes(
        'rpc-streaming-changed',
        echo('message M {}'),
        echo('message M {}').replace('A(M) returns (M)', 'A(stream M) returns (stream M)'),
      ),
    ).toEqual(['one to one | stream to stream']);
  });
});

describe('shapes of moves', () => {
  test('hold the whole chain, so a longer one is another change', () => {
    const before = echo('message M { int32 a = 1; int32 b = 2; string c = 3; }');
    expect(shapes('field-moved', before, echo('message M { int32 b = 1; int32 a = 2; string c = 3; }'))).toEqual([
      'implicit int32 1; implicit int32 2 | implicit int32 1 from 2; implicit int32 2 from 1',
    ]);
    expect(shapes('field-moved', before, echo('message M { int32 b = 1; string c = 2; int32 a = 3; }'))).toEqual([
      'implicit int32 1; implicit int32 2; implicit string 3 utf8 | implicit int32 1 from 2; implicit string 2 utf8 from 3; implicit int32 3 from 1',
    ]);
  });

  test('what is new in them has no name', () => {
    expect(
      shapes('field-moved', echo('message M { int32 a = 1; }'), echo('message M { bool z = 1; int32 a = 2; }')),
    ).toEqual(['implicit int32 1; - | implicit bool 1 from new; implicit int32 2 from 1']);
  });

  test('of enum values likewise, with their aliases', () => {
    const file = (values: string): string =>
      echo(`message M { E e = 1; } enum E { option allow_alias = true; Z = 0; ZZ = 0; ${values} }`);
    expect(shapes('enum-value-moved', file('A = 1; AA = 1; B = 2;'), file('B = 1; A = 2; X = 2;'))).toEqual([
      '1,1; 2 | 1 from 2; 2,2 from 1,new',
    ]);
    expect(shapes('enum-value-moved', file('A = 1;'), file('A = 5;'))).toEqual(['1; - | - from nothing; 5 from 1']);
  });
});

test('defaults as text', () => {
  expect([5n, 2.5, true, 'a"b', new Uint8Array([0, 255])].map(defaultText)).toEqual([
    '5',
    '2.5',
    'true',
    '"a\\"b"',
    '00ff',
  ]);
});

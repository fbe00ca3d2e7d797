import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { replaced } from '../../src/compat/type-change.ts';
import { call, contextOf, echo, must, told } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

/** What an old client’s request meets at a new server: effects with their conditions. */
function requests(before: Sources, after: Sources): readonly string[] {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES }).findings.flatMap(({ rule, element, effects }) => [
    `${rule.id} ${element}`,
    ...effects
      .filter((one) => one.contract === 'binary' && one.skew === 'old-client-new-server' && one.flow === 'request')
      .map(({ effect, when }) => `  ${effect}${when === null ? '' : ` when ${when}`}`),
  ]);
}

describe('a message gives way to an unrelated one', () => {
  const types = `message R {} message Disk { string path = 1; int32 size = 2; Disk next = 3; }
    message Net { string path = 1; string mtu = 2; bool up = 4; }`;
  const before = call(`message Q { Disk a = 1; Net b = 2; } ${types}`);

  test('all that happens inside is one finding', () => {
    expect(requests(before, call(`message Q { Net a = 1; Net b = 2; } ${types}`))).toEqual([
      'field-type-changed p.Q.a',
      '  dropped when size is set',
      '  ignored when next is set',
      '  absent',
    ]);
  });

  test('the other way round, what one misses the other ignores', () => {
    expect(requests(before, call(`message Q { Disk a = 1; Disk b = 2; } ${types}`))).toEqual([
      'field-type-changed p.Q.b',
      '  dropped when mtu is set',
      '  ignored when up is set',
      '  absent',
    ]);
  });

  test('a number under another name is read as something else', () => {
    const other = types.replace('message Net { string path', 'message Net { string name');
    expect(
      requests(call(`message Q { Disk a = 1; Net b = 2; } ${other}`), call(`message Q { Net a = 1; } ${other}`)),
    ).toEqual([
      'field-type-changed p.Q.a',
      '  altered when path is set',
      '  dropped when size is set',
      '  ignored when next is set',
      '  absent',
      'field-removed p.Q.b',
      '  ignored',
      'number-not-reserved p.Q.b',
    ]);
  });

  test('a copy of it is silent', () => {
    const copy = `${types} message Copy { string path = 1; int32 size = 2; Copy next = 3; }`;
    expect(
      told(
        call(`message Q { Disk a = 1; Disk b = 2; } ${copy}`),
        call(`message Q { Copy a = 1; Disk b = 2; } ${copy}`),
      ),
    ).toEqual(['field-type-changed p.Q.a']);
  });

  test('what is deeper inside is told with its place', () => {
    const deep = `message R {} message A { C c = 1; } message B { D c = 1; }
      message C { int32 n = 1; int32 m = 2; } message D { string n = 1; int64 m = 2; int32 o = 3; }`;
    expect(
      requests(
        call(`message Q { A a = 1; B b = 2; } ${deep}`),
        call(`message Q { B a = 1; B b = 2; A k = 3; } ${deep}`),
      ),
    ).toEqual([
      'field-type-changed p.Q.a',
      '  dropped when c.n is set',
      '  absent when c is set',
      'field-added p.Q.k',
      '  absent',
    ]);
  });

  test('inside, two versions of one message may call a field anew', () => {
    const deep = (name: string): string =>
      `message R {} message A { C c = 1; } message B { C c = 1; } message C { int32 ${name} = 1; }`;
    expect(
      requests(
        call(`message Q { A a = 1; B b = 2; } ${deep('n')}`),
        call(`message Q { B a = 1; B b = 2; A k = 3; } ${deep('m')}`),
      ),
    ).toEqual(['field-type-changed p.Q.a', 'field-added p.Q.k', '  absent', 'field-renamed p.C.n']);
  });

  test('what is required there is refused when it cannot be there', () => {
    const file = (a: string): string => `syntax = "proto2"; package p; service S { rpc A(Q) returns (R); } message R {}
      message Q { optional ${a} a = 1; optional X x = 2; optional Y y = 3; }
      message X {} message Y { required int32 n = 1; }`;
    expect(requests(file('X'), file('Y'))).toEqual(['field-type-changed p.Q.a', '  rejected', '  absent']);
  });

  test('messages that hold themselves end', () => {
    const rings = 'message R {} message A { A a = 1; int32 x = 2; } message B { B a = 1; string x = 2; }';
    expect(
      requests(call(`message Q { A a = 1; B b = 2; } ${rings}`), call(`message Q { B a = 1; A b = 2; } ${rings}`)),
    ).toEqual([
      'field-type-changed p.Q.a',
      '  dropped when x is set',
      'field-type-changed p.Q.b',
      '  dropped when x is set',
    ]);
  });

  test('the values of maps', () => {
    const file = (type: string): string =>
      call(`message Q { map<string, ${type}> a = 1; X x = 2; Y y = 3; } message R {}
      message X { int32 n = 1; } message Y { string n = 1; }`);
    expect(requests(file('X'), file('Y'))).toEqual(['map-value-changed p.Q.a', '  dropped when n is set']);
  });
});

describe('requests and responses', () => {
  test('an empty one becomes one with a field: an addition', () => {
    const file = (type: string): string =>
      `syntax = "proto3"; package p; service S { rpc A(${type}) returns (${type}); } message E {} message M { int32 x = 1; E e = 2; }`;
    const before = file('E');
    const { findings } = compare(schemaOf(before), schemaOf(file('M')), { rules: RULES });
    expect(findings.map(({ rule, adds }) => [rule.id, adds])).toEqual([
      ['rpc-request-type-changed', true],
      ['rpc-response-type-changed', true],
    ]);
    expect(told(before, file('M'))).toEqual([
      'rpc-request-type-changed p.S.A',
      '  new-client-old-server request ignored degraded',
      'rpc-response-type-changed p.S.A',
    ]);
    expect(told(file('M'), before)).toEqual([
      'rpc-request-type-changed p.S.A',
      '  old-client-new-server request ignored broken',
      '  new-client-old-server request absent degraded',
      'rpc-response-type-changed p.S.A',
      '  old-client-new-server response absent broken',
    ]);
  });

  test('a well-known type is not renamed because nobody imports it any more', () => {
    const before =
      'syntax = "proto3"; package p; import "google/protobuf/empty.proto"; service S { rpc A(google.protobuf.Empty) returns (R); } message R {}';
    const after = 'syntax = "proto3"; package p; service S { rpc A(AReq) returns (R); } message R {} message AReq {}';
    expect(told(before, after)).toEqual(['rpc-request-type-changed p.S.A']);
  });

  test('of a type that is in no tree only the name is known', () => {
    const file = (type: string): string =>
      `syntax = "proto3"; package p; import "x.proto"; service S { rpc A(${type}) returns (x.R); } message M { x.Y y = 1; }`;
    expect(told(file('x.Y'), file('x.Y'))).toEqual([]);
    expect(told(file('x.Y'), file('x.Z'))).toEqual([
      'rpc-request-type-changed p.S.A',
      '  old-client-new-server request altered broken',
      '  new-client-old-server request altered broken',
    ]);
    expect(told(file('x.Y'), file('M'))).toEqual([
      'rpc-request-type-changed p.S.A',
      '  old-client-new-server request altered broken',
      '  new-client-old-server request altered broken',
    ]);
  });
});

describe('enums', () => {
  test('values that say the same, the enum’s own name in front or not, are the same', () => {
    const types = 'enum Old { OLD_OK = 0; OLD_BAD = 1; } enum New { OK = 0; BAD = 1; }';
    const file = (type: string): string =>
      echo(
        `message M { ${type} a = 1; Old b = 2; New c = 3; } ${types.replace('OK = 0; BAD = 1; }', 'NEW_OK = 0; NEW_BAD = 1; }')}`,
      );
    expect(told(file('Old'), file('New'))).toEqual(['field-type-changed p.M.a']);
  });

  test('values that say something else are read as that', () => {
    const file = (type: string): string =>
      echo(
        `message M { ${type} a = 1; A b = 2; B c = 3; } enum A { A_Z = 0; A_ON = 1; } enum B { B_Z = 0; B_OFF = 1; B_ON = 2; }`,
      );
    expect(requests(file('A'), file('B'))).toEqual(['field-type-changed p.M.a', '  altered when the value is A_ON']);
    expect(requests(file('B'), file('A'))).toEqual([
      'field-type-changed p.M.a',
      '  altered when the value is B_OFF',
      '  unnamed when the value is B_ON',
    ]);
  });
});

test('a zero that is not written is in no list', () => {
  const file = (field: string): string =>
    echo(`message M { ${field} A b = 2; B c = 3; } enum A { A_OFF = 0; A_ON = 1; } enum B { B_IDLE = 0; B_ON = 1; }`);
  const altered = (before: string, after: string): readonly string[] =>
    requests(file(before), file(after)).filter((line) => line.startsWith('  altered'));
  expect(altered('A a = 1;', 'repeated B a = 1;')).toEqual([]);
  expect(altered('A a = 1;', 'B a = 1;')).toEqual(['  altered when the value is A_OFF']);
  expect(altered('optional A a = 1;', 'repeated B a = 1;')).toEqual(['  altered when the value is A_OFF']);
  expect(altered('repeated A a = 1;', 'repeated B a = 1;')).toEqual(['  altered when the value is A_OFF']);
});

describe('replaced', () => {
  const text =
    'message M { A a = 1; A b = 2; B c = 3; int32 d = 4; F e = 5; } message A { int32 x = 1; } message B { int32 x = 1; } enum F { Z = 0; }';
  const context = contextOf(echo(text), echo(text));
  const types = must(context.old.messages.get('p.M')).fields.map(({ type }) => type);
  const [a, same, b, scalar, value] = types.map(must);

  test('another message of the same name is none; scalars and other kinds are not asked about', () => {
    expect(replaced(must(a), must(same), context)).toBe(false);
    expect(replaced(must(a), must(b), context)).toBe(true);
    expect(replaced(must(a), must(scalar), context)).toBe(false);
    expect(replaced(must(a), must(value), context)).toBe(false);
  });

  test('a name that lacks its package is the name with it', () => {
    const opaque = (name: string) => ({ kind: 'opaque', name }) as const;
    expect(replaced(opaque('p.A'), must(a), context)).toBe(false);
    expect(replaced(opaque('A'), must(a), context)).toBe(false);
    expect(replaced(must(a), opaque('p.A'), context)).toBe(false);
    expect(replaced(opaque('q.A'), must(a), context)).toBe(true);
    expect(replaced(opaque('xp.A'), opaque('p.A'), context)).toBe(true);
  });
});

test('a message whose bytes never parse as the other field is refused, and not read as it', () => {
  const before = call(
    'message Q { Old a = 1; New b = 2; } message R {} message Old { In x = 1; } message New { repeated fixed32 y = 1; } message In { bool z = 1; }',
  );
  const after = before.replace('Old a = 1', 'New a = 1');
  expect(requests(before, after).filter((one) => one.includes('altered'))).toEqual([]);
  expect(requests(before, after).some((one) => one.includes('rejected'))).toBe(true);
});

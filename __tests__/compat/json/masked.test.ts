import { describe, expect, test } from '@jest/globals';
import { findingsOf } from '../../support/schema.ts';

const file = (content: string): string =>
  `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} ${content}`;

/** What happens to requests in ProtoJSON, by rule and element. */
function told(before: string, after: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    findingsOf(file(before), file(after)).map(({ rule, element, effects }) => [
      `${rule.id} ${element}`,
      effects
        .filter(({ contract, flow }) => contract === 'json' && flow === 'request')
        .map(({ skew, effect }) => `${skew} ${effect}`),
    ]),
  );
}

describe('what a strict reader refuses whatever it is', () => {
  test('has nothing inside that is read: a list where one message was', () => {
    const inside = 'message Old { string a = 1; } message New { string a = 1; string b = 2; }';
    const found = told(
      `message M { Old m = 1; New n = 2; } ${inside}`,
      `message M { repeated New m = 1; New n = 2; } ${inside}`,
    );
    expect(found['field-type-changed M.m']).toEqual([
      'old-client-new-server rejected',
      'new-client-old-server rejected',
    ]);
  });

  test('nor a map whose keys the reader never takes', () => {
    const inside = 'message Old { string a = 1; } message New { string a = 1; string b = 2; }';
    const found = told(
      `message M { map<int64, Old> m = 1; New n = 2; } ${inside}`,
      `message M { map<bool, New> m = 1; New n = 2; } ${inside}`,
    );
    expect([
      ...new Set(Object.entries(found).flatMap(([name, lines]) => (name.endsWith(' M.m') ? lines : []))),
    ]).toEqual(['old-client-new-server rejected', 'new-client-old-server rejected']);
  });

  test('nor in a map further inside', () => {
    const maps = 'message Old { map<uint64, L> e = 1; } message New { map<bool, R> e = 1; }';
    const found = told(
      `message M { Old m = 1; New n = 2; } ${maps} message L { string a = 1; } message R { int32 a = 1; int32 b = 2; }`,
      `message M { New m = 1; New n = 2; } ${maps} message L { string a = 1; } message R { int32 a = 1; int32 b = 2; }`,
    );
    expect(found['field-type-changed M.m']?.filter((line) => line.startsWith('old-client'))).toEqual([
      'old-client-new-server rejected',
    ]);
  });

  test('is not read as a field of another name either', () => {
    const found = told(
      'message M { F beta = 1 [json_name = "other"]; } enum F { Z = 0; A = 1; }',
      'message M { E other = 3; } enum F { Z = 0; A = 1; }',
    );
    expect(
      Object.values(found)
        .flat()
        .filter((line) => line.endsWith('altered')),
    ).toEqual([]);
  });

  test('nor are names of an enum that the other one does not have', () => {
    const enums = 'enum A { A0 = 0; A1 = 1; } enum B { B0 = 0; B1 = 1; } message Q { enum C { C0 = 0; A1 = 1; } }';
    const toldOf = (type: string): readonly string[] | undefined =>
      told(
        `message M { repeated A old = 1 [json_name = "k"]; B b = 2; Q.C c = 3; } ${enums}`,
        `message M { repeated ${type} new = 1 [json_name = "k"]; B b = 2; Q.C c = 3; } ${enums}`,
      )['field-number-reused M.old'];
    expect(toldOf('B')?.filter((line) => line.startsWith('old-client'))).toEqual(['old-client-new-server rejected']);
    expect(toldOf('Q.C')).toContain('old-client-new-server altered');
  });

  test('nor is an object of which a map takes nothing: refused where it holds something, an empty map where not', () => {
    const found = told(
      'message M { M other = 1 [json_name = "h"]; }',
      'message M { map<uint32, string> more = 1 [json_name = "h"]; }',
    );
    expect(found['field-number-reused M.other']?.filter((line) => line.startsWith('old-client'))).toEqual([
      'old-client-new-server rejected',
      'old-client-new-server dropped',
    ]);
    // A key that is text is taken.
    const taken = told(
      'message M { M other = 1 [json_name = "h"]; }',
      'message M { map<string, M> more = 1 [json_name = "h"]; }',
    );
    expect(taken['field-number-reused M.other']).toContain('old-client-new-server altered');
  });

  test('and what is read under another name is altered', () => {
    const found = told('message M { int32 beta = 1 [json_name = "other"]; }', 'message M { int32 other = 3; }');
    expect(Object.values(found).flat()).toContain('old-client-new-server altered');
  });
});

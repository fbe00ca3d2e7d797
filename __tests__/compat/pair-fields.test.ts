import { describe, expect, test } from '@jest/globals';
import type { FieldPair } from '../../src/compat/pair.ts';
import { pairFields } from '../../src/compat/pair-fields.ts';
import { contextOf, echo, messagePair } from '../support/compat.ts';

/** `identity old-number+name>new-number+name`, and the numbers of the chain. */
function show({ identity, old, new: next, moves }: FieldPair): string {
  const side = (field: FieldPair['old']): string => (field === null ? '-' : `${field.number}${field.name}`);
  const chain = moves.map((move) => (move.old ?? move.new)?.number).join(',');
  return `${identity} ${side(old)}>${side(next)}${chain === '' ? '' : ` [${chain}]`}`;
}

function paired(before: string, after: string, rest = '', later = rest, syntax = 'proto3'): readonly string[] {
  const head = `syntax = "${syntax}"; package p;`;
  const context = contextOf(`${head} message M { ${before} } ${rest}`, `${head} message M { ${after} } ${later}`);
  return pairFields(messagePair(context, 'p.M'), context).map(show);
}

describe('identities', () => {
  test('the same number and name is the same field, whatever its type', () => {
    expect(paired('int32 a = 1; string b = 2;', 'string b = 2; string a = 1;')).toEqual(['same 1a>1a', 'same 2b>2b']);
  });

  test('added and removed', () => {
    expect(paired('int32 a = 1;', 'int32 b = 2;')).toEqual(['removed 1a>-', 'added ->2b']);
  });

  test('a new name on the same type is a rename', () => {
    expect(paired('string pciAddr = 6;', 'string pciPath = 6;')).toEqual(['renamed 6pciAddr>6pciPath']);
  });

  test('a rename may make it a list: the type is the same', () => {
    expect(paired('string name = 1;', 'repeated string names = 1;')).toEqual(['renamed 1name>1names']);
  });

  test('a known name at a free number is renumbered', () => {
    expect(paired('int32 a = 1; int32 b = 2;', 'int32 a = 5; int32 b = 2;')).toEqual([
      'renumbered 1a>5a',
      'same 2b>2b',
    ]);
  });

  test('pairs are in order of their numbers', () => {
    expect(paired('int32 c = 9; int32 b = 2;', 'int32 a = 4; int32 c = 9;')).toEqual([
      'removed 2b>-',
      'added ->4a',
      'same 9c>9c',
    ]);
  });
});

describe('moves', () => {
  test('two names swapped', () => {
    expect(paired('int32 a = 1; int32 b = 2;', 'int32 b = 1; int32 a = 2;')).toEqual([
      'moved 1a>1b [1,2]',
      'moved 2b>2a [1,2]',
    ]);
  });

  test('three in a ring', () => {
    expect(paired('int32 a = 1; int32 b = 2; int32 c = 3;', 'int32 b = 1; int32 c = 2; int32 a = 3;')).toEqual([
      'moved 1a>1b [1,2,3]',
      'moved 2b>2c [1,2,3]',
      'moved 3c>3a [1,2,3]',
    ]);
  });

  test('two swaps are two chains', () => {
    const before = 'int32 a = 1; int32 b = 2; int32 c = 3; int32 d = 4; int32 e = 5;';
    expect(paired(before, 'int32 b = 1; int32 a = 2; int32 d = 3; int32 c = 4; int32 e = 5;')).toEqual([
      'moved 1a>1b [1,2]',
      'moved 2b>2a [1,2]',
      'moved 3c>3d [3,4]',
      'moved 4d>4c [3,4]',
      'same 5e>5e',
    ]);
  });

  test('a new field in front pushes all others on', () => {
    expect(paired('int32 a = 1; string b = 2;', 'bool z = 1; int32 a = 2; string b = 3;')).toEqual([
      'moved 1a>1z [1,2,3]',
      'moved 2b>2a [1,2,3]',
      'moved ->3b [1,2,3]',
    ]);
  });

  test('a removed field in front pulls all others back', () => {
    expect(paired('bool z = 1; int32 a = 2; string b = 3;', 'int32 a = 1; string b = 2;')).toEqual([
      'moved 1z>1a [1,2,3]',
      'moved 2a>2b [1,2,3]',
      'moved 3b>- [1,2,3]',
    ]);
  });

  test('a chain from a free number to a free number', () => {
    expect(paired('int32 a = 2; int32 b = 3;', 'int32 a = 1; int32 b = 2;')).toEqual([
      'moved ->1a [1,2,3]',
      'moved 2a>2b [1,2,3]',
      'moved 3b>- [1,2,3]',
    ]);
  });

  test('a name given to a new field is no move if the old field is deprecated from now on', () => {
    expect(paired('int32 id = 1;', 'int32 old_id = 1 [deprecated = true]; string id = 2;')).toEqual([
      'renamed 1id>1old_id',
      'added ->2id',
    ]);
    expect(paired('int32 old_id = 1 [deprecated = true]; string id = 2;', 'int32 id = 1;')).toEqual([
      'renamed 1old_id>1id',
      'removed 2id>-',
    ]);
  });

  test('without that sign, or with another type, it is one', () => {
    expect(paired('int32 id = 1;', 'int32 old_id = 1; string id = 2;')).toEqual([
      'moved 1id>1old_id [1,2]',
      'moved ->2id [1,2]',
    ]);
    expect(paired('int32 id = 1;', 'bool old_id = 1 [deprecated = true]; int32 id = 2;')).toEqual([
      'moved 1id>1old_id [1,2]',
      'moved ->2id [1,2]',
    ]);
    expect(paired('int32 a = 1; int32 b = 2;', 'int32 b = 1 [deprecated = true]; int32 a = 2;')).toEqual([
      'moved 1a>1b [1,2]',
      'moved 2b>2a [1,2]',
    ]);
  });
});

describe('reused numbers', () => {
  test.each([
    ['another scalar', 'int32 age = 1;', 'bool admin = 1;'],
    ['a message for a scalar', 'int32 age = 1;', 'N n = 1;'],
    ['a scalar for an enum', 'E e = 1;', 'int32 n = 1;'],
    ['a map for a list of messages', 'repeated N n = 1;', 'map<string, N> m = 1;'],
    ['a map of something else', 'map<string, int32> m = 1;', 'map<string, string> n = 1;'],
    ['a map by something else', 'map<string, N> m = 1;', 'map<int32, N> n = 1;'],
    ['an unrelated message', 'N n = 1; O o = 2;', 'O x = 1; N y = 2;'],
  ])('name and type are both new: %s', (_, before, after) => {
    const rest = 'message N { int32 x = 1; } message O { int32 x = 1; } enum E { Z = 0; }';
    expect(paired(before, after, rest)[0]).toMatch(/^reused 1\w+>1\w+$/);
  });

  test('the old name is reserved', () => {
    expect(paired('string email = 1;', 'string phone = 1; reserved "email";')).toEqual(['reused 1email>1phone']);
    expect(paired('string phone = 1; reserved "email";', 'string email = 1;')).toEqual(['reused 1phone>1email']);
  });

  test('a message that was renamed along is no other type', () => {
    expect(paired('N n = 1;', 'O o = 1;', 'message N { int32 x = 1; }', 'message O { int32 x = 1; }')).toEqual([
      'renamed 1n>1o',
    ]);
    expect(
      paired(
        'map<string, N> n = 1;',
        'map<string, O> o = 1;',
        'message N { int32 x = 1; }',
        'message O { int32 x = 1; }',
      ),
    ).toEqual(['renamed 1n>1o']);
  });

  test('nor is an enum, nor a type that is in no tree', () => {
    expect(paired('E e = 1;', 'F f = 1;', 'enum E { Z = 0; A = 1; }', 'enum F { Z = 0; A = 1; }')).toEqual([
      'renamed 1e>1f',
    ]);
    expect(paired('E e = 1;', 'F f = 1;', 'enum E { Z = 0; A = 1; }', 'enum F { Z = 0; B = 1; }')).toEqual([
      'reused 1e>1f',
    ]);
    const opaque = (field: string): string =>
      echo(`message M { ${field} }`).replace('package p;', 'package p; import "x.proto";');
    const unseen = (before: string, after: string): readonly string[] => {
      const context = contextOf(opaque(before), opaque(after));
      return pairFields(messagePair(context, 'p.M'), context).map(show);
    };
    expect(unseen('x.Y y = 1;', 'x.Y z = 1;')).toEqual(['renamed 1y>1z']);
    expect(unseen('x.Y y = 1;', 'x.Z z = 1;')).toEqual(['reused 1y>1z']);
    expect(unseen('x.Y y = 1;', 'int32 z = 1;')).toEqual(['reused 1y>1z']);
  });

  test('one that says other things is', () => {
    const [disk, net] = ['message Disk { string path = 1; }', 'message Net { string name = 1; }'];
    expect(paired('Disk disk = 1;', 'Net net = 1;', disk, net)).toEqual(['reused 1disk>1net']);
  });
});

describe('extensions', () => {
  const range = 'extensions 100 to 199;';

  test('are fields of the message they extend', () => {
    const level = 'extend M { optional int32 level = 100; }';
    expect(paired(range, range, level, `${level} extend M { optional int32 depth = 101; }`, 'proto2')).toEqual([
      'same 100level>100level',
      'added ->101depth',
    ]);
  });

  test('an extension that became a field is the same on the wire', () => {
    const after = 'extensions 101 to 199; optional int32 level = 100;';
    expect(paired(range, after, 'extend M { optional int32 level = 100; }', '', 'proto2')).toEqual([
      'same 100level>100level',
    ]);
  });

  test('an extension may be called like a field of the message', () => {
    const both = `optional int32 level = 1; ${range}`;
    const level = 'extend M { optional int32 level = 100; }';
    expect(paired(both, both, level, '', 'proto2')).toEqual(['same 1level>1level', 'removed 100level>-']);
    expect(paired(both, both, '', level, 'proto2')).toEqual(['same 1level>1level', 'added ->100level']);
  });

  test('two extensions may have one name in different scopes', () => {
    const scopes = (a: number, b: number): string =>
      `message A { extend M { optional int32 x = ${a}; } } message B { extend M { optional int32 x = ${b}; } }`;
    expect(paired(range, range, scopes(100, 101), scopes(100, 101), 'proto2')).toEqual([
      'same 100x>100x',
      'same 101x>101x',
    ]);
    expect(paired(range, range, scopes(100, 101), scopes(100, 105), 'proto2')).toEqual([
      'same 100x>100x',
      'renumbered 101x>105x',
    ]);
  });
});

test('names like those of objects are names like others', () => {
  expect(paired('int32 constructor = 1; int32 __proto__ = 2;', 'int32 toString = 1; int32 __proto__ = 3;')).toEqual([
    'renamed 1constructor>1toString',
    'renumbered 2__proto__>3__proto__',
  ]);
});

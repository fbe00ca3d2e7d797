import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { echo, told } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

const head = 'syntax = "proto3"; package p;';

const REMOVED = [
  '  old-client-new-server request ignored broken',
  '  old-client-new-server response absent broken',
  '  new-client-old-server request absent degraded',
];

describe('stored messages', () => {
  const file = (types: string): string => echo(`message M {} ${types}`);
  const stored = ['p.State'];

  test('are compared by name, and everything in them', () => {
    expect(
      told(
        file('message State { Sub s = 1; } message Sub { int32 a = 1; }'),
        file('message State { Sub s = 1; } message Sub { int32 b = 2; reserved 1; reserved "a"; }'),
        { stored },
      ),
    ).toEqual([
      'field-removed p.Sub.a',
      '  old-data-new-reader stored ignored broken',
      '  new-data-old-reader stored absent broken',
      'field-added p.Sub.b',
      '  new-data-old-reader stored ignored degraded',
    ]);
  });

  test('that are sent as well are judged in both', () => {
    expect(
      told(echo('message M { int32 a = 1; }'), echo('message M { reserved 1; reserved "a"; }'), { stored: ['p.M'] }),
    ).toEqual([
      'field-removed p.M.a',
      '  old-client-new-server request ignored broken',
      '  old-client-new-server response absent broken',
      '  old-data-new-reader stored ignored broken',
      '  new-data-old-reader stored absent broken',
      '  new-client-old-server request absent degraded',
    ]);
  });

  test('one that is gone, and one that is new', () => {
    expect(told(file('message State {}'), file(''), { stored })).toEqual([
      'type-removed p.State',
      '  old-data-new-reader stored ignored broken',
      '  new-data-old-reader stored absent broken',
    ]);
    expect(told(file(''), file('message State {}'), { stored })).toEqual([
      'type-added p.State',
      '  new-data-old-reader stored ignored degraded',
    ]);
  });

  test('one that moved with its package, or alone', () => {
    const before = file('message State { int32 a = 1; }');
    const after = before.replace('package p', 'package q').replace('int32 a', 'string a');
    const change = [
      'field-type-changed p.State.a',
      '  old-data-new-reader stored dropped broken',
      '  new-data-old-reader stored dropped broken',
    ];
    expect(told(before, after, { stored }).slice(3)).toEqual(change);
    expect(told(before, after, { stored: ['q.State'] }).slice(3)).toEqual(change);
    expect(told(before, after, { stored: ['p.State', 'q.State'] }).slice(3)).toEqual(change);
    const alone = { 'a.proto': file(''), 'q.proto': 'syntax = "proto3"; package q; message State { string a = 1; }' };
    expect(told(before, alone, { stored })).toEqual(['message-renamed p.State', ...change]);
  });

  test('a nested one', () => {
    expect(
      told(file('message Outer { message State { int32 a = 1; } }'), file('message Outer { message State {} }'), {
        stored: ['p.Outer.State'],
      }).slice(0, 2),
    ).toEqual(['field-removed p.Outer.State.a', '  old-data-new-reader stored ignored broken']);
  });

  test('a name that neither side declares is said', () => {
    const same = schemaOf(file(''));
    const { findings: none, unknownRoots } = compare(same, same, {
      rules: RULES,
      stored: ['p.Nope', 'p.M'],
      roots: ['p.Neither'],
    });
    expect([none, unknownRoots]).toEqual([[], ['p.Nope', 'p.Neither']]);
    const options = { rules: RULES, stored: ['p.Old', 'p.New'] };
    const one = compare(schemaOf(file('message Old {}')), schemaOf(file('message New {}')), options);
    expect(one.unknownRoots).toEqual([]);
  });
});

describe('messages that travel without a method', () => {
  const file = (types: string): string => echo(`message M {} ${types}`);
  const roots = ['p.Event'];

  test('are judged as request and as response', () => {
    expect(
      told(file('message Event { int32 a = 1; }'), file('message Event { reserved 1; reserved "a"; }'), { roots }),
    ).toEqual(['field-removed p.Event.a', ...REMOVED]);
    expect(told(file('message Event {}'), file(''), { roots })).toEqual(['type-removed p.Event', ...REMOVED]);
    expect(told(file(''), file('message Event {}'), { roots })).toEqual([
      'type-added p.Event',
      '  new-client-old-server request ignored degraded',
    ]);
  });
});

describe('a surface without services', () => {
  test('every top-level message is a root', () => {
    expect(
      told(
        `${head} message M { int32 a = 1; } message N { M m = 1; }`,
        `${head} message M { string a = 1; } message N { M m = 1; }`,
      ),
    ).toEqual([
      'field-type-changed p.M.a',
      '  old-client-new-server request dropped broken',
      '  old-client-new-server response dropped broken',
      '  new-client-old-server request dropped broken',
      '  new-client-old-server response dropped broken',
    ]);
  });

  test('a message that is gone is a finding, with all that was for it; one that is new is told once', () => {
    const event = 'message Event { E e = 1; enum E { Z = 0; } message In {} }';
    expect(told(`${head} message M {} ${event}`, `${head} message M {}`)).toEqual(['type-removed p.Event', ...REMOVED]);
    expect(told(`${head} message M {}`, `${head} message M {} ${event}`)).toEqual([
      'type-added p.Event',
      '  new-client-old-server request ignored degraded',
    ]);
  });

  test('a message under a new name is the same, if another one holds it', () => {
    const file = (name: string): string =>
      `${head} message Top { ${name} n = 1; } message ${name} { int32 a = 1; Deep d = 2; } message Deep {}`;
    expect(told(file('M'), file('N'))).toEqual(['message-renamed p.M']);
  });

  test('so is one that moved into or out of another one', () => {
    const top = `${head} message Top { N n = 1; } message N { int32 a = 1; }`;
    const nested = `${head} message Top { N n = 1; message N { int32 a = 1; } }`;
    expect(told(top, nested)).toEqual(['message-renamed p.N']);
    expect(told(nested, top)).toEqual(['message-renamed p.Top.N']);
  });

  test('so is one that went to another package under its name, or with it', () => {
    const file = (name: string, types: string): string => `syntax = "proto3"; package ${name}; ${types}`;
    const before = { 'a.proto': file('a', 'message M {} message K {}'), 'b.proto': file('b', 'message B {}') };
    const after = { 'a.proto': file('a', 'message K {}'), 'b.proto': file('b', 'message B {} message M {}') };
    expect(told(before, after)).toEqual(['message-renamed a.M']);
    expect(told(file('a', 'message M {} message N {}'), file('b', 'message M {} message N {}'))).toEqual([
      'package-changed a',
    ]);
  });

  test('one of two that went is no move', () => {
    const file = (name: string): string => `syntax = "proto3"; package ${name}; message M {}`;
    const keep = 'syntax = "proto3"; package keep; message K {}';
    const before = { 'a.proto': file('a'), 'b.proto': file('b'), 'k.proto': keep };
    expect(told(before, { 'c.proto': file('c'), 'k.proto': keep }).filter((line) => !line.startsWith(' '))).toEqual([
      'type-removed a.M',
      'type-removed b.M',
      'type-added c.M',
      'file-removed a.proto',
      'file-removed b.proto',
    ]);
  });

  test('it has a service as soon as one side has one', () => {
    expect(told(`${head} message M { int32 a = 1; }`, echo('message M { string a = 1; }'))).toEqual([
      'service-added p.S',
      '  new-client-old-server - unimplemented broken',
      'field-type-changed p.M.a',
    ]);
  });

  test('a service of a dependency is none of its own', () => {
    const dep =
      'syntax = "proto3"; package dep; service Operations { rpc Get(Operation) returns (Operation); } message Operation { string name = 1; }';
    const own = (field: string): string =>
      `${head} import "dep.proto"; message M { dep.Operation operation = 1; ${field} }`;
    const owns = ({ path }: { readonly path: string }): boolean => path !== 'dep.proto';
    expect(
      told(
        { 'a.proto': own('int32 a = 2;'), 'dep.proto': dep },
        { 'a.proto': own('reserved 2; reserved "a";'), 'dep.proto': dep },
        { owns },
      ),
    ).toEqual(['field-removed p.M.a', ...REMOVED]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { type CompareOptions, compare } from '../../src/compat/compare.ts';
import { worstOf } from '../../src/compat/finding.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { call, echo, told } from '../support/compat.ts';
import { type Sources, schemaOf } from '../support/schema.ts';

const head = 'syntax = "proto3"; package p;';

function findings(before: Sources, after: Sources, options: Omit<CompareOptions, 'rules'> = {}) {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES, ...options });
}

const REMOVED = [
  '  old-client-new-server request ignored broken',
  '  old-client-new-server response absent broken',
  '  new-client-old-server request absent degraded',
];

describe('one finding per root cause', () => {
  test('a method goes with its messages and enums', () => {
    const before = `${head} service S { rpc A(M) returns (M); rpc B(Q) returns (R); } message M {}
      message Q { X x = 1; } message R { E e = 1; } message X { enum Unused { Z = 0; } } enum E { Y = 0; }`;
    const after = `${head} service S { rpc A(M) returns (M); } message M {}`;
    expect(told(before, after)).toEqual(['rpc-removed p.S.B', '  old-client-new-server - unimplemented broken']);
    expect(told(after, before)).toEqual(['rpc-added p.S.B', '  new-client-old-server - unimplemented broken']);
  });

  test('a service goes with its methods', () => {
    const before = `${head} service S { rpc A(M) returns (M); } service T { rpc B(Q) returns (Q); rpc C(Q) returns (Q); } message M {} message Q {}`;
    const after = `${head} service S { rpc A(M) returns (M); } message M {}`;
    const { findings: found } = findings(before, after);
    expect(found.map(({ rule, element }) => `${rule.id} ${element}`)).toEqual(['service-removed p.T']);
    expect(found[0]?.reachedBy.map(({ old, new: next }) => [old?.name, next])).toEqual([
      ['B', null],
      ['C', null],
    ]);
  });

  test('a field goes with its message', () => {
    expect(
      told(
        echo('message M { X x = 1; reserved 2; } message X { int32 a = 1; }'),
        echo('message M { reserved 1, 2; reserved "x"; }'),
      ),
    ).toEqual(['field-removed p.M.x', ...REMOVED]);
  });

  test('a message moved to another file is no change, to another package one', () => {
    const n = 'message N { int32 a = 1; E e = 2; } enum E { Z = 0; }';
    const before = `${head} service S { rpc A(M) returns (N); rpc B(N) returns (M); } message M { N n = 1; repeated N ns = 2; } ${n}`;
    const same = {
      'a.proto': `${head} import "n.proto"; service S { rpc A(M) returns (N); rpc B(N) returns (M); } message M { N n = 1; repeated N ns = 2; }`,
      'n.proto': `${head} ${n}`,
    };
    expect(told(before, same)).toEqual([]);
    const other = {
      'a.proto': `${head} import "n.proto"; service S { rpc A(M) returns (q.N); rpc B(q.N) returns (M); } message M { q.N n = 1; repeated q.N ns = 2; }`,
      'n.proto': `syntax = "proto3"; package q; ${n}`,
    };
    expect(told(before, other).toSorted()).toEqual(['enum-renamed p.E', 'message-renamed p.N']);
    expect(told(other, before).toSorted()).toEqual(['enum-renamed q.E', 'message-renamed q.N']);
  });

  test('a message moved out of another one is a move, what is inside of it is not', () => {
    const before = call('message Q { N n = 1; message N { I i = 1; message I {} } } message R {}');
    const after = call('message Q { N n = 1; } message N { I i = 1; message I {} } message R {}');
    expect(told(before, after)).toEqual(['message-renamed p.Q.N']);
    expect(told(after, before)).toEqual(['message-renamed p.N']);
  });

  test('a renamed package, with all in it', () => {
    const before = `${head} service S { rpc A(M) returns (M); } service T { rpc B(M) returns (M); } message M { E e = 1; message I {} I i = 2; } enum E { Z = 0; }`;
    expect(told(before, before.replace('package p', 'package q'))).toEqual([
      'package-changed p',
      '  old-client-new-server - unimplemented broken',
      '  new-client-old-server - unimplemented broken',
    ]);
  });

  test('what changed behind a new name is seen', () => {
    const before = `${head} service S { rpc A(M) returns (M); } message M { int32 a = 1; }`;
    const after = `syntax = "proto3"; package q; service S { rpc A(M) returns (M); } message M { string a = 1; }`;
    expect(told(before, after).filter((line) => !line.startsWith(' '))).toEqual([
      'package-changed p',
      'field-type-changed p.M.a',
    ]);
  });
});

describe('reached by', () => {
  test('every method through which a change can be met', () => {
    const file = (
      type: string,
    ): string => `${head} service S { rpc A(Q) returns (E); rpc B(E) returns (R); rpc C(E) returns (E); }
      message Q { X x = 1; } message R { repeated X x = 1; } message E {} message X { ${type} n = 1; }`;
    const [finding] = findings(file('int32'), file('string')).findings;
    expect(finding?.reachedBy.map(({ old }) => old?.name).toSorted()).toEqual(['A', 'B']);
  });

  test('a method, by itself', () => {
    const file = (stream: string): string =>
      `${head} service S { rpc A(M) returns (${stream} M); rpc B(M) returns (M); } message M {}`;
    const [finding] = findings(file(''), file('stream')).findings;
    expect(finding?.reachedBy.map(({ new: method }) => method?.name)).toEqual(['A']);
  });
});

describe('new API surface', () => {
  const adds = (before: Sources, after: Sources, options?: Omit<CompareOptions, 'rules'>): readonly string[] =>
    findings(before, after, options)
      .findings.filter((finding) => finding.adds)
      .map(({ rule }) => rule.id);

  test('methods, services, and what is reached', () => {
    expect(
      adds(echo('message M {}'), `${echo('message M { int32 a = 1; E e = 2; } enum E { Z = 0; }')} service T {}`),
    ).toEqual(['service-added', 'field-added', 'field-added']);
    expect(
      adds(echo('message M { E e = 1; } enum E { Z = 0; }'), echo('message M { E e = 1; } enum E { Z = 0; A = 1; }')),
    ).toEqual(['enum-value-added']);
  });

  test('not what nothing reaches', () => {
    expect(
      adds(
        echo('message M {} message X {} enum E { Z = 0; }'),
        echo('message M {} message X { int32 a = 1; } message Y {} enum E { Z = 0; A = 1; }'),
      ),
    ).toEqual([]);
  });

  test('not what is taken away or changed', () => {
    expect(adds(echo('message M { int32 a = 1; int32 b = 2; }'), echo('message M { string a = 1; }'))).toEqual([]);
  });
});

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
    const { findings: none, unknownRoots } = findings(file(''), file(''), {
      stored: ['p.Nope', 'p.M'],
      roots: ['p.Neither'],
    });
    expect([none, unknownRoots]).toEqual([[], ['p.Nope', 'p.Neither']]);
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

  test('without being named, they are notes', () => {
    const found = findings(file('message Event { int32 a = 1; }'), file('message Event { string a = 1; }')).findings;
    expect(found.map((finding) => [finding.rule.id, worstOf(finding), finding.effects])).toEqual([
      ['field-type-changed', 'safe', []],
    ]);
    expect(told(file('message Event {} message Other {}'), file('message Other {} message Third {}'))).toEqual([
      'type-removed p.Event',
      'type-added p.Third',
    ]);
  });

  test('a type that nothing reaches goes with what is inside', () => {
    expect(told(file('message Event { message In {} enum E { Z = 0; } }'), file(''))).toEqual(['type-removed p.Event']);
    expect(told(file('message Event { message In {} }'), file('message Event {}'))).toEqual([
      'type-removed p.Event.In',
    ]);
  });

  test('a message that became an enum went, and the enum came', () => {
    expect(told(file('message Event {}'), file('enum Event { Z = 0; }'))).toEqual([
      'type-removed p.Event',
      'type-added p.Event',
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

describe('what others declare', () => {
  const dep = (fields: string): string =>
    `syntax = "proto3"; package dep; message D { ${fields} } message Far { ${fields} }`;
  const owns = ({ path }: { readonly path: string }): boolean => path === 'a.proto';
  const own = `${head} import "dep.proto"; service S { rpc A(dep.D) returns (dep.D); }`;

  test('is compared where it is reached, and only there', () => {
    const [before, after] = [
      { 'a.proto': own, 'dep.proto': dep('int32 a = 1;') },
      { 'a.proto': own, 'dep.proto': dep('string a = 1;') },
    ];
    const elements = (options: Omit<CompareOptions, 'rules'>): readonly string[] =>
      findings(before, after, options).findings.map(({ element }) => element);
    expect(elements({ owns })).toEqual(['dep.D.a']);
    expect(elements({})).toEqual(['dep.D.a', 'dep.Far.a']);
  });

  test('its services come and go unseen', () => {
    const service = `${dep('')} service Theirs { rpc X(D) returns (D); }`;
    expect(told({ 'a.proto': own, 'dep.proto': dep('') }, { 'a.proto': own, 'dep.proto': service }, { owns })).toEqual(
      [],
    );
  });

  test('well-known types are no part of a surface', () => {
    const before = `${head} import "google/protobuf/wrappers.proto"; message M { google.protobuf.Int32Value v = 1; }`;
    expect(told(before, `${head} message M { reserved 1; reserved "v"; }`)).toEqual([
      'field-removed p.M.v',
      ...REMOVED,
    ]);
  });

  test('a type that is in no tree is equal by name', () => {
    const file = (type: string): string =>
      `${head} import "x.proto"; service S { rpc A(M) returns (x.Y); } message M { ${type} f = 1; map<string, x.Y> m = 2; }`;
    expect(told(file('x.Y'), file('x.Y'))).toEqual([]);
    expect(told(file('x.Y'), file('x.Z'))).toEqual([
      'field-type-changed p.M.f',
      '  old-client-new-server request altered broken',
      '  new-client-old-server request altered broken',
    ]);
    const known = { 'a.proto': file('x.Y'), 'x.proto': 'syntax = "proto3"; package x; message Y { int32 a = 1; }' };
    expect(told(file('x.Y'), known, { owns: ({ path }) => path === 'a.proto' })).toEqual([]);
  });
});

describe('order', () => {
  test('packages, services, methods, types alone, then what the walk meets', () => {
    const before = `${head} service S { rpc A(M) returns (M); rpc B(M) returns (M); } message M { int32 a = 1; } message Unused {}`;
    const after = `syntax = "proto3"; package q; service S { rpc A(M) returns (M); } service T { rpc B(M) returns (M); } message M { string a = 1; }`;
    expect(findings(before, after).findings.map(({ rule }) => rule.id)).toEqual([
      'package-changed',
      'service-added',
      'rpc-removed',
      'type-removed',
      'field-type-changed',
    ]);
  });
});

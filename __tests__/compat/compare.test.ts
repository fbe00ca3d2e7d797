import { describe, expect, test } from '@jest/globals';
import { type CompareOptions, compare, compareAtMost, weightOf } from '../../src/compat/compare.ts';
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
    // Only code that names a type notices that it went, too.
    expect(told(before, after)).toEqual([
      'rpc-removed p.S.B',
      '  old-client-new-server - unimplemented broken',
      ...['Q', 'R', 'X', 'E'].map((name) => `type-removed p.${name}`),
    ]);
    expect(told(after, before)).toEqual(['rpc-added p.S.B', '  new-client-old-server - unimplemented broken']);
  });

  test('a service goes with its methods', () => {
    const before = `${head} service S { rpc A(M) returns (M); } service T { rpc B(Q) returns (Q); rpc C(Q) returns (Q); } message M {} message Q {}`;
    const after = `${head} service S { rpc A(M) returns (M); } message M {}`;
    const { findings: found } = findings(before, after);
    expect(found.map(({ rule, element }) => `${rule.id} ${element}`)).toEqual([
      'service-removed p.T',
      'type-removed p.Q',
    ]);
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
    ).toEqual(['type-removed p.X', 'field-removed p.M.x', ...REMOVED]);
  });

  test('a message moved to another file is no change, to another package one', () => {
    const n = 'message N { int32 a = 1; E e = 2; } enum E { Z = 0; }';
    const before = `${head} service S { rpc A(M) returns (N); rpc B(N) returns (M); } message M { N n = 1; repeated N ns = 2; } ${n}`;
    const same = {
      'a.proto': `${head} import "n.proto"; service S { rpc A(M) returns (N); rpc B(N) returns (M); } message M { N n = 1; repeated N ns = 2; }`,
      'n.proto': `${head} ${n}`,
    };
    expect(told(before, same)).toEqual(['declaration-moved p.N', 'declaration-moved p.E']);
    const other = {
      'a.proto': `${head} import "n.proto"; service S { rpc A(M) returns (q.N); rpc B(q.N) returns (M); } message M { q.N n = 1; repeated q.N ns = 2; }`,
      'n.proto': `syntax = "proto3"; package q; ${n}`,
    };
    expect(told(before, other).toSorted()).toEqual(['enum-renamed p.E', 'message-renamed p.N']);
    expect(told(other, before).toSorted()).toEqual(['enum-renamed q.E', 'file-removed n.proto', 'message-renamed q.N']);
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

describe('as long as it is not too much', () => {
  const message = (type: string): string =>
    schemaText(Array.from({ length: 30 }, (_, i) => `${type} f${i} = ${i + 1};`).join(' '));
  const schemaText = (fields: string, methods = 'rpc A(M) returns (M);'): string =>
    `${head} service S { ${methods} } message M { ${fields} }`;
  const [old, next] = [schemaOf(message('int32')), schemaOf(message('string'))];

  test('all is found; beyond, nothing', () => {
    expect(compareAtMost(old, next, { rules: RULES }, 30)?.findings).toHaveLength(30);
    expect(compareAtMost(old, next, { rules: RULES }, 29)).toBeNull();
    expect(compareAtMost(old, old, { rules: RULES }, 0)?.findings).toEqual([]);
  });

  test('no more is looked at once it is too much', () => {
    let looks = 0;
    const rules = RULES.map((rule) => {
      if (rule.id !== 'field-type-changed' || rule.on !== 'field') return rule;
      const differs: typeof rule.differs = (pair, context) => {
        looks += 1;
        return rule.differs(pair, context);
      };
      return { ...rule, differs };
    });
    expect(compareAtMost(old, next, { rules }, 10)).toBeNull();
    expect(looks).toBe(11);
  });

  test('a finding counts once more for every 20 methods that reach it', () => {
    const weight = (methods: number): number => {
      const all = Array.from({ length: methods }, (_, i) => `rpc A${i}(M) returns (M);`).join(' ');
      return weightOf(findings(schemaText('int32 a = 1;', all), schemaText('string a = 1;', all)).findings);
    };
    expect([1, 19, 20, 39, 40].map(weight)).toEqual([1, 1, 2, 2, 3]);
  });
});

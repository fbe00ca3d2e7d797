import { describe, expect, test } from '@jest/globals';
import type { Flow } from '../../src/compat/skew.ts';
import { innerTypes } from '../../src/compat/steps.ts';
import { type Node, rootsOf } from '../../src/compat/walk.ts';
import type { Message, ValueType } from '../../src/schema/model.ts';
import { call, contextOf, echo, must } from '../support/compat.ts';
import type { Sources } from '../support/schema.ts';
import { nodeOf, walked } from '../support/walk.ts';

function show({ pair, flows }: Node): string {
  const name =
    pair.old.fullName === pair.new.fullName ? pair.old.fullName : `${pair.old.fullName}>${pair.new.fullName}`;
  return `${name}: ${[...flows].sort().join(' ')}`;
}

function nodes(before: Sources, after?: Sources): readonly string[] {
  return [...walked(before, after).nodes()].map(show).sort();
}

describe('what is met', () => {
  test('a request, a response, and what is inside', () => {
    const types =
      'message Q { In i = 1; } message R { Out o = 1; } message In {} message Out { E e = 1; } enum E { Z = 0; }';
    expect(nodes(call(types))).toEqual([
      'p.E: response',
      'p.In: request',
      'p.Out: response',
      'p.Q: request',
      'p.R: response',
    ]);
  });

  test('what both lead to is met in both', () => {
    const types = 'message Q { X x = 1; } message R { repeated X xs = 1; } message X { Y y = 1; } message Y {}';
    expect(nodes(call(types))).toEqual([
      'p.Q: request',
      'p.R: response',
      'p.X: request response',
      'p.Y: request response',
    ]);
  });

  test('what nothing leads to is not met', () => {
    expect(nodes(call('message Q {} message R {} message Other { Q q = 1; }'))).toEqual([
      'p.Q: request',
      'p.R: response',
    ]);
  });

  test('values of maps, and enums that are values of maps', () => {
    const types =
      'message Q { map<string, X> a = 1; map<int32, E> b = 2; } message R {} message X {} enum E { Z = 0; }';
    expect(nodes(call(types))).toEqual(['p.E: request', 'p.Q: request', 'p.R: response', 'p.X: request']);
  });

  test('members of oneofs, and extensions', () => {
    const text = `syntax = "proto2"; package p; service S { rpc A(Q) returns (Q); }
      message Q { oneof k { X x = 1; } extensions 100 to 199; } message X {} message Y {}
      extend Q { optional Y y = 100; }`;
    expect(nodes(text)).toEqual(['p.Q: request response', 'p.X: request response', 'p.Y: request response']);
  });
});

describe('recursion', () => {
  test('a message that holds itself', () => {
    expect(nodes(echo('message M { M m = 1; }'))).toEqual(['p.M: request response']);
  });

  test('messages that hold each other', () => {
    const types = 'message M { A a = 1; } message A { B b = 1; } message B { A a = 1; M m = 2; }';
    expect(nodes(echo(types))).toEqual(['p.A: request response', 'p.B: request response', 'p.M: request response']);
  });

  test('through a ring, flows reach what was met before', () => {
    const types = 'message Q { A a = 1; } message R { B b = 1; } message A { B b = 1; } message B { A a = 1; }';
    expect(nodes(call(types))).toEqual([
      'p.A: request response',
      'p.B: request response',
      'p.Q: request',
      'p.R: response',
    ]);
  });

  test('a ring that was renamed', () => {
    expect(
      nodes(
        echo('message M { A a = 1; } message A { A a = 1; M m = 2; }'),
        echo('message M { Z a = 1; } message Z { Z a = 1; M m = 2; }'),
      ),
    ).toEqual(['p.A>p.Z: request response', 'p.M: request response']);
  });
});

describe('what belongs together', () => {
  test('a renamed message, by the number of the field that holds it', () => {
    expect(
      nodes(
        call('message Q { X x = 1; } message R {} message X { int32 a = 1; }'),
        call('message Q { Y y = 1; } message R {} message Y { int32 a = 1; }'),
      ),
    ).toEqual(['p.Q: request', 'p.R: response', 'p.X>p.Y: request']);
  });

  test('one message that became two is met as both', () => {
    const before = 'message Q { X a = 1; X b = 2; } message R {} message X {}';
    const after = 'message Q { Y a = 1; Z b = 2; } message R {} message Y {} message Z {}';
    const walk = walked(call(before), call(after));
    expect([...walk.nodes()].map(show).sort()).toEqual([
      'p.Q: request',
      'p.R: response',
      'p.X>p.Y: request',
      'p.X>p.Z: request',
    ]);
    const x = nodeOf(walk, 'p.X').pair.old;
    expect(
      x.kind === 'message' &&
        walk
          .partnersOf(x)
          .map((pair) => pair.new.fullName)
          .sort(),
    ).toEqual(['p.Y', 'p.Z']);
    expect(walk.partnersOf(null)).toEqual([]);
    expect(walk.paired(x)).toBe(true);
  });

  test('a place that was given to another message leads no further', () => {
    const types = 'message R {} message X { P p = 1; } message Y { P p = 1; } message P {}';
    expect(nodes(call(`message Q { X x = 1; Y y = 2; } ${types}`), call(`message Q { Y x = 1; } ${types}`))).toEqual([
      'p.Q: request',
      'p.R: response',
    ]);
  });

  test('a number that was given to another field leads no further', () => {
    const types = 'message R {} message X {}';
    expect(
      nodes(call(`message Q { X x = 1; } ${types}`), call(`message Q { X y = 1; reserved "x"; } ${types}`)),
    ).toEqual(['p.Q: request', 'p.R: response']);
  });

  test('a message has no partner among enums', () => {
    const walk = walked(call('message Q {} message R {} message X {}'));
    const context = contextOf(
      call('message Q {} message R {} message X {}'),
      call('message Q {} message R {} enum X { Z = 0; }'),
    );
    walk.meet(must(context.old.messages.get('p.X')), must(context.new.enums.get('p.X')));
    walk.meet(must(context.new.enums.get('p.X')), must(context.old.messages.get('p.X')));
    expect([...walk.nodes()].length).toBe(2);
  });
});

describe('roots', () => {
  test('every method that leads to a message, each once', () => {
    const text = `syntax = "proto3"; package p; message X { X x = 1; } message Q { X x = 1; X y = 2; } message R { X x = 1; }
      service S { rpc A(Q) returns (R); rpc B(Q) returns (Q); rpc C(R) returns (R); rpc D(E) returns (E); } message E {}`;
    const walk = walked(text);
    const reachedBy = (name: string): readonly string[] =>
      [...rootsOf(nodeOf(walk, name))].map(({ old }) => must(old).name).sort();
    expect(reachedBy('p.X')).toEqual(['A', 'B', 'C']);
    expect(reachedBy('p.Q')).toEqual(['A', 'B']);
    expect(reachedBy('p.R')).toEqual(['A', 'C']);
    expect(reachedBy('p.E')).toEqual(['D']);
  });

  test('what is only compared by name is reached by nothing and travels nowhere', () => {
    const text = call('message Q {} message R {} message X {}');
    const walk = walked(text);
    const { old, new: next } = contextOf(text, text);
    walk.meet(must(old.messages.get('p.X')), must(next.messages.get('p.X')));
    expect(show(nodeOf(walk, 'p.X'))).toBe('p.X: ');
    expect([...rootsOf(nodeOf(walk, 'p.X'))]).toEqual([]);
  });

  test('what is stored and sent is met in both, without a method for the one', () => {
    const text = call('message Q {} message R {}');
    const walk = walked(text);
    const { old, new: next } = contextOf(text, text);
    const flow: Flow = 'stored';
    const as = (message: Message): ValueType => ({ kind: 'message', message });
    walk.enter(as(must(old.messages.get('p.Q'))), as(must(next.messages.get('p.Q'))), flow, null);
    expect([...walk.nodes()].map(show)).toContain('p.Q: stored');
  });
});

test('what two fields carry is compared if it is read as the same sort of thing', () => {
  const inner = (before: string, after: string): string | null => {
    const file = (field: string): string => echo(`message M { ${field} } message X {} message Y {} enum E { Z = 0; }`);
    const [node] = walked(file(before), file(after)).nodes();
    const types = innerTypes(must(must(node).fields[0]));
    return types && `${types.old.kind} ${types.new.kind}`;
  };
  expect(inner('X x = 1;', 'repeated X x = 1;')).toBe('message message');
  expect(inner('map<string, X> x = 1;', 'map<int32, X> x = 1;')).toBe('message message');
  expect(inner('E x = 1;', 'int32 x = 1;')).toBe('enum scalar');
  expect(inner('map<string, X> x = 1;', 'repeated X x = 1;')).toBe(null);
  expect(inner('X x = 1;', 'X x = 2;')).toBe(null);
  expect(inner('X x = 1;', '')).toBe(null);
});

describe('what is found by name in JSON alone', () => {
  /** What is met in JSON, where one field goes by another name now. */
  const byName = (before: string, after: string): readonly string[] => {
    const file = (fields: string): string =>
      echo(`import "google/protobuf/timestamp.proto"; message M { ${fields} } message N { int64 seconds = 1; }`);
    const all = walked(file(`string old_name = 9; ${before}`), file(`string new_name = 9; ${after}`)).nodes();
    return [...all].filter(({ jsonFlows }) => jsonFlows.size > 0).map(({ pair }) => pair.new.fullName);
  };

  test('is the same sort of thing', () => {
    expect(byName('N n = 1;', 'N n = 2;')).toEqual(['p.M', 'p.N']);
    expect(byName('map<string, N> n = 1;', 'map<int32, N> n = 2;')).toEqual(['p.M', 'p.N']);
    expect(byName('map<string, N> n = 1;', 'N n = 2;')).toEqual(['p.M']);
    expect(byName('N n = 1;', 'map<string, N> n = 2;')).toEqual(['p.M']);
    expect(byName('N n = 1;', 'N m = 2;')).toEqual(['p.M']);
  });

  test('and has no form of its own', () => {
    expect(byName('google.protobuf.Timestamp t = 1;', 'google.protobuf.Timestamp t = 2;')).toEqual(['p.M']);
    expect(byName('google.protobuf.Timestamp t = 1;', 'N t = 2;')).toEqual(['p.M']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { link } from '../../src/schema/link.ts';
import type { Field, ValueType } from '../../src/schema/model.ts';
import { parse } from '../../src/schema/parse.ts';
import { linked, problemLines } from './judge/linked.ts';

const textOf = (type: ValueType | undefined): string => {
  switch (type?.kind) {
    case 'scalar':
      return type.scalar;
    case 'message':
      return type.message.fullName;
    case 'enum':
      return type.enum.fullName;
    default:
      return `opaque ${type?.name}`;
  }
};

const types = (fields: readonly Field[] | undefined): string[] =>
  (fields ?? []).map(({ name, type }) => `${name}: ${textOf(type)}`);

describe('names', () => {
  test('a field named like its type, a type named like its message, and a leading dot', () => {
    const { messages } = linked({
      'a.proto': `syntax = "proto3"; package p;
        message A { A a = 1; message B { A A = 1; message A {} .p.A outer = 2; p.A.B self = 3; } }`,
    });
    expect(types(messages.get('p.A')?.fields)).toEqual(['a: p.A']);
    expect(types(messages.get('p.A.B')?.fields)).toEqual(['A: p.A.B.A', 'outer: p.A', 'self: p.A.B']);
  });

  test('the extensions of a message are in its list and under their own names', () => {
    const { messages, extensionsOf, files } = linked({
      'a.proto': `syntax = "proto2"; package p;
        message A { extensions 1 to 9; extend A { optional A inner = 2; } }
        extend A { optional int32 outer = 1; }`,
    });
    const a = messages.get('p.A');
    const extensions = a && extensionsOf.get(a);
    expect(
      extensions?.map(({ fullName, jsonName, parent, extension }) => [fullName, jsonName, parent === a, extension]),
    ).toEqual([
      ['p.A.inner', '[p.A.inner]', true, true],
      ['p.outer', '[p.outer]', true, true],
    ]);
    expect(a?.fields).toEqual([]);
    expect(a?.extensions.map(({ name }) => name)).toEqual(['inner']);
    expect(files.get('a.proto')?.extensions.map(({ name }) => name)).toEqual(['outer']);
  });

  test('extensions of one message are in the order of files and text', () => {
    const { messages, extensionsOf } = linked({
      'b.proto':
        'syntax = "proto2"; extend A { optional int32 x = 1; } message A { extensions 1 to 9; extend A { optional int32 y = 2; } }',
      'a.proto':
        'syntax = "proto2"; import "b.proto"; message B { extend A { optional int32 w = 4; } } extend A { optional int32 z = 3; }',
    });
    const a = messages.get('A');
    expect((a && extensionsOf.get(a))?.map(({ name }) => name)).toEqual(['x', 'y', 'w', 'z']);
  });

  test('names of JavaScript objects are names like others', () => {
    const { messages, enums, services } = linked({
      'a.proto': `syntax = "proto3";
        message __proto__ { constructor constructor = 1; __proto__ __proto__ = 2; toString toString = 3; }
        message constructor {} enum toString { hasOwnProperty = 0; }
        service valueOf { rpc __proto__ (constructor) returns (.__proto__); }`,
    });
    expect(types(messages.get('__proto__')?.fields)).toEqual([
      'constructor: constructor',
      '__proto__: __proto__',
      'toString: toString',
    ]);
    expect([...enums.keys()]).toEqual(['toString']);
    expect(services.get('valueOf')?.methods.map(({ fullName, output }) => [fullName, textOf(output)])).toEqual([
      ['valueOf.__proto__', '__proto__'],
    ]);
    expect(messages.get('hasOwnProperty')).toBeUndefined();
  });
});

describe('elements', () => {
  test('messages of groups and map entries stand where they are written', () => {
    const { messages, files } = linked({
      'a.proto': `syntax = "proto2";
        message A { message One {} optional group Two = 1 {} message Three {} map<int32, One> four = 2; message Five {} }
        extend A { optional group Six = 3 {} } message Seven {}`,
    });
    expect(messages.get('A')?.messages.map(({ name, mapEntry }) => [name, mapEntry])).toEqual([
      ['One', false],
      ['Two', false],
      ['Three', false],
      ['FourEntry', true],
      ['Five', false],
    ]);
    expect(files.get('a.proto')?.messages.map(({ name }) => name)).toEqual(['A', 'Six', 'Seven']);
  });

  test('a map field has its entry as type, and both halves with their names, numbers and presence', () => {
    const { messages } = linked({ 'a.proto': 'syntax = "proto3"; message A { map<string, A> as = 7; }' });
    const field = messages.get('A')?.fields[0];
    const entry = messages.get('A.AsEntry');
    expect(field?.type).toEqual({ kind: 'message', message: entry });
    expect(field?.repeated).toBe(true);
    expect(field?.presence).toBeNull();
    const parts = [field?.map?.key, field?.map?.value];
    expect(entry?.fields).toEqual(parts);
    expect(
      parts.map((part) => [
        part?.name,
        part?.number,
        part?.presence,
        part?.utf8Checked,
        part?.node,
        part?.parent === entry,
      ]),
    ).toEqual([
      ['key', 1, 'explicit', true, null, true],
      ['value', 2, 'explicit', false, null, true],
    ]);
  });

  test('the oneof that protoc makes for an optional field is none of ours', () => {
    const { messages } = linked({
      'a.proto': 'syntax = "proto3"; message A { optional int32 a = 1; oneof o { int32 b = 2; } int32 c = 3; }',
    });
    const a = messages.get('A');
    expect(a?.oneofs.map(({ fullName, fields }) => [fullName, fields.map(({ name }) => name)])).toEqual([
      ['A.o', ['b']],
    ]);
    expect(a?.fields.map(({ oneof, presence }) => [oneof?.name ?? null, presence])).toEqual([
      [null, 'explicit'],
      ['o', 'explicit'],
      [null, 'implicit'],
    ]);
  });

  test('values of an enum are named beside it', () => {
    const { enums, messages } = linked({
      'a.proto': 'syntax = "proto3"; package p; message M { enum E { Z = 0; } } enum F { Y = 0; }',
    });
    expect([...enums.values()].map(({ values }) => values[0]?.fullName).sort()).toEqual(['p.M.Z', 'p.Y']);
    expect(messages.get('p.M')?.enums.map(({ fullName }) => fullName)).toEqual(['p.M.E']);
  });
});

describe('an import that is in no tree', () => {
  test('does not matter if no type needs it', () => {
    const schema = linked({
      'a.proto': `syntax = "proto3"; import "github.com/gogo/protobuf/gogoproto/gogo.proto";
        option (gogoproto.equal_all) = true; message A { A a = 1 [(gogoproto.nullable) = false]; }`,
    });
    expect(schema.problems).toEqual([]);
    expect(schema.opaque).toEqual([]);
  });

  test('leaves types that are known by name alone, and says so once for each import', () => {
    const schema = linked({
      'dir/a.proto': `syntax = "proto3";
package p;
import "x/gone.proto";
message A { .x.B b = 1; repeated q.C c = 2; map<string, x.B> d = 3; A a = 4; optional x.B e = 5; }
service S { rpc Call (x.Request) returns (A); }
`,
    });
    expect(schema.opaque).toEqual(['q.C', 'x.B', 'x.Request']);
    expect(problemLines(schema)).toEqual([
      'warning: dir/a.proto:3:8 `x/gone.proto` is no file of the tree, or several, so these types are compared by name alone: q.C, x.B, x.Request. Add the file, or say where it is with `imports:` in the config.',
    ]);
    const a = schema.messages.get('p.A');
    expect(
      a?.fields.map(({ type, presence, packed, map }) => [
        type.kind === 'opaque' && type.name,
        presence,
        packed,
        map?.value.type,
      ]),
    ).toEqual([
      ['x.B', 'explicit', false, undefined],
      ['q.C', null, false, undefined],
      [false, null, false, { kind: 'opaque', name: 'x.B' }],
      [false, 'explicit', false, undefined],
      ['x.B', 'explicit', false, undefined],
    ]);
    expect(schema.services.get('p.S')?.methods[0]?.input).toEqual({ kind: 'opaque', name: 'x.Request' });
  });

  test('an extension of an opaque message belongs to no message', () => {
    const schema = linked({
      'a.proto': 'syntax = "proto2"; import "gone.proto"; extend gone.A { optional int32 e = 5; }',
    });
    const extension = schema.files.get('a.proto')?.extensions[0];
    expect([extension?.parent, extension?.fullName, extension?.number]).toEqual([null, 'e', 5]);
    expect(schema.extensionsOf.size).toBe(0);
    expect(schema.opaque).toEqual(['gone.A']);
  });

  test('counts through `import public`, with the place of the import that leads there', () => {
    const schema = linked({
      'a.proto': 'syntax = "proto3";\nimport "b.proto";\nmessage A { Gone g = 1; }',
      'b.proto': 'syntax = "proto3"; import public "gone.proto";',
    });
    expect(problemLines(schema)).toEqual([
      'warning: a.proto:2:8 `gone.proto` is no file of the tree, or several, so these types are compared by name alone: Gone. Add the file, or say where it is with `imports:` in the config.',
    ]);
  });

  test('of another file, not public, excuses nothing: its types could not be seen from here', () => {
    const schema = linked({
      'a.proto': 'syntax = "proto3"; import "b.proto"; message A { Gone g = 1; B b = 2; }',
      'b.proto': 'syntax = "proto3"; import "gone.proto"; message B { Gone g = 1; }',
    });
    expect(schema.problems.map(({ file, fatal }) => [file, fatal])).toEqual([
      ['a.proto', true],
      ['b.proto', false],
    ]);
  });

  test('excuses no name that means something else', () => {
    const schema = linked({
      'a.proto':
        'syntax = "proto3"; import "gone.proto"; message A { int32 b = 1; } service S { rpc A (A) returns (A); }',
    });
    expect(schema.problems.map(({ message }) => message)).toEqual([
      '`A` is an rpc; the request of an rpc must be a message. Name a message, with a leading dot if another one is meant.',
      '`A` is an rpc; the response of an rpc must be a message. Name a message, with a leading dot if another one is meant.',
    ]);
  });
});

describe('well-known files', () => {
  test('are there without being in the tree', () => {
    const schema = linked({
      'a.proto': 'syntax = "proto3"; import "google/protobuf/empty.proto"; message A { google.protobuf.Empty e = 1; }',
    });
    expect(schema.problems).toEqual([]);
    expect([...schema.files.keys()]).toEqual(['a.proto', 'google/protobuf/empty.proto']);
    expect(types(schema.messages.get('A')?.fields)).toEqual(['e: google.protobuf.Empty']);
  });

  test('what a bundled file imports comes along', () => {
    const schema = linked({ 'a.proto': 'syntax = "proto3"; import "google/protobuf/api.proto"; message A {}' });
    expect([...schema.files.keys()]).toEqual([
      'a.proto',
      'google/protobuf/api.proto',
      'google/protobuf/source_context.proto',
      'google/protobuf/type.proto',
      'google/protobuf/any.proto',
    ]);
  });

  test('a copy in the tree is used instead, and two different copies do not clash', () => {
    const schema = linked({
      'a/x.proto':
        'syntax = "proto3"; import "google/protobuf/empty.proto"; message X { google.protobuf.Empty e = 1; }',
      'a/google/protobuf/empty.proto': 'syntax = "proto3"; package google.protobuf; message Empty {}',
      'b/y.proto':
        'syntax = "proto3"; import "google/protobuf/empty.proto"; message Y { google.protobuf.Empty e = 1; }',
      'b/google/protobuf/empty.proto': 'syntax = "proto3"; package google.protobuf; /* another */ message Empty {}',
      'c/z.proto':
        'syntax = "proto3"; import "google/protobuf/empty.proto"; message Z { google.protobuf.Empty e = 1; }',
    });
    expect(schema.problems).toEqual([]);
    const fileOf = (name: string) => {
      const type = schema.messages.get(name)?.fields[0]?.type;
      return type?.kind === 'message' ? type.message.file.path : null;
    };
    expect(['X', 'Y', 'Z'].map(fileOf)).toEqual([
      'a/google/protobuf/empty.proto',
      'b/google/protobuf/empty.proto',
      'a/google/protobuf/empty.proto',
    ]);
  });
});

describe('files that declare the same names', () => {
  const text = 'syntax = "proto3"; package p; message A {} message B { A a = 1; }';

  test('are one problem per pair of files, however many the names', () => {
    const told = (more: string): string =>
      `b.proto:1:39 \`p.A\` is declared in a.proto:1 already${more}. Rename it, or leave one of the files out with \`protos:\` in the config.`;
    const problems = (a: string): readonly string[] =>
      problemLines(linked({ 'a.proto': a, 'b.proto': `${text} message C {} message D {}` }));
    expect(problems('syntax = "proto3"; package p; message A {}')).toEqual([told('')]);
    expect(problems(text)).toEqual([told(' (and 1 more name of this file)')]);
    expect(problems(`${text} message C {}`)).toEqual([told(' (and 2 more names of this file)')]);
  });

  test('are no fault if the texts are the same: each copy refers to its own', () => {
    const schema = linked({ 'a.proto': text, 'b.proto': text });
    expect(problemLines(schema)).toEqual([
      'warning: b.proto:1:1 this file is a copy of a.proto. Leave one of them out with `protos:` in the config.',
    ]);
    for (const file of schema.files.values()) {
      const type = file.messages[1]?.fields[0]?.type;
      expect(type).toEqual({ kind: 'message', message: file.messages[0] });
    }
    expect(schema.messages.get('p.A')?.file.path).toBe('a.proto');
  });
});

describe('the trees', () => {
  test('one tree can be part of many schemas and stays as it was', () => {
    const { file } = parse(
      'syntax = "proto2"; message A { optional A a = 1; optional group G = 2 {} map<int32, A> m = 3; }',
    );
    const before = JSON.stringify(file, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
    const resolve = () => null;
    const one = link(new Map([['one.proto', file]]), resolve);
    const two = link(new Map([['two.proto', file]]), resolve);
    expect(JSON.stringify(file, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).toBe(before);
    expect(one.messages.get('A')?.file.path).toBe('one.proto');
    expect(two.messages.get('A')?.file.path).toBe('two.proto');
    expect(one.messages.get('A')?.node).toBe(two.messages.get('A')?.node);
  });

  test('faults of a shared tree are told for every file that has it', () => {
    const { file } = parse('syntax = "proto3"; message A { int32 a = 0; }');
    const lines = ['x.proto', 'y.proto'].map((path) => problemLines(link(new Map([[path, file]]), () => null)));
    expect(lines.map(([line]) => line?.split(' ')[0])).toEqual(['x.proto:1:42', 'y.proto:1:42']);
  });
});

describe('large trees, in reasonable time', () => {
  const within = (milliseconds: number, run: () => number): void => {
    const start = performance.now();
    expect(run()).toBe(0);
    expect(performance.now() - start).toBeLessThan(milliseconds);
  };

  test('60,000 fields in one message', () => {
    const fields = Array.from({ length: 60_000 }, (_, i) => `A f${i} = ${i + 20_000};`);
    const { file } = parse(`syntax = "proto3"; message A { ${fields.join('\n')} }`);
    within(2000, () => link(new Map([['a.proto', file]]), () => null).problems.length);
  });

  test('20,000 oneofs, 20,000 extensions with a range each, 8,000 enum defaults', () => {
    const many = (length: number, text: (i: number) => string): string =>
      Array.from({ length }, (_, i) => text(i)).join('\n');
    const source = `syntax = "proto2";
      message A { ${many(20_000, (i) => `oneof o${i} { int32 f${i} = ${i + 20_000}; }`)} }
      message B { ${many(20_000, (i) => `extensions ${2 * i + 20_000};`)} }
      extend B { ${many(20_000, (i) => `optional int32 e${i} = ${2 * i + 20_000};`)} }
      enum E { ${many(8000, (i) => `V${i} = ${i};`)} }
      message C { ${many(8000, (i) => `optional E c${i} = ${i + 1} [default = V7999];`)} }`;
    const { file } = parse(source);
    within(4000, () => link(new Map([['a.proto', file]]), () => null).problems.length);
  });

  test('imports 20,000 files deep', () => {
    const files = new Map(
      Array.from({ length: 20_000 }, (_, i) => {
        const text = `syntax = "proto3"; import "f${i + 1}.proto"; message M${i} { M${i + 1} m = 1; }`;
        return [`f${i}.proto`, parse(i < 19_999 ? text : 'syntax = "proto3"; message M19999 {}').file];
      }),
    );
    within(6000, () => link(files, (path) => path).problems.length);
  });
});

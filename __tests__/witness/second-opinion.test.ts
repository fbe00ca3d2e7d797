import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { schemaOf } from '../../src/gate/example.ts';
import type { FileNode } from '../../src/schema/ast.ts';
import type { SchemaFile } from '../../src/schema/model.ts';
import { parse } from '../../src/schema/parse.ts';
import { secondOpinion } from '../../src/witness/second-opinion.ts';

const root = join(import.meta.dirname, '../..');

/** The files of a folder that our parser accepts; it is the linker's business to refuse the others. */
function filesIn(folder: string, keep: (name: string) => boolean = () => true): readonly SchemaFile[] {
  expect(existsSync(join(root, folder))).toBe(true);
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.proto') && keep(name))
    .flatMap((name) => {
      const { file, problems } = parse(readFileSync(join(root, folder, name), 'utf8'));
      return problems.length === 0 ? [fileOf(file, name)] : [];
    });
}

function fileOf(node: FileNode, path = 'a.proto'): SchemaFile {
  return { kind: 'file', path, package: '', messages: [], enums: [], services: [], extensions: [], options: [], node };
}

const textFile = (text: string): SchemaFile => fileOf(parse(text).file);

describe('two parsers agree', () => {
  test.each([
    ['examples/kata-agent', 30, undefined],
    ['node_modules/steam-user', 90, undefined],
    [
      'node_modules/google-proto-files',
      100,
      (name: string) => /google\/(cloud\/compute|iam|type|rpc|api|spanner)\//.test(name),
    ],
  ] as const)('on %s', async (folder, least, keep) => {
    const files = filesIn(folder, keep);
    expect(files.length).toBeGreaterThan(least);
    expect(await secondOpinion(files)).toEqual([]);
  });

  test('on every example of every rule', async () => {
    const sources = RULES.flatMap(({ examples }) => examples.flatMap(({ before, after }) => [before, after]));
    const files = sources.flatMap((source) => [...schemaOf(source).files.values()]);
    expect(files.length).toBeGreaterThan(150);
    expect(await secondOpinion(files)).toEqual([]);
  });

  test.each([
    ['a group', 'syntax = "proto2"; message M { optional group FooBar = 1 { optional int32 a = 1; } }'],
    [
      'an extending group',
      'syntax = "proto2"; message M { extensions 1 to 9; } extend M { optional group FooBar = 1 {} }',
    ],
    ['comments glued to words', 'syntax = "proto3"; message M { int32/*x*/a/*"*/= 1; string b = 2;// "c\n}'],
    ['a field called __proto__', 'syntax = "proto3"; message M { int32 __proto__ = 1; int32 a = 2; }'],
    ['an enum value called option', 'syntax = "proto3"; enum E { A = 0; option = 1; }'],
    ['optional and a oneof of one', 'syntax = "proto3"; message M { optional int32 a = 1; oneof k { int32 b = 2; } }'],
    ['what protobufjs does not read', 'syntax = "proto3"; enum E { A = 0; reserved = 1; }'],
    ['streams', 'syntax = "proto3"; message M {} service S { rpc A(stream .M) returns (stream M); }'],
    ['no package and maps', 'syntax = "proto3"; message M { map<int64, .M> m = 0x10; }'],
  ])('on %s', async (_, text) => {
    expect(await secondOpinion([textFile(text)])).toEqual([]);
  });
});

const SOUND = `syntax = "proto3";
package p;
message M {
  int32 a = 1;
  repeated string b = 2;
  oneof k { bytes c = 3; }
  map<string, int32> d = 4;
}
enum E { ZERO = 0; ONE = 1; }
service S {
  rpc A(M) returns (stream M);
}
`;

/** What our parser would have made of another text, over the text that protobufjs gets. */
function misread(from: string, to: string): SchemaFile {
  const { file } = parse(SOUND.replace(from, to));
  return fileOf({ ...file, text: SOUND });
}

describe('a fault in one parser is found', () => {
  test('with its place and both readings', async () => {
    const [problem, ...others] = await secondOpinion([misread('int32 a = 1', 'int32 a = 5')]);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      file: 'a.proto',
      line: 4,
      column: 9,
      message:
        'two parsers disagree about field p.M.a: here it is `int32 = 5`, for protobufjs it is `int32 = 1`. This is a bug in one of them, so there is no verdict. Please report it with this file.',
      fatal: true,
    });
  });

  test.each([
    ['a type', 'int32 a', 'int64 a', ['field p.M.a']],
    ['a label', 'repeated string', 'string', ['field p.M.b']],
    ['a name', 'string b', 'string x', ['field p.M.x', 'field p.M.b']],
    ['a missing field', 'int32 a = 1;', '', ['field p.M.a']],
    ['a oneof', 'oneof k { bytes c = 3; }', 'bytes c = 3;', ['field p.M.c', 'oneof p.M.k']],
    ['a map key', 'map<string, int32>', 'map<int32, int32>', ['field p.M.d']],
    ['a map value', 'map<string, int32>', 'map<string, bool>', ['field p.M.d']],
    ['an enum number', 'ONE = 1', 'ONE = 2', ['enum value p.E.ONE']],
    ['an enum value', 'ONE = 1;', '', ['enum value p.E.ONE']],
    ['a stream', 'stream M', 'M', ['method p.S.A']],
    ['a request', 'A(M)', 'A(N)', ['method p.S.A']],
    ['a service', 'service S', 'service T', ['service p.T', 'method p.T.A', 'service p.S', 'method p.S.A']],
    ['another message', 'enum E', 'message N {} enum E', ['message p.N']],
  ])('%s', async (_, from, to, elements) => {
    const problems = await secondOpinion([misread(from, to)]);
    expect(problems.map(({ message }) => /about (.*?): /.exec(message)?.[1])).toEqual(elements);
  });

  test('a package', async () => {
    const problems = await secondOpinion([misread('package p', 'package q')]);
    expect(problems.length).toBeGreaterThan(10);
    expect(problems.every(({ fatal, line }) => fatal && line !== null)).toBe(true);
  });
});

test('nothing to look at loads nothing', async () => {
  expect(await secondOpinion([])).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import type { FileNode } from '../../src/schema/ast.ts';
import { importResolver } from '../../src/schema/imports.ts';
import { type LinkedOver, link, linkOver, NOTHING_KEPT } from '../../src/schema/link.ts';
import type { Kept } from '../../src/schema/link-keep.ts';
import type { Schema } from '../../src/schema/model.ts';
import { parse } from '../../src/schema/parse.ts';

type Texts = Readonly<Record<string, string>>;

/** One tree per text, as where files are known by their content. */
const trees = new Map<string, FileNode>();
function treeOf(text: string): FileNode {
  const known = trees.get(text) ?? parse(text).file;
  trees.set(text, known);
  return known;
}

function linked(texts: Texts, like: Kept = NOTHING_KEPT): LinkedOver {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, treeOf(text)]));
  return linkOver(files, importResolver(Object.keys(texts), {}), like);
}

/** What a schema says, whichever objects it is made of. */
function said({ files, messages, enums, services, extensionsOf, opaque, problems, twins }: Schema): unknown {
  const names = [files, messages, enums, services].map((map) => [...map.keys()]);
  const fields = [...messages.values()].map(({ knownFields }) =>
    knownFields.map(({ fullName, type, presence, default: value }) => [
      fullName,
      type.kind === 'message' ? type.message.fullName : type.kind === 'enum' ? type.enum.fullName : type,
      presence,
      value,
    ]),
  );
  const extensions = [...extensionsOf].map(([message, list]) => [message.fullName, list.map((one) => one.fullName)]);
  return { names, fields, extensions, opaque, problems, twins };
}

/** The files that are taken over from one version to the next; the next says what it says without that. */
function takenOver(before: Texts, after: Texts): readonly string[] {
  const { schema: old, kept } = linked(before);
  const { schema: next } = linked(after, kept);
  const files = new Map(Object.entries(after).map(([path, text]) => [path, treeOf(text)]));
  const reference = said(link(files, importResolver(Object.keys(after), {})));
  expect(said(next)).toEqual(reference);
  return [...next.files].filter(([path, file]) => old.files.get(path) === file).map(([path]) => path);
}

const PROTO2 = 'syntax = "proto2"; package p;';
const TREE: Texts = {
  'base.proto': `${PROTO2} message Base { extensions 100 to 200; optional int32 x = 1; }`,
  'kind.proto': `${PROTO2} enum Kind { ZERO = 0; ONE = 1; } message Outer { message Inner { enum Deep { D = 0; } } }`,
  'user.proto': `${PROTO2} import "base.proto"; message User { optional Base base = 1; }`,
  'far.proto': `${PROTO2} import "user.proto"; message Far { optional User user = 1; }`,
  'extender.proto': `${PROTO2} import "base.proto"; message Tag {} extend Base { optional Tag tag = 100; }`,
  'tagged.proto': `${PROTO2} import "extender.proto"; message Tagged { optional int32 x = 1; }`,
  'holder.proto': `${PROTO2} import "extender.proto"; message Holder { optional Tag tag = 1; }`,
  'alone.proto': `${PROTO2} import "kind.proto"; message Alone { optional Kind kind = 1 [default = ONE]; map<int32, Outer.Inner> m = 2; }`,
};
const ALL = Object.keys(TREE);
const but = (...paths: readonly string[]): readonly string[] => ALL.filter((path) => !paths.includes(path));

describe('what is the same in two versions is one element of both', () => {
  test.each(['rpc Do (User) returns (Answer);', 'rpc Do (Answer) returns (User);'])(
    'but no service of a message in which something changed: %s',
    (method) => {
      const tree: Texts = {
        'base.proto': `${PROTO2} message Base { optional int32 x = 1; }`,
        'user.proto': TREE['user.proto'] ?? '',
        'service.proto': `${PROTO2} import "user.proto"; message Answer {} service S { ${method} }`,
      };
      const changed = { ...tree, 'base.proto': `${PROTO2} message Base { optional string x = 1; }` };
      expect(takenOver(tree, changed)).toEqual([]);
      const { schema: old, kept } = linked(tree);
      const { schema: next } = linked(changed, kept);
      const inputs = ({ services }: Schema): unknown =>
        services.get('p.S')?.methods.map(({ input, output }) => [input, output]);
      expect(inputs(next)).toEqual(inputs(linked(changed).schema));
      expect(inputs(next)).not.toEqual(inputs(old));
    },
  );

  test('all, if nothing changed', () => {
    expect(takenOver(TREE, { ...TREE })).toEqual(ALL);
  });

  test.each<[what: string, changes: Texts, left: readonly string[]]>([
    ['a file that nobody imports', { 'alone.proto': `${PROTO2} message Alone {}` }, but('alone.proto')],
    [
      'who uses a changed type, however far',
      { 'user.proto': `${TREE['user.proto']} message More {}` },
      but('user.proto', 'far.proto'),
    ],
    [
      'who sees other names than before',
      { 'kind.proto': `${PROTO2} enum Kind { ZERO = 0; ONE = 1; } message Outer { message Inner {} }` },
      but('kind.proto', 'alone.proto'),
    ],
    [
      'an extended message, its users, and its other extensions, but not who sees no more than these',
      {
        'other.proto': `${PROTO2} import "base.proto"; extend Base { optional int32 other = 101; }`,
      },
      ['kind.proto', 'tagged.proto', 'alone.proto'],
    ],
    [
      'an extension that is another',
      { 'extender.proto': `${PROTO2} import "base.proto"; message Tag {} extend Base { repeated Tag tag = 100; }` },
      ['kind.proto', 'alone.proto'],
    ],
    [
      'an extension in a message',
      { 'far.proto': `${PROTO2} import "base.proto"; message Far { extend .p.Base { optional int32 far = 102; } }` },
      ['kind.proto', 'tagged.proto', 'alone.proto'],
    ],
  ])('not %s', (_, changes, left) => {
    expect([...takenOver(TREE, { ...TREE, ...changes })].sort()).toEqual([...left].sort());
  });

  test('not a message whose extension is gone', () => {
    const { 'extender.proto': _, 'tagged.proto': _a, 'holder.proto': _b, ...rest } = TREE;
    expect(takenOver(TREE, rest)).toEqual(['kind.proto', 'alone.proto']);
  });

  test('not a message whose extensions come in another order', () => {
    const more = { 'a.proto': `${PROTO2} import "base.proto"; extend Base { optional int32 a = 110; }` };
    const swapped = { ...more, ...TREE };
    expect(takenOver({ ...TREE, ...more }, swapped)).toEqual(['kind.proto', 'tagged.proto', 'alone.proto']);
  });

  test('not a file that sees another one through a public import', () => {
    const chain = (deep: string): Texts => ({
      'deep.proto': deep,
      'mid.proto': `${PROTO2} import public "deep.proto";`,
      'top.proto': `${PROTO2} import public "mid.proto";`,
      'use.proto': `${PROTO2} import "top.proto"; message Use { optional Deep deep = 1; }`,
      'plain.proto': `${PROTO2} import "use.proto"; message Plain {}`,
    });
    const deep = `${PROTO2} message Deep {}`;
    expect(takenOver(chain(deep), chain(`${PROTO2} message Deep { optional int32 x = 1; }`))).toEqual(['plain.proto']);
  });

  test('not a file whose import leads elsewhere', () => {
    const before = {
      'a/x.proto': `${PROTO2} message X {}`,
      'b/y.proto': `${PROTO2} import "x.proto"; message Y { optional X x = 1; }`,
    };
    const after = { ...before, 'x.proto': `${PROTO2} message X { optional int32 z = 1; }` };
    expect(takenOver(before, after)).toEqual(['a/x.proto']);
  });

  test('names in it are found from new files: types in types, values, extensions, and what must not be named', () => {
    const before: Texts = {
      'kind.proto': `edition = "2024"; package p; option features.(x) = 1; message Outer { export message Inner {} message Secret {} }
        local message Hidden {} enum Kind { KIND_ZERO = 0; KIND_ONE = 1; } service S { rpc Get(Outer) returns (Outer); }`,
    };
    const file = (body: string): Texts => ({
      ...before,
      'new.proto': `${PROTO2} import "kind.proto"; message New { ${body} }`,
    });
    for (const body of [
      'optional Outer.Inner inner = 1; optional Kind kind = 2 [default = KIND_ONE];',
      'optional Outer.Secret secret = 1;',
      'optional Hidden hidden = 1;',
      'optional Outer.None none = 1;',
      'optional S.Get get = 1;',
      'optional KIND_ONE one = 1;',
    ])
      expect(takenOver(before, file(body))).toEqual(['kind.proto']);
  });

  test('types that no file declares are told in both', () => {
    const lost = { 'lost.proto': `${PROTO2} import "gone.proto"; message Lost { optional gone.Type type = 1; }` };
    const after = {
      ...lost,
      'new.proto': `${PROTO2} import "gone.proto"; message New { optional gone.Other other = 1; }`,
    };
    expect(takenOver(lost, after)).toEqual(['lost.proto']);
  });

  test('nothing of a version with fatal faults', () => {
    const faulty = { ...TREE, 'bad.proto': `${PROTO2} message Bad { optional Nothing x = 1; }` };
    expect(takenOver(faulty, TREE)).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { unchangedTypes } from '../../src/compat/unchanged.ts';
import type { FileNode } from '../../src/schema/ast.ts';
import { importResolver } from '../../src/schema/imports.ts';
import { link } from '../../src/schema/link.ts';
import type { Enum, Message, Schema } from '../../src/schema/model.ts';
import { parse } from '../../src/schema/parse.ts';

type Texts = Readonly<Record<string, string>>;

const PROTO2 = 'syntax = "proto2"; package p;';
const TREE: Texts = {
  'leaf.proto': `${PROTO2} message Leaf { optional int32 x = 1; } enum Kind { ZERO = 0; }`,
  'ring.proto': `${PROTO2} import "leaf.proto"; message Ring { optional Link next = 1; } message Link { optional Ring back = 1; map<string, Leaf> leaves = 2; }`,
  'user.proto': `${PROTO2} import "ring.proto"; message User { optional Ring ring = 1; } message Plain { optional int32 x = 1; message In {} }`,
  'kinds.proto': `${PROTO2} import "leaf.proto"; message Kinds { repeated Kind kinds = 1; extensions 100 to 200; }`,
};

/** Two versions whose equal files have one tree, and are linked apart. */
function unchanged(before: Texts, after: Texts): readonly string[] {
  const trees = new Map<string, FileNode>();
  const linked = (texts: Texts): Schema => {
    const files = Object.entries(texts).map(([path, text]) => {
      const tree = trees.get(text) ?? parse(text).file;
      trees.set(text, tree);
      return [path, tree] as const;
    });
    const schema = link(new Map(files), importResolver(Object.keys(texts), {}));
    expect(schema.problems.filter(({ fatal }) => fatal)).toEqual([]);
    return schema;
  };
  const [old, next] = [linked(before), linked(after)];
  const isSame = unchangedTypes(old, next);
  const types = (schema: Schema): readonly (Message | Enum)[] => [
    ...schema.messages.values(),
    ...schema.enums.values(),
  ];
  const byName = new Map(types(next).map((type) => [type.fullName, type]));
  return types(old).flatMap((type) => {
    const other = byName.get(type.fullName);
    return other !== undefined && isSame(type, other) ? [type.fullName.slice(2)] : [];
  });
}

const ALL = ['Leaf', 'Ring', 'Link', 'Link.LeavesEntry', 'User', 'Plain', 'Plain.In', 'Kinds', 'Kind'];

describe('types that are the same with all that is behind them', () => {
  test('are all, where nothing changed', () => {
    expect(unchanged(TREE, { ...TREE })).toEqual(ALL);
  });

  test.each<[what: string, changes: Texts, left: readonly string[]]>([
    [
      'what leads to a change, in a circle too',
      { 'leaf.proto': `${PROTO2} message Leaf { optional int64 x = 1; } enum Kind { ZERO = 0; }` },
      ['Plain', 'Plain.In'],
    ],
    [
      'an extended message',
      { 'more.proto': `${PROTO2} import "kinds.proto"; extend Kinds { optional int32 more = 100; }` },
      ALL.filter((name) => name !== 'Kinds'),
    ],
    ['a file of another text', { 'kinds.proto': `${TREE['kinds.proto']} ` }, ALL.filter((name) => name !== 'Kinds')],
  ])('are not: %s', (_, changes, left) => {
    expect(unchanged(TREE, { ...TREE, ...changes })).toEqual(left);
  });

  test('are not those in a file that moved, and not what a name means elsewhere now', () => {
    const { 'kinds.proto': kinds = '', ...rest } = TREE;
    expect(unchanged(TREE, { ...rest, 'moved.proto': kinds })).toEqual(ALL.filter((name) => name !== 'Kinds'));
    const user = `${PROTO2} import "a.proto"; message User { optional T t = 1; }`;
    const a = (body: string): string => `${PROTO2} import public "${body}.proto";`;
    const [message, other] = [`${PROTO2} message T {}`, `${PROTO2} enum T { T_ZERO = 0; }`];
    expect(
      unchanged(
        { 'user.proto': user, 'a.proto': a('one'), 'one.proto': message },
        { 'user.proto': user, 'a.proto': a('two'), 'two.proto': other },
      ),
    ).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { FileNode } from '../../src/schema/ast.ts';
import type { SchemaFile } from '../../src/schema/model.ts';
import {
  declare,
  fileOf,
  join,
  lookup,
  messageScope,
  openPackage,
  symbolTable,
  type View,
} from '../../src/schema/scope.ts';
import { linked } from './judge/linked.ts';

const p3 = (body: string): string => `syntax = "proto3"; ${body}`;

function fileOfPath(path: string): SchemaFile {
  const node: Partial<FileNode> = { text: path };
  return { path, node } as SchemaFile;
}

/** Ten files that each declare a message `A` in one package, and what a view of some of them finds. */
describe('a name that many files declare', () => {
  const schema = linked(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`f${i}.proto`, p3(`package p; message A { int32 f${i} = 1; }`)]),
    ),
  );
  const files = [...schema.files.values()];
  const table = symbolTable();
  const scope = openPackage(table, 'p');
  for (const { messages } of files)
    for (const message of messages) declare(table, scope, 'A', messageScope(message, scope));
  const viewOf = (seen: readonly number[], shared: readonly number[] = []): View => {
    const sight = (numbers: readonly number[]): Pick<View, 'files' | 'packages'> => ({
      files: new Set(numbers.flatMap((i) => files[i] ?? [])),
      packages: new Set([scope]),
    });
    return { ...sight(seen), shared: shared.length === 0 ? [] : [sight(shared)] };
  };

  test.each<readonly [readonly number[], readonly number[], string | null]>([
    [[0], [], 'f0.proto'],
    [[7], [], 'f7.proto'],
    [[8, 3, 5], [], 'f3.proto'],
    [[9, 8, 7, 6, 5, 4, 3, 2, 1], [], 'f1.proto'],
    [[], [], null],
    [[], [4, 6], 'f4.proto'],
    [[8], [6], 'f6.proto'],
  ])('seen %j and through one import %j: %s', (seen, shared, path) => {
    const found = lookup(scope, 'A', viewOf(seen, shared), false);
    expect(found === null ? null : fileOf(found)?.path).toBe(path);
    expect(lookup(table.root, '.p.A', viewOf(seen, shared), true)).toBe(found);
  });

  test('without a view it is the first', () => {
    expect(fileOf(lookup(scope, 'A', null, true) ?? scope)?.path).toBe('f0.proto');
  });

  test('each further one is a clash with the first', () => {
    const [first] = table.clashes;
    expect([table.clashes.length, first?.name, first?.scope, first?.first]).toEqual([
      9,
      'A',
      scope,
      scope.members.get('A'),
    ]);
  });
});

describe('packages', () => {
  test('are made once, part by part', () => {
    const table = symbolTable();
    const inner = openPackage(table, 'a.b.c');
    expect([inner.fullName, inner.parent?.fullName, openPackage(table, 'a.b.c') === inner]).toEqual([
      'a.b.c',
      'a.b',
      true,
    ]);
    expect([openPackage(table, ''), table.clashes]).toEqual([table.root, []]);
    expect([join('', 'a'), join('a', 'b')]).toEqual(['a', 'a.b']);
  });

  test('beside a message of that name are one too, which is found by who sees it', () => {
    const table = symbolTable();
    const { messages } = linked({ 'm.proto': p3('message a {}') }).files.get('m.proto') ?? { messages: [] };
    const [message] = messages;
    if (message === undefined) throw new Error('no message');
    const entry = messageScope(message, table.root);
    declare(table, table.root, 'a', entry);
    const made = openPackage(table, 'a');
    expect([openPackage(table, 'a') === made, openPackage(table, 'a.b').parent === made]).toEqual([true, true]);
    expect(table.clashes.map(({ name, first, second }) => [name, first === entry, second === made])).toEqual([
      ['a', true, true],
    ]);
    const view = { files: new Set([fileOfPath('x')]), packages: new Set([made]), shared: [] };
    expect(lookup(table.root, 'a', view, false)).toBe(made);
    expect(lookup(table.root, 'a', { ...view, packages: new Set() }, false)).toBeNull();
    expect(lookup(table.root, 'a', { ...view, packages: new Set(), shared: [view] }, false)).toBe(made);
  });
});

describe('names in names', () => {
  const schema = linked({
    'a.proto': p3(
      'package p.q; message A { message B { message C {} } int32 x = 1; oneof o { int32 y = 2; } } enum E { Z = 0; }',
    ),
  });
  test.each<readonly [string, string]>([
    ['A', 'p.q.A'],
    ['A.B', 'p.q.A.B'],
    ['A.B.C', 'p.q.A.B.C'],
    ['q.A.B', 'p.q.A.B'],
    ['p.q.A', 'p.q.A'],
    ['.p.q.A.B', 'p.q.A.B'],
    ['E', 'p.q.E'],
  ])('%s is %s', (name, fullName) => {
    const { files } = linked({
      'a.proto': p3(
        `package p.q; message A { message B { message C {} } int32 x = 1; } enum E { Z = 0; } message U { ${name} u = 1; }`,
      ),
    });
    const [field] = files.get('a.proto')?.messages.at(-1)?.fields ?? [];
    const type = field?.type;
    const found = type?.kind === 'message' ? type.message.fullName : type?.kind === 'enum' ? type.enum.fullName : null;
    expect(found).toBe(fullName);
  });

  test('all are there', () => {
    expect([...schema.messages.keys(), ...schema.enums.keys()]).toEqual(['p.q.A', 'p.q.A.B', 'p.q.A.B.C', 'p.q.E']);
  });
});

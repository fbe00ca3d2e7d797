import { describe, expect, test } from '@jest/globals';
import type { Depths } from '../../src/gate/depths.ts';
import { linkSurface } from '../../src/gate/link-apart.ts';
import type { Loaded } from '../../src/gate/load.ts';
import { isEnough, sourcesOf } from '../../src/gate/parts-read.ts';
import type { FileNode } from '../../src/schema/ast.ts';
import { parse } from '../../src/schema/parse.ts';

/** Two versions of some files, of which those that are the same are one tree. */
function linked(...versions: readonly (readonly [path: string, text: string])[][]): readonly Pick<Loaded, 'schema'>[] {
  const parsed = new Map<string, FileNode>();
  const nodeOf = (text: string): FileNode => {
    const node = parsed.get(text) ?? parse(text).file;
    parsed.set(text, node);
    return node;
  };
  return versions.map((files) => {
    const nodes = new Map(files.map(([path, text]) => [path, nodeOf(text)] as const));
    return linkSurface(nodes, (path) => (nodes.has(path) ? path : null));
  });
}

const depths = (whole: readonly string[], sketched: readonly string[]): Depths => ({
  whole: new Set(whole),
  sketched: new Set(sketched),
  excerpts: new Map(),
  named: null,
});

const SKETCH = 'syntax="proto2";package s;message M{}';
const user = (field: string): string => `syntax = "proto2"; import "s.proto"; message U { ${field} }`;

describe('parts are enough', () => {
  test.each<[what: string, field: string, enough: boolean]>([
    ['a field', 'optional s.M m = 1;', true],
    ['a required field of another type', 'required int32 m = 1; optional s.M n = 2;', true],
    ['a required field', 'required s.M m = 1;', false],
    ['a required field in a message inside', 'message V { required s.M m = 1; }', false],
    ['a group', 'optional group G = 1 {}', false],
  ])('for %s: %s', (_, field, enough) => {
    const versions = linked([
      ['s.proto', SKETCH],
      ['u.proto', user(field)],
    ]);
    expect(isEnough(versions, depths(['u.proto'], ['s.proto']))).toBe(enough);
  });

  test('not where a name means something else than before', () => {
    const text = user('map<int32, M> ms = 1;');
    const open = (scope: string): [string, string] => ['s.proto', `syntax="proto2";${scope}message M{}`];
    const [same, moved] = [
      linked([open(''), ['u.proto', text]], [open(''), ['u.proto', text]]),
      linked(
        [open(''), ['u.proto', text]],
        [
          ['t.proto', 'syntax="proto2";message M{}'],
          ['s.proto', 'syntax="proto2";import public "t.proto";'],
          ['u.proto', text],
        ],
      ),
    ];
    const parts = depths(['u.proto'], ['s.proto', 't.proto']);
    expect([isEnough(same, parts), isEnough(moved, parts)]).toEqual([true, false]);
  });

  test('not where two files declare one name', () => {
    const versions = linked([
      ['a.proto', 'syntax = "proto2"; message M {}'],
      ['b.proto', 'syntax = "proto2"; message M { optional int32 a = 1; }'],
    ]);
    expect(isEnough(versions, depths(['a.proto'], ['b.proto']))).toBe(false);
  });
});

test('a part is parsed once, and one with faults is none', () => {
  const texts = new Map([
    ['one', { sketch: SKETCH, parts: [] }],
    ['two', { sketch: 'message {', parts: [] }],
  ]);
  const sources = sourcesOf({ sketchOf: (id) => texts.get(id) });
  const node = sources.partOf('one', undefined);
  expect(node?.messages.map(({ name }) => name.text)).toEqual(['M']);
  expect(sources.partOf('one', undefined)).toBe(node);
  expect(sources.partOf('one', { text: 'message N {}', sees: [] })?.messages[0]?.name.text).toBe('N');
  expect([
    sources.partOf('two', undefined),
    sources.partOf('three', undefined),
    sources.partOf(null, undefined),
  ]).toEqual([null, null, null]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_LIMITS, DEFAULT_SURFACE } from '../../src/config/defaults.ts';
import { type ImportGraph, importGraph } from '../../src/gate/import-graph.ts';
import { createOutlines } from '../../src/gate/outlines.ts';
import { createParses } from '../../src/gate/parses.ts';
import { isFault } from '../../src/gate/ports.ts';
import { settingsOf } from '../../src/gate/settings.ts';
import { filesOf } from '../../src/gate/tree-files.ts';
import { type FakeFiles, fakeTree } from './fake-repository.ts';
import { changed, Dice, randomWorld, textsOf } from './random-trees.ts';

const { selection } = settingsOf(DEFAULT_SURFACE, DEFAULT_LIMITS, false);

/** Of several versions, each but the first from the one before it. */
async function graphsOf(versions: readonly FakeFiles[], taken: boolean): Promise<readonly (ImportGraph | null)[]> {
  const outlines = createOutlines(createParses(), selection.maxBytes);
  const graphs: (ImportGraph | null)[] = [];
  for (const files of versions) {
    const tree = fakeTree(files);
    const like = taken ? (graphs.at(-1) ?? null) : null;
    const found = await filesOf(tree, selection);
    if (isFault(found)) throw new Error(found.message);
    const graph = await importGraph(tree, found, outlines, selection, like);
    if (isFault(graph)) throw new Error(graph.message);
    graphs.push(graph);
  }
  return graphs;
}

const told = (graph: ImportGraph | null | undefined): unknown =>
  graph && [[...graph.files], [...graph.own], graph.vendored];

describe('what a version takes over from another one', () => {
  test('is what it would find by itself', async () => {
    const seen = { taken: 0, other: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const dice = new Dice(seed);
        const world = randomWorld(dice);
        const versions = [world, changed(world, dice, 3)].map(textsOf);
        const [before, after] = await graphsOf(versions, true);
        const alone = (await graphsOf(versions, false))[1];
        expect(told(after)).toEqual(told(alone));
        for (const [path, { outline, targets }] of after?.files ?? [])
          expect([path, targets]).toEqual([
            path,
            outline.imports.map((each) => after?.imports.resolve(each.path, path)),
          ]);
        for (const [path, file] of after?.files ?? []) seen[before?.files.get(path) === file ? 'taken' : 'other']++;
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(Math.min(seen.taken, seen.other)).toBeGreaterThan(200);
  });

  const text = (...imports: readonly string[]): string =>
    ['syntax = "proto3";', ...imports.map((path) => `import "${path}";`)].join('\n');

  test('all that is the same, where no file came or went', async () => {
    const old = { 'a/b.proto': text('c.proto'), 'a/c.proto': text(), 'd.proto': text('c.proto') };
    const [one, two] = await graphsOf([old, { ...old, 'a/c.proto': text('d.proto') }], true);
    const same = [...(two?.files ?? [])].filter(([path, file]) => one?.files.get(path) === file);
    expect(same.map(([path]) => path)).toEqual(['a/b.proto', 'd.proto']);
  });

  test.each<[what: string, files: FakeFiles, targets: readonly string[]]>([
    ['from the top', { 'a/b.proto': text('c/d.proto'), 'c/d.proto': text() }, ['c/d.proto']],
    [
      'from the nearest folder that has it',
      { 'a/b.proto': text('c/d.proto'), 'a/c/d.proto': text(), 'c/d.proto': text(), 'x.proto': text('c/d.proto') },
      ['a/c/d.proto', 'c/d.proto'],
    ],
    [
      'to the only path that ends so, not to the file itself',
      { 'a/c/d.proto': text('d.proto'), 'b/e/d.proto': text(), 'a/x.proto': text('e/d.proto') },
      ['b/e/d.proto', 'b/e/d.proto'],
    ],
    [
      'where a module begins',
      {
        'buf.yaml': 'version: v2\nmodules: [{path: m}]\n',
        'm/a.proto': text('b/c.proto'),
        'm/b/c.proto': text(),
        'b/c.proto': text(),
      },
      ['m/b/c.proto'],
    ],
    ['to the bundled file', { 'a/b.proto': text('google/protobuf/any.proto') }, ['google/protobuf/any.proto']],
  ])('imports lead %s', async (_, files, targets) => {
    const [graph] = await graphsOf([files], false);
    expect([...(graph?.files ?? [])].flatMap(([, each]) => each.targets)).toEqual(targets);
  });

  test('not where an import leads to a file that came', async () => {
    const old = { 'a/b.proto': text('c.proto'), 'c.proto': text(), 'd.proto': text('c.proto') };
    const [, two] = await graphsOf([old, { ...old, 'a/c.proto': text() }], true);
    expect([...(two?.files ?? [])].map(([path, { targets }]) => [path, ...targets])).toEqual([
      ['a/b.proto', 'a/c.proto'],
      ['c.proto'],
      ['d.proto', 'c.proto'],
      ['a/c.proto'],
    ]);
  });
});

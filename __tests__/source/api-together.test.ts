/** Many commits that are opened together are listed together: in fewer requests, and no otherwise than one by one. */
import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/source/git.ts';
import type { Tree } from '../../src/source/source.ts';
import type { JsonObject } from '../double/contract.ts';
import { type Fault as Injected, partial, serverError } from '../double/injection.ts';
import type { Reply } from '../double/world.ts';
import { type OverApi, openOverApi } from '../support/api.ts';
import { must } from '../support/fault.ts';
import { createRepository, type Files, removeTemporaryFolders } from '../support/git.ts';

const RELEASES = 40;

const sample = createRepository('sample');
const commits: string[] = [];
/** Each changes something deep in half of the folders, and something at the top. */
for (let release = 0; release < RELEASES; release++) {
  const files: Files = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`api/v${i}/f.proto`, `// ${i} ${i % 2 === 0 ? release : 0}\n`]),
  );
  const odd: Files =
    release === 0
      ? {
          // As git sorts them: `a.proto`, `a/`, `a0`.
          'names/a.proto': 'x\n',
          'names/a/b.proto': 'x\n',
          'names/a0': 'x\n',
          'names/emoji 😀 \uffee.proto': 'x\n',
          'names/link.proto': { linkTo: 'a.proto' },
          'names/run.sh': 'x\n',
          'same/a/b.proto': 'x\n',
        }
      : { [`new/${release % 3}/x.proto`]: release % 2 === 0 ? null : 'x\n' };
  sample.commit({ ...files, ...odd, VERSION: `1.${release}.0\n` });
  if (release === 1) {
    sample.git('update-index', '--chmod=+x', 'names/run.sh');
    sample.git('update-index', '--add', '--cacheinfo', `160000,${sample.git('rev-parse', 'HEAD')},third_party/other`);
    sample.git('commit', '--quiet', '-m', 'a submodule');
  }
  commits.push(sample.git('rev-parse', 'HEAD'));
}

/** A commit with a name that is no UTF-8: no file system need take it. */
function withOddName(parent: string): string {
  const [blob] = sample.git('rev-parse', `${parent}:VERSION`).split('\n');
  const item = Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), Buffer.of(0x61, 0xe4, 0x0a)]);
  const made = spawnSync('git', ['-C', sample.folder, 'mktree'], { input: item }).stdout.toString().trim();
  return sample.git('commit-tree', made, '-p', parent, '-m', 'odd');
}

let api: OverApi;
beforeEach(async () => {
  api = await openOverApi({ folder: sample.folder, commits });
});
afterEach(async () => {
  await api.double.close();
  expect(api.double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

const all = () => true;

/** As the gate does: the head first, then all releases of a window are opened, and then listed. */
async function listed(shas: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const opened: Tree[] = [];
  for (const sha of shas) {
    const tree = must(await api.repository.tree(sha));
    if (opened.length === 0) must(await tree.entries(all));
    opened.push(tree);
  }
  const entries = new Map<string, unknown>();
  for (const tree of opened) entries.set(tree.sha ?? '', must(await tree.entries(all)));
  return entries;
}

async function byGit(shas: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const git = must(await openRepository(sample.folder));
  const entries = new Map<string, unknown>();
  for (const sha of shas) entries.set(sha, must(await must(await git.tree(sha)).entries(all)));
  await git.close();
  return entries;
}

const count = (operation: string) => api.double.log.filter((each) => each.operation === operation).length;
const requests = () => [count('graphql'), count('git/get-tree')];

describe('the releases of a window', () => {
  test.each([
    { releases: 9, queries: 0, trees: 9 },
    { releases: 20, queries: 3, trees: 1 },
    { releases: 40, queries: 4, trees: 1 },
  ])('$releases of them', async ({ releases, queries, trees }) => {
    const shas = commits.slice(-releases);
    expect(await listed(shas)).toEqual(await byGit(shas));
    expect(requests()).toEqual([queries, trees]);
  });

  test('what each holds, with every kind of entry and of name', async () => {
    const shas = commits.slice(0, 12);
    expect(await listed(shas)).toEqual(await byGit(shas));
    expect(requests()).toEqual([3, 1]);
  });

  test('one with a name that is no UTF-8 is listed by itself', async () => {
    const shas = commits.slice(0, 12);
    const found = await listed([...shas, withOddName(shas[0] ?? '')]);
    expect([found.size, new Map([...found].slice(0, 12))]).toEqual([13, await byGit(shas)]);
    // One more to find that commit.
    expect(requests()).toEqual([4, 2]);
  });

  test('asked for at the same time', async () => {
    const trees = await Promise.all(commits.map(async (sha) => must(await api.repository.tree(sha))));
    must((await trees[0]?.entries(all)) as never);
    const entries = await Promise.all(trees.map(async (tree) => [tree.sha, must(await tree.entries(all))] as const));
    expect(new Map(entries)).toEqual(await byGit(commits));
    expect(requests()).toEqual([4, 1]);
  });

  test('one by one where nearly all their folders are others', async () => {
    const other = createRepository('other');
    const shas = Array.from({ length: 12 }, (_, release) =>
      other.commit(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`d${i}/f.proto`, `${i} ${release}\n`]))),
    );
    const mine = await openOverApi({ folder: other.folder, commits: shas });
    const trees = await Promise.all(shas.map(async (sha) => must(await mine.repository.tree(sha))));
    for (const tree of trees) expect(must(await tree.entries(all))).toHaveLength(60);
    expect(mine.double.log.map(({ operation }) => operation)).toEqual([
      'git/get-tree',
      'graphql',
      ...Array(11).fill('git/get-tree'),
    ]);
    await mine.double.close();
    expect(mine.double.violations).toEqual([]);
  });
});

describe('an answer that is not all, or not right, is none', () => {
  /** Changes the tree of every object of an answer. */
  const rewrite = (change: (tree: JsonObject) => JsonObject): Injected => ({
    change: (reply) => {
      const { data } = reply.body as { readonly data: { readonly repository: JsonObject } };
      const fields = Object.entries(data.repository).map(([alias, object]) => {
        const { tree, ...rest } = object as { readonly tree?: JsonObject };
        return [alias, tree === undefined ? change(rest) : { ...rest, tree: change(tree) }];
      });
      return { ...reply, body: { data: { repository: Object.fromEntries(fields) } } } as Reply;
    },
  });
  const entriesOf = ({ entries }: JsonObject): readonly JsonObject[] => entries as unknown as readonly JsonObject[];

  test.each([
    ['cut', rewrite((tree) => ({ ...tree, entries: entriesOf(tree).slice(1) as never }))],
    ['without entries', rewrite((tree) => ({ ...tree, entries: null }))],
    ['of another tree', rewrite((tree) => ({ ...tree, oid: 'a'.repeat(40) }))],
    [
      'with other names',
      rewrite((tree) => ({ ...tree, entries: entriesOf(tree).map((e) => ({ ...e, nameRaw: 'eA==' })) as never })),
    ],
    [
      'with other modes',
      rewrite((tree) => ({ ...tree, entries: entriesOf(tree).map((e) => ({ ...e, mode: 0o120000 })) as never })),
    ],
    ['in another form', rewrite(() => ({ oid: 5 }))],
    ['in part', partial(() => true, 'too much')],
    ['late', serverError(504)],
  ])('%s', async (_what, fault) => {
    const shas = commits.slice(-20);
    api.double.inject({ operation: 'graphql' }, fault);
    expect(await listed(shas)).toEqual(await byGit(shas));
    expect(count('git/get-tree')).toBe(20);
    expect(count('graphql')).toBe(1);
  });

  test('in another order it is the same', async () => {
    api.double.inject(
      { operation: 'graphql' },
      rewrite((tree) => ({ ...tree, entries: [...entriesOf(tree)].reverse() as never })),
    );
    const shas = commits.slice(-20);
    expect(await listed(shas)).toEqual(await byGit(shas));
    expect(requests()).toEqual([3, 1]);
  });
});

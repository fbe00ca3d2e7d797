/** How many requests it takes to read what a pull request is judged by. A job has a thousand an hour. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { resolveLinks } from '../../src/gate/links.ts';
import { isFault } from '../../src/gate/ports.ts';
import type { Repository, Tree } from '../../src/source/source.ts';
import { type OverApi, openOverApi } from '../support/api.ts';
import { must } from '../support/fault.ts';
import { createRepository, type Files, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const isProto = (path: string) => path.endsWith('.proto');
const VERSION_FILES = new Set(['VERSION', 'package.json', 'Cargo.toml', 'pyproject.toml']);
const likely = (path: string) => isProto(path) || VERSION_FILES.has(path) || path === '.github/skewgate.yml';

interface History {
  readonly sample: TestRepository;
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
}

function protos(from: number, to: number, text: string): Files {
  const paths = Array.from({ length: to - from }, (_, i) => `api/v${(from + i) % 7}/f${from + i}.proto`);
  return Object.fromEntries(paths.map((path) => [path, `// ${path} ${text}\n`]));
}

/** A release, changes on the main branch before and after a topic branch left it, and changes on that. */
function history(files: number, changed: number, tags: number): History {
  const sample = createRepository('sample');
  sample.commit({
    ...protos(0, files, 'one'),
    VERSION: '1.0.0\n',
    'package.json': '{}',
    '.github/skewgate.yml': 'version: 1\n',
  });
  sample.annotatedTag('1.0.0');
  addTags(sample, tags - 1);
  const mergeBase = sample.commit({ ...protos(0, changed, 'two'), 'README.md': 'x' });
  sample.branch('topic');
  const head = sample.commit({ ...protos(changed, 2 * changed, 'three'), VERSION: '1.1.0\n' });
  sample.checkout('main');
  const base = sample.commit({ ...protos(0, 1, 'four'), '.github/skewgate.yml': 'version: 1 # new\n' });
  return { sample, base, head, mergeBase };
}

/** `0.1.0` and so on, all of HEAD, without a process for each. */
function addTags(sample: TestRepository, count: number): void {
  const sha = sample.git('rev-parse', 'HEAD');
  const lines = Array.from({ length: count }, (_, i) => `${sha} refs/tags/0.${i + 1}.0\n`);
  writeFileSync(join(sample.folder, '.git', 'packed-refs'), lines.join(''));
}

async function readAll(tree: Tree, wanted: (path: string) => boolean): Promise<number> {
  const entries = must(await tree.entries(wanted));
  const contents = must(await tree.read(entries.map(({ id }) => id)));
  expect([...contents.values()].every((content) => content instanceof Uint8Array)).toBe(true);
  return entries.length;
}

/** What the gate reads, one thing after the other. */
async function judge(
  repository: Repository,
  { base, head, mergeBase }: History,
  withVersionFile = true,
): Promise<number> {
  expect(must(await repository.tags()).tags.some(({ name }) => name === '1.0.0')).toBe(true);
  const heads = must(await repository.tree(head));
  const sha = must(await repository.resolve(base)).sha;
  expect(await repository.mergeBase(sha, head)).toBe(mergeBase);
  const before = must(await repository.tree(mergeBase));
  await readAll(must(await repository.tree(base)), (path) => path === '.github/skewgate.yml');
  for (const tree of withVersionFile ? [heads, before] : []) await readAll(tree, (path) => VERSION_FILES.has(path));
  if (!withVersionFile) must(await repository.tagsReachable(mergeBase));
  const release = must(await repository.tree('refs/tags/1.0.0'));
  let files = 0;
  for (const tree of [heads, release, before]) files = await readAll(tree, isProto);
  return files;
}

async function over(past: History): Promise<OverApi> {
  return openOverApi({ folder: past.sample.folder, commits: [past.base, past.head], likely });
}

/** What it took, counted by the client and by the double alike. */
async function requests({ double, client }: OverApi): Promise<number> {
  expect(double.violations).toEqual([]);
  expect(double.log.every(({ status }) => status === 200)).toBe(true);
  const { reads, writes } = client.requests();
  expect({ reads, writes, points: reads }).toEqual(double.count());
  await double.close();
  return reads;
}

describe('a pull request', () => {
  test.each([
    { files: 50, changed: 5, most: 12, expected: 9 },
    { files: 100, changed: 50, most: 12, expected: 9 },
    { files: 500, changed: 50, most: 60, expected: 13 },
    { files: 2000, changed: 50, most: 60, expected: 28 },
    { files: 2000, changed: 1000, most: 60, expected: 47 },
  ])('$files files, $changed changed on either side: $expected reads', async ({ files, changed, most, expected }) => {
    const past = history(files, changed, 30);
    const opened = await over(past);
    expect(await judge(opened.repository, past)).toBe(files);
    const reads = await requests(opened);
    expect(reads).toBe(expected);
    expect(reads).toBeLessThanOrEqual(most);
  });

  test('each further hundred tags cost one more, and where nothing but tags tells versions, each fifty', async () => {
    const past = history(50, 5, 230);
    const opened = await over(past);
    await judge(opened.repository, past);
    expect(await requests(opened)).toBe(11);
    const untold = await over(past);
    await judge(untold.repository, past, false);
    // All those tags are on one commit.
    expect(await requests(untold)).toBe(12);
  });

  test('what was read once is not read again', async () => {
    const past = history(50, 5, 3);
    const opened = await over(past);
    await judge(opened.repository, past);
    const before = opened.client.requests().reads;
    await judge(opened.repository, past);
    expect(opened.client.requests().reads).toBe(before);
    await requests(opened);
  });

  test('links inside the tree come along with the files', async () => {
    const sample = createRepository('sample');
    const links = Array.from({ length: 20 }, (_, i) => [`l/${i}.proto`, { linkTo: `../api/v${i % 7}/f${i}.proto` }]);
    const head = sample.commit({ ...protos(0, 50, 'one'), ...Object.fromEntries(links), inc: { linkTo: 'api/v0' } });
    const opened = await openOverApi({ folder: sample.folder, commits: [head], likely });
    const tree = must(await opened.repository.tree(head));
    const found = await resolveLinks(tree, must(await tree.entries(isProto)), isProto);
    if (isFault(found)) throw new Error(found.message);
    expect([found.aliases.size, found.broken.size]).toEqual([28, 0]);
    must(await tree.read(found.files.map(({ id }) => id)));
    expect(await requests(opened)).toBe(2);
  });

  test('two that read at a time fetch nothing twice', async () => {
    const past = history(50, 5, 3);
    const opened = await over(past);
    const trees = await Promise.all([past.head, past.head].map(async (sha) => must(await opened.repository.tree(sha))));
    await Promise.all(trees.map((tree) => readAll(tree, isProto)));
    expect(await requests(opened)).toBe(2);
  });
});

/** One repository, read by git and read over the API, is one repository. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/source/git.ts';
import { type Content, isFault, type Repository } from '../../src/source/source.ts';
import { type OverApi, openOverApi } from '../support/api.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const sample = createRepository('sample');
const LARGE = `// ${'ä'.repeat(300_000)}\n`;
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`;

const first = sample.commit({
  'api/a.proto': 'syntax = "proto3";\n',
  'api/copy.proto': 'syntax = "proto3";\n',
  'api/empty.proto': '',
  'api/crlf.proto': 'syntax = "proto3";\r\nmessage A {}\r\n',
  'api/cr.proto': 'one\rtwo',
  'api/bom.proto': '\ufeffsyntax = "proto3";\n',
  'api/latin1.proto': Uint8Array.of(0x2f, 0x2f, 0xe4, 0x0a),
  'api/nul.proto': 'a\0b',
  'api/half-emoji.proto': Uint8Array.of(0x2f, 0x2f, 0xf0, 0x9f, 0x98),
  'api/emoji \u00fc.proto': '// 😀 \u2028 \ufffd\n',
  'api/large.proto': LARGE,
  'api/lfs.proto': POINTER,
  'api/link.proto': { linkTo: 'a.proto' },
  'Deep/er/still/b.proto': 'x\n',
  VERSION: '1.0.0\n',
});
sample.tag('1.0.0');
const second = sample.commit({ 'api/a.proto': 'syntax = "proto3";\nmessage M {}\n', 'api/empty.proto': null });
sample.git('update-index', '--add', '--cacheinfo', `160000,${first},third_party/other`);
sample.git('update-index', '--chmod=+x', 'api/cr.proto');
sample.git('commit', '--quiet', '-m', 'a submodule');
sample.git('reset', '--quiet', '--hard');
const third = sample.git('rev-parse', 'HEAD');
sample.annotatedTag('1.1.0');
let inner = '1.1.0';
for (const depth of [1, 2, 3, 4, 5]) {
  sample.annotatedTag(`nested-${depth}`, inner);
  inner = `nested-${depth}`;
}
sample.tag('blob', `${first}:VERSION`);
sample.annotatedTag('tree', `${first}^{tree}`);
sample.tag('both', first);
sample.branch('both', second);
sample.branch('topic', first);
const topic = sample.commit({ 'api/topic.proto': 'x\n' });
sample.tag('v2.0.0-topic');
sample.checkout('main');
const merged = sample.merge('topic');
sample.tag('sub/module/v1.0.0', topic);
sample.git('checkout', '--quiet', '--orphan', 'orphan');
const orphan = sample.commit({ 'api/a.proto': 'x\n' });
sample.tag('orphan-1.0');
sample.checkout('main');

let git: Repository;
let api: OverApi;

beforeAll(async () => {
  git = must(await openRepository(sample.folder));
  api = await openOverApi({ folder: sample.folder });
});

afterAll(async () => {
  await git.close();
  await api.double.close();
  removeTemporaryFolders();
});

afterAll(() => {
  expect(api.double.violations).toEqual([]);
  expect(api.double.count()).toEqual({ ...api.client.requests(), points: api.client.requests().reads });
});

test('name and depth', () => {
  expect([api.repository.name, api.repository.shallow]).toEqual([git.name, git.shallow]);
});

describe('the same answer from both', () => {
  test('all tags, peeled through any number of annotated ones', async () => {
    const tags = must(await git.tags());
    expect(tags.tags).toContainEqual({ name: 'nested-5', sha: third });
    expect(tags.tags).toContainEqual({ name: 'tree', sha: null });
    expect(await api.repository.tags()).toEqual(tags);
  });

  test.each([
    ['HEAD', () => merged],
    ['main', () => merged],
    ['both', () => first],
    ['refs/heads/both', () => second],
    ['heads/both', () => second],
    ['1.1.0', () => third],
    ['refs/tags/1.1.0', () => third],
    ['nested-5', () => third],
    ['sub/module/v1.0.0', () => topic],
    ['main^', () => third],
    ['main~2', () => second],
    ['1.1.0^{commit}', () => third],
    ['a short id', () => second],
    ['a full id', () => second],
    ["a tag object's id", () => third],
  ])('%s', async (revision, expected) => {
    const names = new Map([
      ['a short id', second.slice(0, 10)],
      ['a full id', second],
      ["a tag object's id", sample.git('rev-parse', 'refs/tags/nested-5')],
    ]);
    const name = names.get(revision) ?? revision;
    const fresh = await openOverApi({ folder: sample.folder });
    const answers = [await git.resolve(name), await api.repository.resolve(name), await fresh.repository.resolve(name)];
    expect(answers).toEqual(Array(3).fill({ sha: expected() }));
    const trees = [must(await git.tree(name)), must(await fresh.repository.tree(name))];
    expect(trees.map(({ ref, sha }) => [ref, sha])).toEqual(Array(2).fill([name, expected()]));
    expect(fresh.double.violations).toEqual([]);
    await fresh.double.close();
  });

  test.each(['', '-x', 'no\nbranch', 'none', 'blob', 'tree', 'refs/tags/none', '1.0.0^9', 'f'.repeat(40)])(
    'that %j is no commit',
    async (name) => {
      const answers = [await git.resolve(name), await api.repository.resolve(name), await api.repository.tree(name)];
      const kinds = answers.map((answer) => isFault(answer) && answer.kind);
      expect(kinds).toEqual(
        Array(3).fill(['', '-x', 'no\nbranch'].includes(name) ? 'invalid-revision' : 'missing-revision'),
      );
    },
  );

  test('files, links and submodules of each commit, and what they hold', async () => {
    for (const sha of [first, second, third, merged, orphan]) {
      const [a, b] = [must(await git.tree(sha)), must(await api.repository.tree(sha))];
      for (const wanted of [() => true, (path: string) => path.endsWith('a.proto'), () => false]) {
        expect(await b.entries(wanted)).toEqual(await a.entries(wanted));
      }
      const files = must(await a.entries(() => true)).filter(({ kind }) => kind !== 'submodule');
      const ids = files.map(({ id }) => id);
      for (const max of [1_000_000, 100]) {
        expect(digests(must(await b.read(ids, max)))).toEqual(digests(must(await a.read(ids, max))));
      }
    }
    const contents = must(await must(await api.repository.tree(first)).read([idOf(LARGE), idOf(POINTER)]));
    expect(Buffer.from(contents.get(idOf(LARGE)) as Uint8Array).toString()).toBe(LARGE);
    expect(contents.get(idOf(POINTER))).toMatchObject({ kind: 'lfs-pointer' });
  });

  test('what is no file of the repository', async () => {
    const tree = sample.git('rev-parse', `${first}^{tree}`);
    for (const id of ['f'.repeat(40), first, tree]) {
      const read = must(await must(await api.repository.tree(first)).read([id]));
      const same = must(await must(await git.tree(first)).read([id]));
      expect([read.get(id), same.get(id)]).toMatchObject(Array(2).fill({ kind: 'missing-object' }));
    }
  });

  test('where histories meet, and that they do not', async () => {
    const commits = [first, second, topic, merged, orphan];
    for (const a of commits) {
      for (const b of commits) expect(await api.repository.mergeBase(a, b)).toEqual(await git.mergeBase(a, b));
    }
    expect(await api.repository.mergeBase(merged, orphan)).toBe(null);
  });

  test('the tags before a commit', async () => {
    for (const sha of [first, second, third, topic, merged, orphan]) {
      expect(await api.repository.tagsReachable(sha)).toEqual(await git.tagsReachable(sha));
    }
  });

  test('the default branch', async () => {
    expect(await api.repository.defaultBranch()).toEqual(await git.defaultBranch());
  });

  test('an empty repository', async () => {
    const { folder } = createRepository('sample');
    const [a, b] = [must(await openRepository(folder)), await openOverApi({ folder })];
    expect(await b.repository.tags()).toEqual(await a.tags());
    expect(await b.repository.defaultBranch()).toBe(await a.defaultBranch());
    expect([await a.resolve('HEAD'), await b.repository.resolve('HEAD')]).toMatchObject(
      Array(2).fill({ kind: 'missing-revision' }),
    );
    expect(b.double.violations).toEqual([]);
    await a.close();
    await b.double.close();
  });
});

test('what only a disk has', async () => {
  expect(api.repository.workTree()).toMatchObject({ kind: 'no-work-tree' });
  expect(await api.repository.isDirty(() => true)).toBe(false);
  await api.repository.close();
});

test('an id that is none is a mistake of the caller', async () => {
  await expect(api.repository.mergeBase('main', first)).rejects.toThrow(TypeError);
  await expect(api.repository.tagsReachable('main')).rejects.toThrow(TypeError);
});

/** Bytes by their hash: comparing long arrays one by one takes seconds. */
function digests(contents: ReadonlyMap<string, Content>): unknown {
  const digest = (content: Content) => {
    if (!(content instanceof Uint8Array)) return content;
    expect(Buffer.isBuffer(content)).toBe(false);
    return createHash('sha256').update(content).digest('hex');
  };
  return [...contents].map(([id, content]) => [id, digest(content)]);
}

function idOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

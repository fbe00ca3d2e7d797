import { afterAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/source/git.ts';
import type { Repository } from '../../src/source/source.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const opened: Repository[] = [];
afterAll(async () => {
  for (const repository of opened) await repository.close();
  removeTemporaryFolders();
});

async function open(folder: string): Promise<Repository> {
  const repository = must(await openRepository(folder));
  opened.push(repository);
  return repository;
}

const SHALLOW_TAGS = {
  kind: 'shallow',
  message: 'this clone is shallow, so tags may be missing',
  next: 'run `git fetch --unshallow --tags` or say `--base`',
};

/** main: one, two, merge of three; three branched off one; apart shares nothing. */
function history() {
  const repository = createRepository();
  const one = repository.commit({ 'a.proto': '1\n' });
  repository.tag('1.0.0');
  repository.branch('topic');
  const three = repository.commit({ 'b.proto': '3\n' });
  repository.annotatedTag('1.0.1');
  repository.checkout('main');
  const two = repository.commit({ 'a.proto': '2\n' });
  repository.annotatedTag('2.0.0');
  repository.git('tag', '--annotate', '--message', 'signed again', 'again', '2.0.0');
  repository.git('tag', '--annotate', '--message', 'and again', 'once-more', 'again');
  repository.git('tag', 'key', 'HEAD:a.proto');
  repository.git('tag', '--annotate', '--message', 'a tree', 'tree', 'HEAD^{tree}');
  repository.git('tag', '--annotate', '--message', 'deep', 'tree-again', 'tree');
  repository.git('tag', 'dir/ü', one);
  repository.git('branch', '2.0.0', one);
  repository.git('checkout', '--quiet', '--orphan', 'apart');
  const apart = repository.commit({});
  repository.checkout('main');
  return { repository, one, two, three, apart };
}

const { repository: sample, one, two, three, apart } = history();

describe('tags', () => {
  test('are all there, each with the commit behind it, in one list', async () => {
    expect(await (await open(sample.folder)).tags()).toEqual({
      tags: [
        { name: '1.0.0', sha: one },
        { name: '1.0.1', sha: three },
        { name: '2.0.0', sha: two },
        { name: 'again', sha: two },
        { name: 'dir/ü', sha: one },
        { name: 'key', sha: null },
        { name: 'once-more', sha: two },
        { name: 'tree', sha: null },
        { name: 'tree-again', sha: null },
      ],
      incomplete: null,
    });
  });

  test('survive packing', async () => {
    const bare = sample.clone('--bare');
    bare.git('pack-refs', '--all');
    const both = [await open(sample.folder), await open(bare.folder)];
    const [loose, packed] = [await both[0]?.tags(), await both[1]?.tags()];
    expect(packed).toEqual(loose);
  });

  test('none in a repository without a remote is the whole truth', async () => {
    const repository = createRepository();
    repository.commit({});
    expect(await (await open(repository.folder)).tags()).toEqual({ tags: [], incomplete: null });
  });

  test('none in a clone may mean that they were not fetched', async () => {
    const clone = sample.clone('--no-tags');
    const repository = await open(clone.folder);
    expect(await repository.tags()).toEqual({
      tags: [],
      incomplete: { kind: 'no-tags', message: 'no tags here', next: 'run `git fetch --tags` or say `--base`' },
    });
    clone.git('fetch', '--quiet', '--tags');
    expect(must(await (await open(clone.folder)).tags()).tags).toHaveLength(9);
  });

  test('of a shallow clone may not be all', async () => {
    const clone = sample.clone('--depth=1', '--branch=2.0.0');
    const repository = await open(clone.folder);
    expect(repository.shallow).toBe(true);
    expect(must(await repository.tags()).incomplete).toEqual(SHALLOW_TAGS);
    clone.git('fetch', '--quiet', '--unshallow', '--tags');
    const whole = await open(clone.folder);
    expect(whole.shallow).toBe(false);
    expect(must(await whole.tags()).incomplete).toBeNull();
    expect(must(await whole.tags()).tags).toHaveLength(9);
  });
});

describe('tagsReachable', () => {
  test('are those on the commit and its ancestors', async () => {
    const repository = await open(sample.folder);
    expect(await repository.tagsReachable(three)).toEqual({
      tags: [
        { name: '1.0.0', sha: one },
        { name: '1.0.1', sha: three },
        { name: 'dir/ü', sha: one },
      ],
      incomplete: null,
    });
    expect(must(await repository.tagsReachable(two)).tags.map((tag) => tag.name)).toEqual([
      '1.0.0',
      '2.0.0',
      'again',
      'dir/ü',
      'once-more',
    ]);
    expect(await repository.tagsReachable(apart)).toEqual({ tags: [], incomplete: null });
  });

  test('are uncertain in a shallow clone', async () => {
    const clone = sample.clone('--depth=1', '--branch=topic');
    clone.git('fetch', '--quiet', '--depth=1', 'origin', 'refs/tags/1.0.1:refs/tags/1.0.1');
    expect(await (await open(clone.folder)).tagsReachable(three)).toEqual({
      tags: [{ name: '1.0.1', sha: three }],
      incomplete: SHALLOW_TAGS,
    });
  });
});

describe('mergeBase', () => {
  test('is the best common ancestor, in either order', async () => {
    const repository = await open(sample.folder);
    expect(await repository.mergeBase(two, three)).toBe(one);
    expect(await repository.mergeBase(three, two)).toBe(one);
    expect(await repository.mergeBase(one, two)).toBe(one);
    expect(await repository.mergeBase(two, two)).toBe(two);
  });

  test('moves up after a merge', async () => {
    const merged = history();
    const sha = merged.repository.merge('topic');
    const repository = await open(merged.repository.folder);
    expect(await repository.mergeBase(sha, merged.three)).toBe(merged.three);
  });

  test('is null where nothing is shared', async () => {
    expect(await (await open(sample.folder)).mergeBase(two, apart)).toBeNull();
  });

  test('is unknown where a shallow clone cuts it off', async () => {
    const clone = sample.clone('--depth=1', '--no-single-branch');
    const repository = await open(clone.folder);
    expect(await repository.mergeBase(two, three)).toEqual({
      kind: 'shallow',
      message: 'this clone is shallow and does not show where the two histories meet',
      next: 'run `git fetch --unshallow` or say `--base`',
    });
    clone.git('fetch', '--quiet', '--unshallow');
    expect(await (await open(clone.folder)).mergeBase(two, three)).toBe(one);
  });

  test('of a commit that is not here is a fault', async () => {
    expect(await (await open(sample.folder)).mergeBase(two, '1'.repeat(40))).toEqual({
      kind: 'git-failed',
      message: `git failed: Not a valid commit name ${'1'.repeat(40)}`,
      next: 'run `git fsck` to see whether the repository is whole',
    });
  });

  test('takes full ids only', async () => {
    const repository = await open(sample.folder);
    await expect(async () => repository.mergeBase('--all', two)).rejects.toThrow('not a full commit id: --all');
    await expect(async () => repository.mergeBase(two, 'HEAD')).rejects.toThrow('not a full commit id: HEAD');
    await expect(async () => repository.tagsReachable('main')).rejects.toThrow('not a full commit id: main');
  });
});

describe('a shallow clone', () => {
  test('names the command that brings what is missing', async () => {
    const repository = await open(sample.clone('--depth=1').folder);
    expect(await repository.resolve('HEAD')).toEqual({ sha: two });
    for (const revision of ['1.0.0', 'HEAD~1', one]) {
      expect(await repository.tree(revision)).toEqual({
        kind: 'shallow',
        message: `this clone is shallow and does not know "${revision}"`,
        next: 'run `git fetch --unshallow --tags`',
      });
    }
  });
});

describe('defaultBranch', () => {
  test('is what the remote says', async () => {
    const repository = createRepository();
    const sha = repository.commit({});
    repository.git('branch', '--move', 'trunk');
    const clone = repository.clone();
    clone.branch('main');
    clone.commit({});
    expect(await (await open(clone.folder)).defaultBranch()).toEqual({
      name: 'trunk',
      ref: 'refs/remotes/origin/HEAD',
      sha,
    });
  });

  test('is a usual name at a remote, origin first, if no remote says', async () => {
    const repository = createRepository();
    const sha = repository.commit({});
    const later = repository.commit({});
    repository.git('update-ref', 'refs/remotes/a-fork/main', later);
    expect(await (await open(repository.folder)).defaultBranch()).toMatchObject({ ref: 'refs/remotes/a-fork/main' });
    repository.git('update-ref', 'refs/remotes/origin/master', sha);
    expect(await (await open(repository.folder)).defaultBranch()).toEqual({
      name: 'master',
      ref: 'refs/remotes/origin/master',
      sha,
    });
  });

  test('of a bare repository is its HEAD', async () => {
    const repository = createRepository();
    const sha = repository.commit({});
    repository.branch('develop');
    expect(await (await open(repository.clone('--bare').folder)).defaultBranch()).toEqual({
      name: 'develop',
      ref: 'refs/heads/develop',
      sha,
    });
  });

  test('is the local main or master, or unknown', async () => {
    const repository = createRepository();
    const sha = repository.commit({});
    repository.branch('feature/main');
    expect(await (await open(repository.folder)).defaultBranch()).toEqual({
      name: 'main',
      ref: 'refs/heads/main',
      sha,
    });
    repository.git('branch', '--move', 'main', 'other');
    expect(await (await open(repository.folder)).defaultBranch()).toBeNull();
  });
});

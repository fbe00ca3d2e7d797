import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/source/git.ts';
import type { Repository } from '../../src/source/source.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders, repositoryAt, temporaryFolder } from '../support/git.ts';
import { gitWrapper } from '../support/git-program.ts';

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

const isProto = (path: string) => path.endsWith('.proto');
const X = '587be6b4c3f93f93c489c0111bba5596147a26cb';
const text = (content: unknown) => (content instanceof Uint8Array ? new TextDecoder().decode(content) : content);

describe('openRepository', () => {
  test('opens the whole repository from any folder in it, through a symbolic link too', async () => {
    const sample = createRepository('agent');
    const sha = sample.commit({ 'deep/er/a.proto': 'x\n', 'b.proto': 'x\n' });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(join(sample.folder, 'deep/er'), link);
    for (const folder of [sample.folder, join(sample.folder, 'deep/er'), link, join(sample.folder, '.git')]) {
      const repository = await open(folder);
      expect(repository.name).toBe('agent');
      expect(repository.shallow).toBe(false);
      const tree = must(await repository.tree('HEAD'));
      expect([tree.ref, tree.sha]).toEqual(['HEAD', sha]);
      expect(await tree.entries(isProto)).toEqual([
        { path: 'b.proto', id: X, kind: 'file' },
        { path: 'deep/er/a.proto', id: X, kind: 'file' },
      ]);
    }
  });

  test('names a bare repository after its folder, a linked work tree after its main one', async () => {
    const sample = createRepository('agent');
    sample.commit({ 'a.proto': 'x\n' });
    const parent = temporaryFolder();
    sample.git('clone', '--quiet', '--bare', sample.folder, join(parent, 'agent.git'));
    sample.git('worktree', 'add', '--quiet', '--detach', join(parent, 'other'));
    expect((await open(join(parent, 'agent.git'))).name).toBe('agent');
    const linked = await open(join(parent, 'other'));
    expect(linked.name).toBe('agent');
    expect(await linked.isDirty(isProto)).toBe(false);
    writeFileSync(join(parent, 'other', 'a.proto'), 'y\n');
    expect(await (await open(join(parent, 'other'))).isDirty(isProto)).toBe(true);
    expect(await (await open(sample.folder)).isDirty(isProto)).toBe(false);
  });

  test('opens folders with odd names', async () => {
    const sample = createRepository('a "b"\n\\ü ');
    const sha = sample.commit({ 'a.proto': 'x\n' });
    mkdirSync(join(sample.folder, 'sub'));
    const repository = await open(join(sample.folder, 'sub'));
    expect(repository.name).toBe('a "b"\n\\ü ');
    expect(await repository.resolve('HEAD')).toEqual({ sha });
    expect(await repository.isDirty(isProto)).toBe(false);
  });

  test('says what is wrong with a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(await openRepository(join(folder, 'none'))).toEqual({
      kind: 'no-such-folder',
      message: `${join(folder, 'none')} does not exist`,
      next: 'check the path',
    });
    expect(await openRepository(join(folder, 'file'))).toEqual({
      kind: 'no-such-folder',
      message: `${join(folder, 'file')} is not a folder`,
      next: 'check the path',
    });
    expect(await openRepository(folder)).toEqual({
      kind: 'not-a-repository',
      message: `${folder} is not in a git repository`,
      next: 'name one with `--repo`, or compare folders with `--base-dir` and `--head-dir`',
    });
  });

  test('shows git its own words for a repository it cannot read', async () => {
    const sample = createRepository();
    writeFileSync(join(sample.folder, '.git/config'), '[core\n');
    expect(await openRepository(sample.folder)).toEqual({
      kind: 'git-failed',
      message: 'git failed: bad config line 1 in file .git/config',
      next: 'run `git fsck` to see whether the repository is whole',
    });
  });

  test('says so if git is not installed', async () => {
    expect(await openRepository(createRepository().folder, { git: 'no-such-git' })).toEqual({
      kind: 'git-not-found',
      message: 'the program `no-such-git` was not found',
      next: 'install git, or compare folders with `--base-dir` and `--head-dir`',
    });
  });

  test('respects that git does not trust the owner, unless told to', async () => {
    const sample = createRepository();
    const sha = sample.commit({ 'a.proto': 'x\n' });
    const git = gitWrapper('GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"').program;
    mkdirSync(join(sample.folder, 'sub'));
    expect(await openRepository(join(sample.folder, 'sub'), { git })).toEqual({
      kind: 'not-trusted',
      message: `git does not trust ${join(sample.folder, 'sub')}, because it belongs to another user`,
      next: `if you do, run \`git config --global --add safe.directory ${sample.folder}\``,
    });
    const repository = must(await openRepository(sample.folder, { git, trustOwner: true }));
    expect(await repository.resolve('HEAD')).toEqual({ sha });
    expect(await repository.isDirty(isProto)).toBe(false);
    await repository.close();
  });

  test('is not led elsewhere by the variables that a hook inherits', async () => {
    const [sample, other] = [createRepository(), createRepository()];
    const sha = sample.commit({ 'a.proto': 'x\n' });
    other.commit({ 'b.proto': 'y\n' });
    process.env.GIT_DIR = join(other.folder, '.git');
    process.env.GIT_INDEX_FILE = join(other.folder, '.git/index');
    process.env.GIT_OBJECT_DIRECTORY = join(other.folder, '.git/objects');
    try {
      const repository = await open(sample.folder);
      expect(await repository.resolve('HEAD')).toEqual({ sha });
      expect(await repository.isDirty(isProto)).toBe(false);
    } finally {
      for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY']) delete process.env[name];
    }
  });

  test('runs nothing that the repository configures', async () => {
    const sample = createRepository();
    const mark = join(temporaryFolder(), 'mark');
    const program = join(temporaryFolder(), 'evil');
    writeFileSync(program, `#!/bin/sh\necho "$@" >> '${mark}'\ncat\n`, { mode: 0o755 });
    sample.commit({ 'a.proto': 'x\n', '.gitattributes': '*.proto filter=evil diff=evil\n' });
    sample.tag('v1');
    sample.commit({ 'a.proto': 'y\n' });
    for (const name of [
      'filter.evil.clean',
      'filter.evil.smudge',
      'diff.evil.textconv',
      'core.fsmonitor',
      'core.pager',
    ]) {
      sample.git('config', name, program);
    }
    sample.git('config', 'core.hooksPath', temporaryFolder());
    sample.write({ 'a.proto': 'z\n', 'new.proto': 'z\n' });
    const repository = await open(sample.folder);
    expect(await repository.isDirty(isProto)).toBe(true);
    const tree = must(await repository.tree('v1'));
    expect([...must(await tree.read([X])).values()].map(text)).toEqual(['x\n']);
    must(await repository.tags());
    const { existsSync } = await import('node:fs');
    expect(existsSync(mark)).toBe(false);
  });
});

describe('resolve', () => {
  const sample = createRepository();
  const first = sample.commit({ 'a.proto': 'x\n' });
  sample.tag('1.0.0');
  const second = sample.commit({ 'a.proto': 'y\n' }, 'second');
  sample.annotatedTag('1.1.0');
  sample.git('tag', '--annotate', '--message', 'again', 'nested', '1.1.0');
  sample.git('tag', 'file', 'HEAD:a.proto');
  sample.git('branch', 'both', second);
  sample.tag('both', first);
  sample.git('branch', 'topic/ü', first);
  sample.git('update-ref', 'refs/tags/-x', first);

  test.each([
    ['HEAD', second],
    ['@', second],
    ['HEAD~1', first],
    ['main^', first],
    ['1.0.0', first],
    ['1.1.0', second],
    ['nested', second],
    ['topic/ü', first],
    ['refs/heads/both', second],
    ['refs/tags/-x', first],
    [first, first],
    [first.slice(0, 10), first],
    ['HEAD^{/a change}', first],
    ['both', first], // the tag, as gitrevisions(7) says
  ])('%s', async (revision, sha) => {
    expect(await (await open(sample.folder)).resolve(revision)).toEqual({ sha });
  });

  test.each([
    ['nothing'],
    ['file'],
    ['HEAD:a.proto'],
    ['HEAD..main'],
    ['0'.repeat(40)],
    ['^HEAD'],
    [' HEAD'],
    ['HEAD blob 3'],
  ])('no commit: %s', async (revision) => {
    expect(await (await open(sample.folder)).tree(revision)).toEqual({
      kind: 'missing-revision',
      message: `"${revision}" is no commit of this repository`,
      next: 'check the name, or run `git fetch --tags`',
    });
  });

  test('a version whose tag has a v, or has none, is told how the tag is written', async () => {
    const tagged = createRepository();
    tagged.commit({ 'a.proto': 'x' });
    tagged.tag('v1.6.0');
    tagged.tag('2.0.0');
    tagged.branch('v3.0.0');
    const repository = await open(tagged.folder);
    const next = async (revision: string): Promise<unknown> => await repository.resolve(revision);
    const fault = (revision: string) => ({
      kind: 'missing-revision',
      message: `"${revision}" is no commit of this repository`,
    });
    expect(await next('1.6.0')).toEqual({ ...fault('1.6.0'), next: 'write `v1.6.0`: that tag is there' });
    expect(await next('v2.0.0')).toEqual({ ...fault('v2.0.0'), next: 'write `2.0.0`: that tag is there' });
    for (const revision of ['3.0.0', '4.0.0', '1.6'])
      expect(await next(revision)).toEqual({ ...fault(revision), next: 'check the name, or run `git fetch --tags`' });
  });

  test.each([['-x'], ['--all'], [''], ['a\nb'], ['a\0b']])('no revision at all: %j', async (revision) => {
    expect(await (await open(sample.folder)).resolve(revision)).toEqual({
      kind: 'invalid-revision',
      message: `${JSON.stringify(revision)} is no revision`,
      next: 'name a tag, a branch or a commit',
    });
  });

  test('repeats why git gave up on a name, and goes on', async () => {
    const repository = await open(sample.folder);
    expect(await repository.resolve('@{upstream}')).toEqual({
      kind: 'missing-revision',
      message: '"@{upstream}" is no commit of this repository (git failed: no upstream configured for branch \'main\')',
      next: 'check the name, or run `git fetch --tags`',
    });
    expect(await repository.resolve('HEAD')).toEqual({ sha: second });
  });

  test('asks for more digits where several objects begin alike', async () => {
    const many = createRepository();
    many.commit(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, `${i}`])));
    const all = many.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)').split('\n');
    const starts = all.map((line) => line.slice(0, 4));
    const twice = starts.find((start, i) => starts.indexOf(start) !== i) ?? '';
    expect(twice).not.toBe('');
    expect(await (await open(many.folder)).resolve(twice)).toEqual({
      kind: 'missing-revision',
      message: `several objects begin with "${twice}"`,
      next: 'write more digits of the commit',
    });
  });

  test('before the first commit', async () => {
    const repository = await open(createRepository().folder);
    expect(await repository.resolve('HEAD')).toEqual({
      kind: 'missing-revision',
      message: 'this repository has no commit yet',
      next: 'commit the .proto files first, or compare folders with `--base-dir` and `--head-dir`',
    });
    expect(await repository.tags()).toEqual({ tags: [], incomplete: null });
    expect(await repository.defaultBranch()).toBeNull();
  });
});

describe('tree', () => {
  test('lists odd paths, links and submodules as what they are', async () => {
    const inner = createRepository('inner');
    const innerSha = inner.commit({ 'inside.proto': 'x\n' });
    const sample = createRepository();
    sample.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'third/inner');
    sample.commit({
      'a b.proto': 'x\n',
      'nested/ü\n"q".proto': 'x\n',
      '-dash.proto': 'x\n',
      '__proto__/constructor.proto': 'x\n',
      'link.proto': { linkTo: 'a b.proto' },
      'away.proto': { linkTo: '/etc/passwd' },
      nobodys: { linkTo: 'nested' },
      VERSION: '1.0.0\n',
      'readme.md': 'no',
      'empty.proto': '',
    });
    sample.git('update-index', '--chmod=+x', 'a b.proto');
    sample.commit({});
    const tree = must(await (await open(sample.folder)).tree('main'));
    const entries = must(await tree.entries((path) => isProto(path) || path === 'VERSION'));
    expect(entries.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'file -dash.proto',
      'file VERSION',
      'file __proto__/constructor.proto',
      'file a b.proto',
      'symlink away.proto',
      'file empty.proto',
      'symlink link.proto',
      'file nested/ü\n"q".proto',
      'symlink nobodys',
      'submodule third/inner',
    ]);
    expect(entries.find((entry) => entry.kind === 'submodule')?.id).toBe(innerSha);
    const contents = must(await tree.read(entries.filter((e) => e.kind !== 'submodule').map((e) => e.id)));
    const byPath = entries.map((entry) => [entry.path, text(contents.get(entry.id))]);
    expect(byPath).toEqual([
      ['-dash.proto', 'x\n'],
      ['VERSION', '1.0.0\n'],
      ['__proto__/constructor.proto', 'x\n'],
      ['a b.proto', 'x\n'],
      ['away.proto', '/etc/passwd'],
      ['empty.proto', ''],
      ['link.proto', 'a b.proto'],
      ['nested/ü\n"q".proto', 'x\n'],
      ['nobodys', 'nested'],
      ['third/inner', undefined],
    ]);
  });

  test('gives what is missing, too large, no file or only a pointer as values', async () => {
    const sample = createRepository();
    const sha = sample.commit({
      'a.proto': 'x\n',
      'b.proto': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n',
    });
    const pointer = sample.git('rev-parse', 'HEAD:b.proto');
    const tree = must(await (await open(sample.folder)).tree('HEAD'));
    const none = '1'.repeat(40);
    const contents = must(await tree.read([X, pointer, none, sha, X], 1024));
    expect([...contents.keys()]).toEqual([X, pointer, none, sha]);
    expect(text(contents.get(X))).toBe('x\n');
    expect(contents.get(pointer)).toMatchObject({ kind: 'lfs-pointer' });
    expect(contents.get(none)).toEqual({
      kind: 'missing-object',
      message: 'the repository does not hold the file 111111111111, or holds it damaged',
      next: 'run `git fsck` to see what is missing, then clone the repository again',
    });
    expect(contents.get(sha)).toMatchObject({ kind: 'missing-object' });
    expect(must(await tree.read([X], 1)).get(X)).toEqual({
      kind: 'too-large',
      message: 'the file has 2 bytes, more than the limit of 1',
      next: 'split it, leave it out with `--protos` or `stored.schemas`, or raise `limits.file-bytes` in the config',
    });
    expect(await tree.read([])).toEqual(new Map());
  });

  test('reads a SHA-256 repository', async () => {
    const sample = createRepository('sample', '--object-format=sha256');
    const sha = sample.commit({ 'dir/a.proto': 'x\n' });
    sample.annotatedTag('v1');
    const repository = await open(sample.folder);
    expect(sha).toHaveLength(64);
    expect(await repository.tags()).toEqual({ tags: [{ name: 'v1', sha }], incomplete: null });
    const entries = must(await must(await repository.tree('v1')).entries(isProto));
    expect(entries).toEqual([{ path: 'dir/a.proto', id: sample.git('rev-parse', 'HEAD:dir/a.proto'), kind: 'file' }]);
    expect(await repository.isDirty(isProto)).toBe(false);
    expect(must(await must(repository.workTree()).entries(isProto))).toEqual(entries);
    expect(await repository.mergeBase(sha, sha)).toBe(sha);
  });

  test('sees the objects themselves, not replacements that only this clone has', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'x\n' });
    sample.commit({ 'a.proto': 'y\n' });
    sample.git('replace', 'HEAD:a.proto', X);
    const tree = must(await (await open(sample.folder)).tree('HEAD'));
    const [entry] = must(await tree.entries(isProto));
    expect([...must(await tree.read([entry?.id ?? ''])).values()].map(text)).toEqual(['y\n']);
  });

  test('does not go to the network for a partial clone', async () => {
    const sample = createRepository();
    sample.commit({ 'dir/a.proto': 'x\n' });
    const fault = {
      kind: 'partial-clone',
      message: 'this is a partial clone and does not hold every file that is needed',
      next: 'run `git fetch --refetch --no-filter`, or compare checked-out folders with `--base-dir` and `--head-dir`',
    };
    const blobless = sample.clone('--filter=blob:none', '--no-checkout');
    const tree = must(await (await open(blobless.folder)).tree('HEAD'));
    const [entry] = must(await tree.entries(isProto));
    expect(await tree.read([entry?.id ?? ''])).toEqual(fault);
    const treeless = sample.clone('--filter=tree:0', '--no-checkout');
    const repository = await open(treeless.folder);
    expect(await must(await repository.tree('HEAD')).entries(isProto)).toEqual(fault);
    expect(await repository.isDirty(isProto)).toEqual(fault);
    // What the message says helps.
    repositoryAt(blobless.folder).git('fetch', '--quiet', '--refetch', '--no-filter');
    const whole = must(await (await open(blobless.folder)).tree('HEAD'));
    expect([...must(await whole.read([X])).values()].map(text)).toEqual(['x\n']);
  });
});

import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/source/git.ts';
import { isFault, type Repository, type Tree } from '../../src/source/source.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders, type TestRepository, writeFiles } from '../support/git.ts';

const opened: Repository[] = [];
afterAll(async () => {
  for (const repository of opened) await repository.close();
  removeTemporaryFolders();
});

async function open(sample: TestRepository): Promise<Repository> {
  const repository = must(await openRepository(sample.folder));
  opened.push(repository);
  return repository;
}

const isProto = (path: string) => path.endsWith('.proto');

/** `path: content` of every wanted file, faults by kind. */
async function contents(tree: Tree): Promise<string[]> {
  const entries = must(await tree.entries(isProto));
  const read = must(await tree.read(entries.map((entry) => entry.id)));
  return entries.map((entry) => {
    const content = read.get(entry.id);
    const shown = isFault(content) ? content.kind : new TextDecoder().decode(content).trimEnd();
    return `${entry.kind} ${entry.path}: ${shown}`;
  });
}

async function onDisk(sample: TestRepository): Promise<string[]> {
  return contents(must((await open(sample)).workTree()));
}

async function dirty(sample: TestRepository): Promise<boolean> {
  return must(await (await open(sample)).isDirty(isProto));
}

describe('workTree', () => {
  test('has what lies on disk: tracked, staged, untracked; not ignored, not deleted', async () => {
    const sample = createRepository();
    sample.commit({
      'same.proto': 'same\n',
      'changed.proto': 'old\n',
      'staged.proto': 'old\n',
      'deleted.proto': 'old\n',
      'gone/too.proto': 'old\n',
      'odd/ü "q"\n.proto': 'odd\n',
      'note.txt': 'no\n',
      '.gitignore': 'ignored*\n',
      'ignored-but-tracked.proto': 'tracked\n',
    });
    sample.git('add', '--force', 'ignored-but-tracked.proto');
    sample.commit({});
    sample.write({ 'staged.proto': 'staged\n', 'staged-new.proto': 'staged\n' });
    sample.git('add', '--all');
    sample.write({
      'changed.proto': 'new\n',
      'staged.proto': 'after staging\n',
      'deleted.proto': null,
      gone: null,
      'untracked/new.proto': 'new\n',
      'ignored.proto': 'ignored\n',
    });
    const tree = must((await open(sample)).workTree());
    expect([tree.ref, tree.sha]).toEqual(['work tree', null]);
    expect(await contents(tree)).toEqual([
      'file changed.proto: new',
      'file ignored-but-tracked.proto: tracked',
      'file odd/ü "q"\n.proto: odd',
      'file same.proto: same',
      'file staged-new.proto: staged',
      'file staged.proto: after staging',
      'file untracked/new.proto: new',
    ]);
  });

  test('gives equal files the id that the commit gives them', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'x\n', 'b.proto': { linkTo: 'a.proto' } });
    const repository = await open(sample);
    const committed = await must(await repository.tree('HEAD')).entries(isProto);
    expect(await must(repository.workTree()).entries(isProto)).toEqual(committed);
    expect(must(committed).map((entry) => entry.kind)).toEqual(['file', 'symlink']);
  });

  test('is all of it, from a folder inside', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'a\n', 'sub/b.proto': 'b\n' });
    const repository = must(await openRepository(join(sample.folder, 'sub')));
    opened.push(repository);
    expect(await contents(must(repository.workTree()))).toEqual(['file a.proto: a', 'file sub/b.proto: b']);
  });

  test('follows no link, to a file or to a folder', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'a\n', 'dir/deep/b.proto': 'b\n' });
    renameSync(join(sample.folder, 'dir'), join(sample.folder, '.git/away'));
    sample.write({ 'a.proto': { linkTo: '/etc/hostname' }, dir: { linkTo: '.git/away' } });
    expect(existsSync(join(sample.folder, 'dir/deep/b.proto'))).toBe(true);
    expect(await onDisk(sample)).toEqual(['symlink a.proto: /etc/hostname', 'symlink dir: .git/away']);
  });

  test('leaves out what is no file', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'a\n', 'b.proto': 'b\n' });
    sample.write({ 'a.proto': null, 'b.proto': null, 'a.proto/inside.proto': 'inside\n' });
    expect(await onDisk(sample)).toEqual(['file a.proto/inside.proto: inside']);
  });

  test('takes from the index what a sparse checkout left out', async () => {
    const origin = createRepository();
    origin.commit({
      'in/a.proto': 'a\n',
      'out/b.proto': 'b\n',
      'out/c.proto': 'c\n',
      'out/d.proto': { linkTo: 'c.proto' },
    });
    const sample = origin.clone('--sparse');
    sample.git('sparse-checkout', 'set', 'in');
    expect(existsSync(join(sample.folder, 'out'))).toBe(false);
    const all = ['file in/a.proto: a', 'file out/b.proto: b', 'file out/c.proto: c', 'symlink out/d.proto: c.proto'];
    expect(await onDisk(sample)).toEqual(all);
    expect(await dirty(sample)).toBe(false);
    sample.write({ 'out/b.proto': 'mine\n' });
    expect(await onDisk(sample)).toEqual(all.with(1, 'file out/b.proto: mine'));
    expect(await dirty(sample)).toBe(true);
    // A link in place of the folder is not followed. What is found behind it git takes for checked out, and so deleted.
    sample.write({ out: null, 'other/b.proto': 'elsewhere\n' });
    sample.write({ out: { linkTo: 'other' } });
    expect(await onDisk(sample)).toEqual([
      all[0],
      'file other/b.proto: elsewhere',
      'symlink out: other',
      ...all.slice(2),
    ]);
  });

  test('lists submodules, and looks into no other repository', async () => {
    const inner = createRepository('inner');
    const innerSha = inner.commit({ 'inside.proto': 'x\n' });
    const sample = createRepository();
    sample.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'third');
    sample.commit({ 'a.proto': 'a\n' });
    sample.git('clone', '--quiet', inner.folder, 'nested');
    const tree = must((await open(sample)).workTree());
    expect(
      must(await tree.entries(isProto)).map(({ path, kind, id }) => [path, kind, kind === 'submodule' && id]),
    ).toEqual([
      ['a.proto', 'file', false],
      ['third', 'submodule', innerSha],
    ]);
    expect(await dirty(sample)).toBe(false);
    writeFiles(join(sample.folder, 'third'), { 'inside.proto': 'y\n' });
    expect(await dirty(sample)).toBe(false);
  });

  test('has a file in conflict once, as it lies there', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': '1\n' });
    sample.branch('topic');
    sample.commit({ 'a.proto': '2\n' });
    sample.checkout('main');
    sample.commit({ 'a.proto': '3\n' });
    expect(() => sample.merge('topic')).toThrow();
    expect(await onDisk(sample)).toEqual(['file a.proto: <<<<<<< HEAD\n3\n=======\n2\n>>>>>>> topic']);
  });

  test('reads once: what changes meanwhile does not show', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': '1\n' });
    const tree = must((await open(sample)).workTree());
    expect(await contents(tree)).toEqual(['file a.proto: 1']);
    sample.write({ 'a.proto': '2\n' });
    expect(await contents(tree)).toEqual(['file a.proto: 1']);
  });

  test('names a file that cannot be read', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': '1\n' });
    // A name too long to exist is refused by the file system for every user, root too.
    const long = `${'n'.repeat(300)}.proto`;
    sample.git('update-index', '--add', '--cacheinfo', `100644,${sample.git('rev-parse', 'HEAD:a.proto')},${long}`);
    expect(await must((await open(sample)).workTree()).entries(isProto)).toEqual({
      kind: 'unreadable-file',
      message: `cannot read ${long} (ENAMETOOLONG)`,
      next: 'check who may read it, or leave it out',
    });
    expect(await (await open(sample)).isDirty((path) => path === long)).toMatchObject({ kind: 'unreadable-file' });
    expect(await (await open(sample)).isDirty((path) => path === 'a.proto')).toBe(false);
  });

  test('is not there in a bare repository or inside .git', async () => {
    const sample = createRepository('agent');
    sample.commit({ 'a.proto': '1\n' });
    const bare = await open(sample.clone('--bare'));
    expect(bare.workTree()).toEqual({
      kind: 'no-work-tree',
      message: 'clone is a bare repository and has no work tree',
      next: 'name a revision with `--head`',
    });
    expect(await bare.isDirty(isProto)).toBe(false);
    const inside = must(await openRepository(join(sample.folder, '.git')));
    opened.push(inside);
    expect(inside.workTree()).toEqual({
      kind: 'no-work-tree',
      message: 'this folder is inside .git',
      next: 'name a revision with `--head`',
    });
  });
});

describe('isDirty', () => {
  function clean(): TestRepository {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'a\n', 'b.proto': 'b\n', 'note.txt': 'n\n', '.gitignore': 'ignored*\n' });
    return sample;
  }

  test.each<[string, (sample: TestRepository) => void, boolean]>([
    ['nothing', () => {}, false],
    ['a changed file', (sample) => sample.write({ 'a.proto': 'A\n' }), true],
    ['a deleted file', (sample) => sample.write({ 'a.proto': null }), true],
    ['a new file', (sample) => sample.write({ 'c.proto': 'c\n' }), true],
    ['a renamed file', (sample) => sample.git('mv', 'a.proto', 'c.proto'), true],
    ['a file made a link', (sample) => sample.write({ 'a.proto': { linkTo: 'a\n' } }), true],
    ['a new link, whatever its name', (sample) => sample.write({ api: { linkTo: '.' } }), true],
    ['only the index', (sample) => sample.git('rm', '--quiet', '--cached', 'a.proto'), false],
    ['a change that was staged and taken back on disk', stageAndTakeBack, false],
    ['an unwanted file', (sample) => sample.write({ 'note.txt': 'N\n', 'new.txt': 'n\n' }), false],
    ['an ignored file', (sample) => sample.write({ 'ignored.proto': 'i\n' }), false],
    ['the same again', (sample) => sample.write({ 'a.proto': 'a\n' }), false],
    ['the time alone', (sample) => sample.git('update-index', '--refresh', '--really-refresh'), false],
    ['the mode alone', (sample) => chmodSync(join(sample.folder, 'a.proto'), 0o755), false],
    ['line endings alone', (sample) => sample.write({ 'a.proto': 'a\r\n' }), false],
    ['line endings and more', (sample) => sample.write({ 'a.proto': 'a\r\nb\r\n' }), true],
  ])('%s', async (_name, change, expected) => {
    const sample = clean();
    change(sample);
    expect(await dirty(sample)).toBe(expected);
  });

  function stageAndTakeBack(sample: TestRepository): void {
    sample.write({ 'a.proto': 'A\n' });
    sample.git('add', 'a.proto');
    sample.write({ 'a.proto': 'a\n' });
  }

  test('writes nothing into the repository', async () => {
    const sample = clean();
    sample.write({ 'a.proto': 'a\n' });
    const before = sample.git('ls-files', '--debug');
    expect(await dirty(sample)).toBe(false);
    expect(sample.git('ls-files', '--debug')).toBe(before);
  });

  test('before the first commit: true with a wanted file, else false', async () => {
    const sample = createRepository();
    expect(await dirty(sample)).toBe(false);
    sample.write({ 'a.txt': 'a\n' });
    expect(await dirty(sample)).toBe(false);
    sample.write({ 'a.proto': 'a\n' });
    expect(await dirty(sample)).toBe(true);
    expect(await onDisk(sample)).toEqual(['file a.proto: a']);
  });

  test('with an index that cannot be read is a fault', async () => {
    const sample = clean();
    writeFileSync(join(sample.folder, '.git/index'), 'nonsense that is long enough to be an index');
    expect(await (await open(sample)).isDirty(isProto)).toEqual({
      kind: 'git-failed',
      message: 'git failed: bad signature 0x736e6f6e',
      next: 'run `git fsck` to see whether the repository is whole',
    });
  });

  test('a folder with the name of a file makes it dirty', async () => {
    const sample = clean();
    sample.write({ 'a.proto': null });
    mkdirSync(join(sample.folder, 'a.proto'));
    expect(await dirty(sample)).toBe(true);
  });
});

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openDirectory } from '../../src/source/directory.ts';
import { openRepository } from '../../src/source/git.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const isProto = (path: string) => path.endsWith('.proto');
const X = '587be6b4c3f93f93c489c0111bba5596147a26cb';
const text = (content: unknown) => (content instanceof Uint8Array ? new TextDecoder().decode(content) : content);

describe('openDirectory', () => {
  test('lists the wanted files in one order, whatever the disk says', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'z.proto': 'x\n',
      'a/b.proto': 'x\n',
      'a.proto': 'x\n',
      'a/b/c ü\n.proto': 'x\n',
      'readme.md': 'x\n',
      '.git/hidden.proto': 'x\n',
      'sub/.git': 'gitdir: elsewhere',
      'sub/node_modules/p/x.proto': 'x\n',
      '.hidden/kept.proto': 'x\n',
    });
    const tree = must(openDirectory(folder));
    expect([tree.ref, tree.sha]).toEqual([folder, null]);
    expect(await tree.entries(isProto)).toEqual([
      { path: '.hidden/kept.proto', id: X, kind: 'file' },
      { path: 'a.proto', id: X, kind: 'file' },
      { path: 'a/b.proto', id: X, kind: 'file' },
      { path: 'a/b/c ü\n.proto', id: X, kind: 'file' },
      { path: 'z.proto', id: X, kind: 'file' },
    ]);
    expect([...must(await tree.read([X, X])).values()].map(text)).toEqual(['x\n']);
  });

  test('gives equal files the ids that a repository gives them', async () => {
    const sample = createRepository();
    sample.commit({ 'a.proto': 'ü\n', 'dir/b.proto': '', 'link.proto': { linkTo: 'dir/b.proto' } });
    const repository = must(await openRepository(sample.folder));
    const committed = await must(await repository.tree('HEAD')).entries(isProto);
    await repository.close();
    expect(await must(openDirectory(sample.folder)).entries(isProto)).toEqual(committed);
  });

  test('follows no link below the folder, but may be one', async () => {
    const outside = temporaryFolder();
    writeFiles(outside, { 'secret.proto': 'secret\n' });
    const folder = temporaryFolder();
    writeFiles(folder, {
      'file.proto': { linkTo: join(outside, 'secret.proto') },
      'dir.proto': { linkTo: outside },
      'loop.proto': { linkTo: '.' },
      'dangling.proto': { linkTo: 'nothing' },
      nobodys: { linkTo: '..' },
    });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    const tree = must(openDirectory(link));
    const entries = must(await tree.entries(isProto));
    const contents = must(await tree.read(entries.map((entry) => entry.id)));
    expect(entries.map((entry) => [entry.kind, entry.path, text(contents.get(entry.id))])).toEqual([
      ['symlink', 'dangling.proto', 'nothing'],
      ['symlink', 'dir.proto', outside],
      ['symlink', 'file.proto', join(outside, 'secret.proto')],
      ['symlink', 'loop.proto', '.'],
      ['symlink', 'nobodys', '..'],
    ]);
    expect(tree.ref).toBe(link);
  });

  test('tells names apart that are no UTF-8', async () => {
    const folder = temporaryFolder();
    for (const byte of [0xe4, 0xfc]) {
      const name = Buffer.from([byte, ...Buffer.from('.proto')]);
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), `${byte}`);
    }
    const tree = must(openDirectory(folder));
    const entries = must(await tree.entries(isProto));
    const contents = must(await tree.read(entries.map((entry) => entry.id)));
    expect(entries.map((entry) => [entry.path, text(contents.get(entry.id))])).toEqual([
      ['\\xe4.proto', '228'],
      ['\\xfc.proto', '252'],
    ]);
  });

  test('reads once, however often it is asked', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.proto': 'x\n', VERSION: '1.0.0\n' });
    const tree = must(openDirectory(folder));
    const first = must(await tree.entries((path) => path === 'VERSION'));
    expect(first.map((entry) => entry.path)).toEqual(['VERSION']);
    writeFiles(folder, { VERSION: '2.0.0\n' });
    expect(await tree.entries((path) => path === 'VERSION')).toEqual(first);
    expect(await tree.entries(isProto)).toEqual([{ path: 'a.proto', id: X, kind: 'file' }]);
  });

  test('gives what is too large, a pointer or unknown as values', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.proto': 'x\n', 'b.proto': 'version https://git-lfs.github.com/spec/v1\nsize 1\n' });
    const tree = must(openDirectory(folder));
    const [, pointer] = must(await tree.entries(isProto)).map((entry) => entry.id);
    const contents = must(await tree.read([X, pointer ?? '', '1'.repeat(40)], 1));
    expect([...contents].map(([id, content]) => [id, 'kind' in content && content.kind])).toEqual([
      ['1'.repeat(40), 'missing-object'],
      [X, 'too-large'],
      [pointer, 'too-large'],
    ]);
    expect(must(await tree.read([pointer ?? ''])).get(pointer ?? '')).toMatchObject({ kind: 'lfs-pointer' });
  });

  test('of an empty folder is empty', async () => {
    expect(await must(openDirectory(temporaryFolder())).entries(() => true)).toEqual([]);
  });

  test('says what is wrong with the folder', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { file: '' });
    const [none, file] = [join(folder, 'none'), join(folder, 'file')];
    const next = 'check the path';
    expect(openDirectory(none)).toEqual({ kind: 'no-such-folder', message: `${none} does not exist`, next });
    expect(openDirectory(file)).toEqual({ kind: 'no-such-folder', message: `${file} is not a folder`, next });
    expect(openDirectory(join(file, 'below'))).toMatchObject({ kind: 'no-such-folder' });
  });

  test('reports a folder that vanishes before it is listed', async () => {
    const folder = temporaryFolder('vanishing');
    mkdirSync(join(folder, 'sub'));
    const tree = must(openDirectory(folder));
    writeFiles(join(folder, '..'), { vanishing: null });
    expect(await tree.entries(isProto)).toEqual({
      kind: 'unreadable-file',
      message: `cannot read ${folder} (ENOENT)`,
      next: 'check who may read it, or leave it out',
    });
  });
});

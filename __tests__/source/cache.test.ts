import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isInside, openCache } from '../../src/source/cache.ts';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'skewgate-cache-')));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('texts kept between runs', () => {
  /** A folder that is not there yet, with what one run kept in it. */
  function filled(name: string): { readonly at: string; readonly file: string } {
    const at = join(folder, name, 'deep');
    const cache = openCache(at, 'one');
    cache.set('a', 'text of a');
    cache.set('b', '["b\\n\\t"]');
    expect(cache.save()).toBeNull();
    return { at, file: join(at, readdirSync(at)[0] ?? '') };
  }

  test('are there in the next run, and nothing but one file is', () => {
    const { at } = filled('next');
    expect(readdirSync(at).length).toBe(1);
    const cache = openCache(at, 'one');
    expect(['a', 'b', 'c'].map(cache.get)).toEqual(['text of a', '["b\\n\\t"]', undefined]);
  });

  test('a fresh folder holds nothing, and is not made for nothing', () => {
    const cache = openCache(join(folder, 'fresh'), 'one');
    expect([cache.get('a'), cache.save()]).toEqual([undefined, null]);
    expect(readdirSync(folder)).not.toContain('fresh');
  });

  test('what one run adds joins what was there', () => {
    const { at } = filled('joins');
    const cache = openCache(at, 'one');
    cache.set('c', 'text of c');
    cache.save();
    expect(['a', 'b', 'c'].map(openCache(at, 'one').get)).toEqual(['text of a', '["b\\n\\t"]', 'text of c']);
  });

  test('another format is as good as none', () => {
    const { at } = filled('format');
    expect(openCache(at, 'two').get('a')).toBeUndefined();
  });

  test.each<[what: string, spoil: (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -5)],
    ['changed in one place', (text) => text.replace('text of a', 'text of b')],
    ['without its first line', (text) => text.slice(text.indexOf('\n') + 1)],
    ['emptied', () => ''],
    ['something else', () => '\u0000\u0001'],
  ])('a file that was %s is as good as none, and written anew', (what, spoil) => {
    const { at, file } = filled(what);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const cache = openCache(at, 'one');
    expect(cache.get('a')).toBeUndefined();
    cache.set('a', 'anew');
    expect(cache.save()).toBeNull();
    expect([openCache(at, 'one').get('a'), openCache(at, 'one').get('b')]).toEqual(['anew', undefined]);
  });

  test('that they cannot be written is told, and leaves nothing behind', () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = openCache(join(folder, 'file', 'inside'), 'one');
    cache.set('a', 'b');
    expect(cache.save()).toMatch(/EEXIST|ENOTDIR/);
  });

  test('whether a folder is in another, there or not, through links too', () => {
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, 'sub'), { recursive: true });
    symlinkSync(join(repository, 'sub'), join(folder, 'link'));
    const inside = [
      repository,
      join(repository, 'sub', 'new', 'er'),
      join(folder, 'link', 'new'),
      join(repository, '..x'),
    ];
    const outside = [folder, join(folder, 'repository2'), join(repository, '..', 'other'), tmpdir()];
    expect(inside.map((path) => isInside(path, repository))).toEqual([true, true, true, true]);
    expect(outside.map((path) => isInside(path, repository))).toEqual([false, false, false, false]);
  });
});

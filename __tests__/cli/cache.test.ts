import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import {
  createRepository,
  type Files,
  removeTemporaryFolders,
  type TestRepository,
  temporaryFolder,
} from '../support/git.ts';

afterAll(removeTemporaryFolders);

let repo: TestRepository;

/** More files than are read whole, each with a service of its own. */
function many(fields: string): Files {
  const text = (i: number): string =>
    `syntax = "proto3"; package p${i}; message M { int32 id = 1; ${i === 7 ? fields : ''} } service S { rpc Get(M) returns (M); }`;
  return Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`f${i}.proto`, text(i)]));
}

beforeAll(() => {
  repo = createRepository('large');
  repo.commit({ ...many('string name = 2;'), VERSION: '1.0.0\n' });
  repo.tag('1.0.0');
  repo.commit({ ...many(''), VERSION: '1.0.1\n' });
});

const check = (...args: readonly string[]) =>
  run(['check', '--repo', repo.folder, '--format', 'json', ...args], { colour: false });

describe('--cache', () => {
  test('the same report without it, the first time, and from then on', async () => {
    const cache = join(temporaryFolder(), 'index');
    const without = await check();
    expect([without.exit, JSON.parse(without.stdout).reason]).toEqual([1, expect.stringContaining('major')]);
    const first = await check('--cache', cache);
    const [file = ''] = readdirSync(cache);
    const kept = readFileSync(join(cache, file), 'utf8');
    const second = await check('--cache', cache);
    expect([first, second]).toEqual([without, without]);
    // A content per file, and one more for the one that changed.
    const keys = kept
      .split('\n')
      .slice(1, -1)
      .map((line) => line.slice(0, line.indexOf('\t')));
    // What is kept of one content may stand in several lines.
    expect(new Set(keys.map((key) => key.split(' ')[0])).size).toBe(121);
    expect(readFileSync(join(cache, file), 'utf8')).toBe(kept);
  });

  test('what is judged must not bring one along', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(repo.folder, link);
    for (const cache of [join(repo.folder, '.cache'), repo.folder, join(link, 'x')]) {
      const { exit, stdout, stderr } = await check('--cache', cache);
      expect([exit, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `skewgate: --cache: ${cache} is inside ${repo.folder}, which is judged. Name a folder outside of it.\n`,
      );
    }
    expect(existsSync(join(repo.folder, '.cache'))).toBe(false);
    const args = ['check', '--base-dir', repo.folder, '--head-dir', repo.folder, '--cache', join(repo.folder, 'x')];
    expect((await run(args, { colour: false })).exit).toBe(2);
  });

  test('one that cannot be written changes nothing', async () => {
    const without = await check();
    expect(await check('--cache', '/dev/null/x')).toEqual(without);
  });
});

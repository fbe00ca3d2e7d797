/** What git could be made to do by the repository it reads. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { gitCommand, runGit } from '../../src/source/run-git.ts';
import { isFault } from '../../src/source/source.ts';
import { createRepository, temporaryFolder } from '../support/git.ts';

async function git(folder: string, ...args: readonly string[]) {
  const result = await runGit(gitCommand(folder, 'git', false), args);
  if (isFault(result)) throw new Error(result.message);
  return result;
}

test('git runs no hook of the repository', async () => {
  const sample = createRepository();
  const mark = join(temporaryFolder(), 'mark');
  const hooks = temporaryFolder();
  writeFileSync(join(hooks, 'pre-commit'), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
  sample.git('config', 'core.hooksPath', hooks);
  await git(sample.folder, 'hook', 'run', '--ignore-missing', 'pre-commit');
  expect(existsSync(mark)).toBe(false);
  sample.git('hook', 'run', 'pre-commit');
  expect(existsSync(mark)).toBe(true);
});

test('git speaks to no other repository', async () => {
  const [sample, other] = [createRepository(), createRepository()];
  other.commit({ 'a.proto': '' });
  const { code, stderr } = await git(sample.folder, 'fetch', other.folder);
  expect([code, stderr]).toEqual([128, expect.stringContaining("transport 'file' not allowed")]);
});

test('git starts no pager', () => {
  expect(gitCommand('/x', 'git', false).options).toContain('--no-pager');
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readTextFile } from '../../src/source/text-file.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts';

afterAll(removeTemporaryFolders);

test('a file that somebody named', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.yml'), 'é\n');
  writeFileSync(join(folder, 'empty'), '');
  mkdirSync(join(folder, 'folder'));
  const read = (name: string) => readTextFile(join(folder, name));
  expect(['a.yml', 'empty', 'folder', 'nothing'].map(read)).toEqual(['é\n', '', null, null]);
});

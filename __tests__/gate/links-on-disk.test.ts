import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveLinks } from '../../src/gate/links.ts';
import { isFault } from '../../src/gate/ports.ts';
import { openDirectory } from '../../src/source/directory.ts';
import { must } from '../support/fault.ts';
import { removeTemporaryFolders, temporaryFolder, writeFiles } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const FOLDERS = ['', 'a/', 'a/b/', 'c/', 'c/b/'];
const isProto = (path: string): boolean => path.endsWith('.proto');
const name = fc.constantFrom('..', '..', 'a', 'b', 'c', 'l', 'm', '.', 'x.proto', 'l.proto', 'm.proto');
const target = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const links = fc.dictionary(
  fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom('l', 'm', 'l.proto', 'm.proto')).map((parts) => parts.join('')),
  target,
  { minKeys: 1, maxKeys: 6, noNullPrototype: true },
);

/** Where the file system finds a file of the tree under this path; null if nowhere. */
function onDisk(root: string, path: string): string | null {
  const at = join(root, path);
  if (!existsSync(at) || !statSync(at).isFile()) return null;
  return relative(root, realpathSync(at));
}

test('links lead where the file system says', async () => {
  let [found, lost] = [0, 0];
  await fc.assert(
    fc.asyncProperty(links, async (targets) => {
      const root = realpathSync(temporaryFolder());
      const files = FOLDERS.map((folder) => [`${folder}x.proto`, ''] as const);
      const linked = Object.entries(targets).map(([path, linkTo]) => [path, { linkTo }] as const);
      writeFiles(root, Object.fromEntries([...files, ...linked]));
      const tree = must(openDirectory(root));
      const resolved = await resolveLinks(tree, must(await tree.entries(isProto)), isProto);
      if (isFault(resolved)) throw new Error(resolved.message);
      const { aliases, broken } = resolved;
      for (const [path, file] of aliases) {
        const why = broken.get(file)?.way.why;
        if (why === 'too-deep') continue;
        expect([path, onDisk(root, path)]).toEqual([path, why === undefined ? file : null]);
        if (why === undefined) found++;
        else lost++;
      }
      const missed = Object.keys(targets).filter((path) => onDisk(root, path) !== null && !aliases.has(path));
      expect(missed).toEqual([]);
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(Math.min(found, lost)).toBeGreaterThan(100);
}, 20_000);

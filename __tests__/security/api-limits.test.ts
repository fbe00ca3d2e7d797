import { expect, test } from '@jest/globals';
import type { Api } from '../../src/source/api/port.ts';
import { listTree } from '../../src/source/api/trees.ts';

const ROOT = 'f'.repeat(40);

/** GitHub, with a commit of so many folders that it lists none of them at once. */
function wide(folders: number): { readonly api: Api; readonly asked: () => number } {
  let asked = 0;
  const tree = Array.from({ length: folders }, (_, i) => ({
    path: `d${i}`,
    mode: '040000',
    type: 'tree',
    sha: String(i).padStart(40, '0'),
  }));
  const get: Api['get'] = async (_doing, _route, { tree_sha: sha, recursive }) => {
    asked += 1;
    if (sha !== ROOT) return { data: { sha, tree: [], truncated: false } };
    return {
      data: recursive === '1' ? { sha: ROOT, tree: [], truncated: true } : { sha: ROOT, tree, truncated: false },
    };
  };
  const never = (): never => {
    throw new Error('not asked for');
  };
  return {
    api: { owner: 'o', name: 'n', get, query: never, wait: never, waitAtMost: never },
    asked: () => asked,
  };
}

test('a tree of very many folders', async () => {
  expect(await listTree(wide(199).api, { folders: new Map(), whole: [] }, ROOT)).toEqual([]);
  const { api, asked } = wide(2000);
  expect(await listTree(api, { folders: new Map(), whole: [] }, ROOT)).toEqual({
    kind: 'too-many-paths',
    message: 'this version has so many files that listing them takes more than 200 requests',
    next: 'check the repository out before this step, or use the command line tool',
  });
  expect(asked()).toBeLessThan(205);
});

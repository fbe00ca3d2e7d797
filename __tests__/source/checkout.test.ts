/** A checkout brings contents, and nothing else is believed of it. */
import { describe, expect, test } from '@jest/globals';
import { withCheckout } from '../../src/source/checkout.ts';
import type { Fault, Repository, Tree } from '../../src/source/source.ts';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const fault: Fault = { kind: 'missing-revision', message: 'no', next: 'no' };

/** A repository that says who was asked. */
function asked(name: string, log: string[], has: (revision: string) => boolean, shallow = false): Repository {
  const note = <T>(what: string, value: T): T => {
    log.push(`${name} ${what}`);
    return value;
  };
  const tree = (revision: string): Tree => ({
    ref: `${name} ${revision}`,
    sha: revision,
    entries: async () => [],
    read: async () => new Map(),
  });
  return {
    name,
    shallow,
    resolve: async (revision) => note(`resolve ${revision}`, has(revision) ? { sha: SHA } : fault),
    tree: async (revision) => note(`tree ${revision}`, has(revision) ? tree(revision) : fault),
    tags: async () => note('tags', { tags: [], incomplete: null }),
    tagsReachable: async () => note('tags reachable', { tags: [], incomplete: null }),
    mergeBase: async () => note('merge base', has('merge base') ? SHA : fault),
    defaultBranch: async () => note('default branch', null),
    workTree: () => note('work tree', fault),
    isDirty: async () => note('dirty', true),
    close: async () => note('close', undefined),
  };
}

function both(has: (revision: string) => boolean, shallow = false) {
  const log: string[] = [];
  const repository = withCheckout(
    asked('api', log, () => true),
    asked('checkout', log, has, shallow),
  );
  return { log, repository };
}

describe('a checkout', () => {
  test('is asked for commits by their ids, never for names', async () => {
    const { log, repository } = both(() => true);
    await repository.resolve(SHA);
    await repository.resolve('main');
    expect(await repository.tree('refs/tags/v1')).toMatchObject({ ref: 'refs/tags/v1', sha: SHA });
    expect(await repository.tree(OTHER)).toMatchObject({ ref: OTHER, sha: OTHER });
    expect(log).toEqual([
      `checkout resolve ${SHA}`,
      'api resolve main',
      'api resolve refs/tags/v1',
      `checkout tree ${SHA}`,
      `checkout tree ${OTHER}`,
    ]);
  });

  test('that lacks a commit gives way to the API', async () => {
    const { log, repository } = both(() => false);
    await repository.resolve(SHA);
    expect(await repository.tree(SHA)).toMatchObject({ ref: `api ${SHA}` });
    expect(await repository.mergeBase(SHA, OTHER)).toBe(SHA);
    expect(log).toEqual([
      `checkout resolve ${SHA}`,
      `api resolve ${SHA}`,
      `checkout tree ${SHA}`,
      `api tree ${SHA}`,
      'checkout merge base',
      'api merge base',
    ]);
  });

  test('that is shallow says nothing of where histories meet; tags and the work tree are never its own', async () => {
    const { log, repository } = both(() => true, true);
    expect(repository.shallow).toBe(false);
    await repository.mergeBase(SHA, OTHER);
    await repository.tags();
    await repository.tagsReachable(SHA);
    repository.workTree();
    await repository.isDirty(() => true);
    await repository.defaultBranch();
    expect(log.filter((line) => line.startsWith('checkout'))).toEqual([]);
    await repository.close?.();
    expect(log.slice(-2)).toEqual(['checkout close', 'api close']);
  });
});

/** GitHub cuts, converts, answers in part, lags and fails. What is read is right all the same, or a fault. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Content, Fault } from '../../src/source/source.ts';
import type { JsonObject } from '../double/contract.ts';
import { type Fault as Injected, partial, secondaryLimit, serverError } from '../double/injection.ts';
import { type Call, notFound, type Reply, refusal } from '../double/world.ts';
import { type OverApi, openOverApi } from '../support/api.ts';
import { must } from '../support/fault.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const sample = createRepository('sample');
const numbers = Array.from({ length: 20 }, (_, i) => i);
const first = sample.commit({
  ...Object.fromEntries(numbers.map((i) => [`api/f${i}.proto`, `// ${i}\n`])),
  'deep/er/one.proto': 'one\n',
  'deep/er/two.proto': 'two\n',
  'top.proto': 'top\n',
});
sample.tag('1.0.0');
const second = sample.commit({ 'deep/three.proto': 'three\n' });
for (const i of numbers) {
  if (i % 4 === 0) sample.commit({ 'top.proto': `${i}\n` });
  sample.tag(`2.${i}.0`);
}
const head = sample.git('rev-parse', 'HEAD');

let api: OverApi;
beforeEach(async () => {
  api = await openOverApi({ folder: sample.folder, commits: [first, second] });
});
afterEach(async () => {
  await api.double.close();
  expect(api.double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

const all = () => true;
const paths = async (sha: string) =>
  must(await must(await api.repository.tree(sha)).entries(all)).map(({ path }) => path);
const operations = () => api.double.log.map(({ operation }) => operation);
const count = (operation: string) => operations().filter((each) => each === operation).length;

async function texts(wanted = (path: string) => path.startsWith('api/')): Promise<readonly unknown[] | Fault> {
  const tree = must(await api.repository.tree(first));
  const entries = must(await tree.entries(wanted));
  const contents = await tree.read(entries.map(({ id }) => id));
  return 'kind' in contents ? contents : entries.map(({ id }) => text(contents.get(id)));
}

const text = (content: Content | undefined) =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : content;
const TEXTS = [...numbers]
  .map((i) => `api/f${i}.proto`)
  .sort()
  .map((path) => `// ${path.slice(5, -6)}\n`);

describe('a tree that is too large for one answer', () => {
  test('is listed folder by folder', async () => {
    const expected = await paths(second);
    expect(expected).toHaveLength(24);
    await api.double.close();
    api = await openOverApi({ folder: sample.folder, commits: [first, second] });
    api.double.world.limits.treeEntries = 23;
    expect(await paths(second)).toEqual(expected);
    // The whole, the root, and its two folders.
    expect(operations()).toEqual(Array(4).fill('git/get-tree'));
  });

  test('a folder that two versions share is listed once', async () => {
    api.double.world.limits.treeEntries = 23;
    await paths(second);
    const before = api.double.log.length;
    api.double.world.limits.treeEntries = 20;
    expect(await paths(first)).toContain('api/f7.proto');
    expect(api.double.log.slice(before).map(({ target }) => target.split('/').at(-1))).toEqual([
      `${first}?recursive=1`,
      first,
      `${sample.git('rev-parse', `${first}:deep`)}?recursive=1`,
    ]);
  });

  test('as deep as need be', async () => {
    api.double.world.limits.treeEntries = 3;
    sample.branch('deep', first);
    const sha = sample.commit({ api: null, 'deep/er/x/y/1': '', 'deep/er/x/y/2': '', 'deep/er/x/y/3': '' });
    sample.checkout('main');
    const expected = [
      'deep/er/one.proto',
      'deep/er/two.proto',
      'deep/er/x/y/1',
      'deep/er/x/y/2',
      'deep/er/x/y/3',
      'top.proto',
    ];
    expect(await paths(sha)).toEqual(expected);
  });

  test('unless a folder is too large in itself', async () => {
    api.double.world.limits.treeEntries = 19;
    const tree = must(await api.repository.tree(first));
    expect(await tree.entries(all)).toMatchObject({ kind: 'too-many-paths' });
  });
});

describe('contents', () => {
  const rewrite = (change: (object: JsonObject) => JsonObject): Injected => ({
    change: (reply) => {
      const { data } = reply.body as { readonly data: { readonly repository: JsonObject } };
      const fields = Object.entries(data.repository).map(([alias, object]) => [alias, change(object as JsonObject)]);
      return { ...reply, body: { data: { repository: Object.fromEntries(fields) } } } as Reply;
    },
  });

  test('that are cut are fetched one by one', async () => {
    api.double.world.limits.blobText = 6;
    expect(await texts()).toEqual(TEXTS);
    expect([count('graphql'), count('git/get-blob')]).toEqual([1, 0]);
    await api.double.close();
    api = await openOverApi({ folder: sample.folder, commits: [first] });
    api.double.world.limits.blobText = 5;
    expect(await texts()).toEqual(TEXTS);
    // `// 0` to `// 9` end after five bytes.
    expect([count('graphql'), count('git/get-blob')]).toEqual([1, 10]);
  });

  test.each([
    ['say they are cut and are not', rewrite((object) => ({ ...object, isTruncated: true }))],
    ['are another text', rewrite((object) => ({ ...object, text: '// x\n' }))],
    ['are cut and do not say so', rewrite((object) => ({ ...object, text: '//' }))],
    ['are called binary', rewrite((object) => ({ ...object, isBinary: true, text: null }))],
    ['are no text', rewrite(({ text: _, ...object }) => object)],
  ])('that %s', async (_what, fault) => {
    api.double.inject({ operation: 'graphql' }, fault);
    expect(await texts()).toEqual(TEXTS);
    expect([count('graphql'), count('git/get-blob')]).toEqual([1, 20]);
  });

  test('that are damaged either way are no contents', async () => {
    api.double.inject(
      { operation: 'graphql' },
      rewrite((object) => ({ ...object, text: '' })),
    );
    api.double.inject(
      { operation: 'git/get-blob' },
      { change: (reply) => ({ ...reply, body: { ...(reply.body as object), content: 'eA==' } }) },
    );
    expect(await texts((path) => path === 'top.proto')).toEqual([
      {
        kind: 'missing-object',
        message: 'what GitHub answers for the file e6b69dfdac34 is not that file'.replace(
          'e6b69dfdac34',
          sample.git('rev-parse', `${first}:top.proto`).slice(0, 12),
        ),
        next: 'run the job again; check that nothing between it and GitHub changes answers',
      },
    ]);
  });

  test.each([
    ['resources run out', 'RESOURCE_LIMITS_EXCEEDED: too much', 1 + 2, 4],
    ['something went wrong', 'Something went wrong while executing your query', 1 + 2, 0],
  ])('of which some are lost: %s', async (_what, message, queries, blobs) => {
    const lost = new Set(['b3', 'b5', 'b7', 'b19']);
    const rule = api.double.inject(
      { operation: 'graphql', nth: 1 },
      partial((alias) => lost.has(alias), message),
    );
    expect(await texts()).toEqual(TEXTS);
    expect(rule.hits).toBe(1);
    expect([count('graphql'), count('git/get-blob')]).toEqual(blobs === 0 ? [queries, 0] : [1, blobs]);
  });

  test('of which many are lost are asked for again, in halves', async () => {
    api.double.inject(
      { operation: 'graphql', nth: 1 },
      partial((alias) => Number(alias.slice(1)) >= 10, 'too much'),
    );
    expect(await texts()).toEqual(TEXTS);
    expect([count('graphql'), count('git/get-blob')]).toEqual([3, 0]);
  });

  test('of which all are always lost come one by one', async () => {
    api.double.inject(
      { operation: 'graphql' },
      partial(() => true, 'too much'),
    );
    expect(await texts()).toEqual(TEXTS);
    // 20, 10 and 10, four times 5.
    expect([count('graphql'), count('git/get-blob')]).toEqual([7, 20]);
  });

  test('of a query that takes too long are asked for in halves, at once', async () => {
    api.double.inject({ operation: 'graphql', nth: 1 }, serverError(504));
    expect(await texts()).toEqual(TEXTS);
    expect([count('graphql'), count('git/get-blob')]).toEqual([3, 0]);
  });

  test('come without GraphQL if that is down', async () => {
    api.double.inject({ operation: 'graphql' }, serverError(502));
    expect(await texts()).toEqual(TEXTS);
    // Three large queries, and four small ones that are tried four times.
    expect([count('graphql'), count('git/get-blob')]).toEqual([3 + 4 * 4, 20]);
  });

  test('do not come at all if everything is down, which does not take long to find out', async () => {
    const tree = must(await api.repository.tree(first));
    const entries = must(await tree.entries(all));
    api.double.inject({}, serverError(502));
    const read = await tree.read(entries.map(({ id }) => id));
    expect(read).toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(/^cannot read the file [0-9a-f]{12}: GitHub answered 502/),
    });
    expect(api.double.log.length).toBeLessThan(70);
  });

  test('wait for a limit, or give up with it', async () => {
    api.double.inject({ operation: 'graphql', nth: 1 }, secondaryLimit(30));
    expect(await texts()).toEqual(TEXTS);
    expect(count('graphql')).toBe(2);
    await api.double.close();
    api = await openOverApi({ folder: sample.folder, commits: [first] });
    api.double.inject({ operation: 'graphql' }, secondaryLimit(1000));
    expect(await texts()).toMatchObject({ kind: 'rate-limited' });
    expect(operations()).toEqual(['git/get-tree', 'graphql']);
  });

  test('that are too large are not fetched', async () => {
    const tree = must(await api.repository.tree(first));
    const entries = must(await tree.entries((path) => path === 'top.proto'));
    const id = entries[0]?.id ?? '';
    const before = api.double.log.length;
    expect(must(await tree.read([id], 3)).get(id)).toMatchObject({
      kind: 'too-large',
      message: 'the file has 4 bytes, more than the limit of 3',
    });
    expect(api.double.log.length).toBe(before);
    expect(text(must(await tree.read([id], 4)).get(id))).toBe('top\n');
    expect(must(await tree.read([id], 3)).get(id)).toMatchObject({ kind: 'too-large' });
    expect(api.double.log.length).toBe(before + 1);
  });

  test('whose size nobody told are looked up, and not fetched if too large', async () => {
    const tree = must(await api.repository.tree(first));
    const id = sample.git('rev-parse', `${first}:top.proto`);
    api.double.world.limits.blobText = 1;
    expect(must(await tree.read([id], 3)).get(id)).toMatchObject({ kind: 'too-large' });
    expect(operations()).toEqual(['graphql']);
  });

  test('a try that failed is no answer for ever', async () => {
    const rule = api.double.inject({}, serverError(502));
    expect(await must(await api.repository.tree(first)).entries(all)).toMatchObject({ kind: 'unreachable' });
    rule.remove();
    expect(await texts()).toEqual(TEXTS);
  });
});

describe('a commit that GitHub does not know yet', () => {
  const twice = (operation: string, fault: Injected) =>
    [1, 2].map((nth) => api.double.inject({ operation, nth }, fault));

  test('is asked for again', async () => {
    const rules = [
      ...twice('git/get-tree', { reply: notFound() }),
      ...twice('repos/compare-commits', { reply: notFound() }),
    ];
    expect(await paths(first)).toHaveLength(23);
    expect(await api.repository.mergeBase(second, first)).toBe(first);
    expect(rules.map(({ hits }) => hits)).toEqual([1, 1, 1, 1]);
    expect(operations()).toEqual([...Array(3).fill('git/get-tree'), ...Array(3).fill('repos/compare-commits')]);
  });

  test('also by name', async () => {
    twice('graphql', { change: () => ({ status: 200, body: { data: { repository: { object: null } } } }) });
    expect(await api.repository.resolve(head)).toEqual({ sha: head });
    expect(operations()).toEqual(Array(3).fill('graphql'));
  });

  test('or never will', async () => {
    const unknown = 'f'.repeat(40);
    await api.double.close();
    api = await openOverApi({ folder: sample.folder, commits: [unknown] });
    const expected = {
      kind: 'missing-revision',
      message: `GitHub knows no commit "${unknown}" in octo/sample`,
      next: 'check the name; if it was replaced by a force-push meanwhile, the run for the new commit decides',
    };
    expect(await must(await api.repository.tree(unknown)).entries(all)).toEqual(expected);
    expect(operations()).toEqual(Array(4).fill('git/get-tree'));
    expect(await api.repository.mergeBase(first, unknown)).toEqual({
      ...expected,
      message: `GitHub knows no commit "${first} or ${unknown}" in octo/sample`,
    });
    expect(count('repos/compare-commits')).toBe(4);
  });

  test('a name is asked for once', async () => {
    expect(await api.repository.resolve('none')).toMatchObject({ kind: 'missing-revision' });
    expect(operations()).toEqual(['graphql']);
  });
});

test('two commits with very much between them', async () => {
  const message = 'Server Error: Sorry, this diff is taking too long to generate.';
  const rule = api.double.inject(
    { when: ({ query }) => query.per_page === 1 && query.page === undefined },
    { reply: refusal(500, message) },
  );
  expect(await api.repository.mergeBase(first, head)).toBe(first);
  expect([rule.hits, count('repos/compare-commits')]).toEqual([4, 5]);
});

describe('tags', () => {
  const lostTags: Injected = {
    change: (reply) => ({
      ...reply,
      body: { ...(reply.body as object), errors: [{ message: 'too much', path: ['repository'] }] } as JsonObject,
    }),
  };

  test('of which GitHub tells a part are asked for in smaller pages', async () => {
    api.double.inject({ operation: 'graphql', nth: 1 }, lostTags);
    expect(must(await api.repository.tags()).tags).toHaveLength(21);
    expect(api.double.log.map(({ body }) => (body as { variables: JsonObject }).variables.first)).toEqual([100, 50]);
  });

  test('that are never told in full are a fault, not fewer tags', async () => {
    api.double.inject({ operation: 'graphql' }, lostTags);
    expect(await api.repository.tags()).toEqual({
      kind: 'unreachable',
      message: 'cannot list the tags: GitHub answers only in part',
      next: 'run the job again when GitHub works again',
    });
    expect(await api.repository.resolve('main')).toMatchObject({ kind: 'unreachable' });
  });

  test.each([
    ['a page that leads nowhere', { refs: { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } } }],
    ['no list at all', { refs: null }],
    [
      'another form',
      { refs: { nodes: [{ name: 1, target: null }], pageInfo: { hasNextPage: false, endCursor: null } } },
    ],
    [
      'half an id',
      {
        refs: {
          nodes: [{ name: 'x', target: { __typename: 'Commit', oid: 'abc' } }],
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    ],
  ])('%s is a fault', async (_what, repository) => {
    api.double.inject(
      { operation: 'graphql' },
      {
        change: () => ({
          status: 200,
          body: { data: { repository: { defaultBranchRef: null, ...repository } } } as JsonObject,
        }),
      },
    );
    expect(await api.repository.tags()).toMatchObject({ kind: 'unreachable' });
  });

  const reachable = async () => must(await api.repository.tagsReachable(second)).tags.map(({ name }) => name);

  test('before a commit are found in one query', async () => {
    expect(await reachable()).toEqual(['1.0.0']);
    expect(operations()).toEqual(['graphql', 'graphql']);
  });

  test('before a commit are found in halves where the query takes too long', async () => {
    // The list, a query for seven commits, and its halves.
    const rule = api.double.inject({ operation: 'graphql', nth: 2 }, serverError(504));
    expect(await reachable()).toEqual(['1.0.0']);
    expect(rule.hits).toBe(1);
    expect(operations()).toEqual(Array(4).fill('graphql'));
  });

  test('before a commit are found one by one where GitHub does not say', async () => {
    const isComparison = (call: Call) => String(call.body.query).includes('compare(');
    api.double.inject(
      { when: isComparison },
      partial((alias) => alias === 't0' || alias === 't1', 'too much'),
    );
    expect(await reachable()).toEqual(['1.0.0']);
    expect(operations()).toEqual(['graphql', 'graphql', 'repos/compare-commits', 'repos/compare-commits']);
  });
});

test.each([
  ['a tree', { operation: 'git/get-tree' }, { sha: 'x' }, /list the files of .* \(sha\)$/],
  ['a list for a tree', { operation: 'git/get-tree' }, [], /\(it is no such object\)$/],
  ['a page of a proxy', { operation: 'git/get-tree' }, 'Sign in', /\(it is no such object\)$/],
  ['a comparison', { operation: 'repos/compare-commits' }, { status: 'ahead' }, /compare .* \(merge_base_commit\)$/],
] as const)('%s that is none is a fault', async (_what, match, body, message) => {
  api.double.inject(match, { change: () => ({ status: 200, body }) });
  const result =
    match.operation === 'git/get-tree'
      ? await must(await api.repository.tree(first)).entries(all)
      : await api.repository.mergeBase(first, second);
  expect(result).toEqual({
    kind: 'unreachable',
    message: expect.stringMatching(message),
    next: 'run the job again; check that nothing between it and GitHub changes answers',
  });
});

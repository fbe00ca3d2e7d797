/** What the double does, as the documentation of GitHub says that GitHub does it. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';
import { ask, askGraph } from './ask.ts';
import { BOT, type Double, startDouble, TOKEN } from './double.ts';
import { partial, primaryLimit, secondaryLimit, serverError } from './injection.ts';
import { addComment } from './operations-pulls.ts';

const sample: TestRepository = createRepository('sample');
const first = sample.commit({ 'a.proto': 'one\n', 'deep/b.proto': 'two\n', 'crlf.proto': 'x\r\n' });
const tagObject = sample.annotatedTag('1.0.0');
const second = sample.commit({ 'a.proto': 'three\n', link: { linkTo: 'a.proto' }, 'bin.dat': Uint8Array.of(0, 1) });
sample.branch('topic', first);
const third = sample.commit({ 'c.proto': '' });
sample.checkout('main');

let double: Double;
beforeEach(async () => {
  double = await startDouble({ folder: sample.folder });
  const state = { state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { number: 7, base: 'main', head: 'topic', ...state });
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

const REPO = '/repos/octo/sample';

describe('git', () => {
  test('trees, recursive or not, by commit, branch or tag, and cut', async () => {
    const whole = await ask(double, `GET ${REPO}/git/trees/${tagObject}?recursive=1`);
    expect(whole.body).toMatchObject({
      truncated: false,
      tree: [{ path: 'a.proto', type: 'blob', mode: '100644', size: 4 }, {}, {}, {}],
    });
    const level = await ask(double, `GET ${REPO}/git/trees/main`);
    expect(level.body).toMatchObject({
      tree: [{ path: 'a.proto' }, { path: 'bin.dat' }, {}, { path: 'deep', type: 'tree' }, { mode: '120000' }],
    });
    double.world.limits.treeEntries = 1;
    expect((await ask(double, `GET ${REPO}/git/trees/main`)).body).toMatchObject({
      truncated: true,
      tree: [{ path: 'a.proto' }],
    });
    expect((await ask(double, `GET ${REPO}/git/trees/${'0'.repeat(40)}`)).status).toBe(404);
  });

  test('an empty repository', async () => {
    const empty = await startDouble({ folder: createRepository('empty').folder });
    expect((await ask(empty, `GET ${REPO}/git/trees/main`)).status).toBe(409);
    const graph = await askGraph(empty, 'isEmpty defaultBranchRef { name }');
    expect(graph.body).toEqual({ data: { repository: { isEmpty: true, defaultBranchRef: null } } });
    expect(empty.violations).toEqual([]);
    await empty.close();
  });

  test('compares', async () => {
    const { body } = await ask(double, `GET ${REPO}/compare/${second}...${third}?per_page=1`);
    expect(body).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: first },
      commits: [{ sha: third }],
    });
    expect((await ask(double, `GET ${REPO}/compare/${first}...topic`)).body).toMatchObject({ status: 'ahead' });
    expect((await ask(double, `GET ${REPO}/compare/main...main`)).body).toMatchObject({ status: 'identical' });
    expect((await ask(double, `GET ${REPO}/compare/main...nothing`)).status).toBe(404);
  });

  test('tags are made of a tag object and a reference', async () => {
    const made = await ask(double, `POST ${REPO}/git/tags`, {
      tag: '2.0.0',
      message: 'two',
      object: second,
      type: 'commit',
    });
    expect(made.status).toBe(201);
    const { sha } = made.body as { sha: string };
    expect((await ask(double, `POST ${REPO}/git/refs`, { ref: 'refs/tags/2.0.0', sha })).status).toBe(201);
    expect((await ask(double, `POST ${REPO}/git/refs`, { ref: 'refs/tags/2.0.0', sha })).body).toMatchObject({
      message: 'Reference already exists',
    });
    expect((await ask(double, `GET ${REPO}/git/ref/tags%2F2.0.0`)).body).toMatchObject({
      object: { type: 'tag', sha },
    });
    expect((await ask(double, `GET ${REPO}/git/tags/${sha}`)).body).toMatchObject({
      tag: '2.0.0',
      message: 'two',
      object: { sha: second },
    });
    expect((await ask(double, `GET ${REPO}/git/matching-refs/tags`)).body).toMatchObject([
      { ref: 'refs/tags/1.0.0' },
      { ref: 'refs/tags/2.0.0' },
    ]);
    expect(sample.git('rev-parse', '2.0.0^{commit}')).toBe(second);
    sample.git('tag', '-d', '2.0.0');
  });

  test('GraphQL gives texts, and says what it cuts or cannot show', async () => {
    double.world.limits.blobText = 4;
    const fields = (name: string) =>
      `${name}: object(expression: "main:${name.replace('_', '.')}") { ... on Blob { byteSize isBinary isTruncated text } }`;
    const { body } = await askGraph(
      double,
      `${fields('a_proto')} ${fields('bin_dat')} missing: object(oid: "${'0'.repeat(40)}") { oid }`,
    );
    expect(body).toEqual({
      data: {
        repository: {
          a_proto: { byteSize: 6, isBinary: false, isTruncated: true, text: 'thre' },
          bin_dat: { byteSize: 2, isBinary: true, isTruncated: false, text: null },
          missing: null,
        },
      },
    });
  });

  test('GraphQL pages through references and compares them', async () => {
    const more =
      'nodes { name target { __typename oid ... on Tag { target { oid } } } compare(headRef: "main") { status aheadBy } }';
    const { body } = await askGraph(
      double,
      `refs(refPrefix: "refs/", first: 1) { totalCount ${more} pageInfo { hasNextPage endCursor } }`,
    );
    const { refs } = (body as { data: { repository: { refs: { pageInfo: { endCursor: string } } } } }).data.repository;
    expect(refs).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [{ name: 'heads/main', compare: { status: 'IDENTICAL' } }],
    });
    const rest = await askGraph(
      double,
      `refs(refPrefix: "refs/", first: 9, after: "${refs.pageInfo.endCursor}") { ${more} pageInfo { hasNextPage } }`,
    );
    const tag = {
      name: 'tags/1.0.0',
      target: { __typename: 'Tag', oid: tagObject, target: { oid: first } },
      compare: { status: 'AHEAD', aheadBy: 1 },
    };
    expect(rest.body).toMatchObject({
      data: { repository: { refs: { nodes: [{ compare: { status: 'DIVERGED' } }, tag] } } },
    });
    const all = await askGraph(double, 'refs(refPrefix: "refs/", first: 101) { totalCount }');
    expect(all.body).toMatchObject({ errors: [{ type: 'EXCESSIVE_PAGINATION' }] });
  });
});

describe('check runs', () => {
  const annotation = { path: 'a.proto', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'look' };
  const output = { title: 't', summary: 's', annotations: [annotation, annotation] };

  test('annotations are appended, the conclusion completes', async () => {
    const made = await ask(double, `POST ${REPO}/check-runs`, {
      name: 'gate',
      head_sha: first,
      status: 'in_progress',
      external_id: 'x',
      output,
    });
    expect(made.body).toMatchObject({
      status: 'in_progress',
      conclusion: null,
      external_id: 'x',
      output: { annotations_count: 2 },
    });
    const { id } = made.body as { id: number };
    const done = await ask(double, `PATCH ${REPO}/check-runs/${id}`, { conclusion: 'failure', output });
    expect(done.body).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 4, title: 't' },
    });
    const listed = await ask(double, `GET ${REPO}/check-runs/${id}/annotations?per_page=3`);
    expect(listed.body).toHaveLength(3);
    expect(listed.headers.get('link')).toMatch(
      /^<http:\/\/127[^>]+per_page=3&page=2>; rel="next", <[^>]+page=2>; rel="last"$/,
    );
    expect(double.count()).toEqual({ reads: 1, writes: 2, points: 11 });
  });

  test('of one name the latest is listed', async () => {
    for (const conclusion of ['failure', 'success'])
      await ask(double, `POST ${REPO}/check-runs`, { name: 'gate', head_sha: third, conclusion });
    await ask(double, `POST ${REPO}/check-runs`, { name: 'other', head_sha: third });
    const all = await ask(double, `GET ${REPO}/commits/topic/check-runs?filter=all`);
    expect(all.body).toMatchObject({ total_count: 3 });
    const latest = await ask(double, `GET ${REPO}/commits/${third}/check-runs?check_name=gate`);
    expect(latest.body).toMatchObject({ total_count: 1, check_runs: [{ conclusion: 'success' }] });
  });
});

describe('pull requests', () => {
  test('are found by number and by commit, with the commits their branches are at', async () => {
    const sides = { base: { ref: 'main', sha: second }, head: { ref: 'topic', sha: third } };
    expect((await ask(double, `GET ${REPO}/pulls/7`)).body).toMatchObject({ number: 7, ...sides });
    expect((await ask(double, `GET ${REPO}/commits/${third}/pulls`)).body).toMatchObject([{ number: 7 }]);
    expect((await ask(double, `GET ${REPO}/commits/${second}/pulls`)).body).toEqual([]);
    expect((await ask(double, `GET ${REPO}/pulls/8`)).status).toBe(404);
  });

  test('comments are written, changed, listed in pages and deleted', async () => {
    addComment(double.world, { issue: 7, author: 'someone', body: 'hello' });
    const made = await ask(double, `POST ${REPO}/issues/7/comments`, { body: 'mine' });
    expect(made.body).toMatchObject({ body: 'mine', user: { login: BOT, type: 'Bot' } });
    const { id } = made.body as { id: number };
    await ask(double, `PATCH ${REPO}/issues/comments/${id}`, { body: 'changed' });
    const page = await ask(double, `GET ${REPO}/issues/7/comments?per_page=1&page=2`);
    expect(page.body).toMatchObject([{ id, body: 'changed' }]);
    expect(page.headers.get('link')).toMatch(/page=1>; rel="prev".*rel="first"$/);
    expect((await ask(double, `DELETE ${REPO}/issues/comments/${id}`)).status).toBe(204);
    expect((await ask(double, `PATCH ${REPO}/issues/comments/${id}`, { body: 'x' })).status).toBe(404);
    expect(double.world.comments.map(({ author }) => author)).toEqual(['someone']);
  });

  test('nobody comments on a locked one', async () => {
    Object.assign(double.world.pulls.get(7) ?? {}, { locked: true });
    expect((await ask(double, `POST ${REPO}/issues/7/comments`, { body: 'x' })).status).toBe(403);
  });
});

describe('access', () => {
  test('a missing permission is named', async () => {
    double.tokens.set(TOKEN, { login: BOT, kind: 'app', permissions: { contents: 'read' } });
    const run = await ask(double, `POST ${REPO}/check-runs`, { name: 'gate', head_sha: first });
    expect([run.status, run.headers.get('x-accepted-github-permissions')]).toEqual([403, 'checks=write']);
    const comment = await ask(double, `POST ${REPO}/issues/7/comments`, { body: 'x' });
    expect([comment.status, comment.headers.get('x-accepted-github-permissions')]).toEqual([
      403,
      'issues=write; pull_requests=write',
    ]);
    expect((await ask(double, `GET ${REPO}/git/trees/main`)).status).toBe(200);
    double.tokens.set(TOKEN, { login: BOT, kind: 'app', permissions: {} });
    expect((await askGraph(double, 'name')).body).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'FORBIDDEN' }],
    });
  });

  test("a person's token writes no check runs", async () => {
    double.tokens.set('ghp_x', { login: 'someone', kind: 'pat', permissions: { checks: 'write', issues: 'write' } });
    expect((await ask(double, `POST ${REPO}/check-runs`, { name: 'gate', head_sha: first }, 'ghp_x')).status).toBe(403);
    expect((await ask(double, `POST ${REPO}/issues/7/comments`, { body: 'x' }, 'ghp_x')).body).toMatchObject({
      user: { login: 'someone', type: 'User' },
    });
  });

  test('the budget of requests runs out and is renewed', async () => {
    double.budgets.core.remaining = 1;
    const last = await ask(double, `GET ${REPO}`);
    expect([last.status, last.headers.get('x-ratelimit-remaining')]).toEqual([200, '0']);
    expect((await ask(double, `GET ${REPO}`)).status).toBe(403);
    double.budgets.graphql.remaining = 0;
    const graph = await askGraph(double, 'name');
    expect([graph.status, graph.body]).toMatchObject([200, { errors: [{ type: 'RATE_LIMITED' }] }]);
    double.budgets.core.reset = Date.now() / 1000;
    expect((await ask(double, `GET ${REPO}`)).status).toBe(200);
  });

  test('another repository is not there', async () => {
    expect((await ask(double, 'GET /repos/octo/other')).status).toBe(404);
  });

  test('an enterprise server has its own addresses', async () => {
    const own = await startDouble({ folder: sample.folder, enterprise: true });
    expect(own.url).toMatch(/\/api\/v3$/);
    expect((await ask(own, `GET ${REPO}`)).status).toBe(200);
    const root = { ...own, url: own.url.replace('/v3', '') };
    expect((await askGraph(root, 'name')).body).toEqual({ data: { repository: { name: 'sample' } } });
    expect(own.violations).toEqual([]);
    await own.close();
  });
});

describe('injection', () => {
  test('an answer instead, for one request of its kind', async () => {
    const rule = double.inject({ operation: 'repos/get', nth: 2 }, serverError());
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await ask(double, `GET ${REPO}`)).status);
    await ask(double, `GET ${REPO}/pulls/7`);
    expect([statuses, rule.hits]).toEqual([[200, 502, 200], 1]);
    expect(double.log.map(({ status }) => status)).toEqual([200, 502, 200, 200]);
  });

  test('limits as GitHub words them', async () => {
    double.inject({ nth: 1 }, secondaryLimit(5));
    double.inject({ when: ({ operation }) => operation === 'pulls/get' }, primaryLimit(5));
    const limited = await ask(double, `GET ${REPO}`);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([403, '5']);
    const spent = await ask(double, `GET ${REPO}/pulls/7`);
    expect([spent.status, spent.headers.get('x-ratelimit-remaining')]).toEqual([403, '0']);
  });

  test('broken connections and half answers', async () => {
    for (const reset of ['before', 'during', 'after'] as const) {
      const rule = double.inject({}, { reset });
      const target = reset === 'before' ? `POST ${REPO}/issues/7/comments` : `GET ${REPO}`;
      await expect(ask(double, target, reset === 'before' ? { body: 'x' } : undefined)).rejects.toThrow();
      rule.remove();
    }
    expect(double.world.comments).toEqual([]);
    double.inject({ nth: 1 }, { reset: 'after' });
    await expect(ask(double, `POST ${REPO}/issues/7/comments`, { body: 'x' })).rejects.toThrow();
    expect(double.world.comments).toHaveLength(1);
    double.inject({ nth: 1 }, { cut: true });
    await expect(ask(double, `GET ${REPO}`)).rejects.toThrow(/JSON/);
    expect(double.log.map(({ status }) => status)).toEqual([null, 200, null, null, 200]);
  });

  test('slow answers, changed answers, and answers in part', async () => {
    double.inject({ nth: 1 }, { slow: 50 });
    const start = performance.now();
    await ask(double, `GET ${REPO}`);
    expect(performance.now() - start).toBeGreaterThan(45);
    double.inject({ operation: 'repos/get' }, { change: (reply) => ({ ...reply, body: {} }) });
    expect((await ask(double, `GET ${REPO}`)).body).toEqual({});
    double.inject(
      { operation: 'graphql' },
      partial((alias) => alias === 'b'),
    );
    const { body } = await askGraph(
      double,
      'a: object(expression: "main") { oid } b: object(expression: "main") { oid }',
    );
    expect(body).toMatchObject({
      data: { repository: { a: { oid: second }, b: null } },
      errors: [{ path: ['repository', 'b'] }],
    });
  });

  test('someone else acts in between', async () => {
    const rule = double.before({ operation: 'issues/list-comments', nth: 1 }, () => {
      addComment(double.world, { issue: 7, author: 'someone', body: 'first!' });
    });
    expect((await ask(double, `GET ${REPO}/issues/7/comments`)).body).toMatchObject([{ body: 'first!' }]);
    expect((await ask(double, `GET ${REPO}/issues/7/comments`)).body).toHaveLength(1);
    expect(rule.hits).toBe(1);
  });

  test('answers are counted as they are given', async () => {
    const watched = double.watch({ operation: 'pulls/get' }, ({ status }) => status === 404);
    const target = `GET ${REPO}/pulls/7`;
    expect([(await ask(double, target)).status, watched.hits]).toEqual([200, 0]);
    double.world.pulls.delete(7);
    expect([(await ask(double, target)).status, watched.hits]).toEqual([404, 1]);
  });
});

/** What the client does when GitHub, the network or the token do not do what they should. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '../../src/github/client.ts';
import { isApiFault } from '../../src/github/fault.ts';
import type { Pace } from '../../src/github/octokit.ts';
import { BOT, type Double, startDouble, TOKEN } from '../double/double.ts';
import { primaryLimit, secondaryLimit, serverError } from '../double/injection.ts';
import { refusal } from '../double/world.ts';
import { HASTE } from '../support/api.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const sample = createRepository('sample');
const sha = sample.commit({ 'a.proto': 'x\n' });

let double: Double;
let lines: string[] = [];
beforeEach(async () => {
  lines = [];
  double = await startDouble({ folder: sample.folder });
  double.world.pulls.set(7, {
    number: 7,
    base: 'main',
    head: 'main',
    state: 'open',
    draft: false,
    locked: false,
    fork: false,
  });
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

function clientOf(pace: Partial<Pace> = {}, token = TOKEN): Client {
  const { url: apiUrl, repository } = double;
  return createClient({ token, repository, apiUrl, pace: { ...HASTE, ...pace }, log: (line) => lines.push(line) });
}

const TREE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const readTree = (client: Client) => client.get('list the files', TREE, { tree_sha: sha });
const readName = (client: Client) =>
  client.query(
    'ask for the name',
    'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { name } }',
  );
const comment = (client: Client, more: { readonly request?: { readonly retries: number } } = {}) =>
  client.attempt('write the comment', ({ rest }) =>
    rest.issues.createComment({ owner: client.owner, repo: client.name, issue_number: 7, body: 'hello', ...more }),
  );

describe('what works', () => {
  test('reads, queries and writes, and counts them', async () => {
    const client = clientOf();
    expect([client.owner, client.name]).toEqual(['octo', 'sample']);
    expect(await readTree(client)).toMatchObject({ data: { truncated: false, tree: [{ path: 'a.proto' }] } });
    expect(await readName(client)).toEqual({ data: { repository: { name: 'sample' } }, errors: [] });
    expect(await client.query('ask who', '{ viewer { login } }')).toEqual({
      data: { viewer: { login: BOT } },
      errors: [],
    });
    const written = await comment(client);
    expect(isApiFault(written) ? written : written.data.body).toBe('hello');
    expect(client.requests()).toEqual({ reads: 3, writes: 1 });
    expect(double.count()).toMatchObject({ reads: 3, writes: 1 });
    expect(lines).toEqual([]);
  });

  test('an enterprise server', async () => {
    await double.close();
    double = await startDouble({ folder: sample.folder, enterprise: true });
    expect(await readTree(clientOf())).toMatchObject({ data: { truncated: false } });
    expect(await readName(clientOf())).toMatchObject({ errors: [] });
  });

  test.each(['', 'sample', 'a/b/c', '/sample', 'octo/'])('the repository must be owner/name, not %j', (repository) => {
    expect(() => createClient({ token: TOKEN, repository })).toThrow(TypeError);
  });

  test('without a token there is nothing to begin with', () => {
    expect(() => createClient({ token: '', repository: 'octo/sample' })).toThrow(new TypeError('the token is empty'));
  });
});

describe('failures of GitHub and the network', () => {
  test.each([
    ['502', serverError(502)],
    ['500', serverError(500)],
    ['503', serverError(503)],
    ['504', serverError(504)],
    ['a connection that breaks', { reset: 'before' }],
    ['a connection that breaks in the answer', { reset: 'during' }],
    ['half an answer', { cut: true }],
  ] as const)('a read is tried again: %s', async (_what, fault) => {
    const client = clientOf();
    const rules = [1, 2, 3].map((nth) => double.inject({ nth }, fault));
    expect(await readTree(client)).toMatchObject({ data: { truncated: false } });
    expect(await readName(client)).toMatchObject({ errors: [] });
    expect(rules.map(({ hits }) => hits)).toEqual([1, 1, 1]);
    expect(client.requests()).toEqual({ reads: 5, writes: 0 });
  });

  test.each([
    ['502', serverError(502), /GitHub answered 502 \(Server Error\)$/, 502],
    [
      'a reset',
      { reset: 'before' },
      /^cannot [a-z ]+: no answer from 127\.0\.0\.1:\d+ \((UND_ERR_SOCKET: other side closed|ECONNRESET: .*)\)$/,
      null,
    ],
    ['half an answer', { cut: true }, /no answer from .*JSON/, null],
  ] as const)('but not for ever: %s', async (_what, fault, message, status) => {
    const rule = double.inject({}, fault);
    for (const read of [readTree, readName]) {
      const before = rule.hits;
      const result = await read(clientOf());
      expect(result).toMatchObject({ kind: 'unreachable', status, message: expect.stringMatching(message) });
      expect(rule.hits - before).toBe(4);
    }
  });

  test('says what it could not do and what to do', async () => {
    double.inject({}, serverError(502));
    expect(await readTree(clientOf())).toEqual({
      kind: 'unreachable',
      message: 'cannot list the files: GitHub answered 502 (Server Error)',
      next: 'run the job again when GitHub works again',
      status: 502,
      said: 'Server Error',
    });
  });

  test('a page of HTML is no message', async () => {
    const html = { 'content-type': 'text/html' };
    double.inject({}, { change: () => ({ status: 502, body: '<html>\nUnicorn</html>', headers: html }) });
    expect(await readTree(clientOf())).toMatchObject({
      message: 'cannot list the files: GitHub answered 502',
      said: '',
    });
  });

  test('nothing listens', async () => {
    const client = clientOf({ retries: 1 });
    await double.close();
    const result = await readTree(client);
    expect(result).toMatchObject({
      kind: 'unreachable',
      status: null,
      message: expect.stringContaining('ECONNREFUSED'),
    });
    expect(client.requests()).toEqual({ reads: 2, writes: 0 });
  });

  test('an answer that does not come is no answer', async () => {
    const rule = double.inject({}, { slow: 1500 });
    const result = await readTree(clientOf({ timeout: 300, retries: 1 }));
    expect(result).toMatchObject({ kind: 'unreachable', message: expect.stringMatching(/timeout/i) });
    expect(rule.hits).toBe(2);
    rule.remove();
  });

  test('a write is not tried again, for it may have been done', async () => {
    double.inject({ nth: 1 }, { reset: 'after' });
    expect(await comment(clientOf())).toMatchObject({ kind: 'unreachable' });
    expect(double.world.comments).toHaveLength(1);
    double.inject({ nth: 1 }, serverError());
    expect(await comment(clientOf())).toMatchObject({ kind: 'unreachable', status: 502 });
    expect(double.count()).toMatchObject({ writes: 2 });
  });

  test('unless it says that this does no harm', async () => {
    const rule = double.inject({ nth: 1 }, serverError());
    expect(await comment(clientOf(), { request: { retries: 1 } })).toMatchObject({ status: 201 });
    expect(double.count()).toMatchObject({ writes: 2 });
    rule.remove();
    double.inject({}, { reply: refusal(422, 'No') });
    expect(await comment(clientOf(), { request: { retries: 1 } })).toMatchObject({ status: 422 });
    expect(double.count()).toMatchObject({ writes: 3 });
  });

  test('a mistake of this program is none of GitHub', async () => {
    const wrong = () => Promise.reject(new RangeError('oh'));
    await expect(clientOf().attempt('do it', wrong)).rejects.toThrow(RangeError);
  });
});

describe('refusals are final', () => {
  test.each([400, 401, 403, 404, 409, 410, 422, 451])('%d', async (status) => {
    const rule = double.inject({}, { reply: refusal(status, 'No') });
    for (const call of [readTree, comment]) expect(await call(clientOf())).toMatchObject({ status, said: 'No' });
    expect(rule.hits).toBe(2);
  });

  test('a token that is not accepted', async () => {
    const expected = {
      kind: 'unauthorized',
      next: 'check the input `github-token`: it is not valid, or no longer',
      message: 'cannot list the files: GitHub answered 401 (Bad credentials)',
    };
    expect(await readTree(clientOf({}, 'ghs_wrong'))).toMatchObject(expected);
    expect(await readName(clientOf({}, 'ghs_wrong'))).toMatchObject({ kind: 'unauthorized' });
  });

  test.each([
    ['a read', readTree],
    ['a query', readName],
    ['a write', comment],
  ])('with a token that is not accepted, %s is the last request', async (_what, first) => {
    const client = clientOf({}, 'ghs_wrong');
    expect(await first(client)).toMatchObject({ kind: 'unauthorized', status: 401, said: 'Bad credentials' });
    for (const call of [readTree, readName, comment])
      expect(await call(client)).toEqual({
        kind: 'unauthorized',
        message: expect.stringMatching(/^cannot [a-z ]+: GitHub does not accept the token$/),
        next: 'check the input `github-token`: it is not valid, or no longer',
        status: 401,
        said: '',
      });
    expect(double.log.length).toBe(1);
  });

  test('nothing was pushed yet', async () => {
    const empty = await startDouble({ folder: createRepository('empty').folder });
    const client = createClient({ token: TOKEN, repository: empty.repository, apiUrl: empty.url, pace: HASTE });
    expect(await readTree(client)).toMatchObject({ kind: 'not-found', status: 409, next: 'push a commit to it first' });
    await empty.close();
    double.inject({}, { reply: refusal(409, 'Conflict') });
    expect(await readTree(clientOf())).toMatchObject({ kind: 'refused', status: 409 });
  });

  test('a permission that is missing is named as the workflow writes it', async () => {
    double.tokens.set(TOKEN, { login: BOT, kind: 'app', permissions: {} });
    expect(await readTree(clientOf())).toEqual({
      kind: 'forbidden',
      message: 'cannot list the files: GitHub answered 403 (Resource not accessible by integration)',
      next: 'add `contents: read` to the `permissions:` of the job',
      status: 403,
      said: 'Resource not accessible by integration',
    });
    expect(await readName(clientOf())).toMatchObject({
      kind: 'forbidden',
      next: 'add `contents: read` to the `permissions:` of the job',
    });
    expect(await comment(clientOf())).toMatchObject({
      next: 'add `issues: write` or `pull-requests: write` to the `permissions:` of the job',
    });
  });

  test('a repository that the token does not see', async () => {
    const client = createClient({ token: TOKEN, repository: 'octo/other', apiUrl: double.url, pace: HASTE });
    expect(await readTree(client)).toMatchObject({ kind: 'not-found', status: 404 });
    expect(await readName(client)).toMatchObject({ kind: 'not-found', status: 404 });
  });

  test('what GitHub says is one line', async () => {
    const said = `a\n::error::b\u2028${'c'.repeat(400)}`;
    double.inject({}, { reply: refusal(422, said) });
    const result = await readTree(clientOf());
    expect(isApiFault(result) && result.said).toBe(`a ::error::b ${'c'.repeat(286)}…`);
  });
});

describe('limits', () => {
  const nowSeconds = () => Math.floor(Date.now() / 1000);

  test.each([
    ['403 and Retry-After', () => secondaryLimit(30, 403)],
    ['429 and Retry-After', () => secondaryLimit(30, 429)],
    [
      '429 and Retry-After in other words',
      () => ({ reply: refusal(429, 'Too Many Requests', { 'retry-after': '30' }) }),
    ],
    ['nothing left, and more soon', () => primaryLimit(30)],
  ])('are waited for: %s', async (_what, fault) => {
    for (const call of [readTree, readName, comment]) {
      const rules = [1, 2].map((nth) => double.inject({ nth }, fault()));
      expect(isApiFault(await call(clientOf()))).toBe(false);
      expect(rules.map(({ hits }) => hits)).toEqual([1, 1]);
      for (const rule of rules) rule.remove();
    }
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^the rate limit of the GitHub API is reached: waiting 3[0-2] seconds$/);
  });

  test.each([
    ['403 and Retry-After', () => secondaryLimit(600, 403)],
    ['429 and Retry-After', () => secondaryLimit(600, 429)],
    ['nothing left until then', () => primaryLimit(600)],
  ])('unless they last too long: %s', async (_what, fault) => {
    const rule = double.inject({}, fault());
    for (const call of [readTree, readName, comment]) {
      const result = await call(clientOf());
      expect(result).toMatchObject({ kind: 'rate-limited', next: 'run the job again after that' });
      const time = isApiFault(result) ? /used up until (.+) UTC$/.exec(result.message)?.[1] : undefined;
      const until = Date.parse(`${time?.replace(' ', 'T')}Z`) / 1000;
      expect(Math.abs(until - nowSeconds() - 600)).toBeLessThan(5);
    }
    expect([rule.hits, lines]).toEqual([3, []]);
  });

  test('or come again and again', async () => {
    const rule = double.inject({}, secondaryLimit(30));
    expect(await readTree(clientOf())).toMatchObject({ kind: 'rate-limited' });
    expect(rule.hits).toBe(3);
  });

  test('GraphQL says it with status 200', async () => {
    const { graphql } = double.budgets;
    graphql.remaining = 0;
    graphql.reset = nowSeconds() + 600;
    expect(await readName(clientOf())).toMatchObject({
      kind: 'rate-limited',
      message: expect.stringContaining('used up until'),
    });
    expect(double.log).toHaveLength(1);
    graphql.reset = nowSeconds() + 1;
    expect(await readName(clientOf({ second: 500 }))).toMatchObject({ errors: [] });
    expect(lines).toHaveLength(1);
  });

  test('the longest wait can be set', async () => {
    double.inject({}, secondaryLimit(30));
    expect(await readTree(clientOf({ maxWait: 29 }))).toMatchObject({ kind: 'rate-limited' });
    expect(double.log).toHaveLength(1);
  });

  test('it can be set on the way', async () => {
    const client = clientOf({});
    client.waitAtMost(29);
    double.inject({ nth: 1 }, secondaryLimit(30));
    expect(await readTree(client)).toMatchObject({ kind: 'rate-limited' });
    client.waitAtMost(30);
    double.inject({ nth: 1 }, secondaryLimit(30));
    expect(await readTree(client)).toMatchObject({ data: expect.anything() });
  });

  test('changes are a second apart, queries are not', async () => {
    const client = clientOf({ second: 300 });
    const start = performance.now();
    await Promise.all([1, 2, 3, 4].map(() => readName(client)));
    expect(performance.now() - start).toBeLessThan(850);
    await Promise.all([comment(client), comment(client)]);
    expect(performance.now() - start).toBeGreaterThan(900);
  });
});

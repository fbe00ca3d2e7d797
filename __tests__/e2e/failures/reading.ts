/** Failures while the repository is read: the verdict is right, or there is none. */
import { expect } from '@jest/globals';
import { type Fault, type Match, partial, primaryLimit, secondaryLimit, serverError } from '../../double/injection.ts';
import { refusal } from '../../double/world.ts';
import { type FailureCase, type Seen, type Stage, WRITE } from '../../support/failure-case.ts';
import type { TestRepository } from '../../support/git.ts';

/** A pull request to `head` while one thing is wrong. */
const injecting =
  (head: string, match: Match, fault: Fault, headSha?: string) =>
  async ({ double, pullRequest }: Stage) => {
    const rule = double.inject(match, fault);
    const result = await pullRequest({ head, ...(headSha !== undefined && { headSha }) });
    return { result, hits: rule.hits };
  };

const says =
  (...texts: readonly (string | RegExp)[]) =>
  ({ result }: Seen): void => {
    for (const text of texts) expect(result.log).toMatch(text);
  };

/** The check run tells that there is no verdict; it does not look like one. */
const couldNotVerify = ({ double }: Seen): void => {
  expect(double.world.checkRuns.map(({ title }) => title?.slice(0, 16))).toEqual(['Could not verify']);
};

const RIGHT = { exit: 1, verdict: 'fail', conclusions: ['failure'], comments: 1 } as const;
const UNDECIDED = { exit: 1, verdict: 'undecided', conclusions: ['failure'], comments: 1 } as const;
const BLOBS: Match = { operation: 'graphql', when: ({ body }) => String(body.query).includes('oid: ') };
const TAGS: Match = { operation: 'graphql', when: ({ body }) => String(body.query).includes('refs/tags/') };

const NOT_FOUND: Fault = { reply: refusal(404, 'Not Found') };
const BAD_TOKEN: Fault = { reply: refusal(401, 'Bad credentials') };

/** The token is good until the first request of this operation. */
const expiring =
  (operation: string) =>
  async ({ double, pullRequest }: Stage) => {
    let expired = false;
    const when: Match['when'] = (call) => {
      expired ||= call.operation === operation;
      return expired;
    };
    const rule = double.inject({ when }, BAD_TOKEN);
    return { result: await pullRequest({ head: 'break' }), hits: rule.hits };
  };

/** What was sent before the answer came cannot be called back; reads go out a few at a time. */
const nothingAfter401 = ({ double }: Seen): void =>
  expect(double.log.map(({ status }) => status).filter((status) => status === 401)).toEqual([401]);

const isBlob = (alias: string): boolean => /^b\d/.test(alias);

export function readingCases(sample: TestRepository): readonly FailureCase[] {
  const all = { repository: sample } as const;
  return [
    {
      ...all,
      row: 1,
      situation: 'the token is not valid',
      injected: '401 to every request',
      run: injecting('break', {}, BAD_TOKEN),
      exit: 1,
      verdict: 'undecided',
      conclusions: [],
      comments: 0,
      also: (seen) => {
        says(/::error::Could not verify.*401/, 'check the input `github-token`')(seen);
        expect(seen.double.log.map(({ status }) => status)).toEqual([401]);
      },
    },
    {
      ...all,
      row: 1,
      situation: 'the token expires while the repository is read',
      injected: '401 from the comparison on',
      run: expiring('repos/compare-commits'),
      exit: 1,
      verdict: 'undecided',
      conclusions: [],
      comments: 0,
      also: (seen) => {
        says(/::error::Could not verify.*401/)(seen);
        nothingAfter401(seen);
      },
    },
    {
      ...all,
      row: 1,
      situation: 'the token expires before the check run',
      injected: '401 from the creation of the check run on',
      run: expiring('checks/create'),
      exit: 1,
      verdict: 'fail',
      conclusions: [],
      comments: 0,
      also: (seen) => {
        says(
          /^::error file=api\/a\.proto,/m,
          /^::warning::cannot create the check run.*401.*The verdict stands/m,
        )(seen);
        nothingAfter401(seen);
      },
    },
    {
      ...all,
      row: 2,
      situation: 'the token may not read',
      injected: 'a token without `contents: read`',
      permissions: { checks: 'write', pull_requests: 'write' },
      run: async ({ double, pullRequest }) => {
        const result = await pullRequest({ head: 'break' });
        expect(double.log.some(({ operation }) => operation === 'graphql')).toBe(true);
        return { result, hits: result.log.match(/Resource not accessible by integration/g)?.length ?? 0 };
      },
      ...UNDECIDED,
      also: (seen) => {
        couldNotVerify(seen);
        expect(seen.result.log).toContain('add `contents: read` to the `permissions:` of the job');
      },
    },
    {
      ...all,
      row: 6,
      situation: 'the head is not known yet',
      injected: '404 to the first comparison',
      run: injecting('break', { operation: 'repos/compare-commits', nth: 1 }, NOT_FOUND),
      ...RIGHT,
    },
    {
      ...all,
      row: 6,
      situation: 'the head is gone',
      injected: 'a commit that no request finds',
      run: async ({ double, pullRequest }) => {
        const result = await pullRequest({ head: 'break', headSha: 'd'.repeat(40) });
        return { result, hits: double.log.filter(({ status }) => status === 404).length };
      },
      exit: 1,
      verdict: 'undecided',
      conclusions: [],
      comments: 0,
      also: says('dddddddddddd'),
    },
    {
      ...all,
      row: 7,
      situation: 'the histories share no commit',
      injected: 'a head without a common ancestor',
      run: async ({ double, pullRequest }) => {
        const result = await pullRequest({ head: 'unrelated' });
        return { result, hits: double.log.filter(({ status }) => status === 404).length };
      },
      ...RIGHT,
      also: says('have no common ancestor, so it is compared with the target'),
    },
    {
      ...all,
      row: 11,
      situation: 'too many requests in a short time',
      injected: 'a secondary limit for a second',
      run: injecting('break', { operation: 'repos/compare-commits', nth: 1 }, secondaryLimit(1)),
      ...RIGHT,
      also: says('waiting 1 seconds'),
    },
    {
      ...all,
      row: 11,
      situation: 'the limit lasts too long',
      injected: 'a secondary limit for an hour on the comparison',
      run: injecting('break', { operation: 'repos/compare-commits' }, secondaryLimit(3600, 429)),
      ...UNDECIDED,
      also: (seen) => {
        couldNotVerify(seen);
        expect(seen.result.log).toMatch(/the rate limit of the GitHub API is used up until \d{4}-\d\d-\d\d/);
      },
    },
    {
      ...all,
      row: 11,
      situation: 'the requests of the hour are used up',
      injected: 'the primary limit on every read',
      run: injecting('fine', { operation: 'git/get-tree' }, primaryLimit(3000)),
      ...UNDECIDED,
      also: couldNotVerify,
    },
    {
      ...all,
      row: 11,
      situation: 'the GraphQL budget is used up',
      injected: 'RATE_LIMITED with status 200',
      run: async ({ double, pullRequest }) => {
        double.budgets.graphql.remaining = 0;
        const told = double.watch({ operation: 'graphql' }, ({ status, body }) => {
          return status === 200 && Object(body).errors?.[0]?.type === 'RATE_LIMITED';
        });
        return { result: await pullRequest({ head: 'fine' }), hits: told.hits };
      },
      ...UNDECIDED,
      also: (seen) => {
        couldNotVerify(seen);
        const reset = new Date(seen.double.budgets.graphql.reset * 1000).toISOString().slice(0, 19).replace('T', ' ');
        const words = `cannot list the tags: the rate limit of the GitHub API is used up until ${reset} UTC`;
        expect(seen.result.log).toContain(`::error::Could not verify: ${words}`);
        expect(seen.double.world.checkRuns[0]?.summary).toContain(reset);
        // Tags once, and whose token it is: what is used up is not asked for again and again.
        expect(seen.double.log.filter(({ operation }) => operation === 'graphql').length).toBe(2);
      },
    },
    {
      ...all,
      row: 12,
      situation: 'some files are missing in an answer',
      injected: 'every blob null, with errors and status 200',
      run: injecting('break', BLOBS, partial(isBlob)),
      ...RIGHT,
      also: ({ double }) => expect(double.log.some(({ operation }) => operation === 'git/get-blob')).toBe(true),
    },
    {
      ...all,
      row: 12,
      situation: 'files are missing without an error',
      injected: 'every blob null and no errors',
      run: injecting('break', BLOBS, {
        change: (reply) => ({ ...reply, body: { data: { repository: { b0: null, b1: null } } } }),
      }),
      ...RIGHT,
    },
    {
      ...all,
      row: 12,
      situation: 'the tags come in part',
      injected: 'errors beside the tags',
      run: injecting('fine', TAGS, {
        change: (reply) => ({
          ...reply,
          body: { ...Object(reply.body), errors: [{ message: 'Something went wrong' }] },
        }),
      }),
      ...UNDECIDED,
      also: couldNotVerify,
    },
    {
      ...all,
      row: 12,
      situation: 'GraphQL fails once',
      injected: '502 to the first query',
      run: injecting('break', { operation: 'graphql', nth: 1 }, serverError(502)),
      ...RIGHT,
    },
    {
      ...all,
      row: 13,
      situation: 'a read fails once',
      injected: '503 to the first comparison',
      run: injecting('break', { operation: 'repos/compare-commits', nth: 1 }, serverError(503)),
      ...RIGHT,
    },
    {
      ...all,
      row: 13,
      situation: 'the connection breaks while reading',
      injected: 'a reset during the first tree',
      run: injecting('break', { operation: 'git/get-tree', nth: 1 }, { reset: 'during' }),
      ...RIGHT,
    },
    {
      ...all,
      row: 13,
      situation: 'an answer ends in its middle',
      injected: 'half of the first tree',
      run: injecting('break', { operation: 'git/get-tree', nth: 1 }, { cut: true }),
      ...RIGHT,
    },
    {
      ...all,
      row: 13,
      situation: 'GitHub does not work',
      injected: '502 to every request',
      run: injecting('break', {}, serverError(502)),
      exit: 1,
      verdict: 'undecided',
      conclusions: [],
      comments: 0,
      also: says(/::error::Could not verify.*502/),
    },
    {
      ...all,
      row: 15,
      situation: 'the checkout is shallow',
      injected: 'a workspace with one commit and no tags',
      run: async ({ double, repository, pullRequest }) => {
        const clone = repository.clone('--depth=1', '--no-tags', '--branch=break');
        expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true');
        const result = await pullRequest({ head: 'break', environment: { GITHUB_WORKSPACE: clone.folder } });
        // The head's files are in the checkout, those of the release are not.
        const listed = double.log.filter(({ operation }) => operation === 'git/get-tree').map(({ target }) => target);
        const released = repository.git('rev-parse', '1.0.0^{commit}');
        return { result, hits: listed.length === 1 && listed[0]?.includes(released) === true ? 1 : 0 };
      },
      ...RIGHT,
    },
    {
      ...all,
      row: 21,
      situation: 'GraphQL cuts a proto',
      injected: 'blobs cut after 40 bytes',
      run: async ({ double, pullRequest }) => {
        double.world.limits.blobText = 40;
        const result = await pullRequest({ head: 'break' });
        return { result, hits: double.log.filter(({ operation }) => operation === 'git/get-blob').length };
      },
      ...RIGHT,
    },
    {
      ...all,
      row: 25,
      situation: 'a tree is cut',
      injected: 'trees cut after three entries',
      run: async ({ double, pullRequest }) => {
        double.world.limits.treeEntries = 3;
        const cut = double.watch({ operation: 'git/get-tree' }, ({ body }) => Object(body).truncated === true);
        return { result: await pullRequest({ head: 'break' }), hits: cut.hits };
      },
      ...RIGHT,
    },
    {
      ...all,
      row: 25,
      situation: 'a folder is cut too',
      injected: 'trees cut after one entry',
      run: async ({ double, pullRequest }) => {
        double.world.limits.treeEntries = 1;
        const cut = double.watch({ operation: 'git/get-tree' }, ({ body }) => Object(body).truncated === true);
        return { result: await pullRequest({ head: 'fine' }), hits: cut.hits };
      },
      ...UNDECIDED,
      also: couldNotVerify,
    },
    {
      ...all,
      row: 37,
      situation: 'GitHub Enterprise Server',
      injected: 'an API below `/api/v3`',
      enterprise: true,
      permissions: WRITE,
      run: async ({ double, pullRequest }) => {
        const environment = { GITHUB_SERVER_URL: 'https://ghes.example' };
        const result = await pullRequest({ head: 'break', environment });
        return { result, hits: double.log.filter(({ target }) => target.startsWith('/api/')).length };
      },
      ...RIGHT,
      also: ({ double }) => expect(double.world.comments[0]?.body).toContain('https://ghes.example/octo/sample/'),
    },
    {
      ...all,
      row: 42,
      situation: 'a tag is moved',
      injected: 'a push that says what the tag named before',
      run: async ({ repository, step }) => {
        const commit = repository.git('rev-parse', '1.0.0^{commit}');
        const result = await step({
          event: 'push',
          payload: {
            ref: 'refs/tags/1.0.0',
            before: repository.git('rev-parse', 'break'),
            after: repository.git('rev-parse', '1.0.0'),
            forced: true,
            head_commit: { id: commit },
          },
        });
        return { result, hits: result.log.includes('was moved') ? 1 : 0 };
      },
      ...UNDECIDED,
      comments: 0,
    },
    {
      ...all,
      row: 42,
      situation: 'a tag is deleted',
      injected: 'a push with `deleted`',
      run: async ({ double, step }) => {
        const payload = { ref: 'refs/tags/1.0.0', after: '0'.repeat(40), deleted: true, head_commit: null };
        const result = await step({ event: 'push', payload });
        expect(double.log).toEqual([]);
        return { result, hits: result.log.includes('was deleted') ? 1 : 0 };
      },
      exit: 0,
      verdict: 'pass',
      conclusions: [],
      comments: 0,
    },
    {
      ...all,
      row: 45,
      situation: 'an event that cannot be judged',
      injected: 'the event `issues`',
      run: async ({ double, step }) => {
        const result = await step({ event: 'issues', payload: {} });
        expect(double.log).toEqual([]);
        return { result, hits: result.log.includes('the event "issues" cannot be judged; use pull_request,') ? 1 : 0 };
      },
      exit: 1,
      verdict: 'undecided',
      conclusions: [],
      comments: 0,
    },
  ];
}

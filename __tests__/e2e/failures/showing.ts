/** Failures while the verdict is shown: it stands, and what is left on GitHub is true. */
import { expect } from '@jest/globals';
import { type Fault, type Match, secondaryLimit, serverError } from '../../double/injection.ts';
import { invalid, refusal } from '../../double/world.ts';
import type { FailureCase, Seen, Stage } from '../../support/failure-case.ts';
import type { TestRepository } from '../../support/git.ts';

const ALWAYS = { comment: 'always' } as const;

const injecting =
  (head: string, match: Match, fault: Fault, inputs: Readonly<Record<string, string>> = {}) =>
  async ({ double, pullRequest }: Stage) => {
    const rule = double.inject(match, fault);
    return { result: await pullRequest({ head, inputs }), hits: rule.hits };
  };

/** On a token that may not do something: how often it was told so. */
const refused =
  (head: string, inputs: Readonly<Record<string, string>> = {}) =>
  async ({ double, pullRequest }: Stage) => {
    const result = await pullRequest({ head, inputs });
    return { result, hits: double.log.filter(({ status }) => status === 403).length };
  };

/** The first run writes a comment; while the second does, something is wrong. */
const injectingSecond =
  (match: Match, fault: Fault) =>
  async ({ double, pullRequest }: Stage) => {
    await pullRequest({ head: 'break' });
    const rule = double.inject(match, fault);
    const result = await pullRequest({ head: 'break', environment: { GITHUB_RUN_ID: '101' } });
    return { result, hits: rule.hits };
  };

const warnings = ({ log }: Seen['result']): readonly string[] => log.match(/^::warning::.*$/gm) ?? [];

/** One warning, and it says this. */
const warnsOnce =
  (text: string | RegExp) =>
  ({ result }: Seen): void => {
    expect(warnings(result)).toEqual([expect.stringMatching(text)]);
  };

const isComplete = ({ double }: Seen): void => {
  expect(double.world.checkRuns.every(({ status }) => status === 'completed')).toBe(true);
};

const FAIL = { exit: 1, verdict: 'fail' } as const;
const PASS = { exit: 0, verdict: 'pass' } as const;
const WHOLE = { ...FAIL, conclusions: ['failure'], comments: 1 } as const;
const CREATE: Match = { operation: 'checks/create' };
const COMMENT: Match = { operation: 'issues/create-comment' };
const isAnnotation: Match = {
  operation: 'checks/update',
  when: ({ body }) => Object(body.output).annotations !== undefined,
};
const isCompletion: Match = { operation: 'checks/update', when: ({ body }) => body.status === 'completed' };

/** @param large removes 53 methods: two requests of annotations, the second with three */
export function showingCases(sample: TestRepository, large: TestRepository): readonly FailureCase[] {
  const all = { repository: sample } as const;
  return [
    {
      ...all,
      row: 3,
      situation: 'the token may not write check runs',
      injected: 'a token without `checks: write`',
      permissions: { contents: 'read', pull_requests: 'write' },
      run: refused('break'),
      ...FAIL,
      conclusions: [],
      comments: 1,
      also: (seen) => {
        expect(seen.result.log).toMatch(/^::error file=api\/a.proto,line=3,endLine=3,col=9,/m);
        warnsOnce('add `checks: write`')(seen);
      },
    },
    {
      ...all,
      row: 3,
      situation: 'the same, and nothing is broken',
      injected: 'a token without `checks: write`',
      permissions: { contents: 'read', pull_requests: 'write' },
      run: refused('fine', ALWAYS),
      ...PASS,
      conclusions: [],
      comments: 1,
      also: warnsOnce('add `checks: write`'),
    },
    {
      ...all,
      row: 4,
      situation: 'the token may not comment',
      injected: 'a token without `pull-requests: write`',
      permissions: { contents: 'read', checks: 'write', pull_requests: 'read' },
      run: refused('break'),
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: warnsOnce('`pull-requests: write`'),
    },
    {
      ...all,
      row: 4,
      situation: 'the same, and nothing is broken',
      injected: 'a token without `pull-requests: write`',
      permissions: { contents: 'read', checks: 'write', pull_requests: 'read' },
      run: refused('fine', ALWAYS),
      ...PASS,
      conclusions: ['success'],
      comments: 0,
      also: warnsOnce('`pull-requests: write`'),
    },
    {
      ...all,
      row: 5,
      situation: 'the token is a person’s',
      injected: '404 to the creation of a check run',
      run: injecting('break', CREATE, { reply: refusal(404, 'Not Found') }),
      ...FAIL,
      conclusions: [],
      comments: 1,
      also: warnsOnce(
        'a personal access token cannot create check runs; use `github.token` or the token of a GitHub App',
      ),
    },
    {
      ...all,
      row: 5,
      situation: 'the same, as GitHub words it today',
      injected: '403: "You must authenticate via a GitHub App."',
      run: injecting('break', CREATE, { reply: refusal(403, 'You must authenticate via a GitHub App.') }),
      ...FAIL,
      conclusions: [],
      comments: 1,
      also: warnsOnce('a personal access token cannot create check runs'),
    },
    {
      ...all,
      row: 9,
      situation: 'GitHub refuses the first annotations',
      injected: '422 while there are annotations',
      run: injecting(
        'break',
        { ...CREATE, when: ({ body }) => JSON.stringify(body).includes('start_line') },
        { reply: invalid('CheckRun', 'annotations', 'not on a line') },
      ),
      ...WHOLE,
      also: warnsOnce('refused 1 annotations'),
    },
    {
      row: 9,
      situation: 'GitHub refuses one of many annotations',
      injected: '422 while the 52nd is among them',
      repository: large,
      run: injecting(
        'break',
        { ...isAnnotation, when: ({ body }) => /Do8\b/.test(JSON.stringify(Object(body.output).annotations)) },
        { reply: invalid('CheckRun', 'annotations', 'not on a line') },
        { comment: 'off' },
      ),
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: (seen) => {
        isComplete(seen);
        warnsOnce('refused 1 annotations')(seen);
        expect(seen.double.world.checkRuns[0]?.annotations.length).toBe(52);
      },
    },
    {
      ...all,
      row: 10,
      situation: 'the comment is too long for GitHub',
      injected: '422 to the comment',
      run: injecting('break', COMMENT, { reply: invalid('IssueComment', 'body', 'Body is too long') }),
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: warnsOnce('Body is too long'),
    },
    {
      ...all,
      row: 10,
      situation: 'the summary is too long for GitHub',
      injected: '422 to every check run',
      run: injecting('break', CREATE, { reply: invalid('CheckRun', 'summary', 'is too long') }),
      ...FAIL,
      conclusions: [],
      comments: 1,
      also: warnsOnce('is too long'),
    },
    {
      ...all,
      row: 11,
      situation: 'too many writes',
      injected: 'a secondary limit for an hour on the check run',
      run: injecting('fine', CREATE, secondaryLimit(3600)),
      ...PASS,
      conclusions: [],
      comments: 0,
      also: warnsOnce('the rate limit of the GitHub API is used up until'),
    },
    {
      ...all,
      row: 13,
      situation: 'the check run is made, but not confirmed',
      injected: 'a reset after it was created',
      run: injecting('break', { ...CREATE, nth: 1 }, { reset: 'after' }),
      ...WHOLE,
      also: isComplete,
    },
    {
      ...all,
      row: 13,
      situation: 'the check run is made, GitHub says otherwise',
      injected: '502 after it was created',
      run: injecting('break', { ...CREATE, nth: 1 }, { change: () => refusal(502, 'Server Error') }),
      ...WHOLE,
      also: isComplete,
    },
    {
      ...all,
      row: 13,
      situation: 'the check run is not made at first',
      injected: 'a reset before it was created',
      run: injecting('break', { ...CREATE, nth: 1 }, { reset: 'before' }),
      ...WHOLE,
      also: isComplete,
    },
    {
      ...all,
      row: 13,
      situation: 'the comment is written, but not confirmed',
      injected: 'a reset after it was created',
      run: injecting('break', { ...COMMENT, nth: 1 }, { reset: 'after' }),
      ...WHOLE,
      // It is looked for before it is written again.
      also: ({ double, result }) =>
        expect(result.outputs.get('comment-url')).toMatch(new RegExp(`#issuecomment-${double.world.comments[0]?.id}$`)),
    },
    {
      ...all,
      row: 13,
      situation: 'the comment is edited, but not confirmed',
      injected: 'a reset after it was edited',
      run: injectingSecond({ operation: 'issues/update-comment', nth: 1 }, { reset: 'after' }),
      ...WHOLE,
      conclusions: ['failure', 'failure'],
      also: ({ double, result }) => {
        expect(double.world.comments[0]?.body).toMatch(/ run=101\.1 /);
        expect(result.outputs.get('comment-url')).not.toBe('');
      },
    },
    {
      ...all,
      row: 13,
      situation: 'check runs do not work',
      injected: '502 to every one',
      run: injecting('fine', CREATE, serverError(502)),
      ...PASS,
      conclusions: [],
      comments: 0,
      also: warnsOnce('The verdict stands'),
    },
    {
      row: 14,
      situation: 'annotations stop halfway',
      injected: '502 to the second request of them',
      repository: large,
      run: injecting('break', isAnnotation, serverError(502), { comment: 'off' }),
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: (seen) => {
        isComplete(seen);
        warnsOnce('3 annotations')(seen);
      },
    },
    {
      row: 14,
      situation: 'the conclusion is not confirmed',
      injected: 'a reset after the check run was completed',
      repository: large,
      run: injecting('break', { ...isCompletion, nth: 1 }, { reset: 'after' }, { comment: 'off' }),
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: isComplete,
    },
    {
      ...all,
      row: 18,
      situation: 'the job runs again',
      injected: 'attempt 2 of the same run',
      run: async ({ double, pullRequest }) => {
        await pullRequest({ head: 'break' });
        const result = await pullRequest({ head: 'break', environment: { GITHUB_RUN_ATTEMPT: '2' } });
        return { result, hits: double.world.comments[0]?.body.includes(' run=100.2 ') === true ? 1 : 0 };
      },
      ...WHOLE,
      conclusions: ['failure', 'failure'],
    },
    {
      ...all,
      row: 31,
      situation: 'the pull request is merged meanwhile',
      injected: 'a state `closed` before the check run',
      run: async ({ double, pullRequest }) => {
        const rule = double.before(CREATE, () => {
          const pull = double.world.pulls.get(7);
          if (pull !== undefined) pull.state = 'closed';
        });
        return { result: await pullRequest({ head: 'break' }), hits: rule.hits };
      },
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: ({ result }) => expect(warnings(result)).toEqual([]),
    },
    {
      ...all,
      row: 31,
      situation: 'the pull request is closed',
      injected: 'the action `closed`',
      run: async ({ double, pullRequest }) => {
        const result = await pullRequest({ head: 'break', action: 'closed' });
        expect(double.log).toEqual([]);
        return { result, hits: result.log.includes('Nothing to judge: the pull request is closed') ? 1 : 0 };
      },
      ...PASS,
      conclusions: [],
      comments: 0,
    },
    {
      ...all,
      row: 32,
      situation: 'the conversation is locked',
      injected: 'a locked pull request',
      run: async ({ double, pullRequest }) => {
        const pull = { number: 7, base: 'main', head: 'break', state: 'open', draft: false, fork: false } as const;
        double.world.pulls.set(7, { ...pull, locked: true });
        const result = await pullRequest({ head: 'break' });
        return { result, hits: double.log.filter(({ status }) => status === 403).length };
      },
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: warnsOnce('locked'),
    },
    {
      ...all,
      row: 32,
      situation: 'comments are gone',
      injected: '410 to the comment',
      run: injecting('break', COMMENT, { reply: refusal(410, 'Issues are disabled for this repo') }),
      ...FAIL,
      conclusions: ['failure'],
      comments: 0,
      also: warnsOnce('410'),
    },
    {
      ...all,
      row: 35,
      situation: 'a bot or a fork that broke something',
      injected: 'a token that may only read',
      permissions: { contents: 'read' },
      run: refused('break'),
      ...FAIL,
      conclusions: [],
      comments: 0,
      also: ({ result }) => {
        expect(result.log).toMatch(/^::error file=api\/a.proto,/m);
        expect(result.summary).toContain('needs');
      },
    },
    {
      ...all,
      row: 44,
      situation: 'the job summary cannot be written',
      injected: 'a GITHUB_STEP_SUMMARY that is no file',
      run: async ({ pullRequest }) => {
        const result = await pullRequest({
          head: 'fine',
          environment: { GITHUB_STEP_SUMMARY: '/nowhere/summary' },
        });
        return { result, hits: warnings(result).length };
      },
      ...PASS,
      conclusions: ['success'],
      comments: 0,
      also: warnsOnce('The summary could not be written'),
    },
    {
      ...all,
      row: 44,
      situation: 'the report files cannot be written',
      injected: 'a `report-dir` below a file',
      run: async ({ pullRequest }) => {
        const result = await pullRequest({ head: 'fine', inputs: { 'report-dir': '/dev/null/reports' } });
        return { result, hits: warnings(result).length };
      },
      ...PASS,
      conclusions: ['success'],
      comments: 0,
      also: (seen) => {
        warnsOnce('The reports could not be written')(seen);
        expect(seen.result.outputs.get('report-json')).toBe('');
      },
    },
  ];
}

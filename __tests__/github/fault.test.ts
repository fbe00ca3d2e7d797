/** What is said of an answer that means failure. */
import { describe, expect, test } from '@jest/globals';
import {
  answerFault,
  type FailedAnswer,
  isApiFault,
  limitFault,
  oneLine,
  strangeFault,
  tokenFault,
} from '../../src/github/fault.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const faultOf = (status: number, data: unknown = null, headers: FailedAnswer['headers'] = {}) =>
  answerFault('do it', { status, headers, data }, NOW);

test('a fault is known by what it says', () => {
  const fault = faultOf(400);
  const { kind: _, ...rest } = fault;
  expect([fault, rest, { kind: 'x', next: 'y' }, { kind: 'x', said: 'y' }, null, 'x'].map(isApiFault)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('the kind', () => {
  test.each([
    [400, 'refused'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'refused'],
    [422, 'refused'],
    [499, 'refused'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('of %d is %s', (status, kind) => {
    expect(faultOf(status)).toMatchObject({
      kind,
      status,
      said: '',
      message: `cannot do it: GitHub answered ${status}`,
    });
  });

  test('of a repository without a commit is not-found', () => {
    expect(faultOf(409, { message: 'Git Repository is empty.' })).toEqual({
      kind: 'not-found',
      message: 'cannot do it: GitHub answered 409 (Git Repository is empty.)',
      next: 'push a commit to it first',
      status: 409,
      said: 'Git Repository is empty.',
    });
    expect(faultOf(409, { message: 'It is emptying' }).kind).toBe('refused');
    expect(faultOf(422, { message: 'it is empty' }).kind).toBe('refused');
  });

  test.each<readonly [what: string, status: number, data: unknown, headers: FailedAnswer['headers'], limited: boolean]>(
    [
      ['429', 429, null, {}, true],
      ['a time to wait', 403, null, { 'retry-after': '0' }, true],
      ['nothing left', 403, null, { 'x-ratelimit-remaining': 0 }, true],
      ['something left', 403, null, { 'x-ratelimit-remaining': '10' }, false],
      ['the words', 403, { message: 'API Rate Limit exceeded' }, {}, true],
      ['other words', 403, { message: 'no separate limits' }, {}, false],
      ['a time to wait for another reason', 503, { message: 'rate limit' }, { 'retry-after': '1' }, false],
      ['nothing left, and something else wrong', 404, null, { 'x-ratelimit-remaining': '0' }, false],
    ],
  )('%s', (_, status, data, headers, limited) => {
    expect(faultOf(status, data, headers).kind === 'rate-limited').toBe(limited);
    expect(faultOf(status, data, headers).status).toBe(status);
  });
});

describe('until when a limit lasts', () => {
  const until = (headers: FailedAnswer['headers']) => limitFault('do it', { headers }, NOW).message;
  const message = 'cannot do it: the rate limit of the GitHub API is used up';

  test.each<readonly [what: string, headers: FailedAnswer['headers'], when: string]>([
    ['seconds from now', { 'retry-after': '60' }, ' until 2026-01-02 03:05:05 UTC'],
    ['a point in time', { 'x-ratelimit-reset': String(NOW / 1000 + 1) }, ' until 2026-01-02 03:04:06 UTC'],
    ['both', { 'retry-after': '60', 'x-ratelimit-reset': '1' }, ' until 2026-01-02 03:05:05 UTC'],
    [
      'no time to wait, but a point',
      { 'retry-after': '0', 'x-ratelimit-reset': NOW / 1000 },
      ' until 2026-01-02 03:04:05 UTC',
    ],
    ['nobody says', {}, ''],
    ['zero', { 'retry-after': '0', 'x-ratelimit-reset': '0' }, ''],
    ['no number', { 'retry-after': 'soon', 'x-ratelimit-reset': 'later' }, ''],
    ['a time that no calendar has', { 'retry-after': '1e300' }, ''],
    ['another', { 'x-ratelimit-reset': '99999999999999' }, ''],
    ['endless', { 'retry-after': 'Infinity' }, ''],
  ])('%s', (_, headers, when) => {
    expect(until(headers)).toBe(message + when);
  });
});

describe('a missing permission', () => {
  test.each([
    ['contents=read', 'add `contents: read` to the `permissions:` of the job'],
    [
      'contents=write, pull_requests=read',
      'add `contents: write` and `pull-requests: read` to the `permissions:` of the job',
    ],
    [
      'issues=write; pull_requests=write',
      'add `issues: write` or `pull-requests: write` to the `permissions:` of the job',
    ],
    ['checks=write;  ', 'add `checks: write` to the `permissions:` of the job'],
    ['::error::x', 'check what the token may do'],
    ['a=b`', 'check what the token may do'],
    ['`a=b', 'check what the token may do'],
    ['', 'check what the token may do'],
    [undefined, 'check what the token may do'],
  ])('%j', (accepted, next) => {
    expect(faultOf(403, null, { 'x-accepted-github-permissions': accepted }).next).toBe(next);
  });
});

describe('what GitHub says', () => {
  test.each<readonly [data: unknown, said: string]>([
    [{ message: 'No' }, 'No'],
    [{ message: 'No', errors: ['a', { message: 'b' }, { code: 'x' }, { message: 1 }, null, 3] }, 'No: a: b'],
    [{ errors: [{ message: 'b' }] }, 'b'],
    [{ message: 1, errors: 'x' }, ''],
    [{ message: '', errors: ['', 'a'] }, 'a'],
    ['<html>', ''],
    [null, ''],
    [undefined, ''],
  ])('of %j: %j', (data, said) => {
    expect(faultOf(422, data).said).toBe(said);
  });

  test('is a line, and not a long one', () => {
    expect(oneLine(' a\r\n\tb\u2028\u2029\u0000c ')).toBe('a b c');
    expect(oneLine('x'.repeat(300))).toBe('x'.repeat(300));
    expect(oneLine('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
  });
});

test('faults without an answer that means failure', () => {
  expect(tokenFault('do it')).toEqual({
    kind: 'unauthorized',
    message: 'cannot do it: GitHub does not accept the token',
    next: 'check the input `github-token`: it is not valid, or no longer',
    status: 401,
    said: '',
  });
  expect(strangeFault('do it', 'github.test')).toEqual({
    kind: 'unreachable',
    message: 'cannot do it: no answer from github.test (what came is not of the form that GitHub describes)',
    next: 'run the job again; check that github.test can be reached from it',
    status: null,
    said: '',
  });
});

/** Others act while a run goes on. What is left is true, and nothing is there twice. */
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { BOT, type Double, startDouble, TOKEN } from '../double/double.ts';
import { type Fault, serverError } from '../double/injection.ts';
import { type Comment, type Pull, refusal } from '../double/world.ts';
import { HASTE } from '../support/api.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';
import { type InProcessResult, type InProcessRun, runInProcess } from '../support/in-process.ts';
import { kindOf } from './faults/play.ts';

const proto = (methods: readonly string[]): string =>
  `syntax = "proto3";\npackage p;\nservice S { ${methods.map((name) => `rpc ${name}(M) returns (M);`).join(' ')} }\nmessage M {}\n`;

/** 1.0.0 is released; `break` removes a method, `fine` adds one, and both say 1.1.0. */
function released(): TestRepository {
  const repository = createRepository('sample');
  repository.commit({ 'a.proto': proto(['Get', 'Put']), VERSION: '1.0.0\n' });
  repository.annotatedTag('1.0.0');
  repository.branch('break');
  repository.commit({ 'a.proto': proto(['Get']), VERSION: '1.1.0\n' });
  repository.branch('fine', 'main');
  repository.commit({ 'a.proto': proto(['Get', 'Put', 'List']), VERSION: '1.1.0\n' });
  repository.checkout('main');
  return repository;
}

const shared = released();
const PULL = {
  number: 7,
  base: 'main',
  head: 'break',
  state: 'open',
  draft: false,
  locked: false,
  fork: false,
} as const;
let double: Double;
let repository = shared;

async function start(other: TestRepository = shared): Promise<void> {
  repository = other;
  double = await startDouble({ folder: repository.folder });
  double.world.pulls.set(7, { ...PULL });
}

afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});
afterAll(removeTemporaryFolders);

const sha = (revision: string): string => repository.git('rev-parse', `${revision}^{commit}`);
const pull = (): Pull => double.world.pulls.get(7) ?? { ...PULL };
const comments = (): readonly Comment[] => double.world.comments;
const writers = (): readonly (string | undefined)[] => comments().map(({ body }) => / run=(\S+) /.exec(body)?.[1]);
const checkRuns = (): readonly unknown[] =>
  double.world.checkRuns.map(({ head_sha, conclusion }) => [head_sha, conclusion]);
const run = (more: Omit<InProcessRun, 'double' | 'pace'>): Promise<InProcessResult> =>
  runInProcess({ double, pace: HASTE, ...more });

function judgePull(runId = 100, head = 'break', inputs: InProcessRun['inputs'] = {}): Promise<InProcessResult> {
  const side = (ref: string) => ({ ref, sha: sha(ref) });
  const payload = { action: 'synchronize', number: 7, pull_request: { base: side('main'), head: side(head) } };
  return run({ event: 'pull_request', payload, runId, inputs });
}

/** Lets `action` happen before the first request of this kind. */
function once(kind: string, action: () => unknown): { readonly hits: number } {
  let done = false;
  const when = (call: Parameters<typeof kindOf>[0]): boolean => !done && kindOf(call) === kind;
  return double.before({ when }, async () => {
    done = true;
    await action();
  });
}

describe('a pull request', () => {
  test('is pushed to: the check run stays where it was judged, and the comment is left to the run for the new head', async () => {
    await start();
    const judged = sha('break');
    const rule = once('read the pull request', () => {
      pull().head = 'fine';
    });
    expect((await judgePull()).verdict).toBe('fail');
    expect([rule.hits, checkRuns(), comments().length]).toEqual([1, [[judged, 'failure']], 0]);
  });

  test('goes to another branch: no comment, and a warning', async () => {
    await start();
    once('create the check run', () => {
      pull().base = 'fine';
    });
    const { log, verdict } = await judgePull();
    expect([verdict, comments().length]).toEqual(['fail', 0]);
    expect(log).toMatch(/^::warning::The pull request goes to another branch by now/m);
  });

  test('is closed: no comment, and no warning', async () => {
    await start();
    once('create the check run', () => {
      pull().state = 'closed';
    });
    const { log, verdict } = await judgePull();
    expect([verdict, comments().length, log.includes('::warning::')]).toEqual(['fail', 0, false]);
  });

  test('is overtaken by its base, and by a release: it is judged on what was there at first', async () => {
    await start(released());
    const target = sha('main');
    once('compare', () => {
      repository.checkout('main');
      repository.commit({ 'a.proto': proto(['Get']), VERSION: '2.0.0\n' });
      repository.annotatedTag('2.0.0');
    });
    const side = (ref: string, at = sha(ref)) => ({ ref, sha: at });
    const payload = { action: 'opened', number: 7, pull_request: { base: side('main', target), head: side('break') } };
    const { verdict } = await run({ event: 'pull_request', payload });
    expect([verdict, comments().map(({ body }) => body.includes('1.0.0'))]).toEqual(['fail', [true]]);
  });
});

describe('two runs on one pull request', () => {
  test.each([
    [100, 101, '101.1'],
    [100, 99, '100.1'],
  ])('run %i is about to comment when run %i does all of its work: %s speaks', async (first, second, speaks) => {
    await start();
    const rule = once('create the comment', () => judgePull(second));
    await judgePull(first);
    expect([rule.hits, writers(), checkRuns().length]).toEqual([1, [speaks], 2]);
  });

  // GitHub knows no edit on condition: the older text stays until the next run. docs/security.md says so.
  test('run 100 is about to edit when run 101 does all of its work: there is one comment, and each has its check run', async () => {
    await start();
    await judgePull(99);
    const rule = once('update the comment', () => judgePull(101));
    await judgePull(100);
    expect([rule.hits, writers(), checkRuns().length]).toEqual([1, ['100.1'], 3]);
  });

  test('a run that is late leaves the comment of a newer one alone', async () => {
    await start();
    await judgePull(101);
    await judgePull(100, 'break');
    expect(writers()).toEqual(['101.1']);
  });

  test.each([
    ['before', serverError(502)],
    ['after', { reset: 'after' } satisfies Fault],
  ])('a run whose comment is not confirmed (%s it) looks again before it writes again', async (_when, fault) => {
    await start();
    await judgePull(99);
    double.inject({ operation: 'issues/update-comment', nth: 1 }, fault);
    let newer = false;
    const when = (call: Parameters<typeof kindOf>[0]): boolean => {
      const written = double.log.some(({ operation }) => operation === 'issues/update-comment');
      return written && !newer && kindOf(call) === 'read the pull request';
    };
    const rule = double.before({ when }, async () => {
      newer = true;
      await judgePull(101);
    });
    await judgePull(100);
    expect([rule.hits, writers()]).toEqual([1, ['101.1']]);
  });
});

describe('the comment', () => {
  test('is deleted meanwhile: there is a new one', async () => {
    await start();
    await judgePull(100);
    once('update the comment', () => {
      double.world.comments.splice(0);
    });
    await judgePull(101);
    expect(writers()).toEqual(['101.1']);
  });

  test('is edited by somebody so that nothing tells whose it is: theirs stays, and there is a new one', async () => {
    await start();
    await judgePull(100);
    for (const comment of double.world.comments) comment.body = 'edited';
    await judgePull(101);
    expect(comments().map(({ body }) => body === 'edited')).toEqual([true, false]);
  });

  test('is quoted by somebody else: only our own is edited', async () => {
    await start();
    await judgePull(100);
    const [ours] = double.world.comments;
    const quote = { id: 1, issue: 7, author: 'octocat', body: ours?.body ?? '', created_at: '', updated_at: '' };
    double.world.comments.unshift({ ...quote, created_at: ours?.created_at ?? '', updated_at: ours?.updated_at ?? '' });
    await judgePull(101);
    expect(writers()).toEqual(['100.1', '101.1']);
  });

  test.each([
    ['409', { reply: refusal(409, 'Conflict') }],
    [
      'a long page of HTML',
      { reply: { status: 200, body: 'x'.repeat(1000), headers: { 'content-type': 'text/html' } } },
    ],
  ])('is not doubled when the list of comments is %s', async (_what, fault) => {
    await start();
    await judgePull(100);
    const rule = double.inject({ operation: 'issues/list-comments' }, fault);
    const { log } = await judgePull(101);
    expect([rule.hits, writers()]).toEqual([1, ['100.1']]);
    expect(log).toMatch(/^::warning::cannot list the comments: .*The verdict stands/m);
  });

  test('of an app is not doubled when nobody says whose token this is', async () => {
    await start();
    const app = double.tokens as Map<string, unknown>;
    app.set(TOKEN, { ...double.tokens.get(TOKEN), login: 'gate-app[bot]' });
    await judgePull(100);
    const login = comments().map(({ author }) => author);
    double.inject({ when: (call) => kindOf(call) === 'ask whose token it is' }, serverError(502));
    const { log, verdict } = await judgePull(101);
    expect([login, comments().length, verdict]).toEqual([['gate-app[bot]'], 1, 'fail']);
    expect(login).not.toEqual([BOT]);
    expect(log).toMatch(/^::warning::cannot ask whose token this is: .*The verdict stands/m);
  });
});

describe('a tag', () => {
  const push = (tag: string, at: string) => ({
    event: 'push',
    payload: { ref: `refs/tags/${tag}`, before: '0'.repeat(40), after: at, head_commit: { id: at } },
  });

  test('is moved after it was pushed: nothing is said of either commit', async () => {
    await start(released());
    const pushed = sha('break');
    repository.tag('1.1.0', 'fine');
    const { verdict, log } = await run(push('1.1.0', pushed));
    expect([verdict, checkRuns()]).toEqual(['undecided', [[pushed, 'failure']]]);
    expect(log).toContain('the tag 1.1.0 was moved');
  });

  test('is not listed (yet, or any more): its own commit is judged, nothing in its place', async () => {
    await start(released());
    const pushed = sha('break');
    // The default branch says 1.1.0 too, and would pass.
    repository.checkout('fine');
    const { verdict } = await run(push('1.1.0', pushed));
    expect([verdict, checkRuns()]).toEqual(['fail', [[pushed, 'failure']]]);
  });

  test('of a release that is not there is not judged', async () => {
    await start(released());
    const payload = { action: 'published', release: { tag_name: '1.1.0' } };
    const { verdict, exit } = await run({ event: 'release', payload });
    expect([verdict, exit, checkRuns()]).toEqual(['undecided', 1, []]);
  });

  test('is deleted while recent tags are looked at: nothing is judged in its place', async () => {
    await start(released());
    repository.tag('1.1.0', 'break');
    let asked = 0;
    const when = (call: Parameters<typeof kindOf>[0]): boolean => kindOf(call) === 'list tags' && ++asked === 2;
    const rule = double.before({ when }, () => void repository.git('tag', '--delete', '1.1.0'));
    const { verdict, exit } = await run({ event: 'schedule', payload: {}, sha: sha('main') });
    expect([rule.hits, verdict, exit]).toEqual([1, 'undecided', 1]);
  });
});

describe('making a tag', () => {
  const make = (at: string) => ({ event: 'workflow_dispatch', payload: {}, sha: at, inputs: { mode: 'create-tag' } });

  test('that somebody else makes meanwhile fails, and leaves theirs alone', async () => {
    await start(released());
    once('make the reference', () => repository.tag('1.1.0', 'break'));
    const { verdict, exit, log } = await run(make(sha('fine')));
    expect([verdict, exit, sha('1.1.0')]).toEqual(['pass', 1, sha('break')]);
    expect(log).toMatch(/^::error::The tag 1\.1\.0 was not made: .*already exists/m);
  });

  test('in two runs at once makes one', async () => {
    await start(released());
    const results: InProcessResult[] = [];
    once('make the reference', async () => {
      results.push(await run(make(sha('fine'))));
    });
    results.push(await run(make(sha('fine'))));
    expect([results.map(({ exit }) => exit), sha('1.1.0')]).toEqual([[0, 1], sha('fine')]);
  });

  test.each([
    ['carried out', { reset: 'after' }],
    ['not carried out', { reset: 'before' }],
  ] as const)('that is not confirmed, though %s, is looked for', async (_what, fault) => {
    await start(released());
    double.inject({ operation: 'git/create-ref', nth: 1 }, fault);
    const { exit, log } = await run(make(sha('fine')));
    expect([exit, sha('1.1.0'), repository.git('cat-file', '-t', '1.1.0')]).toEqual([0, sha('fine'), 'tag']);
    expect(log).toContain(`Made the tag 1.1.0 at ${sha('fine')}.`);
  });

  test('of which only one of two can be made tells which was', async () => {
    const both = createRepository('sample');
    const surface = (name: string): string =>
      `  - { name: ${name}, protos: ${name}/**, version-file: ${name}/VERSION, tag-pattern: '${name}/v{version}' }\n`;
    const files = (version: string) => ({
      'a/a.proto': proto(['Get']),
      'a/VERSION': version,
      'b/b.proto': proto(['Get']).replace('package p', 'package q'),
      'b/VERSION': version,
    });
    both.commit({ '.github/skewgate.yml': `surfaces:\n${surface('a')}${surface('b')}`, ...files('1.0.0\n') });
    both.tag('a/v1.0.0');
    both.tag('b/v1.0.0');
    both.commit(files('1.1.0\n'));
    await start(both);
    double.inject({ operation: 'git/create-ref', nth: 2 }, { reply: refusal(403, 'Resource not accessible') });
    const { verdict, exit, log } = await run(make(sha('main')));
    expect([verdict, exit, repository.git('tag').split('\n')]).toEqual([
      'pass',
      1,
      ['a/v1.0.0', 'a/v1.1.0', 'b/v1.0.0'],
    ]);
    expect(log).toMatch(
      /^::error::The tag b\/v1\.1\.0 was not made: .*403.* Made the tag a\/v1\.1\.0 at [0-9a-f]{40}\.$/m,
    );
  });

  test('is never done for what does not pass', async () => {
    await start(released());
    const { verdict, exit } = await run(make(sha('break')));
    expect([verdict, exit, repository.git('tag')]).toEqual(['fail', 1, '1.0.0']);
    expect(double.log.filter(({ method, operation }) => method === 'POST' && operation.startsWith('git/'))).toEqual([]);
  });
});

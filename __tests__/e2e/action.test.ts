import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { BOT, type Double, startDouble, TOKEN } from '../double/double.ts';
import { serverError } from '../double/injection.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../examples/kata-agent', import.meta.url));
const FILES = [
  'protocols/grpc/agent.proto',
  'protocols/grpc/health.proto',
  'protocols/grpc/oci.proto',
  'pkg/types/types.proto',
];

let agent: TestRepository;
let double: Double | undefined;

const filesOf = (release: string, version = release): Record<string, string> => ({
  ...Object.fromEntries(FILES.map((path) => [path, readFileSync(join(SAMPLE, release, path), 'utf8')])),
  VERSION: `${version}\n`,
});

beforeAll(() => {
  agent = createRepository('agent');
  agent.commit(filesOf('1.4.0'));
  agent.annotatedTag('1.4.0');
  agent.commit(filesOf('1.5.0'));
  agent.annotatedTag('1.5.0');
  agent.branch('step');
  agent.commit(filesOf('1.6.0', '1.5.0'));
  agent.branch('minor');
  agent.commit({ VERSION: '1.6.0\n' });
  agent.branch('major');
  agent.commit({ VERSION: '2.0.0\n' });
  agent.branch('fine', 'main');
  agent.commit({ 'README.md': 'hello\n' });
  agent.checkout('main');
});
afterEach(async () => {
  expect(double?.violations ?? []).toEqual([]);
  await double?.close();
  double = undefined;
});
afterAll(removeTemporaryFolders);

const WRITE = { contents: 'write', checks: 'write', pull_requests: 'write' } as const;

async function start(permissions: Parameters<typeof startDouble>[0]['permissions'] = WRITE): Promise<Double> {
  double = await startDouble({ folder: agent.folder, permissions });
  return double;
}

/** A pull request as the event says it. */
async function pullRequest(
  head: string,
  more: { inputs?: Record<string, string>; run?: number; event?: string } = {},
): Promise<StepResult> {
  if (double === undefined) throw new Error('no double');
  const pull = { number: 7, base: 'main', head, state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { ...pull });
  const shas = { base: agent.git('rev-parse', 'main'), head: agent.git('rev-parse', head) };
  return runStep({
    double,
    program: PROGRAM,
    event: more.event ?? 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
    inputs: more.inputs ?? {},
    environment: { GITHUB_RUN_ID: String(more.run ?? 100), GITHUB_JOB: 'gate' },
  });
}

describe('the kata agent 1.5.0 to 1.6.0 as a pull request', () => {
  test('fails, says what is needed and what is declared, and points at the service', async () => {
    const github = await start();
    const { code, outputs, log, summary } = await pullRequest('minor');
    expect(code).toBe(1);
    const [run] = github.world.checkRuns;
    expect([run?.conclusion, run?.title]).toEqual(['failure', 'Needs 2.0.0 (major), minor declared: 2 breaks']);
    expect(run?.head_sha).toBe(agent.git('rev-parse', 'minor'));
    const places = run?.annotations.map(({ path, start_line, start_column, end_column, annotation_level }) => [
      path,
      start_line,
      start_column,
      end_column,
      annotation_level,
    ]);
    expect(places).toEqual([
      ['protocols/grpc/agent.proto', 12, 9, 20, 'failure'],
      ['protocols/grpc/agent.proto', 12, 9, 20, 'failure'],
    ]);
    const comments = github.world.comments;
    expect(comments.map(({ author }) => author)).toEqual([BOT]);
    expect(comments[0]?.body).toContain('1.6.0 needs a major release after 1.5.0');
    expect(Object.fromEntries(outputs)).toMatchObject({
      verdict: 'fail',
      'required-bump': 'major',
      'declared-bump': 'minor',
      'minimum-version': '2.0.0',
      'previous-version': '1.5.0',
      'blocking-count': '2',
    });
    expect(JSON.parse(readFileSync(outputs.get('report-json') ?? '', 'utf8')).verdict).toBe('fail');
    expect(JSON.parse(readFileSync(outputs.get('report-sarif') ?? '', 'utf8')).version).toBe('2.1.0');
    expect(summary).toContain('1.6.0 needs a major release');
    const { reads, writes } = github.count();
    expect(log).toContain(`${reads} requests to read and ${writes} to write were made to the GitHub API.`);
    expect(reads).toBeLessThanOrEqual(12);
  });

  test('with all annotations, the added request field too', async () => {
    const github = await start();
    await pullRequest('minor', { inputs: { annotations: 'all' } });
    const [run] = github.world.checkRuns;
    expect(run?.annotations).toContainEqual(
      expect.objectContaining({
        path: 'protocols/grpc/agent.proto',
        start_line: 291,
        start_column: 3,
        annotation_level: 'warning',
      }),
    );
  });

  test('a second run edits the one comment, and resolves it when there is nothing left to say', async () => {
    const github = await start();
    await pullRequest('minor', { run: 100 });
    await pullRequest('minor', { run: 101 });
    expect(github.world.comments.length).toBe(1);
    expect(github.world.comments[0]?.body).toMatch(/^<!-- skewgate:v1:\S+ run=101\.1 open -->/);
    const { code } = await pullRequest('fine', { run: 102 });
    expect(code).toBe(0);
    expect(github.world.comments.map(({ body }) => /^### .*$/m.exec(body)?.[0])).toEqual([
      `### ✅ Resolved in ${agent.git('rev-parse', 'fine')}`,
    ]);
  });

  test('an older run does not overwrite what a newer one wrote', async () => {
    const github = await start();
    await pullRequest('minor', { run: 101 });
    await pullRequest('minor', { run: 100 });
    expect(github.world.comments.map(({ body }) => /run=\d+/.exec(body)?.[0])).toEqual(['run=101']);
  });

  test('passes when the version file says 2.0.0, in three lines', async () => {
    const github = await start();
    const { code, outputs } = await pullRequest('major');
    expect([code, outputs.get('verdict')]).toEqual([0, 'pass']);
    expect(github.world.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['success']);
  });

  test('is silent when nothing changed', async () => {
    const github = await start();
    const { code } = await pullRequest('fine');
    expect([code, github.world.comments.length]).toEqual([0, 0]);
  });

  test('on a token that may only read, it fails for the right reason and shows what it can', async () => {
    const github = await start({ contents: 'read' });
    const { code, log, outputs, summary } = await pullRequest('minor');
    expect([code, outputs.get('verdict'), github.world.checkRuns.length, github.world.comments.length]).toEqual([
      1,
      'fail',
      0,
      0,
    ]);
    expect(log).toMatch(/^::error file=protocols\/grpc\/agent.proto,line=12,/m);
    expect(log).toMatch(/^::warning::.*checks: write/m);
    expect(summary).toContain('1.6.0 needs a major release');
  });

  test('a marker in somebody else’s comment is only text', async () => {
    const github = await start();
    await pullRequest('minor', { run: 100 });
    const [own] = github.world.comments;
    if (own === undefined) throw new Error('no comment');
    github.world.comments[0] = { ...own, author: 'mallory' };
    await pullRequest('minor', { run: 101 });
    expect(github.world.comments.map(({ author }) => author).sort()).toEqual([BOT, 'mallory']);
  });
});

describe('tags', () => {
  const pushTag = async (tag: string, more: Record<string, unknown> = {}): Promise<StepResult> => {
    if (double === undefined) throw new Error('no double');
    const commit = agent.git('rev-parse', `${tag}^{commit}`);
    return runStep({
      double,
      program: PROGRAM,
      event: 'push',
      payload: {
        ref: `refs/tags/${tag}`,
        before: '0'.repeat(40),
        after: agent.git('rev-parse', tag),
        deleted: false,
        forced: false,
        head_commit: { id: commit },
        ...more,
      },
      environment: { GITHUB_REF: `refs/tags/${tag}`, GITHUB_SHA: commit },
    });
  };

  test('1.6.0 fails and 2.0.0 passes', async () => {
    agent.annotatedTag('1.6.0', 'minor');
    await start();
    expect((await pushTag('1.6.0')).code).toBe(1);
    agent.git('tag', '--delete', '1.6.0');
    agent.annotatedTag('2.0.0', 'major');
    await double?.close();
    const github = await start();
    const result = await pushTag('2.0.0');
    agent.git('tag', '--delete', '2.0.0');
    expect(result.code).toBe(0);
    expect(github.world.checkRuns.map(({ head_sha }) => head_sha)).toEqual([agent.git('rev-parse', 'major')]);
  });

  test('a moved tag fails, a deleted one is nothing', async () => {
    await start();
    const moved = await pushTag('1.5.0', { before: agent.git('rev-parse', '1.4.0'), forced: true });
    expect([moved.code, moved.outputs.get('verdict')]).toEqual([1, 'undecided']);
    const deleted = await pushTag('1.5.0', { deleted: true });
    expect([deleted.code, deleted.outputs.get('verdict')]).toEqual([0, 'pass']);
  });

  test('a release by dispatch is judged before its tag exists, and tagged only if it passes', async () => {
    const dispatch = (branch: string, inputs: Record<string, string>): Promise<StepResult> => {
      if (double === undefined) throw new Error('no double');
      const sha = agent.git('rev-parse', branch);
      return runStep({
        double,
        program: PROGRAM,
        event: 'workflow_dispatch',
        payload: {},
        inputs,
        environment: { GITHUB_SHA: sha, GITHUB_REF: `refs/heads/${branch}` },
      });
    };
    await start();
    const small = await dispatch('minor', { mode: 'create-tag' });
    expect([small.code, agent.git('tag', '--list', '1.6.0')]).toEqual([1, '']);
    const big = await dispatch('major', { mode: 'create-tag' });
    expect([big.code, agent.git('rev-parse', '2.0.0^{commit}')]).toEqual([0, agent.git('rev-parse', 'major')]);
    expect(agent.git('cat-file', '-t', '2.0.0')).toBe('tag');
    agent.git('tag', '--delete', '2.0.0');
    const other = await dispatch('major', { mode: 'tag', version: '1.7.0' });
    expect(other.code).toBe(1);
    const plan = await dispatch('minor', { mode: 'plan' });
    expect([plan.code, plan.log.includes('2.0.0')]).toEqual([0, true]);
  });
});

describe('what it does not know, it does not pass', () => {
  test('GitHub is down', async () => {
    const github = await start();
    github.inject({}, serverError(502));
    const { code, outputs, log } = await pullRequest('minor');
    expect([code, outputs.get('verdict')]).toEqual([1, 'undecided']);
    expect(log).toContain('Could not verify');
  });

  test('an event it cannot judge', async () => {
    const github = await start();
    const { code, log } = await runStep({ double: github, program: PROGRAM, event: 'issues', payload: {} });
    expect([code, log.includes('the event "issues" cannot be judged')]).toEqual([1, true]);
  });

  test('a wrong input', async () => {
    await start();
    const { code, log } = await pullRequest('minor', { inputs: { comment: 'sometimes' } });
    expect([
      code,
      log.includes('comment: expected on-findings, on-blocking, always or off, found "sometimes"'),
    ]).toEqual([1, true]);
  });

  test('a token that is not valid', async () => {
    await start();
    const { code, log } = await pullRequest('minor', { inputs: { 'github-token': `${TOKEN}x` } });
    expect([code, log.includes('check the input `github-token`')]).toEqual([1, true]);
  });
});

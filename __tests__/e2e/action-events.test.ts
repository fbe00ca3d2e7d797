import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

const proto = (fields: string): string =>
  `syntax = "proto3";\npackage p;\nservice S { rpc Get(Q) returns (A); }\nmessage Q { ${fields} }\nmessage A { int32 ok = 1; }\n`;

let repo: TestRepository;
let double: Double;

beforeAll(() => {
  repo = createRepository('sample');
  repo.commit({ 'a.proto': proto('int32 id = 1; bool fast = 2;'), VERSION: '1.0.0\n' });
  repo.annotatedTag('1.0.0');
  repo.branch('breaks');
  repo.commit({ 'a.proto': proto('int32 id = 1;') });
  repo.branch('strict', 'main');
  repo.commit({ '.github/skewgate.yml': 'promise: full-strict\nclient: kata-runtime\nserver: kata-agent\n' });
  repo.branch('adds', 'strict');
  repo.commit({ 'a.proto': proto('int32 id = 1; bool fast = 2; bool more = 3;') });
  repo.branch('weakens', 'adds');
  repo.commit({ '.github/skewgate.yml': 'promise: none\n' });
  repo.checkout('main');
});
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});
afterAll(removeTemporaryFolders);

const sha = (revision: string): string => repo.git('rev-parse', `${revision}^{commit}`);

interface More {
  readonly inputs?: Record<string, string>;
  readonly environment?: Record<string, string>;
}

async function step(
  event: string,
  payload: unknown,
  { inputs = {}, environment = {} }: More = {},
): Promise<StepResult> {
  double = await startDouble({ folder: repo.folder });
  return runStep({
    double,
    program: PROGRAM,
    event,
    payload,
    inputs,
    environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate', ...environment },
  });
}

const pull = (base: string, head: string) => ({
  action: 'opened',
  number: 3,
  pull_request: { base: { sha: sha(base) }, head: { sha: sha(head) } },
});
const conclusions = (): unknown[] => double.world.checkRuns.map(({ head_sha, conclusion }) => [head_sha, conclusion]);

describe('events', () => {
  test('a merge group is judged at its head', async () => {
    const result = await step('merge_group', { merge_group: { base_sha: sha('main'), head_sha: sha('breaks') } });
    expect([result.code, conclusions()]).toEqual([1, [[sha('breaks'), 'failure']]]);
  });

  test('a pushed branch is judged by its own version file', async () => {
    const payload = {
      ref: 'refs/heads/breaks',
      before: sha('main'),
      after: sha('breaks'),
      head_commit: { id: sha('breaks') },
    };
    const result = await step('push', payload);
    expect([result.code, conclusions(), result.outputs.get('previous-version')]).toEqual([
      1,
      [[sha('breaks'), 'failure']],
      '1.0.0',
    ]);
  });

  test('a published release is judged as its tag', async () => {
    const result = await step('release', { action: 'published', release: { tag_name: '1.0.0', draft: false } });
    expect([result.code, conclusions()]).toEqual([0, [[sha('1.0.0'), 'success']]]);
  });

  test('a schedule looks at recent tags, and passes by those that name no version', async () => {
    repo.tag('1.1.0', 'breaks');
    repo.tag('20191207', 'breaks');
    const result = await step('schedule', {}, { environment: { GITHUB_SHA: sha('main') } });
    repo.git('tag', '--delete', '1.1.0', '20191207');
    expect([result.code, result.outputs.get('verdict')]).toEqual([1, 'fail']);
    expect(result.summary).toContain('1.1.0');
    expect(result.summary).not.toContain('The tag 20191207');
  });
});

describe('whose policy judges', () => {
  test('the base’s, and the report names the peers as it does', async () => {
    const result = await step('pull_request', pull('strict', 'adds'));
    expect([result.code, result.outputs.get('required-bump')]).toEqual([1, 'major']);
    expect(result.summary).toContain('new kata-runtime + old kata-agent');
  });

  test('not the one a pull request brings, which is said', async () => {
    const result = await step('pull_request', pull('strict', 'weakens'));
    expect([result.code, result.outputs.get('required-bump')]).toEqual([1, 'major']);
    expect(result.summary).toContain('This change edits the config');
  });

  test('an input may not overrule it in a workflow that is the pull request’s own', async () => {
    const result = await step('pull_request', pull('strict', 'adds'), { inputs: { promise: 'none' } });
    expect([result.code, result.outputs.get('verdict')]).toEqual([1, 'undecided']);
    expect(result.log).toContain('the input promise says something else than .github/skewgate.yml');
  });

  test('it may in a workflow that is the base’s own', async () => {
    const result = await step('pull_request_target', pull('strict', 'adds'), { inputs: { promise: 'backward' } });
    expect([result.code, result.outputs.get('required-bump')]).toEqual([0, 'minor']);
  });

  test('an input decides where no config does', async () => {
    const result = await step('pull_request', pull('main', 'adds'), { inputs: { promise: 'full-strict' } });
    expect([result.code, result.outputs.get('required-bump')]).toEqual([1, 'major']);
  });
});

describe('a checkout', () => {
  test('brings the contents, its work tree is never read, and tags are the API’s', async () => {
    const clone = repo.clone('--no-tags');
    clone.write({ 'a.proto': 'this is no proto' });
    const environment = { GITHUB_WORKSPACE: clone.folder };
    const with_ = await step('pull_request', pull('main', 'breaks'), { environment });
    const reads = double.count().reads;
    expect([with_.code, with_.outputs.get('previous-version')]).toEqual([1, '1.0.0']);
    expect(double.log.filter(({ operation }) => operation === 'git/get-tree')).toEqual([]);
    await double.close();
    const without = await step('pull_request', pull('main', 'breaks'));
    expect(without.outputs.get('verdict')).toBe('fail');
    expect(reads).toBeLessThan(double.count().reads);
  });

  test('is left alone under pull_request_target', async () => {
    const clone = repo.clone('--no-tags');
    const result = await step('pull_request_target', pull('main', 'breaks'), {
      environment: { GITHUB_WORKSPACE: clone.folder },
    });
    expect(result.code).toBe(1);
    expect(double.log.some(({ operation }) => operation === 'git/get-tree')).toBe(true);
  });
});

describe('two gates in one repository', () => {
  test('have a check run and a comment each', async () => {
    double = await startDouble({ folder: repo.folder });
    double.world.pulls.set(3, {
      number: 3,
      base: 'main',
      head: 'breaks',
      state: 'open',
      draft: false,
      locked: false,
      fork: false,
    });
    for (const name of ['Agent protocol', 'Shim protocol']) {
      const inputs = { 'check-name': name };
      const environment = { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' };
      await runStep({
        double,
        program: PROGRAM,
        event: 'pull_request',
        payload: pull('main', 'breaks'),
        inputs,
        environment,
      });
    }
    expect(double.world.checkRuns.map(({ name }) => name)).toEqual(['Agent protocol', 'Shim protocol']);
    expect(double.world.comments).toHaveLength(2);
  });
});

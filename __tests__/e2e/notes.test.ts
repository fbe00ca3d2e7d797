import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_RELEASES } from '../../src/cli/demo-history.ts';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import { CLI, type CliResult, skewgate } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = join(CLI, '../index.js');
const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../report/golden', import.meta.url));
const STOP = 'Live upgrade is not supported: stop all running containers before you install this version.';

const golden = (name: string): string => readFileSync(join(GOLDEN, name), 'utf8');
let agent: TestRepository;
let double: Double | undefined;

beforeAll(() => {
  agent = createRepository('sample');
  agent.write({ '.github/skewgate.yml': 'client: kata-runtime\nserver: kata-agent\n' });
  for (const version of SAMPLE_RELEASES) {
    agent.write({ pkg: null, protocols: null });
    cpSync(join(EXAMPLES, 'kata-agent', version), agent.folder, { recursive: true });
    agent.commit({});
    agent.annotatedTag(version);
  }
});
afterEach(async () => {
  expect(double?.violations ?? []).toEqual([]);
  await double?.close();
  double = undefined;
});
afterAll(removeTemporaryFolders);

const notes = (...args: readonly string[]): CliResult => skewgate(['notes', '--repo', agent.folder, ...args]);

describe('on the command line', () => {
  test.each(['1.1.0', '1.6.0', '1.12.0'])('%s, whatever is checked out', (release) => {
    const { exit, stdout, stderr } = notes('--head', release, '--format', 'markdown');
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toBe(golden(`notes-${release}.md`));
  });

  test('text is the default, and the tagged HEAD the release', () => {
    expect(notes().stdout).toContain('kata-agent 1.12.0 works with kata-runtime 1.6.0 and later, but not with 1.5.0.');
    expect(notes('--head', '1.6.0').stdout).toBe(golden('notes-1.6.0.txt'));
  });

  test('a promise and a window on the command line', () => {
    expect(notes('--promise', 'none').stdout.split('\n')).toContain(STOP);
    expect(notes('--window', 'minors: 2').stdout).toContain(
      'kata-agent 1.12.0 works with kata-runtime 1.7.0 and later.',
    );
  });

  test('without a release that can be found there are no notes', () => {
    expect(notes('--head', '9.9.9').exit).toBe(3);
    expect(notes('--format', 'sarif').exit).toBe(2);
  });
});

describe('in the action', () => {
  const judged = async (tag: string): Promise<StepResult> => {
    double = await startDouble({ folder: agent.folder });
    const sha = agent.git('rev-parse', `${tag}^{commit}`);
    return runStep({
      double,
      program: PROGRAM,
      event: 'push',
      payload: { ref: `refs/tags/${tag}`, before: '0'.repeat(40), after: sha, head_commit: { id: sha } },
      environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate', GITHUB_REF: `refs/tags/${tag}`, GITHUB_SHA: sha },
    });
  };

  test('a tag has its notes in a file, also if it fails, and asks for nothing more to write them', async () => {
    const failed = await judged('1.6.0');
    expect(failed.code).toBe(1);
    expect(readFileSync(failed.outputs.get('notes') ?? '', 'utf8')).toBe(golden('notes-1.6.0.md'));
    expect(double?.count().reads).toBeLessThanOrEqual(12);
  });

  test('a branch is no release', async () => {
    double = await startDouble({ folder: agent.folder });
    const sha = agent.git('rev-parse', 'main');
    const result = await runStep({
      double,
      program: PROGRAM,
      event: 'push',
      payload: { ref: 'refs/heads/main', before: sha, after: sha, head_commit: { id: sha } },
      environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate', GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha },
    });
    expect([result.code, result.outputs.get('notes')]).toEqual([0, '']);
  });
});

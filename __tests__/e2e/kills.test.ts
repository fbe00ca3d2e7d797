/** A job ends at any moment: the post step then leaves no check run open, and nothing is there twice. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type Step, type StepResult } from '../double/runner.ts';
import type { Call } from '../double/world.ts';
import { largeRepository } from '../support/failure-repositories.ts';
import { removeTemporaryFolders } from '../support/git.ts';
import { kindOf } from './faults/play.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const repository = largeRepository(53);

afterAll(removeTemporaryFolders);

interface Ended {
  readonly double: Double;
  readonly main: StepResult;
  readonly post: StepResult;
}

/** Ends the process as it makes this request, before GitHub carries it out or after; then the post step runs. */
async function killedAt(
  kind: string,
  when: 'before' | 'after',
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL',
): Promise<Ended> {
  const double = await startDouble({ folder: repository.folder });
  const pull = {
    number: 7,
    base: 'main',
    head: 'break',
    state: 'open',
    draft: false,
    locked: false,
    fork: false,
  } as const;
  double.world.pulls.set(7, { ...pull });
  let stop: () => void = () => {};
  const match = { nth: 1, when: (call: Call) => kindOf(call) === kind };
  const before = when === 'before';
  if (before) double.before(match, () => stop());
  double.inject(match, { reset: when });
  if (!before)
    double.inject(match, {
      change: (reply) => {
        stop();
        return reply;
      },
    });
  const side = (ref: string) => ({ ref, sha: repository.git('rev-parse', ref) });
  const payload = { action: 'opened', number: 7, pull_request: { base: side('main'), head: side('break') } };
  const step: Step = {
    double,
    program: PROGRAM,
    event: 'pull_request',
    payload,
    environment: { GITHUB_RUN_ID: '100' },
  };
  const started: Step['started'] = (child) => {
    stop = () => void child.kill(signal);
  };
  const main = await runStep({ ...step, started });
  const post = await runStep({ ...step, state: main.state });
  await double.close();
  return { double, main, post };
}

const COULD_NOT = 'Could not verify: the run was cancelled or killed';

describe('a job that ends', () => {
  test.each([
    ['list tags', 'before', 'SIGKILL', [], 0],
    ['read files', 'after', 'SIGINT', [], 0],
    ['create the check run', 'before', 'SIGKILL', [], 0],
    ['create the check run', 'after', 'SIGKILL', [['cancelled', COULD_NOT]], 0],
    ['update the check run', 'before', 'SIGKILL', [['cancelled', COULD_NOT]], 0],
    ['update the check run', 'after', 'SIGINT', [['cancelled', COULD_NOT]], 0],
    ['read the pull request', 'before', 'SIGTERM', [['failure', expect.stringContaining('2.0.0')]], 0],
    ['create the comment', 'after', 'SIGKILL', [['failure', expect.stringContaining('2.0.0')]], 1],
  ] as const)('%s, %s it, by %s', async (kind, when, signal, checkRuns, comments) => {
    const { double, main, post } = await killedAt(kind, when, signal);
    const { world, violations } = double;
    expect([main.code, post.code, violations]).toEqual([null, 0, []]);
    expect(world.checkRuns.map(({ conclusion, title }) => [conclusion, title])).toEqual(checkRuns);
    expect(world.checkRuns.filter(({ status }) => status !== 'completed')).toEqual([]);
    expect(world.comments.length).toBe(comments);
    expect(post.log).not.toMatch(/::(error|warning)::/);
  });
});

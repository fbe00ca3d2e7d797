/** One thing that goes wrong on GitHub, and what the action must make of it. */
import { fileURLToPath } from 'node:url';
import { type Double, type DoubleOptions, startDouble } from '../double/double.ts';
import { runStep, type Step, type StepResult } from '../double/runner.ts';
import type { TestRepository } from './git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** What a token of a workflow may do that asks for all the action can use. */
export const WRITE = { contents: 'read', checks: 'write', pull_requests: 'write' } as const;

/** What a pull request is judged as, where a case says nothing else. */
interface PullRequest {
  readonly base?: string;
  readonly head: string;
  readonly event?: string;
  readonly action?: string;
  readonly headSha?: string;
  /** Of `pull_request` in the payload, and what stands beside it. */
  readonly draft?: boolean;
  readonly changes?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Step['environment'];
  readonly started?: NonNullable<Step['started']>;
}

/** A double with what a case needs to set things up. */
export interface Stage {
  readonly double: Double;
  readonly repository: TestRepository;
  /** Runs the action for a pull request from `head` to `main`. */
  pullRequest(request: PullRequest): Promise<StepResult>;
  /** Runs it for any event, or its post step. */
  step(step: Omit<Step, 'double' | 'program'>): Promise<StepResult>;
}

/** What came of a case. `hits`: how often what was injected made itself felt. */
export interface Seen {
  readonly result: StepResult;
  readonly hits: number;
  readonly double: Double;
  readonly repository: TestRepository;
}

export interface FailureCase {
  /** Its number in the table of failures. */
  readonly row: number;
  readonly situation: string;
  readonly injected: string;
  readonly repository: TestRepository;
  readonly permissions?: DoubleOptions['permissions'];
  readonly enterprise?: boolean;
  /** Injects it, runs the action, and tells how often the injection applied. */
  readonly run: (stage: Stage) => Promise<{ readonly result: StepResult; readonly hits: number }>;
  readonly exit: 0 | 1 | null;
  readonly verdict: 'pass' | 'fail' | 'undecided' | '';
  /** The conclusions of the check runs, in the order they were made. */
  readonly conclusions: readonly (string | null)[];
  /** How many comments there are at the end. */
  readonly comments: number;
  /** What else must hold. */
  readonly also?: (seen: Seen) => void;
}

/** Plays one case on a double of its own. */
export async function play(failure: FailureCase): Promise<Seen> {
  const { repository, permissions = WRITE, enterprise = false } = failure;
  const double = await startDouble({ folder: repository.folder, permissions, enterprise });
  try {
    const seen = await failure.run(stageOf(double, repository));
    return { ...seen, double, repository };
  } finally {
    await double.close();
  }
}

function stageOf(double: Double, repository: TestRepository): Stage {
  const step: Stage['step'] = (more) => runStep({ double, program: PROGRAM, ...more });
  return {
    double,
    repository,
    step,
    pullRequest({ base = 'main', head, event = 'pull_request', action = 'opened', headSha, environment, ...more }) {
      const { draft = false, changes, ...rest } = more;
      const pull = { number: 7, base, head, state: 'open', draft, locked: false, fork: false } as const;
      if (!double.world.pulls.has(7)) double.world.pulls.set(7, { ...pull });
      const sha = headSha ?? repository.git('rev-parse', head);
      const sides = { base: { ref: base, sha: repository.git('rev-parse', base) }, head: { ref: head, sha } };
      const payload = { action, number: 7, changes, pull_request: { draft, ...sides } };
      return step({ event, payload, environment: { GITHUB_RUN_ID: '100', ...environment }, ...rest });
    },
  };
}

/** One line of the table in the docs. */
export function lineOf({ row, situation, injected }: FailureCase, { result, double }: Seen): string {
  const { reads, writes } = double.count();
  const shown = double.world.checkRuns.map(({ conclusion }) => conclusion ?? 'open').join(', ') || 'none';
  const verdict = result.outputs.get('verdict') ?? '';
  const exit = result.code ?? 'killed';
  return `| ${row} | ${situation} | ${injected} | ${verdict} | ${exit} | ${shown} | ${reads} read, ${writes} write |`;
}

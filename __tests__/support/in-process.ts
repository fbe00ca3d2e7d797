/** The action in this process: what the runner sees of it, without a process for each run, and with a quicker clock. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { taskOf } from '../../src/action/event.ts';
import { readInputs } from '../../src/action/inputs.ts';
import { judgeAndShow } from '../../src/action/run.ts';
import { createClient } from '../../src/github/client.ts';
import type { Pace } from '../../src/github/octokit.ts';
import { abandonCheckRun, type OpenCheckRun } from '../../src/github/open-check-run.ts';
import { type Double, TOKEN } from '../double/double.ts';
import { temporaryFolder } from './git.ts';

export interface InProcessRun {
  readonly double: Double;
  readonly event: string;
  readonly payload: unknown;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha?: string;
  readonly ref?: string;
  /** By their names in `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly runId?: number;
  readonly pace: Partial<Pace>;
}

export interface InProcessResult {
  readonly exit: number;
  readonly verdict: string;
  /** All that was written to stdout. */
  readonly log: string;
  /** What is left for the post step; null if nothing is. */
  readonly open: OpenCheckRun | null;
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
/** One for each run within a run. */
const folders: string[] = [];
let depth = 0;

/**
 * Runs it to its end. The runner's environment is the process's, so two runs cannot go on side by side; but all of one may
 * happen while another waits for an answer. @throws what would be an internal error
 */
export async function runInProcess(run: InProcessRun): Promise<InProcessResult> {
  folders[depth] ??= temporaryFolder();
  const folder = folders[depth] ?? '';
  const before = FILES.map((name) => [name, process.env[name]] as const);
  for (const name of FILES) {
    process.env[name] = join(folder, name);
    writeFileSync(join(folder, name), '');
  }
  depth += 1;
  try {
    const ended = await listening(() => act(run, folder));
    const open = lastOf(join(folder, 'GITHUB_STATE'), 'check-run');
    const verdict = lastOf(join(folder, 'GITHUB_OUTPUT'), 'verdict');
    return { ...ended, verdict, open: open === '' ? null : (JSON.parse(open) as OpenCheckRun) };
  } finally {
    depth -= 1;
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** What the post step does about what the run left. */
export async function runPostStep(double: Double, open: OpenCheckRun | null, pace: Partial<Pace>): Promise<void> {
  const { url: apiUrl, repository } = double;
  if (open !== null) await abandonCheckRun(createClient({ token: TOKEN, repository, apiUrl, pace }), open);
}

/** The last value that was set for `name`: `name<<delimiter`, the value's lines, `delimiter`. */
function lastOf(file: string, name: string): string {
  const all = [...readFileSync(file, 'utf8').matchAll(/^([^<\n]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)];
  return all.findLast(([, each]) => each === name)?.[3] ?? '';
}

/** Takes what is written to stdout, and the exit status. */
async function listening(act: () => Promise<void>): Promise<{ readonly exit: number; readonly log: string }> {
  const { exitCode } = process;
  const { write } = process.stdout;
  const { setTimeout: timer } = globalThis;
  let log = '';
  process.exitCode = 0;
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    log += String(chunk);
    return true;
  };
  // Bottleneck waits for a millisecond seventeen times a request, only to let others go first.
  const quick = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): unknown =>
    ms === 0 ? setImmediate(work, ...args) : timer(work, ms, ...args);
  globalThis.setTimeout = Object.assign(quick, timer) as unknown as typeof timer;
  try {
    await act();
    return { exit: Number(process.exitCode), log };
  } finally {
    globalThis.setTimeout = timer;
    process.stdout.write = write;
    process.exitCode = exitCode;
  }
}

async function act(run: InProcessRun, temporary: string): Promise<void> {
  const { double, event: name, payload, sha = '0'.repeat(40), ref = 'refs/heads/main', runId = 100, pace } = run;
  const given = new Map(
    Object.entries({ 'github-token': TOKEN, 'report-dir': join(temporary, 'reports'), ...run.inputs }),
  );
  const read = readInputs((input) => given.get(input) ?? '');
  if ('problems' in read) throw new Error(read.problems.join('; '));
  const { inputs } = read;
  const task = taskOf({ name, payload, sha, ref }, inputs.mode);
  if ('refused' in task || task.kind === 'nothing') throw new Error(`nothing to judge in ${name}`);
  const { url: apiUrl, repository } = double;
  const client = createClient({ token: TOKEN, repository, apiUrl, pace });
  const environment = {
    serverUrl: 'https://github.com',
    repository,
    runId,
    runAttempt: 1,
    job: 'gate',
    workspace: null,
  };
  await judgeAndShow({ client, inputs, task, environment: { ...environment, temporary } });
}

/** Runs a step of an action as the runner does: a process of its own, and nothing but the runner's environment. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/git.ts';
import { type Double, TOKEN } from './double.ts';

export interface Step {
  readonly double: Double;
  /** The file to run, such as `dist/index.js`. */
  readonly program: string;
  /** The event's name and payload. */
  readonly event: string;
  readonly payload: unknown;
  /** By their names in `action.yml`. What has a default there must be given; `github-token` is given. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables that differ from what they are set to here, such as GITHUB_REF; null takes one away. */
  readonly environment?: Readonly<Record<string, string | null>>;
  /** What the main step saved, if this is the post step. */
  readonly state?: ReadonlyMap<string, string>;
  /** The Node.js to run it with, by default this one. */
  readonly node?: string;
  /** Takes the process when it has started, for a test that stops it. */
  readonly started?: (child: { kill(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): boolean }) => void;
}

export interface StepResult {
  /** The exit status, null if it was killed. */
  readonly code: number | null;
  /** stdout and stderr, as they came: workflow commands are among it. */
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  /** The job summary. */
  readonly summary: string;
  /** What was RUNNER_TEMP. */
  readonly temp: string;
  readonly milliseconds: number;
}

/** Runs it to its end. */
export async function runStep(step: Step): Promise<StepResult> {
  const home = temporaryFolder();
  const file = (name: string, text = '') => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  for (const folder of ['work', 'temp']) mkdirSync(join(home, folder));
  const files = {
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(step.payload)),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_WORKSPACE: join(home, 'work'),
    RUNNER_TEMP: join(home, 'temp'),
  };
  const start = performance.now();
  const ended = await run(step, { ...runnerEnvironment(step), HOME: home, ...files, ...given(step) });
  return {
    ...ended,
    milliseconds: performance.now() - start,
    outputs: readPairs(files.GITHUB_OUTPUT),
    state: readPairs(files.GITHUB_STATE),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    temp: files.RUNNER_TEMP,
  };
}

function runnerEnvironment({ double: { url, repository }, event }: Step): Record<string, string> {
  const graphql = url.endsWith('/api/v3') ? `${url.slice(0, -'/v3'.length)}/graphql` : `${url}/graphql`;
  return {
    PATH: process.env.PATH ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: graphql,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_EVENT_NAME: event,
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'ci',
    GITHUB_JOB: 'gate',
    GITHUB_ACTION: '__run',
    GITHUB_ACTOR: 'octocat',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  };
}

/** The runner keeps hyphens in the names of inputs, so no shell could set them. */
function given({ inputs = {}, state = new Map(), environment = {} }: Step): Record<string, string | null> {
  const all = { 'github-token': TOKEN, ...inputs };
  const inputVariables = Object.entries(all).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const stateVariables = [...state].map(([name, value]) => [`STATE_${name}`, value]);
  return { ...Object.fromEntries([...inputVariables, ...stateVariables]), ...environment };
}

function run(
  { node = process.execPath, program, started }: Step,
  environment: Readonly<Record<string, string | null>>,
): Promise<{ readonly code: number | null; readonly log: string }> {
  const set = Object.entries(environment).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const child = spawn(node, [program], { env: Object.fromEntries(set), cwd: environment.GITHUB_WORKSPACE ?? '/' });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  started?.(child);
  return new Promise((done) => child.once('close', (code) => done({ code, log })));
}

/** `name=value`, or `name<<delimiter`, the value's lines, `delimiter`. */
function readPairs(file: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = readFileSync(file, 'utf8').split('\n');
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const [, name = '', operator, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (operator === '=') pairs.set(name, rest);
    if (operator === '<<') pairs.set(name, lines.splice(0, lines.indexOf(rest)).join('\n'));
  }
  return pairs;
}

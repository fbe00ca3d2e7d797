/** `skewgate demo`: a sample history, gated as it would have been, with nothing to install. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type History, releaseAll, sampleFolder, startHistory } from './demo-history.ts';

/** One gate of the story. */
interface Scene {
  readonly title: string;
  readonly args: readonly string[];
  /** The exit status this history deserves. */
  readonly expected: 0 | 1;
}

/** Runs the command line itself, so that the demo shows what anybody would see. */
export type Run = (
  args: readonly string[],
) => Promise<{ readonly exit: number; readonly stdout: string; readonly stderr: string }>;

export interface DemoOptions {
  /** The path of the running program. */
  readonly program: string;
  /** Leave the repository behind. */
  readonly keep: boolean;
  readonly run: Run;
  readonly print: (text: string) => void;
}

const SCENES: readonly Scene[] = [
  {
    title: 'The release manager asks: PauseContainer() is added, is that a break?',
    args: ['tag', '1.1.0'],
    expected: 0,
  },
  {
    title: 'It depends on the promise: for live upgrades, yes',
    args: ['tag', '1.1.0', '--promise', 'full-strict', '--quiet'],
    expected: 1,
  },
  {
    title: 'And if CreateContainer() itself is changed?',
    args: ['check', '--base', '1.0.0', '--head', 'change-create-container', '--quiet'],
    expected: 1,
  },
  {
    title: 'The tag 1.6.0, as it was released: a minor',
    args: ['tag', '1.6.0', '--quiet'],
    expected: 1,
  },
  {
    title: 'The pull request that would become 1.6.0, while the version file still says 1.5.0',
    args: ['check'],
    expected: 1,
  },
  {
    title: 'The same pull request with the version file at 2.0.0',
    args: ['check', '--base', 'main', '--head', 'next-major', '--quiet'],
    expected: 0,
  },
];

/** @returns the exit status: 0 if every gate answered as this history deserves */
export async function demo(options: DemoOptions): Promise<number> {
  const sample = sampleFolder(options.program);
  if (sample === null) {
    options.print('The sample history is not beside the program (examples/kata-agent). Run the demo from a clone.\n');
    return 3;
  }
  const folder = mkdtempSync(join(tmpdir(), 'skewgate-demo-'));
  try {
    const history = startHistory(folder);
    buildBranches(history, sample);
    return await play(history, options);
  } catch (error) {
    if (!isWithoutGit(error)) throw error;
    options.print('The demo builds a git repository, but the program `git` was not found. Install git.\n');
    return 3;
  } finally {
    if (options.keep) options.print(`The repository is left in ${folder}; try: skewgate check --repo ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** What Node throws where there is no program of that name. */
function isWithoutGit(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error && 'path' in error)) return false;
  return error.code === 'ENOENT' && error.path === 'git';
}

function buildBranches(history: History, sample: string): void {
  releaseAll(history, sample);
  history.branch('change-create-container', '1.0.0');
  edit(history, 'protocols/grpc/agent.proto', /string exec_id = 2;/, 'uint64 exec_id = 2;');
  history.commit('Give CreateContainer a numeric exec_id');
  proposal(history, sample, 'next-major', '2.0.0');
  proposal(history, sample, 'pull-request', '1.5.0');
}

/** The step from 1.5.0 to 1.6.0 as a branch, under whatever version its author wrote. */
function proposal(history: History, sample: string, branch: string, version: string): void {
  history.branch(branch, '1.5.0');
  history.replaceBy(join(sample, '1.6.0'));
  edit(history, 'VERSION', /1\.6\.0/, version);
  history.commit('Hotplug memory by probe, trace, and drop two methods nobody calls');
}

function edit({ folder }: History, file: string, from: RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!from.test(text)) throw new Error(`${file} of the sample has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

async function play(history: History, { run, print }: DemoOptions): Promise<number> {
  let wrong = 0;
  for (const { title, args, expected } of SCENES) {
    const { exit, stdout, stderr } = await run([...args, '--repo', history.folder]);
    print(`## ${title}\n$ skewgate ${args.join(' ')}\n${stdout}${stderr}`);
    const answered = exit === expected;
    if (!answered) wrong++;
    print(`\n${answered ? 'as it should be' : `WRONG: expected exit ${expected}`}: exit ${exit}\n\n`);
  }
  print(
    wrong === 0
      ? `All ${SCENES.length} gates answered as expected.\n`
      : `${wrong} of ${SCENES.length} gates answered wrongly.\n`,
  );
  return wrong === 0 ? 0 : 1;
}

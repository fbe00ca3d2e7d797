/** Runs git: never through a shell, never asking anyone, never writing, never on the network. */
import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import type { Fault } from './source.ts';

/** How to start git in one folder. */
export interface GitCommand {
  /** The program, `git` unless a test says otherwise. */
  readonly program: string;
  /** Options that come before the subcommand. */
  readonly options: readonly string[];
}

/** What a git process left behind; `code` is its exit status. */
export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * The command for `folder`. Git refuses a repository that belongs to another user, because its config can name programs
 * to run. `trustOwner` lifts that (git 2.38 and later), for a folder the caller has chosen for its own reasons, such as
 * the workspace of a CI job in a container. Hooks and the file system monitor stay off either way.
 */
export function gitCommand(folder: string, program: string, trustOwner: boolean): GitCommand {
  const settings = [
    'core.fsmonitor=false',
    `core.hooksPath=${devNull}`,
    'core.quotepath=off',
    'protocol.allow=never',
    ...(trustOwner ? ['safe.directory=*'] : []),
  ];
  return { program, options: ['-C', folder, '--no-pager', ...settings.flatMap((setting) => ['-c', setting])] };
}

const KEPT = /^GIT_(CONFIG_.*|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;

/**
 * The environment of every git process. Variables like GIT_DIR, which a hook inherits, would silently point git at
 * another repository than the one asked for, so only those that configure git itself pass. GIT_NO_LAZY_FETCH keeps a
 * partial clone from going to the network object by object; GIT_NO_REPLACE_OBJECTS makes an id mean the same everywhere.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

/** Runs one git process to its end. An exit status other than 0 is a result, not a fault. */
export function runGit(git: GitCommand, args: readonly string[]): Promise<GitResult | Fault> {
  const options = { env: gitEnvironment(), encoding: 'buffer', maxBuffer: 2 ** 30, windowsHide: true } as const;
  return new Promise((done) => {
    execFile(git.program, [...git.options, ...args], options, (error, stdout, stderr) => {
      const text = stderr.toString();
      if (error === null) done({ code: 0, stdout, stderr: text });
      else if (typeof error.code === 'number') done({ code: error.code, stdout, stderr: text });
      else done(startFault(git.program, error));
    });
  });
}

/** The fault of a git that did not start, or was stopped from outside. */
export function startFault(program: string, error: Error & { readonly code?: unknown }): Fault {
  if (error.code === 'ENOENT') {
    return {
      kind: 'git-not-found',
      message: `the program \`${program}\` was not found`,
      next: 'install git, or compare folders with `--base-dir` and `--head-dir`',
    };
  }
  return { kind: 'git-failed', message: `git did not run: ${error.message}`, next: 'run the same command again' };
}

/** The fault that a git process's error output speaks of; the last resort shows git's own words. */
export function failure(stderr: string): Fault {
  if (stderr.includes('promisor remote')) {
    return {
      kind: 'partial-clone',
      message: 'this is a partial clone and does not hold every file that is needed',
      next: 'run `git fetch --refetch --no-filter`, or compare checked-out folders with `--base-dir` and `--head-dir`',
    };
  }
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const said = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  const words = said.replace(/^(fatal|error): /, '');
  return {
    kind: 'git-failed',
    message: `git failed: ${words}`,
    next: 'run `git fsck` to see whether the repository is whole',
  };
}

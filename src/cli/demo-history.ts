/** Builds the sample history: a git repository with the releases of `examples/kata-agent` as tags. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';

/** A repository that is being written. */
export interface History {
  readonly folder: string;
  /** Starts a branch at a revision and checks it out. */
  readonly branch: (name: string, at: string) => void;
  /** Replaces every file by those of a folder. */
  readonly replaceBy: (folder: string) => void;
  readonly commit: (message: string) => void;
  readonly tag: (name: string) => void;
}

/** Everything that could make two runs differ, or read somebody's settings, is fixed. */
const ENVIRONMENT = {
  GIT_AUTHOR_NAME: 'skewgate demo',
  GIT_AUTHOR_EMAIL: 'demo@skewgate.invalid',
  GIT_COMMITTER_NAME: 'skewgate demo',
  GIT_COMMITTER_EMAIL: 'demo@skewgate.invalid',
  GIT_AUTHOR_DATE: '2018-05-22T12:00:00Z',
  GIT_COMMITTER_DATE: '2018-05-22T12:00:00Z',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Starts an empty repository in `folder`, which exists. */
export function startHistory(folder: string): History {
  // A hook's GIT_DIR would make every command here write into somebody's repository.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(inherited), ...ENVIRONMENT };
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'core.autocrlf=false', ...args], { cwd: folder, env, stdio: 'pipe' });
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    branch: (name, at) => git('checkout', '--quiet', '-B', name, at),
    replaceBy: (source) => {
      for (const entry of readdirSync(folder)) if (entry !== '.git') rmSync(join(folder, entry), { recursive: true });
      cpSync(source, folder, { recursive: true });
    },
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    },
    tag: (name) => git('tag', '--annotate', '--message', `Release ${name}`, name),
  };
}

/** The releases of the sample, ascending. */
export const SAMPLE_RELEASES = [
  '1.0.0',
  '1.1.0',
  '1.2.0',
  '1.3.0',
  '1.4.0',
  '1.5.0',
  '1.6.0',
  '1.7.0',
  '1.9.0',
  '1.12.0',
];

/** @returns the folder of the sample beside the program; null if it was not shipped along */
export function sampleFolder(program: string): string | null {
  const folder = join(program, '..', '..', 'examples', 'kata-agent');
  return existsSync(folder) ? folder : null;
}

/** Commits and tags every release of the sample on the branch `main`. */
export function releaseAll(history: History, sample: string): void {
  for (const version of SAMPLE_RELEASES) {
    history.replaceBy(join(sample, version));
    history.commit(`Release ${version}`);
    history.tag(version);
  }
}

/** Real git repositories in temporary folders. Authors and dates are fixed, so equal steps give equal commit ids. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// Neither the machine's nor the user's settings may decide a test: not in the helper's git, not in the tested one.
process.env.GIT_CONFIG_GLOBAL = devNull;
process.env.GIT_CONFIG_NOSYSTEM = '1';

const folders: string[] = [];

/** A new empty folder (its real path). Give `name` where the folder's own name matters. */
export function temporaryFolder(name?: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'skewgate-test-')));
  folders.push(folder);
  if (name === undefined) return folder;
  mkdirSync(join(folder, name));
  return join(folder, name);
}

/** Removes every folder this test file made: `afterAll(removeTemporaryFolders)`. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What to write at a path: a text, bytes, a symbolic link, or null to delete it. */
export type FileContent = string | Uint8Array | { readonly linkTo: string } | null;
export type Files = Readonly<Record<string, FileContent>>;

/** Writes `files` below `folder`. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const at = join(folder, path);
    rmSync(at, { force: true, recursive: true });
    if (content === null) continue;
    mkdirSync(dirname(at), { recursive: true });
    if (typeof content === 'object' && 'linkTo' in content) symlinkSync(content.linkTo, at);
    else writeFileSync(at, content);
  }
}

/** A repository to build a history in. Commit dates are a minute apart, beginning on 2020-01-01. */
export interface TestRepository {
  readonly folder: string;
  /** Runs git here and returns its output without the last line break. */
  git(...args: readonly string[]): string;
  /** Writes into the work tree only. */
  write(files: Files): void;
  /** Writes, stages all and commits (also nothing); returns the commit id. */
  commit(files: Files, message?: string): string;
  /** A lightweight tag of `revision`, HEAD by default. */
  tag(name: string, revision?: string): void;
  /** An annotated tag; returns the id of the tag object. */
  annotatedTag(name: string, revision?: string): string;
  /** Creates a branch at `revision` (HEAD by default) and checks it out. */
  branch(name: string, revision?: string): void;
  checkout(revision: string): void;
  /** Merges `revision` into the current branch with a merge commit; returns its id. */
  merge(revision: string): string;
  /** A clone through the file transport, with the options of `git clone`, such as `--depth=1`, `--bare`, `--no-tags`. */
  clone(...options: readonly string[]): TestRepository;
}

/** A new repository on branch `main`; `options` are those of `git init`, such as `--object-format=sha256`. */
export function createRepository(name = 'sample', ...options: readonly string[]): TestRepository {
  const folder = temporaryFolder(name);
  run(folder, {}, ['init', '--quiet', '--initial-branch=main', ...options]);
  // What a server must allow for partial clones.
  run(folder, {}, ['config', 'uploadpack.allowFilter', 'true']);
  run(folder, {}, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  return repositoryAt(folder);
}

/** The repository in `folder`, whoever made it. */
export function repositoryAt(folder: string): TestRepository {
  let minutes = 0;
  const git = (...args: readonly string[]) => run(folder, {}, args);
  const dated = (...args: readonly string[]) => {
    const date = new Date(Date.UTC(2020, 0, 1, 0, minutes++)).toISOString();
    return run(folder, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }, args);
  };
  return {
    folder,
    git,
    write: (files) => writeFiles(folder, files),
    commit(files, message = 'a change') {
      writeFiles(folder, files);
      git('add', '--all');
      dated('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    tag: (name, revision = 'HEAD') => void git('tag', name, revision),
    annotatedTag(name, revision = 'HEAD') {
      dated('tag', '--annotate', '--message', `release ${name}`, name, revision);
      return git('rev-parse', `refs/tags/${name}`);
    },
    branch: (name, revision = 'HEAD') => void git('checkout', '--quiet', '--no-track', '-b', name, revision),
    checkout: (revision) => void git('checkout', '--quiet', revision),
    merge(revision) {
      dated('merge', '--quiet', '--no-ff', '--message', 'a merge', revision);
      return git('rev-parse', 'HEAD');
    },
    clone(...options) {
      const into = join(temporaryFolder(), 'clone');
      run(folder, {}, ['clone', '--quiet', ...options, `file://${folder}`, into]);
      return repositoryAt(into);
    },
  };
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'A Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.com',
  GIT_COMMITTER_NAME: 'A Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.com',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  LC_ALL: 'C',
};

function run(folder: string, environment: NodeJS.ProcessEnv, args: readonly string[]): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(inherited), ...IDENTITY, ...environment };
  const quiet = ['-c', 'advice.nestedTag=false', '-c', 'gc.auto=0', '-c', 'core.autocrlf=false'];
  const output = execFileSync('git', [...quiet, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return output.toString().replace(/\n$/, '');
}

/** A git repository on this machine, read through the git command line. */
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import { objectReader } from './cat-file.ts';
import type { ObjectFormat } from './content.ts';
import { checkFolder } from './disk.ts';
import { readBlobs, type TreeCache, walkTree } from './git-tree.ts';
import { allTags, mergeBase, tagsAndBranches, tagsReachable } from './history.ts';
import { guessDefaultBranch } from './refs.ts';
import { readCommit } from './revision.ts';
import { failure, type GitCommand, gitCommand, runGit } from './run-git.ts';
import { type Fault, isFault, type Repository, type Tree } from './source.ts';
import { differs, workTree } from './worktree.ts';

/** A repository on disk. */
export interface GitRepository extends Repository {
  /** The top of the work tree, null where there is none. */
  readonly root: string | null;
}

/** How to open a repository. */
export interface OpenOptions {
  /** The git program. */
  readonly git?: string;
  /** Read a repository that belongs to another user; see `gitCommand`. */
  readonly trustOwner?: boolean;
}

/** What `git rev-parse` says of the repository around a folder. */
interface Place {
  readonly git: GitCommand;
  readonly name: string;
  readonly bare: boolean;
  readonly shallow: boolean;
  readonly format: ObjectFormat;
  /** The top of the work tree, null in a bare repository or inside `.git`. */
  readonly root: string | null;
}

/** The repository that `folder` is in: all of it, as every git command sees it, however deep the folder is. */
export async function openRepository(folder: string, options: OpenOptions = {}): Promise<GitRepository | Fault> {
  const fault = checkFolder(folder);
  if (fault) return fault;
  const place = await locate(realpathSync(folder), folder, options);
  return isFault(place) ? place : repository(place);
}

const FACTS = ['--is-bare-repository', '--is-inside-work-tree', '--is-shallow-repository', '--show-object-format'];

async function locate(real: string, given: string, options: OpenOptions): Promise<Place | Fault> {
  const program = options.git ?? 'git';
  const command = (at: string) => gitCommand(at, program, options.trustOwner ?? false);
  const result = await runGit(command(real), ['rev-parse', ...FACTS, '--show-cdup', '--git-common-dir']);
  if (isFault(result)) return result;
  if (result.code !== 0) return notOpened(given, real, result.stderr);
  const [bare, inside, shallow, format, ...rest] = result.stdout.toString().replace(/\n$/, '').split('\n');
  const up = inside === 'true' ? rest.shift() : undefined;
  const root = up === undefined ? null : resolvePath(real, up);
  return {
    git: command(root ?? real),
    name: nameOf(resolvePath(real, rest.join('\n'))),
    bare: bare === 'true',
    shallow: shallow === 'true',
    format: format === 'sha256' ? 'sha256' : 'sha1',
    root,
  };
}

/** The name of the folder that holds `.git`, of a bare repository without `.git` at its end. Work trees share one. */
function nameOf(commonDir: string): string {
  const folder = basename(commonDir) === '.git' ? dirname(commonDir) : commonDir;
  return basename(folder, '.git') || 'repository';
}

function notOpened(folder: string, real: string, stderr: string): Fault {
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    const owned = /safe\.directory (.+)$/m.exec(stderr)?.[1] ?? real;
    return {
      kind: 'not-trusted',
      message: `git does not trust ${folder}, because it belongs to another user`,
      next: `if you do, run \`git config --global --add safe.directory ${owned}\``,
    };
  }
  if (stderr.includes('not a git repository')) {
    return {
      kind: 'not-a-repository',
      message: `${folder} is not in a git repository`,
      next: 'name one with `--repo`, or compare folders with `--base-dir` and `--head-dir`',
    };
  }
  return failure(stderr);
}

function repository(place: Place): GitRepository {
  const { git, format, shallow, root } = place;
  const objects = objectReader(git);
  const history = { git, objects, shallow };
  const trees: TreeCache = new Map();
  const blobs = (ids: readonly string[], maxBytes?: number) => readBlobs(objects, ids, maxBytes);
  const disk = root === null ? noWorkTree(place) : workTree({ git, root, format, readBlobs: blobs });
  const refs = once(() => tagsAndBranches(history));

  const tree = async (revision: string): Promise<Tree | Fault> => {
    const commit = await readCommit(objects, revision, shallow);
    if (isFault(commit)) return commit;
    const { sha, tree: id } = commit;
    return { ref: revision, sha, entries: (wanted) => walkTree(objects, trees, id, wanted), read: blobs };
  };

  return {
    name: place.name,
    root,
    shallow,
    tree,
    async resolve(revision) {
      const commit = await readCommit(objects, revision, shallow);
      return isFault(commit) ? commit : { sha: commit.sha };
    },
    async tags() {
      const all = await refs();
      return isFault(all) ? all : allTags(history, all);
    },
    tagsReachable: (sha) => tagsReachable(history, sha),
    mergeBase: (a, b) => mergeBase(history, a, b),
    async defaultBranch() {
      const all = await refs();
      return isFault(all) ? all : guessDefaultBranch(all, place.bare);
    },
    workTree: () => disk,
    isDirty: async (wanted) => (isFault(disk) ? false : differs(await tree('HEAD'), disk, wanted, format)),
    close: () => objects.close(),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function noWorkTree(place: Place): Fault {
  return {
    kind: 'no-work-tree',
    message: place.bare ? `${place.name} is a bare repository and has no work tree` : 'this folder is inside .git',
    next: 'name a revision with `--head`',
  };
}

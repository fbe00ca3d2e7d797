/** Questions about how commits and tags hang together. */
import type { ObjectReader } from './cat-file.ts';
import { BRANCH_PATTERNS, listRefs, type Ref, tagsAmong } from './refs.ts';
import { failure, type GitCommand, runGit } from './run-git.ts';
import { type Fault, isFault, type TagList } from './source.ts';

/** The repository that is asked. */
export interface History {
  readonly git: GitCommand;
  readonly objects: ObjectReader;
  readonly shallow: boolean;
}

/** All tags and the branches that may be the default one, in one process. */
export function tagsAndBranches({ git, objects }: History): Promise<readonly Ref[] | Fault> {
  return listRefs(git, objects, ['refs/tags', ...BRANCH_PATTERNS]);
}

/** The tags among all `refs`. That a clone has none proves nothing: it may not have fetched them. */
export async function allTags({ git, shallow }: History, refs: readonly Ref[]): Promise<TagList | Fault> {
  const tags = tagsAmong(refs);
  if (shallow) return { tags, incomplete: shallowTags() };
  if (tags.length > 0) return { tags, incomplete: null };
  const remotes = await runGit(git, ['remote']);
  if (isFault(remotes)) return remotes;
  return { tags, incomplete: remotes.stdout.length > 0 ? noTags() : null };
}

/** The tags on `sha` and its ancestors. */
export async function tagsReachable({ git, objects, shallow }: History, sha: string): Promise<TagList | Fault> {
  const refs = await listRefs(git, objects, [`--merged=${fullId(sha)}`, 'refs/tags']);
  if (isFault(refs)) return refs;
  return { tags: tagsAmong(refs), incomplete: shallow ? shallowTags() : null };
}

/** The best common ancestor of two commits, as git picks it where there are several. */
export async function mergeBase(history: History, a: string, b: string): Promise<string | null | Fault> {
  if (fullId(a) === fullId(b)) return a;
  const result = await runGit(history.git, ['merge-base', a, b]);
  if (isFault(result)) return result;
  if (result.code === 0) return result.stdout.toString().trim();
  if (result.code !== 1) return failure(result.stderr);
  return history.shallow ? shallowHistory() : null;
}

function fullId(sha: string): string {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) throw new TypeError(`not a full commit id: ${sha}`);
  return sha;
}

function shallowTags(): Fault {
  return {
    kind: 'shallow',
    message: 'this clone is shallow, so tags may be missing',
    next: 'run `git fetch --unshallow --tags` or say `--base`',
  };
}

function noTags(): Fault {
  return { kind: 'no-tags', message: 'no tags here', next: 'run `git fetch --tags` or say `--base`' };
}

function shallowHistory(): Fault {
  return {
    kind: 'shallow',
    message: 'this clone is shallow and does not show where the two histories meet',
    next: 'run `git fetch --unshallow` or say `--base`',
  };
}

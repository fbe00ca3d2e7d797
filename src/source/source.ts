/** Where `.proto` texts come from: the contract that git, a folder and an API each fulfil. Expected failures are values. */

/** What can go wrong outside the program. */
export type FaultKind =
  | 'git-not-found'
  | 'git-failed'
  | 'not-a-repository'
  | 'not-trusted'
  | 'no-such-folder'
  | 'no-work-tree'
  | 'unreadable-file'
  | 'too-many-paths'
  | 'invalid-revision'
  | 'missing-revision'
  | 'missing-object'
  | 'shallow'
  | 'partial-clone'
  | 'no-tags'
  | 'too-large'
  | 'lfs-pointer'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'rate-limited'
  | 'unreachable';

/** An expected failure. `message` and `next` (what the user can do) are clauses that read as `message; next`. */
export interface Fault {
  readonly kind: FaultKind;
  readonly message: string;
  readonly next: string;
}

/** True if `value` is a {@link Fault}, for any result of this folder (maps, lists, bytes, entries, null). */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'kind' in value && 'message' in value && 'next' in value;
}

/** One path of a tree. `path` has `/` separators and no leading `/`; `id` is the git object id in hex. */
export interface TreeEntry {
  readonly path: string;
  readonly id: string;
  /** `symlink`: the content is the target's path, it is never followed. `submodule`: `id` is a commit elsewhere. */
  readonly kind: 'file' | 'symlink' | 'submodule';
}

/** Which paths the caller is interested in. */
export type Wanted = (path: string) => boolean;

/** The bytes of one object, or why they cannot be had (`missing-object`, `too-large`, `lfs-pointer`). */
export type Content = Uint8Array | Fault;

/** Files above this many bytes are not handed out, unless the caller says otherwise. */
export const MAX_CONTENT_BYTES = 64 * 1024 * 1024;

/** The files of one version. */
export interface Tree {
  /** As the caller named it: a revision, a folder, `work tree`. */
  readonly ref: string;
  /** The commit (tags peeled), null for what is not committed. */
  readonly sha: string | null;
  /** Files whose path is wanted, and every symbolic link and submodule (a path does not tell what is behind), by path. */
  entries(wanted: Wanted): Promise<readonly TreeEntry[] | Fault>;
  /** The content of each id that `entries` gave (of a commit: any blob of the repository). Asks for all at once. */
  read(ids: readonly string[], maxBytes?: number): Promise<ReadonlyMap<string, Content> | Fault>;
}

/** `sha` is the commit that the tag leads to through any number of annotated tags, null if it leads to none. */
export interface Tag {
  readonly name: string;
  readonly sha: string | null;
}

/** `incomplete` says why there may be tags which are not in the list; null if the list is the whole truth. */
export interface TagList {
  readonly tags: readonly Tag[];
  readonly incomplete: Fault | null;
}

/** `ref` resolves here; `name` is what the branch is called where it lives. */
export interface Branch {
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
}

/** A history of trees. Close it when done. `sha` arguments are full ids, anything else is misuse and throws. */
export interface Repository {
  /** What the repository is called; the name of its folder where nothing better is known. */
  readonly name: string;
  /** History was cut off: commits, tags and merge bases may be unknown here. */
  readonly shallow: boolean;
  /** Any revision as git reads it; where a tag and a branch share a name, it is the tag. */
  resolve(revision: string): Promise<{ readonly sha: string } | Fault>;
  tree(revision: string): Promise<Tree | Fault>;
  /** All tags, by name. */
  tags(): Promise<TagList | Fault>;
  /** The tags whose commit is `sha` or an ancestor of it, by name. */
  tagsReachable(sha: string): Promise<TagList | Fault>;
  /** The best common ancestor's id, null if the two histories certainly share nothing. */
  mergeBase(a: string, b: string): Promise<string | null | Fault>;
  /** A guess at where pull requests go, null if nothing hints at it. */
  defaultBranch(): Promise<Branch | null | Fault>;
  /** What lies on disk, ignored files left out, as it was when first looked at. */
  workTree(): Tree | Fault;
  /** True if a wanted path in `workTree()` differs from HEAD; false where there is no work tree. */
  isDirty(wanted: Wanted): Promise<boolean | Fault>;
  /** From now on that is the longest wait, in seconds, that whoever holds the history may ask for; absent: nobody may. */
  waitAtMost?(seconds: number): void;
  close(): Promise<void>;
}

/** Orders entries by path in UTF-16 code units: the same order for every source. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

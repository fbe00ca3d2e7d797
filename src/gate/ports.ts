/** What the gate asks of the world: trees of files and their history. `source/` fulfils it; so does any test. */

/** An expected failure outside the program; `message; next` reads as one sentence. */
export interface Fault {
  readonly kind: string;
  readonly message: string;
  readonly next: string;
}

export interface Entry {
  readonly path: string;
  /** Equal ids mean equal contents. */
  readonly id: string;
  readonly kind: 'file' | 'symlink' | 'submodule';
}

/** The files of one version. */
export interface Tree {
  readonly ref: string;
  /** The commit; null for what is not committed. */
  readonly sha: string | null;
  entries(wanted: (path: string) => boolean): Promise<readonly Entry[] | Fault>;
  read(ids: readonly string[], maxBytes?: number): Promise<ReadonlyMap<string, Uint8Array | Fault> | Fault>;
}

export interface TagList {
  readonly tags: readonly { readonly name: string; readonly sha: string | null }[];
  /** Why there may be more tags than listed; null if the list is the whole truth. */
  readonly incomplete: Fault | null;
}

export interface Branch {
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
}

/** A history of trees. */
export interface Repository {
  readonly name: string;
  readonly shallow: boolean;
  resolve(revision: string): Promise<{ readonly sha: string } | Fault>;
  tree(revision: string): Promise<Tree | Fault>;
  tags(): Promise<TagList | Fault>;
  tagsReachable(sha: string): Promise<TagList | Fault>;
  mergeBase(a: string, b: string): Promise<string | null | Fault>;
  defaultBranch(): Promise<Branch | null | Fault>;
  workTree(): Tree | Fault;
  isDirty(wanted: (path: string) => boolean): Promise<boolean | Fault>;
  /** From now on that is the longest wait, in seconds, that whoever holds the history may ask for; absent: nobody may. */
  waitAtMost?(seconds: number): void;
}

export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'message' in value && 'next' in value;
}

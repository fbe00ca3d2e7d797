/** A repository on GitHub, read over its API: no checkout, nothing that the repository holds is ever run. */
import { byPath, type Fault, isFault, type Repository, type Tree, type Wanted } from '../source.ts';
import { type BlobStore, blobStore } from './blob-store.ts';
import { compare, fullId, patiently, tagsReachable } from './history.ts';
import type { Api } from './port.ts';
import { findCommit, isFullId, listReferences } from './refs.ts';
import { type ListedTrees, listTree, type TreeFile } from './trees.ts';
import { listTogether } from './trees-together.ts';

export interface ApiRepositoryOptions {
  readonly api: Api;
  /** Ids that are commits because an event of GitHub says so; they need not be looked up. */
  readonly commits?: readonly string[];
  /** Paths that will probably be read: like links, their contents come along where a request has room for more. */
  readonly likely?: Wanted;
}

/** Files above this many bytes are not fetched, unless the caller says otherwise. */
const MAX_BYTES = 5 * 1024 * 1024;

interface Open {
  readonly api: Api;
  readonly blobs: BlobStore;
  readonly likely: Wanted;
  /** Revision to commit, as found at the first look: a branch that moves meanwhile stays where it was. */
  readonly commits: Map<string, string>;
  readonly listed: ListedTrees;
  /** Commits that somebody opened. */
  readonly opened: Set<string>;
  /** Those of them that nobody has listed. */
  readonly unlisted: Set<string>;
  /** Commits that are listed together with others; null where they could not be. */
  readonly together: Map<string, Promise<readonly TreeFile[] | null>>;
}

/** The repository that `api` leads to. What was read once is not read again. */
export function openApiRepository(options: ApiRepositoryOptions): Repository {
  const open = nothingRead(options);
  const { api } = open;
  const references = kept((_: 'all') => listReferences(api));
  const files = kept((commit: string) => filesOf(open, commit));
  const comparison = kept((range: string) => compareRange(api, range));
  const resolve = kept((revision: string) => resolveCommit(open, revision));

  return {
    name: api.name,
    shallow: false,
    async resolve(revision) {
      const sha = await resolve(revision);
      return isFault(sha) ? sha : { sha };
    },
    async tree(revision) {
      const sha = await resolve(revision);
      return isFault(sha) ? sha : treeOf(open, revision, sha, () => files(sha));
    },
    async tags() {
      const all = await references('all');
      if (isFault(all)) return all;
      for (const { name, sha } of all.tags) if (sha !== null) rememberTag(open, name, sha);
      return { tags: all.tags, incomplete: null };
    },
    async tagsReachable(sha) {
      const all = await references('all');
      if (isFault(all)) return all;
      const tags = await tagsReachable(api, all.tags, fullId(sha));
      return isFault(tags) ? tags : { tags, incomplete: null };
    },
    async mergeBase(a, b) {
      if (fullId(a) === fullId(b)) return a;
      const found = await comparison(`${a}...${b}`);
      if (found === null || isFault(found)) return found;
      for (const sha of [a, b, found.mergeBase]) open.commits.set(sha, sha);
      return found.mergeBase;
    },
    async defaultBranch() {
      const all = await references('all');
      return isFault(all) ? all : all.defaultBranch;
    },
    workTree: () => NO_WORK_TREE,
    isDirty: () => Promise.resolve(false),
    waitAtMost: (seconds) => api.waitAtMost(seconds),
    close: () => Promise.resolve(),
  };
}

function nothingRead({ api, commits = [], likely = () => false }: ApiRepositoryOptions): Open {
  const known = new Map(commits.map((sha) => [fullId(sha), sha]));
  const listed = { folders: new Map(), whole: [] };
  const lists = { listed, opened: new Set<string>(), unlisted: new Set<string>(), together: new Map() };
  return { api, blobs: blobStore(api), likely, commits: known, ...lists };
}

/** A tag wins over a branch of its name, but not over a commit of that id. */
function rememberTag({ commits }: Open, name: string, sha: string): void {
  commits.set(sha, sha);
  for (const revision of [`refs/tags/${name}`, name]) if (!isFullId(revision)) commits.set(revision, sha);
}

/** `make`'s results by key, each made once; faults are not kept, for a second try may do better. */
function kept<K, T>(make: (key: K) => Promise<T | Fault>): (key: K) => Promise<T | Fault> {
  const made = new Map<K, Promise<T | Fault>>();
  return async (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    const result = await known;
    if (isFault(result)) made.delete(key);
    return result;
  };
}

async function resolveCommit({ api, commits }: Open, revision: string): Promise<string | Fault> {
  const known = commits.get(revision);
  if (known !== undefined) return known;
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return invalidRevision(revision);
  const ask = () => findCommit(api, revision);
  const sha = await patiently(api, ask, (result) => result === null && isFullId(revision));
  if (isFault(sha)) return sha;
  if (sha === null) return unknownCommit(api, revision);
  commits.set(sha, sha);
  return sha;
}

async function compareRange(api: Api, range: string) {
  const [base = '', head = ''] = range.split('...');
  const ask = () => compare(api, base, head);
  const found = await patiently(api, ask, (result) => isFault(result) && result.kind === 'not-found');
  return isFault(found) && found.kind === 'not-found' ? unknownCommit(api, `${base} or ${head}`) : found;
}

/** Fewer commits are listed as fast one by one. */
const MANY = 10;

/** What is opened together, as the releases of a window are, will be listed together: that takes fewer requests. */
async function filesTogether(open: Open, commit: string): Promise<readonly TreeFile[] | null> {
  const { api, listed, unlisted, together } = open;
  if (unlisted.has(commit) && unlisted.size >= MANY && listed.whole.length > 0) {
    const commits = [...unlisted];
    const files = listTogether(api, commits, listed.whole);
    for (const each of commits)
      together.set(
        each,
        files.then((found) => found.get(each) ?? null),
      );
    unlisted.clear();
  }
  unlisted.delete(commit);
  return (await together.get(commit)) ?? null;
}

async function filesOf(open: Open, commit: string): Promise<readonly TreeFile[] | Fault> {
  const { api, blobs, listed } = open;
  const ask = async () => (await filesTogether(open, commit)) ?? listTree(api, listed, commit);
  const files = await patiently(api, ask, (result) => isFault(result) && result.kind === 'not-found');
  if (isFault(files)) return files.kind === 'not-found' ? unknownCommit(api, commit) : files;
  blobs.learn(files);
  return [...files].sort(byPath);
}

function treeOf(
  { blobs, likely, unlisted, opened }: Open,
  ref: string,
  sha: string,
  files: () => Promise<readonly TreeFile[] | Fault>,
): Tree {
  let listed: readonly TreeFile[] = [];
  if (!opened.has(sha)) unlisted.add(sha);
  opened.add(sha);
  return {
    ref,
    sha,
    async entries(wanted) {
      const all = await files();
      if (isFault(all)) return all;
      listed = all;
      const chosen = all.filter(({ path, kind }) => kind !== 'file' || wanted(path));
      return chosen.map(({ path, id, kind }) => ({ path, id, kind }));
    },
    read(ids, maxBytes = MAX_BYTES) {
      return blobs.read(
        ids,
        maxBytes,
        listed.filter(({ path, kind }) => kind === 'symlink' || (kind === 'file' && likely(path))),
      );
    },
  };
}

const NO_WORK_TREE: Fault = {
  kind: 'no-work-tree',
  message: 'the GitHub API shows commits, not files on disk',
  next: 'name a commit',
};

function invalidRevision(revision: string): Fault {
  return {
    kind: 'invalid-revision',
    message: `${JSON.stringify(revision)} is no revision`,
    next: 'name a tag, a branch or a commit',
  };
}

function unknownCommit({ owner, name }: Api, revision: string): Fault {
  return {
    kind: 'missing-revision',
    message: `GitHub knows no commit "${revision}" in ${owner}/${name}`,
    next: 'check the name; if it was replaced by a force-push meanwhile, the run for the new commit decides',
  };
}

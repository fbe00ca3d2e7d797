/** All paths of a commit, with as few requests as there can be. */
import { type Fault, isFault, type TreeEntry } from '../source.ts';
import { shaped, treeAnswer } from './answers.ts';
import { inParallel } from './parallel.ts';
import type { Api, ApiFault, Parameters } from './port.ts';

/** `size` in bytes, null of what is no file. */
export interface TreeFile extends TreeEntry {
  readonly size: number | null;
}

/** One tree object, or all below it. `complete` is false if GitHub cut it. */
export interface Listing {
  readonly complete: boolean;
  readonly files: readonly TreeFile[];
  readonly folders: readonly { readonly path: string; readonly id: string }[];
}

/** What has been listed so far. */
export interface ListedTrees {
  /** All below a folder, by its id. */
  readonly folders: Map<string, readonly TreeFile[]>;
  /** All of a commit, where GitHub told it in one answer. */
  readonly whole: Listing[];
}

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
/** A tree that takes more requests than this would use up the hour's limit. */
const MAX_REQUESTS = 200;

/**
 * Every file, link and submodule of a commit. GitHub cuts at 100,000 entries or 7 MB; then the folders are listed one
 * by one, and each that `listed` holds only once.
 */
export async function listTree(
  api: Api,
  listed: ListedTrees,
  commit: string,
): Promise<readonly TreeFile[] | ApiFault | Fault> {
  const whole = await list(api, commit, true);
  if (isFault(whole)) return whole;
  if (whole.complete) {
    listed.whole.push(whole);
    return whole.files;
  }
  const budget = { requests: MAX_REQUESTS };
  return walk(api, listed, commit, budget);
}

async function walk(
  api: Api,
  listed: ListedTrees,
  tree: string,
  budget: { requests: number },
): Promise<readonly TreeFile[] | Fault> {
  if (--budget.requests < 0) return tooManyPaths();
  const level = await list(api, tree, false);
  if (isFault(level)) return level;
  if (!level.complete) return tooManyPaths();
  const below = await inParallel(level.folders, async ({ path, id }) => {
    const files = await listFolder(api, listed, id, budget);
    return isFault(files) ? files : files.map((file) => ({ ...file, path: `${path}/${file.path}` }));
  });
  return isFault(below) ? below : [...level.files, ...below.flat()];
}

/** All below a folder, with paths relative to it. */
async function listFolder(
  api: Api,
  listed: ListedTrees,
  id: string,
  budget: { requests: number },
): Promise<readonly TreeFile[] | Fault> {
  const known = listed.folders.get(id);
  if (known !== undefined) return known;
  if (--budget.requests < 0) return tooManyPaths();
  const whole = await list(api, id, true);
  if (isFault(whole)) return whole;
  const files = whole.complete ? whole.files : await walk(api, listed, id, budget);
  if (!isFault(files)) listed.folders.set(id, files);
  return files;
}

async function list(api: Api, tree: string, recursive: boolean): Promise<Listing | ApiFault | Fault> {
  const doing = `list the files of ${tree.slice(0, 12)}`;
  // Any value of `recursive` turns it on, `false` too.
  const parameters: Parameters = recursive ? { tree_sha: tree, recursive: '1' } : { tree_sha: tree };
  const answer = await api.get(doing, ROUTE, parameters);
  if (isFault(answer)) return answer;
  const read = shaped(treeAnswer, answer.data, doing);
  if (isFault(read)) return read;
  const folders = read.tree.filter(({ type }) => type === 'tree').map(({ path, sha: id }) => ({ path, id }));
  const files = read.tree
    .filter(({ type }) => type !== 'tree')
    .map(({ path, mode, sha: id, size }) => ({ path, id, kind: kindOf(mode), size: size ?? null }));
  return { complete: !read.truncated, files, folders };
}

/** Modes: 120000 symbolic link, 160000 submodule, any other that is no tree a file. */
export function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}

function tooManyPaths(): Fault {
  return {
    kind: 'too-many-paths',
    message: `this version has so many files that listing them takes more than ${MAX_REQUESTS} requests`,
    next: 'check the repository out before this step, or use the command line tool',
  };
}

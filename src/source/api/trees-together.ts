/**
 * The files of many commits at a time. Releases share most of their folders, so it takes a query for what is at the top of
 * all of them, and one for each level of folders that nobody has listed yet: not one request for each commit.
 */
import { type ObjectFormat, treeId } from '../content.ts';
import { isFault } from '../source.ts';
import { type GraphTree, shaped, treesAnswer } from './answers.ts';
import { inParallel } from './parallel.ts';
import type { Api } from './port.ts';
import { kindOf, type Listing, type TreeFile } from './trees.ts';

/** One name in one tree object; `size` in bytes, null of what is no file. */
interface Item {
  readonly name: string;
  readonly id: string;
  readonly kind: TreeFile['kind'] | 'folder';
  readonly size: number | null;
}

/** Tree objects by id. */
type Folders = Map<string, readonly Item[]>;

/** Of one query; GitHub gives it 10 seconds. */
const MAX_OBJECTS = 100;
/** As many as GitHub lists in one answer. */
const MAX_PATHS = 100_000;

/**
 * @param commits full ids of commits
 * @param listings of other commits, whole
 * @returns the files of each commit that could be had this way. The others are to be listed one by one: where that takes
 * fewer requests, and where an answer is not what the ids say
 */
export async function listTogether(
  api: Api,
  commits: readonly string[],
  listings: readonly Listing[],
): Promise<ReadonlyMap<string, readonly TreeFile[]>> {
  const known: Folders = new Map(listings.flatMap((listing) => [...foldersIn(listing)]));
  const roots = await ask(api, `list the files of ${commits.length} commits`, commits);
  // More would be no gain over a request for each commit.
  let left = Math.floor(commits.length / 2) - Math.ceil(commits.length / MAX_OBJECTS);
  let wanted = foldersOf([...roots.values()].flat(), known);
  while (wanted.length > 0 && wanted.length <= left * MAX_OBJECTS) {
    left -= Math.ceil(wanted.length / MAX_OBJECTS);
    const found = await ask(api, `list ${wanted.length} folders`, wanted);
    for (const [id, items] of found) known.set(id, items);
    wanted = foldersOf([...found.values()].flat(), known);
  }
  const files = new Map<string, readonly TreeFile[]>();
  for (const [commit, items] of roots) {
    const all = filesIn(items, known);
    if (all !== null) files.set(commit, all);
  }
  return files;
}

/** The ids of folders among some items that are not known. */
function foldersOf(items: readonly Item[], known: Folders): readonly string[] {
  const ids = new Set(items.flatMap(({ id, kind }) => (kind === 'folder' && !known.has(id) ? [id] : [])));
  return [...ids];
}

/** What trees, or those of commits, hold, by the ids asked for; without those that are not told, or told wrongly. */
async function ask(api: Api, doing: string, ids: readonly string[]): Promise<Folders> {
  const batches = Array.from({ length: Math.ceil(ids.length / MAX_OBJECTS) }, (_, i) =>
    ids.slice(i * MAX_OBJECTS, (i + 1) * MAX_OBJECTS),
  );
  const found: Folders = new Map();
  await inParallel(batches, async (batch) => {
    const answer = await api.query(doing, documentFor(batch), {}, 0);
    const read = isFault(answer) ? answer : shaped(treesAnswer, answer.data, doing);
    if (isFault(read)) return null;
    for (const [i, id] of batch.entries()) {
      const object = read.repository[`o${i}`] ?? {};
      const tree = object.tree ?? (object.oid === id ? object : {});
      const items = itemsOf(tree);
      if (items !== null) found.set(id, items);
    }
    return null;
  });
  return found;
}

const FRAGMENTS = `fragment O on GitObject { ...T ... on Commit { tree { ...T } } }
fragment T on Tree { oid entries { nameRaw mode oid size } }`;

function documentFor(ids: readonly string[]): string {
  const objects = ids.map((id, i) => `o${i}: object(oid: ${JSON.stringify(id)}) { ...O }`).join(' ');
  return `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${objects} } } ${FRAGMENTS}`;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null if that is not all of the tree, or if a name in it is no UTF-8: those are told otherwise where they are listed. */
function itemsOf({ oid, entries }: GraphTree): readonly Item[] | null {
  if (oid === undefined || entries == null) return null;
  const raw = entries.map(({ nameRaw, mode, ...entry }) => ({
    ...entry,
    name: Buffer.from(nameRaw, 'base64'),
    mode: mode.toString(8).padStart(6, '0'),
  }));
  const format: ObjectFormat = oid.length === 64 ? 'sha256' : 'sha1';
  if (
    treeId(
      raw.map(({ name, mode, oid: id }) => ({ name, mode, id })),
      format,
    ) !== oid
  )
    return null;
  try {
    return raw.map(({ name, mode, oid: id, size }) => {
      const kind = mode === '040000' ? 'folder' : kindOf(mode);
      return { name: strict.decode(name), id, kind, size: kind === 'file' || kind === 'symlink' ? size : null };
    });
  } catch {
    return null;
  }
}

/** The folders below the top of a whole listing. */
function foldersIn({ files, folders }: Listing): Folders {
  const byPath = new Map<string, Item[]>(folders.map(({ path }) => [path, []]));
  const put = (path: string, item: Omit<Item, 'name'>): void => {
    const slash = path.lastIndexOf('/');
    byPath.get(path.slice(0, Math.max(slash, 0)))?.push({ ...item, name: path.slice(slash + 1) });
  };
  for (const { path, id } of folders) put(path, { id, kind: 'folder', size: null });
  for (const { path, id, kind, size } of files) put(path, { id, kind, size });
  return new Map(folders.map(({ path, id }) => [id, byPath.get(path) ?? []]));
}

/** All below; null if a folder is not known, or if there is too much. */
function filesIn(top: readonly Item[], known: Folders): readonly TreeFile[] | null {
  const files: TreeFile[] = [];
  const open = [{ prefix: '', items: top }];
  let seen = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    seen += folder.items.length;
    if (seen > MAX_PATHS) return null;
    for (const { name, id, kind, size } of folder.items) {
      const path = folder.prefix + name;
      const items = known.get(id);
      if (kind !== 'folder') files.push({ path, id, kind, size });
      else if (items === undefined) return null;
      else open.push({ prefix: `${path}/`, items });
    }
  }
  return files;
}

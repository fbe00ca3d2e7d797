/** Trees read object by object, so that a folder which many versions share is read once. */
import type { Answer } from './answers.ts';
import type { ObjectReader } from './cat-file.ts';
import { contentOf, pathText, tooLarge } from './content.ts';
import { byPath, type Content, type Fault, isFault, MAX_CONTENT_BYTES, type TreeEntry, type Wanted } from './source.ts';

/** One name in one tree object. */
export interface TreeItem {
  readonly name: string;
  readonly id: string;
  readonly kind: 'file' | 'symlink' | 'submodule' | 'folder';
}

/** More paths than this are a trap (a few small trees that contain each other spell out billions), not a protocol. */
const MAX_PATHS = 2_000_000;
const MAX_TREE_BYTES = 256 * 1024 * 1024;

/** The items of a tree object: `<mode> <name>\0<id>` each, with 20 or 32 bytes of id. Null if that is not its form. */
export function parseTree(bytes: Uint8Array, idBytes: number): readonly TreeItem[] | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const items: TreeItem[] = [];
  let at = 0;
  while (at < raw.length) {
    const space = raw.indexOf(0x20, at);
    const end = raw.indexOf(0, space + 1);
    const next = end + 1 + idBytes;
    if (space < 0 || end < 0 || next > raw.length) return null;
    const kind = kindOf(raw.toString('latin1', at, space));
    items.push({ kind, name: pathText(raw.subarray(space + 1, end)), id: raw.toString('hex', end + 1, next) });
    at = next;
  }
  return items;
}

/** Modes: 40000 tree, 120000 symbolic link, 160000 submodule, 100644 and 100755 (old histories: 100664) files. */
function kindOf(mode: string): TreeItem['kind'] {
  if (mode === '40000') return 'folder';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}

/** What has been read so far, by tree id. */
export type TreeCache = Map<string, readonly TreeItem[]>;

interface Folder {
  readonly id: string;
  /** The path of the folder with `/` behind it, '' for the root. */
  readonly prefix: string;
}

/** The wanted entries below the tree `root`, by path. Asks git level by level, only for trees not in `cache`. */
export async function walkTree(
  objects: ObjectReader,
  cache: TreeCache,
  root: string,
  wanted: Wanted,
): Promise<readonly TreeEntry[] | Fault> {
  const found: TreeEntry[] = [];
  let level: readonly Folder[] = [{ id: root, prefix: '' }];
  let seen = 0;
  while (level.length > 0) {
    const fault = await load(objects, cache, level);
    if (fault) return fault;
    const below: Folder[] = [];
    for (const { id, prefix } of level) {
      const items = cache.get(id) ?? [];
      seen += items.length;
      if (seen > MAX_PATHS) return tooManyPaths();
      for (const item of items) place(item, prefix, wanted, found, below);
    }
    level = below;
  }
  return found.sort(byPath);
}

function place(item: TreeItem, prefix: string, wanted: Wanted, found: TreeEntry[], below: Folder[]): void {
  const path = prefix + item.name;
  const { id, kind } = item;
  if (kind === 'folder') below.push({ id, prefix: `${path}/` });
  else if (kind !== 'file' || wanted(path)) found.push({ path, id, kind });
}

async function load(objects: ObjectReader, cache: TreeCache, level: readonly Folder[]): Promise<Fault | null> {
  const ids = [...new Set(level.map((folder) => folder.id))].filter((id) => !cache.has(id));
  const answers = await objects.ask(ids, MAX_TREE_BYTES);
  if (isFault(answers)) return answers;
  for (const [i, id] of ids.entries()) {
    const answer = answers[i];
    const bytes = typeof answer === 'object' && answer.type === 'tree' ? answer.bytes : null;
    const items = bytes && parseTree(bytes, id.length / 2);
    if (items === null) return missingObject(id, 'folder');
    cache.set(id, items);
  }
  return null;
}

/** The contents of blobs, each id asked for once. */
export async function readBlobs(
  objects: ObjectReader,
  ids: readonly string[],
  maxBytes = MAX_CONTENT_BYTES,
): Promise<ReadonlyMap<string, Content> | Fault> {
  const unique = [...new Set(ids)];
  const answers = await objects.ask(unique, maxBytes);
  if (isFault(answers)) return answers;
  return new Map(unique.map((id, i) => [id, blobContent(id, answers[i], maxBytes)]));
}

function blobContent(id: string, answer: Answer | undefined, maxBytes: number): Content {
  if (typeof answer !== 'object' || answer.type !== 'blob') return missingObject(id, 'file');
  return answer.bytes === null ? tooLarge(answer.size, maxBytes) : contentOf(answer.bytes);
}

function missingObject(id: string, what: 'file' | 'folder'): Fault {
  return {
    kind: 'missing-object',
    message: `the repository does not hold the ${what} ${id.slice(0, 12)}, or holds it damaged`,
    next: 'run `git fsck` to see what is missing, then clone the repository again',
  };
}

function tooManyPaths(): Fault {
  return {
    kind: 'too-many-paths',
    message: `this version has more than ${MAX_PATHS} paths`,
    next: 'compare folders with `--base-dir` and `--head-dir` instead',
  };
}

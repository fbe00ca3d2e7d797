/** The work tree of a repository as a tree: tracked files, and untracked ones that are not ignored. */
import { lstatSync } from 'node:fs';
import { blobId, type ObjectFormat, pathText } from './content.ts';
import { type DiskPath, diskTree } from './disk.ts';
import { failure, type GitCommand, runGit } from './run-git.ts';
import { type Content, type Fault, isFault, type Tree, type TreeEntry, type Wanted } from './source.ts';

/** A work tree: `git` runs in its top folder `root`. */
export interface WorkTree {
  readonly git: GitCommand;
  readonly root: string;
  readonly format: ObjectFormat;
  readBlobs(ids: readonly string[], maxBytes: number): Promise<ReadonlyMap<string, Content> | Fault>;
}

/**
 * The files as they lie on disk (not as staged), so a deleted file is absent. What a sparse checkout left out comes
 * from the index. Line endings and filters are not converted: an id may differ from git's for the same file.
 */
export function workTree(place: WorkTree): Tree {
  return diskTree({
    ref: 'work tree',
    format: place.format,
    list: () => listPaths(place),
    readStored: place.readBlobs,
  });
}

async function listPaths(place: WorkTree): Promise<readonly DiskPath[] | Fault> {
  const args = ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard'];
  const result = await runGit(place.git, args);
  if (isFault(result)) return result;
  if (result.code !== 0) return failure(result.stderr);
  const root = Buffer.from(`${place.root}/`);
  const isReal = realFolders(root.length);
  // A path in conflict is listed once per side; on disk it is one file.
  const found = new Map<string, DiskPath>();
  for (const record of records(result.stdout)) {
    const item = parseRecord(record, root, isReal);
    if (item && !found.has(item.path)) found.set(item.path, item);
  }
  return [...found.values()];
}

function* records(output: Buffer): Generator<Buffer> {
  for (let at = 0, end = output.indexOf(0); end >= 0; at = end + 1, end = output.indexOf(0, at)) {
    yield output.subarray(at, end);
  }
}

const QUESTION_MARK = 0x3f;
const SLASH = 0x2f;

/** `? <path>` of an untracked file; `<tag> <mode> <id> <stage>\t<path>` of a tracked one, tag S if left out on disk. */
function parseRecord(record: Buffer, root: Buffer, isReal: (at: Buffer) => boolean): DiskPath | null {
  const tracked = record[0] !== QUESTION_MARK;
  const start = tracked ? record.indexOf('\t') + 1 : 2;
  const name = record.subarray(start);
  // A repository of its own inside this one.
  if (!tracked && name.at(-1) === SLASH) return null;
  const path = pathText(name);
  const at = Buffer.concat([root, name]);
  if (!tracked) return { path, at, isLink: isLink(at) };
  const [tag, mode, id = ''] = record.toString('latin1', 0, start - 1).split(' ');
  if (mode === '160000') return { path, at: null, isLink: false, stored: { path, id, kind: 'submodule' } };
  const linked = mode === '120000';
  const place = isReal(at) ? at : null;
  if (tag === 'S') return { path, at: place, isLink: linked, stored: { path, id, kind: linked ? 'symlink' : 'file' } };
  return place && { path, at: place, isLink: linked };
}

function isLink(at: Buffer): boolean {
  try {
    return lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false; // reading the file itself will tell what is wrong
  }
}

/** Tells whether every folder on the way to a file is a folder. Behind a symbolic link git sees a deleted file. */
function realFolders(rootLength: number): (at: Buffer) => boolean {
  const known = new Map<string, boolean>();
  const isReal = (at: Buffer): boolean => {
    const folder = at.subarray(0, at.lastIndexOf(SLASH));
    if (folder.length < rootLength) return true;
    const key = folder.toString('latin1');
    const seen = known.get(key) ?? (isReal(folder) && isFolder(folder));
    known.set(key, seen);
    return seen;
  };
  return isReal;
}

function isFolder(at: Buffer): boolean {
  try {
    return lstatSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true; // reading the file itself will tell what is wrong
  }
}

/**
 * True if what lies on disk differs from `head` in a wanted path. A file whose lines end in CR LF where the commit has
 * LF, as `core.autocrlf` makes them, is the same. Before the first commit everything differs.
 */
export async function differs(
  head: Tree | Fault,
  disk: Tree,
  wanted: Wanted,
  format: ObjectFormat,
): Promise<boolean | Fault> {
  const [before, now] = [await filesOf(head, wanted), await filesOf(disk, wanted)];
  if (isFault(before)) return before;
  if (isFault(now)) return now;
  if (before.size !== now.size) return true;
  const unlike: [old: string, now: string][] = [];
  for (const [path, old] of before) {
    const file = now.get(path);
    if (file?.kind !== old.kind) return true;
    if (file.id !== old.id) unlike.push([old.id, file.id]);
  }
  const contents = await disk.read(unlike.map(([, id]) => id));
  if (isFault(contents)) return contents;
  return unlike.some(([old, id]) => !sameLines(old, contents.get(id), format));
}

async function filesOf(tree: Tree | Fault, wanted: Wanted): Promise<ReadonlyMap<string, TreeEntry> | Fault> {
  if (isFault(tree)) return tree.kind === 'missing-revision' ? new Map() : tree;
  const entries = await tree.entries(wanted);
  if (isFault(entries)) return entries;
  return new Map(entries.filter((entry) => entry.kind !== 'submodule').map((entry) => [entry.path, entry]));
}

function sameLines(id: string, content: Content | undefined, format: ObjectFormat): boolean {
  if (!(content instanceof Uint8Array)) return false;
  const lines = content.filter((byte, i) => byte !== 0x0d || content[i + 1] !== 0x0a);
  return blobId(lines, format) === id;
}

/** Files on disk as a tree. What is read once stays as it was, whatever happens on disk meanwhile. */
import { lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { blobId, contentOf, type ObjectFormat, tooLarge } from './content.ts';
import { byPath, type Content, type Fault, isFault, MAX_CONTENT_BYTES, type Tree, type TreeEntry } from './source.ts';

/**
 * A path that may be on disk at `at`. `stored` stands in for it where it is not, or where `at` is null. One that is
 * known to be a symbolic link is told even if nobody asked for its path.
 */
export interface DiskPath {
  readonly path: string;
  readonly at: Buffer | null;
  readonly isLink: boolean;
  readonly stored?: TreeEntry;
}

/** Where a disk tree gets its paths, and the contents of `stored` entries. */
export interface DiskSource {
  readonly ref: string;
  readonly format: ObjectFormat;
  list(): Promise<readonly DiskPath[] | Fault>;
  readStored(ids: readonly string[], maxBytes: number): Promise<ReadonlyMap<string, Content> | Fault>;
}

/** A tree of files on disk; `id` is what git would call the bytes as they are, without any conversion. */
export function diskTree(source: DiskSource): Tree {
  const contents = new Map<string, Uint8Array | { readonly size: number }>();
  const known = new Map<string, TreeEntry | null>();
  let paths: Promise<readonly DiskPath[] | Fault> | null = null;

  const entryAt = (item: DiskPath): TreeEntry | null | Fault => {
    const seen = known.get(item.path);
    if (seen !== undefined) return seen;
    const file = item.at && readDisk(item.path, item.at);
    if (isFault(file)) return file;
    const entry = file === null ? (item.stored ?? null) : toEntry(item.path, file, source.format);
    if (file !== null && entry !== null) contents.set(entry.id, keep(file.bytes));
    known.set(item.path, entry);
    return entry;
  };

  return {
    ref: source.ref,
    sha: null,
    async entries(wanted) {
      paths ??= source.list();
      const all = await paths;
      if (isFault(all)) return all;
      const found: TreeEntry[] = [];
      for (const item of all) {
        if (!item.isLink && item.stored?.kind !== 'submodule' && !wanted(item.path)) continue;
        const entry = entryAt(item);
        if (isFault(entry)) return entry;
        if (entry !== null && (entry.kind !== 'file' || wanted(item.path))) found.push(entry);
      }
      return found.sort(byPath);
    },
    async read(ids, maxBytes = MAX_CONTENT_BYTES) {
      const stored = await source.readStored(
        ids.filter((id) => !contents.has(id)),
        maxBytes,
      );
      if (isFault(stored)) return stored;
      const result = new Map(stored);
      for (const id of ids) {
        const content = contents.get(id);
        if (content !== undefined) result.set(id, handOut(content, maxBytes));
      }
      return result;
    },
  };
}

function keep(bytes: Uint8Array): Uint8Array | { readonly size: number } {
  return bytes.length > MAX_CONTENT_BYTES ? { size: bytes.length } : bytes;
}

function handOut(content: Uint8Array | { readonly size: number }, maxBytes: number): Content {
  const size = content instanceof Uint8Array ? content.length : content.size;
  return content instanceof Uint8Array && size <= maxBytes ? contentOf(content) : tooLarge(size, maxBytes);
}

interface DiskFile {
  readonly kind: 'file' | 'symlink';
  readonly bytes: Uint8Array;
}

function toEntry(path: string, file: DiskFile, format: ObjectFormat): TreeEntry {
  return { path, kind: file.kind, id: blobId(file.bytes, format) };
}

/** The file, or the target of the symbolic link; null if there is nothing, or a folder, socket or device. */
function readDisk(path: string, at: Buffer): DiskFile | null | Fault {
  try {
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return { kind: 'symlink', bytes: plain(readlinkSync(at, { encoding: 'buffer' })) };
    return stats?.isFile() ? { kind: 'file', bytes: plain(readFileSync(at)) } : null;
  } catch (error) {
    return isNotThere(error) ? null : unreadable(path, error);
  }
}

/** No `Buffer` leaves this room: its `slice` shares memory where that of a `Uint8Array` copies. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

function isNotThere(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}

/** The fault of a file or folder that exists and cannot be read. */
export function unreadable(path: string, error: unknown): Fault {
  return {
    kind: 'unreadable-file',
    message: `cannot read ${path} (${codeOf(error)})`,
    next: 'check who may read it, or leave it out',
  };
}

/** Null if `folder` is a folder (or leads to one), else the fault to report. */
export function checkFolder(folder: string): Fault | null {
  const is = (problem: string): Fault => ({
    kind: 'no-such-folder',
    message: `${folder} ${problem}`,
    next: 'check the path',
  });
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return is('does not exist');
    return stats.isDirectory() ? null : is('is not a folder');
  } catch (error) {
    return isNotThere(error) ? is('does not exist') : unreadable(folder, error);
  }
}

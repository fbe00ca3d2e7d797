/** The version a tree says it is. */

import type { Version } from '../release/version.ts';
import { countsWhenFound, readVersionFile, VERSION_FILES, versionFileCandidates } from '../release/version-file.ts';
import type { Problem } from '../schema/model.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';

/** `version` is null where no file says one. */
export type TreeVersion = { readonly version: Version | null } | { readonly problem: Problem };

/** `auto`: the first at the root that carries a version; `none`: only tags tell versions. */
export type VersionFile = { readonly kind: 'auto' | 'none' } | { readonly kind: 'path'; readonly path: string };

/**
 * @returns the version in the tree's version file; a problem if that file is there and says none, or cannot be read
 */
export async function versionIn(tree: Tree, where: VersionFile): Promise<TreeVersion | Fault> {
  if (where.kind === 'none') return { version: null };
  const wanted = where.kind === 'path' ? [where.path] : VERSION_FILES;
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const paths = where.kind === 'path' ? wanted.filter((path) => found.has(path)) : versionFileCandidates(found.keys());
  const contents = paths.length === 0 ? new Map() : await tree.read(paths.flatMap((path) => found.get(path)?.id ?? []));
  if (isFault(contents)) return contents;
  for (const path of paths) {
    const text = textOf(found.get(path), contents);
    const read =
      typeof text === 'string' ? readVersionFile(path, text) : { problem: faultIn(path, text), absent: false };
    if (where.kind === 'auto' && !countsWhenFound(read)) continue;
    return 'version' in read ? { version: read.version } : { problem: read.problem };
  }
  return { version: null };
}

/** As `versionIn`, for a head: a version file that was named must be there. */
export async function headVersionIn(tree: Tree, where: VersionFile): Promise<TreeVersion | Fault> {
  const found = await versionIn(tree, where);
  if (where.kind !== 'path' || isFault(found) || 'problem' in found || found.version !== null) return found;
  const message = 'the version file is not there';
  return { problem: { file: where.path, line: null, column: null, message, fatal: true } };
}

/** The text of a version file, or why there is none. */
function textOf(entry: Entry | undefined, contents: ReadonlyMap<string, Uint8Array | Fault>): string | Fault {
  if (entry?.kind !== 'file') return NO_FILE;
  const content = contents.get(entry.id) ?? UNREAD;
  return isFault(content) ? content : new TextDecoder().decode(content);
}

const NO_FILE: Fault = {
  kind: 'unreadable-file',
  message: 'this is no regular file, and links are not followed',
  next: 'let version-file name the file that holds the version',
};
const UNREAD: Fault = { kind: 'missing-object', message: 'the version file could not be read', next: 'run this again' };

function faultIn(file: string, { message, next }: Fault): Problem {
  return { file, line: null, column: null, message: `${message}; ${next}`, fatal: true };
}

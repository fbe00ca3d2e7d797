/** A plain folder as a tree. */
import { readdirSync } from 'node:fs';
import { pathText } from './content.ts';
import { checkFolder, type DiskPath, diskTree, unreadable } from './disk.ts';
import { byPath, type Content, type Fault, type Tree } from './source.ts';

/** Never part of a protocol, and often huge. */
const SKIPPED = new Set(['.git', 'node_modules']);
const SLASH = Buffer.from('/');

/**
 * The files below `folder` except `.git` and `node_modules`; symbolic links below it are reported, not followed.
 * Ids are those a SHA-1 repository gives the same bytes, so files that are equal there and here share their id.
 */
export function openDirectory(folder: string): Tree | Fault {
  const fault = checkFolder(folder);
  if (fault) return fault;
  return diskTree({
    ref: folder,
    format: 'sha1',
    list: () => Promise.resolve(walk(folder)),
    readStored: (ids) => Promise.resolve(new Map(ids.map((id) => [id, neverListed(id)]))),
  });
}

interface Folder {
  /** The path with `/` behind it, '' for the root. */
  readonly prefix: string;
  readonly at: Buffer;
}

function walk(root: string): readonly DiskPath[] | Fault {
  const found: DiskPath[] = [];
  const open: Folder[] = [{ prefix: '', at: Buffer.from(root) }];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const fault = list(folder, found, open);
    if (fault) return fault;
  }
  return found.sort(byPath);
}

function list(folder: Folder, found: DiskPath[], open: Folder[]): Fault | null {
  try {
    for (const item of readdirSync(folder.at, { withFileTypes: true, encoding: 'buffer' })) {
      const name = pathText(item.name);
      if (SKIPPED.has(name)) continue;
      const path = folder.prefix + name;
      const at = Buffer.concat([folder.at, SLASH, item.name]);
      if (item.isDirectory()) open.push({ prefix: `${path}/`, at });
      else if (item.isFile() || item.isSymbolicLink()) found.push({ path, at, isLink: item.isSymbolicLink() });
    }
    return null;
  } catch (error) {
    return unreadable(folder.prefix === '' ? folder.at.toString() : folder.prefix, error);
  }
}

function neverListed(id: string): Content {
  return {
    kind: 'missing-object',
    message: `no file with the id ${id.slice(0, 12)} was listed`,
    next: 'list it first',
  };
}

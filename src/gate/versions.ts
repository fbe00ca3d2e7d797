/** The version a tree says it is. */

import type { Version } from '../release/version.ts';
import { countsWhenFound, readVersionFile, VERSION_FILES, versionFileCandidates } from '../release/version-file.ts';
import type { Problem } from '../schema/model.ts';
import { type Fault, isFault, type Tree } from './ports.ts';

/** `version` is null where no file says one. */
export type TreeVersion = { readonly version: Version | null } | { readonly problem: Problem };

/** `auto`: the first at the root that carries a version; `none`: only tags tell versions. */
export type VersionFile = { readonly kind: 'auto' | 'none' } | { readonly kind: 'path'; readonly path: string };

/**
 * @returns the version in the tree's version file; a problem if that file is there and says none
 */
export async function versionIn(tree: Tree, where: VersionFile): Promise<TreeVersion | Fault> {
  if (where.kind === 'none') return { version: null };
  const configured = where.kind === 'path' ? where.path : null;
  const wanted = configured === null ? VERSION_FILES : [configured];
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const files = new Map(entries.filter(({ kind }) => kind === 'file').map(({ path, id }) => [path, id]));
  const paths = configured === null ? versionFileCandidates(files.keys()) : [...files.keys()];
  if (paths.length === 0) return { version: null };
  const contents = await tree.read(paths.flatMap((path) => files.get(path) ?? []));
  if (isFault(contents)) return contents;
  for (const path of paths) {
    const content = contents.get(files.get(path) ?? '');
    if (content === undefined || isFault(content)) continue;
    const read = readVersionFile(path, new TextDecoder().decode(content));
    if (configured === null && !countsWhenFound(read)) continue;
    return 'version' in read ? { version: read.version } : { problem: read.problem };
  }
  return { version: null };
}

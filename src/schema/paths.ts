/** Paths inside a tree: `/` between folders, relative to its top, which is the empty string. */

/** @returns the path without `.`, `..` and empty parts; null if it leads out of the tree */
export function normalPath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/** @returns the folder that the file is in */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The folders above files, in which what they import is looked for. */
import { folderOf } from './paths.ts';

/** The folders above a file, the nearest first and the top last. */
export interface Above {
  readonly all: readonly string[];
  /** Those in which an import path may be a file: in the others there is nothing of the name that it begins with. */
  readonly holding: (importPath: string) => readonly string[];
}

/** @returns what is above a path; found once for all files of a folder */
export function foldersIn(treePaths: readonly string[]): (path: string) => Above {
  let folders: ReadonlySet<string> | null = null;
  const exists = (folder: string): boolean => {
    folders ??= allFolders(treePaths);
    return folders.has(folder);
  };
  const known = new Map<string, Above>();
  return (path) => {
    const folder = folderOf(path);
    const above = known.get(folder) ?? aboveOf(foldersAbove(path), exists);
    known.set(folder, above);
    return above;
  };
}

function aboveOf(all: readonly string[], exists: (folder: string) => boolean): Above {
  const byStart = new Map<string, readonly string[]>();
  return {
    all,
    holding: (importPath) => {
      const end = importPath.indexOf('/');
      if (end < 0) return all;
      const start = importPath.slice(0, end);
      const known = byStart.get(start) ?? all.filter((folder) => exists(under(folder, start)));
      byStart.set(start, known);
      return known;
    },
  };
}

function allFolders(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  return folders.add('');
}

/** @returns the folders of a path, the nearest first and the top last */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  let folder = path;
  while (folder !== '') {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}

/** @returns the path of what is in a folder; the top is the empty string */
export function under(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

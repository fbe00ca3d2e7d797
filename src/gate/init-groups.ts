/** Which files of a repository belong together: one group is all that is joined by imports. */
import type { SchemaFile } from '../schema/model.ts';

/** Files that share no file and no import with any other group. */
export interface FileGroup {
  /** Sorted. */
  readonly paths: readonly string[];
  /** Full names. */
  readonly services: readonly string[];
  /** The folder that holds all of them; empty: the root. */
  readonly folder: string;
}

/** @returns the groups in the order of their first paths */
export function groupsOf(files: readonly SchemaFile[]): readonly FileGroup[] {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const parents = new Map(sorted.map(({ path }) => [path, path]));
  const rootOf = (path: string): string => {
    const parent = parents.get(path) ?? path;
    return parent === path ? path : rootOf(parent);
  };
  const byName = new Map<string, string[]>();
  for (const { path } of sorted) {
    const name = baseName(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  for (const { path, node } of sorted)
    for (const { path: imported } of node.imports)
      for (const other of byName.get(baseName(imported)) ?? [])
        if (isSame(imported, other)) parents.set(rootOf(other), rootOf(path));
  const groups = new Map<string, SchemaFile[]>();
  for (const file of sorted) groups.set(rootOf(file.path), [...(groups.get(rootOf(file.path)) ?? []), file]);
  return [...groups.values()].map((group) => ({
    paths: group.map(({ path }) => path),
    services: group.flatMap(({ services }) => services.map(({ fullName }) => fullName)),
    folder: commonFolder(group.map(({ path }) => path)),
  }));
}

/** Whether an import perhaps means a path. One too many only joins groups that are then not suggested apart. */
function isSame(imported: string, path: string): boolean {
  return `/${path}`.endsWith(`/${imported}`) || `/${imported}`.endsWith(`/${path}`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const end = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return (end < 0 ? first : first.slice(0, end)).join('/');
}

/**
 * @param all every `.proto` path of the repository
 * @returns globs that take the group's files and no others: its folder if that holds nothing else, else file by file
 */
export function globsOf({ paths, folder }: FileGroup, all: readonly string[]): readonly string[] {
  const own = new Set(paths);
  const others = all.filter((path) => !own.has(path));
  if (folder !== '' && !others.some((path) => path.startsWith(`${folder}/`))) return [`${plain(folder)}/**`];
  return paths.map(plain);
}

/** A letter that means something in a glob is any letter. */
function plain(path: string): string {
  return path.replace(/[*?[\]{}\\\p{Cc}]|^!/gu, '?');
}

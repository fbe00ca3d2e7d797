/**
 * Which file of the tree an import path means.
 *
 * protoc is told its roots (`-I`); a tree of files alone does not say them. The first of these that is a file counts:
 * 1. `./a.proto` beside the importing file, and nothing else: protoc refuses such paths, protobufjs' users write them;
 * 2. what a configured prefix leads to;
 * 3. for a file in a module: the path in its own module, then in the others in the order given;
 * 4. the path in the importing file's folder, in the folder above, … up to the top of the tree. Nearest first, so
 *    that a copy of another project in a folder imports its own files;
 * 5. the only file whose path ends with the import path;
 * 6. the bundled well-known file;
 * 7. the longest end of the import path that is a file, or a bundled one (`github.com/org/repo/pkg/a.proto` →
 *    `pkg/a.proto`, `github.com/gogo/protobuf/protobuf/google/protobuf/any.proto` → `google/protobuf/any.proto`);
 * 8. the importing file itself, so that the linker can refuse it. Before that a file never imports itself:
 *    `a/types.proto` that imports `types.proto` means another one.
 */
import { folderOf, normalPath } from './paths.ts';
import { WELL_KNOWN_PATHS } from './well-known.ts';

/** @returns the path of the file that is meant, or null if there is none */
export type ImportResolver = (importPath: string, importingPath: string) => string | null;

export interface ImportConfig {
  /** Folders that are module roots, as `buf.yaml` names them; the top of the tree is the empty string. */
  readonly roots?: readonly string[];
  /** Import prefix → folder: `github.com/acme/protos` → `third_party/acme`. */
  readonly prefixes?: ReadonlyMap<string, string>;
  /**
   * Other path of a file → its path: an import that means the other path means the file. What leads to no file of the
   * tree (a broken link) is still what an exact path means, and the end of a path if no file has it.
   */
  readonly aliases?: ReadonlyMap<string, string>;
}

/**
 * @param treePaths every `.proto` file of the tree, `/` between folders, relative to its top
 * @returns a resolver; it answers with one of these paths, or with the import path itself for a bundled file
 */
export function importResolver(treePaths: readonly string[], config: ImportConfig): ImportResolver {
  const tree = new Set(treePaths);
  const aliases = config.aliases ?? new Map<string, string>();
  const fileAt = (path: string): string => aliases.get(path) ?? path;
  const byName = groupByName([...treePaths, ...aliases.keys()]);
  const prefixes = [...(config.prefixes ?? [])].map(([from, to]) => [inTree(from), inTree(to)] as const);
  prefixes.sort(([a], [b]) => b.length - a.length);
  const roots = [...new Set((config.roots ?? []).map(inTree))];
  const resolve: ImportResolver = (importPath, importing) => {
    const found = (path: string): boolean =>
      fileAt(path) !== fileAt(importing) && (tree.has(path) || aliases.has(path));
    if (/^\.\.?\//.test(importPath)) {
      const relative = normalPath(`${folderOf(importing)}/${importPath}`);
      return relative !== null && found(relative) ? relative : null;
    }
    const prefixed = throughPrefix(importPath, prefixes);
    if (prefixed !== null && found(prefixed)) return prefixed;
    for (const root of rootsFor(importing, roots)) {
      if (found(under(root, importPath))) return under(root, importPath);
    }
    const named = (byName.get(nameOf(importPath)) ?? []).filter((path) => path.endsWith(`/${importPath}`));
    const meant = [...new Set(named.filter(found).map(fileAt))];
    const endings = meant.some((path) => tree.has(path)) ? meant.filter((path) => tree.has(path)) : meant.slice(0, 1);
    if (endings.length === 1) return endings[0] ?? null;
    if (WELL_KNOWN_PATHS.has(importPath)) return importPath;
    if (endings.length > 1) return null;
    const end = endOf(importPath).find((path) => found(path) || WELL_KNOWN_PATHS.has(path));
    if (end !== undefined) return end;
    const itself = (root: string): boolean => fileAt(under(root, importPath)) === fileAt(importing);
    return rootsFor(importing, roots).some(itself) ? importing : null;
  };
  return (importPath, importing) => {
    const path = resolve(importPath, importing);
    return path === null ? null : fileAt(path);
  };
}

function groupByName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(nameOf(path));
    if (group === undefined) groups.set(nameOf(path), [path]);
    else group.push(path);
  }
  return groups;
}

function throughPrefix(importPath: string, prefixes: readonly (readonly [string, string])[]): string | null {
  for (const [from, to] of prefixes) {
    if (from === '') return under(to, importPath);
    if (importPath.startsWith(`${from}/`)) return under(to, importPath.slice(from.length + 1));
  }
  return null;
}

/** Module roots if the file is in a module (its own, the innermost one, first); then the folders above it. */
function rootsFor(importing: string, roots: readonly string[]): readonly string[] {
  const own = roots
    .filter((root) => root === '' || importing.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length);
  const modules = own.length === 0 ? [] : [...own, ...roots.filter((root) => !own.includes(root))];
  return [...new Set([...modules, ...foldersAbove(importing)])];
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  let folder = path;
  while (folder !== '') {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}

/**
 * The ends of an import path that may be files at the top of the tree, longest first. One file name alone says too
 * little, unless a Go-like path `host/owner/repository/` stands before it; `google/` is never cut off, because
 * `google/api/http.proto` must not become another project's `api/http.proto`.
 */
function endOf(importPath: string): string[] {
  if (importPath.startsWith('google/')) return [];
  const parts = importPath.split('/');
  const hosted = parts.length === 4 && (parts[0] ?? '').includes('.');
  const shortest = hosted ? 1 : 2;
  const ends: string[] = [];
  for (let cut = 1; parts.length - cut >= shortest; cut++) ends.push(parts.slice(cut).join('/'));
  return ends;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function under(root: string, path: string): string {
  return root === '' ? path : `${root}/${path}`;
}

/** A folder or prefix as people write it: `./proto/` is `proto`. */
function inTree(folder: string): string {
  return normalPath(folder) ?? folder;
}

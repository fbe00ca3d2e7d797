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
import { foldersAbove, foldersIn, under } from './folders-above.ts';
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
  const paths = [...treePaths, ...aliases.keys()];
  const endings = once(() => endingsOf(paths, fileAt, tree));
  const prefixes = prefixMap(config.prefixes ?? new Map());
  const roots = [...new Set((config.roots ?? []).map(inTree))];
  const places = once(() => placesIn(roots, paths));
  const foldersOf = foldersIn(paths);
  const resolve: ImportResolver = (importPath, importing) => {
    const self = fileAt(importing);
    const found = (path: string): boolean => fileAt(path) !== self && (tree.has(path) || aliases.has(path));
    if (/^\.\.?\//.test(importPath)) {
      const relative = normalPath(`${folderOf(importing)}/${importPath}`);
      return relative !== null && found(relative) ? relative : null;
    }
    const prefixed = throughPrefix(importPath, prefixes);
    if (prefixed !== null && found(prefixed)) return prefixed;
    const above = foldersOf(importing);
    const own = roots.length === 0 ? [] : above.all.filter((folder) => places().isRoot(folder));
    // The modules after the file's own; without one of its own a file is in none.
    const others = own.length === 0 ? [] : places().under(importPath);
    const near = firstOf([own.map((root) => under(root, importPath)), others], found);
    const outer = near ?? firstOf([above.holding(importPath).map((folder) => under(folder, importPath))], found);
    if (outer !== null) return outer;
    const meant = endings()(importPath, self);
    if (typeof meant === 'string') return meant;
    if (WELL_KNOWN_PATHS.has(importPath)) return importPath;
    if (meant.several) return null;
    const end = endOf(importPath).find((path) => found(path) || WELL_KNOWN_PATHS.has(path));
    if (end !== undefined) return end;
    const itself = (path: string): boolean => fileAt(path) === self;
    return above.all.some((folder) => itself(under(folder, importPath))) || others.some(itself) ? importing : null;
  };
  return (importPath, importing) => {
    const path = resolve(importPath, importing);
    return path === null ? null : fileAt(path);
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function firstOf(lists: readonly (readonly string[])[], accepts: (path: string) => boolean): string | null {
  for (const list of lists) for (const path of list) if (accepts(path)) return path;
  return null;
}

/** The parts of paths from their last one on, as a tree. */
interface Ending {
  readonly before: Map<string, Ending>;
  /** Files of the tree whose paths end so and go on before; three are as good as more. */
  readonly files: string[];
  /** What such paths mean besides, which is no file of the tree; two are as good as more. */
  readonly lost: string[];
}

/** What the paths mean that end with an import path: one, or none or several. */
type Endings = (importPath: string, self: string) => string | { readonly several: boolean };

function endingsOf(paths: readonly string[], fileAt: (path: string) => string, tree: ReadonlySet<string>): Endings {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const known = byName.get(nameOf(path));
    if (known === undefined) byName.set(nameOf(path), [path]);
    else known.push(path);
  }
  const roots = new Map<string, Ending>();
  const rootOf = (name: string): Ending => {
    const root = roots.get(name) ?? endingTree(byName.get(name) ?? [], fileAt, tree);
    roots.set(name, root);
    return root;
  };
  return (importPath, self) => {
    let at: Ending | undefined = rootOf(nameOf(importPath));
    for (const part of importPath.split('/').reverse()) at = at?.before.get(part);
    const [first, second] = (at?.files ?? []).filter((file) => file !== self);
    if (second !== undefined) return { several: true };
    return first ?? (at?.lost ?? []).find((file) => file !== self) ?? { several: false };
  };
}

/** Of paths that all have one name. */
function endingTree(paths: readonly string[], fileAt: (path: string) => string, tree: ReadonlySet<string>): Ending {
  const root: Ending = { before: new Map(), files: [], lost: [] };
  for (const path of paths) {
    const file = fileAt(path);
    let at = root;
    for (const part of path.split('/').reverse()) {
      if (at !== root) addDistinct(tree.has(file) ? at.files : at.lost, file, tree.has(file) ? 3 : 2);
      const next = at.before.get(part) ?? { before: new Map(), files: [], lost: [] };
      at.before.set(part, next);
      at = next;
    }
  }
  return root;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function addDistinct(list: string[], item: string, most: number): void {
  if (list.length < most && !list.includes(item)) list.push(item);
}

/** What lies in module roots. */
interface Places {
  readonly isRoot: (folder: string) => boolean;
  /** The paths in roots that are this one inside of them, by the order of the roots. */
  readonly under: (path: string) => readonly string[];
}

function placesIn(roots: readonly string[], paths: readonly string[]): Places {
  const rank = new Map(roots.map((root, i) => [root, i]));
  const inside = new Map<string, string[]>();
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (!rank.has(folder)) continue;
      const relative = folder === '' ? path : path.slice(folder.length + 1);
      const known = inside.get(relative);
      if (known === undefined) inside.set(relative, [path]);
      else known.push(path);
    }
  }
  const rankOf = (relative: string) => (path: string) => rank.get(folderOf(path.slice(0, -relative.length))) ?? 0;
  for (const [relative, known] of inside) {
    const of = rankOf(relative);
    known.sort((a, b) => of(a) - of(b));
  }
  return { isRoot: (folder) => rank.has(folder), under: (path) => inside.get(path) ?? [] };
}

/** Of two ways to write one prefix the first counts. */
function prefixMap(prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [from, to] of prefixes) if (!map.has(inTree(from))) map.set(inTree(from), inTree(to));
  return map;
}

/** The longest prefix counts. */
function throughPrefix(importPath: string, prefixes: ReadonlyMap<string, string>): string | null {
  if (prefixes.size === 0) return null;
  for (let at = importPath.lastIndexOf('/'); at > 0; at = importPath.lastIndexOf('/', at - 1)) {
    const to = prefixes.get(importPath.slice(0, at));
    if (to !== undefined) return under(to, importPath.slice(at + 1));
  }
  const everywhere = prefixes.get('');
  return everywhere === undefined ? null : under(everywhere, importPath);
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

/** A folder or prefix as people write it: `./proto/` is `proto`. */
function inTree(folder: string): string {
  return normalPath(folder) ?? folder;
}

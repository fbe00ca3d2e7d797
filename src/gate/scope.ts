/**
 * Which files of several versions of a surface can tell a difference between them. What is the same in all versions, and
 * leads to nothing that is not, is the same for every peer.
 */
import type { GraphFile, ImportGraph } from './import-graph.ts';
import { type Index, index } from './string-index.ts';

/** What of a config looks at files wherever they are. */
export interface Demands {
  /** Full names of messages, `*` for any part of one. */
  readonly messages: readonly string[];
  /** Whether values of custom options count. */
  readonly options: boolean;
}

/** The versions together. */
interface World {
  /** Path → its file in each version that has it, each once. */
  readonly files: ReadonlyMap<string, readonly GraphFile[]>;
  /** Path → files that import it. */
  readonly importers: Index;
  /** Package → files of it. */
  readonly packages: Index;
  /** Package → packages that hold it, itself included. */
  readonly opening: Index;
  /** Of each package that was asked for, its names, and which files declare them in whichever version. */
  readonly names: Map<string, Index>;
}

/**
 * @param graphs of all versions that are compared with each other
 * @returns paths that must be read in each version that has them, with all that they import; empty if nothing differs
 */
export function scopeOf(graphs: readonly ImportGraph[], demands: Demands): ReadonlySet<string> {
  const world = worldOf(graphs);
  const changed = [...world.files.keys()].filter((path) => isChanged(path, graphs));
  if (changed.length === 0 && demands.messages.length === 0) return new Set();
  const scope = new Set([...affectedBy(changed, world), ...neighbours(changed, world), ...demanded(world, demands)]);
  addImports(scope, world);
  const twins = new Set([...packagesOf(scope, world)].flatMap((name) => twinsIn(name, world)));
  if ([...scope].some((path) => twins.has(path)))
    for (const name of world.packages.keys()) addAll(scope, twinsIn(name, world));
  addImports(scope, world);
  return scope;
}

function packagesOf(paths: Iterable<string>, world: World): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => filesAt(path, world).map(({ outline }) => outline.package)));
}

function addImports(scope: Set<string>, world: World): void {
  // The set grows while it is walked.
  for (const path of scope) for (const { targets } of filesAt(path, world)) addAll(scope, targets);
}

function worldOf(graphs: readonly ImportGraph[]): World {
  const files = new Map<string, readonly GraphFile[]>();
  for (const graph of graphs)
    for (const [path, file] of graph.files) {
      const known = files.get(path);
      if (known === undefined) files.set(path, [file]);
      else if (!known.some((other) => isSame(other, file))) files.set(path, [...known, file]);
    }
  const world = { files, importers: index(), packages: index(), opening: index(), names: new Map<string, Index>() };
  for (const [path, versions] of files)
    for (const { outline, targets } of versions) {
      for (const target of targets) if (target !== null) world.importers.add(target, path);
      world.packages.add(outline.package, path);
    }
  for (const name of world.packages.keys()) for (const outer of around(name)) world.opening.add(outer, name);
  passOn(world);
  return world;
}

function isSame(one: GraphFile, other: GraphFile): boolean {
  return one.id === other.id && one.targets.every((target, i) => target === other.targets[i]);
}

function filesAt(path: string, { files }: World): readonly GraphFile[] {
  return files.get(path) ?? [];
}

function addAll(set: Set<string>, values: Iterable<string | null>): void {
  for (const value of values) if (value !== null) set.add(value);
}

/** What is passed on by a public import is looked for under every path that ends so, as where files are compared. */
function passOn({ files, importers }: World): void {
  const ends = index();
  for (const [path, versions] of files)
    for (const { outline } of versions)
      for (const { modifier, path: end } of outline.imports) if (modifier === 'public') ends.add(end, path);
  if ([...ends.keys()].length === 0) return;
  for (const target of files.keys())
    for (const end of endsOf(target)) for (const path of ends.of(end)) importers.add(target, path);
}

/** `a/b/c`, `b/c`, `c` of `a/b/c` */
function endsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(i).join('/'));
}

function join(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}

/** `a`, `a.b`, `a.b.c` of `a.b.c` */
function around(scope: string): readonly string[] {
  const parts = scope === '' ? [] : scope.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

/** Not there in every version, of other content, counted elsewise, or with imports that lead elsewhere. */
function isChanged(path: string, graphs: readonly ImportGraph[]): boolean {
  const [first, ...others] = graphs;
  const file = first?.files.get(path);
  if (first === undefined || file === undefined) return true;
  return others.some((other) => {
    const same = other.files.get(path);
    if (same === undefined || same.id !== file.id || other.own.has(path) !== first.own.has(path)) return true;
    return same.targets.some((target, i) => target !== file.targets[i]);
  });
}

/**
 * The changed files and all that sees them: who imports them, who may mean them by a name, and the files of messages
 * that they extend, for these are others with that.
 */
function affectedBy(changed: readonly string[], world: World): ReadonlySet<string> {
  const { importers, opening, packages } = world;
  const affected = new Set(changed);
  // The set grows while it is walked.
  for (const path of affected) {
    addAll(affected, importers.of(path));
    for (const file of filesAt(path, world)) {
      const { package: scope, names } = file.outline;
      for (const name of names) {
        addAll(affected, namesIn(scope, world).of(name));
        for (const inside of opening.of(join(scope, name))) addAll(affected, packages.of(inside));
      }
      for (const name of around(scope)) addAll(affected, declaring(name, world));
      if (file.outline.extends) addAll(affected, visible(file, world));
    }
  }
  return affected;
}

/** The names that the files of a package declare. */
function namesIn(name: string, world: World): Index {
  const known = world.names.get(name);
  if (known !== undefined) return known;
  const names = index();
  for (const path of world.packages.of(name))
    for (const { outline } of filesAt(path, world))
      if (outline.package === name) for (const declared of outline.names) names.add(declared, path);
  world.names.set(name, names);
  return names;
}

/** The files that declare a full name. */
function declaring(name: string, world: World): Iterable<string> {
  const dot = name.lastIndexOf('.');
  return namesIn(name.slice(0, Math.max(dot, 0)), world).of(name.slice(dot + 1));
}

/** What a file imports, and what that imports publicly. */
function visible({ targets }: GraphFile, world: World): ReadonlySet<string> {
  const seen = new Set<string>();
  addAll(seen, targets);
  for (const path of seen)
    for (const { outline, targets: further } of filesAt(path, world)) {
      const passed = further.filter((_, i) => outline.imports[i]?.modifier === 'public');
      addAll(seen, passed);
    }
  return seen;
}

/** The files of the packages of some files: whether a package is gone, or new, is told by all of them. */
function neighbours(paths: readonly string[], world: World): readonly string[] {
  return [...packagesOf(paths, world)].flatMap((name) => [...world.packages.of(name)]);
}

/**
 * Files of a package that declare one name and have different contents. Which files are compared apart because of them
 * is told by all of them together.
 */
function twinsIn(name: string, world: World): readonly string[] {
  const paths = [...world.packages.of(name)];
  if (paths.length < 2) return [];
  const contents = (path: string): readonly (string | null)[] => filesAt(path, world).map(({ id }) => id);
  const shared = namesIn(name, world).shared();
  return [...shared].filter((others) => new Set(others.flatMap(contents)).size > 1).flat();
}

function demanded({ files }: World, { messages, options }: Demands): readonly string[] {
  const patterns = messages.map((pattern) => pattern.split('.').map(partPattern));
  const named = (name: string): boolean => {
    const parts = name.split('.');
    return patterns.some((pattern) => parts.every((part, i) => pattern[i]?.test(part) === true));
  };
  if (!options && patterns.length === 0) return [];
  const looked = ({ outline }: GraphFile): boolean =>
    (options && outline.extends) || outline.names.some((name) => named(join(outline.package, name)));
  return [...files].filter(([, versions]) => versions.some(looked)).map(([path]) => path);
}

function partPattern(part: string): RegExp {
  return new RegExp(`^${part.replace(/[.$^()[\]{}+?|\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

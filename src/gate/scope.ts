/**
 * Which files of several versions of a surface can tell a difference between them. What is the same in all versions, and
 * leads to nothing that is not, is the same for every peer.
 */
import { affectedBy } from './affected.ts';
import type { GraphFile, ImportGraph } from './import-graph.ts';
import { addAll, addImports, filesAt, join, namesIn, type World, worldOf } from './world.ts';

/** What of a config looks at files wherever they are. */
export interface Demands {
  /** Full names of messages, `*` for any part of one. */
  readonly messages: readonly string[];
  /** Whether values of custom options count. */
  readonly options: boolean;
}

/** What is to be read of several versions, by paths. */
export interface Scope {
  /** With all that they import; empty if nothing differs. */
  readonly files: ReadonlySet<string>;
  /** How they came to be in it; null where all of them must be read whole. */
  readonly ways: Ways | null;
}

/** What leads to what in a scope, by paths. */
export interface Ways {
  readonly world: World;
  readonly changed: readonly string[];
  readonly affected: ReadonlySet<string>;
  readonly neighbours: readonly string[];
  readonly demanded: readonly string[];
  /** Whether values of custom options are compared. */
  readonly options: boolean;
  /** Who imports what changed, however far, if only types changed, so that who names none of them is the same; else null. */
  readonly importers: ReadonlySet<string> | null;
}

/** @param graphs of all versions that are compared with each other */
export function scopeOf(graphs: readonly ImportGraph[], demands: Demands): Scope {
  const world = worldOf(graphs);
  const changed = [...world.files.keys()].filter((path) => isChanged(path, graphs));
  if (changed.length === 0 && demands.messages.length === 0) return { files: new Set(), ways: null };
  const affected = affectedBy(changed, world);
  const ways: Ways = {
    world,
    changed,
    affected,
    neighbours: neighbours(changed, world),
    demanded: demanded(world, demands),
    options: demands.options,
    importers: changed.every((path) => isEdited(path, graphs)) ? onlyImporters(changed, world) : null,
  };
  const files = new Set([...affected, ...ways.neighbours, ...ways.demanded]);
  addImports(files, world);
  const twins = new Set([...packagesOf(files, world)].flatMap((name) => twinsIn(name, world)));
  if (![...files].some((path) => twins.has(path))) return { files, ways };
  for (const name of world.packages.keys()) addAll(files, twinsIn(name, world));
  addImports(files, world);
  return { files, ways: null };
}

function packagesOf(paths: Iterable<string>, world: World): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => filesAt(path, world).map(({ outline }) => outline.package)));
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

/** Whether a file says nothing else to its importers than other types, in the versions that have it. */
function isEdited(path: string, graphs: readonly ImportGraph[]): boolean {
  const having = graphs.filter(({ files }) => files.has(path));
  const files = having.flatMap(({ files }) => files.get(path) ?? []);
  const isOne = (of: (file: GraphFile) => unknown): boolean =>
    new Set(files.map((file) => JSON.stringify(of(file)))).size === 1;
  const contents = new Set(files.map(({ id }) => id)).size;
  return (
    new Set(having.map(({ own }) => own.has(path))).size === 1 &&
    isOne(({ outline }) => outline.package) &&
    isOne(({ outline, targets }) => targets.filter((_, i) => outline.imports[i]?.modifier === 'public')) &&
    // One content whose imports lead elsewhere means something else by the same words.
    new Set(files.map(({ id, targets }) => JSON.stringify([id, targets]))).size === contents
  );
}

/** Some files, and those that import them, however far; null if others may mean their types too. */
function onlyImporters(paths: readonly string[], world: World): ReadonlySet<string> | null {
  // The set grows while it is walked.
  const found = new Set(paths);
  for (const path of found) for (const importer of world.importers.of(path)) found.add(importer);
  return affectedBy(paths, world, false).size === found.size ? found : null;
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
    (options && outline.extends !== null) || outline.names.some((name) => named(join(outline.package, name)));
  return [...files].filter(([, versions]) => versions.some(looked)).map(([path]) => path);
}

function partPattern(part: string): RegExp {
  return new RegExp(`^${part.replace(/[.$^()[\]{}+?|\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/**
 * Which files of several versions of a surface can tell a difference between them. What is the same in all versions, and
 * leads to nothing that is not, is the same for every peer.
 */
import { affectedBy } from './affected.ts';
import type { GraphFile, ImportGraph } from './import-graph.ts';
import { filesAt, join, namesIn, type World, worldOf } from './world.ts';

/** What of a config looks at files wherever they are. */
export interface Demands {
  /** Full names of messages, `*` for any part of one. */
  readonly messages: readonly string[];
  /** Whether values of custom options count. */
  readonly options: boolean;
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

function addAll(set: Set<string>, values: Iterable<string | null>): void {
  for (const value of values) if (value !== null) set.add(value);
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

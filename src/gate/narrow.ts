/**
 * Reads of several versions of a surface only what can tell a difference between them, so that the cost of a comparison
 * grows with the change and not with the tree (docs/decisions/019-only-what-can-differ-is-read.md).
 */
import { count } from '../report/words.ts';
import type { FileNode } from '../schema/ast.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import { aroundScope, type Outsiders, outsidersOf } from './around.ts';
import { type ImportGraph, importGraph } from './import-graph.ts';
import { linkSurface } from './link-apart.ts';
import { type Loaded, worthTelling } from './load.ts';
import { createOutlines, type Outlines } from './outlines.ts';
import type { Parses } from './parses.ts';
import { isFault, type Tree } from './ports.ts';
import { createReader } from './reader.ts';
import { type Demands, scopeOf } from './scope.ts';
import type { Settings } from './settings.ts';
import { filesOf, type Selection, type TreeFiles } from './tree-files.ts';

/** When it is less work to read everything than to find out what need not be read. */
export interface Worth {
  /** Trees of so many files are read whole: that takes no time, and tells everything that is wrong with them. */
  readonly small: number;
  /** The part of the files, from 0 to 1, that may differ between the versions. */
  readonly differing: number;
}

const WORTH: Worth = { small: 100, differing: 1 / 4 };

/** One version, and what it holds. */
interface Version {
  readonly tree: Tree;
  readonly files: TreeFiles;
}

/**
 * @param trees all versions that will be compared with each other
 * @param worth when not to try
 * @returns for each tree what is to be compared of it; null where all must be read, or where something is amiss: whoever
 * reads all tells what
 */
export async function loadNarrow(
  trees: readonly Tree[],
  settings: Settings,
  parses: Parses,
  worth: Worth = WORTH,
): Promise<ReadonlyMap<Tree, Loaded> | null> {
  const { selection } = settings;
  if (looksEverywhere(settings)) return null;
  const versions: Version[] = [];
  for (const tree of new Set(trees)) {
    const files = await filesOf(tree, selection);
    if (isFault(files) || files.problems(new Map()).length > 0) return null;
    versions.push({ tree, files });
  }
  if (versions.every(({ files }) => files.surface.length <= worth.small)) return null;
  const demands = { messages: [...settings.stored, ...settings.roots], options: settings.contractOptions.length > 0 };
  const differing = differingIn(versions.map(({ files }) => files));
  if (differing === 0 && demands.messages.length === 0) return new Map(versions.map(unchanged));
  if (differing > worth.differing * Math.max(...versions.map(({ files }) => files.protos.length))) return null;
  return loadScope(versions, demands, selection, parses);
}

/** What clients and comments say is checked wherever it is said. */
function looksEverywhere({ guards, clients, clientProtocol }: Settings): boolean {
  return guards !== null || clients !== null || clientProtocol.size > 0;
}

/** How many paths do not have the same content everywhere. */
function differingIn(versions: readonly TreeFiles[]): number {
  const [first, ...others] = versions.map(contents);
  if (first === undefined) return 0;
  const differing = new Set<string>();
  for (const other of others) {
    for (const [path, id] of other) if (first.get(path) !== id) differing.add(path);
    for (const path of first.keys()) if (!other.has(path)) differing.add(path);
  }
  return differing.size;
}

/** Everything of a tree that has a part in a surface: path → content, or where a link leads. */
function contents({ protos, others, links }: TreeFiles): ReadonlyMap<string, string> {
  return new Map([
    ...[...protos, ...others].map(({ path, id }) => [path, id] as const),
    ...[...links.aliases].map(([path, target]) => [`${path} is`, target] as const),
  ]);
}

/** Nothing differs, so nothing need be read. */
function unchanged({ tree, files }: Version): readonly [Tree, Loaded] {
  const { problems: _, ...linked } = linkSurface(new Map(), () => null);
  const note = `${count(files.surface.length, 'file')}, the same in all versions: none was read`;
  return [tree, { ...linked, own: new Set(files.surface), unseen: [...files.unseen, note], problems: [] }];
}

async function loadScope(
  versions: readonly Version[],
  demands: Demands,
  selection: Selection,
  parses: Parses,
): Promise<ReadonlyMap<Tree, Loaded> | null> {
  const outlines = createOutlines(parses, selection.maxBytes);
  const graphs = await graphsOf(versions, outlines, selection);
  if (graphs === null) return null;
  const scope = scopeOf([...graphs.values()], demands);
  const [first] = graphs.values();
  const outsiders = first === undefined ? new Map() : outsidersOf(first, scope);
  const loaded = new Map<Tree, Loaded>();
  for (const [{ tree, files }, graph] of graphs) {
    const side = await loadSide({ tree, files }, graph, { scope, outsiders }, selection, parses);
    if (side === null) return null;
    loaded.set(tree, side);
  }
  return loaded;
}

async function graphsOf(
  versions: readonly Version[],
  outlines: Outlines,
  selection: Selection,
): Promise<ReadonlyMap<Version, ImportGraph> | null> {
  const graphs = new Map<Version, ImportGraph>();
  for (const version of versions) {
    const [like = null] = graphs.values();
    const graph = await importGraph(version.tree, version.files, outlines, selection, like);
    if (graph === null || isFault(graph)) return null;
    graphs.set(version, graph);
  }
  return graphs;
}

/** Null if it has fatal problems. */
async function loadSide(
  { tree, files: found }: Version,
  graph: ImportGraph,
  { scope, outsiders }: { readonly scope: ReadonlySet<string>; readonly outsiders: Outsiders },
  selection: Selection,
  parses: Parses,
): Promise<Loaded | null> {
  const { resolve } = graph.imports;
  const reader = createReader(tree, found.protos, selection.maxBytes, parses);
  const paths = [...graph.files.keys()].filter((path) => scope.has(path));
  const fault = await reader.read(paths);
  if (fault !== null || reader.unreadable.length > 0 || paths.some((path) => reader.faultsOf(path).length > 0))
    return null;
  const files = new Map<string, FileNode>();
  for (const path of paths) {
    const file = reader.files.get(path) ?? wellKnownFile(path);
    if (file !== null) files.set(path, file);
  }
  const { problems, ...linked } = linkSurface(
    files,
    resolve,
    aroundScope(graph, scope, outsiders),
    selection.linking,
    parses.last,
  );
  if (problems.some(({ fatal }) => fatal)) return null;
  return {
    ...linked,
    own: graph.own,
    serving: new Set([...graph.files].filter(([, { outline }]) => outline.services).map(([path]) => path)),
    unseen: [...graph.vendored, ...found.unseen, ...unreadIn(graph, scope)],
    problems: worthTelling(problems, selection),
  };
}

function unreadIn({ files }: ImportGraph, scope: ReadonlySet<string>): readonly string[] {
  const unread = [...files].filter(([path, { id }]) => id !== null && !scope.has(path)).length;
  if (unread === 0) return [];
  const what = `${count(unread, 'file')}, the same in all versions and led to by no change`;
  return [`${what}: only what they import and declare was read`];
}

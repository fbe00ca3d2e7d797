/**
 * Reads of several versions of a surface only what can tell a difference between them, so that the cost of a comparison
 * grows with the change and not with the tree (docs/decisions/019-only-what-can-differ-is-read.md).
 */
import { count } from '../report/words.ts';
import type { FileNode } from '../schema/ast.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import { aroundScope, outsidersOf } from './around.ts';
import { type Depths, depthsOf } from './depths.ts';
import { excerptsOf } from './excerpts.ts';
import { type ImportGraph, importGraph } from './import-graph.ts';
import { type Around, linkSurface } from './link-apart.ts';
import { type Loaded, worthTelling } from './load.ts';
import { createOutlines, type Outlines, strictText } from './outlines.ts';
import type { Parses } from './parses.ts';
import { isEnough, type Sources, sourcesOf } from './parts-read.ts';
import { isFault, type Tree } from './ports.ts';
import { readInBatches } from './read-batches.ts';
import { createReader } from './reader.ts';
import { type Demands, type Scope, scopeOf } from './scope.ts';
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
  const sources = sourcesOf(outlines);
  const load = async (part: Part): Promise<ReadonlyMap<Tree, Loaded> | null> => {
    const loaded = new Map<Tree, Loaded>();
    for (const [{ tree, files: found }, graph] of graphs) {
      const side = await loadSide({ tree, files: found }, graph, part, selection, parses);
      if (side === null) return null;
      loaded.set(tree, side);
    }
    return loaded;
  };
  for await (const depths of depthsFor(scope, graphs, outlines, selection)) {
    const loaded = await load({ ...depths, sources, around: () => undefined });
    if (loaded === null || isEnough([...loaded.values()], depths)) return loaded;
  }
  const [first] = graphs.values();
  const outsiders = first === undefined ? new Map() : outsidersOf(first, scope.files);
  const around = (graph: ImportGraph): Around => aroundScope(graph, scope.files, outsiders);
  return load({ whole: scope.files, sketched: new Set(), excerpts: new Map(), named: null, sources, around });
}

/** How much may be enough to read, the least first; none where all of the scope must be read whole. */
async function* depthsFor(
  { files, ways }: Scope,
  graphs: ReadonlyMap<Version, ImportGraph>,
  outlines: Outlines,
  { maxBytes }: Selection,
): AsyncIterable<Depths> {
  if (ways === null) return;
  const { world, changed, affected, neighbours, demanded, importers } = ways;
  const hasSketch = (id: string): boolean => outlines.sketchOf(id) !== undefined;
  const roots = [...changed, ...demanded];
  if (importers !== null) {
    const texts = await textsOf([...importers], graphs, maxBytes);
    const read = excerptsOf(ways, { textOf: (id) => texts.get(id) ?? null, sketchOf: outlines.sketchOf });
    if (read !== null) {
      const { whole: starts, excerpts, words } = read;
      yield depthsOf({ starts, roots, names: neighbours, excerpts, words }, world, hasSketch);
    }
  }
  const depths = depthsOf({ starts: [...affected, ...neighbours], roots }, world, hasSketch);
  if (depths.whole.size < files.size) yield depths;
}

const AT_A_TIME = 512;

/** The texts of some files in all versions, by the ids of their contents; those that cannot be had are left out. */
async function textsOf(
  paths: readonly string[],
  graphs: ReadonlyMap<Version, ImportGraph>,
  maxBytes: number,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [{ tree }, { files }] of graphs) {
    const ids = new Set(paths.flatMap((path) => files.get(path)?.id ?? []).filter((id) => !texts.has(id)));
    await readInBatches(tree, [...ids], AT_A_TIME, maxBytes, (id, content) => {
      const text = isFault(content) ? null : strictText(content);
      if (text !== null) texts.set(id, text);
    });
  }
  return texts;
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

/** What is to be linked of each version. */
interface Part extends Depths {
  readonly sources: Sources;
  /** All files, where it takes all of them to tell what must be apart. */
  readonly around: (graph: ImportGraph) => Around | undefined;
}

/** Null if it has fatal problems. */
async function loadSide(
  { tree, files: found }: Version,
  graph: ImportGraph,
  { whole, sketched, excerpts, named, sources, around }: Part,
  selection: Selection,
  parses: Parses,
): Promise<Loaded | null> {
  const reader = createReader(tree, found.protos, selection.maxBytes, parses);
  const paths = [...graph.files.keys()].filter((path) => whole.has(path));
  const fault = await reader.read(paths);
  if (fault !== null || reader.unreadable.length > 0 || paths.some((path) => reader.faultsOf(path).length > 0))
    return null;
  const files = new Map<string, FileNode>();
  for (const [path, { id }] of graph.files) {
    const excerpt = excerpts.get(path);
    const isRead = whole.has(path);
    if (!isRead && excerpt === undefined && !sketched.has(path)) continue;
    const node = isRead ? (reader.files.get(path) ?? wellKnownFile(path)) : sources.partOf(id, excerpt, named);
    if (node === null) return null;
    files.set(path, node);
  }
  const { resolve } = graph.imports;
  const { problems, ...linked } = linkSurface(files, resolve, around(graph), selection.linking, parses.last);
  if (problems.some(({ fatal }) => fatal)) return null;
  const told = problems.filter(({ file }) => file === null || whole.has(file));
  return {
    ...linked,
    own: graph.own,
    serving: new Set([...graph.files].filter(([, { outline }]) => outline.services).map(([path]) => path)),
    partly: new Set([...sketched, ...excerpts.keys()]),
    unseen: [...graph.vendored, ...found.unseen, ...unreadIn(graph, { whole, excerpts })],
    problems: worthTelling(told, selection),
  };
}

function unreadIn({ files }: ImportGraph, { whole, excerpts }: Pick<Depths, 'whole' | 'excerpts'>): readonly string[] {
  const unread = [...files].filter(([path, { id }]) => id !== null && !whole.has(path) && !excerpts.has(path)).length;
  if (unread === 0) return [];
  const what = `${count(unread, 'file')}, the same in all versions and led to by no change`;
  return [`${what}: only what they import and declare was read`];
}

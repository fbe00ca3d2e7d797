/** Which surfaces a change can touch: those whose own or imported files differ, and whatever else decides about them. */
import { VERSION_FILES } from '../release/version-file.ts';
import { type ImportGraph, importGraph } from './import-graph.ts';
import { createOutlines } from './outlines.ts';
import type { Parses } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import { filesOf, isWanted, type Selection } from './tree-files.ts';

/** A change from one tree to another. */
export interface Change {
  readonly before: Tree;
  readonly head: Tree;
  /** The file that holds the policy: where it changes, everything may. */
  readonly policyFile: string;
}

/**
 * @returns the surfaces that must be judged. Where something is amiss, all of them: whoever judges them tells what.
 */
export async function changedSurfaces(
  change: Change,
  surfaces: readonly Settings[],
  parses: Parses,
): Promise<ReadonlySet<Settings> | Fault> {
  const all = new Set(surfaces);
  const watched = new Set([change.policyFile, ...surfaces.flatMap(watchedFiles)]);
  const wanted = (path: string): boolean =>
    isWanted(path) || watched.has(path) || surfaces.some((settings) => maySayStored(path, settings));
  const before = await change.before.entries(wanted);
  if (isFault(before)) return before;
  const head = await change.head.entries(wanted);
  if (isFault(head)) return head;
  const { files, everywhere } = differences(before, head, change.policyFile);
  if (everywhere) return all;
  const protos = [...files].filter((path) => path.endsWith('.proto'));
  const touched = new Set<Settings>();
  for (const group of alike(surfaces)) {
    const affected = protos.length === 0 ? new Set<string>() : await importersOf(protos, change, group, parses);
    if (affected === null) return all;
    for (const settings of group) if (isTouched(settings, affected) || decides(settings, files)) touched.add(settings);
  }
  return touched;
}

/** Files that decide about a surface and are no part of its protocol. */
function watchedFiles({ revisions: { versionFile }, components }: Settings): readonly string[] {
  const versions = versionFile.kind === 'path' ? [versionFile.path] : versionFile.kind === 'auto' ? VERSION_FILES : [];
  return [...versions, ...components.flatMap(({ version }) => (version === null ? [] : [version.file]))];
}

/** Whether a path may hold a schema of stored JSON, or what such a schema refers to. */
function maySayStored(path: string, { documents }: Settings): boolean {
  return documents !== null && (path.endsWith('.json') || documents.includes(path));
}

/** Whether one of the files that differ decides about a surface without being of its protocol. */
function decides(settings: Settings, files: ReadonlySet<string>): boolean {
  return (
    watchedFiles(settings).some((path) => files.has(path)) || [...files].some((path) => maySayStored(path, settings))
  );
}

function isTouched({ selection }: Settings, affected: ReadonlySet<string>): boolean {
  return [...affected].some(selection.includes);
}

/** The paths that differ, and whether that may change what any path means. */
function differences(
  before: readonly Entry[],
  head: readonly Entry[],
  policyFile: string,
): { readonly files: ReadonlySet<string>; readonly everywhere: boolean } {
  const key = ({ path, id, kind }: Entry): string => JSON.stringify([path, id, kind]);
  const [old, now] = [new Set(before.map(key)), new Set(head.map(key))];
  const differing = [
    ...before.filter((entry) => !now.has(key(entry))),
    ...head.filter((entry) => !old.has(key(entry))),
  ];
  const everywhere = differing.some(
    // A link or a submodule, or what says where imports lead.
    ({ path, kind }) => kind !== 'file' || path === policyFile || /(^|\/)buf(\.work)?\.yaml$/.test(path),
  );
  return { files: new Set(differing.map(({ path }) => path)), everywhere };
}

/** Surfaces whose imports are found in the same way. */
function alike(surfaces: readonly Settings[]): readonly (readonly Settings[])[] {
  const groups = new Map<string, Settings[]>();
  for (const settings of surfaces) {
    const { prefixes, maxBytes } = settings.selection;
    const key = JSON.stringify([[...prefixes].sort(), maxBytes]);
    groups.set(key, [...(groups.get(key) ?? []), settings]);
  }
  return [...groups.values()];
}

/** The files and all that import them, however far, before or after the change; under links too. Null: not to be told. */
async function importersOf(
  paths: readonly string[],
  { before, head }: Change,
  [first]: readonly Settings[],
  parses: Parses,
): Promise<ReadonlySet<string> | null> {
  if (first === undefined) return new Set();
  const selection: Selection = { ...first.selection, includes: () => true, explicit: true };
  const outlines = createOutlines(parses, selection.maxBytes);
  const affected = new Set(paths);
  const graphs: ImportGraph[] = [];
  const names: (readonly [string, string])[] = [];
  for (const tree of [before, head]) {
    const files = await filesOf(tree, selection);
    if (isFault(files) || files.problems(new Map()).length > 0) return null;
    const graph = await importGraph(tree, files, outlines, selection);
    if (graph === null || isFault(graph)) return null;
    graphs.push(graph);
    names.push(...files.links.aliases);
  }
  const importers = reversed(graphs);
  // The set grows while it is walked.
  for (const path of affected) for (const importer of importers.get(path) ?? []) affected.add(importer);
  for (const [name, file] of names) if (affected.has(file)) affected.add(name);
  return affected;
}

function reversed(graphs: readonly ImportGraph[]): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map<string, Set<string>>();
  for (const { files } of graphs)
    for (const [path, { targets }] of files)
      for (const target of targets) {
        if (target === null) continue;
        const known = importers.get(target);
        if (known === undefined) importers.set(target, new Set([path]));
        else known.add(path);
      }
  return importers;
}

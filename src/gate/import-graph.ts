/** Which file of a tree imports which, from outlines alone: the same files in the same order as if all were parsed. */
import { type Outline, outlineOf } from '../schema/outline.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import { targeting } from './import-targets.ts';
import type { Outlines } from './outlines.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { type Imports, ownFiles, type Selection, type TreeFiles } from './tree-files.ts';

/** A file, and where its imports lead. */
export interface GraphFile {
  /** Null of a bundled file. */
  readonly id: string | null;
  readonly outline: Outline;
  /** For each import its target; null where there is none. */
  readonly targets: readonly (string | null)[];
}

/** The files of a surface and all that they import. */
export interface ImportGraph {
  /** In the order in which they are linked. */
  readonly files: ReadonlyMap<string, GraphFile>;
  readonly own: ReadonlySet<string>;
  /** What is not counted, in words. */
  readonly vendored: readonly string[];
  readonly imports: Imports;
  readonly found: TreeFiles;
}

/**
 * @param like another version, from which most is the same
 * @returns null where something is amiss that only reading everything tells rightly
 */
export async function importGraph(
  tree: Tree,
  found: TreeFiles,
  outlines: Outlines,
  selection: Selection,
  like: ImportGraph | null = null,
): Promise<ImportGraph | null | Fault> {
  const entries = new Map(found.protos.map((entry) => [entry.path, entry]));
  const read = (paths: readonly string[]): Promise<Fault | null> => {
    const found = paths.flatMap((path) => entries.get(path) ?? []);
    return outlines.need(tree, found);
  };
  const outlineAt = (path: string): Pick<GraphFile, 'id' | 'outline'> | null => {
    const id = entries.get(path)?.id;
    const same = id === undefined ? undefined : like?.files.get(path);
    if (same !== undefined && same.id === id) return same;
    const outline = id === undefined ? undefined : outlines.of(id);
    return id === undefined || outline === undefined ? bundled(path) : { id, outline };
  };
  const fault = await read(found.surface);
  if (fault !== null) return fault;
  const imports = await found.imports();
  if (isFault(imports)) return imports;
  const withTargets = targeting(imports, found, like);
  const packages = new Map<string, string>();
  for (const path of found.surface) {
    const outline = outlineAt(path)?.outline;
    if (outline !== undefined) packages.set(path, outline.package);
  }
  const { own, vendored } = ownFiles(packages, selection);
  const files = new Map<string, GraphFile>();
  const met = new Set(own);
  for (let level = own; level.length > 0; ) {
    const missing = level === own ? null : await read(level);
    if (missing !== null) return missing;
    const next: string[] = [];
    for (const path of level) {
      const file = outlineAt(path);
      if (file === null) continue;
      if (file.id !== null && outlines.faulty(file.id)) return null;
      const known = withTargets(path, file);
      if (known === null) return null;
      files.set(path, known);
      for (const target of known.targets) if (target !== null && !met.has(target)) met.add(target) && next.push(target);
    }
    level = next;
  }
  return { files, own: new Set(own), vendored, imports, found };
}

function bundled(path: string): Pick<GraphFile, 'id' | 'outline'> | null {
  const file = wellKnownFile(path);
  return file === null ? null : { id: null, outline: outlineOf(file) };
}

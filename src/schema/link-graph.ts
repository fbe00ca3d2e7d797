/** The files of a link and their imports: what is there, and what is missing. */
import type { FileNode, ImportNode } from './ast.ts';
import type { ImportResolver } from './imports.ts';
import { wellKnownFile } from './well-known.ts';

/** One import statement and the file it leads to; null: there is none. */
export interface Import {
  readonly node: ImportNode;
  readonly target: Unit | null;
}

/** One file of the link. */
export interface Unit {
  readonly path: string;
  readonly node: FileNode;
  /** In the order of the text. */
  readonly imports: Import[];
}

/**
 * @param files path → syntax tree
 * @param resolveImport maps an import path to one of these paths or to that of a bundled well-known file
 * @returns all files in the given order, then the bundled ones in the order of their first use
 */
export function importGraph(files: ReadonlyMap<string, FileNode>, resolveImport: ImportResolver): readonly Unit[] {
  const units: Unit[] = [...files].map(([path, node]) => ({ path, node, imports: [] }));
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  // Bundled files join while the loop runs; it visits them too.
  for (const unit of units) {
    for (const node of unit.node.imports) {
      const path = resolveImport(node.path, unit.path);
      unit.imports.push({ node, target: path === null ? null : (byPath.get(path) ?? bundled(path, units, byPath)) });
    }
  }
  return units;
}

/** A copy of a well-known file in the tree is preferred: two declarations of one name would clash. */
function bundled(path: string, units: Unit[], byPath: Map<string, Unit>): Unit | null {
  const node = wellKnownFile(path);
  if (node === null) return null;
  let unit = units.find((other) => other.path.endsWith(`/${path}`));
  if (unit === undefined) {
    unit = { path, node, imports: [] };
    units.push(unit);
  }
  byPath.set(path, unit);
  return unit;
}

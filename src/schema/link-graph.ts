/** The files of a link and their imports: what is there, what is missing, who sees whom. */
import type { FileNode, ImportNode } from './ast.ts';
import type { ImportResolver } from './imports.ts';
import { wellKnownFile } from './well-known.ts';

/** One import statement and the file it leads to; null: there is none. */
interface Import {
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

/** An import that leads nowhere, and the file's own import that it is reached through: often itself. */
interface MissingImport {
  readonly path: string;
  readonly via: ImportNode;
}

/** The files whose declarations a file may use, and the imports that should have led to more of them. */
export interface Reach {
  readonly units: ReadonlySet<Unit>;
  /** Missing imports of the file itself and, along `import public`, of the files it imports. */
  readonly missing: readonly MissingImport[];
}

/** @returns for each file what its types can come from: itself, its imports but `import option`, their public imports */
export function reachOf(units: readonly Unit[]): ReadonlyMap<Unit, Reach> {
  const reaches = new Map<Unit, Reach>();
  const exported = new Map<Unit, PublicReach>();
  for (const unit of units) {
    const seen = new Set<Unit>([unit]);
    const missing: MissingImport[] = [];
    for (const { node, target } of unit.imports) {
      if (node.modifier === 'option') continue;
      if (target === null) {
        missing.push({ path: node.path, via: node });
        continue;
      }
      const reach = exported.get(target) ?? publicReach(target);
      exported.set(target, reach);
      for (const reached of reach.units) seen.add(reached);
      missing.push(...reach.missing.map((path) => ({ path, via: node })));
    }
    reaches.set(unit, { units: seen, missing });
  }
  return reaches;
}

interface PublicReach {
  readonly units: ReadonlySet<Unit>;
  readonly missing: readonly string[];
}

/** @returns `start` and what it imports publicly, however far */
function publicReach(start: Unit): PublicReach {
  const units = new Set<Unit>([start]);
  const missing: string[] = [];
  for (const unit of units) {
    for (const { node, target } of unit.imports) {
      if (node.modifier !== 'public') continue;
      if (target === null) missing.push(node.path);
      else units.add(target);
    }
  }
  return { units, missing };
}

/** An import that closes a circle, and the circle: paths from the imported file back to it. */
export interface Cycle {
  readonly unit: Unit;
  readonly node: ImportNode;
  readonly path: readonly string[];
}

/** @returns one entry per import statement that leads back to a file on the way to it; without recursion, so of any depth */
export function importCycles(units: readonly Unit[]): readonly Cycle[] {
  const cycles: Cycle[] = [];
  const done = new Set<Unit>();
  for (const start of units) {
    if (!done.has(start)) walk(start, done, cycles);
  }
  return cycles;
}

function walk(start: Unit, done: Set<Unit>, cycles: Cycle[]): void {
  const open = new Map<Unit, number>([[start, 0]]);
  const trail = [start];
  for (let unit = trail.at(-1); unit !== undefined; unit = trail.at(-1)) {
    const index = open.get(unit) ?? 0;
    const next = unit.imports[index];
    if (next === undefined) {
      open.delete(unit);
      done.add(unit);
      trail.pop();
      continue;
    }
    open.set(unit, index + 1);
    const { node, target } = next;
    if (target === null || done.has(target)) continue;
    if (open.has(target)) {
      cycles.push({ unit, node, path: [...trail.slice(trail.indexOf(target)), target].map(({ path }) => path) });
    } else {
      open.set(target, 0);
      trail.push(target);
    }
  }
}

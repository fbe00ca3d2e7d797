/** Whose declarations a file may use: its imports, and what these import publicly. */
import type { ImportNode } from './ast.ts';
import type { Unit } from './link-graph.ts';

/** An import that leads nowhere, and the file's own import that it is reached through: often itself. */
interface MissingImport {
  readonly path: string;
  readonly via: ImportNode;
}

/** The files whose declarations a file may use, and the imports that should have led to more of them. */
export interface Reach {
  readonly units: ReadonlySet<Unit>;
  /** What is seen through single imports besides, where that is much: one object for all files that import the same. */
  readonly shared: readonly SharedReach[];
  /** Missing imports of the file itself and, along `import public`, of the files it imports. */
  readonly missing: readonly MissingImport[];
}

/** A file and what it imports publicly, however far. */
export interface SharedReach {
  readonly units: ReadonlySet<Unit>;
  readonly missing: readonly string[];
}

/** From how many files on a reach is shared, and how often in one file: each is asked for each name. */
const MUCH = 64;
const MOST_SHARED = 16;

interface Search {
  readonly exported: Map<Unit, SharedReach>;
  /** How many files may still be met. */
  left: number;
}

/**
 * @param limit how many files may be met through `import public`, for all files together
 * @returns for each file what its types can come from: itself, its imports but `import option`, their public imports;
 * and the file at which a limit ended the search, so that there may be more
 */
export function reachOf(
  units: readonly Unit[],
  limit: number,
): {
  readonly reaches: ReadonlyMap<Unit, Reach>;
  readonly endless: Unit | null;
} {
  const search: Search = { exported: new Map(), left: limit };
  const reaches = new Map<Unit, Reach>();
  for (const unit of units) {
    reaches.set(unit, reachFrom(unit, search));
    if (search.left < 0) return { reaches, endless: unit };
  }
  return { reaches, endless: null };
}

function reachFrom(unit: Unit, search: Search): Reach {
  const seen = new Set<Unit>([unit]);
  const shared: SharedReach[] = [];
  const missing: MissingImport[] = [];
  for (const { node, target } of unit.imports) {
    if (node.modifier === 'option') continue;
    if (target === null) {
      missing.push({ path: node.path, via: node });
      continue;
    }
    const reach = search.exported.get(target) ?? publicReach(target, search);
    search.exported.set(target, reach);
    if (reach.units.size > MUCH && shared.length < MOST_SHARED) shared.push(reach);
    else merge(reach.units, seen, search);
    search.left -= reach.missing.length;
    if (search.left < 0) break;
    for (const path of reach.missing) missing.push({ path, via: node });
  }
  return { units: seen, shared, missing };
}

function merge(units: ReadonlySet<Unit>, into: Set<Unit>, search: Search): void {
  search.left -= units.size - 1;
  if (search.left >= 0) for (const unit of units) into.add(unit);
}

function publicReach(start: Unit, search: Search): SharedReach {
  const units = new Set<Unit>([start]);
  const missing: string[] = [];
  // The set grows while it is walked.
  for (const unit of units) {
    for (const { node, target } of unit.imports) {
      if (node.modifier !== 'public') continue;
      search.left--;
      if (target === null) missing.push(node.path);
      else units.add(target);
    }
    if (search.left < 0) break;
  }
  return { units, missing };
}

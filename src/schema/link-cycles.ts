/** Files that import each other in a circle. */
import type { ImportNode } from './ast.ts';
import type { Unit } from './link-graph.ts';

/** An import that closes a circle. */
export interface Cycle {
  readonly unit: Unit;
  readonly node: ImportNode;
  /** From the imported file back to it; of a long way its two ends. */
  readonly path: readonly string[];
  /** How many files of the way are left out between them. */
  readonly left: number;
}

/** Of how many files a circle is told in full, and of a longer one at either end. */
const LONGEST_TOLD = 10;
const ENDS_TOLD = 4;

interface Open {
  /** The import that is looked at next. */
  next: number;
  readonly place: number;
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
  const open = new Map<Unit, Open>([[start, { next: 0, place: 0 }]]);
  const trail = [start];
  for (let unit = trail.at(-1); unit !== undefined; unit = trail.at(-1)) {
    const state = open.get(unit);
    const next = unit.imports[state?.next ?? 0];
    if (state === undefined || next === undefined) {
      open.delete(unit);
      done.add(unit);
      trail.pop();
      continue;
    }
    state.next++;
    const { node, target } = next;
    if (target === null || done.has(target)) continue;
    const known = open.get(target);
    if (known !== undefined) cycles.push({ unit, node, ...wayBack(trail, known.place) });
    else {
      open.set(target, { next: 0, place: trail.length });
      trail.push(target);
    }
  }
}

/** From the file at a place of the trail to its end and back to that file. */
function wayBack(trail: readonly Unit[], from: number): Pick<Cycle, 'path' | 'left'> {
  const left = trail.length - from > LONGEST_TOLD ? trail.length - from - 2 * ENDS_TOLD : 0;
  const units = left === 0 ? trail.slice(from) : [...trail.slice(from, from + ENDS_TOLD), ...trail.slice(-ENDS_TOLD)];
  return { path: [...units, ...trail.slice(from, from + 1)].map(({ path }) => path), left };
}

/**
 * How much of the files of a scope must be known. What is the same in all versions, and leads to nothing that is not, is
 * compared with itself alone, so that its names are enough for those who use it. Unless something else took its place:
 * that can only be where a changed file names it, or what leads to it.
 */
import { addImports, declaring, filesAt, namesIn, type World } from './world.ts';

/** Paths. */
export interface Depths {
  /** All of them is read. */
  readonly whole: ReadonlySet<string>;
  /** What they declare is read, as far as the others see it. */
  readonly sketched: ReadonlySet<string>;
  /** What uses the changed types is read, and what they declare. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  /** What of the sketched files may be named by those that see them; null: anything. */
  readonly named: ReadonlySet<string> | null;
}

/** Parts of a file, at their places, and the files that these see. */
export interface Excerpt {
  readonly text: string;
  readonly sees: readonly string[];
}

/** Where it begins. */
export interface Beginnings {
  /** Files that are read whole. */
  readonly starts: Iterable<string>;
  /** Files that are read whole with all that they import. */
  readonly roots: Iterable<string>;
  /** Files whose names must be known. */
  readonly names?: Iterable<string>;
  /** Files of which excerpts are read, and the files that these see. */
  readonly excerpts?: ReadonlyMap<string, Excerpt>;
  /** All words of the excerpts; null: nobody knows. */
  readonly words?: ReadonlySet<string> | null;
}

/** @param hasSketch whether the names of a content can be resolved without reading it whole */
export function depthsOf(
  { starts, roots, names = [], excerpts = new Map(), words = null }: Beginnings,
  world: World,
  hasSketch: (id: string) => boolean,
): Depths {
  const whole = new Set<string>();
  const sketched = new Set<string>();
  const left: string[] = [];
  const read = (paths: Iterable<string>): void => {
    for (const path of paths) {
      if (whole.has(path)) continue;
      whole.add(path);
      sketched.delete(path);
      left.push(path);
    }
  };
  const see = (path: string): void => {
    if (whole.has(path) || sketched.has(path) || excerpts.has(path)) return;
    if (!filesAt(path, world).every(({ id }) => id !== null && hasSketch(id))) read([path]);
    else sketched.add(path) && left.push(path);
  };
  read(withImports(roots, world));
  const rooted = whole.size;
  read(starts);
  for (const path of names) see(path);
  for (const { sees } of excerpts.values()) for (const path of sees) see(path);
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    const files = filesAt(path, world);
    // An extension is a field of a message elsewhere, and is compared with that.
    if (whole.has(path) && files.some(({ outline }) => outline.extends !== null)) read(withImports([path], world));
    // Of a sketch only what it passes on is seen.
    for (const { outline, targets } of files)
      for (const [i, target] of targets.entries())
        if (target !== null && (whole.has(path) || outline.imports[i]?.modifier === 'public')) see(target);
  }
  return {
    whole,
    sketched,
    excerpts: new Map([...excerpts].filter(([path]) => !whole.has(path))),
    // What the roots name is read whole like them.
    named: whole.size > rooted || repeat([...whole, ...sketched, ...excerpts.keys()], world) ? null : words,
  };
}

/**
 * Whether some of the files declare a name twice, or one that is a package: then all that they declare tells what is wrong
 * with that, and who must be apart.
 */
function repeat(paths: readonly string[], world: World): boolean {
  const known = new Set(paths);
  const packages = new Set(paths.flatMap((path) => filesAt(path, world).map(({ outline }) => outline.package)));
  for (const name of packages)
    for (const others of namesIn(name, world).shared())
      if (others.filter((path) => known.has(path)).length > 1) return true;
  for (const name of world.opening.keys()) for (const path of declaring(name, world)) if (known.has(path)) return true;
  return false;
}

function withImports(paths: Iterable<string>, world: World): ReadonlySet<string> {
  const all = new Set(paths);
  addImports(all, world);
  return all;
}

/** The files around those that are read, as far as they have a say in which of these are compared apart. */
import type { ImportGraph } from './import-graph.ts';
import type { Around } from './link-apart.ts';

/** Files that are not read, each with the files of the scope that it leads to, as if it imported these itself. */
export type Outsiders = ReadonlyMap<string, readonly string[]>;

/**
 * Of the files that are not read only those that nothing imports say where what they import must be, and of those that
 * lead to the same files the first says it for all. They are the same in all versions.
 */
export function outsidersOf({ files }: ImportGraph, scope: ReadonlySet<string>): Outsiders {
  const entrances = entrancesOf(files, scope);
  const imported = new Set<string>();
  for (const [path, { targets }] of files)
    if (!scope.has(path)) for (const target of targets) if (target !== null && target !== path) imported.add(target);
  const said = new Set<string>();
  const others = new Map<string, readonly string[]>();
  for (const path of files.keys()) {
    if (scope.has(path) || imported.has(path)) continue;
    const { key, paths } = entrances(path);
    if (paths.length === 0 || said.has(key)) continue;
    said.add(key);
    others.set(path, paths);
  }
  return others;
}

/** @returns the files of one version that are read, and in their places those others */
export function aroundScope({ files }: ImportGraph, scope: ReadonlySet<string>, outsiders: Outsiders): Around {
  const targetsOf = (path: string): readonly string[] =>
    (files.get(path)?.targets ?? []).filter((target): target is string => target !== null && files.has(target));
  return {
    files: [...files.keys()].filter((path) => scope.has(path) || outsiders.has(path)),
    importsOf: (path) => outsiders.get(path) ?? targetsOf(path),
  };
}

/** Files of the scope that are the first ones on each way from another file; the same files have the same key. */
interface Entrances {
  readonly paths: readonly string[];
  readonly key: string;
}

function entrancesOf(files: ImportGraph['files'], scope: ReadonlySet<string>): (path: string) => Entrances {
  const known = new Map<string, Entrances>();
  const alike = new Map<string, Entrances>();
  const make = (found: ReadonlySet<string>): Entrances => {
    const paths = [...found].sort();
    const key = paths.join('\n');
    const same = alike.get(key) ?? { paths, key };
    alike.set(key, same);
    return same;
  };
  const enter = (path: string): Entrances => {
    const found = new Set<string>();
    for (const target of files.get(path)?.targets ?? []) {
      if (target === null) continue;
      if (scope.has(target)) found.add(target);
      else for (const entrance of known.get(target)?.paths ?? []) found.add(entrance);
    }
    return make(found);
  };
  return (start) => {
    // The way from the start; what imports itself, however indirectly, adds nothing to itself.
    const [trail, way] = [[start], new Set([start])];
    for (let path = trail.at(-1); path !== undefined && !known.has(start); path = trail.at(-1)) {
      const left = files
        .get(path)
        ?.targets.find((target) => target !== null && !scope.has(target) && !way.has(target) && !known.has(target));
      if (left != null) {
        trail.push(left);
        way.add(left);
        continue;
      }
      known.set(path, enter(path));
      way.delete(path);
      trail.pop();
    }
    return known.get(start) ?? { paths: [], key: '' };
  };
}

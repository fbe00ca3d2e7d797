/** The files of several versions of a surface together, and what each leads to. */
import type { GraphFile, ImportGraph } from './import-graph.ts';
import { type Index, index } from './string-index.ts';

/** The versions together. */
export interface World {
  /** Path → its file in each version that has it, each once. */
  readonly files: ReadonlyMap<string, readonly GraphFile[]>;
  /** Path → files that import it. */
  readonly importers: Index;
  /** Package → files of it. */
  readonly packages: Index;
  /** Package → packages that hold it, itself included. */
  readonly opening: Index;
  /** Of each package that was asked for, its names, and which files declare them in whichever version. */
  readonly names: Map<string, Index>;
}

/** @param graphs of all versions that are compared with each other */
export function worldOf(graphs: readonly ImportGraph[]): World {
  const files = new Map<string, readonly GraphFile[]>();
  for (const graph of graphs)
    for (const [path, file] of graph.files) {
      const known = files.get(path);
      if (known === undefined) files.set(path, [file]);
      else if (!known.some((other) => isSame(other, file))) files.set(path, [...known, file]);
    }
  const world = { files, importers: index(), packages: index(), opening: index(), names: new Map<string, Index>() };
  for (const [path, versions] of files)
    for (const { outline, targets } of versions) {
      for (const target of targets) if (target !== null) world.importers.add(target, path);
      world.packages.add(outline.package, path);
    }
  for (const name of world.packages.keys()) for (const outer of around(name)) world.opening.add(outer, name);
  passOn(world);
  return world;
}

function isSame(one: GraphFile, other: GraphFile): boolean {
  return one === other || (one.id === other.id && one.targets.every((target, i) => target === other.targets[i]));
}

/** @returns a file in each version that has it; none if none has */
export function filesAt(path: string, { files }: World): readonly GraphFile[] {
  return files.get(path) ?? [];
}

/** What is passed on by a public import is looked for under every path that ends so, as where files are compared. */
function passOn({ files, importers }: World): void {
  const ends = index();
  const names = new Set<string>();
  for (const [path, versions] of files)
    for (const { outline } of versions)
      for (const { modifier, path: end } of outline.imports)
        if (modifier === 'public') {
          ends.add(end, path);
          names.add(nameOf(end));
        }
  if (names.size === 0) return;
  for (const target of files.keys())
    if (names.has(nameOf(target)))
      for (const end of endsOf(target)) for (const path of ends.of(end)) importers.add(target, path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `a/b/c`, `b/c`, `c` of `a/b/c` */
function endsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(i).join('/'));
}

/** @returns the full name of what is declared in `scope` */
export function join(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}

/** @returns `a`, `a.b`, `a.b.c` of `a.b.c` */
export function around(scope: string): readonly string[] {
  const parts = scope === '' ? [] : scope.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

/** @returns the names that the files of a package declare. */
export function namesIn(name: string, world: World): Index {
  const known = world.names.get(name);
  if (known !== undefined) return known;
  const names = index();
  for (const path of world.packages.of(name))
    for (const { outline } of filesAt(path, world))
      if (outline.package === name) for (const declared of outline.names) names.add(declared, path);
  world.names.set(name, names);
  return names;
}

/** @returns the files that declare a full name. */
export function declaring(name: string, world: World): Iterable<string> {
  const dot = name.lastIndexOf('.');
  return namesIn(name.slice(0, Math.max(dot, 0)), world).of(name.slice(dot + 1));
}

/** Adds to some files all that they import, however far. */
export function addImports(paths: Set<string>, world: World): void {
  // The set grows while it is walked.
  for (const path of paths) for (const { targets } of filesAt(path, world)) addAll(paths, targets);
}

/** Adds what is not null. */
export function addAll(set: Set<string>, values: Iterable<string | null>): void {
  for (const value of values) if (value !== null) set.add(value);
}

/** Where imports lead in one version, known as far as can be from another version and from the files of one folder. */
import type { GraphFile, ImportGraph } from './import-graph.ts';
import type { Imports, TreeFiles } from './tree-files.ts';

/** A file with where its imports lead, in their order; null if a link that leads nowhere stands there. */
type WithTargets = (path: string, file: Pick<GraphFile, 'id' | 'outline'>) => GraphFile | null;

/** @param like another version: a file that is the same there, with the same targets, is one object in both */
export function targeting(imports: Imports, found: TreeFiles, like: ImportGraph | null): WithTargets {
  const { all, isKnown } = sameTargets(imports, found, like);
  const resolverOf = resolving(imports, found);
  const plain = isPlain(found);
  return (path, file) => {
    const { id, outline } = file;
    const same = like?.files.get(path);
    const reused = same?.id === id ? same : undefined;
    if (all && reused !== undefined) return reused;
    const resolve = resolverOf(path);
    const targets: (string | null)[] = [];
    for (const { path: imported } of outline.imports) {
      const known = reused !== undefined && isKnown(imported) ? reused.targets[targets.length] : undefined;
      const target = known ?? resolve(imported);
      if (!plain && imports.lostBy(imported, target) !== null) return null;
      targets.push(target);
    }
    if (reused?.targets.every((target, i) => target === targets[i]) === true) return reused;
    return { id, outline, targets };
  };
}

/** Where an import of one file leads. */
type Resolver = (imported: string) => string | null;

/** What the files of one folder import is looked for once, and once for all of them what means the same in each. */
function resolving(imports: Imports, found: TreeFiles): (path: string) => Resolver {
  const plain = isPlain(found);
  const { isPath, isOne } = plain && imports.plain ? fromTop(found) : FROM_FOLDERS;
  const everywhere = new Map<string, string | null>();
  const folders = new Map<string, Map<string, string | null>>();
  const knownIn = (folder: string): Map<string, string | null> => {
    const known = folders.get(folder) ?? new Map<string, string | null>();
    folders.set(folder, known);
    return known;
  };
  return (path) => {
    const name = nameOf(path);
    return (imported) => {
      // A file never means itself, so that what another one of its folder means by its name is another file.
      if (!plain || imported.endsWith(name)) return imports.resolve(imported, path);
      const one = isOne(imported);
      if (one && isPath(imported)) return imported;
      const known = one ? everywhere : knownIn(path.slice(0, -name.length));
      const target = known.get(imported);
      if (target !== undefined) return target;
      const resolved = imports.resolve(imported, path);
      known.set(imported, resolved);
      return resolved;
    };
  };
}

/** What imports mean wherever they stand. */
interface FromTop {
  /** Whether an import means the same in all files. */
  readonly isOne: (imported: string) => boolean;
  readonly isPath: (imported: string) => boolean;
}

const FROM_FOLDERS: FromTop = { isOne: () => false, isPath: () => false };

/**
 * An import is looked for in the folders above a file, nearest first, if nothing else is said. So it means the same for
 * all files if what it begins with is a folder nowhere but at the top.
 */
function fromTop({ protos }: TreeFiles): FromTop {
  const paths = new Set(pathsOf({ protos }));
  const folders = new Set(protos.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
  const inner = new Set(['', '.', '..', ...[...folders].flatMap((folder) => folder.split('/').slice(1))]);
  return {
    isOne: (imported) => !inner.has(imported.slice(0, Math.max(imported.indexOf('/'), 0))),
    isPath: (imported) => paths.has(imported),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isPlain({ links }: TreeFiles): boolean {
  return links.aliases.size + links.broken.size === 0;
}

/** What imports mean in one version as in the other. */
interface SameTargets {
  /** Every import does. */
  readonly all: boolean;
  readonly isKnown: (imported: string) => boolean;
}

const NONE: SameTargets = { all: false, isKnown: () => false };

/** An import means in one version what it means in the other if no file of that name came or went. */
function sameTargets(imports: Imports, found: TreeFiles, like: ImportGraph | null): SameTargets {
  if (like === null || !isPlain(like.found) || !isPlain(found)) return NONE;
  if (JSON.stringify(imports.roots) !== JSON.stringify(like.imports.roots)) return NONE;
  const names = new Set(cameOrWent(pathsOf(found), pathsOf(like.found)).map(nameOf));
  return { all: names.size === 0, isKnown: (imported) => !names.has(nameOf(imported)) };
}

function pathsOf({ protos }: Pick<TreeFiles, 'protos'>): readonly string[] {
  return protos.map(({ path }) => path);
}

/** The paths that are in one of two lists only. */
function cameOrWent(here: readonly string[], there: readonly string[]): readonly string[] {
  if (here.length === there.length && here.every((path, i) => path === there[i])) return [];
  const [before, now] = [new Set(there), new Set(here)];
  return [...here.filter((path) => !before.has(path)), ...there.filter((path) => !now.has(path))];
}

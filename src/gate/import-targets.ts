/** Where imports lead in one version, known as far as can be from another version and from the files of one folder. */
import type { GraphFile, ImportGraph } from './import-graph.ts';
import type { Imports, TreeFiles } from './tree-files.ts';

/** Where the imports of a file lead, in their order. */
type TargetsOf = (path: string, file: Pick<GraphFile, 'id' | 'outline'>) => GraphFile['targets'] | null;

/** @returns where the imports of a file lead; null if a link that leads nowhere stands there. */
export function targeting(imports: Imports, found: TreeFiles, like: ImportGraph | null): TargetsOf {
  const isKnown = sameTargets(imports, found, like);
  const plain = isPlain(found);
  const known = new Map<string, string | null>();
  const resolve = (imported: string, path: string): string | null => {
    // A file never means itself, so that what another one of its folder means by its name is another file.
    if (!plain || nameOf(imported) === nameOf(path)) return imports.resolve(imported, path);
    const key = `${path.slice(0, -nameOf(path).length)}\n${imported}`;
    const target = known.get(key);
    if (target !== undefined) return target;
    const resolved = imports.resolve(imported, path);
    known.set(key, resolved);
    return resolved;
  };
  return (path, { id, outline }) => {
    const same = like?.files.get(path);
    const reused = same?.id === id ? same?.targets : undefined;
    const targets: (string | null)[] = [];
    for (const [i, { path: imported }] of outline.imports.entries()) {
      const target = (isKnown(imported) ? reused?.[i] : undefined) ?? resolve(imported, path);
      if (imports.lostBy(imported, target) !== null) return null;
      targets.push(target);
    }
    return targets;
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isPlain({ links }: TreeFiles): boolean {
  return links.aliases.size + links.broken.size === 0;
}

/** Whether an import means in one version what it means in the other: it does if no file of that name came or went. */
function sameTargets(imports: Imports, found: TreeFiles, like: ImportGraph | null): (imported: string) => boolean {
  if (like === null || !isPlain(like.found) || !isPlain(found)) return () => false;
  if (JSON.stringify(imports.roots) !== JSON.stringify(like.imports.roots)) return () => false;
  const paths = new Set(found.protos.map(({ path }) => path));
  const before = new Set(like.found.protos.map(({ path }) => path));
  const here = [...paths].filter((path) => !before.has(path));
  const there = [...before].filter((path) => !paths.has(path));
  const names = new Set([...here, ...there].map(nameOf));
  return (imported) => !names.has(nameOf(imported));
}

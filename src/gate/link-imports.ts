/** Imports in a tree with symbolic links. */
import type { ImportConfig, ImportResolver } from '../schema/imports.ts';
import type { BrokenLink, Links } from './links.ts';

/** Further names of a file from which its imports are tried. */
const MAX_NAMES = 8;

/**
 * A file that is seen under several paths finds its imports from each: first from those in the surface, its own first.
 * @param resolve knows the tree's aliases
 */
export function throughLinks(
  { aliases }: Links,
  includes: (path: string) => boolean,
  resolve: ImportResolver,
): ImportResolver {
  if (aliases.size === 0) return resolve;
  const names = new Map<string, string[]>();
  for (const [path, file] of aliases) {
    const known = names.get(file);
    if (known === undefined) names.set(file, [file, path]);
    else known.push(path);
  }
  for (const [file, paths] of names)
    names.set(file, [...paths.filter(includes), ...paths.filter((path) => !includes(path))].slice(0, MAX_NAMES));
  return (imported, importing) => {
    const found = (names.get(importing) ?? [importing]).map((name) => resolve(imported, name));
    return found.find((path) => path !== null && path !== importing) ?? found.find((path) => path !== null) ?? null;
  };
}

/** @returns for an import that is no file of the tree: the broken link where its folder should be; null if there is none */
export function lostImports({ lost, broken }: Links, config: ImportConfig): (imported: string) => BrokenLink | null {
  const linkAt = new Map<string, BrokenLink>();
  for (const [path, link] of lost) {
    const found = broken.get(link);
    // What is in a submodule is not known to anyone, link or not.
    if (found === undefined || found.way.why === 'submodule') continue;
    for (const end of endsOf(path)) if (!linkAt.has(end)) linkAt.set(end, found);
  }
  if (linkAt.size === 0) return () => null;
  const lostFolder = (folder: string): BrokenLink | undefined =>
    startsOf(folder)
      .map((start) => broken.get(lost.get(start) ?? ''))
      .find((link) => link !== undefined);
  const root = (config.roots ?? []).map(lostFolder).find((link) => link !== undefined);
  return (imported) => {
    const path = imported.replace(/^(\.\.?\/)+/, '');
    const prefix = [...(config.prefixes ?? [])].find(([from]) => imported.startsWith(`${from}/`));
    const at = startsOf(path)
      .map((start) => linkAt.get(start))
      .find((link) => link !== undefined);
    return at ?? (prefix && lostFolder(prefix[1])) ?? root ?? null;
  };
}

/** `a`, `a/b`, `a/b/c` of `a/b/c` */
function startsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** `a/b/c`, `b/c`, `c` of `a/b/c` */
function endsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(i).join('/'));
}

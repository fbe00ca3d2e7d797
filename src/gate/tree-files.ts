/** What a tree holds for a surface: its files, the links among them, and where imports lead. */
import { splitVendored } from '../config/vendored.ts';
import { count } from '../report/words.ts';
import { type ImportResolver, importResolver } from '../schema/imports.ts';
import type { LinkLimits } from '../schema/limits.ts';
import type { Problem } from '../schema/model.ts';
import { lostImports, throughLinks } from './link-imports.ts';
import { type BrokenLink, type Links, resolveLinks } from './links.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';
import { brokenLinks, notFollowed } from './unseen.ts';

/** Which files are the surface, and how their imports are found. */
export interface Selection {
  /** Whether a path may belong to the surface. */
  readonly includes: (path: string) => boolean;
  /** Paths were named in the config, so files of foreign families count like any other. */
  readonly explicit: boolean;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly maxBytes: number;
  /** How much is looked at while files are linked; absent: the usual. */
  readonly linking?: LinkLimits;
  /** Whether two files are parts of two copies that are known; absent: none are. */
  readonly areCopies?: (one: string, other: string) => boolean;
}

/** The files of a tree, before any of them is read. */
export interface TreeFiles {
  /** All `.proto` files, links resolved. */
  readonly protos: readonly Entry[];
  /** Files that say where imports lead. */
  readonly others: readonly Entry[];
  /** Paths of those that may be the surface's. One that is taken under several paths is one file, under its own path. */
  readonly surface: readonly string[];
  readonly links: Links;
  /** Folders that are not looked into, in words. */
  readonly unseen: readonly string[];
  /** @param imported broken links that were imported, and the first file that did */
  readonly problems: (imported: ReadonlyMap<BrokenLink, string>) => readonly Problem[];
  /** Reads what the tree itself says of imports. */
  readonly imports: () => Promise<Imports | Fault>;
}

/** Where imports lead. */
export interface Imports {
  readonly resolve: ImportResolver;
  /** The broken link that stands where an import leads; null if it leads to a file, or there is no such link. */
  readonly lostBy: (imported: string, target: string | null) => BrokenLink | null;
  /** The module roots that the tree's own buf files name. */
  readonly roots: readonly string[];
  /** Neither the config nor the tree says anything of imports: they are looked for in the folders above a file. */
  readonly plain: boolean;
}

/** @returns the files of `tree` that can have a part in a surface */
export async function filesOf(tree: Tree, selection: Selection): Promise<TreeFiles | Fault> {
  const entries = await tree.entries(isWanted);
  if (isFault(entries)) return entries;
  const links = await resolveLinks(tree, entries, isWanted);
  if (isFault(links)) return links;
  const { includes } = selection;
  return {
    protos: links.files.filter(({ path }) => !isBufFile(path)),
    others: links.files.filter(({ path }) => isBufFile(path)),
    surface: surfacePaths(links, selection),
    links,
    unseen: notFollowed(entries, links, includes),
    problems: (imported) => brokenLinks(links, includes, imported),
    imports: async () => {
      const roots = await rootsIn(tree, links);
      return isFault(roots) ? roots : importsOf(links, selection, roots);
    },
  };
}

function isBufFile(path: string): boolean {
  return path.endsWith('.yaml') && /(^|\/)buf(\.work)?\.yaml$/.test(path);
}

/** Whether a file of that path can have a part in a surface: sources, and what says where imports lead. */
export function isWanted(path: string): boolean {
  return path.endsWith('.proto') || isBufFile(path);
}

function surfacePaths({ files, aliases, broken }: Links, { includes }: Selection): readonly string[] {
  const own = files.map(({ path }) => path).filter(includes);
  const linked = [...aliases].filter(([path, file]) => includes(path) && !broken.has(file));
  return linked.length === 0 ? own : [...new Set([...own, ...linked.map(([, file]) => file)])];
}

function importsOf(links: Links, { includes, prefixes }: Selection, roots: readonly string[]): Imports {
  const paths = links.files.map(({ path }) => path).filter((path) => !isBufFile(path));
  const config = { roots, prefixes, aliases: links.aliases };
  const lost = lostImports(links, config);
  return {
    roots,
    plain: roots.length === 0 && prefixes.size === 0 && links.aliases.size === 0,
    resolve: throughLinks(links, includes, importResolver(paths, config)),
    lostBy: (imported, target) => (target === null ? lost(imported) : (links.broken.get(target) ?? null)),
  };
}

/** The module roots that the tree's own buf files name. */
async function rootsIn(tree: Tree, { files, aliases }: Links): Promise<readonly string[] | Fault> {
  const paths = [...files.map(({ path }) => path), ...aliases.keys()].filter(isBufFile);
  if (paths.length === 0) return [];
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  const configs = paths.flatMap((path) => {
    const id = ids.get(aliases.get(path) ?? path);
    return id === undefined ? [] : [{ path, id }];
  });
  if (configs.length === 0) return [];
  const contents = await tree.read([...new Set(configs.map(({ id }) => id))]);
  if (isFault(contents)) return contents;
  const decoder = new TextDecoder();
  const texts = configs.flatMap(({ path, id }) => {
    const content = contents.get(id);
    return content === undefined || isFault(content) ? [] : ([[path, decoder.decode(content)]] as const);
  });
  const { bufRoots } = await import('../schema/imports-buf.ts');
  return bufRoots(new Map(texts));
}

/** The surface's own files, and in words the foreign ones among those that might be. */
export interface Own {
  readonly own: readonly string[];
  readonly vendored: readonly string[];
}

/**
 * Files of known foreign families are not the surface's, unless paths were named or they are most of what there is.
 * @param packages path → package
 */
export function ownFiles(packages: ReadonlyMap<string, string>, { explicit }: Pick<Selection, 'explicit'>): Own {
  if (explicit) return { own: [...packages.keys()], vendored: [] };
  const split = splitVendored([...packages].map(([path, name]) => ({ path, package: name })));
  const vendored = split.vendored.map(({ family, paths }) => `${count(paths.length, 'vendored file')} of ${family}`);
  return { own: split.own.map(({ path }) => path), vendored };
}

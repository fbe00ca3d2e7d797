/** One side of a comparison: which files of a tree make up the surface, and the schema they are. */
import { splitVendored } from '../config/vendored.ts';
import { count } from '../report/words.ts';
import type { FileNode } from '../schema/ast.ts';
import { type ImportResolver, importResolver } from '../schema/imports.ts';
import type { Problem } from '../schema/model.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import { type Linked, linkSurface } from './link-apart.ts';
import { lostImports, throughLinks } from './link-imports.ts';
import { type BrokenLink, type Links, resolveLinks } from './links.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { createReader, type Reader } from './reader.ts';
import { brokenLinks, notFollowed } from './unseen.ts';

/** Which files are the surface, and how their imports are found. */
export interface Selection {
  /** Whether a path may belong to the surface. */
  readonly includes: (path: string) => boolean;
  /** Paths were named in the config, so files of foreign families count like any other. */
  readonly explicit: boolean;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly maxBytes: number;
  /** Whether two files are parts of two copies that are known; absent: none are. */
  readonly areCopies?: (one: string, other: string) => boolean;
}

export interface Loaded extends Linked {
  /** Paths of the surface's own files. */
  readonly own: ReadonlySet<string>;
  /** What was not looked at, in words. */
  readonly unseen: readonly string[];
  readonly problems: readonly Problem[];
}

/** @returns the schema of the surface in `tree`; `problems` with a fatal one mean that there is no verdict */
export async function loadSurface(tree: Tree, selection: Selection, parses: Parses): Promise<Loaded | Fault> {
  const entries = await tree.entries(isWanted);
  if (isFault(entries)) return entries;
  const links = await resolveLinks(tree, entries, isWanted);
  if (isFault(links)) return links;
  const protos = links.files.filter(({ path }) => !BUF_FILES.test(path));
  const reader = createReader(tree, protos, selection.maxBytes, parses);
  const fault = await reader.read(surfacePaths(links, selection));
  if (fault !== null) return fault;
  const roots = await rootsIn(tree, links);
  if (isFault(roots)) return roots;
  const { own, vendored } = ownFiles(reader.files, selection);
  const imports = importsOf(links, selection, roots);
  const { files, fault: missing, lost } = await closure(own, reader, imports);
  if (missing !== null) return missing;
  const { problems: linking, ...linked } = linkSurface(files, imports.resolve);
  const faults = [...files.keys()].flatMap((path) => reader.faultsOf(path));
  return {
    ...linked,
    own: new Set(own),
    unseen: [...vendored, ...notFollowed(entries, links, selection.includes)],
    problems: [
      ...brokenLinks(links, selection.includes, lost),
      ...reader.unreadable,
      ...faults,
      ...worthTelling(linking, selection),
    ],
  };
}

/** That two files are copies is no news where the config says so. */
function worthTelling(problems: readonly Problem[], { areCopies }: Selection): readonly Problem[] {
  if (areCopies === undefined) return problems;
  return problems.filter(({ file, copyOf }) => file === null || copyOf === undefined || !areCopies(file, copyOf));
}

const BUF_FILES = /(^|\/)buf(\.work)?\.yaml$/;

/** Whether a file of that path can have a part in a surface: sources, and what says where imports lead. */
export function isWanted(path: string): boolean {
  return path.endsWith('.proto') || BUF_FILES.test(path);
}

/** The surface's files. One that is taken under several paths is one file, under its own path. */
function surfacePaths({ files, aliases, broken }: Links, { includes }: Selection): readonly string[] {
  const linked = [...aliases].filter(([path, file]) => includes(path) && !broken.has(file));
  return [...new Set([...files.map(({ path }) => path).filter(includes), ...linked.map(([, file]) => file)])];
}

interface Imports {
  readonly resolve: ImportResolver;
  /** The broken link that stands where an import leads; null if it leads to a file, or there is no such link. */
  readonly lostBy: (imported: string, target: string | null) => BrokenLink | null;
}

function importsOf(links: Links, { includes, prefixes }: Selection, roots: readonly string[]): Imports {
  const paths = links.files.map(({ path }) => path).filter((path) => !BUF_FILES.test(path));
  const config = { roots, prefixes, aliases: links.aliases };
  const lost = lostImports(links, config);
  return {
    resolve: throughLinks(links, includes, importResolver(paths, config)),
    lostBy: (imported, target) => (target === null ? lost(imported) : (links.broken.get(target) ?? null)),
  };
}

/** The module roots that the tree's own buf files name. */
async function rootsIn(tree: Tree, { files, aliases }: Links): Promise<readonly string[] | Fault> {
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  const paths = [...ids.keys(), ...aliases.keys()].filter((path) => BUF_FILES.test(path));
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

interface Own {
  readonly own: readonly string[];
  readonly vendored: readonly string[];
}

/** Files of known foreign families are not the surface's, unless paths were named or they are most of what there is. */
function ownFiles(files: ReadonlyMap<string, FileNode>, selection: Selection): Own {
  if (selection.explicit) return { own: [...files.keys()], vendored: [] };
  const split = splitVendored([...files].map(([path, file]) => ({ path, package: file.package?.text ?? '' })));
  const vendored = split.vendored.map(({ family, paths }) => `${count(paths.length, 'vendored file')} of ${family}`);
  return { own: split.own.map(({ path }) => path), vendored };
}

interface Closure {
  readonly files: ReadonlyMap<string, FileNode>;
  readonly fault: Fault | null;
  /** Broken links that were imported, and the first file that did. */
  readonly lost: ReadonlyMap<BrokenLink, string>;
}

/** The own files and whatever they import, level by level, so that each level is one request. */
async function closure(own: readonly string[], reader: Reader, { resolve, lostBy }: Imports): Promise<Closure> {
  const files = new Map<string, FileNode>();
  const lost = new Map<BrokenLink, string>();
  let level: readonly string[] = own;
  while (level.length > 0) {
    const fault = await reader.read(level);
    if (fault !== null) return { files, fault, lost };
    const next = new Set<string>();
    for (const path of level) {
      const file = reader.files.get(path) ?? wellKnownFile(path);
      if (file === null) continue;
      files.set(path, file);
      for (const { path: imported } of file.imports) {
        const target = resolve(imported, path);
        const link = lostBy(imported, target);
        if (link !== null && !lost.has(link)) lost.set(link, path);
        if (target !== null && !files.has(target)) next.add(target);
      }
    }
    level = [...next].filter((path) => !files.has(path));
  }
  return { files, fault: null, lost };
}

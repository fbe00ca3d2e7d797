/** One side of a comparison: which files of a tree make up the surface, and the schema they are. */
import { splitVendored } from '../config/vendored.ts';
import { count } from '../report/words.ts';
import type { FileNode } from '../schema/ast.ts';
import { type ImportResolver, importResolver } from '../schema/imports.ts';
import { link } from '../schema/link.ts';
import type { Problem, Schema } from '../schema/model.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import type { Parses } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';
import { createReader, type Reader } from './reader.ts';

/** Which files are the surface, and how their imports are found. */
export interface Selection {
  /** Whether a path may belong to the surface. */
  readonly includes: (path: string) => boolean;
  /** Paths were named in the config, so files of foreign families count like any other. */
  readonly explicit: boolean;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly maxBytes: number;
}

export interface Loaded {
  readonly schema: Schema;
  /** Paths of the surface's own files. */
  readonly own: ReadonlySet<string>;
  /** What was not looked at, in words. */
  readonly unseen: readonly string[];
  readonly problems: readonly Problem[];
}

/** @returns the schema of the surface in `tree`; `problems` with a fatal one mean that there is no verdict */
export async function loadSurface(tree: Tree, selection: Selection, parses: Parses): Promise<Loaded | Fault> {
  const entries = await tree.entries((path) => path.endsWith('.proto') || BUF_FILES.test(path));
  if (isFault(entries)) return entries;
  const protos = entries.filter(({ path, kind }) => path.endsWith('.proto') && kind === 'file');
  const paths = protos.map(({ path }) => path);
  const reader = createReader(tree, protos, selection.maxBytes, parses);
  const fault = await reader.read(paths.filter((path) => selection.includes(path)));
  if (fault !== null) return fault;
  const roots = await rootsIn(tree, entries);
  if (isFault(roots)) return roots;
  const { own, vendored } = ownFiles(reader.files, selection);
  const resolve = importResolver(paths, { roots, prefixes: selection.prefixes });
  const { files, fault: missing } = await closure(own, reader, resolve);
  if (missing !== null) return missing;
  const schema = link(files, resolve);
  const faults = [...files.keys()].flatMap((path) => reader.faultsOf(path));
  return {
    schema,
    own: new Set(own),
    unseen: [...vendored, ...notFollowed(entries, selection)],
    problems: [...reader.unreadable, ...faults, ...schema.problems],
  };
}

const BUF_FILES = /(^|\/)buf(\.work)?\.yaml$/;

/** The module roots that the tree's own buf files name. */
async function rootsIn(tree: Tree, entries: readonly Entry[]): Promise<readonly string[] | Fault> {
  const configs = entries.filter(({ path, kind }) => kind === 'file' && BUF_FILES.test(path));
  if (configs.length === 0) return [];
  const contents = await tree.read(configs.map(({ id }) => id));
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

/** The own files and whatever they import, level by level, so that each level is one request. */
async function closure(
  own: readonly string[],
  reader: Reader,
  resolve: ImportResolver,
): Promise<{ readonly files: ReadonlyMap<string, FileNode>; readonly fault: Fault | null }> {
  const files = new Map<string, FileNode>();
  let level: readonly string[] = own;
  while (level.length > 0) {
    const fault = await reader.read(level);
    if (fault !== null) return { files, fault };
    const next = new Set<string>();
    for (const path of level) {
      const file = reader.files.get(path) ?? wellKnownFile(path);
      if (file === null) continue;
      files.set(path, file);
      for (const { path: imported } of file.imports) {
        const target = resolve(imported, path);
        if (target !== null && !files.has(target)) next.add(target);
      }
    }
    level = [...next].filter((path) => !files.has(path));
  }
  return { files, fault: null };
}

/** Symbolic links and submodules where files of the surface could be. */
function notFollowed(entries: readonly Entry[], { includes }: Selection): readonly string[] {
  const links = entries.filter(({ path, kind }) => kind === 'symlink' && includes(path));
  const modules = entries.filter(({ path, kind }) => kind === 'submodule' && includes(`${path}/any.proto`));
  return [
    ...listed(
      links,
      (paths, s) => `${paths}: ${s ? 'symbolic links, which are' : 'a symbolic link, which is'} not followed`,
    ),
    ...listed(
      modules,
      (paths, s) => `${paths}: ${s ? 'submodules, which are' : 'a submodule, which is'} not looked into`,
    ),
  ];
}

function listed(entries: readonly Entry[], say: (paths: string, several: boolean) => string): readonly string[] {
  return entries.length === 0 ? [] : [say(firstFew(entries.map(({ path }) => path)), entries.length > 1)];
}

function firstFew(names: readonly string[]): string {
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return `${names.slice(0, 5).join(', ')}${more}`;
}

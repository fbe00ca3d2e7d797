/** One side of a comparison: which files of a tree make up the surface, and the schema they are. */
import { splitVendored } from '../config/vendored.ts';
import type { FileNode } from '../schema/ast.ts';
import { type ImportResolver, importResolver } from '../schema/imports.ts';
import { link } from '../schema/link.ts';
import type { Problem, Schema } from '../schema/model.ts';
import { spanOf } from '../schema/text.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import type { Parsed, Parses } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';

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
  const protos = entries.filter(({ path }) => path.endsWith('.proto'));
  const reader = createReader(tree, protos, selection, parses);
  const fault = await reader.read(protos.filter(({ path }) => selection.includes(path)).map(({ path }) => path));
  if (fault !== null) return fault;
  const roots = await rootsIn(tree, entries);
  if (isFault(roots)) return roots;
  const { own, vendored } = ownFiles(reader.files, selection);
  const resolve = importResolver(
    protos.map(({ path }) => path),
    { roots, prefixes: selection.prefixes },
  );
  const { files, fault: missing } = await closure(own, reader, resolve);
  if (missing !== null) return missing;
  const problems = reader.problems.filter(({ file }) => file === null || files.has(file));
  const schema = link(files, resolve);
  return {
    schema,
    own: new Set(own),
    unseen: [...vendored, ...opaqueTypes(schema)],
    problems: [...problems, ...schema.problems],
  };
}

const BUF_FILES = /(^|\/)buf(\.work)?\.yaml$/;

interface Reader {
  readonly files: Map<string, FileNode>;
  readonly problems: Problem[];
  /** Reads and parses the paths that were not read before, in one request. */
  readonly read: (paths: readonly string[]) => Promise<Fault | null>;
}

function createReader(tree: Tree, protos: readonly Entry[], selection: Selection, parses: Parses): Reader {
  const entries = new Map(protos.map((entry) => [entry.path, entry]));
  const files = new Map<string, FileNode>();
  const problems: Problem[] = [];
  const read = async (paths: readonly string[]): Promise<Fault | null> => {
    const wanted = paths.flatMap((path) => entries.get(path) ?? []).filter(({ path }) => !files.has(path));
    const regular = wanted.filter(({ kind }) => kind === 'file');
    const ids = [...new Set(regular.map(({ id }) => id))].filter((id) => parses.known(id) === undefined);
    const contents =
      ids.length === 0 ? new Map<string, Uint8Array | Fault>() : await tree.read(ids, selection.maxBytes);
    if (isFault(contents)) return contents;
    for (const { path, id } of regular) {
      const content = contents.get(id);
      const parsed = parses.known(id) ?? (content === undefined || isFault(content) ? null : parses.parse(id, content));
      if (parsed === null) problems.push(unreadable(path, content as Fault | undefined));
      else add(path, parsed);
    }
    return null;
  };
  const add = (path: string, { file, problems: faults }: Parsed): void => {
    files.set(path, file);
    problems.push(
      ...faults.map(({ message, range }) => ({ file: path, ...startOf(file, range), message, fatal: true })),
    );
  };
  return { files, problems, read };
}

function startOf(
  file: FileNode,
  range: { readonly start: number; readonly end: number },
): { line: number; column: number } {
  const { line, column } = spanOf(file, range);
  return { line, column };
}

function unreadable(file: string, fault: Fault | undefined): Problem {
  const message = fault === undefined ? 'the file could not be read' : `${fault.message}; ${fault.next}`;
  return { file, line: null, column: null, message, fatal: true };
}

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
  const vendored = split.vendored.map(({ family, paths }) => `${paths.length} vendored files of ${family}`);
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

function opaqueTypes({ opaque }: Schema): readonly string[] {
  if (opaque.length === 0) return [];
  const more = opaque.length > 5 ? ` and ${opaque.length - 5} more` : '';
  return [
    `${opaque.slice(0, 5).join(', ')}${more}: imported from files that are not in the repository, compared by name only`,
  ];
}

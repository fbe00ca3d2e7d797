/** One side of a comparison: which files of a tree make up the surface, and the schema they are. */
import type { FileNode } from '../schema/ast.ts';
import type { Problem } from '../schema/model.ts';
import { wellKnownFile } from '../schema/well-known.ts';
import type { Documents } from './documents.ts';
import { type Linked, linkSurface } from './link-apart.ts';
import type { BrokenLink } from './links.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { createReader, type Reader } from './reader.ts';
import { filesOf, type Imports, ownFiles, type Selection } from './tree-files.ts';

export interface Loaded extends Linked {
  /** What clients of this version are built from; absent: from the version itself. */
  readonly clients?: BuiltClients;
  /** Paths of the surface's own files. */
  readonly own: ReadonlySet<string>;
  /** Files with services, where not all files were read; absent: as in the schema. */
  readonly serving?: ReadonlySet<string>;
  /** Files of the schema of which not all was read; absent: none. */
  readonly partly?: ReadonlySet<string>;
  /** What is stored as JSON; absent: nothing is. */
  readonly documents?: Documents;
  /** What was not looked at, in words. */
  readonly unseen: readonly string[];
  readonly problems: readonly Problem[];
}

/** How many files of its own a version has, schemas of stored JSON among them. */
export function filesIn({ own, documents }: Loaded): number {
  return own.size + (documents?.schema.files.size ?? 0);
}

/** Another version of the protocol, as the clients of a release have it. */
export interface BuiltClients {
  readonly loaded: Loaded;
  readonly release: string;
  readonly ref: string;
  readonly sha: string | null;
}

/** @returns the schema of the surface in `tree`; `problems` with a fatal one mean that there is no verdict */
export async function loadSurface(tree: Tree, selection: Selection, parses: Parses): Promise<Loaded | Fault> {
  const found = await filesOf(tree, selection);
  if (isFault(found)) return found;
  const reader = createReader(tree, found.protos, selection.maxBytes, parses);
  const fault = await reader.read(found.surface);
  if (fault !== null) return fault;
  const imports = await found.imports();
  if (isFault(imports)) return imports;
  const packages = new Map([...reader.files].map(([path, file]) => [path, file.package?.text ?? '']));
  const { own, vendored } = ownFiles(packages, selection);
  const { files, fault: missing, lost } = await closure(own, reader, imports);
  if (missing !== null) return missing;
  const { problems: linking, ...linked } = linkSurface(
    files,
    imports.resolve,
    undefined,
    selection.linking,
    parses.last,
  );
  const faults = [...files.keys()].flatMap((path) => reader.faultsOf(path));
  return {
    ...linked,
    own: new Set(own),
    unseen: [...vendored, ...found.unseen],
    problems: [...found.problems(lost), ...reader.unreadable, ...faults, ...worthTelling(linking, selection)],
  };
}

/** That two files are copies is no news where the config says so. */
export function worthTelling(problems: readonly Problem[], { areCopies }: Selection): readonly Problem[] {
  if (areCopies === undefined) return problems;
  return problems.filter(({ file, copyOf }) => file === null || copyOf === undefined || !areCopies(file, copyOf));
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

/** Reads and parses files of one tree, each once. */
import type { FileNode } from '../schema/ast.ts';
import type { Problem } from '../schema/model.ts';
import { spanOf } from '../schema/text.ts';
import type { Parsed, Parses } from './parses.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';
import { MISSING_CONTENT, readInBatches } from './read-batches.ts';

export interface Reader {
  /** What was read so far, by path. */
  readonly files: ReadonlyMap<string, FileNode>;
  /** Faults in the text of a file that was read. */
  readonly faultsOf: (path: string) => readonly Problem[];
  /** Files that could not be read. */
  readonly unreadable: readonly Problem[];
  /** Reads and parses those of `paths` that were not read before, in one request. */
  readonly read: (paths: readonly string[]) => Promise<Fault | null>;
}

/** @param entries regular files; other paths are left out when asked for */
export function createReader(tree: Tree, entries: readonly Entry[], maxBytes: number, parses: Parses): Reader {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const files = new Map<string, FileNode>();
  const faults = new Map<string, readonly Problem[]>();
  const unreadable: Problem[] = [];
  const add = (path: string, { file, problems }: Parsed): void => {
    files.set(path, file);
    if (problems.length > 0) faults.set(path, placed(path, file, problems));
  };
  const read = async (paths: readonly string[]): Promise<Fault | null> => {
    const wanted = paths.flatMap((path) => known.get(path) ?? []);
    for (const { path } of wanted) known.delete(path);
    const ids = [...new Set(wanted.map(({ id }) => id))].filter((id) => parses.known(id) === undefined);
    const found = new Map<string, Parsed | Fault>();
    const fault = await readInBatches(tree, ids, AT_A_TIME, maxBytes, (id, content) =>
      found.set(id, isFault(content) ? content : parses.parse(id, content)),
    );
    if (fault !== null) return fault;
    for (const { path, id } of wanted) {
      const parsed = parses.known(id) ?? found.get(id) ?? MISSING_CONTENT;
      if (isFault(parsed)) unreadable.push(unreadableFile(path, parsed));
      else add(path, parsed);
    }
    return null;
  };
  return { files, faultsOf: (path) => faults.get(path) ?? [], unreadable, read };
}

/** So many that a pull request is read in one request, and that the next ones come while these are parsed. */
const AT_A_TIME = 2048;

function placed(path: string, file: FileNode, problems: Parsed['problems']): readonly Problem[] {
  return problems.map(({ message, range }) => {
    const { line, column } = spanOf(file, range);
    return { file: path, line, column, message, fatal: true };
  });
}

function unreadableFile(file: string, { message, next }: Fault): Problem {
  return { file, line: null, column: null, message: `${message}; ${next}`, fatal: true };
}

/** Which file of the new schema takes the place of which of the old one: by its path, else by what it declares. */
import type { Schema, SchemaFile } from '../schema/model.ts';
import { matchBest } from './match.ts';

/** A file under the name that ties go by. */
interface Candidate {
  readonly fullName: string;
  readonly file: SchemaFile;
  readonly names: ReadonlySet<string>;
}

/**
 * @returns for every old file the new one of the same path or, if there is none, the new file at a new path that
 * declares most of the same names; nothing for a file that is gone
 */
export function pairFiles(old: Schema, next: Schema): ReadonlyMap<SchemaFile, SchemaFile> {
  const pairs = new Map<SchemaFile, SchemaFile>();
  const gone: Candidate[] = [];
  for (const file of old.files.values()) {
    const same = next.files.get(file.path);
    if (same === undefined) gone.push(candidate(file));
    else pairs.set(file, same);
  }
  if (gone.length === 0) return pairs;
  const fresh = [...next.files.values()].filter(({ path }) => !old.files.has(path)).map(candidate);
  for (const [from, to] of matchBest(gone, fresh, likeness, ({ names }) => names)) pairs.set(from.file, to.file);
  return pairs;
}

/** A file's own name and the names at its top level; of whole trees that moved, few files share one with another. */
function candidate(file: SchemaFile): Candidate {
  const elements = [...file.messages, ...file.enums, ...file.services, ...file.extensions];
  return { fullName: file.path, file, names: new Set(elements.map(({ name }) => name)) };
}

/**
 * 0 unless two files have their package or their own name in common, and each declares most of what the other does; more
 * if they have both.
 */
function likeness(a: Candidate, b: Candidate): number {
  const shared = [...a.names].filter((name) => b.names.has(name)).length;
  const overlap = shared / Math.max(a.names.size, b.names.size, 1);
  const common = Number(a.file.package === b.file.package) + Number(baseName(a.file) === baseName(b.file));
  return overlap > 0.5 && common > 0 ? overlap + common : 0;
}

function baseName({ path }: SchemaFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

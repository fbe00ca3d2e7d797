/** One version of a surface: its protocol with what it stores as JSON, or why there is no verdict. */
import { loadDocuments } from './documents.ts';
import type { Loaded } from './load.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';

/** How problems of a version are told: `where` stands behind each message; `within`: it is of a window. */
export interface Telling {
  readonly where: string;
  readonly within: boolean;
}

/** @returns the version with the schemas in its tree; fatal problems leave none */
export async function withDocuments(
  loaded: Loaded | Fault,
  tree: Tree,
  { documents: policy, selection }: Settings,
  telling: Telling,
): Promise<Loaded | NoSurface> {
  if (isFault(loaded)) return loaded;
  if (policy === null) return withoutFatal(loaded, '`--protos`', telling);
  const documents = await loadDocuments(tree, policy, selection.maxBytes);
  if (isFault(documents)) return documents;
  const { problems, unseen } = documents.schema;
  const all = { ...loaded, documents, problems: [...loaded.problems, ...problems] };
  const option = problems.some(({ fatal }) => fatal) ? '`stored.schemas`' : '`--protos`';
  return withoutFatal({ ...all, unseen: [...loaded.unseen, ...unseen] }, option, telling);
}

function withoutFatal(loaded: Loaded, option: string, { where, within }: Telling): Loaded | NoSurface {
  const fatal = loaded.problems.filter((problem) => problem.fatal);
  if (fatal.length === 0) return loaded;
  const next =
    where === ''
      ? 'correct this, then run it again'
      : `${within ? 'narrow the window' : 'compare with another release (`--base`)'}, or leave the file out (${option})`;
  const elsewhere = where === '' ? {} : { elsewhere: true as const };
  return { problems: fatal.map((problem) => ({ ...problem, ...elsewhere, message: problem.message + where })), next };
}

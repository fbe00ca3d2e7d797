/** Reads what several versions need in one go, where one after the other would be a request for each. */
import type { Parses } from './parses.ts';
import { type Entry, isFault, type Tree } from './ports.ts';
import { isWanted, type Selection } from './tree-files.ts';

/** Two or three versions are read as fast one by one. */
const FEW = 3;

/**
 * Parses the files of many commits of one repository that may be the surface's. What cannot be had this way is left to
 * those who need it, who also tell what is wrong.
 */
export async function readAhead(
  trees: readonly Tree[],
  { includes, maxBytes }: Pick<Selection, 'includes' | 'maxBytes'>,
  parses: Parses,
): Promise<void> {
  const commits = [...new Set(trees)].filter(({ sha }) => sha !== null);
  const [any] = commits;
  if (any === undefined || commits.length <= FEW) return;
  const listed = await Promise.all(commits.map((tree) => tree.entries(isWanted)));
  const files = listed.flatMap((entries) => (isFault(entries) ? [] : entries.filter(isSource(includes))));
  const ids = [...new Set(files.map(({ id }) => id))].filter((id) => parses.known(id) === undefined);
  const contents = ids.length === 0 ? new Map<string, never>() : await any.read(ids, maxBytes);
  if (isFault(contents)) return;
  for (const [id, content] of contents) if (!isFault(content)) parses.parse(id, content);
}

function isSource(includes: Selection['includes']): (entry: Entry) => boolean {
  return ({ path, kind }) => kind === 'file' && path.endsWith('.proto') && includes(path);
}

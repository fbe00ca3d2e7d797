/** Releases next to each other that have one protocol: one row and one column for all of them. */
import { type CellState, cellAt, type MatrixSurface } from './matrix.ts';

/** Places in `releases`, both inclusive. All of a run meet any other release alike. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** @returns the runs in ascending order; releases that could not be read for one reason make a run too */
export function runsOf({ releases }: MatrixSurface): readonly Run[] {
  const keys = releases.map((release) =>
    'unread' in release
      ? `unread ${release.unread}`
      : `${release.protocol} ${release.clients?.protocol ?? release.protocol} ${release.clients?.ref ?? ''}`,
  );
  const starts = keys.flatMap((key, i) => (i === 0 || key !== keys[i - 1] ? [i] : []));
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? keys.length) - 1 }));
}

/** @returns the cell of a client of one run and a server of another */
export function cellOfRuns(surface: MatrixSurface, client: Run, server: Run): CellState {
  return cellAt(surface, client.first, server.first);
}

/** @returns how many releases a run is */
export function runLength({ first, last }: Run): number {
  return last - first + 1;
}

/** @returns `1.1.0`, `1.1.0, 1.1.1`, `1.1.0 … 1.4.3` */
export function runVersions({ releases }: MatrixSurface, { first, last }: Run): string {
  const [from, to] = [releases[first]?.version ?? '', releases[last]?.version ?? ''];
  if (first === last) return from;
  return last === first + 1 ? `${from}, ${to}` : `${from} … ${to}`;
}

/** @returns the same with the number of releases where that is not plain to see: `1.1.0 … 1.4.3 (9 releases)` */
export function runLabel(surface: MatrixSurface, run: Run): string {
  const length = runLength(run);
  return length > 2 ? `${runVersions(surface, run)} (${length} releases)` : runVersions(surface, run);
}

/** @returns the releases that could not be read, by reason */
export function unreadOf(surface: MatrixSurface): readonly { readonly versions: string; readonly reason: string }[] {
  return runsOf(surface).flatMap((run) => {
    const release = surface.releases[run.first];
    if (release === undefined || !('unread' in release)) return [];
    return [{ versions: runLabel(surface, run), reason: release.unread }];
  });
}

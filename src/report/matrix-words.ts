/** The words and signs of the matrix, the same in every output. */
import { builtFromTexts } from './built-from.ts';
import type { CellState, MatrixSurface } from './matrix.ts';
import { unreadOf } from './matrix-runs.ts';
import { capital } from './sentence.ts';
import { count, skewText } from './words.ts';

/** What becomes of a pair, from best to worst, then what is not known. */
export const STATES = ['safe', 'degraded', 'broken', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** Told apart without colour. */
export const SIGNS: Readonly<Record<State, string>> = { safe: '·', degraded: '~', broken: '✗', unknown: '?' };

/** What stands beside a sign. */
export const NUMBERS = 'Numbers count the changes behind it.';

/** What each sign means, in words that follow it. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  safe: 'works',
  degraded: 'degraded',
  broken: 'broken',
  unknown: 'could not be read',
};

/** @returns what becomes of the pair */
export function stateOf(cell: CellState): State {
  return cell === 'unknown' ? cell : cell.severity;
}

/** @returns how many changes make it as bad as it is; none where it works */
export function worstCount(cell: CellState): string {
  if (cell === 'unknown' || cell.severity === 'safe') return '';
  return `${cell.severity === 'broken' ? cell.broken : cell.degraded}`;
}

/** @returns `works`, `2 changes break it, 1 degrades it`, `could not be read` */
export function cellWords(cell: CellState): string {
  return cell === 'unknown' ? STATE_WORDS.unknown : skewText(cell);
}

/** @returns `62 releases, 10 different protocols` */
export function sizeText({ releases }: MatrixSurface): string {
  const protocols = new Set(releases.flatMap((release) => ('unread' in release ? [] : [release.protocol])));
  const different = protocols.size === 1 ? 'one protocol' : `${protocols.size} different protocols`;
  return `${count(releases.length, 'release')}, ${different}`;
}

/** @returns who stands in the rows and who in the columns, and on which side of the diagonal which is older */
export function axisText({ peers }: MatrixSurface): {
  readonly rows: string;
  readonly columns: string;
  readonly diagonal: string;
} {
  return {
    rows: `${peers.client} built from the protocol of the release`,
    columns: `${peers.server} of the release`,
    diagonal: `Above the diagonal the ${peers.client} is the older side, below it the newer.`,
  };
}

/** @returns which clients are built from another copy of the protocol, a sentence for each copy */
export function builtTexts({ releases }: MatrixSurface): readonly string[] {
  const built = releases.flatMap((release) =>
    'unread' in release || release.clients === undefined
      ? []
      : [{ release: release.version, ref: release.clients.ref }],
  );
  return builtFromTexts(built).map((text) => `${capital(text)}.`);
}

/** @returns the meaning of every sign that the surface can show, in words */
export function legendOf(surface: MatrixSurface): readonly { readonly state: State; readonly text: string }[] {
  const meanings: Readonly<Record<State, string>> = {
    safe: 'works',
    degraded: 'degraded: calls work, but something is lost or ignored',
    broken: 'broken: calls fail or are misread',
    unknown: 'unknown: one of the two could not be read',
  };
  const states = unreadOf(surface).length > 0 ? STATES : STATES.filter((state) => state !== 'unknown');
  return states.map((state) => ({ state, text: meanings[state] }));
}

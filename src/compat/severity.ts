/** How bad an effect is: one table. No rule decides a severity. */
import type { Effect } from './outcome.ts';
import type { Flow, Skew } from './skew.ts';

export const SEVERITIES = ['safe', 'degraded', 'broken'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where an effect is judged. `flow` is null for effects on a whole call or on generated code. */
export interface Place {
  readonly skew: Skew;
  readonly flow: Flow | null;
  /** The writer is the newer side and only what the older schema cannot express is hurt. */
  readonly novel: boolean;
}

type Cell = Severity | { readonly usual: Severity; readonly novel: Severity };

/** A row is one cell for every place, or one per flow, or one per skew inside a flow. */
type Row = Cell | { readonly [F in Flow]: Cell | { readonly [S in Skew]?: Cell } };

const lost: Cell = { usual: 'broken', novel: 'degraded' };

const TABLE: Readonly<Record<Effect, Row>> = {
  // An outage or silent damage is not excused by new values.
  unimplemented: 'broken',
  rejected: 'broken',
  altered: 'broken',
  hangs: 'broken',
  uncompilable: 'broken',
  dropped: lost,
  unnamed: lost,
  ignored: {
    // An instruction that used to be obeyed, unless it is a new one.
    request: lost,
    response: 'safe',
    stored: { 'old-data-new-reader': 'broken', 'new-data-old-reader': 'degraded' },
  },
  absent: {
    // The old server still reads what a new client no longer sends.
    request: { 'old-client-new-server': 'safe', 'new-client-old-server': 'degraded' },
    // An answer that used to come.
    response: { 'old-client-new-server': 'broken', 'new-client-old-server': 'safe' },
    stored: { 'old-data-new-reader': 'safe', 'new-data-old-reader': 'broken' },
  },
  presence: 'degraded',
  retyped: 'safe',
};

/** @returns the severity of `effect` at `place`; throws if the table has no such cell (misuse: `ignored` without a flow). */
export function severityOf(effect: Effect, place: Place): Severity {
  const row = TABLE[effect];
  const inFlow = isCell(row) ? row : row[place.flow ?? 'request'];
  const cell = isCell(inFlow) ? inFlow : inFlow[place.skew];
  if (cell === undefined) throw new TypeError(`no severity for ${effect} in ${place.skew}`);
  if (typeof cell === 'string') return cell;
  return place.novel ? cell.novel : cell.usual;
}

/** @returns the worse of two severities */
export function worse(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}

function isCell(row: Row | { readonly [S in Skew]?: Cell }): row is Cell {
  return typeof row === 'string' || 'usual' in row;
}

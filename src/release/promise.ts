/** What a project promises, and what a broken or degraded skew therefore costs. */
import type { Severity } from '../compat/severity.ts';
import { SKEWS, type Skew } from '../compat/skew.ts';
import { compareBumps, type RequiredBump } from './bump.ts';
import type { Version } from './version.ts';

/** The promises that can be made by name, weakest first except that `backward` and `forward` cannot be compared. */
export const PRESETS = ['none', 'backward', 'forward', 'full', 'full-strict', 'live'] as const;
export type Preset = (typeof PRESETS)[number];

export const DEFAULT_PRESET: Preset = 'backward';

/** Which of the two peers the project is: it serves the protocol, or it calls somebody else's. */
export const ROLES = ['server', 'client'] as const;
export type Role = (typeof ROLES)[number];

/** The lowest bump at which a skew may become degraded or broken. */
export interface PromiseCell {
  readonly broken: RequiredBump;
  readonly degraded: RequiredBump;
  /** In place of both for what only the new side can do, where less is promised for that. */
  readonly added?: RequiredBump;
}

/** A promise with a cell for every skew. `preset` is the name it started from. */
export interface PromisePolicy {
  readonly preset: Preset;
  /** Whether a cell was set by hand. */
  readonly adjusted: boolean;
  readonly role: Role;
  readonly overrides: PromiseOverrides;
  readonly cells: Readonly<Record<Skew, PromiseCell>>;
}

/** Cells set by hand; a missing part keeps the preset's. */
export type PromiseOverrides = { readonly [S in Skew]?: Partial<Omit<PromiseCell, 'added'>> };

type Column = 'old-client-new-server' | 'new-client-old-server';

type Columns = Readonly<Record<Skew, Column>>;

/**
 * Stored data follows the calls: an old writer is like an old client. Generated code is used by old callers.
 * Data and code are the project's own in either role: what `backward` keeps for them follows what it keeps in calls.
 */
const COLUMNS: Readonly<Record<Role, Columns>> = {
  server: {
    'old-client-new-server': 'old-client-new-server',
    'new-client-old-server': 'new-client-old-server',
    'old-data-new-reader': 'old-client-new-server',
    'new-data-old-reader': 'new-client-old-server',
    'old-user-new-code': 'old-client-new-server',
  },
  client: {
    'old-client-new-server': 'old-client-new-server',
    'new-client-old-server': 'new-client-old-server',
    'old-data-new-reader': 'new-client-old-server',
    'new-data-old-reader': 'old-client-new-server',
    'old-user-new-code': 'new-client-old-server',
  },
};

const major: PromiseCell = { broken: 'major', degraded: 'minor' };
const minor: PromiseCell = { broken: 'minor', degraded: 'minor' };
const loose: PromiseCell = { broken: 'minor', degraded: 'patch' };
const strict: PromiseCell = { broken: 'major', degraded: 'major' };
const live: PromiseCell = { broken: 'never', degraded: 'major' };

type Table = Readonly<Record<Preset, Readonly<Record<Column, PromiseCell>>>>;

const SERVER: Table = {
  none: { 'old-client-new-server': loose, 'new-client-old-server': loose },
  backward: { 'old-client-new-server': major, 'new-client-old-server': minor },
  forward: { 'old-client-new-server': minor, 'new-client-old-server': major },
  full: { 'old-client-new-server': major, 'new-client-old-server': major },
  'full-strict': { 'old-client-new-server': strict, 'new-client-old-server': strict },
  live: { 'old-client-new-server': live, 'new-client-old-server': live },
};

/** What the client did before keeps working; what its new release alone can do may need a new server. */
const kept: PromiseCell = { ...major, added: 'minor' };

/** A release of the client brings new clients to old servers: there is its direction. */
const TABLES: Readonly<Record<Role, Table>> = {
  server: SERVER,
  client: {
    ...SERVER,
    backward: { 'old-client-new-server': minor, 'new-client-old-server': kept },
    forward: { 'old-client-new-server': major, 'new-client-old-server': minor },
  },
};

/** What each preset promises, in words that follow its name. */
export const MEANINGS: Readonly<Record<Preset, string>> = {
  none: 'nothing is promised yet',
  backward: 'old clients keep working',
  forward: 'new clients keep working against old servers',
  full: 'no call fails and nothing is misread, either way; a new instruction may be silently ignored',
  'full-strict': 'live upgrade and rollback: nothing fails, nothing is silently ignored',
  live: 'as full-strict, and a break is refused unless it is accepted by name',
};

/** @returns what the preset promises in words that follow its name, for a project in that role */
export function meaningOf(preset: Preset, role: Role): string {
  return (role === 'client' ? CLIENT_MEANINGS : MEANINGS)[preset];
}

const CLIENT_MEANINGS: Readonly<Record<Preset, string>> = {
  ...MEANINGS,
  backward: 'what the client did before keeps working against old servers',
  forward: 'old clients keep working against new servers',
};

/**
 * @param overrides cells set by hand. Setting a call skew also sets the stored and source skews that follow it,
 * unless they are set themselves.
 */
export function promiseOf(preset: Preset, overrides: PromiseOverrides = {}, role: Role = 'server'): PromisePolicy {
  const [table, columns] = [TABLES[role][preset], COLUMNS[role]];
  const cell = (skew: Skew): PromiseCell => setByHand(table[columns[skew]], overrides[columns[skew]], overrides[skew]);
  const cells: Record<Skew, PromiseCell> = {
    'old-client-new-server': cell('old-client-new-server'),
    'new-client-old-server': cell('new-client-old-server'),
    'old-data-new-reader': cell('old-data-new-reader'),
    'new-data-old-reader': cell('new-data-old-reader'),
    'old-user-new-code': cell('old-user-new-code'),
  };
  const adjusted = SKEWS.some((skew) => !sameCell(cells[skew], table[columns[skew]]));
  return { preset, adjusted, role, overrides, cells };
}

/** A cell that is set by hand holds for everything in it. */
function setByHand(cell: PromiseCell, ...overrides: readonly PromiseOverrides[Skew][]): PromiseCell {
  const { broken, degraded }: PromiseCell = Object.assign({}, cell, ...overrides);
  const touched = overrides.some((override) => override !== undefined && Object.keys(override).length > 0);
  return touched ? { broken, degraded } : cell;
}

function sameCell(a: PromiseCell, b: PromiseCell): boolean {
  return a.broken === b.broken && a.degraded === b.degraded && a.added === b.added;
}

/**
 * @param added whether it happens only through what the newer side alone knows
 * @returns what `severity` in `skew` costs under the promise; `safe` costs `none`
 */
export function requiredFor(promise: PromisePolicy, skew: Skew, severity: Severity, added = false): RequiredBump {
  if (severity === 'safe') return 'none';
  const cell = promise.cells[skew];
  return (added ? cell.added : undefined) ?? cell[severity];
}

/** @returns the first skew in which a degraded peer would cost more than a broken one: a slip of the pen; null if none */
export function upsideDown(promise: PromisePolicy): Skew | null {
  return SKEWS.find((skew) => compareBumps(promise.cells[skew].degraded, promise.cells[skew].broken) > 0) ?? null;
}

/**
 * With no version on either side (two folders) there is no bump to weigh.
 * @returns whether a finding fails all the same: somebody breaks whom the promise protects with a major or more
 */
export function failsWithoutVersion(severity: Severity, required: RequiredBump): boolean {
  return severity === 'broken' && compareBumps(required, 'major') >= 0;
}

/** How bumps are read below 1.0.0, where semver itself promises nothing (semver.org item 4). */
export const ZERO_MAJOR_MODES = ['breaking-is-minor', 'semver', 'strict'] as const;
export type ZeroMajorMode = (typeof ZERO_MAJOR_MODES)[number];

/**
 * The last step of what a finding requires.
 * @param baseline the release compared with; null (no version known) leaves `required` as it is
 * @returns `required` as it reads below 1.0.0; `never` and `none` stay
 */
export function zeroMajor(required: RequiredBump, baseline: Version | null, mode: ZeroMajorMode): RequiredBump {
  if (baseline === null || baseline.major > 0 || mode === 'strict') return required;
  if (required === 'never' || required === 'none') return required;
  if (mode === 'semver' || baseline.minor === 0) return 'patch';
  return required === 'major' ? 'minor' : 'patch';
}

/** Every release against every other: what each output of the matrix is made of. */
import { type Severity, worse } from '../compat/severity.ts';
import { orderVersions, parseVersion, type Version } from '../release/version.ts';
import type { Peers } from './report.ts';

/** The two ways in which a client and a server of different releases meet. */
export const CALL_SKEWS = ['old-client-new-server', 'new-client-old-server'] as const;
export type CallSkew = (typeof CALL_SKEWS)[number];

/** One thing that happens, as a sentence without a full stop. */
export interface MatrixConsequence {
  readonly severity: Severity;
  readonly text: string;
  /** Lines that show it; null where nothing does. */
  readonly proof: string | null;
}

/** One change between two releases that hurts the pair of peers it is listed for. */
export interface MatrixFinding {
  readonly rule: string;
  readonly element: string;
  readonly sentence: string;
  /** The worst of its consequences for this pair. */
  readonly severity: Severity;
  readonly consequences: readonly MatrixConsequence[];
}

/** What becomes of a client and a server. Findings hurt somebody in a contract that counts; worst first. */
export interface MatrixMeeting {
  readonly severity: Severity;
  readonly broken: number;
  readonly degraded: number;
  readonly findings: readonly MatrixFinding[];
}

/** What a release is. Equal numbers mean the same protocol. */
export interface MatrixProtocol {
  readonly protocol: number;
  /** The protocol that its clients are built from, and where that is; absent: its own. */
  readonly clients?: { readonly protocol: number; readonly ref: string };
}

export type MatrixRelease = { readonly version: string } & (MatrixProtocol | { readonly unread: string });

export interface MatrixSurface {
  readonly name: string;
  readonly peers: Peers;
  /** Ascending. */
  readonly releases: readonly MatrixRelease[];
  /** By {@link meetingKey}; every pair of different protocols in the order in which they were released. */
  readonly meetings: ReadonlyMap<string, Readonly<Record<CallSkew, MatrixMeeting>>>;
}

export interface Matrix {
  readonly repository: string;
  readonly surfaces: readonly MatrixSurface[];
  /** What was not looked at, in words. */
  readonly unseen: readonly string[];
}

/** Two protocols that meet, and which side is the older one. */
export interface MatrixPair {
  readonly older: number;
  readonly newer: number;
  readonly skew: CallSkew;
}

/** A row and a column. */
export interface MatrixCell extends MatrixMeeting {
  /** The protocols of the older and the newer side, by number. */
  readonly key: string;
  readonly skew: CallSkew;
}

/** What is known of a pair: `unknown` where a release could not be read. */
export type CellState = MatrixCell | 'unknown';

const WORKS: MatrixMeeting = { severity: 'safe', broken: 0, degraded: 0, findings: [] };

/** @returns the name of a pair of protocols in `meetings` */
export function meetingKey(older: number, newer: number): string {
  return `${older}-${newer}`;
}

/** @returns findings counted, worst first; those of one severity stay in their order */
export function meetingOf(findings: readonly MatrixFinding[]): MatrixMeeting {
  const broken = findings.filter(({ severity }) => severity === 'broken');
  const degraded = findings.filter(({ severity }) => severity === 'degraded');
  const severity = findings.map((finding) => finding.severity).reduce(worse, 'safe');
  return { severity, broken: broken.length, degraded: degraded.length, findings: [...broken, ...degraded] };
}

/**
 * Of two releases the higher version is the newer side. Clients that are built from an older copy than the server of their
 * own release are the older side there.
 * @returns the pair by its places in `releases`; null where one could not be read
 */
export function pairAt(releases: readonly MatrixRelease[], client: number, server: number): MatrixPair | null {
  const [one, other] = [releases[client], releases[server]];
  if (one === undefined || other === undefined || 'unread' in one || 'unread' in other) return null;
  const [calling, called] = [one.clients?.protocol ?? one.protocol, other.protocol];
  return client < server || (client === server && calling !== called)
    ? { older: calling, newer: called, skew: 'old-client-new-server' }
    : { older: called, newer: calling, skew: 'new-client-old-server' };
}

/** What becomes of a client and a server, by their places in `releases`; those of one protocol are no skew. */
export function cellAt({ releases, meetings }: MatrixSurface, client: number, server: number): CellState {
  const pair = pairAt(releases, client, server);
  if (pair === null) return 'unknown';
  const { older, newer, skew } = pair;
  const key = meetingKey(older, newer);
  if (older === newer) return { ...WORKS, key, skew };
  const found = meetings.get(key);
  if (found === undefined) throw new TypeError(`the protocols ${key} were not compared`);
  return { ...found[skew], key, skew };
}

/** @returns the versions of the surfaces together, ascending, each once */
export function versionsOf({ surfaces }: Matrix): readonly string[] {
  const versions = new Map<string, Version>();
  for (const { version } of surfaces.flatMap(({ releases }) => releases)) {
    const parsed = parseVersion(version);
    if (parsed !== null) versions.set(version, parsed);
  }
  return [...versions.values()].sort(orderVersions).map(({ text }) => text);
}

/** With which older releases a release works, peer by peer. */
import { atVersion, isForeign, type Peer, started } from './notes-peers.ts';
import type { SurfaceReport } from './report.ts';
import { shortRef } from './revision.ts';

export const CALL_SKEWS = ['old-client-new-server', 'new-client-old-server'] as const;
export type CallSkew = (typeof CALL_SKEWS)[number];

/** How far back a skew works. */
export interface Reach {
  /** The oldest of the unbroken run of releases that ends with the previous one; null: the previous one breaks. */
  readonly oldest: string | null;
  /** The release before that run, which breaks; null: none was met. */
  readonly broken: string | null;
}

/** What was found out by looking back. */
export interface Reached {
  readonly report: SurfaceReport;
  readonly reach: Readonly<Record<CallSkew, Reach>>;
  /** The releases that were looked at, ascending; the last is the previous one. */
  readonly looked: readonly string[];
  /** There are older ones that nobody looked at; absent: there are none. */
  readonly unlooked?: true;
}

/** Whether the surface is more than what is stored as JSON. */
export function hasCalls({ contracts }: Pick<SurfaceReport, 'contracts'>): boolean {
  return contracts.some((contract) => contract !== 'document');
}

/** @returns a sentence per peer; none where nothing is promised, for then no version is for mixing */
export function reachTexts({ report, reach }: Reached): readonly string[] {
  if (report.promise === 'none' || !hasCalls(report)) return [];
  const previous = previousOf(report);
  return CALL_SKEWS.map((skew) => {
    const [upgraded, kept] =
      skew === 'old-client-new-server' ? (['server', 'client'] as const) : (['client', 'server'] as const);
    return reachText(reach[skew], { report, skew, upgraded, kept, previous });
  });
}

interface Pairing {
  readonly report: SurfaceReport;
  readonly skew: CallSkew;
  readonly upgraded: Peer;
  readonly kept: Peer;
  readonly previous: string;
}

function reachText({ oldest, broken }: Reach, { report, skew, upgraded, kept, previous }: Pairing): string {
  const subject = started(atVersion(report, upgraded, versionOf(report)));
  if (oldest === null) {
    const where = onlyNewBreaks(report, skew) ? ' where it uses what is new' : '';
    return `${subject} does not work with ${atVersion(report, kept, previous)}${where}.`;
  }
  // What others release has other numbers: nothing is later.
  const later = oldest === previous ? '' : isForeign(report, kept) ? ' and since then' : ' and later';
  const not = broken === null ? '' : `, but not with ${broken}`;
  return `${subject} works with ${atVersion(report, kept, oldest)}${later}${not}.`;
}

/** Whether a skew bears everything that the previous release had. */
function onlyNewBreaks({ findings, contracts }: SurfaceReport, skew: CallSkew): boolean {
  const breaking = findings.filter(
    ({ finding, accepted, unstable }) =>
      accepted === null &&
      !unstable &&
      finding.consequences.some(
        (each) => each.skew === skew && each.severity === 'broken' && contracts.includes(each.contract),
      ),
  );
  return skew === 'new-client-old-server' && breaking.every(({ finding }) => finding.old === null);
}

/** @returns what the head is called: its version, if that is not the one before; null if it has none yet */
export function versionOf({ head, baseline }: SurfaceReport): string | null {
  return head.version === baseline.version ? null : head.version;
}

/** @returns what the previous release is called */
export function previousOf({ baseline: { version, ref } }: SurfaceReport): string {
  return version ?? shortRef(ref);
}

/** What differs between the versions of a surface: since the release, up to the merge base, and since older releases. */
import type { Finding } from '../compat/finding.ts';
import { type Differences, differences, sinceRelease } from './differences.ts';
import { isFault } from './ports.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';
import { type Later, type LoadedRelease, type OlderEvidence, olderFindings } from './window.ts';

/** Loaded versions of a surface; `older` in ascending order. */
interface Versions extends Later {
  readonly older: readonly LoadedRelease[];
}

/** What counts of what differs. */
export interface Found {
  readonly since: Differences;
  /** Of `since`, without what clients of the release missed in it already. */
  readonly findings: readonly Finding[];
  /** Up to the merge base, where there is one. */
  readonly before: readonly Finding[] | null;
  readonly olderFound: readonly OlderEvidence[];
}

/** Compares every version of a surface that counts with the head; too many differences leave no verdict. */
export function foundIn({ older, ...later }: Versions, settings: Settings): Found | NoSurface {
  const { baseline, before, head } = later;
  const since = differences(baseline, head, settings);
  if (!('evidence' in since)) return since;
  const findings = sinceRelease(baseline, since, settings);
  if (isFault(findings)) return findings;
  const olderFound = olderFindings(older, later, since, settings);
  if ('next' in olderFound) return olderFound;
  const toBefore = before && differences(baseline, before, settings);
  if (toBefore !== null && !('evidence' in toBefore)) return toBefore;
  return { since, findings, before: toBefore?.findings ?? null, olderFound };
}

/** The head's row and column of the matrix: calls between it and every release of the window, past breaks included. */
import type { Finding } from '../compat/finding.ts';
import type { SurfaceReport } from '../report/report.ts';
import { seenBy } from './decide.ts';
import type { Settings } from './settings.ts';
import { summariseCalls } from './skew-summary.ts';

/** A release, and all that lies between it and the head. */
interface Since {
  readonly release: string;
  readonly toHead: readonly Finding[];
}

/**
 * @param releases in ascending order
 * @param heeded takes what a guard makes safe out of findings
 * @returns one entry per release; none where the head is compared with one release only
 */
export function meetingsOf(
  releases: readonly Since[],
  heeded: (findings: readonly Finding[]) => readonly Finding[],
  { policy }: Pick<Settings, 'policy'>,
): SurfaceReport['meetings'] {
  if (releases.length < 2) return [];
  return releases.map(({ release, toHead }) => ({
    release,
    skews: summariseCalls(
      heeded(toHead).map((finding) => seenBy(finding, policy)),
      policy,
    ),
  }));
}

/** Which releases of the window a finding is about, in words. */
import type { ReportedFinding, SurfaceReport } from './report.ts';

const SHOWN = 5;

/**
 * @returns `hurts peers since 1.2.0`, `hurts 1.2.0, 1.3.0, not 1.5.5`; null where it is about the previous release
 * alone, or no other was looked at
 */
export function sinceText({ since }: Pick<ReportedFinding, 'since'>, { against }: SurfaceReport): string | null {
  const previous = against[against.length - 1];
  const [first] = since;
  if (first === undefined || previous === undefined || (since.length === 1 && first === previous)) return null;
  if (!since.includes(previous)) return `found against ${listed(since)}, not against ${previous}`;
  const from = against.indexOf(first);
  const known = new Set(since);
  const whole = from >= 0 && against.slice(from).every((release) => known.has(release));
  return whole ? `found against every release since ${first}` : `found against ${listed(since)}`;
}

function listed(releases: readonly string[]): string {
  if (releases.length <= SHOWN) return releases.join(', ');
  return `${releases.slice(0, SHOWN - 1).join(', ')} and ${releases.length - SHOWN + 1} more`;
}

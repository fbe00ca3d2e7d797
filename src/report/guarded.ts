/** Additions that are safe only because the client asks first, in words. */
import type { ReportedFinding, SurfaceReport } from './report.ts';

/**
 * @returns `new kata-runtime + old kata-agent: safe only because the new kata-runtime checks a.B.c first, which a.S.Get
 * answers`; null where nothing is guarded
 */
export function guardText({ guarded }: Pick<ReportedFinding, 'guarded'>, audience: Named): string | null {
  return guarded === null ? null : `${labelOf(audience)}: safe only because ${whyText(guarded, audience)}`;
}

type Named = Pick<SurfaceReport, 'peers'>;

function labelOf({ peers: { client, server } }: Named): string {
  return `new ${client} + old ${server}`;
}

function whyText({ by, asks }: NonNullable<ReportedFinding['guarded']>, { peers }: Named): string {
  return `the new ${peers.client} checks ${by.join(' and ')} first, which ${asks.join(' and ')} answers`;
}

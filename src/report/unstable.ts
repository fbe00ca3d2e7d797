/** How much there is that does not count because its package is unstable. */
import type { SurfaceReport } from './report.ts';
import { count } from './words.ts';

/** @returns `3 changes are not counted: 2 would break, 1 would degrade`; nothing where no finding is exempt */
export function unstableLines({ findings }: Pick<SurfaceReport, 'findings'>): readonly string[] {
  const exempt = findings.filter(({ unstable }) => unstable);
  if (exempt.length === 0) return [];
  const of = (severity: string): number => exempt.filter((each) => each.severity === severity).length;
  const parts = [
    ...(of('broken') > 0 ? [`${of('broken')} would break`] : []),
    ...(of('degraded') > 0 ? [`${of('degraded')} would degrade`] : []),
  ];
  const verb = exempt.length === 1 ? 'is' : 'are';
  return [`${count(exempt.length, 'change')} ${verb} not counted${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`];
}

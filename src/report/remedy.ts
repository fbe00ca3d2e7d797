/** What to do about a finding, for a project in its role. */
import type { ReportedFinding, SurfaceReport } from './report.ts';

const AS_CLIENT =
  "This protocol is another project's, so the change itself cannot be undone here. Keep the older copy of its files, or let the client work with old servers too and accept the finding.";

/** @returns the rule's advice; to a client, who cannot change the protocol, what a client can do */
export function remedyOf({ finding }: Pick<ReportedFinding, 'finding'>, { role }: Pick<SurfaceReport, 'role'>): string {
  return role === 'client' ? AS_CLIENT : finding.rule.remedy;
}

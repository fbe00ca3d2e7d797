/** Which versions meet, and what becomes of them. */
import type { Finding } from '../compat/finding.ts';
import { worse } from '../compat/severity.ts';
import type { Contract, Skew } from '../compat/skew.ts';
import type { ReportedFinding, SkewSummary } from '../report/report.ts';

/** What of the policy says which meetings are shown, and what counts there. */
interface Shown {
  readonly contracts: readonly Contract[];
  /** Whether data skews are shown. */
  readonly stored: boolean;
}

/** @returns one entry per skew that is shown, calls unless there are none; what is accepted or unstable does not count */
export function summarise(findings: readonly ReportedFinding[], policy: Shown): readonly SkewSummary[] {
  const calls = policy.contracts.some((contract) => contract !== 'document');
  const skews: Skew[] = calls ? ['old-client-new-server', 'new-client-old-server'] : [];
  if (policy.stored) skews.push('old-data-new-reader', 'new-data-old-reader');
  if (policy.contracts.includes('source')) skews.push('old-user-new-code');
  const open = findings.filter(({ accepted, unstable }) => accepted === null && !unstable);
  return summariesOf(
    open.map(({ finding }) => finding),
    skews,
    policy,
  );
}

/** @returns what becomes of calls between two versions, whoever paid for it */
export function summariseCalls(findings: readonly Finding[], policy: Shown): readonly SkewSummary[] {
  return summariesOf(findings, ['old-client-new-server', 'new-client-old-server'], policy);
}

function summariesOf(
  findings: readonly Finding[],
  skews: readonly Skew[],
  { contracts }: Shown,
): readonly SkewSummary[] {
  return skews.map((skew) => {
    const worst = findings.map(({ consequences }) =>
      consequences
        .filter((consequence) => consequence.skew === skew && contracts.includes(consequence.contract))
        .map(({ severity }) => severity)
        .reduce(worse, 'safe'),
    );
    const count = (severity: string): number => worst.filter((found) => found === severity).length;
    return { skew, severity: worst.reduce(worse, 'safe'), broken: count('broken'), degraded: count('degraded') };
  });
}

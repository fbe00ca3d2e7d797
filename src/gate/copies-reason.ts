/** What became of copies, in one sentence, and what it means for the whole report. */
import type { Severity } from '../compat/severity.ts';
import type { CopiesReport, Report, ReportedFinding } from '../report/report.ts';
import { count } from '../report/words.ts';
import type { Problem } from '../schema/model.ts';

/** What came of copies, and what a person should know besides. */
export interface JudgedCopies {
  readonly copies: readonly CopiesReport[];
  readonly problems: readonly Problem[];
  /** Fingerprints under `accept:` that name a difference of copies. */
  readonly named: ReadonlySet<string>;
}

type Told = Omit<CopiesReport, 'reason'>;

/** @returns one sentence without a full stop */
export function reasonOfCopies({ name, peers, findings, verdict, before, client, server }: Told): string {
  const pair = name === `${client.path} and ${server.path}` ? `the copies ${name}` : `the copies of ${name}`;
  const open = findings.filter(({ accepted }) => accepted === null);
  const mine = open.filter(({ introduced }) => introduced);
  if (verdict === 'fail') {
    const broken = ofSeverity(mine, 'broken');
    const fit = before === null ? 'do not fit' : 'no longer fit';
    const calls = `calls of the ${peers.client} to the ${peers.server}`;
    return `${pair} ${fit}: ${count(broken, 'difference')} ${broken === 1 ? 'breaks' : 'break'} ${calls}`;
  }
  const [broken, degraded] = [ofSeverity(open, 'broken'), ofSeverity(open, 'degraded')];
  const accepted = findings.length - open.length;
  const more = accepted === 0 ? '' : `; ${count(accepted, 'difference')} ${accepted === 1 ? 'is' : 'are'} accepted`;
  if (broken > 0)
    return `${pair} do not fit, but did not before this change either: ${count(broken, 'difference')}${more}`;
  if (degraded > 0)
    return `${pair} fit, but ${count(degraded, 'difference')} ${degraded === 1 ? 'loses' : 'lose'} something${more}`;
  return accepted === 0 ? `${pair} fit` : `${pair} fit but for ${count(accepted, 'accepted difference')}`;
}

function ofSeverity(findings: readonly ReportedFinding[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length;
}

/** Where no copies are named. */
export const NO_COPIES: JudgedCopies = { copies: [], problems: [], named: new Set() };

/**
 * @param file the config that is read
 * @returns the report with what came of the copies: a pair that a change breaks fails it
 */
export function withCopies(report: Report, { copies, problems }: JudgedCopies, file: string): Report {
  if (copies.length + problems.length === 0) return report;
  const failing = copies.filter(({ verdict }) => verdict === 'fail');
  const reasons = failing.map(({ reason }) => reason);
  return {
    ...report,
    verdict: failing.length > 0 ? 'fail' : report.verdict,
    reason: [...(report.verdict === 'pass' && failing.length > 0 ? [] : [report.reason]), ...reasons].join('; '),
    next: [...report.next, ...failing.map((pair) => nextOf(pair, file))],
    problems: [...report.problems, ...problems],
    untold: [...report.untold, ...problems],
    copies,
  };
}

function nextOf({ client, server, findings }: CopiesReport, file: string): readonly string[] {
  const blocking = findings.filter((each) => each.blocking).length;
  return [
    `make ${client.path} and ${server.path} say the same`,
    `accept ${blocking === 1 ? 'it' : 'them'} by fingerprint in ${file}`,
  ];
}

/**
 * @param file the config that is read
 * @returns a report about two copies and nothing else
 */
export function peersReport(pair: CopiesReport, file: string): Report {
  // Nothing else is told, so that they need no name.
  const copies = { ...pair, reason: pair.reason.replace(`the copies ${pair.name}`, () => 'the two copies') };
  const { verdict, reason } = copies;
  const next = verdict === 'fail' ? [nextOf(copies, file)] : [];
  return { verdict, reason, next, problems: [], untold: [], unseen: [], surfaces: [], copies: [copies] };
}

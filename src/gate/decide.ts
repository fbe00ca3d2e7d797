/** From differences to a decision: what each costs under the promise, and whether what is declared pays for it. */
import type { Consequence, Finding } from '../compat/finding.ts';
import type { Runtime } from '../compat/outcome.ts';
import { SEVERITIES, worse } from '../compat/severity.ts';
import type { Contract, Skew } from '../compat/skew.ts';
import { type Acceptance, type Accepted, acceptancesFor, acceptedCost } from '../release/acceptance.ts';
import {
  type Bump,
  compareBumps,
  enough,
  higher,
  highest,
  NEW_SURFACE,
  OTHER_CHANGE,
  type RequiredBump,
} from '../release/bump.ts';
import { fingerprint } from '../release/fingerprint.ts';
import {
  failsWithoutVersion,
  type Preset,
  type PromisePolicy,
  promiseOf,
  requiredFor,
  type ZeroMajorMode,
  zeroMajor,
} from '../release/promise.ts';
import type { Version } from '../release/version.ts';
import type { ReportedFinding, SkewSummary } from '../report/report.ts';

/** What the project promises, as read from the policy's commit. */
export interface Policy {
  readonly promise: PromisePolicy;
  readonly contracts: readonly Contract[];
  readonly zeroMajor: ZeroMajorMode;
  readonly accept: readonly Acceptance[];
  /** Runtimes in use; null: any. */
  readonly runtimes: readonly Runtime[] | null;
  /** Whether data skews are shown. */
  readonly stored: boolean;
}

export interface DecideInput {
  /** Everything between the release and the head. */
  readonly findings: readonly Finding[];
  /** Everything between the release and the merge base; null: all of `findings` counts. */
  readonly before: readonly Finding[] | null;
  readonly policy: Policy;
  readonly baseline: { readonly ref: string; readonly version: Version | null };
  readonly headVersion: Version | null;
  readonly declared: Bump | null;
}

export interface Decision {
  readonly findings: readonly ReportedFinding[];
  readonly notes: readonly ReportedFinding[];
  readonly required: RequiredBump;
  readonly skews: readonly SkewSummary[];
  readonly stale: Accepted<Acceptance>['stale'];
}

/** Weighs every finding; nothing is dropped. */
export function decide(input: DecideInput): Decision {
  const { policy } = input;
  const findings = input.findings.map((finding) => seenBy(finding, policy));
  const fingerprints = findings.map(fingerprintOf);
  const known = input.before === null ? null : tally(input.before.map((each) => fingerprintOf(seenBy(each, policy))));
  const { accepted, stale } = acceptancesFor(policy.accept, fingerprints, input.headVersion ?? input.baseline.version);
  const reported = findings.map((finding, i): ReportedFinding => {
    const print = fingerprints[i] ?? '';
    const introduced = known === null || !takeOne(known, print);
    return report(finding, { print, introduced, acceptance: accepted.get(print) ?? null, input });
  });
  const counted = reported.filter(isFinding).sort(worstFirst);
  const notes = reported.filter((finding) => !isFinding(finding));
  const required = highest(reported.filter(({ introduced }) => introduced).map(({ requires }) => requires));
  return { findings: counted, notes, required, skews: summarise(counted, policy), stale };
}

function tally(prints: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}

/** Each finding from before stands for one of now: a second one of the same fingerprint is new. */
function takeOne(counts: Map<string, number>, print: string): boolean {
  const left = counts.get(print) ?? 0;
  if (left > 0) counts.set(print, left - 1);
  return left > 0;
}

/** What all of `findings` together cost under each preset, before the rule for 0.y.z; acceptances are not heeded. */
export function requiredPerPreset(
  findings: readonly Finding[],
  policy: Pick<Policy, 'contracts' | 'runtimes'>,
): Readonly<Record<Preset, RequiredBump>> {
  const seen = findings.map((finding) => seenBy(finding, policy));
  const under = (preset: Preset): RequiredBump => {
    const promise = promiseOf(preset);
    return highest(seen.map((finding) => costOf(finding, countedIn(finding, policy), { promise })));
  };
  return {
    none: under('none'),
    backward: under('backward'),
    forward: under('forward'),
    full: under('full'),
    'full-strict': under('full-strict'),
    live: under('live'),
  };
}

function countedIn({ consequences }: Finding, { contracts }: Pick<Policy, 'contracts'>): readonly Consequence[] {
  return consequences.filter(({ contract }) => contracts.includes(contract));
}

/** A finding as the runtimes in use see it. */
function seenBy(finding: Finding, { runtimes }: Pick<Policy, 'runtimes'>): Finding {
  if (runtimes === null) return finding;
  const happens = (consequence: Consequence): boolean =>
    consequence.runtimes === 'all' || consequence.runtimes.some((runtime) => runtimes.includes(runtime));
  return { ...finding, effects: finding.effects.filter(happens), consequences: finding.consequences.filter(happens) };
}

/** The lasting name of a finding. */
export function fingerprintOf({ rule, key, shapes, effects }: Finding): string {
  const { old: oldShape, new: newShape } = shapes;
  return fingerprint({ rule: rule.id, element: key, number: null, oldShape, newShape, effects });
}

interface Weighing {
  readonly print: string;
  readonly introduced: boolean;
  readonly acceptance: Acceptance | null;
  readonly input: DecideInput;
}

function report(finding: Finding, { print, introduced, acceptance, input }: Weighing): ReportedFinding {
  const { policy, baseline, declared } = input;
  const counted = countedIn(finding, policy);
  const severity = counted.map((consequence) => consequence.severity).reduce(worse, 'safe');
  const cost = costOf(finding, counted, policy);
  const requires = zeroMajor(
    acceptance === null ? cost : acceptedCost(cost),
    baseline.version ?? input.headVersion,
    policy.zeroMajor,
  );
  const tooMuch = declared === null ? failsWithoutVersion(severity, cost) : !enough(declared, requires);
  return {
    finding,
    fingerprint: print,
    severity,
    requires,
    blocking: introduced && acceptance === null && tooMuch,
    introduced,
    accepted: acceptance === null ? null : { reason: acceptance.reason, until: acceptance.until?.text ?? null },
    since: [baseline.version?.text ?? baseline.ref],
  };
}

function costOf(finding: Finding, counted: readonly Consequence[], { promise }: Pick<Policy, 'promise'>): RequiredBump {
  const harm = highest(counted.map(({ skew, severity }) => requiredFor(promise, skew, severity)));
  const floor = finding.adds ? NEW_SURFACE : finding.rule.floor === 'none' ? 'none' : OTHER_CHANGE;
  return higher(harm, floor);
}

/** Findings hurt somebody in a contract that counts, or are new API surface; the rest are notes. */
function isFinding({ finding, severity }: ReportedFinding): boolean {
  return severity !== 'safe' || finding.adds;
}

function worstFirst(a: ReportedFinding, b: ReportedFinding): number {
  return (
    Number(b.blocking) - Number(a.blocking) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compareBumps(b.requires, a.requires)
  );
}

function summarise(findings: readonly ReportedFinding[], policy: Policy): SkewSummary[] {
  const skews: Skew[] = ['old-client-new-server', 'new-client-old-server'];
  if (policy.stored) skews.push('old-data-new-reader', 'new-data-old-reader');
  if (policy.contracts.includes('source')) skews.push('old-user-new-code');
  const open = findings.filter(({ accepted }) => accepted === null);
  return skews.map((skew) => {
    const worst = open.map(({ finding }) =>
      finding.consequences
        .filter((consequence) => consequence.skew === skew && policy.contracts.includes(consequence.contract))
        .map(({ severity }) => severity)
        .reduce(worse, 'safe'),
    );
    const count = (severity: string): number => worst.filter((found) => found === severity).length;
    return { skew, severity: worst.reduce(worse, 'safe'), broken: count('broken'), degraded: count('degraded') };
  });
}

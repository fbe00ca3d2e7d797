/** From differences to a decision: what each costs under the promise, and whether what is declared pays for it. */
import type { Consequence, Finding } from '../compat/finding.ts';
import type { Runtime } from '../compat/outcome.ts';
import { SEVERITIES, worse } from '../compat/severity.ts';
import type { Contract } from '../compat/skew.ts';
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
import type { ClientSkews, ReportedFinding, SkewSummary } from '../report/report.ts';
import { type Clients, clientSkews, hurtClients, withoutUncalled } from './clients.ts';
import { fingerprintOf } from './fingerprints.ts';
import { type GuardOf, withoutGuarded } from './guards.ts';
import { datedFindings, type OlderFindings } from './older.ts';
import { summarise } from './skew-summary.ts';
import type { Exempt } from './stability.ts';

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
  /** What older releases of the window add, in ascending order. */
  readonly older?: readonly OlderFindings[];
  readonly policy: Policy;
  /** What is in a package that is promised to nobody; absent: nothing. */
  readonly exempt?: Exempt;
  /** What new clients ask before they use an addition: at the head, and before the change; absent: they do not. */
  readonly guards?: { readonly head: GuardOf; readonly before: GuardOf };
  /** Who calls what, where the project lists its clients. */
  readonly clients?: Clients | null;
  readonly baseline: { readonly ref: string; readonly version: Version | null };
  readonly headVersion: Version | null;
  readonly declared: Bump | null;
}

export interface Decision {
  readonly findings: readonly ReportedFinding[];
  readonly notes: readonly ReportedFinding[];
  readonly required: RequiredBump;
  readonly skews: readonly SkewSummary[];
  readonly clients: readonly ClientSkews[];
  readonly stale: Accepted<Acceptance>['stale'];
}

/** Weighs every finding; nothing is dropped. */
export function decide(input: DecideInput): Decision {
  const { policy, guards = UNGUARDED, clients = null } = input;
  const see = (all: readonly Finding[]): readonly Finding[] => {
    const seen = all.filter((finding) => isOwnCause(finding, policy)).map((finding) => seenBy(finding, policy));
    return withoutGuarded(seen, guards.head);
  };
  const { ref, version } = input.baseline;
  const older = (input.older ?? []).map((each) => mapOlder(each, see));
  const dated = datedFindings(see(input.findings), version?.text ?? ref, older, fingerprintOf).map((each) => ({
    ...each,
    finding: withoutUncalled(each.finding, each.since, clients),
  }));
  const fingerprints = dated.map(({ finding }) => fingerprintOf(finding));
  const known = input.before === null ? null : tally(see(input.before).map((each) => statePrint(each, guards.before)));
  const { accepted, stale } = acceptancesFor(policy.accept, fingerprints, input.headVersion ?? input.baseline.version);
  const reported = dated.map(({ finding, since, known: before }, i): ReportedFinding => {
    const print = fingerprints[i] ?? '';
    const introduced = known === null || !(before ?? wasKnown(known, print, guards.head(finding)));
    return report(finding, { print, introduced, since, acceptance: accepted.get(print) ?? null, input });
  });
  const counted = reported.filter(isFinding).sort(worstFirst);
  const notes = reported.filter((finding) => !isFinding(finding));
  const required = highest(reported.filter(({ introduced }) => introduced).map(({ requires }) => requires));
  const perClient = clientSkews(counted, clients, policy.contracts);
  return { findings: counted, notes, required, skews: summarise(counted, policy), clients: perClient, stale };
}

/** A type that went with all that used it is told by that, unless generated code counts: there it is missed by itself. */
function isOwnCause({ pair }: Finding, { contracts }: Pick<Policy, 'contracts'>): boolean {
  return pair.kind !== 'type' || pair.role !== 'with-users' || contracts.includes('source');
}

function mapOlder(
  { release, toHead, toBaseline, toBefore }: OlderFindings,
  see: (all: readonly Finding[]) => readonly Finding[],
): OlderFindings {
  return { release, toHead: see(toHead), toBaseline: see(toBaseline), toBefore: toBefore && see(toBefore) };
}

function tally(prints: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}

const UNGUARDED = { head: () => null, before: () => null };

/** A finding that was guarded before the change and no longer is, is another one. */
function statePrint(finding: Finding, guardOf: GuardOf): string {
  const print = fingerprintOf(finding);
  return guardOf(finding) === null ? print : guardedPrint(print);
}

function guardedPrint(print: string): string {
  return `${print} guarded`;
}

function wasKnown(counts: Map<string, number>, print: string, guarded: ReportedFinding['guarded']): boolean {
  return (guarded !== null && takeOne(counts, guardedPrint(print))) || takeOne(counts, print);
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
  policy: Pick<Policy, 'contracts' | 'runtimes' | 'promise'>,
  exempt: Exempt = () => false,
): Readonly<Record<Preset, RequiredBump>> {
  const seen = findings.map((finding) => seenBy(finding, policy));
  const under = (preset: Preset): RequiredBump => {
    const promise = promiseOf(preset, {}, policy.promise.role);
    return highest(
      seen.map((finding) => costOf(finding, countedIn(finding, policy), { promise, unstable: exempt(finding) })),
    );
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
export function seenBy(finding: Finding, { runtimes }: Pick<Policy, 'runtimes'>): Finding {
  if (runtimes === null) return finding;
  const happens = (consequence: Consequence): boolean =>
    consequence.runtimes === 'all' || consequence.runtimes.some((runtime) => runtimes.includes(runtime));
  return { ...finding, effects: finding.effects.filter(happens), consequences: finding.consequences.filter(happens) };
}

interface Weighing {
  readonly print: string;
  readonly introduced: boolean;
  readonly since: readonly string[];
  readonly acceptance: Acceptance | null;
  readonly input: DecideInput;
}

function report(finding: Finding, { print, introduced, since, acceptance, input }: Weighing): ReportedFinding {
  const { policy, baseline, declared } = input;
  const unstable = input.exempt?.(finding) ?? false;
  const counted = countedIn(finding, policy);
  const severity = counted.map((consequence) => consequence.severity).reduce(worse, 'safe');
  const cost = costOf(finding, counted, { promise: policy.promise, unstable });
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
    unstable,
    guarded: input.guards?.head(finding) ?? null,
    clients: input.clients ? hurtClients(finding, since, input.clients, policy.contracts) : [],
    accepted: acceptance === null ? null : { reason: acceptance.reason, until: acceptance.until?.text ?? null },
    since,
    witnesses: new Map(),
  };
}

/** What is promised to nobody costs no more than any other change does. */
function costOf(
  { adds, rule }: Finding,
  counted: readonly Consequence[],
  { promise, unstable }: Pick<Policy, 'promise'> & Pick<ReportedFinding, 'unstable'>,
): RequiredBump {
  const harm = highest(counted.map(({ skew, severity, novel }) => requiredFor(promise, skew, severity, adds && novel)));
  const floor = adds ? NEW_SURFACE : rule.floor === 'none' || rule.floor === 'never' ? rule.floor : OTHER_CHANGE;
  const cost = higher(harm, floor);
  return unstable && cost !== 'none' ? OTHER_CHANGE : cost;
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

/** The JSON report: a fixed shape that others rely on. Field names may be added, never changed. */

import type { Consequence, Spot } from '../compat/finding.ts';
import type { Part } from '../compat/rule.ts';
import type { Witness } from '../witness/witness.ts';
import { copiesJson } from './copies-json.ts';
import { seenJson } from './escape.ts';
import { limitsOf } from './limits.ts';
import { locate } from './location.ts';
import { remedyOf } from './remedy.ts';
import type { Peers, Report, ReportedFinding, SkewSummary, SurfaceReport } from './report.ts';
import { skewLabel } from './words.ts';

const SCHEMA_VERSION = 1;

interface Tool {
  readonly name: string;
  readonly version: string;
}

/** @returns the report as one JSON object, ending in a line feed */
export function renderJson(report: Report, tool: Tool): string {
  return jsonText(jsonObject(report, tool));
}

/** @returns JSON that is harmless in the log of a job too: the runner obeys `##[` anywhere, and only strings can hold it */
export function jsonText(value: object): string {
  return `${seenJson(value)}\n`;
}

/** @returns the report in its fixed shape */
export function jsonObject(report: Report, tool: Tool): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    verdict: report.verdict,
    reason: report.reason,
    problems: report.problems.map(({ file, line, column, message, fatal }) => ({ file, line, column, message, fatal })),
    surfaces: report.surfaces.map(surfaceJson),
    ...(report.copies === undefined ? {} : { copies: report.copies.map(copiesJson) }),
    notSeen: limitsOf(report),
  };
}

function surfaceJson(surface: SurfaceReport): object {
  const { name, promise, contracts, window, against, meetings, policy, baseline, head } = surface;
  const { required, declared, declaredBy, minimumVersion } = surface;
  return {
    name,
    promise,
    contracts,
    window,
    against,
    meetings: meetings.map(({ release, skews }) => ({
      release,
      skews: skews.map(({ skew, severity, broken, degraded }) => ({ id: skew, severity, broken, degraded })),
    })),
    clientProtocols: surface.clientProtocols ?? [],
    policy,
    baseline,
    head,
    required,
    declared,
    declaredBy,
    minimumVersion,
    skews: surface.skews.map((summary) => skewJson(summary, surface.peers)),
    clients: surface.clients.map(({ name: client, skews }) => ({
      name: client,
      skews: skews.map((summary) => skewJson(summary, { ...surface.peers, client })),
    })),
    role: surface.role,
    findings: surface.findings.map((reported) => findingJson(reported, surface)),
    notes: surface.notes.map((reported) => findingJson(reported, surface)),
    components: surface.components,
  };
}

function skewJson({ skew, severity, broken, degraded }: SkewSummary, peers: Peers): object {
  return { id: skew, label: skewLabel(skew, peers), severity, broken, degraded };
}

function findingJson(reported: ReportedFinding, surface: SurfaceReport): object {
  const { finding, fingerprint, severity, requires, blocking, since, introduced, accepted, witnesses } = reported;
  return {
    rule: finding.rule.id,
    fingerprint,
    element: finding.element,
    severity,
    requires,
    blocking,
    message: finding.sentence,
    remedy: remedyOf(reported, surface),
    old: place(finding.old, finding.rule.points),
    new: place(finding.new, finding.rule.points),
    from: reported.from ?? null,
    consequences: finding.consequences.map((each) => consequenceJson(each, witnesses.get(each) ?? null)),
    reachedBy: finding.reachedBy.map(({ old, new: next }) => (old ?? next)?.fullName).sort(),
    since,
    introduced,
    unstable: reported.unstable,
    guarded: reported.guarded,
    clients: reported.clients,
    accepted,
  };
}

function place(element: Spot | null, part: Part): object | null {
  return element === null ? null : locate(element, part);
}

function consequenceJson(consequence: Consequence, witness: Witness | null): object {
  const { skew, contract, flow, effect, severity, novel, when, runtimes } = consequence;
  return { skew, contract, flow, effect, severity, novel, when, runtimes, witness };
}

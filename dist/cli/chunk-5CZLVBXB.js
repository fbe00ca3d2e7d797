import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  COPY_REMEDY,
  copyCounts,
  copyPlaces,
  copySentence,
  limitsOf,
  locate,
  remedyOf,
  seenJson,
  skewLabel
} from "./chunk-IMUFBQGH.js";

// src/report/copies-json.ts
function copiesJson(pair) {
  const { name, verdict, reason, peers, contracts, client, server, before, findings } = pair;
  const { severity, broken, degraded } = copyCounts(pair);
  return {
    name,
    verdict,
    reason,
    label: skewLabel("old-client-new-server", peers),
    contracts,
    client: { name: peers.client, path: client.path, files: client.files },
    server: { name: peers.server, path: server.path, files: server.files },
    before,
    severity,
    broken,
    degraded,
    findings: findings.map((reported) => findingJson(reported, pair))
  };
}
function findingJson(reported, pair) {
  const { finding, fingerprint, severity, blocking, introduced, accepted, witnesses } = reported;
  const { client, server } = copyPlaces(reported);
  return {
    rule: finding.rule.id,
    fingerprint,
    element: finding.element,
    severity,
    blocking,
    introduced,
    accepted,
    message: copySentence(reported, pair),
    remedy: COPY_REMEDY,
    client,
    server,
    consequences: finding.consequences.map((consequence) => {
      const { contract, flow, effect, when, runtimes } = consequence;
      const witness = witnesses.get(consequence) ?? null;
      return { contract, flow, effect, severity: consequence.severity, when, runtimes, witness };
    }),
    reachedBy: finding.reachedBy.map(({ old, new: next }) => (old ?? next)?.fullName).sort()
  };
}

// src/report/json.ts
var SCHEMA_VERSION = 1;
function renderJson(report, tool) {
  return jsonText(jsonObject(report, tool));
}
function jsonText(value) {
  return `${seenJson(value)}
`;
}
function jsonObject(report, tool) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    verdict: report.verdict,
    reason: report.reason,
    problems: report.problems.map(({ file, line, column, message, fatal }) => ({ file, line, column, message, fatal })),
    surfaces: report.surfaces.map(surfaceJson),
    ...report.copies === void 0 ? {} : { copies: report.copies.map(copiesJson) },
    notSeen: limitsOf(report)
  };
}
function surfaceJson(surface) {
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
      skews: skews.map(({ skew, severity, broken, degraded }) => ({ id: skew, severity, broken, degraded }))
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
      skews: skews.map((summary) => skewJson(summary, { ...surface.peers, client }))
    })),
    role: surface.role,
    findings: surface.findings.map((reported) => findingJson2(reported, surface)),
    notes: surface.notes.map((reported) => findingJson2(reported, surface)),
    components: surface.components
  };
}
function skewJson({ skew, severity, broken, degraded }, peers) {
  return { id: skew, label: skewLabel(skew, peers), severity, broken, degraded };
}
function findingJson2(reported, surface) {
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
    accepted
  };
}
function place(element, part) {
  return element === null ? null : locate(element, part);
}
function consequenceJson(consequence, witness) {
  const { skew, contract, flow, effect, severity, novel, when, runtimes } = consequence;
  return { skew, contract, flow, effect, severity, novel, when, runtimes, witness };
}

export {
  renderJson,
  jsonText,
  jsonObject
};

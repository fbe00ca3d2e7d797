/** Copies of one protocol as data. Field names may be added, never changed. */
import { COPY_REMEDY, copyCounts, copyPlaces, copySentence } from './copies.ts';
import type { CopiesReport, ReportedFinding } from './report.ts';
import { skewLabel } from './words.ts';

/** @returns a pair of copies in its fixed shape, as docs/peers.md says it */
export function copiesJson(pair: CopiesReport): object {
  const { name, verdict, reason, peers, contracts, client, server, before, findings } = pair;
  const { severity, broken, degraded } = copyCounts(pair);
  return {
    name,
    verdict,
    reason,
    label: skewLabel('old-client-new-server', peers),
    contracts,
    client: { name: peers.client, path: client.path, files: client.files },
    server: { name: peers.server, path: server.path, files: server.files },
    before,
    severity,
    broken,
    degraded,
    findings: findings.map((reported) => findingJson(reported, pair)),
  };
}

function findingJson(reported: ReportedFinding, pair: CopiesReport): object {
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
    reachedBy: finding.reachedBy.map(({ old, new: next }) => (old ?? next)?.fullName).sort(),
  };
}

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  minimumVersion,
  parseVersion,
  visible
} from "./chunk-IMUFBQGH.js";

// src/report/acceptance-entry.ts
function acceptanceEntry({ finding, fingerprint, requires }, { baseline }) {
  const version = baseline.version === null ? null : parseVersion(baseline.version, { leadingV: true });
  const until = version === null ? null : minimumVersion(version, requires);
  return { fingerprint, rule: finding.rule.id, element: finding.element, until: until?.text ?? null };
}
function acceptanceEntries(findings, surface) {
  const entries = findings.map((reported) => acceptanceEntry(reported, surface));
  const isAlone = ({ rule, element }) => entries.filter((other) => other.rule === rule && other.element === element).length === 1;
  return entries.map((entry, i) => {
    const file = fileOf(findings[i]);
    return isAlone(entry) || file === null ? entry : { ...entry, element: `${entry.element} (${file})` };
  });
}
function fileOf(reported) {
  const element = reported?.finding.new ?? reported?.finding.old ?? null;
  if (element === null) return null;
  return element.kind === "file" ? element.path : element.file.path;
}
function copyEntry({ finding, fingerprint }) {
  return { fingerprint, rule: finding.rule.id, element: finding.element, until: null };
}
function looksLikeNumber(fingerprint) {
  return /^\d+(e\d+)?$/.test(fingerprint);
}
function entryLines({ fingerprint, rule, element, until }, reason) {
  return [
    `  - fingerprint: ${looksLikeNumber(fingerprint) ? `"${fingerprint}"` : fingerprint} # ${visible(`${rule} ${element}`)}`,
    `    reason: ${reason}`,
    ...until === null ? [] : [`    until: ${until}`]
  ];
}

export {
  acceptanceEntry,
  acceptanceEntries,
  copyEntry,
  entryLines
};

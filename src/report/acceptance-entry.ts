/** The entry of the config that accepts a finding by name. */
import { minimumVersion, parseVersion } from '../release/version.ts';
import { visible } from './escape.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';

/** `until` is the version that pays for the change, so that the entry ends with it; null where none does. */
export interface AcceptanceEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly element: string;
  readonly until: string | null;
}

/** @returns the entry; of what may never break, one that holds in whatever release carries it */
export function acceptanceEntry(
  { finding, fingerprint, requires }: ReportedFinding,
  { baseline }: Pick<SurfaceReport, 'baseline'>,
): AcceptanceEntry {
  const version = baseline.version === null ? null : parseVersion(baseline.version, { leadingV: true });
  const until = version === null ? null : minimumVersion(version, requires);
  return { fingerprint, rule: finding.rule.id, element: finding.element, until: until?.text ?? null };
}

/** @returns the entries of several findings; of those that are called alike each with its file, for they are in copies */
export function acceptanceEntries(
  findings: readonly ReportedFinding[],
  surface: Pick<SurfaceReport, 'baseline'>,
): readonly AcceptanceEntry[] {
  const entries = findings.map((reported) => acceptanceEntry(reported, surface));
  const isAlone = ({ rule, element }: AcceptanceEntry): boolean =>
    entries.filter((other) => other.rule === rule && other.element === element).length === 1;
  return entries.map((entry, i) => {
    const file = fileOf(findings[i]);
    return isAlone(entry) || file === null ? entry : { ...entry, element: `${entry.element} (${file})` };
  });
}

function fileOf(reported: ReportedFinding | undefined): string | null {
  const element = reported?.finding.new ?? reported?.finding.old ?? null;
  if (element === null) return null;
  return element.kind === 'file' ? element.path : element.file.path;
}

/** @returns the entry of a difference between two copies: no version pays for it, so none ends the entry */
export function copyEntry({ finding, fingerprint }: ReportedFinding): AcceptanceEntry {
  return { fingerprint, rule: finding.rule.id, element: finding.element, until: null };
}

/** What other YAML tools would not read as a text. */
function looksLikeNumber(fingerprint: string): boolean {
  return /^\d+(e\d+)?$/.test(fingerprint);
}

/** @returns the entry as an item of a YAML list, two blanks deep */
export function entryLines({ fingerprint, rule, element, until }: AcceptanceEntry, reason: string): readonly string[] {
  return [
    `  - fingerprint: ${looksLikeNumber(fingerprint) ? `"${fingerprint}"` : fingerprint} # ${visible(`${rule} ${element}`)}`,
    `    reason: ${reason}`,
    ...(until === null ? [] : [`    until: ${until}`]),
  ];
}

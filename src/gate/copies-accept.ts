/** Entries under `accept:` and copies of one protocol: which of them are used there, and which do nothing any more. */
import type { Config } from '../config/config.ts';
import { resolveSurfaces } from '../config/resolve.ts';
import { type Acceptance, acceptancesFor } from '../release/acceptance.ts';
import type { Version } from '../release/version.ts';
import type { CopiesReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';

/** What of the entries concerns copies. */
export interface AcceptedByCopies {
  /** Fingerprints of entries that name a difference, so that no surface takes them for stale. */
  readonly named: ReadonlySet<string>;
  /** Entries that do nothing, as far as no surface tells that. */
  readonly problems: readonly Problem[];
}

/** @param entries those at the top level, which count for copies */
export function acceptedBy(
  copies: readonly CopiesReport[],
  config: Config,
  entries: readonly Acceptance[],
  version: Version | null,
): AcceptedByCopies {
  const present = new Set(copies.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  const ofSurfaces = new Set(resolveSurfaces(config).flatMap(({ accept }) => accept.map((entry) => entry.fingerprint)));
  const { stale } = acceptancesFor(entries, present, version);
  const told = stale.filter(({ entry: { fingerprint } }) => present.has(fingerprint) || !ofSurfaces.has(fingerprint));
  return {
    named: new Set(entries.flatMap(({ fingerprint }) => (present.has(fingerprint) ? [fingerprint] : []))),
    problems: told.map(({ message }) => ({ file: null, line: null, column: null, message, fatal: false })),
  };
}

/** @returns the entries that copies may use, where copies are not looked at: nothing can be said of them */
export function perhapsOfCopies({ copies, common }: Config): ReadonlySet<string> {
  return new Set(copies.length === 0 ? [] : (common.accept ?? []).map(({ fingerprint }) => fingerprint));
}

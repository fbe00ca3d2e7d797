/** Breaks that a project accepts by name: they pass `never`, and still cost what they cost. */
import type { RequiredBump } from './bump.ts';
import { compareVersions, type Version } from './version.ts';

/** An accepted finding. It holds for releases below `until`; null: for all. */
export interface Acceptance {
  readonly fingerprint: string;
  readonly reason: string;
  readonly until: Version | null;
}

/** An entry that does nothing any more. */
export interface StaleAcceptance<A extends Acceptance> {
  readonly entry: A;
  /** `no-finding`: nothing has that fingerprint; `expired`: the version has reached `until`. */
  readonly why: 'no-finding' | 'expired';
  /** What is the matter and what to do. */
  readonly message: string;
}

export interface Accepted<A extends Acceptance> {
  /** By fingerprint. */
  readonly accepted: ReadonlyMap<string, A>;
  readonly stale: readonly StaleAcceptance<A>[];
}

/**
 * @param entries with distinct fingerprints
 * @param fingerprints those of all findings since the release, introduced here or not
 * @param version the version judged (without one, the baseline's); null leaves every `until` ahead
 */
export function acceptancesFor<A extends Acceptance>(
  entries: readonly A[],
  fingerprints: Iterable<string>,
  version: Version | null,
): Accepted<A> {
  const known = new Set(fingerprints);
  const accepted = new Map<string, A>();
  const stale: StaleAcceptance<A>[] = [];
  for (const entry of entries) {
    const { fingerprint, until } = entry;
    if (until !== null && version !== null && compareVersions(version, until) >= 0) {
      const message = `The acceptance of ${fingerprint} ended with ${until.text}. Remove it; if the break is still there, accept it anew or bump.`;
      stale.push({ entry, why: 'expired', message });
    } else if (known.has(fingerprint)) accepted.set(fingerprint, entry);
    else {
      const message = `No finding has the accepted fingerprint ${fingerprint} any more. Remove the entry.`;
      stale.push({ entry, why: 'no-finding', message });
    }
  }
  return { accepted, stale };
}

/** @returns what a finding requires once it is accepted: a `never` costs a major, the rest what it cost */
export function acceptedCost(required: RequiredBump): RequiredBump {
  return required === 'never' ? 'major' : required;
}

/** What the gate found out and decided: the one thing that every output is made of. */
import type { Finding } from '../compat/finding.ts';
import type { Severity } from '../compat/severity.ts';
import type { Contract, Skew } from '../compat/skew.ts';
import type { Bump, RequiredBump } from '../release/bump.ts';
import type { Problem } from '../schema/model.ts';

export type Verdict = 'pass' | 'fail' | 'undecided';

/** A version of the protocol as it was asked for. `sha` is the commit; null for directories and the work tree. */
export interface Revision {
  readonly ref: string;
  readonly sha: string | null;
  readonly version: string | null;
}

/** How the two peers are called, and how they talk. */
export interface Peers {
  readonly client: string;
  readonly server: string;
  readonly transport: 'grpc' | 'ttrpc';
}

export interface ReportedFinding {
  readonly finding: Finding;
  readonly fingerprint: string;
  /** The worst in the contracts that count. */
  readonly severity: Severity;
  readonly requires: RequiredBump;
  readonly blocking: boolean;
  readonly introduced: boolean;
  readonly accepted: { readonly reason: string; readonly until: string | null } | null;
  /** The releases against which it was found. */
  readonly since: readonly string[];
}

/** Counts are of findings in counted contracts that are not accepted. */
export interface SkewSummary {
  readonly skew: Skew;
  readonly severity: Severity;
  readonly broken: number;
  readonly degraded: number;
}

export interface SurfaceReport {
  readonly name: string;
  readonly promise: string;
  readonly contracts: readonly Contract[];
  readonly window: string;
  readonly policy: { readonly file: string | null; readonly sha: string | null };
  readonly peers: Peers;
  readonly baseline: Revision;
  readonly head: Revision;
  readonly required: RequiredBump;
  readonly declared: Bump | null;
  readonly declaredBy: 'version-file' | 'tag' | 'option' | 'assumed' | null;
  readonly minimumVersion: string | null;
  readonly skews: readonly SkewSummary[];
  readonly findings: readonly ReportedFinding[];
  readonly notes: readonly ReportedFinding[];
  /** What was not looked at, in words: missing imports, vendored files, unread runtimes. */
  readonly unseen: readonly string[];
  /** Files that were compared on each side. */
  readonly files: { readonly baseline: number; readonly head: number };
}

export interface Report {
  readonly verdict: Verdict;
  readonly reason: string;
  /** What the person can do next; one line each. */
  readonly next: readonly string[];
  readonly problems: readonly Problem[];
  readonly surfaces: readonly SurfaceReport[];
}

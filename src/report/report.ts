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
  /** The promise has cells of its own. */
  readonly adjusted: boolean;
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
  /** The tag that was judged, existing or planned; null where none was asked about. */
  readonly tag: string | null;
  /** What was not looked at, in words: missing imports, vendored files, links, skipped tags. */
  readonly unseen: readonly string[];
  /** Files that were compared on each side. */
  readonly files: { readonly baseline: number; readonly head: number };
}

/** A surface with what became of it, in one sentence without a full stop. */
export interface JudgedSurface extends SurfaceReport {
  readonly verdict: 'pass' | 'fail';
  readonly reason: string;
}

export interface Report {
  readonly verdict: Verdict;
  readonly reason: string;
  /** What the person has to do next: for each thing the ways to do it, best first. */
  readonly next: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
  /** The part of `problems` that the reason does not tell. */
  readonly untold: readonly Problem[];
  /** What was not looked at for any surface, in words. */
  readonly unseen: readonly string[];
  readonly surfaces: readonly JudgedSurface[];
  /** The tags that were judged, existing or planned; absent where none was asked about. */
  readonly tags?: readonly string[];
}

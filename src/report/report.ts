/** What the gate found out and decided: the one thing that every output is made of. */
import type { Consequence, Finding } from '../compat/finding.ts';
import type { Severity } from '../compat/severity.ts';
import type { Contract, Skew } from '../compat/skew.ts';
import type { Bump, RequiredBump } from '../release/bump.ts';
import type { Role } from '../release/promise.ts';
import type { Problem } from '../schema/model.ts';
import type { Witness } from '../witness/witness.ts';
import type { Installation } from './components.ts';

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
  /** Two copies of one protocol, of which neither is older. */
  readonly sameAge?: true;
}

export interface ReportedFinding {
  readonly finding: Finding;
  readonly fingerprint: string;
  /** The worst in the contracts that count. */
  readonly severity: Severity;
  readonly requires: RequiredBump;
  readonly blocking: boolean;
  readonly introduced: boolean;
  /** It is in a package that is promised to nobody, so it costs no more than a patch. */
  readonly unstable: boolean;
  /**
   * What a new client asks before it uses the addition, so that old servers are not hurt: the fields that answer, and the
   * methods whose answers hold them. Null: it does not ask.
   */
  readonly guarded: { readonly by: readonly string[]; readonly asks: readonly string[] } | null;
  /** The listed clients that it hurts; empty where no clients are listed. */
  readonly clients: readonly string[];
  readonly accepted: { readonly reason: string; readonly until: string | null } | null;
  /** The releases against which it was found. */
  readonly since: readonly string[];
  /** Where `finding.old` stands, if not at the baseline. */
  readonly from?: Pick<Revision, 'ref' | 'sha'>;
  /** The proofs of its consequences, as far as they were made. */
  readonly witnesses: ReadonlyMap<Consequence, Witness>;
}

/** Counts are of findings in counted contracts that are neither accepted nor unstable. */
export interface SkewSummary {
  readonly skew: Skew;
  readonly severity: Severity;
  readonly broken: number;
  readonly degraded: number;
}

/** What becomes of one of several clients, by what it calls. */
export interface ClientSkews {
  readonly name: string;
  readonly skews: readonly SkewSummary[];
}

export interface SurfaceReport extends Installation {
  readonly name: string;
  readonly promise: string;
  /** The promise has cells of its own. */
  readonly adjusted: boolean;
  readonly contracts: readonly Contract[];
  readonly window: string;
  /** The releases the head was compared with, in ascending order; the last is the previous one. */
  readonly against: readonly string[];
  /** What becomes of calls between the head and each of them, past breaks included; empty where there is one only. */
  readonly meetings: readonly { readonly release: string; readonly skews: readonly SkewSummary[] }[];
  /** Releases whose clients are built from another copy of the protocol, and where that is; absent: none. */
  readonly clientProtocols?: readonly { readonly release: string; readonly ref: string; readonly sha: string | null }[];
  readonly policy: { readonly file: string | null; readonly sha: string | null };
  readonly peers: Peers;
  /** Which of the two peers the project is. */
  readonly role: Role;
  readonly baseline: Revision;
  readonly head: Revision;
  readonly required: RequiredBump;
  readonly declared: Bump | null;
  readonly declaredBy: 'version-file' | 'tag' | 'option' | 'assumed' | null;
  readonly minimumVersion: string | null;
  readonly skews: readonly SkewSummary[];
  /** Empty where no clients are listed. */
  readonly clients: readonly ClientSkews[];
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
  /** Copies of one protocol that must stay alike; absent where none are named. */
  readonly copies?: readonly CopiesReport[];
}

/** The client's or the server's copy of a protocol. */
export interface CopyReport {
  /** The file or folder that is the copy. */
  readonly path: string;
  readonly files: number;
}

/** Two copies of one protocol: whether what the client's copy says is what the server's copy says. */
export interface CopiesReport {
  readonly name: string;
  readonly verdict: 'pass' | 'fail';
  /** One sentence without a full stop. */
  readonly reason: string;
  readonly peers: Peers;
  readonly contracts: readonly Contract[];
  readonly client: CopyReport;
  readonly server: CopyReport;
  /** The revision whose differences are from before; null where there is none. */
  readonly before: Revision | null;
  /** Worst first. `finding.old` is the client's element, `finding.new` the server's. */
  readonly findings: readonly ReportedFinding[];
}

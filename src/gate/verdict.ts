/** The verdict over all surfaces, in one sentence, and what to do next. */
import { compareBumps, describeBump, enough, type RequiredBump } from '../release/bump.ts';
import type { Fault as VersionFault } from '../release/faults.ts';
import type { Preset } from '../release/promise.ts';
import type { Report, SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import type { Fault } from './ports.ts';

/** One surface with what is wrong with its version itself. */
export interface Judged {
  readonly report: SurfaceReport;
  readonly faults: readonly VersionFault[];
  readonly perPreset: Readonly<Record<Preset, RequiredBump>>;
  readonly problems: readonly Problem[];
}

/** @returns whether the surface fails: something blocks, the version itself is wrong, or it is too small for all there is */
export function fails({ report, faults }: Judged): boolean {
  const { declared, declaredBy, required, findings } = report;
  if (faults.length > 0 || findings.some(({ blocking }) => blocking)) return true;
  return declared !== null && declaredBy !== 'assumed' && !enough(declared, required);
}

/** The report of a gate that came to a verdict. */
export function decided(surfaces: readonly Judged[]): Report {
  const failing = surfaces.filter(fails);
  const told = failing.length > 0 ? failing : surfaces;
  const named = surfaces.length > 1;
  return {
    verdict: failing.length > 0 ? 'fail' : 'pass',
    reason: told.map((surface) => `${named ? `${surface.report.name}: ` : ''}${reasonOf(surface)}`).join('; '),
    next: failing.flatMap(nextOf),
    problems: surfaces.flatMap(({ problems, faults }) => [...faults.map(asProblem), ...problems]),
    surfaces: surfaces.map(({ report }) => report),
  };
}

/** The report of a gate that could not decide. */
export function undecided(
  why: Fault | { readonly problems: readonly Problem[] } | { readonly problem: Problem },
): Report {
  const problems = 'problems' in why ? why.problems : 'problem' in why ? [why.problem] : [faultProblem(why)];
  const first = problems[0];
  const place = first?.file
    ? `${[first.file, first.line, first.column].filter((part) => part !== null).join(':')}: `
    : '';
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return {
    verdict: 'undecided',
    reason: `${place}${first?.message ?? 'unknown'}${more}`,
    next: [],
    problems,
    surfaces: [],
  };
}

/** The report of a gate with nothing to compare. */
export function nothingBefore(head: string): Report {
  const reason = `${head} is the first release, so there is nothing it could break`;
  return { verdict: 'pass', reason, next: [], problems: [], surfaces: [] };
}

function faultProblem({ message, next }: Fault): Problem {
  return { file: null, line: null, column: null, message: `${message}; ${next}`, fatal: true };
}

function asProblem({ message }: VersionFault): Problem {
  return { file: null, line: null, column: null, message, fatal: false };
}

function reasonOf({ report, faults }: Judged): string {
  const { required, declared, declaredBy, minimumVersion, baseline, head } = report;
  if (faults[0] !== undefined) return faults[0].message.split('. ')[0] ?? '';
  const blocking = report.findings.filter((finding) => finding.blocking).length;
  if (declared === null)
    return blocking > 0
      ? `${changes(blocking)} break${blocking === 1 ? 's' : ''} what is promised`
      : 'nothing that is promised breaks';
  const from = baseline.version ?? baseline.ref;
  const to = head.version !== null && head.version !== baseline.version ? head.version : 'this';
  const needs =
    compareBumps(required, 'none') === 0
      ? 'needs no new version'
      : required === 'never'
        ? 'breaks what may never break'
        : `needs ${describeBump(required)}`;
  const lowest = minimumVersion === null || enough(declared, required) ? '' : ` (${minimumVersion})`;
  const says = declaredBy === 'assumed' ? `the next release is taken to be a ${declared}` : `a ${declared} is declared`;
  if (declared === 'none') return `${to} ${needs}${lowest} after ${from}, and none is declared`;
  return `${to} ${needs}${lowest} after ${from}; ${says}`;
}

function nextOf({ report, faults }: Judged): string[] {
  if (faults.length > 0) return [];
  const { minimumVersion, declared } = report;
  const blocking = report.findings.filter((finding) => finding.blocking);
  const steps: string[] = [];
  if (minimumVersion !== null && declared !== null) steps.push(`set the version to ${minimumVersion} or higher`);
  if (blocking.length > 0)
    steps.push(`undo ${blocking.length === 1 ? 'the blocking change' : `the ${blocking.length} blocking changes`}`);
  if (blocking.length > 0) steps.push('accept them by fingerprint in .github/skewgate.yml');
  return steps.length === 0 ? [] : [steps.join(', or ')];
}

function changes(n: number): string {
  return n === 1 ? '1 change' : `${n} changes`;
}

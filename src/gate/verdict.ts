/** The verdict over all surfaces. */
import { enough } from '../release/bump.ts';
import type { Fault as VersionFault } from '../release/faults.ts';
import type { JudgedSurface, Report, ReportedFinding } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import type { Besides } from './besides.ts';
import type { Decision } from './decide.ts';
import type { Fault } from './ports.ts';
import { nextOf, reasonOf, whatIsWrong, whatToDo } from './reason.ts';
import type { Settings } from './settings.ts';
import type { NoSurface, Surface } from './surface.ts';

/** One surface with what is wrong with its version itself. */
export interface Judged extends Surface {
  readonly faults: readonly VersionFault[];
}

/** A surface with nothing before it to compare with; `first` is the tag or revision. */
export interface First {
  readonly first: string;
  /** The tag that was judged, if one was. */
  readonly tag: string | null;
  readonly name: string;
  readonly faults: readonly VersionFault[];
  readonly problems: readonly Problem[];
}

/** @returns whether the surface fails: something blocks, the version itself is wrong, or it is too small for all there is */
function fails({ report, faults }: Pick<Judged, 'report' | 'faults'>): boolean {
  const { declared, declaredBy, required, findings } = report;
  if (faults.length > 0 || findings.some(({ blocking }) => blocking)) return true;
  return declared !== null && declaredBy !== 'assumed' && !enough(declared, required);
}

interface Verdict {
  readonly name: string;
  readonly failed: boolean;
  readonly reason: string;
  readonly next: Report['next'];
  readonly surface: JudgedSurface | null;
}

/** The report of a gate that came to a verdict. */
export function decided(judged: readonly (Judged | First)[], { notices, unseen, acceptedElsewhere }: Besides): Report {
  const verdicts = judged.map((each) => ('first' in each ? firstVerdict(each) : verdictOf(each)));
  const failing = verdicts.filter(({ failed }) => failed);
  const several = verdicts.length > 1;
  const faults = judged.map((each) => each.faults.map(({ message }) => notice(message)));
  // Of several surfaces the reason only says which fail; one without a comparison has no other place for its own.
  const bare = verdicts.filter(({ surface }) => several && surface === null);
  const others = [
    ...bare.map(({ name, reason }) => notice(`${name}: ${reason}.`)),
    ...ofSurfaces(judged),
    ...staleEntries(judged, acceptedElsewhere),
    ...notices,
  ];
  const tags = judged.map((each) => ('first' in each ? each.tag : each.report.tag)).filter((tag) => tag !== null);
  return {
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    verdict: failing.length > 0 ? 'fail' : 'pass',
    reason: several ? tally(verdicts.length, failing) : verdicts.map(({ reason }) => reason).join(''),
    next: failing.flatMap(({ name, next }) => (several ? waysNamed(name, next) : next)),
    problems: distinct([...faults.flat(), ...others]),
    untold: distinct([...faults.flatMap((of) => of.slice(1)), ...others]),
    unseen,
    surfaces: verdicts.flatMap(({ surface }) => surface ?? []),
  };
}

/** The steps of one surface among several: each names it once, however many ways there are. */
export function waysNamed(name: string, next: Report['next']): Report['next'] {
  return next.map(([way, ...others]) => (way === undefined ? [] : [`${name}: ${way}`, ...others]));
}

function nameOf(judged: Judged | First): string {
  return 'first' in judged ? judged.name : judged.report.name;
}

/** A problem of one of several surfaces names it, unless its file does. */
function ofSurfaces(judged: readonly (Judged | First)[]): readonly Problem[] {
  const messages = judged.flatMap((each) => [...new Set(each.problems.map(({ message }) => message))]);
  const isShared = (message: string): boolean => messages.filter((other) => other === message).length > 1;
  return judged.flatMap((each) =>
    each.problems.map((problem) =>
      judged.length < 2 || problem.file !== null || isShared(problem.message)
        ? problem
        : { ...problem, message: `${nameOf(each)}: ${problem.message}` },
    ),
  );
}

/** @returns the report of a surface that left no verdict; of several it is told which one, where no file tells it */
export function undecidedSurface(
  surfaces: readonly Settings[],
  { name }: Settings,
  { report }: { readonly report: Report },
): { readonly report: Report } {
  const several = surfaces.length > 1 && name !== null && report.problems[0]?.file === null;
  return { report: several ? { ...report, reason: `${name}: ${report.reason}` } : report };
}

function tally(all: number, failing: readonly Verdict[]): string {
  if (failing.length === 0) return `all ${all} surfaces pass`;
  const names = failing.map(({ name }) => name).join(', ');
  return `${failing.length} of ${all} surfaces ${failing.length === 1 ? 'fails' : 'fail'}: ${names}`;
}

function verdictOf(judged: Judged): Verdict {
  const { report, faults } = judged;
  const failed = fails(judged);
  const told = { report, faults, fails: failed };
  const reason = reasonOf(told);
  const surface: JudgedSurface = { ...report, verdict: failed ? 'fail' : 'pass', reason };
  return { name: report.name, failed, reason, next: failed ? nextOf(told) : [], surface };
}

/** Nothing can break, but the version can be wrong. */
function firstVerdict({ first, name, faults }: First): Verdict {
  const [fault] = faults;
  const reason =
    fault === undefined ? `nothing came before ${first}, so there is nothing it could break` : whatIsWrong(fault);
  return { name, failed: fault !== undefined, reason, next: faults.map((each) => [whatToDo(each)]), surface: null };
}

/**
 * An entry that one surface still uses is not stale because another has no such finding, or has passed its `until`. Where
 * it has ended for a surface that has the finding, that surface says so.
 */
function staleEntries(
  judged: readonly (Judged | First)[],
  elsewhere: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const surfaces = judged.flatMap((each) => ('decision' in each ? [each] : []));
  const used = new Set(
    surfaces.flatMap(({ decision }) =>
      reportedIn(decision)
        .filter(({ accepted }) => accepted !== null)
        .map(({ fingerprint }) => fingerprint),
    ),
  );
  return surfaces.flatMap(({ report, decision }) => {
    const present = new Set(reportedIn(decision).map(({ fingerprint }) => fingerprint));
    return decision.stale.flatMap(({ entry: { fingerprint }, message }) => {
      if (!used.has(fingerprint) && !elsewhere.has(fingerprint)) return [notice(message)];
      return present.has(fingerprint) ? [notice(`${report.name}: ${message}`)] : [];
    });
  });
}

function reportedIn({ findings, notes }: Decision): readonly ReportedFinding[] {
  return [...findings, ...notes];
}

function notice(message: string): Problem {
  return { file: null, line: null, column: null, message, fatal: false };
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Several reports as one: the worst verdict, and each reason. Surfaces are told with the tag they were judged as. */
export function combine(reports: readonly Report[]): Report {
  const worst = (['undecided', 'fail', 'pass'] as const).find((verdict) =>
    reports.some((report) => report.verdict === verdict),
  );
  const verdict = worst ?? 'pass';
  const told = reports.filter((report) => report.verdict === verdict);
  const copies = reports.flatMap(({ copies: pairs = [], tags = [] }) =>
    pairs.map((pair) => ({ ...pair, name: [pair.name, ...tags].join(' ') })),
  );
  return {
    verdict,
    reason: verdict === 'pass' ? `all ${reports.length} pass` : told.map(({ reason }) => reason).join('; '),
    next: reports.flatMap(({ next }) => next),
    problems: distinct(reports.flatMap(({ problems }) => problems)),
    untold: distinct(reports.flatMap(({ untold }) => untold)),
    unseen: [...new Set(reports.flatMap(({ unseen }) => unseen))],
    surfaces: reports.flatMap(({ surfaces }) =>
      surfaces.map((surface) => ({
        ...surface,
        name: surface.tag === null ? surface.name : `${surface.name} ${surface.tag}`,
      })),
    ),
    ...(copies.length > 0 && { copies }),
  };
}

/** The report of a gate that could not decide. */
export function undecided(why: NoSurface | { readonly problem: Problem }): Report {
  const { problems, next, reason } = explained(why);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return {
    verdict: 'undecided',
    reason: `${reason}${more}`,
    next: [[next]],
    problems,
    untold: problems.slice(1),
    unseen: [],
    surfaces: [],
  };
}

function explained(why: NoSurface | { readonly problem: Problem }): {
  readonly problems: readonly Problem[];
  readonly reason: string;
  readonly next: string;
} {
  if ('message' in why) return { problems: [faultProblem(why)], reason: why.message, next: why.next };
  const [problems, next] =
    'problem' in why
      ? [[why.problem], 'correct version-file or the file, or say `--version-file none`']
      : [why.problems, why.next];
  const [first] = problems;
  if (first === undefined) throw new TypeError('undecided, but nothing says why');
  const place = [first.file, first.line, first.column].filter((part) => part !== null).join(':');
  return { problems, reason: `${place === '' ? '' : `${place}: `}${first.message}`, next };
}

function faultProblem({ message, next }: Fault): Problem {
  return { file: null, line: null, column: null, message: `${message}; ${next}`, fatal: true };
}

/** The verdict over all surfaces. */
import { enough } from '../release/bump.ts';
import type { Fault as VersionFault } from '../release/faults.ts';
import type { JudgedSurface, Report } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import type { Besides } from './besides.ts';
import type { Fault } from './ports.ts';
import { nextOf, reasonOf, whatIsWrong, whatToDo } from './reason.ts';
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
export function decided(judged: readonly (Judged | First)[], { notices, unseen }: Besides): Report {
  const verdicts = judged.map((each) => ('first' in each ? firstVerdict(each) : verdictOf(each)));
  const failing = verdicts.filter(({ failed }) => failed);
  const several = verdicts.length > 1;
  const named = (name: string, text: string): string => (several ? `${name}: ${text}` : text);
  const faults = judged.map((each) => each.faults.map(({ message }) => notice(message)));
  // Of several surfaces the reason only says which fail; one without a comparison has no other place for its own.
  const bare = verdicts.filter(({ surface }) => several && surface === null);
  const others = [
    ...bare.map(({ name, reason }) => notice(`${name}: ${reason}.`)),
    ...judged.flatMap((each) => each.problems),
    ...staleEntries(judged),
    ...notices,
  ];
  const tags = judged.map((each) => ('first' in each ? each.tag : each.report.tag)).filter((tag) => tag !== null);
  return {
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    verdict: failing.length > 0 ? 'fail' : 'pass',
    reason: several ? tally(verdicts.length, failing) : verdicts.map(({ reason }) => reason).join(''),
    next: failing.flatMap(({ name, next }) => next.map((ways) => ways.map((way) => named(name, way)))),
    problems: distinct([...faults.flat(), ...others]),
    untold: distinct([...faults.flatMap((of) => of.slice(1)), ...others]),
    unseen,
    surfaces: verdicts.flatMap(({ surface }) => surface ?? []),
  };
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

/** An entry is only stale if no surface has its finding. */
function staleEntries(judged: readonly (Judged | First)[]): readonly Problem[] {
  const surfaces = judged.flatMap((each) => ('decision' in each ? [each.decision] : []));
  const used = new Set(
    surfaces.flatMap(({ findings, notes }) =>
      [...findings, ...notes].filter(({ accepted }) => accepted !== null).map(({ fingerprint }) => fingerprint),
    ),
  );
  const stale = surfaces.flatMap((decision) => decision.stale);
  const entries = stale.filter(({ entry, why }) => why === 'expired' || !used.has(entry.fingerprint));
  return entries.map(({ message }) => notice(message));
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

/** One report of the reports of several jobs. What should be there and is not leaves no verdict. */
import type { Report } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { type Listing, toJudge } from './listing.ts';
import type { Compared, Part } from './part.ts';
import { waysNamed } from './verdict.ts';

/** A part with the name of the file that holds it. */
export interface NamedPart extends Part {
  readonly file: string;
}

/**
 * @param wrong what kept other files from being read, in sentences
 * @returns the report over all surfaces of the list, in its order; undecided unless each that was to be judged is told once
 */
export function mergeParts(listing: Listing, parts: readonly NamedPart[], wrong: readonly string[]): Report {
  const names = listing.surfaces.map(({ name }) => name);
  const counted = parts
    .filter((part) => isUndecided(part) || isSame(part.compared, listing.compared))
    .sort((a, b) => names.indexOf(a.surfaces[0] ?? '') - names.indexOf(b.surfaces[0] ?? ''));
  const faults = [...wrong, ...foreign(parts, counted), ...missing(listing, counted), ...repeated(counted)].map(fatal);
  const open = counted.filter(isUndecided);
  const told = counted.map((part) => withNames(part, counted));
  const surfaces = told
    .flatMap((report) => report.surfaces)
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const copies = told.flatMap((report) => report.copies ?? []);
  const tags = [...new Set(told.flatMap((report) => report.tags ?? []))];
  const failing = inOrder(
    told.flatMap((report, i) => failingIn(report, counted[i]?.surfaces ?? [])),
    names,
  );
  const undecided = faults.length + open.length > 0;
  const reasons = [
    ...faults.map(({ message }) => message),
    ...told.filter((_, i) => isUndecided(counted[i])).map(({ reason }) => reason),
  ];
  const problems = distinct([...faults, ...told.flatMap((report) => report.problems)]);
  const untold = distinct([...faults.slice(1), ...told.flatMap((report) => report.untold)]);
  return {
    verdict: undecided ? 'undecided' : failing.length > 0 ? 'fail' : 'pass',
    reason: undecided ? shortened(reasons) : tally(listing, failing),
    next: [...(faults.length > 0 ? [[RUN_AGAIN]] : []), ...told.flatMap((report) => report.next)],
    problems,
    untold,
    unseen: [...new Set(told.flatMap((report) => report.unseen))],
    surfaces,
    ...(tags.length > 0 && { tags }),
    ...(copies.length > 0 && { copies }),
  };
}

/** As the config lists them; what it does not list, such as copies, behind them. */
function inOrder(some: readonly string[], all: readonly string[]): readonly string[] {
  return [...all.filter((name) => some.includes(name)), ...some.filter((name) => !all.includes(name))];
}

const RUN_AGAIN = 'run the jobs again whose reports are missing or wrong, then this one';

function isUndecided(part: Part | undefined): boolean {
  return part?.report.verdict === 'undecided';
}

function isSame(one: Compared, other: Compared): boolean {
  return one.base === other.base && one.head === other.head && one.tag === other.tag;
}

function fatal(message: string): Problem {
  return { file: null, line: null, column: null, message, fatal: true };
}

function foreign(parts: readonly NamedPart[], counted: readonly NamedPart[]): readonly string[] {
  return parts.filter((part) => !counted.includes(part)).map(({ file }) => `${file} is a report of other commits`);
}

function missing(listing: Listing, parts: readonly Part[]): readonly string[] {
  const there = new Set(parts.flatMap(({ surfaces }) => surfaces));
  const absent = toJudge(listing).filter((name) => !there.has(name));
  if (absent.length === 0) return [];
  return [`no report tells of ${absent.length === 1 ? 'the surface' : `${absent.length} surfaces:`} ${listed(absent)}`];
}

/** Two jobs must not judge one surface: which of them counts? */
function repeated(parts: readonly NamedPart[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { file, surfaces } of parts)
    for (const name of surfaces) files.set(name, [...(files.get(name) ?? []), file]);
  return [...files].flatMap(([name, all]) => (all.length < 2 ? [] : [`${all.join(' and ')} both tell of ${name}`]));
}

const SHOWN = 10;

function listed(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

/** A report of one surface does not name it, for it was alone. Here it is not; what several tell is told of all. */
function withNames({ report, surfaces }: Part, parts: readonly Part[]): Report {
  const [name] = surfaces;
  if (name === undefined || surfaces.length > 1) return report;
  const isShared = ({ message }: Problem): boolean =>
    parts.filter((part) => part.report.problems.some((other) => other.message === message)).length > 1;
  const named = (problem: Problem): Problem =>
    problem.file !== null || isShared(problem) ? problem : { ...problem, message: `${name}: ${problem.message}` };
  const bare = report.surfaces.length === 0 && report.verdict !== 'undecided';
  const alone: readonly Problem[] = bare ? [{ ...fatal(`${name}: ${report.reason}.`), fatal: false }] : [];
  return {
    ...report,
    reason: report.reason.startsWith(`${name}: `) ? report.reason : `${name}: ${report.reason}`,
    next: waysNamed(name, report.next),
    problems: [...alone, ...report.problems.map(named)],
    untold: [...alone, ...report.untold.map(named)],
  };
}

/** The names of what fails in a report: its surfaces, its copies, or a first release, which is no surface of it. */
function failingIn(report: Report, asked: readonly string[]): readonly string[] {
  if (report.verdict !== 'fail') return [];
  const fails = [...report.surfaces, ...(report.copies ?? [])].filter(({ verdict }) => verdict === 'fail');
  if (fails.length > 0) return fails.map(({ name }) => name);
  return asked.filter((name) => !report.surfaces.some((surface) => surface.name === name));
}

function tally(listing: Listing, failing: readonly string[]): string {
  const all = toJudge(listing).length;
  const left = listing.surfaces.length - all;
  const rest = left === 0 ? '' : `; ${left === 1 ? '1 other is' : `${left} others are`} not touched by the change`;
  if (all === 0) return `no surface is touched by the change, of ${listing.surfaces.length}`;
  if (failing.length === 0)
    return `${all === 1 ? 'the one surface that changed passes' : `all ${all} surfaces pass`}${rest}`;
  return `${failing.length} of ${all} surfaces ${failing.length === 1 ? 'fails' : 'fail'}: ${listed(failing)}${rest}`;
}

function shortened(reasons: readonly string[]): string {
  const more = reasons.length > SHOWN ? `; and ${reasons.length - SHOWN} more` : '';
  return `${reasons.slice(0, SHOWN).join('; ')}${more}`;
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** The whole report as Markdown in what room there is: when it is too much, the mildest goes first and the verdict stays. */
import type { Problem } from '../schema/model.ts';
import { firstThatFits, mostThatFit } from './budget.ts';
import { clientsMarkdown } from './clients.ts';
import { componentTexts } from './components.ts';
import { copiesMarkdown } from './copies-markdown.ts';
import { markdownCode, markdownProse } from './escape.ts';
import { fileUrl, fold, link, type MarkdownContext } from './markdown-context.ts';
import { type Listed, leftOutText, sectionsMarkdown } from './markdown-sections.ts';
import {
  componentsMarkdown,
  judgedBy,
  nameMarkdown,
  numbersLine,
  skewTable,
  surfaceHeading,
  surfaceWords,
  windowTable,
} from './markdown-surface.ts';
import { verdictText } from './markdown-title.ts';
import type { JudgedSurface, Report } from './report.ts';
import { count } from './words.ts';

const ALL: Listed = { blocking: Number.POSITIVE_INFINITY, others: true, notes: true, proofs: true };
const WITHOUT_PROOFS: Listed = { ...ALL, proofs: false };
const WITHOUT_NOTES: Listed = { ...WITHOUT_PROOFS, notes: false };
const ONLY_BLOCKING: Listed = { ...WITHOUT_NOTES, others: false };

/** This many problems, steps or quiet surfaces are told; more are counted. */
const MOST = 20;

const SIGNS = { pass: '✅', fail: '❌', undecided: '⚠️' } as const;

/** @returns the report in at most `limit` bytes of UTF-8, for any limit of 10,000 or more */
export function fittingDocument(report: Report, context: MarkdownContext, limit: number): string {
  return firstThatFits(candidates(report, context, limit), limit);
}

function* candidates(report: Report, context: MarkdownContext, limit: number): Iterable<string> {
  for (const listed of [ALL, WITHOUT_PROOFS, WITHOUT_NOTES, ONLY_BLOCKING])
    yield documentMarkdown(report, context, listed);
  const some = (blocking: number): string => documentMarkdown(report, context, { ...ONLY_BLOCKING, blocking });
  const most = mostThatFit(some, blockingIn(report.surfaces), limit);
  if (most !== null) yield most;
  yield paragraphs([verdictHeading(report), ...countsLine(report), ...runLink(context)]);
}

/** @returns the verdict as a heading; long ones are cut */
export function verdictHeading(report: Report): string {
  return `### ${SIGNS[report.verdict]} ${markdownProse(verdictText(report), 300)}`;
}

/** @returns what to know before the findings: the notice, and problems that the verdict does not tell */
export function remarks({ verdict, problems, untold }: Report, context: MarkdownContext): readonly string[] {
  const placed = problems.slice(0, 1).filter(({ file }) => file !== null);
  const told = verdict === 'undecided' ? [...placed, ...untold] : untold;
  const lines = told.slice(0, MOST).map((problem) => `- ${problemMarkdown(problem, context)}`);
  if (told.length > MOST) lines.push(`- and ${told.length - MOST} more`);
  return [
    ...(context.notice === null ? [] : [`> ${markdownProse(context.notice)}`]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ];
}

/** @returns paragraphs of Markdown, with an empty line between each two */
export function paragraphs(texts: readonly string[]): string {
  return texts.join('\n\n');
}

function documentMarkdown(report: Report, context: MarkdownContext, listed: Listed): string {
  const { surfaces } = report;
  const told = surfaces.length === 1 ? surfaces : surfaces.filter(isWorthTelling);
  const quiet = surfaces.filter((surface) => !told.includes(surface));
  let room = listed.blocking;
  const bodies = told.flatMap((surface) => {
    const body = surfaceMarkdown(surface, surfaces.length > 1, context, { ...listed, blocking: Math.max(0, room) });
    room -= blockingIn([surface]);
    return body;
  });
  const [only] = surfaces.length === 1 ? surfaces : [];
  return paragraphs([
    verdictHeading(report),
    ...(only === undefined ? [] : [numbersLine(only, context)]),
    ...steps(report),
    ...remarks(report, context),
    ...bodies,
    ...copiesMarkdown(report, context),
    ...quietMarkdown(quiet),
    ...decidedBy(told, context),
  ]);
}

/** The ways to do one thing are joined by "or". */
function steps({ verdict, next }: Report): readonly string[] {
  const lines = next.slice(0, MOST).map((ways) => `${ways.map((way) => markdownProse(way)).join(', or ')}.`);
  const title = verdict === 'fail' ? '**To pass:**' : '**Next:**';
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`${title} ${lines[0]}`];
  const more = next.length > MOST ? [`and ${next.length - MOST} more`] : [];
  return [title, [...lines, ...more].map((line) => `- ${line}`).join('\n')];
}

function surfaceMarkdown(
  surface: JudgedSurface,
  several: boolean,
  context: MarkdownContext,
  listed: Listed,
): readonly string[] {
  const left = leftOutText(surface, listed);
  const run = context.runUrl === null ? '' : ` All of it is in ${link('the run', context.runUrl)}.`;
  return [
    ...(several ? [surfaceHeading(surface), numbersLine(surface, context)] : []),
    skewTable(surface),
    ...clientsMarkdown(surface),
    ...componentsMarkdown(surface),
    ...sectionsMarkdown(surface, context, listed),
    ...(listed.notes ? windowTable(surface) : []),
    ...(left === null ? [] : [`Not listed here: ${left}.${run}`]),
  ];
}

function isWorthTelling(surface: JudgedSurface): boolean {
  const { verdict, findings } = surface;
  return verdict === 'fail' || findings.length > 0 || componentTexts(surface).length > 0;
}

function quietMarkdown(surfaces: readonly JudgedSurface[]): readonly string[] {
  if (surfaces.length === 0) return [];
  const lines = surfaces.slice(0, MOST).map((surface) => `- ${surfaceWords(surface)}`);
  if (surfaces.length > MOST) lines.push(`- and ${surfaces.length - MOST} more`);
  return [fold(`${count(surfaces.length, 'surface')} without a finding`, lines.join('\n'))];
}

function decidedBy(surfaces: readonly JudgedSurface[], context: MarkdownContext): readonly string[] {
  const { requests, runUrl } = context;
  const several = surfaces.length > 1;
  const lists = surfaces.map((surface) => [...(several ? [nameMarkdown(surface)] : []), judgedBy(surface, context)]);
  const run = [
    ...(requests === null ? [] : [count(requests, 'API request')]),
    ...(runUrl === null ? [] : [link('The run', runUrl)]),
  ];
  const texts = [...lists.flat(), ...(run.length === 0 ? [] : [run.join(' · ')])];
  return texts.length === 0 ? [] : [fold('How this was decided', paragraphs(texts))];
}

function countsLine({ surfaces }: Report): readonly string[] {
  const blocking = blockingIn(surfaces);
  const others = surfaces.reduce((sum, { findings }) => sum + findings.length, 0) - blocking;
  if (blocking + others === 0) return [];
  return [`Not listed here: **${count(blocking, 'blocking change')}**, ${count(others, 'other change')}.`];
}

function runLink({ runUrl }: MarkdownContext): readonly string[] {
  return runUrl === null ? [] : [link('The whole report', runUrl)];
}

function problemMarkdown(problem: Problem, context: MarkdownContext): string {
  const { file, line, column, message, elsewhere } = problem;
  if (file === null) return markdownProse(message);
  const place = markdownCode([file, line, column].filter((part) => part !== null).join(':'));
  const url = elsewhere ? null : fileUrl(context, context.headSha, file, line);
  return `${link(place, url)}: ${markdownProse(message)}`;
}

function blockingIn(surfaces: readonly JudgedSurface[]): number {
  return surfaces.flatMap(({ findings }) => findings).filter(({ blocking }) => blocking).length;
}

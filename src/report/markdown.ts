/** The report for GitHub: a comment, a check run's summary, a job's summary. Each keeps within what its place holds. */
import { byteLength, firstThatFits, LIMITS } from './budget.ts';
import { copiesMarkdown } from './copies-markdown.ts';
import { markdownProse } from './escape.ts';
import { link, type MarkdownContext } from './markdown-context.ts';
import { fittingDocument, paragraphs, remarks, verdictHeading } from './markdown-document.ts';
import { componentsMarkdown, numbersLine, skewLine, surfaceWords } from './markdown-surface.ts';
import type { Report } from './report.ts';
import { capital } from './sentence.ts';

export { type MarkdownContext, NO_CONTEXT } from './markdown-context.ts';
export { renderCheckTitle } from './markdown-title.ts';

/** This many surfaces are told in one line. */
const MOST = 8;

/** @returns the comment on a pull request, the marker first; three lines if it passes with nothing to remark */
export function renderComment(report: Report, context: MarkdownContext): string {
  const room = LIMITS.comment - byteLength(marked('', context));
  const body = report.verdict === 'pass' ? firstThatFits(brief(report, context), room) : null;
  return marked(body ?? fittingDocument(report, context, room), context);
}

/** @returns what a comment becomes when what it told is gone */
export function renderResolved(report: Report, context: MarkdownContext): string {
  const where = context.headSha === null ? '' : ` in ${context.headSha}`;
  return marked(paragraphs([`### ✅ Resolved${where}`, [sentence(report), ...details(context)].join(' ')]), context);
}

/** @returns the summary of a check run */
export function renderCheckSummary(report: Report, context: MarkdownContext): string {
  return `${fittingDocument(report, context, LIMITS.checkSummary - 1)}\n`;
}

/** @returns the summary of a job, and the whole report as Markdown */
export function renderJobSummary(report: Report, context: MarkdownContext): string {
  return `${fittingDocument(report, context, LIMITS.jobSummary - 1)}\n`;
}

/** The verdict, the numbers, the skews; and what to know besides, if there is room for it. */
function brief(report: Report, context: MarkdownContext): readonly string[] {
  const [surface, ...others] = report.surfaces;
  const lines =
    surface === undefined
      ? []
      : others.length > 0
        ? several(report)
        : [numbersLine(surface, context), skewLine(surface)];
  const last = [...lines.slice(1), ...details(context)].join(' · ');
  const told = [verdictHeading(report), ...lines.slice(0, 1), ...(last === '' ? [] : [last])];
  const besides = [
    ...new Set(report.surfaces.slice(0, MOST).flatMap(componentsMarkdown)),
    ...copiesMarkdown(report, context, true),
    ...remarks(report, context),
  ];
  return [paragraphs([...told, ...besides]), paragraphs(told)];
}

function several({ surfaces }: Report): readonly string[] {
  const more = surfaces.length > MOST ? [`${surfaces.length - MOST} more`] : [];
  return [[...surfaces.slice(0, MOST).map(surfaceWords), ...more].join(' · ')];
}

function sentence({ reason }: Report): string {
  return `${markdownProse(capital(reason))}.`;
}

function details({ runUrl }: MarkdownContext): readonly string[] {
  return runUrl === null ? [] : [link('Details', runUrl)];
}

function marked(body: string, { marker }: MarkdownContext): string {
  return marker === null ? `${body}\n` : `${marker}\n${body}\n`;
}

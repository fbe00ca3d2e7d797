/** The findings of one surface as Markdown: what blocks open, the rest folded, what is left out counted. */
import { acceptanceEntries, entryLines } from './acceptance-entry.ts';
import { markdownBlock } from './escape.ts';
import { fold, type MarkdownContext } from './markdown-context.ts';
import { findingsMarkdown, proofsMarkdown } from './markdown-findings.ts';
import type { JudgedSurface, ReportedFinding } from './report.ts';
import { type Section, sectionsOf } from './sections.ts';
import { lower } from './sentence.ts';
import { count } from './words.ts';

/** How much is listed. */
export interface Listed {
  /** The most findings that block. */
  readonly blocking: number;
  /** What is allowed, accepted or from before. */
  readonly others: boolean;
  readonly notes: boolean;
  readonly proofs: boolean;
}

/** This many are open to the eye; more are folded. */
const OPEN = 20;

/** @returns the sections that are listed */
export function sectionsMarkdown(surface: JudgedSurface, context: MarkdownContext, listed: Listed): readonly string[] {
  return sectionsOf(surface).flatMap((section) => sectionMarkdown(section, surface, context, listed));
}

/** @returns what is not listed, counted; null if everything is */
export function leftOutText(surface: JudgedSurface, listed: Listed): string | null {
  const left = sectionsOf(surface).flatMap((section) => leftOut(section, listed));
  return left.length === 0 ? null : left.join(', ');
}

function sectionMarkdown(
  { kind, title, findings }: Section,
  surface: JudgedSurface,
  context: MarkdownContext,
  listed: Listed,
): readonly string[] {
  if (kind === 'blocking') return blockingMarkdown(findings, surface, context, listed);
  if (!isListed(kind, listed)) return [];
  const body = [
    findingsMarkdown(findings, surface, context),
    ...(listed.proofs ? proofsMarkdown(findings, surface) : []),
  ];
  return [fold(`${title} (${findings.length})`, body.join('\n\n'))];
}

function blockingMarkdown(
  findings: readonly ReportedFinding[],
  surface: JudgedSurface,
  context: MarkdownContext,
  { blocking: most, proofs }: Listed,
): readonly string[] {
  if (most <= 0) return [];
  const [open, folded] = [findings.slice(0, Math.min(OPEN, most)), findings.slice(OPEN, most)];
  return [
    findingsMarkdown(open, surface, context),
    ...(folded.length === 0
      ? []
      : [fold(`${folded.length} more that block`, findingsMarkdown(folded, surface, context))]),
    ...(proofs ? proofsMarkdown(findings.slice(0, most), surface) : []),
    ...acceptance(open, surface),
  ];
}

/** What to paste into the config, where that helps: a version that is declared has to pay for accepted breaks too. */
function acceptance(findings: readonly ReportedFinding[], surface: JudgedSurface): readonly string[] {
  const { declared, declaredBy } = surface;
  const helps = declared === null || declaredBy === 'assumed';
  const acceptable = findings.filter(({ requires }) => helps || requires === 'never');
  if (acceptable.length === 0) return [];
  const entries = acceptanceEntries(acceptable, surface).flatMap((entry) => entryLines(entry, 'say why'));
  return [fold('Accept by name', markdownBlock(['accept:', ...entries], 'yaml'))];
}

function leftOut({ kind, title, findings }: Section, listed: Listed): readonly string[] {
  if (kind !== 'blocking') {
    if (isListed(kind, listed)) return [];
    return [kind === 'notes' ? count(findings.length, 'note') : `${count(findings.length, 'change')} ${lower(title)}`];
  }
  const left = Math.min(findings.length, findings.length - listed.blocking);
  if (left <= 0) return [];
  const all = count(findings.length, 'blocking change');
  return [left === findings.length ? `**${all}**` : `**${left} of ${all}**`];
}

function isListed(kind: Section['kind'], { others, notes }: Listed): boolean {
  return kind === 'notes' ? notes : others;
}

/** Findings as Markdown: those with one cause and one consequence are told together. */
import { hurtText } from './clients.ts';
import { elsewhereText, type Told, toldConsequences } from './consequences.ts';
import { markdownCode, markdownText } from './escape.ts';
import { guardText } from './guarded.ts';
import { fold, type MarkdownContext, placeLink, ruleLink } from './markdown-context.ts';
import { proofsOf } from './proof.ts';
import { remedyOf } from './remedy.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';
import { costText } from './sections.ts';
import { capital } from './sentence.ts';
import { sinceText } from './since.ts';

/** Findings of one rule that cost the same and do the same. */
interface Group {
  readonly findings: readonly ReportedFinding[];
  readonly told: readonly Told[];
  readonly elsewhere: string | null;
}

/** @returns the findings as lists under what they have in common; with what to do for those that block */
export function findingsMarkdown(
  findings: readonly ReportedFinding[],
  surface: SurfaceReport,
  context: MarkdownContext,
): string {
  return grouped(findings, surface)
    .map((group) => groupMarkdown(group, surface, context))
    .join('\n\n');
}

function grouped(findings: readonly ReportedFinding[], surface: SurfaceReport): readonly Group[] {
  const groups = new Map<string, { findings: ReportedFinding[]; told: readonly Told[]; elsewhere: string | null }>();
  for (const reported of findings) {
    const told = toldConsequences(reported.finding, surface);
    const elsewhere = told.length === 0 ? elsewhereText(reported.finding, surface) : null;
    const key = JSON.stringify([reported.finding.rule.id, reported.requires, told, elsewhere]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { findings: [reported], told, elsewhere });
    else group.findings.push(reported);
  }
  return [...groups.values()];
}

function groupMarkdown({ findings, told, elsewhere }: Group, surface: SurfaceReport, context: MarkdownContext): string {
  const [first] = findings;
  if (first === undefined) return '';
  const { rule } = first.finding;
  const lines = told.map(({ peers, text }) => `**${markdownText(peers)}:** ${markdownText(text)}.`);
  if (elsewhere !== null) lines.push(`${capital(elsewhere)}.`);
  return [
    `#### ${first.blocking ? '❌ ' : ''}${markdownText(rule.title)}${costText(first)} · ${ruleLink(rule.id, context)}`,
    ...(lines.length > 0 ? [lines.join('<br>')] : []),
    findings.map((reported) => itemMarkdown(reported, surface, context)).join('\n'),
    ...(first.blocking ? [`**Do:** ${markdownText(remedyOf(first, surface))}`] : []),
  ].join('\n\n');
}

/** This many proofs of one section are shown. */
const MOST_PROOFS = 20;

/** @returns what shows that the findings are true, behind a line to click on; nothing if nobody is hurt */
export function proofsMarkdown(findings: readonly ReportedFinding[], surface: SurfaceReport): readonly string[] {
  const lines = findings.flatMap((reported) =>
    proofsOf(reported, surface).map(
      ({ peers, text }) => `- ${markdownCode(reported.finding.element)}, ${markdownText(peers)}: ${markdownCode(text)}`,
    ),
  );
  if (lines.length === 0) return [];
  const more = lines.length > MOST_PROOFS ? [`- and ${lines.length - MOST_PROOFS} more in the JSON report`] : [];
  return [fold(lines.length === 1 ? 'Proof' : 'Proofs', [...lines.slice(0, MOST_PROOFS), ...more].join('\n'))];
}

function itemMarkdown(reported: ReportedFinding, surface: SurfaceReport, context: MarkdownContext): string {
  const { finding, accepted } = reported;
  const until = accepted?.until == null ? '' : ` until ${markdownText(accepted.until)}`;
  const why = accepted === null ? '' : ` · accepted${until}: ${markdownText(accepted.reason)}`;
  const place = placeLink(reported, surface, context);
  const since = sinceText(reported, surface);
  const found = since === null ? '' : ` · ${markdownText(since)}`;
  const more = [guardText(reported, surface), hurtText(reported, surface)];
  const told = more.map((text) => (text === null ? '' : ` · ${markdownText(text)}`)).join('');
  return `- ${markdownCode(finding.element)}: ${markdownText(finding.sentence)} · ${place}${told}${found}${why}`;
}

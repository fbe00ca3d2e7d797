/** Findings as Markdown: those with one cause and one consequence are told together. */
import { type Told, toldConsequences } from './consequences.ts';
import { markdownCode, markdownText } from './escape.ts';
import { type MarkdownContext, placeLink, ruleLink } from './markdown-context.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';
import { costText } from './sections.ts';

/** Findings of one rule that cost the same and do the same. */
interface Group {
  readonly findings: readonly ReportedFinding[];
  readonly told: readonly Told[];
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

function grouped(findings: readonly ReportedFinding[], { peers }: SurfaceReport): readonly Group[] {
  const groups = new Map<string, { findings: ReportedFinding[]; told: readonly Told[] }>();
  for (const reported of findings) {
    const told = toldConsequences(reported.finding, peers);
    const key = JSON.stringify([reported.finding.rule.id, reported.requires, told]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { findings: [reported], told });
    else group.findings.push(reported);
  }
  return [...groups.values()];
}

function groupMarkdown({ findings, told }: Group, surface: SurfaceReport, context: MarkdownContext): string {
  const [first] = findings;
  if (first === undefined) return '';
  const { rule } = first.finding;
  const lines = told.map(({ peers, text }) => `**${markdownText(peers)}:** ${markdownText(text)}.`);
  return [
    `#### ${first.blocking ? '❌ ' : ''}${markdownText(rule.title)}${costText(first)} · ${ruleLink(rule.id, context)}`,
    ...(lines.length > 0 ? [lines.join('<br>')] : []),
    findings.map((reported) => itemMarkdown(reported, surface, context)).join('\n'),
    ...(first.blocking ? [`**Do:** ${markdownText(rule.remedy)}`] : []),
  ].join('\n\n');
}

function itemMarkdown(reported: ReportedFinding, surface: SurfaceReport, context: MarkdownContext): string {
  const { finding, accepted } = reported;
  const until = accepted?.until == null ? '' : ` until ${markdownText(accepted.until)}`;
  const why = accepted === null ? '' : ` · accepted${until}: ${markdownText(accepted.reason)}`;
  const place = placeLink(reported, surface, context);
  return `- ${markdownCode(finding.element)}: ${markdownText(finding.sentence)} · ${place}${why}`;
}

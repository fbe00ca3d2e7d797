/** Copies of one protocol as Markdown. */
import { copyEntry, entryLines } from './acceptance-entry.ts';
import { isBundled } from './anchor.ts';
import { toldConsequences } from './consequences.ts';
import {
  acceptedText,
  COPY_REMEDY,
  type CopySection,
  copyPlaces,
  copySections,
  copySentence,
  copyStanding,
} from './copies.ts';
import { markdownBlock, markdownCode, markdownText } from './escape.ts';
import { fileUrl, fold, link, type MarkdownContext, ruleLink } from './markdown-context.ts';
import { proofsOf } from './proof.ts';
import type { CopiesReport, Report, ReportedFinding } from './report.ts';
import { skewLabel } from './words.ts';

/** This many differences of one kind are told; more are counted. */
const MOST = 20;

/** @returns paragraphs about every pair of copies; `brief`: one line each, of those only that differ */
export function copiesMarkdown({ copies = [] }: Report, context: MarkdownContext, brief = false): readonly string[] {
  if (!brief) return copies.flatMap((pair) => pairMarkdown(pair, context));
  return copies.filter(({ findings }) => findings.length > 0).map((pair) => `- ${lineMarkdown(pair)}`);
}

function lineMarkdown(pair: CopiesReport): string {
  const sign = pair.verdict === 'fail' ? '❌' : pair.findings.length > 0 ? '⚠️' : '✅';
  return `${sign} Copies **${markdownText(pair.name)}**: ${markdownText(pair.reason)}`;
}

function pairMarkdown(pair: CopiesReport, context: MarkdownContext): readonly string[] {
  const { peers, client, server } = pair;
  const paths = `${markdownText(peers.client)}: ${markdownCode(client.path)} · ${markdownText(peers.server)}: ${markdownCode(server.path)}`;
  const meeting = `${markdownText(skewLabel('old-client-new-server', peers))}: ${copyStanding(pair)}`;
  return [
    `${lineMarkdown(pair)}<br>${paths}<br>${meeting}`,
    ...copySections(pair).map((section) => sectionMarkdown(section, pair, context)),
  ];
}

function sectionMarkdown({ kind, title, findings }: CopySection, pair: CopiesReport, context: MarkdownContext): string {
  const items = findings.slice(0, MOST).map((each) => itemMarkdown(each, pair, context));
  if (findings.length > MOST) items.push(`- and ${findings.length - MOST} more in the JSON report`);
  const list = items.join('\n');
  if (kind !== 'blocking') return fold(`${title} (${findings.length})`, list);
  return [
    `${list}\n\n**Do:** ${COPY_REMEDY}`,
    fold('Accept by name', markdownBlock(['accept:', ...findings.slice(0, MOST).flatMap(entryOf)], 'yaml')),
  ].join('\n\n');
}

function entryOf(reported: ReportedFinding): readonly string[] {
  return entryLines(copyEntry(reported), 'say why');
}

function itemMarkdown(reported: ReportedFinding, pair: CopiesReport, context: MarkdownContext): string {
  const { finding } = reported;
  const { client, server } = copyPlaces(reported);
  const places = [
    { place: client, element: finding.old },
    { place: server, element: finding.new },
  ].flatMap(({ place, element }) => {
    if (place === null || element === null) return [];
    const url = isBundled(element) ? null : fileUrl(context, context.headSha, place.file, place.line, place.endLine);
    return [link(markdownText(`${place.file}:${place.line}`), url)];
  });
  const told = toldConsequences(finding, pair).map(({ text }) => `${markdownText(text)}.`);
  const proofs = proofsOf(reported, pair).slice(0, 1);
  const accepted = acceptedText(reported);
  const why = accepted === null ? '' : ` · ${markdownText(accepted)}`;
  return [
    `- ${markdownCode(finding.element)}: ${markdownText(copySentence(reported, pair))} · ${places.join(' · ')} · ${ruleLink(finding.rule.id, context)}${why}`,
    ...told.map((text) => `  ${text}`),
    ...proofs.map(({ text }) => `  Proof: ${markdownCode(text)}`),
  ].join('<br>\n');
}

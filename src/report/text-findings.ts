/** The findings of a report for a terminal. */
import type { RequiredBump } from '../release/bump.ts';
import { hurtText } from './clients.ts';
import { consequenceLines, elsewhereText } from './consequences.ts';
import { visible } from './escape.ts';
import { guardText } from './guarded.ts';
import { locate } from './location.ts';
import { proofsOf } from './proof.ts';
import { remedyOf } from './remedy.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';
import { shortRef } from './revision.ts';
import type { Section } from './sections.ts';
import { sinceText } from './since.ts';
import type { Palette } from './style.ts';

export interface Detail {
  /** Nothing but the verdict and what blocks. */
  readonly quiet: boolean;
  /** Every kind of change with its explanation. */
  readonly explain: boolean;
}

/** @returns a titled list of findings, and what their rules say once for all of them */
export function sectionLines(
  { title, findings }: Section,
  surface: SurfaceReport,
  detail: Detail,
  paint: Palette,
): readonly string[] {
  const rules = new Map(findings.map((reported) => [reported.finding.rule.id, reported]));
  return [
    '',
    paint.bold(`${title} (${findings.length})`),
    ...findings.flatMap((reported) => findingLines(reported, surface, detail, paint)),
    ...(detail.quiet ? [] : [...rules.values()].flatMap((reported) => ruleLines(reported, surface, detail, paint))),
  ];
}

function findingLines(
  reported: ReportedFinding,
  surface: SurfaceReport,
  { quiet, explain }: Detail,
  paint: Palette,
): readonly string[] {
  const { finding, severity, requires, accepted } = reported;
  const head = paint.severity(severity, mark(reported));
  const happens = quiet ? [] : consequenceLines(finding, surface);
  // Where nothing else is to be told, that is why it is told at all.
  const elsewhere = !quiet && (explain || happens.length === 0) ? elsewhereText(finding, surface) : null;
  const since = sinceText(reported, surface);
  const guard = guardText(reported, surface);
  const hurt = hurtText(reported, surface);
  const until = accepted?.until == null ? '' : ` until ${accepted.until}`;
  return [
    `  ${head} ${paint.bold(`${visible(finding.element)}:`)} ${visible(finding.sentence)}${paint.dim(needs(requires))}`,
    `      ${paint.dim(visible(placeOf(reported, surface)))}`,
    ...happens.map((line) => `      ${visible(line)}`),
    ...(guard === null || quiet ? [] : [`      ${visible(guard)}`]),
    ...(hurt === null || quiet ? [] : [`      ${visible(hurt)}`]),
    ...(elsewhere === null ? [] : [`      ${paint.dim(elsewhere)}`]),
    ...(explain ? proofLines(reported, surface, paint) : []),
    ...(since === null || quiet ? [] : [`      ${visible(since)}`]),
    ...(accepted === null ? [] : [`      accepted${until}: ${visible(accepted.reason)}`]),
  ];
}

function proofLines(reported: ReportedFinding, surface: SurfaceReport, paint: Palette): readonly string[] {
  const proofs = proofsOf(reported, surface);
  return proofs.map(({ peers, text }) => `      ${paint.bold('proof')}  ${visible(`${peers}: ${text}`)}`);
}

/** What a rule says: what to do where it blocks, all of it where explanations are wanted. */
function ruleLines(
  reported: ReportedFinding,
  surface: SurfaceReport,
  { explain }: Detail,
  paint: Palette,
): readonly string[] {
  const { finding, blocking } = reported;
  const { id, explanation } = finding.rule;
  return [
    ...(explain ? [`  ${paint.bold('why')}  ${id}: ${explanation}`] : []),
    ...(blocking || explain
      ? [`  ${paint.bold('do')}${explain ? '   ' : '  '}${id}: ${remedyOf(reported, surface)}`]
      : []),
  ];
}

function needs(requires: RequiredBump): string {
  if (requires === 'never') return ' (must be accepted by name)';
  return requires === 'none' || requires === 'patch' ? '' : ` (needs a ${requires})`;
}

function mark({ blocking, severity, finding }: ReportedFinding): string {
  if (blocking) return '✗';
  if (severity !== 'safe') return '!';
  return finding.adds ? '+' : '-';
}

/** Where it stands, with the name by which it can be accepted where that is needed. */
function placeOf({ finding, blocking, fingerprint, from }: ReportedFinding, { baseline }: SurfaceReport): string {
  const here = finding.new ?? finding.old;
  const print = blocking ? [`fingerprint ${fingerprint}`] : [];
  if (here === null) return print.join('');
  const { file, line, column } = locate(here, finding.rule.points);
  return [
    `${file}:${line}:${column}${finding.new === null ? ` at ${shortRef((from ?? baseline).ref)}` : ''}`,
    ...print,
  ].join(', ');
}

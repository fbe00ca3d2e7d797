/** The findings of a report for a terminal. */
import type { AnyRule } from '../compat/rule.ts';
import type { RequiredBump } from '../release/bump.ts';
import { consequenceLines } from './consequences.ts';
import { visible } from './escape.ts';
import { locate } from './location.ts';
import type { ReportedFinding, SurfaceReport } from './report.ts';
import type { Section } from './sections.ts';
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
    ...(detail.quiet ? [] : [...rules.values()].flatMap((reported) => ruleLines(reported, detail, paint))),
  ];
}

function findingLines(
  reported: ReportedFinding,
  surface: SurfaceReport,
  { quiet }: Detail,
  paint: Palette,
): readonly string[] {
  const { finding, severity, requires, accepted } = reported;
  const head = paint.severity(severity, mark(reported));
  const happens = quiet ? [] : consequenceLines(finding, surface.peers);
  const until = accepted?.until == null ? '' : ` until ${accepted.until}`;
  return [
    `  ${head} ${paint.bold(`${visible(finding.element)}:`)} ${visible(finding.sentence)}${paint.dim(needs(requires))}`,
    `      ${paint.dim(visible(placeOf(reported, surface)))}`,
    ...happens.map((line) => `      ${visible(line)}`),
    ...(accepted === null ? [] : [`      accepted${until}: ${visible(accepted.reason)}`]),
  ];
}

/** What a rule says: what to do where it blocks, all of it where explanations are wanted. */
function ruleLines({ finding, blocking }: ReportedFinding, { explain }: Detail, paint: Palette): readonly string[] {
  const { id, explanation, remedy }: AnyRule = finding.rule;
  return [
    ...(explain ? [`  ${paint.bold('why')}  ${id}: ${explanation}`] : []),
    ...(blocking || explain ? [`  ${paint.bold('do')}${explain ? '   ' : '  '}${id}: ${remedy}`] : []),
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
function placeOf({ finding, blocking, fingerprint }: ReportedFinding, { baseline }: SurfaceReport): string {
  const here = finding.new ?? finding.old;
  const print = blocking ? [`fingerprint ${fingerprint}`] : [];
  if (here === null) return print.join('');
  const { file, line, column } = locate(here, finding.rule.points);
  return [`${file}:${line}:${column}${finding.new === null ? ` at ${baseline.ref}` : ''}`, ...print].join(', ');
}

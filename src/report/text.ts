/** The report for a terminal: the verdict, the skews, then what to look at, worst first. */
import type { Consequence } from '../compat/finding.ts';
import { describeBump } from '../release/bump.ts';
import { locate } from './location.ts';
import type { Report, ReportedFinding, SurfaceReport } from './report.ts';
import { type Palette, palette } from './style.ts';
import { consequenceText, count, SEVERITY_WORDS, skewLabel } from './words.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Nothing but the verdict and what blocks. */
  readonly quiet: boolean;
  /** Every finding with its explanation. */
  readonly explain: boolean;
}

/** @returns the report as lines for people, ending in a line feed */
export function renderText(report: Report, options: TextOptions): string {
  const paint = palette(options.colour);
  const lines = [verdictLine(report, paint)];
  for (const { file, line, column, message, fatal } of report.problems) {
    if (fatal || !options.quiet) lines.push('', `  ${at(file, line, column)}${message}`);
  }
  for (const surface of report.surfaces)
    lines.push(...surfaceLines(surface, report.surfaces.length > 1, options, paint));
  if (report.next.length > 0) lines.push('', ...report.next.map((line) => `${paint.bold('next')}  ${line}`));
  return `${lines.join('\n')}\n`;
}

function verdictLine({ verdict, reason }: Report, paint: Palette): string {
  const words = { pass: paint.good('PASS'), fail: paint.bad('FAIL'), undecided: paint.bad('COULD NOT DECIDE') };
  return `${words[verdict]}  ${reason}`;
}

function at(file: string | null, line: number | null, column: number | null): string {
  if (file === null) return '';
  return `${[file, line, column].filter((part) => part !== null).join(':')}  `;
}

function surfaceLines(surface: SurfaceReport, named: boolean, options: TextOptions, paint: Palette): string[] {
  const lines: string[] = [''];
  if (named) lines.push(paint.bold(surface.name));
  lines.push(...versionLines(surface), ...(options.quiet ? [] : skewLines(surface, paint)));
  const groups = grouped(surface);
  for (const { title, findings } of groups.filter((group) => !options.quiet || group.blocking)) {
    if (findings.length === 0) continue;
    lines.push('', paint.bold(`${title} (${findings.length})`));
    for (const finding of findings) lines.push(...findingLines(finding, surface, options, paint));
  }
  if (!options.quiet) lines.push(...footer(surface, paint));
  return lines;
}

function versionLines(surface: SurfaceReport): string[] {
  const { baseline, head, required, declared, declaredBy, minimumVersion } = surface;
  const from = baseline.version ?? baseline.ref;
  const to = head.version !== null && head.version !== baseline.version ? head.version : head.ref;
  const by = {
    'version-file': 'by the version file',
    tag: 'by the tag',
    option: 'on the command line',
    assumed: 'assumed',
  };
  const says =
    declared === null
      ? 'no version to compare'
      : `${declared === 'none' ? 'nothing' : declared}${declaredBy ? `, ${by[declaredBy]}` : ''}`;
  const lowest = minimumVersion === null ? '' : `; the lowest legal version is ${minimumVersion}`;
  return [
    `  compared  ${from} → ${to}, promise ${surface.promise}`,
    `  needs     ${required === 'never' ? 'more than any version' : describeBump(required)}${lowest}`,
    `  declared  ${says}`,
  ];
}

function skewLines(surface: SurfaceReport, paint: Palette): string[] {
  const width = Math.max(...surface.skews.map(({ skew }) => skewLabel(skew, surface.peers).length));
  return [
    '',
    ...surface.skews.map(({ skew, severity, broken, degraded }) => {
      const label = skewLabel(skew, surface.peers).padEnd(width);
      const why = [
        broken > 0 ? `${count(broken, 'change')} break it` : '',
        degraded > 0 ? `${count(degraded, 'change')} degrade it` : '',
      ];
      const word = paint.severity(severity, SEVERITY_WORDS[severity].padEnd(SEVERITY_WORDS.degraded.length));
      return `  ${label}  ${word}  ${why.filter((text) => text !== '').join(', ')}`.trimEnd();
    }),
  ];
}

interface Group {
  readonly title: string;
  readonly blocking: boolean;
  readonly findings: readonly ReportedFinding[];
}

function grouped({ findings, notes }: SurfaceReport): readonly Group[] {
  const open = findings.filter((finding) => !finding.blocking);
  return [
    { title: 'Blocking', blocking: true, findings: findings.filter((finding) => finding.blocking) },
    {
      title: 'Paid for by the version',
      blocking: false,
      findings: open.filter(({ introduced, accepted }) => introduced && accepted === null),
    },
    { title: 'Accepted', blocking: false, findings: open.filter(({ accepted }) => accepted !== null) },
    {
      title: 'Unreleased, from before this change',
      blocking: false,
      findings: open.filter(({ introduced, accepted }) => !introduced && accepted === null),
    },
    { title: 'Notes', blocking: false, findings: notes.filter(({ introduced }) => introduced) },
  ];
}

function findingLines(
  reported: ReportedFinding,
  surface: SurfaceReport,
  options: TextOptions,
  paint: Palette,
): string[] {
  const { finding, severity, requires } = reported;
  const needs = requires === 'none' ? '' : `  ${paint.dim(`needs ${requires === 'never' ? 'acceptance' : requires}`)}`;
  const lines = [
    `  ${paint.severity(severity, mark(reported))} ${paint.bold(finding.element)}  ${finding.sentence}${needs}`,
  ];
  if (options.quiet) return [...lines, `      ${placeOf(reported, surface)}`];
  lines.push(`      ${paint.dim(placeOf(reported, surface))}`);
  for (const consequence of worstPerCondition(finding.consequences)) {
    lines.push(`      ${skewLabel(consequence.skew, surface.peers)}: ${consequenceText(consequence, surface.peers)}`);
  }
  if (reported.accepted !== null) lines.push(`      accepted: ${reported.accepted.reason}`);
  if (options.explain) lines.push(`      ${finding.rule.explanation}`);
  if (reported.blocking || options.explain) lines.push(`      ${paint.bold('do')}: ${finding.rule.remedy}`);
  return lines;
}

/** Of several things that can happen in one place under one condition, the worst: the rest is in the JSON report. */
function worstPerCondition(consequences: readonly Consequence[]): readonly Consequence[] {
  const seen = new Set<string>();
  return consequences.filter(({ skew, flow, when }) => {
    const key = JSON.stringify([skew, flow, when]);
    return !seen.has(key) && seen.add(key).has(key);
  });
}

function mark({ blocking, severity }: ReportedFinding): string {
  if (blocking) return '✗';
  return severity === 'safe' ? '+' : '!';
}

function placeOf({ finding }: ReportedFinding, { baseline }: SurfaceReport): string {
  const here = finding.new ?? finding.old;
  if (here === null) return '';
  const { file, line, column } = locate(here, finding.rule.points);
  return `${file}:${line}:${column}${finding.new === null ? ` at ${baseline.ref}` : ''}`;
}

function footer(surface: SurfaceReport, paint: Palette): string[] {
  const limits = 'no schema shows new values of existing fields, or changed behaviour';
  return ['', ...[...surface.unseen, limits].map((text) => paint.dim(`  not seen: ${text}`))];
}

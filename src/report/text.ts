/** The report for a terminal: the verdict, the skews, then what to look at, worst first. */
import { MEANINGS, type Preset } from '../release/promise.ts';
import { safeLog, visible } from './escape.ts';
import type { JudgedSurface, Report, Revision } from './report.ts';
import { sectionsOf } from './sections.ts';
import { type Palette, palette } from './style.ts';
import { type Detail, sectionLines } from './text-findings.ts';
import { count, skewLabel, skewText } from './words.ts';

export interface TextOptions extends Detail {
  readonly colour: boolean;
}

/**
 * @returns the report as lines for people, ending in a line feed; nothing from the repository acts on a terminal, and
 * without colours (then it may be a job's log) no line is a command to a runner
 */
export function renderText(report: Report, options: TextOptions): string {
  const paint = palette(options.colour);
  const problems = report.untold.filter(({ fatal }) => fatal || !options.quiet);
  const several = report.surfaces.length > 1;
  const lines = [
    verdictLine(report, paint),
    ...(problems.length > 0 ? ['', ...problems.map(problemLine)] : []),
    ...report.surfaces.flatMap((surface) => surfaceLines(surface, several, options, paint)),
    ...(options.quiet ? [] : unseenLines(report, several, paint)),
    ...nextLines(report, paint),
  ];
  const text = `${lines.join('\n')}\n`;
  return options.colour ? text : safeLog(text);
}

function verdictLine({ verdict, reason }: Report, paint: Palette): string {
  const words = { pass: paint.good('PASS'), fail: paint.bad('FAIL'), undecided: paint.bad('COULD NOT DECIDE') };
  return `${words[verdict]}  ${visible(reason)}`;
}

function problemLine({ file, line, column, message }: Report['problems'][number]): string {
  const place = file === null ? '' : `${[file, line, column].filter((part) => part !== null).join(':')}: `;
  return `  ${visible(`${place}${message}`)}`;
}

/** One line for each way; the ways to do one thing are joined by "or". */
function nextLines({ next }: Report, paint: Palette): readonly string[] {
  const lines = next.flatMap((ways) =>
    ways.map((way, i) => `${i === 0 ? paint.bold('next') : '  or'}  ${visible(way)}`),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

function surfaceLines(surface: JudgedSurface, several: boolean, options: Detail, paint: Palette): readonly string[] {
  const sections = sectionsOf(surface).filter(({ kind }) => kind === 'blocking' || !options.quiet);
  return [
    ...(several ? ['', paint.bold(headline(surface))] : []),
    ...(options.quiet ? [] : [...factLines(surface), ...skewLines(surface, paint)]),
    ...sections.flatMap((section) => sectionLines(section, surface, options, paint)),
  ];
}

function headline({ name, verdict, reason }: JudgedSurface): string {
  return visible(`${name}: ${verdict === 'fail' ? 'FAIL' : 'PASS'}  ${reason}`);
}

function factLines({ baseline, head, promise, adjusted, files }: JudgedSurface): readonly string[] {
  const compared =
    files.baseline === files.head ? count(files.head, 'file') : `${files.baseline} → ${count(files.head, 'file')}`;
  const meaning = adjusted ? 'with costs set in the config' : MEANINGS[promise as Preset];
  return [
    '',
    `  compared  ${visible(`${revisionText(baseline)} → ${revisionText(head)}`)}, ${compared}`,
    `  promise   ${promise}: ${meaning}`,
  ];
}

/** `1.5.0`, `HEAD (1.6.0)`; commits are cut short. */
function revisionText({ ref, version }: Revision): string {
  const name = /^[0-9a-f]{40,64}$/.test(ref) ? ref.slice(0, 12) : ref;
  return version === null || name.endsWith(version) ? name : `${name} (${version})`;
}

function skewLines({ skews, peers }: JudgedSurface, paint: Palette): readonly string[] {
  const labels = skews.map(({ skew }) => visible(skewLabel(skew, peers)));
  const width = Math.max(...labels.map((label) => label.length));
  return [
    '',
    ...skews.map((skew, i) => `  ${(labels[i] ?? '').padEnd(width)}  ${paint.severity(skew.severity, skewText(skew))}`),
  ];
}

/** What no finding can come from. */
function unseenLines({ surfaces, unseen: besides }: Report, several: boolean, paint: Palette): readonly string[] {
  if (surfaces.length === 0) return [];
  const unseen = surfaces.flatMap(({ name, unseen: texts }) =>
    texts.map((text) => (several ? `${name}: ${text}` : text)),
  );
  const limits = 'new values of existing fields, and changed behaviour: no schema shows them';
  return ['', ...[...unseen, ...besides, limits].map((text) => paint.dim(`  not seen: ${visible(text)}`))];
}

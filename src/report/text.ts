/** The report for a terminal: the verdict, the skews, then what to look at, worst first. */
import { meaningOf, type Preset } from '../release/promise.ts';
import { builtFromTexts } from './built-from.ts';
import { clientLines } from './clients.ts';
import { componentTexts } from './components.ts';
import { uncountedText } from './consequences.ts';
import { copiesLines } from './copies-text.ts';
import { safeLog, visible } from './escape.ts';
import { limitsOf } from './limits.ts';
import type { JudgedSurface, Report, Revision } from './report.ts';
import { shortRef } from './revision.ts';
import { sectionsOf } from './sections.ts';
import { type Palette, palette } from './style.ts';
import { type Detail, sectionLines } from './text-findings.ts';
import { unstableLines } from './unstable.ts';
import { count, skewLabel, skewText } from './words.ts';
import { foldText } from './wrap.ts';

export interface TextOptions extends Detail {
  readonly colour: boolean;
  /** How many columns there are to write in; absent or null: no line is broken. */
  readonly width?: number | null;
}

/**
 * @returns the report as lines for people, ending in a line feed; nothing from the repository acts on a terminal, and
 * no line is a command to a runner
 */
export function renderText(report: Report, options: TextOptions): string {
  const paint = palette(options.colour);
  const problems = report.untold.filter(({ fatal }) => fatal || !options.quiet);
  const several = report.surfaces.length > 1;
  const lines = [
    verdictLine(report, paint),
    ...(problems.length > 0 ? ['', ...problems.map(problemLine)] : []),
    ...report.surfaces.flatMap((surface) => surfaceLines(surface, several, options, paint)),
    ...copiesLines(report, options, paint),
    ...(options.quiet ? [] : unseenLines(report, paint)),
    ...nextLines(report, paint),
  ];
  const text = `${lines.join('\n')}\n`;
  const { width = null, colour } = options;
  return safeLog(width === null ? text : foldText(text, width), colour);
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
    ...(options.quiet ? [] : [...factLines(surface), ...skewLines(surface, paint), ...componentLines(surface)]),
    ...sections.flatMap((section) => sectionLines(section, surface, options, paint)),
  ];
}

function headline({ name, verdict, reason }: JudgedSurface): string {
  return visible(`${name}: ${verdict === 'fail' ? 'FAIL' : 'PASS'}  ${reason}`);
}

function factLines(surface: JudgedSurface): readonly string[] {
  const { baseline, head, promise, adjusted, files, window, against, role } = surface;
  const compared =
    files.baseline === files.head ? count(files.head, 'file') : `${files.baseline} → ${count(files.head, 'file')}`;
  const meaning = adjusted ? 'with costs set in the config' : meaningOf(promise as Preset, role);
  return [
    '',
    `  compared  ${visible(`${revisionText(baseline)} → ${revisionText(head)}`)}, ${compared}`,
    ...(against.length > 1
      ? [`  window    ${window}: ${count(against.length - 1, 'older release')}, from ${visible(against[0] ?? '')}`]
      : []),
    ...builtFromTexts(surface.clientProtocols ?? []).map((text) => `  built     ${visible(text)}`),
    `  promise   ${promise}: ${meaning}`,
    ...(role === 'client' ? ["  role      client: the protocol is another project's"] : []),
    ...unstableLines(surface).map((text) => `  unstable  ${text}`),
  ];
}

/** `1.5.0`, `HEAD (1.6.0)`; commits are cut short. */
function revisionText({ ref, version }: Revision): string {
  const name = shortRef(ref);
  return version === null || name.endsWith(version) ? name : `${name} (${version})`;
}

function skewLines(surface: JudgedSurface, paint: Palette): readonly string[] {
  const { skews, peers } = surface;
  const uncounted = uncountedText(surface);
  const clients = clientLines(surface).map(({ label, ...more }) => ({ ...more, label: visible(label) }));
  const labels = skews.map(({ skew }) => visible(skewLabel(skew, peers)));
  const width = Math.max(...[...labels, ...clients.map(({ label }) => label)].map((label) => label.length));
  return [
    '',
    ...skews.map((skew, i) => `  ${(labels[i] ?? '').padEnd(width)}  ${paint.severity(skew.severity, skewText(skew))}`),
    ...(uncounted === null ? [] : [paint.dim(`  not counted: ${uncounted}`)]),
    ...(clients.length === 0 ? [] : ['', '  by client']),
    ...clients.map(({ label, summary, text }) => `  ${label.padEnd(width)}  ${paint.severity(summary.severity, text)}`),
  ];
}

function componentLines(surface: JudgedSurface): readonly string[] {
  const lines = componentTexts(surface).map((text) => `  ${visible(text)}`);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** What no finding can come from. */
function unseenLines(report: Report, paint: Palette): readonly string[] {
  const lines = limitsOf(report).map((text) => paint.dim(`  not seen: ${visible(text)}`));
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Findings at their lines, as annotations of a check run. */
import type { Spot } from '../compat/finding.ts';
import type { Problem } from '../schema/model.ts';
import { isBundled, placeAtHead } from './anchor.ts';
import { clipBytes, LIMITS } from './budget.ts';
import { elsewhereText, toldConsequences } from './consequences.ts';
import { COPY_REMEDY, copyPlaces, copySentence } from './copies.ts';
import { plainText, visible } from './escape.ts';
import { guardText } from './guarded.ts';
import type { Location } from './location.ts';
import { proofsOf } from './proof.ts';
import { remedyOf } from './remedy.ts';
import type { CopiesReport, JudgedSurface, Report, ReportedFinding } from './report.ts';
import { shortRef } from './revision.ts';
import { costText } from './sections.ts';
import { capital } from './sentence.ts';

/** Which findings are annotated: those that block, all that were introduced here, none. */
export type AnnotationMode = 'blocking' | 'all' | 'off';

/** Worst first. */
export const LEVELS = ['failure', 'warning', 'notice'] as const;

/**
 * As GitHub takes it (REST API, "Create a check run"). Lines and columns are 1-based. Columns only where the annotation
 * is within one line. `end_column` is the last one: GitHub does not say so, but `end_line` is the last line, and an
 * annotation without an end ends where it starts (actions/toolkit, `AnnotationProperties`).
 */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: (typeof LEVELS)[number];
  readonly title: string;
  readonly message: string;
  readonly raw_details?: string;
}

export interface AnnotationOptions {
  readonly mode: AnnotationMode;
  /** The folder of the rules' pages; null: not told. */
  readonly rulesUrl: string | null;
}

/**
 * @returns everything that has a place at the head, worst first, then by file and line. What was deleted is shown at
 * the name of what encloses it; where that is gone too, or is no file of the repository, there is no annotation.
 */
export function annotationsOf(report: Report, options: AnnotationOptions): readonly Annotation[] {
  if (options.mode === 'off') return [];
  const problems = report.problems.flatMap((problem) => problemAnnotation(problem));
  const findings = report.surfaces.flatMap((surface) =>
    [...surface.findings, ...surface.notes].flatMap((reported) => findingAnnotation(reported, surface, options)),
  );
  const copies = (report.copies ?? []).flatMap((pair) =>
    pair.findings.flatMap((reported) => copyAnnotation(reported, pair)),
  );
  const wanted = ({ annotation_level: level }: Annotation): boolean => options.mode === 'all' || level === 'failure';
  return [...problems, ...findings, ...copies].filter(wanted).sort(worstFirst);
}

function findingAnnotation(
  reported: ReportedFinding,
  surface: JudgedSurface,
  options: AnnotationOptions,
): readonly Annotation[] {
  const place = placeAtHead(reported);
  if (place === null || !reported.introduced) return [];
  const { finding, blocking, severity, unstable } = reported;
  const level = blocking ? 'failure' : severity === 'safe' || unstable ? 'notice' : 'warning';
  const details = [before(reported, surface), ...proofs(reported, surface)].filter((text) => text !== '').join('\n\n');
  return [
    {
      ...range(place),
      annotation_level: level,
      title: clipBytes(visible(`${finding.rule.title}${costText(reported)}`), LIMITS.annotationTitle),
      message: clipBytes(messageOf(reported, surface, options), LIMITS.annotationText),
      ...(details === '' ? {} : { raw_details: clipBytes(details, LIMITS.annotationText) }),
    },
  ];
}

/** At the client's declaration; what only the server's copy has, there. */
function copyAnnotation(reported: ReportedFinding, pair: CopiesReport): readonly Annotation[] {
  const { finding, blocking, introduced, accepted } = reported;
  const { client, server } = copyPlaces(reported);
  const [element, place] = client === null ? [finding.new, server] : [finding.old, client];
  if (!introduced || place === null || element === null || isBundled(element)) return [];
  const told = toldConsequences(finding, pair).map(({ peers, text }) => `${peers}: ${text}.`);
  const lines = [
    `${finding.element}: ${copySentence(reported, pair)}`,
    ...told,
    ...(accepted === null ? [] : [`Accepted: ${accepted.reason}`]),
    ...(blocking ? [`Do: ${COPY_REMEDY}`] : []),
  ];
  return [
    {
      ...range(place),
      annotation_level: blocking ? 'failure' : 'warning',
      title: clipBytes(visible(`The copies ${pair.name} differ`), LIMITS.annotationTitle),
      message: clipBytes(lines.map(visible).join('\n'), LIMITS.annotationText),
    },
  ];
}

const UNSTABLE = 'Does not count: the package is unstable.';

type Range = Pick<Annotation, 'path' | 'start_line' | 'end_line' | 'start_column' | 'end_column'>;

function range({ file, line, column, endLine, endColumn }: Location): Range {
  const lines = { path: file, start_line: line, end_line: endLine };
  return line === endLine ? { ...lines, start_column: column, end_column: Math.max(column, endColumn - 1) } : lines;
}

function messageOf(reported: ReportedFinding, surface: JudgedSurface, options: AnnotationOptions): string {
  const { finding, blocking, accepted, unstable } = reported;
  const { rule } = finding;
  const told = toldConsequences(finding, surface);
  const guard = guardText(reported, surface);
  const elsewhere = told.length === 0 && guard === null ? elsewhereText(finding, surface) : null;
  const lines = [
    `${finding.element}: ${finding.sentence}`,
    ...told.map(({ peers, text }) => `${peers}: ${text}.`),
    ...(guard === null ? [] : [`${guard}.`]),
    ...(elsewhere === null ? [] : [`${capital(elsewhere)}.`]),
    ...(accepted === null ? [] : [`Accepted: ${accepted.reason}`]),
    ...(unstable ? [UNSTABLE] : []),
    ...(blocking ? [`Do: ${remedyOf(reported, surface)}`] : []),
    ...(options.rulesUrl === null ? [] : [`${options.rulesUrl}/${rule.id}.md`]),
  ];
  return lines.map(visible).join('\n');
}

/** Every proof on a line of its own. */
function proofs(reported: ReportedFinding, surface: JudgedSurface): readonly string[] {
  const lines = proofsOf(reported, surface).map(({ peers, text }) => visible(`${peers}: ${text}`));
  return lines.length === 0 ? [] : [['Proof:', ...lines].join('\n')];
}

/** More is not shown of a declaration. */
const LONGEST_DECLARATION = 4000;

/** The declaration before and after, as they are written. */
function before({ finding, from }: ReportedFinding, { baseline, head }: JudgedSurface): string {
  const old = finding.old === null ? '' : declaration(finding.old);
  const now = finding.new === null ? '' : declaration(finding.new);
  const parts = [
    ...(old === '' ? [] : [`${from === undefined ? (baseline.version ?? baseline.ref) : shortRef(from.ref)}:\n${old}`]),
    ...(now === '' || now === old ? [] : [`${head.version ?? 'now'}:\n${now}`]),
  ];
  return parts.join('\n\n');
}

function declaration(element: Spot): string {
  if (element.kind === 'file' || element.node === null) return '';
  const { start, end } = element.node.range;
  return plainText(element.file.node.text.slice(start, Math.min(end, start + LONGEST_DECLARATION)));
}

function problemAnnotation({ file, line, column, message, fatal, elsewhere }: Problem): readonly Annotation[] {
  if (file === null || line === null || elsewhere) return [];
  return [
    {
      path: file,
      start_line: line,
      end_line: line,
      ...(column === null ? {} : { start_column: column, end_column: column }),
      annotation_level: fatal ? 'failure' : 'warning',
      title: fatal ? 'Could not verify' : 'To know',
      message: clipBytes(plainText(message), LIMITS.annotationText),
    },
  ];
}

function worstFirst(a: Annotation, b: Annotation): number {
  return (
    LEVELS.indexOf(a.annotation_level) - LEVELS.indexOf(b.annotation_level) ||
    compareText(a.path, b.path) ||
    a.start_line - b.start_line ||
    (a.start_column ?? 0) - (b.start_column ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 code units, so that the order is the same everywhere. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

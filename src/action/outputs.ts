/** The action's outputs, set whatever the verdict. */
import { compareBumps, highest } from '../release/bump.ts';
import type { JudgedSurface, Report } from '../report/report.ts';

export const OUTPUT_NAMES = [
  'verdict',
  'required-bump',
  'declared-bump',
  'minimum-version',
  'previous-version',
  'broken-count',
  'degraded-count',
  'blocking-count',
  'report-json',
  'report-markdown',
  'report-sarif',
  'notes',
  'check-run-url',
  'comment-url',
  'matrix',
  'surface-count',
] as const;
export type Outputs = Readonly<Record<(typeof OUTPUT_NAMES)[number], string>>;

/** Where the reports and what was shown are. */
export interface Places {
  readonly json: string;
  readonly markdown: string;
  readonly sarif: string;
  /** Empty where nothing is released. */
  readonly notes: string;
  readonly checkRunUrl: string;
  readonly commentUrl: string;
}

/** What `mode: surfaces` found: the matrix of the jobs to come, as JSON, and how many surfaces they judge. */
export interface Listed {
  readonly matrix: string;
  readonly count: number;
}

/** For where there is nothing to judge: a job of such a matrix is left out by `if: … surface-count != '0'`. */
export const NONE_LISTED: Listed = { matrix: '{"include":[]}', count: 0 };

/** With several surfaces, versions are those of the first one that fails, else of the first one; counts are of all. */
export function outputsOf(
  { verdict, surfaces, copies = [] }: Report,
  places: Places,
  listed: Listed | null = null,
): Outputs {
  const told: JudgedSurface | undefined = surfaces.find((surface) => surface.verdict === 'fail') ?? surfaces[0];
  const findings = [...surfaces, ...copies].flatMap((each) => each.findings);
  const declared = surfaces.flatMap((surface) => (surface.declared === null ? [] : [surface.declared]));
  const open = findings.filter(({ accepted, unstable }) => accepted === null && !unstable);
  return {
    verdict,
    'required-bump': surfaces.length === 0 ? '' : highest(surfaces.map((surface) => surface.required)),
    'declared-bump': [...declared].sort(compareBumps)[0] ?? '',
    'minimum-version': told?.minimumVersion ?? '',
    'previous-version': told?.baseline.version ?? '',
    'broken-count': String(open.filter(({ severity }) => severity === 'broken').length),
    'degraded-count': String(open.filter(({ severity }) => severity === 'degraded').length),
    'blocking-count': String(findings.filter(({ blocking }) => blocking).length),
    'report-json': places.json,
    'report-markdown': places.markdown,
    'report-sarif': places.sarif,
    notes: places.notes,
    'check-run-url': places.checkRunUrl,
    'comment-url': places.commentUrl,
    matrix: listed?.matrix ?? '',
    'surface-count': listed === null ? '' : String(listed.count),
  };
}

/** Which findings are to be accepted by name, and where in the config that is said. */
import type { Config } from '../config/config.ts';
import { nearest } from '../config/suggest.ts';
import type { CopiesReport, JudgedSurface, Report, ReportedFinding } from '../report/report.ts';
import { CONFIG_FILE } from './config-text.ts';

/** A finding as a person names it. */
export type Wanted =
  | { readonly kind: 'fingerprint'; readonly fingerprint: string }
  | { readonly kind: 'change'; readonly rule: string; readonly element: string };

/** Where entries go: at the top of the file or in one surface. */
export interface AcceptPlace {
  readonly file: string;
  /** The surface in the file's list; null: the top level. */
  readonly surface: string | null;
  /** Whether there is a list already, so that the entries join it. */
  readonly listed: boolean;
  /** Of the list that is there. */
  readonly fingerprints: ReadonlySet<string>;
}

/** The findings of one surface, or of one pair of copies, that go to one place. */
export interface AcceptGroup {
  readonly of: { readonly surface: JudgedSurface } | { readonly copies: CopiesReport };
  readonly place: AcceptPlace;
  readonly findings: readonly ReportedFinding[];
}

export interface Chosen {
  /** Surfaces and copies with something to accept, each finding once. */
  readonly groups: readonly AcceptGroup[];
  /** What names no finding, with those that are nearest. */
  readonly unmatched: readonly { readonly wanted: Wanted; readonly near: readonly string[] }[];
  /** Findings that have an entry already, whether it holds or has ended. */
  readonly present: readonly { readonly fingerprint: string; readonly holds: boolean }[];
}

/** @param wanted none: everything that blocks */
export function chooseFindings(report: Report, config: Config, wanted: readonly Wanted[]): Chosen {
  const sources: readonly AcceptGroup[] = [
    ...report.surfaces.map((surface) => ({
      of: { surface },
      place: placeFor(surface, config),
      findings: [...surface.findings, ...surface.notes],
    })),
    ...(report.copies ?? []).map((copies) => ({
      of: { copies },
      place: placeOfCopies(report, config),
      findings: copies.findings,
    })),
  ];
  const all = sources.flatMap(({ findings }) => findings);
  const isWanted = (reported: ReportedFinding): boolean =>
    wanted.length === 0 ? reported.blocking : wanted.some((one) => names(one, reported));
  const present: Chosen['present'][number][] = [];
  const groups = sources.flatMap(({ of, place, findings: there }): AcceptGroup[] => {
    const found = once(there.filter(isWanted));
    const known = ({ fingerprint, accepted }: ReportedFinding): boolean =>
      accepted !== null || place.fingerprints.has(fingerprint);
    for (const each of found.filter(known))
      present.push({ fingerprint: each.fingerprint, holds: each.accepted !== null });
    const findings = found.filter((each) => !known(each));
    return findings.length === 0 ? [] : [{ of, place, findings }];
  });
  const unmatched = wanted
    .filter((one) => !all.some((reported) => names(one, reported)))
    .map((one) => ({ wanted: one, near: nearTo(one, all) }));
  return { groups, unmatched, present };
}

function names(wanted: Wanted, { finding, fingerprint }: ReportedFinding): boolean {
  if (wanted.kind === 'fingerprint') return fingerprint === wanted.fingerprint;
  return finding.rule.id === wanted.rule && finding.element === wanted.element;
}

/** One entry accepts every finding of its fingerprint. */
function once(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...new Map(findings.map((reported) => [reported.fingerprint, reported])).values()];
}

/** A list in a surface replaces the one at the top, so entries join the one that counts for the surface. */
function placeFor({ name, policy }: JudgedSurface, { common, surfaces }: Config): AcceptPlace {
  const file = policy.file ?? CONFIG_FILE;
  const own = surfaces.find((surface) => surface.name === name) ?? (surfaces.length === 1 ? surfaces[0] : undefined);
  const atTop = own === undefined || (own.accept === undefined && common.accept !== undefined);
  const list = atTop ? common.accept : own.accept;
  const fingerprints = new Set(list?.map(({ fingerprint }) => fingerprint));
  return { file, surface: atTop ? null : (own.name ?? null), listed: list !== undefined, fingerprints };
}

/** The list at the top counts for copies, whatever lists surfaces have. */
function placeOfCopies({ surfaces }: Report, { common }: Config): AcceptPlace {
  const file = surfaces[0]?.policy.file ?? CONFIG_FILE;
  const fingerprints = new Set(common.accept?.map(({ fingerprint }) => fingerprint));
  return { file, surface: null, listed: common.accept !== undefined, fingerprints };
}

const MOST_NEAR = 5;

/** `fingerprint rule element` of the findings that were perhaps meant. */
function nearTo(wanted: Wanted, all: readonly ReportedFinding[]): readonly string[] {
  const lines = new Map(all.map((reported) => [reported, lineOf(reported)]));
  const meant =
    wanted.kind === 'fingerprint'
      ? near(wanted.fingerprint, all, ({ fingerprint }) => fingerprint)
      : [
          ...all.filter(({ finding }) => finding.element === wanted.element),
          ...near(lastPart(wanted.element), all, ({ finding }) => lastPart(finding.element)),
          ...all.filter(({ finding }) => finding.rule.id === wanted.rule),
        ];
  const fallback = all.filter(({ blocking }) => blocking);
  return [...new Set((meant.length > 0 ? meant : fallback).map((reported) => lines.get(reported) ?? ''))].slice(
    0,
    MOST_NEAR,
  );
}

function near(
  word: string,
  all: readonly ReportedFinding[],
  nameOf: (reported: ReportedFinding) => string,
): readonly ReportedFinding[] {
  const meant = nearest(word, [...new Set(all.map(nameOf))]);
  return meant === null ? [] : all.filter((reported) => nameOf(reported) === meant);
}

function lastPart(element: string): string {
  return element.slice(element.lastIndexOf('.') + 1);
}

function lineOf({ fingerprint, finding }: ReportedFinding): string {
  return `${fingerprint} ${finding.rule.id} ${finding.element}`;
}

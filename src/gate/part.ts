/** A report of some of the surfaces as a text, from which another process makes one report of several. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { jsonObject, jsonText } from '../report/json.ts';
import type { CopiesReport, JudgedSurface, Report, ReportedFinding } from '../report/report.ts';
import { TOOL } from '../report/tool.ts';
import { revivedFinding, type SavedFinding, savedFinding } from './part-finding.ts';
import type { Place, RevisionRequest } from './place.ts';

/** What was compared: reports of other commits say nothing of these. */
export interface Compared {
  /** What the head will be merged into; null where it will not be. */
  readonly base: string | null;
  /** Null: what is not committed. */
  readonly head: string | null;
  /** The tag that was asked about. */
  readonly tag: string | null;
}

/** @returns what a case compares, as its reports tell it */
export function comparedIn({
  place,
  request,
}: {
  readonly place: Pick<Place, 'target' | 'head'>;
  readonly request: Pick<RevisionRequest, 'tag'>;
}): Compared {
  return { base: place.target?.sha ?? null, head: place.head.sha, tag: request.tag };
}

/** A report of some of the surfaces. */
export interface Part {
  readonly compared: Compared;
  /** The surfaces that were asked for, by name. */
  readonly surfaces: readonly string[];
  readonly report: Report;
}

/** A part as it stands in a JSON report, under `part`. */
export interface WrittenPart {
  readonly version: string;
  readonly compared: Compared;
  readonly surfaces: readonly string[];
  readonly report: string;
  /** Of all above: a file that was cut or changed is not taken for a report. */
  readonly digest: string;
}

/** @returns the part as it is written into a JSON report */
export function writtenPart({ compared, surfaces, report }: Part): WrittenPart {
  const part = { version: TOOL.version, compared, surfaces, report: JSON.stringify(saved(report)) };
  return { ...part, digest: digestOf(part) };
}

/**
 * @param text a JSON report that was made of named surfaces
 * @returns the part; or what is wrong with the text, in words that follow the name of its file
 */
export function readPart(text: string): Part | { readonly wrong: string } {
  const json = parsed(text);
  const part = isObject(json) && 'part' in json ? json.part : undefined;
  if (!isObject(part)) return { wrong: 'is no JSON report of named surfaces' };
  const { version, digest } = part;
  if (version !== TOOL.version)
    return { wrong: `was made by version ${String(version)} of skewgate, not ${TOOL.version}` };
  // What has the right digest is what `writtenPart` wrote.
  const written = part as unknown as WrittenPart;
  if (digest !== digestOf(written)) return { wrong: 'was cut or changed after it was written' };
  const report = revived(JSON.parse(written.report) as SavedReport);
  if (report === null) return { wrong: 'tells of rules that there are not' };
  return { compared: written.compared, surfaces: written.surfaces, report };
}

const NOTHING_COMPARED: Compared = { base: null, head: null, tag: null };

/** @returns the JSON report of the named surfaces: as ever, and what {@link readPart} reads */
export function partJson(
  { report, compared = NOTHING_COMPARED }: { readonly report: Report; readonly compared?: Compared },
  surfaces: readonly string[],
): string {
  return jsonText({ ...jsonObject(report, TOOL), part: writtenPart({ compared, surfaces, report }) });
}

function digestOf({ version, compared, surfaces, report }: Omit<WrittenPart, 'digest'>): string {
  const { base, head, tag } = compared ?? {};
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([version, base, head, tag, surfaces, report]))));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

type SavedSurface = Omit<JudgedSurface, 'findings' | 'notes'> & {
  readonly findings: readonly SavedFinding[];
  readonly notes: readonly SavedFinding[];
};
type SavedCopies = Omit<CopiesReport, 'findings'> & { readonly findings: readonly SavedFinding[] };
type SavedReport = Omit<Report, 'surfaces' | 'copies'> & {
  readonly surfaces: readonly SavedSurface[];
  readonly copies?: readonly SavedCopies[];
};

function saved({ surfaces, copies, ...report }: Report): SavedReport {
  const save = (all: readonly ReportedFinding[]): readonly SavedFinding[] => all.map(savedFinding);
  return {
    ...report,
    surfaces: surfaces.map((each) => ({ ...each, findings: save(each.findings), notes: save(each.notes) })),
    ...(copies !== undefined && { copies: copies.map((each) => ({ ...each, findings: save(each.findings) })) }),
  };
}

/** Null if a rule is not known. */
function revived({ surfaces, copies, ...report }: SavedReport): Report | null {
  let known = true;
  const revive = (all: readonly SavedFinding[]): readonly ReportedFinding[] =>
    all.flatMap((each) => {
      const finding = revivedFinding(each);
      known &&= finding !== null;
      return finding ?? [];
    });
  const whole: Report = {
    ...report,
    surfaces: surfaces.map((each) => ({ ...each, findings: revive(each.findings), notes: revive(each.notes) })),
    ...(copies !== undefined && { copies: copies.map((each) => ({ ...each, findings: revive(each.findings) })) }),
  };
  return known ? whole : null;
}

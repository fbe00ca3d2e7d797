/** Where the old side of a finding stands, where that is not the previous release. */
import type { Finding } from '../compat/finding.ts';
import type { ReportedFinding } from '../report/report.ts';
import type { Decision } from './decide.ts';
import type { Loaded } from './load.ts';
import type { Sides } from './surface.ts';
import { shortRef } from './surface-report.ts';

/** A version that findings can be against. */
interface Origin {
  readonly loaded: Loaded;
  readonly ref: string;
  readonly sha: string | null;
}

/**
 * @param baseline the previous release: what stands there needs no word
 * @param others further releases and copies, the likeliest first
 * @returns the decision with the place of what is gone since one of the others
 */
export function withOrigins(decision: Decision, baseline: Loaded, others: readonly Origin[]): Decision {
  if (others.length === 0) return decision;
  const placed = (reported: ReportedFinding): ReportedFinding => {
    const from = isIn(reported.finding, baseline)
      ? undefined
      : others.find(({ loaded }) => isIn(reported.finding, loaded));
    return from === undefined ? reported : { ...reported, from: { ref: from.ref, sha: from.sha } };
  };
  return { ...decision, findings: decision.findings.map(placed), notes: decision.notes.map(placed) };
}

/** What is compared, older releases in ascending order. */
interface LoadedSides {
  readonly baseline: Loaded;
  readonly older: readonly { readonly loaded: Loaded }[];
}

/** @returns the versions besides the previous release that the old side of a finding can be from, the newest first */
export function originsOf(
  { older: trees = [] }: Pick<Sides, 'older'>,
  { baseline, older }: LoadedSides,
): readonly Origin[] {
  const releases = older.flatMap(({ loaded }, i): Origin[] => {
    const tree = trees[i]?.tree;
    return tree === undefined ? [] : [{ loaded, ref: shortRef(tree), sha: tree.sha }];
  });
  const clients = [baseline, ...older.map(({ loaded }) => loaded)].flatMap((each) => each.clients ?? []);
  return [...releases.toReversed(), ...clients];
}

/** Whether a version has the file as it is at the old side. What has no old side is nowhere else. */
function isIn({ old }: Finding, { schema }: Loaded): boolean {
  if (old === null) return true;
  const file = old.kind === 'file' ? old : old.file;
  return schema.files.get(file.path)?.node.text === file.node.text;
}

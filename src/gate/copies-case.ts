/** Copies of one protocol beside the surfaces of a repository: one report, one list of accepted breaks. */
import type { Report } from '../report/report.ts';
import { CONFIG_FILE } from './config-text.ts';
import { copySettings, judgeCopies } from './copies.ts';
import { type JudgedCopies, NO_COPIES, withCopies } from './copies-reason.ts';
import type { Case } from './gate.ts';
import type { PolicyRequest } from './policy.ts';
import { findRevisions, isUndecided } from './revisions.ts';
import { decided, type First, type Judged, undecided } from './verdict.ts';

/** The report over surfaces and copies: they share the entries under `accept:`. */
export function together(
  judged: readonly (Judged | First)[],
  copies: JudgedCopies,
  { besides, source }: Pick<Case, 'besides' | 'source'>,
): Report {
  const acceptedElsewhere = new Set([...(besides.acceptedElsewhere ?? []), ...copies.named]);
  return withCopies(decided(judged, { ...besides, acceptedElsewhere }), copies, source.file ?? CONFIG_FILE);
}

/** The copies at the head, and where the change starts; without a change, at the release before. */
export async function copiesOf(
  found: Case,
  policy: PolicyRequest,
): Promise<JudgedCopies | { readonly report: Report }> {
  const { config, place, repository, request, parses } = found;
  if (config.copies.length === 0 || !found.first) return NO_COPIES;
  const settings = copySettings(config, policy);
  const revisions = await findRevisions(repository, place, request, (found.surfaces[0] ?? settings).revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const before = place.mergeBase ?? revisions.baseline;
  const { headVersion, baselineVersion } = revisions.declaration;
  const sides = { head: place.head, before, version: headVersion ?? baselineVersion };
  const copies = await judgeCopies(config, sides, settings, parses);
  return 'copies' in copies ? copies : { report: undecided(copies) };
}

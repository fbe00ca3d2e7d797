/** The use case without a repository: two folders and a request in, a report out. */
import { type Declaration, declare } from '../release/declared.ts';
import { releasesOf } from '../release/tags.ts';
import type { Version } from '../release/version.ts';
import { findBesides } from './besides.ts';
import { notInFolders } from './client-protocol.ts';
import { copySettings, judgeCopies } from './copies.ts';
import { together } from './copies-case.ts';
import type { Outcome } from './gate.ts';
import { boundedParses, type Parses } from './parses.ts';
import { findPolicy, type PolicyRequest } from './policy.ts';
import { isFault, type Tree } from './ports.ts';
import { isUndecided, type Undecided } from './revisions.ts';
import type { Settings } from './settings.ts';
import { judgeSurface } from './surface.ts';
import { type Judged, undecided, undecidedSurface } from './verdict.ts';
import { headVersionIn, versionIn } from './versions.ts';

/** Judges one folder against another. */
export async function gateFolders(
  sides: { readonly base: Tree; readonly head: Tree },
  versions: { readonly base: Version | null; readonly head: Version | null },
  policy: PolicyRequest,
  store: Parses,
): Promise<Outcome> {
  const found = await findPolicy(policy, sides.base);
  if ('badConfig' in found) return found;
  if (isFault(found)) return { report: undecided(found) };
  const parses = boundedParses(store, found.config.limits);
  const besides = await findBesides(policy, found, sides.base, sides.head);
  if (isFault(besides)) return { report: undecided(besides) };
  const judged: (Judged & { readonly version: Version | null })[] = [];
  for (const settings of found.surfaces) {
    const declared = await declareFolders(sides, versions, settings);
    if (isUndecided(declared)) return { report: undecided(declared) };
    const identity = { name: settings.name ?? folderName(sides.head), policy: found.source };
    const trees = { baseline: sides.base, before: null, head: sides.head };
    const result = await judgeSurface(trees, declared, settings, parses, identity);
    if (!('report' in result)) return undecidedSurface(found.surfaces, settings, { report: undecided(result) });
    const problems = [...result.problems, ...notInFolders(settings)];
    const version = declared.headVersion ?? declared.baselineVersion;
    judged.push({ ...result, problems, faults: declared.faults, version });
  }
  const common = copySettings(found.config, policy);
  const version = judged[0]?.version ?? null;
  const copies = await judgeCopies(found.config, { head: sides.head, before: sides.base, version }, common, parses);
  if (!('copies' in copies)) return { report: undecided(copies) };
  return { report: together(judged, copies, { besides, source: found.source }), config: found.config };
}

async function declareFolders(
  trees: { readonly base: Tree; readonly head: Tree },
  versions: { readonly base: Version | null; readonly head: Version | null },
  { revisions }: Settings,
): Promise<Declaration | Undecided> {
  const base = versions.base === null ? await versionIn(trees.base, revisions.versionFile) : { version: versions.base };
  if (isUndecided(base)) return base;
  const head = versions.head === null ? await headVersionIn(trees.head, revisions.versionFile) : { version: null };
  if (isUndecided(head)) return head;
  return declare({
    judged: { kind: 'branch', before: base.version, head: head.version, reachable: [] },
    releases: releasesOf([], revisions.tagPattern),
    pattern: revisions.tagPattern,
    assumeNext: revisions.assumeNext,
    base: { version: base.version },
    headOption: versions.head,
  });
}

function folderName({ ref }: Tree): string {
  return ref.replace(/\/+$/, '').split('/').at(-1) || ref;
}

/** The use case: a repository and a request in, a report out. */
import type { Config } from '../config/config.ts';
import { parseTag } from '../release/tag-pattern.ts';
import type { Releases } from '../release/tags.ts';
import { olderReleases } from '../release/window.ts';
import type { Report } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { type Besides, findBesides } from './besides.ts';
import { chosenSurfaces } from './chosen.ts';
import { type ClientTree, clientTrees, headClientTree } from './client-protocol.ts';
import type { BadConfig } from './config-text.ts';
import { copiesOf, together } from './copies-case.ts';
import { boundedParses, type Parses } from './parses.ts';
import { type Compared, comparedIn } from './part.ts';
import { findPlace, type Place, type RevisionRequest } from './place.ts';
import { type FoundPolicy, findPolicy, type PolicyRequest } from './policy.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import { findRevisions, isUndecided, type Revisions } from './revisions.ts';
import type { Settings } from './settings.ts';
import { judgeFirst, judgeSurface, type OlderRelease } from './surface.ts';
import { type First, type Judged, undecided, undecidedSurface } from './verdict.ts';

/** What came of a request. A wrong config is the caller's to mend, so it is no verdict. */
export type Outcome =
  | {
      readonly report: Report;
      /** That judged; absent if it came to no verdict. */
      readonly config?: Config;
      /** Absent where two folders were compared, and where it came to no verdict. */
      readonly compared?: Compared;
    }
  | BadConfig;

/** A request with the policy that judges it. */
export interface Case extends FoundPolicy {
  readonly repository: Repository;
  readonly request: RevisionRequest;
  readonly place: Place;
  readonly parses: Parses;
  readonly besides: Besides;
  /** The first surface is among those that are judged: copies are judged with it, and only once. */
  readonly first: boolean;
}

/** Judges the head of a repository, or a tag. */
export async function gateRepository(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  parses: Parses,
): Promise<Outcome> {
  const found = await openCase(repository, request, policy, parses);
  if (!('place' in found)) return found;
  const judged: (Judged | First)[] = [];
  for (const settings of found.surfaces) {
    const result = await judgeRepository(found, settings);
    if (!('faults' in result)) return undecidedSurface(found.surfaces, settings, result);
    judged.push(result);
  }
  const copies = await copiesOf(found, policy);
  if ('report' in copies) return copies;
  return { report: together(judged, copies, found), config: found.config, compared: comparedIn(found) };
}

/** Finds the place in history and the policy that counts there. */
export async function openCase(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  store: Parses,
): Promise<Case | Outcome> {
  const place = await findPlace(repository, request);
  if (isFault(place)) return { report: undecided(place) };
  const judge = place.target ?? place.head;
  const found = await findPolicy(policy, judge);
  if ('badConfig' in found) return found;
  if (isFault(found)) return { report: undecided(found) };
  repository.waitAtMost?.(found.config.limits.seconds);
  const others = await findBesides(policy, found, judge, place.head);
  if (isFault(others)) return { report: undecided(others) };
  const chosen = chosenSurfaces(found.surfaces, policy.only ?? null, repository.name);
  if (isFault(chosen)) return { report: undecided(chosen) };
  const surfaces = taggedSurfaces(chosen, request.tag);
  const left = found.surfaces.filter((settings) => !surfaces.includes(settings));
  const acceptedElsewhere = new Set(left.flatMap(({ policy: { accept } }) => accept.map((entry) => entry.fingerprint)));
  const besides = { ...others, notices: [...noticeOf(place), ...others.notices], acceptedElsewhere };
  const first = surfaces[0] === taggedSurfaces(found.surfaces, request.tag)[0];
  const parses = boundedParses(store, found.config.limits);
  return { repository, request, place, parses, besides, surfaces, first, source: found.source, config: found.config };
}

function noticeOf({ notice }: Place): readonly Problem[] {
  return notice === null ? [] : [{ file: null, line: null, column: null, message: notice, fatal: false }];
}

/** A tag is a release of the surfaces whose pattern it follows. If it follows none, each of them says so. */
function taggedSurfaces(surfaces: readonly Settings[], tag: string | null): readonly Settings[] {
  if (tag === null) return surfaces;
  const named = surfaces.filter(({ revisions }) => parseTag(tag, revisions.tagPattern) !== null);
  return named.length > 0 ? named : surfaces;
}

/**
 * One surface of a case; a report of its own if nothing can be decided.
 * @param all everything since the release counts, whoever introduced it
 */
export async function judgeRepository(
  { repository, request, place, parses, source }: Case,
  settings: Settings,
  all = false,
): Promise<Judged | First | { readonly report: Report }> {
  const revisions = await findRevisions(repository, place, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { baseline, head, declaration, releases, tag } = revisions;
  const before = all ? null : revisions.before;
  const { faults } = declaration;
  const name = settings.name ?? repository.name;
  if (baseline === null) {
    const first = await judgeFirst(head, settings, parses);
    return 'notices' in first
      ? { first: tag ?? head.ref, tag, name, faults, problems: [...first.notices, ...tagNotices(releases)] }
      : { report: undecided(first) };
  }
  const identity = { name, policy: source };
  const older = await olderTrees(repository, revisions, settings);
  if (isFault(older)) return { report: undecided(older) };
  const clients = await clientsOf(repository, { ...revisions, baseline }, older, settings);
  if (isFault(clients)) return { report: undecided(clients) };
  const result = await judgeSurface(
    { baseline, before, head, older, clients },
    declaration,
    settings,
    parses,
    identity,
  );
  if (!('report' in result)) return { report: undecided(result) };
  const unseen = [...result.report.unseen, ...skippedTags(releases, settings)];
  const problems = [...result.problems, ...tagNotices(releases)];
  return { ...result, report: { ...result.report, tag, unseen }, problems, faults };
}

/** The older releases that the window holds. Of a baseline without a version there are none before it. */
async function olderTrees(
  repository: Repository,
  { releases, declaration }: Revisions,
  { window }: Settings,
): Promise<readonly OlderRelease[] | Fault> {
  if (declaration.baselineVersion === null) return [];
  const older: OlderRelease[] = [];
  for (const { tag, version } of olderReleases(releases, declaration.baselineVersion, window)) {
    const tree = await repository.tree(`refs/tags/${tag}`);
    if (isFault(tree)) return tree;
    older.push({ version, tree });
  }
  return older;
}

/** What the clients of each release are built from; those of the head too, where it is a release of its own. */
async function clientsOf(
  repository: Repository,
  { baseline, head, declaration }: Revisions & { readonly baseline: Tree },
  older: readonly OlderRelease[],
  settings: Settings,
): Promise<ReadonlyMap<Tree, ClientTree> | Fault> {
  const before = [...older, { version: declaration.baselineVersion, tree: baseline }];
  const clients = await clientTrees(repository, settings, before);
  if (isFault(clients)) return clients;
  const now = await headClientTree(repository, settings, declaration);
  if (isFault(now)) return now;
  return now === null ? clients : new Map([...clients, [head, now]]);
}

/** Two tags of one version, in words. */
export function tagNotices({ notices }: Releases): readonly Problem[] {
  return notices.map((message) => ({ file: null, line: null, column: null, message, fatal: false }));
}

/** Under a pattern of its own a surface passes by the tags of others; under the default one they are perhaps releases. */
export function skippedTags({ skipped }: Releases, { revisions }: Settings): readonly string[] {
  if (skipped[0] === undefined || !revisions.tagPattern.optionalV) return [];
  if (skipped.length === 1) return [`1 tag that is no version: ${skipped[0]}`];
  return [`${skipped.length} tags that are no versions, such as ${skipped[0]}`];
}

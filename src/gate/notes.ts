/** The use case of release notes: what the release means for who runs older versions. */
import type { Declaration } from '../release/declared.ts';
import { parseTag } from '../release/tag-pattern.ts';
import { type Release, type Releases, releasesOf } from '../release/tags.ts';
import { orderVersions, type Version } from '../release/version.ts';
import { DEFAULT_WINDOW, olderReleases } from '../release/window.ts';
import type { FirstNotes, SurfaceNotes } from '../report/notes.ts';
import { previousOf } from '../report/notes-reach.ts';
import type { Report } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { clientsAt } from './client-lists.ts';
import { headClientTree, withClients } from './client-protocol.ts';
import { newlyDeprecated } from './deprecated.ts';
import { type Case, judgeRepository, type Outcome, openCase } from './gate.ts';
import type { Loaded } from './load.ts';
import { loadRelease } from './load-release.ts';
import { lookBack } from './notes-reach.ts';
import type { Parses } from './parses.ts';
import { bareTag, type RevisionRequest } from './place.ts';
import type { PolicyRequest } from './policy.ts';
import { isFault, type Repository, type Tree } from './ports.ts';
import { findRevisions, isUndecided } from './revisions.ts';
import type { Settings } from './settings.ts';
import { loadSide, type NoSurface } from './surface.ts';
import { undecided } from './verdict.ts';

/**
 * How far notes look back where the policy has no window: `major` to the first release of the previous one's major,
 * `window` no further than the gate does.
 */
export type Horizon = 'major' | 'window';

export interface ReleaseNotes {
  readonly notes: readonly (SurfaceNotes | FirstNotes)[];
  /** What a person should know besides. */
  readonly notices: readonly Problem[];
}

/** @returns the notes of the head; of the tag that it has, if it has one */
export async function notesOf(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  parses: Parses,
  horizon: Horizon,
): Promise<Outcome | ReleaseNotes> {
  const opened = await openTagged(repository, request, { ...policy, proofs: false }, parses);
  if (!('place' in opened.found)) return opened.found;
  const { found } = opened;
  const all: ReleaseNotes[] = [];
  for (const settings of found.surfaces) {
    const notes = await surfaceNotes(found, settings, horizon);
    if (!('notes' in notes)) return notes;
    all.push(notes);
  }
  return {
    notes: all.flatMap(({ notes }) => notes),
    notices: [...all.flatMap(({ notices }) => notices), ...found.besides.notices],
  };
}

/** A release is compared with the one before it, not with itself: if the head has a tag, it is judged as that tag. */
async function openTagged(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  parses: Parses,
): Promise<{ readonly found: Case | Outcome }> {
  const found = await openCase(repository, request, policy, parses);
  const decided = request.tag !== null || request.planned !== undefined || request.headVersion !== null;
  if (!('place' in found) || decided) return { found };
  const tag = tagOf(found, request);
  return tag === null
    ? { found }
    : { found: await openCase(repository, { ...request, head: null, tag }, policy, parses) };
}

/** The release tag of the head; of several the highest version. */
function tagOf({ place, surfaces }: Case, { head }: RevisionRequest): string | null {
  const here = place.tags.tags.filter(({ name, sha }) =>
    head !== null && name === bareTag(head) ? true : sha !== null && sha === place.head.sha,
  );
  const versions = surfaces.flatMap(({ revisions }) =>
    here.flatMap(({ name }) => {
      const version = parseTag(name, revisions.tagPattern);
      return version === null ? [] : [{ name, version }];
    }),
  );
  const named = versions.find(({ name }) => head !== null && name === bareTag(head));
  return (named ?? versions.sort((a, b) => orderVersions(a.version, b.version)).at(-1))?.name ?? null;
}

async function surfaceNotes(found: Case, settings: Settings, horizon: Horizon): Promise<Undecided | ReleaseNotes> {
  // What is told is told of the previous release; older ones are looked at one by one.
  const judged = await judgeRepository(found, { ...settings, window: DEFAULT_WINDOW }, true);
  if (!('faults' in judged)) return judged;
  const { problems } = judged;
  if ('first' in judged) {
    const { first, name } = judged;
    const promise = settings.policy.promise.preset;
    return { notes: [{ first, name, promise, workloads: settings.workloads }], notices: problems };
  }
  const { report } = judged;
  const sides = await sidesOf(found, settings);
  if (!('load' in sides)) return sides;
  const { baseline, head, releases, baselineVersion, headVersion, load } = sides;
  const older = baselineVersion === null ? [] : olderThan(releases, baselineVersion, settings, horizon);
  const clients = (release: Release) => clientsAt(found.repository, settings, release);
  const from = { report, previous: previousOf(report), head, headVersion, older, load, clients };
  const { problems: unread, ...reached } = await lookBack(from, settings);
  return {
    notes: [{ report, ...reached, ...further(releases, reached.looked), deprecated: newlyDeprecated(baseline, head) }],
    notices: [...problems, ...unread],
  };
}

/** Whether there are releases before those that were looked at. */
function further({ stable }: Releases, [first]: readonly string[]): Pick<SurfaceNotes, 'unlooked'> {
  const place = stable.findIndex(({ version }) => version.text === first);
  return place > 0 ? { unlooked: true } : {};
}

function olderThan(releases: Releases, baseline: Version, { window }: Settings, horizon: Horizon): readonly Release[] {
  if (window.kind !== 'previous' || horizon === 'window') return olderReleases(releases, baseline, window);
  const sameMajor = { kind: 'range', range: `${baseline.major}.x` } as const;
  return olderReleases(releases, baseline, sameMajor);
}

interface Undecided {
  readonly report: Report;
}

interface SurfaceSides {
  readonly baseline: Loaded;
  readonly head: Loaded;
  readonly releases: Releases;
  readonly baselineVersion: Version | null;
  readonly headVersion: Version | null;
  readonly load: (release: Release) => Promise<Loaded | NoSurface>;
}

async function sidesOf(
  { repository, place, request, parses }: Case,
  settings: Settings,
): Promise<SurfaceSides | Undecided> {
  const revisions = await findRevisions(repository, place, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { declaration } = revisions;
  const load = (tree: Tree): Promise<Loaded | NoSurface> => loadSide(tree, settings, parses, '');
  if (revisions.baseline === null) throw new TypeError('a release that nothing came before has no sides');
  const baseline = await load(revisions.baseline);
  if (!('schema' in baseline)) return { report: undecided(baseline) };
  const head = await builtHead(await load(revisions.head), load, repository, settings, declaration);
  if (!('schema' in head)) return { report: undecided(head) };
  return {
    baseline,
    head,
    releases: releasesOf(place.tags.tags, settings.revisions.tagPattern),
    baselineVersion: declaration.baselineVersion,
    headVersion: declaration.headVersion,
    load: (release: Release) => loadRelease(repository, settings, parses, release, ''),
  };
}

/** The head with what its own clients are built from. */
async function builtHead(
  head: Loaded | NoSurface,
  load: (tree: Tree) => Promise<Loaded | NoSurface>,
  repository: Repository,
  settings: Settings,
  declaration: Declaration,
): Promise<Loaded | NoSurface> {
  if (!('schema' in head)) return head;
  const clients = await headClientTree(repository, settings, declaration);
  return isFault(clients) ? clients : withClients(head, clients, load);
}

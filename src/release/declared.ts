/** Which release the judged commit is compared with, and which bump it declares. */
import { type Bump, compareBumps } from './bump.ts';
import { alreadyReleased, type Fault, goesBack, tagIsNotTheVersion, tagIsNoVersion } from './faults.ts';
import { parseTag, type TagPattern } from './tag-pattern.ts';
import { baselineAtMost, baselineForTag, highestOf, type Release, type Releases, releaseOf } from './tags.ts';
import { announcedBump, bumpBetween, compareVersions, sameVersion, type Version } from './version.ts';

/** What the next release is taken to be while nobody touches the version. */
export const ASSUMED_BUMPS = ['none', 'minor', 'major'] as const satisfies readonly Bump[];
export type AssumedBump = (typeof ASSUMED_BUMPS)[number];

/** A tag, existing or planned. `head`: the version file at the commit it names; null if there is none. */
export interface JudgedTag {
  readonly kind: 'tag';
  readonly tag: string;
  readonly head: Version | null;
}

/**
 * A pull request or merge group; or a pushed branch, which is any commit on its own.
 * `before`: the version file at the merge base (for a branch: at the commit to compare with while nothing is released);
 * `head`: at the head; null where there is none. `reachable`: names of the tags reachable from the merge base
 * (branch: from the head); only read where there is no version file.
 */
export interface JudgedCommit {
  readonly kind: 'pull-request' | 'branch';
  readonly before: Version | null;
  readonly head: Version | null;
  readonly reachable: Iterable<string>;
}

/** All that the decision rests on. */
export interface DeclareInput {
  readonly judged: JudgedTag | JudgedCommit;
  readonly releases: Releases;
  readonly pattern: TagPattern;
  readonly assumeNext: AssumedBump;
  /** A baseline the user named; its version is null if nothing tells it. Null: the releases decide. */
  readonly base: { readonly version: Version | null } | null;
  /** The head's version if the user named it, in place of the version file's; a tag does not heed it. */
  readonly headOption: Version | null;
}

export type DeclaredBy = 'version-file' | 'tag' | 'option' | 'assumed';

export interface Declaration {
  /** The release to compare with, null if no tag names it. */
  readonly baseline: Release | null;
  /** No release to compare with and no base named: a commit is compared with the merge base, a tag with nothing. */
  readonly firstRelease: boolean;
  readonly baselineVersion: Version | null;
  readonly headVersion: Version | null;
  /** Null if nothing tells it: a named base without a version, a tag with no release before it. */
  readonly declared: Bump | null;
  readonly declaredBy: DeclaredBy | null;
  /** The pull request sets another version than there was. */
  readonly versionChanged: boolean;
  /** All findings since the release count, not only those that the pull request introduces. */
  readonly everythingCounts: boolean;
  readonly faults: readonly Fault[];
}

/**
 * - A tag: the highest stable release below it; the bump from there to the tag.
 * - A pull request: the highest stable release not above the version at the merge base (without a version file: the
 *   highest one reachable from there); the bump from there to the head's version.
 * - A branch: the same with its own version.
 * - Nothing released: the version at the merge base against the head's.
 */
export function declare(input: DeclareInput): Declaration {
  const { judged } = input;
  return judged.kind === 'tag' ? declareTag(input, judged) : declareCommit(input, judged);
}

function declareTag(input: DeclareInput, judged: JudgedTag): Declaration {
  const { releases, pattern, base } = input;
  const version = parseTag(judged.tag, pattern);
  const below = version === null ? null : baselineForTag(releases, version);
  const baseline = base === null ? below : named(base, releases);
  const from = base === null ? (baseline?.version ?? null) : base.version;
  const known = version !== null && from !== null;
  return {
    baseline,
    firstRelease: base === null && baseline === null,
    baselineVersion: from,
    headVersion: version,
    declared: known ? statedBump(from, version, true) : null,
    declaredBy: known ? 'tag' : null,
    versionChanged: false,
    everythingCounts: true,
    faults: version === null ? [tagIsNoVersion(judged.tag, pattern)] : tagFaults(releases, judged, version, from),
  };
}

function tagFaults(releases: Releases, { tag, head }: JudgedTag, version: Version, from: Version | null): Fault[] {
  const faults: Fault[] = [];
  if (from !== null && compareVersions(version, from) < 0) faults.push(goesBack(version, from));
  const named = [...releases.all, ...releases.duplicates].filter((release) => sameVersion(release.version, version));
  const own = named.find((release) => release.tag === tag);
  const other = named.find((release) => release.tag !== tag && (release.sha === null || release.sha !== own?.sha));
  if (other !== undefined) faults.push(alreadyReleased(version, other));
  if (head !== null && compareVersions(head, version) !== 0) faults.push(tagIsNotTheVersion(tag, head));
  return faults;
}

function declareCommit(input: DeclareInput, judged: JudgedCommit): Declaration {
  const { releases, base } = input;
  const head = input.headOption ?? judged.head;
  const baseline = base === null ? released(releases, judged, head) : named(base, releases);
  const from = base === null ? (baseline?.version ?? judged.before) : base.version;
  const firstRelease = base === null && baseline === null;
  const previous = judged.before ?? from;
  const versionChanged = judged.kind === 'pull-request' && head !== null && !isSame(head, previous);
  return {
    baseline,
    firstRelease,
    baselineVersion: from,
    headVersion: head,
    ...declaredBump(input, { kind: judged.kind, from, head, firstRelease, versionChanged }),
    versionChanged,
    everythingCounts: judged.kind === 'branch' || versionChanged,
    faults: head === null ? [] : commitFaults(releases, head, firstRelease ? null : from, versionChanged),
  };
}

function commitFaults(releases: Releases, head: Version, release: Version | null, changed: boolean): Fault[] {
  if (release !== null && compareVersions(head, release) < 0) return [goesBack(head, release)];
  const existing = changed ? releaseOf(releases, head) : null;
  return existing === null ? [] : [alreadyReleased(head, existing)];
}

function released(releases: Releases, judged: JudgedCommit, head: Version | null): Release | null {
  const version = judged.kind === 'pull-request' ? judged.before : head;
  return version === null ? highestOf(releases, judged.reachable) : baselineAtMost(releases, version);
}

function named(base: { readonly version: Version | null }, releases: Releases): Release | null {
  return base.version === null ? null : releaseOf(releases, base.version);
}

function isSame(head: Version, previous: Version | null): boolean {
  return previous !== null && sameVersion(head, previous);
}

interface Versions {
  readonly kind: JudgedCommit['kind'];
  readonly from: Version | null;
  readonly head: Version | null;
  readonly firstRelease: boolean;
  readonly versionChanged: boolean;
}

/**
 * A bumped version speaks for itself. Where the version is still the release's, and in a pull request that leaves it
 * alone, the next release is taken to be at least what `assumeNext` says.
 */
function declaredBump(input: DeclareInput, versions: Versions): Pick<Declaration, 'declared' | 'declaredBy'> {
  const { kind, from, head, firstRelease, versionChanged } = versions;
  if (input.base !== null && from === null) return { declared: null, declaredBy: null };
  const stated = head === null ? 'none' : statedBump(from, head, !firstRelease);
  const bumped = stated !== 'none' && (kind === 'branch' || compareBumps(stated, input.assumeNext) >= 0);
  if (!versionChanged && !bumped) return { declared: input.assumeNext, declaredBy: 'assumed' };
  return { declared: stated, declaredBy: input.headOption === null ? 'version-file' : 'option' };
}

/** Below a pre-release that nothing stable precedes, the release it leads to is still to come: it counts whole. */
function statedBump(from: Version | null, head: Version, isRelease: boolean): Bump {
  if (from === null) return announcedBump(head);
  const step = bumpBetween(from, head);
  if (step === 'same') return from.stable ? 'none' : announcedBump(head);
  if (step === 'goes-back') return isRelease ? 'none' : announcedBump(head);
  return step;
}

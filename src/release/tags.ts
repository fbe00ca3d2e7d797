/** The releases among a repository's tags, by version: never by date, never by ancestry. */
import { parseTag, type TagPattern } from './tag-pattern.ts';
import { compareVersions, orderVersions, sameVersion, type Version } from './version.ts';

/** A tag of the repository; `sha` is the commit it points at (peeled), null if not known. */
export interface Tag {
  readonly name: string;
  readonly sha: string | null;
}

/** A tag whose name is a version. */
export interface Release {
  readonly tag: string;
  readonly sha: string | null;
  readonly version: Version;
}

/** What the tags of one pattern say. */
export interface Releases {
  /** Ascending by semver precedence, each version once. */
  readonly all: readonly Release[];
  /** The part of `all` that is no pre-release: the possible baselines. */
  readonly stable: readonly Release[];
  /** Further tags of a version that is in `all` under another name. */
  readonly duplicates: readonly Release[];
  /** Tags that are no version under the pattern, by name. */
  readonly skipped: readonly string[];
  /** Sentences for the user: two tags that name one version but different commits. */
  readonly notices: readonly string[];
}

/**
 * Two tags of one version (`1.0.0` and `v1.0.0`): the first by name is taken, which is the one written as the pattern
 * says; a notice says so if they are not known to be the same commit.
 */
export function releasesOf(tags: readonly Tag[], pattern: TagPattern): Releases {
  const skipped: string[] = [];
  const duplicates: Release[] = [];
  const taken = new Map<string, Release>();
  for (const { name, sha } of [...tags].sort(byName)) {
    const version = parseTag(name, pattern);
    if (version === null) {
      skipped.push(name);
      continue;
    }
    const release: Release = { tag: name, sha, version };
    const known = taken.get(version.text);
    if (known === undefined) taken.set(version.text, release);
    else duplicates.push(release);
  }
  const all = [...taken.values()].sort((a, b) => orderVersions(a.version, b.version));
  const notices = duplicates.flatMap((other) => twice(other, taken.get(other.version.text)));
  return { all, stable: all.filter(({ version }) => version.stable), duplicates, skipped, notices };
}

function byName(a: Tag, b: Tag): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function twice(other: Release, taken: Release | undefined): string[] {
  if (taken === undefined || (taken.sha !== null && taken.sha === other.sha)) return [];
  const { tag, version } = taken;
  return [
    `The tags ${tag} and ${other.tag} both name version ${version.text}; ${tag} is used. Delete the other, or set tag-pattern.`,
  ];
}

/** @returns the highest stable release below `version`: 1.4.3 is compared with 1.4.2 though 1.5.0 is older; null if none */
export function baselineForTag(releases: Releases, version: Version): Release | null {
  return lastOf(releases.stable, (release) => compareVersions(release.version, version) < 0);
}

/** @returns the highest stable release not above `version`, itself included; null if none */
export function baselineAtMost(releases: Releases, version: Version): Release | null {
  return lastOf(releases.stable, (release) => compareVersions(release.version, version) <= 0);
}

/**
 * @param reachable names of the tags that can be reached from the judged commit
 * @returns the highest stable release among them; null if none
 */
export function highestOf(releases: Releases, reachable: Iterable<string>): Release | null {
  const names = new Set(reachable);
  return lastOf(releases.stable, (release) => names.has(release.tag));
}

/** @returns the release of exactly this version (pre-releases and build metadata included), null if there is none */
export function releaseOf(releases: Releases, version: Version): Release | null {
  return releases.all.find((release) => sameVersion(release.version, version)) ?? null;
}

function lastOf(releases: readonly Release[], accepts: (release: Release) => boolean): Release | null {
  return releases.findLast(accepts) ?? null;
}

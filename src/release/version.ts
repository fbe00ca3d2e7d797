/** Semantic versions (semver.org 2.0.0) and the distance between two of them. */
import type { SemVer } from 'semver';
import compare from 'semver/functions/compare.js';
import compareBuild from 'semver/functions/compare-build.js';
import inc from 'semver/functions/inc.js';
import parse from 'semver/functions/parse.js';
import { type Bump, compareBumps, higher, type RequiredBump } from './bump.ts';

/** A full semantic version: three numbers, then perhaps a pre-release and build metadata. */
export interface Version {
  /** In normal form, without a leading `v`: `1.6.0-rc1`, `1.0.0+build.5`. */
  readonly text: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Not a pre-release. Only a stable version is ever a baseline. */
  readonly stable: boolean;
  /** The library's value, for comparisons. Not to be changed. */
  readonly semver: SemVer;
}

const BARE = /^\d[\dA-Za-z.+-]*$/;

/**
 * @param text a version and nothing else; a leading `v` only if `leadingV` says so
 * @returns the version, or null if `text` is not a full semantic version (`2.1-alpha0`, `20191207`, `01.0.0`)
 */
export function parseVersion(text: string, { leadingV = false }: { readonly leadingV?: boolean } = {}): Version | null {
  const bare = leadingV && text.startsWith('v') ? text.slice(1) : text;
  const semver = BARE.test(bare) ? parse(bare) : null;
  if (semver === null) return null;
  const { major, minor, patch, version, build, prerelease } = semver;
  if (Math.max(major, minor, patch) === Number.MAX_SAFE_INTEGER) return null; // nothing could follow it
  const full = build.length === 0 ? version : `${version}+${build.join('.')}`;
  return { text: full, major, minor, patch, stable: prerelease.length === 0, semver };
}

/** @returns below 0, 0 or above 0 by semver precedence, which does not see build metadata (semver.org item 10) */
export function compareVersions(a: Version, b: Version): number {
  return compare(a.semver, b.semver);
}

/** As `compareVersions`, then by build metadata: a total order, for sorting. */
export function orderVersions(a: Version, b: Version): number {
  return compareBuild(a.semver, b.semver);
}

/** @returns whether they are one version, build metadata included */
export function sameVersion(a: Version, b: Version): boolean {
  return a.text === b.text;
}

/** What lies between two versions. `same` ignores build metadata. */
export type Step = Exclude<Bump, 'none'> | 'same' | 'goes-back';

/**
 * @returns the bump from `from` to `to`. A pre-release counts as the release it leads to: 1.6.0 to 2.0.0-rc1 is a major.
 * From a pre-release (there is no stable release then) the step is at least what that one already announced:
 * 2.0.0-rc1 to 2.0.0 is a major.
 */
export function bumpBetween(from: Version, to: Version): Step {
  const order = compareVersions(from, to);
  if (order === 0) return 'same';
  if (order > 0) return 'goes-back';
  const step = coreStep(from, to);
  return from.stable ? step : higher(announcedBump(from), step);
}

function coreStep(from: Version, to: Version): 'major' | 'minor' | 'patch' {
  if (from.major !== to.major) return 'major';
  return from.minor === to.minor ? 'patch' : 'minor';
}

/** @returns the least that lies between any earlier stable release and `version`: x.0.0 a major, x.y.0 a minor */
export function announcedBump(version: Version): 'major' | 'minor' | 'patch' {
  if (version.patch !== 0) return 'patch';
  return version.minor === 0 ? 'major' : 'minor';
}

/**
 * @param bump `none` gives `from` itself
 * @returns the lowest stable version that is `bump` above `from`; from a pre-release 2.0.0-rc1 a major is 2.0.0
 */
export function nextVersion(from: Version, bump: Bump): Version {
  if (bump === 'none') return from;
  const next = parseVersion(inc(from.semver.version, bump) ?? '');
  if (next === null) throw new RangeError(`no version follows ${from.text}`);
  return next;
}

/**
 * @param required after the rule for 0.y.z (`zeroMajor`) has been applied
 * @returns the lowest version the next release may carry, at least a patch above the baseline; null if none may (`never`)
 */
export function minimumVersion(baseline: Version, required: RequiredBump): Version | null {
  if (required === 'never') return null;
  return nextVersion(baseline, compareBumps(required, 'patch') < 0 ? 'patch' : required);
}

/** Which older releases the head must live with besides the previous one. */
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import type { Release, Releases } from './tags.ts';
import { compareVersions, type Version } from './version.ts';

/** `minors`: the newest release of each of the last `count` minors; `range`: every stable release in a semver range. */
export type Window =
  | { readonly kind: 'previous' }
  | { readonly kind: 'minors'; readonly count: number }
  | { readonly kind: 'range'; readonly range: string };

/** A range longer than this is none that a person wrote. In UTF-16 code units. */
const LONGEST = 256;

export const DEFAULT_WINDOW: Window = { kind: 'previous' };

/** @returns the window written as `previous`, `minors: 2` or a semver range, or what was expected in its place */
export function parseWindow(text: string): { readonly window: Window } | { readonly problem: string } {
  if (text === 'previous') return { window: DEFAULT_WINDOW };
  const minors = /^minors: *(\d{1,4})$/.exec(text)?.[1];
  if (minors !== undefined && Number(minors) > 0) return { window: { kind: 'minors', count: Number(minors) } };
  // The empty range and "*" mean every release; only the latter says so.
  if (text.trim() !== '' && text.length <= LONGEST && validRange(text) !== null)
    return { window: { kind: 'range', range: text } };
  return {
    problem: `expected "previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0", found "${text}"`,
  };
}

/** @returns the window as it is written in the config and the report */
export function windowText(window: Window): string {
  if (window.kind === 'minors') return `minors: ${window.count}`;
  return window.kind === 'previous' ? 'previous' : window.range;
}

/**
 * @param baseline the version of the previous release
 * @returns the releases below it that the window holds, in ascending order: what must keep working besides the previous
 */
export function olderReleases({ stable }: Releases, baseline: Version, window: Window): readonly Release[] {
  const older = stable.filter(({ version }) => compareVersions(version, baseline) < 0);
  switch (window.kind) {
    case 'previous':
      return [];
    case 'range':
      return older.filter(({ version }) => satisfies(version.semver, window.range));
    case 'minors':
      return lastFew(newestOfMinors(older, baseline), window.count - 1);
  }
}

/** The newest release of every minor below that of `baseline`. */
function newestOfMinors(older: readonly Release[], { major, minor }: Version): readonly Release[] {
  const newest = new Map(older.map((release) => [`${release.version.major}.${release.version.minor}`, release]));
  newest.delete(`${major}.${minor}`);
  return [...newest.values()];
}

function lastFew<T>(all: readonly T[], count: number): readonly T[] {
  return count > 0 ? all.slice(-count) : [];
}

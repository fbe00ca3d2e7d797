/** A range of versions as npm writes it, and the releases in it. */
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import type { Release, Releases } from './tags.ts';

/** A range longer than this is none that a person wrote. In UTF-16 code units. */
const LONGEST = 256;

/** @returns whether the text is a range such as `>=1.4.0 <2.0.0`. The empty range is none: `*` says "every release". */
export function isRange(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST && validRange(text) !== null;
}

/**
 * @param range null: every stable release
 * @returns the releases in it, ascending. A pre-release is in it only if it names a pre-release of the same version
 * (node-semver, "Prerelease Tags"): `>=2.0.0-rc1` holds 2.0.0-rc2 but not 2.1.0-rc1.
 */
export function releasesIn({ all, stable }: Releases, range: string | null): readonly Release[] {
  return range === null ? stable : all.filter(({ version }) => satisfies(version.semver, range));
}

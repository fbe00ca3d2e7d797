/** How much a version moves, and how much a change costs: `none < patch < minor < major < never`. */

/** The parts of a version a release can raise (semver.org 2.0.0, items 6 to 8), smallest first. */
export const BUMPS = ['none', 'patch', 'minor', 'major'] as const;
export type Bump = (typeof BUMPS)[number];

/** What a change requires; no bump is enough for `never`. */
export const REQUIRED_BUMPS = [...BUMPS, 'never'] as const;
export type RequiredBump = (typeof REQUIRED_BUMPS)[number];

/** What new API surface (a method, a field, an enum value) costs at least, whoever it hurts. */
export const NEW_SURFACE: Bump = 'minor';

/** What a change of the descriptors costs that no contract counts as worse than safe. */
export const OTHER_CHANGE: Bump = 'patch';

/** @returns below 0, 0 or above 0 as `a` is less than, equal to or more than `b` */
export function compareBumps(a: RequiredBump, b: RequiredBump): number {
  return REQUIRED_BUMPS.indexOf(a) - REQUIRED_BUMPS.indexOf(b);
}

/** @returns the higher of the two */
export function higher<B extends RequiredBump>(a: B, b: B): B {
  return compareBumps(a, b) >= 0 ? a : b;
}

/** @returns the highest of all, `none` if there are none */
export function highest(bumps: Iterable<RequiredBump>): RequiredBump {
  let found: RequiredBump = 'none';
  for (const bump of bumps) found = higher(found, bump);
  return found;
}

/**
 * @param declared what the version file or the tag says, or what is assumed of the next release
 * @returns whether it pays for `required`. A patch is always paid: every release is at least one.
 */
export function enough(declared: Bump, required: RequiredBump): boolean {
  return required === 'patch' || compareBumps(declared, required) >= 0;
}

const DESCRIPTIONS: Readonly<Record<RequiredBump, string>> = {
  none: 'no new version',
  patch: 'a patch release',
  minor: 'a minor release',
  major: 'a major release',
  never: 'no release at all',
};

/** @returns the bump in words that follow "needs" or "allowed in": "a minor release" */
export function describeBump(bump: RequiredBump): string {
  return DESCRIPTIONS[bump];
}

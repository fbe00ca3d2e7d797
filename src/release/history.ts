/** What each promise would have cost over past releases: "would we be at 100.y.z?" */
import { acceptedCost } from './acceptance.ts';
import type { Bump, RequiredBump } from './bump.ts';
import { PRESETS, type Preset, type ZeroMajorMode, zeroMajor } from './promise.ts';
import { baselineForTag, type Release, type Releases } from './tags.ts';
import { nextVersion, type Version } from './version.ts';

/** A stable release and the one it is compared with. */
export interface ReleaseStep {
  readonly from: Release;
  readonly to: Release;
}

/** @returns the steps of the last `count` stable releases, in ascending order; the first release of all has none */
export function stepsOf(releases: Releases, count: number): readonly ReleaseStep[] {
  const steps = releases.stable.flatMap((to) => {
    const from = baselineForTag(releases, to.version);
    return from === null ? [] : [{ from, to }];
  });
  return count > 0 ? steps.slice(-count) : [];
}

/** What one release would have required under each promise, before the rule for 0.y.z. */
export interface HistoryStep {
  readonly from: Version;
  readonly to: Version;
  readonly required: Readonly<Record<Preset, RequiredBump>>;
}

/** What the releases would have cost under one promise. */
export interface HistoryCost {
  readonly preset: Preset;
  readonly majors: number;
  readonly minors: number;
  /** Releases that would have needed no more than a patch. */
  readonly patches: number;
  /** How many of the majors would first have been refused until somebody accepted the break. */
  readonly refused: number;
  /**
   * The lowest version the last release could carry, had each been numbered as low as allowed. Leaving 0.0.z and 0.y.z
   * is no matter of cost, so the count goes on from the release that did.
   */
  readonly version: Version;
}

/**
 * @param steps in ascending order; the count starts at the first one's `from`
 * @returns a row per preset, in the order of the presets; none without steps
 */
export function historyCosts(steps: readonly HistoryStep[], mode: ZeroMajorMode): readonly HistoryCost[] {
  const start = steps[0]?.from;
  return start === undefined ? [] : PRESETS.map((preset) => costOf(steps, preset, start, mode));
}

function costOf(steps: readonly HistoryStep[], preset: Preset, start: Version, mode: ZeroMajorMode): HistoryCost {
  const counts: Record<Bump, number> = { none: 0, patch: 0, minor: 0, major: 0 };
  let refused = 0;
  let version = start;
  for (const { to, required } of steps) {
    const asked = required[preset];
    if (asked === 'never') refused++;
    const bump = zeroMajor(acceptedCost(asked), version, mode);
    const paid: Bump = bump === 'major' || bump === 'minor' ? bump : 'patch';
    counts[paid]++;
    version = nextVersion(version, paid);
    if (age(to, mode) > age(version, mode)) version = to;
  }
  return { preset, majors: counts.major, minors: counts.minor, patches: counts.patch, refused, version };
}

/** 0.0.z, 0.y.z and what follows, as far as the mode counts their changes differently. */
function age({ major, minor }: Version, mode: ZeroMajorMode): number {
  if (mode === 'strict') return 0;
  if (major > 0) return 2;
  return mode === 'breaking-is-minor' && minor > 0 ? 1 : 0;
}

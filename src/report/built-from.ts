/** Releases whose clients are built from another copy of the protocol, in words. */
import { shortRef } from './revision.ts';

/** A release, and the revision that its clients are built from. */
export interface BuiltFrom {
  readonly release: string;
  readonly ref: string;
}

/** Named one by one up to this many. */
const NAMED = 3;

/** @returns `clients of 1.6.0, 1.6.1 are built from 8e48125`: one for each revision, the releases in their order */
export function builtFromTexts(all: readonly BuiltFrom[]): readonly string[] {
  const byRef = new Map<string, string[]>();
  for (const { release, ref } of all) byRef.set(ref, [...(byRef.get(ref) ?? []), release]);
  return [...byRef].map(([ref, releases]) => `clients of ${listed(releases)} are built from ${shortRef(ref)}`);
}

function listed(releases: readonly string[]): string {
  if (releases.length <= NAMED) return releases.join(', ');
  return `${releases[0]} … ${releases.at(-1)} (${releases.length} releases)`;
}

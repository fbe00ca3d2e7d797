/** Packages that say by their name that they are not finished: `foo.v1alpha1`, `foo.v1beta2`, `foo.v1p1beta1`, `foo.v1test`. */

export const STAGES = ['alpha', 'beta', 'test'] as const;
export type Stage = (typeof STAGES)[number];

/** A positive number without leading zeros. */
const NUMBER = '[1-9]\\d*';

/**
 * The versions that buf and Google name unstable (buf.build/docs, lint rule PACKAGE_VERSION_SUFFIX;
 * google.aip.dev/185): a stage right behind the major version, or behind `p` and a patch. A `test` may end in anything.
 */
const VERSION = new RegExp(`^v${NUMBER}(?:(?:p${NUMBER})?(alpha|beta)(?:${NUMBER})?|(test)\\w*)$`);

/** @returns the stage that the last part of a package's name says; null for a stable package */
export function stageOf(packageName: string): Stage | null {
  const [, ordinary, test] = VERSION.exec(packageName.slice(packageName.lastIndexOf('.') + 1)) ?? [];
  return STAGES.find((stage) => stage === (ordinary ?? test)) ?? null;
}

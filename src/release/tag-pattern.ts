/** How a tag is named after a version: `{version}`, `v{version}`, `agent/v{version}`. */
import { parseVersion, type Version } from './version.ts';

/** A literal prefix and suffix around one version. */
export interface TagPattern {
  /** As configured: `agent-v{version}`. */
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whether a `v` before the version is read as well; only the default pattern allows both. */
  readonly optionalV: boolean;
}

/** Used when nothing is configured: `1.6.0` and `v1.6.0`. */
export const DEFAULT_TAG_PATTERN: TagPattern = { text: '{version}', prefix: '', suffix: '', optionalV: true };

const PLACE = '{version}';

/** What git refuses in a tag name (git-check-ref-format): control characters, blanks and a few more. */
const FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|^\/|^-/u;

/** @returns the pattern, or in words what is wrong with it and what to write */
export function parseTagPattern(text: string): { readonly pattern: TagPattern } | { readonly problem: string } {
  const [prefix, suffix, ...more] = text.split(PLACE);
  if (prefix === undefined || suffix === undefined || more.length > 0) {
    return { problem: `expected one {version} in the tag pattern "${text}", as in "v{version}" or "agent/v{version}"` };
  }
  const other = /\{[^}]*\}?/.exec(prefix + suffix);
  if (other !== null) {
    return {
      problem: `"${other[0]}" in the tag pattern "${text}" is not known: write that part out, only {version} is filled in`,
    };
  }
  const bad = FORBIDDEN.exec(`${prefix}0${suffix}`);
  if (bad !== null) {
    return {
      problem: `no tag can match "${text}": git allows no "${bad[0]}" there. Write the tag name with {version} in it, no wildcards`,
    };
  }
  return { pattern: { text, prefix, suffix, optionalV: false } };
}

/**
 * @param tag the tag's name, without `refs/tags/`
 * @returns its version, or null if the tag is none of the pattern's: `20191207`, `2.1-alpha0`, `release-3.4.0`
 */
export function parseTag(tag: string, pattern: TagPattern): Version | null {
  const { prefix, suffix, optionalV } = pattern;
  if (!tag.startsWith(prefix) || !tag.endsWith(suffix)) return null;
  return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), { leadingV: optionalV });
}

/** @returns the tag's name for `version` as the pattern writes it */
export function tagName(version: Version, pattern: TagPattern): string {
  return pattern.prefix + version.text + pattern.suffix;
}

/** Versions, tags and releases for tests, from their texts. */
import { DEFAULT_TAG_PATTERN, parseTagPattern, type TagPattern } from '../../src/release/tag-pattern.ts';
import { type Releases, releasesOf } from '../../src/release/tags.ts';
import { parseVersion, type Version } from '../../src/release/version.ts';

export function v(text: string): Version {
  const version = parseVersion(text);
  if (version === null) throw new Error(`no version: ${text}`);
  return version;
}

export function pattern(text: string): TagPattern {
  const parsed = parseTagPattern(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.pattern;
}

/** Each tag at a commit of its own. */
export function releases(names: readonly string[], form: TagPattern = DEFAULT_TAG_PATTERN): Releases {
  return releasesOf(
    names.map((name) => ({ name, sha: `sha of ${name}` })),
    form,
  );
}

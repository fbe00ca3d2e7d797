/**
 * "Nothing was released before" must be certain: a release that is there but was not found would make the gate compare
 * with the commit before, and pass.
 */
import type { Declaration } from '../release/declared.ts';
import type { TagPattern } from '../release/tag-pattern.ts';
import type { Releases } from '../release/tags.ts';
import type { Place, RevisionRequest } from './place.ts';
import type { Fault } from './ports.ts';

const NAME_ONE = 'name the release to compare with (`--base`), or say that there is none (`--base none`)';

/** @returns why it is not certain that no release comes before the head; null if there is one, or certainly none */
export function unsureOfBaseline(
  { named, mergeBase }: Place,
  request: RevisionRequest,
  releases: Releases,
  { baseline, headVersion }: Declaration,
  pattern: TagPattern,
): Fault | null {
  // Against a merge base nothing that a change introduces is missed.
  if (baseline !== null || named !== null || mergeBase !== null) return null;
  const lowest = releases.stable[0];
  if (lowest === undefined) return unreadTags(releases, pattern);
  if (request.tag !== null) return null;
  if (request.baseVersion !== null) return unsure(`there is no release ${request.baseVersion.text}`);
  return headVersion === null
    ? unsure(`no release can be reached from here, though there are releases such as ${lowest.tag}`)
    : unsure(`${headVersion.text} is below every release (the lowest is ${lowest.tag}), so none comes before it`);
}

/** Tags that hold a version in another form than the default one are perhaps releases. */
function unreadTags({ skipped }: Releases, { optionalV: isDefault }: TagPattern): Fault | null {
  const tag = isDefault ? skipped.find((name) => /\d+\.\d+\.\d+/.test(name)) : undefined;
  if (tag === undefined) return null;
  return {
    ...unsure(`no tag is a version, but there are tags such as ${tag}`),
    next: `set tag-pattern, or ${NAME_ONE}`,
  };
}

function unsure(message: string): Fault {
  return { kind: 'no-baseline', message, next: NAME_ONE };
}

/** What can be wrong with a version itself, whatever the protocol does. */
import type { TagPattern } from './tag-pattern.ts';
import type { Release } from './tags.ts';
import type { Version } from './version.ts';

/** `kind` for programs, `message` for people: what is wrong and what to do. Each one fails the gate. */
export interface Fault {
  readonly kind: 'goes-back' | 'already-released' | 'tag-is-not-the-version' | 'tag-is-no-version';
  readonly message: string;
}

/** The version is lower than the release it is compared with. */
export function goesBack(head: Version, release: Version): Fault {
  const message = `The version goes back: ${head.text} is lower than the release ${release.text}. Set a version above ${release.text}.`;
  return { kind: 'goes-back', message };
}

/** The version has a tag already. */
export function alreadyReleased(version: Version, release: Release): Fault {
  const message = `Version ${version.text} is already released: the tag ${release.tag} exists. Choose a version that has no tag.`;
  return { kind: 'already-released', message };
}

/** The tag says one version, the version file at its commit another. */
export function tagIsNotTheVersion(tag: string, inFile: Version): Fault {
  const message = `The tag ${tag} is not the version at its commit: the version file there says ${inFile.text}. Set the version in the file first, then tag that commit.`;
  return { kind: 'tag-is-not-the-version', message };
}

/** The tag's name cannot be read under the pattern. */
export function tagIsNoVersion(tag: string, pattern: TagPattern): Fault {
  const form = pattern.optionalV ? 'a version such as 1.6.0 or v1.6.0' : `the tag pattern "${pattern.text}"`;
  const message = `The tag ${tag} is no release: its name is not ${form}. Rename the tag, or set tag-pattern.`;
  return { kind: 'tag-is-no-version', message };
}

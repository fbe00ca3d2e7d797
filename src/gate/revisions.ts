/** Which trees are compared: the head, the release it is measured against, and what was there before the change. */
import { type AssumedBump, type Declaration, declare, type JudgedCommit } from '../release/declared.ts';
import { alreadyReleased } from '../release/faults.ts';
import { parseTag, type TagPattern, tagName } from '../release/tag-pattern.ts';
import { type Releases, releaseOf, releasesOf } from '../release/tags.ts';
import type { Version } from '../release/version.ts';
import type { Problem } from '../schema/model.ts';
import { bareTag, type Place, type RevisionRequest } from './place.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import { unsureOfBaseline } from './unsure.ts';
import { headVersionIn, type VersionFile, versionIn } from './versions.ts';

export interface RevisionPolicy {
  readonly tagPattern: TagPattern;
  readonly versionFile: VersionFile;
  readonly assumeNext: AssumedBump;
}

export interface Revisions {
  /** Null: nothing was released before and nothing else is there to compare with. */
  readonly baseline: Tree | null;
  /** The merge base, where only what the change introduces counts; else null. */
  readonly before: Tree | null;
  readonly head: Tree;
  readonly declaration: Declaration;
  readonly releases: Releases;
  /** The tag that the head has, or is to have; null where none is asked about. */
  readonly tag: string | null;
}

/** Why there is no verdict: a fault of the world, or a problem in a file. */
export type Undecided = Fault | { readonly problem: Problem };

export function isUndecided(value: unknown): value is Undecided {
  return isFault(value) || (typeof value === 'object' && value !== null && 'problem' in value);
}

/** Chooses the trees and what is declared, under a policy. */
export async function findRevisions(
  repository: Repository,
  place: Place,
  request: RevisionRequest,
  policy: RevisionPolicy,
): Promise<Revisions | Undecided> {
  const { tags, named } = place;
  if (tags.incomplete !== null && named !== 'release' && named !== 'none') return tags.incomplete;
  const releases = releasesOf(named === 'none' ? [] : tags.tags, policy.tagPattern);
  const tagged = await nameTag(place, request, policy);
  if (isUndecided(tagged)) return tagged;
  const asked = { ...request, tag: tagged.tag };
  const found = await declareHead(repository, place, asked, policy, releases);
  if (isUndecided(found)) return found;
  const declaration = request.planned === undefined ? found : asPlanned(found, releases);
  const doubt = unsureOfBaseline(place, asked, releases, declaration, policy.tagPattern);
  if (doubt !== null) return doubt;
  const baseline = await baselineTree(repository, place, asked, declaration);
  if (isFault(baseline)) return baseline;
  const { mergeBase } = place;
  const partly = mergeBase !== null && !declaration.everythingCounts && baseline?.sha !== mergeBase.sha;
  return { baseline, before: partly ? mergeBase : null, head: place.head, declaration, releases, tag: asked.tag };
}

/** The tag that is judged: as it is named, or as this surface's releases are called. */
async function nameTag(
  { head }: Place,
  { tag, planned }: RevisionRequest,
  { tagPattern, versionFile }: RevisionPolicy,
): Promise<{ readonly tag: string | null } | Undecided> {
  if (planned === undefined) return { tag };
  if (planned !== 'version-file') return { tag: tagName(planned, tagPattern) };
  const read = await headVersionIn(head, versionFile);
  if (isUndecided(read)) return read;
  if (read.version !== null) return { tag: tagName(read.version, tagPattern) };
  return { kind: 'no-version', message: 'no version file says which version is to be released', next: 'say `version`' };
}

/** What is to be released must be new. */
function asPlanned(declaration: Declaration, releases: Releases): Declaration {
  const { headVersion, faults } = declaration;
  const twin = headVersion === null ? null : releaseOf(releases, headVersion);
  if (headVersion === null || twin === null || faults.some(({ kind }) => kind === 'already-released'))
    return declaration;
  return { ...declaration, faults: [...faults, alreadyReleased(headVersion, twin)] };
}

async function declareHead(
  repository: Repository,
  place: Place,
  request: RevisionRequest,
  policy: RevisionPolicy,
  releases: Releases,
): Promise<Declaration | Undecided> {
  const { tagPattern: pattern, assumeNext, versionFile } = policy;
  const head = request.headVersion === null ? await headVersionIn(place.head, versionFile) : { version: null };
  if (isUndecided(head)) return head;
  const common = { releases, pattern, assumeNext, headOption: request.headVersion };
  if (request.tag !== null) {
    const base = await namedBase(repository, place, request, policy);
    if (isUndecided(base)) return base;
    return declare({ ...common, judged: { kind: 'tag', tag: request.tag, head: head.version }, base });
  }
  const start = place.mergeBase ?? (releases.stable.length === 0 ? await earlierTree(repository, place) : null);
  if (isFault(start)) return start;
  const before = start === null ? { version: null } : await versionIn(start, versionFile);
  if (isUndecided(before)) return before;
  const kind: JudgedCommit['kind'] = place.mergeBase === null ? 'branch' : 'pull-request';
  const rooted = (kind === 'branch' ? head.version : before.version) === null && releases.stable.length > 0;
  const reachable = rooted ? await repository.tagsReachable(place.mergeBase?.sha ?? place.headSha) : { tags: [] };
  if (isFault(reachable)) return reachable;
  const base = await namedBase(repository, place, request, policy);
  if (isUndecided(base)) return base;
  const names = reachable.tags.map(({ name }) => name);
  return declare({
    ...common,
    judged: { kind, before: request.baseVersion ?? before.version, head: head.version, reachable: names },
    base,
  });
}

/** The version of a baseline that was named, by option, by its tag, or by its own version file. */
async function namedBase(
  repository: Repository,
  place: Place,
  request: RevisionRequest,
  policy: RevisionPolicy,
): Promise<{ readonly version: Version | null } | null | Undecided> {
  if (place.named !== 'release' || request.base === null)
    return request.baseVersion === null ? null : { version: request.baseVersion };
  const tagged = request.baseVersion ?? parseTag(bareTag(request.base), policy.tagPattern);
  if (tagged !== null) return { version: tagged };
  const tree = await repository.tree(request.base);
  return isFault(tree) ? tree : versionIn(tree, policy.versionFile);
}

async function baselineTree(
  repository: Repository,
  place: Place,
  request: RevisionRequest,
  declaration: Declaration,
): Promise<Tree | null | Fault> {
  if (place.named === 'release' && request.base !== null) return repository.tree(request.base);
  if (declaration.baseline !== null) return repository.tree(`refs/tags/${declaration.baseline.tag}`);
  if (request.tag !== null) return null;
  return place.mergeBase ?? earlierTree(repository, place);
}

/** With nothing released: where the branch left the default branch, or the commit before; null if there is none. */
async function earlierTree(repository: Repository, { head, headSha }: Place): Promise<Tree | null | Fault> {
  if (head.sha === null) return repository.tree('HEAD');
  const target = await repository.defaultBranch();
  if (isFault(target)) return target;
  if (target !== null) {
    const sha = await repository.mergeBase(target.sha, headSha);
    if (isFault(sha)) return sha;
    if (sha !== null && sha !== headSha) return repository.tree(sha);
  }
  const parent = await repository.resolve(`${headSha}^`);
  if (!isFault(parent)) return repository.tree(parent.sha);
  // Certain only if git knows of no commit before: in a shallow clone, and where git failed, there may be one.
  return parent.kind === 'missing-revision' && !repository.shallow ? null : parent;
}

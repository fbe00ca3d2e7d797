/** Which trees are compared: the head, the release it is measured against, and what was there before the change. */
import { type AssumedBump, type Declaration, declare, type JudgedCommit } from '../release/declared.ts';
import { parseTag, type TagPattern } from '../release/tag-pattern.ts';
import { type Releases, releasesOf } from '../release/tags.ts';
import type { Version } from '../release/version.ts';
import type { Problem } from '../schema/model.ts';
import { type Fault, isFault, type Repository, type TagList, type Tree } from './ports.ts';
import { type VersionFile, versionIn } from './versions.ts';

/** What the caller asks for. Revisions are as given; versions override what files and tags say. */
export interface RevisionRequest {
  /** A tag: that release. Another revision: where a change will be merged. `none`: nothing was released. Null: find out. */
  readonly base: string | null;
  /** Null: the work tree if it differs from HEAD, else HEAD. */
  readonly head: string | null;
  /** Judge the head as if it were tagged so, or the tag itself if it exists. */
  readonly tag: string | null;
  readonly baseVersion: Version | null;
  readonly headVersion: Version | null;
}

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
}

/** Why there is no verdict: a fault of the world, or a problem in a file. */
export type Undecided = Fault | { readonly problem: Problem };

export function isUndecided(value: unknown): value is Undecided {
  return isFault(value) || (typeof value === 'object' && value !== null && 'problem' in value);
}

/** Where the head stands, before anything is known of releases. */
export interface Place {
  readonly head: Tree;
  /** The commit that the head is, or lies on. */
  readonly headSha: string;
  readonly tags: TagList;
  /** What a named base is; null if none was named. */
  readonly named: 'release' | 'target' | 'none' | null;
  /** The commit a change starts from: the merge base with the target. Null where there is no target. */
  readonly mergeBase: Tree | null;
}

/** Finds the head, the tags and the merge base. Needs no policy, so that the policy can be read at the right commit. */
export async function findPlace(repository: Repository, request: RevisionRequest): Promise<Place | Fault> {
  const tags = await repository.tags();
  if (isFault(tags)) return tags;
  const exists = request.tag !== null && tags.tags.some(({ name }) => name === request.tag);
  const head = await headTree(repository, exists ? request.tag : request.head);
  if (isFault(head)) return head;
  const headSha = head.sha ?? (await repository.resolve('HEAD'));
  if (isFault(headSha)) return headSha;
  const sha = typeof headSha === 'string' ? headSha : headSha.sha;
  const named = nameBase(request.base, tags);
  const place = { head, headSha: sha, tags, named };
  if (named !== 'target' || request.base === null) return { ...place, mergeBase: null };
  const mergeBase = await mergeBaseTree(repository, request.base, sha);
  return isFault(mergeBase) ? mergeBase : { ...place, mergeBase };
}

function nameBase(base: string | null, { tags }: TagList): Place['named'] {
  if (base === null || base === 'none') return base;
  return tags.some(({ name }) => name === base || `refs/tags/${name}` === base) ? 'release' : 'target';
}

async function headTree(repository: Repository, head: string | null): Promise<Tree | Fault> {
  if (head !== null) return repository.tree(head);
  const dirty = await repository.isDirty(
    (path) => path.endsWith('.proto') || path.startsWith('.github/') || !path.includes('/'),
  );
  if (isFault(dirty)) return dirty;
  return dirty ? repository.workTree() : repository.tree('HEAD');
}

async function mergeBaseTree(repository: Repository, base: string, head: string): Promise<Tree | Fault> {
  const target = await repository.resolve(base);
  if (isFault(target)) return target;
  const sha = await repository.mergeBase(target.sha, head);
  if (isFault(sha)) return sha;
  if (sha !== null) return repository.tree(sha);
  const message = `${base} and the head have no common ancestor`;
  return { kind: 'missing-revision', message, next: 'fetch the whole history, or name another --base' };
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
  const declaration = await declareHead(repository, place, request, policy, releases);
  if (isUndecided(declaration)) return declaration;
  const baseline = await baselineTree(repository, place, request, declaration);
  if (isFault(baseline)) return baseline;
  const { mergeBase } = place;
  const partly = mergeBase !== null && !declaration.everythingCounts && baseline?.sha !== mergeBase.sha;
  return { baseline, before: partly ? mergeBase : null, head: place.head, declaration, releases };
}

async function declareHead(
  repository: Repository,
  place: Place,
  request: RevisionRequest,
  policy: RevisionPolicy,
  releases: Releases,
): Promise<Declaration | Undecided> {
  const { tagPattern: pattern, assumeNext, versionFile } = policy;
  const head = await versionIn(place.head, versionFile);
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
  const tagged = request.baseVersion ?? parseTag(request.base.replace(/^refs\/tags\//, ''), policy.tagPattern);
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
  // In a shallow clone the commit before may only be missing; else this is the first one.
  return repository.shallow ? parent : null;
}

/** Where in history the head stands: found before any policy is known, for it tells where the policy is read. */

import type { Version } from '../release/version.ts';
import { VERSION_FILES } from '../release/version-file.ts';
import { type Fault, isFault, type Repository, type TagList, type Tree } from './ports.ts';

/** A release to come: the version that is named, or the one in the version file. Each surface's pattern makes its tag. */
export type PlannedRelease = Version | 'version-file';

/** What the caller asks for. Revisions are as given; versions override what files and tags say. */
export interface RevisionRequest {
  /** A tag: that release. Another revision: where a change will be merged. `none`: nothing was released. Null: find out. */
  readonly base: string | null;
  /** Null: the work tree if it differs from HEAD, else HEAD. */
  readonly head: string | null;
  /** Judge the head as if it were tagged so, or the tag itself if it exists. */
  readonly tag: string | null;
  /** Judge the head as the release it is to become, under whatever tag its surface would give it. */
  readonly planned?: PlannedRelease;
  readonly baseVersion: Version | null;
  readonly headVersion: Version | null;
}

/** Where the head stands, before anything is known of releases. */
export interface Place {
  readonly head: Tree;
  /** The commit that the head is, or lies on. */
  readonly headSha: string;
  readonly tags: TagList;
  /** What a named base is; null if none was named. */
  readonly named: 'release' | 'target' | 'none' | null;
  /** The merge base with the target, where a change starts; the target if they share no commit. Null without a target. */
  readonly mergeBase: Tree | null;
  /** The tip of what a change will be merged into: its policy counts. Null where there is no target. */
  readonly target: Tree | null;
  /** What a person should know of this; null if nothing is out of the ordinary. */
  readonly notice: string | null;
}

/** Finds the head, the tags and the merge base. Needs no policy, so that the policy can be read at the right commit. */
export async function findPlace(repository: Repository, request: RevisionRequest): Promise<Place | Fault> {
  const tags = await repository.tags();
  if (isFault(tags)) return tags;
  const head = await (request.tag === null ? headTree(repository, request.head) : tagTree(repository, request, tags));
  if (isFault(head)) return head;
  const headSha = head.sha ?? (await repository.resolve('HEAD'));
  if (isFault(headSha)) return headSha;
  const sha = typeof headSha === 'string' ? headSha : headSha.sha;
  const named = nameBase(request, tags);
  const place = { head, headSha: sha, tags, named };
  if (named !== 'target' || request.base === null) return { ...place, mergeBase: null, target: null, notice: null };
  const target = await repository.tree(request.base);
  if (isFault(target)) return target;
  const mergeBase = await mergeBaseTree(repository, target, sha);
  if (isFault(mergeBase)) return mergeBase;
  if (mergeBase !== null) return { ...place, mergeBase, target, notice: null };
  const base = isFullId(request.base) ? `the target ${request.base.slice(0, 12)}` : request.base;
  const notice = `The head and ${base} have no common ancestor, so it is compared with ${base} as it is now.`;
  return { ...place, mergeBase: target, target, notice };
}

/** A tag is not merged anywhere: what is named as its base is what it is compared with. */
function nameBase({ base, tag }: RevisionRequest, { tags }: TagList): Place['named'] {
  if (base === null || base === 'none') return base;
  return tag !== null || tags.some(({ name }) => name === bareTag(base)) ? 'release' : 'target';
}

/** `1.5.0` of `refs/tags/1.5.0` */
export function bareTag(name: string): string {
  return name.replace(/^(refs\/)?tags\//, '');
}

/** The tag itself, or the commit that would be tagged: never what is not committed. */
async function tagTree(
  repository: Repository,
  { tag, head }: RevisionRequest,
  { tags }: TagList,
): Promise<Tree | Fault> {
  if (!tags.some(({ name }) => name === tag)) return repository.tree(head ?? 'HEAD');
  const tagged = await repository.tree(`refs/tags/${tag}`);
  if (isFault(tagged) || head === null) return tagged;
  const named = await repository.resolve(head);
  if (isFault(named) || named.sha === tagged.sha) return isFault(named) ? named : tagged;
  const message = `the tag ${tag} exists, and ${head} is another commit`;
  return {
    kind: 'tag-elsewhere',
    message,
    next: 'leave out `--head` to judge the tag, or choose a version without a tag',
  };
}

async function headTree(repository: Repository, head: string | null): Promise<Tree | Fault> {
  if (head !== null) return repository.tree(head);
  const dirty = await repository.isDirty(
    (path) => path.endsWith('.proto') || path.startsWith('.github/') || !path.includes('/') || isVersionFile(path),
  );
  if (isFault(dirty)) return dirty;
  return dirty ? repository.workTree() : repository.tree('HEAD');
}

function isVersionFile(path: string): boolean {
  return VERSION_FILES.includes(path.slice(path.lastIndexOf('/') + 1));
}

function isFullId(revision: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}

/** Null if the two certainly share no commit. */
async function mergeBaseTree(repository: Repository, target: Tree, head: string): Promise<Tree | null | Fault> {
  if (target.sha === null) throw new TypeError('what a change is merged into is a commit');
  const sha = await repository.mergeBase(target.sha, head);
  if (sha === null || isFault(sha)) return sha;
  return sha === target.sha ? target : repository.tree(sha);
}

/** Tags, the default branch, and what a name leads to. */
import { type Branch, type Fault, isFault, type Tag } from '../source.ts';
import { type GraphObject, resolveAnswer, shaped, tagsAnswer } from './answers.ts';
import type { Api } from './port.ts';

/** All tags by name, and the default branch, null in an empty repository. */
export interface References {
  readonly tags: readonly Tag[];
  readonly defaultBranch: Branch | null;
}

/** An object, and what it points to through three annotated tags; longer chains are looked up link by link. */
const TARGET = `fragment T on GitObject { ...O ... on Tag { target { ...O ... on Tag { target { ...O ... on Tag { target { ...O } } } } } } }
fragment O on GitObject { __typename oid }`;

const TAGS = `query($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { ...O } }
    refs(refPrefix: "refs/tags/", first: $first, after: $after) {
      nodes { name target { ...T } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${TARGET}`;

/** A request for every hundred tags, annotated ones included. */
export async function listReferences(api: Api): Promise<References | Fault> {
  const tags: Tag[] = [];
  let defaultBranch: Branch | null = null;
  let place: Place | null = { first: MAX_PAGE, after: null };
  while (place !== null) {
    const page: Page | Fault = await readPage(api, place);
    if (isFault(page)) return page;
    for (const { name, target } of page.refs) {
      const sha = await commitBehind(api, target);
      if (isFault(sha)) return sha;
      tags.push({ name, sha });
    }
    ({ defaultBranch, next: place } = page);
  }
  return { tags: tags.sort(byName), defaultBranch };
}

interface Place {
  readonly first: number;
  readonly after: string | null;
}

interface Page {
  readonly refs: readonly { readonly name: string; readonly target: GraphObject | null }[];
  readonly defaultBranch: Branch | null;
  readonly next: Place | null;
}

const MAX_PAGE = 100;
const MIN_PAGE = 10;

/** One page; where GitHub answers in part, a smaller one. A tag that is left out would be taken for never released. */
async function readPage(api: Api, { first, after }: Place): Promise<Page | Fault> {
  const doing = 'list the tags';
  const answer = await api.query(doing, TAGS, { first, after });
  if (isFault(answer)) return answer;
  if (answer.errors.length > 0) {
    return first > MIN_PAGE ? readPage(api, { first: Math.ceil(first / 2), after }) : incomplete(doing);
  }
  const read = shaped(tagsAnswer, answer.data, doing);
  if (isFault(read)) return read;
  const { defaultBranchRef: branch, refs } = read.repository;
  if (refs === null || (refs.pageInfo.hasNextPage && refs.pageInfo.endCursor === null)) return incomplete(doing);
  const { hasNextPage, endCursor } = refs.pageInfo;
  const sha = branch?.target?.oid;
  return {
    refs: refs.nodes,
    defaultBranch:
      branch === null || sha === undefined ? null : { name: branch.name, ref: `refs/heads/${branch.name}`, sha },
    next: hasNextPage ? { first, after: endCursor } : null,
  };
}

function incomplete(doing: string): Fault {
  return {
    kind: 'unreachable',
    message: `cannot ${doing}: GitHub answers only in part`,
    next: 'run the job again when GitHub works again',
  };
}

/** The order of `git for-each-ref`. */
function byName(a: Tag, b: Tag): number {
  return Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
}

const RESOLVE = `query($owner: String!, $name: String!, $tag: String!, $isName: Boolean!, $revision: String!) {
  repository(owner: $owner, name: $name) {
    tag: ref(qualifiedName: $tag) @include(if: $isName) { target { ...T } }
    object(expression: $revision) { ...T }
  }
}
${TARGET}`;

/** The commit that a revision leads to, null if it leads to none. A tag comes before a branch of the same name. */
export async function findCommit(api: Api, revision: string): Promise<string | null | Fault> {
  const doing = `find the commit of ${JSON.stringify(revision)}`;
  // Names of references hold none of these; expressions are made of them.
  const isName = !isFullId(revision) && !/[\^~:?*[\\\s]|@\{|\.\./.test(revision);
  const answer = await api.query(doing, RESOLVE, { tag: `refs/tags/${revision}`, isName, revision });
  if (isFault(answer)) return answer;
  if (answer.errors.length > 0) return incomplete(doing);
  const read = shaped(resolveAnswer, answer.data, doing);
  if (isFault(read)) return read;
  const { tag, object } = read.repository;
  return commitBehind(api, tag?.target ?? object);
}

/** True of an id in all its digits. */
export function isFullId(revision: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}

async function commitBehind(api: Api, object: GraphObject | null): Promise<string | null | Fault> {
  let last = object;
  while (last?.target !== undefined) last = last.target;
  if (last?.__typename === 'Tag') return findCommit(api, last.oid);
  return last?.__typename === 'Commit' ? last.oid : null;
}

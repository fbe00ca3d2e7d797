/** How commits hang together. */
import { type Fault, isFault, type Tag } from '../source.ts';
import { comparisonAnswer, comparisonsAnswer, shaped } from './answers.ts';
import { inParallel } from './parallel.ts';
import type { Api, ApiFault } from './port.ts';
import { isFullId } from './refs.ts';

/** How `head` stands to `base`, and the best common ancestor. */
export interface Comparison {
  readonly status: 'ahead' | 'behind' | 'diverged' | 'identical';
  readonly mergeBase: string;
}

const ROUTE = 'GET /repos/{owner}/{repo}/compare/{basehead}';

/**
 * Compares two commits, by id; null if they share no history. Neither the commits in between nor the changed files are
 * of interest, but the first page holds files, and for very many changes GitHub fails to make it; the second has none.
 */
export async function compare(api: Api, base: string, head: string): Promise<Comparison | null | ApiFault | Fault> {
  const doing = `compare ${base.slice(0, 12)} with ${head.slice(0, 12)}`;
  const range = { basehead: `${base}...${head}`, per_page: 1 };
  const first = await api.get(doing, ROUTE, range);
  const tooMuch = isFault(first) && (first.status === 422 || (first.status ?? 0) >= 500);
  const answer = tooMuch ? await api.get(doing, ROUTE, { ...range, page: 2 }) : first;
  if (isFault(answer)) return /no common ancestor/i.test(answer.said) ? null : answer;
  const read = shaped(comparisonAnswer, answer.data, doing);
  return isFault(read) ? read : { status: read.status, mergeBase: read.merge_base_commit.sha };
}

/** GitHub may need seconds until all its servers know what was just pushed. */
const LAG_SECONDS = [1, 2, 4];

/** Asks again while GitHub says it does not know, which of a commit that an event names may soon change. */
export async function patiently<T>(api: Api, ask: () => Promise<T>, isUnknown: (result: T) => boolean): Promise<T> {
  let result = await ask();
  for (const seconds of LAG_SECONDS) {
    if (!isUnknown(result)) break;
    await api.wait(seconds);
    result = await ask();
  }
  return result;
}

/** The id itself. @throws TypeError if it is none: names are resolved first */
export function fullId(sha: string): string {
  if (!isFullId(sha)) throw new TypeError(`not a full commit id: ${sha}`);
  return sha;
}

/** Comparing walks the history, so fewer at a time than of anything else. */
const BATCH = 50;
const SMALL = 4;

/** The tags on `sha` and its ancestors, of all `tags`, in their order: a request for every fifty commits. */
export async function tagsReachable(api: Api, tags: readonly Tag[], sha: string): Promise<readonly Tag[] | Fault> {
  const nameOf = new Map(tags.flatMap((tag) => (tag.sha === null ? [] : [[tag.sha, tag.name] as const])));
  const open = [...nameOf].filter(([commit]) => commit !== sha).map(([commit, name]) => ({ commit, name }));
  const batches = Array.from({ length: Math.ceil(open.length / BATCH) }, (_, i) =>
    open.slice(i * BATCH, (i + 1) * BATCH),
  );
  const known = new Map([[sha, true]]);
  const done = await inParallel(batches, (batch) => compareTags(api, known, batch, sha));
  if (isFault(done)) return done;
  const left = open.filter(({ commit }) => !known.has(commit));
  const rest = await inParallel(left, async ({ commit }) => {
    const comparison = await compare(api, commit, sha);
    if (isFault(comparison)) return comparison;
    known.set(commit, comparison?.mergeBase === commit);
    return null;
  });
  return isFault(rest) ? rest : tags.filter((tag) => tag.sha !== null && known.get(tag.sha) === true);
}

interface TaggedCommit {
  readonly commit: string;
  readonly name: string;
}

/** Notes in `known` of each commit whether `sha` contains it. What GitHub does not say is left out. */
async function compareTags(
  api: Api,
  known: Map<string, boolean>,
  batch: readonly TaggedCommit[],
  sha: string,
): Promise<null | Fault> {
  const small = batch.length <= SMALL;
  const doing = `find the tags before ${sha.slice(0, 12)}`;
  const answer = await api.query(doing, documentFor(batch), { sha }, ...(small ? [] : [0]));
  const read = isFault(answer) ? answer : shaped(comparisonsAnswer, answer.data, doing);
  if (isFault(read)) {
    if (read.kind !== 'unreachable' && read.kind !== 'refused') return read;
    if (small) return null;
    const middle = Math.ceil(batch.length / 2);
    const fault = await compareTags(api, known, batch.slice(0, middle), sha);
    return fault ?? compareTags(api, known, batch.slice(middle), sha);
  }
  for (const [i, { commit }] of batch.entries()) {
    const status = read.repository[`t${i}`]?.compare?.status;
    if (status !== undefined) known.set(commit, status === 'AHEAD' || status === 'IDENTICAL');
  }
  return null;
}

function documentFor(batch: readonly TaggedCommit[]): string {
  const refs = batch.map(({ name }, i) => {
    const ref = JSON.stringify(`refs/tags/${name}`);
    return `t${i}: ref(qualifiedName: ${ref}) { compare(headRef: $sha) { status } }`;
  });
  return `query($owner: String!, $name: String!, $sha: String!) { repository(owner: $owner, name: $name) { ${refs.join(' ')} } }`;
}

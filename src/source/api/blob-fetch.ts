/** Blobs over the wire. Every content is held against its id, so nothing that was cut or converted passes for a file. */
import { blobId } from '../content.ts';
import { type Content, type Fault, isFault } from '../source.ts';
import { blobAnswer, blobsAnswer, type GraphBlob, shaped } from './answers.ts';
import type { Api } from './port.ts';

/** What is known so far, by id: bytes, or the fault of what is not to be had; sizes in bytes. */
export interface BlobCache {
  readonly contents: Map<string, Content>;
  readonly sizes: Map<string, number>;
}

/** `Blob.text` is cut here; only `isTruncated` would tell. */
export const MAX_TEXT_BYTES = 512_000;
/** A failing query is not halved below this: its objects are then fetched one by one. */
const SMALL = 8;

/**
 * Asks for many blobs in one query and keeps those that came whole. Where GitHub fails, or answers in part, it is asked
 * for half as much. What is not in the cache afterwards did not come this way: binary, other encodings, too long.
 */
export async function queryBlobs(api: Api, cache: BlobCache, ids: readonly string[]): Promise<Fault | null> {
  const small = ids.length <= SMALL;
  const doing = `read ${ids.length} files`;
  // Half as much is the better second try.
  const answer = await api.query(doing, documentFor(ids), {}, ...(small ? [] : [0]));
  const read = isFault(answer) ? answer : shaped(blobsAnswer, answer.data, doing);
  if (isFault(read)) {
    if (read.kind !== 'unreachable' && read.kind !== 'refused') return read;
    return small ? null : queryHalves(api, cache, ids);
  }
  const lost = ids.filter((id, i) => !keep(cache, id, read.repository[`b${i}`] ?? null));
  const partial = !isFault(answer) && answer.errors.length > 0 && lost.length > SMALL;
  return partial ? queryHalves(api, cache, lost) : null;
}

async function queryHalves(api: Api, cache: BlobCache, ids: readonly string[]): Promise<Fault | null> {
  const middle = Math.ceil(ids.length / 2);
  const fault = await queryBlobs(api, cache, ids.slice(0, middle));
  return fault ?? queryBlobs(api, cache, ids.slice(middle));
}

const FRAGMENT = 'fragment B on GitObject { __typename ... on Blob { byteSize isTruncated text } }';

function documentFor(ids: readonly string[]): string {
  const objects = ids.map((id, i) => `b${i}: object(oid: ${JSON.stringify(id)}) { ...B }`).join(' ');
  return `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${objects} } } ${FRAGMENT}`;
}

/** Keeps what came whole; false if nothing came at all, which need not mean that there is nothing. */
function keep({ contents, sizes }: BlobCache, id: string, object: GraphBlob | null): boolean {
  if (object === null) return false;
  if (object.byteSize !== undefined) sizes.set(id, object.byteSize);
  if (object.__typename !== 'Blob') contents.set(id, notThere(id));
  // GitHub turns other encodings into UTF-8 and drops byte order marks: then the id is another one.
  const bytes = typeof object.text === 'string' ? new TextEncoder().encode(object.text) : null;
  if (bytes !== null && object.isTruncated === false && isWhole(bytes, id)) contents.set(id, bytes);
  return true;
}

const ROUTE = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';

/** Fetches one blob, whatever its bytes, into the cache; what GitHub does not know is a fault there. */
export async function fetchBlob(api: Api, { contents }: BlobCache, id: string): Promise<null | Fault> {
  const doing = `read the file ${id.slice(0, 12)}`;
  const answer = await api.get(doing, ROUTE, { file_sha: id });
  if (isFault(answer)) {
    if (answer.kind !== 'not-found') return answer;
    contents.set(id, notThere(id));
    return null;
  }
  const read = shaped(blobAnswer, answer.data, doing);
  if (isFault(read)) return read;
  const bytes = Uint8Array.from(Buffer.from(read.content, read.encoding));
  contents.set(id, isWhole(bytes, id) ? bytes : damaged(id));
  return null;
}

function isWhole(bytes: Uint8Array, id: string): boolean {
  return blobId(bytes, id.length === 64 ? 'sha256' : 'sha1') === id;
}

function notThere(id: string): Fault {
  return {
    kind: 'missing-object',
    message: `GitHub does not know the file ${id.slice(0, 12)}`,
    next: 'run the job again; a repository that was just pushed to may need a moment',
  };
}

function damaged(id: string): Fault {
  return {
    kind: 'missing-object',
    message: `what GitHub answers for the file ${id.slice(0, 12)} is not that file`,
    next: 'run the job again; check that nothing between it and GitHub changes answers',
  };
}

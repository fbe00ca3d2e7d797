/** The contents of files: what is asked for together, what is already there. */
import { contentOf, tooLarge } from '../content.ts';
import { type Content, type Fault, isFault } from '../source.ts';
import { type BlobCache, fetchBlob, MAX_TEXT_BYTES, queryBlobs } from './blob-fetch.ts';
import { inParallel } from './parallel.ts';
import type { Api } from './port.ts';

/** A file as a tree lists it; `size` in bytes, null where it is not told. */
export interface ListedBlob {
  readonly id: string;
  readonly size: number | null;
}

export interface BlobStore {
  /** Tells sizes, so that nothing is fetched only to be found too large. */
  learn(blobs: Iterable<ListedBlob>): void;
  /** The contents, no id fetched twice. Of `likely` as many come along as the queries have room for. */
  read(
    ids: readonly string[],
    maxBytes: number,
    likely: readonly ListedBlob[],
  ): Promise<ReadonlyMap<string, Content> | Fault>;
}

/** A store for the repository of `api`, empty at first. */
export function blobStore(api: Api): BlobStore {
  const cache: BlobCache = { contents: new Map(), sizes: new Map() };
  let last: Promise<unknown> = Promise.resolve();

  const readNow = async (
    ids: readonly string[],
    maxBytes: number,
    likely: readonly ListedBlob[],
  ): Promise<ReadonlyMap<string, Content> | Fault> => {
    const wanted = [...new Set(ids)].filter((id) => isMissing(cache, id, maxBytes));
    const batches = inBatches(cache, wanted, likely);
    const left = await inParallel(batches, (batch) => queryBlobs(api, cache, batch.ids));
    if (isFault(left)) return left;
    const single = wanted.filter((id) => isMissing(cache, id, maxBytes));
    const done = await inParallel(single, (id) => fetchBlob(api, cache, id));
    return isFault(done) ? done : new Map(ids.map((id) => [id, handOut(cache, id, maxBytes)]));
  };

  return {
    learn(blobs) {
      for (const { id, size } of blobs) if (size !== null) cache.sizes.set(id, size);
    },
    read(ids, maxBytes, likely) {
      // One after the other, so that what two callers want at a time is fetched once.
      const result = last.then(() => readNow(ids, maxBytes, likely));
      last = result.catch(() => {});
      return result;
    },
  };
}

function isMissing({ contents, sizes }: BlobCache, id: string, maxBytes: number): boolean {
  return !contents.has(id) && (sizes.get(id) ?? 0) <= maxBytes;
}

function handOut({ contents, sizes }: BlobCache, id: string, maxBytes: number): Content {
  const content = contents.get(id);
  const size = content instanceof Uint8Array ? content.length : (sizes.get(id) ?? 0);
  if (content === undefined || size > maxBytes) return tooLarge(size, maxBytes);
  return content instanceof Uint8Array ? contentOf(content) : content;
}

/** Limits of one query: GitHub gives it 10 seconds, and half a million nodes. */
const MAX_OBJECTS = 100;
const MAX_BYTES = 2_000_000;

interface Batch {
  readonly ids: string[];
  bytes: number;
}

/** The ids whose text a query can bring, in as few queries as there can be; what they have room for is filled up. */
function inBatches({ contents, sizes }: BlobCache, ids: readonly string[], likely: readonly ListedBlob[]): Batch[] {
  const batches: Batch[] = [];
  const taken = new Set<string>();
  const put = (id: string, size: number, mayOpen: boolean) => {
    if (size > MAX_TEXT_BYTES || taken.has(id)) return;
    const open = batches.at(-1);
    const hasRoom = open !== undefined && open.ids.length < MAX_OBJECTS && open.bytes + size <= MAX_BYTES;
    if (!hasRoom && !mayOpen) return;
    const batch = hasRoom ? open : { ids: [], bytes: 0 };
    if (!hasRoom) batches.push(batch);
    batch.ids.push(id);
    batch.bytes += size;
    taken.add(id);
  };
  for (const id of ids) put(id, sizes.get(id) ?? 0, true);
  for (const { id, size } of likely) if (size !== null && !contents.has(id)) put(id, size, false);
  return batches;
}

/** Reads many contents of a tree, some at a time, so that a large tree needs no more room than a small one. */
import { type Fault, isFault, type Tree } from './ports.ts';

/** Of a content that a tree names and does not give. */
export const MISSING_CONTENT: Fault = {
  kind: 'missing-object',
  message: 'the file could not be read',
  next: 'run this again',
};

/**
 * The next contents come while these are looked at.
 * @param each is given every content, or why it cannot be had
 * @returns why some could not be asked for; null if all were
 */
export async function readInBatches(
  tree: Tree,
  ids: readonly string[],
  size: number,
  maxBytes: number,
  each: (id: string, content: Uint8Array | Fault) => unknown,
): Promise<Fault | null> {
  const batches = Array.from({ length: Math.ceil(ids.length / size) }, (_, i) => ids.slice(i * size, (i + 1) * size));
  let coming = batches[0] && tree.read(batches[0], maxBytes);
  for (const [i, batch] of batches.entries()) {
    const contents = await coming;
    const following = batches[i + 1];
    coming = following && tree.read(following, maxBytes);
    if (contents === undefined || isFault(contents)) {
      await coming;
      return contents ?? null;
    }
    for (const id of batch) each(id, contents.get(id) ?? MISSING_CONTENT);
  }
  return null;
}

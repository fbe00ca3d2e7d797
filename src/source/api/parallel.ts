/** Several requests at a time, but not all. */
import { type Fault, isFault } from '../source.ts';

/** GitHub allows a hundred at a time for all of a token's users. */
const LANES = 4;

/** The results of `work` on each of `items`, in their order; the first fault ends it. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R | Fault>,
): Promise<readonly R[] | Fault> {
  const results: R[] = [];
  let fault: Fault | null = null;
  let next = 0;
  const lane = async () => {
    while (next < items.length && fault === null) {
      const at = next++;
      const result = await work(items[at] as T);
      if (isFault(result)) fault ??= result;
      else results[at] = result;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return fault ?? results;
}

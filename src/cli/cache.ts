/** `--cache`: what is known of contents from earlier runs. */
import type { BadConfig } from '../gate/config-text.ts';
import { createParses, type Parses } from '../gate/parses.ts';
import { TOOL } from '../report/tool.ts';

/** A store of parses, and what keeps for the next run what was learned. */
export interface KeptParses {
  readonly parses: Parses;
  readonly keep: () => void;
}

/**
 * @param folder of the option; absent: nothing is kept
 * @param judged folders that hold what is judged: what comes from there is not believed
 * @returns the store, or what is wrong with the folder's place
 */
export async function openParses(
  folder: string | undefined,
  judged: readonly (string | null)[],
): Promise<KeptParses | BadConfig> {
  if (folder === undefined) return { parses: createParses(), keep: () => {} };
  // Both are read from disk only where there is a cache.
  const { isInside, openCache } = await import('../source/cache.ts');
  const { OUTLINES_FORMAT, storedOutlines } = await import('../gate/outline-text.ts');
  const around = judged.find((other) => other !== null && isInside(folder, other));
  if (around != null)
    return misplaced(`--cache: ${folder} is inside ${around}, which is judged. Name a folder outside of it.`);
  const cache = openCache(folder, `skewgate ${TOOL.version} ${OUTLINES_FORMAT}`);
  // Without a cache the next run takes longer, no more.
  return { parses: createParses(storedOutlines(cache)), keep: () => void cache.save() };
}

function misplaced(message: string): BadConfig {
  return { badConfig: [{ file: null, line: null, column: null, message, fatal: true }] };
}

/** `--cache`: what is known of contents from earlier runs. */

import type { BadConfig } from '../gate/config-text.ts';
import { OUTLINES_FORMAT, storedOutlines } from '../gate/outline-text.ts';
import { createParses, type Parses } from '../gate/parses.ts';
import { TOOL } from '../report/tool.ts';
import { isInside, openCache } from '../source/cache.ts';

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
export function openParses(folder: string | undefined, judged: readonly (string | null)[]): KeptParses | BadConfig {
  if (folder === undefined) return { parses: createParses(), keep: () => {} };
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

/** How much a surface holds, and the most that can be said within it. */

/** In bytes of UTF-8 (GitHub counts characters in places, which are never more), but titles in UTF-16 code units. */
export const LIMITS = {
  /** `output.summary` and `output.text` of a check run (GitHub REST API, "Create a check run"). */
  checkSummary: 65_535,
  /** The title of a check run stands in one line of a list; no limit is documented. */
  checkTitle: 80,
  /** The body of a comment on an issue or a pull request. */
  comment: 65_536,
  /** One step's summary (GitHub docs, "Workflow commands"). */
  jobSummary: 1_048_576,
  /** `message` and `raw_details` of an annotation: 64 KB. */
  annotationText: 64_000,
  annotationTitle: 255,
} as const;

const encoder = new TextEncoder();

/** @returns the bytes of `text` in UTF-8 */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** @returns the first text that has at most `limit` bytes; the last one if none has */
export function firstThatFits(texts: Iterable<string>, limit: number): string {
  let last = '';
  for (const text of texts) {
    last = text;
    if (byteLength(text) <= limit) break;
  }
  return last;
}

/**
 * @param render the text for `n` things; more things are never shorter
 * @returns the text for the most things, at least 0 and at most `most`, that has at most `limit` bytes; null if none has
 */
export function mostThatFit(render: (n: number) => string, most: number, limit: number): string | null {
  let best: string | null = null;
  let low = 0;
  let high = most;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const text = render(middle);
    if (byteLength(text) <= limit) {
      best = text;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** @returns the beginning of `text` in at most `limit` bytes, whole characters, ending in `…` if it was cut */
export function clipBytes(text: string, limit: number): string {
  if (byteLength(text) <= limit) return text;
  const room = new Uint8Array(Math.max(0, limit - byteLength('…')));
  const { read } = encoder.encodeInto(text, room);
  return `${text.slice(0, read)}…`;
}

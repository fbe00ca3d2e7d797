/** Which known word a misspelt one was meant to be. */

/**
 * @returns the nearest known word, capitals apart: a few letters off (a swap counts as one), else the one that begins
 * most alike; null if none is near
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
  const given = word.toLowerCase();
  const near = best(known, (candidate) => Math.floor(given.length / 3) + 1 - distance(given, candidate.toLowerCase()));
  return near ?? best(known, (candidate) => sharedStart(given, candidate.toLowerCase()));
}

/** The first of those with the highest score above 0. */
function best(words: readonly string[], score: (word: string) => number): string | null {
  let found: string | null = null;
  let highest = 0;
  for (const word of words) {
    const points = score(word);
    if (points > highest) [found, highest] = [word, points];
  }
  return found;
}

/** How many letters both begin with; 0 if it is neither all of the candidate nor three and half of the word. */
function sharedStart(given: string, candidate: string): number {
  let shared = 0;
  while (shared < candidate.length && given[shared] === candidate[shared]) shared++;
  return shared === candidate.length || shared >= Math.max(3, given.length / 2) ? shared : 0;
}

/** No word of ours is as long. */
const LONGEST = 40;

/** `none, minor or major` */
export function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** How many letters to add, drop, change or swap with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

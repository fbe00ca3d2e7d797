/** Finding what belongs together where no name or number says so. */

/**
 * Pairs what scores highest first, each element at most once. Ties go by name, so that neither the order of the
 * elements nor the side they are on matters.
 *
 * @param score how much two elements have in common; 0 or less: nothing
 */
export function matchBest<T extends { readonly fullName: string }>(
  old: readonly T[],
  next: readonly T[],
  score: (old: T, next: T) => number,
): ReadonlyMap<T, T> {
  const candidates = old.flatMap((a) =>
    next.flatMap((b) => {
      const points = score(a, b);
      return points > 0 ? [{ a, b, points, names: [a.fullName, b.fullName].sort().join(' ') }] : [];
    }),
  );
  candidates.sort((x, y) => y.points - x.points || (x.names < y.names ? -1 : 1));
  const matched = new Map<T, T>();
  const taken = new Set<T>();
  for (const { a, b } of candidates) {
    if (matched.has(a) || taken.has(b)) continue;
    matched.set(a, b);
    taken.add(b);
  }
  return matched;
}

/**
 * Groups numbers that hang together because names moved between them.
 *
 * @param starts numbers whose name moved
 * @param neighbours the numbers that the names at a number came from and went to
 * @returns groups, each ascending; every start is in exactly one
 */
export function chainsOf(
  starts: Iterable<number>,
  neighbours: (number: number) => Iterable<number>,
): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const chains: number[][] = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    const chain: number[] = [];
    const queue = [start];
    for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
      if (seen.has(number)) continue;
      seen.add(number);
      chain.push(number);
      queue.push(...neighbours(number));
    }
    chains.push(chain.sort((a, b) => a - b));
  }
  return chains;
}

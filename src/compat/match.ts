/** Finding what belongs together where no name or number says so. */

/** A key that more elements of one side have is no sign that two belong together. */
const MOST_ALIKE = 64;

/**
 * Pairs what scores highest first, each element at most once. Ties go by name, so that neither the order of the
 * elements nor the side they are on matters.
 *
 * @param score how much two elements have in common; 0 or less: nothing
 * @param keysOf what an element can be recognised by: without one in common, or with such alone that more than 64
 * elements of a side have, two of them are not compared; absent: each is compared with each
 */
export function matchBest<T extends { readonly fullName: string }>(
  old: readonly T[],
  next: readonly T[],
  score: (old: T, next: T) => number,
  keysOf: ((element: T) => Iterable<string | number>) | null = null,
): ReadonlyMap<T, T> {
  const related = keysOf === null ? null : relatedBy(old, next, keysOf);
  const candidates = old.flatMap((a) =>
    (related === null ? next : (related.get(a) ?? [])).flatMap((b) => {
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

/** @returns for each old element the new ones that have a key in common with it, in their order */
export function relatedBy<T>(
  old: readonly T[],
  next: readonly T[],
  keysOf: (element: T) => Iterable<string | number>,
): ReadonlyMap<T, readonly T[]> {
  const [before, after] = [byKey(old, keysOf), byKey(next, keysOf)];
  const place = new Map(next.map((element, i) => [element, i]));
  const related = (element: T): readonly T[] => {
    const found = new Set<T>();
    for (const key of keysOf(element)) {
      const others = after.get(key) ?? [];
      if (others.length > MOST_ALIKE || (before.get(key) ?? []).length > MOST_ALIKE) continue;
      for (const other of others) found.add(other);
    }
    return [...found].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  };
  return new Map(old.map((element) => [element, related(element)]));
}

function byKey<T>(
  elements: readonly T[],
  keysOf: (element: T) => Iterable<string | number>,
): ReadonlyMap<string | number, readonly T[]> {
  const groups = new Map<string | number, T[]>();
  for (const element of elements) {
    for (const key of new Set(keysOf(element))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [element]);
      else group.push(element);
    }
  }
  return groups;
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
      for (const neighbour of neighbours(number)) queue.push(neighbour);
    }
    chains.push(chain.sort((a, b) => a - b));
  }
  return chains;
}

/** Lists that are kept for long, in no more room than they need. */

/** The list without items: most lists of a schema are empty, and share it. */
export const NONE: readonly never[] = [];

/** @returns the same items in a list of their own length: one that grew has room for more */
export function exact<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NONE : items.slice();
}

/** Names of surfaces as they are given in one text: a line each, so that a name may hold anything a name may hold. */

/** @returns the names; null if none were given */
export function surfaceNames(text: string | null | undefined): readonly string[] | null {
  if (text === null || text === undefined) return null;
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((name) => name !== '');
}

/** Revisions in words. */

/** @returns a ref as people write it: commits cut short */
export function shortRef(ref: string): string {
  return /^[0-9a-f]{40,64}$/.test(ref) ? ref.slice(0, 12) : ref;
}

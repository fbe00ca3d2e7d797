/** Elements by their names, looked up often and gathered once. */

const known = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

/** @returns the elements of a list that does not change any more; of one name the last */
export function byName<T extends { readonly name: string }>(elements: readonly T[]): ReadonlyMap<string, T> {
  const found = known.get(elements) as ReadonlyMap<string, T> | undefined;
  if (found !== undefined) return found;
  const made = new Map(elements.map((element) => [element.name, element]));
  known.set(elements, made);
  return made;
}

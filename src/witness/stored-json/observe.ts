/** What is seen to have happened to a document: what was written beside what was read. */
import type { Effect } from '../../compat/outcome.ts';
import { isList, isObject, type Json, normalText } from '../../schema/json-schema/json.ts';
import { type StoredElement, useOf } from '../../schema/json-schema/model.ts';

/**
 * @param element what the reader takes it for; null: anything
 * @returns whatever happened to a value or inside it. What the writer left out and the reader fills is no more than that.
 */
export function observe(
  written: Json | undefined,
  read: Json | undefined,
  element: StoredElement | null,
): ReadonlySet<Effect> {
  const seen = new Set<Effect>();
  look(written, read, element, seen);
  return seen;
}

function look(
  written: Json | undefined,
  read: Json | undefined,
  element: StoredElement | null,
  seen: Set<Effect>,
): void {
  if (written === undefined) return;
  if (read === undefined) seen.add('ignored');
  else if (written === null) {
    if (read !== null) seen.add('presence');
  } else if (isList(written) && isList(read)) {
    const items = element === null ? null : useOf(element).shape.items;
    for (const [i, item] of written.entries()) look(item, read[i], items, seen);
  } else if (isObject(written) && isObject(read)) lookInside(written, read, element, seen);
  else if (normalText(written) !== normalText(read)) seen.add('altered');
  else if (isUnlisted(read, element)) seen.add('unnamed');
}

function lookInside(
  written: ReadonlyMap<string, Json>,
  read: ReadonlyMap<string, Json>,
  element: StoredElement | null,
  seen: Set<Effect>,
): void {
  const shape = element === null ? null : useOf(element).shape;
  for (const [name, value] of written) {
    const key = read.has(name)
      ? name
      : ([...read.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name);
    const rest = shape === null || typeof shape.rest === 'string' ? null : shape.rest;
    look(value, read.get(key), shape?.properties?.get(key) ?? rest, seen);
  }
}

function isUnlisted(read: Json, element: StoredElement | null): boolean {
  const values = element === null ? null : useOf(element).shape.values;
  return values !== null && values !== undefined && !values.some((value) => normalText(value) === normalText(read));
}

/** @returns whether a value has no such property as the reader knows at that place, or further inside */
export function lacks(written: Json | undefined, element: StoredElement | null): boolean {
  if (written === undefined) return true;
  if (element === null) return false;
  const { properties, rest, items } = useOf(element).shape;
  if (isList(written)) return written.some((item) => lacks(item, items));
  if (!isObject(written)) return false;
  const entries = typeof rest === 'string' ? null : rest;
  const missing = [...(properties?.keys() ?? [])].some((name) => !written.has(name));
  return missing || [...written].some(([name, value]) => lacks(value, properties?.get(name) ?? entries));
}

/** @returns what stands at the end of a path; undefined if there is nothing */
export function valueAt(value: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  let at = value;
  for (const step of path) {
    if (at === undefined || at === null) return undefined;
    if (typeof step === 'number') at = isList(at) ? at[step] : undefined;
    else at = isObject(at) ? at.get(step) : undefined;
  }
  return at;
}

/** JSON values as ProtoJSON uses them: objects are maps, because their keys come from protos. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

export function isObject(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** Whether two values say the same; the order of keys says nothing. */
export function sameJson(a: Json, b: Json): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, i) => sameJson(one, b[i] ?? null));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  return a.size === b.size && [...a].every(([key, one]) => b.has(key) && sameJson(one, b.get(key) ?? null));
}

/** @returns the text of a value, on one line */
export function jsonText(json: Json): string {
  if (isList(json)) return `[${json.map(jsonText).join(',')}]`;
  if (isObject(json)) return `{${[...json].map(([key, one]) => `${JSON.stringify(key)}:${jsonText(one)}`).join(',')}}`;
  return Object.is(json, -0) ? '-0.0' : JSON.stringify(json);
}

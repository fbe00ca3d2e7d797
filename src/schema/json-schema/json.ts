/** JSON as values: whole numbers as bigint, so that none is rounded, and objects as maps, so that no name is special. */

export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

/** What JSON Schema calls the type of a value (draft 2020-12, "validation", 6.1.1); every integer is a number too. */
export const KINDS = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const;
export type Kind = (typeof KINDS)[number];

/** @returns the kind of a value, `integer` for a number without a fraction */
export function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean' || typeof value === 'string') return typeof value as 'boolean' | 'string';
  return isList(value) ? 'array' : 'object';
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json): value is JsonObject {
  return value instanceof Map;
}

/** @returns the value as JSON on one line, as a writer prints it */
export function jsonText(value: Json): string {
  if (typeof value === 'bigint') return String(value);
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${[...value].map(([name, each]) => `${JSON.stringify(name)}:${jsonText(each)}`).join(',')}}`;
}

/** @returns the value in normal form: equal texts are equal values (draft 2020-12, "core", 4.2.2) */
export function normalText(value: Json): string {
  if (typeof value === 'number' && Number.isInteger(value)) return String(BigInt(value));
  if (isList(value)) return `[${value.map(normalText).join(',')}]`;
  if (!isObject(value)) return jsonText(value);
  const members = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${normalText(each)}`).join(',')}}`;
}

/**
 * @returns the value as programs commonly hold JSON: whole numbers are rounded where they are large, and names come to
 * objects without a prototype
 */
export function plainJson(value: Json): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (isList(value)) return value.map(plainJson);
  if (!isObject(value)) return value;
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, each] of value) plain[name] = plainJson(each);
  return plain;
}

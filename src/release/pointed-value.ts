/** A version inside a JSON or TOML file, found by its keys. */
import { parse, TomlDate, TomlError } from 'smol-toml';

/** `why` goes on a sentence that begins with the name of the file. */
export type PointedValue = { readonly value: string } | { readonly why: string };

/** @returns the value at the keys of a JSON text (RFC 8259) */
export function valueInJson(text: string, keys: readonly string[]): PointedValue {
  try {
    return scalarAt(JSON.parse(text), keys);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { why: 'is not JSON' };
  }
}

/** @returns the value at the keys of a TOML text (toml.io 1.0.0) */
export function valueInToml(text: string, keys: readonly string[]): PointedValue {
  try {
    return scalarAt(parse(text), keys);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { why: `is not TOML (line ${error.line})` };
  }
}

function scalarAt(tree: unknown, keys: readonly string[]): PointedValue {
  let value = tree;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key) || !isKeyOf(value, key))
      return { why: NOTHING_THERE };
    value = (value as { readonly [key: string]: unknown })[key];
  }
  if (typeof value === 'string') return textValue(value);
  if (value instanceof TomlDate) return { value: value.toISOString() };
  if (typeof value !== 'number') return { why: value === null ? NOTHING_THERE : NO_TEXT };
  // 1.10 would be read as 1.1.
  return Number.isSafeInteger(value)
    ? { value: String(value) }
    : { why: 'has a number with a fraction there: put the version in quotes' };
}

/** Lists have whole numbers as keys, written without a leading zero (RFC 6901, section 4). */
function isKeyOf(value: object, key: string): boolean {
  return !Array.isArray(value) || /^(0|[1-9]\d*)$/.test(key);
}

export const NOTHING_THERE = 'has nothing there';
export const NO_TEXT = 'has no text there';

/** @returns a version as it is compared: without blanks around it, which no person sees */
export function textValue(text: string): PointedValue {
  const value = text.trim();
  return value === '' ? { why: 'has an empty value there' } : { value };
}

/** Scalars and map keys in ProtoJSON (protobuf.dev "ProtoJSON Format"; measured, docs/wire-facts.md). */
import type { Scalar } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { rangeOf } from '../wire/scalar.ts';
import { bytesOf, repairedText } from '../wire/text.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Json } from './json.ts';

/**
 * What a runtime holds a `float` in. Most have 32 bits: they write the fewest digits that are read as the same number,
 * and round what they read. Those in JavaScript have doubles only: they write and keep all digits.
 */
export type Floats = 'single' | 'double';

/** @returns what a writer writes: whole numbers of 64 bits as text, bytes as base64 */
export function writeScalar(scalar: Scalar, value: Value, floats: Floats = 'single'): Json {
  switch (scalar) {
    case 'bool':
      return value === true;
    case 'string':
      return textIn(value);
    case 'bytes':
      return toBase64(bytesOf(value));
    case 'double':
      return writeFloat(Number(value), Number(value));
    case 'float':
      return writeFloat(Number(value), shown(Math.fround(Number(value)), floats));
    default:
      return is64Bit(scalar) ? String(value) : Number(value);
  }
}

function textIn(value: Value): string {
  return value instanceof Uint8Array ? repairedText(value) : String(value);
}

function is64Bit(scalar: Scalar): boolean {
  return scalar.endsWith('64');
}

function writeFloat(value: number, decimal: number): Json {
  return Number.isFinite(value) ? decimal : String(value);
}

/** Of a 32-bit number the shortest decimal that reads as the same. */
function shown(value: number, floats: Floats): number {
  if (floats === 'double' || !Number.isFinite(value) || value === 0) return value;
  for (let digits = 1; digits < 9; digits++) {
    const decimal = Number(value.toPrecision(digits));
    if (Math.fround(decimal) === value) return decimal;
  }
  return Number(value.toPrecision(9));
}

/** @returns what a reader of `scalar` makes of it; null if it refuses */
export function readScalar(scalar: Scalar, json: Json, floats: Floats = 'single'): Value | null {
  switch (scalar) {
    case 'bool':
      return typeof json === 'boolean' ? json : null;
    case 'string':
      return typeof json === 'string' ? json : null;
    case 'bytes':
      return typeof json === 'string' ? fromBase64(json) : null;
    case 'double':
    case 'float':
      return readFloat(scalar, json, floats);
    default:
      return readWhole(scalar, json);
  }
}

const SPECIAL = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

function readFloat(scalar: 'double' | 'float', json: Json, floats: Floats): number | null {
  const special = typeof json === 'string' ? SPECIAL.get(json) : undefined;
  if (special !== undefined) return special;
  const number = numberIn(json);
  const kept = number === null || scalar === 'double' ? number : Math.fround(number);
  if (kept === null || !Number.isFinite(kept)) return null;
  return floats === 'double' ? number : kept;
}

function readWhole(scalar: Scalar, json: Json): bigint | null {
  const whole = wholeIn(json);
  const range = scalar === 'string' || scalar === 'bytes' ? null : rangeOf(scalar);
  return whole !== null && range !== null && whole >= range.low && whole <= range.high ? whole : null;
}

/** @returns a whole number, as a number or as its text; null if it is anything else */
export function wholeIn(json: Json): bigint | null {
  if (typeof json === 'string' && /^-?\d+$/.test(json)) return BigInt(json);
  const number = numberIn(json);
  return number !== null && Number.isInteger(number) ? BigInt(number) : null;
}

/** A number, or text that would be one in JSON: no spaces, no sign but minus. */
function numberIn(json: Json): number | null {
  if (typeof json === 'number') return json;
  return typeof json === 'string' && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(json) ? Number(json) : null;
}

/** @returns a map key as text */
export function writeKey(scalar: Scalar, value: Value): string {
  return scalar === 'string' ? textIn(value) : String(value);
}

/** @returns the key that a text stands for; null if it is none of that type */
export function readKey(scalar: Scalar, text: string): Value | null {
  if (scalar === 'string') return text;
  if (scalar === 'bool') return text === 'true' ? true : text === 'false' ? false : null;
  return /^-?\d+$/.test(text) ? readWhole(scalar, text) : null;
}

/** Text and its bytes. A string that is not valid UTF-8 (an unchecked field can carry one) is kept as its bytes. */
import type { Value } from '../outcome.ts';

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns the bytes of a string or bytes value; of nothing else */
export function bytesOf(value: Value): Uint8Array {
  return value instanceof Uint8Array ? value : encoder.encode(String(value));
}

/** @returns the text; null if the bytes are not valid UTF-8 */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** @returns the text, with U+FFFD in the place of what is not valid UTF-8 */
export function repairedText(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

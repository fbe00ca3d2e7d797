/** Telling values apart and comparing them: numbers by value, text by its bytes. */
import type { MessageValue, Value } from '../outcome.ts';
import { bytesOf, sameBytes } from './text.ts';

export function isMessage(value: Value): value is MessageValue {
  return typeof value === 'object' && !ArrayBuffer.isView(value);
}

export function isText(value: Value): value is string | Uint8Array {
  return typeof value === 'string' || ArrayBuffer.isView(value);
}

export function isNumber(value: Value): value is bigint | number | boolean {
  return !isMessage(value) && !isText(value);
}

/** Zero, false, empty: what a field with implicit presence does not send. Negative zero is another value. */
export function isZero(value: Value): boolean {
  if (isMessage(value)) return false;
  if (isText(value)) return value.length === 0;
  return typeof value === 'number' ? Object.is(value, 0) : BigInt(value) === 0n;
}

/** @returns the number if it is whole; true is 1 */
export function wholeOf(value: bigint | number | boolean): bigint | null {
  if (typeof value !== 'number') return BigInt(value);
  return Number.isInteger(value) && !Object.is(value, -0) ? BigInt(value) : null;
}

/** Whether two values are the same number or the same bytes, whatever their types. Messages are not compared. */
export function equal(a: Value, b: Value): boolean {
  if (isText(a) && isText(b)) return sameBytes(bytesOf(a), bytesOf(b));
  if (!isNumber(a) || !isNumber(b)) return false;
  if (typeof a === 'number' && typeof b === 'number') return Object.is(a, b);
  const whole = wholeOf(a);
  return whole !== null && whole === wholeOf(b);
}

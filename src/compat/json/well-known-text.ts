/** Timestamps, durations and field masks as text (protobuf.dev "ProtoJSON Format"; timestamp.proto, duration.proto). */
import type { MessageValue } from '../outcome.ts';

const NANOS = 1_000_000_000n;
/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
const TIMES = { first: -62_135_596_800n, last: 253_402_300_799n };
const LONGEST = 315_576_000_000n;

/** Seconds and nanoseconds: the fields of both messages. */
function partsOf(value: MessageValue): { readonly seconds: bigint; readonly nanos: bigint } {
  const whole = (number: number): bigint => BigInt((value.get(number)?.[0] ?? 0n) as bigint);
  return { seconds: whole(1), nanos: whole(2) };
}

function messageOf(seconds: bigint, nanos: bigint): MessageValue {
  return new Map([[1, seconds] as const, [2, nanos] as const].flatMap(([n, one]) => (one === 0n ? [] : [[n, [one]]])));
}

/** Three, six or nine digits, or none. */
function fraction(nanos: bigint): string {
  if (nanos === 0n) return '';
  const digits = nanos.toString().padStart(9, '0').replace(/0+$/, '');
  return `.${digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')}`;
}

function nanosIn(digits: string | undefined): bigint {
  return BigInt((digits ?? '').padEnd(9, '0'));
}

/** @returns null if no writer can write it */
export function writeTimestamp(value: MessageValue): string | null {
  const { seconds, nanos } = partsOf(value);
  if (seconds < TIMES.first || seconds > TIMES.last || nanos < 0n || nanos >= NANOS) return null;
  return `${dateText(seconds)}${fraction(nanos)}Z`;
}

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** @returns null if the text is no point in time */
export function readTimestamp(text: string): MessageValue | null {
  const match = TIMESTAMP.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [digits, sign, hours, minutes] = match.slice(7);
  const local = BigInt(daysUntil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second);
  // A day that no month has, an hour that no day has: it would be written in another way.
  if (dateText(local) !== text.slice(0, 19)) return null;
  const ahead = BigInt(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
  const seconds = sign === '-' ? local + ahead : local - ahead;
  return seconds < TIMES.first || seconds > TIMES.last ? null : messageOf(seconds, nanosIn(digits));
}

const DAYS_IN_400_YEARS = 146_097;

/** Days from 1970 in the Gregorian calendar; years begin in March, so that leap days come last. */
function daysUntil(year: number, month: number, day: number): number {
  const years = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719_469;
}

/** `1970-01-01T00:00:00` */
function dateText(seconds: bigint): string {
  const days = Number(seconds / 86_400n) - (seconds % 86_400n < 0n ? 1 : 0);
  const rest = Number(seconds - BigInt(days) * 86_400n);
  const { year, month, day } = dateAfter(days);
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}`;
}

function dateAfter(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  let year = 1970 + Math.floor((days * 400) / DAYS_IN_400_YEARS);
  while (daysUntil(year + 1, 1, 1) <= days) year++;
  while (daysUntil(year, 1, 1) > days) year--;
  let month = 12;
  while (daysUntil(year, month, 1) > days) month--;
  return { year, month, day: days - daysUntil(year, month, 1) + 1 };
}

/** @returns null if no writer can write it */
export function writeDuration(value: MessageValue): string | null {
  const { seconds, nanos } = partsOf(value);
  const all = seconds * NANOS + nanos;
  const size = all < 0n ? -all : all;
  const mixed = (seconds < 0n && nanos > 0n) || (seconds > 0n && nanos < 0n);
  if (mixed || size / NANOS > LONGEST || nanos >= NANOS || nanos <= -NANOS) return null;
  return `${all < 0n ? '-' : ''}${size / NANOS}${fraction(size % NANOS)}s`;
}

/** @returns null if the text is no duration */
export function readDuration(text: string): MessageValue | null {
  const [, minus, whole, digits] = /^(-?)(\d+)(?:\.(\d{1,9}))?s$/.exec(text) ?? [];
  if (whole === undefined || BigInt(whole) > LONGEST) return null;
  const sign = minus === '-' ? -1n : 1n;
  return messageOf(sign * BigInt(whole), sign * nanosIn(digits));
}

/** @returns the paths in camel case; null if one of them could not be read back */
export function writeMask(value: MessageValue): string | null {
  const paths = (value.get(1) ?? []).map(String);
  const camel = paths.map((path) => path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  return camel.every((path, i) => !path.includes('_') && snake(path) === paths[i]) ? camel.join(',') : null;
}

/** @returns null if a path has an underscore */
export function readMask(text: string): MessageValue | null {
  if (text.includes('_')) return null;
  return text === '' ? new Map() : new Map([[1, text.split(',').map(snake)]]);
}

function snake(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

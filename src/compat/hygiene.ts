/** Which numbers and names a message or enum keeps from being used again. */
import type { Enum, Message, NumberSpan } from '../schema/model.ts';

/** Whether `number` lies in a reserved range. */
export function reservesNumber(type: Message | Enum, number: number): boolean {
  const ranges = reserved.get(type) ?? merged(type.reservedRanges);
  reserved.set(type, ranges);
  const range = ranges[firstReaching(ranges, number)];
  return range !== undefined && range.start <= number;
}

const reserved = new WeakMap<Message | Enum, readonly NumberSpan[]>();

/** The same numbers in ranges that ascend and do not touch. */
function merged(ranges: readonly NumberSpan[]): readonly NumberSpan[] {
  const result: NumberSpan[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || start > last.end + 1) result.push({ start, end });
    else if (end > last.end) result[result.length - 1] = { start: last.start, end };
  }
  return result;
}

/** The place of the first range that ends at `number` or behind it. */
function firstReaching(ranges: readonly NumberSpan[], number: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What `old` reserves and `next` no longer does, as one would write it: `4 to 6`, `"name"`. */
export function noLongerReserved(old: Message | Enum, next: Message | Enum): readonly string[] {
  const ranges = uncoveredRanges(old.reservedRanges, next.reservedRanges);
  const names = [...old.reservedNames]
    .filter((name) => !next.reservedNames.has(name))
    .map((name) => JSON.stringify(name));
  return [...ranges, ...names];
}

/** The numbers of `ranges` that none of `covers` holds, as one would write them: `4 to 6`. */
export function uncoveredRanges(ranges: readonly NumberSpan[], covers: readonly NumberSpan[]): readonly string[] {
  const sorted = merged(covers);
  return ranges
    .flatMap((range) => uncovered(range, sorted))
    .map(({ start, end }) => (start === end ? `${start}` : `${start} to ${end}`));
}

/** The parts of a range that no other range covers; `covers` ascend and do not touch. */
function uncovered(range: NumberSpan, covers: readonly NumberSpan[]): NumberSpan[] {
  const parts: NumberSpan[] = [];
  let start = range.start;
  for (let i = firstReaching(covers, start); i < covers.length; i++) {
    const cover = covers[i];
    if (cover === undefined || cover.start > range.end) break;
    if (cover.start > start) parts.push({ start, end: cover.start - 1 });
    start = cover.end + 1;
  }
  if (start <= range.end) parts.push({ start, end: range.end });
  return parts;
}

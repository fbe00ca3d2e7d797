/** Which numbers and names a message or enum keeps from being used again. */
import type { Enum, Message, NumberSpan } from '../schema/model.ts';

/** Whether `number` lies in a reserved range. */
export function reservesNumber(type: Message | Enum, number: number): boolean {
  return type.reservedRanges.some(({ start, end }) => start <= number && number <= end);
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
  const sorted = [...covers].sort((a, b) => a.start - b.start);
  return ranges
    .flatMap((range) => uncovered(range, sorted))
    .map(({ start, end }) => (start === end ? `${start}` : `${start} to ${end}`));
}

/** The parts of a range that no other range covers; `covers` ascending. */
function uncovered(range: NumberSpan, covers: readonly NumberSpan[]): NumberSpan[] {
  const parts: NumberSpan[] = [];
  let start = range.start;
  for (const cover of covers) {
    if (cover.end < start || cover.start > range.end) continue;
    if (cover.start > start) parts.push({ start, end: cover.start - 1 });
    start = cover.end + 1;
  }
  if (start <= range.end) parts.push({ start, end: range.end });
  return parts;
}

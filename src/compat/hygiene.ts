/** Which numbers and names a message or enum keeps from being used again. */
import type { Enum, Message } from '../schema/model.ts';

/** Whether `number` lies in a reserved range. */
export function reservesNumber(type: Message | Enum, number: number): boolean {
  return type.reservedRanges.some(({ start, end }) => start <= number && number <= end);
}

/** What `old` reserves and `next` no longer does, as one would write it: `4 to 6`, `"name"`. */
export function noLongerReserved(old: Message | Enum, next: Message | Enum): readonly string[] {
  const ranges = old.reservedRanges
    .flatMap((range) => uncovered(range, next))
    .map(({ start, end }) => (start === end ? `${start}` : `${start} to ${end}`));
  const names = [...old.reservedNames]
    .filter((name) => !next.reservedNames.has(name))
    .map((name) => JSON.stringify(name));
  return [...ranges, ...names];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The parts of a range that no range of `next` covers. */
function uncovered(range: Span, next: Message | Enum): Span[] {
  const covers = [...next.reservedRanges].sort((a, b) => a.start - b.start);
  const parts: Span[] = [];
  let start = range.start;
  for (const cover of covers) {
    if (cover.end < start || cover.start > range.end) continue;
    if (cover.start > start) parts.push({ start, end: cover.start - 1 });
    start = cover.end + 1;
  }
  if (start <= range.end) parts.push({ start, end: range.end });
  return parts;
}

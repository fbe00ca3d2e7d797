/** Numbers and reserved names of messages and enums, whose rules differ in bounds and words only. */
import type { IntLiteral, NumberRange, Range, Word } from './ast.ts';
import { addFault, type Fault } from './link-problems.ts';
import { NONE } from './lists.ts';

/** A field or an enum value. */
export interface Member {
  readonly name: Word;
  readonly number: IntLiteral;
}

/** Ranges of numbers that members cannot have. */
export interface Ranges {
  readonly reserved: readonly NumberRange[];
  readonly extensions: readonly NumberRange[];
}

/** Inclusive bounds, and the subject of a sentence about them. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly what: string;
}

/** @returns the 1-based line of a place, for sentences about a second one */
export type LineAt = (range: Range) => number;

/** A range or a number with its place, in numbers that compare. */
interface Interval {
  readonly from: number;
  readonly to: number;
  readonly kind: 'reserved' | 'extensions' | 'member';
  readonly range: Range;
  readonly name: string;
}

/**
 * @param members those whose numbers must be unique and outside of the ranges; aliases of an enum are left out
 * @returns reversed and outlying ranges, overlaps, numbers used twice and numbers inside ranges; n log n
 */
export function memberFaults(
  members: readonly Member[],
  ranges: Ranges,
  bounds: Bounds,
  lineAt: LineAt,
): readonly Fault[] {
  // Nearly all messages and enums are so.
  if (ranges.reserved.length + ranges.extensions.length === 0 && ascend(members)) return NONE;
  const faults: Fault[] = [];
  const intervals: Interval[] = [];
  for (const kind of ['reserved', 'extensions'] as const) {
    for (const range of ranges[kind]) addRange(range, kind, bounds, intervals, faults);
  }
  for (const { name, number } of members) {
    const value = Number(number.value);
    intervals.push({ from: value, to: value, kind: 'member', range: number.range, name: name.text });
  }
  intervals.sort((a, b) => a.from - b.from || a.range.start - b.range.start);
  let furthest: Interval | null = null;
  for (const interval of intervals) {
    if (furthest !== null && interval.from <= furthest.to)
      addFault(faults, overlap(furthest, interval, bounds, lineAt));
    if (furthest === null || interval.to > furthest.to) furthest = interval;
  }
  return faults;
}

/** Whether each number is greater than the one before. */
function ascend(members: readonly Member[]): boolean {
  return members.every(({ number }, i) => i === 0 || number.value > (members[i - 1]?.number.value ?? 0n));
}

function addRange(
  node: NumberRange,
  kind: 'reserved' | 'extensions',
  { min, max, what }: Bounds,
  intervals: Interval[],
  faults: Fault[],
): void {
  const from = Number(node.start.value);
  const to = node.end === null ? max : Number(node.end.value);
  const refuse = (range: Range, message: string): void => {
    addFault(faults, { message, range, fatal: true });
  };
  if (from < min) refuse(node.start.range, `${what} is ${min} or more, not ${from}. Begin the range there.`);
  else if (from > max) refuse(node.start.range, `${what} is at most ${max}. Delete the range.`);
  else if (node.end !== null && to > max) refuse(node.end.range, `${what} is at most ${max}. Write \`max\`.`);
  else if (from > to) refuse(node.range, `the range ends (${to}) before it begins (${from}). Swap the two numbers.`);
  else intervals.push({ from, to, kind, range: node.range, name: '' });
}

/** Points at the member if there is one, else at what stands later in the text. */
function overlap(a: Interval, b: Interval, { what }: Bounds, lineAt: LineAt): Fault {
  const swap =
    a.kind === 'member'
      ? b.kind !== 'member' || a.range.start > b.range.start
      : b.kind !== 'member' && a.range.start > b.range.start;
  const [other, here] = swap ? [b, a] : [a, b];
  const line = lineAt(other.range);
  const subject = what.replace(/^an? /, '');
  const message =
    here.kind !== 'member'
      ? `this range overlaps with the one on line ${line}. Change one of them.`
      : other.kind === 'member'
        ? `the ${subject} ${here.from} is taken by \`${other.name}\` on line ${line}. Choose another one.`
        : other.kind === 'reserved'
          ? `the ${subject} ${here.from} is reserved on line ${line}. Choose another one.`
          : `the ${subject} ${here.from} is in the extension range on line ${line}. Choose another one.`;
  return { message, range: here.range, fatal: true };
}

/** @returns names that are reserved twice, and members with a reserved name */
export function reservedNameFaults(
  reserved: readonly Word[],
  members: readonly Word[],
  kind: 'field' | 'enum value',
  lineAt: LineAt,
): Fault[] {
  if (reserved.length === 0) return [];
  const faults: Fault[] = [];
  const known = new Map<string, Word>();
  for (const word of reserved) {
    const first = known.get(word.text);
    if (first === undefined) known.set(word.text, word);
    else {
      const message = `the name \`${word.text}\` is reserved already on line ${lineAt(first.range)}. Delete one of the two.`;
      addFault(faults, { message, range: word.range, fatal: true });
    }
  }
  for (const { text, range } of members) {
    const word = known.get(text);
    if (word === undefined) continue;
    const message = `the name \`${text}\` is reserved on line ${lineAt(word.range)}. Rename the ${kind}.`;
    addFault(faults, { message, range, fatal: true });
  }
  return faults;
}

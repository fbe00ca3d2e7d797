/** What oneofs do to values that a writer can set together. */
import type { Field, Message, Oneof } from '../../schema/model.ts';
import type { Outcome } from '../outcome.ts';
import { runtimesThat } from '../runtimes.ts';
import { landingOf } from './field.ts';
import type { Landing } from './trial.ts';

/** An outcome of several fields at once: the reader keeps the one that was sent last. */
export interface OneofOutcome extends Outcome {
  /** The writer's fields that meet in the reader's oneof; at least two of them can be set together. */
  readonly members: readonly [Field, Field, ...Field[]];
  readonly readerOneof: Oneof;
}

/**
 * Fields that the writer can set together and the reader holds in one oneof: all but the last are dropped, messages
 * are not merged (measured on seven runtimes, docs/wire-facts.md). That a field gains or loses presence by moving
 * into or out of a oneof is an outcome of the field itself: `readField` reports it, with the aspect `oneof`.
 *
 * @param writerFields all fields of the writing side's message
 * @param readerFields all fields of the reading side's message
 * @returns at most one outcome per oneof of the reader
 */
export function readOneofs(writerFields: readonly Field[], readerFields: readonly Field[]): readonly OneofOutcome[] {
  const numbers = new Map(writerFields.map((field) => [field.number, field]));
  const oneofs = new Set(readerFields.flatMap(({ oneof }) => oneof ?? []));
  return [...oneofs].flatMap((oneof) => {
    const landings = oneof.fields.flatMap((member) => {
      const field = numbers.get(member.number);
      // A value that the reader skips does not displace another member.
      const landing = field === undefined ? null : landingOf(field, member);
      return field === undefined || landing === null ? [] : [[field, landing] as const];
    });
    const [first, second, ...rest] = meeting(landings.map(([field]) => field));
    if (first === undefined || second === undefined) return [];
    return together([first, second, ...rest], new Map(landings), oneof);
  });
}

function together(
  members: readonly [Field, Field, ...Field[]],
  landings: ReadonlyMap<Field, Landing>,
  readerOneof: Oneof,
): readonly OneofOutcome[] {
  const [first] = members;
  const both = members.filter((field) => field === first || canMeet(first, field)).slice(0, 2);
  const sets = both.flatMap((field) => landings.get(field)?.runtimes ?? []);
  const runtimes = runtimesThat(({ runtime }) => sets.every((one) => one.has(runtime)));
  if (runtimes !== 'all' && runtimes.length === 0) return [];
  return [
    {
      effect: 'dropped',
      aspect: 'oneof',
      when: areSet(members.map(({ name }) => name)),
      trigger: new Map(both.map((field) => [field.number, landings.get(field)?.list ?? []])),
      beyondReader: true,
      runtimes,
      members,
      readerOneof,
    },
  ];
}

/** "both a and b are set" */
export function areSet(names: readonly string[]): string {
  if (names.length === 2) return `both ${names.join(' and ')} are set`;
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return `more than one of ${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]} is set`;
}

/** The fields that a writer can set together with another of them. */
export function meeting(fields: readonly Field[]): readonly Field[] {
  const apart = new Map<Oneof, number>();
  for (const { oneof } of fields) if (oneof !== null) apart.set(oneof, (apart.get(oneof) ?? 0) + 1);
  return fields.filter(({ oneof }) => fields.length > (oneof === null ? 1 : (apart.get(oneof) ?? 0)));
}

/** Whether a writer can set two fields in one message. */
export function canMeet(a: Field, b: Field): boolean {
  return a !== b && (a.oneof === null || a.oneof !== b.oneof);
}

/**
 * Whether the reader has the oneof that a field is a member of: one of the same name, or one that shares the number
 * of a member.
 */
export function readerHasOneof(writer: Field, reader: Message): boolean {
  const { oneof } = writer;
  if (oneof === null) return false;
  const numbers = new Set(oneof.fields.map(({ number }) => number));
  return reader.oneofs.some(
    ({ name, fields }) => name === oneof.name || fields.some(({ number }) => numbers.has(number)),
  );
}

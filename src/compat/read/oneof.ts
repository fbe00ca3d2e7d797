/** What oneofs do to values that a writer can set together. */
import type { Field, Message, Oneof } from '../../schema/model.ts';
import type { Outcome } from '../outcome.ts';
import { someValue } from '../wire/values.ts';
import { readField } from './field.ts';

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
    const landing = oneof.fields.flatMap((member) => {
      const field = numbers.get(member.number);
      return field !== undefined && lands(field, member) ? [field] : [];
    });
    const members = landing.filter((field) => landing.some((other) => canMeet(field, other)));
    const [first, ...rest] = members;
    const second = rest.find((field) => first !== undefined && canMeet(first, field));
    if (first === undefined || second === undefined) return [];
    return [together([first, second, ...rest.filter((field) => field !== second)], oneof)];
  });
}

function together(members: readonly [Field, Field, ...Field[]], readerOneof: Oneof): OneofOutcome {
  const names = members.map(({ name }) => name);
  const last = names.pop() ?? '';
  return {
    effect: 'dropped',
    aspect: 'oneof',
    when:
      names.length === 1
        ? `both ${names[0]} and ${last} are set`
        : `more than one of ${names.join(', ')} and ${last} is set`,
    trigger: new Map(members.slice(0, 2).map((field) => [field.number, [someValue(field)]])),
    beyondReader: true,
    runtimes: 'all',
    members,
    readerOneof,
  };
}

/** Whether a writer can set two fields in one message. */
function canMeet(a: Field, b: Field): boolean {
  return a !== b && (a.oneof === null || a.oneof !== b.oneof);
}

/** A value that the reader skips does not displace another member. */
function lands(writer: Field, reader: Field): boolean {
  return !readField(writer, reader).some(({ effect, when }) => effect === 'dropped' && when === null);
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

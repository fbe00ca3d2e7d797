/** Fields that a writer can set together and a reader takes only one of. */
import type { Field, Message, Oneof } from '../../schema/model.ts';
import type { Outcome } from '../outcome.ts';
import { areSet, canMeet, meeting } from '../read/oneof.ts';
import { someValue } from '../wire/values-message.ts';

/** @returns the outcome of two members of one oneof in a message: unlike in binary, the reader refuses it */
export function readOneof(links: ReadonlyMap<Field, Field>, oneof: Oneof): readonly Outcome[] {
  return together([...links].filter(([, reader]) => reader.oneof === oneof).map(([writer]) => writer));
}

/** @returns the outcome of several fields that are written under keys of one field of the reader */
export function readTwice(links: ReadonlyMap<Field, Field>, writer: Field): readonly Outcome[] {
  const target = links.get(writer);
  return together([...links].filter(([, reader]) => reader === target).map(([field]) => field));
}

function together(landing: readonly Field[]): readonly Outcome[] {
  const members = meeting(landing);
  const [first] = members;
  if (first === undefined || members.length < 2) return [];
  const both = members.filter((field) => field === first || canMeet(first, field)).slice(0, 2);
  return [
    {
      effect: 'rejected',
      aspect: 'oneof',
      when: areSet(members.map(({ name }) => name)),
      trigger: new Map(both.map((field) => [field.number, [someValue(field)]])),
      beyondReader: true,
      runtimes: 'all',
    },
  ];
}

/** Whether the reader has the oneof that a field is a member of: one of the same name, or with a member of its own. */
export function hasOneof({ oneof }: Field, links: ReadonlyMap<Field, Field>, reader: Message): boolean {
  if (oneof === null) return false;
  const landed = new Set(oneof.fields.map((field) => links.get(field)?.oneof));
  return reader.oneofs.some((other) => other.name === oneof.name || landed.has(other));
}

/** Fields that a writer can set together and a reader takes only one of. */
import type { Field, Message, Oneof } from '../../schema/model.ts';
import type { Outcome } from '../outcome.ts';
import { areSet, canMeet, meeting } from '../read/oneof.ts';
import { someValue } from '../wire/values-message.ts';

/** @returns the outcome of two members of one oneof in a message: unlike in binary, the reader refuses it */
export function readOneof(links: ReadonlyMap<Field, Field>, oneof: Oneof): readonly Outcome[] {
  return together(landingsOf(links).inOneof.get(oneof) ?? []);
}

/** @returns the outcome of several fields that are written under keys of one field of the reader */
export function readTwice(links: ReadonlyMap<Field, Field>, writer: Field): readonly Outcome[] {
  const target = links.get(writer);
  return target === undefined ? [] : together(landingsOf(links).inField.get(target) ?? []);
}

/** The writer's fields by where they land. */
interface Landings {
  readonly inField: ReadonlyMap<Field, readonly Field[]>;
  readonly inOneof: ReadonlyMap<Oneof, readonly Field[]>;
  readonly place: ReadonlyMap<Field, number>;
}

const landings = new WeakMap<ReadonlyMap<Field, Field>, Landings>();

function landingsOf(links: ReadonlyMap<Field, Field>): Landings {
  const known = landings.get(links);
  if (known !== undefined) return known;
  const place = new Map([...links.keys()].map((field, i) => [field, i]));
  const found = { inField: new Map<Field, Field[]>(), inOneof: new Map<Oneof, Field[]>(), place };
  for (const [writer, reader] of links) {
    addTo(found.inField, reader, writer);
    if (reader.oneof !== null) addTo(found.inOneof, reader.oneof, writer);
  }
  landings.set(links, found);
  return found;
}

/** @returns whether any field of the writer lands in this one */
export function isLanding(links: ReadonlyMap<Field, Field>, reader: Field): boolean {
  return landingsOf(links).inField.has(reader);
}

/** @returns those of the links, in their order, whose writer or reader is a member of the oneof on its side */
export function membersOf(
  links: ReadonlyMap<Field, Field>,
  writer: Oneof | null,
  reader: Oneof | null,
): readonly (readonly [Field, Field])[] {
  const { inOneof, place } = landingsOf(links);
  const fields = new Set([...(writer?.fields ?? []), ...(reader === null ? [] : (inOneof.get(reader) ?? []))]);
  return [...fields]
    .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    .flatMap((field) => {
      const landing = links.get(field);
      return landing === undefined ? [] : [[field, landing] as const];
    });
}

function addTo<K>(lists: Map<K, Field[]>, key: K, field: Field): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [field]);
  else known.push(field);
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

/** What an old server answers where a new client asks whether it has something: by numbers, as on the wire. */
import type { Field, Message, Method, Schema, ValueType } from '../schema/model.ts';

/** Messages in an answer of the head, each with those of the older version that are read in its place. */
export type Answers = ReadonlyMap<Message, ReadonlySet<Message>>;

/** A method by its name and that of its service. */
export interface Called {
  readonly name: string;
  readonly parent: { readonly fullName: string };
}

/** @returns the method of that name; null if the version does not serve it */
export function servedIn(schema: Schema, method: Called): Method | null {
  const service = schema.services.get(method.parent.fullName);
  return service?.methods.find(({ name }) => name === method.name) ?? null;
}

/**
 * @param head the method as new clients call it, with the schema it is of
 * @param old the method as the older version serves it
 * @returns every message in the answers as new clients read them; nothing takes the place of what is new inside
 */
export function answersOf(
  head: { readonly schema: Schema; readonly method: Method },
  old: { readonly schema: Schema; readonly method: Method } | null,
): Answers {
  const answers = new Map<Message, Set<Message>>();
  const done = new Map<Message, Set<Message | null>>();
  const queue: [ValueType, ValueType | null][] = [[head.method.output, old?.method.output ?? null]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [message, before] = [messageIn(next[0]), messageIn(next[1])];
    if (message === null || done.get(message)?.has(before)) continue;
    done.set(message, (done.get(message) ?? new Set()).add(before));
    const partners = answers.get(message) ?? new Set();
    answers.set(message, before === null ? partners : partners.add(before));
    for (const field of fieldsOf(message, head.schema)) {
      const twin = before === null || old === null ? null : fieldAt(before, field.number, old.schema);
      queue.push([carriedBy(field), twin === null ? null : carriedBy(twin)]);
    }
  }
  return answers;
}

/** The field of a message that has a number, extensions included; null if there is none. */
export function fieldAt(message: Message, number: number, schema: Schema): Field | null {
  return fieldsOf(message, schema).find((field) => field.number === number) ?? null;
}

function fieldsOf(message: Message, { extensionsOf }: Schema): readonly Field[] {
  return [...message.fields, ...(extensionsOf.get(message) ?? [])];
}

function carriedBy({ map, type }: Field): ValueType {
  return map?.value.type ?? type;
}

function messageIn(type: ValueType | null): Message | null {
  return type?.kind === 'message' ? type.message : null;
}

/** Trials depend on the declarations alone, so each pair of declarations is tried once. */
import type { Field, Message } from '../../schema/model.ts';

/** Two declarations without a number or a oneof of their own, and what is tried with them. */
type Attempt<T> = (writer: Field, reader: Field) => T;

/**
 * @param signatureOf the same text for declarations that do the same
 * @returns the attempt, which remembers its results; those that have to do with a message as long as that is there
 */
export function once<T>(signatureOf: (field: Field) => string, attempt: Attempt<T>): Attempt<T> {
  const scalars = new Map<string, T>();
  const byMessage = new WeakMap<Message, Map<string, T>>();
  const resultsOf = (message: Message | null): Map<string, T> => {
    if (message === null) return scalars;
    const known = byMessage.get(message) ?? new Map<string, T>();
    byMessage.set(message, known);
    return known;
  };
  return (writer, reader) => {
    const results = resultsOf(messageIn(writer) ?? messageIn(reader));
    const key = `${signatureOf(writer)} > ${signatureOf(reader)}`;
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = attempt({ ...writer, oneof: null }, { ...reader, number: writer.number, oneof: null });
    results.set(key, result);
    return result;
  };
}

function messageIn({ type, map }: Field): Message | null {
  const held = map?.value.type ?? type;
  return held.kind === 'message' ? held.message : null;
}

/** Messages that the other side finds complete. */
import type { Field, Message } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { smallest, valuesKept } from './values-message.ts';

/**
 * @returns the message with what either side requires, as far as the writer has a field for it and a value that the
 * reader keeps; what would need itself is left unset
 */
export function complete(
  message: Message,
  reader: Message,
  inside: ReadonlySet<Message> = new Set(),
): MessageValue | null {
  if (inside.has(message)) return null;
  const deeper = new Set([...inside, message]);
  const value = new Map(smallest(message));
  for (const other of reader.knownFields) {
    const field = message.knownFields.find(({ number }) => number === other.number);
    if (field === undefined || other.presence !== 'required') continue;
    const kept = keptBy(field, other, reader, deeper);
    if (kept !== null) value.set(field.number, [kept]);
  }
  return value;
}

function keptBy(field: Field, other: Field, reader: Message, inside: ReadonlySet<Message>): Value | null {
  const [from, to] = [field.type, other.type];
  if (field.map === null && from.kind === 'message' && to.kind === 'message')
    return complete(from.message, to.message, inside);
  return valuesKept(field, reader)[0] ?? null;
}

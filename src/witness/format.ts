/** What the two wire formats have of their own: which field reads what another writes, and what a difference is. */
import type { JsonUse } from '../compat/context.ts';
import { compareField as compareJson } from '../compat/json/compare.ts';
import { linksOf } from '../compat/json/names.ts';
import { formOf } from '../compat/json/special.ts';
import { listsToTry as jsonLists } from '../compat/json/values.ts';
import type { Effect, Value } from '../compat/outcome.ts';
import { messagesIn } from '../compat/read/message.ts';
import { withoutContent } from '../compat/read/trial.ts';
import { compareField } from '../compat/wire/compare.ts';
import { listsToTry } from '../compat/wire/values.ts';
import type { Field, Message, Schema } from '../schema/model.ts';

interface MessagesIn {
  readonly writer: Message;
  readonly reader: Message;
  /** From the message that has the field to the one of the writer. */
  readonly through: readonly Field[];
}

export interface Format {
  readonly contract: 'binary' | 'json';
  /** The reader's field for each of the writer's that has one. */
  readonly linksOf: (writers: readonly Field[], readers: readonly Field[]) => ReadonlyMap<Field, Field>;
  /** The worst that happened to a value; null if nothing did. */
  readonly compare: (writer: Field, written: readonly Value[], reader: Field, read: readonly Value[]) => Effect | null;
  readonly listsToTry: (writer: Field, reader: Field) => readonly (readonly Value[])[];
  /** The messages of two fields, if one is read as the other. */
  readonly messagesIn: (writer: Field, reader: Field) => MessagesIn | null;
  /** Whether both messages are written field by field. */
  readonly isOpen: (message: Message) => boolean;
}

/** Of two messages with thousands of fields the same is asked for every finding. */
function remembered(find: Format['linksOf']): Format['linksOf'] {
  const known = new WeakMap<readonly Field[], WeakMap<readonly Field[], ReadonlyMap<Field, Field>>>();
  return (writers, readers) => {
    const those = known.get(writers) ?? new WeakMap();
    known.set(writers, those);
    const links = those.get(readers) ?? find(writers, readers);
    those.set(readers, links);
    return links;
  };
}

export const BINARY: Format = {
  contract: 'binary',
  linksOf: remembered((writers, readers) => {
    const numbers = new Map(readers.map((field) => [field.number, field]));
    return new Map(
      writers.flatMap((field) => {
        const other = numbers.get(field.number);
        return other === undefined ? [] : [[field, other]];
      }),
    );
  }),
  compare: (writer, written, reader, read) => {
    // What is inside messages that meet is compared field by field.
    const holdsMessages = (reader.map?.value ?? reader).type.kind === 'message';
    return compareField(writer, written, holdsMessages ? withoutContent(writer, reader) : reader, read);
  },
  listsToTry,
  messagesIn,
  isOpen: () => true,
};

const JSON_LINKS: Readonly<Record<JsonUse['names'], Format['linksOf']>> = {
  json: remembered((writers, readers) => linksOf(writers, readers, 'json')),
  proto: remembered((writers, readers) => linksOf(writers, readers, 'proto')),
};

/** @param fieldsOf the fields of a message, extensions included */
export function jsonFormat(
  { names }: JsonUse,
  fieldsOf: (message: Message) => readonly Field[],
  schema: Schema,
): Format {
  const types = { fieldsOf, messageNamed: (name: string) => schema.messages.get(name) };
  const sides = { writer: types, reader: types, names };
  return {
    contract: 'json',
    linksOf: JSON_LINKS[names],
    compare: (writer, written, reader, read) => compareJson(writer, written, reader, read, sides),
    listsToTry: jsonLists,
    messagesIn: (field, { type: to }) =>
      field.type.kind === 'message' && to.kind === 'message'
        ? { writer: field.type.message, reader: to.message, through: [field] }
        : null,
    isOpen: (message) => formOf({ kind: 'message', message }) === 'message',
  };
}

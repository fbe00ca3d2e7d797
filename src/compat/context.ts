/** What a comparison knows beyond one pair: both schemas, and which elements take each other's place. */
import type { Enum, Field, Message, Schema } from '../schema/model.ts';
import { type PathOutcome, readMessage } from './read/message.ts';

export interface Context {
  readonly old: Schema;
  readonly new: Schema;
  /** Packages that go by another name now: old name to new one. */
  readonly packages: ReadonlyMap<string, string>;
  /** Declared fields and the extensions known in the message's own schema. */
  fieldsOf(message: Message): readonly Field[];
  /**
   * Whether two types are one type under two versions: the same full name, or a name that is gone on one side and
   * new on the other (a rename or a move). Otherwise the place was given to an unrelated type.
   */
  corresponds(old: Message | Enum, next: Message | Enum): boolean;
  /** The whole relation for two messages that do not correspond: what is inside is folded into one finding. */
  readWhole(writer: Message, reader: Message): readonly PathOutcome[];
}

/** @returns the context of comparing `old` with `next`, both linked */
export function createContext(old: Schema, next: Schema, packages: ReadonlyMap<string, string> = new Map()): Context {
  const fieldsOf = (message: Message): readonly Field[] => {
    const extensions = old.extensionsOf.get(message) ?? next.extensionsOf.get(message);
    return extensions === undefined ? message.fields : [...message.fields, ...extensions];
  };
  return {
    old,
    new: next,
    packages,
    fieldsOf,
    corresponds: (a, b) => a.fullName === b.fullName || (!declares(next, a.fullName) && !declares(old, b.fullName)),
    readWhole: (writer, reader) => readMessage(writer, reader, { writer: { fieldsOf }, reader: { fieldsOf } }),
  };
}

function declares(schema: Schema, fullName: string): boolean {
  return schema.messages.has(fullName) || schema.enums.has(fullName);
}

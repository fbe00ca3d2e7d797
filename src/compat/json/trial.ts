/** Sends values from one field declaration to another as JSON. */
import type { Field, Message } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { Value } from '../outcome.ts';
import type { Harm } from '../wire/compare.ts';
import { sentValues } from '../wire/encode.ts';
import { compareField } from './compare.ts';
import { readField } from './decode.ts';
import { writeField } from './encode.ts';
import type { Floats } from './scalar.ts';
import { formOf, isNullValue, takesNull } from './special.ts';
import { listsToTry, payloadType } from './values.ts';

/** What can happen to a list of values; null if they arrive as they were meant. */
export type Reading = Harm | 'rejected' | null;

/** One list of values (empty: not set), and how it is read. */
export interface Trial {
  readonly list: readonly Value[];
  readonly sent: boolean;
  readonly reading: Reading;
}

/** @returns the trials of all lists worth trying; the reader without the content of messages and enums */
export function tryAll(writer: Field, reader: Field, unknown: JsonUse['reader']): readonly Trial[] {
  return listsToTry(writer, reader).flatMap((list) => {
    const sent = sentValues(writer, list).length > 0;
    // A zero that is not sent is the same as "not set", which is a list of its own.
    return sent || list.length === 0 ? [{ list, sent, reading: send(writer, list, reader, unknown) }] : [];
  });
}

/**
 * @param floats what both runtimes hold floats in
 * @returns what `reader` makes of `list`
 */
export function send(
  writer: Field,
  list: readonly Value[],
  reader: Field,
  unknown: JsonUse['reader'],
  floats: Floats = 'single',
): Reading {
  const fieldsOf = (message: Message): readonly Field[] => message.knownFields;
  const from = { fieldsOf, messageNamed: payloadType(writer), names: 'json', floats } as const;
  // What a message lacks that is inside the value is judged elsewhere; one that requires itself always lacks it.
  const to = { fieldsOf, messageNamed: payloadType(reader), unknown, floats, patient: true } as const;
  const sides = { writer: from, reader: to, names: 'json' } as const;
  const values = sentValues(writer, list);
  if (values.length === 0) return reader.presence === 'required' ? 'rejected' : null;
  const json = writeField(writer, values, from)?.json;
  // What no writer can write reaches nobody.
  if (json === undefined) return null;
  const read = json === null && !takesNull(reader) ? 'dropped' : readField(reader, json, to);
  if (read === 'rejected') return read;
  const seen = read === 'dropped' ? [] : read.value;
  if (seen.length === 0 && reader.presence === 'required') return 'rejected';
  return compareField(writer, list, reader, kept(reader, seen), sides);
}

/** A zero that is not told from "not set" is not set. */
function kept(reader: Field, values: readonly Value[]): readonly Value[] {
  return sentValues(reader, values);
}

/** @returns `reader` with the writer's message or enum where both are ordinary ones: what is inside is judged elsewhere */
export function withoutContent(writer: Field, reader: Field): Field {
  if (writer.map !== null && reader.map !== null) {
    const value = withoutContent(writer.map.value, reader.map.value);
    return { ...reader, map: { key: reader.map.key, value } };
  }
  if (writer.map !== null || reader.map !== null) return reader;
  const forms = [formOf(writer.type), formOf(reader.type)];
  const ordinary = forms[0] === forms[1] && (forms[0] === 'message' || writer.type.kind === 'enum');
  return ordinary && !isNull(writer) ? { ...reader, type: writer.type, default: null } : reader;
}

function isNull({ type }: Field): boolean {
  return type.kind === 'enum' && isNullValue(type.enum);
}

/** What was lost or changed between the value a writer meant and the value a reader sees. */
import type { Field } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { defaultOf } from './default.ts';
import { sentValues } from './encode.ts';
import { numberKind, wireTypeOf } from './scalar.ts';
import { equal, isMessage, isNumber, isZero } from './value.ts';

/** What can happen to a value that the reader did not refuse, mildest first. */
const HARMS = ['presence', 'retyped', 'ignored', 'dropped', 'altered'] as const;
export type Harm = (typeof HARMS)[number];

/** @returns the worst of several harms; null if there is none */
export function worstHarm(harms: Iterable<Harm | null>): Harm | null {
  let found: Harm | null = null;
  for (const harm of harms) {
    if (harm !== null && (found === null || HARMS.indexOf(harm) > HARMS.indexOf(found))) found = harm;
  }
  return found;
}

/** @returns the worst that happened to any field of a message; null if both sides mean the same */
export function compareMessages(
  writer: readonly Field[],
  written: MessageValue,
  reader: readonly Field[],
  read: MessageValue,
): Harm | null {
  const byNumber = new Map(reader.map((field) => [field.number, field]));
  return worstHarm(
    writer.map((field) => {
      const values = written.get(field.number) ?? [];
      const other = byNumber.get(field.number);
      if (other === undefined) return sentValues(field, values).length > 0 ? 'ignored' : null;
      return compareField(field, values, other, read.get(field.number) ?? []);
    }),
  );
}

/** The same for the values of two fields with one number. */
export function compareField(
  writer: Field,
  written: readonly Value[],
  reader: Field,
  read: readonly Value[],
): Harm | null {
  const sent = sentValues(writer, written);
  if (sent.length === 0) return compareUnsent(writer, reader, read);
  if (!reader.repeated) return compareLast(writer, sent, reader, read);
  if (read.length < sent.length) return isPart(writer, sent, reader, read) ? 'dropped' : 'altered';
  if (read.length > sent.length) return 'altered';
  return worstHarm(sent.map((value, i) => compareValue(writer, value, reader, read[i] ?? value)));
}

function compareUnsent(writer: Field, reader: Field, read: readonly Value[]): Harm | null {
  if (read.length > 0) {
    if (!read.every(isZero)) return 'altered';
    return writer.presence === 'implicit' && compareTypes(writer, reader) === null ? null : 'presence';
  }
  if (writer.repeated || reader.repeated) return null;
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === 'altered') return null;
  return equal(meant, seen) ? null : 'altered';
}

/** A singular reader keeps what came last. */
function compareLast(writer: Field, sent: readonly Value[], reader: Field, read: readonly Value[]): Harm | null {
  const last = sent[sent.length - 1];
  const seen = read[0];
  if (last === undefined) return null;
  if (seen !== undefined) {
    const harm = compareValue(writer, last, reader, seen);
    return sent.length === 1 ? harm : worstHarm([harm, 'dropped']);
  }
  const shown = defaultOf(reader);
  return !writer.repeated && shown !== null && equal(unsigned(last), shown) ? 'presence' : 'dropped';
}

/** Negative zero is no other value to a reader that sees zero. */
function unsigned(value: Value): Value {
  return Object.is(value, -0) ? 0 : value;
}

/** Whether what was read is what was sent, with some elements missing. Bytes read as other numbers are no part. */
function isPart(writer: Field, sent: readonly Value[], reader: Field, read: readonly Value[]): boolean {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (from !== null && to !== null && wireTypeOf(from) !== wireTypeOf(to)) return read.length === 0;
  let at = 0;
  for (const value of sent) {
    const seen = read[at];
    if (seen === undefined) return true;
    if (compareValue(writer, value, reader, seen) !== 'altered') at++;
  }
  return at === read.length;
}

function compareValue(writer: Field, written: Value, reader: Field, read: Value): Harm | null {
  if (isMessage(written) && isMessage(read))
    return compareMessages(fieldsIn(writer, reader), written, fieldsIn(reader, writer), read);
  if (isMessage(written) && isMapKey(reader)) return 'altered';
  if (isMessage(written) || isMessage(read)) return isNumber(written) || isNumber(read) ? 'altered' : 'retyped';
  return equal(written, read) ? compareTypes(writer, reader) : 'altered';
}

/** What is inside a value. Against another message, a map entry's default key or value means the same as none. */
function fieldsIn({ map, type }: Field, other: Field): readonly Field[] {
  if (map === null) return type.kind === 'message' ? type.message.knownFields : [];
  const presence = other.map === null ? 'implicit' : 'explicit';
  return [map.key, map.value].map((part) => (part.type.kind === 'message' ? part : { ...part, presence }));
}

/** A message that is read as a key is a key nobody meant. */
function isMapKey({ parent, number }: Field): boolean {
  return parent?.mapEntry === true && number === 1;
}

/** @returns null if values of both types are of one kind, `altered` if none can mean the same, else `retyped` */
export function compareTypes(writer: Field, reader: Field): 'retyped' | 'altered' | null {
  const [a, b] = [family(writer), family(reader)];
  if (a === b) return null;
  const texts = ['string', 'bytes'];
  return texts.includes(a) === texts.includes(b) && a !== 'message' && b !== 'message' ? 'retyped' : 'altered';
}

function family({ type }: Field): string {
  const kind = numberKind(type);
  if (kind === 'double' || kind === 'float') return 'float';
  if (kind !== null) return kind === 'bool' || kind === 'enum' ? kind : 'int';
  return type.kind === 'scalar' ? type.scalar : 'message';
}

/** What became of values between a writer and a reader of ProtoJSON: enums mean their names, all else its value. */
import type { Enum, Field, Message } from '../../schema/model.ts';
import type { JsonUse } from '../context.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { compareTypes, type Harm, worstHarm } from '../wire/compare.ts';
import { defaultOf, zeroOf } from '../wire/default.ts';
import { sentValues } from '../wire/encode.ts';
import { equal, isMessage, isNumber, isText } from '../wire/value.ts';
import type { Types } from './encode.ts';
import { writeField } from './encode.ts';
import { valuesByText } from './enum-names.ts';
import { sameJson } from './json.ts';
import { linksOf } from './names.ts';
import { formOf, specialOf } from './special.ts';

/** The two declarations of a field, and what their sides know. */
export interface Sides {
  readonly writer: Types;
  readonly reader: Types;
  readonly names: JsonUse['names'];
}

/** @returns the worst that happened to any field of a message; null if both sides mean the same */
export function compareMessages(
  writer: Message,
  written: MessageValue,
  reader: Message,
  read: MessageValue,
  sides: Sides,
): Harm | null {
  const fields = sides.writer.fieldsOf(writer);
  const links = linksOf(fields, sides.reader.fieldsOf(reader), sides.names);
  return worstHarm(
    fields.map((field) => {
      const values = written.get(field.number) ?? [];
      const other = links.get(field);
      if (other === undefined) return sentValues(field, values).length > 0 ? 'ignored' : null;
      return compareField(field, values, other, read.get(other.number) ?? [], sides);
    }),
  );
}

/** The same for the values of two fields with one key. */
export function compareField(
  writer: Field,
  written: readonly Value[],
  reader: Field,
  read: readonly Value[],
  sides: Sides,
): Harm | null {
  const sent = sentValues(writer, written);
  if (sent.length === 0) return compareUnset(writer, reader);
  if (shapeOf(writer) !== shapeOf(reader)) return compareShapes(writer, sent, reader, read, sides);
  if (writer.map !== null && reader.map !== null) return compareEntries(writer.map, sent, reader.map, read, sides);
  if (read.length < sent.length) return missing(writer, sent, reader, read);
  return worstHarm(sent.map((value, i) => compareValue(writer, value, reader, read[i] ?? value, sides)));
}

/** What a field looks like in JSON: forms that well-known types have in common with fields are not told apart. */
function shapeOf({ map, repeated, type }: Field): string {
  if (map !== null) return 'map';
  return `${repeated ? 'list' : 'one'} ${['Struct', 'ListValue', 'message'].find((form) => formOf(type).endsWith(form)) ?? ''}`;
}

function missing(writer: Field, sent: readonly Value[], reader: Field, read: readonly Value[]): Harm {
  const [value] = sent;
  // Without presence what is shown is zero; the type may be that of a writer whose closed enum begins elsewhere.
  const shown = reader.presence === 'implicit' && reader.type.kind === 'enum' ? 0n : defaultOf(reader);
  if (read.length > 0 || writer.repeated || value === undefined || shown === null) return 'dropped';
  if (isShown(value, shown)) return 'presence';
  return reader.presence === 'implicit' && saysZero(value, reader) ? 'retyped' : 'dropped';
}

/** Negative zero is no other value to a reader that sees zero. */
function isShown(value: Value, shown: Value): boolean {
  return equal(Object.is(value, -0) ? 0 : value, shown);
}

/** Whether a text is the number or the name that a reader without presence shows anyway. */
function saysZero(value: Value, { type }: Field): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (type.kind === 'enum') return valuesByText(type.enum).get(value)?.number === 0;
  return Number(value) === 0;
}

/** What an unset field means to each side: a declared default, an enum's first value, or zero. */
export function compareUnset(writer: Field, reader: Field): Harm | null {
  if (writer.repeated || reader.repeated) return null;
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === 'altered' || equal(meant, seen)) return null;
  if (writer.type.kind !== 'enum' || reader.type.kind !== 'enum') return 'altered';
  return nameIn(writer.type.enum, meant) === nameIn(reader.type.enum, seen) ? null : 'altered';
}

function nameIn({ values }: Enum, number: Value): string | undefined {
  return values.find((value) => BigInt(value.number) === number)?.name;
}

/** One thing in the form of another: the same JSON is the same, but for an object whose keys happen to be fields. */
function compareShapes(
  writer: Field,
  sent: readonly Value[],
  reader: Field,
  read: readonly Value[],
  { writer: from, reader: to, names }: Sides,
): Harm | null {
  if (read.length === 0) return 'dropped';
  if (isPlain(writer) && isPlain(reader)) return 'altered';
  const meant = writeField(writer, sent, { ...from, names });
  const seen = writeField(reader, read, { ...to, names });
  return meant !== null && seen !== null && sameJson(meant.json, seen.json) ? 'retyped' : 'altered';
}

function isPlain({ map, type }: Field): boolean {
  return map !== null || formOf(type) === 'message';
}

type Entry = NonNullable<Field['map']>;

function compareEntries(
  writer: Entry,
  sent: readonly Value[],
  reader: Entry,
  read: readonly Value[],
  sides: Sides,
): Harm | null {
  if (read.length < sent.length) return 'dropped';
  const part = (entry: Value | undefined, { number }: Field): Value | undefined =>
    entry !== undefined && isMessage(entry) ? entry.get(number)?.[0] : undefined;
  return worstHarm(
    sent.flatMap((entry, i) =>
      (['key', 'value'] as const).map((name) => {
        const [meant, seen] = [part(entry, writer[name]), part(read[i], reader[name])];
        return meant === undefined || seen === undefined
          ? null
          : compareValue(writer[name], meant, reader[name], seen, sides);
      }),
    ),
  );
}

function compareValue(writer: Field, written: Value, reader: Field, read: Value, sides: Sides): Harm | null {
  const [meant, seen] = [unwrapped(writer, written), unwrapped(reader, read)];
  if (meant.field === writer && seen.field === reader) return compareBare(writer, written, reader, read, sides);
  const harm = compareBare(meant.field, meant.value, seen.field, seen.value, sides);
  return harm ?? (meant.field !== writer && seen.field !== reader ? null : 'retyped');
}

/** What a wrapper or a `Value` holds, if that is a scalar: in JSON it is all that is there. */
function unwrapped(field: Field, value: Value): { readonly field: Field; readonly value: Value } {
  if (!isMessage(value) || field.type.kind !== 'message') return { field, value };
  const special = specialOf(field.type.message);
  if (special !== 'Value' && typeof special !== 'object') return { field, value };
  const { fields } = field.type.message;
  const inner = special === 'Value' ? fields.find(({ number }) => value.has(number)) : fields[0];
  if (special === null || inner?.type.kind !== 'scalar') return { field, value };
  return { field: inner, value: value.get(inner.number)?.[0] ?? zeroOf(inner.type) ?? value };
}

function compareBare(writer: Field, written: Value, reader: Field, read: Value, sides: Sides): Harm | null {
  const [from, to] = [writer.type, reader.type];
  if (isMessage(written) && isMessage(read)) {
    if (from.kind !== 'message' || to.kind !== 'message') return null;
    const [one, other] = [formOf(from), formOf(to)];
    if (one === other && one === 'message') return compareMessages(from.message, written, to.message, read, sides);
    const harm = compareShapes(alone(writer), [written], alone(reader), [read], sides);
    return one === other && harm === 'retyped' ? null : harm;
  }
  if (isMessage(written) || isMessage(read))
    return compareShapes(alone(writer), [written], alone(reader), [read], sides);
  if (from.kind === 'enum' && to.kind === 'enum') return equal(written, read) ? null : 'retyped';
  if (from.kind === 'enum' || to.kind === 'enum') return compareEnum(writer, written, reader, read);
  if (isText(written) !== isText(read)) return compareText(written, read);
  return sameNumber(writer, written, read) ? compareTypes(writer, reader) : 'altered';
}

/** Zero has no sign to a whole number, and a float of 32 bits that is read as 64 is still the number it was. */
function sameNumber({ type }: Field, written: Value, read: Value): boolean {
  if (typeof written !== 'number' || equal(written, read)) return equal(written, read);
  if (typeof read === 'bigint') return equal(written + 0, read);
  const isFloat = type.kind === 'scalar' && type.scalar === 'float';
  return isFloat && typeof read === 'number' && Object.is(Math.fround(read), Math.fround(written));
}

function alone(field: Field): Field {
  return { ...field, repeated: false };
}

/** A name is text, and an undeclared number a number. A text that is read as a name may have been meant otherwise. */
function compareEnum(writer: Field, written: Value, reader: Field, read: Value): Harm | null {
  const bytes = [writer, reader].some(({ type }) => type.kind === 'scalar' && type.scalar === 'bytes');
  if (bytes) return 'altered';
  return isText(written) || isText(read) || sameNumber(writer, written, read) ? 'retyped' : 'altered';
}

/** A number as its text, or a text as the number it says. */
function compareText(written: Value, read: Value): Harm | null {
  const [text, number] = isText(written) ? [written, read] : [read, written];
  if (typeof text !== 'string') return 'altered';
  if (typeof number === 'bigint' || !isNumber(number)) return 'retyped';
  if (typeof number === 'boolean') return text === String(number) ? 'retyped' : 'altered';
  return Object.is(Number(text), Number(number)) ? 'retyped' : 'altered';
}

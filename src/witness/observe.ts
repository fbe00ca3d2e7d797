/** What can be seen to have happened between what was written and what was read, place by place. */
import type { Effect, MessageValue, Value } from '../compat/outcome.ts';
import { skips } from '../compat/read/message.ts';
import { sentValues } from '../compat/wire/encode.ts';
import { numberKind, wireTypeOf } from '../compat/wire/scalar.ts';
import { isMessage, isZero } from '../compat/wire/value.ts';
import type { Field, Message, ValueType } from '../schema/model.ts';
import type { Format } from './format.ts';
import { namesOf } from './observe-names.ts';

/** One effect, and where: the numbers of the fields from the outermost message inwards, the keys of maps left out. */
export interface Sight {
  readonly effect: Effect;
  readonly path: readonly number[];
}

/** A message of one side, with the extensions known there. */
export interface Shape {
  readonly message: Message;
  readonly fieldsOf: (message: Message) => readonly Field[];
}

/** What was meant and what arrived. */
interface Exchange {
  readonly format: Format;
  readonly writer: Shape;
  readonly written: MessageValue;
  readonly reader: Shape;
  readonly read: MessageValue;
}

/** @returns every difference, at any depth; more than one effect of a place where several can be said of it */
export function observe(exchange: Exchange, path: readonly number[] = []): readonly Sight[] {
  const { writer, written, reader, read } = exchange;
  const writers = writer.fieldsOf(writer.message);
  const readers = reader.fieldsOf(reader.message);
  const links = exchange.format.linksOf(writers, readers);
  const linked = new Set(links.values());
  const at = (number: number, effects: readonly Effect[]): readonly Sight[] =>
    effects.map((effect) => ({ effect, path: [...path, number] }));
  return [
    ...writers.flatMap((field) => {
      const other = links.get(field);
      const values = written.get(field.number) ?? [];
      if (other === undefined) return at(field.number, unknown(field, values, exchange));
      return between(field, values, other, read.get(other.number) ?? [], exchange, path);
    }),
    ...readers
      .filter((field) => !linked.has(field) && (read.get(field.number) ?? []).length === 0)
      .flatMap(({ number }) => at(number, ['absent'])),
  ];
}

/** The reader takes no such field. It may have the place all the same: the oneof, or the same name or number. */
function unknown(field: Field, values: readonly Value[], { reader, read }: Exchange): readonly Effect[] {
  if (sentValues(field, values).length === 0) return [];
  const readers = reader.fieldsOf(reader.message);
  const empty = ({ number }: Field): boolean => (read.get(number) ?? []).length === 0;
  const elsewhere = readers.find(
    ({ name, number, extension }) => (name === field.name || number === field.number) && extension === field.extension,
  );
  const oneof = field.oneof === null ? undefined : sameOneof(field.oneof, reader.message);
  const lost = (elsewhere !== undefined && empty(elsewhere)) || oneof !== undefined;
  return lost ? ['ignored', 'dropped'] : ['ignored'];
}

function sameOneof({ name, fields }: NonNullable<Field['oneof']>, reader: Message): Field['oneof'] | undefined {
  const numbers = new Set(fields.map(({ number }) => number));
  return reader.oneofs.find((other) => other.name === name || other.fields.some(({ number }) => numbers.has(number)));
}

/** Two fields of one number. */
function between(
  writer: Field,
  written: readonly Value[],
  reader: Field,
  read: readonly Value[],
  exchange: Exchange,
  path: readonly number[],
): readonly Sight[] {
  const here = [...path, writer.number];
  const effects = new Set<Effect>(namesOf(writer, written, reader, read, exchange.format));
  const inside = insideOf(writer, written, reader, read, exchange, here);
  const alike = inside !== null && (writer.map === null) === (reader.map === null);
  const harm = alike ? null : exchange.format.compare(writer, written, reader, read);
  if (harm !== null) effects.add(harm);
  if (read.length === 0 && isDisplaced(writer, written, reader, exchange)) effects.add('dropped');
  if (isMerged(written, reader, read)) effects.add('altered');
  if (losesEntries(writer, written, reader, read, exchange.format)) effects.add('dropped');
  return [...[...effects].map((effect) => ({ effect, path: here })), ...(inside ?? [])];
}

/** Whether another member of the reader's oneof took the place of what was sent. */
function isDisplaced(writer: Field, written: readonly Value[], { oneof }: Field, { read }: Exchange): boolean {
  return sentValues(writer, written).length > 0 && oneof?.fields.some(({ number }) => read.has(number)) === true;
}

/** Whether a map lost entries, whatever was read as the values of the others. */
function losesEntries(
  writer: Field,
  written: readonly Value[],
  reader: Field,
  read: readonly Value[],
  { compare }: Format,
): boolean {
  if (writer.map === null || reader.map === null || read.length >= written.length) return false;
  const keys = (entries: readonly Value[], map: NonNullable<Field['map']>): readonly Value[] =>
    entries.map((entry) => new Map([[map.key.number, partOf(entry, map.key.number)]]));
  return compare(writer, keys(written, writer.map), reader, keys(read, reader.map)) === 'dropped';
}

/** Whether several messages were merged into one that has set what the last of them has not. */
function isMerged(written: readonly Value[], { type, repeated }: Field, [seen]: readonly Value[]): boolean {
  const last = written.at(-1);
  if (repeated || type.kind !== 'message' || written.length < 2) return false;
  if (last === undefined || seen === undefined || !isMessage(last) || !isMessage(seen)) return false;
  return type.message.knownFields.some(({ number, presence }) => {
    const values = seen.get(number) ?? [];
    const isSet = values.length > 0 && !(presence === 'implicit' && values.every(isZero));
    return isSet && !last.has(number);
  });
}

/** Messages that arrived one for one are compared inside; null if these are not such. */
function insideOf(
  writer: Field,
  written: readonly Value[],
  reader: Field,
  read: readonly Value[],
  exchange: Exchange,
  path: readonly number[],
): readonly Sight[] | null {
  if (written.length === 0 || written.length !== read.length) return null;
  const pairs = written.map((value, i) => [value, read[i] ?? value] as const);
  if (writer.map !== null && reader.map !== null) {
    const { key, value } = writer.map;
    const { key: otherKey, value: otherValue } = reader.map;
    return pairs.flatMap(([entry, seen]) =>
      [
        ...between(always(key), partOf(entry, 1), always(otherKey), partOf(seen, 1), exchange, path),
        ...between(always(value), partOf(entry, 2), always(otherValue), partOf(seen, 2), exchange, path),
      ].map((sight) => ({ ...sight, path: sight.path.filter((_, i) => i !== path.length) })),
    );
  }
  const [from, to] = [writer.type, reader.type];
  if (from.kind !== 'message' || to.kind !== 'message') return null;
  if (![from.message, to.message].every(exchange.format.isOpen)) return null;
  return pairs.flatMap(([value, seen]) =>
    isMessage(value) && isMessage(seen)
      ? observe(
          {
            format: exchange.format,
            writer: { ...exchange.writer, message: from.message },
            written: value,
            reader: { ...exchange.reader, message: to.message },
            read: reader.map !== null ? withoutDefaults(seen, value, from.message, reader.map) : seen,
          },
          path,
        )
      : [],
  );
}

/** A map entry that was sent as another message: what it did not hold, or in another encoding, is the default. */
function withoutDefaults(
  entry: MessageValue,
  sent: MessageValue,
  { fields }: Message,
  { key, value }: NonNullable<Field['map']>,
): MessageValue {
  const isDefault = (one: Value): boolean => (isMessage(one) ? one.size === 0 : isZero(one));
  const came = (part: Field): boolean =>
    (sent.get(part.number) ?? []).length > 0 &&
    fields.some((field) => field.number === part.number && sameWire(field.type, part.type) && !skips(field, part));
  const unset = new Set([key, value].filter((part) => !came(part)).map(({ number }) => number));
  return new Map([...entry].filter(([number, values]) => !unset.has(number) || !values.every(isDefault)));
}

function sameWire(a: ValueType, b: ValueType): boolean {
  const [one, other] = [numberKind(a), numberKind(b)];
  return one === null || other === null ? one === other : wireTypeOf(one) === wireTypeOf(other);
}

/** Keys and values of maps are always written. */
function always(field: Field): Field {
  return field.type.kind === 'message' ? field : { ...field, presence: 'explicit' };
}

function partOf(entry: Value, number: number): readonly Value[] {
  return isMessage(entry) ? (entry.get(number) ?? []) : [];
}

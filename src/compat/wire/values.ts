/** Values worth trying: the edges of what a writer can mean, and what lands on the edges of what a reader can read. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { WIRE } from './bytes.ts';
import { chunksOf, payloadOf } from './encode.ts';
import { numberKind, wireTypeOf } from './scalar.ts';
import { isMessage, isZero } from './value.ts';
import { alignedEntry, alignedMessage } from './values-aligned.ts';
import { valuesOfNumbers } from './values-enum.ts';
import { entryOf, messagesToTry, oddValues } from './values-message.ts';
import { declaredNumbers, numbersToTry, runsThatParse } from './values-number.ts';
import { textsFrom, textsToTry } from './values-text.ts';

const MAX_PAIRED = 14;

/**
 * @returns lists of values of `writer` to send to `reader`, telling ones first; the empty list is "not set".
 * Numbers of an enum are declared ones, of an open enum too: no peer means another.
 */
export function listsToTry(writer: Field, reader: Field): readonly (readonly Value[])[] {
  const values = valuesToTry(writer, reader);
  // One zero that a field without presence shows as zero: nothing anyone could tell is lost.
  const shown = writer.repeated && reader.presence === 'implicit';
  const singles = values.filter((value) => !(shown && isZero(value))).map((value) => [value]);
  const unset: Value[][] = reader.presence === 'required' && writer.presence !== 'required' ? [[]] : [];
  const [first, second] = values;
  if (!writer.repeated || first === undefined) return [...singles, ...unset];
  const some = values.slice(0, MAX_PAIRED);
  const mixed = some.slice(1).flatMap((value) => [
    [first, value],
    [value, first],
  ]);
  // A map holds no key twice.
  if (writer.map !== null) {
    const distinct = mixed.filter((entries) => new Set(entries.map(keyOf)).size === entries.length);
    return [...(reader.repeated ? [...singles, ...distinct] : [...distinct, ...singles]), ...unset];
  }
  const pairs = [...mixed, ...some.map((value) => [value, value])];
  const runs = [3, 4, 8].flatMap((n) => [first, second ?? first].map((value) => Array<Value>(n).fill(value)));
  const sent = reader.repeated ? [...singles, ...pairs, ...runs] : [...pairs, ...singles, ...runs];
  return [...sent, ...runsThatParse(writer, reader), ...unset];
}

function keyOf(entry: Value): unknown {
  return isMessage(entry) ? entry.get(1)?.[0] : entry;
}

/** @returns single values of `writer`'s type, telling ones first */
function valuesToTry(writer: Field, reader: Field): readonly Value[] {
  const { map, type } = writer;
  if (map !== null)
    return reader.map === null
      ? [
          ...entriesToTry(map, entryIn(reader, map)),
          ...aligned(reader, (width) => alignedEntry(writer, map, width)),
          ...oddValues(writer, reader),
          ...valuesOfNumbers(writer, reader),
        ]
      : entriesToTry(map, reader.map);
  if (type.kind === 'enum') return declaredNumbers(type.enum);
  if (type.kind === 'message')
    return [
      ...messagesToTry(type.message, reader),
      ...aligned(reader, (width) => alignedMessage(type.message, width)),
      ...valuesOfNumbers(writer, reader),
    ];
  if (type.kind === 'opaque') return [new Map()];
  const kind = numberKind(type);
  return kind === null ? textsToTry(writer, payloadsFor(reader)) : numbersToTry(kind, reader);
}

/** What can be read as a run of numbers of fixed width. */
function aligned({ type, repeated }: Field, find: (width: 4 | 8) => Value | null): readonly Value[] {
  const kind = numberKind(type);
  const wire = kind === null || !repeated ? WIRE.varint : wireTypeOf(kind);
  if (wire === WIRE.varint) return [];
  return [find(wire === WIRE.fixed32 ? 4 : 8)].filter((value) => value !== null);
}

function payloadsFor(reader: Field): readonly Uint8Array[] {
  if (reader.type.kind === 'message') return valuesToTry(reader, reader).map((value) => payloadOf(reader, value));
  if (numberKind(reader.type) === null) return [];
  const packed: Field = { ...reader, repeated: true, packed: true };
  return valuesToTry(reader, reader)
    .slice(0, 4)
    .flatMap((value) => chunksOf(packed, [value]));
}

type Entry = NonNullable<Field['map']>;

/** What stands for key and value in a message that reads a map's entries; what it has no field for as the map has it. */
function entryIn({ type }: Field, map: Entry): Entry {
  const standsFor = (part: Field): Field =>
    (type.kind === 'message' ? type.message.knownFields.find(({ number }) => number === part.number) : null) ?? part;
  return { key: standsFor(map.key), value: standsFor(map.value) };
}

/**
 * Every value with one key, every key with one value, and one entry that has neither. Where text is read as something
 * else, both once more with what means something there: else one of the two were always to blame.
 */
function entriesToTry(writer: Entry, reader: Entry): readonly Value[] {
  const [keys, values] = [valuesToTry(writer.key, reader.key), valuesToTry(writer.value, reader.value)];
  const [[key], [value]] = [keys, values];
  if (key === undefined || value === undefined) return [];
  const [lastKey = key, lastValue = value] = [keys.at(-1), values.at(-1)];
  const [readableKeys, readableValues] = [readable(writer.key, reader.key), readable(writer.value, reader.value)];
  return [
    ...values.map((one) => entryOf(writer, key, one)),
    ...keys.slice(1).map((one) => entryOf(writer, one, value)),
    entryOf(writer, lastKey, lastValue),
    ...readableKeys.flatMap((one) => values.map((other) => entryOf(writer, one, other))),
    ...readableValues.flatMap((one) => keys.map((other) => entryOf(writer, other, one))),
  ];
}

/** Text that says what the reader's plainest value would; none where no text is read as something else. */
function readable(writer: Field, reader: Field): readonly Value[] {
  const isText = writer.type.kind === 'scalar' && numberKind(writer.type) === null;
  return isText ? textsFrom(writer, payloadsFor(reader).slice(0, 1)) : [];
}

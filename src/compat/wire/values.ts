/** Values worth trying: the edges of what a writer can mean, and what lands on the edges of what a reader can read. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { chunksOf, payloadOf } from './encode.ts';
import { numberKind } from './scalar.ts';
import { isZero } from './value.ts';
import { entryOf, messagesToTry } from './values-message.ts';
import { declaredNumbers, numbersToTry, runsThatParse } from './values-number.ts';
import { textsToTry } from './values-text.ts';

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
  const pairs = [...mixed, ...some.map((value) => [value, value])];
  const runs = [3, 4, 8].flatMap((n) => [first, second ?? first].map((value) => Array<Value>(n).fill(value)));
  const sent = reader.repeated ? [...singles, ...pairs, ...runs] : [...pairs, ...singles, ...runs];
  return [...sent, ...runsThatParse(writer, reader), ...unset];
}

/** @returns single values of `writer`'s type, telling ones first */
function valuesToTry(writer: Field, reader: Field): readonly Value[] {
  const { map, type } = writer;
  if (map !== null) return entriesToTry(map, reader.map ?? map);
  if (type.kind === 'enum') return declaredNumbers(type.enum);
  if (type.kind === 'message') return messagesToTry(type.message, reader);
  if (type.kind === 'opaque') return [new Map()];
  const kind = numberKind(type);
  return kind === null ? textsToTry(writer, payloadsFor(reader)) : numbersToTry(kind, reader);
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

/** Every value with one key, every key with one value. */
function entriesToTry(writer: Entry, reader: Entry): readonly Value[] {
  const [key, ...keys] = valuesToTry(writer.key, reader.key);
  const values = valuesToTry(writer.value, reader.value);
  const [value] = values;
  if (key === undefined || value === undefined) return [];
  return [...values.map((one) => entryOf(writer, key, one)), ...keys.map((one) => entryOf(writer, one, value))];
}

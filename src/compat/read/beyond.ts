/** Whether a reader's declaration can hold what the writer means at all. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { numberKind, rangeOf, wireTypeOf } from '../wire/scalar.ts';
import { bytesOf, textOf } from '../wire/text.ts';
import { isMessage, isText, isZero, wholeOf } from '../wire/value.ts';

/**
 * @param list the values of `writer`; empty for "not set"
 * @returns false if a writer of the reader's own schema could not mean the same: a second element, a number that is
 * out of range or not declared, text that is not UTF-8, "set to zero" without presence, "not set" where it is required.
 * Values of another family (a number where text is read) are no reason: ordinary values are hurt there.
 */
export function canHold(reader: Field, writer: Field, list: readonly Value[]): boolean {
  const [value] = list;
  if (value === undefined) return reader.presence !== 'required' || writer.presence === 'implicit';
  if (writer.presence === 'explicit' && reader.presence === 'implicit' && isZero(value)) return false;
  if (isOtherFamily(writer, reader)) return true;
  return (reader.repeated || list.length === 1) && list.every((one) => holdsValue(reader, one));
}

/** Values that are skipped, or read as what they are not, are hurt whatever they are. */
export function isOtherFamily(writer: Field, reader: Field): boolean {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (from === null || to === null) return from !== to;
  return wireTypeOf(from) !== wireTypeOf(to);
}

function holdsValue(reader: Field, value: Value): boolean {
  if (isMessage(value)) {
    const { map } = reader;
    return (
      map === null ||
      [map.key, map.value].every((part) => (value.get(part.number) ?? []).every((v) => holdsValue(part, v)))
    );
  }
  if (isText(value)) return holdsText(reader, value);
  const kind = numberKind(reader.type);
  if (kind === null) return true;
  if (kind === 'float') return Number.isNaN(value) || Math.fround(Number(value)) === Number(value);
  if (kind === 'double') return true;
  const range = rangeOf(kind);
  const whole = wholeOf(value);
  if (range === null || whole === null || whole < range.low || whole > range.high) return false;
  const { type } = reader;
  return type.kind !== 'enum' || !type.enum.closed || type.enum.values.some(({ number }) => BigInt(number) === whole);
}

function holdsText({ type, utf8Checked }: Field, value: string | Uint8Array): boolean {
  const isString = type.kind === 'scalar' && type.scalar === 'string';
  return !isString || !utf8Checked || textOf(bytesOf(value)) !== null;
}

/** Whether a reader's declaration can hold what the writer means at all. */
import type { Field } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { numberKind, rangeOf } from '../wire/scalar.ts';
import { isMessage, isNumber, isZero, wholeOf } from '../wire/value.ts';

/**
 * @param list the values of `writer`; empty for "not set"
 * @returns false if a writer of the reader's own schema could not mean the same: a number that is out of range or has
 * more digits, "set to zero" without presence, "not set" where it is required. Values of another family are no reason:
 * ordinary ones are hurt there.
 */
export function canHold(reader: Field, writer: Field, list: readonly Value[]): boolean {
  const [value] = list;
  if (value === undefined) return reader.presence !== 'required' || writer.presence === 'implicit';
  if (writer.presence === 'explicit' && reader.presence === 'implicit' && isZero(value)) return false;
  if (writer.map !== null && reader.map !== null) {
    const { key, value: held } = reader.map;
    const { map } = writer;
    return list.every((entry) => {
      const part = (field: Field): Value | undefined => (isMessage(entry) ? entry.get(field.number)?.[0] : undefined);
      return holds(key, map.key, part(map.key)) && holds(held, map.value, part(map.value));
    });
  }
  return list.every((one) => holds(reader, writer, one));
}

function holds(reader: Field, writer: Field, value: Value | undefined): boolean {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (value === undefined || !isNumber(value) || from === null || to === null) return true;
  if ([from, to].some((kind) => kind === 'bool' || kind === 'enum')) return true;
  if (to === 'double' || to === 'float') {
    const kept = to === 'float' ? Math.fround(Number(value)) : Number(value);
    return Number.isNaN(kept) || (Number.isFinite(kept) && equalNumbers(value, kept)) || kept === value;
  }
  const range = rangeOf(to);
  const whole = wholeOf(value);
  return range !== null && whole !== null && whole >= range.low && whole <= range.high;
}

function equalNumbers(value: bigint | number | boolean, kept: number): boolean {
  return typeof value === 'bigint' ? BigInt(kept) === value : kept === value;
}

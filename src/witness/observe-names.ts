/** What the names of fields and enum values say about what arrived. */
import { plainValueName, sameFieldName } from '../compat/alike.ts';
import type { Effect, Value } from '../compat/outcome.ts';
import { defaultOf } from '../compat/wire/default.ts';
import { sentValues } from '../compat/wire/encode.ts';
import { equal } from '../compat/wire/value.ts';
import type { Enum, Field, ValueType } from '../schema/model.ts';
import type { Format } from './format.ts';

/** @returns what names say: a value under another name is another value, and a number without a name is not understood */
export function namesOf(
  writer: Field,
  written: readonly Value[],
  reader: Field,
  read: readonly Value[],
  { contract }: Format,
): readonly Effect[] {
  const effects: Effect[] = [];
  const arrived = read.length > 0 && sentValues(writer, written).length > 0;
  if (arrived && !sameFieldName(writer, reader)) effects.push('altered');
  const [from, to] = [enumOf(writer.type), enumOf(reader.type)];
  if (from === null || to === null) return effects;
  if (contract === 'json') return isAnother(from, written, to, read) ? [...effects, 'altered'] : effects;
  const [meant, seen] = [effective(writer, written), effective(reader, read)];
  meant.forEach((value, i) => {
    const other = seen[i];
    if (other === undefined || !equal(value, other)) return;
    const [meanings, known] = [labelsOf(value, from), labelsOf(other, to)];
    if (known.length === 0) effects.push('unnamed');
    const another = known.length > 0 && !meanings.some((name) => known.includes(name));
    if (another || meanings.some((name) => !known.includes(name) && hasLabel(name, to))) effects.push('altered');
  });
  return effects;
}

/** In ProtoJSON a value is its name, so that another number is another value only where it has another name too. */
function isAnother(from: Enum, written: readonly Value[], to: Enum, read: readonly Value[]): boolean {
  if (written.length !== read.length) return false;
  return written.some((value, i) => {
    const other = read[i];
    if (other === undefined || equal(value, other)) return false;
    const known = labelsOf(other, to);
    return known.length > 0 && !labelsOf(value, from).some((name) => known.includes(name));
  });
}

function enumOf(type: ValueType): Enum | null {
  return type.kind === 'enum' ? type.enum : null;
}

/** What code sees: the default of a singular field that is not set. */
function effective(field: Field, values: readonly Value[]): readonly Value[] {
  if (values.length > 0 || field.repeated) return values;
  const value = defaultOf(field);
  return value === null ? [] : [value];
}

/** Whether an enum has that name, at whatever number. */
function hasLabel(name: string, owner: Enum): boolean {
  return owner.values.some((value) => plainValueName(value.name, owner) === name);
}

/** The names a number has in an enum, in one style. */
function labelsOf(value: Value, owner: Enum): readonly string[] {
  return owner.values
    .filter(({ number }) => equal(BigInt(number), value))
    .map(({ name }) => plainValueName(name, owner));
}

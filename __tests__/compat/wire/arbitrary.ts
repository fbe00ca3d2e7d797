/** Random schemas and values of the kinds of the matrix. */
import fc from 'fast-check';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { numberKind, rangeOf } from '../../../src/compat/wire/scalar.ts';
import type { Field } from '../../../src/schema/model.ts';
import { CARDINALITIES, KINDS, type Shape } from './kinds.ts';

const shape = (number: number): fc.Arbitrary<Shape> =>
  fc.record({
    kind: fc.constantFrom(...KINDS),
    cardinality: fc.constantFrom(...CARDINALITIES),
    number: fc.constant(number),
    member: fc.boolean(),
  });

/** Up to four fields, numbered from 1, some left out. */
export const shapes: fc.Arbitrary<readonly Shape[]> = fc
  .tuple(...[1, 2, 3, 4].map((number) => fc.option(shape(number), { freq: 4, nil: null })))
  .map((some) => some.filter((one) => one !== null));

/** A second version: each field as it was, left out, or another. */
export function versionOf(before: readonly Shape[]): fc.Arbitrary<readonly Shape[]> {
  const changes = [1, 2, 3, 4].map((number) => {
    const old = before.find((one) => one.number === number) ?? null;
    return fc.oneof(fc.constant(old), fc.constant(null), shape(number));
  });
  return fc.tuple(...changes).map((some) => some.filter((one) => one !== null));
}

/** A message that a writer of these fields can mean: one member of each oneof, every map key once. */
export function messageValue(fields: readonly Field[]): fc.Arbitrary<MessageValue> {
  const parts = fields.map((field) => fc.tuple(fc.constant(field), fc.boolean(), listOf(field)));
  return fc.tuple(...parts).map((some) => {
    const value = new Map<number, readonly Value[]>();
    const taken = new Set<unknown>();
    for (const [field, isSet, list] of some) {
      if (!isSet || list.length === 0 || (field.oneof !== null && taken.has(field.oneof))) continue;
      if (field.oneof !== null) taken.add(field.oneof);
      value.set(field.number, list);
    }
    return value;
  });
}

function listOf(field: Field): fc.Arbitrary<readonly Value[]> {
  if (!field.repeated) return someOf(field).map((value) => [value]);
  if (field.map === null) return fc.array(someOf(field), { maxLength: 9 });
  const entry = fc.tuple(someOf(field.map.key), someOf(field.map.value));
  return fc.uniqueArray(entry, { maxLength: 4, selector: ([key]) => key }).map((entries) =>
    entries.map(
      ([key, value]) =>
        new Map([
          [1, [key]],
          [2, [value]],
        ]),
    ),
  );
}

function someOf({ type }: Field): fc.Arbitrary<Value> {
  if (type.kind === 'message') return messageValue(type.message.fields);
  if (type.kind === 'enum') return fc.constantFrom(...type.enum.values.map(({ number }) => BigInt(number)));
  const kind = numberKind(type);
  if (kind === null)
    return type.kind === 'scalar' && type.scalar === 'bytes' ? bytes : fc.string({ unit: 'grapheme', maxLength: 12 });
  if (kind === 'bool') return fc.boolean();
  const range = rangeOf(kind);
  if (range === null) return kind === 'float' ? fc.float() : fc.double();
  const small = fc.bigInt({ min: range.low < 0n ? -3n : 0n, max: 200n });
  return fc.oneof(small, fc.bigInt({ min: range.low, max: range.high }));
}

const bytes = fc.uint8Array({ maxLength: 12 }).map((some) => Uint8Array.from(some));

/** Random messages as a writer means them, with well-known types that can be written. */
import fc from 'fast-check';
import { specialOf } from '../../../src/compat/json/special.ts';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { rangeOf } from '../../../src/compat/wire/scalar.ts';
import type { Field, Message, Scalar } from '../../../src/schema/model.ts';

/** @returns one member of each oneof, every map key once */
export function messageValue({ fields }: Message, depth = 3): fc.Arbitrary<MessageValue> {
  const parts = fields.map((field) => fc.tuple(fc.constant(field), fc.boolean(), listOf(field, depth)));
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

function listOf(field: Field, depth: number): fc.Arbitrary<readonly Value[]> {
  if (field.map !== null) {
    const entry = fc.tuple(someOf(field.map.key, depth), someOf(field.map.value, depth));
    return fc
      .uniqueArray(entry, { maxLength: 3, selector: ([key]) => String(key) })
      .map((entries) => entries.map(([key, value]) => entryOf(key, value)));
  }
  const one = someOf(field, depth);
  return field.repeated ? fc.array(one, { maxLength: 3 }) : one.map((value) => [value]);
}

function entryOf(key: Value, value: Value): MessageValue {
  return new Map([
    [1, [key]],
    [2, [value]],
  ]);
}

function someOf({ type }: Field, depth: number): fc.Arbitrary<Value> {
  if (type.kind === 'scalar') return scalarOf(type.scalar);
  if (type.kind === 'enum') return fc.constantFrom(...type.enum.values.map(({ number }) => BigInt(number)));
  if (type.kind === 'opaque') return fc.constant(new Map());
  const special = specialOf(type.message);
  if (special === 'Timestamp' || special === 'Duration')
    return fc
      .tuple(fc.constantFrom(0n, 5n, 1_700_000_000n), fc.constantFrom(0n, 7n, 500_000_000n))
      .map(
        ([seconds, nanos]) =>
          new Map([
            ...(seconds === 0n ? [] : [[1, [seconds]] as const]),
            ...(nanos === 0n ? [] : [[2, [nanos]] as const]),
          ]),
      );
  if (special === 'FieldMask') return fc.constantFrom(new Map(), new Map([[1, ['foo_bar', 'x']]]));
  if (special === 'Value') return dynamic(depth);
  if (special === 'Struct' || special === 'ListValue' || special === null) {
    return depth === 0 ? fc.constant(new Map()) : messageValue(type.message, depth - 1);
  }
  if (special === 'Any') return fc.constant(new Map());
  return scalarOf(special.wraps).map((value) => new Map(isEmpty(value) ? [] : [[1, [value]]]));
}

function isEmpty(value: Value): boolean {
  return value === false || value === '' || value === 0n || (value instanceof Uint8Array && value.length === 0);
}

function dynamic(depth: number): fc.Arbitrary<MessageValue> {
  const plain: fc.Arbitrary<MessageValue> = fc.constantFrom<MessageValue>(
    new Map([[1, [0n]]]),
    new Map([[2, [1]]]),
    new Map([[2, [1.5]]]),
    new Map([[3, ['A']]]),
    new Map([[3, ['5']]]),
    new Map([[4, [true]]]),
    new Map([[5, [new Map([[1, [entryOf('a', new Map([[2, [5]]]))]]])]]]),
  );
  return depth === 0
    ? plain
    : fc.oneof(
        plain,
        fc.array(plain, { minLength: 1, maxLength: 2 }).map((list) => new Map([[6, [new Map([[1, list]])]]])),
      );
}

const TEXTS = [
  '',
  'a',
  'A',
  'ZERO',
  '5',
  '-1',
  '1.5',
  'true',
  'AQI=',
  '5s',
  '1970-01-01T00:00:05Z',
  'fooBar',
  'é',
  '1e3',
];

/** Edges, plain values, and texts that are something else. */
function scalarOf(scalar: Scalar): fc.Arbitrary<Value> {
  if (scalar === 'bool') return fc.boolean();
  if (scalar === 'string') return fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 6 }));
  if (scalar === 'bytes') return fc.uint8Array({ maxLength: 6 }).map((some) => Uint8Array.from(some));
  if (scalar === 'float') return fc.oneof(fc.constantFrom(0, 1, -1, 1.5, 16_777_216), fc.float());
  if (scalar === 'double') return fc.oneof(fc.constantFrom(0, 1, -1, 1.5, 4_294_967_296), fc.double());
  const range = rangeOf(scalar) ?? { low: 0n, high: 0n };
  const small = fc.bigInt({ min: range.low < 0n ? -3n : 0n, max: 200n });
  return fc.oneof(small, fc.bigInt({ min: range.low, max: range.high }));
}

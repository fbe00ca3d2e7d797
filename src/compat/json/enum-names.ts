/** What values of an enum are called in ProtoJSON: which name is written for a number, and which are read. */
import type { Enum, EnumValue } from '../../schema/model.ts';

const firsts = new WeakMap<Enum, ReadonlyMap<number, EnumValue>>();

/** Of aliases the first one is written. */
export function firstByNumber(element: Enum): ReadonlyMap<number, EnumValue> {
  const known = firsts.get(element) ?? new Map([...element.values].reverse().map((value) => [value.number, value]));
  firsts.set(element, known);
  return known;
}

const named = new WeakMap<Enum, ReadonlyMap<string, EnumValue>>();

/**
 * Every reader takes the name of a value, and the string that `(pb.enumvalue.json)` gives it; where they meet, the name
 * wins (protobuf-es, protobuf.js, C++, Java and Python of protobuf 36).
 */
export function valuesByText(element: Enum): ReadonlyMap<string, EnumValue> {
  const { values } = element;
  const known =
    named.get(element) ??
    new Map([
      ...values.map((value) => [value.jsonName, value] as const),
      ...values.map((value) => [value.name, value] as const),
    ]);
  named.set(element, known);
  return known;
}

/** The value of `[default = …]` (proto2 and editions). */
import type { OptionNode, OptionValue } from './ast.ts';
import { findOption } from './link-options.ts';
import type { DefaultValue, Enum, Scalar, ValueType } from './model.ts';

const signed = (bits: bigint): readonly [bigint, bigint] => [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
const unsigned = (bits: bigint): readonly [bigint, bigint] => [0n, 2n ** bits - 1n];

/** Inclusive bounds of the integer types. */
const BOUNDS: ReadonlyMap<Scalar, readonly [bigint, bigint]> = new Map([
  ['int32', signed(32n)],
  ['sint32', signed(32n)],
  ['sfixed32', signed(32n)],
  ['uint32', unsigned(32n)],
  ['fixed32', unsigned(32n)],
  ['int64', signed(64n)],
  ['sint64', signed(64n)],
  ['sfixed64', signed(64n)],
  ['uint64', unsigned(64n)],
  ['fixed64', unsigned(64n)],
]);

/**
 * @param options those of a singular field of that type
 * @returns the default; null if there is none or it does not fit the type (`validate-default.ts` says so)
 */
export function defaultOf(options: readonly OptionNode[], type: ValueType): DefaultValue | null {
  const option = findOption(options, 'default');
  return option === null ? null : readDefault(option.value, type);
}

/** @returns the literal as a value of the type, or null if it is none */
export function readDefault(literal: OptionValue, type: ValueType): DefaultValue | null {
  if (type.kind === 'enum') {
    return literal.kind === 'identifier' && valueNames(type.enum).has(literal.text) ? literal.text : null;
  }
  // An opaque type with a word as default is an enum.
  if (type.kind === 'opaque') return literal.kind === 'identifier' ? literal.text : null;
  return type.kind === 'scalar' ? readScalar(literal, type.scalar) : null;
}

const names = new WeakMap<Enum, ReadonlySet<string>>();

function valueNames(element: Enum): ReadonlySet<string> {
  const known = names.get(element) ?? new Set(element.values.map(({ name }) => name));
  names.set(element, known);
  return known;
}

function readScalar(literal: OptionValue, scalar: Scalar): DefaultValue | null {
  const bounds = BOUNDS.get(scalar);
  if (bounds !== undefined) return readInteger(literal, bounds, scalar.endsWith('64'));
  switch (scalar) {
    case 'bool':
      return literal.kind === 'identifier' ? (BOOLEANS.get(literal.text) ?? null) : null;
    case 'string':
      return literal.kind === 'string' ? new TextDecoder().decode(literal.bytes) : null;
    case 'bytes':
      return literal.kind === 'string' ? literal.bytes : null;
    default:
      return readFloat(literal, scalar === 'float');
  }
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function readInteger(
  literal: OptionValue,
  [min, max]: readonly [bigint, bigint],
  wide: boolean,
): bigint | number | null {
  if (literal.kind !== 'int' || literal.value < min || literal.value > max) return null;
  return wide ? literal.value : Number(literal.value);
}

const SPECIAL: ReadonlyMap<string, number> = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['nan', Number.NaN],
  ['-nan', Number.NaN],
]);

function readFloat(literal: OptionValue, single: boolean): number | null {
  const value =
    literal.kind === 'identifier'
      ? SPECIAL.get(literal.text)
      : literal.kind === 'int' || literal.kind === 'float'
        ? Number(literal.value)
        : undefined;
  if (value === undefined) return null;
  return single ? Math.fround(value) : value;
}

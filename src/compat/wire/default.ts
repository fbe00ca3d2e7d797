/** What a field holds when nothing was sent (protobuf.dev "Default Field Values"). */
import type { Field, ValueType } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { numberKind } from './scalar.ts';

/** @returns the value a reader sees in a singular field that is not set; null for messages and opaque types */
export function defaultOf(field: Field): Value | null {
  const declared = field.default;
  if (declared === null) return zeroOf(field.type);
  if (field.type.kind === 'enum') return enumNumber(field.type.enum.values, declared);
  const kind = numberKind(field.type);
  if (kind === null || kind === 'bool') return declared;
  return kind === 'double' || kind === 'float' ? Number(declared) : BigInt(declared as bigint | number);
}

function enumNumber(values: readonly { readonly name: string; readonly number: number }[], name: unknown): bigint {
  const value = values.find((one) => one.name === name) ?? values[0];
  return BigInt(value?.number ?? 0);
}

/** @returns the default of a type without a declared one: zero, empty, or an enum's first value */
export function zeroOf(type: ValueType): Value | null {
  if (type.kind === 'enum') return BigInt(type.enum.values[0]?.number ?? 0);
  if (type.kind !== 'scalar') return null;
  if (type.scalar === 'string') return '';
  if (type.scalar === 'bytes') return new Uint8Array();
  if (type.scalar === 'bool') return false;
  return type.scalar === 'double' || type.scalar === 'float' ? 0 : 0n;
}

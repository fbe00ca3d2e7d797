/** What numbers are on the wire, and where their ranges end (protobuf.dev "Encoding"; measured, docs/wire-facts.md). */
import type { Scalar, ValueType } from '../../schema/model.ts';
import type { Value } from '../outcome.ts';
import { WIRE, type WireType } from './bytes.ts';

/** A value type whose every value is one number on the wire. */
export type NumberKind = Exclude<Scalar, 'string' | 'bytes'> | 'enum';

/** @returns the kind of number a type is; null for strings, bytes, messages and opaque types */
export function numberKind(type: ValueType): NumberKind | null {
  if (type.kind === 'enum') return 'enum';
  return type.kind === 'scalar' && type.scalar !== 'string' && type.scalar !== 'bytes' ? type.scalar : null;
}

export function wireTypeOf(kind: NumberKind): WireType {
  if (kind === 'double' || kind === 'fixed64' || kind === 'sfixed64') return WIRE.fixed64;
  return kind === 'float' || kind === 'fixed32' || kind === 'sfixed32' ? WIRE.fixed32 : WIRE.varint;
}

const SIGNED_32 = { low: -(1n << 31n), high: (1n << 31n) - 1n };
const UNSIGNED_32 = { low: 0n, high: (1n << 32n) - 1n };
const SIGNED_64 = { low: -(1n << 63n), high: (1n << 63n) - 1n };
const UNSIGNED_64 = { low: 0n, high: (1n << 64n) - 1n };

/** Both ends inclusive. @returns null for floating point */
export function rangeOf(kind: NumberKind): { readonly low: bigint; readonly high: bigint } | null {
  switch (kind) {
    case 'int32':
    case 'sint32':
    case 'sfixed32':
    case 'enum':
      return SIGNED_32;
    case 'uint32':
    case 'fixed32':
      return UNSIGNED_32;
    case 'int64':
    case 'sint64':
    case 'sfixed64':
      return SIGNED_64;
    case 'uint64':
    case 'fixed64':
      return UNSIGNED_64;
    case 'bool':
      return { low: 0n, high: 1n };
    case 'double':
    case 'float':
      return null;
  }
}

const view = new DataView(new ArrayBuffer(8));

/** @returns the unsigned bits that stand for `value` on the wire: a varint's value, or the fixed-width pattern */
export function toBits(kind: NumberKind, value: Value): bigint {
  if (kind === 'double') {
    view.setFloat64(0, Number(value));
    return view.getBigUint64(0);
  }
  if (kind === 'float') {
    view.setFloat32(0, Number(value));
    return BigInt(view.getUint32(0));
  }
  const whole = BigInt(value as bigint | number | boolean);
  if (kind === 'sint32' || kind === 'sint64') return whole < 0n ? -2n * whole - 1n : 2n * whole;
  return BigInt.asUintN(kind === 'sfixed32' ? 32 : 64, whole);
}

/** @returns what a reader of `kind` makes of `bits`: whole numbers and enum numbers as bigint, floats as number */
export function fromBits(kind: NumberKind, bits: bigint): bigint | number | boolean {
  switch (kind) {
    case 'double':
      view.setBigUint64(0, bits);
      return view.getFloat64(0);
    case 'float':
      view.setUint32(0, Number(bits));
      return view.getFloat32(0);
    case 'bool':
      return bits !== 0n;
    case 'sint32':
      return BigInt.asIntN(32, unzigzag(BigInt.asUintN(32, bits)));
    case 'sint64':
      return unzigzag(bits);
    case 'uint32':
    case 'fixed32':
      return BigInt.asUintN(32, bits);
    case 'uint64':
    case 'fixed64':
      return bits;
    case 'int64':
    case 'sfixed64':
      return BigInt.asIntN(64, bits);
    case 'int32':
    case 'sfixed32':
    case 'enum':
      return BigInt.asIntN(32, bits);
  }
}

function unzigzag(bits: bigint): bigint {
  return (bits >> 1n) ^ -(bits & 1n);
}

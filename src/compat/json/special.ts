/** The well-known types that ProtoJSON writes in a form of their own, and how messages name their parts. */
import type { Enum, Field, Message, Scalar, ValueType } from '../../schema/model.ts';

const WRAPPED = new Map<string, Scalar>([
  ['DoubleValue', 'double'],
  ['FloatValue', 'float'],
  ['Int64Value', 'int64'],
  ['UInt64Value', 'uint64'],
  ['Int32Value', 'int32'],
  ['UInt32Value', 'uint32'],
  ['BoolValue', 'bool'],
  ['StringValue', 'string'],
  ['BytesValue', 'bytes'],
]);

export type Special = 'Timestamp' | 'Duration' | 'FieldMask' | 'Struct' | 'Value' | 'ListValue' | 'Any' | Wrapped;
/** One value around a scalar, written as the scalar. */
interface Wrapped {
  readonly wraps: Scalar;
}

const NAMED: ReadonlySet<string> = new Set([
  'Timestamp',
  'Duration',
  'FieldMask',
  'Struct',
  'Value',
  'ListValue',
  'Any',
] satisfies Special[]);

/** @returns which form of its own a message has; null for all others, `Empty` among them */
export function specialOf({ fullName }: Message): Special | null {
  if (!fullName.startsWith('google.protobuf.')) return null;
  const name = fullName.slice('google.protobuf.'.length);
  const wraps = WRAPPED.get(name);
  if (wraps !== undefined) return { wraps };
  return NAMED.has(name) ? (name as Exclude<Special, Wrapped>) : null;
}

/** Whether `null` is what a value of the enum is written as. */
export function isNullValue({ fullName }: Enum): boolean {
  return fullName === 'google.protobuf.NullValue';
}

/** Whether `null` is a value, and not a field that is left out. */
export function takesNull({ type, repeated }: Field): boolean {
  return !repeated && isNullable(type);
}

/** Whether `null` is a value of the type. */
export function isNullable(type: ValueType): boolean {
  if (type.kind === 'enum') return isNullValue(type.enum);
  return type.kind === 'message' && specialOf(type.message) === 'Value';
}

/** A name for what a value type is in JSON: two of one form differ in content only. */
export function formOf(type: ValueType): string {
  if (type.kind === 'scalar') return type.scalar;
  if (type.kind === 'enum') return isNullValue(type.enum) ? 'null' : 'enum';
  if (type.kind === 'opaque' || specialOf(type.message) === null) return 'message';
  return type.message.fullName;
}

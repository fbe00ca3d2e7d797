/** The same schema and values in protobufjs, a second opinion that shares no code with the interpreter. */
import protobuf from 'protobufjs';
import type { MessageValue, Value } from '../../../src/compat/outcome.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { isMessage } from '../../../src/compat/wire/value.ts';
import type { Field, Message } from '../../../src/schema/model.ts';
import { messageIn, schemaOf } from './schema.ts';

/** One message as our linker and as protobufjs understand it. */
export interface Twin {
  readonly message: Message;
  readonly type: protobuf.Type;
}

const twins = new Map<string, Twin>();

/** @param text a file of package `t` with a message `M` */
export function twinOf(text: string): Twin {
  const known = twins.get(text);
  if (known !== undefined) return known;
  const root = protobuf.parse(text, { keepCase: true }).root;
  root.resolveAll();
  const twin = { message: messageIn(schemaOf(text), 't.M'), type: root.lookupType('t.M') };
  twins.set(text, twin);
  return twin;
}

/** @returns what protobufjs writes */
export function encodeWith({ message, type }: Twin, value: MessageValue): Uint8Array {
  return type.encode(toPlain(message.fields, value)).finish();
}

/** The same, but for text that is not UTF-8: a JavaScript string cannot hold it, so the interpreter writes that. */
export function encodeAny(twin: Twin, value: MessageValue): Uint8Array {
  const isText = ({ type }: Field): boolean => type.kind === 'scalar' && type.scalar === 'string';
  const held = twin.message.fields.every(
    (field) => !isText(field) || (value.get(field.number) ?? []).every((one) => typeof one === 'string'),
  );
  return held ? encodeWith(twin, value) : encodeMessage(twin.message.fields, value);
}

/** @returns what protobufjs reads, set fields only; null if it refuses the bytes */
export function decodeWith({ message, type }: Twin, bytes: Uint8Array): MessageValue | null {
  try {
    return fromPlain(message.fields, type.decode(bytes));
  } catch {
    return null;
  }
}

type Plain = Record<string, unknown>;

function toPlain(fields: readonly Field[], value: MessageValue): Plain {
  const plain: Plain = {};
  for (const field of fields) {
    const values = value.get(field.number);
    if (values === undefined || (!field.repeated && values.length === 0)) continue;
    if (field.map !== null) plain[field.name] = toObject(field.map, values);
    else plain[field.name] = field.repeated ? values.map((one) => toJs(field, one)) : toJs(field, values[0]);
  }
  return plain;
}

/** Keys as protobufjs wants them: 64 bits as eight characters. */
function toObject({ key, value }: NonNullable<Field['map']>, entries: readonly Value[]): Plain {
  const object: Plain = Object.create(null);
  for (const entry of entries) {
    if (!isMessage(entry)) continue;
    const name = entry.get(key.number)?.[0];
    const text = isLong(key) ? protobuf.util.longToHash(toJs(key, name) as never) : String(name);
    object[text] = toJs(value, entry.get(value.number)?.[0]);
  }
  return object;
}

function toJs(field: Field, value: Value | undefined): unknown {
  if (value !== undefined && isMessage(value))
    return toPlain(field.type.kind === 'message' ? field.type.message.fields : [], value);
  if (typeof value !== 'bigint') return value;
  // Strings are taken for 64-bit numbers, modulo 2^64.
  return isLong(field) ? String(value) : Number(value);
}

function fromPlain(fields: readonly Field[], plain: protobuf.Message): MessageValue {
  const value = new Map<number, readonly Value[]>();
  for (const field of fields) {
    if (!Object.hasOwn(plain, field.name)) continue;
    const read = (plain as unknown as Plain)[field.name];
    const list =
      field.map !== null
        ? entriesOf(field.map, read as Plain)
        : field.repeated
          ? (read as unknown[]).map((one) => fromJs(field, one))
          : [fromJs(field, read)];
    if (list.length > 0) value.set(field.number, list);
  }
  return value;
}

function entriesOf({ key, value }: NonNullable<Field['map']>, object: Plain): readonly Value[] {
  return Object.entries(object).map(([text, one]) => {
    const name = isLong(key) ? protobuf.util.longFromHash(text, isUnsigned(key)) : text;
    return new Map([
      [key.number, [keyFrom(key, name)]],
      [value.number, [fromJs(value, one)]],
    ]);
  });
}

function keyFrom({ type }: Field, name: unknown): Value {
  if (type.kind !== 'scalar' || type.scalar === 'string') return String(name);
  return type.scalar === 'bool' ? name === 'true' : BigInt(String(name));
}

function fromJs({ type }: Field, value: unknown): Value {
  if (type.kind === 'message') return fromPlain(type.message.fields, value as protobuf.Message);
  if (type.kind === 'enum') return BigInt(value as number);
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (typeof value === 'number')
    return type.kind === 'scalar' && /double|float/.test(type.scalar) ? value : BigInt(value);
  return typeof value === 'object' ? BigInt(String(value)) : (value as Value);
}

function isLong({ type }: Field): boolean {
  return type.kind === 'scalar' && type.scalar.endsWith('64');
}

function isUnsigned({ type }: Field): boolean {
  return type.kind === 'scalar' && (type.scalar === 'uint64' || type.scalar === 'fixed64');
}

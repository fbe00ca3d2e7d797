/** The writer of the wire interpreter: what a conforming runtime sends (protobuf.dev "Encoding"). */
import type { Field } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import { putBytes, putFixed, putTag, putVarint, WIRE } from './bytes.ts';
import { zeroOf } from './default.ts';
import { type NumberKind, numberKind, toBits, wireTypeOf } from './scalar.ts';
import { bytesOf } from './text.ts';
import { isMessage, isZero } from './value.ts';

/**
 * @param fields the fields of the message, extensions included, in any order
 * @param value by field number; numbers without a field are left out
 * @returns the encoding, fields in the order of their numbers as all runtimes write them
 */
export function encodeMessage(fields: readonly Field[], value: MessageValue): Uint8Array {
  const out: number[] = [];
  for (const field of fields.length < 2 ? fields : [...fields].sort((a, b) => a.number - b.number)) {
    const values = sentValues(field, value.get(field.number) ?? []);
    if (values.length > 0) putField(out, field, values);
  }
  return Uint8Array.from(out);
}

/** @returns the values of a field that go on the wire: a zero of a field with implicit presence does not */
export function sentValues(field: Field, values: readonly Value[]): readonly Value[] {
  return !field.repeated && field.presence === 'implicit' ? values.filter((value) => !isZero(value)) : values;
}

/** @returns the length-prefixed payloads that carry the values of a field: one per element, or one packed run */
export function chunksOf(field: Field, values: readonly Value[]): readonly Uint8Array[] {
  const kind = numberKind(field.type);
  const sent = sentValues(field, values);
  if (kind === null) return sent.map((value) => payloadOf(field, value));
  return field.repeated && field.packed && sent.length > 0 ? [packedRun(kind, sent)] : [];
}

function packedRun(kind: NumberKind, values: readonly Value[]): Uint8Array {
  const run: number[] = [];
  for (const value of values) putNumber(run, kind, value);
  return Uint8Array.from(run);
}

function putField(out: number[], field: Field, values: readonly Value[]): void {
  const kind = numberKind(field.type);
  if (kind !== null && field.repeated && field.packed) {
    putTag(out, field.number, WIRE.length);
    putBytes(out, packedRun(kind, values));
    return;
  }
  for (const value of values) putValue(out, field, kind, value);
}

function putValue(out: number[], field: Field, kind: NumberKind | null, value: Value): void {
  if (kind !== null) {
    putTag(out, field.number, wireTypeOf(kind));
    putNumber(out, kind, value);
  } else if (field.delimited) {
    putTag(out, field.number, WIRE.group);
    out.push(...payloadOf(field, value));
    putTag(out, field.number, WIRE.endGroup);
  } else {
    putTag(out, field.number, WIRE.length);
    putBytes(out, payloadOf(field, value));
  }
}

function putNumber(out: number[], kind: NumberKind, value: Value): void {
  const bits = toBits(kind, value);
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) putVarint(out, bits);
  else putFixed(out, bits, type === WIRE.fixed32 ? 4 : 8);
}

/** @returns the bytes of one string, bytes or message value, without tag and length */
export function payloadOf(field: Field, value: Value): Uint8Array {
  if (!isMessage(value)) return bytesOf(value);
  if (field.map !== null) return entryBytes(field.map, value);
  return field.type.kind === 'message' ? encodeMessage(field.type.message.knownFields, value) : new Uint8Array();
}

/** Map entries are written with key and value, defaults too. */
function entryBytes({ key, value }: NonNullable<Field['map']>, entry: MessageValue): Uint8Array {
  const fields = [key, value].map((field): Field => ({ ...field, presence: 'explicit' }));
  return encodeMessage(
    fields,
    new Map(fields.map((field) => [field.number, entry.get(field.number) ?? [unset(field)]])),
  );
}

function unset(field: Field): Value {
  return zeroOf(field.type) ?? new Map();
}

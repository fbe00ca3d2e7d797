/** The reader of the wire interpreter: what a runtime makes of bytes, known and unknown fields, in its own dialect. */
import type { Field } from '../../schema/model.ts';
import type { MessageValue, Value } from '../outcome.ts';
import type { Dialect } from '../runtimes.ts';
import { type Cursor, skip, takeFixed, takeLength, takeTag, takeVarint, WIRE, type WireType } from './bytes.ts';
import { zeroOf } from './default.ts';
import { fromBits, type NumberKind, numberKind, wireTypeOf } from './scalar.ts';
import { repairedText, textOf } from './text.ts';
import { isMessage, isZero } from './value.ts';

type Draft = Map<number, Value[]>;

/** One message or map entry being read, and whether something in it had no place. */
interface Reading {
  readonly fields: ReadonlyMap<number, Field>;
  readonly dialect: Dialect;
  readonly entry: boolean;
  readonly draft: Draft;
  unknown: boolean;
  undeclared: boolean;
}

/**
 * @param fields the reader's fields, extensions included
 * @returns what the reader sees, set fields only; null if it refuses the message
 */
export function decodeMessage(fields: readonly Field[], bytes: Uint8Array, dialect: Dialect): MessageValue | null {
  const reading = open(fields, dialect, false);
  return readAll(reading, { bytes, at: 0, end: bytes.length }, null) ? reading.draft : null;
}

function open(fields: readonly Field[], dialect: Dialect, entry: boolean): Reading {
  return { fields: indexOf(fields), dialect, entry, draft: new Map(), unknown: false, undeclared: false };
}

const indexes = new WeakMap<readonly Field[], ReadonlyMap<number, Field>>();

function indexOf(fields: readonly Field[]): ReadonlyMap<number, Field> {
  const known = indexes.get(fields) ?? new Map(fields.map((field) => [field.number, field]));
  indexes.set(fields, known);
  return known;
}

/** Reads to the end of `cursor`, or to the end of group `group`. @returns false if the message is refused */
function readAll(reading: Reading, cursor: Cursor, group: number | null): boolean {
  for (;;) {
    if (group === null && cursor.at === cursor.end) return isComplete(reading);
    const tag = takeTag(cursor);
    if (tag === null) return false;
    if (tag.type === WIRE.endGroup) return tag.number === group && isComplete(reading);
    const field = reading.fields.get(tag.number);
    const known = field !== undefined && accepts(field, tag.type);
    if (!known) reading.unknown = true;
    if (!(known ? readField(reading, field, cursor, tag.type) : skip(cursor, tag.number, tag.type))) return false;
  }
}

/** Zeros of implicit presence count as not set; a required field must be. */
function isComplete({ fields, draft, dialect }: Reading): boolean {
  for (const [number, field] of fields) {
    const values = draft.get(number) ?? [];
    if (!field.repeated && field.presence === 'implicit' && values.every(isZero)) draft.delete(number);
    if (field.presence === 'required' && values.length === 0 && dialect.missingRequired === 'reject') return false;
  }
  return true;
}

/** Whether a field takes a value of this wire type: its own, or a packed run of a repeated number. */
function accepts(field: Field, type: WireType): boolean {
  const kind = numberKind(field.type);
  if (kind === null) return type === (field.delimited ? WIRE.group : WIRE.length);
  return type === wireTypeOf(kind) || (type === WIRE.length && field.repeated);
}

function readField(reading: Reading, field: Field, cursor: Cursor, type: WireType): boolean {
  const kind = numberKind(field.type);
  if (kind === null) return readLong(reading, field, cursor);
  const run = type === WIRE.length ? takeLength(cursor) : cursor;
  if (run === null) return false;
  do {
    if (type === WIRE.length && run.at === run.end) return true;
    const bits = takeNumber(run, kind);
    if (bits === null) return false;
    keepNumber(reading, field, kind, bits);
  } while (type === WIRE.length);
  return true;
}

function takeNumber(cursor: Cursor, kind: NumberKind): bigint | null {
  const type = wireTypeOf(kind);
  return type === WIRE.varint ? takeVarint(cursor) : takeFixed(cursor, type === WIRE.fixed32 ? 4 : 8);
}

function keepNumber(reading: Reading, field: Field, kind: NumberKind, bits: bigint): void {
  const value = fromBits(kind, bits);
  if (isUndeclared(field, value) && dropsUndeclared(reading, field)) reading.undeclared = true;
  else keep(reading, field, value);
}

function isUndeclared({ type }: Field, value: Value): boolean {
  return type.kind === 'enum' && type.enum.closed && !type.enum.values.some(({ number }) => BigInt(number) === value);
}

function dropsUndeclared({ dialect, entry }: Reading, field: Field): boolean {
  if (entry) return dialect.closedEnum.mapValue !== 'keep';
  return dialect.closedEnum[field.repeated ? 'repeated' : 'singular'] === 'drop';
}

/** Adds to a list; else takes the place of what was read before, of another member of the oneof too. */
function keep({ draft, fields }: Reading, field: Field, value: Value): void {
  if (field.repeated) {
    listOf(draft, field).push(value);
    return;
  }
  for (const member of field.oneof?.fields ?? []) {
    if (member.number !== field.number && fields.has(member.number)) draft.delete(member.number);
  }
  draft.set(field.number, [value]);
}

function listOf(draft: Draft, { number }: Field): Value[] {
  const list = draft.get(number) ?? [];
  draft.set(number, list);
  return list;
}

/** Reads a string, bytes, a message, a map entry or a group. */
function readLong(reading: Reading, field: Field, cursor: Cursor): boolean {
  const inner = field.delimited ? cursor : takeLength(cursor);
  if (inner === null) return false;
  if (field.map !== null) return readEntry(reading, field, field.map, inner);
  if (field.type.kind !== 'scalar') return readMessage(reading, field, inner);
  const bytes = inner.bytes.slice(inner.at, inner.end);
  const value = field.type.scalar === 'string' ? readText(field, bytes, reading.dialect) : bytes;
  if (value === null) return false;
  keep(reading, field, value);
  return true;
}

function readText(field: Field, bytes: Uint8Array, dialect: Dialect): Value | null {
  const text = textOf(bytes);
  if (text !== null) return text;
  if (field.utf8Checked) return null;
  return dialect.uncheckedText === 'keep' ? bytes : repairedText(bytes);
}

/** A singular message that comes twice is merged. Nothing is known of an opaque one. */
function readMessage(reading: Reading, field: Field, cursor: Cursor): boolean {
  const inner = open(field.type.kind === 'message' ? field.type.message.knownFields : [], reading.dialect, false);
  const before = field.repeated ? undefined : reading.draft.get(field.number)?.[0];
  if (before !== undefined && isMessage(before))
    for (const [number, values] of before) inner.draft.set(number, [...values]);
  if (!readAll(inner, cursor, field.delimited ? field.number : null)) return false;
  keep(reading, field, inner.draft);
  return true;
}

/** Of entries with equal keys the last one counts, in the place of the first. */
function readEntry(reading: Reading, field: Field, { key, value }: NonNullable<Field['map']>, cursor: Cursor): boolean {
  const { dialect, draft } = reading;
  const inner = open([key, value].map(inEntry), dialect, true);
  if (!readAll(inner, cursor, null)) return false;
  if ((inner.unknown || inner.undeclared) && dialect.oddMapEntry === 'drop-entry') return true;
  if (inner.undeclared && dialect.closedEnum.mapValue === 'drop-entry') return true;
  const [name, content] = [key, value].map((part) => inner.draft.get(part.number) ?? [unset(part)]);
  const entries = listOf(draft, field);
  const entry: MessageValue = new Map([
    [key.number, name ?? []],
    [value.number, content ?? []],
  ]);
  const same = entries.findIndex((other) => isMessage(other) && other.get(key.number)?.[0] === name?.[0]);
  entries.splice(same < 0 ? entries.length : same, 1, entry);
  return true;
}

function inEntry(field: Field): Field {
  return { ...field, presence: 'explicit' };
}

function unset(field: Field): Value {
  return zeroOf(field.type) ?? new Map();
}

/** Looks for the one thing protobuf-es does otherwise: a known field that comes with another wire type. */
import { type Cursor, skip, takeLength, takeTag, WIRE, type WireType } from '../../../src/compat/wire/bytes.ts';
import { numberKind, wireTypeOf } from '../../../src/compat/wire/scalar.ts';
import type { Field } from '../../../src/schema/model.ts';

/** Whether a reader with these fields meets a known number with a wire type that is not the field's, at any depth. */
export function meetsOtherWireType(fields: readonly Field[], bytes: Uint8Array): boolean {
  return meets(fields, { bytes, at: 0, end: bytes.length }, null);
}

function meets(fields: readonly Field[], cursor: Cursor, group: number | null): boolean {
  while (cursor.at < cursor.end) {
    const tag = takeTag(cursor);
    if (tag === null || (tag.type === WIRE.endGroup && tag.number === group)) return false;
    const field = fields.find(({ number }) => number === tag.number);
    if (field !== undefined && !typesOf(field).includes(tag.type)) return true;
    if (field !== undefined && numberKind(field.type) === null) {
      const inside = field.map === null ? fieldsIn(field) : [field.map.key, field.map.value];
      const inner = tag.type === WIRE.group ? cursor : takeLength(cursor);
      if (inner === null || (inside.length > 0 && meets(inside, inner, tag.type === WIRE.group ? tag.number : null)))
        return inner !== null;
    } else if (!skip(cursor, tag.number, tag.type)) return false;
  }
  return false;
}

function fieldsIn({ type }: Field): readonly Field[] {
  return type.kind === 'message' ? type.message.fields : [];
}

function typesOf(field: Field): readonly WireType[] {
  const kind = numberKind(field.type);
  if (kind === null) return [field.delimited ? WIRE.group : WIRE.length];
  return field.repeated ? [wireTypeOf(kind), WIRE.length] : [wireTypeOf(kind)];
}

/** Where one of the two runtimes does not follow the specification, so that it is no judge. */
import type { DescMessage } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import type { AnyField, Judge, Leaf, Tree } from './peer.ts';
import type { Meet } from './values.ts';

type Wire = 'varint' | 'fixed32' | 'fixed64' | 'length' | 'group';

/** @returns the runtimes whose known deviations show when `reader` reads `tree` */
export function deviating(meet: Meet, writer: DescMessage, tree: Tree, reader: DescMessage): ReadonlySet<Judge> {
  const found = new Set<Judge>();
  walk(meet, writer, tree, reader, found);
  return found;
}

function walk(meet: Meet, writer: DescMessage, tree: Tree, reader: DescMessage, found: Set<Judge>): void {
  const readers = meet.reader.fieldsOf(reader);
  for (const field of meet.writer.fieldsOf(writer)) {
    const values = tree.get(field.number) ?? [];
    if (values.length === 0) continue;
    const sent = sentAs(field);
    // protobufjs cannot skip a group in a message type without any field.
    if (sent === 'group' && readers.length === 0) found.add('js');
    const other = readers.find(({ number }) => number === field.number);
    if (other === undefined) continue;
    // protobuf-es does not check the wire type of a known field.
    if (isUndeclaredExtension(other, values)) found.add('es');
    if (!accepts(other, sent) || overruns(field, other, sent)) found.add('es');
    else inside(meet, field, values, other, found);
  }
}

function inside(meet: Meet, writer: AnyField, values: readonly Leaf[], reader: AnyField, found: Set<Judge>): void {
  const [from, to] = [writer.message, reader.message];
  if (writer.fieldKind === 'map' && reader.fieldKind === 'map') {
    const [key, other] = [writer.mapKey, reader.mapKey].map(wireOf);
    const raw = from === undefined && to !== undefined;
    if (raw || key !== other || valueWire(writer) !== valueWire(reader)) found.add('es');
    if (from !== undefined && to !== undefined)
      for (const entry of values as Tree[]) walk(meet, from, (entry.get(2)?.[0] ?? new Map()) as Tree, to, found);
  } else if (from !== undefined && to !== undefined && writer.fieldKind !== 'map' && reader.fieldKind !== 'map') {
    for (const value of values as Tree[]) walk(meet, from, value, to, found);
  } else if (to !== undefined || reader.fieldKind === 'map') found.add('es'); // bytes that are read as a message
}

/** protobuf-es reads on where a packed run ends inside an element, which only a run of another width does. */
function overruns(writer: AnyField, reader: AnyField, sent: Wire): boolean {
  if (sent !== 'length' || reader.fieldKind !== 'list' || valueWire(reader) === 'length') return false;
  return writer.fieldKind !== 'list' || valueWire(writer) !== valueWire(reader);
}

/** To protobuf-es an extension is set where its number is, though a closed enum dropped the value. */
function isUndeclaredExtension({ kind, enum: type }: AnyField, values: readonly Leaf[]): boolean {
  if (kind !== 'extension' || type === undefined || type.open) return false;
  return values.some((value) => !type.values.some(({ number }) => BigInt(number) === value));
}

function valueWire(field: AnyField): Wire {
  if (field.message !== undefined) return 'length';
  return field.enum === undefined ? wireOf(field.scalar ?? ScalarType.INT32) : 'varint';
}

function sentAs(field: AnyField): Wire {
  if (field.fieldKind === 'map') return 'length';
  if (field.fieldKind === 'list' && field.packed) return 'length';
  if (field.message !== undefined) return 'delimitedEncoding' in field && field.delimitedEncoding ? 'group' : 'length';
  return valueWire(field);
}

function accepts(field: AnyField, wire: Wire): boolean {
  if (field.fieldKind === 'map') return wire === 'length';
  if (field.message !== undefined)
    return wire === ('delimitedEncoding' in field && field.delimitedEncoding ? 'group' : 'length');
  const own = valueWire(field);
  return wire === own || (wire === 'length' && field.fieldKind === 'list');
}

function wireOf(type: ScalarType): Wire {
  switch (type) {
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return 'length';
    case ScalarType.FLOAT:
    case ScalarType.FIXED32:
    case ScalarType.SFIXED32:
      return 'fixed32';
    case ScalarType.DOUBLE:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return 'fixed64';
    default:
      return 'varint';
  }
}

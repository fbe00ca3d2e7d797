/** Which single difference between two declarations causes what was seen. */
import type { Field, ValueType } from '../../schema/model.ts';
import type { Aspect, Value } from '../outcome.ts';
import type { Reading } from './trial.ts';

/** One part of a declaration: whether two fields differ in it, and the writer's field with the reader's part. */
interface Part {
  readonly aspect: Aspect;
  readonly differs: (a: Field, b: Field, same: SameKind) => boolean;
  readonly change: (writer: Field, reader: Field) => Field;
}

/** Whether two types are of one kind: what is inside messages and enums is judged elsewhere. */
export type SameKind = (a: ValueType, b: ValueType) => boolean;

type Entry = NonNullable<Field['map']>;

const isText = ({ type }: Field): boolean => type.kind === 'scalar' && type.scalar === 'string';
const checkedDiffers = (a: Field, b: Field): boolean => isText(a) && isText(b) && a.utf8Checked !== b.utf8Checked;
const withCheck = (writer: Field, { utf8Checked }: Field): Field =>
  isText(writer) ? { ...writer, utf8Checked } : writer;
const bothMaps = (a: Field, b: Field, holds: (a: Entry, b: Entry) => boolean): boolean =>
  a.map !== null && b.map !== null && holds(a.map, b.map);
const withEntry = (writer: Field, reader: Field, change: (a: Entry, b: Entry) => Entry): Field =>
  writer.map === null || reader.map === null ? writer : { ...writer, map: change(writer.map, reader.map) };
const isMessage = ({ type, map }: Field): boolean =>
  map === null && (type.kind === 'message' || type.kind === 'opaque');

/** From the narrowest to the widest. What is inside messages and enums is no part. */
const PARTS: readonly Part[] = [
  {
    aspect: 'utf8',
    differs: (a, b) =>
      checkedDiffers(a, b) ||
      bothMaps(a, b, (x, y) => checkedDiffers(x.key, y.key) || checkedDiffers(x.value, y.value)),
    change: (writer, reader) =>
      withEntry(withCheck(writer, reader), reader, (a, b) => ({
        key: withCheck(a.key, b.key),
        value: withCheck(a.value, b.value),
      })),
  },
  {
    aspect: 'encoding',
    differs: (a, b) => isMessage(a) && isMessage(b) && a.delimited !== b.delimited,
    change: (writer, { delimited }) => ({ ...writer, delimited }),
  },
  {
    aspect: 'map-key',
    differs: (a, b, same) => bothMaps(a, b, ({ key }, { key: other }) => !same(key.type, other.type)),
    change: (writer, reader) => withEntry(writer, reader, ({ value }, { key }) => ({ key, value })),
  },
  {
    aspect: 'map-value',
    differs: (a, b, same) => bothMaps(a, b, ({ value }, { value: other }) => !same(value.type, other.type)),
    change: (writer, reader) => withEntry(writer, reader, ({ key }, { value }) => ({ key, value })),
  },
  {
    aspect: 'presence',
    differs: (a, b) => a.presence !== null && b.presence !== null && a.presence !== b.presence,
    change: (writer, { presence }) => ({ ...writer, presence }),
  },
  {
    aspect: 'cardinality',
    differs: (a, b) => a.repeated !== b.repeated,
    change: (writer, { repeated, presence }) => ({ ...writer, repeated, presence }),
  },
  {
    aspect: 'type',
    differs: (a, b, same) => (a.map === null) !== (b.map === null) || !same(a.type, b.type),
    // A default belongs to the type: text is none of a number.
    change: (writer, { type, map, delimited, utf8Checked, default: value }) => ({
      ...writer,
      type,
      map,
      delimited,
      utf8Checked,
      default: value,
    }),
  },
];

/** Whether two declarations differ in nothing that the wire could show, but for defaults and what is inside. */
export function isSameDeclaration(writer: Field, reader: Field, same: SameKind = sameKind): boolean {
  return !PARTS.some(({ differs }) => differs(writer, reader, same));
}

/** The writer's declaration with one part of the reader's. */
export interface Blend {
  readonly aspect: Aspect;
  readonly field: Field;
}

/** @returns a blend per part in which two declarations differ, narrowest first */
export function blendsOf(writer: Field, reader: Field, same: SameKind = sameKind): readonly Blend[] {
  return PARTS.filter(({ differs }) => differs(writer, reader, same)).map(({ aspect, change }) => ({
    aspect,
    field: change(writer, reader),
  }));
}

function sameKind(a: ValueType, b: ValueType): boolean {
  return a.kind === 'scalar' && b.kind === 'scalar' ? a.scalar === b.scalar : a.kind === b.kind;
}

/**
 * @param blends of the writer with the reader
 * @param list the values that were sent
 * @param seen what the reader makes of them
 * @param sendTo what another reader makes of them
 * @returns the first part that shows the same when it alone is changed; if only several do, the widest
 */
export function causeOf(
  blends: readonly Blend[],
  list: readonly Value[],
  seen: Reading,
  sendTo: (reader: Field) => Reading,
): Aspect {
  if (list.length === 0 && seen === 'rejected') return 'required';
  const alone = blends.length > 1 ? blends.find(({ field }) => sendTo(field) === seen) : null;
  return (alone ?? blends[blends.length - 1])?.aspect ?? 'type';
}

/** What of a declaration decides how its values are read, as one line: declarations with one line are read alike. */
import type { Field, Message, ValueType } from '../../schema/model.ts';

const ids = new WeakMap<Message, number>();
let lastId = 0;

/** @returns the same text for fields that differ in name, number, place and oneof only */
export function signatureOf(field: Field): string {
  const { repeated, packed, presence, delimited, utf8Checked, map } = field;
  const type = map === null ? typeLine(field.type) : `map ${signatureOf(map.key)} ${signatureOf(map.value)}`;
  const flags = [repeated, packed, delimited, utf8Checked].map(Number).join('');
  return `${type} ${flags} ${presence ?? '-'} ${defaultLine(field)}`;
}

function typeLine(type: ValueType): string {
  if (type.kind === 'scalar') return type.scalar;
  if (type.kind === 'opaque') return 'opaque';
  if (type.kind === 'message') return `message ${idOf(type.message)}`;
  const { name, closed, values } = type.enum;
  return `enum ${name} ${closed} ${values.map(({ number }) => number).join(',')}`;
}

function idOf(message: Message): number {
  const id = ids.get(message) ?? ++lastId;
  ids.set(message, id);
  return id;
}

function defaultLine({ default: value, type }: Field): string {
  if (value === null) return '';
  if (type.kind === 'enum') return `= ${type.enum.values.find(({ name }) => name === value)?.number}`;
  return `= ${typeof value} ${value}`;
}

/**
 * Whether one of the two types is known by name alone and the other has another name. The written name may lack
 * leading packages, so `Foo` is taken for `pkg.Foo`.
 */
export function isUnrelatedOpaque(writer: Field, reader: Field): boolean {
  const [a, b] = [(writer.map?.value ?? writer).type, (reader.map?.value ?? reader).type];
  if (a.kind !== 'opaque' && b.kind !== 'opaque') return false;
  const [one, other] = [nameOf(a), nameOf(b)];
  return one !== other && !one.endsWith(`.${other}`) && !other.endsWith(`.${one}`);
}

function nameOf(type: ValueType): string {
  if (type.kind === 'scalar') return type.scalar;
  if (type.kind === 'opaque') return type.name;
  return (type.kind === 'message' ? type.message : type.enum).fullName;
}

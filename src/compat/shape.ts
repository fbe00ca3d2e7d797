/**
 * The shape of an element for fingerprints: what it is on the wire, in one line, without the names a rename would
 * change. Two changes of the same element that lead to different shapes are different findings.
 */
import type { DefaultValue, Element, Enum, Field, Message, Method, ValueType } from '../schema/model.ts';
import type { EnumValuePair, FieldPair, Pair } from './pair.ts';

/** @returns the shapes of both sides of a pair; `-` where there is nothing. Of a chain of moves: of all of it */
export function shapesOf(pair: Pair): { readonly old: string; readonly new: string } {
  const { old, new: next } = pair;
  if (!('moves' in pair) || pair.moves.length === 0) return { old: shape(old), new: shape(next) };
  const moves: readonly (FieldPair | EnumValuePair)[] = pair.moves;
  const numbers = new Map(moves.flatMap((move) => named(move.old)).map(({ name, number }) => [name, number]));
  const from = (move: FieldPair | EnumValuePair): string =>
    named(move.new)
      .map(({ name }) => numbers.get(name) ?? 'new')
      .join(',');
  return {
    old: moves.map((move) => shape(move.old)).join('; '),
    new: moves.map((move) => `${shape(move.new)} from ${from(move) || 'nothing'}`).join('; '),
  };
}

/** What is at one number on one side. */
function named(
  part: FieldPair['old'] | EnumValuePair['old'],
): readonly { readonly name: string; readonly number: number }[] {
  if (part === null) return [];
  return 'kind' in part ? [part] : part;
}

function shape(part: Pair['old'] | Pair['new']): string {
  if (part === null) return '-';
  if (!('kind' in part)) return part.map((value) => value.number).join(',') || '-';
  return elementShape(part);
}

function elementShape(element: Element): string {
  switch (element.kind) {
    case 'field':
      return fieldShape(element);
    case 'enum':
      return enumShape(element);
    case 'message':
      return messageShape(element);
    case 'oneof':
      return `oneof ${element.fields.map((field) => field.number).sort((a, b) => a - b)}`;
    case 'enum-value':
      return String(element.number);
    case 'method':
      return methodShape(element);
    case 'service':
      return 'service';
    case 'file':
      return 'package';
  }
}

function fieldShape(field: Field): string {
  const words = [
    field.repeated ? 'repeated' : (field.presence ?? ''),
    field.map === null
      ? typeShape(field.type)
      : `map ${typeShape(field.map.key.type)} ${typeShape(field.map.value.type)}`,
    String(field.number),
    field.packed ? 'packed' : '',
    field.delimited ? 'delimited' : '',
    field.utf8Checked ? 'utf8' : '',
    field.oneof === null ? '' : 'oneof',
    field.default === null ? '' : `default ${defaultShape(field, field.default)}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** An enum's default is a name, so its number stands for it. */
function defaultShape({ type }: Field, value: DefaultValue): string {
  if (type.kind !== 'enum') return defaultText(value);
  return String(type.enum.values.find(({ name }) => name === value)?.number);
}

function typeShape(type: ValueType): string {
  if (type.kind === 'scalar') return type.scalar;
  return type.kind === 'enum' ? `${type.enum.closed ? 'closed' : 'open'} enum` : type.kind;
}

function enumShape(element: Enum): string {
  return `${element.closed ? 'closed' : 'open'} enum`;
}

function messageShape(message: Message): string {
  const ranges = [...message.reservedRanges].sort((a, b) => a.start - b.start);
  const reserved = [...ranges.map(({ start, end }) => `${start}-${end}`), ...[...message.reservedNames].sort()];
  return reserved.length === 0 ? 'message' : `message reserved ${reserved.join(',')}`;
}

function methodShape(method: Method): string {
  return `${method.clientStreaming ? 'stream' : 'one'} to ${method.serverStreaming ? 'stream' : 'one'}`;
}

/** A default as text; bytes in hexadecimal. */
export function defaultText(value: DefaultValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (!(value instanceof Uint8Array)) return String(value);
  return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

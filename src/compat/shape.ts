/**
 * The shape of an element for fingerprints: what it is on the wire, in one line, without the names a rename would
 * change. Two changes of the same element that lead to different shapes are different findings.
 */
import type { DefaultValue, Element, Enum, Field, Message, Method, ValueType } from '../schema/model.ts';
import type { Pair } from './pair.ts';

/** @returns the shapes of both sides of a pair; `-` where there is nothing */
export function shapesOf(pair: Pair): { readonly old: string; readonly new: string } {
  return { old: shape(pair.old), new: shape(pair.new) };
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
      return `oneof ${element.fields.map((field) => field.number).join(',')}`;
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
    field.default === null ? '' : `default ${defaultText(field.default)}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

function typeShape(type: ValueType): string {
  if (type.kind === 'scalar') return type.scalar;
  return type.kind === 'enum' ? `${type.enum.closed ? 'closed' : 'open'} enum` : type.kind;
}

function enumShape(element: Enum): string {
  return `${element.closed ? 'closed' : 'open'} enum`;
}

function messageShape(message: Message): string {
  const ranges = message.reservedRanges.map((range) => `${range.start}-${range.end}`);
  return `message reserved ${[...ranges, ...[...message.reservedNames].sort()].join(',')}`;
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

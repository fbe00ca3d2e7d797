/** Declarations in a few words, for the sentences of rules. */
import type { Enum, EnumValue, Field, Message, Method, Service, ValueType } from '../schema/model.ts';
import { defaultText } from './shape.ts';

/** The type of a field as one would write it: `repeated types.Route`, `map<string, int32>`. */
export function typeText(field: Field): string {
  if (field.map !== null) return `map<${valueText(field.map.key.type)}, ${valueText(field.map.value.type)}>`;
  return `${field.repeated ? 'repeated ' : ''}${valueText(field.type)}`;
}

/** The name of a value's type. */
export function valueText(type: ValueType): string {
  if (type.kind === 'scalar') return type.scalar;
  if (type.kind === 'opaque') return type.name;
  return type.kind === 'enum' ? type.enum.fullName : type.message.fullName;
}

/** `bool sandbox_pidns = 7` */
export function fieldText(field: Field): string {
  return `${typeText(field)} ${field.name} = ${field.number}`;
}

/** The default a reader sees when nothing was sent. */
export function effectiveDefaultText(field: Field): string {
  if (field.type.kind === 'enum') return String(field.default ?? field.type.enum.values[0]?.name);
  if (field.default !== null) return defaultText(field.default);
  if (field.type.kind !== 'scalar') return 'empty';
  if (field.type.scalar === 'bool') return 'false';
  return field.type.scalar === 'string' || field.type.scalar === 'bytes' ? '""' : '0';
}

/** `ONE = 1`, aliases joined. */
export function valuesText(values: readonly EnumValue[]): string {
  return `${values.map((value) => value.name).join(' / ')} = ${values[0]?.number}`;
}

/** `message a.B` or `enum a.E` */
export function declarationText(type: Message | Enum): string {
  return `${type.kind} ${type.fullName}`;
}

/** `(stream a.In) returns (a.Out)` */
export function signatureText(method: Method): string {
  const side = (stream: boolean, type: ValueType): string => `(${stream ? 'stream ' : ''}${valueText(type)})`;
  return `${side(method.clientStreaming, method.input)} returns ${side(method.serverStreaming, method.output)}`;
}

/** `1 method`, `3 methods` */
export function methodsText(service: Service | null): string {
  const count = service?.methods.length ?? 0;
  return count === 1 ? '1 method' : `${count} methods`;
}

/** `int32 age`, without its number */
export function namedText(field: Field): string {
  return `${typeText(field)} ${field.name}`;
}

/** `A`, `A or B`, `A, B or C`; of more than three, two and how many others. */
export function listText(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `one of ${names.length - 2} others`] : names;
  const last = shown[shown.length - 1] ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} or ${last}`;
}

/** Sentences one after the other; of more than three, three and how many more. */
export function sentencesText(sentences: readonly string[]): string {
  const more = sentences.length - 3;
  return [...sentences.slice(0, 3), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

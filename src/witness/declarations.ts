/** What a file declares, as one line per declaration: the common ground of two parsers. */
import type { EnumNode, ExtendNode, FieldNode, FileNode, MessageNode, Range, ServiceNode } from '../schema/ast.ts';

/** A declaration. `says` is what both parsers must agree on: number, label, type as written. */
export interface Declaration {
  readonly kind: 'message' | 'enum' | 'enum value' | 'field' | 'extension' | 'oneof' | 'service' | 'method';
  readonly fullName: string;
  readonly says: string;
}

/** With the place of its name. */
export interface Placed extends Declaration {
  readonly range: Range;
}

/** @returns what our parser read, in the order of the text, scope by scope */
export function declarationsOf(file: FileNode): readonly Placed[] {
  const scope = file.package?.text ?? '';
  return [
    ...file.messages.flatMap((message) => inMessage(message, scope)),
    ...file.enums.flatMap((node) => inEnum(node, scope)),
    ...file.services.flatMap((service) => inService(service, scope)),
    ...file.extends.flatMap((node) => inExtend(node, scope)),
  ];
}

function within(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}

function inMessage(node: MessageNode, outer: string): readonly Placed[] {
  const scope = within(outer, node.name.text);
  return [
    { kind: 'message', fullName: scope, says: '', range: node.name.range },
    ...node.fields.flatMap((field) => inField(field, scope)),
    ...node.oneofs.map(
      ({ name }): Placed => ({ kind: 'oneof', fullName: within(scope, name.text), says: '', range: name.range }),
    ),
    ...node.messages.flatMap((message) => inMessage(message, scope)),
    ...node.enums.flatMap((one) => inEnum(one, scope)),
    ...node.extends.flatMap((one) => inExtend(one, scope)),
  ];
}

/** A group declares a message too. */
function inField(field: FieldNode, scope: string): readonly Placed[] {
  const declared: Placed = {
    kind: 'field',
    fullName: within(scope, field.name.text),
    says: fieldText(field, field.oneof === null ? '' : ` in oneof ${field.oneof.name.text}`),
    range: field.name.range,
  };
  return field.group === null ? [declared] : [declared, ...inMessage(field.group, scope)];
}

function fieldText({ label, type, map, number }: FieldNode, suffix: string): string {
  const kept = label?.text === 'repeated' || label?.text === 'required' ? `${label.text} ` : '';
  const text = map === null ? type.text : `map<${map.key.text}, ${map.value.text}>`;
  return `${kept}${text} = ${number.value}${suffix}`;
}

function inExtend({ extendee, fields }: ExtendNode, scope: string): readonly Placed[] {
  return fields.flatMap((field) => [
    {
      kind: 'extension',
      fullName: within(scope, field.name.text),
      says: fieldText(field, ` of ${extendee.text}`),
      range: field.name.range,
    },
    ...(field.group === null ? [] : inMessage(field.group, scope)),
  ]);
}

function inEnum(node: EnumNode, outer: string): readonly Placed[] {
  const scope = within(outer, node.name.text);
  return [
    { kind: 'enum', fullName: scope, says: '', range: node.name.range },
    ...node.values.map(
      ({ name, number }): Placed => ({
        kind: 'enum value',
        fullName: within(scope, name.text),
        says: `= ${number.value}`,
        range: name.range,
      }),
    ),
  ];
}

function inService(node: ServiceNode, outer: string): readonly Placed[] {
  const scope = within(outer, node.name.text);
  const typeText = ({ stream, type }: ServiceNode['methods'][number]['input']): string =>
    `${stream ? 'stream ' : ''}${type.text}`;
  return [
    { kind: 'service', fullName: scope, says: '', range: node.name.range },
    ...node.methods.map(
      ({ name, input, output }): Placed => ({
        kind: 'method',
        fullName: within(scope, name.text),
        says: `(${typeText(input)}) returns (${typeText(output)})`,
        range: name.range,
      }),
    ),
  ];
}

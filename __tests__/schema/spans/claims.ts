/**
 * Which place each element of our tree claims, by the path that a compiler's `SourceCodeInfo` has for it
 * (descriptor.proto, `SourceCodeInfo.Location.path`).
 */
import type { DescriptorProto, FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import type {
  Comments,
  EnumNode,
  ExtendNode,
  FieldNode,
  FileNode,
  MessageNode,
  NumberRange,
  OptionNode,
  Range,
  ServiceNode,
} from '../../../src/schema/ast.ts';

export interface Expected {
  readonly kind: string;
  readonly range: Range;
  /** Undefined for parts, which carry no comments. */
  readonly comments: Comments | undefined;
}

/** Numbers joined by commas. */
export type Path = string;

/** What our tree says, by path. */
export interface Claims {
  readonly text: string;
  readonly spans: Map<string, Expected>;
  /** Options by the path of the options message they are in. */
  readonly options: Map<string, readonly OptionNode[]>;
  /** `extend` blocks, by the path of the list of extensions. */
  readonly extends: Map<string, readonly ExtendNode[]>;
  /**
   * Locations of which our tree has no place: the whole file, the words `public`, `weak`, `max`, `export`, `local`,
   * whole `reserved` and `extensions` statements.
   */
  readonly unplaced: Set<string>;
}

/** @returns every place that our tree gives, under the path that the descriptor has for it */
export function claimsOf(file: FileNode, descriptor: FileDescriptorProto): Claims {
  const claims: Claims = {
    text: file.text,
    spans: new Map(),
    options: new Map(),
    extends: new Map(),
    unplaced: new Set(['']),
  };
  for (const i of file.imports.keys()) claims.unplaced.add(`10,${i}`).add(`11,${i}`);
  if (file.syntaxRange !== null) claim(claims, '12', 'syntax', file.syntaxRange);
  if (file.packageRange !== null) claim(claims, '2', 'package', file.packageRange);
  const options = file.imports.filter((node) => node.modifier === 'option');
  const others = file.imports.filter((node) => node.modifier !== 'option');
  for (const [i, node] of others.entries()) claim(claims, `3,${i}`, 'import', node.range);
  for (const [i, node] of options.entries()) claim(claims, `15,${i}`, 'import option', node.range);
  claimOptions(claims, '8', file.options);
  for (const [i, node] of file.messages.entries())
    claimMessage(claims, `4,${groupIndex(descriptor.messageType, node, i)}`, node, descriptor.messageType);
  for (const [i, node] of file.enums.entries()) claimEnum(claims, `5,${i}`, node);
  for (const [i, node] of file.services.entries()) claimService(claims, `6,${i}`, node);
  claimExtends(claims, '', 7, 4, file.extends, descriptor.messageType);
  return claims;
}

/** Groups and map entries are in the list of messages too, so a message is found by its name. */
function groupIndex(list: readonly DescriptorProto[], node: MessageNode, from: number): number {
  return list.findIndex((message, i) => i >= from && message.name === node.name.text);
}

function claim(claims: Claims, path: Path, kind: string, range: Range, comments?: Comments): void {
  claims.spans.set(path, { kind, range, comments });
}

function claimOptions(claims: Claims, path: Path, options: readonly OptionNode[]): void {
  claims.options.set(path, options);
}

function claimMessage(claims: Claims, path: Path, node: MessageNode, siblings: readonly DescriptorProto[]): void {
  const nested = siblings[Number(path.slice(path.lastIndexOf(',') + 1))]?.nestedType ?? [];
  claim(claims, path, 'message', node.range, node.comments);
  claim(claims, `${path},1`, 'message.name', node.name.range);
  for (const [i, field] of node.fields.entries()) claimField(claims, `${path},2,${i}`, field, `${path},3`, nested);
  for (const [i, message] of node.messages.entries())
    claimMessage(claims, `${path},3,${groupIndex(nested, message, i)}`, message, nested);
  for (const [i, inner] of node.enums.entries()) claimEnum(claims, `${path},4,${i}`, inner);
  for (const [i, oneof] of node.oneofs.entries()) {
    claim(claims, `${path},8,${i}`, 'oneof', oneof.range, oneof.comments);
    claim(claims, `${path},8,${i},1`, 'oneof.name', oneof.name.range);
    claimOptions(claims, `${path},8,${i},2`, oneof.options);
  }
  for (const [i, range] of node.extensionRanges.entries()) {
    claimRange(claims, `${path},5,${i}`, 'extension range', range);
    claimOptions(claims, `${path},5,${i},3`, range.options);
  }
  claimReserved(claims, path, node, 9, 10);
  claimExtends(claims, `${path},`, 6, 3, node.extends, nested);
  claimOptions(claims, `${path},7`, node.options);
  for (const list of [5, 9, 10, 11]) claims.unplaced.add(`${path},${list}`);
}

function claimRange(claims: Claims, path: Path, kind: string, node: NumberRange): void {
  claim(claims, path, kind, node.range);
  claim(claims, `${path},1`, `${kind}.start`, node.start.range);
  if (node.end === null) claims.unplaced.add(`${path},2`);
  else claim(claims, `${path},2`, `${kind}.end`, node.end.range);
}

function claimReserved(
  claims: Claims,
  path: Path,
  node: Pick<MessageNode, 'reservedRanges' | 'reservedNames'>,
  ranges: number,
  names: number,
): void {
  for (const [i, range] of node.reservedRanges.entries())
    claimRange(claims, `${path},${ranges},${i}`, 'reserved range', range);
  for (const [i, name] of node.reservedNames.entries())
    claim(claims, `${path},${names},${i}`, 'reserved name', name.range);
}

function claimExtends(
  claims: Claims,
  prefix: string,
  list: number,
  messages: number,
  nodes: readonly ExtendNode[],
  siblings: readonly DescriptorProto[],
): void {
  if (nodes.length > 0) claims.extends.set(`${prefix}${list}`, nodes);
  let index = 0;
  for (const { extendee, fields } of nodes) {
    for (const field of fields) {
      claim(claims, `${prefix}${list},${index},2`, 'extendee', extendee.range);
      claimField(claims, `${prefix}${list},${index++}`, field, `${prefix}${messages}`, siblings);
    }
  }
}

function claimField(
  claims: Claims,
  path: Path,
  field: FieldNode,
  messages: Path,
  siblings: readonly DescriptorProto[],
): void {
  claim(claims, path, field.group === null ? 'field' : 'group field', field.range, field.comments);
  claim(claims, `${path},1`, 'field.name', field.name.range);
  claim(claims, `${path},3`, 'field.number', field.number.range);
  if (field.label !== null) claim(claims, `${path},4`, 'field.label', field.label.range);
  if (field.group !== null) {
    const index = groupIndex(siblings, field.group, 0);
    claimMessage(claims, `${messages},${index}`, field.group, siblings);
  }
  claimType(claims, path, field);
  const pseudo = (name: string) => field.options.filter((option) => option.name === name);
  for (const option of pseudo('default')) claim(claims, `${path},7`, 'default', option.range);
  for (const option of pseudo('json_name')) claim(claims, `${path},10`, 'json_name', option.range);
  claimOptions(
    claims,
    `${path},8`,
    field.options.filter((option) => option.name !== 'default' && option.name !== 'json_name'),
  );
}

/** buf puts the type of a group at the word `group`, protoc at its name, as we do. */
function claimType(claims: Claims, path: Path, { type, map, group }: FieldNode): void {
  if (group !== null) {
    const start = claims.text.lastIndexOf('group', type.range.start - 1);
    claim(claims, `${path},6`, 'field.group', { start, end: start + 'group'.length });
  } else
    claim(claims, `${path},${SCALARS.has(type.text) ? 5 : 6}`, map === null ? 'field.type' : 'field.map', type.range);
}

const SCALARS = new Set(
  'double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string bytes'.split(' '),
);

function claimEnum(claims: Claims, path: Path, node: EnumNode): void {
  claim(claims, path, 'enum', node.range, node.comments);
  claim(claims, `${path},1`, 'enum.name', node.name.range);
  for (const [i, value] of node.values.entries()) {
    claim(claims, `${path},2,${i}`, 'enum value', value.range, value.comments);
    claim(claims, `${path},2,${i},1`, 'enum value.name', value.name.range);
    claim(claims, `${path},2,${i},2`, 'enum value.number', value.number.range);
    claimOptions(claims, `${path},2,${i},3`, value.options);
  }
  claimReserved(claims, path, node, 4, 5);
  for (const list of [4, 5, 6]) claims.unplaced.add(`${path},${list}`);
  claimOptions(claims, `${path},3`, node.options);
}

function claimService(claims: Claims, path: Path, node: ServiceNode): void {
  claim(claims, path, 'service', node.range, node.comments);
  claim(claims, `${path},1`, 'service.name', node.name.range);
  for (const [i, method] of node.methods.entries()) {
    const at = `${path},2,${i}`;
    claim(claims, at, 'method', method.range, method.comments);
    claim(claims, `${at},1`, 'method.name', method.name.range);
    claim(claims, `${at},2`, 'method.input', method.input.type.range);
    claim(claims, `${at},3`, 'method.output', method.output.type.range);
    if (method.input.streamRange !== null) claim(claims, `${at},5`, 'method.stream', method.input.streamRange);
    if (method.output.streamRange !== null) claim(claims, `${at},6`, 'method.stream', method.output.streamRange);
    claimOptions(claims, `${at},4`, method.options);
  }
  claimOptions(claims, `${path},3`, node.options);
}

/** First pass: every declaration of a file as an element of the model and a name in its scope. */
import type { ExtendNode, FieldNode, FileNode, MessageNode, OneofNode } from './ast.ts';
import { defaultFeatures, type FeatureSet, resolveFeatures } from './features.ts';
import { declareMapEntry, fieldDraft } from './link-declare-field.ts';
import { declareEnum, declareService } from './link-declare-leaves.ts';
import {
  type Declarations,
  type Draft,
  MAX_FIELD_NUMBER,
  MAX_MESSAGE_SET_NUMBER,
  namesOf,
  noteVisibility,
  type Place,
  type Placed,
  spansOf,
} from './link-drafts.ts';
import type { Unit } from './link-graph.ts';
import { isSet } from './link-options.ts';
import { exact, NONE } from './lists.ts';
import type { Enum, Field, Message, Oneof, SchemaFile, ValueType } from './model.ts';
import { declare, messageScope, openPackage, type SymbolTable, within } from './scope.ts';

/**
 * @param unit the file
 * @param table receives the file's names
 * @returns the file's elements in textual order; types are not resolved yet
 */
export function declareFile(unit: Unit, table: SymbolTable): Declarations {
  const { node, path } = unit;
  const name = node.package?.text ?? '';
  const lists = { messages: [], enums: [], services: [], extensions: [] };
  const file: Draft<SchemaFile> = { kind: 'file', path, package: name, ...lists, options: node.options, node };
  const packageScope = openPackage(table, name);
  const work = { fields: [], extends: [], methods: [], messages: [], enums: [] };
  const context: Declarations = { unit, file, table, packageScope, ...work };
  const features = resolveFeatures(defaultFeatures(node), node.options);
  const place: Place = { parent: null, scope: packageScope, features, messages: [] };
  const { enums, extensions } = declareMembers(context, node, place);
  file.messages = inTextOrder(place.messages);
  file.enums = enums;
  file.extensions = extensions;
  file.services = node.services.map((service) => declareService(context, service));
  return context;
}

/** What files and messages have in common: nested types and extensions. The messages go to `place.messages`. */
function declareMembers(
  context: Declarations,
  node: Pick<FileNode, 'messages' | 'enums' | 'extends'>,
  place: Place,
): { enums: readonly Enum[]; extensions: readonly Field[] } {
  const { parent, scope, features } = place;
  for (const nested of node.messages) declareMessage(context, nested, place);
  const enums = exact(node.enums.map((nested) => declareEnum(context, nested, parent, scope, features)));
  const extensions = exact(node.extends.flatMap((extend) => declareExtend(context, extend, place)));
  return { enums, extensions };
}

function declareExtend(context: Declarations, node: ExtendNode, place: Place): Field[] {
  const fields = node.fields.map((field) => declareField(context, field, place, null, true));
  context.extends.push({ node, scope: place.scope, fields });
  return fields;
}

/** @returns the message's type; the message is added to `place.messages` */
function declareMessage(context: Declarations, node: MessageNode, place: Place): ValueType {
  const features = resolveFeatures(place.features, node.options);
  const message = messageDraft(context, node, place, features);
  const scope = messageScope(message, place.scope);
  declare(context.table, place.scope, message.name, scope);
  place.messages.push({ start: node.range.start, message });
  context.messages.push(message);
  noteVisibility(context.table, message, features);
  const inside: Place = { parent: message, scope, features, messages: [] };
  const { enums, extensions } = declareMembers(context, node, inside);
  message.enums = enums;
  message.extensions = extensions;
  const choices = declareOneofs(context, node.oneofs, message, inside);
  message.oneofs = choices.size === 0 ? NONE : [...choices.values()].map(({ oneof }) => oneof);
  message.fields = node.fields.map((field) => {
    const choice = field.oneof === null ? undefined : choices.get(field.oneof);
    const made = declareField(context, field, choice?.place ?? inside, choice?.oneof ?? null, false);
    choice?.fields.push(made);
    return made;
  });
  message.knownFields = message.fields;
  message.messages = inTextOrder(inside.messages);
  return scope.type;
}

function messageDraft(context: Declarations, node: MessageNode, place: Place, features: FeatureSet): Draft<Message> {
  const messageSet = isSet(node.options, 'message_set_wire_format');
  const max = messageSet ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  return {
    kind: 'message',
    name: node.name.text,
    fullName: within(place.scope, node.name.text),
    file: context.file,
    parent: place.parent,
    fields: NONE,
    knownFields: NONE,
    oneofs: NONE,
    messages: NONE,
    enums: NONE,
    extensions: NONE,
    extensionRanges: spansOf(node.extensionRanges, max),
    reservedRanges: spansOf(node.reservedRanges, max),
    reservedNames: namesOf(node.reservedNames),
    mapEntry: false,
    messageSet,
    visibility: node.visibility,
    jsonFormat: features.json_format === 'ALLOW' ? 'allow' : 'legacy',
    deprecated: isSet(node.options, 'deprecated'),
    options: node.options,
    node,
  };
}

interface Choice {
  readonly oneof: Oneof;
  readonly fields: Field[];
  /** Where its fields stand: in the message, with the features of the oneof. */
  readonly place: Place;
}

function declareOneofs(
  context: Declarations,
  nodes: readonly OneofNode[],
  parent: Message,
  inside: Place,
): ReadonlyMap<OneofNode, Choice> {
  const choices = new Map<OneofNode, Choice>();
  for (const node of nodes) {
    const fields: Field[] = [];
    const name = node.name.text;
    const fullName = within(inside.scope, name);
    const oneof: Oneof = { kind: 'oneof', name, fullName, parent, file: context.file, fields, node };
    const place = { ...inside, features: resolveFeatures(inside.features, node.options) };
    choices.set(node, { oneof, fields, place });
    declare(context.table, inside.scope, name, oneof);
  }
  return choices;
}

/** @returns the field; its type is left as work */
function declareField(
  context: Declarations,
  node: FieldNode,
  place: Place,
  oneof: Oneof | null,
  extension: boolean,
): Field {
  const features = resolveFeatures(place.features, node.options);
  const { scope } = place;
  const field = fieldDraft(context, node, extension ? null : place.parent, within(scope, node.name.text));
  field.oneof = oneof;
  if (extension) {
    field.extension = true;
    field.jsonName = `[${field.fullName}]`;
  }
  declare(context.table, scope, field.name, field);
  let known: ValueType | null = null;
  if (node.map !== null) known = declareMapEntry(context, field, node, node.map, place, features);
  else if (node.group !== null) known = declareMessage(context, node.group, place);
  const role = node.map === null ? 'field' : 'map';
  context.fields.push({ field, node, type: node.type, known, role, scope, features });
  return field;
}

/** Groups and map entries are declared after the plain messages around them. */
function inTextOrder(placed: readonly Placed[]): readonly Message[] {
  if (placed.length === 0) return NONE;
  return [...placed].sort((a, b) => a.start - b.start).map(({ message }) => message);
}

/** First pass: fields and the entry messages of map fields. */
import type { FieldNode, MapTypeNode } from './ast.ts';
import type { FeatureSet } from './features.ts';
import { jsonNameOf, mapEntryNameOf } from './json-name.ts';
import { type Declarations, type Draft, namesOf, type Place, UNRESOLVED } from './link-drafts.ts';
import { isSet, stringOption } from './link-options.ts';
import { NONE } from './lists.ts';
import type { Field, Message, ValueType } from './model.ts';
import { declare, join, messageScope, within } from './scope.ts';

/** @returns the field with everything that its type does not decide */
export function fieldDraft(
  context: Declarations,
  node: FieldNode,
  parent: Message | null,
  fullName: string,
): Draft<Field> {
  return {
    kind: 'field',
    name: node.name.text,
    fullName,
    number: Number(node.number.value),
    jsonName: stringOption(node.options, 'json_name') ?? jsonNameOf(node.name.text),
    parent,
    extension: false,
    file: context.file,
    repeated: node.map !== null || node.label?.text === 'repeated',
    map: null,
    type: UNRESOLVED,
    presence: null,
    packed: false,
    delimited: false,
    utf8Checked: false,
    default: null,
    oneof: null,
    deprecated: isSet(node.options, 'deprecated'),
    options: node.options,
    node,
  };
}

/**
 * `map<K, V> foo = 1` is `repeated FooEntry foo = 1` (protobuf.dev "Maps", backwards compatibility).
 * @returns the type of the map field; `field.map` is set
 */
export function declareMapEntry(
  context: Declarations,
  field: Draft<Field>,
  node: FieldNode,
  map: MapTypeNode,
  place: Place,
  features: FeatureSet,
): ValueType {
  const entry = entryDraft(context, mapEntryNameOf(field.name), place, features);
  const part = (role: 'map-key' | 'map-value', name: string, number: number): Field => {
    const draft = fieldDraft(context, node, entry, join(entry.fullName, name));
    const own = { name, number, jsonName: name, repeated: false, deprecated: false, options: NONE, node: null };
    const made = Object.assign(draft, own);
    const type = role === 'map-key' ? map.key : map.value;
    context.fields.push({ field: made, node, type, known: null, role, scope: place.scope, features });
    return made;
  };
  field.map = { key: part('map-key', 'key', 1), value: part('map-value', 'value', 2) };
  entry.fields = [field.map.key, field.map.value];
  entry.knownFields = entry.fields;
  const scope = messageScope(entry, place.scope);
  declare(context.table, place.scope, entry.name, scope);
  context.messages.push(entry);
  place.messages.push({ start: node.range.start, message: entry });
  return scope.type;
}

function entryDraft(context: Declarations, name: string, place: Place, features: FeatureSet): Draft<Message> {
  return {
    kind: 'message',
    name,
    fullName: within(place.scope, name),
    file: context.file,
    parent: place.parent,
    fields: NONE,
    knownFields: NONE,
    oneofs: NONE,
    messages: NONE,
    enums: NONE,
    extensions: NONE,
    extensionRanges: NONE,
    reservedRanges: NONE,
    reservedNames: namesOf([]),
    mapEntry: true,
    messageSet: false,
    visibility: null,
    jsonFormat: features.json_format === 'ALLOW' ? 'allow' : 'legacy',
    deprecated: false,
    options: NONE,
    node: null,
  };
}

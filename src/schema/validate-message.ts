/** Rules for the members of one message among themselves: numbers, ranges, reserved names, JSON names. */
import type { FieldNode, FileNode, MessageNode, Range } from './ast.ts';
import type { FeatureSet } from './features.ts';
import { jsonNameOf } from './json-name.ts';
import { MAX_FIELD_NUMBER, MAX_MESSAGE_SET_NUMBER } from './link-drafts.ts';
import { findOption, isSet, stringOption } from './link-options.ts';
import { addFault, addFaults, type Fault, lineOf } from './link-problems.ts';
import { booleans } from './validate-field.ts';
import { memberFaults, reservedNameFaults } from './validate-numbers.ts';

/** @param features those of the message itself */
export function messageFaults(file: FileNode, node: MessageNode, features: FeatureSet): Fault[] {
  const faults: Fault[] = [];
  const messageSet = isSet(node.options, 'message_set_wire_format');
  const max = messageSet ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  const bounds = { min: 1, max, what: 'a field number' };
  const lineAt = (range: Range): number => lineOf(file, range);
  const ranges = { reserved: node.reservedRanges, extensions: node.extensionRanges };
  addFaults(faults, memberFaults(node.fields, ranges, bounds, lineAt));
  addFaults(
    faults,
    reservedNameFaults(
      node.reservedNames,
      node.fields.map(({ name }) => name),
      'field',
      lineAt,
    ),
  );
  if (!isSet(node.options, 'deprecated_legacy_json_field_conflicts')) addFaults(faults, jsonFaults(node, features));
  const filled = new Set(node.oneofs.length === 0 ? [] : node.fields.map((field) => field.oneof));
  for (const oneof of node.oneofs) {
    if (filled.has(oneof)) continue;
    const message = `the oneof \`${oneof.name.text}\` has no field. Add one or delete the oneof.`;
    addFault(faults, { message, range: oneof.name.range, fatal: true });
  }
  booleans(node.options, ['message_set_wire_format', 'deprecated', 'map_entry'], faults);
  optionFaults(file, node, messageSet, faults);
  return faults;
}

function optionFaults(file: FileNode, node: MessageNode, messageSet: boolean, faults: Fault[]): void {
  const entry = findOption(node.options, 'map_entry');
  if (entry !== null) {
    const message = '`map_entry` is set by the compiler alone. Delete it and write a `map<…>` field.';
    faults.push({ message, range: entry.nameRange, fatal: true });
  }
  const first = node.extensionRanges[0];
  if (file.syntax === 'proto3' && first !== undefined) {
    const message = 'proto3 has no extension ranges. Delete them, or use proto2 or an edition.';
    faults.push({ message, range: first.range, fatal: true });
  }
  if (!messageSet) return;
  if (file.syntax === 'proto3') {
    const message = 'proto3 has no message sets. Delete `message_set_wire_format`.';
    faults.push({ message, range: node.name.range, fatal: true });
  }
  for (const { name } of node.fields) {
    const message = `a message set has no fields of its own, only extensions. Delete \`${name.text}\`.`;
    addFault(faults, { message, range: name.range, fatal: true });
  }
}

/** A field with one of its JSON names. */
interface JsonName {
  readonly field: FieldNode;
  readonly custom: boolean;
}

/**
 * Default names must differ even where `json_name` sets others, because field masks use them
 * (descriptor.cc, `CheckFieldJsonNameUniqueness`). Where JSON is best effort (proto2) it is a warning.
 */
function jsonFaults(node: MessageNode, features: FeatureSet): Fault[] {
  const faults: Fault[] = [];
  const strict = features.json_format === 'ALLOW';
  const named = node.fields.some(({ options }) => findOption(options, 'json_name') !== null);
  for (const customs of named ? [false, true] : [false]) {
    const seen = new Map<string, JsonName>();
    for (const field of node.fields) {
      const own = jsonNameOf(field.name.text);
      const set = customs ? stringOption(field.options, 'json_name') : null;
      const custom = set !== null && set !== own;
      const name = custom ? set : own;
      const other = seen.get(name);
      if (other === undefined) seen.set(name, { field, custom });
      else if (other.field.name.text !== field.name.text && (!customs || custom || other.custom)) {
        addFault(faults, jsonFault(name, field, other, strict || (custom && other.custom)));
      }
    }
  }
  return faults;
}

function jsonFault(name: string, field: FieldNode, other: JsonName, fatal: boolean): Fault {
  const message = `\`${field.name.text}\` and \`${other.field.name.text}\` have the same JSON name \`${name}\`. Rename one of them.`;
  return { message, range: field.name.range, fatal };
}

/** Rules for a field that need no other element. Labels of proto2 and editions are a matter of grammar (`parse-field.ts`). */
import type { FieldNode, FileNode, OptionNode } from './ast.ts';
import { jsonNameOf } from './json-name.ts';
import { MAX_FIELD_NUMBER, MAX_MESSAGE_SET_NUMBER } from './link-drafts.ts';
import { findOption, stringOption } from './link-options.ts';
import { addFault, type Fault } from './link-problems.ts';

/** Kept for protobuf's own use (protobuf.dev "Assigning Field Numbers"). */
const FIRST_RESERVED = 19_000;
const LAST_RESERVED = 19_999;

const MAP_KEYS: ReadonlySet<string> = new Set(
  'int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string'.split(' '),
);

/** @param extension whether the field stands in an `extend` block */
export function fieldFaults(file: Pick<FileNode, 'syntax'>, node: FieldNode, extension: boolean): Fault[] {
  const faults: Fault[] = [];
  const number = numberFault(node, extension);
  if (number !== null) faults.push(number);
  labelFaults(file, node, extension, faults);
  if (node.map !== null && !MAP_KEYS.has(node.map.key.text)) {
    const message = `\`${node.map.key.text}\` cannot be the key of a map. Expected an integer type, bool or string.`;
    faults.push({ message, range: node.map.key.range, fatal: true });
  }
  if (node.options.length > 0) optionFaults(file, node, extension, faults);
  return faults;
}

function numberFault({ number }: FieldNode, extension: boolean): Fault | null {
  const value = Number(number.value);
  const max = extension ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  if (value >= 1 && value < FIRST_RESERVED) return null;
  const { range } = number;
  if (value < 1)
    return { message: `a field number is 1 or more, not ${value}. Choose a free one.`, range, fatal: true };
  if (value > max) return { message: `a field number is at most ${max}. Choose a smaller one.`, range, fatal: true };
  if (value > LAST_RESERVED) return null;
  const message = `protobuf keeps the numbers ${FIRST_RESERVED} to ${LAST_RESERVED} for itself. Choose another one.`;
  return { message, range, fatal: true };
}

function labelFaults(file: Pick<FileNode, 'syntax'>, node: FieldNode, extension: boolean, faults: Fault[]): void {
  const required = node.label?.text === 'required' ? node.label.range : null;
  if (required !== null && file.syntax === 'proto3') {
    faults.push({ message: 'proto3 has no required fields. Remove `required`.', range: required, fatal: true });
  } else if (required !== null && extension) {
    faults.push({ message: 'an extension cannot be required. Make it `optional`.', range: required, fatal: true });
  }
  if (node.group !== null && file.syntax === 'proto3') {
    const message = 'proto3 has no groups. Use a message field.';
    faults.push({ message, range: node.type.range, fatal: true });
  }
}

function optionFaults(file: Pick<FileNode, 'syntax'>, node: FieldNode, extension: boolean, faults: Fault[]): void {
  repeatedOptions(node.options, faults);
  booleans(node.options, ['packed', 'deprecated', 'lazy'], faults);
  const fixed = findOption(node.options, 'default');
  if (fixed !== null && file.syntax === 'proto3') {
    faults.push({ message: 'proto3 has no explicit defaults. Delete `default`.', range: fixed.nameRange, fatal: true });
  } else if (fixed !== null && (node.map !== null || node.label?.text === 'repeated')) {
    const message = 'a repeated field has no default. Delete `default`.';
    faults.push({ message, range: fixed.nameRange, fatal: true });
  }
  const packed = findOption(node.options, 'packed');
  if (packed !== null && file.syntax === 'editions') {
    const message = 'editions have no option `packed`. Use `features.repeated_field_encoding = PACKED` or EXPANDED.';
    faults.push({ message, range: packed.nameRange, fatal: true });
  }
  jsonNameFaults(node, extension, faults);
}

function jsonNameFaults(node: FieldNode, extension: boolean, faults: Fault[]): void {
  const option = findOption(node.options, 'json_name');
  if (option === null) return;
  const name = stringOption(node.options, 'json_name');
  const message =
    name === null
      ? '`json_name` is no string. Put it in quotes.'
      : extension && name !== jsonNameOf(node.name.text)
        ? 'an extension has no `json_name`: its JSON name is its full name. Delete the option.'
        : name.includes('\0')
          ? '`json_name` cannot contain a zero character. Remove it.'
          : name.startsWith('[') && name.endsWith(']')
            ? '`json_name` cannot be in brackets: these mark extensions. Choose another name.'
            : null;
  if (message !== null) faults.push({ message, range: option.value.range, fatal: true });
}

/** Plain options of descriptor.proto that are lists, and `features`, whose parts are looked at by themselves. */
const MANY: ReadonlySet<string> = new Set([
  'targets',
  'edition_defaults',
  'declaration',
  'uninterpreted_option',
  'features',
]);

/** Adds a fault for each plain option that is set a second time. Custom options may be lists. */
export function repeatedOptions(options: readonly OptionNode[], faults: Fault[]): void {
  if (options.length < 2) return;
  const seen = new Set<string>();
  for (const { name, nameRange } of options) {
    if (!/^\w+$/.test(name) || MANY.has(name)) continue;
    if (seen.has(name)) {
      addFault(faults, { message: `\`${name}\` is set twice. Delete one of the two.`, range: nameRange, fatal: true });
    }
    seen.add(name);
  }
}

/** Options that are read, and so must be `true` or `false`. */
export function booleans(options: readonly OptionNode[], names: readonly string[], faults: Fault[]): void {
  for (const { name, value } of options) {
    if (!names.includes(name) || (value.kind === 'identifier' && /^(true|false)$/.test(value.text))) continue;
    faults.push({
      message: `\`${name}\` is neither true nor false. Set it to one of them.`,
      range: value.range,
      fatal: true,
    });
  }
}

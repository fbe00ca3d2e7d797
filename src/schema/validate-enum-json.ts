/** Rules for what values of an enum are called in ProtoJSON (descriptor.cc of protobuf 36, "custom JSON string"). */
import type { EnumNode, EnumValueNode, FileNode } from './ast.ts';
import { isSince } from './editions.ts';
import { type CustomJson, customJsonOf, jsonOptionOf } from './enum-json.ts';
import { addFault, type Fault } from './link-problems.ts';

/** A value with the string that its options set. */
interface Called {
  readonly value: EnumValueNode;
  readonly custom: CustomJson | null;
}

/** @returns the faults of the custom strings among themselves and with the names of values */
export function enumJsonFaults(file: Pick<FileNode, 'edition'>, { values }: EnumNode): readonly Fault[] {
  const all = values.map((value) => ({ value, custom: customJsonOf(value.options) }));
  const faults: Fault[] = [];
  if (!all.some(({ custom }) => custom !== null)) return faults;
  const owners = new Map<string, EnumValueNode>();
  const primaries = new Map<bigint, Called>();
  for (const each of all) {
    const { value, custom } = each;
    const texts = custom === null ? [value.name.text] : [value.name.text, custom.text];
    const messages = [
      custom === null || isSince(file.edition, '2026') ? null : '`(pb.enumvalue.json)` needs edition 2026. Delete it.',
      aliasMessage(each, primaries),
      ...texts.map((text) => clashMessage(text, value, owners)),
    ];
    const { nameRange: range } = jsonOptionOf(value.options) ?? { nameRange: value.name.range };
    for (const message of messages) if (message !== null) addFault(faults, { message, range, fatal: true });
  }
  return faults;
}

function aliasMessage(each: Called, primaries: Map<bigint, Called>): string | null {
  const number = each.value.number.value;
  const primary = primaries.get(number) ?? each;
  primaries.set(number, primary);
  if (primary.custom?.text === each.custom?.text) return null;
  return `\`${each.value.name.text}\` is another name of \`${primary.value.name.text}\`, so both need the same string in JSON. Give them one.`;
}

/** Values of one number may share it. */
function clashMessage(text: string, value: EnumValueNode, owners: Map<string, EnumValueNode>): string | null {
  const owner = owners.get(text) ?? value;
  owners.set(text, owner);
  if (owner.number.value === value.number.value) return null;
  return `\`${value.name.text}\` and \`${owner.name.text}\` are both ${JSON.stringify(text)} in JSON. Choose another string for one of them.`;
}

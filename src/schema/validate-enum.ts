/** Rules for one enum. */
import type { EnumNode, EnumValueNode, FileNode, Range } from './ast.ts';
import type { FeatureSet } from './features.ts';
import { strippedValueName } from './json-name.ts';
import { MAX_ENUM_NUMBER } from './link-drafts.ts';
import { findOption, isSet } from './link-options.ts';
import { addFault, addFaults, type Fault, lineOf } from './link-problems.ts';
import { booleans } from './validate-field.ts';
import { memberFaults, reservedNameFaults } from './validate-numbers.ts';

const MIN_ENUM_NUMBER = -(2 ** 31);

/** @param features those of the enum itself */
export function enumFaults(file: FileNode, node: EnumNode, features: FeatureSet): Fault[] {
  const faults: Fault[] = [];
  const lineAt = (range: Range): number => lineOf(file, range);
  const [first] = node.values;
  if (first === undefined) {
    const message = `the enum \`${node.name.text}\` has no value. Add one: the first is the default.`;
    faults.push({ message, range: node.name.range, fatal: true });
  } else if (first.number.value !== 0n && features.enum_type === 'OPEN') {
    const message = `the first value of an open enum must be 0, not ${first.number.value}. Put a value with 0 first.`;
    faults.push({ message, range: first.number.range, fatal: true });
  }
  for (const { number } of node.values) {
    const value = Number(number.value);
    if (value >= MIN_ENUM_NUMBER && value <= MAX_ENUM_NUMBER) continue;
    const message = `the number of an enum value is from ${MIN_ENUM_NUMBER} to ${MAX_ENUM_NUMBER}. Choose another one.`;
    addFault(faults, { message, range: number.range, fatal: true });
  }
  booleans(node.options, ['allow_alias', 'deprecated'], faults);
  addFaults(faults, aliasFaults(node));
  const ranges = { reserved: node.reservedRanges, extensions: [] };
  const bounds = { min: MIN_ENUM_NUMBER, max: MAX_ENUM_NUMBER, what: 'an enum number' };
  const members = isSet(node.options, 'allow_alias') ? firstOfEach(node.values) : node.values;
  addFaults(faults, memberFaults(members, ranges, bounds, lineAt));
  const names = node.values.map(({ name }) => name);
  addFaults(faults, reservedNameFaults(node.reservedNames, names, 'enum value', lineAt));
  if (!isSet(node.options, 'deprecated_legacy_json_field_conflicts')) addFaults(faults, nameFaults(node, features));
  return faults;
}

function aliasFaults(node: EnumNode): Fault[] {
  const option = findOption(node.options, 'allow_alias');
  if (option === null || !isSet(node.options, 'allow_alias')) return [];
  if (firstOfEach(node.values).length < node.values.length) return [];
  const message = '`allow_alias` is set, but no two values have the same number. Delete the option.';
  return [{ message, range: option.nameRange, fatal: true }];
}

function firstOfEach(values: readonly EnumValueNode[]): readonly EnumValueNode[] {
  const byNumber = new Map<bigint, EnumValueNode>();
  for (const value of values) {
    if (!byNumber.has(value.number.value)) byNumber.set(value.number.value, value);
  }
  return [...byNumber.values()];
}

/** Code generators strip the enum's name from its values; what remains must differ. Where JSON is best effort it is a warning. */
function nameFaults(node: EnumNode, features: FeatureSet): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, EnumValueNode>();
  for (const value of node.values) {
    const stripped = strippedValueName(value.name.text, node.name.text);
    const other = seen.get(stripped);
    if (other === undefined) {
      seen.set(stripped, value);
    } else if (other.number.value !== value.number.value && other.name.text !== value.name.text) {
      const message = `\`${value.name.text}\` and \`${other.name.text}\` are one name (${stripped}) once the name of the enum is stripped and case ignored. Rename one of them.`;
      addFault(faults, { message, range: value.name.range, fatal: features.json_format === 'ALLOW' });
    }
  }
  return faults;
}

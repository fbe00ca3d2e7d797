/** Rules that one file's syntax tree can be checked against alone. What needs resolved names is in `validate-linked.ts`. */
import type { EnumNode, ExtendNode, FileNode, MessageNode, ServiceNode, Word } from './ast.ts';
import { isSince } from './editions.ts';
import { defaultFeatures, type FeatureSet, featuresAround, resolveFeatures } from './features.ts';
import { MAX_PACKAGE_PARTS } from './limits.ts';
import { addFault, addFaults, type Fault } from './link-problems.ts';
import { enumFaults } from './validate-enum.ts';
import { enumJsonFaults } from './validate-enum-json.ts';
import { featureFaults } from './validate-features.ts';
import { fieldFaults, repeatedOptions } from './validate-field.ts';
import { importFaults } from './validate-imports.ts';
import { messageFaults } from './validate-message.ts';
import { removedFaults } from './validate-removed.ts';
import { enumSizeFaults, messageSizeFaults } from './validate-size.ts';
import { collisionFaults, nameFault, type StyledKind } from './validate-style.ts';
import { nestedExportFaults } from './validate-visibility.ts';

const known = new WeakMap<FileNode, readonly Fault[]>();

/** @returns every fault that does not depend on other files; computed once per tree, however many schemas hold it */
export function fileFaults(file: FileNode): readonly Fault[] {
  let faults = known.get(file);
  if (faults === undefined) {
    faults = checkFile(file);
    known.set(file, faults);
  }
  return faults;
}

/** What the checks of one file share. */
interface Check {
  readonly file: FileNode;
  readonly faults: Fault[];
}

function checkFile(file: FileNode): Fault[] {
  const check: Check = { file, faults: [] };
  const features = resolveFeatures(defaultFeatures(file), file.options);
  addFaults(check.faults, importFaults(file));
  packageFault(check);
  repeatedOptions(file.options, check.faults);
  addFaults(check.faults, removedFaults(file, file.options, 'file'));
  addFaults(check.faults, featureFaults(file, file.options, 'file'));
  style(check, features, 'package', file.package);
  for (const message of file.messages) checkMessage(check, message, features, true);
  for (const element of file.enums) checkEnum(check, element, features);
  for (const extend of file.extends) checkExtend(check, extend, features);
  for (const service of file.services) checkService(check, service, features);
  return check.faults;
}

function packageFault({ file, faults }: Check): void {
  const parts = file.package?.text.split('.').length ?? 0;
  if (file.package === null || parts <= MAX_PACKAGE_PARTS) return;
  const message = `the package has ${parts} parts; the limit is ${MAX_PACKAGE_PARTS}. Shorten it.`;
  addFault(faults, { message, range: file.package.range, fatal: true });
}

function checkMessage(check: Check, node: MessageNode, inherited: FeatureSet, outermost = false): void {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  addFaults(faults, featureFaults(file, node.options, 'message'));
  repeatedOptions(node.options, faults);
  addFaults(faults, messageFaults(file, node, features));
  addFaults(faults, messageSizeFaults(node, features));
  addFaults(faults, nestedExportFaults(node, outermost, features));
  if (isSince(file.edition, '2024')) addFaults(faults, collisionFaults(node, features));
  style(check, features, 'message', node.name);
  for (const oneof of node.oneofs) {
    addFaults(faults, featureFaults(file, oneof.options, 'oneof'));
    style(check, resolveFeatures(features, oneof.options), 'oneof', oneof.name);
  }
  for (const { options } of node.extensionRanges) {
    if (options.length > 0) addFaults(faults, featureFaults(file, options, 'extension range'));
  }
  const around = featuresAround(node, features);
  for (const field of node.fields) checkField(check, field, around(field), false);
  for (const nested of node.messages) checkMessage(check, nested, features);
  for (const element of node.enums) checkEnum(check, element, features);
  for (const extend of node.extends) checkExtend(check, extend, features);
}

function checkField(
  check: Check,
  node: MessageNode['fields'][number],
  inherited: FeatureSet,
  extension: boolean,
): void {
  const { file, faults } = check;
  addFaults(faults, fieldFaults(file, node, extension));
  if (node.options.length > 0) {
    addFaults(faults, removedFaults(file, node.options, 'field'));
    addFaults(faults, featureFaults(file, node.options, 'field'));
  }
  if (node.group === null) style(check, resolveFeatures(inherited, node.options), 'field', node.name);
  else checkMessage(check, node.group, inherited);
}

function checkExtend(check: Check, node: ExtendNode, features: FeatureSet): void {
  if (node.fields.length === 0) {
    const message = '`extend` declares no field. Add one or delete it.';
    addFault(check.faults, { message, range: node.extendee.range, fatal: true });
  }
  for (const field of node.fields) checkField(check, field, features, true);
}

function checkEnum(check: Check, node: EnumNode, inherited: FeatureSet): void {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  addFaults(faults, featureFaults(file, node.options, 'enum'));
  repeatedOptions(node.options, faults);
  addFaults(faults, enumFaults(file, node, features));
  addFaults(faults, enumSizeFaults(node, features));
  addFaults(faults, enumJsonFaults(file, node));
  style(check, features, 'enum', node.name);
  for (const value of node.values) {
    if (value.options.length > 0) addFaults(faults, featureFaults(file, value.options, 'enum value'));
    repeatedOptions(value.options, faults);
    style(check, resolveFeatures(features, value.options), 'enum value', value.name);
  }
}

function checkService(check: Check, node: ServiceNode, inherited: FeatureSet): void {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  addFaults(faults, featureFaults(file, node.options, 'service'));
  repeatedOptions(node.options, faults);
  style(check, features, 'service', node.name);
  for (const method of node.methods) {
    addFaults(faults, featureFaults(file, method.options, 'rpc'));
    repeatedOptions(method.options, faults);
    style(check, resolveFeatures(features, method.options), 'rpc', method.name);
  }
}

function style({ file, faults }: Check, features: FeatureSet, kind: StyledKind, name: Word | null): void {
  if (features.enforce_naming_style === 'STYLE_LEGACY' || name === null) return;
  const fault = nameFault(kind, name, file.edition);
  if (fault !== null) addFault(faults, fault);
}

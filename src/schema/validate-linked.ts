/** Rules that need resolved types: defaults, packing, features of fields, open enums, extension ranges. */
import type { FieldNode, Range } from './ast.ts';
import { readDefault } from './link-default.ts';
import type { Declarations, FieldWork } from './link-drafts.ts';
import { findOption, isSet } from './link-options.ts';
import { addFault, type Fault } from './link-problems.ts';
import { isPackable } from './link-resolve.ts';
import type { Enum, Field, ValueType } from './model.ts';
import { extensionFaults } from './validate-extension.ts';
import { fieldFeatureFaults } from './validate-field-features.ts';

type Refuse = (range: Range, message: string) => void;

/** @returns the faults of one file's fields; every file must be resolved before */
export function linkedFaults(declarations: Declarations): Fault[] {
  const faults: Fault[] = [];
  const refuse: Refuse = (range, message) => {
    addFault(faults, { message, range, fatal: true });
  };
  for (const work of declarations.fields) {
    if (work.role === 'field' || work.role === 'map') checkField(work, refuse);
    if (work.role === 'map-value') checkMapValue(work, refuse);
    if (work.role === 'map-value' || work.role === 'field') checkEnum(work, refuse);
    if (work.role !== 'map-key' && work.role !== 'map-value' && work.node.options.length > 0) {
      for (const fault of fieldFeatureFaults(work)) refuse(fault.range, fault.message);
    }
    if (work.field.extension) {
      for (const fault of extensionFaults(work)) refuse(fault.range, fault.message);
    }
  }
  return faults;
}

function checkField({ field, node }: FieldWork, refuse: Refuse): void {
  if (node.options.length === 0) return;
  const { type } = field;
  const packed = findOption(node.options, 'packed');
  if (packed !== null && isSet(node.options, 'packed') && !(field.repeated && mayPack(type))) {
    refuse(packed.nameRange, 'only repeated fields of numbers, bools and enums can be packed. Delete `packed`.');
  }
  const lazy = findOption(node.options, 'lazy');
  if (lazy !== null && isSet(node.options, 'lazy') && (isPlain(type) || node.group !== null)) {
    refuse(lazy.nameRange, 'only message fields can be lazy. Delete `lazy`.');
  }
  const jstype = findOption(node.options, 'jstype');
  if (jstype !== null && isPlain(type) && !isWideInteger(type) && !isNormal(jstype.value)) {
    refuse(jstype.nameRange, '`jstype` is for integers of 64 bits alone. Delete it.');
  }
  checkDefault(field, node, refuse);
}

function checkDefault(field: Field, node: FieldNode, refuse: Refuse): void {
  const option = findOption(node.options, 'default');
  if (option === null || field.repeated || field.file.node.syntax === 'proto3' || field.type.kind === 'opaque') return;
  if (field.type.kind === 'message') {
    refuse(option.nameRange, 'a message field has no default. Delete `default`.');
  } else if (field.presence === 'implicit') {
    refuse(
      option.nameRange,
      'a field with implicit presence has no default. Delete `default`, or make presence EXPLICIT.',
    );
  } else if (readDefault(option.value, field.type) === null) {
    refuse(
      option.value.range,
      `the default does not fit the type of the field. Expected ${expectedDefault(field.type)}.`,
    );
  }
}

function expectedDefault(type: ValueType): string {
  if (type.kind === 'enum') return `the name of a value of ${type.enum.fullName}`;
  if (type.kind !== 'scalar') return 'none';
  if (type.scalar === 'string' || type.scalar === 'bytes') return 'a string in quotes';
  if (type.scalar === 'bool') return 'true or false';
  if (type.scalar === 'float' || type.scalar === 'double') return 'a number, inf or nan';
  return `a whole number that fits ${type.scalar}`;
}

function checkMapValue({ field, node }: FieldWork, refuse: Refuse): void {
  const first = field.type.kind === 'enum' ? field.type.enum.values[0] : undefined;
  if (first === undefined || first.number === 0 || node.map === null) return;
  refuse(
    node.map.value.range,
    `the first value of an enum in a map must be 0; that of \`${first.parent.fullName}\` is ${first.number}. Use another enum.`,
  );
}

/** A reader without presence takes 0 for unset, and a closed enum need not have a 0. */
function checkEnum({ field, node, features, type }: FieldWork, refuse: Refuse): void {
  if (field.type.kind !== 'enum' || !field.type.enum.closed) return;
  const element: Enum = field.type.enum;
  const range = node.map?.value.range ?? type.range;
  if (field.file.node.syntax === 'proto3') {
    refuse(
      range,
      `\`${element.fullName}\` is a closed enum (of proto2, in ${element.file.path}); proto3 fields need an open one. Use an enum of a proto3 file.`,
    );
  } else if (field.presence === 'implicit' && features.field_presence === 'IMPLICIT') {
    refuse(
      range,
      `\`${element.fullName}\` is a closed enum; a field with implicit presence needs an open one. Make presence EXPLICIT.`,
    );
  }
}

function mayPack(type: ValueType): boolean {
  return type.kind === 'opaque' || isPackable(type);
}

function isPlain(type: ValueType): boolean {
  return type.kind === 'scalar' || type.kind === 'enum';
}

function isWideInteger(type: ValueType): boolean {
  return type.kind === 'scalar' && type.scalar.endsWith('64');
}

function isNormal(value: FieldNode['options'][number]['value']): boolean {
  return value.kind === 'identifier' && value.text === 'JS_NORMAL';
}

/** Second pass: names become types, and what depends on the type is settled. */
import type { TypeName } from './ast.ts';
import { defaultOf } from './link-default.ts';
import type { Declarations, ExtendWork, FieldWork } from './link-drafts.ts';
import { booleanOption } from './link-options.ts';
import { addFault, type Fault } from './link-problems.ts';
import { meaningOf, unknownName } from './link-unknown.ts';
import type { Field, Message, Presence, Scalar, ValueType } from './model.ts';
import { type Entry, isScope, lookup, type Scope, type View } from './scope.ts';
import { defaultVisibilityOf } from './visibility.ts';

/** What resolving one file needs and gathers. */
export interface Resolution {
  readonly declarations: Declarations;
  readonly view: View;
  /** Whether an import that could have declared a type is missing. */
  readonly incomplete: boolean;
  /** Names left to such imports, without a leading dot. */
  readonly opaque: Set<string>;
  readonly faults: Fault[];
  readonly extensionsOf: Map<Message, Field[]>;
}

const SCALARS: ReadonlyMap<string, ValueType & { readonly kind: 'scalar' }> = new Map(
  (['double', 'float', 'int32', 'int64', 'uint32', 'uint64', 'sint32', 'sint64', 'fixed32', 'fixed64'] as Scalar[])
    .concat('sfixed32', 'sfixed64', 'bool', 'string', 'bytes')
    .map((scalar) => [scalar, { kind: 'scalar', scalar }]),
);

/** Resolves every name of a file; the elements are complete afterwards. */
export function resolveFile(resolution: Resolution): void {
  const { declarations } = resolution;
  const inTextOrder = [...declarations.extends].sort((a, b) => a.node.range.start - b.node.range.start);
  for (const work of inTextOrder) resolveExtend(resolution, work);
  for (const work of declarations.fields) resolveField(resolution, work);
  for (const { method, input, output, scope } of declarations.methods) {
    method.input = messageType(resolution, input.type, scope, 'the request of an rpc');
    method.output = messageType(resolution, output.type, scope, 'the response of an rpc');
  }
}

function resolveExtend(resolution: Resolution, { node, scope, fields }: ExtendWork): void {
  const type = messageType(resolution, node.extendee, scope, 'what is extended');
  if (type.kind !== 'message') return;
  for (const field of fields) {
    field.parent = type.message;
    noteExtension(resolution.extensionsOf, field);
  }
}

/** Adds an extension to those of the message that it extends, if that is known. */
export function noteExtension(extensionsOf: Map<Message, Field[]>, field: Field): void {
  if (field.parent === null) return;
  const known = extensionsOf.get(field.parent);
  if (known === undefined) extensionsOf.set(field.parent, [field]);
  else known.push(field);
}

function resolveField(resolution: Resolution, work: FieldWork): void {
  const { field, features, node, role } = work;
  const type = work.known ?? fieldType(resolution, work);
  field.type = type;
  if (role === 'map') return;
  field.utf8Checked = isString(type) && features.utf8_validation === 'VERIFY';
  if (role !== 'field') {
    field.presence = 'explicit';
    return;
  }
  field.presence = presenceOf(work, type);
  field.packed = field.repeated && isPacked(work, type);
  const embedded = type.kind === 'message' || type.kind === 'opaque';
  field.delimited = embedded && (node.group !== null || features.message_encoding === 'DELIMITED');
  field.default = defaultOf(node.options, type);
}

function presenceOf({ field, node, features }: FieldWork, type: ValueType): Presence | null {
  if (field.repeated) return null;
  if (node.label?.text === 'required') return 'required';
  const always = field.extension || field.oneof !== null || node.label !== null;
  if (always) return 'explicit';
  if (features.field_presence === 'LEGACY_REQUIRED') return 'required';
  if (features.field_presence === 'EXPLICIT' || type.kind === 'message' || type.kind === 'opaque') return 'explicit';
  return 'implicit';
}

/** An opaque type is taken for a message, unless the option says that it is an enum. */
function isPacked({ node, features }: FieldWork, type: ValueType): boolean {
  const option = booleanOption(node.options, 'packed');
  if (!isPackable(type)) return type.kind === 'opaque' && option === true;
  return option ?? features.repeated_field_encoding === 'PACKED';
}

function isString(type: ValueType): boolean {
  return type.kind === 'scalar' && type.scalar === 'string';
}

/** @returns whether repeated values of the type can be packed (protobuf.dev "Packed repeated fields") */
export function isPackable(type: ValueType): boolean {
  if (type.kind === 'scalar') return type.scalar !== 'string' && type.scalar !== 'bytes';
  return type.kind === 'enum';
}

function fieldType(resolution: Resolution, { type: name, scope, role }: FieldWork): ValueType {
  const scalar = SCALARS.get(name.text);
  if (scalar !== undefined) return scalar;
  // What is no scalar is no key, whatever it is (`validate-field.ts`).
  if (role === 'map-key') return { kind: 'opaque', name: withoutDot(name.text) };
  const entry = lookup(scope, name.text, resolution.view, true);
  return typeOf(resolution, entry, name) ?? unresolved(resolution, entry, name, scope, 'a message or an enum');
}

type MessageType = ValueType & { readonly kind: 'message' | 'opaque' };

function messageType(resolution: Resolution, name: TypeName, scope: Scope, what: string): MessageType {
  if (SCALARS.has(name.text)) {
    const message = `\`${name.text}\` is a scalar type; ${what} must be a message. Name a message.`;
    addFault(resolution.faults, { message, range: name.range, fatal: true });
    return { kind: 'opaque', name: name.text };
  }
  const entry = lookup(scope, name.text, resolution.view, false);
  const type = typeOf(resolution, entry, name);
  if (type?.kind === 'message' || type?.kind === 'opaque') return type;
  if (entry === null) return unresolved(resolution, entry, name, scope, 'a message');
  const message = `\`${name.text}\` is ${meaningOf(entry)}; ${what} must be a message. Name a message, with a leading dot if another one is meant.`;
  addFault(resolution.faults, { message, range: name.range, fatal: true });
  return { kind: 'opaque', name: withoutDot(name.text) };
}

/** @returns the type that the entry stands for, after the checks that any use of a type needs; null: it is no type */
function typeOf(resolution: Resolution, entry: Entry | null, name: TypeName): ValueType | null {
  if (entry === null || !isScope(entry) || entry.type === null) return null;
  const { faults, declarations } = resolution;
  const element = entry.element;
  if (element?.kind === 'message' && element.mapEntry) {
    const message = `\`${name.text}\` is the entry message of a map field and cannot be named. Write \`map<…>\`.`;
    addFault(faults, { message, range: name.range, fatal: true });
  }
  if (element !== null && element.kind !== 'service' && element.file !== declarations.file) {
    if (declarations.table.hidden.has(element)) {
      const mustMove = element.parent !== null && defaultVisibilityOf(element.file) === 'STRICT';
      const advice = mustMove ? 'Move it out of its message, and put' : 'Put';
      const message = `\`${entry.fullName}\` is not exported by ${element.file.path}. ${advice} \`export\` before its declaration.`;
      addFault(faults, { message, range: name.range, fatal: true });
    }
  }
  return entry.type;
}

function unresolved(
  resolution: Resolution,
  entry: Entry | null,
  name: TypeName,
  scope: Scope,
  expected: string,
): ValueType & { readonly kind: 'opaque' } {
  const opaque = { kind: 'opaque', name: withoutDot(name.text) } as const;
  if (entry === null && resolution.incomplete) {
    resolution.opaque.add(opaque.name);
    return opaque;
  }
  // A field's type passes over what is no type; the sentence should not.
  const known = entry ?? lookup(scope, name.text, resolution.view, false);
  const message = known
    ? `\`${name.text}\` is ${meaningOf(known)}, not ${expected}. Name ${expected}, with a leading dot if another one is meant.`
    : unknownName(name.text, scope, expected);
  addFault(resolution.faults, { message, range: name.range, fatal: true });
  return opaque;
}

function withoutDot(name: string): string {
  return name.startsWith('.') ? name.slice(1) : name;
}

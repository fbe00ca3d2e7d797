/** One version of the protocol as protobufjs understands it: its own parse of the same texts. */
import type protobuf from 'protobufjs';
import type { FileNode } from '../schema/ast.ts';
import type { Field, Message, Schema, SchemaFile, ValueType } from '../schema/model.ts';
import { filesBehind, messagesByFile } from './closure.ts';
import type { Side } from './deliver.ts';
import { renameGroups } from './groups.ts';
import { type Library, objectsIn, quietRoot } from './library.ts';
import { parseInto, type Reading, readText } from './text.ts';

/** The type that protobufjs has for a message, or why it has none. */
export type Typed = { readonly type: protobuf.Type } | { readonly fault: string };

export interface Image {
  readonly typeOf: (message: Message) => Typed;
  /** The same type as one reads it who does not ask for required fields. */
  readonly patientTypeOf: (message: Message) => Typed;
  /** One file by itself, nothing linked. */
  readonly read: (file: SchemaFile) => Reading;
}

/** @returns one side of an exchange, or why protobufjs cannot take part in it */
export function sideOf(message: Message, image: Image, fieldsOf: Side['fieldsOf']): Side | { readonly fault: string } {
  const typed = image.typeOf(message);
  if ('fault' in typed) return typed;
  const patientType = (): protobuf.Type | null => {
    const patient = image.patientTypeOf(message);
    return 'type' in patient ? patient.type : null;
  };
  return { message, fieldsOf, type: typed.type, patientType };
}

/** More text than this is not loaded for one message. */
const MAX_TEXT = 16_777_216;

/** Loads nothing yet: files are parsed when one of their messages is asked for, with all that they need. */
export function createImage(schema: Schema, protobufjs: Library): Image {
  const readings = new Map<FileNode, Reading>();
  const read = ({ node }: SchemaFile): Reading => {
    const known = readings.get(node) ?? readText(node, protobufjs);
    readings.set(node, known);
    return known;
  };
  const typesBy = (prepare: (types: Types) => void): Image['typeOf'] => {
    const roots = new Map<SchemaFile, Loaded>();
    return ({ file, fullName }) => {
      const known = roots.get(file);
      const loaded = known ?? load(file, schema, read, protobufjs);
      roots.set(file, loaded);
      if ('fault' in loaded) return loaded;
      if (known === undefined) prepare(loaded.types);
      const type = loaded.types.get(fullName);
      return type === undefined ? { fault: `protobufjs does not see ${fullName}` } : { type };
    };
  };
  return { read, typeOf: typesBy(() => undefined), patientTypeOf: typesBy(requireNothing) };
}

/** Nothing is compiled yet, so that the code made later does not check. */
function requireNothing(types: Types): void {
  for (const { fieldsArray } of types.values())
    for (const field of fieldsArray) if (field.required) Object.defineProperty(field, 'required', { value: false });
}

type Loaded = { readonly types: Types } | { readonly fault: string };
type Types = ReadonlyMap<string, protobuf.Type>;

function load(start: SchemaFile, schema: Schema, read: Image['read'], protobufjs: Library): Loaded {
  const files = filesBehind(start, schema);
  if (files.reduce((length, { node }) => length + node.text.length, 0) > MAX_TEXT)
    return { fault: `${start.path} needs more text than protobufjs can be given` };
  const root = quietRoot(protobufjs);
  for (const file of files) {
    const reading = read(file);
    const fault =
      'fault' in reading ? reading.fault : parseInto(reading.text, root, protobufjs, !declaresValue(file)).fault;
    if (fault !== null) return { fault: `protobufjs cannot read ${file.path}: ${fault}` };
  }
  try {
    return { types: linkAll(root, files, schema, protobufjs) };
  } catch (error) {
    return { fault: `protobufjs cannot link ${start.path}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The ProtoJSON of protobufjs knows the fields of `google.protobuf.Value` in camel case only. */
function declaresValue({ package: name, node }: SchemaFile): boolean {
  return name === 'google.protobuf' && node.messages.some((message) => message.name.text === 'Value');
}

/**
 * Links by our resolution of names: protobufjs looks below a scope before it walks out of it, and knows no imports.
 * What is declared, and how it is written to the wire, is protobufjs' own reading.
 */
function linkAll(root: protobuf.Root, files: readonly SchemaFile[], schema: Schema, protobufjs: Library): Types {
  const { Type, Field: PlainField, Service } = protobufjs.protobuf;
  renameGroups(root, protobufjs);
  const types = new Map<string, protobuf.Type>();
  const declared = new Map<string, protobuf.Field>();
  for (const object of [...objectsIn(root)]) {
    if (object instanceof Type) types.set(nameOf(object), object);
    else if (object instanceof PlainField) declared.set(nameOf(object), object);
    else if (object instanceof Service) object.parent?.remove(object);
  }
  const messages = messagesByFile(schema);
  for (const file of files) {
    for (const message of messages.get(file) ?? [])
      for (const field of message.fields)
        qualify(types.get(message.fullName)?.fieldsById[field.number], field, root, protobufjs);
    const scopes = [file, ...(messages.get(file) ?? [])];
    for (const extension of scopes.flatMap(({ extensions }) => extensions)) {
      const field = declared.get(extension.fullName);
      qualify(field, extension, root, protobufjs);
      extend(types.get(extension.parent?.fullName ?? ''), field, protobufjs);
    }
  }
  root.resolveAll();
  return types;
}

function nameOf({ fullName }: protobuf.ReflectionObject): string {
  return fullName.replace(/^\./, '');
}

function qualify(
  field: protobuf.Field | undefined,
  { map, type }: Field,
  root: protobuf.Root,
  protobufjs: Library,
): void {
  const name = absoluteName(map?.value.type ?? type, root, protobufjs);
  if (field !== undefined && name !== null) field.type = name;
}

function absoluteName(type: ValueType, root: protobuf.Root, protobufjs: Library): string | null {
  if (type.kind === 'message') return `.${type.message.fullName}`;
  if (type.kind === 'enum') return `.${type.enum.fullName}`;
  return type.kind === 'opaque' ? stubFor(type.name, root, protobufjs) : null;
}

/** Of a type that is in no tree nothing is known, so it stands for a message without fields. */
function stubFor(name: string, root: protobuf.Root, { protobuf: { Type } }: Library): string {
  const path = ['$opaque', ...name.split('.')];
  const last = path.pop() ?? '';
  const scope = root.define(path);
  if (scope.get(last) === null) scope.add(new Type(last));
  return `.${[...path, last].join('.')}`;
}

/** What protobufjs does for an extension once it has found the extended message. */
function extend(type: protobuf.Type | undefined, declared: protobuf.Field | undefined, protobufjs: Library): void {
  if (type === undefined || declared === undefined) return;
  const { fullName, id, rule, options } = declared;
  const field = new protobufjs.protobuf.Field(fullName, id, declared.type, rule, undefined, options);
  field.declaringField = declared;
  declared.extensionField = field;
  type.add(field);
}

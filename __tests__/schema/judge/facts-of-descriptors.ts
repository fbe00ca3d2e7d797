/** The same facts read from buf's descriptors; features are resolved by protobuf-es, not by us. */
import {
  type DescEnum,
  type DescExtension,
  type DescField,
  type DescFile,
  type DescMessage,
  type DescService,
  ScalarType,
} from '@bufbuild/protobuf';
import {
  Edition,
  type FeatureSet,
  FeatureSet_FieldPresence,
  FeatureSet_JsonFormat,
  FieldDescriptorProto_Type,
  SymbolVisibility,
} from '@bufbuild/protobuf/wkt';
import { defaultText, type Facts } from './facts-of-schema.ts';

export function factsOfDescriptor(file: DescFile): Facts {
  const facts: Facts = new Map();
  const { proto } = file;
  put(facts, `file ${proto.name}`, {
    package: proto.package,
    syntax: syntaxOf(file),
    imports: importsOf(file),
    messages: proto.messageType.map(({ name }) => name),
    enums: proto.enumType.map(({ name }) => name),
    services: proto.service.map(({ name }) => name),
    extensions: proto.extension.map(({ name }) => name),
  });
  for (const message of file.messages) messageFacts(facts, message);
  for (const element of file.enums) enumFacts(facts, element);
  for (const service of file.services) serviceFacts(facts, service);
  for (const extension of file.extensions) extensionFacts(facts, extension);
  return facts;
}

function put(facts: Facts, key: string, value: unknown): void {
  if (facts.has(key)) throw new Error(`two elements are called ${key}`);
  facts.set(key, JSON.stringify(value));
}

function syntaxOf({ edition }: DescFile): string {
  if (edition === Edition.EDITION_PROTO2) return 'proto2';
  return edition === Edition.EDITION_PROTO3 ? 'proto3' : `edition ${Edition[edition].replace('EDITION_', '')}`;
}

function importsOf({ proto }: DescFile): string[] {
  const plain = proto.dependency.map((path, index) => {
    const modifier = proto.publicDependency.includes(index)
      ? 'public'
      : proto.weakDependency.includes(index)
        ? 'weak'
        : 'plain';
    return `${modifier} ${path}`;
  });
  return [...plain, ...proto.optionDependency.map((path) => `option ${path}`)];
}

/** protobuf-es keeps no `json_format`: the nearest setting around the element, or the edition's default. */
function jsonFormatOf(element: DescMessage | DescEnum): 'allow' | 'legacy' {
  let around: DescMessage | DescEnum | undefined = element;
  for (; around !== undefined; around = around.parent) {
    const set = settingOf(around.proto.options?.features);
    if (set !== null) return set;
  }
  const set = settingOf(element.file.proto.options?.features);
  return set ?? (element.file.edition === Edition.EDITION_PROTO2 ? 'legacy' : 'allow');
}

function settingOf(features: FeatureSet | undefined): 'allow' | 'legacy' | null {
  if (!features?.jsonFormat) return null;
  return features.jsonFormat === FeatureSet_JsonFormat.ALLOW ? 'allow' : 'legacy';
}

function visibilityOf(visibility: SymbolVisibility): 'export' | 'local' | null {
  if (visibility === SymbolVisibility.VISIBILITY_EXPORT) return 'export';
  return visibility === SymbolVisibility.VISIBILITY_LOCAL ? 'local' : null;
}

function messageFacts(facts: Facts, message: DescMessage): void {
  const { proto } = message;
  put(facts, `message ${message.typeName}`, {
    name: message.name,
    parent: message.parent?.typeName ?? null,
    fields: message.fields.map(({ name }) => name),
    oneofs: message.oneofs.map(({ name, fields }) => [
      name,
      `${message.typeName}.${name}`,
      fields.map((field) => field.name),
    ]),
    messages: proto.nestedType.map(({ name }) => name),
    enums: proto.enumType.map(({ name }) => name),
    extensions: proto.extension.map(({ name }) => name),
    extensionRanges: proto.extensionRange.map(({ start, end }) => `${start}-${end - 1}`),
    reservedRanges: proto.reservedRange.map(({ start, end }) => `${start}-${end - 1}`),
    reservedNames: [...new Set(proto.reservedName)],
    mapEntry: proto.options?.mapEntry ?? false,
    messageSet: proto.options?.messageSetWireFormat ?? false,
    visibility: visibilityOf(proto.visibility),
    jsonFormat: jsonFormatOf(message),
    deprecated: message.deprecated,
  });
  for (const field of message.fields) {
    put(facts, `field ${message.typeName}.${field.name}`, fieldFacts(field, message.typeName));
    if (field.fieldKind === 'map') entryFacts(facts, message, field);
  }
  for (const nested of message.nestedMessages) messageFacts(facts, nested);
  for (const element of message.nestedEnums) enumFacts(facts, element);
  for (const extension of message.nestedExtensions) extensionFacts(facts, extension);
}

function fieldFacts(field: DescField | DescExtension, parent: string): unknown {
  return {
    name: field.name,
    number: field.number,
    jsonName: field.jsonName,
    parent,
    type: typeOf(field),
    repeated: field.fieldKind === 'list' || field.fieldKind === 'map',
    map: field.fieldKind === 'map' ? [scalarText(field.mapKey), mapValueText(field)] : null,
    presence: presenceOf(field),
    packed: field.fieldKind === 'list' && field.packed,
    delimited: 'delimitedEncoding' in field && field.delimitedEncoding === true,
    utf8Checked:
      field.fieldKind !== 'map' && field.proto.type === FieldDescriptorProto_Type.STRING && field.utf8Validation,
    default: defaultOf(field),
    oneof: field.oneof?.name ?? null,
    deprecated: field.deprecated,
  };
}

function presenceOf(field: DescField | DescExtension): 'explicit' | 'implicit' | 'required' | null {
  if (field.fieldKind === 'list' || field.fieldKind === 'map') return null;
  if (field.presence === FeatureSet_FieldPresence.IMPLICIT) return 'implicit';
  return field.presence === FeatureSet_FieldPresence.EXPLICIT ? 'explicit' : 'required';
}

function typeOf(field: DescField | DescExtension): string {
  if (field.fieldKind === 'map') return `message ${field.proto.typeName.slice(1)} of ${field.parent.file.proto.name}`;
  if (field.message) return messageText(field.message);
  if (field.enum) return enumText(field.enum);
  return scalarText(field.scalar as ScalarType);
}

function mapValueText(field: DescField & { fieldKind: 'map' }): string {
  if (field.message) return messageText(field.message);
  return field.enum ? enumText(field.enum) : scalarText(field.scalar as ScalarType);
}

function messageText(message: DescMessage): string {
  return `message ${message.typeName} of ${message.file.proto.name}`;
}

function enumText(element: DescEnum): string {
  return `enum ${element.typeName} of ${element.file.proto.name}`;
}

function scalarText(scalar: ScalarType): string {
  return ScalarType[scalar].toLowerCase();
}

function defaultOf(field: DescField | DescExtension): string | null {
  if (!Object.hasOwn(field.proto, 'defaultValue') || !field.proto.defaultValue) {
    // An empty string or empty bytes as the default cannot be told from none in protobuf-es' descriptor.
    return Object.hasOwn(field.proto, 'defaultValue') ? emptyDefault(field) : null;
  }
  if (field.fieldKind === 'enum') return field.proto.defaultValue;
  const value = field.fieldKind === 'scalar' ? field.getDefaultValue() : undefined;
  if (value === undefined) throw new Error(`a default on ${field}`);
  return defaultText(typeof value === 'number' && field.scalar === ScalarType.FLOAT ? Math.fround(value) : value);
}

function emptyDefault(field: DescField | DescExtension): string {
  return field.proto.type === FieldDescriptorProto_Type.BYTES ? 'bytes ' : '';
}

/** protobuf-es hides the entry message of a map; its descriptor is in the parent's. */
function entryFacts(facts: Facts, parent: DescMessage, field: DescField & { fieldKind: 'map' }): void {
  const proto = parent.proto.nestedType.find(({ name }) => field.proto.typeName === `.${parent.typeName}.${name}`);
  if (proto === undefined) throw new Error(`no entry message for ${field}`);
  const fullName = `${parent.typeName}.${proto.name}`;
  const empty = { enums: [], extensions: [], extensionRanges: [], reservedRanges: [], reservedNames: [] };
  put(facts, `message ${fullName}`, {
    name: proto.name,
    parent: parent.typeName,
    fields: proto.field.map(({ name }) => name),
    oneofs: [],
    messages: proto.nestedType.map(({ name }) => name),
    ...empty,
    mapEntry: proto.options?.mapEntry,
    messageSet: false,
    visibility: null,
    jsonFormat: jsonFormatOf(parent),
    deprecated: false,
  });
  const utf8 = { key: field.mapKey === ScalarType.STRING, value: field.scalar === ScalarType.STRING };
  for (const part of proto.field) {
    const isKey = part.name === 'key';
    put(facts, `field ${fullName}.${part.name}`, {
      name: part.name,
      number: part.number,
      jsonName: part.jsonName,
      parent: fullName,
      type: isKey ? scalarText(field.mapKey) : mapValueText(field),
      repeated: false,
      map: null,
      presence: 'explicit',
      packed: false,
      delimited: !isKey && field.delimitedEncoding,
      utf8Checked: utf8[isKey ? 'key' : 'value'] && field.utf8Validation,
      default: null,
      oneof: null,
      deprecated: false,
    });
  }
}

function enumFacts(facts: Facts, element: DescEnum): void {
  const { proto } = element;
  put(facts, `enum ${element.typeName}`, {
    name: element.name,
    parent: element.parent?.typeName ?? null,
    values: element.values.map(({ name, number, jsonName, deprecated }) => [name, number, jsonName, deprecated]),
    closed: !element.open,
    reservedRanges: proto.reservedRange.map(({ start, end }) => `${start}-${end}`),
    reservedNames: [...new Set(proto.reservedName)],
    visibility: visibilityOf(proto.visibility),
    jsonFormat: jsonFormatOf(element),
    deprecated: element.deprecated,
  });
}

function serviceFacts(facts: Facts, service: DescService): void {
  put(facts, `service ${service.typeName}`, {
    name: service.name,
    methods: service.methods.map(({ name, input, output, proto, deprecated }) => [
      name,
      messageText(input),
      messageText(output),
      proto.clientStreaming,
      proto.serverStreaming,
      deprecated,
    ]),
    deprecated: service.deprecated,
  });
}

function extensionFacts(facts: Facts, extension: DescExtension): void {
  put(facts, `extension ${extension.typeName}`, fieldFacts(extension, extension.extendee.typeName));
}

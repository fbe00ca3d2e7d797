/** What our linked schema says of a file, as one line of text per element, for comparison with buf's descriptors. */
import type {
  Enum,
  Field,
  Message,
  Method,
  NumberSpan,
  SchemaFile,
  Service,
  ValueType,
} from '../../../src/schema/model.ts';

/** Element → everything the model knows of it. */
export type Facts = Map<string, string>;

export function factsOfSchema(file: SchemaFile): Facts {
  const facts: Facts = new Map();
  const { node } = file;
  const imports = node.imports.map(({ path, modifier }) => `${modifier ?? 'plain'} ${path}`);
  put(facts, `file ${file.path}`, {
    package: file.package,
    syntax: node.syntax === 'editions' ? `edition ${node.edition}` : node.syntax,
    imports,
    messages: file.messages.map(({ name }) => name),
    enums: file.enums.map(({ name }) => name),
    services: file.services.map(({ name }) => name),
    extensions: file.extensions.map(({ name }) => name),
  });
  for (const message of file.messages) messageFacts(facts, message);
  for (const element of file.enums) enumFacts(facts, element);
  for (const service of file.services) serviceFacts(facts, service);
  for (const field of file.extensions) fieldFacts(facts, field);
  return facts;
}

function put(facts: Facts, key: string, value: unknown): void {
  if (facts.has(key)) throw new Error(`two elements are called ${key}`);
  facts.set(key, JSON.stringify(value));
}

function spans(ranges: readonly NumberSpan[]): string[] {
  return ranges.map(({ start, end }) => `${start}-${end}`);
}

function messageFacts(facts: Facts, message: Message): void {
  put(facts, `message ${message.fullName}`, {
    name: message.name,
    parent: message.parent?.fullName ?? null,
    fields: message.fields.map(({ name }) => name),
    oneofs: message.oneofs.map(({ name, fullName, fields }) => [name, fullName, fields.map((field) => field.name)]),
    messages: message.messages.map(({ name }) => name),
    enums: message.enums.map(({ name }) => name),
    extensions: message.extensions.map(({ name }) => name),
    extensionRanges: spans(message.extensionRanges),
    reservedRanges: spans(message.reservedRanges),
    reservedNames: [...message.reservedNames],
    mapEntry: message.mapEntry,
    messageSet: message.messageSet,
    visibility: message.visibility,
    jsonFormat: message.jsonFormat,
    deprecated: message.deprecated,
  });
  for (const field of message.fields) fieldFacts(facts, field);
  for (const nested of message.messages) messageFacts(facts, nested);
  for (const element of message.enums) enumFacts(facts, element);
  for (const field of message.extensions) fieldFacts(facts, field);
}

function fieldFacts(facts: Facts, field: Field): void {
  const inEntry = field.parent?.mapEntry === true && !field.extension;
  put(facts, `${field.extension ? 'extension' : 'field'} ${field.fullName}`, {
    name: field.name,
    number: field.number,
    jsonName: field.jsonName,
    parent: field.parent?.fullName ?? null,
    type: typeText(field.type),
    repeated: field.repeated,
    map: field.map && [typeText(field.map.key.type), typeText(field.map.value.type)],
    // Entries are written by the runtime; it is not a matter of their fields' presence.
    presence: inEntry ? 'explicit' : field.presence,
    packed: field.packed,
    delimited: field.delimited,
    utf8Checked: field.utf8Checked,
    default: defaultText(field.default),
    oneof: field.oneof?.name ?? null,
    deprecated: field.deprecated,
  });
}

export function defaultText(value: Field['default']): string | null {
  if (value === null) return null;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`;
  return Object.is(value, -0) ? '-0' : String(value);
}

function typeText(type: ValueType): string {
  switch (type.kind) {
    case 'scalar':
      return type.scalar;
    case 'message':
      return `message ${type.message.fullName} of ${type.message.file.path}`;
    case 'enum':
      return `enum ${type.enum.fullName} of ${type.enum.file.path}`;
    case 'opaque':
      return `opaque ${type.name}`;
  }
}

function enumFacts(facts: Facts, element: Enum): void {
  put(facts, `enum ${element.fullName}`, {
    name: element.name,
    parent: element.parent?.fullName ?? null,
    values: element.values.map(({ name, number, jsonName, deprecated }) => [name, number, jsonName, deprecated]),
    closed: element.closed,
    reservedRanges: spans(element.reservedRanges),
    reservedNames: [...element.reservedNames],
    visibility: element.visibility,
    jsonFormat: element.jsonFormat,
    deprecated: element.deprecated,
  });
}

function serviceFacts(facts: Facts, service: Service): void {
  put(facts, `service ${service.fullName}`, {
    name: service.name,
    methods: service.methods.map(methodFacts),
    deprecated: service.deprecated,
  });
}

function methodFacts(method: Method): unknown {
  return [
    method.name,
    typeText(method.input),
    typeText(method.output),
    method.clientStreaming,
    method.serverStreaming,
    method.deprecated,
  ];
}

/** Small protocols as data, made valid and printed as .proto text. */

export type Dialect = 'proto2' | 'proto3' | 'edition';

export interface FieldSpec {
  readonly name: string;
  readonly number: number;
  readonly label: 'plain' | 'optional' | 'required' | 'repeated';
  /** A scalar, the name of a message or enum of the protocol, or `map<key, value>` with either as its value. */
  readonly type: string;
  readonly oneof: string | null;
  readonly deprecated: boolean;
  /** Whether it has the option that its type and dialect allow: a default, an encoding, unchecked text. */
  readonly odd: boolean;
}

export interface MessageSpec {
  readonly name: string;
  /** The message it is declared in. */
  readonly inside: string | null;
  readonly fields: readonly FieldSpec[];
  readonly reserved: readonly (number | string)[];
}

export interface EnumSpec {
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly number: number }[];
}

export interface MethodSpec {
  readonly name: string;
  readonly input: string;
  readonly output: string;
  readonly streams: readonly [boolean, boolean];
}

export interface ServiceSpec {
  readonly name: string;
  readonly methods: readonly MethodSpec[];
}

export interface ProtocolSpec {
  readonly dialect: Dialect;
  readonly package: string;
  readonly messages: readonly MessageSpec[];
  readonly enums: readonly EnumSpec[];
  readonly services: readonly ServiceSpec[];
}

/** Drops what would not be valid: names and numbers used twice, labels that the dialect or the type does not have. */
export function tidy(spec: ProtocolSpec): ProtocolSpec {
  const messages = spec.messages.map((message) => tidyMessage(message, spec));
  const services = distinct(spec.services, ({ name }) => name).map((service) => ({
    ...service,
    methods: distinct(service.methods, ({ name }) => name),
  }));
  return { ...spec, messages, services, enums: spec.enums.map(tidyEnum) };
}

function tidyMessage(message: MessageSpec, { dialect }: ProtocolSpec): MessageSpec {
  const free = message.fields.filter(
    ({ name, number }) => !message.reserved.includes(number) && !message.reserved.includes(name),
  );
  const fields = distinct(
    distinct(free, ({ number }) => number),
    ({ name }) => name,
  ).map((field): FieldSpec => {
    if (field.type.startsWith('map<')) return { ...field, label: 'repeated', oneof: null };
    if (field.oneof !== null) return { ...field, label: 'plain' };
    const label = dialect === 'proto3' && field.label === 'required' ? 'optional' : field.label;
    return { ...field, label: dialect === 'proto2' && label === 'plain' ? 'optional' : label };
  });
  return { ...message, fields: inPlace(fields), reserved: distinct(message.reserved, String) };
}

/** Members of a oneof stand where its first one does. */
export function inPlace(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  return distinct(
    fields.flatMap((field) => (field.oneof === null ? [field] : fields.filter(({ oneof }) => oneof === field.oneof))),
    ({ name }) => name,
  );
}

/** Numbers once each, and a zero in front, as open enums need it. */
function tidyEnum({ name, values }: EnumSpec): EnumSpec {
  const once = distinct(
    distinct(values, (value) => value.number),
    (value) => value.name,
  );
  const zero = once.find(({ number }) => number === 0) ?? { name: `Zero${name}`, number: 0 };
  return { name, values: [zero, ...once.filter((value) => value !== zero && value.name !== zero.name)] };
}

function distinct<T>(list: readonly T[], key: (element: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return list.filter((element) => !seen.has(key(element)) && seen.add(key(element)));
}

export const SCALARS = ['int32', 'int64', 'uint32', 'bool', 'string', 'bytes', 'double', 'fixed32'] as const;

const HEADS: Readonly<Record<Dialect, string>> = {
  proto2: 'syntax = "proto2";',
  proto3: 'syntax = "proto3";',
  edition: 'edition = "2023";',
};

/** The protocol as the text of one file. */
export function print(spec: ProtocolSpec): string {
  const top = spec.messages.filter(({ inside }) => inside === null);
  return [
    HEADS[spec.dialect],
    `package ${spec.package};`,
    ...top.map((message) => printMessage(message, spec)),
    ...spec.enums.map(
      ({ name, values }) => `enum ${name} {${values.map((v) => ` ${v.name} = ${v.number};`).join('')} }`,
    ),
    ...spec.services.map((service) => printService(service, spec)),
  ].join('\n');
}

function printMessage(message: MessageSpec, spec: ProtocolSpec): string {
  const oneofs = new Set<string>();
  const fields = message.fields.flatMap((field) => {
    if (field.oneof === null) return [printField(field, spec)];
    if (oneofs.has(field.oneof)) return [];
    oneofs.add(field.oneof);
    const members = message.fields.filter(({ oneof }) => oneof === field.oneof);
    return [`oneof ${field.oneof} { ${members.map((member) => printField(member, spec)).join(' ')} }`];
  });
  const words = message.reserved.map((one) =>
    typeof one === 'string' && spec.dialect !== 'edition' ? `reserved "${one}";` : `reserved ${one};`,
  );
  const nested = spec.messages
    .filter(({ inside }) => inside === message.name)
    .map((inner) => printMessage(inner, spec));
  return `message ${message.name} { ${[...fields, ...words, ...nested].join(' ')} }`;
}

function printField(field: FieldSpec, spec: ProtocolSpec): string {
  const { name, number, label, type, oneof, deprecated } = field;
  const bare = oneof !== null || type.startsWith('map<') || label === 'plain';
  const isRequired = spec.dialect === 'edition' && label === 'required' && !bare;
  const word = bare || (spec.dialect === 'edition' && label !== 'repeated') ? '' : `${label} `;
  const implicit = spec.dialect === 'edition' && label === 'plain' && oneof === null && isPlain(type);
  const options = [
    ...(isRequired ? ['features.field_presence = LEGACY_REQUIRED'] : []),
    ...(implicit ? ['features.field_presence = IMPLICIT'] : []),
    ...(deprecated ? ['deprecated = true'] : []),
    ...(field.odd ? oddOption(field, spec.dialect, implicit) : []),
  ];
  const tail = options.length === 0 ? '' : ` [${options.join(', ')}]`;
  return `${word}${type.replace(/[ME]\w+/, (one) => pathOf(one, spec))} ${name} = ${number}${tail};`;
}

/** Messages between group tags, text that is not checked, lists written the other way, numbers with a default. */
function oddOption({ type, label, oneof }: FieldSpec, dialect: Dialect, implicit: boolean): readonly string[] {
  const features = dialect === 'edition';
  if (type.startsWith('M') && features) return ['features.message_encoding = DELIMITED'];
  if (type === 'string' && features) return ['features.utf8_validation = NONE'];
  if (!['int32', 'bool', 'fixed32'].includes(type)) return [];
  if (label !== 'repeated' || oneof !== null)
    return dialect === 'proto3' || implicit ? [] : [`default = ${type === 'bool' ? 'true' : '5'}`];
  return [features ? 'features.repeated_field_encoding = EXPANDED' : `packed = ${dialect === 'proto2'}`];
}

function isPlain(type: string): boolean {
  return SCALARS.some((scalar) => scalar === type) || type.startsWith('E');
}

function printService({ name, methods }: ServiceSpec, spec: ProtocolSpec): string {
  const lines = methods.map(({ name: method, input, output, streams: [up, down] }) => {
    const [from, to] = [pathOf(input, spec), pathOf(output, spec)];
    return ` rpc ${method}(${up ? 'stream ' : ''}${from}) returns (${down ? 'stream ' : ''}${to});`;
  });
  return `service ${name} {${lines.join('')} }`;
}

/** The full name of a type, with a leading dot. */
function pathOf(name: string, spec: ProtocolSpec): string {
  const path: string[] = [];
  for (let at: string | null = name; at !== null; at = spec.messages.find((one) => one.name === at)?.inside ?? null)
    path.unshift(at);
  return `.${spec.package}.${path.join('.')}`;
}

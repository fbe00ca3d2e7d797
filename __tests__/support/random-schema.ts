/** Small random protocols as data, printed as .proto text, and random edits of them. Every one of them is valid. */
import type fc from 'fast-check';
import { constantFrom, integer } from 'fast-check';

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

type Gen = fc.GeneratorValue;

const SCALARS = ['int32', 'int64', 'uint32', 'bool', 'string', 'bytes', 'double', 'fixed32'] as const;
const LABELS = ['plain', 'optional', 'repeated', 'required'] as const;

function pick<T>(g: Gen, list: readonly T[]): T {
  return list[g(integer, { min: 0, max: list.length - 1 })] as T;
}

function upTo(g: Gen, max: number, min = 0): number {
  return g(integer, { min, max });
}

function chance(g: Gen, percent: number): boolean {
  return upTo(g, 99) < percent;
}

/** @returns a protocol of at most 4 messages, 2 enums and 2 services */
export function randomProtocol(g: Gen): ProtocolSpec {
  const messages = Array.from({ length: upTo(g, 4, 1) }, (_, i) => `M${i}`);
  const enums = Array.from({ length: upTo(g, 2) }, (_, i) => `E${i}`);
  const dialect: Dialect = g(constantFrom<Dialect[]>, 'proto2', 'proto3', 'edition');
  const types = [...messages, ...enums];
  return tidy({
    dialect,
    package: 'p',
    messages: messages.map((name, i) => ({
      name,
      inside: i > 0 && chance(g, 20) ? (messages[i - 1] ?? null) : null,
      fields: Array.from({ length: upTo(g, 4) }, () => randomField(g, types)),
      reserved: [],
    })),
    enums: enums.map((name) => ({
      name,
      values: ['Z', 'A', 'B', 'C'].slice(0, upTo(g, 4, 1)).map((letter, number) => ({ name: letter + name, number })),
    })),
    services: Array.from({ length: chance(g, 80) ? upTo(g, 2, 1) : 0 }, (_, i) => ({
      name: `S${i}`,
      methods: Array.from({ length: upTo(g, 3) }, () => randomMethod(g, messages)),
    })),
  });
}

function randomField(g: Gen, types: readonly string[]): FieldSpec {
  const value = chance(g, 50) ? pick(g, types) : pick(g, SCALARS);
  return {
    name: pick(g, ['a', 'b', 'c', 'd', 'e', 'f']),
    number: upTo(g, 7, 1),
    label: pick(g, LABELS),
    type: chance(g, 12) ? `map<${pick(g, ['int32', 'string', 'bool'])}, ${value}>` : value,
    oneof: chance(g, 25) ? pick(g, ['k', 'l']) : null,
    deprecated: chance(g, 5),
    odd: chance(g, 15),
  };
}

function randomMethod(g: Gen, messages: readonly string[]): MethodSpec {
  const name = pick(g, ['Get', 'Put', 'List', 'Watch']);
  return { name, input: pick(g, messages), output: pick(g, messages), streams: [chance(g, 15), chance(g, 15)] };
}

/** Drops what would not be valid: names and numbers used twice, labels that the dialect or the type does not have. */
function tidy(spec: ProtocolSpec): ProtocolSpec {
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
function inPlace(fields: readonly FieldSpec[]): readonly FieldSpec[] {
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

/** The same protocol with its declarations in another order; the first value of an enum stays the first. */
export function shuffled(g: Gen, spec: ProtocolSpec): ProtocolSpec {
  const shuffle = <T>(list: readonly T[]): readonly T[] => {
    const rest = [...list];
    return list.map(() => rest.splice(upTo(g, rest.length - 1), 1)[0] as T);
  };
  return {
    ...spec,
    messages: shuffle(spec.messages).map((message) => ({ ...message, fields: inPlace(shuffle(message.fields)) })),
    enums: shuffle(spec.enums).map(({ name, values }) => ({
      name,
      values: [...values.slice(0, 1), ...shuffle(values.slice(1))],
    })),
    services: shuffle(spec.services).map((service) => ({ ...service, methods: shuffle(service.methods) })),
  };
}

/** The protocol with other names for all types and fields that `before` has no name like. */
export function withOtherNewNames(before: ProtocolSpec, after: ProtocolSpec): ProtocolSpec {
  const types = new Set([...before.messages, ...before.enums].map(({ name }) => name));
  const fields = new Set(
    before.messages.flatMap((message) => [...message.fields.map(({ name }) => name), ...message.reserved]),
  );
  const spec = renameTypes(after, (name) => (types.has(name) ? name : `${name}Again`));
  return {
    ...spec,
    messages: spec.messages.map((message) => ({
      ...message,
      fields: message.fields.map((field) =>
        fields.has(field.name) ? field : { ...field, name: `${field.name}again` },
      ),
    })),
  };
}

/** The same protocol with some of its messages under other names. */
export function renamedMessages(g: Gen, spec: ProtocolSpec): ProtocolSpec {
  const renamed = new Map(spec.messages.map(({ name }) => [name, chance(g, 50) ? `${name}New` : name]));
  return renameTypes(spec, (name) => renamed.get(name) ?? name);
}

function renameTypes(spec: ProtocolSpec, rename: (name: string) => string): ProtocolSpec {
  return {
    ...spec,
    messages: spec.messages.map((message) => ({
      ...message,
      name: rename(message.name),
      inside: message.inside && rename(message.inside),
      fields: message.fields.map((field) => ({ ...field, type: field.type.replace(/[ME]\w+/, rename) })),
    })),
    enums: spec.enums.map((one) => ({ ...one, name: rename(one.name) })),
    services: spec.services.map((service) => ({
      ...service,
      methods: service.methods.map((method) => ({
        ...method,
        input: rename(method.input),
        output: rename(method.output),
      })),
    })),
  };
}

type Edit = (g: Gen, spec: ProtocolSpec) => ProtocolSpec;

const at = <T>(list: readonly T[], index: number, change: (element: T) => T | null): readonly T[] =>
  list.flatMap((element, i) => (i === index ? (change(element) ?? []) : element));

const editMessage =
  (change: (g: Gen, message: MessageSpec, types: readonly string[]) => MessageSpec): Edit =>
  (g, spec) => {
    const types = [...spec.messages, ...spec.enums].map(({ name }) => name);
    return { ...spec, messages: at(spec.messages, upTo(g, spec.messages.length - 1), (one) => change(g, one, types)) };
  };

const editField = (change: (g: Gen, field: FieldSpec, other: FieldSpec) => FieldSpec | null): Edit =>
  editMessage((g, message, types) => {
    const index = upTo(g, Math.max(0, message.fields.length - 1));
    const other = randomField(g, types);
    return { ...message, fields: at(message.fields, index, (field) => change(g, field, other)) };
  });

const EDITS: readonly Edit[] = [
  editMessage((g, message, types) => ({ ...message, fields: [...message.fields, randomField(g, types)] })),
  editMessage((g, message) => {
    const gone = message.fields[upTo(g, Math.max(0, message.fields.length - 1))];
    if (gone === undefined) return message;
    const reserved = chance(g, 50) ? [gone.number, gone.name] : [];
    return {
      ...message,
      fields: message.fields.filter((field) => field !== gone),
      reserved: [...message.reserved, ...reserved],
    };
  }),
  editMessage((_, message) => ({
    ...message,
    fields: message.fields.map((field, i, all) => ({ ...field, name: all[(i + 1) % all.length]?.name ?? field.name })),
  })),
  editMessage((_, message) => ({ ...message, reserved: [] })),
  editField((_, field, { name }) => ({ ...field, name })),
  editField((_, field, { number }) => ({ ...field, number })),
  editField((_, field, { type, label }) => ({ ...field, type, label })),
  editField((_, field, { oneof, label }) => ({ ...field, oneof, label })),
  editField((_, field) => ({ ...field, deprecated: !field.deprecated })),
  editField((_, field) => ({ ...field, odd: !field.odd })),
  (g, spec) => renameTypes(spec, (name) => (name.startsWith('E') && chance(g, 50) ? `${name}New` : name)),
  (g, spec) => ({
    ...spec,
    enums: at(spec.enums, upTo(g, Math.max(0, spec.enums.length - 1)), (one) => ({
      ...one,
      values: at(one.values, upTo(g, one.values.length - 1), (value) =>
        pick(g, [null, { ...value, number: upTo(g, 5) }, { ...value, name: `${pick(g, ['A', 'X'])}${one.name}` }]),
      ),
    })),
  }),
  (g, spec) => ({
    ...spec,
    enums: at(spec.enums, upTo(g, Math.max(0, spec.enums.length - 1)), (one) => ({
      ...one,
      values: [...one.values, { name: `N${one.name}`, number: upTo(g, 6, 1) }],
    })),
  }),
  (g, spec) => renamedMessages(g, spec),
  (g, spec) => ({ ...spec, dialect: g(constantFrom<Dialect[]>, 'proto2', 'proto3', 'edition') }),
  (_, spec) => ({ ...spec, package: spec.package === 'p' ? 'q' : 'p' }),
  (g, spec) => ({ ...spec, services: at(spec.services, upTo(g, 1), (service) => ({ ...service, name: 'Other' })) }),
  (g, spec) => ({ ...spec, services: at(spec.services, upTo(g, 1), () => null) }),
  (g, spec) => {
    const names = spec.messages.map(({ name }) => name);
    return {
      ...spec,
      services: at(spec.services, 0, (service) => ({
        ...service,
        methods: [...service.methods, randomMethod(g, names)],
      })),
    };
  },
  (g, spec) => {
    const names = spec.messages.map(({ name }) => name);
    return {
      ...spec,
      services: at(spec.services, 0, (service) => ({
        ...service,
        methods: at(service.methods, upTo(g, 2), (method) =>
          pick(g, [null, randomMethod(g, names), { ...randomMethod(g, names), name: method.name }]),
        ),
      })),
    };
  },
  (g, spec) => ({
    ...spec,
    messages: [...spec.messages, { name: 'MNew', inside: null, fields: [], reserved: [] }].filter(
      (message, i, all) => all.findIndex(({ name }) => name === message.name) === i && (i > 0 || chance(g, 99)),
    ),
  }),
];

/** The protocol after one to three random edits. */
export function edited(g: Gen, spec: ProtocolSpec): ProtocolSpec {
  let result = spec;
  for (let left = upTo(g, 3, 1); left > 0; left--) {
    const next = tidy(pick(g, EDITS)(g, result));
    result = next.messages.length > 0 ? closed(next) : result;
  }
  return result;
}

/** Without fields and methods whose types are gone, and with nothing inside of what is gone. */
function closed(spec: ProtocolSpec): ProtocolSpec {
  const types = new Set([...spec.messages, ...spec.enums].map(({ name }) => name));
  const there = (type: string): boolean => {
    const name = /[ME]\w+/.exec(type)?.[0];
    return name === undefined || types.has(name);
  };
  return {
    ...spec,
    messages: spec.messages.map((message) => ({
      ...message,
      inside: message.inside !== null && types.has(message.inside) ? message.inside : null,
      fields: message.fields.filter(({ type }) => there(type)),
    })),
    services: spec.services.map((service) => ({
      ...service,
      methods: service.methods.filter(({ input, output }) => types.has(input) && types.has(output)),
    })),
  };
}

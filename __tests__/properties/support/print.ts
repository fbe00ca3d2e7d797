/** Protocols as .proto text, one text per file. */
import {
  type EnumSpec,
  EXTENSIONS,
  type FieldSpec,
  fileOf,
  fullNameOf,
  isNumber,
  type MessageSpec,
  type ProtocolSpec,
  type TypeName,
  typeOf,
} from './protocol.ts';

/** Text by path. */
export type Texts = Readonly<Record<string, string>>;

/**
 * @param prefix goes before every package and every path, so that many protocols can be built at
 * once; it ends with a dot if it is not empty
 */
export function print(spec: ProtocolSpec, prefix = ''): Texts {
  const printer = new Printer(spec, prefix);
  return Object.fromEntries(spec.files.map((_, index) => [printer.pathOf(index), printer.file(index)]));
}

class Printer {
  readonly spec: ProtocolSpec;
  readonly prefix: string;

  constructor(spec: ProtocolSpec, prefix: string) {
    this.spec = spec;
    this.prefix = prefix;
  }

  pathOf(index: number): string {
    return `${this.prefix}${this.spec.files[index]?.path}`;
  }

  file(index: number): string {
    const { spec } = this;
    const head = spec.syntax === '2023' ? 'edition = "2023";' : `syntax = "${spec.syntax}";`;
    const top = spec.types.filter((type) => type.inside === null && fileOf(spec, type) === index);
    const first = index === 0;
    return `${[
      head,
      `package ${this.prefix}${spec.files[index]?.package};`,
      ...(first && spec.files.length > 1 ? [`import "${this.pathOf(1)}";`] : []),
      ...top.flatMap((type) => this.type(type, '')),
      ...(first ? this.extensions() : []),
      ...(first ? this.services() : []),
    ].join('\n')}\n`;
  }

  private type(type: MessageSpec | EnumSpec, indent: string): string[] {
    return type.kind === 'message' ? this.message(type, indent) : this.enum(type, indent);
  }

  private message(message: MessageSpec, indent: string): string[] {
    return [
      ...comment(message.comment, indent),
      `${indent}message ${message.name} {`,
      ...this.body(message, `${indent}  `),
      ...(this.spec.syntax === 'proto3' ? [] : [`${indent}  extensions ${EXTENSIONS.start} to ${EXTENSIONS.end};`]),
      `${indent}}`,
    ];
  }

  /** What protobufjs can read in a group too, which is without extensions and oneofs. */
  private body(message: MessageSpec, indent: string): string[] {
    const { spec } = this;
    const groups = new Set(message.fields.filter((field) => this.isGroup(field)).map(({ type }) => type));
    const nested = spec.types.filter((type) => type.inside === message.id && !groups.has(type.id));
    const oneofs = new Set<string>();
    const fields = message.fields.flatMap((field) => {
      if (field.oneof === null) return this.field(field, indent);
      if (oneofs.has(field.oneof)) return [];
      oneofs.add(field.oneof);
      const members = message.fields.filter(({ oneof }) => oneof === field.oneof);
      return [
        `${indent}oneof ${field.oneof} {`,
        ...members.flatMap((member) => this.field(member, `${indent}  `)),
        `${indent}}`,
      ];
    });
    return [
      ...fields,
      ...reserved(message.reserved, spec, indent),
      ...nested.flatMap((type) => this.type(type, indent)),
    ];
  }

  private enum(type: EnumSpec, indent: string): string[] {
    const numbers = type.values.map(({ number }) => number);
    return [
      ...comment(type.comment, indent),
      `${indent}enum ${type.name} {`,
      ...(new Set(numbers).size < numbers.length ? [`${indent}  option allow_alias = true;`] : []),
      ...(type.closed && this.spec.syntax === '2023' ? [`${indent}  option features.enum_type = CLOSED;`] : []),
      ...type.values.map(({ name, number }) => `${indent}  ${name} = ${number};`),
      ...reserved(type.reserved, this.spec, `${indent}  `),
      `${indent}}`,
    ];
  }

  private isGroup({ delimited, key }: FieldSpec): boolean {
    return this.spec.syntax === 'proto2' && delimited && key === null;
  }

  private field(field: FieldSpec, indent: string): string[] {
    const { name, number, key } = field;
    const type = key === null ? this.typeName(field.type) : `map<${key}, ${this.typeName(field.type)}>`;
    const options = this.options(field);
    const tail = options.length === 0 ? '' : ` [${options.join(', ')}]`;
    const label = key !== null || field.oneof !== null ? '' : this.label(field);
    const inner = this.isGroup(field) ? typeOf(this.spec, field.type) : null;
    if (inner?.kind === 'message')
      return [
        ...comment(field.comment, indent),
        `${indent}${label}group ${inner.name} = ${number} {`,
        ...this.body({ ...inner, fields: inner.fields.map((one) => ({ ...one, oneof: null })) }, `${indent}  `),
        `${indent}}`,
      ];
    return [...comment(field.comment, indent), `${indent}${label}${type} ${name} = ${number}${tail};`];
  }

  private label({ label, implicit, type }: FieldSpec): string {
    const { syntax } = this.spec;
    if (label === 'repeated') return 'repeated ';
    if (syntax === 'proto2') return label === 'required' ? 'required ' : 'optional ';
    const isMessage = typeOf(this.spec, type)?.kind === 'message';
    return syntax === 'proto3' && !implicit && !isMessage ? 'optional ' : '';
  }

  private options(field: FieldSpec): string[] {
    const features = this.spec.syntax === '2023' ? this.features(field) : [];
    const { packed, default: value, label, key, type } = field;
    const mayPack = label === 'repeated' && key === null && isNumber(this.spec, type);
    const named = typeOf(this.spec, type);
    const text = typeof value === 'number' && named?.kind === 'enum' ? named.values[value]?.name : value;
    return [
      ...(packed !== null && mayPack && this.spec.syntax !== '2023' ? [`packed = ${packed}`] : []),
      ...(value === null ? [] : [`default = ${text}`]),
      ...(field.deprecated ? ['deprecated = true'] : []),
      ...(field.jsonName === null ? [] : [`json_name = "${field.jsonName}"`]),
      ...features.map((feature) => `features.${feature}`),
    ];
  }

  private features(field: FieldSpec): string[] {
    const { label, implicit, packed, key, type } = field;
    const mayPack = label === 'repeated' && key === null && isNumber(this.spec, type);
    const hasText = type === 'string' || key === 'string';
    return [
      ...(label === 'required' ? ['field_presence = LEGACY_REQUIRED'] : []),
      ...(implicit ? ['field_presence = IMPLICIT'] : []),
      ...(packed === false && mayPack ? ['repeated_field_encoding = EXPANDED'] : []),
      ...(hasText && !field.checked ? ['utf8_validation = NONE'] : []),
      ...(field.delimited ? ['message_encoding = DELIMITED'] : []),
    ];
  }

  private typeName(type: TypeName): string {
    if (typeof type !== 'number') return type;
    const found = typeOf(this.spec, type);
    return found === null ? 'bytes' : `.${this.prefix}${fullNameOf(this.spec, found)}`;
  }

  private extensions(): string[] {
    return this.spec.extensions.flatMap(({ extendee, field }) => [
      `extend ${this.typeName(extendee)} {`,
      ...this.field(field, '  '),
      '}',
    ]);
  }

  private services(): string[] {
    const side = (id: number, streams: boolean): string => `(${streams ? 'stream ' : ''}${this.typeName(id)})`;
    return this.spec.services.flatMap(({ name, methods }) => [
      `service ${name} {`,
      ...methods.flatMap(({ name: method, input, output, streams: [up, down], comment: words }) => [
        ...comment(words, '  '),
        `  rpc ${method}${side(input, up)} returns ${side(output, down)};`,
      ]),
      '}',
    ]);
  }
}

function comment(words: string | null, indent: string): string[] {
  return words === null ? [] : [`${indent}// ${words}`];
}

function reserved(all: readonly (number | string)[], { syntax }: ProtocolSpec, indent: string): string[] {
  return all.map((one) =>
    typeof one === 'string' && syntax !== '2023' ? `${indent}reserved "${one}";` : `${indent}reserved ${one};`,
  );
}

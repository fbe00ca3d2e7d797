/** Protocols as data: what the generator makes and the edits change. Types are known by id, so that names can change. */

export type Syntax = 'proto2' | 'proto3' | '2023';

export const SCALARS = [
  'double',
  'float',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
  'bool',
  'string',
  'bytes',
] as const;
export type ScalarName = (typeof SCALARS)[number];

export const KEYS = SCALARS.filter((name) => !['double', 'float', 'bytes'].includes(name));

/** A scalar, or the id of a message or enum. */
export type TypeName = ScalarName | number;

export interface FieldSpec {
  readonly name: string;
  readonly number: number;
  readonly type: TypeName;
  readonly label: 'singular' | 'repeated' | 'required';
  /** Of singular fields outside oneofs. */
  readonly implicit: boolean;
  /** Of repeated numbers; null: as the syntax has it. */
  readonly packed: boolean | null;
  /** As written; of an enum the position of the value. */
  readonly default: string | number | null;
  /** Of strings: invalid text is refused. */
  readonly checked: boolean;
  readonly delimited: boolean;
  readonly oneof: string | null;
  /** The type of the keys, if it is a map. */
  readonly key: ScalarName | null;
  readonly comment: string | null;
  readonly deprecated: boolean;
  /** As written; null: what follows from the name. */
  readonly jsonName: string | null;
}

export interface MessageSpec {
  readonly kind: 'message';
  readonly id: number;
  readonly name: string;
  /** The id of the message it is declared in. */
  readonly inside: number | null;
  /** Which file it is in, where nothing encloses it. */
  readonly file: number;
  readonly fields: readonly FieldSpec[];
  readonly reserved: readonly (number | string)[];
  readonly comment: string | null;
}

export interface ValueSpec {
  readonly name: string;
  readonly number: number;
}

export interface EnumSpec {
  readonly kind: 'enum';
  readonly id: number;
  readonly name: string;
  readonly inside: number | null;
  readonly file: number;
  readonly closed: boolean;
  readonly values: readonly ValueSpec[];
  readonly reserved: readonly (number | string)[];
  readonly comment: string | null;
}

export interface MethodSpec {
  readonly name: string;
  readonly input: number;
  readonly output: number;
  readonly streams: readonly [boolean, boolean];
  readonly comment: string | null;
}

export interface ServiceSpec {
  readonly name: string;
  readonly methods: readonly MethodSpec[];
}

/** A field of `extendee`, declared outside it. */
export interface ExtensionSpec {
  readonly extendee: number;
  readonly field: FieldSpec;
}

export interface ProtocolSpec {
  readonly syntax: Syntax;
  /** Package of each file; services are in the first. */
  readonly files: readonly { readonly path: string; readonly package: string }[];
  readonly types: readonly (MessageSpec | EnumSpec)[];
  readonly services: readonly ServiceSpec[];
  readonly extensions: readonly ExtensionSpec[];
}

/** Numbers that messages leave to extensions, in syntaxes that have them. */
export const EXTENSIONS = { start: 100, end: 199 } as const;

export function messagesOf(spec: ProtocolSpec): readonly MessageSpec[] {
  return spec.types.filter((type) => type.kind === 'message');
}

export function enumsOf(spec: ProtocolSpec): readonly EnumSpec[] {
  return spec.types.filter((type) => type.kind === 'enum');
}

export function typeOf(spec: ProtocolSpec, type: TypeName): MessageSpec | EnumSpec | null {
  return typeof type === 'number' ? (spec.types.find(({ id }) => id === type) ?? null) : null;
}

/** Where a type is declared: the file of what encloses it. */
export function fileOf(spec: ProtocolSpec, type: MessageSpec | EnumSpec): number {
  const outer = type.inside === null ? null : typeOf(spec, type.inside);
  return outer === null ? type.file : fileOf(spec, outer);
}

/** Without the leading dot. */
export function fullNameOf(spec: ProtocolSpec, type: MessageSpec | EnumSpec): string {
  const outer = type.inside === null ? null : typeOf(spec, type.inside);
  if (outer !== null) return `${fullNameOf(spec, outer)}.${type.name}`;
  return `${spec.files[type.file]?.package}.${type.name}`;
}

export function isNumber(spec: ProtocolSpec, type: TypeName): boolean {
  if (typeof type === 'number') return typeOf(spec, type)?.kind === 'enum';
  return type !== 'string' && type !== 'bytes';
}

/** Ids of the types that methods and `roots` lead to. */
export function reachable(spec: ProtocolSpec, roots: readonly number[] = []): ReadonlySet<number> {
  const methods = spec.services.flatMap(({ methods: all }) => all);
  const seen = new Set([...roots, ...methods.flatMap(({ input, output }) => [input, output])]);
  for (const id of seen) {
    const type = typeOf(spec, id);
    for (const field of type?.kind === 'message' ? type.fields : [])
      if (typeof field.type === 'number') seen.add(field.type);
  }
  return seen;
}

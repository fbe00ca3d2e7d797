/**
 * The linked schema: names resolved, edition features resolved to concrete properties, so that no later
 * room knows about syntax or editions. Modelled on protobuf-es' `Desc*` types.
 */
import type {
  EnumNode,
  EnumValueNode,
  FieldNode,
  FileNode,
  MessageNode,
  MethodNode,
  OneofNode,
  OptionNode,
  ServiceNode,
  Visibility,
} from './ast.ts';

/** The fifteen scalar types of the language. */
export type Scalar =
  | 'double'
  | 'float'
  | 'int32'
  | 'int64'
  | 'uint32'
  | 'uint64'
  | 'sint32'
  | 'sint64'
  | 'fixed32'
  | 'fixed64'
  | 'sfixed32'
  | 'sfixed64'
  | 'bool'
  | 'string'
  | 'bytes';

/**
 * What one value of a field is. An opaque type was named but its file is in no tree:
 * nothing is known of it but its name as written, without a leading dot.
 */
export type ValueType =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'enum'; readonly enum: Enum }
  | { readonly kind: 'opaque'; readonly name: string };

/**
 * How "set" and "not set" are told apart (features.field_presence; protobuf.dev "Application Note: Field Presence").
 * `implicit`: a zero is not sent; `explicit`: it is; `required`: unset is an error. Null for repeated and map fields.
 */
export type Presence = 'implicit' | 'explicit' | 'required';

/** A default as written in proto2 or editions: numbers of 64 bits as bigint, enum defaults as the value's name. */
export type DefaultValue = bigint | number | boolean | string | Uint8Array;

export interface Field {
  readonly kind: 'field';
  readonly name: string;
  /** `pkg.Message.field`; for an extension its own scope: `pkg.Scope.extension`. */
  readonly fullName: string;
  readonly number: number;
  readonly jsonName: string;
  /** The message the field is a field of. For an extension: the extendee, or null if that is opaque. */
  readonly parent: Message | null;
  readonly extension: boolean;
  readonly file: SchemaFile;
  readonly repeated: boolean;
  /** For a map field `type` is the entry message (fields 1 `key` and 2 `value`) and `repeated` is true. */
  readonly map: { readonly key: Field; readonly value: Field } | null;
  readonly type: ValueType;
  readonly presence: Presence | null;
  /** Repeated numeric fields only: written as one length-prefixed run. */
  readonly packed: boolean;
  /** Message fields only: written between group tags (`group`, features.message_encoding = DELIMITED). */
  readonly delimited: boolean;
  /** String fields (and string map keys and values): the reader refuses invalid UTF-8. */
  readonly utf8Checked: boolean;
  readonly default: DefaultValue | null;
  /** Real oneofs only; the synthetic one of a proto3 `optional` is null. */
  readonly oneof: Oneof | null;
  readonly deprecated: boolean;
  readonly options: readonly OptionNode[];
  /** Null for the two fields of a map entry; their place is that of the map field. */
  readonly node: FieldNode | null;
}

export interface Oneof {
  readonly kind: 'oneof';
  readonly name: string;
  readonly fullName: string;
  readonly parent: Message;
  readonly file: SchemaFile;
  readonly fields: readonly Field[];
  readonly node: OneofNode;
}

/** Both ends inclusive. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
}

export interface Message {
  readonly kind: 'message';
  readonly name: string;
  readonly fullName: string;
  readonly file: SchemaFile;
  readonly parent: Message | null;
  /** Declared fields in textual order, without extensions. */
  readonly fields: readonly Field[];
  /** The same, and after them the extensions of this message that the schema knows: all that its peers read and write. */
  readonly knownFields: readonly Field[];
  readonly oneofs: readonly Oneof[];
  readonly messages: readonly Message[];
  readonly enums: readonly Enum[];
  /** Extensions declared in this message's scope (of whatever message). */
  readonly extensions: readonly Field[];
  readonly extensionRanges: readonly NumberSpan[];
  readonly reservedRanges: readonly NumberSpan[];
  readonly reservedNames: ReadonlySet<string>;
  readonly mapEntry: boolean;
  readonly messageSet: boolean;
  readonly visibility: Visibility | null;
  readonly jsonFormat: 'allow' | 'legacy';
  readonly deprecated: boolean;
  readonly options: readonly OptionNode[];
  /** Null for map entries. */
  readonly node: MessageNode | null;
}

export interface EnumValue {
  readonly kind: 'enum-value';
  readonly name: string;
  /** Scoped as protobuf does: a sibling of the enum (`pkg.VALUE`). */
  readonly fullName: string;
  readonly number: number;
  /** What ProtoJSON writes for it; readers take the name too. */
  readonly jsonName: string;
  readonly parent: Enum;
  readonly file: SchemaFile;
  readonly deprecated: boolean;
  readonly options: readonly OptionNode[];
  readonly node: EnumValueNode;
}

export interface Enum {
  readonly kind: 'enum';
  readonly name: string;
  readonly fullName: string;
  readonly file: SchemaFile;
  readonly parent: Message | null;
  /** In textual order; aliases included. The first one is the default. */
  readonly values: readonly EnumValue[];
  /** A reader of a closed enum treats undeclared numbers as unknown fields. */
  readonly closed: boolean;
  readonly reservedRanges: readonly NumberSpan[];
  readonly reservedNames: ReadonlySet<string>;
  readonly visibility: Visibility | null;
  readonly jsonFormat: 'allow' | 'legacy';
  readonly deprecated: boolean;
  readonly options: readonly OptionNode[];
  readonly node: EnumNode;
}

export interface Method {
  readonly kind: 'method';
  readonly name: string;
  readonly fullName: string;
  readonly parent: Service;
  readonly file: SchemaFile;
  readonly input: ValueType & { readonly kind: 'message' | 'opaque' };
  readonly output: ValueType & { readonly kind: 'message' | 'opaque' };
  readonly clientStreaming: boolean;
  readonly serverStreaming: boolean;
  readonly deprecated: boolean;
  readonly options: readonly OptionNode[];
  readonly node: MethodNode;
}

export interface Service {
  readonly kind: 'service';
  readonly name: string;
  readonly fullName: string;
  readonly file: SchemaFile;
  readonly methods: readonly Method[];
  readonly deprecated: boolean;
  readonly options: readonly OptionNode[];
  readonly node: ServiceNode;
}

export interface SchemaFile {
  readonly kind: 'file';
  readonly path: string;
  readonly package: string;
  readonly messages: readonly Message[];
  readonly enums: readonly Enum[];
  readonly services: readonly Service[];
  readonly extensions: readonly Field[];
  readonly options: readonly OptionNode[];
  readonly node: FileNode;
}

/** Anything a finding can point at. */
export type Element = SchemaFile | Message | Field | Oneof | Enum | EnumValue | Service | Method;

/** A fault with its place, as shown to the user. Line and column are 1-based, in UTF-16 code units. */
export interface Problem {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** A fatal problem leaves no verdict. */
  readonly fatal: boolean;
  /** Its place is in another version than the head: nothing at the head can be pointed at. */
  readonly elsewhere?: true;
  /** Another file that declares the same names, where that is all there is to say. */
  readonly copyOf?: string;
}

/** Two files of different text that declare one name, by their paths. */
export interface Twins {
  readonly first: string;
  readonly second: string;
  /** What to know of them if no file imports both. */
  readonly notice: Problem;
}

/** A set of linked files. Every lookup is by full name without a leading dot. */
export interface Schema {
  readonly files: ReadonlyMap<string, SchemaFile>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly enums: ReadonlyMap<string, Enum>;
  readonly services: ReadonlyMap<string, Service>;
  /** Extensions by the message they extend, in the order of files and text. */
  readonly extensionsOf: ReadonlyMap<Message, readonly Field[]>;
  /** Type names whose declaration is in no tree, sorted, each once. */
  readonly opaque: readonly string[];
  readonly problems: readonly Problem[];
  /** Files that may not be linked together; each such pair is among the problems. */
  readonly twins: readonly Twins[];
}

/**
 * The syntax tree of one `.proto` file: what was written, unresolved.
 *
 * Positions are offsets, not lines: a tree is parsed once per content and shared by every path and
 * release that holds it, and only the few elements that end in a report need a line (`text.ts`).
 */
import type { Edition } from './editions.ts';

/** Half-open range of UTF-16 code units in the file's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A word or dotted name as written (without inner blanks and comments), with its place. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

/** A whole number as written, negative ones included; 64 bits without loss. */
export interface IntLiteral {
  readonly value: bigint;
  readonly range: Range;
}

/** Comments as `SourceCodeInfo` attaches them (descriptor.proto, `Location`); texts without markers. */
export interface Comments {
  readonly leading: string | null;
  readonly trailing: string | null;
  readonly detached: readonly string[];
}

/** The value of an option: a scalar, a text-format message (`{…}` or `<…>`), or a list in one. */
export type OptionValue =
  | { readonly kind: 'identifier'; readonly text: string; readonly range: Range }
  | { readonly kind: 'int'; readonly value: bigint; readonly range: Range }
  | { readonly kind: 'float'; readonly value: number; readonly range: Range }
  | { readonly kind: 'string'; readonly bytes: Uint8Array; readonly range: Range }
  | { readonly kind: 'message'; readonly entries: readonly OptionEntry[]; readonly range: Range }
  | { readonly kind: 'list'; readonly items: readonly OptionValue[]; readonly range: Range };

/** One `name: value` of a text-format message. The name keeps its brackets: `[a.b]`, `[url/a.b]`. */
export interface OptionEntry {
  readonly name: string;
  readonly value: OptionValue;
}

/**
 * `option (a.b).c = value;` or one member of `[…]`.
 * `name` is normalised: no blanks, extension parts in parentheses: `(a.b).c`, `features.(pb.cpp).string_type`.
 */
export interface OptionNode {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: OptionValue;
  readonly range: Range;
}

/** `export` or `local` before a message or enum (from edition 2024 on). */
export type Visibility = 'export' | 'local';

export interface ImportNode {
  readonly path: string;
  readonly pathRange: Range;
  readonly modifier: 'public' | 'weak' | 'option' | null;
  readonly range: Range;
}

/** A type as written: `int32`, `Foo.Bar`, `.pkg.Foo`. */
export type TypeName = Word;

export interface MapTypeNode {
  readonly key: TypeName;
  readonly value: TypeName;
  /** The whole `map<K, V>`. */
  readonly range: Range;
}

export interface FieldNode {
  readonly kind: 'field';
  readonly label: { readonly text: 'optional' | 'required' | 'repeated'; readonly range: Range } | null;
  /** For a group: the group's name, at the name's place. */
  readonly type: TypeName;
  readonly map: MapTypeNode | null;
  /** For a group the field's name is the lower-cased type name, at the type name's place. */
  readonly name: Word;
  readonly number: IntLiteral;
  readonly options: readonly OptionNode[];
  /** The message a `group` declares; it is not repeated in the parent's `messages`. */
  readonly group: MessageNode | null;
  readonly oneof: OneofNode | null;
  readonly comments: Comments;
  readonly range: Range;
}

export interface OneofNode {
  readonly kind: 'oneof';
  readonly name: Word;
  readonly options: readonly OptionNode[];
  readonly comments: Comments;
  readonly range: Range;
}

/** `end` inclusive, as written; `max` is given as the literal null. */
export interface NumberRange {
  readonly start: IntLiteral;
  readonly end: IntLiteral | null;
  readonly range: Range;
}

export interface ExtensionRangeNode extends NumberRange {
  readonly options: readonly OptionNode[];
}

export interface MessageNode {
  readonly kind: 'message';
  readonly name: Word;
  readonly visibility: Visibility | null;
  /** In textual order, members of oneofs included. */
  readonly fields: readonly FieldNode[];
  readonly oneofs: readonly OneofNode[];
  readonly messages: readonly MessageNode[];
  readonly enums: readonly EnumNode[];
  readonly extends: readonly ExtendNode[];
  readonly extensionRanges: readonly ExtensionRangeNode[];
  readonly reservedRanges: readonly NumberRange[];
  readonly reservedNames: readonly Word[];
  readonly options: readonly OptionNode[];
  readonly comments: Comments;
  readonly range: Range;
}

export interface EnumValueNode {
  readonly kind: 'enum-value';
  readonly name: Word;
  readonly number: IntLiteral;
  readonly options: readonly OptionNode[];
  readonly comments: Comments;
  readonly range: Range;
}

export interface EnumNode {
  readonly kind: 'enum';
  readonly name: Word;
  readonly visibility: Visibility | null;
  readonly values: readonly EnumValueNode[];
  readonly reservedRanges: readonly NumberRange[];
  readonly reservedNames: readonly Word[];
  readonly options: readonly OptionNode[];
  readonly comments: Comments;
  readonly range: Range;
}

export interface ExtendNode {
  readonly extendee: TypeName;
  readonly fields: readonly FieldNode[];
  readonly range: Range;
}

export interface MethodTypeNode {
  readonly stream: boolean;
  readonly streamRange: Range | null;
  readonly type: TypeName;
}

export interface MethodNode {
  readonly kind: 'method';
  readonly name: Word;
  readonly input: MethodTypeNode;
  readonly output: MethodTypeNode;
  readonly options: readonly OptionNode[];
  readonly comments: Comments;
  readonly range: Range;
}

export interface ServiceNode {
  readonly kind: 'service';
  readonly name: Word;
  readonly methods: readonly MethodNode[];
  readonly options: readonly OptionNode[];
  readonly comments: Comments;
  readonly range: Range;
}

/** `proto2` also when no syntax is declared (`syntaxRange` is then null), as protoc does. */
export interface FileNode {
  readonly kind: 'file';
  readonly text: string;
  readonly syntax: 'proto2' | 'proto3' | 'editions';
  readonly edition: Edition | null;
  readonly syntaxRange: Range | null;
  readonly package: Word | null;
  readonly packageRange: Range | null;
  readonly imports: readonly ImportNode[];
  readonly options: readonly OptionNode[];
  readonly messages: readonly MessageNode[];
  readonly enums: readonly EnumNode[];
  readonly services: readonly ServiceNode[];
  readonly extends: readonly ExtendNode[];
}

/** A fault in one file's text. `expected` and what to do are part of the message. */
export interface SyntaxProblem {
  readonly message: string;
  readonly range: Range;
}

/** Elements while they are being linked: what the declaring pass leaves for the resolving pass to fill in. */
import type { ExtendNode, FieldNode, MethodTypeNode, NumberRange, TypeName } from './ast.ts';
import type { FeatureSet } from './features.ts';
import type { Unit } from './link-graph.ts';
import type { Enum, Field, Message, Method, NumberSpan, SchemaFile, ValueType } from './model.ts';
import type { Scope, SymbolTable } from './scope.ts';
import { isExported } from './visibility.ts';

/** An element that is still being built. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** The largest field number (protobuf.dev "Assigning Field Numbers"). */
export const MAX_FIELD_NUMBER = 2 ** 29 - 1;

/** The largest number of an extension of a message set. */
export const MAX_MESSAGE_SET_NUMBER = 2 ** 31 - 2;

/** The largest number of an enum value. */
export const MAX_ENUM_NUMBER = 2 ** 31 - 1;

/** A field whose type is still a name. */
export interface FieldWork {
  readonly field: Draft<Field>;
  /** The field as declared; for the key and value of a map, the map field. */
  readonly node: FieldNode;
  readonly type: TypeName;
  /** Known already for groups and map fields. */
  readonly known: ValueType | null;
  readonly role: 'field' | 'map' | 'map-key' | 'map-value';
  readonly scope: Scope;
  readonly features: FeatureSet;
}

/** An `extend` block whose extendee is still a name. */
export interface ExtendWork {
  readonly node: ExtendNode;
  readonly scope: Scope;
  readonly fields: readonly Draft<Field>[];
}

/** A method whose types are still names. */
interface MethodWork {
  readonly method: Draft<Method>;
  readonly input: MethodTypeNode;
  readonly output: MethodTypeNode;
  readonly scope: Scope;
}

/** One file with its elements and the work left on them. */
export interface Declarations {
  readonly unit: Unit;
  readonly file: SchemaFile;
  readonly table: SymbolTable;
  readonly packageScope: Scope;
  readonly fields: FieldWork[];
  readonly extends: ExtendWork[];
  readonly methods: MethodWork[];
  /** Every message and enum of the file, nested ones, groups and map entries included. */
  readonly messages: Message[];
  readonly enums: Enum[];
}

/** A message and where it begins in the text. */
export interface Placed {
  readonly start: number;
  readonly message: Message;
}

/** Where a field stands. Messages that it brings along (groups, map entries) are added to `messages`. */
export interface Place {
  readonly parent: Message | null;
  readonly scope: Scope;
  readonly features: FeatureSet;
  readonly messages: Placed[];
}

/** Stands in a field until its type is resolved. */
export const UNRESOLVED: ValueType & { readonly kind: 'opaque' } = { kind: 'opaque', name: '' };

/** @param max what the keyword `max` stands for */
export function spansOf(ranges: readonly NumberRange[], max: number): readonly NumberSpan[] {
  if (ranges.length === 0) return NO_SPANS;
  return ranges.map(({ start, end }) => ({ start: Number(start.value), end: end === null ? max : Number(end.value) }));
}

const NO_SPANS: readonly NumberSpan[] = [];
const NO_NAMES: ReadonlySet<string> = new Set();

/** @returns the texts of the words, each once */
export function namesOf(words: readonly { readonly text: string }[]): ReadonlySet<string> {
  return words.length === 0 ? NO_NAMES : new Set(words.map(({ text }) => text));
}

/** From edition 2024 on: what is not exported can be named in its own file only (protobuf.dev "Symbol Visibility"). */
export function noteVisibility(table: SymbolTable, element: Message | Enum, features: FeatureSet): void {
  if (!isExported(element, features.default_symbol_visibility)) table.hidden.add(element);
}

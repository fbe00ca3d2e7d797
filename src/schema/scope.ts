/**
 * Names and how they are found: a tree of scopes, searched as protoc does
 * (descriptor.cc, `LookupSymbolNoPlaceholder`; protobuf.com/docs/language-spec#reference-resolution).
 */
import { MAX_PACKAGE_PARTS } from './limits.ts';
import type { Enum, EnumValue, Field, Message, Method, Oneof, SchemaFile, Service, ValueType } from './model.ts';

/** A name that has names inside it. An enum has none: its values are its siblings. */
export interface Scope {
  readonly kind: 'package' | 'message' | 'enum' | 'service';
  /** Without a leading dot; empty for the root. */
  readonly fullName: string;
  /** What stands before the names inside it: the full name and a dot. They share it. Empty for an enum. */
  readonly prefix: string;
  readonly parent: Scope | null;
  readonly members: Map<string, Entry>;
  /** Further declarations of names in `members`: other files' copies, or faults. */
  twins: Map<string, Namesakes> | null;
  /** Null for a package. */
  readonly element: Message | Enum | Service | null;
  /** What a field of this type holds; messages and enums only. */
  readonly type: ValueType | null;
}

/** Further declarations of a name, in the order in which they were found. */
export interface Namesakes {
  readonly all: Entry[];
  /** The first one of each file, with its place in `all`. */
  readonly byFile: Map<SchemaFile, number>;
  /** A package of that name. */
  package: Scope | null;
}

/** What a name can stand for. */
export type Entry = Scope | Field | Oneof | EnumValue | Method;

/** All names of a link. */
export interface SymbolTable {
  /** The unnamed package. */
  readonly root: Scope;
  /** Every second declaration of a name in one scope, in the order found. */
  readonly clashes: Clash[];
  /** Messages and enums that other files must not name (from edition 2024 on: those that are not exported). */
  readonly hidden: Set<Message | Enum>;
}

/** Two declarations of one name. */
export interface Clash {
  readonly name: string;
  readonly scope: Scope;
  readonly first: Entry;
  readonly second: Entry;
}

/** Files that are seen together, and the packages they are in. */
export interface Sight {
  readonly files: ReadonlySet<SchemaFile>;
  readonly packages: ReadonlySet<Scope>;
}

/** What one file sees: itself, its imports and what these import publicly. */
export interface View extends Sight {
  /** What many files see through one import, besides. */
  readonly shared: readonly Sight[];
}

const NO_MEMBERS: Map<string, Entry> = new Map();

function packageScope(fullName: string, parent: Scope | null): Scope {
  const prefix = prefixOf(fullName);
  return { kind: 'package', fullName, prefix, parent, members: new Map(), twins: null, element: null, type: null };
}

function prefixOf(fullName: string): string {
  return fullName === '' ? '' : `${fullName}.`;
}

/** @returns a scope for a message, with the value type that fields of it share */
export function messageScope(message: Message, parent: Scope): Scope & { readonly type: ValueType } {
  const type = { kind: 'message', message } as const;
  const members = message.mapEntry ? NO_MEMBERS : new Map<string, Entry>();
  const { fullName } = message;
  const prefix = prefixOf(fullName);
  return { kind: 'message', fullName, prefix, parent, members, twins: null, element: message, type };
}

/** @returns a scope for an enum, with the value type that fields of it share */
export function enumScope(element: Enum, parent: Scope): Scope {
  const type = { kind: 'enum', enum: element } as const;
  const { fullName } = element;
  return { kind: 'enum', fullName, prefix: '', parent, members: NO_MEMBERS, twins: null, element, type };
}

/** @returns a scope for a service; its members are its methods */
export function serviceScope(element: Service, parent: Scope): Scope {
  const { fullName } = element;
  const prefix = prefixOf(fullName);
  return { kind: 'service', fullName, prefix, parent, members: new Map(), twins: null, element, type: null };
}

/** @returns whether names can be looked up inside the entry (protoc's "aggregate") */
export function isScope(entry: Entry): entry is Scope {
  return 'members' in entry;
}

/** @returns the file that declares the entry; null for a package */
export function fileOf(entry: Entry): SchemaFile | null {
  return isScope(entry) ? (entry.element?.file ?? null) : entry.file;
}

/** @returns an empty table */
export function symbolTable(): SymbolTable {
  return { root: packageScope('', null), clashes: [], hidden: new Set() };
}

/** @returns the scope of the package with that dotted name, made if need be */
export function openPackage(table: SymbolTable, dotted: string): Scope {
  let scope = table.root;
  if (dotted === '') return scope;
  // What has more parts is refused (`validate.ts`).
  for (const name of dotted.split('.', MAX_PACKAGE_PARTS)) scope = packageIn(table, scope, name);
  return scope;
}

function packageIn(table: SymbolTable, parent: Scope, name: string): Scope {
  const known = parent.members.get(name);
  if (known?.kind === 'package') return known;
  const twin = parent.twins?.get(name)?.package ?? null;
  if (twin !== null) return twin;
  const made = packageScope(within(parent, name), parent);
  declare(table, parent, name, made);
  return made;
}

/** Puts a name into a scope; a name that is taken is noted as a clash. */
export function declare(table: SymbolTable, scope: Scope, name: string, entry: Entry): void {
  const known = scope.members.get(name);
  if (known === undefined) {
    scope.members.set(name, entry);
    return;
  }
  table.clashes.push({ name, scope, first: known, second: entry });
  scope.twins ??= new Map();
  const twins: Namesakes = scope.twins.get(name) ?? { all: [], byFile: new Map(), package: null };
  scope.twins.set(name, twins);
  const file = fileOf(entry);
  if (file !== null && !twins.byFile.has(file)) twins.byFile.set(file, twins.all.length);
  if (isScope(entry) && entry.kind === 'package') twins.package ??= entry;
  twins.all.push(entry);
}

/** @returns the full name of what is declared as `name` in a scope */
export function within({ prefix }: Scope, name: string): string {
  return prefix + name;
}

/** @returns the full name of `name` in the scope of that full name */
export function join(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}

/**
 * @param from the innermost scope of the place where `name` is written
 * @param name as written, with or without a leading dot
 * @param view what the place sees; null: everything
 * @param typesOnly a simple name passes over entries that are no messages or enums (field types)
 * @returns what the name means there, or null
 */
export function lookup(from: Scope, name: string, view: View | null, typesOnly: boolean): Entry | null {
  if (name.startsWith('.')) return descend(rootOf(from), name, 1, view);
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    const entry = memberOf(scope, first, view);
    if (entry === null) continue;
    if (dot >= 0) {
      // The first component decides: what is not inside it is not looked for further out.
      if (isScope(entry)) return descend(entry, name, dot + 1, view);
    } else if (!typesOnly || entry.kind === 'message' || entry.kind === 'enum') {
      return entry;
    }
  }
  return null;
}

function rootOf(scope: Scope): Scope {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** Finds `name` from offset `start` on, component by component, inside `scope`. */
function descend(scope: Scope, name: string, start: number, view: View | null): Entry | null {
  let inside = scope;
  let at = start;
  for (;;) {
    const dot = name.indexOf('.', at);
    const entry = memberOf(inside, dot < 0 ? name.slice(at) : name.slice(at, dot), view);
    if (entry === null || dot < 0) return entry;
    if (!isScope(entry)) return null;
    inside = entry;
    at = dot + 1;
  }
}

function memberOf(scope: Scope, name: string, view: View | null): Entry | null {
  const entry = scope.members.get(name);
  if (entry === undefined) return null;
  if (view === null || scope.kind !== 'package' || isVisible(entry, view)) return entry;
  const twins = scope.twins?.get(name);
  return twins === undefined ? null : firstVisible(twins, view);
}

/** Looks through the shorter of both lists: many files may declare one name, and one file may import many. */
function firstVisible({ all, byFile, package: twin }: Namesakes, view: View): Entry | null {
  if (all.length <= view.files.size || view.shared.length > 0)
    return all.find((entry) => isVisible(entry, view)) ?? null;
  let first = all.length;
  for (const file of view.files) first = Math.min(first, byFile.get(file) ?? first);
  const entry = all[first] ?? null;
  const seen = twin !== null && isVisible(twin, view) ? twin : null;
  return seen !== null && (entry === null || all.indexOf(seen) < first) ? seen : entry;
}

function isVisible(entry: Entry, view: View): boolean {
  if (entry.kind === 'package')
    return view.packages.has(entry) || view.shared.some(({ packages }) => packages.has(entry));
  const file = fileOf(entry);
  return file !== null && (view.files.has(file) || view.shared.some(({ files }) => files.has(file)));
}

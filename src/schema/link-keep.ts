/** What is kept of a link, so that files which are the same in another version of the tree need not be linked again. */
import type { Declarations } from './link-drafts.ts';
import type { Unit } from './link-graph.ts';
import type { Enum, Field, Message, Problem, SchemaFile } from './model.ts';
import { declare, openPackage, type SymbolTable } from './scope.ts';
import { namesOfFile } from './scope-again.ts';

/** One linked file. */
export interface KeptFile {
  readonly file: SchemaFile;
  /** Where its imports lead, in their order. */
  readonly targets: readonly (string | null)[];
  /** As in its declarations: nested ones, groups and map entries included. */
  readonly messages: readonly Message[];
  readonly enums: readonly Enum[];
  /** Its extensions, in the order in which they were resolved. */
  readonly extensions: readonly Field[];
  /** What other files must not name. */
  readonly hidden: readonly (Message | Enum)[];
  /** What is wrong with it alone. */
  readonly problems: readonly Problem[];
  readonly opaque: readonly string[];
}

/** All files of a link without fatal problems, by path. */
export interface Kept {
  readonly files: ReadonlyMap<string, KeptFile>;
  readonly extensionsOf: ReadonlyMap<Message, readonly Field[]>;
}

/** @returns what is to be kept of a file that is linked */
export function keptFile(
  { unit, file, table, messages, enums, extends: blocks }: Declarations,
  problems: readonly Problem[],
  opaque: ReadonlySet<string>,
): KeptFile {
  const hidden = table.hidden.size === 0 ? NONE : [...messages, ...enums].filter((type) => table.hidden.has(type));
  const inTextOrder = [...blocks].sort((a, b) => a.node.range.start - b.node.range.start);
  return {
    file,
    targets: targetsOf(unit),
    messages,
    enums,
    extensions: inTextOrder.flatMap(({ fields }) => fields),
    hidden,
    problems,
    opaque: [...opaque],
  };
}

const NONE: readonly never[] = [];

/** @returns the paths that the imports of a file lead to */
export function targetsOf({ imports }: Unit): readonly (string | null)[] {
  return imports.map(({ target }) => target?.path ?? null);
}

/** Puts the names of a file that is linked already into another table. @returns its elements, with no work left */
export function takeOver(unit: Unit, kept: KeptFile, table: SymbolTable): Declarations {
  const { file, messages, enums, hidden } = kept;
  const packageScope = openPackage(table, file.package);
  for (const [name, entry] of namesOfFile(file, packageScope)) declare(table, packageScope, name, entry);
  for (const element of hidden) table.hidden.add(element);
  return {
    unit,
    file,
    table,
    packageScope,
    fields: [],
    extends: [],
    methods: [],
    messages: [...messages],
    enums: [...enums],
  };
}

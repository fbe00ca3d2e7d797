/** Linked JSON Schemas: what programs that persist JSON write and read, as far as the keywords tell that are looked into. */
import type { Range } from '../ast.ts';
import type { Problem } from '../model.ts';
import type { Json, Kind } from './json.ts';

/** The whole numbers that a machine type holds, both ends inclusive. */
export interface Width {
  readonly name: string;
  readonly least: bigint;
  readonly most: bigint;
}

/** A file of the surface. `package` is empty: JSON has none. */
export interface StoredFile {
  readonly path: string;
  readonly package: '';
  readonly node: { readonly text: string };
}

/**
 * What stands at a place: a whole document, a definition others refer to, a property of an object, the items of a list,
 * the values of an object whose names are free, or another part.
 */
export type StoredRole = 'document' | 'definition' | 'property' | 'items' | 'entries';

/** A place in a JSON Schema: anything a finding about stored JSON can point at. */
export interface StoredElement {
  readonly kind: 'stored';
  readonly role: StoredRole;
  readonly name: string;
  /** `persist.HypervisorState.BlockIndex`; items are `Drives[]`, values under free names `Labels.*`. */
  readonly fullName: string;
  readonly file: StoredFile;
  /** Whether a writer always writes the property; true for what is no property. */
  readonly required: boolean;
  /** What is said at the place itself; where that is a reference, `refersTo` says what it is. */
  readonly shape: Shape;
  readonly refersTo: StoredElement | null;
  /** `null` may stand here besides what is referred to. */
  readonly nullable: boolean;
  readonly node: { readonly range: Range; readonly name: { readonly range: Range } };
}

/** What values a schema admits. Where a keyword is absent everything is admitted. */
export interface Shape {
  readonly kinds: ReadonlySet<Kind>;
  /** `enum` and `const`; null: any value of the kinds. */
  readonly values: readonly Json[] | null;
  /** `format` of a whole number, if it names a machine type. */
  readonly width: Width | null;
  /** Null where no names are told: then all are free. */
  readonly properties: ReadonlyMap<string, StoredElement> | null;
  /** Other names than those of `properties`: what they hold, or whether they are admitted. */
  readonly rest: StoredElement | 'open' | 'closed';
  /** Null: anything. */
  readonly items: StoredElement | null;
  /** Keywords that decide what values are and are not looked into, in normal form; null: none. Then nothing is known. */
  readonly opaque: string | null;
  /** Keywords that only restrict values further and are not looked into: name to normal form. */
  readonly unread: ReadonlyMap<string, string>;
}

/** The schemas of one version of a surface. */
export interface StoredSchema {
  /** By path; each root that is more than a bundle of definitions. */
  readonly documents: ReadonlyMap<string, StoredElement>;
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly problems: readonly Problem[];
  /** What was not looked into, in words. */
  readonly unseen: readonly string[];
}

/** A place with its references followed. */
export interface Use {
  readonly shape: Shape;
  /** `null` may stand there. */
  readonly nullable: boolean;
}

/** @returns what stands at a place, wherever it is told */
export function useOf(element: StoredElement): Use {
  const target = targetOf(element);
  return { shape: target.shape, nullable: isNullable(element) || target.shape.kinds.has('null') };
}

/** @returns the place that tells what stands here: itself, or the end of its references */
export function targetOf(element: StoredElement): StoredElement {
  let target = element;
  while (target.refersTo !== null) target = target.refersTo;
  return target;
}

function isNullable(element: StoredElement): boolean {
  for (let at: StoredElement | null = element; at !== null; at = at.refersTo) if (at.nullable) return true;
  return false;
}

/** Small values that a schema admits, to show what becomes of them. */
import { isObject, type Json, type Kind } from '../../schema/json-schema/json.ts';
import { ANYTHING } from '../../schema/json-schema/keywords.ts';
import { type Shape, type StoredElement, targetOf, type Use, useOf } from '../../schema/json-schema/model.ts';

/** Deeper than any schema that ends; one that requires itself has no value. */
const DEEPEST = 50;

/** A name that is not told anywhere. */
const FREE_NAME = 'name';

/** @returns a value that the place admits, telling where it can be: not the zero value; undefined if none was found */
export function sampleOf(element: StoredElement | null, depth = 0): Json | undefined {
  return element === null ? 'a' : sampleOfUse(useOf(element), depth);
}

function sampleOfUse(use: Use, depth: number): Json | undefined {
  const { kinds } = use.shape;
  for (const kind of ['string', 'boolean', 'integer', 'number', 'object', 'array'] as const) {
    const sample = kinds.has(kind) ? sampleOfKind(use, kind, depth) : undefined;
    if (sample !== undefined) return sample;
  }
  return use.nullable ? null : undefined;
}

/** @returns a value of that kind; undefined if there is none */
export function sampleOfKind({ shape }: Use, kind: Kind, depth = 0): Json | undefined {
  const { values, width, items } = shape;
  if (depth > DEEPEST || shape.opaque !== null) return undefined;
  if (values !== null) return values.find((value) => isOf(kind, value));
  if (kind === 'string') return 'a';
  if (kind === 'boolean') return true;
  if (kind === 'integer') return width !== null && width.most < 1n ? width.most : 1n;
  if (kind === 'number') return 0.5;
  if (kind === 'null') return null;
  if (kind === 'object') return objectOf(shape.properties, depth);
  const item = items === null ? 1n : sampleOf(items, depth + 1);
  return item === undefined ? [] : [item];
}

function isOf(kind: Kind, value: Json): boolean {
  if (kind === 'integer') return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
  if (kind === 'number') return typeof value === 'number' && !Number.isInteger(value);
  if (kind === 'null') return value === null;
  if (kind === 'array') return Array.isArray(value);
  return kind === 'object' ? isObject(value) : typeof value === kind;
}

/** What must be written, and no more. */
function objectOf(properties: Use['shape']['properties'], depth: number): Json | undefined {
  const members = new Map<string, Json>();
  for (const [name, property] of properties ?? []) {
    if (!property.required) continue;
    const value = sampleOf(property, depth + 1);
    if (value === undefined) return undefined;
    members.set(name, value);
  }
  return members;
}

/** Inwards from a value of one version. */
export type Inwards =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'item' }
  | { readonly kind: 'entry' };

/**
 * @param sample what stands at the end of the steps; undefined: it is left out
 * @returns a value of the place that holds it, and else no more than it must; undefined if there is none
 */
export function around(
  element: StoredElement | null,
  steps: readonly Inwards[],
  sample: Json | undefined,
): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return sample;
  const shape = element === null ? ANYTHING : targetOf(element).shape;
  const inner = around(insideOf(shape, step), rest, sample);
  return inner === undefined && rest.length > 0 ? undefined : wrapped(shape, step, inner);
}

/** @returns the place one step further inside; null where nothing is told of it */
function insideOf(shape: Shape, step: Inwards): StoredElement | null {
  if (step.kind === 'item') return shape.items;
  const entries = typeof shape.rest === 'string' ? null : shape.rest;
  return step.kind === 'entry' ? entries : (shape.properties?.get(step.name) ?? entries);
}

/** @returns a value of the shape that holds another one step inside, or has it left out there */
export function wrapped(shape: Shape, step: Inwards, inner: Json | undefined): Json | undefined {
  if (step.kind === 'item') return inner === undefined ? undefined : [inner];
  const held = objectOf(shape.properties, 0);
  if (held === undefined || !isObject(held)) return undefined;
  const members = new Map(held);
  const name = step.kind === 'entry' ? freeName(shape.properties) : step.name;
  if (inner === undefined) members.delete(name);
  else members.set(name, inner);
  return members;
}

function freeName(properties: Use['shape']['properties']): string {
  let name = FREE_NAME;
  while (properties?.has(name)) name += '1';
  return name;
}

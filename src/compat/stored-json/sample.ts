/** Small values that a schema admits, to show what becomes of them. */
import { isList, isObject, type Json, type JsonObject, type Kind } from '../../schema/json-schema/json.ts';
import { ANYTHING } from '../../schema/json-schema/keywords.ts';
import { type Shape, type StoredElement, targetOf, type Use, useOf } from '../../schema/json-schema/model.ts';
import { refuseDeep } from './depth.ts';

/** A larger sample shows nothing; types that hold one another twice would grow without end. */
const LARGEST = 10_000;

/** A name that is not told anywhere. */
const FREE_NAME = 'name';

/** `telling`: what holds no more than it must, but lists have an item, and what may be null is not. */
type Style = 'least' | 'telling';

/** Types hold one another in many ways, so each is looked at once. */
const MADE: Readonly<Record<Style, WeakMap<Shape, Json | undefined>>> = {
  least: new WeakMap(),
  telling: new WeakMap(),
};

/** @returns a value that the place admits, telling where it can be: not the zero value; undefined if none was found; throws TooDeep */
export function sampleOf(element: StoredElement | null): Json | undefined {
  return element === null ? 'a' : sampleOfUse(useOf(element), 'telling', 0);
}

function sampleOfUse({ shape, nullable }: Use, style: Style, depth: number): Json | undefined {
  const made = MADE[style];
  if (!made.has(shape)) {
    // What requires itself has no value.
    made.set(shape, undefined);
    try {
      made.set(shape, sampleOfShape(shape, style, depth));
    } catch (error) {
      made.delete(shape);
      throw error;
    }
  }
  return made.get(shape) ?? (nullable ? null : undefined);
}

/** Where there is a choice, a type may hold itself: so from there on it is the least that is there. */
function sampleOfPart(element: StoredElement, style: Style, depth: number): Json | undefined {
  refuseDeep(depth, element);
  const part = useOf(element);
  if (style === 'least' && part.nullable) return null;
  const isChoice = part.nullable || (part.shape.kinds.has('object') && part.shape.kinds.has('array'));
  return sampleOfUse(part, isChoice ? 'least' : style, depth);
}

function sampleOfShape(shape: Shape, style: Style, depth: number): Json | undefined {
  // An object may require what has no value, a list nothing.
  const last = style === 'least' ? (['array', 'object'] as const) : (['object', 'array'] as const);
  for (const kind of ['string', 'boolean', 'integer', 'number', ...last] as const) {
    const sample = shape.kinds.has(kind) ? ofKind(shape, kind, style, depth) : undefined;
    if (sample !== undefined) return sample;
  }
  return undefined;
}

/** @returns a value of that kind; undefined if there is none */
export function sampleOfKind({ shape }: Use, kind: Kind): Json | undefined {
  return ofKind(shape, kind, 'telling', 0);
}

function ofKind(shape: Shape, kind: Kind, style: Style, depth: number): Json | undefined {
  const { values, items } = shape;
  if (shape.opaque !== null) return undefined;
  if (values !== null) return values.find((value) => isOf(kind, value));
  if (kind === 'string') return 'a';
  if (kind === 'boolean') return true;
  if (kind === 'integer') return 1n;
  if (kind === 'number') return 0.5;
  if (kind === 'null') return null;
  if (kind === 'object') return objectOf(shape.properties, style, depth);
  if (style === 'least') return [];
  const item = items === null ? 1n : sampleOfItem(items, depth + 1);
  return item === undefined ? [] : [item];
}

function sampleOfItem(items: StoredElement, depth: number): Json | undefined {
  refuseDeep(depth, items);
  return sampleOfUse(useOf(items), 'least', depth);
}

function isOf(kind: Kind, value: Json): boolean {
  if (kind === 'integer') return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
  if (kind === 'number') return typeof value === 'number' && !Number.isInteger(value);
  if (kind === 'null') return value === null;
  if (kind === 'array') return Array.isArray(value);
  return kind === 'object' ? isObject(value) : typeof value === kind;
}

/** What must be written, and no more. */
function objectOf(properties: Shape['properties'], style: Style, depth: number): JsonObject | undefined {
  const members = new Map<string, Json>();
  for (const [name, property] of properties ?? []) {
    if (!property.required) continue;
    const value = sampleOfPart(property, style, depth + 1);
    if (value === undefined) return undefined;
    members.set(name, value);
  }
  return sizeOf(members) > LARGEST ? undefined : members;
}

function sizeOf(value: Json): number {
  const inner = isObject(value) ? [...value.values()] : isList(value) ? value : [];
  return inner.reduce((sum: number, each) => sum + sizeOf(each), 1);
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
  const held = requiredOf(shape);
  if (held === undefined) return undefined;
  const members = new Map(held);
  const name = step.kind === 'entry' ? freeName(shape.properties) : step.name;
  if (inner === undefined) members.delete(name);
  else members.set(name, inner);
  return members;
}

/** What is put around many values is made once. */
const REQUIRED = new WeakMap<Shape, JsonObject | undefined>();

function requiredOf(shape: Shape): JsonObject | undefined {
  if (!REQUIRED.has(shape)) REQUIRED.set(shape, objectOf(shape.properties, 'telling', 0));
  return REQUIRED.get(shape);
}

function freeName(properties: Shape['properties']): string {
  let name = FREE_NAME;
  while (properties?.has(name)) name += '1';
  return name;
}

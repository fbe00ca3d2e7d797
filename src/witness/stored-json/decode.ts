/**
 * How programs read JSON, done on a document: as Go's encoding/json does (`lenient`) and as Rust's serde does (`strict`).
 * Nothing of the comparison is used here: this is what its findings are checked with.
 */
import { isList, isObject, type Json, jsonText, kindOf, normalText } from '../../schema/json-schema/json.ts';
import { type Shape, type StoredElement, useOf } from '../../schema/json-schema/model.ts';

export type Reader = 'lenient' | 'strict';

/** What a reader made of a document; `at` is where it gave up: names, and numbers of items. */
export type Decoded = { readonly value: Json | undefined } | Refused;

export interface Refused {
  readonly refused: string;
  readonly at: readonly (string | number)[];
}

class Refusal extends Error {
  readonly at: readonly (string | number)[];

  constructor(message: string, at: readonly (string | number)[]) {
    super(message);
    this.at = at;
  }
}

/**
 * @param forgives whether what is refused at a place is passed over, to look at another place
 * @returns the value that the program holds; what it leaves unset is undefined
 */
export function decode(
  written: Json,
  element: StoredElement,
  reader: Reader,
  forgives: (at: At) => boolean = () => false,
): Decoded {
  const read = reader === 'lenient' ? readLenient : readStrict;
  const inner: Read = (value, place, at) => {
    try {
      return read(value, place, at, { read: inner, forgives });
    } catch (error) {
      if (error instanceof Refusal && forgives(error.at)) return undefined;
      throw error;
    }
  };
  try {
    return { value: inner(written, element, []) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message, at: error.at };
    throw error;
  }
}

type At = readonly (string | number)[];
/** How values inside are read, and what is passed over. */
interface Reading {
  readonly read: Read;
  readonly forgives: (at: At) => boolean;
}

type Read = (written: Json, element: StoredElement | null, at: At) => Json | undefined;

/** Types that hold themselves are held by pointers, which begin as null. */
const DEEPEST = 20;

/** @returns what a variable of the type holds before anything was read into it */
function zeroOf(element: StoredElement | null, depth = 0): Json {
  if (element === null || depth > DEEPEST) return null;
  const { shape, nullable } = useOf(element);
  if (nullable || shape.opaque !== null) return null;
  const { kinds } = shape;
  if (kinds.has('string')) return '';
  if (kinds.has('boolean')) return false;
  if (kinds.has('integer') || kinds.has('number')) return 0n;
  if (kinds.has('array')) return [];
  const properties = [...(shape.properties ?? [])];
  return new Map(properties.map(([name, property]) => [name, zeroOf(property, depth + 1)]));
}

function readLenient(written: Json, element: StoredElement | null, at: At, { read }: Reading): Json {
  if (element === null) return written;
  const { shape, nullable } = useOf(element);
  if (shape.opaque !== null) return written;
  if (written === null) return nullable ? null : zeroOf(element);
  checkKind(written, shape, at);
  if (isList(written)) return written.map((item, i) => read(item, shape.items, [...at, i]) ?? null);
  if (!isObject(written)) return asNumber(written, shape);
  if (namesIn(shape) === null) return entries(written, shape, at, read);
  const properties = [...(shape.properties ?? [])];
  const held = new Map(properties.map(([name, property]) => [name, zeroOf(property)]));
  for (const [key, value] of written) {
    const name = properties.find(([own]) => own === key)?.[0] ?? properties.find(([own]) => alike(own, key))?.[0];
    const inner = name === undefined ? shape.rest : (shape.properties?.get(name) ?? 'open');
    if (typeof inner !== 'string') set(held, name ?? key, read(value, inner, [...at, key]));
  }
  return held;
}

function set(held: Map<string, Json>, name: string, value: Json | undefined): void {
  if (value !== undefined) held.set(name, value);
}

function readStrict(written: Json, element: StoredElement | null, at: At, { read, forgives }: Reading): Json {
  if (element === null) return written;
  const { shape, nullable } = useOf(element);
  if (shape.opaque !== null) return written;
  if (written === null && nullable) return null;
  checkKind(written, shape, at);
  if (shape.values !== null && !shape.values.some((value) => normalText(value) === normalText(written)))
    throw new Refusal(`unknown value ${jsonText(written)}`, at);
  if (isList(written)) return written.map((item, i) => read(item, shape.items, [...at, i]) ?? null);
  if (!isObject(written)) return asNumber(written, shape);
  if (namesIn(shape) === null) return entries(written, shape, at, read);
  const held = new Map<string, Json>();
  for (const [key, value] of written) {
    const inner = shape.properties?.get(key) ?? shape.rest;
    if (typeof inner !== 'string') set(held, key, read(value, inner, [...at, key]));
    else if (inner === 'closed') refuse(`unknown field "${key}"`, [...at, key], forgives);
  }
  for (const [name, property] of shape.properties ?? [])
    if (property.required && !written.has(name)) refuse(`missing field "${name}"`, [...at, name], forgives);
  return held;
}

function refuse(message: string, at: At, forgives: Reading['forgives']): void {
  if (!forgives(at)) throw new Refusal(message, at);
}

function namesIn({ properties, rest }: Shape): boolean | null {
  return properties !== null || rest === 'closed' ? true : null;
}

function entries(written: ReadonlyMap<string, Json>, { rest }: Shape, at: At, read: Read): Json {
  const element = typeof rest === 'string' ? null : rest;
  const held = new Map<string, Json>();
  for (const [key, value] of written) set(held, key, read(value, element, [...at, key]));
  return held;
}

/** As Go compares names (`strings.EqualFold`), for the letters that names are made of. */
function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function checkKind(written: Json, { kinds, width }: Shape, at: At): void {
  const kind = kindOf(written);
  if (!kinds.has(kind)) throw new Refusal(`expected ${[...kinds].join(' or ')}, found ${jsonText(written)}`, at);
  if (typeof written !== 'bigint' || width === null || kinds.has('number')) return;
  if (written < width.least || written > width.most)
    throw new Refusal(`${written} does not fit into ${width.name}`, at);
}

/** A number that may have a fraction is held in 64 bits (IEEE 754). */
function asNumber(written: Json, { kinds }: Shape): Json {
  if (typeof written !== 'bigint' || !kinds.has('number')) return written;
  return BigInt(Number(written));
}

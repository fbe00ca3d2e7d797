/** Shapes in words and in normal form: the kind of value that stands at a place. */
import { jsonText, KINDS, normalText } from '../../schema/json-schema/json.ts';
import { ANYTHING } from '../../schema/json-schema/keywords.ts';
import { type Shape, type StoredElement, targetOf, type Use, useOf } from '../../schema/json-schema/model.ts';

/** What may stand where nothing is told. */
export const ANY_USE: Use = { shape: ANYTHING, nullable: true };

const NONE: ReadonlyMap<string, StoredElement> = new Map();

/** @returns the names that an object has; null where all are free */
export function namesIn({ properties, rest }: Shape): ReadonlyMap<string, StoredElement> | null {
  return properties ?? (rest === 'closed' ? NONE : null);
}

/** Whether nothing is known of what stands there. */
export function isOpaque({ shape }: Use): boolean {
  return shape.opaque !== null;
}

/** @returns the type in words: `uint32`, `array of string`, `object of integer`, `string or null` */
export function typeText(element: StoredElement): string {
  return typeWords(useOf(element), 0);
}

function typeWords({ shape, nullable }: Use, depth: number): string {
  if (shape.opaque !== null) return 'a type that is not looked into';
  const kinds = KINDS.filter((kind) => kind !== 'null' && shape.kinds.has(kind));
  if (kinds.length === KINDS.length - 1) return 'any value';
  const shown = kinds.includes('number') ? kinds.filter((kind) => kind !== 'integer') : kinds;
  const words = shown.map((kind) => {
    if (kind === 'integer' && shape.width !== null) return shape.width.name;
    if (kind === 'array') return listWords(shape, depth);
    return kind === 'object' ? objectWords(shape, depth) : kind;
  });
  return [...words, ...(nullable ? ['null'] : [])].join(' or ');
}

function listWords({ items }: Shape, depth: number): string {
  return items === null || depth > 2 ? 'array' : `array of ${typeWords(useOf(items), depth + 1)}`;
}

function objectWords(shape: Shape, depth: number): string {
  const { rest } = shape;
  const isNamed = namesIn(shape) !== null;
  if (typeof rest === 'string' || depth > 2) return isNamed ? 'object' : 'object with any names';
  return `object ${isNamed ? 'with other names ' : ''}of ${typeWords(useOf(rest), depth + 1)}`;
}

/**
 * The type without what is judged at other places, in normal form: equal forms differ at most in listed values, in
 * whether names are required, and further inside.
 */
export function formOf({ shape, nullable }: Use): string {
  const { kinds, width, rest, items } = shape;
  const object = namesIn(shape) === null ? 'free' : 'names';
  return [
    ...KINDS.filter((kind) => kind !== 'null' && kinds.has(kind)),
    ...(kinds.has('integer') && !kinds.has('number') && width !== null ? [`${width.least}..${width.most}`] : []),
    ...(kinds.has('object') ? [object, ...(typeof rest === 'string' ? [] : ['of'])] : []),
    ...(kinds.has('array') && items !== null ? ['list of'] : []),
    ...(nullable ? ['null'] : []),
  ].join(' ');
}

/** @returns what stands at a place in one line, for fingerprints; `-` where nothing does */
export function shapeText(element: StoredElement | null): string {
  if (element === null) return '-';
  const use = useOf(element);
  const { values, opaque, unread } = targetOf(element).shape;
  const words = [
    opaque ?? formOf(use),
    ...(values === null ? [] : [`one of ${values.map(normalText).sort().join(',')}`]),
    ...(element.role === 'property' && element.required ? ['required'] : []),
    ...[...new Map([...unread, ...element.shape.unread])].sort().map(([keyword, text]) => `${keyword} ${text}`),
  ];
  return words.join(' ');
}

/** `"a"`, `"b"` or 3; of more than three, two and how many others. */
export function valuesText(values: Shape['values'] & object): string {
  const texts = values.map(jsonText);
  const shown = texts.length > 3 ? [...texts.slice(0, 2), `one of ${texts.length - 2} others`] : texts;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

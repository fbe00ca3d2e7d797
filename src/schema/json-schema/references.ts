/** What says of a place that another place tells what stands there. */
import type { Range } from '../ast.ts';
import { normalText } from './json.ts';
import { treatmentOf } from './keywords.ts';
import { type JsonMember, type JsonNode, plainValue } from './parse-json.ts';

/** `$ref`: what it says, and where. */
export interface Reference {
  readonly text: string;
  readonly range: Range;
}

/** @returns a reference that stands alone: what is beside it says nothing about values, or only restricts them. */
export function referenceIn(members: ReadonlyMap<string, JsonMember>): Reference | null {
  const value = members.get('$ref')?.value;
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return null;
  return standsAlone('$ref', members) ? { text: value.value, range: value.range } : null;
}

function standsAlone(keyword: string, members: ReadonlyMap<string, JsonMember>): boolean {
  return [...members.keys()].every((other) => other === keyword || ['silent', 'unread'].includes(treatmentOf(other)));
}

export interface Wrapped {
  readonly node: JsonNode;
  readonly path: string;
  readonly nullable: boolean;
}

/** `anyOf: [X, {type: null}]`, as schemas made from Rust write what may be missing, and `allOf: [X]`. */
export function wrappedIn(members: ReadonlyMap<string, JsonMember>): Wrapped | null {
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    const list = members.get(keyword)?.value;
    if (list?.kind !== 'array' || !standsAlone(keyword, members)) continue;
    const others = list.items.flatMap((node, i) => (isNull(node) ? [] : [{ node, path: `${keyword}/${i}` }]));
    const [only] = others;
    const nulls = list.items.length - others.length;
    if (only === undefined || others.length > 1 || nulls > (keyword === 'allOf' ? 0 : 1)) continue;
    return { ...only, nullable: nulls > 0 };
  }
  return null;
}

function isNull(node: JsonNode): boolean {
  return normalText(plainValue(node)) === '{"type":"null"}';
}

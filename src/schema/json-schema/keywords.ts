/** The keywords of JSON Schema (draft 2020-12), by what is made of them. */
import { type Json, KINDS, type Kind, kindOf } from './json.ts';
import type { Shape, Width } from './model.ts';

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** They say nothing about which values there are, or are read where they matter. */
const SILENT: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$comment', '$defs', 'definitions', 'title', 'description', 'default', 'examples'],
  ...['deprecated', 'readOnly', 'writeOnly', 'contentEncoding', 'contentMediaType', 'contentSchema'],
]);

/** They say which values there are. */
const READ: ReadonlySet<string> = new Set([
  ...['type', 'properties', 'required', 'items', 'additionalProperties', 'enum', 'const'],
]);

/** They can add names and forms that are then not known, so that nothing is known of the place. */
const DECISIVE: ReadonlySet<string> = new Set([
  ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', 'patternProperties', 'prefixItems'],
  ...['$ref', '$dynamicRef', '$recursiveRef', 'additionalItems'],
]);

/** What becomes of a keyword: `unread` ones only restrict values further. */
export type Treatment = 'silent' | 'read' | 'decisive' | 'unread';

/** @returns how a keyword is treated; `$ref` as one that is not followed, for where it is not alone */
export function treatmentOf(keyword: string): Treatment {
  if (SILENT.has(keyword)) return 'silent';
  if (READ.has(keyword)) return 'read';
  return DECISIVE.has(keyword) ? 'decisive' : 'unread';
}

function width(name: string, least: bigint, most: bigint): readonly [string, Width] {
  return [name, { name, least, most }];
}

/** `format` as OpenAPI and schemars write it for the whole numbers of a machine. */
const WIDTHS: ReadonlyMap<string, Width> = new Map([
  ...[8n, 16n, 32n, 64n].flatMap((bits) => [
    width(`int${bits}`, -(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n),
    width(`uint${bits}`, 0n, 2n ** bits - 1n),
  ]),
  width('int', -(2n ** 63n), 2n ** 63n - 1n),
  width('uint', 0n, 2n ** 64n - 1n),
]);

/** @returns the whole numbers that a `format` names; null if it names something else */
export function widthOf(format: Json | undefined): Width | null {
  return typeof format === 'string' ? (WIDTHS.get(format) ?? null) : null;
}

/** @returns the kinds of `type`, every one where it is absent; a number may be whole */
export function kindsOf(type: Json | undefined): ReadonlySet<Kind> {
  const names = type === undefined ? KINDS : Array.isArray(type) ? type : [type];
  const isNumber = names.includes('number');
  return new Set(KINDS.filter((kind) => names.includes(kind) || (isNumber && kind === 'integer')));
}

/** @returns the values of `enum` and `const` that are of the kinds; null where neither is there */
export function valuesOf(
  listed: Json | undefined,
  constant: Json | undefined,
  kinds: ReadonlySet<Kind>,
): readonly Json[] | null {
  const all = constant === undefined ? listed : [constant];
  return Array.isArray(all) ? (all as readonly Json[]).filter((value) => kinds.has(kindOf(value))) : null;
}

/** Where nothing is said, anything may be. */
export const ANYTHING: Shape = {
  kinds: kindsOf(undefined),
  values: null,
  width: null,
  properties: null,
  rest: 'open',
  items: null,
  opaque: null,
  unread: new Map(),
};

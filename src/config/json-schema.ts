/** The JSON Schema of the config, for editors: made from the shapes that the parser checks, and their descriptions. */
import * as z from 'zod/mini';
import { FILE_KEYS, SURFACE_KEYS } from './key-docs.ts';
import type { KeyDoc } from './key-form.ts';
import { configSchema } from './schema.ts';

/** As far as it is read here. */
interface Shape {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly [keyword: string]: unknown;
}

const ID = 'https://raw.githubusercontent.com/skewgate/skewgate/main/docs/skewgate.schema.json';

/** Lists that must hold something: nothing listed would be nothing checked. */
const NOT_EMPTY: ReadonlySet<string> = new Set(['contracts', 'protos']);

/**
 * @returns the schema (draft 2020-12). It says what a schema can: what only shows in several keys together, or needs
 * the repository, is the parser's to find.
 * @throws TypeError if a key has no description, or a description no key
 */
export function configJsonSchema(): object {
  const whole = z.toJSONSchema(configSchema, { io: 'input' }) as Shape;
  const docs = new Map([...SURFACE_KEYS, ...FILE_KEYS].map((doc) => [doc.key, doc]));
  const left = new Set(docs.keys());
  const properties = Object.entries(whole.properties ?? {}).map(([key, shape]) => {
    // Its items take the keys of the top level.
    const described = key === 'surfaces' ? { ...shape, items: {} } : shape;
    return [key, describe(described, key, docs, left)] as const;
  });
  const [unused] = left;
  if (unused !== undefined) throw new TypeError(`the config has no key ${unused}`);
  const own = Object.keys(whole.properties?.surfaces?.items?.properties ?? {});
  const refs = (keys: readonly string[]): object =>
    Object.fromEntries(keys.map((key) => [key, { $ref: `#/$defs/${key}` }]));
  const surface = { type: 'object', properties: refs(own), additionalProperties: false };
  const surfaces = { ...new Map(properties).get('surfaces'), items: surface };
  const files = properties
    .filter(([key]) => !own.includes(key))
    .map(([key, shape]) => [key, key === 'surfaces' ? surfaces : shape]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ID,
    title: 'skewgate',
    description: 'What a project promises about its Protobuf/gRPC protocol, and how its releases are told.',
    type: ['object', 'null'],
    properties: { ...refs(own), ...Object.fromEntries(files) },
    additionalProperties: false,
    $defs: Object.fromEntries(properties.filter(([key]) => own.includes(key))),
  };
}

type Docs = ReadonlyMap<string, KeyDoc>;

function describe(shape: Shape, key: string, docs: Docs, left: Set<string>): Shape {
  const doc = docs.get(key);
  if (doc === undefined) throw new TypeError(`the key ${key} of the config has no description`);
  left.delete(key);
  return { description: doc.text, ...formed(shape, doc, docs, left) };
}

/** The shape with its scalars in the forms that YAML gives them. */
function formed(shape: Shape, doc: KeyDoc, docs: Docs, left: Set<string>): Shape {
  if (shape.anyOf !== undefined) return { ...shape, anyOf: shape.anyOf.map((each) => formed(each, doc, docs, left)) };
  if (shape.properties !== undefined) return blockOf(shape, doc.key, docs, left);
  if (shape.items !== undefined) {
    const items =
      shape.items.properties === undefined
        ? formed(shape.items, doc, docs, left)
        : blockOf(shape.items, `${doc.key}[]`, docs, left);
    return { ...shape, items, ...(NOT_EMPTY.has(doc.key) && { minItems: 1 }) };
  }
  if (typeof shape.additionalProperties === 'object') {
    const additionalProperties = formed(shape.additionalProperties, doc, docs, left);
    return { type: 'object', propertyNames: doc.names ?? {}, additionalProperties };
  }
  if (shape.enum !== undefined) return { enum: shape.enum };
  return { ...(doc.form ?? shape) };
}

function blockOf(shape: Shape, key: string, docs: Docs, left: Set<string>): Shape {
  const properties = Object.entries(shape.properties ?? {}).map(([name, inner]) => {
    // What a break and what a degradation cost: told with the cell.
    const plain = inner.enum !== undefined && !docs.has(`${key}.${name}`) && docs.has(key);
    return [name, plain ? { enum: inner.enum } : describe(inner, `${key}.${name}`, docs, left)];
  });
  return { ...shape, properties: Object.fromEntries(properties) };
}

/** GitHub's own description of its REST API, and whether a request or an answer keeps to it. */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** One operation of the description, such as `git/get-tree`. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Parameter[];
  readonly body: ValidateFunction | null;
  readonly responses: JsonObject;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly type: string;
  readonly check: ValidateFunction;
}

/** A request as GitHub would understand it. */
export interface Understood {
  readonly path: Readonly<Record<string, string | number>>;
  readonly query: Readonly<Record<string, string | number | boolean>>;
}

const FILE = new URL('../fixtures/github/openapi.json', import.meta.url);
const description = fromOpenApi(JSON.parse(readFileSync(FILE, 'utf8'))) as JsonObject;
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
for (const format of ['repo.nwo', 'timestamp']) ajv.addFormat(format, true);
ajv.addSchema(description, 'github');

/** OpenAPI 3.0 says `nullable`, JSON Schema knows it not. */
function fromOpenApi(node: Json): Json {
  if (Array.isArray(node)) return node.map(fromOpenApi);
  if (!isObject(node)) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, fromOpenApi(value ?? null)]),
  );
  if (nullable === true) return { anyOf: [{ type: 'null' }, rest] };
  return nullable === undefined || nullable === false ? rest : { ...rest, nullable };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The node, or the component it refers to. */
function resolved(node: Json | undefined): JsonObject {
  const at = object(node);
  if (typeof at.$ref !== 'string') return at;
  const keys = at.$ref.split('/').slice(1);
  return keys.reduce((parent: JsonObject, key) => object(parent[key]), description);
}

/** A component schema of the description, such as `check-run`. */
export function schemaNamed(name: string): JsonObject {
  const schema = object(object(description.components).schemas)[name];
  if (!isObject(schema)) throw new Error(`the description has no schema ${name}`);
  return schema;
}

/** What a `$ref` of the description leads to. */
export function follow(node: JsonObject): JsonObject {
  return resolved(node);
}

/** All operations, by id. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(object(description.paths)).flatMap(([path, item]) =>
    Object.entries(object(item)).map(([method, operation]) => {
      const made = operationOf(path, method, object(operation));
      return [made.id, made] as const;
    }),
  ),
);

function operationOf(path: string, method: string, node: JsonObject): Operation {
  const source = path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return {
    id: String(node.operationId),
    method: method.toUpperCase(),
    pattern: new RegExp(`^${source}$`),
    parameters: (Array.isArray(node.parameters) ? node.parameters : []).map(parameterOf),
    body: bodyOf(resolved(node.requestBody)),
    responses: object(node.responses),
  };
}

function parameterOf(node: Json): Parameter {
  const { name, in: place, required, schema } = resolved(node);
  return {
    name: String(name),
    in: place === 'query' ? 'query' : place === 'path' ? 'path' : 'header',
    required: required === true,
    type: String(resolved(schema).type),
    check: ajv.compile(relocated(resolved(schema)) as JsonObject),
  };
}

function bodyOf(node: JsonObject): ValidateFunction | null {
  const schema = object(object(node.content)['application/json']).schema;
  return schema === undefined ? null : ajv.compile(relocated(closed(resolved(schema))) as JsonObject);
}

/** GitHub ignores properties that it does not know. To a test they are mistakes, at any depth. */
function closed(schema: JsonObject): JsonObject {
  const { properties, items } = schema;
  const inner = isObject(items) ? { items: closed(items) } : {};
  if (!isObject(properties)) return { ...schema, ...inner };
  const entries = Object.entries(properties).map(([name, value]) => [name, closed(object(value))]);
  return { ...schema, ...inner, properties: Object.fromEntries(entries), additionalProperties: false };
}

/** References as they must read outside the description. */
function relocated(node: Json): Json {
  if (Array.isArray(node)) return node.map(relocated);
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === '$ref' && typeof value === 'string' ? `github${value}` : relocated(value ?? null),
  ]);
  return Object.fromEntries(entries);
}

/** The operation that serves a request, null if the description has none. */
export function operationFor(method: string, pathname: string): Operation | null {
  const all = [...operations.values()];
  return all.find((operation) => operation.method === method && operation.pattern.test(pathname)) ?? null;
}

/** The parameters of a request, typed; or what is wrong with them, in words. */
export function readParameters(operation: Operation, pathname: string, search: URLSearchParams): Understood | string {
  const groups = operation.pattern.exec(pathname)?.groups ?? {};
  const given = {
    path: new Map(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)])),
    query: new Map(search),
  };
  const known = new Set(operation.parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name));
  const unknown = [...given.query.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) return `unknown query parameter ${unknown.join(', ')}`;
  const read: { readonly path: Record<string, string | number>; readonly query: Record<string, string | number> } = {
    path: {},
    query: {},
  };
  for (const parameter of operation.parameters) {
    if (parameter.in === 'header') continue;
    const text = given[parameter.in].get(parameter.name);
    if (text === undefined && !parameter.required) continue;
    if (text === undefined) return `missing ${parameter.in} parameter ${parameter.name}`;
    const value = parameter.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    if (!parameter.check(value)) return `${parameter.name}: ${ajv.errorsText(parameter.check.errors)}`;
    read[parameter.in][parameter.name] = value;
  }
  return read;
}

/** What is wrong with a body. `tooMuch`: its form is right, and GitHub says 422 because a list or a text is too long. */
export function checkBody(
  operation: Operation,
  body: unknown,
): { readonly tooMuch: boolean; readonly text: string } | null {
  const { body: check, id } = operation;
  if (check === null) return body === undefined ? null : { tooMuch: false, text: `${id} takes no body` };
  if (check(body)) return null;
  const errors = check.errors ?? [];
  return { tooMuch: errors.every(isLimit), text: errors.map(inWords).join('; ') };
}

function isLimit({ keyword }: ErrorObject): boolean {
  return keyword === 'maxItems' || keyword === 'maxLength';
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  const property = typeof params.additionalProperty === 'string' ? ` (${params.additionalProperty})` : '';
  return `body${instancePath} ${message ?? 'is wrong'}${property}`;
}

/** Any operation may fail so, documented there or not. */
const GENERAL = new Set([401, 403, 404, 410, 422, 429, 500, 502, 503, 504]);
const compiled = new Map<JsonObject, ValidateFunction>();

/** What is wrong with an answer of the double, null if GitHub could answer so. */
export function checkAnswer(operation: Operation, status: number, body: unknown): string | null {
  const documented = operation.responses[String(status)];
  if (documented === undefined && !GENERAL.has(status)) return `GitHub does not document ${status} for ${operation.id}`;
  const content = object(resolved(documented).content)['application/json'];
  if (documented !== undefined && content === undefined)
    return body === undefined ? null : 'a body where GitHub has none';
  const schema = documented === undefined ? schemaNamed('basic-error') : object(object(content).schema);
  const check = compiled.get(schema) ?? ajv.compile(relocated(schema) as JsonObject);
  compiled.set(schema, check);
  return check(body) ? null : `answer of ${operation.id}: ${ajv.errorsText(check.errors)}`;
}

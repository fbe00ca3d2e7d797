/** The least that GitHub's description asks of an answer, to be filled with what matters. */
import { follow, isObject, type Json, type JsonObject, schemaNamed } from './contract.ts';

/** An object of the schema `name` with its required properties alone, and `facts` in place of theirs. */
export function specimen(name: string, facts: JsonObject = {}): JsonObject {
  const made = make(schemaNamed(name));
  if (!isObject(made)) throw new Error(`${name} is no object`);
  return { ...made, ...facts };
}

function make(node: JsonObject): Json {
  const schema = follow(node);
  const choices = schema.enum;
  if (Array.isArray(choices)) return choices[0] ?? null;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(alternatives)) return make(objectAt(alternatives, 0));
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...schema.allOf.map((part) => make(part as JsonObject)));
  if (schema.type === 'array') return [];
  if (schema.type === 'object' || isObject(schema.properties)) return makeObject(schema);
  if (schema.type === 'string') return makeString(schema);
  return schema.type === 'boolean' ? false : schema.type === 'null' ? null : 0;
}

function objectAt(list: readonly Json[], index: number): JsonObject {
  const item = list[index];
  return isObject(item) ? item : {};
}

function makeObject({ properties, required }: JsonObject): JsonObject {
  const names = Array.isArray(required) ? required.map(String) : [];
  const schemas = isObject(properties) ? properties : {};
  return Object.fromEntries(names.map((name) => [name, make((schemas[name] ?? {}) as JsonObject)]));
}

function makeString({ format, minLength }: JsonObject): string {
  if (format === 'uri') return 'https://github.com/';
  if (format === 'date-time') return '2026-01-01T00:00:00Z';
  if (format === 'email') return 'someone@example.com';
  return 'x'.repeat(Number(minLength ?? 0));
}

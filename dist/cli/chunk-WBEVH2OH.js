import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/schema/json-schema/json.ts
var KINDS = ["null", "boolean", "integer", "number", "string", "array", "object"];
function kindOf(value) {
  if (value === null) return "null";
  if (typeof value === "bigint") return "integer";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "boolean" || typeof value === "string") return typeof value;
  return isList(value) ? "array" : "object";
}
function isList(value) {
  return Array.isArray(value);
}
function isObject(value) {
  return value instanceof Map;
}
function jsonText(value) {
  if (typeof value === "bigint") return String(value);
  if (isList(value)) return `[${value.map(jsonText).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${[...value].map(([name, each]) => `${JSON.stringify(name)}:${jsonText(each)}`).join(",")}}`;
}
function normalText(value) {
  if (typeof value === "number" && Number.isInteger(value)) return String(BigInt(value));
  if (isList(value)) return `[${value.map(normalText).join(",")}]`;
  if (!isObject(value)) return jsonText(value);
  const members = [...value].sort(([a], [b]) => a < b ? -1 : 1);
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${normalText(each)}`).join(",")}}`;
}
function plainJson(value) {
  if (typeof value === "bigint") return Number(value);
  if (isList(value)) return value.map(plainJson);
  if (!isObject(value)) return value;
  const plain = /* @__PURE__ */ Object.create(null);
  for (const [name, each] of value) plain[name] = plainJson(each);
  return plain;
}

// src/schema/json-schema/keywords.ts
var DIALECT = "https://json-schema.org/draft/2020-12/schema";
var SILENT = /* @__PURE__ */ new Set([
  ...["$schema", "$id", "$comment", "$defs", "definitions", "title", "description", "default", "examples"],
  ...["deprecated", "readOnly", "writeOnly", "contentEncoding", "contentMediaType", "contentSchema"]
]);
var READ = /* @__PURE__ */ new Set([
  ...["type", "properties", "required", "items", "additionalProperties", "enum", "const"]
]);
var DECISIVE = /* @__PURE__ */ new Set([
  ...["allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "patternProperties", "prefixItems"],
  ...["$ref", "$dynamicRef", "$recursiveRef", "additionalItems"]
]);
function treatmentOf(keyword) {
  if (SILENT.has(keyword)) return "silent";
  if (READ.has(keyword)) return "read";
  return DECISIVE.has(keyword) ? "decisive" : "unread";
}
function width(name, least, most) {
  return [name, { name, least, most }];
}
var WIDTHS = new Map([
  ...[8n, 16n, 32n, 64n].flatMap((bits) => [
    width(`int${bits}`, -(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n),
    width(`uint${bits}`, 0n, 2n ** bits - 1n)
  ]),
  width("int", -(2n ** 63n), 2n ** 63n - 1n),
  width("uint", 0n, 2n ** 64n - 1n)
]);
function widthOf(format) {
  return typeof format === "string" ? WIDTHS.get(format) ?? null : null;
}
function kindsOf(type) {
  const names = type === void 0 ? KINDS : Array.isArray(type) ? type : [type];
  const isNumber = names.includes("number");
  return new Set(KINDS.filter((kind) => names.includes(kind) || isNumber && kind === "integer"));
}
function valuesOf(listed, constant, kinds) {
  const all = constant === void 0 ? listed : [constant];
  return Array.isArray(all) ? all.filter((value) => kinds.has(kindOf(value))) : null;
}
var ANYTHING = {
  kinds: kindsOf(void 0),
  values: null,
  width: null,
  properties: null,
  rest: "open",
  items: null,
  opaque: null,
  unread: /* @__PURE__ */ new Map()
};

export {
  KINDS,
  kindOf,
  isList,
  isObject,
  jsonText,
  normalText,
  plainJson,
  DIALECT,
  treatmentOf,
  widthOf,
  kindsOf,
  valuesOf,
  ANYTHING
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ANYTHING,
  isList,
  isObject
} from "./chunk-WBEVH2OH.js";

// src/schema/json-schema/model.ts
function useOf(element) {
  const target = targetOf(element);
  return { shape: target.shape, nullable: isNullable(element) || target.shape.kinds.has("null") };
}
function targetOf(element) {
  let target = element;
  while (target.refersTo !== null) target = target.refersTo;
  return target;
}
function isNullable(element) {
  for (let at = element; at !== null; at = at.refersTo) if (at.nullable) return true;
  return false;
}

// src/compat/stored-json/sample.ts
var LARGEST = 1e4;
var FREE_NAME = "name";
var MADE = {
  least: /* @__PURE__ */ new WeakMap(),
  telling: /* @__PURE__ */ new WeakMap()
};
function sampleOf(element) {
  return element === null ? "a" : sampleOfUse(useOf(element), "telling");
}
function sampleOfUse({ shape, nullable }, style) {
  const made = MADE[style];
  if (!made.has(shape)) {
    made.set(shape, void 0);
    made.set(shape, sampleOfShape(shape, style));
  }
  return made.get(shape) ?? (nullable ? null : void 0);
}
function sampleOfPart(part, style) {
  if (style === "least" && part.nullable) return null;
  const isChoice = part.nullable || part.shape.kinds.has("object") && part.shape.kinds.has("array");
  return sampleOfUse(part, isChoice ? "least" : style);
}
function sampleOfShape(shape, style) {
  const last = style === "least" ? ["array", "object"] : ["object", "array"];
  for (const kind of ["string", "boolean", "integer", "number", ...last]) {
    const sample = shape.kinds.has(kind) ? ofKind(shape, kind, style) : void 0;
    if (sample !== void 0) return sample;
  }
  return void 0;
}
function sampleOfKind({ shape }, kind) {
  return ofKind(shape, kind, "telling");
}
function ofKind(shape, kind, style) {
  const { values, items } = shape;
  if (shape.opaque !== null) return void 0;
  if (values !== null) return values.find((value) => isOf(kind, value));
  if (kind === "string") return "a";
  if (kind === "boolean") return true;
  if (kind === "integer") return 1n;
  if (kind === "number") return 0.5;
  if (kind === "null") return null;
  if (kind === "object") return objectOf(shape.properties, style);
  if (style === "least") return [];
  const item = items === null ? 1n : sampleOfUse(useOf(items), "least");
  return item === void 0 ? [] : [item];
}
function isOf(kind, value) {
  if (kind === "integer") return typeof value === "bigint" || typeof value === "number" && Number.isInteger(value);
  if (kind === "number") return typeof value === "number" && !Number.isInteger(value);
  if (kind === "null") return value === null;
  if (kind === "array") return Array.isArray(value);
  return kind === "object" ? isObject(value) : typeof value === kind;
}
function objectOf(properties, style) {
  const members = /* @__PURE__ */ new Map();
  for (const [name, property] of properties ?? []) {
    if (!property.required) continue;
    const value = sampleOfPart(useOf(property), style);
    if (value === void 0) return void 0;
    members.set(name, value);
  }
  return sizeOf(members) > LARGEST ? void 0 : members;
}
function sizeOf(value) {
  const inner = isObject(value) ? [...value.values()] : isList(value) ? value : [];
  return inner.reduce((sum, each) => sum + sizeOf(each), 1);
}
function around(element, steps, sample) {
  const [step, ...rest] = steps;
  if (step === void 0) return sample;
  const shape = element === null ? ANYTHING : targetOf(element).shape;
  const inner = around(insideOf(shape, step), rest, sample);
  return inner === void 0 && rest.length > 0 ? void 0 : wrapped(shape, step, inner);
}
function insideOf(shape, step) {
  if (step.kind === "item") return shape.items;
  const entries = typeof shape.rest === "string" ? null : shape.rest;
  return step.kind === "entry" ? entries : shape.properties?.get(step.name) ?? entries;
}
function wrapped(shape, step, inner) {
  if (step.kind === "item") return inner === void 0 ? void 0 : [inner];
  const held = objectOf(shape.properties, "telling");
  if (held === void 0) return void 0;
  const members = new Map(held);
  const name = step.kind === "entry" ? freeName(shape.properties) : step.name;
  if (inner === void 0) members.delete(name);
  else members.set(name, inner);
  return members;
}
function freeName(properties) {
  let name = FREE_NAME;
  while (properties?.has(name)) name += "1";
  return name;
}

export {
  useOf,
  targetOf,
  sampleOf,
  sampleOfKind,
  around,
  wrapped
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-IMUFBQGH.js";

// src/gate/outline-text.ts
var OUTLINES_FORMAT = "outlines-4";
function storedOutlines(texts) {
  const met = /* @__PURE__ */ new Map();
  const sketched = /* @__PURE__ */ new Map();
  return {
    get: (id) => {
      const known = met.get(id);
      if (known !== void 0) return known;
      const text = texts.get(id);
      const outline = text === void 0 ? null : outlineIn(text);
      if (outline === null) return void 0;
      met.set(id, outline);
      return outline;
    },
    set: (id, outline) => {
      met.set(id, outline);
      texts.set(id, textOf(outline));
    },
    sketches: {
      get: (id) => {
        const known = sketched.get(id) ?? sketchIn(texts.get(keyOfSketch(id)));
        if (known !== void 0) sketched.set(id, known);
        return known;
      },
      set: (id, { sketch, parts }) => {
        sketched.set(id, { sketch, parts });
        texts.set(keyOfSketch(id), JSON.stringify([sketch, parts]));
      }
    }
  };
}
function keyOfSketch(id) {
  return `${id} sketch`;
}
function sketchIn(text) {
  const value = text === void 0 ? null : jsonIn(text);
  if (!Array.isArray(value) || value.length !== 2) return void 0;
  const [sketch, parts] = value;
  return typeof sketch === "string" && isList(parts, isWhole) ? { sketch, parts } : void 0;
}
function textOf({ package: scope, imports, names, services, extends: extending }) {
  const extended = extending && [extending.extendees, extending.types];
  return JSON.stringify([scope, imports.map(({ path, modifier }) => [path, modifier]), names, services, extended]);
}
function outlineIn(text) {
  const value = jsonIn(text);
  if (!Array.isArray(value) || value.length !== 5) return null;
  const [scope, imports, names, services, extending] = value;
  if (typeof scope !== "string" || typeof services !== "boolean") return null;
  if (!isList(imports, isImport) || !isList(names, isText) || !isExtending(extending)) return null;
  return {
    package: scope,
    imports: imports.map(([path, modifier]) => ({ path, modifier })),
    names,
    services,
    extends: extendingIn(extending)
  };
}
function isExtending(value) {
  return value === null || Array.isArray(value) && value.length === 2 && value.every((list) => isList(list, isText));
}
function extendingIn(value) {
  if (value === null) return null;
  const [extendees, types] = value;
  return { extendees, types };
}
function isList(value, is) {
  return Array.isArray(value) && value.every(is);
}
function isWhole(value) {
  return typeof value === "number" && Number.isSafeInteger(value);
}
function isText(value) {
  return typeof value === "string";
}
var MODIFIERS = [null, "public", "weak", "option"];
function isImport(value) {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && MODIFIERS.includes(value[1]);
}
function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
export {
  OUTLINES_FORMAT,
  storedOutlines
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYaml
} from "./chunk-2ARDRL2F.js";
import {
  require_dist
} from "./chunk-DXHIUZ53.js";
import {
  NOTHING_THERE,
  NO_TEXT,
  __toESM,
  textValue
} from "./chunk-IMUFBQGH.js";

// src/config/yaml-value.ts
var import_yaml = __toESM(require_dist(), 1);
var BOUNDS = { longest: 1e6, deepest: 100 };
function valueInYaml(text, keys) {
  if (text.length > BOUNDS.longest) return { why: `is longer than ${BOUNDS.longest} characters` };
  const parsed = parseYaml(text, BOUNDS);
  if ("fault" in parsed) return { why: "is not one readable YAML document" };
  const { document } = parsed;
  let node = document === null ? null : resolved(document.contents, document);
  for (const key of keys) {
    const inner = within(node, key);
    if (inner === void 0 || document === null) return { why: NOTHING_THERE };
    node = resolved(inner, document);
  }
  if (node === null) return { why: NOTHING_THERE };
  return (0, import_yaml.isScalar)(node) ? textValue(String(node.value ?? "")) : { why: NO_TEXT };
}
function resolved(node, document) {
  return (0, import_yaml.isAlias)(node) ? node.resolve(document) ?? null : node;
}
function within(node, key) {
  if ((0, import_yaml.isMap)(node)) {
    const pair = node.items.findLast((item) => (0, import_yaml.isScalar)(item.key) && String(item.key.value ?? "") === key);
    return pair === void 0 ? void 0 : pair.value ?? null;
  }
  return (0, import_yaml.isSeq)(node) && /^(0|[1-9]\d*)$/.test(key) ? node.items[Number(key)] : void 0;
}
export {
  valueInYaml
};

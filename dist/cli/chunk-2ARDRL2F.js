import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-DXHIUZ53.js";
import {
  __toESM
} from "./chunk-IMUFBQGH.js";

// src/config/yaml-text.ts
var import_yaml = __toESM(require_dist(), 1);
var CONFIG_BOUNDS = { longest: 1e5, deepest: 20 };
function parseYaml(text, { longest, deepest } = CONFIG_BOUNDS) {
  if (text.length > longest) {
    return fault(`expected a config file of at most ${longest} characters, found ${text.length}`, { start: 0, end: 0 });
  }
  const tokens = [...new import_yaml.Parser().parse(text)];
  const deep = tooDeep(tokens, deepest);
  if (deep !== null)
    return fault("nested too deeply: no value of the config has so many levels", { start: deep, end: deep });
  const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false };
  const [document, second] = new import_yaml.Composer(options).compose(tokens, true, text.length);
  const error = document?.errors[0];
  if (error !== void 0) return fault(describe(error), { start: error.pos[0], end: error.pos[1] });
  if (second !== void 0) return fault(SECOND, { start: second.range[0], end: second.range[0] });
  return { document: document ?? null };
}
var SECOND = 'expected one YAML document: remove the line "---" and what follows';
var ADVICE = {
  BAD_SCALAR_START: "Put the value in quotes",
  BLOCK_AS_IMPLICIT_KEY: 'Begin a new line for each key; put a value that holds ": " in quotes',
  TAB_AS_INDENT: "Indent with blanks",
  UNEXPECTED_TOKEN: 'Put a value that begins with ">" or "|" in quotes'
};
function describe({ code, message }) {
  return [`not YAML: ${message}`, ADVICE[code]].filter((part) => part !== void 0).join(". ");
}
function fault(message, range) {
  return { fault: { message, range } };
}
function tooDeep(tokens, deepest) {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token.offset;
    for (const inner of within(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return null;
}
function within(token) {
  if (token.type === "document") return token.value === void 0 ? [] : [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner != null));
}

export {
  parseYaml
};

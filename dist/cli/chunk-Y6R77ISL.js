import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ANYTHING,
  DIALECT,
  isObject,
  kindsOf,
  normalText,
  treatmentOf,
  valuesOf,
  widthOf
} from "./chunk-WBEVH2OH.js";
import {
  spanOf
} from "./chunk-EVWIE4UJ.js";

// src/schema/json-schema/parse-json.ts
var DEEPEST = 200;
var Wrong = class extends Error {
  fault;
  constructor(message, start, end) {
    super(message);
    this.fault = { message, range: { start, end } };
  }
};
function parseJson(text) {
  const parser = new Parser(text);
  try {
    return { node: parser.document() };
  } catch (error) {
    if (error instanceof Wrong) return { fault: error.fault };
    throw error;
  }
}
function plainValue(node) {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(plainValue);
  return new Map([...node.members].map(([name, { value }]) => [name, plainValue(value)]));
}
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
var STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;
var WORDS = /* @__PURE__ */ new Map([
  ["null", null],
  ["true", true],
  ["false", false]
]);
var Parser = class {
  at;
  text;
  constructor(text) {
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }
  document() {
    const node = this.value(0);
    this.blanks();
    if (this.at < this.text.length) this.wrong("expected nothing behind the value");
    return node;
  }
  value(depth) {
    this.blanks();
    if (depth > DEEPEST) this.wrong(`nested more than ${DEEPEST} deep`);
    const first = this.text[this.at];
    if (first === "{") return this.object(depth);
    if (first === "[") return this.array(depth);
    const start = this.at;
    if (first === '"') {
      const value2 = this.string();
      return { kind: "scalar", value: value2, range: { start, end: this.at } };
    }
    const number = this.take(NUMBER);
    if (number !== null) {
      const value2 = /^-?\d+$/.test(number) ? BigInt(number) : Number(number);
      return { kind: "scalar", value: value2, range: { start, end: this.at } };
    }
    const word = this.take(/[a-z]+/y) ?? "";
    const value = WORDS.get(word);
    if (value === void 0) this.wrong("expected a JSON value", start);
    return { kind: "scalar", value, range: { start, end: this.at } };
  }
  array(depth) {
    const start = this.at++;
    const items = [];
    if (!this.skip("]")) {
      do
        items.push(this.value(depth + 1));
      while (this.skip(","));
      if (!this.skip("]")) this.wrong('expected "," or "]"');
    }
    return { kind: "array", items, range: { start, end: this.at } };
  }
  object(depth) {
    const start = this.at++;
    const members = /* @__PURE__ */ new Map();
    if (!this.skip("}")) {
      do {
        this.blanks();
        const from = this.at;
        const name = this.string();
        if (members.has(name)) this.wrong(`the name ${JSON.stringify(name)} is there twice. Keep one`, from, this.at);
        const range = { start: from, end: this.at };
        if (!this.skip(":")) this.wrong('expected ":"');
        members.set(name, { name: range, value: this.value(depth + 1) });
      } while (this.skip(","));
      if (!this.skip("}")) this.wrong('expected "," or "}"');
    }
    return { kind: "object", members, range: { start, end: this.at } };
  }
  string() {
    const start = this.at;
    const written = this.take(STRING);
    if (written === null && this.text[start] === '"') this.wrong("this text has no end", start);
    if (written === null) this.wrong("expected a name in double quotes", start);
    try {
      return JSON.parse(written);
    } catch {
      this.wrong("a line break, a tab or a wrong escape in this text. Write it as \\n, \\t or \\u0000", start, this.at);
    }
  }
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === void 0) return null;
    this.at += found.length;
    return found;
  }
  skip(mark) {
    this.blanks();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }
  blanks() {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at++;
  }
  wrong(message, start = this.at, end = start + 1) {
    throw new Wrong(`not JSON: ${message}`, start, end);
  }
};

// src/schema/json-schema/references.ts
function referenceIn(members) {
  const value = members.get("$ref")?.value;
  if (value?.kind !== "scalar" || typeof value.value !== "string") return null;
  return standsAlone("$ref", members) ? { text: value.value, range: value.range } : null;
}
function standsAlone(keyword, members) {
  return [...members.keys()].every((other) => other === keyword || ["silent", "unread"].includes(treatmentOf(other)));
}
function wrappedIn(members) {
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    const list = members.get(keyword)?.value;
    if (list?.kind !== "array" || !standsAlone(keyword, members)) continue;
    const others = list.items.flatMap((node, i) => isNull(node) ? [] : [{ node, path: `${keyword}/${i}` }]);
    const [only] = others;
    const nulls = list.items.length - others.length;
    if (only === void 0 || others.length > 1 || nulls > (keyword === "allOf" ? 0 : 1)) continue;
    return { ...only, nullable: nulls > 0 };
  }
  return null;
}
function isNull(node) {
  return normalText(plainValue(node)) === '{"type":"null"}';
}

// src/schema/json-schema/read-schema.ts
function readSchema(file, node, name) {
  const reader = new SchemaReader(file, name);
  const nameRange = { start: node.range.start, end: node.range.start + 1 };
  const seat = { role: "document", name, fullName: name, pointer: "", nameRange, required: true };
  const root = reader.place(node, seat);
  return { file, root, places: reader.places, passed: reader.passed, at: (pointer) => reader.at(node, pointer) };
}
var SchemaReader = class {
  places = /* @__PURE__ */ new Map();
  passed = [];
  file;
  document;
  constructor(file, document) {
    this.file = file;
    this.document = document;
  }
  /** The place of a schema and of all that is inside. */
  place(node, seat) {
    const members = node.kind === "object" ? node.members : /* @__PURE__ */ new Map();
    this.definitions(members, seat);
    const wrapped = wrappedIn(members);
    const reference = wrapped === null ? referenceIn(members) : null;
    const { role, name, fullName, required, nameRange } = seat;
    const draft = {
      kind: "stored",
      ...{ role, name, fullName, required, reference },
      file: this.file,
      shape: wrapped === null && reference === null ? this.shape(node, members, seat) : this.beside(members),
      refersTo: null,
      nullable: wrapped?.nullable ?? false,
      node: { range: node.range, name: { range: nameRange } }
    };
    if (wrapped !== null)
      draft.refersTo = this.place(wrapped.node, {
        ...seat,
        role: "definition",
        required: true,
        pointer: `${seat.pointer}/${wrapped.path}`
      });
    this.places.set(seat.pointer, draft);
    return draft;
  }
  /** A place that no keyword leads to that is read. */
  at(root, pointer) {
    const known = this.places.get(pointer);
    if (known !== void 0) return known;
    let node = root;
    const parts = pointer.split("/").slice(1).map(unescaped);
    for (const part of parts) node = within(node, part);
    if (node === void 0 || !isSchema(node)) return null;
    const name = parts.at(-1) ?? "";
    const seat = { role: "definition", name, fullName: `${this.document}.${name}`, pointer, required: true };
    return this.place(node, { ...seat, nameRange: { start: node.range.start, end: node.range.start + 1 } });
  }
  definitions(members, { pointer }) {
    for (const keyword of ["$defs", "definitions"]) {
      const bundle = members.get(keyword)?.value;
      if (bundle?.kind !== "object") continue;
      for (const [name, { name: nameRange, value }] of bundle.members) {
        if (!isSchema(value)) continue;
        const at = `${pointer}/${keyword}/${escaped(name)}`;
        const seat = {
          role: "definition",
          name,
          fullName: `${this.document}.${name}`,
          pointer: at,
          nameRange
        };
        this.place(value, { ...seat, required: true });
      }
    }
  }
  shape(node, members, seat) {
    const value = (keyword) => {
      const member = members.get(keyword);
      return member === void 0 ? void 0 : plainValue(member.value);
    };
    const decisive = [...members.keys()].filter((keyword) => treatmentOf(keyword) === "decisive");
    const isFalse = node.kind === "scalar" && node.value === false;
    if (decisive.length > 0 || isFalse) {
      this.pass(members, (keyword) => decisive.includes(keyword), true);
      return { ...ANYTHING, opaque: normalText(plainValue(node)) };
    }
    const kinds = kindsOf(value("type"));
    const values = valuesOf(value("enum"), value("const"), kinds);
    const width = kinds.has("integer") ? widthOf(value("format")) : null;
    const unread = this.pass(members, (keyword) => isUnread(keyword, width !== null));
    return {
      kinds: values === null ? kinds : kindsOf([...new Set(values.map(kindNames))].flat()),
      ...{ values, width, unread },
      properties: this.properties(members, seat),
      rest: this.rest(members, seat),
      items: this.inner(members, "items", { ...seat, role: "items", fullName: `${seat.fullName}[]` }),
      opaque: null
    };
  }
  /** What restricts a reference further. */
  beside(members) {
    return { ...ANYTHING, unread: this.pass(members, (keyword) => treatmentOf(keyword) === "unread") };
  }
  properties(members, seat) {
    const listed = members.get("properties")?.value;
    if (listed?.kind !== "object") return null;
    const required = new Set(requiredIn(members));
    return new Map(
      [...listed.members].map(([name, { name: nameRange, value }]) => {
        const [fullName, pointer] = [`${seat.fullName}.${name}`, `${seat.pointer}/properties/${escaped(name)}`];
        const own = { role: "property", name, fullName, pointer, nameRange, required: required.has(name) };
        return [name, this.place(value, own)];
      })
    );
  }
  rest(members, seat) {
    const value = members.get("additionalProperties")?.value;
    if (value?.kind === "scalar" && value.value === false) return "closed";
    const entries = { ...seat, role: "entries", fullName: `${seat.fullName}.*` };
    return value?.kind === "object" ? this.inner(members, "additionalProperties", entries) ?? "open" : "open";
  }
  inner(members, keyword, seat) {
    const member = members.get(keyword);
    if (member === void 0 || !isSchema(member.value)) return null;
    const pointer = `${seat.pointer}/${keyword}`;
    return this.place(member.value, { ...seat, pointer, nameRange: member.name, required: true });
  }
  /** Notes the keywords that are not looked into. */
  pass(members, isPassed, decisive = false) {
    const found = [...members].filter(([keyword]) => isPassed(keyword));
    this.passed.push(...found.map(([keyword, { name: range }]) => ({ keyword, decisive, range })));
    return new Map(found.map(([keyword, { value }]) => [keyword, normalText(plainValue(value))]));
  }
};
function isUnread(keyword, hasWidth) {
  return treatmentOf(keyword) === "unread" && !(keyword === "format" && hasWidth);
}
function kindNames(value) {
  if (value === null) return ["null"];
  if (typeof value === "bigint") return ["integer"];
  return [isObject(value) ? "object" : Array.isArray(value) ? "array" : typeof value];
}
function isSchema(node) {
  return node.kind === "object" || node.kind === "scalar" && typeof node.value === "boolean";
}
function requiredIn(members) {
  const node = members.get("required")?.value;
  return node?.kind === "array" ? node.items.map(plainValue) : [];
}
function within(node, part) {
  if (node?.kind === "object") return node.members.get(part)?.value;
  return node?.kind === "array" && /^(0|[1-9]\d*)$/.test(part) ? node.items[Number(part)] : void 0;
}
function escaped(part) {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}
function unescaped(part) {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

// src/schema/json-schema/link-schemas.ts
var SUFFIX = ".schema.json";
function linkSchemas(parsed) {
  const names = namesOf(parsed.map(({ file }) => file.path));
  const files = new Map(
    parsed.map(({ file, node }) => [file.path, readSchema(file, node, names.get(file.path) ?? file.path)])
  );
  const ids = new Map(parsed.flatMap(({ file, node }) => idOf(node).map((id) => [id, file.path])));
  const remote = [];
  const problems = parsed.flatMap(dialectProblems);
  const bases = new Map(parsed.map(({ file, node }) => [file.path, idOf(node)[0] ?? null]));
  for (const draft of draftsOf(files)) {
    if (draft.reference === null) continue;
    const { text } = draft.reference;
    const target = targetOf(text, draft.file.path, { bases, ids, files });
    if (target === "remote") {
      remote.push(`$ref ${text} is not fetched (${placeText(draft.file, draft.reference)})`);
      makeOpaque(draft, text);
    } else if ("no" in target)
      problems.push(problemAt(draft.file, { message: target.no, range: draft.reference.range }));
    else draft.refersTo = target;
  }
  problems.push(...[...draftsOf(files)].flatMap(loopProblem));
  const documents = [...files].filter(([, { root }]) => isDocument(root));
  return {
    documents: new Map(documents.map(([path, { root }]) => [path, root])),
    files: new Map([...files].map(([path, { file }]) => [path, file])),
    problems,
    unseen: [...remote, ...passedTexts([...files.values()])]
  };
}
function makeOpaque(draft, text) {
  draft.shape = { ...draft.shape, opaque: JSON.stringify({ $ref: text }) };
}
function* draftsOf(files) {
  for (const { places } of files.values()) yield* places.values();
}
function namesOf(paths) {
  const bare = (path) => path.endsWith(SUFFIX) ? path.slice(0, -SUFFIX.length) : path;
  const base = (path) => bare(path.slice(path.lastIndexOf("/") + 1));
  const isTaken = (path) => paths.some((other) => other !== path && base(other) === base(path));
  return new Map(paths.map((path) => [path, isTaken(path) ? bare(path) : base(path)]));
}
function idOf(node) {
  const id = node.kind === "object" ? node.members.get("$id")?.value : void 0;
  return id?.kind === "scalar" && typeof id.value === "string" ? [id.value.replace(/#$/, "")] : [];
}
var ANCHOR = 'expected "#", or "#/" and a JSON pointer, for anchors are not looked up. Write the pointer';
function targetOf(text, from, { bases, ids, files }) {
  const [where = "", ...rest] = text.split("#");
  const fragment = decoded(rest.join("#"));
  const path = where === "" ? from : fileAt(where, from, bases.get(from) ?? null, ids);
  if (path === null) return "remote";
  const target = files.get(path);
  if (target === void 0) {
    return { no: `${path} is not one of the schemas of this surface. Add it to \`schemas\`, or correct the path` };
  }
  if (fragment === null || fragment !== "" && !fragment.startsWith("/")) return { no: ANCHOR };
  return target.at(fragment) ?? { no: `there is no schema at ${fragment} of ${path}. Correct the pointer` };
}
function fileAt(where, from, base, ids) {
  const known = ids.get(base === null ? where : absolute(where, base));
  if (known !== void 0) return known;
  if (/^[a-z][a-z\d+.-]*:/i.test(where) || where.startsWith("/")) return null;
  const parts = from.split("/").slice(0, -1);
  for (const part of (decoded(where) ?? where).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function absolute(where, base) {
  return URL.canParse(where, base) ? new URL(where, base).href : where;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
function loopProblem(draft) {
  const seen = /* @__PURE__ */ new Set();
  for (let at = draft; at !== null; at = at.refersTo) {
    if (!seen.has(at)) seen.add(at);
    else {
      const range = draft.reference?.range ?? draft.node.range;
      draft.refersTo = null;
      return [problemAt(draft.file, { message: "this reference leads back to itself. Let it lead to a type", range })];
    }
  }
  return [];
}
function isDocument({ shape, refersTo }) {
  if (refersTo !== null || shape.opaque !== null || shape.values !== null || shape.properties !== null) return true;
  return shape.kinds.size < 7 || shape.items !== null || shape.rest !== "open";
}
function dialectProblems({ file, node }) {
  const dialect = node.kind === "object" ? node.members.get("$schema")?.value : void 0;
  if (dialect === void 0) return [];
  const said = plainValue(dialect);
  if (typeof said === "string" && said.replace(/#$/, "") === DIALECT) return [];
  return [problemAt(file, { message: `expected ${DIALECT}. Write the schema in that draft`, range: dialect.range })];
}
function problemAt(file, { message, range }) {
  const { line, column } = spanOf(file.node, range);
  return { file: file.path, line, column, message, fatal: true };
}
function placeText(file, { range }) {
  const { line, column } = spanOf(file.node, range);
  return `${file.path}:${line}:${column}`;
}
function passedTexts(files) {
  const all = files.flatMap(({ file, passed }) => passed.map((each) => ({ ...each, file })));
  const keywords = [...new Set(all.map(({ keyword }) => keyword))].sort();
  return keywords.flatMap((keyword) => {
    const found = all.filter((each) => each.keyword === keyword);
    const [first] = found;
    if (first === void 0) return [];
    const places = found.length === 1 ? "" : `, and in ${found.length - 1} more ${found.length === 2 ? "place" : "places"}`;
    const what = found.some(({ decisive }) => decisive) ? "not looked into, nor what it stands in" : "not looked into";
    return [`the keyword ${keyword}: ${what} (${placeText(first.file, first)}${places})`];
  });
}

export {
  parseJson,
  plainValue,
  linkSchemas,
  problemAt
};

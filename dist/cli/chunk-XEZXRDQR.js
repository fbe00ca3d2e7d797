import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  HTTP,
  OTHER_TYPE,
  areSet,
  arrivalsOf,
  asRuntimes,
  bindingsOf,
  blendsOf,
  canMeet,
  canonical,
  causeOf,
  compareField2 as compareField,
  compareUnset,
  enumsIn,
  formOf,
  isMessage,
  isNullValue,
  isNumber,
  isSameDeclaration,
  isText,
  isUnrelatedOpaque,
  isZero,
  keyDiffers,
  keyOf,
  linksOf,
  listsToTry2 as listsToTry,
  meeting,
  messagesIn,
  namesOf,
  numberKind,
  once,
  optionChanges,
  optionValueText,
  partsOf,
  payloadType,
  plainValueName,
  rangeOf,
  readEnum,
  readField,
  readField2,
  readOneofs,
  readUnknown,
  readUnwritten,
  readerHasOneof,
  sameFieldName,
  sentValues,
  signatureOf,
  skips,
  someValue,
  takesNull,
  triggerIn,
  undeclared,
  wholeOf,
  wrap,
  writeField,
  zeroConditions
} from "./chunk-352CL2XC.js";
import {
  RUNTIMES
} from "./chunk-EJKLHH7W.js";
import {
  sampleOf,
  sampleOfKind,
  targetOf,
  useOf,
  wrapped
} from "./chunk-W6C5K332.js";
import {
  ANYTHING,
  KINDS,
  jsonText,
  kindOf,
  normalText
} from "./chunk-WBEVH2OH.js";

// src/cli/commands.ts
var COMMANDS = [
  "check",
  "tag",
  "plan",
  "matrix",
  "peers",
  "notes",
  "capabilities",
  "accept",
  "surfaces",
  "merge",
  "init",
  "explain",
  "demo"
];
var FORMATS = ["text", "json", "markdown", "sarif", "github", "html", "svg"];
var PICTURES = ["html", "svg"];
var PRINTS = {
  plan: ["text", "json"],
  accept: ["text", "json"],
  surfaces: ["text", "json"],
  notes: ["text", "markdown", "json"],
  peers: ["text", "markdown", "json"],
  matrix: ["text", "json", "html", "svg", "markdown"],
  capabilities: ["text", "json", "markdown"]
};
var FIRST_FORMAT = { capabilities: "json" };
var OPTIONS = {
  repo: { type: "string" },
  base: { type: "string" },
  "base-dir": { type: "string" },
  head: { type: "string" },
  "head-dir": { type: "string" },
  "client-dir": { type: "string" },
  "server-dir": { type: "string" },
  client: { type: "string" },
  server: { type: "string" },
  "base-version": { type: "string" },
  "head-version": { type: "string" },
  promise: { type: "string" },
  contracts: { type: "string" },
  protos: { type: "string", multiple: true },
  config: { type: "string" },
  format: { type: "string" },
  window: { type: "string" },
  "assume-next": { type: "string" },
  "tag-pattern": { type: "string" },
  "version-file": { type: "string" },
  cache: { type: "string" },
  history: { type: "string" },
  tags: { type: "string" },
  output: { type: "string" },
  surface: { type: "string" },
  jobs: { type: "string" },
  changed: { type: "boolean" },
  "no-witness": { type: "boolean" },
  quiet: { type: "boolean" },
  explain: { type: "boolean" },
  keep: { type: "boolean" },
  write: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
var COMPARING = [
  "repo",
  "base",
  "base-dir",
  "head",
  "head-dir",
  "base-version",
  "head-version",
  "promise",
  "contracts",
  "protos",
  "config",
  "format",
  "window",
  "assume-next",
  "tag-pattern",
  "version-file",
  "cache",
  "no-witness",
  "quiet",
  "explain"
];
var NOT_FOR_NOTES = ["assume-next", "no-witness", "quiet", "explain"];
var OF_COPIES = ["client-dir", "server-dir", "client", "server"];
var TAKES = {
  check: [...COMPARING, "surface"],
  tag: [...COMPARING.filter((name) => name !== "head-version"), "surface"],
  plan: [...COMPARING, "history"],
  notes: COMPARING.filter((name) => !NOT_FOR_NOTES.includes(name)),
  matrix: ["repo", "tags", "client", "contracts", "protos", "config", "tag-pattern", "format", "output", "no-witness"],
  capabilities: ["repo", "tags", "protos", "config", "tag-pattern", "format", "output", "surface"],
  peers: [...OF_COPIES, "repo", "head", "contracts", "config", "format", "no-witness", "quiet", "explain"],
  accept: COMPARING.filter((name) => name !== "quiet" && name !== "explain"),
  surfaces: ["repo", "base", "head", "config", "protos", "changed", "jobs", "format", "cache"],
  merge: ["format", "quiet", "explain"],
  init: ["repo", "write"],
  explain: [],
  demo: ["keep"]
};

// src/compat/comments.ts
function commentsOf(pair) {
  if ("identity" in pair && (pair.identity === "moved" || pair.identity === "reused")) return null;
  const old = first(pair.old);
  const next = first(pair.new);
  if (old === null || next === null) return null;
  return { old: textOf(old), new: textOf(next) };
}
function first(part) {
  if (part === null) return null;
  return "kind" in part ? part : part[0] ?? null;
}
function textOf(element) {
  const comments = element.kind === "file" || element.node === null ? null : element.node.comments;
  return [comments?.leading, comments?.trailing].map((text) => (text ?? "").replace(/\s+/g, " ").trim()).join("\n").trim();
}

// src/compat/naming.ts
function nameOf(pair) {
  switch (pair.kind) {
    case "field":
      return nameField(pair);
    case "oneof":
      return nameOneof(pair);
    case "enum-value":
      return nameValue(pair);
    case "method":
      return nameMethod(pair);
    case "package":
      return named(pair.old, pair.new, null, pair.old.package || "(no package)");
    case "file":
      return named(pair.old, pair.new, null, pair.old.path);
    case "message":
    case "enum":
    case "service":
    case "type":
      return named(pair.old, pair.new, null, pair.old?.fullName ?? pair.new?.fullName ?? "");
  }
}
function named(old, next, enclosing, element) {
  return { old, new: next, enclosing, element, key: element };
}
function nameField(pair) {
  const { old, new: next, parents } = pair;
  const element = old?.fullName ?? (next?.extension ? next.fullName : `${parents.old.fullName}.${next?.name}`);
  const key = old === null ? `${parents.old.fullName}#${next?.number}` : `${old.fullName}#${old.number}`;
  return { old, new: next, enclosing: parents.new, element, key };
}
function nameOneof(pair) {
  const { old, new: next, parents } = pair;
  const numbers3 = next?.fields.map((field2) => field2.number).sort((a, b) => a - b);
  const element = old?.fullName ?? `${parents.old.fullName}.${next?.name}`;
  const key = old === null ? `${parents.old.fullName}#${numbers3?.join()}` : old.fullName;
  return { old, new: next, enclosing: parents.new, element, key };
}
function nameValue(pair) {
  const old = pair.old[0] ?? null;
  const next = pair.new[0] ?? null;
  const parent = pair.parents.old.fullName;
  const key = `${parent}${old === null ? "" : `.${old.name}`}#${(old ?? next)?.number}`;
  return { old, new: next, enclosing: pair.parents.new, element: `${parent}.${(old ?? next)?.name}`, key };
}
function nameMethod(pair) {
  const { old, new: next, services } = pair;
  const parent = services.old?.fullName ?? services.new?.fullName;
  const element = old?.fullName ?? `${parent}.${next?.name}`;
  return { old, new: next, enclosing: services.new, element, key: element };
}

// src/compat/rule.ts
function defineRule(rule) {
  return rule;
}
function defineAnyRule(rule) {
  return rule;
}

// src/compat/rules/comment-changed.ts
var comment_changed_default = defineAnyRule({
  id: "comment-changed",
  title: "The comment of an existing element changed",
  on: "any",
  floor: "none",
  points: "name",
  differs: (pair) => {
    const comments = commentsOf(pair);
    return comments !== null && comments.old !== comments.new;
  },
  sentence: (pair) => `the comment of ${nameOf(pair).element} changed`,
  explanation: "No schema shows what a field means. A new comment may be better wording, or another meaning.",
  remedy: "Check that the meaning did not change: if it did, give it a new field.",
  examples: [
    {
      name: "seconds become milliseconds",
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M {
  // In seconds.
  int32 timeout = 1;
}`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M {
  // In milliseconds.
  int32 timeout = 1;
}`,
      finds: [{ rule: "comment-changed", element: "M.timeout" }]
    }
  ]
});

// src/compat/language-options.ts
function optionOf(options, name) {
  const option = options.find((each) => each.name === name);
  return option === void 0 ? null : optionValueText(option.value);
}
function featureOf(options, language, name) {
  for (const option of options) {
    if (option.name === `features.(${language}).${name}`) return optionValueText(option.value);
    const whole = option.name === "features" ? entry(option.value, `[${language}]`) : null;
    const settings = option.name === `features.(${language})` ? option.value : whole;
    const value = settings === null ? null : entry(settings, name);
    if (value !== null) return optionValueText(value);
  }
  return null;
}
function entry(value, name) {
  if (value.kind !== "message") return null;
  return value.entries.find((each) => each.name === name)?.value ?? null;
}
function cppStringType({ type, options, file }) {
  if (type.kind !== "scalar" || type.scalar !== "string" && type.scalar !== "bytes") return null;
  const said = optionOf(options, "ctype") ?? featureOf(options, "pb.cpp", "string_type") ?? featureOf(file.options, "pb.cpp", "string_type");
  return said === "STRING_PIECE" ? "STRING" : said;
}
function defaultCppStringType({ file }) {
  return file.node.edition === "2024" ? "VIEW" : "STRING";
}
function javaChecksUtf8({ type, options, file }) {
  if (type.kind !== "scalar" || type.scalar !== "string") return false;
  const feature = featureOf(options, "pb.java", "utf8_validation") ?? featureOf(file.options, "pb.java", "utf8_validation");
  return feature === "VERIFY" || optionOf(file.options, "java_string_check_utf8") === "true";
}
var unset = () => null;
var off = () => "false";
var always = () => true;
var taken = (old) => old === "true";
var names = (name, language) => ({
  name,
  usual: unset,
  breaks: always,
  when: `the code is in ${language}`
});
var FILE_OPTIONS = [
  names("go_package", "Go"),
  { ...names("java_package", "Java"), usual: (file) => JSON.stringify(file.package) },
  names("java_outer_classname", "Java"),
  { ...names("java_multiple_files", "Java"), usual: off },
  names("csharp_namespace", "C#"),
  names("objc_class_prefix", "Objective-C"),
  names("php_class_prefix", "PHP"),
  names("php_namespace", "PHP"),
  { ...names("php_metadata_namespace", "PHP"), when: "the code is in PHP and names the metadata class" },
  names("ruby_package", "Ruby"),
  names("swift_prefix", "Swift"),
  {
    name: "java_generic_services",
    usual: off,
    breaks: taken,
    when: "the code is in Java and uses the service classes"
  },
  { name: "cc_generic_services", usual: off, breaks: taken, when: "the code is in C++ and uses the service classes" },
  {
    name: "py_generic_services",
    usual: off,
    breaks: taken,
    when: "the code is in Python and uses the service classes"
  },
  { name: "cc_enable_arenas", usual: off, breaks: taken, when: "the code is in C++ and its protoc is older than 3.14" },
  {
    name: "optimize_for",
    usual: () => "SPEED",
    breaks: (_, next) => next === "LITE_RUNTIME",
    when: "the code is in C++ or Java and uses more than the lite runtime has"
  }
];
function changedOptions(old, next) {
  return FILE_OPTIONS.flatMap((option) => {
    const [before, after] = [optionOf(old.options, option.name), optionOf(next.options, option.name)];
    const same = before === after || (before ?? option.usual(old)) === (after ?? option.usual(next));
    return same ? [] : [{ ...option, old: before, new: after }];
  });
}

// src/compat/shape.ts
function shapesOf(pair) {
  const { old, new: next } = pair;
  if (!("moves" in pair) || pair.moves.length === 0) return { old: shape(old), new: shape(next) };
  const moves = pair.moves;
  const numbers3 = new Map(moves.flatMap((move) => named2(move.old)).map(({ name, number }) => [name, number]));
  const from = (move) => named2(move.new).map(({ name }) => numbers3.get(name) ?? "new").join(",");
  return {
    old: moves.map((move) => shape(move.old)).join("; "),
    new: moves.map((move) => `${shape(move.new)} from ${from(move) || "nothing"}`).join("; ")
  };
}
function named2(part) {
  if (part === null) return [];
  return "kind" in part ? [part] : part;
}
function shape(part) {
  if (part === null) return "-";
  if (!("kind" in part)) return part.map((value) => value.number).join(",") || "-";
  return elementShape(part);
}
function elementShape(element) {
  switch (element.kind) {
    case "field":
      return fieldShape(element);
    case "enum":
      return enumShape(element);
    case "message":
      return messageShape(element);
    case "oneof":
      return `oneof ${element.fields.map((field2) => field2.number).sort((a, b) => a - b)}`;
    case "enum-value":
      return String(element.number);
    case "method":
      return methodShape(element);
    case "service":
      return "service";
    case "file":
      return "package";
  }
}
function fieldShape(field2) {
  const words = [
    field2.repeated ? "repeated" : field2.presence ?? "",
    field2.map === null ? typeShape(field2.type) : `map ${typeShape(field2.map.key.type)} ${typeShape(field2.map.value.type)}`,
    String(field2.number),
    field2.packed ? "packed" : "",
    field2.delimited ? "delimited" : "",
    field2.utf8Checked ? "utf8" : "",
    field2.oneof === null ? "" : "oneof",
    field2.default === null ? "" : `default ${defaultShape(field2, field2.default)}`
  ];
  return words.filter((word) => word !== "").join(" ");
}
function defaultShape({ type }, value) {
  if (type.kind !== "enum") return defaultText(value);
  return String(type.enum.values.find(({ name }) => name === value)?.number);
}
function typeShape(type) {
  if (type.kind === "scalar") return type.scalar;
  return type.kind === "enum" ? `${type.enum.closed ? "closed" : "open"} enum` : type.kind;
}
function enumShape(element) {
  return `${element.closed ? "closed" : "open"} enum`;
}
function messageShape(message) {
  const ranges = [...message.reservedRanges].sort((a, b) => a.start - b.start);
  const reserved2 = [...ranges.map(({ start, end }) => `${start}-${end}`), ...[...message.reservedNames].sort()];
  return reserved2.length === 0 ? "message" : `message reserved ${reserved2.join(",")}`;
}
function methodShape(method) {
  return `${method.clientStreaming ? "stream" : "one"} to ${method.serverStreaming ? "stream" : "one"}`;
}
function defaultText(value) {
  if (typeof value === "string") return JSON.stringify(value);
  if (!(value instanceof Uint8Array)) return String(value);
  return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// src/compat/describe.ts
function typeText(field2) {
  if (field2.map !== null) return `map<${valueText(field2.map.key.type)}, ${valueText(field2.map.value.type)}>`;
  return `${field2.repeated ? "repeated " : ""}${valueText(field2.type)}`;
}
function valueText(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return type.name;
  return type.kind === "enum" ? type.enum.fullName : type.message.fullName;
}
function fieldText(field2) {
  return `${typeText(field2)} ${field2.name} = ${field2.number}`;
}
function effectiveDefaultText(field2) {
  if (field2.type.kind === "enum") return String(field2.default ?? field2.type.enum.values[0]?.name);
  if (field2.default !== null) return defaultText(field2.default);
  if (field2.type.kind !== "scalar") return "empty";
  if (field2.type.scalar === "bool") return "false";
  return field2.type.scalar === "string" || field2.type.scalar === "bytes" ? '""' : "0";
}
function valuesText(values) {
  return `${values.map((value) => value.name).join(" / ")} = ${values[0]?.number}`;
}
function declarationText(type) {
  return `${type.kind} ${type.fullName}`;
}
function signatureText(method) {
  const side = (stream, type) => `(${stream ? "stream " : ""}${valueText(type)})`;
  return `${side(method.clientStreaming, method.input)} returns ${side(method.serverStreaming, method.output)}`;
}
function methodsText(service) {
  const count2 = service?.methods.length ?? 0;
  return count2 === 1 ? "1 method" : `${count2} methods`;
}
function namedText(field2) {
  return `${typeText(field2)} ${field2.name}`;
}
function listText(names2) {
  const shown2 = names2.length > 3 ? [...names2.slice(0, 2), `one of ${names2.length - 2} others`] : names2;
  const last = shown2[shown2.length - 1] ?? "";
  return shown2.length < 2 ? last : `${shown2.slice(0, -1).join(", ")} or ${last}`;
}
function sentencesText(sentences) {
  const more = sentences.length - 3;
  return [...sentences.slice(0, 3), ...more > 0 ? [`and ${more} more`] : []].join("; ");
}

// src/compat/type-change.ts
function replaced(a, b, { corresponds }) {
  if (a.kind === "opaque" || b.kind === "opaque") {
    const [one, other] = [valueText(a), valueText(b)];
    return one !== other && !one.endsWith(`.${other}`) && !other.endsWith(`.${one}`);
  }
  if (a.kind === "message" && b.kind === "message") return !corresponds(a.message, b.message);
  if (a.kind === "enum" && b.kind === "enum") return !corresponds(a.enum, b.enum);
  return false;
}
function readReplaced(writer, reader, use3, context) {
  if (writer.kind === "opaque" || reader.kind === "opaque") return [ALTERED];
  if (writer.kind === "message" && reader.kind === "message")
    return [
      ...context.readWhole(writer.message, reader.message),
      ...misnamedFields(writer.message, reader.message, context)
    ].map(atPath);
  if (writer.kind === "enum" && reader.kind === "enum")
    return [...readEnum(writer.enum, reader.enum, use3), ...misnamedValues(writer.enum, reader.enum)];
  return [];
}
var ALTERED = {
  effect: "altered",
  aspect: "type",
  when: null,
  trigger: null,
  beyondReader: false,
  runtimes: "all"
};
function atPath({ path, ...outcome2 }) {
  const { aspect, when } = outcome2;
  const unwritten = aspect === "unwritten-field" || aspect === "required" && when === null;
  const place = (unwritten || aspect === "oneof" ? path.slice(0, -1) : path).map((field2) => field2.name).join(".");
  if (place === "") return outcome2;
  return { ...outcome2, when: when === null ? `${place} is set` : `${when}, in ${place}` };
}
function misnamedFields(writer, reader, context) {
  const queue = [{ writer, reader, path: [] }];
  const seen = /* @__PURE__ */ new Set();
  const outcomes = [];
  for (let meeting2 = queue.shift(); meeting2 !== void 0; meeting2 = queue.shift()) {
    const key = `${meeting2.writer.fullName} ${meeting2.reader.fullName}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const readers = new Map(context.fieldsOf(meeting2.reader).map((field2) => [field2.number, field2]));
    for (const field2 of context.fieldsOf(meeting2.writer)) {
      const other = readers.get(field2.number);
      if (other === void 0) continue;
      const path = [...meeting2.path, field2];
      if (!sameFieldName(field2, other)) outcomes.push(...readAsOther(field2, other).map((one) => ({ ...one, path })));
      const inside2 = messagesIn(field2, other);
      if (inside2 !== null && !context.corresponds(inside2.writer, inside2.reader))
        queue.push({ ...inside2, path: [...meeting2.path, ...inside2.through] });
    }
  }
  return outcomes;
}
function readAsOther(writer, reader) {
  const { always: always2, "at-times": atTimes } = arrivalsOf(writer, reader);
  const runtimes = /* @__PURE__ */ new Set([...always2, ...atTimes]);
  return runtimes.size === 0 ? [] : [{ ...ALTERED, runtimes: asRuntimes(runtimes) }];
}
function misnamedValues(writer, reader) {
  const names2 = /* @__PURE__ */ new Map();
  for (const value of reader.values) {
    const known3 = names2.get(value.number) ?? /* @__PURE__ */ new Set();
    names2.set(value.number, known3.add(plainValueName(value.name, reader)));
  }
  const wrong = writer.values.filter(
    (value) => names2.get(value.number)?.has(plainValueName(value.name, writer)) === false
  );
  if (wrong.length === 0) return [];
  const when = `the value is ${listText(wrong.map(({ name }) => name))}`;
  return [{ ...ALTERED, when }];
}
function readAloneType({ writer, reader, pair }) {
  if (pair.role !== "root" && pair.role !== "stored") return [];
  const common = { when: null, trigger: null, runtimes: "all" };
  if (reader === null)
    return writer === null ? [] : [{ effect: "ignored", aspect: "unknown-field", beyondReader: true, ...common }];
  return [{ effect: "absent", aspect: "unwritten-field", beyondReader: false, ...common }];
}

// src/compat/field-change.ts
function persisting({
  identity,
  old,
  new: next
}) {
  if (old === null || next === null) return null;
  return identity === "same" || identity === "renamed" ? { old, new: next } : null;
}
function typeDiffers({ old, new: next }, context) {
  if (old.map !== null && next.map !== null) return false;
  if (old.map === null !== (next.map === null)) return true;
  return valueDiffers(old.type, next.type, context);
}
function valueDiffers(a, b, context) {
  if (a.kind === "scalar" && b.kind === "scalar") return a.scalar !== b.scalar;
  const known3 = a.kind !== "opaque" && b.kind !== "opaque";
  return known3 && a.kind !== b.kind || replaced(a, b, context);
}
function readAspects({ writer, reader }, ...aspects) {
  if (writer === null || reader === null) return [];
  return readField(writer, reader).filter(({ aspect }) => aspects.includes(aspect));
}
function tells(fields, part, context) {
  return !typeDiffers(fields, context) || causes(fields, part);
}
function causes({ old, new: next }, part) {
  return [...readField(old, next), ...readField(next, old)].some(({ aspect }) => aspect === part);
}

// src/compat/source.ts
var EVERYWHERE = [{ when: null }];
var IMPORTERS = [
  { when: "another .proto file imports it, or the code is in C++, Python or TypeScript" }
];
function inLanguages(...languages) {
  return languages.length === 0 ? [] : [{ when: `the code is in ${orText(languages)}` }];
}
function orText(languages) {
  const unique = [...new Set(languages)];
  return unique.length <= 3 ? listText(unique) : `${unique.slice(0, -1).join(", ")} or ${unique.at(-1)}`;
}
var CODE_TYPES = {
  int32: "int 32",
  sint32: "int 32",
  sfixed32: "int 32",
  uint32: "uint 32",
  fixed32: "uint 32",
  int64: "int 64",
  sint64: "int 64",
  sfixed64: "int 64",
  uint64: "uint 64",
  fixed64: "uint 64"
};
function valueOutcomes(old, next, context) {
  if (!valueDiffers(old, next, context)) return [];
  if (old.kind !== "scalar" || next.kind !== "scalar") return EVERYWHERE;
  const [before, after] = [CODE_TYPES[old.scalar], CODE_TYPES[next.scalar]];
  if (before === void 0 || after === void 0) return EVERYWHERE;
  if (before === after) return [];
  return before.slice(-2) === after.slice(-2) ? inLanguages("Go", "C#") : EVERYWHERE;
}
function typeOutcomes(old, next, context) {
  if (old.map === null !== (next.map === null)) return EVERYWHERE;
  if (old.map === null || next.map === null) return valueOutcomes(old.type, next.type, context);
  return worst([
    ...valueOutcomes(old.map.key.type, next.map.key.type, context),
    ...valueOutcomes(old.map.value.type, next.map.value.type, context)
  ]);
}
function presenceOutcomes(old, next) {
  const [before, after] = [tellsPresence(old), tellsPresence(next)];
  if (before === after) return [];
  if (before) return EVERYWHERE;
  const isBytes = next.type.kind === "scalar" && next.type.scalar === "bytes";
  return isBytes ? inLanguages("TypeScript") : inLanguages("Go", "TypeScript");
}
function tellsPresence({ presence }) {
  return presence === "explicit" || presence === "required";
}
function namedOutcomes(old, next, context) {
  if (next === void 0) return EVERYWHERE;
  if (old.repeated !== next.repeated) return EVERYWHERE;
  const oneof = old.oneof?.name === next.oneof?.name ? [] : inLanguages("Go", "TypeScript");
  return worst([...typeOutcomes(old, next, context), ...presenceOutcomes(old, next), ...oneof]);
}
function losesName(values, next) {
  const names2 = valueNames.get(next) ?? new Set(next.values.map(({ name }) => name));
  valueNames.set(next, names2);
  return values.some(({ name }) => !names2.has(name));
}
var valueNames = /* @__PURE__ */ new WeakMap();
function worst(outcomes) {
  return outcomes.some(({ when }) => when === null) ? EVERYWHERE : outcomes;
}
function languagesOfPackage(file) {
  const has2 = (name) => file.options.some((option) => option.name === name);
  return [
    "C++",
    ...has2("java_package") ? [] : ["Java"],
    ...has2("csharp_namespace") ? [] : ["C#"],
    ...has2("php_namespace") ? [] : ["PHP"],
    ...has2("ruby_package") ? [] : ["Ruby"]
  ];
}
function onlyPackageChanged(old, next, { files }) {
  return old.name === next.name && files.get(old.file) === next.file && old.file.package !== next.file.package;
}
function onlyPackageRenamed(old, next, packages) {
  const inPackage = ({ fullName, file }) => file.package === "" ? fullName : fullName.slice(file.package.length + 1);
  return packages.get(old.file.package) === next.file.package && inPackage(old) === inPackage(next);
}

// src/compat/file-change.ts
function topLevel({ messages, enums, services, extensions }) {
  return [...messages, ...enums, ...services, ...extensions];
}
function isGoneFrom({ kind, fullName }, schema) {
  if (kind === "message") return !schema.messages.has(fullName);
  if (kind === "enum") return !schema.enums.has(fullName);
  if (kind === "service") return !schema.services.has(fullName);
  return ![...schema.extensionsOf.values()].flat().some((extension) => extension.fullName === fullName);
}
function declaredText(file) {
  const all = topLevel(file).map(({ kind, fullName }) => `${kind === "field" ? "extension" : kind} ${fullName}`);
  if (all.length === 0) return "nothing";
  const more = all.length - 3;
  return [...all.slice(0, 3), ...more > 0 ? [`and ${more} more`] : []].join(", ");
}
function publicImports({ node }) {
  return node.imports.filter(({ modifier }) => modifier === "public").map(({ path }) => path);
}
function movedBetweenFiles({ old, new: next }, { files }) {
  if (!isDeclaration(old) || !isDeclaration(next) || old.fullName !== next.fullName) return null;
  const heir = files.get(old.file);
  return heir === void 0 || heir === next.file || !isAtTop(old) ? null : { old, new: next };
}
function isDeclaration(part) {
  return part !== null && "kind" in part && (part.kind === "field" ? part.extension : isType(part));
}
function isType({ kind }) {
  return kind === "message" || kind === "enum" || kind === "service";
}
function isAtTop(declaration) {
  if (declaration.kind === "field") return declaration.file.extensions.includes(declaration);
  return declaration.kind === "service" || declaration.parent === null;
}
function movedOutcomes({ old, new: next }, { new: schema, files }) {
  const heir = files.get(old.file);
  const passedOn = heir !== void 0 && passesOn(heir, next.file, schema);
  const languages = [
    ...passedOn ? [] : ["C++", "Python", "TypeScript"],
    ...ownClass(old) && ownClass(next) && sameOption(old, next, "java_package") ? [] : ["Java"],
    ...sameOption(old, next, "go_package") ? [] : ["Go"]
  ];
  const importers = passedOn ? [] : [{ when: "another .proto file imports the old one for it" }];
  return [...importers, ...inLanguages(...languages)];
}
function passesOn(file, wanted, schema) {
  const queue = [file];
  const seen = new Set(queue);
  for (const each of queue) {
    for (const path of publicImports(each))
      for (const other of schema.files.values())
        if (!seen.has(other) && (other.path === path || other.path.endsWith(`/${path}`))) {
          seen.add(other);
          queue.push(other);
        }
  }
  return seen.has(wanted);
}
function ownClass({ kind, file }) {
  if (kind === "field") return false;
  return file.node.edition === "2024" || optionOf(file.options, "java_multiple_files") === "true";
}
function sameOption(old, next, name) {
  return optionOf(old.file.options, name) === optionOf(next.file.options, name);
}

// src/compat/rules/declaration-moved.ts
var declaration_moved_default = defineAnyRule({
  id: "declaration-moved",
  title: "A declaration went to another file",
  on: "any",
  floor: "patch",
  points: "name",
  differs: (pair, context) => movedBetweenFiles(pair, context) !== null,
  source: (pair, context) => {
    const moved = movedBetweenFiles(pair, context);
    return moved === null ? [] : movedOutcomes(moved, context);
  },
  shapes: (pair, context) => {
    const moved = movedBetweenFiles(pair, context);
    return { old: moved?.old.file.path ?? "-", new: moved?.new.file.path ?? "-" };
  },
  sentence: (pair, context) => {
    const moved = movedBetweenFiles(pair, context);
    return `${moved?.old.fullName} is declared in ${moved?.new.file.path} now, not in ${moved?.old.file.path}`;
  },
  explanation: "Its full name is the same, so calls and messages are. But .proto files and generated code in C++, Python and TypeScript import by file, and in Java a file may be a class around its declarations.",
  remedy: "Let the old file import the new one with import public.",
  examples: [
    {
      name: "a message",
      before: {
        "a.proto": 'syntax = "proto3"; import "t.proto"; service S { rpc A(M) returns (M); } message M { T t = 1; }',
        "t.proto": 'syntax = "proto3"; message T { int32 x = 1; } message U { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { T t = 1; } message T { int32 x = 1; }',
        "t.proto": 'syntax = "proto3"; message U { int32 x = 1; }'
      },
      finds: [{ rule: "declaration-moved", element: "T", uncompilable: true }]
    },
    {
      name: "the old file passes it on, and Java has a class for each message",
      before: {
        "a.proto": 'syntax = "proto3"; option java_multiple_files = true; service S { rpc A(M) returns (M); } message M { T t = 1; } message T { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; import public "t.proto"; option java_multiple_files = true; service S { rpc A(M) returns (M); } message M { T t = 1; }',
        "t.proto": 'syntax = "proto3"; option java_multiple_files = true; message T { int32 x = 1; }'
      },
      finds: [{ rule: "declaration-moved", element: "T" }]
    }
  ]
});

// src/compat/json/enum.ts
function readNames(writer, numbers3, reader, { use: use3, written: from }, unknown) {
  if (isNullValue(writer) || isNullValue(reader)) return [];
  const known3 = numbersByName(reader);
  const named3 = [...numbers3].filter((number) => number !== 0 || from?.unwrittenZero !== true);
  const byNumber = firstByNumber(writer);
  const written = named3.flatMap((number) => byNumber.get(number) ?? []);
  const missing = written.filter(({ name }) => !known3.has(name));
  const declared = firstByNumber(reader);
  const other = written.filter(({ name, number }) => known3.has(name) && known3.get(name) !== number);
  const fate = fateOf(use3, unknown);
  return [
    ...outcomesOf(fate, missing, use3, !missing.some(({ number }) => declared.has(number))),
    ...outcomesOf("retyped", other, use3, false)
  ];
}
var numbers = /* @__PURE__ */ new WeakMap();
function numbersByName(element) {
  const known3 = numbers.get(element) ?? new Map(element.values.map(({ name, number }) => [name, number]));
  numbers.set(element, known3);
  return known3;
}
var firsts = /* @__PURE__ */ new WeakMap();
function firstByNumber(element) {
  const known3 = firsts.get(element) ?? new Map([...element.values].reverse().map((value) => [value.number, value]));
  firsts.set(element, known3);
  return known3;
}
function readUndeclared(writer, reader, use3) {
  if (writer.closed || !reader.closed) return [];
  const number = undeclared([...writer.values, ...reader.values]);
  const trigger = use3.field === void 0 ? null : triggerIn(use3.field, BigInt(number));
  const when = `${nounOf(use3)} is not a number of ${reader.name}`;
  return [{ effect: "rejected", aspect: "enum-openness", when, trigger, beyondReader: true, runtimes: "all" }];
}
function fateOf({ cardinality, required }, unknown) {
  return unknown === "strict" || required && cardinality === "singular" ? "rejected" : "dropped";
}
function outcomesOf(effect, values, use3, beyondReader) {
  const [first2] = values;
  if (first2 === void 0) return [];
  const trigger = use3.field === void 0 ? null : triggerIn(use3.field, BigInt(first2.number));
  const when = `${nounOf(use3)} is ${namesOf(values)}`;
  return [{ effect, aspect: "enum-values", when, trigger, beyondReader, runtimes: "all" }];
}
function nounOf({ cardinality }) {
  return { singular: "the value", repeated: "an element", "map-value": "a value" }[cardinality];
}

// src/compat/rules/enum-closed.ts
var enum_closed_default = defineRule({
  id: "enum-closed",
  title: "An open enum is closed now",
  on: "enum",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => !old.closed && next.closed,
  effect: ({ pair, orient, use: use3 }) => {
    const { writer, reader } = orient(pair);
    return use3 === null ? [] : readEnum(writer, reader, use3).filter(({ aspect }) => aspect === "enum-openness");
  },
  // The constant and the case for unknown numbers go.
  source: () => inLanguages("Java", "Swift"),
  json: ({ pair, orient, use: use3 }) => {
    const { writer, reader } = orient(pair);
    return use3 === null ? [] : readUndeclared(writer, reader, use3);
  },
  sentence: ({ old }) => `enum ${old.name} is closed now: numbers it does not declare are not read`,
  explanation: "A writer of the open enum may send any number. A reader of the closed one treats a number it does not declare as an unknown field, so the field is not set; Go keeps the number.",
  remedy: "Leave the enum open.",
  examples: [
    {
      name: "features.enum_type",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option features.enum_type = CLOSED; ZERO = 0; ONE = 1; }',
      finds: [
        {
          rule: "enum-closed",
          element: "E",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-opened.ts
var enum_opened_default = defineRule({
  id: "enum-opened",
  title: "A closed enum is open now",
  on: "enum",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old.closed && !next.closed,
  effect: ({ pair, orient, use: use3 }) => {
    const { writer, reader } = orient(pair);
    return use3 === null ? [] : readEnum(writer, reader, use3).filter(({ aspect }) => aspect === "enum-openness");
  },
  source: () => [{ when: "the code is in Java, Kotlin or Swift and lists every value without a default" }],
  json: ({ pair, orient, use: use3 }) => {
    const { writer, reader } = orient(pair);
    return use3 === null ? [] : readUndeclared(writer, reader, use3);
  },
  sentence: ({ old }) => `enum ${old.name} is open now: numbers it does not declare are kept`,
  explanation: "A writer of the open enum may send any number. A reader of the closed one treats a number it does not declare as an unknown field, so the field is not set; Go keeps the number.",
  remedy: "Send only declared numbers while peers with the closed enum are in use.",
  examples: [
    {
      name: "features.enum_type",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option features.enum_type = CLOSED; ZERO = 0; ONE = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      finds: [
        {
          rule: "enum-opened",
          element: "E",
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server response dropped degraded",
            "new-client-old-server request dropped degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-renamed.ts
var enum_renamed_default = defineRule({
  id: "enum-renamed",
  title: "An enum was renamed or moved",
  on: "enum",
  floor: "patch",
  points: "name",
  // A renamed package or enclosing message is one change, with all that is inside.
  differs: ({ old, new: next }, { carried }) => old.fullName !== next.fullName && !carried(old, next),
  source: ({ old, new: next }, context) => onlyPackageChanged(old, next, context) ? [] : EVERYWHERE,
  sentence: ({ old, new: next }) => `enum ${old.fullName} is now called ${next.fullName}`,
  explanation: "Type names are not on the wire, so nobody is hurt there. They are inside Any, in JSON of Any, and in generated code.",
  remedy: "Check that no peer packs it into an Any, and that code which uses the old name is changed with it.",
  examples: [
    {
      name: "moved to another package, which exists already",
      before: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { X x = 1; } enum X { ZERO = 0; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { t.X x = 1; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; } enum X { ZERO = 0; }'
      },
      finds: [{ rule: "enum-renamed", element: "a.X", uncompilable: true }]
    }
  ]
});

// src/compat/hygiene.ts
function reservesNumber(type, number) {
  const ranges = reserved.get(type) ?? merged(type.reservedRanges);
  reserved.set(type, ranges);
  const range = ranges[firstReaching(ranges, number)];
  return range !== void 0 && range.start <= number;
}
var reserved = /* @__PURE__ */ new WeakMap();
function merged(ranges) {
  const result = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === void 0 || start > last.end + 1) result.push({ start, end });
    else if (end > last.end) result[result.length - 1] = { start: last.start, end };
  }
  return result;
}
function firstReaching(ranges, number) {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((ranges[middle]?.end ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
function noLongerReserved(old, next) {
  const ranges = uncoveredRanges(old.reservedRanges, next.reservedRanges);
  const names2 = [...old.reservedNames].filter((name) => !next.reservedNames.has(name)).map((name) => JSON.stringify(name));
  return [...ranges, ...names2];
}
function uncoveredRanges(ranges, covers3) {
  const sorted = merged(covers3);
  return ranges.flatMap((range) => uncovered(range, sorted)).map(({ start, end }) => start === end ? `${start}` : `${start} to ${end}`);
}
function uncovered(range, covers3) {
  const parts = [];
  let start = range.start;
  for (let i = firstReaching(covers3, start); i < covers3.length; i++) {
    const cover = covers3[i];
    if (cover === void 0 || cover.start > range.end) break;
    if (cover.start > start) parts.push({ start, end: cover.start - 1 });
    start = cover.end + 1;
  }
  if (start <= range.end) parts.push({ start, end: range.end });
  return parts;
}

// src/compat/rules/enum-reserved-removed.ts
var enum_reserved_removed_default = defineRule({
  id: "enum-reserved-removed",
  title: "Numbers or names of an enum are no longer reserved",
  on: "enum",
  floor: "none",
  points: "name",
  differs: ({ old, new: next }) => noLongerReserved(old, next).length > 0,
  sentence: ({ old, new: next }) => `enum ${old.name} no longer reserves ${noLongerReserved(old, next).join(", ")}`,
  explanation: "They were reserved because something older used them. Peers and stored data of that age would misread a new value there.",
  remedy: "Put the reservation back, unless you know that nothing of that age is left.",
  examples: [
    {
      name: "a range is cut short",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { A = 0; reserved 4 to 6; reserved "OLD"; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { A = 0; reserved 5; }',
      finds: [{ rule: "enum-reserved-removed", element: "E" }]
    }
  ]
});

// src/compat/json/beyond.ts
function canHold(reader, writer, list) {
  const [value] = list;
  if (value === void 0) return reader.presence !== "required" || writer.presence === "implicit";
  if (writer.presence === "explicit" && reader.presence === "implicit" && isZero(value)) return false;
  if (writer.map !== null && reader.map !== null) {
    const { key, value: held } = reader.map;
    const { map } = writer;
    return list.every((entry2) => {
      const part = (field2) => isMessage(entry2) ? entry2.get(field2.number)?.[0] : void 0;
      return holds(key, map.key, part(map.key)) && holds(held, map.value, part(map.value));
    });
  }
  return list.every((one) => holds(reader, writer, one));
}
function holds(reader, writer, value) {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (value === void 0 || !isNumber(value) || from === null || to === null) return true;
  if ([from, to].some((kind) => kind === "bool" || kind === "enum")) return true;
  if (to === "double" || to === "float") {
    const kept2 = to === "float" ? Math.fround(Number(value)) : Number(value);
    return Number.isNaN(kept2) || Number.isFinite(kept2) && equalNumbers(value, kept2) || kept2 === value;
  }
  const range = rangeOf(to);
  const whole = wholeOf(value);
  return range !== null && whole !== null && whole >= range.low && whole <= range.high;
}
function equalNumbers(value, kept2) {
  return typeof value === "bigint" ? BigInt(kept2) === value : kept2 === value;
}

// src/compat/json/lone.ts
var CHECK_REQUIRED = ["go", "java", "cpp"];
function readUnknown2(writer, knowsPlace, unknown) {
  return {
    effect: unknown === "strict" ? "rejected" : knowsPlace ? "dropped" : "ignored",
    aspect: "unknown-field",
    when: null,
    trigger: /* @__PURE__ */ new Map([[writer.number, [someValue(writer)]]]),
    beyondReader: true,
    runtimes: "all"
  };
}
function readUnwritten2(reader) {
  const common = { when: null, trigger: /* @__PURE__ */ new Map(), beyondReader: false };
  const absent = { ...common, effect: "absent", aspect: "unwritten-field" };
  if (reader.presence !== "required") return [{ ...absent, runtimes: "all" }];
  return [
    { ...common, effect: "rejected", aspect: "required", runtimes: CHECK_REQUIRED },
    { ...absent, runtimes: RUNTIMES.filter((runtime) => !CHECK_REQUIRED.includes(runtime)) }
  ];
}

// src/compat/json/trial.ts
function tryAll(writer, reader, unknown) {
  return listsToTry(writer, reader).flatMap((list) => {
    const sent = sentValues(writer, list).length > 0;
    return sent || list.length === 0 ? [{ list, sent, reading: send(writer, list, reader, unknown) }] : [];
  });
}
function send(writer, list, reader, unknown, floats = "single") {
  const fieldsOf = (message) => message.knownFields;
  const from = { fieldsOf, messageNamed: payloadType(writer), names: "json", floats };
  const to = { fieldsOf, messageNamed: payloadType(reader), unknown, floats, patient: true };
  const sides = { writer: from, reader: to, names: "json" };
  const values = sentValues(writer, list);
  if (values.length === 0) return reader.presence === "required" ? "rejected" : null;
  const json = writeField(writer, values, from)?.json;
  if (json === void 0) return null;
  const read = json === null && !takesNull(reader) ? "dropped" : readField2(reader, json, to);
  if (read === "rejected") return read;
  const seen = read === "dropped" ? [] : read.value;
  if (seen.length === 0 && reader.presence === "required") return "rejected";
  return compareField(writer, list, reader, kept(reader, seen), sides);
}
function kept(reader, values) {
  return sentValues(reader, values);
}
function withoutContent(writer, reader) {
  if (writer.map !== null && reader.map !== null) {
    const value = withoutContent(writer.map.value, reader.map.value);
    return { ...reader, map: { key: reader.map.key, value } };
  }
  if (writer.map !== null || reader.map !== null) return reader;
  const forms = [formOf(writer.type), formOf(reader.type)];
  const ordinary = forms[0] === forms[1] && (forms[0] === "message" || writer.type.kind === "enum");
  return ordinary && !isNull(writer) ? { ...reader, type: writer.type, default: null } : reader;
}
function isNull({ type }) {
  return type.kind === "enum" && isNullValue(type.enum);
}

// src/compat/json/conditions.ts
function conditionsOf(writer, reader) {
  const words = writer.presence === "implicit" ? "the field has its default value" : "the field is not set";
  const many = writer.map === null ? "the list has two or more elements" : "the map has two or more entries";
  return [
    { words, holds: (list) => list.length === 0 },
    ...partsOf(writer, reader).flatMap((part) => [
      ...ofRange(part),
      ...ofFloats(part),
      ...ofZero(part),
      ...ofText(part)
    ]),
    { words: many, holds: (list) => list.length > 1 }
  ];
}
function some({ pick }, holds2) {
  return (list) => pick(list).some((value) => isNumber(value) && holds2(value));
}
function ofRange(part) {
  const [from, to] = [numberKind(part.writer.type), numberKind(part.reader.type)];
  if (from === null || to === null) return [];
  const [all, range] = [rangeOf(from), rangeOf(to)];
  if (range === null) return [];
  const ends = [
    ...all === null || all.low < range.low ? [`below ${range.low}`] : [],
    ...all === null || all.high > range.high ? [`above ${range.high}`] : []
  ];
  const beyond2 = some(part, (value) => Number(value) < Number(range.low) || isAbove(value, range.high));
  const broken = some(part, (value) => wholeOf(value) === null && !Object.is(value, -0));
  const limits = ends.length === 0 ? [] : [{ words: `${part.noun} is ${ends.join(" or ")}`, holds: beyond2 }];
  if (all !== null) return [...limits, ...ofEnum(part)];
  const words = `${part.noun} is not a whole number, or is ${ends.join(" or ")}`;
  return [...limits, { words, holds: (list) => beyond2(list) || broken(list) }];
}
function isAbove(value, high) {
  return typeof value === "number" ? value >= Number(high) + 1 : BigInt(value) > high;
}
function ofEnum(part) {
  const { type } = part.reader;
  if (type.kind !== "enum") return [];
  const declared = new Set(type.enum.values.map(({ number }) => BigInt(number)));
  const holds2 = some(part, (value) => !declared.has(wholeOf(value) ?? -1n));
  return [{ words: `${part.noun} is not a number of ${type.enum.name}`, holds: holds2 }];
}
function ofFloats(part) {
  const to = numberKind(part.reader.type);
  if (to !== "float" && to !== "double") return [];
  const keep = (value) => to === "float" ? Math.fround(Number(value)) : Number(value);
  const isFar = (value) => Number.isFinite(Number(value)) && !Number.isFinite(keep(value));
  const loses = (value) => {
    const kept2 = keep(value);
    if (!Number.isFinite(kept2) || typeof value === "boolean") return false;
    return typeof value === "number" ? kept2 !== value : BigInt(kept2) !== value;
  };
  return [
    { words: `${part.noun} is too large for ${to}`, holds: some(part, isFar) },
    { words: `${part.noun} has more digits than ${to} keeps`, holds: some(part, loses) }
  ];
}
function ofZero(part) {
  const { noun } = part;
  const isBool = numberKind(part.writer.type) === "bool";
  return [
    {
      words: `${noun} is ${isBool ? "false" : "0"}`,
      holds: some(part, (value) => isZero(value) || Object.is(value, -0))
    },
    { words: `${noun} is NaN or infinite`, holds: some(part, (value) => !Number.isFinite(Number(value))) },
    { words: `${noun} is ${isBool ? "true" : "not 0"}`, holds: some(part, (value) => !isZero(value)) }
  ];
}
function ofText({ noun, pick }) {
  const any = (holds2) => (list) => pick(list).some((value) => isText(value) && holds2(value.length));
  return [
    { words: `${noun} is empty`, holds: any((length) => length === 0) },
    { words: `${noun} is not empty`, holds: any((length) => length > 0) }
  ];
}

// src/compat/json/when.ts
var OTHERWISE = {
  retyped: "what is written reads as the reader's type",
  presence: "the value equals the reader's default",
  ignored: "the message has other fields",
  dropped: "what is written holds nothing of the reader's type",
  altered: "what is written happens to read as the reader's type",
  rejected: "what is written does not read as the reader's type"
};
function whenOf({ writer, reader, effect, trials, hurt }) {
  const rest = trials.filter((trial) => !hurt.has(trial));
  if ([...hurt].some(({ sent }) => sent) && rest.every((trial) => !trial.sent || trial.reading === effect)) return null;
  const all = [...effect === "presence" ? zeroConditions(writer) : [], ...conditionsOf(writer, reader)];
  const fits = all.filter(({ holds: holds2 }) => [...hurt].every(({ list }) => holds2(list)));
  return fits.find(({ holds: holds2 }) => !rest.some(({ list }) => holds2(list)))?.words ?? OTHERWISE[effect];
}

// src/compat/json/field.ts
var HAVE_FLOATS = ["go", "java", "cpp", "python"];
var sameForm = (a, b) => formOf(a) === formOf(b);
function readField3(writer, reader, unknown) {
  if (isUnrelatedOpaque(writer, reader)) return [OTHER_TYPE];
  const defaults = readDefault(writer, reader);
  if (isSameDeclaration(writer, reader, sameForm)) return defaults;
  const byOneof = writer.oneof === null !== (reader.oneof === null);
  const bound = tried[unknown](writer, reader).map(({ list, ...draft }) => {
    const aspect = draft.aspect === "presence" && byOneof ? "oneof" : draft.aspect;
    return { ...draft, aspect, trigger: new Map(list.length === 0 ? [] : [[writer.number, list]]) };
  });
  const arrives = zeroArrives(writer, reader, unknown);
  return [...bound.filter(({ effect }) => arrives || effect !== "presence"), ...defaults];
}
function zeroArrives({ type: from }, { type: to }, unknown) {
  if (from.kind !== "enum" || to.kind !== "enum" || isNullValue(from.enum) || isNullValue(to.enum)) return true;
  const name = from.enum.values.find(({ number }) => number === 0)?.name;
  const named3 = to.enum.values.find((value) => value.name === name);
  return named3 === void 0 ? unknown === "ignore-unknown" : named3.number === 0;
}
var tried = {
  strict: once(jsonSignature, (writer, reader) => draftsOf(writer, withoutContent(writer, reader), "strict")),
  "ignore-unknown": once(
    jsonSignature,
    (writer, reader) => draftsOf(writer, withoutContent(writer, reader), "ignore-unknown")
  )
};
function jsonSignature(field2) {
  const { type } = field2.map?.value ?? field2;
  const names2 = type.kind === "enum" ? type.enum.values.map(({ name }) => name).join() : "";
  return `${signatureOf(field2)} ${names2}`;
}
function readDefault(writer, reader) {
  if ([writer, reader].some(({ repeated, presence }) => repeated || presence === "required")) return [];
  if (compareUnset(writer, reader) === null) return [];
  const when = writer.presence === "implicit" ? "the field has its default value" : "the field is not set";
  return [{ effect: "altered", aspect: "default", when, trigger: /* @__PURE__ */ new Map(), beyondReader: false, runtimes: "all" }];
}
function draftsOf(writer, reader, unknown) {
  const trials = tryAll(writer, reader, unknown);
  const blends = blendsOf(writer, reader, sameForm);
  const groups = /* @__PURE__ */ new Map();
  for (const trial of trials) {
    const { list, reading: effect } = trial;
    if (effect === null) continue;
    const aspect = causeOf(blends, list, effect, (field2) => send(writer, list, field2, unknown));
    const group = groups.get(`${effect} ${aspect}`) ?? { effect, aspect, hurt: /* @__PURE__ */ new Set() };
    group.hurt.add(trial);
    groups.set(`${effect} ${aspect}`, group);
  }
  const drafts = [...groups.values()].map((group) => draftOf(writer, reader, unknown, trials, group));
  return drafts.filter((draft) => !drafts.some((other) => other !== draft && covers(other, draft)));
}
function draftOf(writer, reader, unknown, trials, { effect, aspect, hurt }) {
  const lists = [...hurt].map(({ list: list2 }) => list2);
  const list = lists.find(({ length }) => lists.every((other) => length <= other.length)) ?? [];
  const beyondReader = lists.every((values) => !canHold(reader, writer, values));
  return {
    effect,
    aspect,
    when: whenOf({ writer, reader, effect, trials, hurt }),
    list,
    beyondReader,
    runtimes: aspect === "required" ? CHECK_REQUIRED : isRounding() ? HAVE_FLOATS : "all"
  };
  function isRounding() {
    return lists.every((values) => send(writer, values, reader, unknown, "double") !== effect);
  }
}
function covers(draft, other) {
  return draft.effect === other.effect && draft.when === null && (other.when !== null || draft.aspect === "type");
}

// src/compat/json/links.ts
var known = /* @__PURE__ */ new WeakMap();
function linksIn(parents, context) {
  const inContext = known.get(context) ?? /* @__PURE__ */ new WeakMap();
  known.set(context, inContext);
  const before = inContext.get(parents);
  if (before !== void 0) return before;
  const [old, next] = [context.fieldsOf(parents.old), context.fieldsOf(parents.new)];
  const { names: names2 } = context.json;
  const links = { old: linksOf(old, next, names2), new: linksOf(next, old, names2) };
  inContext.set(parents, links);
  return links;
}

// src/compat/steps.ts
function passagesOf(holder, contract, context) {
  if (contract === "binary" || holder.fields.every(isPlain)) {
    const passages = holder.fields.flatMap(passageOf);
    return contract === "binary" ? passages : passages.filter(({ types }) => isOpen(types));
  }
  return holder.pair.kind === "message" ? byName(holder.pair, context) : [];
}
function isPlain(pair) {
  return pair.identity === "same" && pair.old !== null && pair.new !== null && !keyDiffers(pair.old, pair.new);
}
function passageOf(pair) {
  const { old, new: next } = pair;
  const types = innerTypes(pair);
  return types === null || old === null || next === null ? [] : [{ old, new: next, types }];
}
function innerTypes({ identity, old, new: next }) {
  if (old === null || next === null || identity !== "same" && identity !== "renamed") return null;
  return typesIn(old, next);
}
function typesIn(old, next) {
  if (old.map === null !== (next.map === null)) return null;
  return { old: (old.map?.value ?? old).type, new: (next.map?.value ?? next).type };
}
function byName(pair, context) {
  const links = linksIn(pair, context);
  const back = [...links.new].filter(([next, old]) => links.old.get(old) !== next);
  return [...links.old, ...back.map(([next, old]) => [old, next])].flatMap(([old, next]) => {
    const types = typesIn(old, next);
    return types !== null && isOpen(types) ? [{ old, new: next, types }] : [];
  });
}
function isOpen({ old, new: next }) {
  return [old, next].every((type) => type.kind !== "message" || formOf(type) === "message");
}
function useOf2(field2) {
  const cardinality = field2.map !== null ? "map-value" : field2.repeated ? "repeated" : "singular";
  return {
    cardinality,
    required: field2.presence === "required",
    oneof: field2.oneof !== null,
    ...field2.presence === "implicit" ? { unwrittenZero: true } : {},
    ...field2.packed ? { packed: true } : {}
  };
}

// src/compat/json/oneof.ts
function readOneof(links, oneof) {
  return together(landingsOf(links).inOneof.get(oneof) ?? []);
}
function readTwice(links, writer) {
  const target = links.get(writer);
  return target === void 0 ? [] : together(landingsOf(links).inField.get(target) ?? []);
}
var landings = /* @__PURE__ */ new WeakMap();
function landingsOf(links) {
  const known3 = landings.get(links);
  if (known3 !== void 0) return known3;
  const place = new Map([...links.keys()].map((field2, i) => [field2, i]));
  const found = { inField: /* @__PURE__ */ new Map(), inOneof: /* @__PURE__ */ new Map(), place };
  for (const [writer, reader] of links) {
    addTo(found.inField, reader, writer);
    if (reader.oneof !== null) addTo(found.inOneof, reader.oneof, writer);
  }
  landings.set(links, found);
  return found;
}
function isLanding(links, reader) {
  return landingsOf(links).inField.has(reader);
}
function membersOf(links, writer, reader) {
  const { inOneof, place } = landingsOf(links);
  const fields = /* @__PURE__ */ new Set([...writer?.fields ?? [], ...reader === null ? [] : inOneof.get(reader) ?? []]);
  return [...fields].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)).flatMap((field2) => {
    const landing = links.get(field2);
    return landing === void 0 ? [] : [[field2, landing]];
  });
}
function addTo(lists, key, field2) {
  const known3 = lists.get(key);
  if (known3 === void 0) lists.set(key, [field2]);
  else known3.push(field2);
}
function together(landing) {
  const members2 = meeting(landing);
  const [first2] = members2;
  if (first2 === void 0 || members2.length < 2) return [];
  const both = members2.filter((field2) => field2 === first2 || canMeet(first2, field2)).slice(0, 2);
  return [
    {
      effect: "rejected",
      aspect: "oneof",
      when: areSet(members2.map(({ name }) => name)),
      trigger: new Map(both.map((field2) => [field2.number, [someValue(field2)]])),
      beyondReader: true,
      runtimes: "all"
    }
  ];
}
function hasOneof({ oneof }, links, reader) {
  if (oneof === null) return false;
  const landed = new Set(oneof.fields.map((field2) => links.get(field2)?.oneof));
  return reader.oneofs.some((other) => other.name === oneof.name || landed.has(other));
}

// src/compat/json/message.ts
function readMessage(writer, reader, peers) {
  const met = /* @__PURE__ */ new Map();
  const queue = [{ writer, reader, path: [] }];
  const outcomes = [];
  for (const meeting2 of queue) {
    const readers = met.get(meeting2.writer) ?? /* @__PURE__ */ new Set();
    if (readers.has(meeting2.reader)) continue;
    met.set(meeting2.writer, readers.add(meeting2.reader));
    const links = linksOf(peers.fieldsOf(meeting2.writer), peers.fieldsOf(meeting2.reader), peers.json.names);
    outcomes.push(...readHere(meeting2, links, peers));
    queue.push(...[...links].flatMap(([field2, other]) => meetingIn(meeting2, field2, other)));
  }
  return outcomes;
}
function readHere(meeting2, links, peers) {
  const place = (field2, outcomes) => outcomes.map((outcome2) => ({
    ...outcome2,
    path: [...meeting2.path, field2],
    trigger: outcome2.trigger && wrap(meeting2.path, outcome2.trigger, meeting2.writer)
  }));
  const landed = new Set(links.values());
  const readers = peers.fieldsOf(meeting2.reader);
  const oneofs = new Set(readers.flatMap(({ oneof }) => oneof ?? []));
  const writers = peers.fieldsOf(meeting2.writer);
  return [
    ...writers.flatMap((field2) => place(field2, readKey(field2, links, meeting2.reader, peers.json))),
    ...readers.filter((field2) => !landed.has(field2)).flatMap((field2) => place(field2, readUnwritten2(field2))),
    ...[...oneofs].flatMap((oneof) => writers[0] ? place(writers[0], readOneof(links, oneof)) : [])
  ];
}
function readKey(field2, links, reader, json) {
  const other = links.get(field2);
  if (other === void 0) return [readUnknown2(field2, hasOneof(field2, links, reader), json.reader)];
  return [...readField3(field2, other, json.reader), ...readEnums(field2, other, json.reader), ...readTwice(links, field2)];
}
function readEnums(writer, reader, unknown) {
  const inner = innerOf(writer, reader);
  if (inner === null || inner.writer.kind !== "enum" || inner.reader.kind !== "enum") return [];
  const use3 = { ...useOf2(reader), field: writer };
  return readWholeEnum(inner.writer.enum, inner.reader.enum, { use: use3, written: useOf2(writer) }, unknown);
}
function readWholeEnum(writer, reader, uses, unknown) {
  const numbers3 = new Set(writer.values.map(({ number }) => number));
  return [...readNames(writer, numbers3, reader, uses, unknown), ...readUndeclared(writer, reader, uses.use)];
}
function innerOf(writer, reader) {
  if (writer.repeated !== reader.repeated || writer.map === null !== (reader.map === null)) return null;
  return { writer: (writer.map?.value ?? writer).type, reader: (reader.map?.value ?? reader).type };
}
function meetingIn({ path }, writer, reader) {
  const inner = innerOf(writer, reader);
  if (inner?.writer.kind !== "message" || inner.reader.kind !== "message") return [];
  if (formOf(inner.writer) !== "message" || formOf(inner.reader) !== "message") return [];
  return [{ writer: inner.writer.message, reader: inner.reader.message, path: [...path, writer] }];
}

// src/compat/json-change.ts
var OF_TYPE = /* @__PURE__ */ new Set(["cardinality", "presence"]);
function readJsonAspects(reading, ...aspects) {
  const { writer, reader, pair, context } = reading;
  const fields = persisting(pair);
  if (writer === null || reader === null || fields === null || linkOf(reading) !== reader) return [];
  const typed = typeDiffers(fields, context);
  return readField3(writer, reader, context.json.reader).filter(
    ({ aspect }) => aspects.includes(typed && OF_TYPE.has(aspect) ? "type" : aspect)
  );
}
function readJsonInside(reading) {
  const { writer, reader } = reading;
  if (writer === null || reader === null || linkOf(reading) !== reader) return [];
  return readInside(writer, reader, reading);
}
function linkOf({ writer, pair, orient, context }) {
  return writer === null ? void 0 : orient(linksIn(pair.parents, context)).writer.get(writer);
}
function readInside(writer, reader, { context, pair, orient }) {
  if (writer.repeated !== reader.repeated || writer.map === null !== (reader.map === null)) return [];
  if (readField3(writer, reader, context.json.reader).some(isCertainRefusal)) return [];
  const [from, to] = [writer, reader].map((field2) => (field2.map?.value ?? field2).type);
  const isOlder = orient(pair.parents).writer === pair.parents.old;
  if (!(isOlder ? replaced(from, to, context) : replaced(to, from, context))) return [];
  return readJsonReplaced(from, to, { use: useOf2(reader), written: useOf2(writer) }, context);
}
function readJsonReplaced(writer, reader, uses, { fieldsOf, json }) {
  if (writer.kind === "enum" && reader.kind === "enum")
    return readWholeEnum(writer.enum, reader.enum, uses, json.reader);
  if (writer.kind !== "message" || reader.kind !== "message") return [];
  if (formOf(writer) !== "message" || formOf(reader) !== "message") return [];
  return readMessage(writer.message, reader.message, { fieldsOf, json }).map(atPath);
}
var BODY = { cardinality: "singular", required: false, oneof: false };
function readJsonBody(writer, reader, context) {
  if (writer.kind === "opaque" || reader.kind === "opaque") return [ALTERED];
  if (formOf(writer) !== formOf(reader)) return [{ ...ALTERED, effect: "rejected" }];
  return readJsonReplaced(writer, reader, { use: BODY, written: BODY }, context);
}
function readKeys(reading) {
  const { writer, reader, pair, orient, context } = reading;
  const parents = orient(pair.parents);
  const links = orient(linksIn(pair.parents, context)).writer;
  const isRead = reader !== null && isLanding(links, reader);
  const persists = persisting(pair) !== null;
  const other = writer === null ? void 0 : links.get(writer);
  if (writer !== null && other === void 0 && reader !== null && !isRead && persists)
    return readLostName(writer, reader, context);
  return [
    ...writer === null ? [] : other === void 0 ? [unknown(writer)] : readOther(writer, other),
    ...reader === null || isRead ? [] : readUnwritten2(reader)
  ];
  function unknown(field2) {
    return readUnknown2(field2, hasOneof(field2, links, parents.reader), context.json.reader);
  }
  function readOther(field2, target) {
    const twice = target === reader ? [] : readTwice(links, field2);
    if (target === reader && persists) return twice;
    const outcomes = readField3(field2, target, context.json.reader);
    const misread = sameFieldName(field2, target) || outcomes.some(isCertainRefusal) ? [] : [ALTERED];
    return [...misread, ...outcomes, ...readInside(field2, target, reading), ...twice];
  }
}
function isCertainRefusal({ effect, when, runtimes }) {
  return effect === "rejected" && when === null && runtimes === "all";
}
function readLostName(writer, reader, { json }) {
  const unknown = readUnknown2(writer, true, json.reader);
  const required = readUnwritten2(reader).filter(({ effect }) => effect === "rejected");
  return [{ ...unknown, beyondReader: false }, ...required];
}
function readJsonOneof({ pair, orient, context }) {
  const oneofs = orient(pair);
  const links = orient(linksIn(pair.parents, context)).writer;
  const exclusive = oneofs.reader === null ? [] : readOneof(links, oneofs.reader);
  const moved = membersOf(links, oneofs.writer, oneofs.reader).filter(
    ([writer, reader]) => isIn(writer, oneofs.writer) !== isIn(reader, oneofs.reader) && isOne(writer, reader)
  );
  return [
    ...exclusive,
    ...moved.flatMap(
      ([writer, reader]) => readField3(writer, reader, context.json.reader).filter(({ aspect }) => aspect === "oneof")
    )
  ];
}
function meetInOneof({ old, new: next, parents }, context) {
  const links = linksIn(parents, context);
  return [[links.old, next], [links.new, old]].some(
    ([of2, oneof]) => oneof !== null && readOneof(of2, oneof).length > 0
  );
}
function isOne(writer, reader) {
  return writer.number === reader.number;
}
function isIn(field2, oneof) {
  return oneof !== null && field2.oneof === oneof;
}
function readValueNames({ use: use3, written, pair, orient, context }) {
  if (use3 === null) return [];
  const { writer, reader } = orient(pair.parents);
  const moves = pair.moves.length > 0 ? pair.moves : [pair];
  const numbers3 = moves.flatMap((move) => orient(move).writer.map(({ number }) => number));
  return readNames(writer, new Set(numbers3), reader, { use: use3, written }, context.json.reader);
}
function readJsonAlone(reading) {
  const { writer, context } = reading;
  return [...readAloneType(reading), ...writer === null ? [] : readRenamedPayload([writer.fullName], context)];
}
function readRenamedPayload(names2, { payloads }) {
  if (!names2.some((name) => payloads.has(name))) return [];
  return [{ ...ALTERED, effect: "rejected", when: "it is packed into an Any" }];
}

// src/compat/value-change.ts
function readUndeclared2({ use: use3, pair, orient }) {
  const values = orient(pair);
  if (use3 === null || values.writer.length === 0) return [];
  const { writer, reader } = orient(pair.parents);
  return readEnum({ ...writer, values: values.writer }, reader, use3).filter(({ aspect }) => aspect === "enum-values");
}
function readMoved({ use: use3, written, pair, orient }) {
  const { writer, reader } = orient(pair.parents);
  if (use3 === null) return [];
  const numbers3 = new Map(reader.values.map((value) => [value.name, value.number]));
  const declared = new Set(numbers3.values());
  const misread = pair.moves.map((move) => misreadIn(orient(move), numbers3)).filter((value) => value !== null).filter((value) => !isUnsent(value, written, use3));
  const isSeen = (value) => !reader.closed || declared.has(value.number);
  const lost2 = readEnum({ ...writer, values: misread.filter((value) => !isSeen(value)) }, reader, use3);
  return [
    ...alteredValues(misread.filter(isSeen)),
    ...lost2.filter(({ aspect }) => aspect === "enum-values").map((outcome2) => ({ ...outcome2, beyondReader: false }))
  ];
}
function isUnsent({ number }, written, use3) {
  return number === 0 && written?.unwrittenZero === true && use3.cardinality !== "singular";
}
function alteredValues(values) {
  if (values.length === 0) return [];
  const when = `the value is ${listText(values.map(({ name }) => name))}`;
  return [{ effect: "altered", aspect: "enum-values", when, trigger: null, beyondReader: false, runtimes: "all" }];
}
function misreadIn({ writer, reader }, numbers3) {
  const names2 = new Set(reader.map((value) => value.name));
  const elsewhere = writer.find((value) => !names2.has(value.name) && numbers3.has(value.name));
  const shared = writer.some((value) => names2.has(value.name));
  return elsewhere ?? (shared ? null : writer[0] ?? null);
}

// src/compat/rules/enum-value-added.ts
var enum_value_added_default = defineRule({
  id: "enum-value-added",
  title: "An enum value was added",
  on: "enum-value",
  floor: "minor",
  points: "declaration",
  differs: ({ identity }) => identity === "added",
  effect: readUndeclared2,
  json: readValueNames,
  sentence: ({ new: values, parents }) => `${valuesText(values)} is new in enum ${parents.old.name}`,
  explanation: "An old reader of an open enum keeps the number but has no case for it; an old reader of a closed enum treats the field as not set.",
  remedy: "Send the new value only to peers that know it, or make sure that old code handles an unknown number as you want.",
  examples: [
    {
      name: "open enum",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: "enum-value-added",
          element: "E.TWO",
          consequences: [
            "old-client-new-server response unnamed degraded",
            "new-client-old-server request unnamed degraded"
          ],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    },
    {
      name: "closed enum",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: "enum-value-added",
          element: "E.TWO",
          consequences: [
            "old-client-new-server response dropped degraded",
            "old-client-new-server response unnamed degraded",
            "new-client-old-server request dropped degraded",
            "new-client-old-server request unnamed degraded"
          ],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    },
    {
      name: "closed enum in a map: what an old reader makes of it depends on the runtime",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (N); } message M { map<string, E> e = 1; } message N {} enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (N); } message M { map<string, E> e = 1; } message N {} enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: "enum-value-added",
          element: "E.TWO",
          consequences: [
            "new-client-old-server request altered broken",
            "new-client-old-server request dropped degraded",
            "new-client-old-server request unnamed degraded"
          ],
          json: ["new-client-old-server request rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-value-moved.ts
var enum_value_moved_default = defineRule({
  id: "enum-value-moved",
  title: "Enum values changed their numbers",
  on: "enum-value",
  floor: "patch",
  points: "number",
  differs: (pair) => pair.identity === "moved" && pair.moves[0] === pair,
  effect: readMoved,
  // The names that are left compile, whatever their numbers are.
  source: ({ moves, parents }) => losesName(
    moves.flatMap(({ old }) => old),
    parents.new
  ) ? EVERYWHERE : [],
  json: readValueNames,
  sentence: ({ moves, parents }) => {
    const numbers3 = moves.map(({ old, new: next }) => {
      const name = (values) => values.map((value) => value.name).join(" / ") || "free";
      return `number ${(old[0] ?? next[0])?.number} was ${name(old)} and is ${name(next)} now`;
    });
    return `in enum ${parents.old.name}, ${sentencesText(numbers3)}`;
  },
  explanation: "The number is all that is on the wire: what one version means as one value, the other reads as another value, or as none.",
  remedy: "Give each name its old number back.",
  examples: [
    {
      name: "two values swapped",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; TWO = 1; ONE = 2; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "a value keeps its name and gets another number",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 5; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the same in a closed enum",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 5; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server request unnamed broken",
            "old-client-new-server response dropped broken",
            "old-client-new-server response unnamed broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server request unnamed broken",
            "new-client-old-server response dropped broken",
            "new-client-old-server response unnamed broken"
          ]
        }
      ]
    },
    {
      name: "an alias moves to another number",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; TWO = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; TWO = 2; UNO = 2; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "one name goes, and its number to another one",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; TWO = 1; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ],
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true
        }
      ]
    }
  ]
});

// src/compat/rules/enum-value-removed.ts
var enum_value_removed_default = defineRule({
  id: "enum-value-removed",
  title: "An enum value was removed",
  on: "enum-value",
  floor: "patch",
  points: "declaration",
  differs: ({ identity }) => identity === "removed",
  effect: readUndeclared2,
  source: () => EVERYWHERE,
  json: readValueNames,
  sentence: ({ old, parents }) => `${valuesText(old)} was removed from enum ${parents.old.name}`,
  explanation: "An old writer still sends it. A new reader of an open enum keeps the number but has no case for it; a new reader of a closed enum treats the field as not set.",
  remedy: "Keep the value, deprecated, until no supported peer sends it; then remove it and reserve its number and name.",
  examples: [
    {
      name: "open enum",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; reserved 2; reserved "TWO"; }',
      finds: [
        {
          rule: "enum-value-removed",
          element: "E.TWO",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request unnamed broken",
            "new-client-old-server response unnamed broken"
          ]
        }
      ]
    },
    {
      name: "closed enum",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; reserved 2; reserved "TWO"; }',
      finds: [
        {
          rule: "enum-value-removed",
          element: "E.TWO",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server request unnamed broken",
            "new-client-old-server response dropped broken",
            "new-client-old-server response unnamed broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-value-renamed.ts
var enum_value_renamed_default = defineRule({
  id: "enum-value-renamed",
  title: "An enum value was renamed",
  on: "enum-value",
  floor: "patch",
  points: "name",
  differs: ({ identity, old, new: next }) => identity === "renamed" || identity === "same" && old.map((v) => v.name).sort().join() !== next.map((v) => v.name).sort().join(),
  source: ({ old, parents }) => losesName(old, parents.new) ? EVERYWHERE : [],
  json: readValueNames,
  sentence: ({ old, new: next }) => `${valuesText(old)} is now called ${next.map((value) => value.name).join(" / ")}`,
  explanation: "Numbers are on the binary wire, names are not. JSON carries the name, and generated code is written with it.",
  remedy: "Check that only the name changed. If JSON counts, keep the old name first and add the new one with allow_alias.",
  examples: [
    {
      name: "ONE becomes UNO",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; UNO = 1; }',
      finds: [
        {
          rule: "enum-value-renamed",
          element: "E.ONE",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true
        }
      ]
    },
    {
      name: "an alias is added",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; }',
      finds: [{ rule: "enum-value-renamed", element: "E.ONE" }]
    }
  ]
});

// src/compat/rules/extension-added.ts
var extension_added_default = defineRule({
  id: "extension-added",
  title: "An extension was added",
  on: "field",
  floor: "minor",
  points: "declaration",
  differs: ({ identity, new: field2 }) => identity === "added" && field2?.extension === true,
  effect: ({ writer, reader }) => {
    if (writer !== null) return readUnknown(writer, false);
    return reader === null ? [] : readUnwritten(reader);
  },
  json: readKeys,
  sentence: ({ new: field2, parents }) => `extension ${field2 ? fieldText(field2) : ""} of ${parents.old.fullName} is new`,
  explanation: "On the wire an extension is a field of the message it extends: a reader that does not know it ignores it.",
  remedy: 'Give it a default that means "as before".',
  examples: [
    {
      name: "of a request",
      before: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; }`,
      after: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; } extend M { optional int32 level = 100; }`,
      finds: [
        {
          rule: "extension-added",
          element: "level",
          consequences: ["new-client-old-server request ignored degraded"],
          json: ["new-client-old-server request rejected broken"]
        }
      ]
    },
    {
      name: "of an answer, and of stored data",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }',
      after: `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }
extend M { optional int32 level = 100; } extend State { optional int32 depth = 100; }`,
      stored: ["State"],
      finds: [
        {
          rule: "extension-added",
          element: "level",
          consequences: ["new-client-old-server request ignored degraded"],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        },
        {
          rule: "extension-added",
          element: "depth",
          consequences: ["new-data-old-reader stored ignored degraded"],
          json: ["new-data-old-reader stored rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/extension-range-removed.ts
var extension_range_removed_default = defineRule({
  id: "extension-range-removed",
  title: "Numbers of a message can no longer be extended",
  on: "message",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => uncoveredRanges(old.extensionRanges, next.extensionRanges).length > 0,
  source: () => [{ when: "another .proto file extends the message with such a number" }],
  shapes: ({ old, new: next }) => ({
    old: old.extensionRanges.map(({ start, end }) => `${start}-${end}`).join(),
    new: next.extensionRanges.map(({ start, end }) => `${start}-${end}`).join()
  }),
  sentence: ({ old, new: next }) => `message ${old.name} has no extensions ${uncoveredRanges(old.extensionRanges, next.extensionRanges).join(", ")} any more`,
  explanation: "Others may have declared extensions with these numbers, in files that are not here. They no longer compile; what is sent is read as before.",
  remedy: "Keep the range, unless you know every extension of the message.",
  examples: [
    {
      name: "a range is cut short",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; extensions 100 to 199; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; extensions 100 to 149; }',
      finds: [{ rule: "extension-range-removed", element: "M", uncompilable: true }]
    }
  ]
});

// src/compat/rules/extension-removed.ts
var extension_removed_default = defineRule({
  id: "extension-removed",
  title: "An extension was removed",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity, old }) => identity === "removed" && old?.extension === true,
  effect: ({ writer, reader }) => {
    if (writer !== null) return readUnknown(writer, false);
    return reader === null ? [] : readUnwritten(reader);
  },
  source: () => EVERYWHERE,
  json: readKeys,
  sentence: ({ old, parents }) => `extension ${old ? fieldText(old) : ""} of ${parents.old.fullName} was removed`,
  explanation: "On the wire an extension is a field of the message it extends: what an old writer sends is ignored now.",
  remedy: "Keep the extension, deprecated, until no supported peer uses it.",
  examples: [
    {
      name: "of a request",
      before: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; } extend M { optional int32 level = 100; }`,
      after: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; }`,
      finds: [
        {
          rule: "extension-removed",
          element: "level",
          json: ["old-client-new-server request rejected broken", "new-client-old-server request absent degraded"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "of an answer, and of stored data",
      before: `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }
extend M { optional int32 level = 100; } extend State { optional int32 depth = 100; }`,
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }',
      stored: ["State"],
      finds: [
        {
          rule: "extension-removed",
          element: "level",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request absent degraded"
          ]
        },
        {
          rule: "extension-removed",
          element: "depth",
          json: ["old-data-new-reader stored rejected broken", "new-data-old-reader stored absent broken"],
          uncompilable: true,
          consequences: ["old-data-new-reader stored ignored broken", "new-data-old-reader stored absent broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/field-added.ts
var field_added_default = defineRule({
  id: "field-added",
  title: "A field was added",
  on: "field",
  floor: "minor",
  points: "declaration",
  differs: ({ identity, new: field2 }) => identity === "added" && field2?.extension === false,
  effect: ({ writer, reader, pair, orient }) => {
    if (writer !== null) return readUnknown(writer, readerHasOneof(writer, orient(pair.parents).reader));
    return reader === null ? [] : readUnwritten(reader);
  },
  json: readKeys,
  sentence: ({ new: field2 }) => `${field2 ? fieldText(field2) : ""} is new`,
  explanation: "An old reader ignores it: harmless in an answer, an instruction that is not obeyed in a request. A new reader sees the default when an old writer does not send it; a required one makes it refuse the message.",
  remedy: 'Give it a default that means "as before", and let new clients find out whether the server knows it where that matters.',
  examples: [
    {
      name: "to a request and to an answer",
      before: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; } message P { int32 x = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; bool fast = 2; } message P { int32 x = 1; bool fast = 2; }`,
      finds: [
        {
          rule: "field-added",
          element: "Q.fast",
          consequences: ["new-client-old-server request ignored degraded"],
          json: ["new-client-old-server request rejected broken"]
        },
        { rule: "field-added", element: "P.fast", json: ["old-client-new-server response rejected broken"] }
      ]
    },
    {
      name: "a new member of a oneof that old readers know",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      finds: [
        {
          rule: "field-added",
          element: "M.b",
          consequences: [
            "old-client-new-server response dropped degraded",
            "new-client-old-server request dropped degraded"
          ],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    },
    {
      name: "a required one",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; required int32 y = 2; }',
      finds: [
        {
          rule: "field-added",
          element: "M.y",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request ignored degraded"
          ],
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        }
      ]
    },
    {
      name: "in stored data",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; int32 y = 2; }',
      stored: ["State"],
      finds: [
        {
          rule: "field-added",
          element: "State.y",
          consequences: ["new-data-old-reader stored ignored degraded"],
          json: ["new-data-old-reader stored rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/field-cardinality-changed.ts
var field_cardinality_changed_default = defineRule({
  id: "field-cardinality-changed",
  title: "A field became a list, or a list became one value",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.repeated !== fields.new.repeated && tells(fields, "cardinality", context);
  },
  effect: (reading) => readAspects(reading, "cardinality"),
  source: () => EVERYWHERE,
  json: (reading) => readJsonAspects(reading, "cardinality"),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "One value is read as a list of one. A list read as one value keeps its last element; a packed list of numbers is not read at all, and messages are merged into one.",
  remedy: "Add a repeated field under a new number and fill both for a while.",
  examples: [
    {
      name: "int32 becomes a list",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 id = 1; }',
      finds: [
        {
          rule: "field-cardinality-changed",
          element: "M.id",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken"
          ]
        }
      ]
    },
    {
      name: "a list of strings becomes one",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated string id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string id = 1; }',
      finds: [
        {
          rule: "field-cardinality-changed",
          element: "M.id",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "in stored data",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { N n = 1; } message N { int32 x = 1; int32 y = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { repeated N n = 1; } message N { int32 x = 1; int32 y = 2; }',
      stored: ["State"],
      finds: [
        {
          rule: "field-cardinality-changed",
          element: "State.n",
          json: ["old-data-new-reader stored rejected broken", "new-data-old-reader stored rejected broken"],
          uncompilable: true,
          consequences: ["new-data-old-reader stored altered broken", "new-data-old-reader stored dropped degraded"]
        }
      ]
    }
  ]
});

// src/compat/rules/field-default-changed.ts
var field_default_changed_default = defineRule({
  id: "field-default-changed",
  title: "A field has another default",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null) return false;
    const { old, new: next } = fields;
    const declared = old.default !== null || next.default !== null;
    const differ = declared && old.type.kind !== "enum" && effectiveDefaultText(old) !== effectiveDefaultText(next);
    return causes(fields, "default") || differ && !typeDiffers(fields, context);
  },
  effect: (reading) => readAspects(reading, "default"),
  source: ({ old, new: next }) => old?.default != null && next?.default == null ? [{ when: "the code is in Go and uses the constant for the default" }] : [],
  json: (reading) => readJsonAspects(reading, "default"),
  sentence: ({ old, new: next }) => `the default of ${old?.name} = ${old?.number} is ${next ? effectiveDefaultText(next) : ""} now, not ${old ? effectiveDefaultText(old) : ""}`,
  explanation: "A default is not sent. When the field is not set, each side sees the default of its own version.",
  remedy: "Leave the default as it was, and set the new value explicitly where it is wanted.",
  examples: [
    {
      name: "the default goes, and the constant that Go has for it",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 5]; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: "field-default-changed",
          element: "M.n",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ],
          json: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ],
          uncompilable: true
        }
      ]
    },
    {
      name: "5 becomes 7",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 5]; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 7]; }',
      finds: [
        {
          rule: "field-default-changed",
          element: "M.n",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ],
          json: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the first value of a closed enum changes",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { A = 1; B = 2; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { B = 2; A = 1; }',
      finds: [
        {
          rule: "field-default-changed",
          element: "M.e",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ],
          json: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-java-utf8-changed.ts
function checksAlone(field2) {
  return !field2.utf8Checked && javaChecksUtf8(field2);
}
var field_java_utf8_changed_default = defineRule({
  id: "field-java-utf8-changed",
  title: "Java checks a string for valid UTF-8 now, or no longer",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.utf8Checked || fields.new.utf8Checked) return false;
    return javaChecksUtf8(fields.old) !== javaChecksUtf8(fields.new);
  },
  // The generated parser calls readStringRequireUtf8 (protobuf, src/google/protobuf/compiler/java: string_field.cc).
  effect: ({ writer, reader }) => {
    if (writer === null || reader === null || !checksAlone(reader) || checksAlone(writer)) return [];
    const when = "a string is not valid UTF-8";
    return [{ effect: "rejected", aspect: "utf8", when, trigger: null, beyondReader: false, runtimes: ["java"] }];
  },
  shapes: ({ old, new: next }) => ({
    old: String(old !== null && checksAlone(old)),
    new: String(next !== null && checksAlone(next))
  }),
  sentence: ({ old, new: next }) => `string ${old?.name} = ${old?.number} ${next !== null && checksAlone(next) ? "must be valid UTF-8 in Java now" : "is no longer checked for valid UTF-8 in Java"}`,
  explanation: "java_string_check_utf8 and features.(pb.java).utf8_validation make Java refuse a message whose string is not valid UTF-8, where proto2 lets it pass.",
  remedy: "Make sure that every writer sends valid UTF-8, or use bytes.",
  examples: [
    {
      name: "java_string_check_utf8 is turned on",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      after: 'syntax = "proto2"; option java_string_check_utf8 = true; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      finds: [
        {
          rule: "field-java-utf8-changed",
          element: "M.s",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        }
      ]
    },
    {
      name: "and off",
      before: 'syntax = "proto2"; option java_string_check_utf8 = true; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional string s = 1; }',
      finds: [
        {
          rule: "field-java-utf8-changed",
          element: "M.s",
          consequences: [
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-jstype-changed.ts
function jstypeOf(field2) {
  return field2 === null ? "-" : optionOf(field2.options, "jstype") ?? "JS_NORMAL";
}
function isLong({ type }) {
  return type.kind === "scalar" && type.scalar.endsWith("64");
}
var field_jstype_changed_default = defineRule({
  id: "field-jstype-changed",
  title: "A number of 64 bits has another type in JavaScript",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && isLong(fields.old) && isLong(fields.new) && jstypeOf(fields.old) !== jstypeOf(fields.new);
  },
  source: () => inLanguages("JavaScript", "TypeScript"),
  shapes: ({ old, new: next }) => ({ old: jstypeOf(old), new: jstypeOf(next) }),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${jstypeOf(next)} now, not ${jstypeOf(old)}`,
  explanation: "jstype chooses what generated JavaScript and TypeScript code holds: a string, a number, or what it has for 64 bits. The bytes and the JSON are the same.",
  remedy: "Keep the option, or change the JavaScript code with it.",
  examples: [
    {
      name: "jstype = JS_STRING",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 id = 1 [jstype = JS_STRING]; }',
      finds: [{ rule: "field-jstype-changed", element: "M.id", uncompilable: true }]
    }
  ]
});

// src/compat/by-name.ts
var known2 = /* @__PURE__ */ new WeakMap();
function byName2(elements) {
  const found = known2.get(elements);
  if (found !== void 0) return found;
  const made = new Map(elements.map((element) => [element.name, element]));
  known2.set(elements, made);
  return made;
}

// src/compat/misplaced.ts
function readMisplaced({ writer, reader }, context) {
  if (writer === null) return reader === null ? [] : readUnwritten(reader);
  if (reader === null) return readUnknown(writer, false);
  const outcomes = readField(writer, reader);
  const altered = alteredBy(arrivalsOf(writer, reader));
  if (altered.length === 0) return outcomes;
  return [
    ...altered,
    ...outcomes.filter(({ effect }) => effect !== "altered"),
    ...undeclaredIn(writer, reader),
    ...refusedInside(writer, reader, context)
  ];
}
function alteredBy(arrivals) {
  return ["always", "at-times"].flatMap((arrival) => {
    if (arrivals[arrival].size === 0) return [];
    const when = arrival === "always" ? null : "what is sent can be read as the other field";
    return [{ ...ALTERED, when, runtimes: asRuntimes(arrivals[arrival]) }];
  });
}
function undeclaredIn(writer, reader) {
  const enums = enumsIn(writer, reader);
  return enums === null ? [] : readEnum(enums.writer, enums.reader, enums.use);
}
function refusedInside(writer, reader, { readWhole: readWhole2 }) {
  const inside2 = messagesIn(writer, reader);
  if (inside2 === null) return [];
  const { through } = inside2;
  return readWhole2(inside2.writer, inside2.reader).filter(({ effect }) => effect === "rejected").map(
    ({ path, trigger, ...outcome2 }) => atPath({ ...outcome2, path: [...through, ...path], trigger: trigger && wrap(through, trigger, inside2.writer) })
  );
}

// src/compat/rules/field-moved.ts
var field_moved_default = defineRule({
  id: "field-moved",
  title: "Fields changed places",
  on: "field",
  floor: "patch",
  points: "number",
  // A chain of moves is one change, told at its lowest number.
  differs: (pair) => pair.identity === "moved" && pair.moves[0] === pair,
  effect: ({ pair, orient, context }) => pair.moves.flatMap((move) => readMisplaced(orient(move), context)),
  source: ({ moves, parents }, context) => {
    const fields = byName2(context.fieldsOf(parents.new));
    return moves.flatMap(({ old }) => old === null ? [] : namedOutcomes(old, fields.get(old.name), context));
  },
  json: (reading) => reading.pair.moves.flatMap((pair) => readKeys({ ...reading, pair, ...reading.orient(pair) })),
  sentence: ({ moves }) => sentencesText(
    moves.map(
      ({ old, new: next }) => `number ${(old ?? next)?.number} was ${old?.name ?? "free"} and is ${next?.name ?? "free"} now`
    )
  ),
  explanation: "The number is all that is on the wire: what one version means as one field, the other reads as another field. Nothing fails, the values just end up in the wrong place.",
  remedy: "Give each name its old number back.",
  examples: [
    {
      name: "two fields swapped",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 b = 1; int32 a = 2; }',
      finds: [
        {
          rule: "field-moved",
          element: "M.a",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "a new field pushes an old one away",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 b = 1; int32 a = 2; }',
      finds: [
        {
          rule: "field-moved",
          element: "M.a",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken",
            "new-client-old-server request ignored degraded"
          ],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    },
    {
      name: "a field in front is removed and the others close up, in stored data",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { bool on = 1; int32 a = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 a = 1; }',
      stored: ["State"],
      finds: [
        {
          rule: "field-moved",
          element: "State.on",
          json: ["old-data-new-reader stored rejected broken", "new-data-old-reader stored absent broken"],
          uncompilable: true,
          consequences: [
            "old-data-new-reader stored altered broken",
            "old-data-new-reader stored ignored broken",
            "new-data-old-reader stored altered broken",
            "new-data-old-reader stored absent broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-number-reused.ts
var field_number_reused_default = defineRule({
  id: "field-number-reused",
  title: "The number of a removed field was given to another one",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity }) => identity === "reused",
  effect: ({ writer, reader, context }) => readMisplaced({ writer, reader }, context),
  source: () => EVERYWHERE,
  json: readKeys,
  sentence: ({ old, new: next }) => `number ${old?.number} was ${old ? namedText(old) : ""} and is ${next ? namedText(next) : ""} now`,
  explanation: "What one version means as the old field, the other reads as the new one, if the types let it read anything at all.",
  remedy: "Reserve the number and the name of the old field, and give the new one a number that was never used.",
  examples: [
    {
      name: "name and type are both new",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 age = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bool admin = 1; }',
      finds: [
        {
          rule: "field-number-reused",
          element: "M.age",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the old name is reserved",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string email = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string phone = 1; reserved "email"; }',
      finds: [
        {
          rule: "field-number-reused",
          element: "M.email",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the types differ on the wire",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 age = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string mail = 1; }',
      finds: [
        {
          rule: "field-number-reused",
          element: "M.age",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/oneof-change.ts
function sharedMembers({ old, new: next, parents }) {
  return { old: members(old, parents.new), new: members(next, parents.old) };
}
function members(oneof, other) {
  const there = byNumberIn(other);
  const numbers3 = (oneof?.fields ?? []).map((field2) => field2.number);
  return numbers3.filter((number) => there.has(number)).sort((a, b) => a - b);
}
function readOneofPair(oneofs, parents) {
  const exclusive = exclusiveIn(parents.writer, parents.reader).get(oneofs.reader) ?? [];
  const [written, read] = [byNumberIn(parents.writer), byNumberIn(parents.reader)];
  const members2 = [...oneofs.writer?.fields ?? [], ...oneofs.reader?.fields ?? []];
  const places = new Set(members2.map(({ number }) => number).filter((number) => written.has(number)));
  const inOrder = [...places].sort((a, b) => (written.get(a)?.place ?? 0) - (written.get(b)?.place ?? 0));
  const presence = inOrder.flatMap((number) => {
    const [writer, reader] = [written.get(number)?.field, read.get(number)?.field];
    if (writer === void 0 || reader === void 0) return [];
    const moved = isIn2(writer, oneofs.writer) !== isIn2(reader, oneofs.reader);
    return moved ? readField(writer, reader).filter(({ aspect }) => aspect === "oneof") : [];
  });
  return [...exclusive, ...presence];
}
var numbered = /* @__PURE__ */ new WeakMap();
function byNumberIn(message) {
  const known3 = numbered.get(message) ?? new Map(message.knownFields.map((field2, place) => [field2.number, { field: field2, place }]));
  numbered.set(message, known3);
  return known3;
}
var exclusives = /* @__PURE__ */ new WeakMap();
function exclusiveIn(writer, reader) {
  const known3 = exclusives.get(writer)?.get(reader);
  if (known3 !== void 0) return known3;
  const outcomes = readOneofs(writer.knownFields, reader.knownFields);
  const found = new Map(outcomes.map((outcome2) => [outcome2.readerOneof, [outcome2]]));
  const perReader = exclusives.get(writer) ?? /* @__PURE__ */ new WeakMap();
  exclusives.set(writer, perReader.set(reader, found));
  return found;
}
function isIn2(field2, oneof) {
  return oneof !== null && field2.oneof === oneof;
}

// src/compat/rules/field-oneof-changed.ts
var field_oneof_changed_default = defineRule({
  id: "field-oneof-changed",
  title: "Fields moved into a oneof or out of one",
  on: "oneof",
  floor: "patch",
  points: "name",
  differs: (pair, context) => {
    const { old, new: next } = sharedMembers(pair);
    return old.join() !== next.join() || meetInOneof(pair, context);
  },
  effect: ({ pair, orient }) => readOneofPair(orient(pair), orient(pair.parents)),
  source: ({ new: next }) => next === null ? EVERYWHERE : inLanguages("Go", "TypeScript"),
  json: readJsonOneof,
  sentence: (pair) => {
    const { old, new: next } = sharedMembers(pair);
    const name = (pair.new ?? pair.old)?.name;
    return `oneof ${name} holds the fields ${next.join(", ") || "none"} now, not ${old.join(", ") || "none"}`;
  },
  explanation: 'A writer that knows no oneof can set several of the fields; a reader with the oneof keeps only the last one. A field in a oneof also tells "set" from "not set".',
  remedy: "Leave existing fields where they are; a new oneof gets new fields.",
  examples: [
    {
      name: "two fields into a new oneof",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; int32 b = 2; } }',
      finds: [
        {
          rule: "field-oneof-changed",
          element: "M.k",
          json: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken",
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken",
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    },
    {
      name: "one field into a new oneof",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; } }',
      finds: [
        {
          rule: "field-oneof-changed",
          element: "M.k",
          json: ["old-client-new-server response presence degraded", "new-client-old-server request presence degraded"],
          uncompilable: true,
          consequences: [
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    },
    {
      name: "two fields out of a oneof",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; int32 b = 2; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 a = 1; optional int32 b = 2; }',
      finds: [
        {
          rule: "field-oneof-changed",
          element: "M.k",
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server response dropped degraded",
            "new-client-old-server request dropped degraded"
          ]
        }
      ]
    },
    {
      name: "an existing field joins a oneof",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; oneof k { int32 b = 2; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 b = 2; int32 a = 1; } }',
      finds: [
        {
          rule: "field-oneof-changed",
          element: "M.k",
          json: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken",
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken",
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-packing-changed.ts
var field_packing_changed_default = defineRule({
  id: "field-packing-changed",
  title: "A list is packed now, or no longer packed",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields?.old.repeated === true && fields.new.repeated && fields.old.packed !== fields.new.packed;
  },
  sentence: ({ old, new: next }) => `list ${old?.name} = ${old?.number} is ${next?.packed ? "packed" : "no longer packed"} now`,
  explanation: "Every parser reads both forms of a list of numbers.",
  remedy: "Nothing to do.",
  examples: [
    {
      name: "packed is switched off",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 n = 1 [packed = false]; }',
      finds: [{ rule: "field-packing-changed", element: "M.n" }]
    }
  ]
});

// src/compat/rules/field-presence-changed.ts
var field_presence_changed_default = defineRule({
  id: "field-presence-changed",
  title: "Set and not set are told apart now, or no longer",
  on: "field",
  floor: "patch",
  points: "label",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.oneof !== null || fields.new.oneof !== null) return false;
    const presences = [fields.old.presence, fields.new.presence];
    const differ = presences.includes("implicit") && presences.includes("explicit");
    return differ && tells(fields, "presence", context);
  },
  effect: (reading) => readAspects(reading, "presence"),
  source: ({ old, new: next }) => old !== null && next !== null ? presenceOutcomes(old, next) : [],
  json: (reading) => readJsonAspects(reading, "presence"),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} ${next?.presence === "explicit" ? "tells" : "no longer tells"} "set" from "not set"`,
  explanation: "A writer with presence can set a field to its default; a reader without presence cannot tell that from a field that is not set.",
  remedy: 'Check that no code treats "set to the default" and "not set" differently while both versions are in use.',
  examples: [
    {
      name: "int32 becomes optional int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: "field-presence-changed",
          element: "M.n",
          json: ["old-client-new-server response presence degraded", "new-client-old-server request presence degraded"],
          uncompilable: true,
          consequences: [
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    },
    {
      name: "optional int32 becomes int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 n = 1; }',
      finds: [
        {
          rule: "field-presence-changed",
          element: "M.n",
          json: ["old-client-new-server request presence degraded", "new-client-old-server response presence degraded"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request presence degraded",
            "new-client-old-server response presence degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-removed.ts
var field_removed_default = defineRule({
  id: "field-removed",
  title: "A field was removed",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity, old }) => identity === "removed" && old?.extension === false,
  effect: ({ writer, reader, pair, orient }) => {
    if (writer !== null) return readUnknown(writer, readerHasOneof(writer, orient(pair.parents).reader));
    return reader === null ? [] : readUnwritten(reader);
  },
  source: () => EVERYWHERE,
  json: readKeys,
  sentence: ({ old }) => `${old ? fieldText(old) : ""} was removed`,
  explanation: "What an old writer still sends is ignored by a new reader, and what an old reader waits for no longer comes: it sees the default. If the old reader requires the field, it refuses the message.",
  remedy: "Keep the field, deprecated, until no supported peer uses it; then remove it and reserve its number and name.",
  examples: [
    {
      name: "from a request and from an answer, reserved as it should be",
      before: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; bool fast = 2; } message P { int32 x = 1; bool fast = 2; }`,
      after: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; reserved 2; reserved "fast"; } message P { int32 x = 1; reserved 2; reserved "fast"; }`,
      finds: [
        {
          rule: "field-removed",
          element: "Q.fast",
          json: ["old-client-new-server request rejected broken", "new-client-old-server request absent degraded"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ]
        },
        {
          rule: "field-removed",
          element: "P.fast",
          json: ["old-client-new-server response absent broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: ["old-client-new-server response absent broken"]
        }
      ]
    },
    {
      name: "a required one",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; required int32 y = 2; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; reserved 2; reserved "y"; }',
      finds: [
        {
          rule: "field-removed",
          element: "M.y",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "a member of a oneof that stays",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; } reserved 2; reserved "b"; }',
      finds: [
        {
          rule: "field-removed",
          element: "M.b",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response absent broken",
            "new-client-old-server response dropped broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "from stored data",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; int32 y = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; reserved 2; reserved "y"; }',
      stored: ["State"],
      finds: [
        {
          rule: "field-removed",
          element: "State.y",
          json: ["old-data-new-reader stored rejected broken", "new-data-old-reader stored absent broken"],
          uncompilable: true,
          consequences: ["old-data-new-reader stored ignored broken", "new-data-old-reader stored absent broken"]
        }
      ]
    }
  ]
});

// src/schema/json-name.ts
function jsonNameOf(name) {
  return withoutUnderscores(name, false);
}
function mapEntryNameOf(fieldName) {
  return `${withoutUnderscores(fieldName, true)}Entry`;
}
function strippedValueName(valueName, enumName) {
  let result = "";
  let upper = true;
  for (const c of withoutPrefix(valueName, enumName.replaceAll("_", "").toLowerCase())) {
    if (c === "_") {
      upper = true;
    } else {
      result += upper ? c.toUpperCase() : c.toLowerCase();
      upper = false;
    }
  }
  return result;
}
function withoutUnderscores(name, upperFirst) {
  if (!upperFirst && !name.includes("_")) return name;
  let result = "";
  let upper = upperFirst;
  for (const c of name) {
    if (c === "_") {
      upper = true;
    } else {
      result += upper ? c.toUpperCase() : c;
      upper = false;
    }
  }
  return result;
}
function withoutPrefix(name, prefix) {
  let at = 0;
  for (let matched = 0; matched < prefix.length; at++) {
    if (at === name.length) return name;
    const c = name.charAt(at);
    if (c === "_") continue;
    if (c.toLowerCase() !== prefix.charAt(matched)) return name;
    matched++;
  }
  while (name.charAt(at) === "_") at++;
  return at === name.length ? name : name.slice(at);
}

// src/compat/rules/field-renamed.ts
var field_renamed_default = defineRule({
  id: "field-renamed",
  title: "A field was renamed",
  on: "field",
  floor: "patch",
  points: "name",
  differs: ({ identity }) => identity === "renamed",
  // One name in two styles is one name in the generated code of most languages.
  source: ({ old, new: next }) => old !== null && next !== null && !old.extension && jsonNameOf(old.name) === jsonNameOf(next.name) ? inLanguages("C++", "Python") : EVERYWHERE,
  json: readKeys,
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is now called ${next?.name}`,
  explanation: "Names are not on the binary wire, so nobody is hurt there. JSON carries the name, and generated code is written with it.",
  remedy: "Check that only the name changed. If JSON counts, keep the old name with json_name.",
  examples: [
    {
      name: "pciAddr becomes pciPath",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciAddr = 6; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciPath = 6; }',
      finds: [
        {
          rule: "field-renamed",
          element: "M.pciAddr",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true
        }
      ]
    },
    {
      name: "the old field is on its way out, and its name was given to a new one",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 old_id = 1 [deprecated = true]; string id = 2; }',
      finds: [
        {
          rule: "field-renamed",
          element: "M.id",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true
        },
        {
          rule: "field-added",
          element: "M.id",
          consequences: ["new-client-old-server request ignored degraded"],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    },
    {
      name: "in another style: one name in Java, Go and TypeScript, two in C++ and Python",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pci_addr = 6; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciAddr = 6; }',
      finds: [{ rule: "field-renamed", element: "M.pci_addr", uncompilable: true }]
    }
  ]
});

// src/compat/rules/field-renumbered.ts
var field_renumbered_default = defineRule({
  id: "field-renumbered",
  title: "A field changed its number",
  on: "field",
  floor: "patch",
  points: "number",
  differs: ({ identity }) => identity === "renumbered",
  effect: ({ writer, reader }) => writer === null || reader === null ? [] : (
    // As if the reader's field was never written, but what is lost was written for it.
    readUnwritten(reader).map(
      (outcome2) => ({ ...outcome2, effect: outcome2.effect === "absent" ? "dropped" : outcome2.effect })
    )
  ),
  source: ({ old, new: next }, context) => old === null ? [] : namedOutcomes(old, next ?? void 0, context),
  json: readKeys,
  sentence: ({ old, new: next }) => `field ${old?.name} moved from number ${old?.number} to ${next?.number}`,
  explanation: "The number is all that is on the wire. Each version writes the value where the other does not look for it.",
  remedy: "Give the field its old number back.",
  examples: [
    {
      name: "from 1 to 5",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 5; int32 b = 2; }',
      finds: [
        {
          rule: "field-renumbered",
          element: "M.a",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "a required one",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 a = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 a = 5; }',
      finds: [
        {
          rule: "field-renumbered",
          element: "M.a",
          consequences: [
            "old-client-new-server request rejected broken",
            "old-client-new-server request dropped broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "and its type",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string a = 5; }',
      finds: [
        {
          rule: "field-renumbered",
          element: "M.a",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ],
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true
        }
      ]
    }
  ]
});

// src/compat/rules/field-string-type-changed.ts
function typeIn(field2) {
  return field2 === null ? "-" : cppStringType(field2) ?? defaultCppStringType(field2);
}
var field_string_type_changed_default = defineRule({
  id: "field-string-type-changed",
  title: "A string has another type in C++",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null) return false;
    const { old, new: next } = fields;
    if (cppStringType(old) === null && cppStringType(next) === null) return false;
    return isText2(old) && isText2(next) && typeIn(old) !== typeIn(next);
  },
  source: () => inLanguages("C++"),
  shapes: ({ old, new: next }) => ({ old: typeIn(old), new: typeIn(next) }),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is a ${typeIn(next)} in C++ now, not a ${typeIn(old)}`,
  explanation: "ctype and features.(pb.cpp).string_type choose what generated C++ code returns: a string, a view or a cord. The bytes are the same.",
  remedy: "Keep the option, or change the C++ code with it.",
  examples: [
    {
      name: "ctype = CORD",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bytes data = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bytes data = 1 [ctype = CORD]; }',
      finds: [{ rule: "field-string-type-changed", element: "M.data", uncompilable: true }]
    }
  ]
});
function isText2({ type }) {
  return type.kind === "scalar" && (type.scalar === "string" || type.scalar === "bytes");
}

// src/compat/rules/field-type-changed.ts
var field_type_changed_default = defineRule({
  id: "field-type-changed",
  title: "A field has another type",
  on: "field",
  floor: "patch",
  points: "type",
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && typeDiffers(fields, context);
  },
  effect: (reading) => {
    const { writer, reader, context } = reading;
    if (writer === null || reader === null) return [];
    if (skips(writer, reader)) return readAspects(reading, "type");
    return [...readAspects(reading, "type"), ...readReplaced(writer.type, reader.type, useOf2(reader), context)];
  },
  source: ({ old, new: next }, context) => old !== null && next !== null ? typeOutcomes(old, next, context) : [],
  json: (reading) => [...readJsonAspects(reading, "type"), ...readJsonInside(reading)],
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "What the reader makes of the bytes follows from the two types: the same number where the encodings agree and the value fits, another number where it does not, nothing where the wire types differ.",
  remedy: "Add a field of the new type under a new number, fill both for a while, and remove the old one in a major release.",
  examples: [
    {
      name: "int64 becomes int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.size",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server request dropped broken",
            "new-client-old-server response altered broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "int32 becomes string",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string id = 1; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.id",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "bytes become string in a request",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message M { bytes name = 1; } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message M { string name = 1; } message E {}',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.name",
          json: [
            "old-client-new-server request altered broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server request altered broken"
          ],
          uncompilable: true,
          consequences: ["old-client-new-server request rejected broken"]
        }
      ]
    },
    {
      name: "a message gives way to an unrelated one",
      before: `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Disk disk = 1; Net net = 2; }
message Disk { string path = 1; int32 size = 2; } message Net { string name = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Net disk = 1; Net net = 2; }
message Disk { string path = 1; int32 size = 2; } message Net { string name = 1; }`,
      finds: [
        {
          rule: "field-type-changed",
          element: "M.disk",
          json: [
            "old-client-new-server request rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server request ignored broken",
            "new-client-old-server request altered broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "a message gives way to one that says the same",
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { Old id = 1; New other = 2; }
message Old { string name = 1; } message New { string name = 1; int32 generation = 2; }`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { New id = 1; New other = 2; }
message Old { string name = 1; } message New { string name = 1; int32 generation = 2; }`,
      finds: [
        {
          rule: "field-type-changed",
          element: "M.id",
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: ["new-client-old-server request ignored degraded"]
        }
      ]
    },
    {
      name: "in stored data",
      before: `syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { Disk disk = 1; Net net = 2; }
message Disk { string name = 1; int32 size = 2; } message Net { string name = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { Net disk = 1; Disk net = 2; }
message Disk { string name = 1; int32 size = 2; } message Net { string name = 1; }`,
      stored: ["State"],
      finds: [
        {
          rule: "field-type-changed",
          element: "State.disk",
          json: ["old-data-new-reader stored rejected broken", "new-data-old-reader stored absent broken"],
          uncompilable: true,
          consequences: ["old-data-new-reader stored ignored broken", "new-data-old-reader stored absent broken"]
        },
        {
          rule: "field-type-changed",
          element: "State.net",
          json: ["new-data-old-reader stored rejected broken"],
          uncompilable: true,
          consequences: ["new-data-old-reader stored ignored degraded"]
        }
      ]
    },
    {
      name: "an enum gives way to an unrelated one",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Color c = 1; Shape s = 2; } enum Color { NO_COLOR = 0; RED = 1; } enum Shape { NO_SHAPE = 0; ROUND = 1; FLAT = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Shape c = 1; Shape s = 2; } enum Color { NO_COLOR = 0; RED = 1; } enum Shape { NO_SHAPE = 0; ROUND = 1; FLAT = 2; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.c",
          json: ["old-client-new-server request rejected broken", "new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server request unnamed degraded"
          ]
        }
      ]
    },
    {
      name: "another encoding of the same numbers: the bytes differ, the code does not",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { sint32 size = 1; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.size",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "signed becomes unsigned: two types in Go and C#, one in Java and TypeScript",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { uint32 size = 1; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.size",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ],
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true
        }
      ]
    }
  ]
});

// src/compat/rules/field-utf8-changed.ts
function checkDiffers(a, b) {
  return isText3(a) && isText3(b) && a.utf8Checked !== b.utf8Checked;
}
function isText3({ type }) {
  return type.kind === "scalar" && type.scalar === "string";
}
function checked(field2) {
  return field2 !== null && [field2, field2.map?.key, field2.map?.value].some((part) => part && isText3(part) && part.utf8Checked);
}
var field_utf8_changed_default = defineRule({
  id: "field-utf8-changed",
  title: "Strings are checked for valid UTF-8 now, or no longer",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null) return false;
    const { old, new: next } = fields;
    if (old.map === null || next.map === null) return checkDiffers(old, next);
    return checkDiffers(old.map.key, next.map.key) || checkDiffers(old.map.value, next.map.value);
  },
  effect: (reading) => readAspects(reading, "utf8"),
  sentence: ({ old, new: next }) => `${old?.map ? "map" : "string"} ${old?.name} = ${old?.number} ${checked(next) ? "must be valid UTF-8 now" : "is no longer checked for valid UTF-8"}`,
  explanation: "A reader that checks refuses the whole message when a string is not valid UTF-8. proto2 does not check, proto3 does.",
  remedy: "Make sure that every writer sends valid UTF-8, or use bytes.",
  examples: [
    {
      name: "features.utf8_validation",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1 [features.utf8_validation = NONE]; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1; }',
      finds: [
        {
          rule: "field-utf8-changed",
          element: "M.s",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        }
      ]
    },
    {
      name: "the keys and values of a map",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { map<string, string> s = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, string> s = 1; }',
      finds: [
        {
          rule: "field-utf8-changed",
          element: "M.s",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        },
        { rule: "file-syntax-changed", element: "a.proto" }
      ]
    },
    {
      name: "the check is switched off",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1 [features.utf8_validation = NONE]; }',
      finds: [
        {
          rule: "field-utf8-changed",
          element: "M.s",
          consequences: [
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/file-moved.ts
var file_moved_default = defineRule({
  id: "file-moved",
  title: "A file has another path",
  on: "file",
  floor: "patch",
  points: "package",
  differs: ({ old, new: next }) => next !== null && old.path !== next.path,
  source: () => IMPORTERS,
  sentence: ({ old, new: next }) => `file ${old.path} is ${next?.path} now`,
  explanation: "Other .proto files import it by its path, and so does generated code in C++, Python and TypeScript. If only the folder that imports start from has moved, nothing breaks. What is sent does not depend on files.",
  remedy: "Leave a file at the old path that imports the new one with import public.",
  examples: [
    {
      name: "into a folder",
      before: {
        "a.proto": 'syntax = "proto3"; import "t.proto"; service S { rpc A(M) returns (M); }',
        "t.proto": 'syntax = "proto3"; message M { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; import "types/t.proto"; service S { rpc A(M) returns (M); }',
        "types/t.proto": 'syntax = "proto3"; message M { int32 x = 1; }'
      },
      finds: [{ rule: "file-moved", element: "t.proto", uncompilable: true }]
    }
  ]
});

// src/compat/rules/file-option-changed.ts
var file_option_changed_default = defineRule({
  id: "file-option-changed",
  title: "An option that decides over generated code changed",
  on: "file",
  floor: "patch",
  points: "package",
  differs: ({ old, new: next }) => next !== null && changedOptions(old, next).length > 0,
  source: ({ old, new: next }) => next === null ? [] : changedOptions(old, next).filter((option) => option.breaks(option.old, option.new)).map(({ when }) => ({ when })),
  shapes: ({ old, new: next }) => {
    const options = next === null ? [] : changedOptions(old, next);
    return {
      old: options.map((option) => `${option.name} ${option.old ?? "-"}`).join("; "),
      new: options.map((option) => `${option.name} ${option.new ?? "-"}`).join("; ")
    };
  },
  sentence: ({ old, new: next }) => sentencesText(
    (next === null ? [] : changedOptions(old, next)).map(
      (option) => `option ${option.name} is ${option.new ?? "not set"} now, not ${option.old ?? "unset"}`
    )
  ),
  explanation: "Packages, namespaces and class names in generated code come from these options. Nothing on the wire does: peers built from the two versions understand each other.",
  remedy: "Keep the value until a major release. If the code has to live elsewhere, generate it at both places for a while.",
  examples: [
    {
      name: "go_package",
      before: 'syntax = "proto3"; option go_package = "example.com/a"; service S { rpc A(M) returns (M); } message M {}',
      after: 'syntax = "proto3"; option go_package = "example.com/b"; service S { rpc A(M) returns (M); } message M {}',
      finds: [{ rule: "file-option-changed", element: "a.proto", uncompilable: true }]
    },
    {
      name: "several; one class per message breaks Java, more code for C++ breaks nobody",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M {}',
      after: 'syntax = "proto3"; option java_multiple_files = true; option cc_generic_services = true; service S { rpc A(M) returns (M); } message M {}',
      finds: [{ rule: "file-option-changed", element: "a.proto", uncompilable: true }]
    },
    {
      name: "only more is generated",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; option py_generic_services = true; option optimize_for = CODE_SIZE; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: "file-option-changed", element: "a.proto" }]
    }
  ]
});

// src/compat/rules/file-package-changed.ts
var file_package_changed_default = defineRule({
  id: "file-package-changed",
  title: "A file went to another package",
  on: "file",
  floor: "patch",
  points: "package",
  differs: ({ old, new: next }, { packages }) => next !== null && old.package !== next.package && // A renamed package is one change, with all its files.
  packages.get(old.package) !== next.package,
  source: ({ old }) => [
    { when: "another .proto file names what it declares" },
    ...inLanguages(...languagesOfPackage(old))
  ],
  sentence: ({ old, new: next }) => `its package is ${next?.package || "(none)"} now, not ${old.package || "(none)"}`,
  explanation: "Everything the file declares has another full name. Services are called by it; messages are only named inside Any, in JSON of Any, and in generated code.",
  remedy: "Leave the package as it is, or keep the old file beside the new one.",
  examples: [
    {
      name: "one file of two",
      before: {
        "a.proto": 'syntax = "proto3"; package p; import "b.proto"; service S { rpc A(M) returns (B); } message M {}',
        "b.proto": 'syntax = "proto3"; package p; message B { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package p; import "b.proto"; service S { rpc A(M) returns (q.B); } message M {}',
        "b.proto": 'syntax = "proto3"; package q; message B { int32 x = 1; }'
      },
      finds: [
        { rule: "message-renamed", element: "p.B" },
        { rule: "file-package-changed", element: "b.proto", uncompilable: true }
      ]
    }
  ]
});

// src/compat/rules/file-removed.ts
var file_removed_default = defineRule({
  id: "file-removed",
  title: "A file was removed",
  on: "file",
  floor: "patch",
  points: "package",
  differs: ({ new: next }) => next === null,
  source: ({ old }, context) => topLevel(old).some((element) => isGoneFrom(element, context.new)) ? EVERYWHERE : IMPORTERS,
  sentence: ({ old }) => `file ${old.path} was removed; it declared ${declaredText(old)}`,
  explanation: "Other .proto files import it by its path, and so does generated code in C++, Python and TypeScript. What is sent and how it is read does not depend on files.",
  remedy: "Keep the file. If its declarations have moved, let it import their new file with import public.",
  examples: [
    {
      name: "with its messages, which nobody sends",
      before: {
        "a.proto": 'syntax = "proto3"; package p; service S { rpc A(M) returns (M); } message M {}',
        "b.proto": 'syntax = "proto3"; package p; message B { int32 x = 1; } enum E { ZERO = 0; }'
      },
      after: { "a.proto": 'syntax = "proto3"; package p; service S { rpc A(M) returns (M); } message M {}' },
      finds: [
        { rule: "type-removed", element: "p.B" },
        { rule: "type-removed", element: "p.E" },
        { rule: "file-removed", element: "b.proto", uncompilable: true }
      ]
    },
    {
      name: "its message lives on in a larger file",
      before: {
        "a.proto": 'syntax = "proto3"; package p; import "b.proto"; service S { rpc A(M) returns (N); } message M {} message N { B b = 1; }',
        "b.proto": 'syntax = "proto3"; package p; message B { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package p; service S { rpc A(M) returns (N); } message M {} message N { B b = 1; } message B { int32 x = 1; }'
      },
      finds: [{ rule: "file-removed", element: "b.proto", uncompilable: true }]
    }
  ]
});

// src/compat/rules/file-syntax-changed.ts
function syntaxText({ node }) {
  return node.edition === null ? node.syntax : `edition ${node.edition}`;
}
var file_syntax_changed_default = defineRule({
  id: "file-syntax-changed",
  title: "A file has another syntax or edition",
  on: "file",
  floor: "patch",
  points: "package",
  differs: ({ old, new: next }) => next !== null && syntaxText(old) !== syntaxText(next),
  // Edition 2024 has other defaults for generated code: features.(pb.go).api_level, (pb.cpp).string_type and the like.
  source: ({ old, new: next }) => old.node.edition === "2024" === (next?.node.edition === "2024") ? [] : inLanguages("Go", "Java", "C++"),
  shapes: ({ old, new: next }) => ({ old: syntaxText(old), new: next === null ? "-" : syntaxText(next) }),
  sentence: ({ old, new: next }) => `the file is ${next ? syntaxText(next) : ""} now, not ${syntaxText(old)}`,
  explanation: "A syntax is a set of defaults: presence, open and closed enums, packing, the check for UTF-8. What they change in a field or an enum is told there. By itself the change is harmless up to edition 2023; edition 2024 also generates other code.",
  remedy: "Set the features so that nothing changes. For edition 2024, also those of the languages, such as features.(pb.go).api_level.",
  examples: [
    {
      name: "proto3 to edition 2023, with the same features",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'edition = "2023"; option features.field_presence = IMPLICIT; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: "file-syntax-changed", element: "a.proto" }]
    },
    {
      name: "edition 2023 to edition 2024",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'edition = "2024"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: "file-syntax-changed", element: "a.proto", uncompilable: true }]
    }
  ]
});

// src/compat/rules/json-format-changed.ts
function formatsOf({ kind, old, new: next }) {
  if (kind !== "message" && kind !== "enum" || !isType2(old) || !isType2(next)) return null;
  const [before, after] = [old.file.node, next.file.node];
  if (before.syntax !== after.syntax || old.jsonFormat === next.jsonFormat) return null;
  return { old: old.jsonFormat, new: next.jsonFormat };
}
function isType2(part) {
  return part !== null && "kind" in part && (part.kind === "message" || part.kind === "enum");
}
var json_format_changed_default = defineAnyRule({
  id: "json-format-changed",
  title: "JSON names are checked now, or no longer",
  on: "any",
  floor: "patch",
  points: "name",
  differs: (pair) => formatsOf(pair) !== null,
  shapes: (pair) => formatsOf(pair) ?? { old: "-", new: "-" },
  sentence: (pair) => formatsOf(pair)?.new === "allow" ? "its JSON names are checked for clashes now" : "its JSON names are no longer checked for clashes",
  explanation: "With features.json_format = LEGACY_BEST_EFFORT the compiler lets two names fall together in JSON. Runtimes write and read JSON as before, as long as no two names do.",
  remedy: "Leave it at ALLOW, and give no two fields names that differ in style only.",
  examples: [
    {
      name: "features.json_format",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { option features.json_format = LEGACY_BEST_EFFORT; int32 x = 1; }',
      finds: [{ rule: "json-format-changed", element: "M" }]
    }
  ]
});

// src/compat/rules/json-name-changed.ts
var json_name_changed_default = defineRule({
  id: "json-name-changed",
  title: "A field has another name in JSON",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity, old, new: next }) => identity === "same" && old !== null && next !== null && keyDiffers(old, next),
  json: readKeys,
  // JSON names are in no code; an extension is also named there by its scope.
  source: ({ old, new: next }, { packages }) => old?.extension && next?.extension && !onlyPackageRenamed(old, next, packages) ? EVERYWHERE : [],
  sentence: ({ old, new: next }) => `${old ? namedText(old) : ""} is ${next ? keyOf(next, "json") : ""} in JSON now, not ${old ? keyOf(old, "json") : ""}`,
  explanation: "A reader of JSON takes a field under its JSON name and under its own name, and no other. An extension is called by its full name. In binary only the number counts.",
  remedy: "Keep the JSON name, with json_name if need be.",
  examples: [
    {
      name: "json_name is gone",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1 [json_name = "uid"]; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1; }',
      finds: [
        {
          rule: "json-name-changed",
          element: "M.user_id",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        }
      ]
    },
    {
      name: "json_name takes the name that the field has anyway: old writers are still read",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1 [json_name = "user_id"]; }',
      finds: [
        {
          rule: "json-name-changed",
          element: "M.user_id",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"]
        }
      ]
    },
    {
      name: "an extension moves to another scope",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } extend M { optional int32 x = 100; } message Scope {}',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message Scope { extend M { optional int32 x = 100; } }',
      finds: [
        {
          rule: "json-name-changed",
          element: "x",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true
        }
      ]
    }
  ]
});

// src/compat/rules/map-key-changed.ts
var map_key_changed_default = defineRule({
  id: "map-key-changed",
  title: "The keys of a map have another type",
  on: "field",
  floor: "patch",
  points: "type",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.map === null || fields.new.map === null) return false;
    return valueDiffers(fields.old.map.key.type, fields.new.map.key.type, context);
  },
  effect: (reading) => readAspects(reading, "map-key"),
  source: ({ old, new: next }, context) => old !== null && next !== null ? typeOutcomes(old, next, context) : [],
  json: (reading) => readJsonAspects(reading, "map-key"),
  sentence: ({ old, new: next }) => `map ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "An entry whose key cannot be read comes with the default key in most runtimes, or not at all; keys that do not fit fall together.",
  remedy: "Add a map with the new type under a new number and fill both for a while.",
  examples: [
    {
      name: "int64 keys become int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int64, string> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int32, string> m = 1; }',
      finds: [
        {
          rule: "map-key-changed",
          element: "M.m",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "int32 keys become int64",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int32, string> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int64, string> m = 1; }',
      finds: [
        {
          rule: "map-key-changed",
          element: "M.m",
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/map-value-changed.ts
var map_value_changed_default = defineRule({
  id: "map-value-changed",
  title: "The values of a map have another type",
  on: "field",
  floor: "patch",
  points: "type",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.map === null || fields.new.map === null) return false;
    return valueDiffers(fields.old.map.value.type, fields.new.map.value.type, context);
  },
  effect: (reading) => {
    const { writer, reader, context } = reading;
    if (!writer?.map || !reader?.map) return [];
    const inside2 = readReplaced(writer.map.value.type, reader.map.value.type, useOf2(reader), context);
    return [...readAspects(reading, "map-value"), ...inside2];
  },
  source: ({ old, new: next }, context) => old !== null && next !== null ? typeOutcomes(old, next, context) : [],
  json: (reading) => [...readJsonAspects(reading, "map-value"), ...readJsonInside(reading)],
  sentence: ({ old, new: next }) => `map ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "An entry whose value cannot be read comes with the default value in most runtimes, or not at all; a value that does not fit becomes another one.",
  remedy: "Add a map with the new type under a new number and fill both for a while.",
  examples: [
    {
      name: "int32 values become strings",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, int32> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, string> m = 1; }',
      finds: [
        {
          rule: "map-value-changed",
          element: "M.m",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server request dropped broken",
            "old-client-new-server response altered broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request altered broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response altered broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "a message gives way to another one",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, A> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, B> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      finds: [
        {
          rule: "map-value-changed",
          element: "M.m",
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: ["new-client-old-server request ignored degraded"]
        }
      ]
    },
    {
      name: "the same in stored data",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { map<string, A> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { map<string, B> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      stored: ["State"],
      finds: [
        {
          rule: "map-value-changed",
          element: "State.m",
          json: ["new-data-old-reader stored rejected broken"],
          uncompilable: true,
          consequences: ["new-data-old-reader stored ignored degraded"]
        }
      ]
    }
  ]
});

// src/compat/rules/message-accessor-removed.ts
function lacksAccessor({ options }) {
  return optionOf(options, "no_standard_descriptor_accessor") === "true";
}
var message_accessor_removed_default = defineRule({
  id: "message-accessor-removed",
  title: "The accessor of a message for its descriptor is no longer generated",
  on: "message",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => !lacksAccessor(old) && lacksAccessor(next),
  source: () => [{ when: "the code is in C++ or Java and asks the message for its descriptor" }],
  sentence: ({ old }) => `message ${old.name} has no accessor for its descriptor any more`,
  explanation: "no_standard_descriptor_accessor leaves descriptor() out of the generated class. The bytes are the same.",
  remedy: "Leave the option out, unless a field is named descriptor.",
  examples: [
    {
      name: "no_standard_descriptor_accessor",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { option no_standard_descriptor_accessor = true; int32 x = 1; }',
      finds: [{ rule: "message-accessor-removed", element: "M", uncompilable: true }]
    }
  ]
});

// src/compat/rules/message-encoding-changed.ts
var message_encoding_changed_default = defineRule({
  id: "message-encoding-changed",
  title: "A message is written between group tags now, or with its length",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.delimited !== fields.new.delimited && tells(fields, "encoding", context);
  },
  effect: (reading) => readAspects(reading, "encoding"),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${next?.delimited ? "written between group tags" : "prefixed with its length"} now`,
  explanation: "The two forms have different wire types, so a reader of one does not see the other.",
  remedy: "Keep the encoding, or add a field with the new one under a new number.",
  examples: [
    {
      name: "features.message_encoding",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { N n = 1; } message N { int32 x = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { N n = 1 [features.message_encoding = DELIMITED]; } message N { int32 x = 1; }',
      finds: [
        {
          rule: "message-encoding-changed",
          element: "M.n",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/message-renamed.ts
var message_renamed_default = defineRule({
  id: "message-renamed",
  title: "A message was renamed or moved",
  on: "message",
  floor: "patch",
  points: "name",
  // A renamed package or enclosing message is one change, with all that is inside.
  differs: ({ old, new: next }, { carried }) => old.fullName !== next.fullName && !carried(old, next),
  source: ({ old, new: next }, context) => onlyPackageChanged(old, next, context) ? [] : EVERYWHERE,
  json: ({ pair, context }) => readRenamedPayload([pair.old.fullName, pair.new.fullName], context),
  sentence: ({ old, new: next }) => `message ${old.fullName} is now called ${next.fullName}`,
  explanation: "Type names are not on the wire, so nobody is hurt there. They are inside Any, in JSON of Any, and in generated code.",
  remedy: "Check that no peer packs it into an Any, and that code which uses the old name is changed with it.",
  examples: [
    {
      name: "moved to another package, which exists already",
      before: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { X x = 1; } message X { int32 y = 1; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { t.X x = 1; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; } message X { int32 y = 1; }'
      },
      finds: [{ rule: "message-renamed", element: "a.X", uncompilable: true }]
    },
    {
      name: "moved out of another message",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { N n = 1; message N { int32 x = 1; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { N n = 1; } message N { int32 x = 1; }',
      finds: [{ rule: "message-renamed", element: "M.N", uncompilable: true }]
    }
  ]
});

// src/compat/rules/number-not-reserved.ts
var number_not_reserved_default = defineRule({
  id: "number-not-reserved",
  title: "The number or name of a removed field is free for others",
  on: "field",
  floor: "none",
  points: "declaration",
  differs: ({ identity, old, parents }) => identity === "removed" && old?.extension === false && !(reservesNumber(parents.new, old.number) && parents.new.reservedNames.has(old.name)),
  sentence: ({ old, parents }) => {
    const number = old !== null && !reservesNumber(parents.new, old.number) ? [`number ${old.number}`] : [];
    const name = old !== null && !parents.new.reservedNames.has(old.name) ? [`name ${old.name}`] : [];
    return `the ${[...number, ...name].join(" and the ")} of a removed field can be used again`;
  },
  explanation: "A later field with the same number would be read as the removed one by every peer that still knows it, without an error.",
  remedy: 'Reserve both: reserved NUMBER; reserved "NAME";',
  examples: [
    {
      name: "removed without a trace",
      before: 'syntax = "proto3"; message M { int32 x = 1; int32 y = 2; } service S { rpc A(M) returns (M); }',
      after: 'syntax = "proto3"; message M { int32 x = 1; } service S { rpc A(M) returns (M); }',
      finds: [
        {
          rule: "field-removed",
          element: "M.y",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request absent degraded"
          ]
        },
        { rule: "number-not-reserved", element: "M.y" }
      ]
    }
  ]
});

// src/compat/rules/oneof-removed.ts
var oneof_removed_default = defineRule({
  id: "oneof-removed",
  title: "A oneof was removed with its fields",
  on: "oneof",
  floor: "patch",
  points: "name",
  // If fields of it live on, they moved out of it, and that is told.
  differs: (pair) => pair.new === null && sharedMembers(pair).old.length === 0,
  source: () => EVERYWHERE,
  sentence: ({ old }) => `oneof ${old?.name} was removed with its fields`,
  explanation: "Its fields are told one by one; a oneof itself is on no wire. Generated code has a type or a method for it.",
  remedy: "Keep the oneof with a deprecated field until a major release.",
  examples: [
    {
      name: "its only field goes",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { oneof k { int32 a = 1; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { reserved 1; reserved "a"; }',
      finds: [
        {
          rule: "field-removed",
          element: "M.a",
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ],
          json: ["old-client-new-server request rejected broken", "new-client-old-server request absent degraded"],
          uncompilable: true
        },
        { rule: "oneof-removed", element: "M.k", uncompilable: true }
      ]
    }
  ]
});

// src/compat/rules/oneof-renamed.ts
var oneof_renamed_default = defineRule({
  id: "oneof-renamed",
  title: "A oneof was renamed",
  on: "oneof",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old !== null && next !== null && old.name !== next.name,
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) => `oneof ${old?.name} is now called ${next?.name}`,
  explanation: "A oneof has no number and its name is on no wire, so nobody is hurt. Generated code is written with it.",
  remedy: "Change the code that uses the old name with it.",
  examples: [
    {
      name: "kind becomes source",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof source { int32 a = 1; string b = 2; } }',
      finds: [{ rule: "oneof-renamed", element: "M.kind", uncompilable: true }]
    }
  ]
});

// src/compat/rules/option-changed.ts
function httpOutcomes({ client, server }) {
  const served = new Set(server);
  const missing = client.filter((binding) => !served.has(binding));
  if (missing.length === 0) return [];
  const when = `the call is made by HTTP${missing.length < client.length ? ", in a way that only its own version maps" : ""}`;
  return [{ effect: "unimplemented", flow: null, when, runtimes: "all" }];
}
function shown(value) {
  const text = value === null ? "not set" : canonical(value);
  return text.length > 80 ? `${text.slice(0, 79)}\u2026` : text;
}
var option_changed_default = defineAnyRule({
  id: "option-changed",
  title: "A custom option that is contract changed",
  on: "any",
  floor: "patch",
  points: "name",
  differs: (pair, context) => optionChanges(pair, context).length > 0,
  jsonCall: ({ client, pair, context }) => {
    const http2 = optionChanges(pair, context).find(({ name }) => name === HTTP);
    if (http2 === void 0 || pair.kind !== "method") return [];
    const [old, next] = [bindingsOf(http2.old), bindingsOf(http2.new)];
    return httpOutcomes(client === pair.old ? { client: old, server: next } : { client: next, server: old });
  },
  source: (pair, context) => optionChanges(pair, context).filter((change) => change.name !== HTTP && change.old !== null).map(({ name }) => ({ when: `it uses what a generator made of (${name})` })),
  shapes: (pair, context) => {
    const changes = optionChanges(pair, context);
    return {
      old: changes.map((change) => `(${change.name}) ${canonical(change.old)}`).join("; "),
      new: changes.map((change) => `(${change.name}) ${canonical(change.new)}`).join("; ")
    };
  },
  sentence: (pair, context) => sentencesText(
    optionChanges(pair, context).map(
      (change) => `option (${change.name}) is ${shown(change.new)} now, not ${change.old === null ? "unset" : shown(change.old)}`
    )
  ),
  explanation: "Only options that the config names under contract-options are compared. google.api.http says by which HTTP calls a method is reached; what others mean, their generators decide.",
  remedy: "Keep the old value. An HTTP mapping can stay beside the new one, under additional_bindings.",
  examples: [
    {
      name: "another HTTP path",
      contractOptions: ["google.api.http"],
      before: http('get: "/v1/m"'),
      after: http('get: "/v2/m"'),
      finds: [
        {
          rule: "option-changed",
          element: "S.A",
          json: ["old-client-new-server - unimplemented broken", "new-client-old-server - unimplemented broken"]
        }
      ]
    },
    {
      name: "one more HTTP path",
      contractOptions: ["google.api.http"],
      before: http('get: "/v1/m"'),
      after: http('get: "/v1/m" additional_bindings { get: "/v2/m" }'),
      finds: [{ rule: "option-changed", element: "S.A", json: ["new-client-old-server - unimplemented broken"] }]
    },
    {
      name: "an option of a field that a generator reads",
      contractOptions: ["max"],
      before: field("[(max) = 5]"),
      after: field("[(max) = 3]"),
      finds: [{ rule: "option-changed", element: "M.x", uncompilable: true }]
    }
  ]
});
function http(rule) {
  return {
    "a.proto": `syntax = "proto3"; import "google/api/annotations.proto"; service S { rpc A(M) returns (M) { option (google.api.http) = { ${rule} }; } } message M {}`,
    "google/api/annotations.proto": 'syntax = "proto3"; package google.api; import "google/protobuf/descriptor.proto"; extend google.protobuf.MethodOptions { HttpRule http = 72295728; } message HttpRule { string get = 2; repeated HttpRule additional_bindings = 11; }'
  };
}
function field(options) {
  return `syntax = "proto3"; import "google/protobuf/descriptor.proto"; extend google.protobuf.FieldOptions { int32 max = 50000; } service S { rpc A(M) returns (M); } message M { int32 x = 1 ${options}; }`;
}

// src/compat/rules/package-changed.ts
function namesIn({ old, new: next }, { payloads, ...schemas }) {
  const isIn3 = (schema, file, name) => schema.messages.get(name)?.file.package === file.package;
  return [...payloads].filter((name) => isIn3(schemas.old, old, name) || isIn3(schemas.new, next, name));
}
var package_changed_default = defineRule({
  id: "package-changed",
  title: "A package was renamed",
  on: "package",
  floor: "patch",
  points: "package",
  differs: () => true,
  call: ({ pair }) => pair.services.length === 0 ? [] : [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }],
  source: ({ old }) => inLanguages(...languagesOfPackage(old)),
  json: ({ pair, context }) => readRenamedPayload(namesIn(pair, context), context),
  sentence: ({ old, new: next, services }) => `package ${old.package || "(none)"} is now called ${next.package || "(none)"}${services.length === 0 ? "" : `, and ${services.length === 1 ? "its service" : `its ${services.length} services`} with it`}`,
  explanation: "The package is part of the path of every call, so no call between the two versions arrives. Messages are not named on the wire: they only keep their old names inside Any, in JSON of Any, and in generated code.",
  remedy: "Serve the old package beside the new one until no supported client uses it.",
  examples: [
    {
      name: "with a service",
      before: 'syntax = "proto3"; package agent.v1; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; package agent.v2; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "package-changed",
          element: "agent.v1",
          uncompilable: true,
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        }
      ]
    },
    {
      name: "of messages only, used from elsewhere",
      before: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(types.M) returns (types.M); }',
        "t.proto": 'syntax = "proto3"; package types; message M { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(kinds.M) returns (kinds.M); }',
        "t.proto": 'syntax = "proto3"; package kinds; message M { int32 x = 1; }'
      },
      finds: [{ rule: "package-changed", element: "types", uncompilable: true }]
    }
  ]
});

// src/compat/rules/public-import-removed.ts
var public_import_removed_default = defineRule({
  id: "public-import-removed",
  title: "A file no longer passes on what it imports",
  on: "file",
  floor: "patch",
  points: "package",
  differs: ({ old, new: next }) => next !== null && lost(publicImports(old), publicImports(next)).length > 0,
  source: () => [{ when: "it imports this file to get at what the other one declares" }],
  shapes: ({ old, new: next }) => ({
    old: publicImports(old).join(),
    new: next === null ? "-" : publicImports(next).join()
  }),
  sentence: ({ old, new: next }) => `it no longer imports ${lost(publicImports(old), next ? publicImports(next) : []).join(", ")} as public`,
  explanation: "Who imports a file also gets what it imports as public: .proto files, and generated code in C++, Python and TypeScript.",
  remedy: "Keep import public, unless you know that nobody relies on it.",
  examples: [
    {
      name: "public becomes a plain import",
      before: {
        "a.proto": 'syntax = "proto3"; import public "t.proto"; service S { rpc A(M) returns (M); }',
        "t.proto": 'syntax = "proto3"; message M { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; import "t.proto"; service S { rpc A(M) returns (M); }',
        "t.proto": 'syntax = "proto3"; message M { int32 x = 1; }'
      },
      finds: [{ rule: "public-import-removed", element: "a.proto", uncompilable: true }]
    }
  ]
});
function lost(old, next) {
  return old.filter((path) => !next.includes(path));
}

// src/compat/rules/required-added.ts
var required_added_default = defineRule({
  id: "required-added",
  title: "A field is required now",
  on: "field",
  floor: "patch",
  points: "label",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.presence !== "required" && fields.new.presence === "required";
  },
  effect: (reading) => readAspects(reading, "required", "presence"),
  source: ({ old, new: next }) => old !== null && next !== null && !old.repeated ? presenceOutcomes(old, next) : [],
  json: (reading) => readJsonAspects(reading, "required", "presence"),
  sentence: ({ old }) => `field ${old?.name} = ${old?.number} is required now`,
  explanation: "A reader refuses a message in which a required field is not set, and an old writer may leave it out. Go, Java, C++ and protobufjs refuse; Python and protobuf-es accept when reading.",
  remedy: "Keep it optional and check it in the code that needs it.",
  examples: [
    {
      name: "optional becomes required",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 n = 1; }',
      finds: [
        {
          rule: "required-added",
          element: "M.n",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/required-removed.ts
var required_removed_default = defineRule({
  id: "required-removed",
  title: "A field is no longer required",
  on: "field",
  floor: "patch",
  points: "label",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.presence === "required" && fields.new.presence !== "required";
  },
  effect: (reading) => readAspects(reading, "required", "presence"),
  source: ({ old, new: next }) => old !== null && next !== null && !next.repeated ? presenceOutcomes(old, next) : [],
  json: (reading) => readJsonAspects(reading, "required", "presence"),
  sentence: ({ old }) => `field ${old?.name} = ${old?.number} is no longer required`,
  explanation: "A new writer may leave the field out, and an old reader then refuses the message. Go, Java, C++ and protobufjs refuse; Python and protobuf-es accept when reading.",
  remedy: "Let new writers always set it until no supported peer requires it.",
  examples: [
    {
      name: "required becomes optional",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 n = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: "required-removed",
          element: "M.n",
          consequences: [
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken"
          ],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/reserved-removed.ts
var reserved_removed_default = defineRule({
  id: "reserved-removed",
  title: "Numbers or names of a message are no longer reserved",
  on: "message",
  floor: "none",
  points: "name",
  differs: ({ old, new: next }) => noLongerReserved(old, next).length > 0,
  sentence: ({ old, new: next }) => `message ${old.name} no longer reserves ${noLongerReserved(old, next).join(", ")}`,
  explanation: "They were reserved because something older used them. Peers and stored data of that age would misread a new field there.",
  remedy: "Put the reservation back, unless you know that nothing of that age is left.",
  examples: [
    {
      name: "a range is cut short",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; reserved 4 to 6; reserved "old"; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; reserved 5; }',
      finds: [{ rule: "reserved-removed", element: "M" }]
    }
  ]
});

// src/compat/rules/rpc-added.ts
var rpc_added_default = defineRule({
  id: "rpc-added",
  title: "A method was added",
  on: "method",
  floor: "minor",
  points: "declaration",
  differs: ({ old, services }) => old === null && services.old !== null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  sentence: ({ new: method }) => `rpc ${method?.name}${method ? signatureText(method) : ""} is new`,
  explanation: "Old clients never call it. A new client that calls it on an old server gets an error for the whole call.",
  remedy: "Let new clients find out whether the server has the method before they call it, or handle the error and fall back.",
  examples: [
    {
      name: "PauseContainer is added",
      before: 'syntax = "proto3"; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }',
      after: `syntax = "proto3"; message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc Pause(Pausing) returns (Id); }
message Pausing { string id = 1; }`,
      finds: [
        { rule: "rpc-added", element: "Agent.Pause", consequences: ["new-client-old-server - unimplemented broken"] }
      ]
    }
  ]
});

// src/compat/rules/rpc-idempotency-changed.ts
function levelOf(method) {
  return method === null ? "-" : optionOf(method.options, "idempotency_level") ?? "IDEMPOTENCY_UNKNOWN";
}
var rpc_idempotency_changed_default = defineRule({
  id: "rpc-idempotency-changed",
  title: "A method promises something else about calls that are repeated",
  on: "method",
  floor: "patch",
  points: "declaration",
  differs: ({ old, new: next }) => old !== null && next !== null && levelOf(old) !== levelOf(next),
  shapes: ({ old, new: next }) => ({ old: levelOf(old), new: levelOf(next) }),
  sentence: ({ old, new: next }) => `rpc ${old?.name} is ${levelOf(next)} now, not ${levelOf(old)}`,
  explanation: "gRPC sends nothing of it, and messages are read as before. Clients may decide by it whether they repeat a call; a Connect client that sends calls without side effects as HTTP GET needs a server that knows the option.",
  remedy: "Check that the servers in use keep the promise before clients rely on it.",
  examples: [
    {
      name: "NO_SIDE_EFFECTS is taken back",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M) { option idempotency_level = NO_SIDE_EFFECTS; } } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: "rpc-idempotency-changed", element: "S.A" }]
    }
  ]
});

// src/compat/rules/rpc-removed.ts
var rpc_removed_default = defineRule({
  id: "rpc-removed",
  title: "A method was removed",
  on: "method",
  floor: "patch",
  points: "declaration",
  differs: ({ new: method, services }) => method === null && services.new !== null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  source: () => EVERYWHERE,
  sentence: ({ old }) => `rpc ${old?.name} was removed`,
  explanation: "An old client that still calls it gets an error for the whole call.",
  remedy: "Keep the method, deprecated, until no supported client calls it; then remove it in a major release.",
  examples: [
    {
      name: "AddInterface is removed, its messages with it",
      before: `syntax = "proto3"; package grpc; message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc AddInterface(AddInterfaceRequest) returns (Id); }
message AddInterfaceRequest { string name = 1; }`,
      after: 'syntax = "proto3"; package grpc; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }',
      finds: [
        {
          rule: "rpc-removed",
          element: "grpc.Agent.AddInterface",
          uncompilable: true,
          consequences: ["old-client-new-server - unimplemented broken"]
        },
        { rule: "type-removed", element: "grpc.AddInterfaceRequest", uncompilable: true }
      ]
    }
  ]
});

// src/compat/rules/rpc-renamed.ts
var rpc_renamed_default = defineRule({
  id: "rpc-renamed",
  title: "A method was renamed",
  on: "method",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old !== null && next !== null && old.name !== next.name,
  call: () => [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }],
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) => `rpc ${old?.name} is now called ${next?.name}`,
  explanation: "The name is part of the path of the call, so neither version finds the other\u2019s method.",
  remedy: "Serve both names until no supported client calls the old one.",
  examples: [
    {
      name: "the types say that only the name changed",
      before: 'syntax = "proto3"; service Agent { rpc Stop(Id) returns (Id); } message Id { string id = 1; }',
      after: 'syntax = "proto3"; service Agent { rpc Halt(Id) returns (Id); } message Id { string id = 1; }',
      finds: [
        {
          rule: "rpc-renamed",
          element: "Agent.Stop",
          uncompilable: true,
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        }
      ]
    },
    {
      name: "the walk goes on behind the new name",
      before: 'syntax = "proto3"; service Agent { rpc Stop(Id) returns (Id); } message Id { string id = 1; }',
      after: 'syntax = "proto3"; service Agent { rpc Halt(Id) returns (Id); } message Id { string id = 1; bool force = 2; }',
      finds: [
        {
          rule: "rpc-renamed",
          element: "Agent.Stop",
          uncompilable: true,
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        },
        {
          rule: "field-added",
          element: "Id.force",
          consequences: ["new-client-old-server request ignored degraded"],
          json: ["old-client-new-server response rejected broken", "new-client-old-server request rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/rpc-request-type-changed.ts
var use = { cardinality: "singular", required: false, oneof: false };
var rpc_request_type_changed_default = defineRule({
  id: "rpc-request-type-changed",
  title: "A method has another request message",
  on: "method",
  floor: "patch",
  points: "type",
  flow: "request",
  differs: ({ old, new: next }, context) => old !== null && next !== null && replaced(old.input, next.input, context),
  effect: ({ writer, reader, context }) => writer !== null && reader !== null ? readReplaced(writer.input, reader.input, use, context) : [],
  source: () => EVERYWHERE,
  json: ({ writer, reader, context }) => writer !== null && reader !== null ? readJsonBody(writer.input, reader.input, context) : [],
  sentence: ({ old, new: next }) => `the request is ${next ? valueText(next.input) : ""} now, not ${old ? valueText(old.input) : ""}`,
  explanation: "Type names are not on the wire, so only what differs inside the two messages hurts. Both messages live on, so this is another message and not a renamed one.",
  remedy: "Change the fields of the message in place, or add a method with the new request.",
  examples: [
    {
      name: "Empty becomes a message with a field: an addition",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(R) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-request-type-changed",
          element: "S.A",
          json: ["new-client-old-server request rejected broken"],
          uncompilable: true,
          consequences: ["new-client-old-server request ignored degraded"]
        }
      ]
    },
    {
      name: "a message with a field becomes Empty",
      before: 'syntax = "proto3"; service S { rpc A(R) returns (E); } message E {} message R { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-request-type-changed",
          element: "S.A",
          json: ["old-client-new-server request rejected broken", "new-client-old-server request absent degraded"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "a message that says something else",
      before: 'syntax = "proto3"; service S { rpc A(ById) returns (E); } message E {} message ById { string id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(ByName) returns (E); } message E {} message ByName { string name = 1; }',
      finds: [
        {
          rule: "rpc-request-type-changed",
          element: "S.A",
          json: [
            "old-client-new-server request rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request altered broken",
            "new-client-old-server request altered broken"
          ]
        },
        { rule: "type-removed", element: "ById", uncompilable: true }
      ]
    }
  ]
});

// src/compat/rules/rpc-response-type-changed.ts
var use2 = { cardinality: "singular", required: false, oneof: false };
var rpc_response_type_changed_default = defineRule({
  id: "rpc-response-type-changed",
  title: "A method has another response message",
  on: "method",
  floor: "patch",
  points: "type",
  flow: "response",
  differs: ({ old, new: next }, context) => old !== null && next !== null && replaced(old.output, next.output, context),
  effect: ({ writer, reader, context }) => writer !== null && reader !== null ? readReplaced(writer.output, reader.output, use2, context) : [],
  source: () => EVERYWHERE,
  json: ({ writer, reader, context }) => writer !== null && reader !== null ? readJsonBody(writer.output, reader.output, context) : [],
  sentence: ({ old, new: next }) => `the response is ${next ? valueText(next.output) : ""} now, not ${old ? valueText(old.output) : ""}`,
  explanation: "Type names are not on the wire, so only what differs inside the two messages hurts. Both messages live on, so this is another message and not a renamed one.",
  remedy: "Change the fields of the message in place, or add a method with the new response.",
  examples: [
    {
      name: "Empty becomes a message with a field: an addition",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (R); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-response-type-changed",
          element: "S.A",
          json: ["old-client-new-server response rejected broken"],
          uncompilable: true
        }
      ]
    },
    {
      name: "a message with a field becomes Empty",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (R); } message E {} message R { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-response-type-changed",
          element: "S.A",
          json: ["old-client-new-server response absent broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: ["old-client-new-server response absent broken"]
        }
      ]
    }
  ]
});

// src/compat/streaming.ts
function streamingOutcomes(client, server, transport) {
  return transport === "grpc" ? overGrpc(client, server) : overTtrpc(client, server);
}
var ONE_REQUEST = [
  { effect: "rejected", flow: "request", when: "the client sends no message", runtimes: "all" },
  {
    effect: "rejected",
    flow: "request",
    when: "the client sends more than one message to a server in Java or JavaScript",
    runtimes: ["java", "js", "es"]
  },
  {
    effect: "dropped",
    flow: "request",
    when: "the client sends more than one message, and only the first counts",
    runtimes: ["go", "cpp", "python"]
  }
];
var NO_ANSWER = [
  {
    effect: "rejected",
    flow: "response",
    when: "the server sends no message",
    runtimes: ["go", "java", "cpp", "js", "es"]
  },
  { effect: "altered", flow: "response", when: "the server sends no message, read as None", runtimes: ["python"] }
];
var SEVERAL = "the server sends more than one message";
var SEVERAL_ANSWERS = [
  { effect: "hangs", flow: "response", when: SEVERAL, runtimes: ["cpp", "python", "js", "es"] },
  { effect: "rejected", flow: "response", when: `${SEVERAL} to a client in Go or Java`, runtimes: ["go", "java"] }
];
var SEVERAL_ANSWERS_TO_STREAM = [
  { effect: "hangs", flow: "response", when: SEVERAL, runtimes: ["cpp", "python"] },
  {
    effect: "rejected",
    flow: "response",
    when: `${SEVERAL} to a client in Go, Java or JavaScript`,
    runtimes: ["go", "java", "js", "es"]
  }
];
function overGrpc(client, server) {
  const request = client.clientStreaming && !server.clientStreaming ? ONE_REQUEST : [];
  if (client.serverStreaming || !server.serverStreaming) return request;
  return [...request, ...NO_ANSWER, ...client.clientStreaming ? SEVERAL_ANSWERS_TO_STREAM : SEVERAL_ANSWERS];
}
function overTtrpc(client, server) {
  return [...ttrpcRequests(client, server), ...ttrpcAnswers(client, server)];
}
var of = (flow, effect, when) => ({
  effect,
  flow,
  when,
  runtimes: "all"
});
function ttrpcRequests(client, server) {
  if (client.clientStreaming === server.clientStreaming) return [];
  if (server.clientStreaming) return [of("request", "hangs", "the server reads until the client ends")];
  if (!server.serverStreaming) return [of("request", "altered", null)];
  return [
    of("request", "altered", "the server uses ttrpc-go, which serves an empty request"),
    of("request", "rejected", "the client sends no message to ttrpc-rust"),
    of("request", "dropped", "the client sends more than one message to ttrpc-rust, and only the first counts")
  ];
}
function ttrpcAnswers(client, server) {
  if (client.serverStreaming === server.serverStreaming) return [];
  if (client.serverStreaming)
    return [of("response", "rejected", "a client in Rust waits for the end behind the one answer")];
  if (client.clientStreaming) return [of("response", "rejected", null)];
  return [
    of("response", "rejected", "the client uses ttrpc-go"),
    // `Client.request` takes any frame for an answer: what is in it is no message of this type.
    of("response", "altered", "the client uses ttrpc-rust, which sees an empty answer or another")
  ];
}

// src/compat/rules/rpc-streaming-changed.ts
var rpc_streaming_changed_default = defineRule({
  id: "rpc-streaming-changed",
  title: "A method streams where it did not, or no longer streams",
  on: "method",
  floor: "patch",
  points: "declaration",
  differs: ({ old, new: next }) => old !== null && next !== null && (old.clientStreaming !== next.clientStreaming || old.serverStreaming !== next.serverStreaming),
  call: ({ client, server, context }) => client !== null && server !== null ? streamingOutcomes(client, server, context.transport) : [],
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) => `rpc ${old?.name} is ${next ? signatureText(next) : ""} now, not ${old ? signatureText(old) : ""}`,
  explanation: "Whether a side streams is not on the wire of gRPC. A call works as long as one message goes where the other side expects one. Of none or several the gRPC implementation decides: it fails the call, looks at the first message only, or waits until the deadline. ttrpc sends a stream in another way: there, with `transport: ttrpc`, nearly every such call fails.",
  remedy: "Add a method with the new streaming and keep the old one.",
  examples: [
    {
      name: "the server streams now",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (stream M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-streaming-changed",
          element: "S.A",
          uncompilable: true,
          consequences: [
            "old-client-new-server response hangs broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the client streams now",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(stream M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-streaming-changed",
          element: "S.A",
          uncompilable: true,
          consequences: [
            "new-client-old-server request rejected broken",
            "new-client-old-server request dropped broken"
          ]
        }
      ]
    },
    {
      name: "the server answers a stream with a stream now",
      before: 'syntax = "proto3"; service S { rpc A(stream M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(stream M) returns (stream M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-streaming-changed",
          element: "S.A",
          uncompilable: true,
          consequences: [
            "old-client-new-server response hangs broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "neither side streams any more",
      before: 'syntax = "proto3"; service S { rpc A(stream M) returns (stream M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-streaming-changed",
          element: "S.A",
          uncompilable: true,
          consequences: [
            "old-client-new-server request rejected broken",
            "old-client-new-server request dropped broken",
            "new-client-old-server response hangs broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/service-added.ts
var service_added_default = defineRule({
  id: "service-added",
  title: "A service was added",
  on: "service",
  floor: "minor",
  points: "name",
  differs: ({ old }) => old === null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  sentence: ({ new: service }) => `service ${service?.name} is new, with ${methodsText(service)}`,
  explanation: "Old clients never call it. Every call of a new client to an old server fails.",
  remedy: "Let new clients find out whether the server has the service before they use it.",
  examples: [
    {
      name: "a second service",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }
service T { rpc Z(M) returns (M); }`,
      finds: [{ rule: "service-added", element: "T", consequences: ["new-client-old-server - unimplemented broken"] }]
    }
  ]
});

// src/compat/rules/service-removed.ts
var service_removed_default = defineRule({
  id: "service-removed",
  title: "A service was removed",
  on: "service",
  floor: "patch",
  points: "name",
  differs: ({ new: service }) => service === null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  source: () => EVERYWHERE,
  sentence: ({ old }) => `service ${old?.name} was removed, with ${methodsText(old)}`,
  explanation: "Every call of an old client to it fails.",
  remedy: "Keep the service, deprecated, until no supported client calls it; then remove it in a major release.",
  examples: [
    {
      name: "one of two services",
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }
service T { rpc Z(M) returns (M); }`,
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "service-removed",
          element: "T",
          uncompilable: true,
          consequences: ["old-client-new-server - unimplemented broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/service-renamed.ts
var service_renamed_default = defineRule({
  id: "service-renamed",
  title: "A service was renamed or moved",
  on: "service",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }, { packages }) => old !== null && next !== null && old.fullName !== next.fullName && // A renamed package is one change, with all its services.
  !(packages.get(old.file.package) === next.file.package && old.name === next.name),
  call: () => [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }],
  source: ({ old, new: next }, context) => old !== null && next !== null && onlyPackageChanged(old, next, context) ? [] : EVERYWHERE,
  sentence: ({ old, new: next }) => `service ${old?.fullName} is now called ${next?.fullName}`,
  explanation: "The full name of the service is part of the path of every call, so no call between the two versions arrives. What changed behind the new name is judged as if the calls arrived.",
  remedy: "Serve both names until no supported client calls the old one.",
  examples: [
    {
      name: "renamed, and a field changed behind it",
      before: 'syntax = "proto3"; service Agent { rpc A(M) returns (M); rpc B(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service GuestAgent { rpc A(M) returns (M); rpc B(M) returns (M); } message M { string x = 1; }',
      finds: [
        {
          rule: "service-renamed",
          element: "Agent",
          uncompilable: true,
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        },
        {
          rule: "field-type-changed",
          element: "M.x",
          json: [
            "old-client-new-server request rejected broken",
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server response rejected broken"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/type-added.ts
var type_added_default = defineRule({
  id: "type-added",
  title: "A message or enum was added",
  on: "type",
  floor: "minor",
  points: "name",
  differs: ({ old }) => old === null,
  effect: readAloneType,
  json: readJsonAlone,
  sentence: ({ new: type, role }) => `${type ? declarationText(type) : ""} is new${role === "unused" ? ", and nothing uses it" : ""}`,
  explanation: "Where messages are sent without a method, an old peer cannot read the new one. A type that nothing reaches hurts nobody.",
  remedy: "Send it only to peers that know it.",
  examples: [
    {
      name: "in a surface without services",
      before: 'syntax = "proto3"; message M { int32 x = 1; }',
      after: 'syntax = "proto3"; message M { int32 x = 1; } message N { int32 x = 1; }',
      finds: [
        {
          rule: "type-added",
          element: "N",
          consequences: ["new-client-old-server request ignored degraded"],
          json: ["new-client-old-server request ignored degraded"]
        }
      ]
    },
    {
      name: "that no method uses",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message N { int32 x = 1; }',
      finds: [{ rule: "type-added", element: "N" }]
    },
    {
      name: "that is stored",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message State { int32 x = 1; }',
      stored: ["State"],
      finds: [
        {
          rule: "type-added",
          element: "State",
          consequences: ["new-data-old-reader stored ignored degraded"],
          json: ["new-data-old-reader stored ignored degraded"]
        }
      ]
    }
  ]
});

// src/compat/rules/type-removed.ts
var type_removed_default = defineRule({
  id: "type-removed",
  title: "A message or enum was removed",
  on: "type",
  floor: "patch",
  points: "name",
  differs: ({ new: type }) => type === null,
  effect: readAloneType,
  // What went with its file is told there.
  source: ({ old }, { files }) => old !== null && files.has(old.file) ? EVERYWHERE : [],
  json: readJsonAlone,
  sentence: ({ old, role }) => `${old ? declarationText(old) : ""} was removed${role === "unused" ? "; nothing used it" : role === "with-users" ? ", with all that led to it" : ""}`,
  explanation: "Where messages are sent or stored without a method, nobody reads the old one any more, and who waits for it gets nothing.",
  remedy: "Keep the type until no supported peer sends or stores it.",
  examples: [
    {
      name: "in a surface without services",
      before: 'syntax = "proto3"; message M { int32 x = 1; } message N { int32 x = 1; }',
      after: 'syntax = "proto3"; message M { int32 x = 1; }',
      finds: [
        {
          rule: "type-removed",
          element: "N",
          json: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request absent degraded"
          ],
          uncompilable: true,
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "that was stored",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message State { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      stored: ["State"],
      finds: [
        {
          rule: "type-removed",
          element: "State",
          json: ["old-data-new-reader stored ignored broken", "new-data-old-reader stored absent broken"],
          uncompilable: true,
          consequences: ["old-data-new-reader stored ignored broken", "new-data-old-reader stored absent broken"]
        }
      ]
    },
    {
      name: "that nothing used",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message Old { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: "type-removed", element: "Old", uncompilable: true }]
    }
  ]
});

// src/compat/rules/value-not-reserved.ts
var value_not_reserved_default = defineRule({
  id: "value-not-reserved",
  title: "The number or name of a removed enum value is free for others",
  on: "enum-value",
  floor: "none",
  points: "declaration",
  differs: ({ identity, old, parents }) => identity === "removed" && !old.every((value) => reservesNumber(parents.new, value.number) && parents.new.reservedNames.has(value.name)),
  sentence: ({ old, parents }) => `${old[0]?.name} = ${old[0]?.number} is not reserved in enum ${parents.old.name}`,
  explanation: "A later value with the same number would be read as the removed one by every peer that still knows it, without an error.",
  remedy: 'Reserve both: reserved NUMBER; reserved "NAME";',
  examples: [
    {
      name: "removed without a trace",
      before: 'syntax = "proto3"; message M { E e = 1; } enum E { A = 0; B = 1; } service S { rpc X(M) returns (M); }',
      after: 'syntax = "proto3"; message M { E e = 1; } enum E { A = 0; } service S { rpc X(M) returns (M); }',
      finds: [
        {
          rule: "enum-value-removed",
          element: "E.B",
          json: ["old-client-new-server request rejected broken", "new-client-old-server response rejected broken"],
          uncompilable: true,
          consequences: [
            "old-client-new-server request unnamed broken",
            "new-client-old-server response unnamed broken"
          ]
        },
        { rule: "value-not-reserved", element: "E.B" }
      ]
    }
  ]
});

// src/compat/rules/index.ts
var RULES = [
  comment_changed_default,
  declaration_moved_default,
  enum_closed_default,
  enum_opened_default,
  enum_renamed_default,
  enum_reserved_removed_default,
  enum_value_added_default,
  enum_value_moved_default,
  enum_value_removed_default,
  enum_value_renamed_default,
  extension_added_default,
  extension_range_removed_default,
  extension_removed_default,
  field_added_default,
  field_cardinality_changed_default,
  field_default_changed_default,
  field_java_utf8_changed_default,
  field_jstype_changed_default,
  field_moved_default,
  field_number_reused_default,
  field_oneof_changed_default,
  field_packing_changed_default,
  field_presence_changed_default,
  field_removed_default,
  field_renamed_default,
  field_renumbered_default,
  field_string_type_changed_default,
  field_type_changed_default,
  field_utf8_changed_default,
  file_moved_default,
  file_option_changed_default,
  file_package_changed_default,
  file_removed_default,
  file_syntax_changed_default,
  json_format_changed_default,
  json_name_changed_default,
  map_key_changed_default,
  map_value_changed_default,
  message_accessor_removed_default,
  message_encoding_changed_default,
  message_renamed_default,
  number_not_reserved_default,
  oneof_removed_default,
  oneof_renamed_default,
  option_changed_default,
  package_changed_default,
  public_import_removed_default,
  required_added_default,
  required_removed_default,
  reserved_removed_default,
  rpc_added_default,
  rpc_idempotency_changed_default,
  rpc_removed_default,
  rpc_renamed_default,
  rpc_request_type_changed_default,
  rpc_response_type_changed_default,
  rpc_streaming_changed_default,
  service_added_default,
  service_removed_default,
  service_renamed_default,
  type_added_default,
  type_removed_default,
  value_not_reserved_default
];

// src/compat/stored-json/shape.ts
var ANY_USE = { shape: ANYTHING, nullable: true };
var NONE = /* @__PURE__ */ new Map();
function namesIn2({ properties, rest }) {
  return properties ?? (rest === "closed" ? NONE : null);
}
function isOpaque({ shape: shape2 }) {
  return shape2.opaque !== null;
}
function typeText2(element) {
  return typeWords(useOf(element), 0);
}
function typeWords({ shape: shape2, nullable }, depth) {
  if (shape2.opaque !== null) return "a type that is not looked into";
  const kinds = KINDS.filter((kind) => kind !== "null" && shape2.kinds.has(kind));
  if (kinds.length === KINDS.length - 1) return "any value";
  const shown2 = kinds.includes("number") ? kinds.filter((kind) => kind !== "integer") : kinds;
  const words = shown2.map((kind) => {
    if (kind === "integer" && shape2.width !== null) return shape2.width.name;
    if (kind === "array") return listWords(shape2, depth);
    return kind === "object" ? objectWords(shape2, depth) : kind;
  });
  return [...words, ...nullable ? ["null"] : []].join(" or ");
}
function listWords({ items }, depth) {
  return items === null || depth > 2 ? "array" : `array of ${typeWords(useOf(items), depth + 1)}`;
}
function objectWords(shape2, depth) {
  const { rest } = shape2;
  const isNamed = namesIn2(shape2) !== null;
  if (typeof rest === "string" || depth > 2) return isNamed ? "object" : "object with any names";
  return `object ${isNamed ? "with other names " : ""}of ${typeWords(useOf(rest), depth + 1)}`;
}
function formOf2({ shape: shape2, nullable }) {
  const { kinds, width, rest, items } = shape2;
  const object = namesIn2(shape2) === null ? "free" : "names";
  return [
    ...KINDS.filter((kind) => kind !== "null" && kinds.has(kind)),
    ...kinds.has("integer") && !kinds.has("number") && width !== null ? [`${width.least}..${width.most}`] : [],
    ...kinds.has("object") ? [object, ...typeof rest === "string" ? [] : ["of"]] : [],
    ...kinds.has("array") && items !== null ? ["list of"] : [],
    ...nullable ? ["null"] : []
  ].join(" ");
}
function shapeText(element) {
  if (element === null) return "-";
  const use3 = useOf(element);
  const { values, opaque, unread } = targetOf(element).shape;
  const words = [
    opaque ?? formOf2(use3),
    ...values === null ? [] : [`one of ${values.map(normalText).sort().join(",")}`],
    ...element.role === "property" && element.required ? ["required"] : [],
    ...[...new Map([...unread, ...element.shape.unread])].sort().map(([keyword, text]) => `${keyword} ${text}`)
  ];
  return words.join(" ");
}
function valuesText2(values) {
  const texts = values.map(jsonText);
  const shown2 = texts.length > 3 ? [...texts.slice(0, 2), `one of ${texts.length - 2} others`] : texts;
  return shown2.length < 2 ? shown2.join("") : `${shown2.slice(0, -1).join(", ")} or ${shown2.at(-1)}`;
}

// src/compat/stored-json/read-own.ts
var EXACT = { name: "double", least: -(2n ** 53n), most: 2n ** 53n };
function outcome(effect, { when = null, sample, beyondReader = false }) {
  return { effect, when, beyondReader, ...sample === void 0 ? {} : { sample } };
}
function readType(writer, reader, model) {
  if (isOpaque(writer) || isOpaque(reader)) return [];
  return [...readNull(writer, reader, model), ...readKinds(writer, reader), ...readWhole(writer, reader)];
}
function readValues(writer, reader, model) {
  const listed = reader.shape.values;
  if (listed === null || isOpaque(writer) || isOpaque(reader)) return [];
  const known3 = new Set(listed.map(normalText));
  const isNew = (value) => takes(reader, kindOf(value)) && !known3.has(normalText(value));
  const { values } = writer.shape;
  const fresh = (values ?? others(writer, listed)).filter(isNew);
  if (fresh.length === 0) return [];
  const beyondReader = values === null || listed.every((value) => has(values, value));
  const all = values !== null && !writer.nullable && fresh.length === values.length;
  const when = values === null ? "the reader does not list the value" : all ? null : `the value is ${valuesText2(fresh)}`;
  return [outcome(model === "lenient" ? "unnamed" : "rejected", { when, sample: fresh[0], beyondReader })];
}
function has(values, value) {
  return values.some((each) => normalText(each) === normalText(value));
}
function others(writer, listed) {
  const { shape: shape2 } = writer;
  let text = "other";
  while (listed.includes(text)) text += "1";
  const whole = otherWhole(listed, shape2.width);
  const object = sampleOfKind(writer, "object");
  const named3 = wrapped(shape2, { kind: "entry" }, sampleOf(typeof shape2.rest === "string" ? null : shape2.rest));
  const ofKind = {
    null: [],
    boolean: [true, false],
    integer: [whole],
    number: [Number(whole ?? 0n) - 0.5],
    string: [text],
    array: [[], sampleOfKind(writer, "array")],
    object: namesIn2(shape2) === null ? [object, named3] : [object]
  };
  const found = KINDS.filter((kind) => shape2.kinds.has(kind)).flatMap((kind) => ofKind[kind]);
  return found.filter((value) => value !== void 0);
}
function otherWhole(listed, width) {
  const numbers3 = new Set(listed.filter((value) => typeof value === "bigint"));
  let whole = [...numbers3].reduce((most, value) => value > most ? value : most, 0n) + 1n;
  if (width === null || whole <= width.most) return whole;
  whole = width.least;
  while (numbers3.has(whole)) whole += 1n;
  return whole <= width.most ? whole : void 0;
}
function readNull(writer, reader, model) {
  if (!writer.nullable || reader.nullable) return [];
  const only = writtenKinds(writer).length === 0;
  const facts = {
    when: only ? null : "the value is null",
    sample: null,
    beyondReader: !only && covers2(writer, reader)
  };
  return [outcome(model === "lenient" ? "presence" : "rejected", facts)];
}
var WORDS = {
  null: "the value is null",
  boolean: "the value is a boolean",
  integer: "the value is a whole number",
  number: "the value has a fraction",
  string: "the value is a string",
  array: "the value is an array",
  object: "the value is an object"
};
function readKinds(writer, reader) {
  const written = writtenKinds(writer);
  const refused = written.filter((kind) => !takes(reader, kind));
  const all = refused.length === written.length && !writer.nullable;
  const shown2 = refused.filter((kind) => kind !== "integer" || !refused.includes("number"));
  return shown2.map((kind) => {
    const isNumber2 = kind === "number" && refused.includes("integer");
    const when = all ? null : isNumber2 ? "the value is a number" : WORDS[kind];
    return outcome("rejected", { when, sample: sampleOfKind(writer, kind), beyondReader: covers2(writer, reader) });
  });
}
function writtenKinds({ shape: shape2 }) {
  return KINDS.filter((kind) => {
    if (kind === "null" || !shape2.kinds.has(kind)) return false;
    return shape2.values === null || shape2.values.some((value) => kindOf(value) === kind);
  });
}
function takes({ shape: shape2 }, kind) {
  return shape2.kinds.has(kind);
}
function readWhole(writer, reader) {
  if (!writer.shape.kinds.has("integer") || !takes(reader, "integer")) return [];
  const isFloat = reader.shape.kinds.has("number");
  if (isFloat && writer.shape.kinds.has("number")) return [];
  const limits = isFloat ? EXACT : reader.shape.width;
  const beyondReader = covers2(writer, reader);
  const retyped = isFloat ? [outcome("retyped", {})] : [];
  if (limits === null) return retyped;
  const sample = beyond(writer, limits);
  return [
    ...retyped,
    ...sample.map(([value, when]) => outcome(isFloat ? "altered" : "rejected", { when, sample: value, beyondReader }))
  ];
}
function beyond({ shape: shape2 }, { least, most }) {
  const [over, under] = [`the value is more than ${most}`, `the value is less than ${least}`];
  const values = shape2.values?.flatMap((value) => typeof value === "bigint" ? [value] : []);
  const high = values === void 0 ? most + 1n : values.find((value) => value > most);
  const low = values === void 0 ? least - 1n : values.find((value) => value < least);
  const held = (value) => shape2.width === null || value <= shape2.width.most && value >= shape2.width.least;
  return [
    ...high !== void 0 && held(high) ? [[high, over]] : [],
    ...low !== void 0 && held(low) ? [[low, under]] : []
  ];
}
function covers2(writer, reader) {
  const all = [...reader.shape.kinds].every((kind) => kind === "null" || takes(writer, kind));
  if (!all || !reader.shape.kinds.has("integer")) return all;
  const [ours, theirs] = [writer.shape.width, reader.shape.width];
  if (ours === null || writer.shape.kinds.has("number")) return true;
  return theirs !== null && ours.least <= theirs.least && ours.most >= theirs.most;
}

// src/compat/stored-json/rules/document-added.ts
var DOCUMENT_ADDED = {
  id: "document-added",
  title: "A stored document was added",
  on: "stored",
  floor: "minor",
  points: "name",
  differs: ({ old, new: next }) => old === null && next?.role === "document",
  effect: ({ writer, reader }) => writer === null || reader !== null ? [outcome("absent", {})] : [outcome("ignored", { sample: sampleOf(writer), beyondReader: true })],
  sentence: ({ new: next }) => `${next?.name} is a new document${next ? ` (${typeText2(next)})` : ""}`,
  explanation: "An old version does not know the document and leaves it alone; a new one does not find it in old data.",
  remedy: "Let the new version start without it, as it must with data of an old one.",
  examples: [
    {
      name: "a second file",
      reader: "lenient",
      before: { "sandbox.schema.json": '{"type": "object", "properties": {"id": {"type": "string"}}}' },
      after: {
        "sandbox.schema.json": '{"type": "object", "properties": {"id": {"type": "string"}}}',
        "devices.schema.json": '{"type": "object", "properties": {"count": {"type": "integer"}}}'
      },
      finds: [
        {
          rule: "document-added",
          element: "devices",
          consequences: ["new-data-old-reader ignored degraded"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/document-removed.ts
var DOCUMENT_REMOVED = {
  id: "document-removed",
  title: "A stored document was removed",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => next === null && old?.role === "document",
  effect: ({ writer, reader }) => writer === null || reader !== null ? [outcome("absent", {})] : [outcome("ignored", { sample: sampleOf(writer), beyondReader: true })],
  sentence: ({ old }) => `the document ${old?.name}${old ? ` (${typeText2(old)})` : ""} was removed`,
  explanation: "A new version does not look at what an old one stored there; an old one does not find it any more.",
  remedy: "Keep reading it, and writing it, for as long as data of old versions is there and old versions may come back.",
  examples: [
    {
      name: "one of two files",
      reader: "lenient",
      before: {
        "sandbox.schema.json": '{"type": "object", "properties": {"id": {"type": "string"}}}',
        "devices.schema.json": '{"type": "object", "properties": {"count": {"type": "integer"}}}'
      },
      after: { "sandbox.schema.json": '{"type": "object", "properties": {"id": {"type": "string"}}}' },
      finds: [
        {
          rule: "document-removed",
          element: "devices",
          consequences: ["old-data-new-reader ignored broken", "new-data-old-reader absent broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/read.ts
function readUnknown3(property, reader, model, seen = /* @__PURE__ */ new Set()) {
  const use3 = useOf(reader);
  const { rest } = use3.shape;
  if (typeof rest !== "string") return readDeep(property, rest, model, seen);
  const names2 = namesIn2(use3.shape);
  if (names2 === null) return [];
  const sample = sampleOf(property);
  if (model === "strict" && rest === "closed") {
    const when = property.required ? null : "it is written";
    return [outcome("rejected", { when, sample, beyondReader: true })];
  }
  if (model === "lenient" && twinIn(names2, property.name) !== null)
    return [outcome("altered", { when: "both names are written", sample })];
  return [outcome("ignored", { sample, beyondReader: true })];
}
function twinIn(names2, name) {
  const alike = [...names2.keys()].filter((other) => other.toLowerCase() === name.toLowerCase());
  return alike.length === 1 ? alike[0] ?? null : null;
}
function readUnwritten3(property, writer, model, seen = /* @__PURE__ */ new Set()) {
  const { shape: shape2 } = useOf(writer);
  if (shape2.opaque !== null) return [];
  const missing = model === "strict" && property.required;
  const entries = typeof shape2.rest === "string" ? null : shape2.rest;
  if (entries === null && namesIn2(shape2) !== null) return [outcome(missing ? "rejected" : "absent", {})];
  return [
    ...readDeep(entries, property, model, seen),
    ...missing ? [outcome("rejected", { when: "it is not among the names that are written" })] : []
  ];
}
function readMissing(writer, reader, model) {
  if (writer.required || !reader.required || model === "lenient") return [];
  return [outcome("rejected", { when: "it is not written", beyondReader: true })];
}
function readForm(writer, reader, model, seen = /* @__PURE__ */ new Set()) {
  const own = readType(writer, reader, model);
  if (isOpaque(writer) || isOpaque(reader)) return own;
  const [from, to] = [writer.shape, reader.shape];
  const lists = from.kinds.has("array") && to.kinds.has("array") && from.items === null;
  const objects = from.kinds.has("object") && to.kinds.has("object");
  return [
    ...own,
    ...lists ? inside({ kind: "item" }, from, readDeep(null, to.items, model, seen)) : [],
    ...objects ? readObject(writer, reader, model, seen) : []
  ];
}
function readObject({ shape: from }, { shape: to }, model, seen) {
  const [written, known3] = [namesIn2(from), namesIn2(to)];
  const entries = typeof from.rest === "string" ? null : from.rest;
  const rest = typeof to.rest === "string" ? null : to.rest;
  if (written === null) {
    const free = entries !== null ? [] : readDeep(null, rest, model, seen);
    const named3 = [...known3 ?? []].flatMap(([name, property]) => [
      ...inside({ kind: "property", name }, from, readDeep(entries, property, model, seen)),
      ...unlisted(property, model)
    ]);
    return [...inside({ kind: "entry" }, from, free), ...named3, ...freeNames(from, to, model)];
  }
  if (known3 === null) {
    return [...written].flatMap(
      ([name, property]) => inside({ kind: "property", name }, from, readDeep(property, rest, model, seen))
    );
  }
  return entries === null ? [] : freeNames(from, to, model);
}
function unlisted(property, model) {
  if (model === "lenient" || !property.required) return [];
  return [outcome("rejected", { when: `there is no "${property.name}"`, sample: /* @__PURE__ */ new Map() })];
}
function freeNames(from, { rest, ...to }, model) {
  if (namesIn2({ ...to, rest }) === null || typeof rest !== "string") return [];
  const entry2 = sampleOf(typeof from.rest === "string" ? null : from.rest);
  const sample = entry2 === void 0 ? void 0 : wrapped(from, { kind: "entry" }, entry2);
  const when = "it has names that the reader does not know";
  const effect = model === "strict" && rest === "closed" ? "rejected" : "ignored";
  return [outcome(effect, { when, sample, beyondReader: true })];
}
var numbers2 = /* @__PURE__ */ new WeakMap();
var count = 0;
function numberOf(place) {
  if (place === null) return 0;
  const known3 = numbers2.get(place);
  if (known3 !== void 0) return known3;
  count += 1;
  numbers2.set(place, count);
  return count;
}
function readDeep(writer, reader, model, seen = /* @__PURE__ */ new Set()) {
  if (reader === null) return [];
  const [from, to] = [writer === null ? null : targetOf(writer), targetOf(reader)];
  const key = `${numberOf(from)} ${numberOf(to)}`;
  if (seen.has(key)) return [];
  seen.add(key);
  const [ours, theirs] = [writer === null ? ANY_USE : useOf(writer), useOf(reader)];
  return [
    ...readForm(ours, theirs, model, seen),
    ...readValues(ours, theirs, model),
    ...from === null ? [] : readInner(from, to, model, seen)
  ];
}
function readInner(from, to, model, seen) {
  const [ours, theirs] = [from.shape, to.shape];
  const [written, known3] = [namesIn2(ours), namesIn2(theirs)];
  const step = (inwards, outcomes) => inside(inwards, from.shape, outcomes);
  const named3 = [...written ?? []].flatMap(([name, property]) => {
    const other = known3?.get(name);
    if (known3 === null) return [];
    const found = other === void 0 ? readUnknown3(property, to, model, seen) : [...readMissing(property, other, model), ...readDeep(property, other, model, seen)];
    return step({ kind: "property", name }, found);
  });
  const unwritten = [...known3 ?? []].flatMap(
    ([name, property]) => written === null || written.has(name) ? [] : step({ kind: "property", name }, readUnwritten3(property, from, model, seen))
  );
  const items = ours.items === null ? [] : step({ kind: "item" }, readDeep(ours.items, theirs.items, model, seen));
  const free = typeof ours.rest === "string" || typeof theirs.rest === "string" ? [] : step({ kind: "entry" }, readDeep(ours.rest, theirs.rest, model, seen));
  return [...named3, ...unwritten, ...items, ...free];
}
function inside(step, shape2, outcomes) {
  return outcomes.map((each) => {
    const { sample, ...facts } = each;
    const whole = wrapped(shape2, step, sample);
    const when = step.kind === "property" ? whenInside(step.name, each) : each.when;
    return { ...facts, when, ...whole === void 0 ? {} : { sample: whole } };
  });
}
function whenInside(name, { when, effect, sample }) {
  if (when !== null) return `in "${name}" ${when}`;
  const isLeftOut = effect === "absent" || effect === "rejected" && sample === void 0;
  return isLeftOut ? `it has no "${name}"` : `"${name}" is written`;
}

// src/compat/stored-json/change.ts
function typesDiffer({ old, new: next, refers }) {
  if (old === null || next === null) return false;
  const [before, after] = [useOf(old), useOf(next)];
  if (isOpaque(before) || isOpaque(after)) return false;
  if (refers) return old.nullable !== next.nullable && before.nullable !== after.nullable;
  return formOf2(before) !== formOf2(after);
}
function readTypes({ writer, reader, pair }) {
  if (writer === null || reader === null) return [];
  const [from, to] = [useOf(writer), useOf(reader)];
  return pair.refers ? readNull(from, to, pair.model) : readForm(from, to, pair.model);
}
function readUnlisted(writer, reader, { model, refers, isVersion }) {
  if (writer === null || reader === null || refers || isVersion) return [];
  return readValues(useOf(writer), useOf(reader), model);
}
function keywordsIn(element, { refers }) {
  const target = targetOf(element);
  const inner = refers ? [] : [...target.shape.unread];
  const { opaque } = refers ? element.shape : target.shape;
  const whole = opaque === null ? [] : [["", opaque]];
  return new Map([...inner, ...element.shape.unread, ...whole]);
}
function changedKeywords(pair) {
  const { old, new: next } = pair;
  if (old === null || next === null) return [];
  const [before, after] = [keywordsIn(old, pair), keywordsIn(next, pair)];
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
}
function constantAt(element) {
  const values = element === null ? null : useOf(element).shape.values;
  const [only] = values ?? [];
  return only === void 0 || values?.length !== 1 ? null : normalText(only);
}

// src/compat/stored-json/rules/keyword-changed.ts
var KEYWORD_CHANGED = {
  id: "keyword-changed",
  title: "A keyword that is not looked into was changed",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: (pair) => changedKeywords(pair).length > 0,
  sentence: (pair) => {
    const names2 = changedKeywords(pair).filter((name) => name !== "");
    return names2.length === 0 ? `what ${pair.old?.name} is was changed, and it is not looked into` : `${names2.join(", ")} of ${pair.old?.name} changed, and ${names2.length === 1 ? "it is" : "they are"} not looked into`;
  },
  explanation: "Of JSON Schema, `type`, `properties`, `required`, `items`, `additionalProperties`, `$ref`, `enum` and `const` are looked into, and `format` where it names a machine type such as `uint32`. What another keyword changes is not known here.",
  remedy: "Check by hand that both versions can still read the data.",
  examples: [
    {
      name: "a pattern",
      reader: "lenient",
      before: '{"type": "object", "properties": {"id": {"type": "string", "pattern": "^[a-z]+$"}}}',
      after: '{"type": "object", "properties": {"id": {"type": "string", "pattern": "^[a-z-]+$"}}}',
      finds: [{ rule: "keyword-changed", element: "state.id" }]
    },
    {
      name: "a choice of types",
      reader: "lenient",
      before: '{"type": "object", "properties": {"id": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}',
      after: '{"type": "object", "properties": {"id": {"oneOf": [{"type": "string"}, {"type": "boolean"}]}}}',
      finds: [{ rule: "keyword-changed", element: "state.id" }]
    }
  ]
};

// src/compat/stored-json/rules/property-added.ts
var PROPERTY_ADDED = {
  id: "property-added",
  title: "A stored property was added",
  on: "stored",
  floor: "minor",
  points: "name",
  differs: ({ old, new: next }) => old === null && next?.role === "property",
  effect: ({ writer, reader, parents, pair }) => {
    if (parents === null) return [];
    if (writer !== null) return readUnknown3(writer, parents.reader, pair.model);
    return reader === null ? [] : readUnwritten3(reader, parents.writer, pair.model);
  },
  sentence: ({ new: next }) => `${next?.name} is new${next ? ` (${typeText2(next)})` : ""}`,
  explanation: "An old reader skips what it does not know. In old data the property is missing: a lenient reader sees the zero value, a strict one refuses the document if the property is required.",
  remedy: 'Do not require it, and let the zero value mean "as before".',
  examples: [
    {
      name: "read by Go, where what is missing is the zero value",
      reader: "lenient",
      before: '{"type": "object", "properties": {"id": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"id": {"type": "string"}, "pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [{ rule: "property-added", element: "state.pid", consequences: ["new-data-old-reader ignored degraded"] }]
    },
    {
      name: "required, and read by serde",
      reader: "strict",
      before: '{"type": "object", "properties": {"id": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"id": {"type": "string"}, "pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [
        {
          rule: "property-added",
          element: "state.pid",
          consequences: ["old-data-new-reader rejected broken", "new-data-old-reader ignored degraded"]
        }
      ]
    },
    {
      name: "where the strict reader refuses names that it does not know",
      reader: "strict",
      before: '{"type": "object", "properties": {"id": {"type": "string"}}, "additionalProperties": false}',
      after: '{"type": "object", "properties": {"id": {"type": "string"}, "pid": {"type": "integer"}}, "additionalProperties": false}',
      finds: [{ rule: "property-added", element: "state.pid", consequences: ["new-data-old-reader rejected broken"] }]
    }
  ]
};

// src/compat/stored-json/rules/property-optional.ts
var PROPERTY_OPTIONAL = {
  id: "property-optional",
  title: "A stored property is no longer required",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old?.required === true && next?.required === false,
  effect: ({ writer, reader, pair }) => writer === null || reader === null ? [] : readMissing(writer, reader, pair.model),
  sentence: ({ old }) => `${old?.name} is no longer required`,
  explanation: "A strict old reader refuses a document without it, and a new writer may leave it out. To a lenient reader nothing changes.",
  remedy: "Go on writing it until no supported version requires it.",
  examples: [
    {
      name: "read by serde",
      reader: "strict",
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      after: '{"type": "object", "properties": {"pid": {"type": "integer"}}}',
      finds: [
        { rule: "property-optional", element: "state.pid", consequences: ["new-data-old-reader rejected broken"] }
      ]
    }
  ]
};

// src/compat/stored-json/rules/property-recased.ts
var PROPERTY_RECASED = {
  id: "property-recased",
  title: "The name of a stored property is written in another case",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old?.role === "property" && next?.role === "property" && old.name !== next.name,
  sentence: ({ old, new: next }) => `${old?.name} is called ${next?.name} now`,
  explanation: "Go's encoding/json takes a name in another case for the name, so a lenient reader sees the value. To a strict reader it is another name: a removal and an addition.",
  remedy: "Leave the name as it is if programs in other languages read the data.",
  examples: [
    {
      name: "read by Go",
      reader: "lenient",
      before: '{"type": "object", "properties": {"PCIAddr": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"pciAddr": {"type": "string"}}}',
      finds: [{ rule: "property-recased", element: "state.PCIAddr" }]
    }
  ]
};

// src/compat/stored-json/rules/property-removed.ts
var PROPERTY_REMOVED = {
  id: "property-removed",
  title: "A stored property was removed",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => next === null && old?.role === "property",
  effect: ({ writer, reader, parents, pair }) => {
    if (parents === null) return [];
    if (writer !== null) return readUnknown3(writer, parents.reader, pair.model);
    return reader === null ? [] : readUnwritten3(reader, parents.writer, pair.model);
  },
  sentence: ({ old }) => `${old?.name}${old ? ` (${typeText2(old)})` : ""} was removed`,
  explanation: "What old data says there is forgotten by a new reader. An old reader that comes back finds nothing: a lenient one sees the zero value, a strict one refuses the document if the property is required. In JSON a new name is a new property, so a rename is a removal and an addition.",
  remedy: "Keep reading the old property, and writing it, until no supported version needs it. After a rename read both names.",
  examples: [
    {
      name: "a rename: the old value is forgotten",
      reader: "lenient",
      before: '{"type": "object", "properties": {"PCIAddr": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"PCIPath": {"type": "string"}}}',
      finds: [
        {
          rule: "property-removed",
          element: "state.PCIAddr",
          consequences: ["old-data-new-reader ignored broken", "new-data-old-reader absent broken"]
        },
        { rule: "property-added", element: "state.PCIPath", consequences: ["new-data-old-reader ignored degraded"] }
      ]
    },
    {
      name: "a required one, read by serde",
      reader: "strict",
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      after: '{"type": "object", "properties": {}}',
      finds: [
        {
          rule: "property-removed",
          element: "state.pid",
          consequences: ["old-data-new-reader ignored broken", "new-data-old-reader rejected broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/property-required.ts
var PROPERTY_REQUIRED = {
  id: "property-required",
  title: "A stored property became required",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old?.required === false && next?.required === true,
  effect: ({ writer, reader, pair }) => writer === null || reader === null ? [] : readMissing(writer, reader, pair.model),
  sentence: ({ old }) => `${old?.name} is required now`,
  explanation: "A strict reader refuses a document without it, and old data may be without it. To a lenient reader nothing changes.",
  remedy: "Keep it optional and give it a default (`#[serde(default)]`).",
  examples: [
    {
      name: "read by serde",
      reader: "strict",
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}}',
      after: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [
        { rule: "property-required", element: "state.pid", consequences: ["old-data-new-reader rejected broken"] }
      ]
    },
    {
      name: "read by Go",
      reader: "lenient",
      before: '{"type": "object", "properties": {"pid": {"type": "integer"}}}',
      after: '{"type": "object", "properties": {"pid": {"type": "integer"}}, "required": ["pid"]}',
      finds: [{ rule: "property-required", element: "state.pid" }]
    }
  ]
};

// src/compat/stored-json/rules/property-type-changed.ts
var PROPERTY_TYPE_CHANGED = {
  id: "property-type-changed",
  title: "The type of a stored value was changed",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: typesDiffer,
  effect: readTypes,
  sentence: ({ old, new: next }) => `${old?.name} is ${next ? typeText2(next) : ""} now, not ${old ? typeText2(old) : ""}`,
  explanation: "Go and serde refuse the whole document if a value has another type than expected, or a number does not fit. What both types can hold is read right.",
  remedy: "Store the new type under a new name, and read the old name too while data of old versions is there.",
  examples: [
    {
      name: "a boolean that became a list",
      reader: "lenient",
      before: '{"type": "object", "properties": {"Experimental": {"type": "boolean"}}}',
      after: '{"type": "object", "properties": {"Experimental": {"type": "array", "items": {"type": "string"}}}}',
      finds: [
        {
          rule: "property-type-changed",
          element: "state.Experimental",
          consequences: ["old-data-new-reader rejected broken", "new-data-old-reader rejected broken"]
        }
      ]
    },
    {
      name: "a wider number: only what does not fit is refused",
      reader: "lenient",
      before: '{"type": "object", "properties": {"MemOffset": {"type": "integer", "format": "uint32"}}}',
      after: '{"type": "object", "properties": {"MemOffset": {"type": "integer", "format": "uint64"}}}',
      finds: [
        {
          rule: "property-type-changed",
          element: "state.MemOffset",
          consequences: ["new-data-old-reader rejected broken"]
        }
      ]
    },
    {
      name: "null where there was none",
      reader: "strict",
      before: '{"type": "object", "properties": {"tag": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"tag": {"type": ["string", "null"]}}}',
      finds: [
        {
          rule: "property-type-changed",
          element: "state.tag",
          consequences: ["new-data-old-reader rejected broken"]
        }
      ]
    },
    {
      name: "free names that became fixed ones",
      reader: "lenient",
      before: '{"type": "object", "properties": {"env": {"type": "object", "additionalProperties": {"type": "string"}}}}',
      after: '{"type": "object", "properties": {"env": {"type": "object", "properties": {"PATH": {"type": "string"}}}}}',
      finds: [
        {
          rule: "property-type-changed",
          element: "state.env",
          consequences: ["old-data-new-reader ignored broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/property-value-added.ts
var PROPERTY_VALUE_ADDED = {
  id: "property-value-added",
  title: "A stored property can have a new value",
  on: "stored",
  floor: "minor",
  points: "name",
  differs: (pair) => readUnlisted(pair.new, pair.old, pair).length > 0,
  effect: ({ writer, reader, pair }) => writer === pair.new ? readUnlisted(writer, reader, pair) : [],
  sentence: ({ old, new: next }) => {
    const known3 = new Set(old === null ? [] : useOf(old).shape.values?.map(jsonText));
    const values = next === null ? null : useOf(next).shape.values;
    const fresh = values?.map(jsonText).filter((text) => !known3.has(text));
    return `${old?.name} can be ${fresh?.join(" or ") ?? "any value"} now`;
  },
  explanation: "An old reader that is lenient keeps the value but has no case for it; a strict one refuses the whole document.",
  remedy: "Store the new value only once no version that lacks it has to read the data.",
  examples: [
    {
      name: "read by Go",
      reader: "lenient",
      before: '{"type": "object", "properties": {"state": {"enum": ["ready", "running"]}}}',
      after: '{"type": "object", "properties": {"state": {"enum": ["ready", "running", "paused"]}}}',
      finds: [
        {
          rule: "property-value-added",
          element: "state.state",
          consequences: ["new-data-old-reader unnamed degraded"]
        }
      ]
    },
    {
      name: "read by serde",
      reader: "strict",
      before: '{"type": "object", "properties": {"state": {"enum": ["ready", "running"]}}}',
      after: '{"type": "object", "properties": {"state": {"enum": ["ready", "running", "paused"]}}}',
      finds: [
        {
          rule: "property-value-added",
          element: "state.state",
          consequences: ["new-data-old-reader rejected broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/property-value-removed.ts
var PROPERTY_VALUE_REMOVED = {
  id: "property-value-removed",
  title: "A value of a stored property is no longer known",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: (pair) => readUnlisted(pair.old, pair.new, pair).length > 0,
  effect: ({ writer, reader, pair }) => writer === pair.old ? readUnlisted(writer, reader, pair) : [],
  sentence: ({ old, new: next }) => {
    const known3 = new Set(next === null ? [] : useOf(next).shape.values?.map(jsonText));
    const values = old === null ? null : useOf(old).shape.values;
    const gone = values?.map(jsonText).filter((text) => !known3.has(text));
    return gone === void 0 ? `${old?.name} can no longer be any value` : `${old?.name} can no longer be ${gone.join(" or ")}`;
  },
  explanation: "Old data may hold the value. A lenient new reader keeps it but has no case for it; a strict one refuses the whole document.",
  remedy: "Keep reading the value for as long as data of old versions is there.",
  examples: [
    {
      name: "read by serde",
      reader: "strict",
      before: '{"type": "object", "properties": {"state": {"enum": ["ready", "running", "paused"]}}}',
      after: '{"type": "object", "properties": {"state": {"enum": ["ready", "running"]}}}',
      finds: [
        {
          rule: "property-value-removed",
          element: "state.state",
          consequences: ["old-data-new-reader rejected broken"]
        }
      ]
    },
    {
      name: "any text before, one of a list now; read by Go",
      reader: "lenient",
      before: '{"type": "object", "properties": {"state": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"state": {"type": "string", "enum": ["ready", "running"]}}}',
      finds: [
        {
          rule: "property-value-removed",
          element: "state.state",
          consequences: ["old-data-new-reader unnamed broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/unknown-names-changed.ts
function isClosed(element) {
  if (element === null || isOpaque(useOf(element))) return null;
  const { shape: shape2 } = targetOf(element);
  if (!shape2.kinds.has("object") || namesIn2(shape2) === null || typeof shape2.rest !== "string") return null;
  return shape2.rest === "closed";
}
var UNKNOWN_NAMES_CHANGED = {
  id: "unknown-names-changed",
  title: "Names that are not told are admitted now, or no longer",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next, refers }) => {
    const [before, after] = [isClosed(old), isClosed(next)];
    return !refers && before !== null && after !== null && before !== after;
  },
  sentence: ({ old, new: next }) => `${old?.name} ${isClosed(next) === true ? "admits no other names any more" : "admits other names now"}`,
  explanation: "It decides what becomes of properties that the other version does not know: a strict reader that admits no other names refuses them. By itself it changes nothing, for each version writes only the names it knows.",
  remedy: "Admit other names (`additionalProperties` left out, no `deny_unknown_fields`), so that old versions can read new data.",
  examples: [
    {
      name: "no other names from now on",
      reader: "strict",
      before: '{"type": "object", "properties": {"id": {"type": "string"}}}',
      after: '{"type": "object", "properties": {"id": {"type": "string"}}, "additionalProperties": false}',
      finds: [{ rule: "unknown-names-changed", element: "state" }]
    }
  ]
};

// src/compat/stored-json/rules/version-field-changed.ts
var VERSION_CHANGED = {
  id: "version-field-changed",
  title: "The version of stored data was changed",
  on: "stored",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next, isVersion }) => isVersion && old !== null && next !== null && constantAt(old) !== constantAt(next),
  sentence: ({ old, new: next }) => `the version is ${constantAt(next) ?? "no constant"} now, not ${constantAt(old) ?? "open"}`,
  explanation: "A reader that looks at the version can tell the data of both versions apart. What it makes of them is its own code, which no schema shows.",
  remedy: "Check that the new version reads data of the old one, and that the old one refuses what it cannot read.",
  examples: [
    {
      name: "with a change that is not purely additive",
      reader: "lenient",
      versionField: "version",
      before: '{"type": "object", "properties": {"version": {"const": 1}, "pid": {"type": "integer"}}, "required": ["version"]}',
      after: '{"type": "object", "properties": {"version": {"const": 2}, "pid": {"type": "string"}}, "required": ["version"]}',
      finds: [
        { rule: "version-field-changed", element: "state.version" },
        {
          rule: "property-type-changed",
          element: "state.pid",
          consequences: ["old-data-new-reader rejected broken", "new-data-old-reader rejected broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/version-field-unchanged.ts
var SHOWN = 2;
var VERSION_UNCHANGED = {
  id: "version-field-unchanged",
  title: "The version of stored data stayed, though more than additions changed",
  on: "stored",
  floor: "never",
  points: "name",
  differs: ({ causes: causes2 }) => causes2.length > 0,
  sentence: ({ old, new: next, causes: causes2 }) => {
    const told = causes2.slice(0, SHOWN).map(({ element, sentence }) => `${element}: ${sentence}`);
    const more = causes2.length > SHOWN ? `; and ${causes2.length - SHOWN} more` : "";
    const stays = constantAt(next) === null ? `is no constant any more (it was ${constantAt(old)})` : `is still ${constantAt(old)}`;
    return `the version ${stays}, though not all changes are additions (${told.join("; ")}${more})`;
  },
  explanation: "Under `version-field:` the project says that a constant tells the versions of its data apart. Where something was removed, renamed or has another type, both versions would write the same constant over data that the other reads wrong. It fails whatever bump is declared, unless it is accepted by name.",
  remedy: "Change the constant in the schema and in the program, and let the program compare it.",
  examples: [
    {
      name: "a rename under the same version",
      reader: "lenient",
      versionField: "version",
      before: '{"type": "object", "properties": {"version": {"const": 2}, "PCIAddr": {"type": "string"}}, "required": ["version"]}',
      after: '{"type": "object", "properties": {"version": {"const": 2}, "PCIPath": {"type": "string"}}, "required": ["version"]}',
      finds: [
        {
          rule: "property-removed",
          element: "state.PCIAddr",
          consequences: ["old-data-new-reader ignored broken", "new-data-old-reader absent broken"]
        },
        { rule: "property-added", element: "state.PCIPath", consequences: ["new-data-old-reader ignored degraded"] },
        {
          rule: "version-field-unchanged",
          element: "state.version",
          consequences: ["old-data-new-reader ignored broken", "new-data-old-reader absent broken"]
        }
      ]
    }
  ]
};

// src/compat/stored-json/rules/index.ts
var STORED_RULES = [
  DOCUMENT_ADDED,
  DOCUMENT_REMOVED,
  KEYWORD_CHANGED,
  PROPERTY_ADDED,
  PROPERTY_OPTIONAL,
  PROPERTY_RECASED,
  PROPERTY_REMOVED,
  PROPERTY_REQUIRED,
  PROPERTY_TYPE_CHANGED,
  PROPERTY_VALUE_ADDED,
  PROPERTY_VALUE_REMOVED,
  UNKNOWN_NAMES_CHANGED,
  VERSION_CHANGED,
  VERSION_UNCHANGED
];

// src/report/style.ts
function palette(colour) {
  const wrap2 = (code) => (text) => colour ? `\x1B[${code}m${text}\x1B[0m` : text;
  const colours = {
    safe: wrap2(32),
    degraded: wrap2(33),
    broken: wrap2(31)
  };
  return {
    bold: wrap2(1),
    dim: wrap2(2),
    good: wrap2(32),
    bad: wrap2(31),
    severity: (severity, text) => colours[severity](text)
  };
}

// src/report/wrap.ts
var COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
var NARROWEST = 40;
var LABEL = /^(?:.*\S {2,}| *[✗!+-] )(?=\S)/u;
function foldText(text, width) {
  return text.split("\n").map((line) => foldLine(line, width)).join("\n");
}
function foldLine(line, columns, hang) {
  const width = Math.max(columns, NARROWEST);
  if (columnsOf(line) <= width || indentOf(line) > width / 2) return line;
  const start = hang ?? hangOf(line, width);
  let folded = "";
  let column = 0;
  line.split(" ").forEach((word, i) => {
    const length = columnsOf(word);
    const breaks = column > start && column + 1 + length > width;
    folded += i === 0 ? word : breaks ? `
${" ".repeat(start)}${word}` : ` ${word}`;
    column = i === 0 ? length : breaks ? start + length : column + 1 + length;
  });
  return folded;
}
function hangOf(line, width) {
  const plain = line.replaceAll(COLOURS, "");
  const label = LABEL.exec(plain)?.[0].length ?? width;
  return label <= width / 2 ? label : indentOf(plain);
}
function indentOf(line) {
  return /^ */.exec(line)?.[0].length ?? 0;
}
function columnsOf(text) {
  return text.replaceAll(COLOURS, "").length;
}

export {
  COMMANDS,
  FORMATS,
  PICTURES,
  PRINTS,
  FIRST_FORMAT,
  OPTIONS,
  TAKES,
  shapesOf,
  typeText,
  fieldText,
  signatureText,
  nameOf,
  valueDiffers,
  byName2 as byName,
  passagesOf,
  useOf2 as useOf,
  jsonNameOf,
  mapEntryNameOf,
  strippedValueName,
  RULES,
  namesIn2 as namesIn,
  shapeText,
  twinIn,
  constantAt,
  VERSION_UNCHANGED,
  STORED_RULES,
  palette,
  foldText,
  foldLine
};

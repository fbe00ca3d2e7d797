import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RULES,
  STORED_RULES,
  compare,
  compareStored,
  consequenceText,
  foldLine,
  importResolver,
  link,
  linkSchemas,
  nearest,
  parse,
  parseJson,
  skewLabel,
  wellKnownFile,
  wrong
} from "./chunk-IMUFBQGH.js";

// src/gate/example.ts
function schemaOf(sources) {
  const texts = typeof sources === "string" ? { "a.proto": sources } : sources;
  const files = /* @__PURE__ */ new Map();
  const add = (path, file) => {
    if (files.has(path)) return;
    files.set(path, file);
    for (const { path: imported } of file.imports) {
      const known = wellKnownFile(imported);
      if (known !== null && !(imported in texts)) add(imported, known);
    }
  };
  for (const [path, text] of Object.entries(texts)) {
    const { file, problems } = parse(text);
    if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message).join("; ")}`);
    add(path, file);
  }
  const schema = link(files, importResolver(Object.keys(texts), {}));
  const fatal = schema.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0)
    throw new Error(fatal.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return schema;
}
function runExample({
  before,
  after,
  stored = [],
  contractOptions = []
}) {
  return compare(schemaOf(before), schemaOf(after), { rules: RULES, stored, contractOptions });
}
function storedSchemaOf(sources) {
  const texts = typeof sources === "string" ? { "state.schema.json": sources } : sources;
  const parsed = Object.entries(texts).map(([path, text]) => {
    const result = parseJson(text);
    if ("fault" in result) throw new Error(`${path}: ${result.fault.message}`);
    return { file: { path, package: "", node: { text } }, node: result.node };
  });
  const schema = linkSchemas(parsed);
  const [problem] = schema.problems;
  if (problem !== void 0) throw new Error(`${problem.file}:${problem.line} ${problem.message}`);
  return schema;
}
function runStoredExample({
  before,
  after,
  reader,
  versionField
}) {
  const use = { model: reader, versionField: versionField?.split(".") ?? [] };
  const compared = compareStored(storedSchemaOf(before), storedSchemaOf(after), use);
  if ("problem" in compared) throw new Error(compared.problem.message);
  return compared.findings;
}

// src/cli/explain.ts
async function explained({ argument }, _asked, { width }) {
  const id = argument ?? "";
  const page2 = explain(id, width);
  if (page2 !== null) return { exit: 0, stdout: page2, stderr: "" };
  const [first, ...others] = similarRules(id);
  if (first === void 0) return wrong(`there is no rule "${id}"`);
  const hint = others.length === 0 ? `did you mean "${first}"?` : `there is ${[first, ...others].slice(0, 8).join(", ")}`;
  return wrong(`there is no rule "${id}"; ${hint}`);
}
function explain(id, width) {
  const rule = RULES.find((known) => known.id === id);
  if (rule !== void 0)
    return page(
      rule,
      width,
      rule.examples.flatMap((each) => exampleLines(each, runExample(each).findings, width))
    );
  const stored = STORED_RULES.find((known) => known.id === id);
  if (stored === void 0) return null;
  return page(
    stored,
    width,
    stored.examples.flatMap((each) => exampleLines(each, runStoredExample(each), width))
  );
}
function similarRules(id) {
  const ids = [...RULES, ...STORED_RULES].map((rule) => rule.id);
  const words = new Set(ids.flatMap((known) => known.split("-")));
  const written = id.split("-").map((part) => words.has(part) ? part : nearest(part, [...words]) ?? part);
  const meant = written.join("-");
  if (ids.includes(meant)) return [meant];
  return sharing(
    written.filter((part) => part.length > 2),
    ids
  );
}
function sharing(parts, ids) {
  const shared = (known) => parts.filter((part) => known.split("-").some((own) => own.startsWith(part))).length;
  const most = Math.max(0, ...ids.map(shared));
  const best = most === 0 ? [] : ids.filter((known) => shared(known) === most);
  const whole = best.filter((known) => known.split("-").length === most);
  return whole.length > 0 ? whole : best;
}
function page(rule, width, examples) {
  const prose = [`${rule.id}: ${rule.title}`, "", rule.explanation, "", `What to do: ${rule.remedy}`];
  return [...folded(prose, width), ...examples, ""].join("\n");
}
function folded(lines, width) {
  return width === void 0 ? lines : lines.map((line) => foldLine(line, width));
}
var PEERS = { client: "client", server: "server", transport: "grpc" };
function exampleLines(example, findings, width) {
  return [
    "",
    `Example: ${example.name}`,
    ...indented("before", example.before),
    ...indented("after", example.after),
    "  found",
    ...folded(
      findings.flatMap(({ rule, element, sentence, consequences }) => [
        `    ${element}: ${sentence} (${rule.id})`,
        ...consequences.map((found) => `      ${skewLabel(found.skew, PEERS)}: ${consequenceText(found, PEERS)}`)
      ]),
      width
    )
  ];
}
function indented(title, sources) {
  const texts = typeof sources === "string" ? [sources] : Object.entries(sources).map(([path, text]) => `// ${path}
${text}`);
  return [`  ${title}`, ...texts.flatMap((text) => text.split("\n").map((line) => `    ${line}`))];
}
export {
  explain,
  explained,
  similarRules
};

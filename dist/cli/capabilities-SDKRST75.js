import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  HEAD,
  NO_CALLS,
  hasCalls,
  isRange,
  noRelease,
  readProtocols,
  releasesIn,
  writeWhole
} from "./chunk-W3IBV3JG.js";
import {
  openCase,
  tagNotices
} from "./chunk-QAXE3734.js";
import "./chunk-33B4HFET.js";
import "./chunk-5CZLVBXB.js";
import {
  answer,
  count,
  counted,
  createParses,
  fieldNamed,
  guardablesIn,
  guardsOf,
  isFault,
  loadSide,
  locate,
  markdownCode,
  markdownText,
  openGit,
  problemLines,
  releasesOf,
  safeLog,
  undecided,
  visible,
  wrong
} from "./chunk-IMUFBQGH.js";

// src/report/capabilities.ts
var CAPABILITY_KINDS = ["method", "field", "enum-value"];
var SCHEMA_VERSION = 1;
function renderCapabilitiesJson({ surface, elements }) {
  const lines = elements.map(
    ({ kind, name, since, until, guardedBy }) => JSON.stringify({ kind, name, since, until, guardedBy })
  );
  const list = lines.length === 0 ? "[]" : `[
    ${lines.join(",\n    ")}
  ]`;
  const members = [
    `"schemaVersion": ${SCHEMA_VERSION}`,
    `"surface": ${JSON.stringify(surface)}`,
    `"elements": ${list}`
  ];
  return `{
  ${members.join(",\n  ")}
}
`.replaceAll("##[", "#\\u0023[");
}
var WORDS = { method: "call", field: "field", "enum-value": "value" };
function renderCapabilitiesMarkdown(surfaces) {
  const blocks = surfaces.map(({ surface, releases, elements }) => {
    const rows = elements.map(({ kind, name, since, until, guardedBy }) => {
      const guards = guardedBy === null ? "" : guardedBy.split(" ").map((field) => markdownCode(field)).join(", ");
      const cells = [WORDS[kind], markdownCode(name), markdownText(since), markdownText(until ?? ""), guards];
      return `| ${cells.join(" | ")} |`;
    });
    const head = ["| What | Name | Since | Until | Checked first |", "|:---|:---|:---|:---|:---|"];
    return `### ${markdownText(surface)}

${markdownText(spanText(releases))}

${[...head, ...rows].join("\n")}
`;
  });
  return blocks.join("\n");
}
function renderCapabilitiesText(surfaces) {
  const blocks = surfaces.map(({ surface, releases, elements }) => {
    const rows = elements.map(({ kind, name, since, until, guardedBy }) => [
      WORDS[kind],
      visible(name),
      visible(since),
      visible(until === null ? "" : `until ${until}`),
      guardedBy === null ? "" : visible(`checks ${guardedBy.split(" ").join(", ")}`)
    ]);
    const widths = [0, 1, 2, 3].map(
      (column) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)
    );
    const lines = rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
    return [visible(`${surface}: ${spanText(releases)}`), ...lines].join("\n");
  });
  return safeLog(`${blocks.join("\n\n")}
`);
}
function spanText(releases) {
  const [first = "", last = ""] = [releases[0], releases.at(-1)];
  return first === last ? `release ${first}` : `${count(releases.length, "release")}, ${first} to ${last}`;
}

// src/gate/capabilities.ts
async function capabilitiesOf(repository, policy, parses, range) {
  const found = await openCase(repository, HEAD, policy, parses);
  if (!("place" in found)) return found;
  if (found.place.tags.incomplete !== null) return { report: undecided(found.place.tags.incomplete) };
  const results = [];
  const surfaces = found.surfaces.filter(hasCalls);
  if (surfaces.length === 0) return { report: undecided(NO_CALLS) };
  for (const settings of surfaces) {
    const result = await surfaceCapabilities(found, settings, range);
    if (!("capabilities" in result)) return { report: undecided(result) };
    results.push(result);
  }
  return {
    capabilities: results.flatMap(({ capabilities: capabilities2 }) => capabilities2),
    notices: results.flatMap(({ notices }) => notices)
  };
}
async function surfaceCapabilities({ repository, place, parses }, settings, range) {
  const releases = releasesOf(place.tags.tags, settings.revisions.tagPattern);
  const protocols = await readProtocols(repository, releasesIn(releases, range), settings, parses);
  if (protocols.releases.length === 0) return noRelease(range);
  if (protocols.loaded.size === 0) return noneRead(protocols);
  const head = await loadSide(place.head, settings, parses, "");
  if (!("schema" in head)) return head;
  const guards = guardsAt(head);
  const surface = settings.name ?? repository.name;
  return {
    capabilities: [
      {
        surface,
        releases: readable(protocols).map(({ version }) => version),
        elements: elementsIn(protocols, guards.by)
      }
    ],
    notices: [...tagNotices(releases), ...unreadNotices(protocols), ...guards.problems]
  };
}
function readable({ releases }) {
  return releases.flatMap((release) => "protocol" in release ? [release] : []);
}
function elementsIn(protocols, guards) {
  const rows = /* @__PURE__ */ new Map();
  let before = null;
  const keysOf = new Map([...protocols.loaded].map(([protocol, loaded]) => [protocol, new Set(keysIn(loaded))]));
  for (const { version, protocol } of readable(protocols)) {
    const keys = keysOf.get(protocol) ?? /* @__PURE__ */ new Set();
    for (const key of keys)
      if (!before?.keys.has(key)) rows.set(key, [...rows.get(key) ?? [], { since: version, until: null }]);
    for (const key of before?.keys ?? []) {
      const row = rows.get(key)?.at(-1);
      if (!keys.has(key) && row !== void 0) row.until = before?.version ?? null;
    }
    before = { version, keys };
  }
  return [...rows].sort(([a], [b]) => orderKeys(a, b)).flatMap(
    ([key, each]) => each.map(({ since, until }) => {
      const { kind, name } = readKey(key);
      return { kind, name, since, until, guardedBy: until === null ? guards.get(key) ?? null : null };
    })
  );
}
function keysIn(loaded) {
  return guardablesIn(loaded).map(keyOf);
}
function keyOf(element) {
  const name = element.kind === "enum-value" ? `${element.parent.fullName}.${element.name}` : element.fullName;
  return `${CAPABILITY_KINDS.indexOf(element.kind)} ${name}`;
}
function readKey(key) {
  const cut = key.indexOf(" ");
  return { kind: CAPABILITY_KINDS[Number(key.slice(0, cut))] ?? "method", name: key.slice(cut + 1) };
}
function orderKeys(a, b) {
  return a < b ? -1 : Number(a > b);
}
function guardsAt(head) {
  const by = /* @__PURE__ */ new Map();
  const problems = [];
  for (const element of guardablesIn(head)) {
    const names = guardsOf(element).flatMap((guard) => guard.kind === "field" ? [guard.name] : []);
    const fields = names.map((name) => fieldNamed(name, element, head.schema));
    const { file, line, column } = names.length === 0 ? NOWHERE : locate(element, "declaration");
    for (const [i, name] of names.entries())
      if (fields[i] === null)
        problems.push({
          file,
          line,
          column,
          message: `there is no field ${name}, so nothing is guarded by it`,
          fatal: false
        });
    const known = fields.flatMap((field) => field === null ? [] : [field.fullName]);
    if (known.length > 0) by.set(keyOf(element), [...new Set(known)].join(" "));
  }
  return { by, problems };
}
var NOWHERE = { file: null, line: null, column: null };
function unreadNotices({ releases }) {
  return releases.flatMap((release) => {
    if (!("unread" in release)) return [];
    const message = `${release.version} could not be read, so it begins and ends nothing: ${release.unread}`;
    return [{ file: null, line: null, column: null, message, fatal: false }];
  });
}
function noneRead({ releases }) {
  const [first] = releases.flatMap((release) => "unread" in release ? [release] : []);
  const message = `no release could be read; ${first?.version}: ${first?.unread}`;
  const next = "choose other releases with `--tags`, or leave the file out (`--protos`)";
  return { kind: "nothing-read", message, next };
}

// src/cli/capabilities.ts
async function capabilities(command, { policy }, terminal) {
  const { tags, repo } = command.values;
  if (tags !== void 0 && !isRange(tags))
    return wrong(`--tags takes a range of versions such as ">=1.0.0 <2", not "${tags}"`);
  const repository = await openGit(repo, terminal);
  if (isFault(repository)) return refused(await answer({ report: undecided(repository) }, command, terminal), command);
  try {
    const outcome = await capabilitiesOf(repository, policy, counted(createParses(), terminal), tags ?? null);
    if (!("capabilities" in outcome)) return refused(await answer(outcome, command, terminal), command);
    return shown(outcome, command);
  } finally {
    await repository.close();
  }
}
function shown({ capabilities: all, notices }, { values, format }) {
  const { surface, output } = values;
  const chosen = surface === void 0 ? all : all.filter((each) => each.surface === surface);
  const names = all.map((each) => each.surface).join(", ");
  if (chosen.length === 0) return wrong(`there is no surface "${surface}"; there is ${names}`);
  const [first] = chosen;
  if (first === void 0 || format === "json" && chosen.length > 1)
    return wrong(`JSON is of one surface; choose one with --surface: ${names}`);
  const stderr = problemLines(notices);
  const text = rendered(chosen, first, format);
  const fault = output === void 0 ? null : writeWhole(output, text);
  if (fault !== null)
    return {
      exit: 3,
      stdout: "",
      stderr: `${stderr}skewgate: ${visible(`${output} could not be written (${fault})`)}
`
    };
  return { exit: 0, stdout: output === void 0 ? text : "", stderr };
}
function rendered(all, first, format) {
  if (format === "json") return renderCapabilitiesJson(first);
  return format === "markdown" ? renderCapabilitiesMarkdown(all) : renderCapabilitiesText(all);
}
function refused(result, { values }) {
  return values.output === void 0 ? result : { ...result, stdout: "", stderr: result.stdout + result.stderr };
}
export {
  capabilities
};

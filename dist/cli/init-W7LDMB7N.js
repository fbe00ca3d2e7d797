import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  CONFIG_FILE,
  DEFAULT_LIMITS,
  MEANINGS,
  PRESETS,
  TOOL,
  VERSION_FILES,
  compareVersions,
  compileGlobs,
  count,
  counted,
  countsWhenFound,
  createParses,
  isFault,
  loadSurface,
  noFiles,
  openGit,
  parseTagPattern,
  parseVersion,
  readVersionFile,
  renderText,
  safeLog,
  undecided,
  visible
} from "./chunk-IMUFBQGH.js";

// src/cli/init.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// src/gate/init-groups.ts
function groupsOf(files) {
  const sorted = [...files].sort((a, b) => a.path < b.path ? -1 : 1);
  const parents = new Map(sorted.map(({ path }) => [path, path]));
  const rootOf = (path) => {
    const parent = parents.get(path) ?? path;
    return parent === path ? path : rootOf(parent);
  };
  const byName = /* @__PURE__ */ new Map();
  for (const { path } of sorted) {
    const name = baseName(path);
    byName.set(name, [...byName.get(name) ?? [], path]);
  }
  for (const { path, node } of sorted)
    for (const { path: imported } of node.imports)
      for (const other of byName.get(baseName(imported)) ?? [])
        if (isSame(imported, other)) parents.set(rootOf(other), rootOf(path));
  const groups = /* @__PURE__ */ new Map();
  for (const file of sorted) groups.set(rootOf(file.path), [...groups.get(rootOf(file.path)) ?? [], file]);
  return [...groups.values()].map((group) => ({
    paths: group.map(({ path }) => path),
    services: group.flatMap(({ services }) => services.map(({ fullName }) => fullName)),
    folder: commonFolder(group.map(({ path }) => path))
  }));
}
function isSame(imported, path) {
  return `/${path}`.endsWith(`/${imported}`) || `/${imported}`.endsWith(`/${path}`);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function commonFolder(paths) {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const end = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return (end < 0 ? first : first.slice(0, end)).join("/");
}
function globsOf({ paths, folder }, all) {
  const own = new Set(paths);
  const others = all.filter((path) => !own.has(path));
  if (folder !== "" && !others.some((path) => path.startsWith(`${folder}/`))) return [`${plain(folder)}/**`];
  return paths.map(plain);
}
function plain(path) {
  return path.replace(/[*?[\]{}\\\p{Cc}]|^!/gu, "?");
}

// src/gate/init-tags.ts
function tagSeries(tags) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { name } of tags) {
    const [, prefix = "", version = ""] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
    const parsed = parseVersion(version);
    if (parsed === null) continue;
    const key = prefix === "v" ? "" : prefix;
    if (key !== "" && patternOf(key) === null) continue;
    found2.set(key, [...found2.get(key) ?? [], { tag: name, version: parsed }]);
  }
  return [...found2].map(([prefix, each]) => seriesOf(prefix, each)).sort((a, b) => b.count - a.count || Number(b.pattern === null) - Number(a.pattern === null));
}
function patternOf(prefix) {
  const parsed = parseTagPattern(`${prefix}{version}`);
  return "pattern" in parsed ? parsed.pattern : null;
}
function seriesOf(prefix, found2) {
  const latest = found2.reduce((best, each) => compareVersions(each.version, best.version) > 0 ? each : best);
  return {
    pattern: prefix === "" ? null : `${prefix}{version}`,
    owner: prefix.replace(/[/@_.-]*v?$/, ""),
    count: found2.length,
    latest: latest.tag
  };
}

// src/gate/init.ts
var ADD_ONE = "add the protocol first; folders such as vendor/ and third_party/ are left out";
async function surveyRepository(repository, parses) {
  const disk = repository.workTree();
  const tree = isFault(disk) ? await repository.tree("HEAD") : disk;
  if (isFault(tree)) return tree;
  const entries = await tree.entries(() => true);
  if (isFault(entries)) return entries;
  const paths = entries.map(({ path }) => path);
  const tags = await repository.tags();
  if (isFault(tags)) return tags;
  const includes = compileGlobs(null, null);
  const selection = {
    includes,
    explicit: false,
    prefixes: /* @__PURE__ */ new Map(),
    maxBytes: DEFAULT_LIMITS.fileBytes
  };
  const loaded = await loadSurface(tree, selection, parses);
  if (isFault(loaded)) return loaded;
  if (loaded.own.size === 0) return { ...noFiles(selection, loaded.unseen), next: ADD_ONE };
  const files = [...loaded.schema.files.values()].filter(({ path }) => loaded.own.has(path));
  const own = (path) => loaded.own.has(path);
  const versions = await versionsIn(tree, paths);
  if (isFault(versions)) return versions;
  return {
    repository: repository.name,
    config: CONFIGS.find((path) => paths.includes(path)) ?? null,
    paths,
    groups: groupsOf(files),
    copies: loaded.parts.length > 1 ? loaded.schema.twins.filter(({ first, second }) => own(first) && own(second)) : [],
    vendored: loaded.unseen.filter((text) => text.includes("vendored")),
    outside: paths.filter((path) => path.endsWith(".proto") && !includes(path)),
    versions,
    tags: tagSeries(tags.tags),
    tagsMissing: tags.incomplete === null ? null : `${tags.incomplete.message}; ${tags.incomplete.next}`,
    faults: loaded.problems.filter(({ fatal }) => fatal).map(({ file, line, message }) => `${file === null ? "" : `${file}:${line ?? 1}: `}${message}`)
  };
}
var CONFIGS = [CONFIG_FILE, ".github/skewgate.yaml", "skewgate.yml", "skewgate.yaml"];
async function versionsIn(tree, paths) {
  const usual = paths.filter((path) => VERSION_FILES.includes(nameOf(path)) && !FOREIGN.test(path));
  const wanted = new Set(usual);
  const entries = await tree.entries((path) => wanted.has(path));
  if (isFault(entries)) return entries;
  const files = entries.filter(({ path, kind }) => kind === "file" && wanted.has(path));
  const contents = await tree.read(
    files.map(({ id }) => id),
    DEFAULT_LIMITS.fileBytes
  );
  if (isFault(contents)) return contents;
  const decoder = new TextDecoder();
  const found2 = files.flatMap(({ path, id }) => {
    const content = contents.get(id);
    if (content === void 0 || isFault(content)) return [];
    const read = readVersionFile(path, decoder.decode(content));
    return "version" in read && countsWhenFound(read) ? [{ path, version: read.version.text }] : [];
  });
  const rank = ({ path }) => VERSION_FILES.indexOf(nameOf(path));
  return found2.sort((a, b) => depth(a.path) - depth(b.path) || rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}
var FOREIGN = /(^|\/)(vendor|third_party|node_modules|testdata)\//;
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function depth(path) {
  return path.split("/").length;
}

// src/gate/init-names.ts
var SERVER = /(?:server|agent|daemon|service|d)$/;
var CLIENT = /(?:client|cli|ctl|runtime)$/;
var MINOR = /^(?:Health|Healthz|Version|VersionService|Reflection|ServerReflection|Debug)$/;
function serverName(repository, paths, services) {
  return programNamed(paths, SERVER) ?? (/(?:^|-)(?:server|agent|daemon)$/.test(repository) ? { name: repository, from: "the name of the repository" } : null) ?? serviceName(services);
}
function clientName(paths) {
  return programNamed(paths, CLIENT);
}
function programNamed(paths, ending) {
  const names = new Set(paths.flatMap((path) => /^cmd\/([A-Za-z][\w.-]*)\//.exec(path)?.[1] ?? []));
  const [name, ...others] = [...names].filter((each) => ending.test(each));
  return name === void 0 || others.length > 0 ? null : { name, from: `cmd/${name}` };
}
function serviceName(services) {
  const main = services.filter(isOwn);
  const [service, ...others] = main;
  if (service === void 0 || others.length > 0) return null;
  const bare = lastPart(service).replace(/(?:Service|API|Api|Server)$/, "");
  const name = bare.replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2-").toLowerCase();
  return name === "" ? null : { name, from: `the service ${service}` };
}
function isOwn(service) {
  return !MINOR.test(lastPart(service));
}
function lastPart(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

// src/gate/init-parts.ts
function partsOf({ groups, versions, tags }) {
  const names = /* @__PURE__ */ new Set();
  return groups.filter(({ services }) => services.some(isOwn)).map((group) => {
    const name = uniqueName(group, groups, names);
    return { name, group, version: versionOf(group, versions), tags: tagsOf(group, name, tags) };
  });
}
function uniqueName(group, groups, taken) {
  const { folder, services } = group;
  const shared = groups.some((other) => other !== group && other.paths.some((path) => path.startsWith(`${folder}/`)));
  const part = shared ? void 0 : folder.split("/").findLast((each) => each !== "" && !GENERIC.test(each));
  const base = part ?? serviceName(services)?.name ?? services.filter(isOwn).map(lastPart)[0] ?? "protocol";
  const plain2 = base.replace(/[^\w.-]/g, "-").slice(0, LONGEST);
  let name = plain2;
  for (let i = 2; taken.has(name); i++) name = `${plain2}-${i}`;
  taken.add(name);
  return name;
}
var GENERIC = /^(?:v\d\w*|protos?|protobuf|protocols?|api|apis|grpc|pb)$/;
var LONGEST = 60;
function versionOf({ folder }, versions) {
  const above = versions.filter(({ path }) => {
    const at = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    return at !== "" && `${folder}/`.startsWith(`${at}/`);
  });
  return above.findLast(
    ({ path }) => path.split("/").length === Math.max(...above.map((each) => each.path.split("/").length))
  ) ?? null;
}
function tagsOf({ folder }, name, tags) {
  const folders = folder.split("/");
  const owners = /* @__PURE__ */ new Set([name, ...folders.map((_, i) => folders.slice(0, i + 1).join("/")), ...folders]);
  return tags.find(({ pattern, owner }) => pattern !== null && owner !== "" && owners.has(owner)) ?? null;
}

// src/gate/init-config.ts
var SITE = "https://github.com/skewgate/skewgate/blob/main";
var SCHEMA = "https://raw.githubusercontent.com/skewgate/skewgate/main/docs/skewgate.schema.json";
function starterConfig(survey) {
  const parts = partsOf(survey);
  const several = parts.length > 1 && parts.every(({ version, tags }) => version !== null || tags !== null);
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    `# What skewgate holds this repository to. Every key: ${SITE}/docs/configuration.md`,
    "",
    ...promiseLines(),
    "",
    ...several ? surfacesLines(parts, survey) : singleLines(survey),
    ...!several && parts.length > 1 ? ["", ...suggestionLines(parts, survey)] : [],
    ...copiesLines(survey),
    "",
    "# What a pull request that leaves the version alone is judged as: none, minor or major.",
    "assume-next: minor"
  ];
  return `${lines.join("\n")}
`;
}
function copiesLines({ copies }) {
  if (copies.length === 0) return [];
  return [
    "",
    "# These files declare the same names. If they are copies of one protocol, say who is built from which:",
    "# then they are compared with each other, and a change that lets them part fails.",
    "# copies:",
    ...copies.flatMap(({ first, second }) => [`#   - client: ${scalar(first)}`, `#     server: ${scalar(second)}`])
  ];
}
function promiseLines() {
  const width = Math.max(...PRESETS.map((preset) => preset.length));
  return [
    "# What is promised. To break it, a release has to be a major one.",
    ...PRESETS.map((preset) => `#   ${preset.padEnd(width)}  ${MEANINGS[preset]}`),
    "promise: backward"
  ];
}
function singleLines(survey) {
  const { groups, tags, versions, repository, paths } = survey;
  const services = groups.flatMap((group) => group.services);
  const server = serverName(repository, paths, services);
  return [
    ...filesLines(survey),
    "",
    "# How the sentences of the report call the two peers.",
    ...nameLine("client", clientName(paths), "my-client"),
    ...nameLine("server", server, "my-server"),
    "",
    ...versionLines(versions.find(({ path }) => !path.includes("/")) ?? null),
    ...tagLines(tags)
  ];
}
function filesLines({ groups, vendored, outside }) {
  const all = groups.flatMap(({ paths }) => paths);
  return [
    `# The protocol is ${count(all.length, "file")}: ${fewOf(all)}.`,
    ...vendored.map((text) => `# Left out: ${comment(text)}.`),
    ...outside.length > 0 ? [
      `# Left out: ${count(outside.length, "file")} in vendor, third_party, node_modules or testdata, such as ${comment(outside[0] ?? "")}.`
    ] : [],
    "# protos: [proto/**]"
  ];
}
function nameLine(key, told2, example) {
  return told2 === null ? [`# ${key}: ${example}`] : [`${key}: ${scalar(told2.name)} # from ${comment(told2.from)}`];
}
function versionLines(found2) {
  if (found2 === null)
    return [
      "# No file at the root says a version, so tags alone tell. If there is one elsewhere, name it:",
      "# version-file: src/VERSION"
    ];
  return [`version-file: ${scalar(found2.path)} # says ${comment(found2.version)}`];
}
function tagLines([first, ...others]) {
  if (first === void 0)
    return [
      "# No tag is a version yet. Releases may be tagged 1.0.0 or v1.0.0, or else:",
      "# tag-pattern: agent/v{version}"
    ];
  const more = others.map(
    ({ pattern, count: n }) => `# ${count(n, "tag")} more ${n === 1 ? "is" : "are"} called ${comment(pattern ?? "{version}")}.`
  );
  const told2 = `${count(first.count, "tag")}, the latest ${comment(first.latest)}`;
  if (first.pattern === null) return [`# Tags such as 1.0.0 and v1.0.0 are read: ${told2}.`, ...more];
  return [`tag-pattern: ${scalar(first.pattern)} # ${told2}`, ...more];
}
function surfacesLines(parts, survey) {
  const taken = new Set(parts.flatMap(({ group }) => group.paths));
  const rest = survey.groups.flatMap(({ paths }) => paths).filter((path) => !taken.has(path));
  return [
    ...rest.length > 0 ? [`# In no surface yet: ${fewOf(rest)}.`] : [],
    "surfaces:",
    ...parts.flatMap((part) => partLines(part, survey))
  ];
}
function partLines({ name, group, version, tags }, { paths }) {
  const globs = globsOf(
    group,
    paths.filter((path) => path.endsWith(".proto"))
  );
  const server = serviceName(group.services);
  return [
    `  - name: ${scalar(name)}`,
    ...globs.length === 1 ? [`    protos: ${scalar(globs[0] ?? "")}`] : ["    protos:", ...globs.map((glob) => `      - ${scalar(glob)}`)],
    ...version === null ? [...tags === null ? [] : ["    version-file: none"]] : [`    version-file: ${scalar(version.path)} # says ${comment(version.version)}`],
    ...tags?.pattern == null ? [] : [`    tag-pattern: ${scalar(tags.pattern)} # ${count(tags.count, "tag")}`],
    ...server === null ? [] : [`    server: ${scalar(server.name)} # from ${comment(server.from)}`]
  ];
}
function suggestionLines(parts, survey) {
  return [
    "# These services share no file and no import. If they are released on their own, list them,",
    "# each with its own version file or tags; what stands above holds for all of them.",
    "# surfaces:",
    ...parts.flatMap((part) => partLines(part, survey)).map((line) => `# ${line}`)
  ];
}
var FEW = 4;
function fewOf(paths) {
  const shown = paths.slice(0, FEW).map(comment).join(", ");
  return paths.length > FEW ? `${shown} and ${paths.length - FEW} more` : shown;
}
function comment(text) {
  return visible(text);
}
function scalar(text) {
  return /^[A-Za-z0-9_./][\w./{}*?-]*$/.test(text) ? text : JSON.stringify(text);
}

// src/cli/init.ts
async function init({ values }, _asked, terminal) {
  const repository = await openGit(values.repo, terminal);
  if (isFault(repository)) return failed(repository);
  try {
    const survey = await surveyRepository(repository, counted(createParses(), terminal));
    if (!("groups" in survey)) return failed(survey);
    return values.write ? write(survey, repository.root) : print(survey);
  } finally {
    await repository.close();
  }
}
function failed(why) {
  return { exit: 3, stdout: renderText(undecided(why), { colour: false, quiet: true, explain: false }), stderr: "" };
}
function print(survey) {
  const there = survey.config === null ? [] : [`There is a config already, ${survey.config}: --write would not touch it.`];
  return { exit: 0, stdout: starterConfig(survey), stderr: told([...there, ...found(survey), ...next(false)]) };
}
function write(survey, root) {
  if (survey.config !== null) return refused(survey.config);
  if (root === null)
    return {
      exit: 3,
      stdout: "",
      stderr: told(["There is no work tree to write into. Leave out --write to print the config."])
    };
  const file = join(root, CONFIG_FILE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, starterConfig(survey), { flag: "wx" });
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
    if (code === "EEXIST") return refused(CONFIG_FILE);
    return { exit: 3, stdout: "", stderr: told([`${file} could not be written (${code}).`]) };
  }
  return { exit: 0, stdout: told([`Wrote ${CONFIG_FILE}.`, ...found(survey), ...next(true)]), stderr: "" };
}
function refused(file) {
  return { exit: 1, stdout: "", stderr: told([`There is a config already: ${file}. It is not overwritten.`]) };
}
function told(lines) {
  return safeLog(lines.map((line) => `${visible(line)}
`).join(""));
}
function found({ faults, tagsMissing }) {
  return [
    ...tagsMissing === null ? [] : [`Not all tags are here: ${tagsMissing}.`],
    ...faults.length === 0 ? [] : [
      "These cannot be read yet; until then nothing can be decided:",
      ...faults.slice(0, 10).map((fault) => `  ${fault}`)
    ]
  ];
}
function next(written) {
  return [
    "",
    "Next:",
    `  1. ${written ? `Read ${CONFIG_FILE} through, above all the promise.` : `Write this to ${CONFIG_FILE} (--write does) and read it through, above all the promise.`}`,
    "  2. See what it asks for: skewgate check, and what the past would have cost: skewgate plan --history all",
    "  3. Commit this as .github/workflows/skewgate.yml:",
    "",
    ...WORKFLOW.map((line) => line === "" ? "" : `       ${line}`),
    "",
    `  4. Make the job a required check: ${SITE}/docs/required-check.md`
  ];
}
var WORKFLOW = [
  "name: Protocol",
  "on:",
  "  pull_request:",
  "    types: [opened, synchronize, reopened, edited, ready_for_review]",
  "permissions:",
  "  contents: read",
  "  checks: write",
  "  pull-requests: write",
  "jobs:",
  "  skewgate:",
  "    runs-on: ubuntu-latest",
  "    steps:",
  `      - uses: skewgate/skewgate@v${TOOL.version}`
];
export {
  init
};

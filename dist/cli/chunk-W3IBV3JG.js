import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-QAXE3734.js";
import {
  CALL_SKEWS,
  RULES,
  __toESM,
  callersOf,
  clientTree,
  consequenceText,
  differences,
  guardsIn,
  isFault,
  isWanted,
  loadSide,
  meetingKey,
  meetingOf,
  pairAt,
  parseVersion,
  releasesOf,
  require_satisfies,
  require_valid,
  seenBy,
  shortRef,
  toldOnce,
  undecided,
  withoutGuarded,
  witnessText,
  witnessesOf,
  worse,
  worstPerCondition
} from "./chunk-IMUFBQGH.js";

// src/release/range.ts
var import_satisfies = __toESM(require_satisfies(), 1);
var import_valid = __toESM(require_valid(), 1);
var LONGEST = 256;
function isRange(text) {
  return text.trim() !== "" && text.length <= LONGEST && (0, import_valid.default)(text) !== null;
}
function releasesIn({ all, stable }, range) {
  return range === null ? stable : all.filter(({ version }) => (0, import_satisfies.default)(version.semver, range));
}

// src/report/matrix-findings.ts
function matrixFinding(finding, skew, { peers, contracts }, witnesses = /* @__PURE__ */ new Map()) {
  const here = finding.consequences.filter(
    (consequence) => consequence.skew === skew && contracts.includes(consequence.contract)
  );
  if (here.length === 0) return null;
  const told = /* @__PURE__ */ new Map();
  for (const consequence of worstPerCondition(here)) {
    const text = consequenceText(consequence, peers);
    const witness = witnesses.get(consequence);
    const proof = witness === void 0 ? null : witnessText(witness);
    if (!told.has(text)) told.set(text, { severity: consequence.severity, text, proof });
  }
  return {
    rule: finding.rule.id,
    element: finding.element,
    sentence: finding.sentence,
    severity: here.map(({ severity }) => severity).reduce(worse, "safe"),
    consequences: [...told.values()]
  };
}

// src/gate/matrix-client.ts
function forClient(settings, client) {
  return client === null ? settings : { ...settings, peers: { ...settings.peers, client } };
}
function calls(client, finding, { clients }) {
  return clients !== null && callersOf(finding, clients.lists).includes(client);
}
function noClient(client, { surfaces }) {
  const names = [...new Set(surfaces.flatMap(({ clients }) => [...clients?.lists.keys() ?? []]))];
  const there = names.length === 0 ? "the config lists no clients" : `there is ${names.join(", ")}`;
  const message = `there is no client "${client}" under \`clients\` in the config; ${there}`;
  return { file: null, line: null, column: null, message, fatal: true };
}

// src/gate/matrix-identity.ts
function createIdentities() {
  const nodes = /* @__PURE__ */ new Map();
  const protocols = /* @__PURE__ */ new Map();
  const numberOf = (known, key) => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return {
    ofProtocol: ({ schema, own }) => {
      const files = [...schema.files].map(([path, { node }]) => [path, numberOf(nodes, node), own.has(path)]);
      const text = JSON.stringify([files.sort(([a], [b]) => a < b ? -1 : 1), namesIn(schema)]);
      return numberOf(protocols, text);
    }
  };
}
function listingOf(entries) {
  if (entries.some(({ kind }) => kind === "symlink")) return null;
  return JSON.stringify(entries.map(({ path, id, kind }) => [path, id, kind]));
}
function namesIn({ messages, services, extensionsOf }) {
  return [
    ...[...messages.values()].flatMap(({ fields }) => fields.map(({ type }) => nameOf(type))),
    ...[...services.values()].flatMap(({ methods }) => methods.flatMap(sidesOf)),
    ...[...extensionsOf].flatMap(
      ([extended, fields]) => fields.flatMap((field) => extensionNames(extended.fullName, field))
    )
  ];
}
function nameOf(type) {
  switch (type.kind) {
    case "scalar":
      return "";
    case "message":
      return type.message.fullName;
    case "enum":
      return type.enum.fullName;
    case "opaque":
      return `? ${type.name}`;
  }
}
function sidesOf({ input, output }) {
  return [nameOf(input), nameOf(output)];
}
function extensionNames(extended, { fullName, type }) {
  return [extended, fullName, nameOf(type)];
}

// src/gate/matrix-protocols.ts
async function readProtocols(repository, releases, settings, parses) {
  const identities = createIdentities();
  const loaded = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Map();
  const load = async (tree) => {
    const side = await loadSide(tree, settings, parses, "");
    if (!("schema" in side)) return { unread: whyUnread(side) };
    if (side.own.size === 0) return { unread: "it has no .proto file of this surface" };
    const protocol = identities.ofProtocol(side);
    if (!loaded.has(protocol)) loaded.set(protocol, side);
    return { protocol };
  };
  const read = [];
  for (const { tag, version } of releases) {
    const protocol = await protocolOf(await repository.tree(`refs/tags/${tag}`), load, known);
    const clients = await clientTree(repository, settings, version);
    const built = clients === null ? protocol : await withBuilt(protocol, clients, load, known);
    read.push({ version: version.text, ...built });
  }
  return { releases: read, loaded };
}
async function withBuilt(release, clients, load, known) {
  if ("unread" in release) return release;
  if (isFault(clients)) return { unread: whyUnread(clients) };
  const { ref } = clients.tree;
  const built = await protocolOf(clients.tree, load, known);
  if ("unread" in built) return { unread: `its clients are built from ${shortRef(ref)}, and there ${built.unread}` };
  return { ...release, clients: { protocol: built.protocol, ref } };
}
async function protocolOf(tree, load, known) {
  if (isFault(tree)) return { unread: whyUnread(tree) };
  const entries = await tree.entries(isWanted);
  if (isFault(entries)) return { unread: whyUnread(entries) };
  const listing = listingOf(entries);
  const twin = listing === null ? void 0 : known.get(listing);
  if (twin !== void 0) return twin;
  const protocol = await load(tree);
  if (listing !== null) known.set(listing, protocol);
  return protocol;
}
function whyUnread(why) {
  if ("message" in why) return why.message;
  const [first] = why.problems;
  if (first === void 0) return "it has a fault";
  const place = [first.file, first.line, first.column].filter((part) => part !== null).join(":");
  const more = why.problems.length > 1 ? ` (and ${why.problems.length - 1} more)` : "";
  return `${place === "" ? "" : `${place}: `}${first.message.replace(/\.$/, "")}${more}`;
}

// src/gate/matrix-rules.ts
var APART = ["differs", "sentence", "shapes", "source"];
function rulesOfCalls(contracts) {
  const rules = RULES.map(({ source, ...rule }) => rule);
  const counted = contracts.includes("json") ? rules : rules.map(({ json, jsonCall, ...rule }) => rule);
  return counted.filter(
    (rule) => Object.entries(rule).some(([name, part]) => typeof part === "function" && !APART.includes(name))
  );
}

// src/gate/matrix.ts
var HEAD = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
async function matrixOf(repository, policy, parses, range, client = null) {
  const found = await openCase(repository, HEAD, policy, parses);
  if (!("place" in found)) return found;
  if (found.place.tags.incomplete !== null) return { report: undecided(found.place.tags.incomplete) };
  const chosen = client === null ? found.surfaces : found.surfaces.filter(({ clients }) => clients?.lists.has(client));
  if (chosen.length === 0 && client !== null) return { badConfig: [noClient(client, found)] };
  const withCalls = chosen.filter(hasCalls);
  if (withCalls.length === 0) return { report: undecided(NO_CALLS) };
  const surfaces = [];
  for (const settings of withCalls) {
    const compared = await surfaceMatrix(found, forClient(settings, client), range, client);
    if ("next" in compared) return { report: undecided(compared) };
    surfaces.push(compared);
  }
  const fault = nothingCompared(surfaces, range);
  if (fault !== null) return { report: undecided(fault) };
  const stored = chosen.filter((settings) => !hasCalls(settings)).flatMap(besidesCalls);
  const unseen = [...surfaces.flatMap((each) => each.unseen), ...stored, ...found.besides.unseen];
  return {
    matrix: {
      repository: repository.name,
      surfaces: surfaces.map(({ surface }) => surface),
      unseen: toldOnce(unseen)
    },
    notices: [...surfaces.flatMap((each) => each.notices), ...found.besides.notices]
  };
}
function hasCalls({ documents }) {
  return documents?.alone !== true;
}
var NO_CALLS = {
  kind: "no-calls",
  message: "every surface is of stored data, and has no calls",
  next: "use `skewgate check`, or `skewgate plan --history` for what past releases did to the data"
};
async function surfaceMatrix({ repository, place, parses }, settings, range, client) {
  const releases = releasesOf(place.tags.tags, settings.revisions.tagPattern);
  const protocols = await readProtocols(repository, releasesIn(releases, range), settings, parses);
  const { peers } = settings;
  const meetings = await meetingsOf(protocols, settings, client);
  if ("next" in meetings) return meetings;
  return {
    surface: {
      name: settings.name ?? repository.name,
      peers,
      releases: protocols.releases,
      meetings
    },
    unseen: [
      ...[...protocols.loaded.values()].flatMap(({ unseen }) => unseen),
      ...skippedTags(releases, settings),
      ...besidesCalls(settings)
    ],
    notices: tagNotices(releases)
  };
}
function besidesCalls({ stored, documents, policy }) {
  return [
    ...stored.length > 0 || documents !== null ? ["stored data: the matrix shows calls only"] : [],
    ...policy.contracts.includes("source") ? ["generated code: the matrix shows calls only"] : []
  ];
}
async function meetingsOf({ releases, loaded }, settings, client) {
  const meetings = /* @__PURE__ */ new Map();
  const rules = rulesOfCalls(settings.policy.contracts);
  for (const { older, newer } of pairsOf(releases)) {
    const key = meetingKey(older, newer);
    const [old, next] = [loaded.get(older), loaded.get(newer)];
    if (older === newer || meetings.has(key) || old === void 0 || next === void 0) continue;
    const release = releases.findLast((each) => "protocol" in each && each.protocol === older)?.version ?? "";
    const sides = { old: { release, version: parseVersion(release), loaded: old }, next };
    const met = await meet(sides, settings, rules, client);
    if ("next" in met) return met;
    meetings.set(key, met);
  }
  return meetings;
}
function* pairsOf(releases) {
  for (const client of releases.keys())
    for (const server of releases.keys()) {
      const pair = pairAt(releases, client, server);
      if (pair !== null) yield pair;
    }
}
async function meet({ old, next }, settings, rules, client) {
  const { peers, policy } = settings;
  const audience = { peers, contracts: policy.contracts };
  const compared = differences(old.loaded, next, settings, rules);
  if (!("evidence" in compared)) return compared;
  const { findings: all, evidence } = compared;
  const seen = all.map((finding) => seenBy(finding, policy));
  const called = client === null ? seen : seen.filter((finding) => calls(client, finding, settings));
  const findings = withoutGuarded(called, guardsIn(settings.guards, next, [old]).of);
  const proofs = settings.proofs ? await witnessesOf(findings, evidence, settings) : /* @__PURE__ */ new Map();
  const inSkew = (skew) => meetingOf(findings.map((finding) => matrixFinding(finding, skew, audience, proofs.get(finding))).filter(isTold));
  const [upgrade, rollback] = CALL_SKEWS;
  return { [upgrade]: inSkew(upgrade), [rollback]: inSkew(rollback) };
}
function isTold(finding) {
  return finding !== null;
}
function nothingCompared(surfaces, range) {
  const perSurface = surfaces.map(({ surface: { releases } }) => releases);
  const all = perSurface.flat();
  const readable = perSurface.map((releases) => releases.filter((release) => "protocol" in release).length);
  if (all.length === 0) return noRelease(range);
  if (readable.some((count) => count > 1)) return null;
  const unread = all.find((release) => "unread" in release);
  if (unread === void 0) return null;
  const more = all.length > 1 ? ` (and ${all.length - 1} more)` : "";
  return {
    kind: "nothing-compared",
    message: `no two releases could be read; ${unread.version}${more}: ${unread.unread}`,
    next: "choose other releases with `--tags`, or leave the file out (`--protos`)"
  };
}
var NO_RELEASE = {
  kind: "no-release",
  message: "no tag is a stable release, so there is nothing to compare",
  next: "set tag-pattern if your tags name versions in another form, or name pre-releases with `--tags`"
};
function noRelease(range) {
  if (range === null) return NO_RELEASE;
  return {
    kind: "no-release",
    message: `no release is in the range ${range}`,
    next: "choose another range with `--tags`; a pre-release is in it only if it names one of the same version"
  };
}

// src/cli/output.ts
import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
function writeWhole(file, text) {
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    const target = there?.isSymbolicLink() ? realpathSync(file) : file;
    const known = statSync(target, { throwIfNoEntry: false });
    if (known === void 0 || known.isFile()) replace(target, text, known?.mode);
    else writeFileSync(target, text);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}
function replace(target, text, mode) {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: "wx", ...mode !== void 0 && { mode } });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}

export {
  isRange,
  releasesIn,
  readProtocols,
  HEAD,
  matrixOf,
  hasCalls,
  NO_CALLS,
  noRelease,
  writeWhole
};

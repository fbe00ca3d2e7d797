import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openCase,
  surfaceName
} from "./chunk-QAXE3734.js";
import {
  comparedIn
} from "./chunk-33B4HFET.js";
import {
  CONFIG_FILE,
  TOOL,
  VERSION_FILES,
  createOutlines,
  filesOf,
  importGraph,
  isFault,
  isWanted,
  undecided
} from "./chunk-IMUFBQGH.js";

// src/gate/changed.ts
async function changedSurfaces(change, surfaces, parses) {
  const all = new Set(surfaces);
  const watched = /* @__PURE__ */ new Set([change.policyFile, ...surfaces.flatMap(watchedFiles)]);
  const wanted = (path) => isWanted(path) || watched.has(path) || surfaces.some((settings) => maySayStored(path, settings));
  const before = await change.before.entries(wanted);
  if (isFault(before)) return before;
  const head = await change.head.entries(wanted);
  if (isFault(head)) return head;
  const { files, everywhere } = differences(before, head, change.policyFile);
  if (everywhere) return all;
  const protos = [...files].filter((path) => path.endsWith(".proto"));
  const touched = /* @__PURE__ */ new Set();
  for (const group of alike(surfaces)) {
    const affected = protos.length === 0 ? /* @__PURE__ */ new Set() : await importersOf(protos, change, group, parses);
    if (affected === null) return all;
    for (const settings of group) if (isTouched(settings, affected) || decides(settings, files)) touched.add(settings);
  }
  return touched;
}
function watchedFiles({ revisions: { versionFile }, components }) {
  const versions = versionFile.kind === "path" ? [versionFile.path] : versionFile.kind === "auto" ? VERSION_FILES : [];
  return [...versions, ...components.flatMap(({ version }) => version === null ? [] : [version.file])];
}
function maySayStored(path, { documents }) {
  return documents !== null && (path.endsWith(".json") || documents.includes(path));
}
function decides(settings, files) {
  return watchedFiles(settings).some((path) => files.has(path)) || [...files].some((path) => maySayStored(path, settings));
}
function isTouched({ selection }, affected) {
  return [...affected].some(selection.includes);
}
function differences(before, head, policyFile) {
  const key = ({ path, id, kind }) => JSON.stringify([path, id, kind]);
  const [old, now] = [new Set(before.map(key)), new Set(head.map(key))];
  const differing = [
    ...before.filter((entry) => !now.has(key(entry))),
    ...head.filter((entry) => !old.has(key(entry)))
  ];
  const everywhere = differing.some(
    // A link or a submodule, or what says where imports lead.
    ({ path, kind }) => kind !== "file" || path === policyFile || /(^|\/)buf(\.work)?\.yaml$/.test(path)
  );
  return { files: new Set(differing.map(({ path }) => path)), everywhere };
}
function alike(surfaces) {
  const groups = /* @__PURE__ */ new Map();
  for (const settings of surfaces) {
    const { prefixes, maxBytes } = settings.selection;
    const key = JSON.stringify([[...prefixes].sort(), maxBytes]);
    groups.set(key, [...groups.get(key) ?? [], settings]);
  }
  return [...groups.values()];
}
async function importersOf(paths, { before, head }, [first], parses) {
  if (first === void 0) return /* @__PURE__ */ new Set();
  const selection = { ...first.selection, includes: () => true, explicit: true };
  const outlines = createOutlines(parses, selection.maxBytes);
  const affected = new Set(paths);
  const graphs = [];
  const names = [];
  for (const tree of [before, head]) {
    const files = await filesOf(tree, selection);
    if (isFault(files) || files.problems(/* @__PURE__ */ new Map()).length > 0) return null;
    const graph = await importGraph(tree, files, outlines, selection);
    if (graph === null || isFault(graph)) return null;
    graphs.push(graph);
    names.push(...files.links.aliases);
  }
  const importers = reversed(graphs);
  for (const path of affected) for (const importer of importers.get(path) ?? []) affected.add(importer);
  for (const [name, file] of names) if (affected.has(file)) affected.add(name);
  return affected;
}
function reversed(graphs) {
  const importers = /* @__PURE__ */ new Map();
  for (const { files } of graphs)
    for (const [path, { targets }] of files)
      for (const target of targets) {
        if (target === null) continue;
        const known = importers.get(target);
        if (known === void 0) importers.set(target, /* @__PURE__ */ new Set([path]));
        else known.add(path);
      }
  return importers;
}

// src/gate/listing.ts
var MOST_JOBS = 256;
var DEFAULT_JOBS = 20;
function readJobs(text) {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return jobs >= 1 && jobs <= MOST_JOBS ? jobs : null;
}
async function listSurfaces(repository, request, policy, parses, changed) {
  const found = await openCase(repository, request, policy, parses);
  if (!("place" in found)) return found;
  const { place, surfaces, config, source } = found;
  const names = surfaces.map((settings) => surfaceName(settings, repository.name));
  const compared = comparedIn(found);
  const { mergeBase: before, head } = place;
  if (!changed || before === null)
    return { listing: { compared, surfaces: names.map((name) => ({ name, changed: null })) } };
  const policyFile = policy.file ?? source.file ?? CONFIG_FILE;
  const touched = await changedSurfaces({ before, head, policyFile }, surfaces, parses);
  if (isFault(touched)) return { report: undecided(touched) };
  const judged = surfaces.map((settings, i) => touched.has(settings) || i === 0 && config.copies.length > 0);
  return { listing: { compared, surfaces: names.map((name, i) => ({ name, changed: judged[i] === true })) } };
}
function toJudge({ surfaces }) {
  return surfaces.filter(({ changed }) => changed !== false).map(({ name }) => name);
}
function matrixOf(listing, most) {
  const names = toJudge(listing);
  const jobs = Math.min(most, MOST_JOBS, names.length);
  return Array.from({ length: jobs }, (_, i) => {
    const [from, to] = [i, i + 1].map((at) => Math.floor(at * names.length / jobs));
    return { job: i + 1, surfaces: names.slice(from, to).join("\n") };
  });
}
function listingJson(listing, jobs) {
  return { schemaVersion: 1, tool: TOOL, ...listing, matrix: { include: matrixOf(listing, jobs) } };
}
function isListing(json) {
  return typeof json === "object" && json !== null && "matrix" in json && "compared" in json;
}
function readListing(text) {
  const json = parsed(text);
  if (!isListing(json)) return null;
  const { tool, compared, surfaces } = json;
  const version = typeof tool === "object" && tool !== null && "version" in tool ? tool.version : null;
  if (version !== TOOL.version || !isCompared(compared) || !Array.isArray(surfaces)) return null;
  return surfaces.every(isListed) ? { compared, surfaces } : null;
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function isCompared(value) {
  if (typeof value !== "object" || value === null) return false;
  const { base, head, tag } = value;
  return [base, head, tag].every((each) => each === null || typeof each === "string");
}
function isListed(value) {
  if (typeof value !== "object" || value === null) return false;
  const { name, changed } = value;
  return typeof name === "string" && (changed === null || typeof changed === "boolean");
}

export {
  MOST_JOBS,
  DEFAULT_JOBS,
  readJobs,
  listSurfaces,
  toJudge,
  listingJson,
  isListing,
  readListing
};

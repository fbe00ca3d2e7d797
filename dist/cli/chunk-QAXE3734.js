import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  comparedIn
} from "./chunk-33B4HFET.js";
import {
  boundedParses,
  clientTrees,
  copiesOf,
  findBesides,
  findPlace,
  findPolicy,
  findRevisions,
  headClientTree,
  isFault,
  isUndecided,
  judgeFirst,
  judgeSurface,
  olderReleases,
  parseTag,
  together,
  undecided,
  undecidedSurface
} from "./chunk-IMUFBQGH.js";

// src/gate/chosen.ts
function surfaceName({ name }, repository) {
  return name ?? repository;
}
function chosenSurfaces(surfaces, only, repository) {
  if (only === null) return surfaces;
  const names = surfaces.map((settings) => surfaceName(settings, repository));
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== void 0 || only.length === 0) return noSuchSurface(unknown ?? "", names);
  return surfaces.filter((_, i) => only.includes(names[i] ?? ""));
}
var SHOWN = 10;
function noSuchSurface(name, names) {
  const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : "";
  return {
    kind: "no-such-surface",
    message: name === "" ? "no surface is named" : `there is no surface "${name}"`,
    next: `name one of those that the config lists: ${names.slice(0, SHOWN).join(", ")}${more}`
  };
}

// src/gate/gate.ts
async function gateRepository(repository, request, policy, parses) {
  const found = await openCase(repository, request, policy, parses);
  if (!("place" in found)) return found;
  const judged = [];
  for (const settings of found.surfaces) {
    const result = await judgeRepository(found, settings);
    if (!("faults" in result)) return undecidedSurface(found.surfaces, settings, result);
    judged.push(result);
  }
  const copies = await copiesOf(found, policy);
  if ("report" in copies) return copies;
  return { report: together(judged, copies, found), config: found.config, compared: comparedIn(found) };
}
async function openCase(repository, request, policy, store) {
  const place = await findPlace(repository, request);
  if (isFault(place)) return { report: undecided(place) };
  const judge = place.target ?? place.head;
  const found = await findPolicy(policy, judge);
  if ("badConfig" in found) return found;
  if (isFault(found)) return { report: undecided(found) };
  repository.waitAtMost?.(found.config.limits.seconds);
  const others = await findBesides(policy, found, judge, place.head);
  if (isFault(others)) return { report: undecided(others) };
  const chosen = chosenSurfaces(found.surfaces, policy.only ?? null, repository.name);
  if (isFault(chosen)) return { report: undecided(chosen) };
  const surfaces = taggedSurfaces(chosen, request.tag);
  const left = found.surfaces.filter((settings) => !surfaces.includes(settings));
  const acceptedElsewhere = new Set(left.flatMap(({ policy: { accept } }) => accept.map((entry) => entry.fingerprint)));
  const besides = { ...others, notices: [...noticeOf(place), ...others.notices], acceptedElsewhere };
  const first = surfaces[0] === taggedSurfaces(found.surfaces, request.tag)[0];
  const parses = boundedParses(store, found.config.limits);
  return { repository, request, place, parses, besides, surfaces, first, source: found.source, config: found.config };
}
function noticeOf({ notice }) {
  return notice === null ? [] : [{ file: null, line: null, column: null, message: notice, fatal: false }];
}
function taggedSurfaces(surfaces, tag) {
  if (tag === null) return surfaces;
  const named = surfaces.filter(({ revisions }) => parseTag(tag, revisions.tagPattern) !== null);
  return named.length > 0 ? named : surfaces;
}
async function judgeRepository({ repository, request, place, parses, source }, settings, all = false) {
  const revisions = await findRevisions(repository, place, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { baseline, head, declaration, releases, tag } = revisions;
  const before = all ? null : revisions.before;
  const { faults } = declaration;
  const name = settings.name ?? repository.name;
  if (baseline === null) {
    const first = await judgeFirst(head, settings, parses);
    return "notices" in first ? { first: tag ?? head.ref, tag, name, faults, problems: [...first.notices, ...tagNotices(releases)] } : { report: undecided(first) };
  }
  const identity = { name, policy: source };
  const older = await olderTrees(repository, revisions, settings);
  if (isFault(older)) return { report: undecided(older) };
  const clients = await clientsOf(repository, { ...revisions, baseline }, older, settings);
  if (isFault(clients)) return { report: undecided(clients) };
  const result = await judgeSurface(
    { baseline, before, head, older, clients },
    declaration,
    settings,
    parses,
    identity
  );
  if (!("report" in result)) return { report: undecided(result) };
  const unseen = [...result.report.unseen, ...skippedTags(releases, settings)];
  const problems = [...result.problems, ...tagNotices(releases)];
  return { ...result, report: { ...result.report, tag, unseen }, problems, faults };
}
async function olderTrees(repository, { releases, declaration }, { window }) {
  if (declaration.baselineVersion === null) return [];
  const older = [];
  for (const { tag, version } of olderReleases(releases, declaration.baselineVersion, window)) {
    const tree = await repository.tree(`refs/tags/${tag}`);
    if (isFault(tree)) return tree;
    older.push({ version, tree });
  }
  return older;
}
async function clientsOf(repository, { baseline, head, declaration }, older, settings) {
  const before = [...older, { version: declaration.baselineVersion, tree: baseline }];
  const clients = await clientTrees(repository, settings, before);
  if (isFault(clients)) return clients;
  const now = await headClientTree(repository, settings, declaration);
  if (isFault(now)) return now;
  return now === null ? clients : new Map([...clients, [head, now]]);
}
function tagNotices({ notices }) {
  return notices.map((message) => ({ file: null, line: null, column: null, message, fatal: false }));
}
function skippedTags({ skipped }, { revisions }) {
  if (skipped[0] === void 0 || !revisions.tagPattern.optionalV) return [];
  if (skipped.length === 1) return [`1 tag that is no version: ${skipped[0]}`];
  return [`${skipped.length} tags that are no versions, such as ${skipped[0]}`];
}

export {
  surfaceName,
  gateRepository,
  openCase,
  judgeRepository,
  tagNotices,
  skippedTags
};

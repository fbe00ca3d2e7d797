import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  loadRelease
} from "./chunk-OV6FV4KQ.js";
import {
  judgeRepository,
  openCase
} from "./chunk-QAXE3734.js";
import "./chunk-33B4HFET.js";
import {
  jsonText
} from "./chunk-5CZLVBXB.js";
import {
  DEFAULT_WINDOW,
  NO_SCHEMA_SHOWS,
  TOOL,
  answer,
  bareTag,
  capital,
  clientsAt,
  componentTexts,
  consequenceText,
  counted,
  decide,
  differences,
  exemptFrom,
  findRevisions,
  guardsIn,
  headClientTree,
  isFault,
  isUndecided,
  loadSide,
  markdownProse,
  needsStop,
  olderReleases,
  openGit,
  openParses,
  orderVersions,
  parseTag,
  problemLines,
  releasesOf,
  safeLog,
  sameContent,
  shortRef,
  sinceRelease,
  stopSentence,
  undecided,
  visible,
  withClients
} from "./chunk-IMUFBQGH.js";

// src/report/notes-peers.ts
function peerText({ peers }, peer) {
  return peers[peer] === peer ? `the ${peer}` : peers[peer];
}
function atVersion(report, peer, version) {
  const name = peerText(report, peer);
  if (isForeign(report, peer)) return `${name} as ${version ?? "this release"} knows it`;
  if (version === null) return `${name} of this release`;
  return report.peers[peer] === peer ? `${name} of ${version}` : `${name} ${version}`;
}
function isForeign({ role }, peer) {
  return role === "client" && peer === "server";
}
function started(words) {
  return words.startsWith("the ") ? capital(words) : words;
}

// src/report/notes-reach.ts
var CALL_SKEWS = ["old-client-new-server", "new-client-old-server"];
function hasCalls({ contracts }) {
  return contracts.some((contract) => contract !== "document");
}
function reachTexts({ report, reach }) {
  if (report.promise === "none" || !hasCalls(report)) return [];
  const previous = previousOf(report);
  return CALL_SKEWS.map((skew) => {
    const [upgraded, kept] = skew === "old-client-new-server" ? ["server", "client"] : ["client", "server"];
    return reachText(reach[skew], { report, skew, upgraded, kept, previous });
  });
}
function reachText({ oldest, broken }, { report, skew, upgraded, kept, previous }) {
  const subject = started(atVersion(report, upgraded, versionOf(report)));
  if (oldest === null) {
    const where = onlyNewBreaks(report, skew) ? " where it uses what is new" : "";
    return `${subject} does not work with ${atVersion(report, kept, previous)}${where}.`;
  }
  const later = oldest === previous ? "" : isForeign(report, kept) ? " and since then" : " and later";
  const not = broken === null ? "" : `, but not with ${broken}`;
  return `${subject} works with ${atVersion(report, kept, oldest)}${later}${not}.`;
}
function onlyNewBreaks({ findings, contracts }, skew) {
  const breaking = findings.filter(
    ({ finding, accepted, unstable }) => accepted === null && !unstable && finding.consequences.some(
      (each) => each.skew === skew && each.severity === "broken" && contracts.includes(each.contract)
    )
  );
  return skew === "new-client-old-server" && breaking.every(({ finding }) => finding.old === null);
}
function versionOf({ head, baseline }) {
  return head.version === baseline.version ? null : head.version;
}
function previousOf({ baseline: { version, ref } }) {
  return version ?? shortRef(ref);
}

// src/gate/deprecated.ts
function newlyDeprecated(baseline, head) {
  const before = new Set(deprecatedIn(baseline).flatMap((element) => namesOf(element)));
  return deprecatedIn(head).filter((element) => namesOf(element).every((name) => !before.has(name)));
}
function namesOf(element) {
  const { kind, file } = element;
  const name = kind === "enum-value" ? `${element.parent.fullName}.${element.name}` : element.fullName;
  const prefix = file.package === "" ? "" : `${file.package}.`;
  return [`${kind} ${name}`, `${kind} .${name.startsWith(prefix) ? name.slice(prefix.length) : name}`];
}
function deprecatedIn({ schema, own }) {
  const files = [...schema.files.values()].filter(({ path }) => own.has(path));
  return files.flatMap(elementsOf).filter(({ deprecated }) => deprecated);
}
function elementsOf({ services, messages, enums, extensions }) {
  return [
    ...services.flatMap((service) => [service, ...service.methods]),
    ...messages.flatMap(insideMessage),
    ...enums.flatMap(insideEnum),
    ...extensions
  ];
}
function insideMessage(message) {
  const fields = [...message.fields, ...message.extensions];
  return [message, ...fields, ...message.messages.flatMap(insideMessage), ...message.enums.flatMap(insideEnum)];
}
function insideEnum(type) {
  return [type, ...type.values];
}

// src/gate/notes-reach.ts
async function lookBack(from, settings) {
  const runs = new Map(CALL_SKEWS.map((skew) => [skew, begin(skew, from)]));
  const looked = [from.previous];
  let last = null;
  for (const release of from.older.toReversed()) {
    if ([...runs.values()].every(({ broken }) => broken !== null)) break;
    const name = release.version.text;
    const loaded = await from.load(release);
    if (!("schema" in loaded)) return { ...ended(runs, looked), problems: [unread(name, loaded)] };
    const clients = await from.clients(release);
    if (isFault(clients)) return { ...ended(runs, looked), problems: [unread(name, clients)] };
    if (last === null || clients !== null || !sameContent(last.loaded, loaded)) {
      const skews = skewsBetween(loaded, release, clients, from, settings);
      if ("next" in skews) return { ...ended(runs, looked), problems: [unread(name, skews)] };
      last = { loaded, skews };
    }
    looked.unshift(name);
    for (const [skew, run] of runs) if (run.broken === null) runs.set(skew, step(run, name, breaks(skew, last.skews)));
  }
  return { ...ended(runs, looked), problems: [] };
}
function begin(skew, { report, previous }) {
  return breaks(skew, report.skews) ? { oldest: null, broken: previous } : { oldest: previous, broken: null };
}
function step(run, release, broken) {
  return broken ? { ...run, broken: release } : { oldest: release, broken: null };
}
function breaks(skew, skews) {
  return skews.some((summary) => summary.skew === skew && summary.severity === "broken");
}
function ended(runs, looked) {
  const none = { oldest: null, broken: null };
  const of = (skew) => runs.get(skew) ?? none;
  const [rollback, upgrade] = CALL_SKEWS;
  return { reach: { [rollback]: of(rollback), [upgrade]: of(upgrade) }, looked };
}
function skewsBetween(old, { tag, version }, clients, { head, headVersion }, settings) {
  const since = differences(old, head, settings);
  if (!("evidence" in since)) return since;
  const findings = sinceRelease(old, since, settings);
  if (isFault(findings)) return findings;
  const guards = guardsIn(settings.guards, head, [{ release: version.text, version, loaded: old }]);
  const { skews } = decide({
    findings,
    before: null,
    policy: settings.policy,
    exempt: exemptFrom(settings, { baseline: old, head }),
    guards: { head: guards.of, before: guards.of },
    clients,
    baseline: { ref: tag, version },
    headVersion,
    declared: null
  });
  return skews;
}
function unread(release, why) {
  const what = "message" in why ? why.message : why.problems[0]?.message ?? "it has a fault";
  const message = `${release} could not be read, so nothing is said of it and of older releases: ${what}.`;
  return { file: null, line: null, column: null, message, fatal: false };
}

// src/gate/notes.ts
async function notesOf(repository, request, policy, parses, horizon) {
  const opened = await openTagged(repository, request, { ...policy, proofs: false }, parses);
  if (!("place" in opened.found)) return opened.found;
  const { found } = opened;
  const all = [];
  for (const settings of found.surfaces) {
    const notes2 = await surfaceNotes(found, settings, horizon);
    if (!("notes" in notes2)) return notes2;
    all.push(notes2);
  }
  return {
    notes: all.flatMap(({ notes: notes2 }) => notes2),
    notices: [...all.flatMap(({ notices }) => notices), ...found.besides.notices]
  };
}
async function openTagged(repository, request, policy, parses) {
  const found = await openCase(repository, request, policy, parses);
  const decided = request.tag !== null || request.planned !== void 0 || request.headVersion !== null;
  if (!("place" in found) || decided) return { found };
  const tag = tagOf(found, request);
  return tag === null ? { found } : { found: await openCase(repository, { ...request, head: null, tag }, policy, parses) };
}
function tagOf({ place, surfaces }, { head }) {
  const here = place.tags.tags.filter(
    ({ name, sha }) => head !== null && name === bareTag(head) ? true : sha !== null && sha === place.head.sha
  );
  const versions = surfaces.flatMap(
    ({ revisions }) => here.flatMap(({ name }) => {
      const version = parseTag(name, revisions.tagPattern);
      return version === null ? [] : [{ name, version }];
    })
  );
  const named = versions.find(({ name }) => head !== null && name === bareTag(head));
  return (named ?? versions.sort((a, b) => orderVersions(a.version, b.version)).at(-1))?.name ?? null;
}
async function surfaceNotes(found, settings, horizon) {
  const judged = await judgeRepository(found, { ...settings, window: DEFAULT_WINDOW }, true);
  if (!("faults" in judged)) return judged;
  const { problems } = judged;
  if ("first" in judged) {
    const { first, name } = judged;
    const promise = settings.policy.promise.preset;
    return { notes: [{ first, name, promise, workloads: settings.workloads }], notices: problems };
  }
  const { report } = judged;
  const sides = await sidesOf(found, settings);
  if (!("load" in sides)) return sides;
  const { baseline, head, releases, baselineVersion, headVersion, load } = sides;
  const older = baselineVersion === null ? [] : olderThan(releases, baselineVersion, settings, horizon);
  const clients = (release) => clientsAt(found.repository, settings, release);
  const from = { report, previous: previousOf(report), head, headVersion, older, load, clients };
  const { problems: unread2, ...reached } = await lookBack(from, settings);
  return {
    notes: [{ report, ...reached, ...further(releases, reached.looked), deprecated: newlyDeprecated(baseline, head) }],
    notices: [...problems, ...unread2]
  };
}
function further({ stable }, [first]) {
  const place = stable.findIndex(({ version }) => version.text === first);
  return place > 0 ? { unlooked: true } : {};
}
function olderThan(releases, baseline, { window }, horizon) {
  if (window.kind !== "previous" || horizon === "window") return olderReleases(releases, baseline, window);
  const sameMajor = { kind: "range", range: `${baseline.major}.x` };
  return olderReleases(releases, baseline, sameMajor);
}
async function sidesOf({ repository, place, request, parses }, settings) {
  const revisions = await findRevisions(repository, place, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { declaration } = revisions;
  const load = (tree) => loadSide(tree, settings, parses, "");
  if (revisions.baseline === null) throw new TypeError("a release that nothing came before has no sides");
  const baseline = await load(revisions.baseline);
  if (!("schema" in baseline)) return { report: undecided(baseline) };
  const head = await builtHead(await load(revisions.head), load, repository, settings, declaration);
  if (!("schema" in head)) return { report: undecided(head) };
  return {
    baseline,
    head,
    releases: releasesOf(place.tags.tags, settings.revisions.tagPattern),
    baselineVersion: declaration.baselineVersion,
    headVersion: declaration.headVersion,
    load: (release) => loadRelease(repository, settings, parses, release, "")
  };
}
async function builtHead(head, load, repository, settings, declaration) {
  if (!("schema" in head)) return head;
  const clients = await headClientTree(repository, settings, declaration);
  return isFault(clients) ? clients : withClients(head, clients, load);
}

// src/report/notes-advice.ts
function adviceOf(report) {
  if (report.promise === "none" || needsStop(report) || severityIn(report, "old-data-new-reader") === "broken")
    return { kind: "stop" };
  const server = severityOfWay(report, "server");
  const client = severityOfWay(report, "client");
  if (server === "broken" && client === "broken") return { kind: "stop" };
  if (server === client) return { kind: "either", limited: server === "degraded" };
  const peer = RANK[server] < RANK[client] ? "server" : "client";
  const [way, other] = peer === "server" ? [server, client] : [client, server];
  return { kind: "first", peer, limited: way === "degraded", other: other === "broken" ? "breaks" : "limited" };
}
var RANK = { safe: 0, degraded: 1, broken: 2 };
var MET = { server: "old-client-new-server", client: "new-client-old-server" };
function severityOfWay(report, first) {
  const met = severityIn(report, MET[first]);
  if (!stays(report, first)) return met;
  const after = severityIn(report, MET[first === "server" ? "client" : "server"]);
  return RANK[after] > RANK[met] ? after : met;
}
function severityIn({ skews }, id) {
  return skews.find(({ skew }) => skew === id)?.severity ?? "safe";
}
function stays({ components, peers }, peer) {
  const keep = "new-workloads-only";
  return components.some(({ name, upgrade, changed }) => name === peers[peer] && upgrade === keep && changed !== false);
}
function adviceText(reached) {
  const { report } = reached;
  const advice = adviceOf(report);
  const changed = report.findings.length + report.notes.length > 0;
  const what = hasCalls(report) ? "The protocol" : "What is stored";
  const same = changed ? [] : [`${what} did not change since ${previousOf(report)}.`];
  if (advice.kind === "stop") {
    const mixed = report.promise === "none" ? ["Nothing is promised yet about versions that differ."] : [];
    return [stopSentence(report), ...sentences([...same, ...mixed, ...dataSentences(report)])];
  }
  if (!hasCalls(report)) {
    const read = `This release reads what ${previousOf(report)} has stored.`;
    return sentences([...same, ...changed ? [read] : [], ...acceptedSentences(report), ...dataSentences(report)]);
  }
  return sentences([
    ...same,
    ...orderSentences(reached, advice),
    ...keepSentences(report),
    ...acceptedSentences(report),
    ...dataSentences(report)
  ]);
}
function sentences(all) {
  return all.length === 0 ? [] : [all.join(" ")];
}
function liveFrom(reached, advice) {
  if (advice.kind === "stop") return null;
  const { looked } = reached;
  const peers = advice.kind === "first" ? [advice.peer] : ["server", "client"];
  return looked[Math.min(...peers.map((peer) => oldestPlace(reached, peer)))] ?? null;
}
function oldestPlace({ report, reach, looked }, first) {
  const ways = stays(report, first) ? ["server", "client"] : [first];
  const places = ways.map((peer) => looked.indexOf(reach[MET[peer]].oldest ?? previousOf(report)));
  return Math.max(...places);
}
function orderSentences(reached, advice) {
  const order = advice.kind === "either" ? anyOrder(reached, advice) : oneOrder(reached, advice);
  const from = liveFrom(reached, advice);
  const beyond = reached.unlooked && from === reached.looked[0] ? "; older releases were not compared" : "";
  return [`Live upgrade is supported from ${from} on${beyond}.`, order];
}
function anyOrder(reached, { limited }) {
  const { report, looked } = reached;
  const [server, client] = [oldestPlace(reached, "server"), oldestPlace(reached, "client")];
  const peer = server < client ? "server" : "client";
  const older = server === client ? "" : `; from a release before ${looked[Math.max(server, client)]}, upgrade ${peerText(report, peer)} first`;
  const both = `Upgrade ${peerText(report, "client")} and ${peerText(report, "server")} in any order`;
  return `${both}${limited ? ", with the limits below" : ""}${older}.`;
}
function oneOrder(reached, advice) {
  const { report, looked } = reached;
  const second = advice.peer === "server" ? "client" : "server";
  const names = `Upgrade ${peerText(report, advice.peer)} first, then ${peerText(report, second)}`;
  const order = `${names}${advice.limited ? ", with the limits below" : ""}.`;
  if (advice.other === "breaks") return order;
  const [from, since] = [oldestPlace(reached, advice.peer), oldestPlace(reached, second)];
  const where = since > from ? `from ${looked[since]} on` : "too";
  return `${order} The other order works ${where}, with the limits below.`;
}
function keepSentences(report) {
  return ["client", "server"].filter((peer) => stays(report, peer)).map((peer) => `Running ${report.workloads} keep the ${report.peers[peer]} they have.`);
}
function acceptedSentences({ findings }) {
  const some = findings.some(({ accepted, severity }) => accepted !== null && severity === "broken");
  return some ? ["This does not count the accepted breaks below."] : [];
}
function dataSentences(report) {
  const previous = previousOf(report);
  const forth = severityIn(report, "old-data-new-reader") === "broken";
  const back = severityIn(report, "new-data-old-reader") === "broken";
  return [
    ...forth ? [`It does not read everything that ${previous} has stored.`] : [],
    ...back ? [`There is no way back: ${previous} does not read everything that this release stores.`] : []
  ];
}

// src/report/notes-elements.ts
var MOST = 40;
function elementNames(elements) {
  const full = /* @__PURE__ */ new Map();
  for (const element of elements) {
    const short = shortName(element);
    full.set(short, (full.get(short) ?? /* @__PURE__ */ new Set()).add(fullName(element)));
  }
  return (element) => {
    const short = shortName(element);
    return (full.get(short)?.size ?? 1) > 1 ? fullName(element) : short;
  };
}
function fullName(element) {
  if (element.kind === "file") return element.path;
  return element.kind === "enum-value" ? `${element.parent.fullName}.${element.name}` : element.fullName;
}
function shortName(element) {
  const name = fullName(element);
  if (element.kind === "file") return name;
  const prefix = element.file.package === "" ? "" : `${element.file.package}.`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
function namesText(names) {
  const shown = names.length > MOST ? names.slice(0, MOST) : names;
  const words = [
    ...shown.map((name) => `\`${name}\``),
    ...names.length > MOST ? [`${names.length - MOST} more`] : []
  ];
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
var KINDS = [
  { kind: "service", title: "Services" },
  { kind: "method", title: "Calls" },
  { kind: "field", title: "Fields" },
  { kind: "enum-value", title: "Values" },
  { kind: "message", title: "Messages" },
  { kind: "enum", title: "Enums" },
  { kind: "stored", title: "Stored data" }
];
function capabilityTexts(findings, nameOf2) {
  const added = findings.flatMap(
    ({ finding, guarded }) => finding.adds && finding.old === null && finding.new !== null ? [{ element: finding.new, guarded }] : []
  );
  const checks = added.flatMap(
    ({ element, guarded }) => guarded === null ? [] : [`\`${nameOf2(element)}\` is safe with older servers only if the client first checks ${namesText(guarded.by)}.`]
  );
  return [
    ...linesOf(
      added.map(({ element }) => element),
      nameOf2
    ),
    ...checks
  ];
}
function deprecationTexts(elements, nameOf2) {
  const lines = linesOf(elements, nameOf2);
  return lines.length === 0 ? [] : [...lines, "They still work. Do not use them in new code."];
}
function linesOf(elements, nameOf2) {
  return KINDS.flatMap(({ kind, title }) => {
    const names = [...new Set(elements.filter((element) => element.kind === kind).map(nameOf2))];
    return names.length === 0 ? [] : [`${title}: ${namesText(names)}.`];
  });
}

// src/report/notes-mixed.ts
function mixedTexts(report, nameOf2) {
  const open = report.findings.filter(({ accepted, unstable }) => accepted === null && !unstable);
  const of = (severity) => grouped(
    open.flatMap((reported) => {
      const what = happens(reported, report, severity);
      return what === null ? [] : [{ ...reported.finding, what }];
    }),
    nameOf2
  );
  return { broken: of("broken"), degraded: of("degraded") };
}
function acceptedTexts(report, nameOf2) {
  return report.findings.flatMap((reported) => {
    const { finding, accepted, severity } = reported;
    if (accepted === null) return [];
    const what = happens(reported, report, severity);
    const element = finding.new ?? finding.old;
    const name = element === null ? "" : `\`${nameOf2(element)}\`: `;
    const change = what === null ? "" : ` ${capital(what)}.`;
    return [`${name}${finding.sentence}.${change} Accepted: ${accepted.reason.trim().replace(/\.$/, "")}.`];
  });
}
function happens({ finding }, { contracts, peers }, severity) {
  const counted2 = finding.consequences.filter(
    (each) => contracts.includes(each.contract) && each.severity === severity
  );
  const texts = [...new Set(counted2.map((consequence) => consequenceText(consequence, peers)))];
  return texts.length === 0 ? null : texts.join("; ");
}
function grouped(happenings, nameOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const { old, new: next, sentence, what } of happenings) {
    const element = next ?? old;
    const name = element === null ? "" : nameOf2(element);
    const change = old === null ? "new" : next === null ? "removed" : `${name}: ${sentence}`;
    const key = JSON.stringify([change, what]);
    const group = groups.get(key) ?? { change, what, names: /* @__PURE__ */ new Set() };
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ change, what, names }) => {
    const named = namesText([...names]);
    if (change === "new") return `${named}, new: ${what}.`;
    if (change === "removed") return `${named}, removed: ${what}.`;
    return `${named}: ${change.slice(change.indexOf(": ") + 2)}. ${capital(what)}.`;
  });
}

// src/report/notes.ts
var MOST2 = 60;
function chapterOf(notes2) {
  return "first" in notes2 ? firstChapter(notes2) : laterChapter(notes2);
}
function firstChapter({ first, name, promise, workloads }) {
  const told = `Nothing came before ${first}, so there is no older version that it could meet.`;
  return { name, paragraphs: [...promise === "none" ? [stopSentence({ workloads })] : [], told], lists: [] };
}
function laterChapter(notes2) {
  const { report, deprecated } = notes2;
  const previous = previousOf(report);
  const { broken, degraded } = mixedTexts(report, nameOf(notes2));
  const lists = [
    { title: null, items: reachTexts(notes2) },
    { title: `What breaks while ${previous} is still running`, items: broken },
    { title: `What is limited while ${previous} is still running`, items: degraded },
    { title: "Accepted breaks", items: acceptedTexts(report, nameOf(notes2)) },
    { title: "Components", items: componentTexts(report) },
    { title: "New", items: capabilityTexts(report.findings, nameOf(notes2)) },
    { title: "Deprecated", items: deprecationTexts(deprecated, nameOf(notes2)) }
  ];
  return {
    name: report.name,
    paragraphs: adviceText(notes2),
    lists: lists.filter(({ items }) => items.length > 0).map(shortened)
  };
}
function shortened({ title, items }) {
  const more = items.length - MOST2;
  return { title, items: more > 0 ? [...items.slice(0, MOST2), `and ${more} more`] : items };
}
function nameOf({ report, deprecated }) {
  const told = report.findings.flatMap(({ finding }) => finding.new ?? finding.old ?? []);
  return elementNames([...told, ...deprecated]);
}

// src/report/notes-json.ts
function renderNotesJson(notes2, tool) {
  return jsonText({ schemaVersion: 1, tool, surfaces: notes2.map(surfaceJson) });
}
function surfaceJson(notes2) {
  const { name, paragraphs, lists } = chapterOf(notes2);
  const facts = "first" in notes2 ? firstJson(notes2) : laterJson(notes2);
  return { name, ...facts, paragraphs, lists };
}
function firstJson({ promise }) {
  return { version: null, previous: null, promise, liveUpgrade: null, worksWith: [], components: [] };
}
function laterJson(notes2) {
  const { report, reach } = notes2;
  const advice = adviceOf(report);
  return {
    version: versionOf(report),
    previous: previousOf(report),
    promise: report.promise,
    liveUpgrade: { supported: advice.kind !== "stop", from: liveFrom(notes2, advice), first: firstOf(advice) },
    worksWith: CALL_SKEWS.map((skew) => ({ skew, ...reach[skew] })),
    components: report.components
  };
}
function firstOf(advice) {
  if (advice.kind === "stop") return null;
  return advice.kind === "either" ? "either" : advice.peer;
}

// src/report/notes-render.ts
var TITLE = "Compatibility";
var LONGEST = 2e4;
function renderNotesMarkdown(notes2) {
  const prose = (text) => markdownProse(text, LONGEST);
  const blocks = notes2.map(chapterOf).flatMap((chapter) => [
    `## ${titleOf(chapter, notes2, prose)}`,
    ...chapter.paragraphs.map(prose),
    ...chapter.lists.flatMap(({ title, items }) => [
      ...title === null ? [] : [`### ${prose(title)}`],
      items.map((item) => `- ${prose(item)}`).join("\n")
    ])
  ]);
  return `${[...blocks, ...limits(notes2)].join("\n\n")}
`;
}
function renderNotesText(notes2) {
  const prose = (text) => visible(text).replace(/`([^`]*)`/g, "$1");
  const blocks = notes2.map(chapterOf).flatMap((chapter) => [
    titleOf(chapter, notes2, prose),
    ...chapter.paragraphs.map(prose),
    ...chapter.lists.map(
      ({ title, items }) => [...title === null ? [] : [prose(title)], ...items.map((item) => `  - ${prose(item)}`)].join("\n")
    )
  ]);
  return safeLog(`${[...blocks, ...limits(notes2)].join("\n\n")}
`);
}
function titleOf({ name }, notes2, prose) {
  return notes2.length === 1 ? TITLE : `${TITLE}: ${prose(name)}`;
}
function limits(notes2) {
  const compared = notes2.some((each) => "report" in each);
  return compared ? [`Not covered are ${NO_SCHEMA_SHOWS}.`] : [];
}

// src/cli/notes.ts
async function notes(command, { revisions, policy }, terminal) {
  const repository = await openGit(command.values.repo, terminal);
  if (isFault(repository)) return answer({ report: undecided(repository) }, command, terminal);
  try {
    const store = await openParses(command.values.cache, [repository.root]);
    if ("badConfig" in store) return answer(store, command, terminal);
    const outcome = await notesOf(repository, revisions, policy, counted(store.parses, terminal), "major");
    store.keep();
    if (!("notes" in outcome)) return answer(outcome, command, terminal);
    return { exit: 0, stdout: rendered(outcome, command.format), stderr: problemLines(outcome.notices) };
  } finally {
    await repository.close();
  }
}
function rendered({ notes: notes2 }, format) {
  switch (format) {
    case "json":
      return renderNotesJson(notes2, TOOL);
    case "markdown":
      return renderNotesMarkdown(notes2);
    default:
      return renderNotesText(notes2);
  }
}
export {
  notes
};

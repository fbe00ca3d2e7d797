import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  acceptanceEntries,
  acceptanceEntry,
  copyEntry,
  entryLines
} from "./chunk-5C3R3DTM.js";
import {
  jsonText
} from "./chunk-5CZLVBXB.js";
import {
  CONFIG_FILE,
  RULES,
  answer,
  judge,
  nearest,
  safeLog,
  visible,
  wrong
} from "./chunk-IMUFBQGH.js";

// src/gate/accept.ts
function chooseFindings(report, config, wanted) {
  const sources = [
    ...report.surfaces.map((surface) => ({
      of: { surface },
      place: placeFor(surface, config),
      findings: [...surface.findings, ...surface.notes]
    })),
    ...(report.copies ?? []).map((copies) => ({
      of: { copies },
      place: placeOfCopies(report, config),
      findings: copies.findings
    }))
  ];
  const all = sources.flatMap(({ findings }) => findings);
  const isWanted = (reported) => wanted.length === 0 ? reported.blocking : wanted.some((one) => names(one, reported));
  const present = [];
  const groups = sources.flatMap(({ of, place, findings: there }) => {
    const found = once(there.filter(isWanted));
    const known = ({ fingerprint, accepted }) => accepted !== null || place.fingerprints.has(fingerprint);
    for (const each of found.filter(known))
      present.push({ fingerprint: each.fingerprint, holds: each.accepted !== null });
    const findings = found.filter((each) => !known(each));
    return findings.length === 0 ? [] : [{ of, place, findings }];
  });
  const unmatched = wanted.filter((one) => !all.some((reported) => names(one, reported))).map((one) => ({ wanted: one, near: nearTo(one, all) }));
  return { groups, unmatched, present };
}
function names(wanted, { finding, fingerprint }) {
  if (wanted.kind === "fingerprint") return fingerprint === wanted.fingerprint;
  return finding.rule.id === wanted.rule && finding.element === wanted.element;
}
function once(findings) {
  return [...new Map(findings.map((reported) => [reported.fingerprint, reported])).values()];
}
function placeFor({ name, policy }, { common, surfaces }) {
  const file = policy.file ?? CONFIG_FILE;
  const own = surfaces.find((surface) => surface.name === name) ?? (surfaces.length === 1 ? surfaces[0] : void 0);
  const atTop = own === void 0 || own.accept === void 0 && common.accept !== void 0;
  const list = atTop ? common.accept : own.accept;
  const fingerprints = new Set(list?.map(({ fingerprint }) => fingerprint));
  return { file, surface: atTop ? null : own.name ?? null, listed: list !== void 0, fingerprints };
}
function placeOfCopies({ surfaces }, { common }) {
  const file = surfaces[0]?.policy.file ?? CONFIG_FILE;
  const fingerprints = new Set(common.accept?.map(({ fingerprint }) => fingerprint));
  return { file, surface: null, listed: common.accept !== void 0, fingerprints };
}
var MOST_NEAR = 5;
function nearTo(wanted, all) {
  const lines = new Map(all.map((reported) => [reported, lineOf(reported)]));
  const meant = wanted.kind === "fingerprint" ? near(wanted.fingerprint, all, ({ fingerprint }) => fingerprint) : [
    ...all.filter(({ finding }) => finding.element === wanted.element),
    ...near(lastPart(wanted.element), all, ({ finding }) => lastPart(finding.element)),
    ...all.filter(({ finding }) => finding.rule.id === wanted.rule)
  ];
  const fallback = all.filter(({ blocking }) => blocking);
  return [...new Set((meant.length > 0 ? meant : fallback).map((reported) => lines.get(reported) ?? ""))].slice(
    0,
    MOST_NEAR
  );
}
function near(word, all, nameOf) {
  const meant = nearest(word, [...new Set(all.map(nameOf))]);
  return meant === null ? [] : all.filter((reported) => nameOf(reported) === meant);
}
function lastPart(element) {
  return element.slice(element.lastIndexOf(".") + 1);
}
function lineOf({ fingerprint, finding }) {
  return `${fingerprint} ${finding.rule.id} ${finding.element}`;
}

// src/cli/accept.ts
function readWanted(args) {
  const wanted = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? "";
    if (RULES.some(({ id }) => id === word)) {
      const element = args[++i];
      if (element === void 0)
        return { problem: `accept ${word} needs the element too: skewgate accept ${word} grpc.Agent.Stop` };
      wanted.push({ kind: "change", rule: word, element });
    } else if (/^[\da-f]+$/i.test(word)) wanted.push({ kind: "fingerprint", fingerprint: word.toLowerCase() });
    else return { problem: `accept takes fingerprints, or a rule and an element; "${word}" is neither${hint(word)}` };
  }
  return wanted;
}
function hint(word) {
  const rule = nearest(
    word,
    RULES.map(({ id }) => id)
  );
  return rule === null ? "" : `; did you mean "${rule}"?`;
}
async function accept(command, asked, terminal) {
  const wanted = readWanted(command.words ?? []);
  if ("problem" in wanted) return wrong(wanted.problem);
  const outcome = await judge(command, { ...asked, policy: { ...asked.policy, proofs: false } }, terminal);
  if ("badConfig" in outcome || outcome.config === void 0) return answer(outcome, command, terminal);
  const { report, config } = outcome;
  const chosen = chooseFindings(report, config, wanted);
  const found = chosen.groups.length > 0;
  const notes = [...unmatchedLines(chosen), ...presentLines(chosen), ...found ? advice(chosen) : nothing(chosen)];
  const stdout = command.format === "json" ? jsonOf(chosen, notes) : yamlOf(chosen, notes);
  return { exit: found && chosen.unmatched.length === 0 ? 0 : 1, stdout, stderr: "" };
}
function yamlOf(chosen, notes) {
  const comments = notes.map((line) => `# ${visible(line)}
`).join("");
  return safeLog([comments, ...placesOf(chosen)].filter((text) => text !== "").join("\n"));
}
function placesOf({ groups }) {
  const places = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const { file, surface } = group.place;
    const key = JSON.stringify([file, surface]);
    places.set(key, [...places.get(key) ?? [], group]);
  }
  return [...places.values()].map((each) => `${placeLines(each).join("\n")}
`);
}
function placeLines(groups) {
  const place = groups[0]?.place;
  if (place === void 0) return [];
  const entries = new Map(
    groups.flatMap((group) => entriesOf(group).map((entry) => [entry.fingerprint, entry]))
  );
  const lines = [
    ...place.listed ? [] : ["accept:"],
    ...[...entries.values()].flatMap((entry) => entryLines(entry, "# say why nobody is hurt"))
  ];
  const deep = place.surface === null ? "" : "    ";
  return [`# ${visible(whereText(place))}`, ...lines.map((line) => `${deep}${line}`)];
}
function entriesOf({ of, findings }) {
  if ("surface" in of) return acceptanceEntries(findings, of.surface);
  const { name } = of.copies;
  return findings.map(copyEntry).map((entry) => ({ ...entry, element: `${entry.element} (copies ${name})` }));
}
function whereText({ file, surface, listed }) {
  const where = surface === null ? `at the top level of ${file}` : `in ${file}, in the surface ${surface}`;
  return listed ? `in the list "accept" ${where}` : where;
}
function jsonOf({ groups }, notes) {
  const entries = groups.flatMap(
    ({ of, place, findings }) => findings.map((reported) => ({
      surface: "surface" in of ? of.surface.name : null,
      ..."copies" in of && { copies: of.copies.name },
      file: place.file,
      within: place.surface,
      ..."surface" in of ? acceptanceEntry(reported, of.surface) : copyEntry(reported)
    }))
  );
  return jsonText({ schemaVersion: 1, entries, notes });
}
function advice({ groups }) {
  const unpaid = groups.flatMap(
    ({ of, findings }) => !("surface" in of) || of.surface.declared === null || of.surface.declaredBy === "assumed" ? [] : findings.filter(({ blocking, requires }) => blocking && requires !== "never")
  );
  return [
    "Fill in each reason and paste the entries where their comment says.",
    "They count once they are in the branch that changes are merged into.",
    ...unpaid.length > 0 ? [
      "A version is declared here, and a release pays for accepted breaks too: this fails until the version is raised."
    ] : []
  ];
}
function nothing({ unmatched, present }) {
  return unmatched.length + present.length > 0 ? [] : ["Nothing blocks, so there is nothing to accept."];
}
function unmatchedLines({ unmatched }) {
  return unmatched.flatMap(({ wanted, near: near2 }) => {
    const name = wanted.kind === "fingerprint" ? wanted.fingerprint : `${wanted.rule} ${wanted.element}`;
    if (near2.length === 0) return [`No finding is ${name}, and there is none that blocks.`];
    return [`No finding is ${name}. The nearest:`, ...near2.map((line) => `  ${line}`)];
  });
}
function presentLines({ present }) {
  return present.map(
    ({ fingerprint, holds }) => holds ? `${fingerprint} is accepted already.` : `${fingerprint} has an entry that has ended: change its "until" or remove it.`
  );
}
export {
  accept
};

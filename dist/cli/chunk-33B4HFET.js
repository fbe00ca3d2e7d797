import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonObject,
  jsonText
} from "./chunk-5CZLVBXB.js";
import {
  RULES,
  STORED_RULES,
  TOOL,
  bytesToHex,
  locate,
  rangeOf,
  sha256,
  spanOf,
  utf8ToBytes,
  wellKnownFile
} from "./chunk-IMUFBQGH.js";

// src/report/anchor.ts
function placeAtHead({ finding }) {
  if (finding.new !== null && !isBundled(finding.new)) return locate(finding.new, finding.rule.points);
  const { enclosing } = finding;
  return enclosing === null || isBundled(enclosing) ? null : locate(enclosing, "name");
}
function isBundled(element) {
  const file = element.kind === "file" ? element : element.file;
  return wellKnownFile(file.path) === file.node;
}

// src/gate/part-finding.ts
function savedFinding({ finding, witnesses, ...reported }) {
  const { rule, element, key, sentence, adds, shapes, effects, consequences, reachedBy } = finding;
  const spot = (each) => each === null ? null : savedSpot(each, finding);
  const all = [.../* @__PURE__ */ new Set([...consequences, ...effects])];
  return {
    ...reported,
    rule: rule.id,
    old: spot(finding.old),
    new: spot(finding.new),
    enclosing: spot(finding.enclosing),
    told: { element, key, sentence, adds, shapes },
    effects: all.map(({ triggers: _, samples: __, ...rest }) => rest),
    worse: consequences.map((each) => ({ effect: all.indexOf(each), witness: witnesses.get(each) ?? null })),
    reachedBy: reachedBy.flatMap(({ old, new: next }) => (old ?? next)?.fullName ?? [])
  };
}
function revivedFinding(saved2) {
  const { rule: id, told, effects, worse, reachedBy, old, new: next, enclosing, ...reported } = saved2;
  const rule = [...RULES, ...STORED_RULES].find((each) => each.id === id);
  if (rule === void 0) return null;
  const all = effects.map((effect) => ({ ...effect, triggers: [] }));
  const consequences = worse.flatMap(({ effect }) => all[effect] ?? []);
  const proofs = worse.flatMap(({ effect, witness }) => {
    const consequence = all[effect];
    return consequence === void 0 || witness === null ? [] : [[consequence, witness]];
  });
  const finding = {
    rule,
    ...told,
    effects: all,
    consequences,
    old: revivedSpot(old),
    new: revivedSpot(next),
    enclosing: revivedSpot(enclosing),
    reachedBy: reachedBy.map((fullName) => ({ old: { fullName }, new: null }))
  };
  return { ...reported, finding, witnesses: new Map(proofs) };
}
function savedSpot(spot, { rule }) {
  const file = spot.kind === "file" ? spot : spot.file;
  const pointed = rangeOf(spot, rule.points);
  const name = rangeOf(spot, "name");
  const node = spot.kind === "file" ? null : spot.node;
  const whole = node?.range ?? pointed;
  const { line, column } = spanOf(file.node, whole);
  const text = file.node.text.slice(whole.start, whole.end);
  const kind = node === null ? "file" : "declaration";
  return { kind, path: file.path, bundled: isBundled(spot), start: whole.start, line, column, text, pointed, name };
}
function revivedSpot(saved2) {
  if (saved2 === null) return null;
  const { kind, path, bundled, line, column, text } = saved2;
  const known = bundled ? wellKnownFile(path) : null;
  const start = known === null ? line - 1 + column - 1 : saved2.start;
  const moved = (range) => ({
    start: range.start - saved2.start + start,
    end: range.end - saved2.start + start
  });
  const node = known ?? { text: `${"\n".repeat(line - 1)}${" ".repeat(column - 1)}${text}` };
  const pointed = moved(saved2.pointed);
  const part = { range: pointed };
  const name = { range: moved(saved2.name) };
  const spot = kind === "file" ? { kind, path, node: known ?? { ...node, packageRange: pointed } } : {
    kind: "field",
    file: { path, node },
    node: { range: { start, end: start + text.length }, name, number: part, type: part, label: part, map: null }
  };
  return spot;
}

// src/gate/part.ts
function comparedIn({
  place,
  request
}) {
  return { base: place.target?.sha ?? null, head: place.head.sha, tag: request.tag };
}
function writtenPart({ compared, surfaces, report }) {
  const part = { version: TOOL.version, compared, surfaces, report: JSON.stringify(saved(report)) };
  return { ...part, digest: digestOf(part) };
}
function readPart(text) {
  const json = parsed(text);
  const part = isObject(json) && "part" in json ? json.part : void 0;
  if (!isObject(part)) return { wrong: "is no JSON report of named surfaces" };
  const { version, digest } = part;
  if (version !== TOOL.version)
    return { wrong: `was made by version ${String(version)} of skewgate, not ${TOOL.version}` };
  const written = part;
  if (digest !== digestOf(written)) return { wrong: "was cut or changed after it was written" };
  const report = revived(JSON.parse(written.report));
  if (report === null) return { wrong: "tells of rules that there are not" };
  return { compared: written.compared, surfaces: written.surfaces, report };
}
var NOTHING_COMPARED = { base: null, head: null, tag: null };
function partJson({ report, compared = NOTHING_COMPARED }, surfaces) {
  return jsonText({ ...jsonObject(report, TOOL), part: writtenPart({ compared, surfaces, report }) });
}
function digestOf({ version, compared, surfaces, report }) {
  const { base, head, tag } = compared ?? {};
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([version, base, head, tag, surfaces, report]))));
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
function saved({ surfaces, copies, ...report }) {
  const save = (all) => all.map(savedFinding);
  return {
    ...report,
    surfaces: surfaces.map((each) => ({ ...each, findings: save(each.findings), notes: save(each.notes) })),
    ...copies !== void 0 && { copies: copies.map((each) => ({ ...each, findings: save(each.findings) })) }
  };
}
function revived({ surfaces, copies, ...report }) {
  let known = true;
  const revive = (all) => all.flatMap((each) => {
    const finding = revivedFinding(each);
    known &&= finding !== null;
    return finding ?? [];
  });
  const whole = {
    ...report,
    surfaces: surfaces.map((each) => ({ ...each, findings: revive(each.findings), notes: revive(each.notes) })),
    ...copies !== void 0 && { copies: copies.map((each) => ({ ...each, findings: revive(each.findings) })) }
  };
  return known ? whole : null;
}

export {
  placeAtHead,
  isBundled,
  comparedIn,
  readPart,
  partJson
};

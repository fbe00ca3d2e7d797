import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isListing,
  readListing,
  toJudge
} from "./chunk-AQKGTRWX.js";
import "./chunk-QAXE3734.js";
import {
  readPart
} from "./chunk-33B4HFET.js";
import "./chunk-5CZLVBXB.js";
import {
  answer,
  undecided,
  waysNamed
} from "./chunk-IMUFBQGH.js";

// src/gate/merge.ts
function mergeParts(listing, parts, wrong) {
  const names = listing.surfaces.map(({ name }) => name);
  const counted = parts.filter((part) => isUndecided(part) || isSame(part.compared, listing.compared)).sort((a, b) => names.indexOf(a.surfaces[0] ?? "") - names.indexOf(b.surfaces[0] ?? ""));
  const faults = [...wrong, ...foreign(parts, counted), ...missing(listing, counted), ...repeated(counted)].map(fatal);
  const open = counted.filter(isUndecided);
  const told = counted.map((part) => withNames(part, counted));
  const surfaces = told.flatMap((report) => report.surfaces).sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const copies = told.flatMap((report) => report.copies ?? []);
  const tags = [...new Set(told.flatMap((report) => report.tags ?? []))];
  const failing = inOrder(
    told.flatMap((report, i) => failingIn(report, counted[i]?.surfaces ?? [])),
    names
  );
  const undecided2 = faults.length + open.length > 0;
  const reasons = [
    ...faults.map(({ message }) => message),
    ...told.filter((_, i) => isUndecided(counted[i])).map(({ reason }) => reason)
  ];
  const problems = distinct([...faults, ...told.flatMap((report) => report.problems)]);
  const untold = distinct([...faults.slice(1), ...told.flatMap((report) => report.untold)]);
  return {
    verdict: undecided2 ? "undecided" : failing.length > 0 ? "fail" : "pass",
    reason: undecided2 ? shortened(reasons) : tally(listing, failing),
    next: [...faults.length > 0 ? [[RUN_AGAIN]] : [], ...told.flatMap((report) => report.next)],
    problems,
    untold,
    unseen: [...new Set(told.flatMap((report) => report.unseen))],
    surfaces,
    ...tags.length > 0 && { tags },
    ...copies.length > 0 && { copies }
  };
}
function inOrder(some, all) {
  return [...all.filter((name) => some.includes(name)), ...some.filter((name) => !all.includes(name))];
}
var RUN_AGAIN = "run the jobs again whose reports are missing or wrong, then this one";
function isUndecided(part) {
  return part?.report.verdict === "undecided";
}
function isSame(one, other) {
  return one.base === other.base && one.head === other.head && one.tag === other.tag;
}
function fatal(message) {
  return { file: null, line: null, column: null, message, fatal: true };
}
function foreign(parts, counted) {
  return parts.filter((part) => !counted.includes(part)).map(({ file }) => `${file} is a report of other commits`);
}
function missing(listing, parts) {
  const there = new Set(parts.flatMap(({ surfaces }) => surfaces));
  const absent = toJudge(listing).filter((name) => !there.has(name));
  if (absent.length === 0) return [];
  return [`no report tells of ${absent.length === 1 ? "the surface" : `${absent.length} surfaces:`} ${listed(absent)}`];
}
function repeated(parts) {
  const files = /* @__PURE__ */ new Map();
  for (const { file, surfaces } of parts)
    for (const name of surfaces) files.set(name, [...files.get(name) ?? [], file]);
  return [...files].flatMap(([name, all]) => all.length < 2 ? [] : [`${all.join(" and ")} both tell of ${name}`]);
}
var SHOWN = 10;
function listed(names) {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  return `${names.slice(0, SHOWN).join(", ")}${more}`;
}
function withNames({ report, surfaces }, parts) {
  const [name] = surfaces;
  if (name === void 0 || surfaces.length > 1) return report;
  const isShared = ({ message }) => parts.filter((part) => part.report.problems.some((other) => other.message === message)).length > 1;
  const named = (problem) => problem.file !== null || isShared(problem) ? problem : { ...problem, message: `${name}: ${problem.message}` };
  const bare = report.surfaces.length === 0 && report.verdict !== "undecided";
  const alone = bare ? [{ ...fatal(`${name}: ${report.reason}.`), fatal: false }] : [];
  return {
    ...report,
    reason: report.reason.startsWith(`${name}: `) ? report.reason : `${name}: ${report.reason}`,
    next: waysNamed(name, report.next),
    problems: [...alone, ...report.problems.map(named)],
    untold: [...alone, ...report.untold.map(named)]
  };
}
function failingIn(report, asked) {
  if (report.verdict !== "fail") return [];
  const fails = [...report.surfaces, ...report.copies ?? []].filter(({ verdict }) => verdict === "fail");
  if (fails.length > 0) return fails.map(({ name }) => name);
  return asked.filter((name) => !report.surfaces.some((surface) => surface.name === name));
}
function tally(listing, failing) {
  const all = toJudge(listing).length;
  const left = listing.surfaces.length - all;
  const rest = left === 0 ? "" : `; ${left === 1 ? "1 other is" : `${left} others are`} not touched by the change`;
  if (all === 0) return `no surface is touched by the change, of ${listing.surfaces.length}`;
  if (failing.length === 0)
    return `${all === 1 ? "the one surface that changed passes" : `all ${all} surfaces pass`}${rest}`;
  return `${failing.length} of ${all} surfaces ${failing.length === 1 ? "fails" : "fail"}: ${listed(failing)}${rest}`;
}
function shortened(reasons) {
  const more = reasons.length > SHOWN ? `; and ${reasons.length - SHOWN} more` : "";
  return `${reasons.slice(0, SHOWN).join("; ")}${more}`;
}
function distinct(problems) {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

// src/gate/merge-files.ts
function mergeFiles(files, about = null) {
  const lists = [];
  const parts = [];
  const wrong = [];
  for (const { name, text } of files) {
    if (text === null) wrong.push(`${name} cannot be read`);
    else if (isListing(jsonOf(text))) {
      const listing = readListing(text);
      if (listing === null) wrong.push(`${name} is a list of surfaces of another version of skewgate`);
      else lists.push({ name, listing });
    } else {
      const part = readPart(text);
      if ("wrong" in part) wrong.push(`${name} ${part.wrong}`);
      else parts.push({ ...part, file: name });
    }
  }
  const [first, second] = lists;
  if (first === void 0) return noList(wrong);
  if (second !== void 0) wrong.push(`${first.name} and ${second.name} are both lists of surfaces`);
  if (about !== null && !isAbout(first.listing.compared, about)) wrong.push(`${first.name} is a list of other commits`);
  return mergeParts(first.listing, parts, wrong);
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function isAbout(one, other) {
  return one.base === other.base && one.head === other.head && one.tag === other.tag;
}
function noList(wrong) {
  const why = wrong.length === 0 ? "" : ` (${wrong.slice(0, 5).join("; ")})`;
  return undecided({
    kind: "no-list",
    message: `nothing says which surfaces there should be reports of${why}`,
    next: "add the file that `skewgate surfaces --format json` wrote"
  });
}

// src/source/text-file.ts
import { readFileSync } from "node:fs";
function readTextFile(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

// src/cli/merge.ts
async function merge(command, _asked, terminal) {
  const files = (command.words ?? []).map((name) => ({ name, text: readTextFile(name) }));
  return answer({ report: mergeFiles(files) }, command, terminal);
}
export {
  merge
};

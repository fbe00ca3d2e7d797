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
  jsonObject,
  jsonText
} from "./chunk-5CZLVBXB.js";
import {
  PRESETS,
  TOOL,
  acceptedCost,
  answer,
  baselineForTag,
  bumpBetween,
  clientsAt,
  counted,
  decided,
  describeBump,
  differences,
  exemptFrom,
  foldText,
  guardsIn,
  isFault,
  meaningOf,
  minimumVersion,
  nextVersion,
  openGit,
  openParses,
  parseVersion,
  perhapsOfCopies,
  releasesOf,
  requiredPerPreset,
  safeLog,
  sinceRelease,
  undecided,
  visible,
  withoutGuarded,
  withoutUncalled,
  wrong,
  zeroMajor
} from "./chunk-IMUFBQGH.js";

// src/release/history.ts
function stepsOf(releases, count) {
  const steps = releases.stable.flatMap((to) => {
    const from = baselineForTag(releases, to.version);
    return from === null ? [] : [{ from, to }];
  });
  return count > 0 ? steps.slice(-count) : [];
}
function historyCosts(steps, mode) {
  const start = steps[0]?.from;
  return start === void 0 ? [] : PRESETS.map((preset) => costOf(steps, preset, start, mode));
}
function costOf(steps, preset, start, mode) {
  const counts = { none: 0, patch: 0, minor: 0, major: 0 };
  let refused = 0;
  let version = start;
  for (const { to, required } of steps) {
    const asked = required[preset];
    if (asked === "never") refused++;
    const bump = zeroMajor(acceptedCost(asked), version, mode);
    const paid = bump === "major" || bump === "minor" ? bump : "patch";
    counts[paid]++;
    version = nextVersion(version, paid);
    if (age(to, mode) > age(version, mode)) version = to;
  }
  return { preset, majors: counts.major, minors: counts.minor, patches: counts.patch, refused, version };
}
function age({ major, minor }, mode) {
  if (mode === "strict") return 0;
  if (major > 0) return 2;
  return mode === "breaking-is-minor" && minor > 0 ? 1 : 0;
}

// src/gate/plan.ts
async function planRepository(repository, request, policy, parses, last) {
  const found = await openCase(repository, request, policy, parses);
  if (!("place" in found)) return found;
  const judged = [];
  const plans = [];
  for (const settings of found.surfaces) {
    const result = await judgeRepository(found, settings, true);
    if (!("faults" in result)) return result;
    judged.push(result);
    if ("first" in result) continue;
    const history = last === null ? null : await pastCosts(found, settings, last);
    if (history !== null && !("steps" in history)) return { report: undecided(history) };
    plans.push(planOf(result, settings, history));
  }
  const unplanned = plans.length === 0 ? [] : judged.flatMap(withoutPlan);
  const notices = [...found.besides.notices, ...unplanned];
  const acceptedElsewhere = perhapsOfCopies(found.config);
  const report = {
    ...decided(judged, { ...found.besides, notices, acceptedElsewhere }),
    verdict: "pass",
    next: []
  };
  return plans.length === 0 ? { report } : { report, plans };
}
function withoutPlan(judged) {
  if (!("first" in judged)) return [];
  const message = `${judged.name}: nothing came before ${judged.first}, so the next release may carry any version.`;
  return [{ file: null, line: null, column: null, message, fatal: false }];
}
function planOf({ report, perPreset }, { policy }, history) {
  const { name, baseline, promise, role, required, minimumVersion: lowest } = report;
  const version = baseline.version === null ? null : parseVersion(baseline.version);
  const presets = PRESETS.map((preset) => {
    const needs = zeroMajor(perPreset[preset], version, policy.zeroMajor);
    return {
      preset,
      required: needs,
      minimumVersion: version === null ? null : minimumVersion(version, needs)?.text ?? null
    };
  });
  return {
    name,
    baseline: baseline.version ?? baseline.ref,
    promise,
    role,
    required,
    minimumVersion: lowest,
    presets,
    history
  };
}
async function pastCosts(found, settings, last) {
  const { tags } = found.place;
  if (tags.incomplete !== null) return tags.incomplete;
  const load = loader(found.repository, settings, found.parses);
  const releases = releasesOf(tags.tags, settings.revisions.tagPattern);
  const rows = [];
  const costs = [];
  for (const { from, to } of stepsOf(releases, last)) {
    const [old, next] = [await load(from), await load(to)];
    if (!("schema" in old)) return pastFault(old);
    if (!("schema" in next)) return pastFault(next);
    const exempt = exemptFrom(settings, { baseline: old, head: next });
    const guards = guardsIn(settings.guards, next, [
      { release: from.version.text, version: from.version, loaded: old }
    ]);
    const clients = await clientsAt(found.repository, settings, from);
    if (isFault(clients)) return clients;
    const met = differences(old, next, settings);
    if (!("evidence" in met)) return pastFault(met);
    const since = sinceRelease(old, met, settings);
    if (isFault(since)) return pastFault(since);
    const seen = withoutGuarded(since, guards.of);
    const heeded = seen.map((finding) => withoutUncalled(finding, [from.version.text], clients));
    const required = requiredPerPreset(heeded, settings.policy, exempt);
    costs.push({ from: from.version, to: to.version, required });
    rows.push({
      from: from.version.text,
      to: to.version.text,
      actual: bumpBetween(from.version, to.version),
      required
    });
  }
  return { steps: rows, costs: historyCosts(costs, settings.policy.zeroMajor) };
}
function pastFault(why) {
  return { ...why, next: `look back less far with \`--history\`, or: ${why.next}` };
}
function loader(repository, settings, parses) {
  const loaded = /* @__PURE__ */ new Map();
  return async (release) => {
    const { tag } = release;
    const known = loaded.get(tag);
    if (known !== void 0) return known;
    const side = await loadRelease(repository, settings, parses, release, ` (at ${tag})`);
    if ("schema" in side) loaded.set(tag, side);
    return side;
  };
}

// src/report/plan.ts
function renderPlan(plans, problems = []) {
  const told = problems.map(({ message }) => `  ${message}`);
  const lines = [
    ...plans.flatMap((plan2, i) => [...i === 0 ? [] : [""], ...planLines(plan2, plans.length > 1)]),
    ...told.length === 0 ? [] : ["", ...told]
  ];
  return safeLog(`${lines.map(visible).join("\n")}
`);
}
function planLines(plan2, several) {
  return [
    `${several ? `${plan2.name}: ` : ""}${headline(plan2)}`,
    "",
    ...table([
      ["promise", "needs", "lowest", "meaning"],
      ...plan2.presets.map(({ preset, required, minimumVersion: minimumVersion2 }) => [
        preset === plan2.promise ? `${preset} *` : preset,
        bumpText(required),
        minimumVersion2 ?? "-",
        meaningOf(preset, plan2.role)
      ])
    ]),
    ...plan2.history === null ? [] : historyLines(plan2.history)
  ];
}
function headline({ baseline, minimumVersion: minimumVersion2, required, promise }) {
  if (required === "never")
    return `No release after ${baseline} may carry these changes under ${promise}: undo the breaks, or accept them by name.`;
  if (required === "none" || required === "patch")
    return `The next release after ${baseline} may be ${minimumVersion2 === null ? "any" : `${minimumVersion2} or higher`}: under ${promise} no change needs more than a patch.`;
  const lowest = minimumVersion2 === null ? "" : `must be ${minimumVersion2} or higher: it `;
  return `The next release after ${baseline} ${lowest}needs to be ${describeBump(required)} under ${promise}.`;
}
function bumpText(required) {
  return required === "never" ? "refused" : required;
}
function historyLines({ steps, costs }) {
  if (steps.length === 0) return ["", "There are no two releases to compare yet."];
  const changed = steps.filter(({ required }) => Object.values(required).some((bump) => bump !== "none"));
  const last = steps.length === 1 ? "The last release" : `The last ${steps.length} releases`;
  if (changed.length === 0) return ["", `${last} did not change the protocol.`];
  return [
    "",
    steps.length === 1 ? `${last}:` : `${last}, ${changed.length} of which changed the protocol:`,
    "",
    ...table([
      ["release", "was", ...costs.map(({ preset }) => preset)],
      ...changed.map(({ from, to, actual, required }) => [
        `${from} \u2192 ${to}`,
        actual,
        ...costs.map(({ preset }) => bumpText(required[preset]))
      ])
    ]),
    "",
    ...table([
      ["under", "majors", "minors", "patches", "would be at"],
      ...costs.map(({ preset, majors, minors, patches, version }) => [
        preset,
        `${majors}`,
        `${minors}`,
        `${patches}`,
        version.text
      ])
    ])
  ];
}
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
function planJson(plans) {
  return plans.map(({ history, ...plan2 }) => ({
    ...plan2,
    history: history && {
      steps: history.steps,
      costs: history.costs.map((cost) => ({ ...cost, version: cost.version.text }))
    }
  }));
}

// src/cli/plan.ts
async function plan(command, { revisions, policy }, terminal) {
  const last = historyLength(command.values.history);
  if (last === void 0) {
    return wrong(`--history takes a number of releases or "all", not "${command.values.history}"`);
  }
  const repository = await openGit(command.values.repo, terminal);
  if (isFault(repository)) return answer({ report: undecided(repository) }, command, terminal);
  try {
    const store = await openParses(command.values.cache, [repository.root]);
    if ("badConfig" in store) return answer(store, command, terminal);
    const outcome = await planRepository(repository, revisions, policy, counted(store.parses, terminal), last);
    store.keep();
    if (!("plans" in outcome)) return answer(outcome, command, terminal);
    const { report, plans } = outcome;
    if (command.format === "text") {
      const text = renderPlan(plans, report.untold);
      return { exit: 0, stdout: terminal.width === void 0 ? text : foldText(text, terminal.width), stderr: "" };
    }
    const object = { ...jsonObject(report, TOOL), plans: planJson(plans) };
    return { exit: 0, stdout: jsonText(object), stderr: "" };
  } finally {
    await repository.close();
  }
}
function historyLength(text) {
  if (text === void 0) return null;
  if (text === "all") return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : void 0;
}
export {
  plan
};

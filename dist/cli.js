#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  folderOf,
  normalPath
} from "./cli/chunk-2NCYGTIH.js";
import {
  COMMANDS,
  FIRST_FORMAT,
  FORMATS,
  OPTIONS,
  PICTURES,
  PRINTS,
  RULES,
  STORED_RULES,
  TAKES,
  VERSION_UNCHANGED,
  byName,
  constantAt,
  fieldText,
  foldLine,
  foldText,
  jsonNameOf,
  mapEntryNameOf,
  nameOf,
  namesIn,
  palette,
  passagesOf,
  shapeText,
  shapesOf,
  signatureText,
  strippedValueName,
  twinIn,
  typeText,
  useOf,
  valueDiffers
} from "./cli/chunk-XEZXRDQR.js";
import {
  ASSUMED_BUMPS,
  DEFAULT_EXCLUDE,
  DEFAULT_LIMITS,
  DEFAULT_LIMITS2,
  DEFAULT_SURFACE,
  DEFAULT_WINDOW,
  LINK_LIMITS,
  MAX_PACKAGE_PARTS,
  MEANINGS,
  NEW_SURFACE,
  NO_CONFIG,
  NO_PROTOS,
  OTHER_CHANGE,
  PRESETS,
  VERSION_FILES,
  alreadyReleased,
  baselineForTag,
  bumpBetween,
  compareBumps,
  compareVersions,
  compileGlob,
  countsWhenFound,
  declare,
  describeBump,
  enough,
  failsWithoutVersion,
  fullNamesAllowed,
  higher,
  highest,
  meaningOf,
  minimumVersion,
  nextVersion,
  olderReleases,
  orderVersions,
  parseTag,
  parseTagPattern,
  parseVersion,
  pointerText,
  promiseOf,
  readGlob,
  readTagPattern,
  readVersionFile,
  readVersionFilePath,
  readWindow,
  readWord,
  releaseOf,
  releasesOf,
  require_satisfies,
  require_valid,
  requiredFor,
  stageOf,
  tagName,
  versionFileCandidates,
  windowText,
  writtenVersion,
  zeroMajor
} from "./cli/chunk-JKKH6W34.js";
import {
  valueInJson,
  valueInToml
} from "./cli/chunk-ADLNLDV5.js";
import {
  nearest,
  oneOf
} from "./cli/chunk-5KVB3UQ2.js";
import {
  linkSchemas,
  parseJson,
  problemAt
} from "./cli/chunk-Y6R77ISL.js";
import {
  alikeEnums,
  alikeMessages,
  asRuntimes,
  readMessage,
  runtimesText
} from "./cli/chunk-352CL2XC.js";
import {
  EFFECTS,
  RUNTIMES
} from "./cli/chunk-EJKLHH7W.js";
import {
  targetOf
} from "./cli/chunk-W6C5K332.js";
import "./cli/chunk-WBEVH2OH.js";
import {
  CONTRACTS,
  FLOWS,
  MEETINGS,
  SKEWS,
  clientSide
} from "./cli/chunk-LYMN3KUC.js";
import {
  spanOf
} from "./cli/chunk-EVWIE4UJ.js";
import {
  __toESM
} from "./cli/chunk-BLKGW4VY.js";

// src/cli.ts
import { fileURLToPath } from "node:url";

// src/cli/options.ts
import { parseArgs } from "node:util";
function parseCommand(args) {
  const parsed4 = readArgs(args);
  if ("kind" in parsed4) return parsed4;
  const { values, positionals } = parsed4;
  const [name, argument = null, ...rest] = positionals;
  if (values.version) return { kind: "version" };
  if (name === "help") return helpOf(argument, rest);
  const command = COMMANDS.find((known2) => known2 === name);
  if (values.help) return { kind: "help", ...command !== void 0 && { command } };
  if (name === void 0) return usage("no command");
  if (command === void 0) return usage(noCommand(name));
  const fault3 = argumentFault(command, argument, rest) ?? optionFault(command, values);
  if (fault3 !== null) return usage(fault3, command);
  const format = FORMATS.find((known2) => known2 === (values.format ?? FIRST_FORMAT[command] ?? "text"));
  const prints = PRINTS[command];
  if (format === void 0 || prints === void 0 && PICTURES.includes(format))
    return usage(formatFault(values.format), command);
  return prints === void 0 || prints.includes(format) ? {
    kind: "command",
    name: command,
    argument,
    format,
    values,
    ...(command === "accept" || command === "merge") && { words: positionals.slice(1) }
  } : usage(`${command} prints ${oneOf(prints)}, not "${format}"`, command);
}
function helpOf(about2, rest) {
  if (rest[0] !== void 0) return usage(`help does not take "${rest[0]}"`);
  if (about2 === null || about2 === "help") return { kind: "help" };
  const command = COMMANDS.find((known2) => known2 === about2);
  return command === void 0 ? usage(noCommand(about2)) : { kind: "help", command };
}
function noCommand(name) {
  return `there is no command "${name}"${meant(name, [...COMMANDS, "help"], "")}`;
}
function readArgs(args) {
  try {
    const config = { args: [...args], options: OPTIONS, allowPositionals: true, strict: true, tokens: true };
    const { values, positionals, tokens } = parseArgs(config);
    const twice = repeated(tokens.flatMap((token) => token.kind === "option" ? [token.name] : []));
    return twice === void 0 ? { values, positionals } : usage(`--${twice} is given twice`);
  } catch (error) {
    const command = COMMANDS.find((name) => args.includes(name));
    return usage(argsFault(String(error).replace(/^\w*Error(?: \[\w+\])?: /, ""), command), command);
  }
}
function repeated(names3) {
  return names3.find((name, i) => name !== "protos" && names3.indexOf(name) !== i);
}
function argsFault(message, command) {
  const [first = message] = message.split(/\.\s/);
  const unknown2 = /^Unknown option '--?([\w-]+)'/.exec(first)?.[1];
  if (unknown2 === void 0) return first;
  const all = Object.keys(OPTIONS);
  const own = command === void 0 ? all : [...TAKES[command], "help", "version"];
  return `${first}${meant(unknown2, own, "--") || meant(unknown2, all, "--")}`;
}
function meant(word, known2, prefix) {
  const near2 = nearest(word, known2);
  return near2 === null ? "" : `; did you mean "${prefix}${near2}"?`;
}
function usage(message, command) {
  return { kind: "usage", message, ...command !== void 0 && { command } };
}
function argumentFault(command, argument, rest) {
  if (command === "tag" && !argument) return "tag needs the name of a tag: skewgate tag 1.6.0";
  if (command === "explain" && !argument) return "explain needs the id of a rule: skewgate explain rpc-removed";
  if (command === "merge" && !argument)
    return "merge needs the files to merge: skewgate merge surfaces.json report-*.json";
  if (command === "accept" || command === "merge") return null;
  const extra = command === "tag" || command === "explain" ? rest[0] : argument;
  if (extra === void 0 || extra === null) return null;
  const meant2 = TAKES[command].includes("base") ? `; did you mean "--base ${extra}"?` : "";
  return `${command} does not take "${extra}"${meant2}`;
}
function optionFault(command, values) {
  const given = Object.keys(values).filter((name) => values[name] !== void 0);
  const foreign2 = given.find((name) => !TAKES[command].includes(name));
  if (foreign2 !== void 0) return `${command} does not take --${foreign2}`;
  const empty = given.find((name) => values[name] === "");
  if (empty !== void 0) return `--${empty} has no value`;
  if (values.base !== void 0 && values["base-dir"] !== void 0) return "--base and --base-dir exclude each other";
  if (values.head !== void 0 && values["head-dir"] !== void 0) return "--head and --head-dir exclude each other";
  if (values["head-dir"] !== void 0 && values["base-dir"] === void 0) return "--head-dir needs --base-dir";
  if (values["base-dir"] !== void 0 && values.head !== void 0)
    return "--base-dir goes with --head-dir, not --head";
  if (command !== "check" && command !== "accept" && values["base-dir"] !== void 0)
    return `${command} needs a repository, not --base-dir`;
  if (values["base-dir"] !== void 0 && values.surface !== void 0)
    return "--surface needs a repository, not --base-dir";
  if (values["base-dir"] !== void 0 && values.repo !== void 0) return "--repo and --base-dir exclude each other";
  return null;
}
function formatFault(format) {
  return PICTURES.some((picture) => picture === format) ? `--format ${format} is not yet there` : `--format is text, json, markdown, sarif or github, not "${format}"`;
}

// src/gate/ports.ts
function isFault(value) {
  return typeof value === "object" && value !== null && "message" in value && "next" in value;
}

// src/report/escape.ts
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
var LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
var LONGEST_NAME = 200;
var LONGEST_TEXT = 400;
var BREAK = "&#8203;";
var MARKS = /[&<>\\`*[\]~|$@#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/|(?:100|1234|(?!\d+:)[\w+-]+):)|www(?=\.)|(?<![a-z\d])(?:GH-(?=\d)|(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}(?![a-z\d]))/giu;
var LEADING = /^(?:[+\-=:]|\d+[.)](?= |$))/;
function visible(text) {
  return text.replace(LINE_ENDS, " ").replaceAll("	", " ").replace(INVISIBLE, named);
}
function clip(text, longest2) {
  if (text.length <= longest2) return text;
  const cut2 = text.slice(0, longest2 - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut2) ? cut2.slice(0, -1) : cut2}\u2026`;
}
function markdownText(text, longest2 = LONGEST_TEXT) {
  return beginning(shown(clip(visible(text), longest2).trim()));
}
function markdownProse(text, longest2 = LONGEST_TEXT) {
  const parts = clip(visible(text), longest2).trim().split(/`([^`]+)`/);
  const between = (part, i) => part === "" && i > 0 && i < parts.length - 1 ? BREAK : shown(part);
  return beginning(parts.map((part, i) => i % 2 === 1 ? markdownCode(part) : between(part, i)).join(""));
}
function markdownCode(text, longest2 = LONGEST_NAME) {
  const code = clip(visible(text), longest2);
  if (/[|[\]<>]/.test(code)) return `<code>${markdownText(code)}</code>`;
  const runs = code.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run2) => run2.length)) + 1);
  const pad = /^[` ]|[` ]$|^$/.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}
function markupText(text, longest2 = LONGEST_TEXT) {
  return clip(visible(text), longest2).replace(/[&<>"']/g, (mark2) => `&#${mark2.charCodeAt(0)};`);
}
var UNSEEN_IN_JSON = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u007f-\u009f\u2028\u2029]/gu;
function seenJson(value) {
  const escaped = (text) => Array.from({ length: text.length }, (_, i) => unitEscape(text.charCodeAt(i))).join("");
  return JSON.stringify(value, null, 2).replace(UNSEEN_IN_JSON, escaped).replaceAll("##[", "#\\u0023[");
}
function unitEscape(unit) {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
function scriptJson(value) {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (mark2) => {
    return unitEscape(mark2.charCodeAt(0));
  });
}
function markdownBlock(lines3, language) {
  const code = lines3.map((line) => clip(visible(line), LONGEST_TEXT).replaceAll("<", "\u2039").replaceAll(">", "\u203A"));
  const runs = code.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest2, run2) => Math.max(longest2, run2.length), 2) + 1);
  return [`${fence}${language}`, ...code, fence].join("\n");
}
function plainText(text) {
  return text.split(LINE_ENDS).map((line) => line.replaceAll("	", " ").replace(INVISIBLE, named)).join("\n");
}
function commandValue(text) {
  return withoutOldCommands(plainText(text)).replaceAll("%", "%25").replaceAll("\n", "%0A");
}
function commandProperty(text) {
  return commandValue(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function safeLog(text, coloured = false) {
  const lines3 = withoutOldCommands(coloured ? text : plainText(text)).split("\n");
  return lines3.map((line) => line.replace(/^(\s*):(?=:)/, "$1: ")).join("\n");
}
function withoutOldCommands(text) {
  return text.replaceAll("##[", "# #[");
}
function shown(text) {
  return text.replace(MARKS, harmless);
}
function beginning(markdown) {
  return markdown.replace(LEADING, (mark2) => mark2.slice(0, -1) + reference(mark2.slice(-1)));
}
function harmless(mark2) {
  if (mark2 === "$") return "<span>$</span>";
  if (mark2 === "#" || mark2 === "@" || mark2 === ":") return (mark2 === "#" ? reference(mark2) : mark2) + BREAK;
  return mark2.length > 1 ? mark2.replace(/.{1,6}/g, `$&${BREAK}`) : reference(mark2);
}
var REFERENCES = /* @__PURE__ */ new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"]
]);
function reference(mark2) {
  return REFERENCES.get(mark2) ?? `&#${mark2.charCodeAt(0)};`;
}
function named(character) {
  const code = character.codePointAt(0) ?? 0;
  return `\u27E8U+${code.toString(16).toUpperCase().padStart(4, "0")}\u27E9`;
}

// src/report/revision.ts
function shortRef(ref) {
  return /^[0-9a-f]{40,64}$/.test(ref) ? ref.slice(0, 12) : ref;
}

// src/cli/progress.ts
var NO_PROGRESS = {
  repository: (repository2) => repository2,
  tree: (tree) => tree,
  parses: (parses) => parses,
  end: () => {
  }
};
var PATIENCE = 1e3;
var PAUSE = 100;
var CLEAR = `\r${String.fromCharCode(27)}[2K`;
function startProgress(screen, clock) {
  const line = startLine(screen, clock);
  const tree = (watched2) => ({
    ...watched2,
    entries: (wanted) => line.during(nameOf2(watched2), watched2.entries(wanted)),
    read: (ids, most) => line.during(nameOf2(watched2), watched2.read(ids, most))
  });
  const seen = (found2) => isFault(found2) ? found2 : tree(found2);
  return {
    tree,
    repository: (repository2) => ({
      ...repository2,
      tree: async (revision2) => seen(await repository2.tree(revision2)),
      workTree: () => seen(repository2.workTree())
    }),
    parses: (parses) => ({
      ...parses,
      parse: (id, content) => {
        line.count();
        return parses.parse(id, content);
      }
    }),
    end: line.end
  };
}
function nameOf2({ ref }) {
  return shortRef(ref.replace(/^refs\/(?:tags|heads)\//, ""));
}
function startLine(screen, clock) {
  const began = clock();
  let painted2 = began;
  let [doing, files, waiting, ended2] = ["", 0, 0, false];
  const paint = () => {
    const now = clock();
    if (ended2 || doing === "" || now - began < PATIENCE) return;
    painted2 = now;
    const text = `skewgate: ${doing}, ${files} files parsed, ${Math.floor((now - began) / 1e3)} s`;
    screen.write(CLEAR + clip(visible(text), screen.columns - 1));
  };
  const timer = setInterval(paint, PATIENCE);
  timer.unref();
  return {
    during: async (name, work) => {
      [doing, waiting] = [`reading ${name}`, waiting + 1];
      paint();
      const result2 = await work;
      waiting--;
      if (waiting === 0) doing = `comparing ${name}`;
      paint();
      return result2;
    },
    count: () => {
      files++;
      if (clock() - painted2 >= PAUSE) paint();
    },
    end: () => {
      clearInterval(timer);
      if (painted2 > began && !ended2) screen.write(CLEAR);
      ended2 = true;
    }
  };
}

// src/config/globs.ts
var PROTO = ".proto";
var SCHEMA = ".schema.json";
function compileGlobs(protos, exclude) {
  return compileFor(PROTO, protos, exclude ?? (protos === null ? DEFAULT_EXCLUDE : []));
}
function compileSchemaGlobs(schemas, exclude) {
  return compileFor(SCHEMA, schemas, exclude ?? []);
}
function compileFor(suffix, globs, exclude) {
  const steps2 = (globs ?? []).map((glob) => compile(glob, suffix));
  if (steps2.every(({ takes }) => !takes)) steps2.unshift(compile(`**/*${suffix}`, suffix));
  const excluded = exclude.map((glob) => compile(glob, suffix).matches);
  return (path) => {
    if (!path.endsWith(suffix)) return false;
    const last = steps2.findLast(({ matches }) => matches(path));
    return last?.takes === true && !excluded.some((matches) => matches(path));
  };
}
function compile(glob, suffix) {
  const takes = !glob.startsWith("!");
  const bare = (takes ? glob : glob.slice(1)).replace(/^(\.\/)+/, "");
  const isFolder2 = bare === "" || bare === "." || bare.endsWith("/") || !bare.endsWith(suffix) && !/[*?[{]/.test(bare);
  const folder = bare === "." ? "" : bare.replace(/\/$/, "");
  const whole = isFolder2 ? `${folder === "" ? "" : `${folder}/`}**` : bare;
  return { takes, matches: within(whole, compileGlob(whole) ?? (() => false)) };
}
function within(glob, matches) {
  const [first = ""] = glob.split("/");
  if (/[*?[{]/.test(first)) return matches;
  const start = `${first}/`;
  return (path) => (path.startsWith(start) || path === first) && matches(path);
}

// src/gate/config-text.ts
var CONFIG_FILE = ".github/skewgate.yml";
var MISNAMED = [".github/skewgate.yaml", "skewgate.yml", "skewgate.yaml"];
async function parsePolicy({ file, text }) {
  const { parseConfig } = await import("./cli/parse-TQUOG2I7.js");
  return parseConfig(text, file);
}
async function configIn(tree, file) {
  const wanted = file === CONFIG_FILE ? [file, ...MISNAMED] : [file];
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path }) => path === file);
  if (entry === void 0) {
    const misnamed = entries.find(({ path }) => MISNAMED.includes(path));
    return misnamed === void 0 ? null : bad(misnamed.path, `the config is read from ${CONFIG_FILE}; rename the file`);
  }
  if (entry.kind !== "file") return bad(file, "a symbolic link is not followed; put the config itself here");
  const contents2 = await tree.read([entry.id]);
  if (isFault(contents2)) return contents2;
  const content = contents2.get(entry.id) ?? MISSING;
  return isFault(content) ? content : { file, text: new TextDecoder().decode(content) };
}
var MISSING = {
  kind: "missing-object",
  message: `${CONFIG_FILE} could not be read`,
  next: "name a config with `--config`"
};
function bad(file, message) {
  return { badConfig: [{ file, line: null, column: null, message, fatal: true }] };
}

// src/compat/severity.ts
var SEVERITIES = ["safe", "degraded", "broken"];
var lost = { usual: "broken", novel: "degraded" };
var TABLE = {
  // An outage or silent damage is not excused by new values.
  unimplemented: "broken",
  rejected: "broken",
  altered: "broken",
  hangs: "broken",
  uncompilable: "broken",
  dropped: lost,
  unnamed: lost,
  ignored: {
    // An instruction that used to be obeyed, unless it is a new one.
    request: lost,
    response: "safe",
    stored: { "old-data-new-reader": "broken", "new-data-old-reader": "degraded" }
  },
  absent: {
    // The old server still reads what a new client no longer sends.
    request: { "old-client-new-server": "safe", "new-client-old-server": "degraded" },
    // An answer that used to come.
    response: { "old-client-new-server": "broken", "new-client-old-server": "safe" },
    stored: { "old-data-new-reader": "safe", "new-data-old-reader": "broken" }
  },
  presence: "degraded",
  retyped: "safe"
};
function severityOf(effect, place3) {
  const row = TABLE[effect];
  const inFlow = isCell(row) ? row : row[place3.flow ?? "request"];
  const cell = isCell(inFlow) ? inFlow : inFlow[place3.skew];
  if (cell === void 0) throw new TypeError(`no severity for ${effect} in ${place3.skew}`);
  if (typeof cell === "string") return cell;
  return place3.novel ? cell.novel : cell.usual;
}
function worse(a, b) {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}
function isCell(row) {
  return typeof row === "string" || "usual" in row;
}

// src/compat/finding.ts
function orderConsequences(a, b) {
  return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || SKEWS.indexOf(a.skew) - SKEWS.indexOf(b.skew) || flowOrder(a.flow) - flowOrder(b.flow) || EFFECTS.indexOf(b.effect) - EFFECTS.indexOf(a.effect);
}
function flowOrder(flow) {
  return flow === null ? -1 : FLOWS.indexOf(flow);
}

// src/compat/consequences.ts
function readConsequences(outcomes, flows, contract = "binary") {
  const met = new Set(flows);
  return MEETINGS.filter(({ flow }) => met.has(flow)).flatMap(
    ({ skew, flow, writer }) => outcomes[writer].map((outcome) => {
      const novel = writer === "new" && outcome.beyondReader;
      const severity = severityOf(outcome.effect, { skew, flow, novel });
      const { effect, when, runtimes, trigger } = outcome;
      return {
        skew,
        contract,
        flow,
        effect,
        severity,
        novel,
        when,
        runtimes,
        triggers: trigger === null ? [] : [trigger]
      };
    })
  );
}
function callConsequences(outcomes, contract = "binary") {
  return ["old-client-new-server", "new-client-old-server"].flatMap(
    (skew) => outcomes[clientSide(skew)].map(({ effect, flow, when, runtimes }) => {
      const novel = effect === "unimplemented" && clientSide(skew) === "new";
      const severity = severityOf(effect, { skew, flow, novel });
      return { skew, contract, flow, effect, severity, novel, when, runtimes, triggers: [] };
    })
  );
}
function sourceConsequences(outcomes) {
  const [skew, effect] = ["old-user-new-code", "uncompilable"];
  const severity = severityOf(effect, { skew, flow: null, novel: false });
  return outcomes.map(({ when }) => ({
    skew,
    contract: "source",
    flow: null,
    effect,
    severity,
    novel: false,
    when,
    runtimes: "all",
    triggers: []
  }));
}
var SHOWN = 3;
var TRIED = 12;
function mergeConsequences(all) {
  const groups = /* @__PURE__ */ new Map();
  for (const consequence of all) {
    const key = [consequence.skew, consequence.contract, consequence.flow, consequence.effect].join(" ");
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [consequence]);
    else group.push(consequence);
  }
  return [...groups.values()].flatMap(mergeGroup).sort(orderConsequences);
}
function mergeGroup(group) {
  const worstFirst4 = [...group].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const [worst] = worstFirst4;
  if (worst === void 0) return [];
  const runtimes = new Set(group.flatMap((one) => one.runtimes === "all" ? RUNTIMES : one.runtimes));
  return [
    {
      ...worst,
      novel: group.every(({ novel }) => novel),
      when: anyOf(worstFirst4, runtimes),
      runtimes: asRuntimes(runtimes),
      triggers: worstFirst4.flatMap(({ triggers }) => triggers).slice(0, TRIED)
    }
  ];
}
function anyOf(group, all) {
  const conditions = /* @__PURE__ */ new Map();
  for (const { when, runtimes } of group) {
    const known2 = conditions.get(when) ?? /* @__PURE__ */ new Set();
    for (const runtime of runtimes === "all" ? RUNTIMES : runtimes) known2.add(runtime);
    conditions.set(when, known2);
  }
  const always = conditions.get(null);
  if (always?.size === all.size) return null;
  conditions.delete(null);
  const words = [...conditions].flatMap(
    ([when, on]) => when === null || always !== void 0 && [...on].every((one) => always.has(one)) ? [] : [when]
  );
  return [...some(words), ...always === void 0 ? [] : [`the reader uses ${runtimesText(always)}`]].join(", or ");
}
function some(words) {
  const more = words.length - SHOWN;
  return [...words.slice(0, SHOWN), ...more > 0 ? [`in ${more} more ${more === 1 ? "case" : "cases"}`] : []];
}

// src/compat/copies.ts
var MEETING = "old-client-new-server";
var CALLS = [MEETING, "new-client-old-server"];
function betweenCopies(findings) {
  return findings.flatMap((finding2) => {
    const effects = mergeConsequences(finding2.effects.filter(({ skew }) => skew === MEETING).map(timeless));
    const consequences = effects.filter(({ severity }) => severity !== "safe");
    return consequences.length === 0 ? [] : [{ ...finding2, adds: false, effects, consequences }];
  });
}
function timeless(consequence) {
  const { effect, flow } = consequence;
  const severity = CALLS.map((skew) => severityOf(effect, { skew, flow, novel: false })).reduce(worse);
  return { ...consequence, severity, novel: false };
}
function declaredIn({ old, new: next3, shapes, rule }) {
  const [client, server] = [old, next3].map((element) => element === null ? null : textOf(element));
  const same = client === server && client !== null;
  const shaped = shapes.old !== shapes.new;
  const differs2 = !same ? null : shaped ? `${shapes.old} in one, ${shapes.new} in the other` : `see the rule ${rule.id}`;
  return { client: client ?? null, server: server ?? null, differs: differs2 };
}
function textOf(element) {
  switch (element.kind) {
    case "field":
      return fieldText(element);
    case "enum-value":
      return `${element.name} = ${element.number}`;
    case "method":
      return `rpc ${element.name}${signatureText(element)}`;
    case "file":
      return element.package === "" ? "no package" : `package ${element.package}`;
    case "stored":
      return element.fullName;
    case "oneof":
      return `oneof ${element.name}`;
    case "message":
    case "enum":
    case "service":
      return `${element.kind} ${element.fullName}`;
  }
}

// src/config/resolve.ts
function resolveSurfaces(config, options = {}) {
  const listed5 = config.surfaces.length === 0 ? [{}] : config.surfaces;
  return listed5.map((surface) => {
    const resolved = { ...DEFAULT_SURFACE, ...config.common, ...surface, ...options };
    const schemasOnly = listed5.length > 1 && resolved.storedJson !== null && resolved.protos === null;
    return schemasOnly ? { ...resolved, protos: NO_PROTOS } : resolved;
  });
}

// src/release/acceptance.ts
function acceptancesFor(entries, fingerprints, version) {
  const known2 = new Set(fingerprints);
  const accepted = /* @__PURE__ */ new Map();
  const stale = [];
  for (const entry of entries) {
    const { fingerprint: fingerprint2, until } = entry;
    if (until !== null && version !== null && compareVersions(version, until) >= 0) {
      const message = `The acceptance of ${fingerprint2} ended with ${until.text}. Remove it; if the break is still there, accept it anew or bump.`;
      stale.push({ entry, why: "expired", message });
    } else if (known2.has(fingerprint2)) accepted.set(fingerprint2, entry);
    else {
      const message = `No finding has the accepted fingerprint ${fingerprint2} any more. Remove the entry.`;
      stale.push({ entry, why: "no-finding", message });
    }
  }
  return { accepted, stale };
}
function acceptedCost(required) {
  return required === "never" ? "major" : required;
}

// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label2) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label2 === "object" ? "" : `"${label2}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label2) => {
  aobject(value, label2);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label2}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label2}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i = 0; i < bytes.length; i++) {
    hex += hexes[bytes[i]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new TypeError("string expected");
  const encoded = new TextEncoder().encode(str);
  try {
    return new Uint8Array(encoded);
  } finally {
    clean(encoded);
  }
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// src/release/fingerprint.ts
var DIGITS = 12;
function fingerprint(parts) {
  const { rule, element, number, oldShape, newShape, copies } = parts;
  const effects = parts.effects.map(
    ({ skew, contract, flow, effect }) => JSON.stringify([skew, contract, flow, effect])
  );
  const head = JSON.stringify([rule, element, number, oldShape, newShape]).slice(0, -1);
  const between = copies === void 0 ? "" : `,${JSON.stringify(copies)}`;
  const text = `${head},[${[...new Set(effects)].sort().join(",")}]${between}]`;
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
}

// src/gate/copies-accept.ts
function acceptedBy(copies, config, entries, version) {
  const present = new Set(copies.flatMap(({ findings }) => findings.map(({ fingerprint: fingerprint2 }) => fingerprint2)));
  const ofSurfaces2 = new Set(resolveSurfaces(config).flatMap(({ accept: accept4 }) => accept4.map((entry) => entry.fingerprint)));
  const { stale } = acceptancesFor(entries, present, version);
  const told3 = stale.filter(({ entry: { fingerprint: fingerprint2 } }) => present.has(fingerprint2) || !ofSurfaces2.has(fingerprint2));
  return {
    named: new Set(entries.flatMap(({ fingerprint: fingerprint2 }) => present.has(fingerprint2) ? [fingerprint2] : [])),
    problems: told3.map(({ message }) => ({ file: null, line: null, column: null, message, fatal: false }))
  };
}
function perhapsOfCopies({ copies, common }) {
  return new Set(copies.length === 0 ? [] : (common.accept ?? []).map(({ fingerprint: fingerprint2 }) => fingerprint2));
}

// src/report/words.ts
function skewLabel(skew, { client, server, sameAge }) {
  if (sameAge) return `${client} + ${server}`;
  switch (skew) {
    case "old-client-new-server":
      return `old ${client} + new ${server}`;
    case "new-client-old-server":
      return `new ${client} + old ${server}`;
    case "old-data-new-reader":
      return "old data + new reader";
    case "new-data-old-reader":
      return "new data + old reader";
    case "old-user-new-code":
      return "old code + new generated code";
  }
}
function skewText({ broken: broken3, degraded }) {
  if (broken3 + degraded === 0) return "works";
  const breaks2 = broken3 === 0 ? [] : [`${count(broken3, "change")} ${broken3 === 1 ? "breaks" : "break"} it`];
  const many = broken3 === 0 ? count(degraded, "change") : `${degraded}`;
  const degrades = degraded === 0 ? [] : [`${many} ${degraded === 1 ? "degrades" : "degrade"} it`];
  return [...breaks2, ...degrades].join(", ");
}
var SENTENCES = {
  unimplemented: ({ server, transport }) => transport === "grpc" ? `${server} does not have the method and answers UNIMPLEMENTED` : `${server} does not have the method and answers with an error (INVALID_ARGUMENT from ttrpc-rust, UNIMPLEMENTED from ttrpc-go)`,
  rejected: ({ reader, flow }) => flow === "response" ? `${reader} cannot read the answer and the call fails, after the server has acted` : `${reader} refuses the whole ${flow === "stored" ? "record" : "request"}`,
  altered: ({ reader }) => `${reader} silently reads another value`,
  hangs: ({ client }) => `${client} waits until its deadline`,
  dropped: ({ reader }) => `${reader} loses the value`,
  unnamed: ({ reader, isDocument }) => isDocument ? `${reader} keeps the value, but its code has no case for it` : `${reader} keeps the number but has no name for it, so its code has no case for it`,
  ignored: ({ reader, flow, isDocument }) => flow === "stored" ? `${reader} has no such ${isDocument ? "property" : "field"} and skips what was stored` : `${reader} has no such field and ignores it`,
  absent: ({ reader, writer, flow }) => `${reader} still reads it, but ${writer} does not ${flow === "stored" ? "write" : "send"} it, so it sees the default`,
  presence: ({ reader, isDocument }) => isDocument ? `${reader} sees the zero value` : `${reader} cannot tell "set to the default" from "not set"`,
  retyped: ({ reader }) => `${reader} sees the same value in another type`,
  uncompilable: () => "code that used it no longer compiles"
};
function consequenceText(consequence, peers2) {
  const plain3 = SENTENCES[consequence.effect](actorsOf(consequence, peers2));
  const sentence = consequence.contract === "json" ? `in ProtoJSON, ${plain3}` : plain3;
  const conditions = [
    consequence.when === null ? null : `when ${consequence.when}`,
    consequence.novel && consequence.effect !== "unimplemented" ? "only when the new side uses it" : null,
    consequence.runtimes === "all" ? null : `seen with ${runtimesText(consequence.runtimes)}`
  ].filter((text) => text !== null);
  return conditions.length === 0 ? sentence : `${sentence} (${conditions.join("; ")})`;
}
function actorsOf({ skew, flow, contract }, peers2) {
  const ages = skew === "new-client-old-server" ? { client: "new ", server: "old " } : { client: "old ", server: "new " };
  const client = `the ${peers2.sameAge ? "" : ages.client}${peers2.client}`;
  const server = `the ${peers2.sameAge ? "" : ages.server}${peers2.server}`;
  const facts = { client, server, flow, transport: peers2.transport, isDocument: contract === "document" };
  if (flow === "request" || flow === null) return { writer: client, reader: server, ...facts };
  if (flow === "response") return { writer: server, reader: client, ...facts };
  const writer = MEETINGS.find((meeting) => meeting.skew === skew)?.writer ?? "old";
  return { writer: `the ${writer} version`, reader: `the ${other(writer)} version`, ...facts };
}
function other(side) {
  return side === "old" ? "new" : "old";
}
function count(n, word) {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}

// src/gate/copies-reason.ts
function reasonOfCopies({ name, peers: peers2, findings, verdict, before: before2, client, server }) {
  const pair = name === `${client.path} and ${server.path}` ? `the copies ${name}` : `the copies of ${name}`;
  const open = findings.filter(({ accepted: accepted2 }) => accepted2 === null);
  const mine = open.filter(({ introduced }) => introduced);
  if (verdict === "fail") {
    const broken4 = ofSeverity(mine, "broken");
    const fit = before2 === null ? "do not fit" : "no longer fit";
    const calls2 = `calls of the ${peers2.client} to the ${peers2.server}`;
    return `${pair} ${fit}: ${count(broken4, "difference")} ${broken4 === 1 ? "breaks" : "break"} ${calls2}`;
  }
  const [broken3, degraded] = [ofSeverity(open, "broken"), ofSeverity(open, "degraded")];
  const accepted = findings.length - open.length;
  const more = accepted === 0 ? "" : `; ${count(accepted, "difference")} ${accepted === 1 ? "is" : "are"} accepted`;
  if (broken3 > 0)
    return `${pair} do not fit, but did not before this change either: ${count(broken3, "difference")}${more}`;
  if (degraded > 0)
    return `${pair} fit, but ${count(degraded, "difference")} ${degraded === 1 ? "loses" : "lose"} something${more}`;
  return accepted === 0 ? `${pair} fit` : `${pair} fit but for ${count(accepted, "accepted difference")}`;
}
function ofSeverity(findings, severity) {
  return findings.filter((each) => each.severity === severity).length;
}
var NO_COPIES = { copies: [], problems: [], named: /* @__PURE__ */ new Set() };
function withCopies(report3, { copies, problems }, file) {
  if (copies.length + problems.length === 0) return report3;
  const failing = copies.filter(({ verdict }) => verdict === "fail");
  const reasons = failing.map(({ reason }) => reason);
  return {
    ...report3,
    verdict: failing.length > 0 ? "fail" : report3.verdict,
    reason: [...report3.verdict === "pass" && failing.length > 0 ? [] : [report3.reason], ...reasons].join("; "),
    next: [...report3.next, ...failing.map((pair) => nextOf(pair, file))],
    problems: [...report3.problems, ...problems],
    untold: [...report3.untold, ...problems],
    copies
  };
}
function nextOf({ client, server, findings }, file) {
  const blocking = findings.filter((each) => each.blocking).length;
  return [
    `make ${client.path} and ${server.path} say the same`,
    `accept ${blocking === 1 ? "it" : "them"} by fingerprint in ${file}`
  ];
}
function peersReport(pair, file) {
  const copies = { ...pair, reason: pair.reason.replace(`the copies ${pair.name}`, () => "the two copies") };
  const { verdict, reason } = copies;
  const next3 = verdict === "fail" ? [nextOf(copies, file)] : [];
  return { verdict, reason, next: next3, problems: [], untold: [], unseen: [], surfaces: [], copies: [copies] };
}

// src/report/matrix.ts
var CALL_SKEWS = ["old-client-new-server", "new-client-old-server"];
var WORKS = { severity: "safe", broken: 0, degraded: 0, findings: [] };
function meetingKey(older, newer) {
  return `${older}-${newer}`;
}
function meetingOf(findings) {
  const broken3 = findings.filter(({ severity: severity2 }) => severity2 === "broken");
  const degraded = findings.filter(({ severity: severity2 }) => severity2 === "degraded");
  const severity = findings.map((finding2) => finding2.severity).reduce(worse, "safe");
  return { severity, broken: broken3.length, degraded: degraded.length, findings: [...broken3, ...degraded] };
}
function pairAt(releases, client, server) {
  const [one, other2] = [releases[client], releases[server]];
  if (one === void 0 || other2 === void 0 || "unread" in one || "unread" in other2) return null;
  const [calling2, called] = [one.clients?.protocol ?? one.protocol, other2.protocol];
  return client < server || client === server && calling2 !== called ? { older: calling2, newer: called, skew: "old-client-new-server" } : { older: called, newer: calling2, skew: "new-client-old-server" };
}
function cellAt({ releases, meetings }, client, server) {
  const pair = pairAt(releases, client, server);
  if (pair === null) return "unknown";
  const { older, newer, skew } = pair;
  const key = meetingKey(older, newer);
  if (older === newer) return { ...WORKS, key, skew };
  const found2 = meetings.get(key);
  if (found2 === void 0) throw new TypeError(`the protocols ${key} were not compared`);
  return { ...found2[skew], key, skew };
}
function versionsOf({ surfaces: surfaces2 }) {
  const versions = /* @__PURE__ */ new Map();
  for (const { version } of surfaces2.flatMap(({ releases }) => releases)) {
    const parsed4 = parseVersion(version);
    if (parsed4 !== null) versions.set(version, parsed4);
  }
  return [...versions.values()].sort(orderVersions).map(({ text }) => text);
}

// src/gate/skew-summary.ts
function summarise(findings, policy2) {
  const calls2 = policy2.contracts.some((contract) => contract !== "document");
  const skews = calls2 ? ["old-client-new-server", "new-client-old-server"] : [];
  if (policy2.stored) skews.push("old-data-new-reader", "new-data-old-reader");
  if (policy2.contracts.includes("source")) skews.push("old-user-new-code");
  const open = findings.filter(({ accepted, unstable }) => accepted === null && !unstable);
  return summariesOf(
    open.map(({ finding: finding2 }) => finding2),
    skews,
    policy2
  );
}
function summariseCalls(findings, policy2) {
  return summariesOf(findings, ["old-client-new-server", "new-client-old-server"], policy2);
}
function summariesOf(findings, skews, { contracts }) {
  return skews.map((skew) => {
    const worst = findings.map(
      ({ consequences }) => consequences.filter((consequence) => consequence.skew === skew && contracts.includes(consequence.contract)).map(({ severity }) => severity).reduce(worse, "safe")
    );
    const count2 = (severity) => worst.filter((found2) => found2 === severity).length;
    return { skew, severity: worst.reduce(worse, "safe"), broken: count2("broken"), degraded: count2("degraded") };
  });
}

// src/gate/clients.ts
function callersOf({ reachedBy }, lists) {
  const methods = new Set(reachedBy.flatMap(({ old, new: next3 }) => [old?.fullName, next3?.fullName]));
  return [...lists].filter(([, calls2]) => calls2.some((name) => methods.has(name))).map(([client]) => client);
}
function hurtClients(finding2, since, clients, contracts) {
  const hurt = CALL_SKEWS.filter(
    (skew) => finding2.consequences.some((each) => each.skew === skew && contracts.includes(each.contract))
  );
  const named4 = new Set(hurt.flatMap((skew) => callersIn(skew, finding2, since, clients)));
  return namesOf(clients).filter((name) => named4.has(name));
}
function callersIn(skew, finding2, since, { lists, ofRelease }) {
  if (skew === "new-client-old-server") return callersOf(finding2, lists);
  return since.flatMap((release) => callersOf(finding2, ofRelease.get(release) ?? lists));
}
function namesOf({ lists, ofRelease }) {
  return [...new Set([lists, ...ofRelease.values()].flatMap((each) => [...each.keys()]))];
}
function withoutUncalled(finding2, since, clients) {
  if (clients === null || !clients.complete || finding2.reachedBy.length === 0) return finding2;
  if (callersIn("old-client-new-server", finding2, since, clients).length > 0) return finding2;
  const milder = (each) => each.skew === "old-client-new-server" && each.effect === "unimplemented" && each.severity === "broken" ? { ...each, severity: "degraded" } : each;
  return { ...finding2, consequences: finding2.consequences.map(milder).sort(orderConsequences) };
}
function clientSkews(findings, clients, contracts) {
  if (clients === null) return [];
  return namesOf(clients).map((name) => {
    const met = findings.map((reported2) => {
      const { finding: finding2, since } = reported2;
      const calls2 = CALL_SKEWS.filter((skew) => callersIn(skew, finding2, since, clients).includes(name));
      const consequences = finding2.consequences.filter(({ skew }) => calls2.some((call) => call === skew));
      return { ...reported2, finding: { ...finding2, consequences } };
    });
    return {
      name,
      skews: summarise(met, { contracts, stored: false }).filter(({ skew }) => skew.includes("-client-"))
    };
  });
}
function unknownCalls({ lists }, loaded) {
  const known2 = new Set(
    loaded.flatMap(
      ({ schema }) => [...schema.services.values()].flatMap(({ methods }) => methods.map(({ fullName: fullName2 }) => fullName2))
    )
  );
  return [...lists].flatMap(
    ([client, methods]) => methods.filter((name) => !known2.has(name)).map((name) => {
      const message = `the config says that ${client} calls ${name}, but no version that was compared declares it. Correct or remove the name.`;
      return { file: null, line: null, column: null, message, fatal: false };
    })
  );
}

// src/report/location.ts
function locate(element, part) {
  const file = element.kind === "file" ? element : element.file;
  return { file: file.path, ...spanOf(file.node, rangeOf(element, part)) };
}
var FIRST = { start: 0, end: 1 };
function rangeOf(element, part) {
  if (element.kind === "file") return element.node.packageRange ?? element.node.syntaxRange ?? FIRST;
  if (element.kind === "field") return fieldRange(element, part);
  if (element.node === null) return { start: 0, end: 0 };
  if (part === "name") return element.node.name.range;
  return element.kind === "enum-value" && part === "number" ? element.node.number.range : element.node.range;
}
function fieldRange(field, part) {
  const node = field.node;
  if (node === null) return { start: 0, end: 0 };
  if (part === "name") return node.name.range;
  if (part === "number") return node.number.range;
  if (part === "type") return node.map?.range ?? node.type.range;
  return part === "label" ? node.label?.range ?? node.type.range : node.range;
}

// src/gate/guard-answers.ts
function servedIn(schema, method) {
  const service = schema.services.get(method.parent.fullName);
  return service?.methods.find(({ name }) => name === method.name) ?? null;
}
function answersOf(head, old) {
  const answers = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Map();
  const queue = [[head.method.output, old?.method.output ?? null]];
  for (let next3 = queue.pop(); next3 !== void 0; next3 = queue.pop()) {
    const [message, before2] = [messageIn(next3[0]), messageIn(next3[1])];
    if (message === null || done.get(message)?.has(before2)) continue;
    done.set(message, (done.get(message) ?? /* @__PURE__ */ new Set()).add(before2));
    const partners = answers.get(message) ?? /* @__PURE__ */ new Set();
    answers.set(message, before2 === null ? partners : partners.add(before2));
    for (const field of fieldsOf(message, head.schema)) {
      const twin = before2 === null || old === null ? null : fieldAt(before2, field.number, old.schema);
      queue.push([carriedBy(field), twin === null ? null : carriedBy(twin)]);
    }
  }
  return answers;
}
function fieldAt(message, number, schema) {
  return fieldsOf(message, schema).find((field) => field.number === number) ?? null;
}
function fieldsOf(message, { extensionsOf }) {
  return [...message.fields, ...extensionsOf.get(message) ?? []];
}
function carriedBy({ map, type }) {
  return map?.value.type ?? type;
}
function messageIn(type) {
  return type?.kind === "message" ? type.message : null;
}

// src/gate/guard-check.ts
function guardWorld(head, releases) {
  const known2 = /* @__PURE__ */ new Map();
  return {
    head,
    releases,
    methods: [...head.services.values()].flatMap(({ methods }) => methods),
    answers: (method, by) => {
      const perRelease = known2.get(method) ?? /* @__PURE__ */ new Map();
      known2.set(method, perRelease);
      const old = by === null ? null : servedIn(by.schema, method);
      const found2 = perRelease.get(by) ?? answersOf({ schema: head, method }, by === null || old === null ? null : { schema: by.schema, method: old });
      perRelease.set(by, found2);
      return found2;
    }
  };
}
function lacking(element, releases) {
  return releases.filter(({ schema }) => !isIn(element, schema));
}
function isIn(element, schema) {
  switch (element.kind) {
    case "method":
      return servedIn(schema, element) !== null;
    case "field": {
      const parent = element.parent === null ? void 0 : schema.messages.get(element.parent.fullName);
      return parent !== void 0 && fieldAt(parent, element.number, schema)?.fullName === element.fullName;
    }
    case "enum-value": {
      const values = schema.enums.get(element.parent.fullName)?.values ?? [];
      return values.some(({ name, number }) => name === element.name && number === element.number);
    }
  }
}
function checkField(field, without2, world) {
  const unfit2 = unfitField(field);
  if (unfit2 !== null) return { no: unfit2 };
  const { parent } = field;
  const asking = world.methods.filter((method) => parent !== null && world.answers(method, null).has(parent));
  if (parent === null || asking.length === 0) return { no: "it is in no answer of a method" };
  const tried = asking.map((method) => ({ method, no: whyNotAsked({ ...field, parent }, method, without2, world) }));
  const good = tried.find(({ no }) => no === null);
  if (good !== void 0) return { by: field.fullName, asks: good.method.fullName };
  const reached = tried.find(({ method }) => world.releases.every(({ schema }) => servedIn(schema, method) !== null));
  return { no: (reached ?? tried[0])?.no ?? "it is in no answer of a method" };
}
function unfitField({ presence, default: set, type }) {
  if (presence === "required") return "it is required, so an answer without it cannot be read";
  if (set === null) return null;
  const first = type.kind === "enum" ? type.enum.values[0]?.name : null;
  const zero = set === first || set === "" || set === false || set === 0 || set === 0n;
  if (set instanceof Uint8Array ? set.length === 0 : zero) return null;
  return "its default is not the zero value, so an old server that leaves it out seems to say yes";
}
function whyNotAsked(field, method, without2, world) {
  for (const met of world.releases) {
    const { release, schema } = met;
    if (servedIn(schema, method) === null) return `${release} does not serve ${method.fullName}, so it cannot be asked`;
    for (const message of world.answers(method, met).get(field.parent) ?? []) {
      const there = fieldAt(message, field.number, schema);
      if (there === null) continue;
      if (there.name !== field.name || typeText(there) !== typeText(field))
        return `in ${release} number ${field.number} there is another field, ${typeText(there)} ${there.name}`;
      if (without2.has(met) && saysOneThing(field))
        return `${release} has that field already and may set it, without having what it guards`;
    }
  }
  return null;
}
function saysOneThing({ repeated: repeated3, type }) {
  return !repeated3 && (type.kind === "message" || type.kind === "scalar" && type.scalar === "bool");
}
function checkSince(since, without2, versionMethod, { head, releases }) {
  if (versionMethod === null) return { no: "the config names no version-method, so clients cannot tell the version" };
  const here2 = versionField(versionMethod, head);
  if (here2 === null) return { no: `there is no ${textOf2(versionMethod)} that answers a version` };
  for (const met of releases) {
    const there = versionField(versionMethod, met.schema);
    if (there === null || there.join() !== here2.join())
      return { no: `${met.release} does not serve ${textOf2(versionMethod)}, so it cannot be asked` };
    if (!without2.has(met)) continue;
    if (met.version === null) return { no: `it is not known which version ${met.release} is` };
    if (compareVersions(met.version, since) >= 0) return { no: `${met.release} does not have it` };
  }
  return { by: textOf2(versionMethod), asks: versionMethod.method };
}
function textOf2({ method, field }) {
  return `${method}#${field}`;
}
function versionField({ method, field }, schema) {
  const cut2 = method.lastIndexOf(".");
  const served = servedIn(schema, { name: method.slice(cut2 + 1), parent: { fullName: method.slice(0, cut2) } });
  let type = served?.output;
  const numbers2 = [];
  for (const name of field.split(".")) {
    const found2 = type?.kind === "message" ? type.message.fields.find((each) => each.name === name) : void 0;
    if (found2 === void 0 || found2.repeated) return null;
    numbers2.push(found2.number);
    type = found2.type;
  }
  return type?.kind === "scalar" ? numbers2 : null;
}

// src/gate/guard-comments.ts
var NAME = String.raw`\.?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`;
var LIST = String.raw`${NAME}(?:\s*,\s*${NAME})*`;
var GUARD = new RegExp(
  String.raw`(?<=^|\s|\*)(?:@guarded-by(?![\w-])[ \t]*(${LIST}|\S*)|@since(?![\w-])[ \t]*(\S*))`,
  "g"
);
function guardsOf(element) {
  const { leading, trailing } = element.node?.comments ?? NOTHING;
  return [leading, trailing].flatMap(
    (comment2) => [...(comment2 ?? "").matchAll(GUARD)].flatMap(
      ([, names3, version]) => version === void 0 ? fieldGuards(names3 ?? "") : [sinceGuard(version)]
    )
  );
}
var NOTHING = { leading: null, trailing: null };
var LONGEST = 300;
function cut(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}\u2026` : text;
}
function fieldGuards(rest) {
  const names3 = rest.split(",").map((name) => name.trim());
  if (names3.every((name) => name.length <= LONGEST && new RegExp(`^${NAME}$`).test(name)))
    return names3.map((name) => ({ kind: "field", text: `@guarded-by ${name}`, name }));
  const expected = "the name of a field, such as grpc.GuestDetailsResponse.support_mem_hotplug_probe";
  return [{ kind: "unreadable", text: `@guarded-by ${cut(rest)}`.trim(), word: "@guarded-by", expected }];
}
function sinceGuard(rest) {
  const written = rest.replace(/[.,;:)\]]+$/, "");
  const version = parseVersion(written, { leadingV: true });
  const text = `@since ${cut(written)}`.trim();
  if (version !== null) return { kind: "since", text, version };
  return { kind: "unreadable", text, word: "@since", expected: "a whole version, such as 1.6.0" };
}

// src/gate/guards.ts
var NONE = { of: () => null, problems: [] };
function guardsIn(policy2, head, releases) {
  if (policy2 === null) return NONE;
  const met = releases.map(({ release, version, loaded }) => ({ release, version, schema: loaded.schema }));
  const world = guardWorld(head.schema, met);
  const states = /* @__PURE__ */ new Map();
  const problems = [];
  for (const element of guardablesIn(head)) {
    const guards = guardsOf(element);
    if (guards.length === 0 || element.node === null) continue;
    const judged2 = guards.map((guard) => judgeGuard(guard, element, world, policy2));
    states.set(element.node, judged2);
    problems.push(...judged2.flatMap((each) => problemOf(each, element)));
  }
  return { of: (finding2) => guardedBy(finding2, states), problems };
}
function withoutGuarded(findings, guardOf) {
  return findings.map((finding2) => {
    if (guardOf(finding2) === null) return finding2;
    const consequences = finding2.consequences.filter(({ skew, novel }) => skew !== "new-client-old-server" || !novel);
    return { ...finding2, consequences };
  });
}
function judgeGuard(guard, element, world, { versionMethod }) {
  const lack = lacking(element, world.releases);
  const without2 = new Set(lack.length > 0 ? lack : world.releases);
  const isNew = lack.length > 0;
  switch (guard.kind) {
    case "field": {
      const field = fieldNamed(guard.name, element, world.head);
      if (field === null) return { guard, checked: { no: `there is no field ${guard.name}` }, told: true };
      const asked = isNew ? world : { ...world, releases: [] };
      const { no } = { no: null, ...checkField(field, without2, asked) };
      return { guard, checked: checkField(field, without2, world), told: isNew || no !== null };
    }
    // Many write `@since` for their readers: of what every release has it says nothing that matters.
    case "since":
      return { guard, checked: checkSince(guard.version, without2, versionMethod, world), told: isNew };
    case "unreadable":
      return { guard, checked: { no: `expected ${guard.expected}` }, told: isNew || guard.word === "@guarded-by" };
  }
}
function problemOf({ guard, checked, told: told3 }, element) {
  if (!("no" in checked) || !told3) return [];
  const { file, line, column } = locate(element, "declaration");
  const message = `\`${guard.text}\` at ${nameOf3(element)} does not count: ${checked.no}. Correct or remove it.`;
  return [{ file, line, column, message, fatal: false }];
}
function nameOf3(element) {
  return element.kind === "enum-value" ? `${element.parent.fullName}.${element.name}` : element.fullName;
}
function guardedBy({ old, new: next3 }, states) {
  if (old !== null || next3 === null || next3.kind === "stored") return null;
  const parts = next3.kind === "service" ? next3.methods : [next3];
  const judged2 = parts.map((part) => part.node === null ? [] : states.get(part.node) ?? []);
  const checks = judged2.flat().flatMap(({ checked }) => "no" in checked ? [] : [checked]);
  if (judged2.some((each) => each.length === 0) || checks.length < judged2.flat().length || checks.length === 0)
    return null;
  return { by: [...new Set(checks.map(({ by }) => by))], asks: [...new Set(checks.map(({ asks }) => asks))] };
}
function fieldNamed(name, element, schema) {
  if (name.startsWith(".")) return fieldCalled(name.slice(1), schema);
  const scopes = (element.parent?.fullName ?? element.file.package).split(".");
  for (let length = scopes.length; length >= 0; length--) {
    const found2 = fieldCalled([...scopes.slice(0, length), name].join("."), schema);
    if (found2 !== null) return found2;
  }
  return null;
}
function fieldCalled(fullName2, schema) {
  const cut2 = fullName2.lastIndexOf(".");
  const message = schema.messages.get(fullName2.slice(0, Math.max(cut2, 0)));
  const field = message?.fields.find(({ name }) => name === fullName2.slice(cut2 + 1));
  return field ?? [...schema.extensionsOf.values()].flat().find((each) => each.fullName === fullName2) ?? null;
}
function guardablesIn({ schema, own }) {
  const inside3 = ({ fields, extensions, messages, enums }) => [
    ...fields,
    ...extensions,
    ...enums.flatMap(({ values }) => values),
    ...messages.filter(({ mapEntry }) => !mapEntry).flatMap(inside3)
  ];
  return [...schema.files.values()].filter(({ path }) => own.has(path)).flatMap(({ services, messages, enums, extensions }) => [
    ...services.flatMap(({ methods }) => methods),
    ...messages.flatMap(inside3),
    ...enums.flatMap(({ values }) => values),
    ...extensions
  ]);
}

// src/gate/older.ts
function datedFindings(findings, baseline, older, print2) {
  const present = findings.map((finding2) => ({ finding: finding2, print: print2(finding2), since: [] }));
  const told3 = new Set(present.map((each) => each.print));
  const further2 = /* @__PURE__ */ new Map();
  for (const { release, toHead, toBaseline, toBefore } of older) {
    const paid = new Counter(toBaseline.map(print2));
    const before2 = new Counter((toBefore ?? []).map(print2));
    const here2 = new Counter(toHead.map(print2));
    for (const each of present) if (here2.take(each.print)) each.since.push(release);
    for (const finding2 of toHead) {
      const name = print2(finding2);
      const known2 = before2.take(name);
      if (finding2.consequences.length === 0) continue;
      if (paid.take(name) || told3.has(name)) continue;
      const entry = further2.get(name) ?? { finding: finding2, since: [], known: true };
      if (entry.since.at(-1) !== release) entry.since.push(release);
      entry.known &&= known2;
      further2.set(name, entry);
    }
  }
  return [
    ...present.map(({ finding: finding2, since }) => ({ finding: finding2, since: [...since, baseline], known: null })),
    ...further2.values()
  ];
}
var Counter = class {
  counts = /* @__PURE__ */ new Map();
  constructor(prints) {
    for (const print2 of prints) this.counts.set(print2, (this.counts.get(print2) ?? 0) + 1);
  }
  /** Takes one away. @returns whether there was one */
  take(print2) {
    const left = this.counts.get(print2) ?? 0;
    if (left > 0) this.counts.set(print2, left - 1);
    return left > 0;
  }
};

// src/gate/decide.ts
function decide(input) {
  const { policy: policy2, guards = UNGUARDED, clients = null } = input;
  const see = (all) => {
    const seen = all.filter((finding2) => isOwnCause(finding2, policy2)).map((finding2) => seenBy(finding2, policy2));
    return withoutGuarded(seen, guards.head);
  };
  const { ref, version } = input.baseline;
  const older = (input.older ?? []).map((each) => mapOlder(each, see));
  const dated = datedFindings(see(input.findings), version?.text ?? ref, older, fingerprintOf).map((each) => ({
    ...each,
    finding: withoutUncalled(each.finding, each.since, clients)
  }));
  const fingerprints = dated.map(({ finding: finding2 }) => fingerprintOf(finding2));
  const known2 = input.before === null ? null : tally(see(input.before).map((each) => statePrint(each, guards.before)));
  const { accepted, stale } = acceptancesFor(policy2.accept, fingerprints, input.headVersion ?? input.baseline.version);
  const reported2 = dated.map(({ finding: finding2, since, known: before2 }, i) => {
    const print2 = fingerprints[i] ?? "";
    const introduced = known2 === null || !(before2 ?? wasKnown(known2, print2, guards.head(finding2)));
    return report(finding2, { print: print2, introduced, since, acceptance: accepted.get(print2) ?? null, input });
  });
  const counted4 = reported2.filter(isFinding).sort(worstFirst);
  const notes2 = reported2.filter((finding2) => !isFinding(finding2));
  const required = highest(reported2.filter(({ introduced }) => introduced).map(({ requires }) => requires));
  const perClient = clientSkews(counted4, clients, policy2.contracts);
  return { findings: counted4, notes: notes2, required, skews: summarise(counted4, policy2), clients: perClient, stale };
}
function isOwnCause({ pair }, { contracts }) {
  return pair.kind !== "type" || pair.role !== "with-users" || contracts.includes("source");
}
function mapOlder({ release, toHead, toBaseline, toBefore }, see) {
  return { release, toHead: see(toHead), toBaseline: see(toBaseline), toBefore: toBefore && see(toBefore) };
}
function tally(prints) {
  const counts = /* @__PURE__ */ new Map();
  for (const print2 of prints) counts.set(print2, (counts.get(print2) ?? 0) + 1);
  return counts;
}
var UNGUARDED = { head: () => null, before: () => null };
function statePrint(finding2, guardOf) {
  const print2 = fingerprintOf(finding2);
  return guardOf(finding2) === null ? print2 : guardedPrint(print2);
}
function guardedPrint(print2) {
  return `${print2} guarded`;
}
function wasKnown(counts, print2, guarded) {
  return guarded !== null && takeOne(counts, guardedPrint(print2)) || takeOne(counts, print2);
}
function takeOne(counts, print2) {
  const left = counts.get(print2) ?? 0;
  if (left > 0) counts.set(print2, left - 1);
  return left > 0;
}
function requiredPerPreset(findings, policy2, exempt = () => false) {
  const seen = findings.map((finding2) => seenBy(finding2, policy2));
  const under2 = (preset) => {
    const promise = promiseOf(preset, {}, policy2.promise.role);
    return highest(
      seen.map((finding2) => costOf(finding2, countedIn(finding2, policy2), { promise, unstable: exempt(finding2) }))
    );
  };
  return {
    none: under2("none"),
    backward: under2("backward"),
    forward: under2("forward"),
    full: under2("full"),
    "full-strict": under2("full-strict"),
    live: under2("live")
  };
}
function countedIn({ consequences }, { contracts }) {
  return consequences.filter(({ contract }) => contracts.includes(contract));
}
function seenBy(finding2, { runtimes }) {
  if (runtimes === null) return finding2;
  const happens2 = (consequence) => consequence.runtimes === "all" || consequence.runtimes.some((runtime) => runtimes.includes(runtime));
  return { ...finding2, effects: finding2.effects.filter(happens2), consequences: finding2.consequences.filter(happens2) };
}
function fingerprintOf(finding2) {
  return fingerprint(fingerprintParts(finding2));
}
function fingerprintParts({ rule, key, shapes, effects }) {
  const { old: oldShape, new: newShape } = shapes;
  return { rule: rule.id, element: key, number: null, oldShape, newShape, effects };
}
function report(finding2, { print: print2, introduced, since, acceptance: acceptance2, input }) {
  const { policy: policy2, baseline, declared: declared3 } = input;
  const unstable = input.exempt?.(finding2) ?? false;
  const counted4 = countedIn(finding2, policy2);
  const severity = counted4.map((consequence) => consequence.severity).reduce(worse, "safe");
  const cost = costOf(finding2, counted4, { promise: policy2.promise, unstable });
  const requires = zeroMajor(
    acceptance2 === null ? cost : acceptedCost(cost),
    baseline.version ?? input.headVersion,
    policy2.zeroMajor
  );
  const tooMuch2 = declared3 === null ? failsWithoutVersion(severity, cost) : !enough(declared3, requires);
  return {
    finding: finding2,
    fingerprint: print2,
    severity,
    requires,
    blocking: introduced && acceptance2 === null && tooMuch2,
    introduced,
    unstable,
    guarded: input.guards?.head(finding2) ?? null,
    clients: input.clients ? hurtClients(finding2, since, input.clients, policy2.contracts) : [],
    accepted: acceptance2 === null ? null : { reason: acceptance2.reason, until: acceptance2.until?.text ?? null },
    since,
    witnesses: /* @__PURE__ */ new Map()
  };
}
function costOf({ adds: adds2, rule }, counted4, { promise, unstable }) {
  const harm = highest(counted4.map(({ skew, severity, novel }) => requiredFor(promise, skew, severity, adds2 && novel)));
  const floor = adds2 ? NEW_SURFACE : rule.floor === "none" || rule.floor === "never" ? rule.floor : OTHER_CHANGE;
  const cost = higher(harm, floor);
  return unstable && cost !== "none" ? OTHER_CHANGE : cost;
}
function isFinding({ finding: finding2, severity }) {
  return severity !== "safe" || finding2.adds;
}
function worstFirst(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || compareBumps(b.requires, a.requires);
}

// src/compat/match.ts
var MOST_ALIKE = 64;
function matchBest(old, next3, score, keysOf = null) {
  const related = keysOf === null ? null : relatedBy(old, next3, keysOf);
  const candidates2 = old.flatMap(
    (a) => (related === null ? next3 : related.get(a) ?? []).flatMap((b) => {
      const points = score(a, b);
      return points > 0 ? [{ a, b, points, names: [a.fullName, b.fullName].sort().join(" ") }] : [];
    })
  );
  candidates2.sort((x, y) => y.points - x.points || (x.names < y.names ? -1 : 1));
  const matched = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  for (const { a, b } of candidates2) {
    if (matched.has(a) || taken.has(b)) continue;
    matched.set(a, b);
    taken.add(b);
  }
  return matched;
}
function relatedBy(old, next3, keysOf) {
  const [before2, after] = [byKey(old, keysOf), byKey(next3, keysOf)];
  const place3 = new Map(next3.map((element, i) => [element, i]));
  const related = (element) => {
    const found2 = /* @__PURE__ */ new Set();
    for (const key of keysOf(element)) {
      const others = after.get(key) ?? [];
      if (others.length > MOST_ALIKE || (before2.get(key) ?? []).length > MOST_ALIKE) continue;
      for (const other2 of others) found2.add(other2);
    }
    return [...found2].sort((a, b) => (place3.get(a) ?? 0) - (place3.get(b) ?? 0));
  };
  return new Map(old.map((element) => [element, related(element)]));
}
function byKey(elements, keysOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const element of elements) {
    for (const key of new Set(keysOf(element))) {
      const group = groups.get(key);
      if (group === void 0) groups.set(key, [element]);
      else group.push(element);
    }
  }
  return groups;
}
function chainsOf(starts, neighbours3) {
  const seen = /* @__PURE__ */ new Set();
  const chains = [];
  for (const start of starts) {
    if (seen.has(start)) continue;
    const chain = [];
    const queue = [start];
    for (let number = queue.pop(); number !== void 0; number = queue.pop()) {
      if (seen.has(number)) continue;
      seen.add(number);
      chain.push(number);
      for (const neighbour of neighbours3(number)) queue.push(neighbour);
    }
    chains.push(chain.sort((a, b) => a - b));
  }
  return chains;
}

// src/compat/pair-files.ts
function pairFiles(old, next3) {
  const pairs = /* @__PURE__ */ new Map();
  const gone = [];
  for (const file of old.files.values()) {
    const same = next3.files.get(file.path);
    if (same === void 0) gone.push(candidate(file));
    else pairs.set(file, same);
  }
  if (gone.length === 0) return pairs;
  const fresh = [...next3.files.values()].filter(({ path }) => !old.files.has(path)).map(candidate);
  for (const [from, to] of matchBest(gone, fresh, likeness, ({ names: names3 }) => names3)) pairs.set(from.file, to.file);
  return pairs;
}
function candidate(file) {
  const elements = [...file.messages, ...file.enums, ...file.services, ...file.extensions];
  return { fullName: file.path, file, names: new Set(elements.map(({ name }) => name)) };
}
function likeness(a, b) {
  const shared = [...a.names].filter((name) => b.names.has(name)).length;
  const overlap2 = shared / Math.max(a.names.size, b.names.size, 1);
  const common = Number(a.file.package === b.file.package) + Number(baseName(a.file) === baseName(b.file));
  return overlap2 > 0.5 && common > 0 ? overlap2 + common : 0;
}
function baseName({ path }) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/compat/unchanged.ts
function unchangedTypes(old, next3) {
  const same = /* @__PURE__ */ new Map();
  for (const message of old.messages.values()) {
    const other2 = next3.messages.get(message.fullName);
    if (other2 !== void 0 && other2 !== message && isOneText(message, other2)) same.set(message, other2);
  }
  const users = /* @__PURE__ */ new Map();
  const changed = /* @__PURE__ */ new Set();
  for (const [message, other2] of same) if (!leadsAlike(message, other2, same, users)) changed.add(message);
  for (const message of changed) for (const user of users.get(message) ?? []) changed.add(user);
  return (a, b) => {
    if (a === b) return true;
    if (a.kind === "enum" || b.kind === "enum") return a.kind === b.kind && isOneText(a, b);
    return same.get(a) === b && !changed.has(a);
  };
}
function isOneText(a, b) {
  return a.file.node === b.file.node && a.file.path === b.file.path && a.fullName === b.fullName;
}
function leadsAlike({ knownFields: before2 }, { knownFields: after }, same, users) {
  if (before2.length !== after.length) return false;
  return before2.every((field, i) => {
    const other2 = after[i];
    return other2 !== void 0 && isOneField(field, other2) && isOneType(field, other2, same, users);
  });
}
function isOneField(a, b) {
  return a.node === b.node && a.file.node === b.file.node && a.fullName === b.fullName;
}
function isOneType({ parent, type: a }, { type: b }, same, users) {
  if (a.kind === "enum") return b.kind === "enum" && (a.enum === b.enum || isOneText(a.enum, b.enum));
  if (a.kind !== "message" || b.kind !== "message") return nameOf4(a) === nameOf4(b);
  if (a.message === b.message) return true;
  if (same.get(a.message) !== b.message) return false;
  if (parent !== null) noteUser(users, a.message, parent);
  return true;
}
function nameOf4(type) {
  return type.kind === "scalar" ? type.scalar : `${type.kind} ${type.kind === "opaque" ? type.name : ""}`;
}
function noteUser(users, used, user) {
  const known2 = users.get(used);
  if (known2 === void 0) users.set(used, [user]);
  else known2.push(user);
}

// src/compat/context.ts
function createContext(old, next3, packages = /* @__PURE__ */ new Map(), {
  json = { reader: "strict", names: "json" },
  transport = "grpc",
  contractOptions = [],
  payloads = /* @__PURE__ */ new Set()
} = {}) {
  const fieldsOf2 = ({ knownFields }) => knownFields;
  const corresponds = (a, b) => a.fullName === b.fullName || isGone(a, next3) && isGone(b, old) && alike(a, b);
  return {
    old,
    new: next3,
    json,
    transport,
    payloads,
    packages,
    files: pairFiles(old, next3),
    contractOptions,
    fieldsOf: fieldsOf2,
    corresponds,
    carried: (a, b) => {
      if (a.name !== b.name) return false;
      if (a.parent === null || b.parent === null)
        return a.parent === b.parent && packages.get(a.file.package) === b.file.package;
      return corresponds(a.parent, b.parent);
    },
    unchanged: unchangedTypes(old, next3),
    readWhole: (writer, reader) => readMessage(writer, reader, { writer: { fieldsOf: fieldsOf2 }, reader: { fieldsOf: fieldsOf2 } })
  };
}
function alike(a, b) {
  if (a.kind === "message" && b.kind === "message") return alikeMessages(a, b);
  return a.kind === "enum" && b.kind === "enum" && alikeEnums(a, b);
}
function isGone({ fullName: fullName2, file }, other2) {
  return file.package !== "google.protobuf" && !other2.messages.has(fullName2) && !other2.enums.has(fullName2);
}

// src/compat/judge.ts
function judge(pair, reach, rules, context) {
  if (pair.old === pair.new) return [];
  return rulesFor(pair, rules).filter((rule) => rule.differs(pair, context)).map((rule) => finding(rule, pair, reach, context));
}
var byKind = /* @__PURE__ */ new WeakMap();
function rulesFor({ kind }, rules) {
  const known2 = byKind.get(rules) ?? /* @__PURE__ */ new Map();
  byKind.set(rules, known2);
  const found2 = known2.get(kind) ?? rules.filter(({ on }) => on === kind || on === "any");
  known2.set(kind, found2);
  return found2;
}
function finding(rule, pair, reach, context) {
  const perUse = readings(rule, pair, reach, context);
  const reads = perUse.flatMap(({ outcomes, flows, json, jsonFlows }) => [
    ...readConsequences(outcomes, flows),
    ...readConsequences(json, jsonFlows, "json")
  ]);
  const calls2 = [
    ...callConsequences(calling(rule.call, pair, context)),
    ...callConsequences(calling(rule.jsonCall, pair, context), "json")
  ];
  const uses2 = sourceConsequences(rule.source?.(pair, context) ?? []);
  const effects = mergeConsequences([...reads, ...calls2, ...uses2]);
  const naming = nameOf(pair);
  return {
    ...naming,
    enclosing: naming.enclosing ?? fileAtHead(naming.old, context),
    rule,
    pair,
    sentence: rule.sentence(pair, context),
    effects,
    consequences: effects.filter(({ severity }) => severity !== "safe"),
    adds: adds(rule, pair, reach, perUse),
    reachedBy: [...reach.methods()],
    shapes: rule.shapes?.(pair, context) ?? shapesOf(pair)
  };
}
function fileAtHead(old, context) {
  if (old === null) return null;
  return context.new.files.get(old.kind === "file" ? old.path : old.file.path) ?? null;
}
function adds(rule, pair, { flows, jsonFlows }, perUse) {
  const isMet = flows.size + jsonFlows.size > 0;
  if (rule.floor === "minor") return pair.kind === "method" || pair.kind === "service" || isMet;
  const widens = perUse.some(({ outcomes }) => outcomes.new.some((outcome) => outcome.aspect === "unknown-field"));
  return rule.floor === "patch" && isMet && widens;
}
function readings(rule, pair, reach, context) {
  const only2 = (flows) => rule.flow === void 0 ? flows : [rule.flow];
  const all = (old, next3) => ({
    outcomes: {
      old: isSkipped(old, next3) ? [] : read(rule.effect, pair, "old", { use: next3, written: old }, context),
      new: isSkipped(next3, old) ? [] : read(rule.effect, pair, "new", { use: old, written: next3 }, context)
    },
    json: {
      old: read(rule.json, pair, "old", { use: next3, written: old }, context),
      new: read(rule.json, pair, "new", { use: old, written: next3 }, context)
    }
  });
  if (pair.kind !== "enum" && pair.kind !== "enum-value")
    return [{ ...all(null, null), flows: only2(reach.flows), jsonFlows: only2(reach.jsonFlows) }];
  return reach.uses.map((use) => ({ ...all(use.old, use.new), flows: use.flows, jsonFlows: use.jsonFlows }));
}
function isSkipped(written, use) {
  return written?.packed === true && use?.cardinality === "singular";
}
function read(effect, pair, writer, uses2, context) {
  if (effect === void 0) return [];
  const orient = ({ old, new: next3 }) => writer === "old" ? { writer: old, reader: next3 } : { writer: next3, reader: old };
  return effect({ ...orient(pair), pair, orient, ...uses2, context });
}
function calling(outcomesOf, pair, context) {
  const call = (client, server) => outcomesOf?.({ client, server, pair, context }) ?? [];
  return { old: call(pair.old, pair.new), new: call(pair.new, pair.old) };
}

// src/compat/pair-enums.ts
function pairValues(parents) {
  const sides = { old: index(parents.old.values), new: index(parents.new.values) };
  const numbers2 = [.../* @__PURE__ */ new Set([...sides.old.byNumber.keys(), ...sides.new.byNumber.keys()])].sort((a, b) => a - b);
  const pairAt2 = (number, identity, moves) => {
    const { old, new: next3 } = valuesAt(number, sides);
    return { kind: "enum-value", identity, old, new: next3, parents, moves };
  };
  const moved = numbers2.filter((number) => movesFrom(number, sides).length > 0);
  const pairs = /* @__PURE__ */ new Map();
  for (const chain of chainsOf(moved, (number) => movesFrom(number, sides))) {
    const moves = [];
    for (const number of chain) moves.push(pairAt2(number, "moved", moves));
    for (const [i, pair] of moves.entries()) pairs.set(chain[i] ?? 0, pair);
  }
  return numbers2.map((number) => pairs.get(number) ?? pairAt2(number, identify(number, sides), []));
}
function index(values) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const value of values) {
    const aliases = byNumber.get(value.number);
    if (aliases === void 0) byNumber.set(value.number, [value]);
    else aliases.push(value);
  }
  return { byNumber, numberOf: new Map(values.map((value) => [value.name, value.number])) };
}
function valuesAt(number, sides) {
  return { old: sides.old.byNumber.get(number) ?? [], new: sides.new.byNumber.get(number) ?? [] };
}
function movesFrom(number, sides) {
  const { old, new: next3 } = valuesAt(number, sides);
  const others = [
    ...old.map((value) => sides.new.numberOf.get(value.name)),
    ...next3.map((value) => sides.old.numberOf.get(value.name))
  ];
  return others.filter((other2) => other2 !== void 0 && other2 !== number);
}
function identify(number, sides) {
  const { old, new: next3 } = valuesAt(number, sides);
  if (old.length === 0) return "added";
  if (next3.length === 0) return "removed";
  const names3 = new Set(next3.map((value) => value.name));
  return old.some((value) => names3.has(value.name)) ? "same" : "renamed";
}

// src/compat/pair-fields.ts
function pairFields(parents, context) {
  const sides = indexBoth(context.fieldsOf(parents.old), context.fieldsOf(parents.new));
  const chains = chainsOf(movedNumbers(sides, context), (number) => neighbours(number, sides));
  const inChain = new Set(chains.flat());
  const pairs = [];
  for (const number of sides.numbers) {
    if (inChain.has(number)) continue;
    const old = sides.old.byNumber.get(number) ?? null;
    const next3 = sides.new.byNumber.get(number) ?? null;
    const pair = old !== null && next3 !== null ? atOneNumber(old, next3, parents, context) : alone(old, next3, sides);
    if (pair !== null) pairs.push({ kind: "field", parents, moves: [], ...pair });
  }
  const moved = chains.flatMap((chain) => chainPairs(chain, sides, parents));
  return [...pairs, ...moved].sort((a, b) => numberOf(a) - numberOf(b));
}
function indexBoth(old, next3) {
  const index3 = (fields) => ({
    byNumber: new Map(fields.map((field) => [field.number, field])),
    byName: new Map(fields.map((field) => [nameIn(field), field]))
  });
  const numbers2 = [...new Set([...old, ...next3].map((field) => field.number))].sort((a, b) => a - b);
  return { old: index3(old), new: index3(next3), numbers: numbers2 };
}
function nameIn(field) {
  return field.extension ? `(${field.fullName})` : field.name;
}
function movedNumbers(sides, context) {
  return sides.numbers.filter((number) => {
    const old = sides.old.byNumber.get(number);
    const next3 = sides.new.byNumber.get(number);
    if (old === void 0 || next3 === void 0 || old.name === next3.name) return false;
    if (!sides.new.byName.has(nameIn(old)) && !sides.old.byName.has(nameIn(next3))) return false;
    const gaveNameAway = retires(old, next3, sides.old, sides.new) || retires(next3, old, sides.new, sides.old);
    return !(gaveNameAway && sameKind(old, next3, context));
  });
}
function retires(earlier, later, before2, after) {
  const heir = after.byName.get(nameIn(earlier));
  if (heir === void 0 || before2.byNumber.has(heir.number)) return false;
  return later.deprecated && !earlier.deprecated && !before2.byName.has(nameIn(later));
}
function neighbours(number, sides) {
  const old = sides.old.byNumber.get(number);
  const next3 = sides.new.byNumber.get(number);
  const wentTo = old && sides.new.byName.get(nameIn(old))?.number;
  const cameFrom = next3 && sides.old.byName.get(nameIn(next3))?.number;
  return [wentTo, cameFrom].filter((n) => n !== void 0);
}
function chainPairs(chain, sides, parents) {
  const moves = [];
  for (const number of chain) {
    const old = sides.old.byNumber.get(number) ?? null;
    const next3 = sides.new.byNumber.get(number) ?? null;
    moves.push({ kind: "field", identity: "moved", old, new: next3, parents, moves });
  }
  return moves;
}
function atOneNumber(old, next3, parents, context) {
  if (old.name === next3.name) return { identity: "same", old, new: next3 };
  const reused = parents.new.reservedNames.has(old.name) || parents.old.reservedNames.has(next3.name) || !sameKind(old, next3, context);
  return { identity: reused ? "reused" : "renamed", old, new: next3 };
}
function alone(old, next3, sides) {
  if (old !== null) {
    const elsewhere = sides.new.byName.get(nameIn(old));
    return elsewhere === void 0 || sides.old.byNumber.has(elsewhere.number) ? { identity: "removed", old, new: null } : { identity: "renumbered", old, new: elsewhere };
  }
  const before2 = next3 === null ? void 0 : sides.old.byName.get(nameIn(next3));
  if (next3 === null || before2 !== void 0 && !sides.new.byNumber.has(before2.number)) return null;
  return { identity: "added", old: null, new: next3 };
}
function sameKind(a, b, context) {
  if (a.map === null || b.map === null) return a.map === b.map && !valueDiffers(a.type, b.type, context);
  return !valueDiffers(a.map.key.type, b.map.key.type, context) && !valueDiffers(a.map.value.type, b.map.value.type, context);
}
function numberOf(pair) {
  return pair.old?.number ?? pair.new?.number ?? 0;
}

// src/compat/pair-extensions.ts
function pairLooseExtensions(walk4, context, owns) {
  return [...context.old.extensionsOf].filter(([extended]) => !walk4.paired(extended)).flatMap(([extended, extensions]) => pairsOf(extended, extensions, context)).filter((pair) => pair.old?.extension === true && owns(pair.old.file));
}
function pairsOf(extended, extensions, context) {
  const same = context.new.messages.get(extended.fullName);
  if (same !== void 0) return pairFields({ kind: "message", old: extended, new: same }, context);
  const parents = { kind: "message", old: extended, new: extended };
  return extensions.map((old) => ({ kind: "field", identity: "removed", old, new: null, parents, moves: [] }));
}

// src/compat/pair-oneofs.ts
function pairOneofs(parents) {
  const [before2, after] = [parents.old.oneofs, parents.new.oneofs];
  const byName2 = new Map(after.map((oneof) => [oneof.name, oneof]));
  const names3 = new Set(before2.map((oneof) => oneof.name));
  const renamed = matchBest(
    before2.filter((oneof) => !byName2.has(oneof.name)),
    after.filter((oneof) => !names3.has(oneof.name)),
    sharedNumbers,
    ({ fields }) => fields.map(({ number }) => number)
  );
  const pairs = before2.map((old) => {
    const next3 = byName2.get(old.name) ?? renamed.get(old) ?? null;
    return { kind: "oneof", old, new: next3, parents };
  });
  const taken = new Set(pairs.map((pair) => pair.new));
  const added = after.filter((next3) => !taken.has(next3));
  return [...pairs, ...added.map((next3) => ({ kind: "oneof", old: null, new: next3, parents }))];
}
function sharedNumbers(a, b) {
  const numbers2 = new Set(a.fields.map((field) => field.number));
  return b.fields.filter((field) => numbers2.has(field.number)).length;
}

// src/compat/pair-packages.ts
function pairPackages(old, next3, services, owns) {
  const before2 = packagesOf(old, owns);
  const after = packagesOf(next3, owns);
  const gone = [...before2.values()].filter(({ name }) => !after.has(name));
  const fresh = [...after.values()].filter(({ name }) => !before2.has(name));
  const heirs = relatedBy(gone, fresh, ({ names: names3 }) => names3);
  const ancestors = relatedBy(fresh, gone, ({ names: names3 }) => names3);
  const moved = /* @__PURE__ */ new Map();
  for (const pair of services) {
    const from = pair.old?.file.package ?? "";
    const known2 = moved.get(from);
    if (known2 === void 0) moved.set(from, [pair]);
    else known2.push(pair);
  }
  return gone.flatMap((from) => {
    const [to, other2] = (heirs.get(from) ?? []).filter((candidate2) => alike2(from, candidate2));
    if (to === void 0 || other2 !== void 0) return [];
    if ((ancestors.get(to) ?? []).some((rival) => rival !== from && alike2(rival, to))) return [];
    const own = (moved.get(from.name) ?? []).filter(
      (pair) => pair.new?.file.package === to.name && pair.old?.name === pair.new.name
    );
    return [{ kind: "package", old: from.file, new: to.file, services: own }];
  });
}
function packagesOf(schema, owns) {
  const packages = /* @__PURE__ */ new Map();
  for (const file of schema.files.values()) {
    if (!owns(file)) continue;
    const known2 = packages.get(file.package) ?? { name: file.package, file, names: /* @__PURE__ */ new Set() };
    packages.set(file.package, known2);
    for (const { name } of [...file.messages, ...file.enums, ...file.services]) known2.names.add(name);
  }
  return packages;
}
function alike2(a, b) {
  const shared = [...b.names].filter((name) => a.names.has(name)).length;
  return shared * 2 > Math.max(a.names.size, b.names.size);
}

// src/compat/pair-services.ts
function pairServices(old, next3, owns) {
  const before2 = [...old.services.values()].filter((service) => owns(service.file));
  const after = new Map([...next3.services].filter(([, service]) => owns(service.file)));
  const names3 = new Set(before2.map((service) => service.fullName));
  const heirs = matchBest(
    before2.filter((service) => !after.has(service.fullName)),
    [...after.values()].filter((service) => !names3.has(service.fullName)),
    likeness2,
    ({ name, methods }) => [`service ${name}`, ...methods.map((method) => `rpc ${method.name}`)]
  );
  const pairs = before2.map((service) => {
    const heir = after.get(service.fullName) ?? heirs.get(service) ?? null;
    return { kind: "service", old: service, new: heir };
  });
  const taken = new Set(pairs.map((pair) => pair.new));
  const added = [...after.values()].filter((service) => !taken.has(service));
  return [...pairs, ...added.map((service) => ({ kind: "service", old: null, new: service }))];
}
function likeness2(a, b) {
  const names3 = new Set(a.methods.map((method) => method.name));
  const shared = b.methods.filter((method) => names3.has(method.name)).length;
  const overlap2 = shared / Math.max(1, a.methods.length, b.methods.length);
  if (a.name === b.name) return shared > 0 ? overlap2 + 1 : 0;
  return overlap2 >= 0.5 ? overlap2 : 0;
}
function pairMethods(services, context) {
  const pairs = [];
  const old = services.old?.methods ?? [];
  const next3 = new Map((services.new?.methods ?? []).map((method) => [method.name, method]));
  const pair = (before2, after) => {
    if (after !== null) next3.delete(after.name);
    pairs.push({ kind: "method", old: before2, new: after, services });
  };
  const gone = old.filter((method) => {
    const same = next3.get(method.name);
    if (same !== void 0) pair(method, same);
    return same === void 0;
  });
  const candidates2 = [...next3.values()];
  const heirs = relatedBy(gone, candidates2, typeKeys);
  const rivals = relatedBy(candidates2, gone, typeKeys);
  for (const method of gone) pair(method, renamedTo(method, heirs.get(method) ?? [], rivals, context));
  for (const method of next3.values()) pair(null, method);
  return pairs;
}
function renamedTo(method, candidates2, rivals, context) {
  const alike4 = (a, b) => telling(a) && telling(b) && a.clientStreaming === b.clientStreaming && a.serverStreaming === b.serverStreaming && sameType(a.input, b.input, context) && sameType(a.output, b.output, context);
  const heirs = candidates2.filter((candidate2) => alike4(method, candidate2));
  const [heir] = heirs;
  if (heir === void 0 || heirs.length > 1) return null;
  return (rivals.get(heir) ?? []).filter((other2) => alike4(other2, heir)).length === 1 ? heir : null;
}
function typeKeys({ input, output }) {
  return keysOfType(input).flatMap((from) => keysOfType(output).map((to) => `${from} ${to}`));
}
function keysOfType(type) {
  if (type.kind === "opaque") return [`opaque ${type.name}`];
  return type.kind === "message" ? [`name ${type.message.fullName}`, `fields ${fieldsLine(type.message)}`] : [];
}
var lines = /* @__PURE__ */ new WeakMap();
function fieldsLine(message) {
  const fields = [...message.fields].sort((a, b) => a.number - b.number);
  const line = lines.get(message) ?? fields.map(({ number, name }) => `${number}=${name}`).join(",");
  lines.set(message, line);
  return line;
}
function sameType(a, b, context) {
  if (a.kind === "opaque" || b.kind === "opaque")
    return a.kind === "opaque" && b.kind === "opaque" && a.name === b.name;
  if (a.kind !== "message" || b.kind !== "message") return false;
  if (a.message.fullName === b.message.fullName) return true;
  return context.corresponds(a.message, b.message) && sameFields(a.message, b.message);
}
function sameFields(a, b) {
  const names3 = new Map(a.fields.map((field) => [field.number, field.name]));
  return a.fields.length > 0 && a.fields.length === b.fields.length && b.fields.every((field) => names3.get(field.number) === field.name);
}
function telling(method) {
  return method.input.kind === "opaque" || method.input.message.fields.length > 0 && !method.input.message.fullName.startsWith("google.");
}

// src/compat/roots.ts
function findRoots(context, { stored, roots, owns, all }) {
  const { old, new: next3 } = context;
  const moves = movedMessages(old, next3, owns);
  const cameFrom = new Map([...moves].map(([from, to]) => [to, from]));
  const found2 = /* @__PURE__ */ new Map();
  const unknown2 = [];
  const add2 = (name, role) => {
    const before2 = old.messages.get(name) ?? null;
    const after = next3.messages.get(name) ?? null;
    if (before2 === null && after === null) unknown2.push(name);
    const from = before2 ?? (after && cameFrom.get(after)) ?? null;
    const to = after ?? (before2 && moves.get(before2)) ?? null;
    if (from !== null || to !== null)
      found2.set(`${role} ${from?.fullName} ${to?.fullName}`, { kind: "type", old: from, new: to, role });
  };
  for (const name of stored) add2(name, "stored");
  for (const name of roots) add2(name, "root");
  if (all) for (const { fullName: fullName2 } of [old, next3].flatMap((schema) => topLevel(schema, owns))) add2(fullName2, "root");
  return { roots: [...found2.values()], unknown: unknown2 };
}
function topLevel(schema, owns) {
  return [...schema.files.values()].filter(owns).flatMap((file) => file.messages);
}
function movedMessages(old, next3, owns) {
  const gone = byPlainName(old, next3, owns);
  const fresh = byPlainName(next3, old, owns);
  const moves = /* @__PURE__ */ new Map();
  for (const [name, [from, ...others]] of gone) {
    const [to, ...more] = fresh.get(name) ?? [];
    if (from !== void 0 && to !== void 0 && others.length + more.length === 0) moves.set(from, to);
  }
  return moves;
}
function byPlainName(schema, other2, owns) {
  const messages = /* @__PURE__ */ new Map();
  for (const message of schema.messages.values()) {
    if (other2.messages.has(message.fullName) || !owns(message.file)) continue;
    const { package: name } = message.file;
    const plain3 = name === "" ? message.fullName : message.fullName.slice(name.length + 1);
    const others = messages.get(plain3);
    if (others === void 0) messages.set(plain3, [message]);
    else others.push(message);
  }
  return messages;
}
function flowsOf(role) {
  if (role === "unused" || role === "with-users") return [];
  return role === "stored" ? ["stored"] : ["request", "response"];
}
function enterRoots(walk4, roots) {
  const enter = (old, next3, role) => {
    for (const flow of flowsOf(role)) walk4.enter(asType(old), asType(next3), flow, null);
  };
  for (const { old, new: next3, role } of roots) if (old !== null && next3 !== null) enter(old, next3, role);
  let alone2 = roots.filter((root) => root.old === null || root.new === null);
  for (let before2 = -1; before2 !== alone2.length; ) {
    before2 = alone2.length;
    alone2 = alone2.filter((root) => {
      const met = walk4.partnersOf(root.old ?? root.new);
      for (const { old, new: next3 } of met) enter(old, next3, root.role);
      return met.length === 0;
    });
  }
  return alone2;
}
function asType(message) {
  return { kind: "message", message };
}

// src/compat/unused.ts
function meetUnused(walk4, context, owns, roots) {
  const { old, new: next3, files } = context;
  const alone2 = new Set(
    roots.filter((root) => root.old === null || root.new === null).map((root) => root.old ?? root.new)
  );
  const heirs = new Map(typesOf(old, owns).map((type) => [type, heirOf(type, walk4, context)]));
  for (const [type, heir] of heirs)
    if (heir !== null && !alone2.has(type) && !alone2.has(heir) && !walk4.paired(type) && !walk4.paired(heir))
      walk4.meet(type, heir);
  const usedBefore = reachable(
    context,
    old,
    roots.map((root) => root.old)
  );
  const usedNow = reachable(
    context,
    next3,
    roots.map((root) => root.new)
  );
  const stays2 = (parent) => parent === null || walk4.paired(parent);
  const gone = [...heirs].filter(([type, heir]) => heir === null && !alone2.has(type) && !walk4.paired(type) && stays2(type.parent)).map(([type]) => {
    const role = usedBefore.has(type) ? "with-users" : "unused";
    return { kind: "type", old: type, new: null, role };
  }).filter(({ old: type, role }) => role === "unused" || type !== null && files.has(type.file));
  const fresh = typesOf(next3, owns).filter((type) => named2(type, old) === null && !walk4.paired(type) && !usedNow.has(type) && stays2(type.parent)).map((type) => ({ kind: "type", old: null, new: type, role: "unused" }));
  return [...gone, ...fresh];
}
function heirOf(type, walk4, context) {
  const same = named2(type, context.new);
  if (same !== null) return same;
  const { parent, file, name } = type;
  if (parent === null) {
    const inFile = context.new.files.get(file.path);
    const there = (type.kind === "message" ? inFile?.messages : inFile?.enums) ?? [];
    const kept = byName(there).get(name);
    if (kept !== void 0) return kept;
    const renamed = context.packages.get(file.package);
    return renamed === void 0 ? null : named2({ ...type, fullName: renamed === "" ? name : `${renamed}.${name}` }, context.new);
  }
  const around2 = walk4.partnersOf(parent)[0]?.new ?? heirOf(parent, walk4, context);
  if (around2?.kind !== "message") return null;
  const inside3 = type.kind === "message" ? around2.messages : around2.enums;
  return byName(inside3).get(name) ?? null;
}
function named2({ kind, fullName: fullName2 }, schema) {
  return (kind === "message" ? schema.messages : schema.enums).get(fullName2) ?? null;
}
function typesOf(schema, owns) {
  const messages = [...schema.messages.values()].filter((message) => !message.mapEntry);
  return [...messages, ...schema.enums.values()].filter((type) => owns(type.file));
}
function reachable({ fieldsOf: fieldsOf2 }, schema, roots) {
  const methods = [...schema.services.values()].flatMap((service) => service.methods);
  const queue = [
    ...methods.flatMap((method) => [method.input, method.output]),
    ...roots.filter((message) => message !== null).map(asType)
  ];
  const seen = /* @__PURE__ */ new Set();
  for (let type = queue.pop(); type !== void 0; type = queue.pop()) {
    if (type.kind === "enum") seen.add(type.enum);
    if (type.kind !== "message" || seen.has(type.message)) continue;
    seen.add(type.message);
    queue.push(...fieldsOf2(type.message).map((field) => field.type));
  }
  return seen;
}

// src/compat/walk.ts
function startWalk(context) {
  const graph = new Graph(context);
  const entries = [];
  return {
    nodes: () => graph.nodes.values(),
    paired: (type) => graph.met.has(type),
    partnersOf: (message) => message === null ? [] : graph.partners.get(message) ?? [],
    entries: () => entries,
    nodeOf: (old, next3) => graph.known(old, next3),
    behind: (node, contract) => passagesOf(node, contract, context),
    enter: (old, next3, flow, because) => {
      graph.follow(old, next3, flow, because);
      if (old.kind === "message" && next3.kind === "message")
        entries.push({ old: old.message, new: next3.message, flow, method: because });
    },
    meet: (old, next3) => void graph.node(old, next3)
  };
}
function rootsOf(node) {
  const methods = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set([node]);
  const queue = [node];
  for (let current = queue.pop(); current !== void 0; current = queue.pop()) {
    for (const source of current.from) {
      if ("services" in source) methods.add(source);
      else if (!seen.has(source)) {
        seen.add(source);
        queue.push(source);
      }
    }
  }
  return methods;
}
var Graph = class {
  nodes = /* @__PURE__ */ new Map();
  met = /* @__PURE__ */ new Set();
  partners = /* @__PURE__ */ new Map();
  context;
  ids = /* @__PURE__ */ new Map();
  constructor(context) {
    this.context = context;
  }
  /** The node of a pair that was met before. */
  known(old, next3) {
    return this.nodes.get(this.keyOf(old, next3)) ?? null;
  }
  /** The node of a pair, made on first sight; null where the two are of different kinds, or the same throughout. */
  node(old, next3) {
    if (this.context.unchanged(old, next3)) {
      this.met.add(old).add(next3);
      return null;
    }
    const key = this.keyOf(old, next3);
    const known2 = this.nodes.get(key);
    if (known2 !== void 0) return known2;
    const pair = pairOf(old, next3);
    if (pair === null) return null;
    const fields = pair.kind === "message" ? pairFields(pair, this.context) : [];
    const node = { pair, flows: /* @__PURE__ */ new Set(), jsonFlows: /* @__PURE__ */ new Set(), from: /* @__PURE__ */ new Set(), fields, uses: /* @__PURE__ */ new Map() };
    this.nodes.set(key, node);
    this.met.add(old).add(next3);
    if (pair.kind === "message")
      for (const side of [pair.old, pair.new]) this.partners.set(side, [...this.partners.get(side) ?? [], pair]);
    return node;
  }
  /**
   * Follows two value types that meet in `flow`, if they are two versions of one type, and everything behind them: by
   * numbers, and once more by names.
   */
  follow(old, next3, flow, from) {
    const flows = /* @__PURE__ */ new Set([flow]);
    const queue = ["json", "binary"].map(
      (contract) => ({ old, next: next3, flows, contract, from, fields: null })
    );
    for (let step3 = queue.pop(); step3 !== void 0; step3 = queue.pop()) {
      const before2 = declared(step3.old);
      const after = declared(step3.next);
      if (before2 === null || after === null || !this.context.corresponds(before2, after)) continue;
      const node = this.node(before2, after);
      if (node === null) continue;
      if (step3.from !== null) node.from.add(step3.from);
      addUse(node, step3);
      const known2 = flowsIn(node, step3.contract);
      const news = new Set([...step3.flows].filter((one) => !known2.has(one)));
      for (const one of news) known2.add(one);
      if (news.size > 0) queue.push(...stepsBehind(node, news, step3.contract, this.context));
    }
  }
  keyOf(old, next3) {
    return `${this.id(old)}:${this.id(next3)}`;
  }
  id(type) {
    const known2 = this.ids.get(type);
    if (known2 !== void 0) return known2;
    this.ids.set(type, this.ids.size);
    return this.ids.size - 1;
  }
};
function stepsBehind(node, flows, contract, context) {
  return passagesOf(node, contract, context).map((fields) => {
    const { old, new: next3 } = fields.types;
    return { old, next: next3, flows, contract, from: node, fields };
  });
}
function addUse({ uses: uses2 }, { fields, flows, contract }) {
  if (fields?.types.old.kind !== "enum") return;
  const [old, next3] = [useOf(fields.old), useOf(fields.new)];
  const key = JSON.stringify([old, next3]);
  const known2 = uses2.get(key) ?? { old, new: next3, flows: /* @__PURE__ */ new Set(), jsonFlows: /* @__PURE__ */ new Set() };
  for (const flow of flows) flowsIn(known2, contract).add(flow);
  uses2.set(key, known2);
}
function flowsIn({ flows, jsonFlows }, contract) {
  return contract === "binary" ? flows : jsonFlows;
}
function declared(type) {
  if (type.kind === "message") return type.message;
  return type.kind === "enum" ? type.enum : null;
}
function pairOf(old, next3) {
  if (old.kind === "message" && next3.kind === "message") return { kind: "message", old, new: next3 };
  if (old.kind === "enum" && next3.kind === "enum") return { kind: "enum", old, new: next3 };
  return null;
}

// src/compat/ways.ts
function createWays(walk4) {
  const known2 = /* @__PURE__ */ new Map();
  return {
    to: (pair, flow, contract = "binary") => {
      const key = `${contract} ${flow}`;
      const ways = known2.get(key) ?? explore(walk4, flow, contract);
      known2.set(key, ways);
      return ways.get(pair) ?? [];
    }
  };
}
function explore(walk4, flow, contract) {
  const ways = /* @__PURE__ */ new Map();
  const uses2 = /* @__PURE__ */ new Map();
  const queue = [];
  const arrive = (node, way) => {
    if (!ways.has(node.pair)) queue.push({ node, way });
    ways.set(node.pair, [...ways.get(node.pair) ?? [], way]);
  };
  for (const { old, new: next3, flow: entered, method } of walk4.entries()) {
    const node = entered === flow ? walk4.nodeOf(old, next3) : null;
    if (node !== null && !ways.has(node.pair)) arrive(node, { method, old, new: next3, through: [] });
  }
  for (const at of queue) {
    for (const { node, step: step3, key } of behind(walk4, at.node, contract)) {
      const seen = uses2.get(node) ?? /* @__PURE__ */ new Set();
      if (node.pair.kind === "enum" ? seen.has(key) : ways.has(node.pair)) continue;
      uses2.set(node, seen.add(key));
      arrive(node, { ...at.way, through: [...at.way.through, step3] });
    }
  }
  return ways;
}
function behind(walk4, node, contract) {
  return walk4.behind(node, contract).flatMap((step3) => {
    const [old, next3] = [declared2(step3.types.old), declared2(step3.types.new)];
    const found2 = old === null || next3 === null ? null : walk4.nodeOf(old, next3);
    return found2 === null ? [] : [{ node: found2, step: step3, key: useKey(step3.old, step3.new) }];
  });
}
function declared2(type) {
  if (type.kind === "message") return type.message;
  return type.kind === "enum" ? type.enum : null;
}
function useKey(old, next3) {
  const kind = ({ map, repeated: repeated3, presence, oneof }) => [map !== null, repeated3, presence, oneof !== null].join();
  return `${kind(old)} ${kind(next3)}`;
}

// src/compat/compare.ts
function compare(old, next3, options) {
  const { rules, stored = [], roots: named4 = [], owns = isNoWellKnown } = options;
  const services = pairServices(old, next3, owns);
  const packages = pairPackages(old, next3, services, owns);
  const renamed = new Map(packages.map((pair) => [pair.old.package, pair.new.package]));
  const { json, transport, contractOptions } = options;
  const context = createContext(old, next3, renamed, {
    ...json && { json },
    ...transport && { transport },
    ...contractOptions && { contractOptions },
    payloads: new Set(named4)
  });
  const walk4 = startWalk(context);
  const methods = services.flatMap((pair) => pair.old && pair.new ? pairMethods(pair, context) : []);
  for (const method of methods) enterMethod(walk4, method);
  const { roots, unknown: unknown2 } = findRoots(context, {
    stored,
    roots: named4,
    owns,
    all: options.everyMessage ?? services.length === 0
  });
  const alone2 = enterRoots(walk4, roots);
  const unused = meetUnused(walk4, context, owns, roots);
  const judged2 = (pair, reach) => judge(pair, reach, rules, context);
  const serious = rules.filter((rule) => rule.floor !== "none");
  const judgedAbroad = (pair, reach) => judge(pair, reach, serious, context);
  const findings = [
    ...judgeCalls({ services, packages, methods }, judged2),
    ...[...alone2, ...unused].flatMap((pair) => judged2(pair, reachOf(pair))),
    ...[...walk4.nodes()].flatMap((node) => {
      const { old: before2, new: after } = node.pair;
      return judgeNode(node, owns(before2.file) || owns(after.file) ? judged2 : judgedAbroad);
    }),
    ...[...pairLooseExtensions(walk4, context, owns), ...filePairs(context, owns)].flatMap(
      (pair) => judged2(
        pair,
        reachedThrough(() => [])
      )
    )
  ];
  return { findings, unknownRoots: unknown2, ways: createWays(walk4) };
}
function filePairs({ old, files }, owns) {
  return [...old.files.values()].filter(owns).map((file) => ({ kind: "file", old: file, new: files.get(file) ?? null }));
}
function isNoWellKnown(file) {
  return file.package !== "google.protobuf";
}
function enterMethod(walk4, method) {
  if (method.old === null || method.new === null) return;
  walk4.enter(method.old.input, method.new.input, "request", method);
  walk4.enter(method.old.output, method.new.output, "response", method);
}
function judgeCalls({ services, packages, methods }, judged2) {
  const inService = new Map(services.map((pair) => [pair, []]));
  for (const method of methods) inService.get(method.services)?.push(method);
  const ofService = (pair) => pair.old && pair.new ? inService.get(pair) ?? [] : methodsAlone(pair);
  const flows = /* @__PURE__ */ new Set(["request", "response"]);
  return [
    // Nothing is read as a package, but an Any in JSON says in which one its payload is.
    ...packages.flatMap(
      (pair) => judged2(pair, { ...reachedThrough(() => pair.services.flatMap(ofService)), jsonFlows: flows })
    ),
    ...services.flatMap(
      (pair) => judged2(
        pair,
        reachedThrough(() => ofService(pair))
      )
    ),
    ...methods.flatMap((pair) => judged2(pair, { ...reachedThrough(() => [pair]), flows, jsonFlows: flows }))
  ];
}
function methodsAlone(services) {
  return [
    ...(services.old?.methods ?? []).map((old) => ({ kind: "method", old, new: null, services })),
    ...(services.new?.methods ?? []).map((next3) => ({ kind: "method", old: null, new: next3, services }))
  ];
}
function reachedThrough(methods) {
  return { flows: /* @__PURE__ */ new Set(), jsonFlows: /* @__PURE__ */ new Set(), methods, uses: [] };
}
function reachOf(pair) {
  const flows = new Set(flowsOf(pair.role));
  return { flows, jsonFlows: flows, methods: () => [], uses: [] };
}
function judgeNode(node, judged2) {
  const reach = {
    flows: node.flows,
    jsonFlows: node.jsonFlows,
    methods: () => rootsOf(node),
    uses: [...node.uses.values()]
  };
  if (node.pair.kind === "enum") return [node.pair, ...pairValues(node.pair)].flatMap((pair) => judged2(pair, reach));
  return [node.pair, ...node.fields, ...pairOneofs(node.pair)].flatMap((pair) => judged2(pair, reach));
}

// src/gate/as-built.ts
var OLD_CLIENT = "old-client-new-server";
var NEW_CLIENT = "new-client-old-server";
function asMet({ direct, oldClients, newClients }) {
  const gone = (finding2, others, skew) => others.has(fingerprintOf(finding2)) ? [] : [skew];
  const [old, next3] = [printsOf(oldClients), printsOf(newClients)];
  const known2 = printsOf(direct);
  return [
    ...direct.map(
      (finding2) => without(finding2, [...gone(finding2, old, OLD_CLIENT), ...gone(finding2, next3, NEW_CLIENT)])
    ),
    ...oldClients.flatMap((finding2) => only(finding2, known2, OLD_CLIENT)),
    ...newClients.flatMap((finding2) => only(finding2, known2, NEW_CLIENT))
  ];
}
function withoutOwnBreaks(findings, { oldClients, newClients }) {
  const harms = new Set(oldClients.flatMap(harmsOf));
  const prints = printsOf(newClients.flatMap((finding2) => only(finding2, /* @__PURE__ */ new Set(), NEW_CLIENT)));
  return findings.flatMap((finding2) => {
    if (prints.has(fingerprintOf(finding2))) return [];
    const met = harmsOf(finding2);
    if (met.length === 0 || !met.every((harm) => harms.has(harm))) return [finding2];
    const rest = without(finding2, [OLD_CLIENT]);
    return rest.effects.length === 0 ? [] : [rest];
  });
}
function harmsOf({ key, consequences }) {
  return consequences.filter(({ skew }) => skew === OLD_CLIENT).map(({ contract, flow, effect }) => [key, contract, flow, effect].join(" "));
}
function printsOf(findings) {
  return new Set(findings.map(fingerprintOf));
}
function without(finding2, skews) {
  if (!finding2.effects.some(({ skew }) => skews.includes(skew))) return finding2;
  return onlyIn(finding2, (skew) => !skews.includes(skew));
}
function only(finding2, known2, skew) {
  if (known2.has(fingerprintOf(finding2))) return [];
  const met = onlyIn(finding2, (each) => each === skew);
  return met.consequences.length === 0 ? [] : [{ ...met, adds: false }];
}
function onlyIn(finding2, meets) {
  return {
    ...finding2,
    effects: finding2.effects.filter(({ skew }) => meets(skew)),
    consequences: finding2.consequences.filter(({ skew }) => meets(skew))
  };
}

// src/compat/stored-json/walk.ts
function walkDocuments(old, next3, use) {
  const known2 = /* @__PURE__ */ new Map();
  return pairDocuments(old, next3).map((documents) => {
    const walk4 = new DocumentWalk({ documents, steps: [] }, use, known2);
    if (documents.old === null || documents.new === null) walk4.meet(documents.old, documents.new, null, walk4.root);
    else walk4.visit(documents.old, documents.new, null, walk4.root);
    return { ...documents, pairs: [...walk4.met] };
  });
}
function pairDocuments(old, next3) {
  const fresh = new Map([...next3.documents].filter(([path]) => !old.documents.has(path)));
  const moved = (gone) => {
    const found2 = [...fresh].find(([, { name }]) => name === gone.name);
    if (found2 === void 0) return null;
    fresh.delete(found2[0]);
    return found2[1];
  };
  const kept = [...old.documents].map(([path, document]) => ({
    old: document,
    new: next3.documents.get(path) ?? moved(document)
  }));
  return [...kept, ...[...fresh.values()].map((document) => ({ old: null, new: document }))];
}
var DocumentWalk = class {
  met = /* @__PURE__ */ new Set();
  root;
  use;
  known;
  opened = /* @__PURE__ */ new Map();
  constructor(root, use, known2) {
    this.root = root;
    this.use = use;
    this.known = known2;
  }
  /** Two places that take each other's place, and all that is inside. */
  visit(old, next3, parents, way) {
    const pair = this.meet(old, next3, parents, way);
    if (pair === null) return;
    if (old.refersTo !== null && next3.refersTo !== null) this.visit(old.refersTo, next3.refersTo, null, way);
    else this.descend(targetOf(old), targetOf(next3), way);
  }
  /** @returns the pair; null if this document has met it before */
  meet(old, next3, parents, way) {
    const others = this.known.get(old) ?? /* @__PURE__ */ new Map();
    this.known.set(old, others);
    const pair = others.get(next3) ?? this.pair(old, next3, parents, way);
    others.set(next3, pair);
    if (this.met.has(pair)) return null;
    this.met.add(pair);
    return pair;
  }
  pair(old, next3, parents, way) {
    const { model, versionField: versionField2 } = this.use;
    const names3 = way.steps.map((step3) => step3.kind === "property" ? step3.new : null);
    const isVersion = versionField2.length > 0 && names3.length === versionField2.length;
    return {
      kind: "stored",
      old,
      new: next3,
      ...{ parents, way, model },
      refers: (old?.refersTo ?? null) !== null && (next3?.refersTo ?? null) !== null,
      isVersion: isVersion && versionField2.every((name, i) => names3[i] === name),
      causes: []
    };
  }
  descend(old, next3, way) {
    const opened = this.opened.get(old) ?? /* @__PURE__ */ new Set();
    this.opened.set(old, opened);
    if (opened.has(next3)) return;
    opened.add(next3);
    const parents = { old, new: next3 };
    const inwards = (step3) => ({ ...way, steps: [...way.steps, step3] });
    const [before2, after] = [namesIn(old.shape), namesIn(next3.shape)];
    if (before2 !== null && after !== null) this.properties(before2, after, parents, inwards);
    if (old.shape.items !== null && next3.shape.items !== null)
      this.visit(old.shape.items, next3.shape.items, parents, inwards({ kind: "item" }));
    const [rest, entries] = [old.shape.rest, next3.shape.rest];
    if (typeof rest !== "string" && typeof entries !== "string")
      this.visit(rest, entries, parents, inwards({ kind: "entry" }));
  }
  properties(before2, after, parents, inwards) {
    const taken = /* @__PURE__ */ new Set();
    for (const [name, old] of before2) {
      const other2 = after.has(name) ? name : this.recased(name, before2, after);
      const next3 = other2 === null ? void 0 : after.get(other2);
      if (next3 === void 0) this.meet(old, null, parents, inwards({ kind: "property", old: name, new: name }));
      else {
        taken.add(next3.name);
        this.visit(old, next3, parents, inwards({ kind: "property", old: name, new: next3.name }));
      }
    }
    for (const [name, next3] of after)
      if (!taken.has(name)) this.meet(null, next3, parents, inwards({ kind: "property", old: name, new: name }));
  }
  /** A name that is the same but for its case, on both sides the only one. */
  recased(name, before2, after) {
    if (this.use.model === "strict" || twinIn(before2, name) === null) return null;
    return twinIn(after, name);
  }
};

// src/compat/stored-json/compare.ts
function compareStored(old, next3, use) {
  const documents = walkDocuments(old, next3, use);
  const pairs = new Set(documents.flatMap((document) => document.pairs));
  const findings = [...pairs].flatMap(
    (pair) => STORED_RULES.filter((rule) => rule.differs(pair)).map((rule) => findingOf(rule, pair))
  );
  return [...findings, ...unchangedVersions(documents, findings, use)];
}
function hasVersion(schema, versionField2) {
  return [...schema.documents.values()].some((document) => constantAt(elementAt(document, versionField2)) !== null);
}
function findingOf(rule, pair) {
  const { old, new: next3, parents } = pair;
  const effects = consequencesOf({ old: read2(rule, pair, "old"), new: read2(rule, pair, "new") });
  const element = old?.fullName ?? (parents === null ? next3?.fullName : `${parents.old.fullName}.${next3?.name}`) ?? "";
  return {
    rule,
    pair,
    old,
    new: next3,
    enclosing: parents?.new ?? null,
    element,
    key: `${(old ?? next3)?.role} ${element}`,
    sentence: rule.sentence(pair),
    effects,
    consequences: effects.filter(({ severity }) => severity !== "safe"),
    adds: rule.floor === "minor",
    reachedBy: [],
    shapes: { old: shapeText(old), new: shapeText(next3) }
  };
}
function read2(rule, pair, writer) {
  const orient = ({ old, new: next3 }) => writer === "old" ? { writer: old, reader: next3 } : { writer: next3, reader: old };
  const parents = pair.parents === null ? null : orient(pair.parents);
  return rule.effect?.({ ...orient(pair), parents, pair }) ?? [];
}
function consequencesOf(outcomes) {
  const meetings = MEETINGS.filter(({ flow }) => flow === "stored");
  const all = meetings.flatMap(
    ({ skew, flow, writer }) => outcomes[writer].map(({ effect, when, beyondReader }) => {
      const novel = writer === "new" && beyondReader;
      const severity = severityOf(effect, { skew, flow, novel });
      return { skew, contract: "document", flow, effect, severity, novel, when, runtimes: "all", triggers: [] };
    })
  );
  return mergeConsequences(all).map((each) => {
    const writer = meetings.find(({ skew }) => skew === each.skew)?.writer ?? "old";
    const shown4 = outcomes[writer].filter(({ effect }) => effect === each.effect);
    return { ...each, samples: shown4.map((outcome) => outcome.sample) };
  });
}
function unchangedVersions(documents, findings, { versionField: versionField2 }) {
  if (versionField2.length === 0) return [];
  const serious = findings.filter(isNotAdditive);
  const versioned = documents.flatMap((document) => {
    const [old, next3] = [elementAt(document.old, versionField2), elementAt(document.new, versionField2)];
    return constantAt(old) === null || document.new === null ? [] : [{ ...document, element: { old, new: next3 } }];
  });
  const covered = new Set(versioned.flatMap(({ pairs }) => pairs));
  return versioned.flatMap(({ pairs, element, old, new: next3 }, i) => {
    const causes = serious.filter(
      ({ pair }) => pairs.some((each) => each === pair) || i === 0 && pair.kind === "stored" && !covered.has(pair)
    );
    const [before2, after] = [constantAt(element.old), constantAt(element.new)];
    if (causes.length === 0 || after !== null && before2 !== after) return [];
    return [withCauses(element, { old, new: next3 }, causes)];
  });
}
function withCauses({ old, new: next3 }, documents, causes) {
  const pair = {
    kind: "stored",
    ...{ old, new: next3, causes },
    parents: documents.old !== null && documents.new !== null ? { old: documents.old, new: documents.new } : null,
    way: { documents, steps: [] },
    model: "lenient",
    refers: false,
    isVersion: true
  };
  const worst = causes.flatMap(({ effects: effects2 }) => effects2).filter(({ severity }) => severity !== "safe");
  const effects = mergeConsequences(worst.map((each) => ({ ...each, when: null })));
  const told3 = causes.map(({ rule, key }) => `${rule.id} ${key}`).sort();
  const shapes = { old: constantAt(old) ?? "", new: told3.join("; ") };
  return { ...findingOf(VERSION_UNCHANGED, pair), effects, consequences: effects, shapes };
}
function isNotAdditive({ rule, adds: adds2, consequences }) {
  if (rule.id === "keyword-changed") return true;
  return consequences.some(({ novel }) => !adds2 || !novel);
}
function elementAt(document, names3) {
  let at = document;
  for (const name of names3) at = at === null ? null : targetOf(at).shape.properties?.get(name) ?? null;
  return at === document ? null : at;
}

// src/gate/documents.ts
async function loadDocuments(tree, { includes }, maxBytes) {
  const entries = await tree.entries(includes);
  if (isFault(entries)) return entries;
  const files = entries.filter(({ path, kind }) => kind === "file" && includes(path));
  const contents2 = await tree.read([...new Set(files.map(({ id }) => id))], maxBytes);
  if (isFault(contents2)) return contents2;
  const read3 = files.map((entry) => readFile(entry, contents2.get(entry.id)));
  const parsed4 = read3.flatMap((each) => "node" in each ? [each] : []);
  const { checkSchemas } = await import("./cli/schema-check-UNMSULSU.js");
  const faults = [...read3.flatMap((each) => "message" in each ? [each] : []), ...checkSchemas(parsed4)];
  const schema = linkSchemas(parsed4);
  return {
    schema: {
      ...schema,
      problems: faults.length > 0 ? faults : schema.problems,
      unseen: [...schema.unseen, ...linksIn(entries, includes)]
    },
    ids: new Map(files.map(({ path, id }) => [path, id]))
  };
}
function linksIn(entries, includes) {
  return entries.filter(({ path, kind }) => kind !== "file" && includes(path)).map(({ path }) => `${path}: a symbolic link to a schema, which is not followed`);
}
function readFile({ path }, content) {
  const problem2 = (message) => ({ file: path, line: null, column: null, message, fatal: true });
  if (content === void 0 || isFault(content))
    return problem2(content === void 0 ? "the file cannot be read" : `${content.message}; ${content.next}`);
  try {
    const file = {
      path,
      package: "",
      node: { text: new TextDecoder("utf-8", { fatal: true }).decode(content) }
    };
    const parsed4 = parseJson(file.node.text);
    return "fault" in parsed4 ? problemAt(file, parsed4.fault) : { file, node: parsed4.node };
  } catch {
    return problem2("the file is not valid UTF-8. Save it as UTF-8");
  }
}
function sameDocuments(one, other2) {
  const [a, b] = [one?.ids ?? /* @__PURE__ */ new Map(), other2?.ids ?? /* @__PURE__ */ new Map()];
  return a.size === b.size && [...a].every(([path, id]) => b.get(path) === id);
}
var NO_SCHEMAS = { documents: /* @__PURE__ */ new Map(), files: /* @__PURE__ */ new Map(), problems: [], unseen: [] };
function documentDifferences(old, next3, policy2) {
  if (policy2 === null || sameDocuments(old, next3)) return [];
  return compareStored(old?.schema ?? NO_SCHEMAS, next3?.schema ?? NO_SCHEMAS, policy2.use);
}
function documentNotices(old, next3, policy2) {
  const names3 = policy2?.use.versionField ?? [];
  const sides = [old, next3].flatMap((side) => side === void 0 ? [] : [side.schema]);
  if (names3.length === 0 || sides.some((schema) => hasVersion(schema, names3))) return [];
  const message = `the config names the version field ${names3.join(".")}, but no schema has a constant there (\`const\`). Correct or remove the name.`;
  return [{ file: null, line: null, column: null, message, fatal: false }];
}

// src/schema/separate.ts
function separate(sides) {
  const graphs = sides.map(graphOf);
  const groups = [];
  const holders = sides.map(() => /* @__PURE__ */ new Map());
  const place3 = (top) => {
    const reached = graphs.map(({ behind: behind2 }) => behind2(top));
    const taken = /* @__PURE__ */ new Set();
    for (const [i, { twins }] of graphs.entries())
      for (const file of reached[i] ?? [])
        for (const twin of twins.get(file) ?? []) for (const group2 of holders[i]?.get(twin) ?? []) taken.add(group2);
    let free = 0;
    while (taken.has(free)) free++;
    const group = groups[free] ?? { files: sides.map(() => /* @__PURE__ */ new Set()) };
    groups[free] = group;
    for (const [i, files] of reached.entries())
      for (const file of files) {
        group.files[i]?.add(file);
        hold(holders[i], file, free);
      }
  };
  for (const top of new Set(graphs.flatMap(({ tops }) => tops))) place3(top);
  const whole = (file) => {
    const [held = NO_GROUPS, ...others] = graphs.flatMap(
      ({ all }, i) => all.has(file) ? [holders[i]?.get(file) ?? NO_GROUPS] : []
    );
    return [...held].some((group) => others.every((other2) => other2.has(group)));
  };
  for (const file of new Set(sides.flatMap(({ files }) => files))) if (!whole(file)) place3(file);
  return groups.map(({ files }) => files);
}
var NO_GROUPS = /* @__PURE__ */ new Set();
function hold(holders, file, group) {
  const known2 = holders?.get(file);
  if (known2 === void 0) holders?.set(file, /* @__PURE__ */ new Set([group]));
  else known2.add(group);
}
function graphOf({ files, importsOf: importsOf2, twins }) {
  const all = new Set(files);
  const known2 = /* @__PURE__ */ new Map();
  const behind2 = (file) => {
    if (!all.has(file)) return [];
    const found2 = known2.get(file) ?? [...reachedFrom([file], importsOf2)];
    known2.set(file, found2);
    return found2;
  };
  const imported = new Set(files.flatMap((file) => importsOf2(file).filter((other2) => other2 !== file)));
  const tops = files.filter((file) => !imported.has(file));
  const covered = reachedFrom(tops, importsOf2);
  for (const file of files) {
    if (covered.has(file)) continue;
    tops.push(file);
    covered.add(file);
    const rest = [file];
    for (const other2 of rest) {
      const fresh = importsOf2(other2).filter((next3) => !covered.has(next3));
      for (const next3 of fresh) covered.add(next3);
      for (const next3 of fresh) rest.push(next3);
    }
  }
  return { all, tops, behind: behind2, twins: bothWays(twins) };
}
function reachedFrom(starts, importsOf2) {
  const reached = new Set(starts);
  for (const file of reached) for (const next3 of importsOf2(file)) reached.add(next3);
  return reached;
}
function bothWays(pairs) {
  const twins = /* @__PURE__ */ new Map();
  for (const [a, b] of [...pairs, ...pairs.map(([a2, b2]) => [b2, a2])])
    twins.set(a, (twins.get(a) ?? /* @__PURE__ */ new Set()).add(b));
  return twins;
}

// src/gate/parts.ts
function partsOf(old, next3) {
  const own = ({ path }) => old.own.has(path) || next3.own.has(path);
  if (old.schema.twins.length + next3.schema.twins.length === 0)
    return [{ old: old.schema, new: next3.schema, owns: own }];
  const heirs = new Map([...pairFiles(old.schema, next3.schema)].map(([from, to]) => [to.path, from.path]));
  const sides = [sideOf(old, (path) => path), sideOf(next3, (path) => heirs.get(path) ?? path)];
  return separate(sides).map((group) => {
    const standIns = standInsOf(group, sides);
    const [before2, after] = [group[0] ?? NONE2, /* @__PURE__ */ new Set([...group[1] ?? NONE2, ...standIns])];
    const whole = (name) => (!sides[0].all.has(name) || before2.has(name)) && (!sides[1].all.has(name) || after.has(name));
    const owned = new Set([...before2, ...after].filter((name) => whole(name) || standIns.has(name)));
    const paths = new Set([...owned].flatMap((name) => sides.flatMap(({ pathOf: pathOf2 }) => pathOf2(name) ?? [])));
    return {
      old: old.relink.only(sides[0].pathsOf(before2)),
      new: next3.relink.only(sides[1].pathsOf(after)),
      owns: (file) => own(file) && paths.has(file.path)
    };
  });
}
var NONE2 = /* @__PURE__ */ new Set();
function sideOf({ schema, relink }, nameOf12) {
  const paths = new Map(relink.files.map((path) => [nameOf12(path), path]));
  const twins = schema.twins.map(({ first, second }) => [nameOf12(first), nameOf12(second)]);
  const byName2 = /* @__PURE__ */ new Map();
  for (const [a, b] of twins) {
    addTo(byName2, a, b);
    if (a !== b) addTo(byName2, b, a);
  }
  return {
    all: new Set(paths.keys()),
    files: [...paths.keys()],
    importsOf: (name) => relink.importsOf(paths.get(name) ?? name).map(nameOf12),
    twins,
    twinsOf: (name) => byName2.get(name) ?? [],
    pathOf: (name) => paths.get(name),
    pathsOf: (names3) => new Set([...names3].flatMap((name) => paths.get(name) ?? []))
  };
}
function addTo(lists, key, item) {
  const known2 = lists.get(key);
  if (known2 === void 0) lists.set(key, [item]);
  else known2.push(item);
}
function standInsOf(group, [old, next3]) {
  const after = new Set(group[1] ?? NONE2);
  const standIns = /* @__PURE__ */ new Set();
  for (const name of group[0] ?? NONE2) {
    if (next3.all.has(name)) continue;
    const heir = old.twinsOf(name).find((twin) => next3.all.has(twin) && !after.has(twin) && !standIns.has(twin));
    if (heir === void 0) continue;
    const reached = /* @__PURE__ */ new Set([heir]);
    for (const file of reached) for (const imported of next3.importsOf(file)) reached.add(imported);
    const taken = (file) => after.has(file) || standIns.has(file);
    if ([...reached].some((file) => next3.twinsOf(file).some(taken))) continue;
    for (const file of reached) standIns.add(file);
  }
  return standIns;
}
function withoutRepeats(perPart) {
  if (perPart.length === 1) return perPart[0] ?? [];
  const found2 = /* @__PURE__ */ new Map();
  for (const finding2 of perPart.flat()) {
    const key = JSON.stringify([finding2.rule.id, finding2.key, finding2.shapes]);
    const others = (found2.get(key) ?? []).filter((other2) => !saysAll(finding2, other2));
    found2.set(key, others.some((other2) => saysAll(other2, finding2)) ? others : [...others, finding2]);
  }
  return [...found2.values()].flat();
}
function saysAll(more, less) {
  const effects = new Set(more.effects.map(placeOf));
  const alike4 = isOne(more.old, less.old) || isOne(more.new, less.new);
  return alike4 && less.effects.every((effect) => effects.has(placeOf(effect))) && (more.adds || !less.adds);
}
function isOne(one, other2) {
  return one !== null && other2 !== null && one.node !== null && one.node === other2.node;
}
function placeOf({ skew, contract, flow, effect }) {
  return [skew, contract, flow, effect].join(" ");
}

// src/gate/twin-keys.ts
function withTwinKeys(findings, old, next3) {
  const twins = new Set(old.twins.flatMap(({ first, second }) => [first, second]));
  if (twins.size === 0) return findings;
  const heirs = new Map([...pairFiles(old, next3)].map(([from, to]) => [to.path, from.path]));
  return findings.map((finding2) => {
    const path = finding2.old === null ? heirs.get(pathOf(finding2.new) ?? "") : pathOf(finding2.old);
    return path == null || !twins.has(path) ? finding2 : { ...finding2, key: `${finding2.key} in ${path}` };
  });
}
function pathOf(element) {
  if (element === null) return null;
  return element.kind === "file" ? element.path : element.file.path;
}

// src/gate/differences.ts
function differences(old, next3, settings, rules = RULES) {
  const met = metDifferences(old, next3, settings, rules);
  const ofDocuments = rules === RULES ? documentDifferences(old.documents, next3.documents, settings.documents) : [];
  return ofDocuments.length === 0 ? met : { ...met, findings: [...met.findings, ...ofDocuments] };
}
function metDifferences(old, next3, settings, rules) {
  const direct = compared(old, next3, settings, rules);
  if (old.clients === void 0 && next3.clients === void 0) return direct;
  const oldClients = old.clients === void 0 ? direct : compared(old.clients.loaded, next3, settings, rules);
  const newClients = next3.clients === void 0 ? direct : compared(old, next3.clients.loaded, settings, rules);
  return {
    findings: asMet({
      direct: direct.findings,
      oldClients: oldClients.findings,
      newClients: newClients.findings
    }),
    evidence: [.../* @__PURE__ */ new Set([...direct.evidence, ...oldClients.evidence, ...newClients.evidence])],
    unknownRoots: direct.unknownRoots
  };
}
function sinceRelease(release, { findings }, settings) {
  const { clients, ...server } = release;
  if (clients === void 0) return findings;
  return withoutOwnBreaks(findings, {
    oldClients: compared(clients.loaded, server, settings, RULES).findings,
    newClients: compared(server, clients.loaded, settings, RULES).findings
  });
}
function compared(old, next3, settings, rules) {
  const stored = matching(settings.stored, old, next3);
  const roots = matching(settings.roots, old, next3);
  const parts = partsOf(old, next3);
  const evidence = parts.map(({ old: before2, new: after, owns }) => {
    const comparison = compare(before2, after, {
      rules,
      stored: stored.names,
      roots: roots.names,
      // A part without a service is not a surface without one.
      ...parts.length > 1 && { everyMessage: !hasServices(old) && !hasServices(next3) },
      ...parts.length === 1 && isNarrow(old, next3) && { everyMessage: !servesAny(old, next3) },
      owns,
      json: settings.json,
      transport: settings.peers.transport,
      contractOptions: settings.contractOptions
    });
    return { old: before2, new: after, comparison };
  });
  const told3 = withoutRepeats(evidence.map(({ comparison }) => comparison.findings));
  const findings = withTwinKeys(told3, old.schema, next3.schema);
  return { findings, evidence, unknownRoots: [...stored.unknown, ...roots.unknown] };
}
function hasServices(loaded) {
  return servingIn(loaded).some((path) => loaded.own.has(path));
}
function servingIn({ serving, schema }) {
  if (serving !== void 0) return [...serving];
  return [...schema.files.values()].filter(({ services }) => services.length > 0).map(({ path }) => path);
}
function isNarrow(...sides) {
  return sides.some(({ serving }) => serving !== void 0);
}
function servesAny(old, next3) {
  return [...servingIn(old), ...servingIn(next3)].some((path) => old.own.has(path) || next3.own.has(path));
}
function matching(patterns, old, next3) {
  if (patterns.length === 0) return { names: [], unknown: [] };
  const all = [.../* @__PURE__ */ new Set([...old.schema.messages.keys(), ...next3.schema.messages.keys()])];
  const found2 = patterns.map((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.$^()[\]{}+?|\\]/g, "\\$&"));
    const expression = new RegExp(`^${parts.join("[^.]*")}$`);
    return { pattern, names: all.filter((name) => expression.test(name)) };
  });
  return {
    names: [...new Set(found2.flatMap(({ names: names3 }) => names3))],
    unknown: found2.filter(({ names: names3 }) => names3.length === 0).map(({ pattern }) => pattern)
  };
}

// src/gate/prove.ts
async function proveDecision(decision, evidence, speech) {
  const { findings, notes: notes2 } = decision;
  const proven = await proveFindings([...findings, ...notes2], evidence, speech);
  return { ...decision, findings: proven.slice(0, findings.length), notes: proven.slice(findings.length) };
}
async function proveFindings(reported2, evidence, speech) {
  const findings = reported2.map(({ finding: finding2 }) => finding2);
  const proofs2 = await witnessesOf(findings, evidence, speech);
  return reported2.map((each) => ({ ...each, witnesses: proofs2.get(each.finding) ?? each.witnesses }));
}
var MOST_WORK = 2e6;
function workOf({ old, new: next3 }) {
  const fieldsAround = (element) => element?.kind === "field" ? element.parent?.fields.length ?? 0 : 0;
  return 20 + fieldsAround(old) + fieldsAround(next3);
}
async function witnessesOf(findings, evidence, { peers: { transport }, json }, most = MOST_WORK) {
  const { createProver, untried } = await import("./cli/prover-TGW75BAW.js");
  const origins = originsOf(evidence);
  const provers = /* @__PURE__ */ new Map();
  const proofs2 = /* @__PURE__ */ new Map();
  let left = most;
  for (const finding2 of findings) {
    left -= workOf(finding2);
    if (left < 0) {
      proofs2.set(finding2, untried(finding2, "not looked for, as too many fields changed"));
      continue;
    }
    if (finding2.pair.kind === "stored") {
      const { proveStored } = await import("./cli/prove-24JW4KEY.js");
      proofs2.set(finding2, proveStored(finding2));
      continue;
    }
    const origin = origins.get(finding2.pair);
    if (origin === void 0 || finding2.consequences.length === 0) continue;
    const known2 = provers.get(origin);
    const prover = known2 ?? await createProver(origin.old, origin.new, origin.comparison.ways, { transport, json });
    provers.set(origin, prover);
    proofs2.set(finding2, prover.prove(finding2));
  }
  return proofs2;
}
function originsOf(evidence) {
  const origins = /* @__PURE__ */ new Map();
  for (const each of evidence) for (const { pair } of each.comparison.findings) origins.set(pair, each);
  return origins;
}
async function secondOpinions({
  findings,
  notes: notes2
}) {
  const files = /* @__PURE__ */ new Map();
  for (const { finding: finding2 } of [...findings, ...notes2])
    for (const element of [finding2.old, finding2.new]) {
      if (element === null || element.kind === "stored") continue;
      const file = element.kind === "file" ? element : element.file;
      files.set(file.node, file);
    }
  if (files.size === 0) return [];
  const { secondOpinion } = await import("./cli/second-opinion-WJEMRY2L.js");
  return secondOpinion([...files.values()]);
}

// src/gate/settings.ts
function settingsOf(surface, limits2, proofs2 = true, inTrees = null) {
  const { name, promise, zeroMajor: zeroMajor2, accept: accept4, runtimes, client, server, transport, stored, roots } = surface;
  return {
    name,
    selection: {
      includes: compileGlobs(surface.protos, surface.exclude),
      explicit: surface.protos !== null,
      prefixes: surface.imports,
      maxBytes: limits2.fileBytes,
      linking: { publicSteps: limits2.publicImports, twins: limits2.filePairs }
    },
    policy: {
      promise: promiseOf(promise.preset, promise.overrides, surface.role),
      contracts: contractsOf(surface),
      zeroMajor: zeroMajor2,
      accept: accept4,
      runtimes,
      stored: stored.length > 0 || surface.storedJson !== null
    },
    revisions: { tagPattern: surface.tagPattern, versionFile: surface.versionFile, assumeNext: surface.assumeNext },
    peers: { client: client ?? "client", server: server ?? "server", transport },
    window: surface.window,
    stored,
    documents: documentsOf(surface),
    roots,
    json: surface.json,
    contractOptions: surface.contractOptions,
    components: surface.components,
    workloads: surface.workloads,
    unstablePackages: surface.unstablePackages,
    clients: surface.clients.size === 0 ? null : { lists: surface.clients, complete: surface.clientsComplete, file: inTrees },
    clientProtocol: surface.clientProtocol,
    guards: surface.guards ? { versionMethod: surface.versionMethod } : null,
    proofs: proofs2
  };
}
function contractsOf({ contracts, protos, storedJson }) {
  if (storedJson === null) return contracts;
  return protos === NO_PROTOS ? ["document"] : [...contracts, "document"];
}
function documentsOf({ storedJson, protos, exclude }) {
  if (storedJson === null) return null;
  const { schemas, reader, versionField: versionField2 } = storedJson;
  return {
    includes: compileSchemaGlobs(schemas, exclude),
    use: { model: reader, versionField: versionField2 },
    alone: protos === NO_PROTOS
  };
}
function unfit({ clientsComplete, clients }) {
  return clientsComplete && clients.size === 0 ? ['clients-complete: no clients are listed; list them under "clients"'] : [];
}

// src/schema/chars.ts
var OTHER = 0;
var BLANK = 1;
var DIGIT = 2;
var LETTER = 3;
var table = buildTable();
function classOf(code) {
  return code < 128 ? table[code] ?? OTHER : OTHER;
}
function buildTable() {
  const classes = new Uint8Array(128);
  for (const blank of " 	\n\r\v\f") classes[blank.charCodeAt(0)] = BLANK;
  for (let code = 48; code <= 57; code++) classes[code] = DIGIT;
  for (let code = 65; code <= 90; code++) {
    classes[code] = LETTER;
    classes[code + 32] = LETTER;
  }
  classes[95] = LETTER;
  return classes;
}

// src/schema/token.ts
var END = 0;
var WORD = 1;
var INT = 2;
var FLOAT = 3;
var STRING = 4;
function report2(lexer, message, start, end2) {
  if (lexer.halted) return;
  lexer.problems.push({ message, range: { start, end: end2 } });
  if (lexer.problems.length >= lexer.problemLimit) lexer.halted = true;
}
function halt(lexer, what, key = null) {
  const or = key === null ? "" : `, or raise \`limits.${key}\` in the config`;
  report2(
    lexer,
    `${what}, which is the limit; the rest is not read. Split it up${or}.`,
    lexer.start,
    Math.max(lexer.start, lexer.end)
  );
  lexer.halted = true;
}
function fault(lexer, message, start, end2, resume = end2) {
  report2(lexer, message, start, end2);
  lexer.faultEnd = resume;
}

// src/schema/lex-literals.ts
var LINE_FEED = 10;
var DOT = 46;
var BACKSLASH = 92;
var NUMBER = /0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]*)?/y;
var FAULTY_NUMBER = /^0[xX]$|^0[0-9]*[89][0-9]*$|^[^xX]*[eE][+-]?$/;
var NUMBER_TAIL = /[0-9a-zA-Z_.]+/y;
function readNumber(lexer, start) {
  const { text } = lexer;
  let end2 = start;
  while (classOf(text.charCodeAt(end2)) === DIGIT) end2++;
  lexer.kind = INT;
  lexer.end = end2;
  const next3 = text.charCodeAt(end2);
  if (next3 !== DOT && classOf(next3) !== LETTER && text.charCodeAt(start) !== 48) return;
  readUnusualNumber(lexer, start);
}
function readUnusualNumber(lexer, start) {
  const { text } = lexer;
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)?.[0] ?? "";
  NUMBER_TAIL.lastIndex = start + number.length;
  const tail = NUMBER_TAIL.exec(text)?.[0] ?? "";
  lexer.kind = /^0[xX]/.test(number) || !/[.eE]/.test(number) ? INT : FLOAT;
  lexer.end = start + number.length + tail.length;
  if (tail !== "" || FAULTY_NUMBER.test(number)) {
    const written = text.slice(start, Math.min(lexer.end, start + 40));
    const what = "is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit)";
    fault(lexer, `\`${written}\` ${what}. Correct it.`, start, lexer.end);
  }
}
function readString(lexer, start, quote) {
  const { text } = lexer;
  lexer.kind = STRING;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      lexer.end = at + 1;
      return;
    }
    if (code === LINE_FEED) {
      unterminated(lexer, start, at);
      return;
    }
    if (code === BACKSLASH) at += text.startsWith("\r\n", at + 1) ? 2 : 1;
    else if (code === 0) fault(lexer, "a NUL character is not allowed in a string. Write `\\0`.", at, at + 1);
  }
  unterminated(lexer, start, text.length);
}
function unterminated(lexer, start, end2) {
  lexer.end = end2;
  const quote = lexer.text[start] ?? '"';
  fault(lexer, `this string does not end on its line. Close it with \`${quote}\`.`, start, start + 1, end2);
}

// src/schema/lexer.ts
var STAR = 42;
var DOT2 = 46;
var SLASH = 47;
var BYTE_ORDER_MARK = 65279;
function textStart(text) {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}
function advance(lexer) {
  lexer.previousEnd = lexer.end;
  lexer.commented = false;
  const { text } = lexer;
  const start = skipBlanks(lexer, lexer.end);
  lexer.start = start;
  lexer.tokens++;
  if (lexer.tokens > lexer.tokenLimit)
    halt(lexer, `the file has more than ${lexer.tokenLimit} words and marks`, "file-words");
  if (start >= text.length || lexer.halted) {
    lexer.kind = END;
    lexer.end = start;
    return;
  }
  const code = text.charCodeAt(start);
  const kind = classOf(code);
  if (kind === LETTER) readWord2(lexer, start);
  else if (kind === DIGIT) readNumber(lexer, start);
  else if (code === 34 || code === 39) readString(lexer, start, code);
  else if (code === DOT2 && classOf(text.charCodeAt(start + 1)) === DIGIT) readNumber(lexer, start);
  else if (code > 126) readWord2(lexer, start);
  else {
    lexer.kind = code;
    lexer.end = start + 1;
  }
}
function skipBlanks(lexer, from) {
  const { text } = lexer;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classOf(code) === BLANK) at++;
    else if (code === SLASH && text.charCodeAt(at + 1) === SLASH) at = skipLineComment(lexer, at);
    else if (code === SLASH && text.charCodeAt(at + 1) === STAR) at = skipBlockComment(lexer, at);
    else if (code < 32 || code === 127) at = skipControls(lexer, at);
    else break;
  }
  return at;
}
function skipLineComment(lexer, at) {
  lexer.commented = true;
  const end2 = lexer.text.indexOf("\n", at + 2);
  return end2 < 0 ? lexer.text.length : end2 + 1;
}
function skipBlockComment(lexer, at) {
  lexer.commented = true;
  const end2 = lexer.text.indexOf("*/", at + 2);
  if (end2 >= 0) return end2 + 2;
  const { length } = lexer.text;
  fault(lexer, "this comment never ends. Close it with `*/`.", at, at + 2, length);
  return length;
}
function skipControls(lexer, from) {
  let at = from;
  while (at < lexer.text.length && isControl(lexer.text.charCodeAt(at))) at++;
  const code = hexOf(lexer.text.charCodeAt(from));
  fault(lexer, `control character ${code} is not allowed here. Remove it; is this a text file in UTF-8?`, from, at);
  return at;
}
function hexOf(point) {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
function isControl(code) {
  return (code < 32 || code === 127) && classOf(code) !== BLANK;
}
function readWord2(lexer, start) {
  const { text } = lexer;
  let end2 = start;
  let foreign2 = -1;
  for (; end2 < text.length; end2++) {
    const code = text.charCodeAt(end2);
    if (code > 126) {
      if (foreign2 < 0) foreign2 = end2;
    } else if (classOf(code) < DIGIT) break;
  }
  lexer.kind = WORD;
  lexer.end = end2;
  if (end2 - start > lexer.nameLimit) halt(lexer, `a name has more than ${lexer.nameLimit} characters`);
  if (foreign2 < 0) return;
  const point = text.codePointAt(foreign2) ?? 0;
  const character = `\`${String.fromCodePoint(point)}\` (${hexOf(point)})`;
  fault(lexer, `${character} is not allowed here. Names have only a-z, A-Z, 0-9 and _.`, foreign2, end2);
}

// src/schema/marks.ts
var OPEN_PAREN = 40;
var CLOSE_PAREN = 41;
var COMMA = 44;
var MINUS = 45;
var DOT3 = 46;
var SLASH2 = 47;
var COLON = 58;
var SEMICOLON = 59;
var OPEN_ANGLE = 60;
var EQUALS = 61;
var CLOSE_ANGLE = 62;
var OPEN_BRACKET = 91;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;

// src/schema/cursor.ts
var FAILED = -1;
function openCursor(text, limits2) {
  const start = textStart(text);
  const cursor = {
    text,
    problems: [],
    kind: END,
    start,
    end: start,
    previousEnd: start,
    commented: false,
    tokens: 0,
    faultEnd: -1,
    halted: false,
    tokenLimit: limits2.tokens,
    nameLimit: limits2.nameLength,
    problemLimit: limits2.problems,
    limits: limits2,
    depth: 0,
    failed: false,
    failedKind: END,
    statementStart: start,
    form: "",
    syntax: "proto2",
    edition: null,
    gap: null,
    unwinding: false,
    assumedBrace: false,
    adrift: false
  };
  advance(cursor);
  return cursor;
}
function step(cursor) {
  if (cursor.kind === OPEN_BRACE) cursor.depth++;
  else if (cursor.kind === CLOSE_BRACE) cursor.depth--;
  advance(cursor);
}
function accept(cursor, kind) {
  if (cursor.kind !== kind) return false;
  step(cursor);
  return true;
}
function atWord(cursor, text) {
  return cursor.kind === WORD && cursor.end - cursor.start === text.length && cursor.text.startsWith(text, cursor.start);
}
function acceptWord(cursor, text) {
  if (!atWord(cursor, text)) return false;
  step(cursor);
  return true;
}
function tokenText(cursor) {
  return cursor.text.slice(cursor.start, cursor.end);
}
function rangeFrom(cursor, start) {
  return { start, end: cursor.previousEnd };
}
function fail(cursor) {
  if (cursor.failed) return;
  cursor.failed = true;
  cursor.failedKind = cursor.kind;
  cursor.kind = FAILED;
}
function startsLine(cursor) {
  for (let at = cursor.previousEnd; at < cursor.start; at++) {
    if (cursor.text.charCodeAt(at) === 10) return true;
  }
  return false;
}

// src/schema/file-parts.ts
function emptyFile(text) {
  return {
    kind: "file",
    text,
    syntax: "proto2",
    edition: null,
    syntaxRange: null,
    package: null,
    packageRange: null,
    imports: [],
    options: [],
    messages: [],
    enums: [],
    services: [],
    extends: []
  };
}

// src/schema/name-length.ts
function fullNamesLength(file) {
  const scope = file.package === null ? 0 : file.package.text.length + 1;
  let length = inMembers(file, scope);
  for (const { name, methods } of file.services) {
    const inside3 = scope + name.text.length + 1;
    length += inside3;
    for (const method of methods) length += inside3 + method.name.text.length;
  }
  return length;
}
function inMembers(node, scope) {
  let length = 0;
  for (const message of node.messages) length += ofMessage(message, scope);
  for (const element of node.enums) length += ofEnum(element, scope);
  for (const extend2 of node.extends) length += ofFields(extend2, scope);
  return length;
}
function ofMessage(node, scope) {
  const inside3 = scope + node.name.text.length + 1;
  let length = inside3 + inMembers(node, inside3) + ofFields(node, inside3);
  for (const { name } of node.oneofs) length += inside3 + name.text.length;
  return length;
}
function ofFields({ fields }, scope) {
  let length = 0;
  for (const field of fields) length += ofField(field, scope);
  return length;
}
function ofField({ name, map, group }, scope) {
  const own = scope + name.text.length;
  if (group !== null) return own + ofMessage(group, scope);
  return map === null ? own : 4 * own;
}
function ofEnum({ name, values }, scope) {
  let length = scope + name.text.length;
  for (const value of values) length += scope + value.name.text.length;
  return length;
}

// src/schema/literals.ts
var encoder = new TextEncoder();
var SMALL = Array.from({ length: 256 }, (_, value) => BigInt(value));
var UINT64_MAX = 0xffffffffffffffffn;
var WHOLE = /^(?:[1-9][0-9]*|0[xX]([0-9a-fA-F]+)|0([0-7]*))$/;
function intValue(literal) {
  if (literal.length <= 9 && literal.charCodeAt(0) !== 48) return smallInt(Number.parseInt(literal, 10));
  const whole = WHOLE.exec(literal);
  if (whole === null) return 0n;
  const [, hex, octal] = whole;
  const digits = (hex ?? octal ?? literal).replace(/^0+/, "") || "0";
  if (digits.length > 22) return null;
  const prefix = hex !== void 0 ? "0x" : octal !== void 0 ? "0o" : "";
  return uint64(BigInt(prefix + digits));
}
function smallInt(value) {
  return SMALL[value] ?? BigInt(value || 0);
}
function uint64(value) {
  return value <= UINT64_MAX ? value : null;
}
function floatValue(literal) {
  if (/^0[0-7]+$/.test(literal)) return Number.parseInt(literal, 8);
  return Number(literal);
}
var SIMPLE_ESCAPES = /* @__PURE__ */ new Map([
  ["a", 7],
  ["b", 8],
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13],
  ['"', 34],
  ["'", 39],
  ["?", 63],
  ["\\", 92]
]);
function stringBytes(lexer, start, end2) {
  const { text } = lexer;
  const content = text.slice(start + 1, end2 - 1);
  if (!content.includes("\\")) return encoder.encode(content);
  const bytes = new Uint8Array(3 * content.length);
  let size = 0;
  let plain3 = 0;
  const putPlain = (to) => {
    if (to > plain3) size += encoder.encodeInto(content.slice(plain3, to), bytes.subarray(size)).written;
  };
  for (let at = content.indexOf("\\"); at >= 0; at = content.indexOf("\\", plain3)) {
    putPlain(at);
    const sequence = readEscape(content, at + 1);
    if (sequence === null) report2(lexer, badEscape(content, at), start + 1 + at, start + 3 + at);
    for (const byte of sequence?.bytes ?? []) bytes[size++] = byte;
    plain3 = sequence?.next ?? at + 2;
  }
  putPlain(content.length);
  return bytes.slice(0, size);
}
function badEscape(content, at) {
  if (/[\r\n]/.test(content[at + 1] ?? "")) {
    return "a string does not go on in the next line. Close it here and open another there: both are one.";
  }
  return `\`${content.slice(at, at + 2)}\` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.`;
}
var OCTAL = /[0-7]{1,3}/y;
var HEX = /[xX]([0-9a-fA-F]{1,2})/y;
var UNICODE = /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y;
function readEscape(content, at) {
  const simple = SIMPLE_ESCAPES.get(content[at] ?? "");
  if (simple !== void 0) return { bytes: [simple], next: at + 1 };
  const hex = match(HEX, content, at);
  if (hex !== null) return { bytes: [Number.parseInt(hex[1] ?? "", 16)], next: at + hex[0].length };
  const octal = match(OCTAL, content, at);
  if (octal === null) return unicodeEscape(content, at);
  return { bytes: [Number.parseInt(octal[0], 8) & 255], next: at + octal[0].length };
}
function unicodeEscape(content, at) {
  const first = match(UNICODE, content, at);
  if (first === null) return null;
  const point = Number.parseInt(first[1] ?? first[2] ?? "", 16);
  if (point > 1114111) return null;
  const next3 = at + first[0].length;
  const low = content[next3] === "\\" ? match(UNICODE, content, next3 + 1) : null;
  const lowPoint = Number.parseInt(low?.[1] ?? "", 16);
  if (low !== null && (point & ~1023) === 55296 && (lowPoint & ~1023) === 56320) {
    const whole = 65536 + (point - 55296 << 10) + (lowPoint - 56320);
    return { bytes: encoder.encode(String.fromCodePoint(whole)), next: next3 + 1 + low[0].length };
  }
  return { bytes: encodePoint(point), next: next3 };
}
function encodePoint(point) {
  if (point < 55296 || point > 57343) return encoder.encode(String.fromCodePoint(point));
  return [224 | point >> 12, 128 | point >> 6 & 63, 128 | point & 63];
}
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

// src/schema/expect.ts
var HASH = 35;
function expect(cursor, kind, what) {
  if (accept(cursor, kind)) return true;
  missing(cursor, what);
  return false;
}
function expectWord(cursor, text) {
  if (!acceptWord(cursor, text)) missing(cursor, `\`${text}\``);
}
var NO_WORD = { text: "", range: { start: 0, end: 0 } };
var NO_INT = { value: 0n, range: { start: 0, end: 0 } };
function takeName(cursor, what) {
  if (cursor.kind !== WORD) {
    missing(cursor, what);
    return NO_WORD;
  }
  const word = { text: tokenText(cursor), range: { start: cursor.start, end: cursor.end } };
  step(cursor);
  return word;
}
function takeInt(cursor, what) {
  return takeDigits(cursor, what, cursor.start, false);
}
function takeSignedInt(cursor, what) {
  const { start } = cursor;
  return takeDigits(cursor, what, start, accept(cursor, MINUS));
}
function takeDigits(cursor, what, start, negative) {
  if (cursor.kind !== INT) {
    missing(cursor, what);
    return NO_INT;
  }
  const value = intValue(tokenText(cursor)) ?? tooLarge(cursor);
  step(cursor);
  return { value: negative ? -value : value, range: rangeFrom(cursor, start) };
}
function tooLarge(cursor) {
  refuse(cursor, "this number has more than 64 bits. Write a smaller one.", { start: cursor.start, end: cursor.end });
  return 0n;
}
function missing(cursor, what) {
  if (cursor.failed) return;
  if (!isEcho(cursor)) {
    const { start, end: end2 } = cursor.kind === END ? { start: cursor.previousEnd, end: cursor.previousEnd } : cursor;
    report2(cursor, `expected ${what}, found ${describe(cursor)}.${hint(cursor)}`, start, end2);
    if (cursor.kind === END) cursor.faultEnd = cursor.text.length;
  }
  fail(cursor);
}
function refuse(cursor, message, range2) {
  if (!cursor.failed) report2(cursor, message, range2.start, range2.end);
}
function hint(cursor) {
  if (cursor.kind === HASH) return " Comments begin with `//`.";
  return cursor.form === "" ? "" : ` Write it as: ${cursor.form}`;
}
function isEcho(cursor) {
  return cursor.faultEnd >= cursor.previousEnd || cursor.faultEnd > cursor.statementStart;
}
var NAMES_OF_KINDS = /* @__PURE__ */ new Map([
  [INT, "the number "],
  [FLOAT, "the number "],
  [STRING, "the string "]
]);
var SHOWN2 = 40;
function describe(cursor) {
  if (cursor.kind === END) return "the end of the file";
  const { start, end: end2 } = cursor;
  const shown4 = end2 - start > SHOWN2 ? `${cursor.text.slice(start, start + SHOWN2)}\u2026` : tokenText(cursor);
  return `${NAMES_OF_KINDS.get(cursor.kind) ?? ""}\`${shown4}\``;
}
function expectSemicolon(cursor, what) {
  if (accept(cursor, SEMICOLON) || cursor.failed) return;
  const closing = cursor.kind === CLOSE_BRACE;
  if (cursor.kind === END || !(closing || startsLine(cursor))) {
    missing(cursor, `\`;\` after ${what}`);
    return;
  }
  missingAtLineEnd(cursor, `\`;\` after ${what}`, "`;`");
}
function missingAtLineEnd(cursor, what, mark2) {
  if (isEcho(cursor)) return;
  const end2 = cursor.previousEnd;
  report2(cursor, `expected ${what}, found ${describe(cursor)}. Add ${mark2} here.`, end2, end2);
}

// src/schema/parse-names.ts
var BLANKS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|[^A-Za-z0-9_.()[\]/]+/g;
function compactName(cursor, range2) {
  const text = cursor.text.slice(range2.start, range2.end);
  return /[^A-Za-z0-9_.()]/.test(text) ? text.replace(BLANKS, "") : text;
}
function takeDottedName(cursor, what) {
  const { start } = cursor;
  const first = takeName(cursor, what);
  return cursor.kind === DOT3 ? takeParts(cursor, start) : first;
}
function takeReference(cursor, what) {
  const { start } = cursor;
  if (cursor.kind !== DOT3) return takeDottedName(cursor, what);
  step(cursor);
  const first = takeName(cursor, "a name after `.`");
  if (cursor.kind === DOT3) return takeParts(cursor, start);
  const range2 = rangeFrom(cursor, start);
  return { text: `.${first.text}`, range: range2 };
}
function takeParts(cursor, start) {
  while (accept(cursor, DOT3)) takeName(cursor, "a name after `.`");
  const range2 = rangeFrom(cursor, start);
  return { text: compactName(cursor, range2), range: range2 };
}
var NOTHING2 = { bytes: new Uint8Array(0), range: { start: 0, end: 0 } };
function takeString(cursor, what) {
  if (cursor.kind !== STRING) {
    missing(cursor, what);
    return NOTHING2;
  }
  const { start } = cursor;
  const parts = [];
  while (cursor.kind === STRING) {
    if (cursor.faultEnd < cursor.end) parts.push(stringBytes(cursor, cursor.start, cursor.end));
    step(cursor);
  }
  return { bytes: joined(parts), range: rangeFrom(cursor, start) };
}
function joined(parts) {
  const [only2] = parts;
  if (only2 !== void 0 && parts.length === 1) return only2;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
var decoder = new TextDecoder();
function takeText(cursor, what) {
  const { bytes, range: range2 } = takeString(cursor, what);
  return { text: decoder.decode(bytes), range: range2 };
}

// src/schema/parse-value.ts
var NO_VALUE = { kind: "identifier", text: "", range: { start: 0, end: 0 } };
function takeOptionValue(cursor) {
  if (cursor.kind === OPEN_BRACE) return takeMessage(cursor, 1);
  return takeScalar(cursor, "a value (a number, a string, a word or `{\u2026}`)", ["inf", "nan"]);
}
function takeScalar(cursor, what, signed2) {
  const { start, kind } = cursor;
  if (kind === STRING) return { kind: "string", ...takeString(cursor, what) };
  if (accept(cursor, MINUS)) return takeNegative(cursor, start, signed2);
  if (kind === INT || kind === FLOAT) return takeNumber(cursor, start, "");
  if (kind === WORD) {
    const { text, range: range2 } = takeName(cursor, what);
    return { kind: "identifier", text, range: range2 };
  }
  missing(cursor, what);
  return NO_VALUE;
}
function takeNegative(cursor, start, signed2) {
  if (cursor.kind === INT || cursor.kind === FLOAT) return takeNumber(cursor, start, "-");
  if (cursor.kind === WORD && signed2.includes(tokenText(cursor).toLowerCase())) {
    const text = `-${tokenText(cursor)}`;
    step(cursor);
    return { kind: "identifier", text, range: rangeFrom(cursor, start) };
  }
  missing(cursor, "a number, `inf` or `nan` after `-`");
  return NO_VALUE;
}
function takeNumber(cursor, start, sign2) {
  const literal = tokenText(cursor);
  const whole = cursor.kind === INT ? intValue(literal) : null;
  step(cursor);
  const range2 = rangeFrom(cursor, start);
  if (whole !== null && !(sign2 === "-" && whole > 0x8000000000000000n)) {
    return { kind: "int", value: sign2 === "-" ? -whole : whole, range: range2 };
  }
  const float = floatValue(literal);
  return { kind: "float", value: sign2 === "-" ? -float : float, range: range2 };
}
function takeMessage(cursor, depth2) {
  const { start } = cursor;
  if (tooDeep(cursor, depth2)) return NO_VALUE;
  const close = cursor.kind === OPEN_BRACE ? CLOSE_BRACE : CLOSE_ANGLE;
  step(cursor);
  const entries = [];
  while (!cursor.failed && !accept(cursor, close)) {
    entries.push(takeEntry(cursor, depth2, close));
    if (cursor.kind === COMMA || cursor.kind === SEMICOLON) step(cursor);
  }
  return { kind: "message", entries, range: rangeFrom(cursor, start) };
}
function tooDeep(cursor, depth2) {
  if (depth2 <= cursor.limits.valueNesting) return false;
  const what = `messages and lists are nested more than ${cursor.limits.valueNesting} deep in this value`;
  refuse(cursor, `${what}, which is the limit. Make it flatter.`, { start: cursor.start, end: cursor.end });
  fail(cursor);
  return true;
}
function takeEntry(cursor, depth2, close) {
  const name = takeEntryName(cursor, close);
  if (accept(cursor, COLON)) return { name, value: takeEntryValue(cursor, depth2) };
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return { name, value: takeMessage(cursor, depth2 + 1) };
  if (cursor.kind === OPEN_BRACKET) return { name, value: takeList(cursor, depth2 + 1, true) };
  missing(cursor, "`:` after the name in the value");
  return { name, value: NO_VALUE };
}
function takeEntryName(cursor, close) {
  const { start } = cursor;
  if (!accept(cursor, OPEN_BRACKET)) {
    return takeName(cursor, `a name in the value, or \`${String.fromCharCode(close)}\` at its end`).text;
  }
  takeDottedName(cursor, "the name of an extension");
  if (accept(cursor, SLASH2)) takeDottedName(cursor, "the name of a message");
  expect(cursor, CLOSE_BRACKET, "`]` after the name of an extension");
  return compactName(cursor, rangeFrom(cursor, start));
}
function takeEntryValue(cursor, depth2) {
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return takeMessage(cursor, depth2 + 1);
  if (cursor.kind === OPEN_BRACKET) return takeList(cursor, depth2 + 1, false);
  return takeScalar(cursor, "a value (a number, a string, a word, `{\u2026}` or `[\u2026]`)", ["inf", "infinity", "nan"]);
}
function takeList(cursor, depth2, messagesOnly) {
  const { start } = cursor;
  if (tooDeep(cursor, depth2)) return NO_VALUE;
  step(cursor);
  const items = [];
  if (!accept(cursor, CLOSE_BRACKET)) {
    do
      items.push(takeItem(cursor, depth2, messagesOnly));
    while (accept(cursor, COMMA));
    expect(cursor, CLOSE_BRACKET, "`,` or `]` in the list");
  }
  return { kind: "list", items, range: rangeFrom(cursor, start) };
}
function takeItem(cursor, depth2, messagesOnly) {
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return takeMessage(cursor, depth2 + 1);
  if (!messagesOnly) return takeScalar(cursor, "a value in the list", ["inf", "infinity", "nan"]);
  missing(cursor, "`{\u2026}` in the list (scalars need a `:` before the list)");
  return NO_VALUE;
}

// src/schema/parse-option.ts
var NONE3 = [];
function takeOptionStatement(cursor, into) {
  const { start } = cursor;
  cursor.form = "option name = value;";
  step(cursor);
  const { name, nameRange: nameRange2, value } = takeAssignment(cursor);
  expectSemicolon(cursor, "the option");
  if (!cursor.failed) into.push({ name, nameRange: nameRange2, value, range: rangeFrom(cursor, start) });
}
function takeInlineOptions(cursor) {
  if (!accept(cursor, OPEN_BRACKET)) return NONE3;
  const { form } = cursor;
  cursor.form = "[name = value]";
  const options = [];
  do
    options.push(takeAssignment(cursor));
  while (accept(cursor, COMMA));
  expect(cursor, CLOSE_BRACKET, "`,` or `]` after the option");
  cursor.form = form;
  return options;
}
function takeAssignment(cursor) {
  const { start } = cursor;
  const nameRange2 = takeOptionName(cursor);
  expect(cursor, EQUALS, "`=` after the name of the option");
  const value = takeOptionValue(cursor);
  return { name: compactName(cursor, nameRange2), nameRange: nameRange2, value, range: rangeFrom(cursor, start) };
}
function takeOptionName(cursor) {
  const { start } = cursor;
  do {
    if (accept(cursor, OPEN_PAREN)) {
      takeReference(cursor, "the name of an extension");
      expect(cursor, CLOSE_PAREN, "`)` after the name of the extension");
    } else takeName(cursor, "the name of an option");
  } while (accept(cursor, DOT3));
  return rangeFrom(cursor, start);
}

// src/schema/parse-ranges.ts
function takeReserved(cursor, into, signed2) {
  cursor.form = cursor.syntax === "editions" ? "reserved 2, 9 to 11; or reserved name;" : 'reserved 2, 9 to 11; or reserved "name";';
  step(cursor);
  const { kind, start } = cursor;
  const named4 = kind === STRING || kind === WORD;
  const names3 = named4 ? takeNames(cursor) : [];
  const ranges2 = named4 ? [] : takeRanges(cursor, signed2);
  expectSemicolon(cursor, "what is reserved");
  if (cursor.failed) return;
  if (named4) checkQuotes(cursor, kind === STRING, rangeFrom(cursor, start));
  for (const name of names3) into.reservedNames.push(name);
  for (const range2 of ranges2) into.reservedRanges.push(range2);
}
function takeExtensionRanges(cursor, into) {
  cursor.form = "extensions 100 to 199, 1000 to max;";
  step(cursor);
  const ranges2 = takeRanges(cursor, false);
  const options = takeInlineOptions(cursor);
  expectSemicolon(cursor, "the extension range");
  if (cursor.failed) return;
  for (const { start, end: end2, range: range2 } of ranges2) into.push({ start, end: end2, range: range2, options });
}
function takeNames(cursor) {
  const names3 = [];
  const quoted = cursor.kind === STRING;
  do
    names3.push(quoted ? takeText(cursor, "a name in quotes") : takeName(cursor, "a name"));
  while (accept(cursor, COMMA));
  return names3;
}
function checkQuotes(cursor, quoted, range2) {
  const editions = cursor.syntax === "editions";
  if (editions === !quoted) return;
  const message = editions ? "editions reserve names without quotes. Remove the quotes." : `${cursor.syntax} reserves names in quotes; only editions go without. Put quotes around each name.`;
  refuse(cursor, message, range2);
}
function takeRanges(cursor, signed2) {
  const ranges2 = [];
  do
    ranges2.push(takeRange(cursor, signed2));
  while (accept(cursor, COMMA));
  return ranges2;
}
function takeRange(cursor, signed2) {
  const from = cursor.start;
  const take = signed2 ? takeSignedInt : takeInt;
  const start = take(cursor, "a number or a range of numbers");
  if (!acceptWord(cursor, "to")) return { start, end: start, range: rangeFrom(cursor, from) };
  const end2 = acceptWord(cursor, "max") ? null : take(cursor, "a number or `max` after `to`");
  return { start, end: end2, range: rangeFrom(cursor, from) };
}

// src/schema/comments.ts
var NO_COMMENTS = { leading: null, trailing: null, detached: [] };
function gapHere(cursor) {
  if (!cursor.commented) return null;
  if (cursor.gap?.from !== cursor.previousEnd) cursor.gap = new UnsortedGap(cursor);
  return cursor.gap;
}
var UnsortedGap = class {
  from;
  text;
  to;
  kind;
  constructor({ text, previousEnd, start, kind }) {
    this.from = previousEnd;
    this.text = text;
    this.to = start;
    this.kind = kind;
  }
  get leading() {
    return this.sort().leading;
  }
  get trailing() {
    return this.sort().trailing;
  }
  get detached() {
    return this.sort().detached;
  }
  sort() {
    return sortComments(this.text, this.from, this.to, this.kind);
  }
};
function commentsOf(before2, after) {
  return before2 === null && after === null ? NO_COMMENTS : new GapComments(before2, after);
}
var GapComments = class {
  before;
  after;
  constructor(before2, after) {
    this.before = before2;
    this.after = after;
  }
  get leading() {
    return this.before?.leading || null;
  }
  get trailing() {
    return this.after?.trailing || null;
  }
  get detached() {
    return this.before?.detached ?? NO_COMMENTS.detached;
  }
};
var LINE_FEED2 = 10;
var SLASH3 = 47;
var STAR2 = 42;
var CLOSERS = /* @__PURE__ */ new Set([END, 125, 93, 41]);
function sortComments(text, from, to, kind) {
  const opening = from === textStart(text);
  const sorter = {
    text,
    at: from,
    pending: null,
    pendingIsLine: false,
    followsPrevious: !opening,
    trailing: null,
    detached: [],
    count: 0
  };
  const ambiguousTo = opening ? null : takeSameLine(sorter);
  takeLines(sorter, to);
  if (CLOSERS.has(kind)) flush(sorter);
  if (kind !== END && isAmbiguous(text, from, ambiguousTo, to, opening)) detachOnly(sorter);
  return { trailing: sorter.trailing, detached: sorter.detached, leading: sorter.pending };
}
function takeSameLine(sorter) {
  skipLineBlanks(sorter);
  if (!takeComment(sorter)) {
    if (sorter.text.charCodeAt(sorter.at) === LINE_FEED2) sorter.at++;
    return null;
  }
  const end2 = sorter.pendingIsLine ? null : sorter.at;
  flush(sorter);
  return end2;
}
function takeLines(sorter, to) {
  while (sorter.at < to) {
    skipLineBlanks(sorter);
    if (takeComment(sorter)) {
      if (sorter.pendingIsLine) continue;
      skipLineBlanks(sorter);
      if (sorter.text.charCodeAt(sorter.at) === LINE_FEED2) sorter.at++;
    } else if (sorter.at < to && sorter.text.charCodeAt(sorter.at) === LINE_FEED2) {
      sorter.at++;
      flush(sorter);
      sorter.followsPrevious = false;
    } else sorter.at++;
  }
}
function isAmbiguous(text, from, commentEnd, to, opening) {
  if (opening) return false;
  return !hasLineFeed(text, commentEnd ?? from, to) || !hasLineFeed(text, from, to);
}
function detachOnly(sorter) {
  if (sorter.count + (sorter.pending === null ? 0 : 1) !== 1) return;
  if (sorter.trailing !== null) sorter.detached.unshift(sorter.trailing);
  sorter.trailing = null;
  sorter.followsPrevious = false;
  flush(sorter);
}
function flush(sorter) {
  if (sorter.pending === null) return;
  if (sorter.followsPrevious) sorter.trailing = sorter.pending;
  else sorter.detached.push(sorter.pending);
  sorter.followsPrevious = false;
  sorter.pending = null;
  sorter.count++;
}
function takeComment(sorter) {
  const { text, at } = sorter;
  if (text.charCodeAt(at) !== SLASH3) return false;
  const isLine = text.charCodeAt(at + 1) === SLASH3;
  if (!isLine && text.charCodeAt(at + 1) !== STAR2) return false;
  if (!isLine || !sorter.pendingIsLine) flush(sorter);
  const found2 = text.indexOf(isLine ? "\n" : "*/", at + 2);
  const end2 = found2 < 0 ? text.length : found2;
  sorter.at = Math.min(end2 + (isLine ? 1 : 2), text.length);
  sorter.pendingIsLine = isLine;
  sorter.pending = isLine ? (sorter.pending ?? "") + text.slice(at + 2, sorter.at) : blockText(text.slice(at + 2, end2));
  return true;
}
var LINE_MARKS = /\n[ \t\r\v\f]*\*?/g;
function blockText(content) {
  if (!content.includes("\n")) return content;
  return content.replace(LINE_MARKS, "\n");
}
function skipLineBlanks(sorter) {
  for (; ; ) {
    const code = sorter.text.charCodeAt(sorter.at);
    if (code === LINE_FEED2 || classOf(code) !== BLANK) return;
    sorter.at++;
  }
}
function hasLineFeed(text, from, to) {
  return text.slice(from, to).includes("\n");
}

// src/schema/recover.ts
var AFTER_VALUE = /* @__PURE__ */ new Set([CLOSE_BRACKET, CLOSE_PAREN, CLOSE_ANGLE, COMMA, SEMICOLON]);
var STATEMENTS = [
  "message",
  "enum",
  "service",
  "rpc",
  "extend",
  "oneof",
  "option",
  "import",
  "package",
  "syntax",
  "edition",
  "reserved",
  "extensions",
  "optional",
  "required",
  "repeated"
];
function recover(cursor, depth2) {
  cursor.failed = false;
  cursor.kind = cursor.failedKind;
  const failedAt = cursor.start;
  while (cursor.kind !== END) {
    if (cursor.depth === depth2) {
      if (cursor.kind === CLOSE_BRACE) return;
      if (accept(cursor, SEMICOLON)) return;
      if (cursor.start > failedAt && beginsStatement(cursor)) return;
    }
    const closes = cursor.kind === CLOSE_BRACE && cursor.depth === depth2 + 1;
    step(cursor);
    if (closes && !AFTER_VALUE.has(cursor.kind)) return;
  }
  cursor.faultEnd = cursor.text.length;
}
function beginsStatement(cursor) {
  return startsLine(cursor) && STATEMENTS.some((word) => atWord(cursor, word));
}

// src/schema/statement.ts
function readStatement(cursor, read3) {
  const { depth: depth2, start } = cursor;
  cursor.statementStart = start;
  if (cursor.kind === OPEN_BRACE) {
    refuseOpenBrace(cursor);
    return;
  }
  read3(cursor, { start, before: gapHere(cursor) });
  if (cursor.failed) recover(cursor, depth2);
}
function refuseOpenBrace(cursor) {
  const message = "this `{` belongs to no declaration. Remove it, or write one before it.";
  if (!cursor.adrift) report2(cursor, message, cursor.start, cursor.end);
  step(cursor);
  cursor.depth--;
  cursor.adrift = cursor.depth === 0;
}
function commentsHere(cursor, begin2) {
  return commentsOf(begin2.before, cursor.failed ? null : gapHere(cursor));
}
function openBlock(cursor, begin2, what) {
  if (lacksBrace(cursor)) {
    missingAtLineEnd(cursor, `\`{\` after ${what}`, "`{`");
    cursor.depth++;
    cursor.assumedBrace = true;
  } else expect(cursor, OPEN_BRACE, `\`{\` after ${what}`);
  return commentsHere(cursor, begin2);
}
function lacksBrace(cursor) {
  return (cursor.kind === WORD || cursor.kind === CLOSE_BRACE) && !cursor.failed && startsLine(cursor);
}
function readBlock(cursor, block) {
  if (cursor.failed) return;
  const opened = cursor.previousEnd - 1;
  while (cursor.kind !== END && cursor.kind !== CLOSE_BRACE && !cursor.unwinding) {
    if (accept(cursor, SEMICOLON)) continue;
    if (isOutside(cursor, FILE_STATEMENT)) unwind(cursor, block.what);
    else if (block.outside !== null && isOutside(cursor, block.outside)) {
      missBrace(cursor, block.what);
      cursor.depth--;
      return;
    } else readStatement(cursor, block.read);
  }
  if (cursor.unwinding || accept(cursor, CLOSE_BRACE) || isEcho(cursor) || cursor.assumedBrace) return;
  report2(cursor, `the \`{\` of ${block.what} is never closed. Add \`}\` where it ends.`, opened, opened + 1);
  cursor.faultEnd = cursor.text.length;
}
var FILE_STATEMENT = /service\s+\w+\s*\{|import\s+(?:public\s+|weak\s+|option\s+)?["']|package\s+[\w.]+\s*;|(?:syntax|edition)\s*=\s*["']/y;
var DECLARATION = /(?:message|enum|oneof)\s+\w+\s*\{|extend\s+[\w.]+\s*\{/y;
function isOutside(cursor, pattern) {
  if (cursor.kind !== WORD) return false;
  pattern.lastIndex = cursor.start;
  return pattern.test(cursor.text) && startsLine(cursor);
}
function unwind(cursor, what) {
  missBrace(cursor, what);
  cursor.unwinding = true;
  cursor.depth = 0;
}
function missBrace(cursor, what) {
  const found2 = tokenText(cursor);
  report2(cursor, `expected \`}\` to close ${what} before \`${found2}\`. Add \`}\`.`, cursor.start, cursor.end);
}
function refuseStrayBrace(cursor) {
  const message = "this `}` closes nothing. Remove it, or add the `{` it belongs to.";
  if (!cursor.adrift) report2(cursor, message, cursor.start, cursor.end);
  step(cursor);
  cursor.depth = 0;
  cursor.adrift = false;
}

// src/schema/parse-enum.ts
function takeEnum(cursor, begin2, visibility) {
  cursor.form = "enum Name { \u2026 }";
  const { start } = cursor;
  step(cursor);
  const name = takeName(cursor, "the name of the enum");
  const comments = openBlock(cursor, begin2, "the name of the enum");
  if (cursor.failed) return null;
  const parts = {
    values: [],
    reservedRanges: [],
    reservedNames: [],
    options: []
  };
  const read3 = (inner, statement) => {
    if (isValueName(inner)) takeValue(inner, statement, parts.values);
    else if (atWord(inner, "option")) takeOptionStatement(inner, parts.options);
    else if (atWord(inner, "reserved")) takeReserved(inner, parts, true);
    else takeValue(inner, statement, parts.values);
  };
  readBlock(cursor, { what: `enum \`${name.text}\``, outside: DECLARATION, read: read3 });
  return { kind: "enum", name, visibility, ...parts, comments, range: rangeFrom(cursor, start) };
}
var VALUE_NAME = /(?:option|reserved)\s*=/y;
function isValueName(cursor) {
  VALUE_NAME.lastIndex = cursor.start;
  return cursor.kind === WORD && VALUE_NAME.test(cursor.text);
}
function takeValue(cursor, begin2, into) {
  cursor.form = "NAME = 1;";
  const name = takeName(cursor, "the name of an enum value, or `}`");
  expect(cursor, EQUALS, "`=` after the name of the enum value");
  const number = takeSignedInt(cursor, "the number of the enum value, a whole number");
  const options = takeInlineOptions(cursor);
  expectSemicolon(cursor, "the enum value");
  if (cursor.failed) return;
  const comments = commentsHere(cursor, begin2);
  into.push({ kind: "enum-value", name, number, options, comments, range: rangeFrom(cursor, begin2.start) });
}

// src/schema/parse-field.ts
var LABELS = ["optional", "repeated", "required"];
function takeField(cursor, begin2, place3) {
  const label2 = takeLabel(cursor);
  cursor.form = formOf(cursor, place3);
  if (label2 !== null) checkLabel(cursor, label2, place3);
  const { start } = cursor;
  if (atWord(cursor, "group")) return takeGroup(cursor, begin2, label2, place3);
  if (acceptWord(cursor, "map")) {
    if (cursor.kind === OPEN_ANGLE) return takeMapField(cursor, begin2, start, label2, place3);
    return takePlainField(cursor, begin2, label2, takeTypeAfter(cursor, start, "map"), place3);
  }
  if (label2 === null && cursor.kind !== WORD && cursor.kind !== DOT3) {
    const others = place3.where === "message" ? " or another statement of the message, or" : " or";
    missing(cursor, `a field${others} \`}\``);
    return null;
  }
  return takePlainField(cursor, begin2, label2, takeReference(cursor, "the type of the field"), place3);
}
function takeFieldAfterWord(cursor, begin2, first, place3) {
  cursor.form = formOf(cursor, place3);
  return takePlainField(cursor, begin2, null, takeTypeAfter(cursor, begin2.start, first), place3);
}
function takeTypeAfter(cursor, start, first) {
  return cursor.kind === DOT3 ? takeParts(cursor, start) : { text: first, range: rangeFrom(cursor, start) };
}
function takePlainField(cursor, begin2, label2, type, place3) {
  if (label2 === null) checkNoLabel(cursor, place3, type.range);
  return takeRest(cursor, begin2, label2, type, place3.oneof, null);
}
function takeRest(cursor, begin2, label2, type, oneof, map) {
  const { name, number, options } = takeHead(cursor);
  expectSemicolon(cursor, "the field");
  if (cursor.failed) return null;
  const comments = commentsHere(cursor, begin2);
  const range2 = rangeFrom(cursor, begin2.start);
  return { kind: "field", label: label2, type, map, name, number, options, group: null, oneof, comments, range: range2 };
}
function takeHead(cursor) {
  const name = takeName(cursor, "the name of the field");
  expect(cursor, EQUALS, "`=` after the name of the field");
  const number = takeInt(cursor, "the number of the field, a whole number");
  return { name, number, options: takeInlineOptions(cursor) };
}
function takeMapField(cursor, begin2, start, label2, place3) {
  const map = takeMapType(cursor, start);
  checkMapPlace(cursor, map, label2, place3);
  const type = { text: `map<${map.key.text}, ${map.value.text}>`, range: map.range };
  return takeRest(cursor, begin2, label2, type, place3.oneof, map);
}
function checkMapPlace(cursor, map, label2, place3) {
  if (place3.where === "oneof") {
    refuse(cursor, "a oneof cannot hold a map. Put the map into a message of its own.", map.range);
  } else if (place3.where === "extend") {
    refuse(cursor, "a map field cannot be an extension. Use a repeated message.", map.range);
  } else if (label2 !== null) {
    refuse(cursor, `a map field takes no label. Remove \`${label2.text}\`.`, label2.range);
  }
}
function takeMapType(cursor, start) {
  cursor.form = "map<key_type, value_type> name = 1;";
  expect(cursor, OPEN_ANGLE, "`<` after `map`");
  const key = takeReference(cursor, "the type of the keys");
  expect(cursor, COMMA, "`,` after the type of the keys");
  const value = takeReference(cursor, "the type of the values");
  expect(cursor, CLOSE_ANGLE, "`>` after the type of the values");
  return { key, value, range: rangeFrom(cursor, start) };
}
function takeGroup(cursor, begin2, label2, place3) {
  cursor.form = `${place3.where === "oneof" ? "" : "optional "}group Name = 1 { \u2026 }`;
  const keyword = { start: cursor.start, end: cursor.end };
  step(cursor);
  if (label2 === null) checkNoLabel(cursor, place3, keyword);
  const { name: type, number, options } = takeHead(cursor);
  if (cursor.syntax === "editions") {
    refuse(
      cursor,
      "editions have no groups. Use a message field with `features.message_encoding = DELIMITED`.",
      keyword
    );
  }
  if (!cursor.failed && !/^[A-Z]/.test(type.text)) {
    refuse(cursor, "the name of a group must begin with a capital letter. Rename it.", type.range);
  }
  if (cursor.kind !== OPEN_BRACE) missing(cursor, "`{` after the number of the group");
  const group = cursor.failed ? null : place3.takeGroupBody(cursor, begin2, type);
  if (group === null) return null;
  const name = { text: type.text.toLowerCase(), range: type.range };
  const { range: range2 } = group;
  const comments = NO_COMMENTS;
  return { kind: "field", label: label2, type, map: null, name, number, options, group, oneof: place3.oneof, comments, range: range2 };
}
function takeLabel(cursor) {
  const text = LABELS.find((label2) => atWord(cursor, label2));
  if (text === void 0) return null;
  const range2 = { start: cursor.start, end: cursor.end };
  step(cursor);
  return { text, range: range2 };
}
function checkLabel(cursor, label2, place3) {
  if (place3.where === "oneof") {
    refuse(cursor, `a field in a oneof takes no label. Remove \`${label2.text}\`.`, label2.range);
  } else if (cursor.syntax === "editions" && label2.text !== "repeated") {
    const feature = label2.text === "required" ? "LEGACY_REQUIRED" : "EXPLICIT";
    const instead = `Remove it; presence is the option \`features.field_presence = ${feature}\`.`;
    refuse(cursor, `editions have no label \`${label2.text}\`. ${instead}`, label2.range);
  }
}
function checkNoLabel(cursor, place3, range2) {
  if (cursor.syntax !== "proto2" || place3.where === "oneof" || isEcho(cursor)) return;
  const what = "expected `optional`, `repeated` or `required` before the type";
  refuse(cursor, `${what}: proto2 has no fields without a label. Add one.`, range2);
}
function formOf(cursor, place3) {
  return cursor.syntax === "proto2" && place3.where !== "oneof" ? "optional type name = 1;" : "type name = 1;";
}

// src/schema/parse-message.ts
function takeMessage2(cursor, begin2, visibility, level) {
  cursor.form = "message Name { \u2026 }";
  const from = { start: cursor.start, before: begin2.before };
  step(cursor);
  const name = takeName(cursor, "the name of the message");
  return takeBody(cursor, from, name, visibility, level, "the name of the message");
}
function takeBody(cursor, begin2, name, visibility, level, after) {
  if (!cursor.failed && level > cursor.limits.messageNesting) return refuseNesting(cursor, name);
  const comments = openBlock(cursor, begin2, after);
  if (cursor.failed) return null;
  const parts = {
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extends: [],
    extensionRanges: [],
    reservedRanges: [],
    reservedNames: [],
    options: []
  };
  const read3 = (inner, statement) => takeStatement(inner, statement, parts, level);
  readBlock(cursor, { what: `message \`${name.text}\``, outside: null, read: read3 });
  return { kind: "message", name, visibility, ...parts, comments, range: rangeFrom(cursor, begin2.start) };
}
function refuseNesting(cursor, name) {
  const limit2 = cursor.limits.messageNesting;
  refuse(
    cursor,
    `messages are nested more than ${limit2} deep here, which is the limit. Make them flatter.`,
    name.range
  );
  fail(cursor);
  return null;
}
var STATEMENTS2 = /* @__PURE__ */ new Map([
  ["message", takeNestedMessage],
  ["enum", takeNestedEnum],
  ["oneof", takeOneof],
  ["option", (cursor, _begin, parts) => takeOptionStatement(cursor, parts.options)],
  ["reserved", (cursor, _begin, parts) => takeReserved(cursor, parts, false)],
  ["extensions", (cursor, _begin, parts) => takeExtensionRanges(cursor, parts.extensionRanges)],
  ["extend", (cursor, begin2, parts, level) => takeExtend(cursor, begin2, parts.extends, level)],
  ["export", takeVisible],
  ["local", takeVisible]
]);
function takeStatement(cursor, begin2, parts, level) {
  const read3 = cursor.kind === WORD ? STATEMENTS2.get(tokenText(cursor)) : void 0;
  if (read3 !== void 0 && !isFieldOf(cursor)) read3(cursor, begin2, parts, level);
  else addField(cursor, parts, takeField(cursor, begin2, placeIn("message", null, level)));
}
var FIELD_OF = /(?:message|enum|oneof|extend|reserved|extensions)(?:\.\w+)*\s+\w+\s*=/y;
function isFieldOf(cursor) {
  FIELD_OF.lastIndex = cursor.start;
  return FIELD_OF.test(cursor.text);
}
function takeNestedMessage(cursor, begin2, parts, level) {
  const message = takeMessage2(cursor, begin2, null, level + 1);
  if (message !== null) parts.messages.push(message);
}
function takeNestedEnum(cursor, begin2, parts) {
  const node = takeEnum(cursor, begin2, null);
  if (node !== null) parts.enums.push(node);
}
function takeVisible(cursor, begin2, parts, level) {
  const visibility = atWord(cursor, "export") ? "export" : "local";
  step(cursor);
  if (cursor.edition === "2024" && atWord(cursor, "message")) {
    const message = takeMessage2(cursor, begin2, visibility, level + 1);
    if (message !== null) parts.messages.push(message);
  } else if (cursor.edition === "2024" && atWord(cursor, "enum")) {
    const node = takeEnum(cursor, begin2, visibility);
    if (node !== null) parts.enums.push(node);
  } else if (cursor.edition === "2024" && cursor.kind !== DOT3) {
    cursor.form = `${visibility} message Name { \u2026 }`;
    missing(cursor, `\`message\` or \`enum\` after \`${visibility}\``);
  } else addField(cursor, parts, takeFieldAfterWord(cursor, begin2, visibility, placeIn("message", null, level)));
}
function placeIn(where, oneof, level) {
  return {
    where,
    oneof,
    takeGroupBody: (cursor, begin2, name) => takeBody(cursor, begin2, name, null, level + 1, "the number of the group")
  };
}
function addField(cursor, parts, field) {
  if (field === null) return;
  parts.fields.push(field);
  const limit2 = cursor.limits.fieldsPerMessage;
  if (parts.fields.length > limit2) halt(cursor, `a message has more than ${limit2} fields`, "message-fields");
}
var NOT_A_FIELD = /(?:message|enum|oneof)\s+\w+\s*\{|extend\s+[\w.]+\s*\{|extensions\s+\d|reserved\s+["'\d]/y;
function takeOneof(cursor, begin2, parts, level) {
  cursor.form = "oneof name { \u2026 }";
  step(cursor);
  const name = takeName(cursor, "the name of the oneof");
  const comments = openBlock(cursor, begin2, "the name of the oneof");
  if (cursor.failed) return;
  const options = [];
  const oneof = {
    kind: "oneof",
    name,
    options,
    comments,
    range: name.range
  };
  const place3 = placeIn("oneof", oneof, level);
  const read3 = (inner, statement) => {
    if (atWord(inner, "option")) takeOptionStatement(inner, options);
    else addField(inner, parts, takeField(inner, statement, place3));
  };
  readBlock(cursor, { what: `oneof \`${name.text}\``, outside: NOT_A_FIELD, read: read3 });
  oneof.range = rangeFrom(cursor, begin2.start);
  parts.oneofs.push(oneof);
}
function takeExtend(cursor, begin2, into, level) {
  cursor.form = "extend Message { \u2026 }";
  step(cursor);
  const extendee = takeReference(cursor, "the name of the message to extend");
  openBlock(cursor, begin2, "the name of the message to extend");
  if (cursor.failed) return;
  const fields = [];
  const place3 = placeIn("extend", null, level);
  const read3 = (inner, statement) => addField(inner, { fields }, takeField(inner, statement, place3));
  readBlock(cursor, { what: `extend \`${extendee.text}\``, outside: NOT_A_FIELD, read: read3 });
  into.push({ extendee, fields, range: rangeFrom(cursor, begin2.start) });
}

// src/schema/parse-service.ts
function takeService(cursor, begin2) {
  cursor.form = "service Name { \u2026 }";
  step(cursor);
  const name = takeName(cursor, "the name of the service");
  const comments = openBlock(cursor, begin2, "the name of the service");
  if (cursor.failed) return null;
  const methods = [];
  const options = [];
  const read3 = (inner, statement) => {
    if (atWord(inner, "option")) takeOptionStatement(inner, options);
    else takeMethod(inner, statement, methods);
  };
  readBlock(cursor, { what: `service \`${name.text}\``, outside: DECLARATION, read: read3 });
  return { kind: "service", name, methods, options, comments, range: rangeFrom(cursor, begin2.start) };
}
function takeMethod(cursor, begin2, into) {
  cursor.form = "rpc Name (Request) returns (Response);";
  if (!acceptWord(cursor, "rpc")) missing(cursor, "`rpc`, `option` or `}` in the service");
  const name = takeName(cursor, "the name of the method");
  const input = takeMethodType(cursor, "the name of the method");
  expectWord(cursor, "returns");
  const output = takeMethodType(cursor, "`returns`");
  const options = [];
  const comments = takeMethodEnd(cursor, begin2, name.text, options);
  if (cursor.failed) return;
  into.push({ kind: "method", name, input, output, options, comments, range: rangeFrom(cursor, begin2.start) });
}
var METHOD = /rpc\s+\w+\s*\(|(?:message|enum)\s+\w+\s*\{|extend\s+[\w.]+\s*\{/y;
function takeMethodEnd(cursor, begin2, name, options) {
  if (cursor.kind !== OPEN_BRACE) {
    expectSemicolon(cursor, "the method");
    return commentsHere(cursor, begin2);
  }
  const comments = openBlock(cursor, begin2, "the method");
  const read3 = (inner) => {
    inner.form = "option name = value;";
    if (atWord(inner, "option")) takeOptionStatement(inner, options);
    else missing(inner, "`option` or `}` in the method");
  };
  readBlock(cursor, { what: `method \`${name}\``, outside: METHOD, read: read3 });
  return comments;
}
function takeMethodType(cursor, after) {
  expect(cursor, OPEN_PAREN, `\`(\` after ${after}`);
  const modifier = { start: cursor.start, end: cursor.end };
  const stream = acceptWord(cursor, "stream");
  if (stream && accept(cursor, CLOSE_PAREN)) {
    return { stream: false, streamRange: null, type: { text: "stream", range: modifier } };
  }
  const type = takeReference(cursor, "the name of a message");
  expect(cursor, CLOSE_PAREN, "`)` after the name of the message");
  return { stream, streamRange: stream ? modifier : null, type };
}

// src/schema/parse-syntax.ts
function takeSyntax(cursor, file) {
  const { start } = cursor;
  const isEdition = atWord(cursor, "edition");
  if (!isEdition && !atWord(cursor, "syntax")) return;
  cursor.form = isEdition ? 'edition = "2023";' : 'syntax = "proto3";';
  step(cursor);
  expect(cursor, EQUALS, `\`=\` after \`${isEdition ? "edition" : "syntax"}\``);
  const value = takeText(cursor, isEdition ? "the edition in quotes" : '`"proto2"` or `"proto3"`');
  if (cursor.failed || cursor.faultEnd >= start) guessSyntax(cursor, start);
  else if (!(isEdition ? setEdition : setSyntax)(cursor, value.text)) refuseSyntax(cursor, isEdition, value);
  expectSemicolon(cursor, isEdition ? "the edition" : "the syntax");
  file.syntax = cursor.syntax;
  file.edition = cursor.edition;
  file.syntaxRange = rangeFrom(cursor, start);
}
var NEAR = 60;
function guessSyntax(cursor, from = cursor.start) {
  const near2 = cursor.text.slice(from, from + NEAR);
  const syntax = /proto[23]/.exec(near2)?.[0];
  const year = /2023|2024/.exec(near2)?.[0];
  if (syntax === void 0 && year !== void 0) setEdition(cursor, year);
  else setSyntax(cursor, syntax ?? "proto3");
}
function takeLateSyntax(cursor, file) {
  const word = tokenText(cursor);
  if (cursor.problems.length === 0 || file.syntaxRange !== null) {
    const early = `\`${word}\` must be the first statement of the file. Move it there.`;
    const message = file.syntaxRange === null ? early : "the file has a syntax already. Remove this one.";
    refuse(cursor, message, { start: cursor.start, end: cursor.end });
  }
  takeSyntax(cursor, file);
}
function setSyntax(cursor, name) {
  if (name !== "proto2" && name !== "proto3") return false;
  cursor.syntax = name;
  cursor.edition = null;
  return true;
}
function setEdition(cursor, name) {
  if (name !== "2023" && name !== "2024") return false;
  cursor.syntax = "editions";
  cursor.edition = name;
  return true;
}
function refuseSyntax(cursor, isEdition, value) {
  const known2 = isEdition ? '"2023" and "2024"' : '"proto2" and "proto3"';
  refuse(
    cursor,
    `unknown ${isEdition ? "edition" : "syntax"} "${value.text}": ${known2} are known. Use one of them.`,
    value.range
  );
  cursor.halted = true;
  step(cursor);
}

// src/schema/parse-file.ts
var STATEMENTS3 = /* @__PURE__ */ new Map([
  ["message", (cursor, begin2, file) => takeFileMessage(cursor, begin2, file, null)],
  ["enum", (cursor, begin2, file) => takeFileEnum(cursor, begin2, file, null)],
  ["service", takeFileService],
  ["extend", (cursor, begin2, file) => takeExtend(cursor, begin2, file.extends, 0)],
  ["option", (cursor, _begin, file) => takeOptionStatement(cursor, file.options)],
  ["import", takeImport],
  ["package", takePackage],
  ["syntax", (cursor, _begin, file) => takeLateSyntax(cursor, file)],
  ["edition", (cursor, _begin, file) => takeLateSyntax(cursor, file)],
  ["export", takeVisible2],
  ["local", takeVisible2]
]);
function readFileStatement(cursor, file) {
  cursor.unwinding = false;
  cursor.form = "";
  if (cursor.kind === CLOSE_BRACE) refuseStrayBrace(cursor);
  else if (!accept(cursor, SEMICOLON)) readStatement(cursor, (inner, begin2) => takeFileStatement(inner, begin2, file));
}
function takeFileStatement(cursor, begin2, file) {
  const read3 = cursor.kind === WORD && !isExportedType(cursor) ? STATEMENTS3.get(tokenText(cursor)) : void 0;
  if (read3 === void 0) {
    refuseStatement(cursor);
    return;
  }
  read3(cursor, begin2, file);
  if (!cursor.failed && cursor.text[begin2.start - 1] === "\n") cursor.adrift = false;
}
var EXPORTED_TYPE = /(?:export|local)\s+(?!message\b|enum\b)\w+\s*=/y;
function isExportedType(cursor) {
  EXPORTED_TYPE.lastIndex = cursor.start;
  return EXPORTED_TYPE.test(cursor.text);
}
function refuseStatement(cursor) {
  if (cursor.tokens === 1) guessSyntax(cursor);
  if (cursor.adrift) fail(cursor);
  missing(cursor, "`message`, `enum`, `service`, `extend`, `import`, `package` or `option`");
  cursor.adrift = true;
}
function takeFileMessage(cursor, begin2, file, visibility) {
  const message = takeMessage2(cursor, begin2, visibility, 1);
  if (message !== null) file.messages.push(message);
}
function takeFileEnum(cursor, begin2, file, visibility) {
  const node = takeEnum(cursor, begin2, visibility);
  if (node !== null) file.enums.push(node);
}
function takeFileService(cursor, begin2, file) {
  const service = takeService(cursor, begin2);
  if (service !== null) file.services.push(service);
}
function takeVisible2(cursor, begin2, file) {
  const visibility = atWord(cursor, "export") ? "export" : "local";
  if (cursor.edition !== "2024") {
    refuse(cursor, `\`${visibility}\` needs \`edition = "2024";\`. Remove it.`, {
      start: cursor.start,
      end: cursor.end
    });
  }
  cursor.form = `${visibility} message Name { \u2026 }`;
  step(cursor);
  if (atWord(cursor, "message")) takeFileMessage(cursor, begin2, file, visibility);
  else if (atWord(cursor, "enum")) takeFileEnum(cursor, begin2, file, visibility);
  else missing(cursor, `\`message\` or \`enum\` after \`${visibility}\``);
}
function takePackage(cursor, begin2, file) {
  cursor.form = "package name.v1;";
  step(cursor);
  const name = takeDottedName(cursor, "the name of the package");
  expectSemicolon(cursor, "the name of the package");
  if (cursor.failed) return;
  const range2 = rangeFrom(cursor, begin2.start);
  if (file.package !== null) refuse(cursor, "the file has a `package` already. Remove one.", range2);
  file.package = name;
  file.packageRange = range2;
}
var MODIFIERS = ["public", "weak", "option"];
function takeImport(cursor, begin2, file) {
  cursor.form = 'import "path/to/file.proto";';
  step(cursor);
  const modifier = MODIFIERS.find((word) => atWord(cursor, word)) ?? null;
  const modifierRange = { start: cursor.start, end: cursor.end };
  if (modifier !== null) step(cursor);
  const path = takeText(cursor, "the path of a file in quotes");
  expectSemicolon(cursor, "the import");
  if (cursor.failed) return;
  if (modifier === "option" && cursor.edition !== "2024") {
    refuse(cursor, '`import option` needs `edition = "2024";`. Remove `option`.', modifierRange);
  }
  if (modifier !== "option" && file.imports.at(-1)?.modifier === "option") {
    refuse(
      cursor,
      "imports must stand before every `import option`. Move this one up.",
      rangeFrom(cursor, begin2.start)
    );
  }
  file.imports.push({ path: path.text, pathRange: path.range, modifier, range: rangeFrom(cursor, begin2.start) });
}

// src/schema/parse.ts
function parse(text, limits2 = DEFAULT_LIMITS) {
  const file = emptyFile(text);
  if (text.length > limits2.textLength) {
    const message = `the file has ${text.length} characters; the limit is ${limits2.textLength}. Split the file.`;
    return { file, problems: [{ message, range: { start: 0, end: 0 } }] };
  }
  const cursor = openCursor(text, limits2);
  readStatement(cursor, (inner) => takeSyntax(inner, file));
  while (cursor.kind !== END) readFileStatement(cursor, file);
  return withoutEndlessNames({ file, problems: inOrder(cursor.problems) }, limits2);
}
function withoutEndlessNames(result2, limits2) {
  const { file, problems } = result2;
  const [length, limit2] = [fullNamesLength(file), fullNamesAllowed(limits2, file.text.length)];
  if (length <= limit2) return result2;
  const message = `the full names of what this file declares have ${length} characters together; the limit is ${limit2}. Shorten the package or the names of the messages around.`;
  const range2 = file.package?.range ?? { start: 0, end: 0 };
  return { file: emptyFile(file.text), problems: inOrder([...problems, { message, range: range2 }]) };
}
function inOrder(problems) {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}

// src/schema/well-known-descriptor.ts
var DESCRIPTOR_FILES = [
  [
    "google/protobuf/descriptor.proto",
    `syntax = "proto2";
package google.protobuf;
message FileDescriptorSet { repeated FileDescriptorProto file = 1; extensions 536000000; }
message FileDescriptorProto {
  optional string name = 1; optional string package = 2; repeated string dependency = 3;
  repeated int32 public_dependency = 10; repeated int32 weak_dependency = 11;
  repeated string option_dependency = 15; repeated DescriptorProto message_type = 4;
  repeated EnumDescriptorProto enum_type = 5; repeated ServiceDescriptorProto service = 6;
  repeated FieldDescriptorProto extension = 7; optional FileOptions options = 8;
  optional SourceCodeInfo source_code_info = 9; optional string syntax = 12; optional Edition edition = 14;
}
message DescriptorProto {
  message ExtensionRange {
    optional int32 start = 1; optional int32 end = 2; optional ExtensionRangeOptions options = 3;
  }
  message ReservedRange { optional int32 start = 1; optional int32 end = 2; }
  optional string name = 1; repeated FieldDescriptorProto field = 2; repeated FieldDescriptorProto extension = 6;
  repeated DescriptorProto nested_type = 3; repeated EnumDescriptorProto enum_type = 4;
  repeated ExtensionRange extension_range = 5; repeated OneofDescriptorProto oneof_decl = 8;
  optional MessageOptions options = 7; repeated ReservedRange reserved_range = 9;
  repeated string reserved_name = 10; optional SymbolVisibility visibility = 11;
}
message ExtensionRangeOptions {
  message Declaration {
    optional int32 number = 1; optional string full_name = 2; optional string type = 3; optional bool reserved = 5;
    optional bool repeated = 6; reserved 4;
  }
  enum VerificationState { DECLARATION = 0; UNVERIFIED = 1; }
  repeated UninterpretedOption uninterpreted_option = 999; repeated Declaration declaration = 2;
  optional FeatureSet features = 50; optional VerificationState verification = 3 [default = UNVERIFIED];
  extensions 990 to 998; extensions 1000 to max;
}
message FieldDescriptorProto {
  enum Type {
    TYPE_DOUBLE = 1; TYPE_FLOAT = 2; TYPE_INT64 = 3; TYPE_UINT64 = 4; TYPE_INT32 = 5; TYPE_FIXED64 = 6;
    TYPE_FIXED32 = 7; TYPE_BOOL = 8; TYPE_STRING = 9; TYPE_GROUP = 10; TYPE_MESSAGE = 11; TYPE_BYTES = 12;
    TYPE_UINT32 = 13; TYPE_ENUM = 14; TYPE_SFIXED32 = 15; TYPE_SFIXED64 = 16; TYPE_SINT32 = 17; TYPE_SINT64 = 18;
  }
  enum Label { LABEL_OPTIONAL = 1; LABEL_REPEATED = 3; LABEL_REQUIRED = 2; }
  optional string name = 1; optional int32 number = 3; optional Label label = 4; optional Type type = 5;
  optional string type_name = 6; optional string extendee = 2; optional string default_value = 7;
  optional int32 oneof_index = 9; optional string json_name = 10; optional FieldOptions options = 8;
  optional bool proto3_optional = 17;
}
message OneofDescriptorProto { optional string name = 1; optional OneofOptions options = 2; }
message EnumDescriptorProto {
  message EnumReservedRange { optional int32 start = 1; optional int32 end = 2; }
  optional string name = 1; repeated EnumValueDescriptorProto value = 2; optional EnumOptions options = 3;
  repeated EnumReservedRange reserved_range = 4; repeated string reserved_name = 5;
  optional SymbolVisibility visibility = 6;
}
message EnumValueDescriptorProto {
  optional string name = 1; optional int32 number = 2; optional EnumValueOptions options = 3;
}
message ServiceDescriptorProto {
  optional string name = 1; repeated MethodDescriptorProto method = 2; optional ServiceOptions options = 3;
  reserved 4; reserved "stream";
}
message MethodDescriptorProto {
  optional string name = 1; optional string input_type = 2; optional string output_type = 3;
  optional MethodOptions options = 4; optional bool client_streaming = 5 [default = false];
  optional bool server_streaming = 6 [default = false];
}
message FileOptions {
  enum OptimizeMode { SPEED = 1; CODE_SIZE = 2; LITE_RUNTIME = 3; }
  optional string java_package = 1; optional string java_outer_classname = 8;
  optional bool java_multiple_files = 10 [default = false];
  optional bool java_generate_equals_and_hash = 20 [deprecated = true];
  optional bool java_string_check_utf8 = 27 [default = false];
  optional OptimizeMode optimize_for = 9 [default = SPEED]; optional string go_package = 11;
  optional bool cc_generic_services = 16 [default = false];
  optional bool java_generic_services = 17 [default = false];
  optional bool py_generic_services = 18 [default = false]; optional bool deprecated = 23 [default = false];
  optional bool cc_enable_arenas = 31 [default = true]; optional string objc_class_prefix = 36;
  optional string csharp_namespace = 37; optional string swift_prefix = 39; optional string php_class_prefix = 40;
  optional string php_namespace = 41; optional string php_metadata_namespace = 44;
  optional string ruby_package = 45; optional FeatureSet features = 50;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
  reserved 42; reserved 38; reserved "php_generic_services";
}
message MessageOptions {
  optional bool message_set_wire_format = 1 [default = false];
  optional bool no_standard_descriptor_accessor = 2 [default = false];
  optional bool deprecated = 3 [default = false]; optional bool map_entry = 7;
  optional bool deprecated_legacy_json_field_conflicts = 11 [deprecated = true]; optional FeatureSet features = 12;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
  reserved 4; reserved 5; reserved 6; reserved 8; reserved 9;
}
message FieldOptions {
  message EditionDefault { optional Edition edition = 3; optional string value = 2; }
  message FeatureSupport {
    optional Edition edition_introduced = 1; optional Edition edition_deprecated = 2;
    optional string deprecation_warning = 3; optional Edition edition_removed = 4; optional string removal_error = 5;
  }
  enum CType { STRING = 0; CORD = 1; STRING_PIECE = 2; }
  enum JSType { JS_NORMAL = 0; JS_STRING = 1; JS_NUMBER = 2; }
  enum OptionRetention { RETENTION_UNKNOWN = 0; RETENTION_RUNTIME = 1; RETENTION_SOURCE = 2; }
  enum OptionTargetType {
    TARGET_TYPE_UNKNOWN = 0; TARGET_TYPE_FILE = 1; TARGET_TYPE_EXTENSION_RANGE = 2; TARGET_TYPE_MESSAGE = 3;
    TARGET_TYPE_FIELD = 4; TARGET_TYPE_ONEOF = 5; TARGET_TYPE_ENUM = 6; TARGET_TYPE_ENUM_ENTRY = 7;
    TARGET_TYPE_SERVICE = 8; TARGET_TYPE_METHOD = 9;
  }
  optional CType ctype = 1 [default = STRING]; optional bool packed = 2;
  optional JSType jstype = 6 [default = JS_NORMAL]; optional bool lazy = 5 [default = false];
  optional bool unverified_lazy = 15 [default = false]; optional bool deprecated = 3 [default = false];
  optional bool weak = 10 [default = false, deprecated = true]; optional bool debug_redact = 16 [default = false];
  optional OptionRetention retention = 17; repeated OptionTargetType targets = 19;
  repeated EditionDefault edition_defaults = 20; optional FeatureSet features = 21;
  optional FeatureSupport feature_support = 22; repeated UninterpretedOption uninterpreted_option = 999;
  extensions 990 to 998; extensions 1000 to max; reserved 4; reserved 18;
}
message OneofOptions {
  optional FeatureSet features = 1; repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998;
  extensions 1000 to max;
}
message EnumOptions {
  optional bool allow_alias = 2; optional bool deprecated = 3 [default = false];
  optional bool deprecated_legacy_json_field_conflicts = 6 [deprecated = true]; optional FeatureSet features = 7;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
  reserved 5;
}
message EnumValueOptions {
  optional bool deprecated = 1 [default = false]; optional FeatureSet features = 2;
  optional bool debug_redact = 3 [default = false]; optional FieldOptions.FeatureSupport feature_support = 4;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
}
message ServiceOptions {
  optional FeatureSet features = 34; optional bool deprecated = 33 [default = false];
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
}
message MethodOptions {
  enum IdempotencyLevel { IDEMPOTENCY_UNKNOWN = 0; NO_SIDE_EFFECTS = 1; IDEMPOTENT = 2; }
  optional bool deprecated = 33 [default = false];
  optional IdempotencyLevel idempotency_level = 34 [default = IDEMPOTENCY_UNKNOWN];
  optional FeatureSet features = 35; repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998;
  extensions 1000 to max;
}
message UninterpretedOption {
  message NamePart { required string name_part = 1; required bool is_extension = 2; }
  repeated NamePart name = 2; optional string identifier_value = 3; optional uint64 positive_int_value = 4;
  optional int64 negative_int_value = 5; optional double double_value = 6; optional bytes string_value = 7;
  optional string aggregate_value = 8;
}
message FeatureSet {
  message VisibilityFeature {
    enum DefaultSymbolVisibility {
      DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0; EXPORT_ALL = 1; EXPORT_TOP_LEVEL = 2; LOCAL_ALL = 3; STRICT = 4;
    }
    reserved 1 to max;
  }
  message ProtoLimitsFeature {
    enum EnforceProtoLimits { PROTO_LIMITS_UNKNOWN = 0; LEGACY_NO_EXPLICIT_LIMITS = 1; PROTO_LIMITS2026 = 2; }
  }
  enum FieldPresence { FIELD_PRESENCE_UNKNOWN = 0; EXPLICIT = 1; IMPLICIT = 2; LEGACY_REQUIRED = 3; }
  enum EnumType { ENUM_TYPE_UNKNOWN = 0; OPEN = 1; CLOSED = 2; }
  enum RepeatedFieldEncoding { REPEATED_FIELD_ENCODING_UNKNOWN = 0; PACKED = 1; EXPANDED = 2; }
  enum Utf8Validation { UTF8_VALIDATION_UNKNOWN = 0; VERIFY = 2; NONE = 3; reserved 1; }
  enum MessageEncoding { MESSAGE_ENCODING_UNKNOWN = 0; LENGTH_PREFIXED = 1; DELIMITED = 2; }
  enum JsonFormat { JSON_FORMAT_UNKNOWN = 0; ALLOW = 1; LEGACY_BEST_EFFORT = 2; }
  enum EnforceNamingStyle { ENFORCE_NAMING_STYLE_UNKNOWN = 0; STYLE2024 = 1; STYLE_LEGACY = 2; STYLE2026 = 3; }
  optional FieldPresence field_presence = 1; optional EnumType enum_type = 2;
  optional RepeatedFieldEncoding repeated_field_encoding = 3; optional Utf8Validation utf8_validation = 4;
  optional MessageEncoding message_encoding = 5; optional JsonFormat json_format = 6;
  optional EnforceNamingStyle enforce_naming_style = 7;
  optional VisibilityFeature.DefaultSymbolVisibility default_symbol_visibility = 8;
  optional ProtoLimitsFeature.EnforceProtoLimits enforce_proto_limits = 9; extensions 1000 to 9994;
  extensions 9995 to 9999; extensions 10000; reserved 999;
}
message FeatureSetDefaults {
  message FeatureSetEditionDefault {
    optional Edition edition = 3; optional FeatureSet overridable_features = 4;
    optional FeatureSet fixed_features = 5; reserved 1; reserved 2; reserved "features";
  }
  repeated FeatureSetEditionDefault defaults = 1; optional Edition minimum_edition = 4;
  optional Edition maximum_edition = 5;
}
message SourceCodeInfo {
  message Location {
    repeated int32 path = 1 [packed = true]; repeated int32 span = 2 [packed = true];
    optional string leading_comments = 3; optional string trailing_comments = 4;
    repeated string leading_detached_comments = 6;
  }
  repeated Location location = 1; extensions 536000000;
}
message GeneratedCodeInfo {
  message Annotation {
    enum Semantic { NONE = 0; SET = 1; ALIAS = 2; }
    repeated int32 path = 1 [packed = true]; optional string source_file = 2; optional int32 begin = 3;
    optional int32 end = 4; optional Semantic semantic = 5;
  }
  repeated Annotation annotation = 1;
}
enum Edition {
  EDITION_UNKNOWN = 0; EDITION_LEGACY = 900; EDITION_PROTO2 = 998; EDITION_PROTO3 = 999; EDITION_2023 = 1000;
  EDITION_2024 = 1001; EDITION_2026 = 1002; EDITION_UNSTABLE = 9999; EDITION_1_TEST_ONLY = 1;
  EDITION_2_TEST_ONLY = 2; EDITION_99997_TEST_ONLY = 99997; EDITION_99998_TEST_ONLY = 99998;
  EDITION_99999_TEST_ONLY = 99999; EDITION_MAX = 2147483647;
}
enum SymbolVisibility { VISIBILITY_UNSET = 0; VISIBILITY_LOCAL = 1; VISIBILITY_EXPORT = 2; }
`
  ],
  [
    "google/protobuf/compiler/plugin.proto",
    `syntax = "proto2";
package google.protobuf.compiler;
import "google/protobuf/descriptor.proto";
message Version {
  optional int32 major = 1; optional int32 minor = 2; optional int32 patch = 3; optional string suffix = 4;
}
message CodeGeneratorRequest {
  repeated string file_to_generate = 1; optional string parameter = 2;
  repeated google.protobuf.FileDescriptorProto proto_file = 15;
  repeated google.protobuf.FileDescriptorProto source_file_descriptors = 17; optional Version compiler_version = 3;
}
message CodeGeneratorResponse {
  message File {
    optional string name = 1; optional string insertion_point = 2; optional string content = 15;
    optional google.protobuf.GeneratedCodeInfo generated_code_info = 16;
  }
  enum Feature { FEATURE_NONE = 0; FEATURE_PROTO3_OPTIONAL = 1; FEATURE_SUPPORTS_EDITIONS = 2; }
  optional string error = 1; optional uint64 supported_features = 2; optional int32 minimum_edition = 3;
  optional int32 maximum_edition = 4; repeated File file = 15;
}
`
  ]
];

// src/schema/well-known-features.ts
var FEATURE_FILES = [
  [
    "google/protobuf/cpp_features.proto",
    `syntax = "proto2";
package pb;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FeatureSet { optional CppFeatures cpp = 1000; }
message CppFeatures {
  enum StringType { STRING_TYPE_UNKNOWN = 0; VIEW = 1; CORD = 2; STRING = 3; }
  enum RepeatedType { REPEATED_TYPE_UNKNOWN = 0; LEGACY = 1; PROXY = 2; }
  optional bool legacy_closed_enum = 1; optional StringType string_type = 2;
  optional bool enum_name_uses_string_view = 3; optional RepeatedType repeated_type = 4;
}
`
  ],
  [
    "google/protobuf/java_features.proto",
    `syntax = "proto2";
package pb;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FeatureSet { optional JavaFeatures java = 1001; }
message JavaFeatures {
  message NestInFileClassFeature {
    enum NestInFileClass { NEST_IN_FILE_CLASS_UNKNOWN = 0; NO = 1; YES = 2; LEGACY = 3; }
    reserved 1 to max;
  }
  enum Utf8Validation { UTF8_VALIDATION_UNKNOWN = 0; DEFAULT = 1; VERIFY = 2; }
  optional bool legacy_closed_enum = 1; optional Utf8Validation utf8_validation = 2; optional bool large_enum = 3;
  optional bool use_old_outer_classname_default = 4;
  optional NestInFileClassFeature.NestInFileClass nest_in_file_class = 5; reserved 6;
}
`
  ],
  [
    "google/protobuf/go_features.proto",
    `syntax = "proto2";
package pb;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FeatureSet { optional GoFeatures go = 1002; }
message GoFeatures {
  message OptimizeModeFeature { enum OptimizeMode { OPTIMIZE_MODE_UNSPECIFIED = 0; SPEED = 1; CODE_SIZE = 2; } }
  enum APILevel { API_LEVEL_UNSPECIFIED = 0; API_OPEN = 1; API_HYBRID = 2; API_OPAQUE = 3; }
  enum StripEnumPrefix {
    STRIP_ENUM_PREFIX_UNSPECIFIED = 0; STRIP_ENUM_PREFIX_KEEP = 1; STRIP_ENUM_PREFIX_GENERATE_BOTH = 2;
    STRIP_ENUM_PREFIX_STRIP = 3;
  }
  optional bool legacy_unmarshal_json_enum = 1; optional APILevel api_level = 2;
  optional StripEnumPrefix strip_enum_prefix = 3; optional OptimizeModeFeature.OptimizeMode optimize_mode = 4;
}
`
  ]
];

// src/schema/well-known-types.ts
var WELL_KNOWN_TYPES = [
  [
    "google/protobuf/any.proto",
    `syntax = "proto3";
package google.protobuf;
message Any { string type_url = 1; bytes value = 2; }
`
  ],
  [
    "google/protobuf/api.proto",
    `syntax = "proto3";
package google.protobuf;
import "google/protobuf/source_context.proto";
import "google/protobuf/type.proto";
message Api {
  string name = 1; repeated Method methods = 2; repeated Option options = 3; string version = 4;
  SourceContext source_context = 5; repeated Mixin mixins = 6; Syntax syntax = 7; string edition = 8;
}
message Method {
  string name = 1; string request_type_url = 2; bool request_streaming = 3; string response_type_url = 4;
  bool response_streaming = 5; repeated Option options = 6; Syntax syntax = 7 [deprecated = true];
  string edition = 8 [deprecated = true];
}
message Mixin { string name = 1; string root = 2; }
`
  ],
  [
    "google/protobuf/duration.proto",
    `syntax = "proto3";
package google.protobuf;
message Duration { int64 seconds = 1; int32 nanos = 2; }
`
  ],
  [
    "google/protobuf/empty.proto",
    `syntax = "proto3";
package google.protobuf;
message Empty {}
`
  ],
  [
    "google/protobuf/field_mask.proto",
    `syntax = "proto3";
package google.protobuf;
message FieldMask { repeated string paths = 1; }
`
  ],
  [
    "google/protobuf/source_context.proto",
    `syntax = "proto3";
package google.protobuf;
message SourceContext { string file_name = 1; }
`
  ],
  [
    "google/protobuf/struct.proto",
    `syntax = "proto3";
package google.protobuf;
message Struct { map<string, Value> fields = 1; }
message Value {
  oneof kind {
    NullValue null_value = 1; double number_value = 2; string string_value = 3; bool bool_value = 4;
    Struct struct_value = 5; ListValue list_value = 6;
  }
}
message ListValue { repeated Value values = 1; }
enum NullValue { NULL_VALUE = 0; }
`
  ],
  [
    "google/protobuf/timestamp.proto",
    `syntax = "proto3";
package google.protobuf;
message Timestamp { int64 seconds = 1; int32 nanos = 2; }
`
  ],
  [
    "google/protobuf/type.proto",
    `syntax = "proto3";
package google.protobuf;
import "google/protobuf/any.proto";
import "google/protobuf/source_context.proto";
message Type {
  string name = 1; repeated Field fields = 2; repeated string oneofs = 3; repeated Option options = 4;
  SourceContext source_context = 5; Syntax syntax = 6; string edition = 7;
}
message Field {
  enum Kind {
    TYPE_UNKNOWN = 0; TYPE_DOUBLE = 1; TYPE_FLOAT = 2; TYPE_INT64 = 3; TYPE_UINT64 = 4; TYPE_INT32 = 5;
    TYPE_FIXED64 = 6; TYPE_FIXED32 = 7; TYPE_BOOL = 8; TYPE_STRING = 9; TYPE_GROUP = 10; TYPE_MESSAGE = 11;
    TYPE_BYTES = 12; TYPE_UINT32 = 13; TYPE_ENUM = 14; TYPE_SFIXED32 = 15; TYPE_SFIXED64 = 16; TYPE_SINT32 = 17;
    TYPE_SINT64 = 18;
  }
  enum Cardinality {
    CARDINALITY_UNKNOWN = 0; CARDINALITY_OPTIONAL = 1; CARDINALITY_REQUIRED = 2; CARDINALITY_REPEATED = 3;
  }
  Kind kind = 1; Cardinality cardinality = 2; int32 number = 3; string name = 4; string type_url = 6;
  int32 oneof_index = 7; bool packed = 8; repeated Option options = 9; string json_name = 10;
  string default_value = 11;
}
message Enum {
  string name = 1; repeated EnumValue enumvalue = 2; repeated Option options = 3; SourceContext source_context = 4;
  Syntax syntax = 5; string edition = 6;
}
message EnumValue { string name = 1; int32 number = 2; repeated Option options = 3; }
message Option { string name = 1; Any value = 2; }
enum Syntax { SYNTAX_PROTO2 = 0; SYNTAX_PROTO3 = 1; SYNTAX_EDITIONS = 2; }
`
  ],
  [
    "google/protobuf/wrappers.proto",
    `syntax = "proto3";
package google.protobuf;
message DoubleValue { double value = 1; }
message FloatValue { float value = 1; }
message Int64Value { int64 value = 1; }
message UInt64Value { uint64 value = 1; }
message Int32Value { int32 value = 1; }
message UInt32Value { uint32 value = 1; }
message BoolValue { bool value = 1; }
message StringValue { string value = 1; }
message BytesValue { bytes value = 1; }
`
  ]
];

// src/schema/well-known.ts
var TEXTS = new Map([...WELL_KNOWN_TYPES, ...DESCRIPTOR_FILES, ...FEATURE_FILES]);
var WELL_KNOWN_PATHS = new Set(TEXTS.keys());
var parsed = /* @__PURE__ */ new Map();
function wellKnownFile(path) {
  const known2 = parsed.get(path);
  if (known2 !== void 0) return known2;
  const text = TEXTS.get(path);
  if (text === void 0) return null;
  const { file } = parse(text);
  parsed.set(path, file);
  return file;
}

// src/schema/link-problems.ts
var MOST_FAULTS = 100;
function addFault(into, fault3) {
  if (into.length < MOST_FAULTS) into.push(fault3);
  else if (fault3.fatal && !into.some(({ fatal: fatal2 }) => fatal2)) into[MOST_FAULTS - 1] = fault3;
}
function addFaults(into, faults) {
  for (const fault3 of faults) addFault(into, fault3);
}
function problemAt2(path, node, fault3) {
  const { line, column } = spanOf(node, fault3.range);
  return { file: path, line, column, message: fault3.message, fatal: fault3.fatal };
}
function lineOf(node, range2) {
  return spanOf(node, range2).line;
}

// src/schema/scope.ts
var NO_MEMBERS = /* @__PURE__ */ new Map();
function packageScope(fullName2, parent) {
  return { kind: "package", fullName: fullName2, parent, members: /* @__PURE__ */ new Map(), twins: null, element: null, type: null };
}
function messageScope(message, parent) {
  const type = { kind: "message", message };
  const members = message.mapEntry ? NO_MEMBERS : /* @__PURE__ */ new Map();
  return { kind: "message", fullName: message.fullName, parent, members, twins: null, element: message, type };
}
function enumScope(element, parent) {
  const type = { kind: "enum", enum: element };
  return { kind: "enum", fullName: element.fullName, parent, members: NO_MEMBERS, twins: null, element, type };
}
function serviceScope(element, parent) {
  return { kind: "service", fullName: element.fullName, parent, members: /* @__PURE__ */ new Map(), twins: null, element, type: null };
}
function isScope(entry) {
  return "members" in entry;
}
function fileOf(entry) {
  return isScope(entry) ? entry.element?.file ?? null : entry.file;
}
function symbolTable() {
  return { root: packageScope("", null), clashes: [], hidden: /* @__PURE__ */ new Set() };
}
function openPackage(table5, dotted) {
  let scope = table5.root;
  if (dotted === "") return scope;
  for (const name of dotted.split(".", MAX_PACKAGE_PARTS)) scope = packageIn(table5, scope, name);
  return scope;
}
function packageIn(table5, parent, name) {
  const known2 = parent.members.get(name);
  if (known2?.kind === "package") return known2;
  const twin = parent.twins?.get(name)?.package ?? null;
  if (twin !== null) return twin;
  const made = packageScope(join(parent.fullName, name), parent);
  declare2(table5, parent, name, made);
  return made;
}
function declare2(table5, scope, name, entry) {
  const known2 = scope.members.get(name);
  if (known2 === void 0) {
    scope.members.set(name, entry);
    return;
  }
  table5.clashes.push({ name, scope, first: known2, second: entry });
  scope.twins ??= /* @__PURE__ */ new Map();
  const twins = scope.twins.get(name) ?? { all: [], byFile: /* @__PURE__ */ new Map(), package: null };
  scope.twins.set(name, twins);
  const file = fileOf(entry);
  if (file !== null && !twins.byFile.has(file)) twins.byFile.set(file, twins.all.length);
  if (isScope(entry) && entry.kind === "package") twins.package ??= entry;
  twins.all.push(entry);
}
function join(scope, name) {
  return scope === "" ? name : `${scope}.${name}`;
}
function lookup(from, name, view, typesOnly) {
  if (name.startsWith(".")) return descend(rootOf(from), name, 1, view);
  const dot = name.indexOf(".");
  const first = dot < 0 ? name : name.slice(0, dot);
  for (let scope = from; scope !== null; scope = scope.parent) {
    const entry = memberOf(scope, first, view);
    if (entry === null) continue;
    if (dot >= 0) {
      if (isScope(entry)) return descend(entry, name, dot + 1, view);
    } else if (!typesOnly || entry.kind === "message" || entry.kind === "enum") {
      return entry;
    }
  }
  return null;
}
function rootOf(scope) {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
}
function descend(scope, name, start, view) {
  let inside3 = scope;
  let at = start;
  for (; ; ) {
    const dot = name.indexOf(".", at);
    const entry = memberOf(inside3, dot < 0 ? name.slice(at) : name.slice(at, dot), view);
    if (entry === null || dot < 0) return entry;
    if (!isScope(entry)) return null;
    inside3 = entry;
    at = dot + 1;
  }
}
function memberOf(scope, name, view) {
  const entry = scope.members.get(name);
  if (entry === void 0) return null;
  if (view === null || scope.kind !== "package" || isVisible(entry, view)) return entry;
  const twins = scope.twins?.get(name);
  return twins === void 0 ? null : firstVisible(twins, view);
}
function firstVisible({ all, byFile, package: twin }, view) {
  if (all.length <= view.files.size || view.shared.length > 0)
    return all.find((entry2) => isVisible(entry2, view)) ?? null;
  let first = all.length;
  for (const file of view.files) first = Math.min(first, byFile.get(file) ?? first);
  const entry = all[first] ?? null;
  const seen = twin !== null && isVisible(twin, view) ? twin : null;
  return seen !== null && (entry === null || all.indexOf(seen) < first) ? seen : entry;
}
function isVisible(entry, view) {
  if (entry.kind === "package")
    return view.packages.has(entry) || view.shared.some(({ packages }) => packages.has(entry));
  const file = fileOf(entry);
  return file !== null && (view.files.has(file) || view.shared.some(({ files }) => files.has(file)));
}

// src/schema/link-unknown.ts
var KINDS = {
  package: "a package",
  message: "a message",
  enum: "an enum",
  service: "a service",
  field: "a field",
  oneof: "a oneof",
  "enum-value": "an enum value",
  method: "an rpc"
};
function meaningOf2(entry) {
  return entry.kind === "field" && entry.extension ? "an extension" : KINDS[entry.kind];
}
function unknownName(name, scope, expected) {
  const elsewhere = lookup(scope, name, null, true);
  const file = elsewhere === null ? null : fileOf(elsewhere);
  if (elsewhere !== null && file !== null && isType(elsewhere)) {
    return `\`${name}\` is declared in ${file.path}, which is not imported for types here. Add an import of it.`;
  }
  const meant2 = meantBy(name, scope);
  if (meant2 !== null) return `\`${name}\` means nothing here. Write \`.${meant2}\` if that is meant.`;
  return `\`${name}\` is declared neither in this file nor in one that it imports; expected ${expected}. Import its file, or correct the name.`;
}
function meantBy(name, scope) {
  const bare = name.startsWith(".") ? name.slice(1) : name;
  for (let around2 = scope; around2 !== null; around2 = around2.parent) {
    const full = join(around2.fullName, bare);
    const entry = lookup(scope, `.${full}`, null, true);
    if (entry !== null && isType(entry)) return full;
  }
  return null;
}
function isType(entry) {
  return isScope(entry) && entry.type !== null;
}

// src/schema/link-clashes.ts
function clashProblems(table5) {
  const problems = [];
  const perFile = /* @__PURE__ */ new Map();
  const add2 = (file, problem2) => {
    const count2 = (perFile.get(file) ?? 0) + 1;
    perFile.set(file, count2);
    if (count2 <= MOST_FAULTS) problems.push(problem2());
  };
  const pairs = /* @__PURE__ */ new Map();
  for (const clash of table5.clashes) {
    const [first, second] = inTextOrder(clash);
    if (isGroup(clash.first, clash.second) || isGroup(clash.second, clash.first)) continue;
    if (first === null || second === null) problems.push(...packageProblem(clash, first ?? second));
    else if (first.file === second.file) add2(first.file, () => sameFile(clash.name, first, second));
    else addPair(pairs, first.file, second.file, clash);
  }
  for (const [, others] of pairs) {
    for (const [, clashes] of others) for (const problem2 of twoFiles(clashes)) problems.push(problem2);
  }
  return problems;
}
function isGroup(field, message) {
  return field.kind === "field" && isScope(message) && field.node?.group != null && field.node.group === message.element?.node;
}
function addPair(pairs, first, second, clash) {
  const others = pairs.get(first) ?? /* @__PURE__ */ new Map();
  pairs.set(first, others);
  const clashes = others.get(second);
  if (clashes === void 0) others.set(second, [clash]);
  else clashes.push(clash);
}
function inTextOrder({ first, second }) {
  const [a, b] = [placeOf2(first), placeOf2(second)];
  const swapped = a !== null && b !== null && a.file === b.file && a.range.start > b.range.start;
  return swapped ? [b, a] : [a, b];
}
function placeOf2(entry) {
  const file = fileOf(entry);
  const range2 = nameRange(entry);
  return file === null || range2 === null ? null : { entry, file, range: range2 };
}
function nameRange(entry) {
  if (!isScope(entry)) return entry.node?.name.range ?? null;
  const { element } = entry;
  if (element === null) return null;
  if (element.node !== null) return element.node.name.range;
  return element.kind === "message" && element.parent !== null ? entryRanges(element.parent).get(element) ?? null : null;
}
var ranges = /* @__PURE__ */ new WeakMap();
function entryRanges(parent) {
  const known2 = ranges.get(parent);
  if (known2 !== void 0) return known2;
  const found2 = /* @__PURE__ */ new Map();
  for (const { map, type, node } of parent.fields)
    if (map !== null && type.kind === "message" && node !== null) found2.set(type.message, node.name.range);
  ranges.set(parent, found2);
  return found2;
}
function sameFile(name, first, second) {
  const line = lineOf(first.file.node, first.range);
  const here2 = describe2(second) === describe2(first) ? "" : `, and here as ${describe2(second)}`;
  const values = [first, second].some(({ entry }) => entry.kind === "enum-value");
  const hint3 = values ? " Values are named beside their enum, not inside it." : "";
  const message = `\`${name}\` is declared on line ${line} already, as ${describe2(first)}${here2}. Rename one of them.${hint3}`;
  return problemAt2(second.file.path, second.file.node, { message, range: second.range, fatal: true });
}
function describe2({ entry }) {
  return isScope(entry) && entry.element?.node === null ? "the entry message of a map field" : meaningOf2(entry);
}
function packageProblem({ name, scope }, place3) {
  if (place3 === null) return [];
  const message = `\`${join(scope.fullName, name)}\` is the name of a package too. Rename this ${place3.entry.kind}.`;
  return [problemAt2(place3.file.path, place3.file.node, { message, range: place3.range, fatal: true })];
}
function twoFiles(clashes) {
  const clash = clashes[0];
  if (clash === void 0) return [];
  const [first, second] = inTextOrder(clash);
  if (first === null || second === null || isWellKnown(first.file) && isWellKnown(second.file)) return [];
  const { path, node } = second.file;
  if (first.file.node.text === node.text) {
    const message2 = `this file is a copy of ${first.file.path}. Leave one of them out with \`protos:\` in the config.`;
    const problem2 = problemAt2(path, node, { message: message2, range: { start: 0, end: 0 }, fatal: false });
    return [{ ...problem2, copyOf: first.file.path }];
  }
  const at = `${first.file.path}:${lineOf(first.file.node, first.range)}`;
  const name = join(clash.scope.fullName, clash.name);
  const more = clashes.length > 1 ? ` (and ${clashes.length - 1} more names of this file)` : "";
  const message = `\`${name}\` is declared in ${at} already${more}. Rename it, or leave one of the files out with \`protos:\` in the config.`;
  return [problemAt2(path, node, { message, range: second.range, fatal: true })];
}
function isWellKnown({ path }) {
  return [...WELL_KNOWN_PATHS].some((known2) => path === known2 || path.endsWith(`/${known2}`));
}

// src/schema/link-cycles.ts
var LONGEST_TOLD = 10;
var ENDS_TOLD = 4;
function importCycles(units) {
  const cycles = [];
  const done = /* @__PURE__ */ new Set();
  for (const start of units) {
    if (!done.has(start)) walk(start, done, cycles);
  }
  return cycles;
}
function walk(start, done, cycles) {
  const open = /* @__PURE__ */ new Map([[start, { next: 0, place: 0 }]]);
  const trail = [start];
  for (let unit = trail.at(-1); unit !== void 0; unit = trail.at(-1)) {
    const state = open.get(unit);
    const next3 = unit.imports[state?.next ?? 0];
    if (state === void 0 || next3 === void 0) {
      open.delete(unit);
      done.add(unit);
      trail.pop();
      continue;
    }
    state.next++;
    const { node, target } = next3;
    if (target === null || done.has(target)) continue;
    const known2 = open.get(target);
    if (known2 !== void 0) cycles.push({ unit, node, ...wayBack(trail, known2.place) });
    else {
      open.set(target, { next: 0, place: trail.length });
      trail.push(target);
    }
  }
}
function wayBack(trail, from) {
  const left = trail.length - from > LONGEST_TOLD ? trail.length - from - 2 * ENDS_TOLD : 0;
  const units = left === 0 ? trail.slice(from) : [...trail.slice(from, from + ENDS_TOLD), ...trail.slice(-ENDS_TOLD)];
  return { path: [...units, ...trail.slice(from, from + 1)].map(({ path }) => path), left };
}

// src/schema/features.ts
var FEATURE_VALUES = {
  field_presence: ["EXPLICIT", "IMPLICIT", "LEGACY_REQUIRED"],
  enum_type: ["OPEN", "CLOSED"],
  repeated_field_encoding: ["PACKED", "EXPANDED"],
  utf8_validation: ["VERIFY", "NONE"],
  message_encoding: ["LENGTH_PREFIXED", "DELIMITED"],
  json_format: ["ALLOW", "LEGACY_BEST_EFFORT"],
  enforce_naming_style: ["STYLE2024", "STYLE_LEGACY"],
  default_symbol_visibility: ["EXPORT_ALL", "EXPORT_TOP_LEVEL", "LOCAL_ALL", "STRICT"]
};
var PROTO2 = {
  field_presence: "EXPLICIT",
  enum_type: "CLOSED",
  repeated_field_encoding: "EXPANDED",
  utf8_validation: "NONE",
  message_encoding: "LENGTH_PREFIXED",
  json_format: "LEGACY_BEST_EFFORT",
  enforce_naming_style: "STYLE_LEGACY",
  default_symbol_visibility: "EXPORT_ALL"
};
var EDITION_2023 = {
  ...PROTO2,
  enum_type: "OPEN",
  repeated_field_encoding: "PACKED",
  utf8_validation: "VERIFY",
  json_format: "ALLOW"
};
var PROTO3 = { ...EDITION_2023, field_presence: "IMPLICIT" };
var EDITION_2024 = {
  ...EDITION_2023,
  enforce_naming_style: "STYLE2024",
  default_symbol_visibility: "EXPORT_TOP_LEVEL"
};
function defaultFeatures(file) {
  if (file.syntax === "proto2") return PROTO2;
  if (file.syntax === "proto3") return PROTO3;
  return file.edition === "2023" ? EDITION_2023 : EDITION_2024;
}
function resolveFeatures(parent, options) {
  let result2 = null;
  for (const { name, value } of featureSettings(options)) {
    if (!isFeatureName(name) || value.kind !== "identifier" || !isFeatureValue(name, value.text)) continue;
    result2 ??= { ...parent };
    result2[name] = value.text;
  }
  return result2 === null ? parent : result2;
}
var NONE4 = [];
function featureSettings(options) {
  let settings = null;
  for (const option of options) {
    if (!option.name.startsWith("features")) continue;
    settings ??= [];
    if (option.name === "features") for (const setting of aggregate(option)) settings.push(setting);
    else if (/^features\.\w+$/.test(option.name))
      settings.push({ name: option.name.slice(9), value: option.value, nameRange: option.nameRange });
  }
  return settings ?? NONE4;
}
function aggregate(option) {
  if (option.value.kind !== "message") return [];
  return option.value.entries.filter(({ name }) => !name.startsWith("[")).map(({ name, value }) => ({ name, value, nameRange: value.range }));
}
function isFeatureName(name) {
  return Object.hasOwn(FEATURE_VALUES, name);
}
function isFeatureValue(name, value) {
  return FEATURE_VALUES[name].includes(value);
}

// src/schema/link-drafts.ts
var MAX_FIELD_NUMBER = 2 ** 29 - 1;
var MAX_MESSAGE_SET_NUMBER = 2 ** 31 - 2;
var MAX_ENUM_NUMBER = 2 ** 31 - 1;
var UNRESOLVED = { kind: "opaque", name: "" };
function spansOf(ranges2, max) {
  if (ranges2.length === 0) return NO_SPANS;
  return ranges2.map(({ start, end: end2 }) => ({ start: Number(start.value), end: end2 === null ? max : Number(end2.value) }));
}
var NO_SPANS = [];
var NO_NAMES = /* @__PURE__ */ new Set();
function namesOf2(words) {
  return words.length === 0 ? NO_NAMES : new Set(words.map(({ text }) => text));
}
function noteVisibility(table5, element, features) {
  const byDefault = features.default_symbol_visibility;
  const exported = element.visibility === null ? byDefault === "EXPORT_ALL" || byDefault === "EXPORT_TOP_LEVEL" && element.parent === null : element.visibility === "export";
  if (!exported) table5.hidden.add(element);
}

// src/schema/link-options.ts
function findOption(options, name) {
  for (const option of options) {
    if (option.name === name) return option;
  }
  return null;
}
function isSet(options, name) {
  return booleanOption(options, name) === true;
}
function booleanOption(options, name) {
  const value = findOption(options, name)?.value;
  if (value?.kind !== "identifier") return null;
  if (value.text === "true") return true;
  return value.text === "false" ? false : null;
}
function stringOption(options, name) {
  const value = findOption(options, name)?.value;
  return value?.kind === "string" ? new TextDecoder().decode(value.bytes) : null;
}

// src/schema/link-declare-field.ts
function fieldDraft(context, node, parent, fullName2) {
  return {
    kind: "field",
    name: node.name.text,
    fullName: fullName2,
    number: Number(node.number.value),
    jsonName: stringOption(node.options, "json_name") ?? jsonNameOf(node.name.text),
    parent,
    extension: false,
    file: context.file,
    repeated: node.map !== null || node.label?.text === "repeated",
    map: null,
    type: UNRESOLVED,
    presence: null,
    packed: false,
    delimited: false,
    utf8Checked: false,
    default: null,
    oneof: null,
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
}
function declareMapEntry(context, field, node, map, place3, features) {
  const entry = entryDraft(context, mapEntryNameOf(field.name), place3, features);
  const part = (role, name, number) => {
    const draft = fieldDraft(context, node, entry, join(entry.fullName, name));
    const own = { name, number, jsonName: name, repeated: false, deprecated: false, options: [], node: null };
    const made = Object.assign(draft, own);
    const type = role === "map-key" ? map.key : map.value;
    context.fields.push({ field: made, node, type, known: null, role, scope: place3.scope, features });
    return made;
  };
  field.map = { key: part("map-key", "key", 1), value: part("map-value", "value", 2) };
  entry.fields = [field.map.key, field.map.value];
  entry.knownFields = entry.fields;
  const scope = messageScope(entry, place3.scope);
  declare2(context.table, place3.scope, entry.name, scope);
  context.messages.push(entry);
  place3.messages.push({ start: node.range.start, message: entry });
  return scope.type;
}
function entryDraft(context, name, place3, features) {
  return {
    kind: "message",
    name,
    fullName: join(place3.scope.fullName, name),
    file: context.file,
    parent: place3.parent,
    fields: [],
    knownFields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extensions: [],
    extensionRanges: spansOf([], 0),
    reservedRanges: spansOf([], 0),
    reservedNames: namesOf2([]),
    mapEntry: true,
    messageSet: false,
    visibility: null,
    jsonFormat: features.json_format === "ALLOW" ? "allow" : "legacy",
    deprecated: false,
    options: [],
    node: null
  };
}

// src/schema/link-declare-leaves.ts
function declareEnum(context, node, parent, outer, inherited) {
  const features = resolveFeatures(inherited, node.options);
  const values = [];
  const element = {
    kind: "enum",
    name: node.name.text,
    fullName: join(outer.fullName, node.name.text),
    file: context.file,
    parent,
    values,
    closed: features.enum_type === "CLOSED",
    reservedRanges: spansOf(node.reservedRanges, MAX_ENUM_NUMBER),
    reservedNames: namesOf2(node.reservedNames),
    visibility: node.visibility,
    jsonFormat: features.json_format === "ALLOW" ? "allow" : "legacy",
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
  declare2(context.table, outer, element.name, enumScope(element, outer));
  context.enums.push(element);
  noteVisibility(context.table, element, features);
  for (const value of node.values) {
    const made = {
      kind: "enum-value",
      name: value.name.text,
      fullName: join(outer.fullName, value.name.text),
      number: Number(value.number.value),
      parent: element,
      file: context.file,
      deprecated: isSet(value.options, "deprecated"),
      options: value.options,
      node: value
    };
    values.push(made);
    declare2(context.table, outer, made.name, made);
  }
  return element;
}
function declareService(context, node) {
  const methods = [];
  const service = {
    kind: "service",
    name: node.name.text,
    fullName: join(context.packageScope.fullName, node.name.text),
    file: context.file,
    methods,
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
  const scope = serviceScope(service, context.packageScope);
  declare2(context.table, context.packageScope, service.name, scope);
  for (const method of node.methods) {
    const made = {
      kind: "method",
      name: method.name.text,
      fullName: join(service.fullName, method.name.text),
      parent: service,
      file: context.file,
      input: UNRESOLVED,
      output: UNRESOLVED,
      clientStreaming: method.input.stream,
      serverStreaming: method.output.stream,
      deprecated: isSet(method.options, "deprecated"),
      options: method.options,
      node: method
    };
    methods.push(made);
    declare2(context.table, scope, made.name, made);
    context.methods.push({ method: made, input: method.input, output: method.output, scope });
  }
  return service;
}

// src/schema/link-declare.ts
function declareFile(unit, table5) {
  const { node, path } = unit;
  const name = node.package?.text ?? "";
  const lists = { messages: [], enums: [], services: [], extensions: [] };
  const file = { kind: "file", path, package: name, ...lists, options: node.options, node };
  const packageScope2 = openPackage(table5, name);
  const work = { fields: [], extends: [], methods: [], messages: [], enums: [] };
  const context = { unit, file, table: table5, packageScope: packageScope2, ...work };
  const features = resolveFeatures(defaultFeatures(node), node.options);
  const place3 = { parent: null, scope: packageScope2, features, messages: [] };
  const { enums, extensions } = declareMembers(context, node, place3);
  file.messages = inTextOrder2(place3.messages);
  file.enums = enums;
  file.extensions = extensions;
  file.services = node.services.map((service) => declareService(context, service));
  return context;
}
function declareMembers(context, node, place3) {
  const { parent, scope, features } = place3;
  for (const nested2 of node.messages) declareMessage(context, nested2, place3);
  const enums = node.enums.map((nested2) => declareEnum(context, nested2, parent, scope, features));
  const extensions = node.extends.flatMap((extend2) => declareExtend(context, extend2, place3));
  return { enums, extensions };
}
function declareExtend(context, node, place3) {
  const fields = node.fields.map((field) => declareField(context, field, place3, null, true));
  context.extends.push({ node, scope: place3.scope, fields });
  return fields;
}
function declareMessage(context, node, place3) {
  const features = resolveFeatures(place3.features, node.options);
  const message = messageDraft(context, node, place3, features);
  const scope = messageScope(message, place3.scope);
  declare2(context.table, place3.scope, message.name, scope);
  place3.messages.push({ start: node.range.start, message });
  context.messages.push(message);
  noteVisibility(context.table, message, features);
  const inside3 = { parent: message, scope, features, messages: [] };
  const { enums, extensions } = declareMembers(context, node, inside3);
  message.enums = enums;
  message.extensions = extensions;
  const choices = declareOneofs(context, node.oneofs, message, inside3);
  message.oneofs = [...choices.values()].map(({ oneof }) => oneof);
  message.fields = node.fields.map((field) => {
    const choice = field.oneof === null ? void 0 : choices.get(field.oneof);
    const made = declareField(context, field, choice?.place ?? inside3, choice?.oneof ?? null, false);
    choice?.fields.push(made);
    return made;
  });
  message.knownFields = message.fields;
  message.messages = inTextOrder2(inside3.messages);
  return scope.type;
}
function messageDraft(context, node, place3, features) {
  const messageSet = isSet(node.options, "message_set_wire_format");
  const max = messageSet ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  return {
    kind: "message",
    name: node.name.text,
    fullName: join(place3.scope.fullName, node.name.text),
    file: context.file,
    parent: place3.parent,
    fields: [],
    knownFields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extensions: [],
    extensionRanges: spansOf(node.extensionRanges, max),
    reservedRanges: spansOf(node.reservedRanges, max),
    reservedNames: namesOf2(node.reservedNames),
    mapEntry: false,
    messageSet,
    visibility: node.visibility,
    jsonFormat: features.json_format === "ALLOW" ? "allow" : "legacy",
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
}
function declareOneofs(context, nodes, parent, inside3) {
  const choices = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const fields = [];
    const name = node.name.text;
    const fullName2 = join(parent.fullName, name);
    const oneof = { kind: "oneof", name, fullName: fullName2, parent, file: context.file, fields, node };
    const place3 = { ...inside3, features: resolveFeatures(inside3.features, node.options) };
    choices.set(node, { oneof, fields, place: place3 });
    declare2(context.table, inside3.scope, name, oneof);
  }
  return choices;
}
function declareField(context, node, place3, oneof, extension) {
  const features = resolveFeatures(place3.features, node.options);
  const { scope } = place3;
  const field = fieldDraft(context, node, extension ? null : place3.parent, join(scope.fullName, node.name.text));
  field.oneof = oneof;
  if (extension) {
    field.extension = true;
    field.jsonName = `[${field.fullName}]`;
  }
  declare2(context.table, scope, field.name, field);
  let known2 = null;
  if (node.map !== null) known2 = declareMapEntry(context, field, node, node.map, place3, features);
  else if (node.group !== null) known2 = declareMessage(context, node.group, place3);
  const role = node.map === null ? "field" : "map";
  context.fields.push({ field, node, type: node.type, known: known2, role, scope, features });
  return field;
}
function inTextOrder2(placed2) {
  return [...placed2].sort((a, b) => a.start - b.start).map(({ message }) => message);
}

// src/schema/link-graph.ts
function importGraph(files, resolveImport) {
  const units = [...files].map(([path, node]) => ({ path, node, imports: [] }));
  const byPath2 = new Map(units.map((unit) => [unit.path, unit]));
  for (const unit of units) {
    for (const node of unit.node.imports) {
      const path = resolveImport(node.path, unit.path);
      unit.imports.push({ node, target: path === null ? null : byPath2.get(path) ?? bundled(path, units, byPath2) });
    }
  }
  return units;
}
function bundled(path, units, byPath2) {
  const node = wellKnownFile(path);
  if (node === null) return null;
  let unit = units.find((other2) => other2.path.endsWith(`/${path}`));
  if (unit === void 0) {
    unit = { path, node, imports: [] };
    units.push(unit);
  }
  byPath2.set(path, unit);
  return unit;
}

// src/schema/scope-again.ts
function namesOfFile(file, scope) {
  return [...namesIn2(file, scope), ...file.services.map((service) => [service.name, scopeOf(service, scope)])];
}
function namesIn2({ messages, enums, extensions }, scope) {
  return [
    ...[...messages, ...enums].map((type) => [type.name, scopeOf(type, scope)]),
    // Values are named beside their enum.
    ...[...enums.flatMap(({ values }) => values), ...extensions].map((entry) => [entry.name, entry])
  ];
}
function scopeOf(element, parent) {
  if (element.kind === "enum") return enumScope(element, parent);
  const empty = element.kind === "message" ? messageScope(element, parent) : serviceScope(element, parent);
  let members = null;
  const scope = {
    ...empty,
    get members() {
      members ??= new Map(
        element.kind === "message" ? inMessage(element, scope) : element.methods.map(named3)
      );
      return members;
    }
  };
  return scope;
}
function inMessage(message, scope) {
  if (message.mapEntry) return [];
  return [...namesIn2(message, scope), ...message.fields.map(named3), ...message.oneofs.map(named3)];
}
function named3(entry) {
  return [entry.name, entry];
}

// src/schema/link-keep.ts
function keptFile({ unit, file, table: table5, messages, enums, extends: blocks }, problems, opaque) {
  const hidden = table5.hidden.size === 0 ? NONE5 : [...messages, ...enums].filter((type) => table5.hidden.has(type));
  const inTextOrder3 = [...blocks].sort((a, b) => a.node.range.start - b.node.range.start);
  return {
    file,
    targets: targetsOf(unit),
    messages,
    enums,
    extensions: inTextOrder3.flatMap(({ fields }) => fields),
    hidden,
    problems,
    opaque: [...opaque]
  };
}
var NONE5 = [];
function targetsOf({ imports }) {
  return imports.map(({ target }) => target?.path ?? null);
}
function takeOver(unit, kept, table5) {
  const { file, messages, enums, hidden } = kept;
  const packageScope2 = openPackage(table5, file.package);
  for (const [name, entry] of namesOfFile(file, packageScope2)) declare2(table5, packageScope2, name, entry);
  for (const element of hidden) table5.hidden.add(element);
  return {
    unit,
    file,
    table: table5,
    packageScope: packageScope2,
    fields: [],
    extends: [],
    methods: [],
    messages: [...messages],
    enums: [...enums]
  };
}

// src/schema/link-reach.ts
var MUCH = 64;
var MOST_SHARED = 16;
function reachOf2(units, limit2) {
  const search = { exported: /* @__PURE__ */ new Map(), left: limit2 };
  const reaches = /* @__PURE__ */ new Map();
  for (const unit of units) {
    reaches.set(unit, reachFrom(unit, search));
    if (search.left < 0) return { reaches, endless: unit };
  }
  return { reaches, endless: null };
}
function reachFrom(unit, search) {
  const seen = /* @__PURE__ */ new Set([unit]);
  const shared = [];
  const missing3 = [];
  for (const { node, target } of unit.imports) {
    if (node.modifier === "option") continue;
    if (target === null) {
      missing3.push({ path: node.path, via: node });
      continue;
    }
    const reach = search.exported.get(target) ?? publicReach(target, search);
    search.exported.set(target, reach);
    if (reach.units.size > MUCH && shared.length < MOST_SHARED) shared.push(reach);
    else merge(reach.units, seen, search);
    search.left -= reach.missing.length;
    if (search.left < 0) break;
    for (const path of reach.missing) missing3.push({ path, via: node });
  }
  return { units: seen, shared, missing: missing3 };
}
function merge(units, into, search) {
  search.left -= units.size - 1;
  if (search.left >= 0) for (const unit of units) into.add(unit);
}
function publicReach(start, search) {
  const units = /* @__PURE__ */ new Set([start]);
  const missing3 = [];
  for (const unit of units) {
    for (const { node, target } of unit.imports) {
      if (node.modifier !== "public") continue;
      search.left--;
      if (target === null) missing3.push(node.path);
      else units.add(target);
    }
    if (search.left < 0) break;
  }
  return { units, missing: missing3 };
}

// src/schema/link-default.ts
var signed = (bits) => [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
var unsigned = (bits) => [0n, 2n ** bits - 1n];
var BOUNDS = /* @__PURE__ */ new Map([
  ["int32", signed(32n)],
  ["sint32", signed(32n)],
  ["sfixed32", signed(32n)],
  ["uint32", unsigned(32n)],
  ["fixed32", unsigned(32n)],
  ["int64", signed(64n)],
  ["sint64", signed(64n)],
  ["sfixed64", signed(64n)],
  ["uint64", unsigned(64n)],
  ["fixed64", unsigned(64n)]
]);
function defaultOf(options, type) {
  const option = findOption(options, "default");
  return option === null ? null : readDefault(option.value, type);
}
function readDefault(literal, type) {
  if (type.kind === "enum") {
    return literal.kind === "identifier" && valueNames(type.enum).has(literal.text) ? literal.text : null;
  }
  if (type.kind === "opaque") return literal.kind === "identifier" ? literal.text : null;
  return type.kind === "scalar" ? readScalar(literal, type.scalar) : null;
}
var names = /* @__PURE__ */ new WeakMap();
function valueNames(element) {
  const known2 = names.get(element) ?? new Set(element.values.map(({ name }) => name));
  names.set(element, known2);
  return known2;
}
function readScalar(literal, scalar2) {
  const bounds = BOUNDS.get(scalar2);
  if (bounds !== void 0) return readInteger(literal, bounds, scalar2.endsWith("64"));
  switch (scalar2) {
    case "bool":
      return literal.kind === "identifier" ? BOOLEANS.get(literal.text) ?? null : null;
    case "string":
      return literal.kind === "string" ? new TextDecoder().decode(literal.bytes) : null;
    case "bytes":
      return literal.kind === "string" ? literal.bytes : null;
    default:
      return readFloat(literal, scalar2 === "float");
  }
}
var BOOLEANS = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false]
]);
function readInteger(literal, [min, max], wide) {
  if (literal.kind !== "int" || literal.value < min || literal.value > max) return null;
  return wide ? literal.value : Number(literal.value);
}
var SPECIAL = /* @__PURE__ */ new Map([
  ["inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["nan", Number.NaN],
  ["-nan", Number.NaN]
]);
function readFloat(literal, single) {
  const value = literal.kind === "identifier" ? SPECIAL.get(literal.text) : literal.kind === "int" || literal.kind === "float" ? Number(literal.value) : void 0;
  if (value === void 0) return null;
  return single ? Math.fround(value) : value;
}

// src/schema/link-resolve.ts
var SCALARS = new Map(
  ["double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64"].concat("sfixed32", "sfixed64", "bool", "string", "bytes").map((scalar2) => [scalar2, { kind: "scalar", scalar: scalar2 }])
);
function resolveFile(resolution) {
  const { declarations } = resolution;
  const inTextOrder3 = [...declarations.extends].sort((a, b) => a.node.range.start - b.node.range.start);
  for (const work of inTextOrder3) resolveExtend(resolution, work);
  for (const work of declarations.fields) resolveField(resolution, work);
  for (const { method, input, output, scope } of declarations.methods) {
    method.input = messageType(resolution, input.type, scope, "the request of an rpc");
    method.output = messageType(resolution, output.type, scope, "the response of an rpc");
  }
}
function resolveExtend(resolution, { node, scope, fields }) {
  const type = messageType(resolution, node.extendee, scope, "what is extended");
  if (type.kind !== "message") return;
  for (const field of fields) {
    field.parent = type.message;
    noteExtension(resolution.extensionsOf, field);
  }
}
function noteExtension(extensionsOf, field) {
  if (field.parent === null) return;
  const known2 = extensionsOf.get(field.parent);
  if (known2 === void 0) extensionsOf.set(field.parent, [field]);
  else known2.push(field);
}
function resolveField(resolution, work) {
  const { field, features, node, role } = work;
  const type = work.known ?? fieldType(resolution, work);
  field.type = type;
  if (role === "map") return;
  field.utf8Checked = isString(type) && features.utf8_validation === "VERIFY";
  if (role !== "field") {
    field.presence = "explicit";
    return;
  }
  field.presence = presenceOf(work, type);
  field.packed = field.repeated && isPacked(work, type);
  const embedded = type.kind === "message" || type.kind === "opaque";
  field.delimited = embedded && (node.group !== null || features.message_encoding === "DELIMITED");
  field.default = defaultOf(node.options, type);
}
function presenceOf({ field, node, features }, type) {
  if (field.repeated) return null;
  if (node.label?.text === "required") return "required";
  const always = field.extension || field.oneof !== null || node.label !== null;
  if (always) return "explicit";
  if (features.field_presence === "LEGACY_REQUIRED") return "required";
  if (features.field_presence === "EXPLICIT" || type.kind === "message" || type.kind === "opaque") return "explicit";
  return "implicit";
}
function isPacked({ node, features }, type) {
  const option = booleanOption(node.options, "packed");
  if (!isPackable(type)) return type.kind === "opaque" && option === true;
  return option ?? features.repeated_field_encoding === "PACKED";
}
function isString(type) {
  return type.kind === "scalar" && type.scalar === "string";
}
function isPackable(type) {
  if (type.kind === "scalar") return type.scalar !== "string" && type.scalar !== "bytes";
  return type.kind === "enum";
}
function fieldType(resolution, { type: name, scope, role }) {
  const scalar2 = SCALARS.get(name.text);
  if (scalar2 !== void 0) return scalar2;
  if (role === "map-key") return { kind: "opaque", name: withoutDot(name.text) };
  const entry = lookup(scope, name.text, resolution.view, true);
  return typeOf(resolution, entry, name) ?? unresolved(resolution, entry, name, scope, "a message or an enum");
}
function messageType(resolution, name, scope, what) {
  if (SCALARS.has(name.text)) {
    const message2 = `\`${name.text}\` is a scalar type; ${what} must be a message. Name a message.`;
    addFault(resolution.faults, { message: message2, range: name.range, fatal: true });
    return { kind: "opaque", name: name.text };
  }
  const entry = lookup(scope, name.text, resolution.view, false);
  const type = typeOf(resolution, entry, name);
  if (type?.kind === "message" || type?.kind === "opaque") return type;
  if (entry === null) return unresolved(resolution, entry, name, scope, "a message");
  const message = `\`${name.text}\` is ${meaningOf2(entry)}; ${what} must be a message. Name a message, with a leading dot if another one is meant.`;
  addFault(resolution.faults, { message, range: name.range, fatal: true });
  return { kind: "opaque", name: withoutDot(name.text) };
}
function typeOf(resolution, entry, name) {
  if (entry === null || !isScope(entry) || entry.type === null) return null;
  const { faults, declarations } = resolution;
  const element = entry.element;
  if (element?.kind === "message" && element.mapEntry) {
    const message = `\`${name.text}\` is the entry message of a map field and cannot be named. Write \`map<\u2026>\`.`;
    addFault(faults, { message, range: name.range, fatal: true });
  }
  if (element !== null && element.kind !== "service" && element.file !== declarations.file) {
    if (declarations.table.hidden.has(element)) {
      const message = `\`${entry.fullName}\` is not exported by ${element.file.path}. Put \`export\` before its declaration.`;
      addFault(faults, { message, range: name.range, fatal: true });
    }
  }
  return entry.type;
}
function unresolved(resolution, entry, name, scope, expected) {
  const opaque = { kind: "opaque", name: withoutDot(name.text) };
  if (entry === null && resolution.incomplete) {
    resolution.opaque.add(opaque.name);
    return opaque;
  }
  const known2 = entry ?? lookup(scope, name.text, resolution.view, false);
  const message = known2 ? `\`${name.text}\` is ${meaningOf2(known2)}, not ${expected}. Name ${expected}, with a leading dot if another one is meant.` : unknownName(name.text, scope, expected);
  addFault(resolution.faults, { message, range: name.range, fatal: true });
  return opaque;
}
function withoutDot(name) {
  return name.startsWith(".") ? name.slice(1) : name;
}

// src/schema/link-reuse.ts
function reusable(units, reaches, kept) {
  if (kept.files.size === 0) return /* @__PURE__ */ new Map();
  const same = sameTexts(units, kept);
  const changed = seenChanges(units, same);
  const left = new Map(
    [...same].filter(([unit]) => unit.imports.every(({ target }) => target === null || !changed.has(target)))
  );
  const others = units.filter((unit) => !left.has(unit));
  const paths = new Set([...left.keys()].map(({ path }) => path));
  const gone = [...kept.files.keys()].filter((path) => !paths.has(path));
  drop([...gone, ...perhapsExtended(others, reaches), ...reordered(units, kept)], left, kept);
  return left;
}
function sameTexts(units, { files }) {
  const same = /* @__PURE__ */ new Map();
  for (const unit of units) {
    const known2 = files.get(unit.path);
    if (known2 === void 0 || known2.file.node !== unit.node) continue;
    if (targetsOf(unit).every((target, i) => target === known2.targets[i])) same.set(unit, known2);
  }
  return same;
}
function seenChanges(units, same) {
  const importers = /* @__PURE__ */ new Map();
  for (const unit of units)
    for (const { node, target } of unit.imports)
      if (target !== null && node.modifier === "public") add(importers, target, unit);
  const changed = new Set(units.filter((unit) => !same.has(unit)));
  for (const unit of changed) for (const importer of importers.get(unit) ?? []) changed.add(importer);
  return changed;
}
function perhapsExtended(extending, reaches) {
  const found2 = /* @__PURE__ */ new Set();
  for (const unit of extending) {
    const names3 = new Set(extendeesIn(unit.node).flatMap((name) => name.split(".")));
    if (names3.size === 0) continue;
    const { units = [], shared = [] } = reaches.get(unit) ?? {};
    for (const seen of [units, ...shared.map((one) => one.units)])
      for (const { path, node } of seen) if (node.messages.some(({ name }) => names3.has(name.text))) found2.add(path);
  }
  return [...found2];
}
function extendeesIn({ messages, extends: blocks }) {
  const groups = blocks.flatMap(({ fields }) => fields.flatMap(({ group }) => group ?? []));
  const inside3 = [...messages, ...groups].flatMap((message) => [
    ...extendeesIn(message),
    ...message.fields.flatMap(({ group }) => group === null ? [] : extendeesIn(group))
  ]);
  return [...blocks.map(({ extendee }) => extendee.text), ...inside3];
}
function reordered(units, { extensionsOf }) {
  if (extensionsOf.size === 0) return [];
  const rank = new Map(units.map(({ path }, i) => [path, i]));
  const ranks = (fields) => fields.map(({ file }) => rank.get(file.path) ?? -1);
  const ascends = (numbers2) => numbers2.every((number, i) => number >= (numbers2[i - 1] ?? 0));
  return [...extensionsOf].filter(([, fields]) => !ascends(ranks(fields))).map(([message]) => message.file.path);
}
function drop(paths, left, { extensionsOf }) {
  const units = new Map([...left.keys()].map((unit) => [unit.path, unit]));
  const users = /* @__PURE__ */ new Map();
  for (const kept of left.values())
    for (const file of filesUsed(kept)) if (file !== kept.file) add(users, file.path, kept.file.path);
  for (const [message, fields] of extensionsOf)
    for (const { file } of fields) if (file !== message.file) add(users, file.path, message.file.path);
  const gone = new Set(paths);
  for (const path of gone) {
    for (const user of users.get(path) ?? []) gone.add(user);
    const unit = units.get(path);
    if (unit !== void 0) left.delete(unit);
  }
}
function filesUsed({ file, messages, extensions }) {
  const used = /* @__PURE__ */ new Set();
  const use = (type) => {
    if (type.kind === "message") used.add(type.message.file);
    if (type.kind === "enum") used.add(type.enum.file);
  };
  for (const message of messages) for (const { type } of message.fields) use(type);
  for (const { type, parent } of extensions) {
    use(type);
    if (parent !== null) used.add(parent.file);
  }
  for (const { methods } of file.services)
    for (const { input, output } of methods) {
      use(input);
      use(output);
    }
  return used;
}
function add(lists, key, item) {
  const known2 = lists.get(key);
  if (known2 === void 0) lists.set(key, [item]);
  else known2.push(item);
}

// src/schema/link-twins.ts
var COMPARED_FOR_A_PAIR = 100;
function twinsOf({ clashes }, mostPairs) {
  const search = { found: /* @__PURE__ */ new Map(), textOf: numberTexts(), mostPairs, pairs: 0, compared: 0, end: null };
  for (const { scope, name } of onePerName(clashes)) {
    const first = scope.members.get(name);
    const entries = [...first === void 0 ? [] : [first], ...scope.twins?.get(name)?.all ?? []];
    addTwins(search, onePerFile(entries.flatMap((entry) => placeOf2(entry) ?? [])));
    if (search.end !== null) break;
  }
  const twins = [...search.found.values()].flatMap((others) => [...others.values()].map(told));
  return { twins, problem: search.end === null ? null : tooMany(search.end, mostPairs) };
}
function numberTexts() {
  const numbers2 = /* @__PURE__ */ new Map();
  const known2 = /* @__PURE__ */ new Map();
  return (file) => {
    const number = known2.get(file) ?? numbers2.get(file.node.text) ?? numbers2.size;
    numbers2.set(file.node.text, number);
    known2.set(file, number);
    return number;
  };
}
function onePerName(clashes) {
  const names3 = /* @__PURE__ */ new Map();
  return clashes.filter(({ scope, name }) => {
    const known2 = names3.get(scope) ?? /* @__PURE__ */ new Set();
    names3.set(scope, known2);
    return !known2.has(name) && known2.add(name);
  });
}
function onePerFile(places) {
  const first = /* @__PURE__ */ new Map();
  for (const place3 of places) if (!first.has(place3.file)) first.set(place3.file, place3);
  return [...first.values()];
}
function addTwins(search, places) {
  if (new Set(places.map(({ file }) => search.textOf(file))).size < 2) return;
  for (const [i, first] of places.entries()) {
    for (let j = 0; j < i; j++) addTwin(search, places[j] ?? first, first);
    if (search.compared > COMPARED_FOR_A_PAIR * search.mostPairs || search.pairs > search.mostPairs) {
      search.end = first;
      return;
    }
  }
}
function addTwin(search, first, second) {
  search.compared++;
  if (search.textOf(first.file) === search.textOf(second.file)) return;
  if (isWellKnown(first.file) && isWellKnown(second.file)) return;
  const others = search.found.get(first.file) ?? /* @__PURE__ */ new Map();
  search.found.set(first.file, others);
  const known2 = others.get(second.file);
  if (known2 !== void 0) known2.more++;
  else {
    others.set(second.file, { first, second, more: 0 });
    search.pairs++;
  }
}
function told({ first, second, more }) {
  const { path, node } = second.file;
  const at = `${first.file.path}:${lineOf(first.file.node, first.range)}`;
  const others = more > 0 ? ` (and ${more} more ${more === 1 ? "name" : "names"} of this file)` : "";
  const message = `\`${second.entry.fullName}\` is declared in ${at} too${others}. No file imports both, so they are compared apart. If they are copies of one protocol, list them as \`copies:\` in the config, so that they stay alike.`;
  return {
    first: first.file.path,
    second: path,
    notice: {
      ...problemAt2(path, node, { message, range: second.range, fatal: false }),
      copyOf: first.file.path
    }
  };
}
function tooMany({ entry, file, range: range2 }, limit2) {
  const message = `\`${entry.fullName}\` is one of the names that more than ${limit2} pairs of files declare, each file in its own way; that is the limit. Leave copies out with \`protos:\` or \`exclude:\` in the config, or raise \`limits.file-pairs\` there.`;
  return problemAt2(file.path, file.node, { message, range: range2, fatal: true });
}

// src/schema/validate-field.ts
var FIRST_RESERVED = 19e3;
var LAST_RESERVED = 19999;
var MAP_KEYS = new Set(
  "int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string".split(" ")
);
function fieldFaults(file, node, extension) {
  const faults = [];
  const number = numberFault(node, extension);
  if (number !== null) faults.push(number);
  labelFaults(file, node, extension, faults);
  if (node.map !== null && !MAP_KEYS.has(node.map.key.text)) {
    const message = `\`${node.map.key.text}\` cannot be the key of a map. Expected an integer type, bool or string.`;
    faults.push({ message, range: node.map.key.range, fatal: true });
  }
  if (node.options.length > 0) optionFaults(file, node, extension, faults);
  return faults;
}
function numberFault({ number }, extension) {
  const value = Number(number.value);
  const max = extension ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  const { range: range2 } = number;
  if (value < 1)
    return { message: `a field number is 1 or more, not ${value}. Choose a free one.`, range: range2, fatal: true };
  if (value > max) return { message: `a field number is at most ${max}. Choose a smaller one.`, range: range2, fatal: true };
  if (value < FIRST_RESERVED || value > LAST_RESERVED) return null;
  const message = `protobuf keeps the numbers ${FIRST_RESERVED} to ${LAST_RESERVED} for itself. Choose another one.`;
  return { message, range: range2, fatal: true };
}
function labelFaults(file, node, extension, faults) {
  const required = node.label?.text === "required" ? node.label.range : null;
  if (required !== null && file.syntax === "proto3") {
    faults.push({ message: "proto3 has no required fields. Remove `required`.", range: required, fatal: true });
  } else if (required !== null && extension) {
    faults.push({ message: "an extension cannot be required. Make it `optional`.", range: required, fatal: true });
  }
  if (node.group !== null && file.syntax === "proto3") {
    const message = "proto3 has no groups. Use a message field.";
    faults.push({ message, range: node.type.range, fatal: true });
  }
}
function optionFaults(file, node, extension, faults) {
  repeatedOptions(node.options, faults);
  booleans(node.options, ["packed", "deprecated", "lazy"], faults);
  const fixed = findOption(node.options, "default");
  if (fixed !== null && file.syntax === "proto3") {
    faults.push({ message: "proto3 has no explicit defaults. Delete `default`.", range: fixed.nameRange, fatal: true });
  } else if (fixed !== null && (node.map !== null || node.label?.text === "repeated")) {
    const message = "a repeated field has no default. Delete `default`.";
    faults.push({ message, range: fixed.nameRange, fatal: true });
  }
  const packed = findOption(node.options, "packed");
  if (packed !== null && file.syntax === "editions") {
    const message = "editions have no option `packed`. Use `features.repeated_field_encoding = PACKED` or EXPANDED.";
    faults.push({ message, range: packed.nameRange, fatal: true });
  }
  jsonNameFaults(node, extension, faults);
}
function jsonNameFaults(node, extension, faults) {
  const option = findOption(node.options, "json_name");
  if (option === null) return;
  const name = stringOption(node.options, "json_name");
  const message = name === null ? "`json_name` is no string. Put it in quotes." : extension && name !== jsonNameOf(node.name.text) ? "an extension has no `json_name`: its JSON name is its full name. Delete the option." : name.includes("\0") ? "`json_name` cannot contain a zero character. Remove it." : name.startsWith("[") && name.endsWith("]") ? "`json_name` cannot be in brackets: these mark extensions. Choose another name." : null;
  if (message !== null) faults.push({ message, range: option.value.range, fatal: true });
}
var MANY = /* @__PURE__ */ new Set([
  "targets",
  "edition_defaults",
  "declaration",
  "uninterpreted_option",
  "features"
]);
function repeatedOptions(options, faults) {
  if (options.length < 2) return;
  const seen = /* @__PURE__ */ new Set();
  for (const { name, nameRange: nameRange2 } of options) {
    if (!/^\w+$/.test(name) || MANY.has(name)) continue;
    if (seen.has(name)) {
      addFault(faults, { message: `\`${name}\` is set twice. Delete one of the two.`, range: nameRange2, fatal: true });
    }
    seen.add(name);
  }
}
function booleans(options, names3, faults) {
  for (const { name, value } of options) {
    if (!names3.includes(name) || value.kind === "identifier" && /^(true|false)$/.test(value.text)) continue;
    faults.push({
      message: `\`${name}\` is neither true nor false. Set it to one of them.`,
      range: value.range,
      fatal: true
    });
  }
}

// src/schema/validate-numbers.ts
function memberFaults(members, ranges2, bounds, lineAt) {
  const faults = [];
  const intervals = [];
  for (const kind of ["reserved", "extensions"]) {
    for (const range2 of ranges2[kind]) addRange(range2, kind, bounds, intervals, faults);
  }
  for (const { name, number } of members) {
    const value = Number(number.value);
    intervals.push({ from: value, to: value, kind: "member", range: number.range, name: name.text });
  }
  intervals.sort((a, b) => a.from - b.from || a.range.start - b.range.start);
  let furthest = null;
  for (const interval of intervals) {
    if (furthest !== null && interval.from <= furthest.to)
      addFault(faults, overlap(furthest, interval, bounds, lineAt));
    if (furthest === null || interval.to > furthest.to) furthest = interval;
  }
  return faults;
}
function addRange(node, kind, { min, max, what }, intervals, faults) {
  const from = Number(node.start.value);
  const to = node.end === null ? max : Number(node.end.value);
  const refuse2 = (range2, message) => {
    addFault(faults, { message, range: range2, fatal: true });
  };
  if (from < min) refuse2(node.start.range, `${what} is ${min} or more, not ${from}. Begin the range there.`);
  else if (from > max) refuse2(node.start.range, `${what} is at most ${max}. Delete the range.`);
  else if (node.end !== null && to > max) refuse2(node.end.range, `${what} is at most ${max}. Write \`max\`.`);
  else if (from > to) refuse2(node.range, `the range ends (${to}) before it begins (${from}). Swap the two numbers.`);
  else intervals.push({ from, to, kind, range: node.range, name: "" });
}
function overlap(a, b, { what }, lineAt) {
  const swap = a.kind === "member" ? b.kind !== "member" || a.range.start > b.range.start : b.kind !== "member" && a.range.start > b.range.start;
  const [other2, here2] = swap ? [b, a] : [a, b];
  const line = lineAt(other2.range);
  const subject2 = what.replace(/^an? /, "");
  const message = here2.kind !== "member" ? `this range overlaps with the one on line ${line}. Change one of them.` : other2.kind === "member" ? `the ${subject2} ${here2.from} is taken by \`${other2.name}\` on line ${line}. Choose another one.` : other2.kind === "reserved" ? `the ${subject2} ${here2.from} is reserved on line ${line}. Choose another one.` : `the ${subject2} ${here2.from} is in the extension range on line ${line}. Choose another one.`;
  return { message, range: here2.range, fatal: true };
}
function reservedNameFaults(reserved, members, kind, lineAt) {
  if (reserved.length === 0) return [];
  const faults = [];
  const known2 = /* @__PURE__ */ new Map();
  for (const word of reserved) {
    const first = known2.get(word.text);
    if (first === void 0) known2.set(word.text, word);
    else {
      const message = `the name \`${word.text}\` is reserved already on line ${lineAt(first.range)}. Delete one of the two.`;
      addFault(faults, { message, range: word.range, fatal: true });
    }
  }
  for (const { text, range: range2 } of members) {
    const word = known2.get(text);
    if (word === void 0) continue;
    const message = `the name \`${text}\` is reserved on line ${lineAt(word.range)}. Rename the ${kind}.`;
    addFault(faults, { message, range: range2, fatal: true });
  }
  return faults;
}

// src/schema/validate-enum.ts
var MIN_ENUM_NUMBER = -(2 ** 31);
function enumFaults(file, node, features) {
  const faults = [];
  const lineAt = (range2) => lineOf(file, range2);
  const [first] = node.values;
  if (first === void 0) {
    const message = `the enum \`${node.name.text}\` has no value. Add one: the first is the default.`;
    faults.push({ message, range: node.name.range, fatal: true });
  } else if (first.number.value !== 0n && features.enum_type === "OPEN") {
    const message = `the first value of an open enum must be 0, not ${first.number.value}. Put a value with 0 first.`;
    faults.push({ message, range: first.number.range, fatal: true });
  }
  for (const { number } of node.values) {
    const value = Number(number.value);
    if (value >= MIN_ENUM_NUMBER && value <= MAX_ENUM_NUMBER) continue;
    const message = `the number of an enum value is from ${MIN_ENUM_NUMBER} to ${MAX_ENUM_NUMBER}. Choose another one.`;
    addFault(faults, { message, range: number.range, fatal: true });
  }
  booleans(node.options, ["allow_alias", "deprecated"], faults);
  addFaults(faults, aliasFaults(node));
  const ranges2 = { reserved: node.reservedRanges, extensions: [] };
  const bounds = { min: MIN_ENUM_NUMBER, max: MAX_ENUM_NUMBER, what: "an enum number" };
  const members = isSet(node.options, "allow_alias") ? firstOfEach(node.values) : node.values;
  addFaults(faults, memberFaults(members, ranges2, bounds, lineAt));
  const names3 = node.values.map(({ name }) => name);
  addFaults(faults, reservedNameFaults(node.reservedNames, names3, "enum value", lineAt));
  if (!isSet(node.options, "deprecated_legacy_json_field_conflicts")) addFaults(faults, nameFaults(node, features));
  return faults;
}
function aliasFaults(node) {
  const option = findOption(node.options, "allow_alias");
  if (option === null || !isSet(node.options, "allow_alias")) return [];
  if (firstOfEach(node.values).length < node.values.length) return [];
  const message = "`allow_alias` is set, but no two values have the same number. Delete the option.";
  return [{ message, range: option.nameRange, fatal: true }];
}
function firstOfEach(values) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const value of values) {
    if (!byNumber.has(value.number.value)) byNumber.set(value.number.value, value);
  }
  return [...byNumber.values()];
}
function nameFaults(node, features) {
  const faults = [];
  const seen = /* @__PURE__ */ new Map();
  for (const value of node.values) {
    const stripped = strippedValueName(value.name.text, node.name.text);
    const other2 = seen.get(stripped);
    if (other2 === void 0) {
      seen.set(stripped, value);
    } else if (other2.number.value !== value.number.value && other2.name.text !== value.name.text) {
      const message = `\`${value.name.text}\` and \`${other2.name.text}\` are one name (${stripped}) once the name of the enum is stripped and case ignored. Rename one of them.`;
      addFault(faults, { message, range: value.name.range, fatal: features.json_format === "ALLOW" });
    }
  }
  return faults;
}

// src/schema/validate-features.ts
var TARGETS = {
  field_presence: ["field", "file"],
  enum_type: ["enum", "file"],
  repeated_field_encoding: ["field", "file"],
  utf8_validation: ["field", "file"],
  message_encoding: ["field", "file"],
  json_format: ["message", "enum", "file"],
  enforce_naming_style: null,
  default_symbol_visibility: ["file"]
};
var SINCE_2024 = /* @__PURE__ */ new Set(["enforce_naming_style", "default_symbol_visibility"]);
function featureFaults(file, options, target) {
  if (file.syntax !== "editions") {
    const message = `${file.syntax} has no features. Use an edition, or delete this.`;
    return options.filter(setsFeatures).map(({ nameRange: nameRange2 }) => ({ message, range: nameRange2, fatal: true }));
  }
  const faults = replacements(options);
  const seen = /* @__PURE__ */ new Set();
  for (const setting of featureSettings(options)) {
    const message = settingFault(setting, file.edition, target) ?? repetition(setting, seen);
    seen.add(setting.name);
    if (message !== null) faults.push({ message, range: setting.nameRange, fatal: true });
  }
  return faults;
}
function setsFeatures({ name }) {
  return name === "features" || name.startsWith("features.");
}
function replacements(options) {
  const message = "`features = {\u2026}` would replace the features set before. Put it first, or set single features.";
  return options.filter(setsFeatures).slice(1).filter(({ name }) => name === "features").map(({ nameRange: nameRange2 }) => ({ message, range: nameRange2, fatal: true }));
}
function repetition({ name }, seen) {
  return seen.has(name) ? `the feature \`${name}\` is set twice. Delete one of the two.` : null;
}
function settingFault({ name, value }, edition, target) {
  if (!isFeatureName(name)) {
    return `there is no feature \`${name}\`. Expected one of ${Object.keys(FEATURE_VALUES).join(", ")}.`;
  }
  if (SINCE_2024.has(name) && edition === "2023") return `the feature \`${name}\` needs edition 2024. Delete it.`;
  const targets = TARGETS[name];
  if (targets !== null && !targets.includes(target)) {
    return `the feature \`${name}\` cannot be set on a ${target}, only on: ${targets.join(", ")}. Move it there.`;
  }
  if (value.kind !== "identifier" || !isFeatureValue(name, value.text)) {
    const given = value.kind === "identifier" ? `\`${value.text}\`` : "this";
    return `the feature \`${name}\` cannot be ${given}. Expected ${FEATURE_VALUES[name].join(" or ")}.`;
  }
  if (name === "field_presence" && target === "file" && value.text === "LEGACY_REQUIRED") {
    return "`field_presence` of a whole file cannot be LEGACY_REQUIRED. Set it on single fields.";
  }
  return null;
}

// src/schema/validate-imports.ts
function importFaults(file) {
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  for (const { path, pathRange, modifier } of file.imports) {
    if (seen.has(path)) {
      addFault(faults, {
        message: `\`${path}\` is imported already. Delete this import.`,
        range: pathRange,
        fatal: true
      });
    }
    seen.add(path);
    if (modifier === "weak" && file.edition === "2024") {
      const message = "edition 2024 has no `import weak`. Remove `weak`, or use `import option`.";
      addFault(faults, { message, range: pathRange, fatal: true });
    }
  }
  return faults;
}

// src/schema/validate-message.ts
function messageFaults(file, node, features) {
  const faults = [];
  const messageSet = isSet(node.options, "message_set_wire_format");
  const max = messageSet ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  const bounds = { min: 1, max, what: "a field number" };
  const lineAt = (range2) => lineOf(file, range2);
  const members = node.fields.map(({ name, number }) => ({ name, number }));
  const ranges2 = { reserved: node.reservedRanges, extensions: node.extensionRanges };
  addFaults(faults, memberFaults(members, ranges2, bounds, lineAt));
  addFaults(
    faults,
    reservedNameFaults(
      node.reservedNames,
      members.map(({ name }) => name),
      "field",
      lineAt
    )
  );
  if (!isSet(node.options, "deprecated_legacy_json_field_conflicts")) addFaults(faults, jsonFaults(node, features));
  const filled = new Set(node.oneofs.length === 0 ? [] : node.fields.map((field) => field.oneof));
  for (const oneof of node.oneofs) {
    if (filled.has(oneof)) continue;
    const message = `the oneof \`${oneof.name.text}\` has no field. Add one or delete the oneof.`;
    addFault(faults, { message, range: oneof.name.range, fatal: true });
  }
  booleans(node.options, ["message_set_wire_format", "deprecated", "map_entry"], faults);
  optionFaults2(file, node, messageSet, faults);
  return faults;
}
function optionFaults2(file, node, messageSet, faults) {
  const entry = findOption(node.options, "map_entry");
  if (entry !== null) {
    const message = "`map_entry` is set by the compiler alone. Delete it and write a `map<\u2026>` field.";
    faults.push({ message, range: entry.nameRange, fatal: true });
  }
  const first = node.extensionRanges[0];
  if (file.syntax === "proto3" && first !== void 0) {
    const message = "proto3 has no extension ranges. Delete them, or use proto2 or an edition.";
    faults.push({ message, range: first.range, fatal: true });
  }
  if (!messageSet) return;
  if (file.syntax === "proto3") {
    const message = "proto3 has no message sets. Delete `message_set_wire_format`.";
    faults.push({ message, range: node.name.range, fatal: true });
  }
  for (const { name } of node.fields) {
    const message = `a message set has no fields of its own, only extensions. Delete \`${name.text}\`.`;
    addFault(faults, { message, range: name.range, fatal: true });
  }
}
function jsonFaults(node, features) {
  const faults = [];
  const strict4 = features.json_format === "ALLOW";
  for (const customs of [false, true]) {
    const seen = /* @__PURE__ */ new Map();
    for (const field of node.fields) {
      const own = jsonNameOf(field.name.text);
      const set = customs ? stringOption(field.options, "json_name") : null;
      const custom = set !== null && set !== own;
      const name = custom ? set : own;
      const other2 = seen.get(name);
      if (other2 === void 0) seen.set(name, { field, custom });
      else if (other2.field.name.text !== field.name.text && (!customs || custom || other2.custom)) {
        addFault(faults, jsonFault(name, field, other2, strict4 || custom && other2.custom));
      }
    }
  }
  return faults;
}
function jsonFault(name, field, other2, fatal2) {
  const message = `\`${field.name.text}\` and \`${other2.field.name.text}\` have the same JSON name \`${name}\`. Rename one of them.`;
  return { message, range: field.name.range, fatal: fatal2 };
}

// src/schema/validate-style.ts
var TITLE = { pattern: /^[A-Z][A-Za-z0-9]*$/, example: "TitleCase" };
var LOWER = { pattern: /^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$/, example: "lower_snake_case" };
var UPPER = { pattern: /^[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*$/, example: "UPPER_SNAKE_CASE" };
var STYLES = {
  package: LOWER,
  message: TITLE,
  enum: TITLE,
  service: TITLE,
  rpc: TITLE,
  field: LOWER,
  oneof: LOWER,
  "enum value": UPPER
};
function nameFault(kind, name) {
  const { pattern, example } = STYLES[kind];
  const parts = kind === "package" ? name.text.split(".") : [name.text];
  if (parts.every((part) => pattern.test(part))) return null;
  const advice2 = `Rename it, or set \`features.enforce_naming_style = STYLE_LEGACY\`.`;
  const message = `the name of the ${kind} \`${name.text}\` must be in ${example}: edition 2024 enforces it. ${advice2}`;
  return { message, range: name.range, fatal: true };
}

// src/schema/validate.ts
var known = /* @__PURE__ */ new WeakMap();
function fileFaults(file) {
  let faults = known.get(file);
  if (faults === void 0) {
    faults = checkFile(file);
    known.set(file, faults);
  }
  return faults;
}
function checkFile(file) {
  const check = { file, faults: [] };
  const features = resolveFeatures(defaultFeatures(file), file.options);
  addFaults(check.faults, importFaults(file));
  packageFault(check);
  repeatedOptions(file.options, check.faults);
  addFaults(check.faults, featureFaults(file, file.options, "file"));
  style(check, features, "package", file.package);
  for (const message of file.messages) checkMessage(check, message, features);
  for (const element of file.enums) checkEnum(check, element, features);
  for (const extend2 of file.extends) checkExtend(check, extend2, features);
  for (const service of file.services) checkService(check, service, features);
  return check.faults;
}
function packageFault({ file, faults }) {
  const parts = file.package?.text.split(".").length ?? 0;
  if (file.package === null || parts <= MAX_PACKAGE_PARTS) return;
  const message = `the package has ${parts} parts; the limit is ${MAX_PACKAGE_PARTS}. Shorten it.`;
  addFault(faults, { message, range: file.package.range, fatal: true });
}
function checkMessage(check, node, inherited) {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  addFaults(faults, featureFaults(file, node.options, "message"));
  repeatedOptions(node.options, faults);
  addFaults(faults, messageFaults(file, node, features));
  style(check, features, "message", node.name);
  for (const oneof of node.oneofs) {
    addFaults(faults, featureFaults(file, oneof.options, "oneof"));
    style(check, resolveFeatures(features, oneof.options), "oneof", oneof.name);
  }
  for (const { options } of node.extensionRanges) {
    if (options.length > 0) addFaults(faults, featureFaults(file, options, "extension range"));
  }
  for (const field of node.fields) checkField2(check, field, features, false);
  for (const nested2 of node.messages) checkMessage(check, nested2, features);
  for (const element of node.enums) checkEnum(check, element, features);
  for (const extend2 of node.extends) checkExtend(check, extend2, features);
}
function checkField2(check, node, inherited, extension) {
  const { file, faults } = check;
  addFaults(faults, fieldFaults(file, node, extension));
  if (node.options.length > 0) addFaults(faults, featureFaults(file, node.options, "field"));
  if (node.group === null) style(check, resolveFeatures(inherited, node.options), "field", node.name);
  else checkMessage(check, node.group, inherited);
}
function checkExtend(check, node, features) {
  if (node.fields.length === 0) {
    const message = "`extend` declares no field. Add one or delete it.";
    addFault(check.faults, { message, range: node.extendee.range, fatal: true });
  }
  for (const field of node.fields) checkField2(check, field, features, true);
}
function checkEnum(check, node, inherited) {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  addFaults(faults, featureFaults(file, node.options, "enum"));
  repeatedOptions(node.options, faults);
  addFaults(faults, enumFaults(file, node, features));
  style(check, features, "enum", node.name);
  for (const value of node.values) {
    if (value.options.length > 0) addFaults(faults, featureFaults(file, value.options, "enum value"));
    repeatedOptions(value.options, faults);
    style(check, resolveFeatures(features, value.options), "enum value", value.name);
  }
}
function checkService(check, node, inherited) {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  addFaults(faults, featureFaults(file, node.options, "service"));
  repeatedOptions(node.options, faults);
  style(check, features, "service", node.name);
  for (const method of node.methods) {
    addFaults(faults, featureFaults(file, method.options, "rpc"));
    repeatedOptions(method.options, faults);
    style(check, resolveFeatures(features, method.options), "rpc", method.name);
  }
}
function style({ faults }, features, kind, name) {
  if (features.enforce_naming_style !== "STYLE2024" || name === null) return;
  const fault3 = nameFault(kind, name);
  if (fault3 !== null) addFault(faults, fault3);
}

// src/schema/validate-extension.ts
var OPTIONS2 = new Set(
  ["File", "Message", "Field", "Oneof", "ExtensionRange", "Enum", "EnumValue", "Service", "Method"].map(
    (kind) => `google.protobuf.${kind}Options`
  )
);
function extensionFaults({ field, node }) {
  const { parent } = field;
  if (parent === null) return [];
  const faults = [];
  const possible = field.number > 0 && field.number <= MAX_MESSAGE_SET_NUMBER;
  if (possible && !isExtensible(parent, field.number)) {
    faults.push({ message: outside(field, parent), range: node.number.range, fatal: true });
  }
  if (field.file.node.syntax === "proto3" && !OPTIONS2.has(parent.fullName)) {
    const message = `proto3 files can only extend the options of descriptor.proto, not \`${parent.fullName}\`. Use \`google.protobuf.Any\`, or proto2 or an edition.`;
    faults.push({ message, range: node.name.range, fatal: true });
  }
  if (parent.messageSet && (field.repeated || field.type.kind !== "message" && field.type.kind !== "opaque")) {
    const message = "an extension of a message set must be one optional message. Change its type.";
    faults.push({ message, range: node.type.range, fatal: true });
  }
  return faults;
}
var sorted = /* @__PURE__ */ new WeakMap();
function isExtensible(message, number) {
  let ranges2 = sorted.get(message);
  if (ranges2 === void 0) {
    ranges2 = [...message.extensionRanges].sort((a, b) => a.start - b.start);
    sorted.set(message, ranges2);
  }
  let low = 0;
  for (let high = ranges2.length; low < high; ) {
    const middle = low + high >> 1;
    if ((ranges2[middle]?.start ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return number <= (ranges2[low - 1]?.end ?? 0);
}
function outside(field, parent) {
  if (parent.extensionRanges.length === 0) {
    return `\`${parent.fullName}\` has no extension range, so it cannot be extended. Give it \`extensions ${field.number};\`.`;
  }
  const ranges2 = parent.extensionRanges.slice(0, 5).map(({ start, end: end2 }) => start === end2 ? `${start}` : `${start} to ${end2}`);
  const more = parent.extensionRanges.length > 5 ? ", \u2026" : "";
  return `\`${parent.fullName}\` has no extension range around ${field.number}. Choose a number in ${ranges2.join(", ")}${more}.`;
}
function extensionNumberClashes(extensionsOf) {
  const clashes = [];
  for (const [extendee, fields] of extensionsOf) {
    const seen = /* @__PURE__ */ new Map();
    for (const field of fields) {
      const other2 = seen.get(field.number);
      if (other2 === void 0) seen.set(field.number, field);
      else clashes.push(clashOf(extendee, field, other2));
    }
  }
  return clashes;
}
function clashOf(extendee, field, other2) {
  const range2 = field.node?.number.range ?? { start: 0, end: 0 };
  const line = other2.node === null ? 1 : lineOf(other2.file.node, other2.node.number.range);
  const message = `the number ${field.number} of \`${extendee.fullName}\` is taken by the extension \`${other2.fullName}\` (${other2.file.path}:${line}). Choose another one.`;
  const fatal2 = field.file === other2.file || !OPTIONS2.has(extendee.fullName);
  return { field, fault: { message, range: range2, fatal: fatal2 } };
}

// src/schema/validate-field-features.ts
function fieldFeatureFaults({ field }) {
  if (field.file.node.syntax !== "editions") return [];
  return featureSettings(field.options).flatMap((setting) => {
    const message = messageOf(field, setting);
    return message === null ? [] : [{ message, range: setting.nameRange, fatal: true }];
  });
}
function messageOf(field, { name, value }) {
  const text = value.kind === "identifier" ? value.text : "";
  switch (name) {
    case "field_presence":
      return presenceMessage(field, text);
    case "repeated_field_encoding":
      return encodingMessage(field, text);
    case "utf8_validation":
      return mayBeString(field) ? null : "only string fields can set `utf8_validation`. Delete it.";
    case "message_encoding":
      return mayBeMessage(field) ? null : "only message fields can set `message_encoding`, and no map can. Delete it.";
    default:
      return null;
  }
}
function presenceMessage(field, value) {
  if (field.oneof !== null) return "a field in a oneof cannot set `field_presence`: it is always explicit. Delete it.";
  if (field.repeated) return "a repeated field cannot set `field_presence`: it has none. Delete it.";
  if (field.extension) return "an extension cannot set `field_presence`: it is always explicit. Delete it.";
  if (value === "IMPLICIT" && field.type.kind === "message") {
    return "a message field cannot have implicit presence. Delete `field_presence`.";
  }
  return null;
}
function encodingMessage(field, value) {
  if (!field.repeated) return "only repeated fields can set `repeated_field_encoding`. Delete it.";
  const packable = field.type.kind === "opaque" || isPackable(field.type);
  return value === "PACKED" && !packable ? "only repeated numbers, bools and enums can be PACKED. Delete it." : null;
}
function mayBeString(field) {
  const types = field.map === null ? [field.type] : [field.map.key.type, field.map.value.type];
  return types.some((type) => type.kind === "opaque" || type.kind === "scalar" && type.scalar === "string");
}
function mayBeMessage(field) {
  return field.map === null && (field.type.kind === "message" || field.type.kind === "opaque");
}

// src/schema/validate-linked.ts
function linkedFaults(declarations) {
  const faults = [];
  const refuse2 = (range2, message) => {
    addFault(faults, { message, range: range2, fatal: true });
  };
  for (const work of declarations.fields) {
    if (work.role === "field" || work.role === "map") checkField3(work, refuse2);
    if (work.role === "map-value") checkMapValue(work, refuse2);
    if (work.role === "map-value" || work.role === "field") checkEnum2(work, refuse2);
    if (work.role !== "map-key" && work.role !== "map-value" && work.node.options.length > 0) {
      for (const fault3 of fieldFeatureFaults(work)) refuse2(fault3.range, fault3.message);
    }
    if (work.field.extension) {
      for (const fault3 of extensionFaults(work)) refuse2(fault3.range, fault3.message);
    }
  }
  return faults;
}
function checkField3({ field, node }, refuse2) {
  if (node.options.length === 0) return;
  const { type } = field;
  const packed = findOption(node.options, "packed");
  if (packed !== null && isSet(node.options, "packed") && !(field.repeated && mayPack(type))) {
    refuse2(packed.nameRange, "only repeated fields of numbers, bools and enums can be packed. Delete `packed`.");
  }
  const lazy = findOption(node.options, "lazy");
  if (lazy !== null && isSet(node.options, "lazy") && (isPlain(type) || node.group !== null)) {
    refuse2(lazy.nameRange, "only message fields can be lazy. Delete `lazy`.");
  }
  const jstype = findOption(node.options, "jstype");
  if (jstype !== null && isPlain(type) && !isWideInteger(type) && !isNormal(jstype.value)) {
    refuse2(jstype.nameRange, "`jstype` is for integers of 64 bits alone. Delete it.");
  }
  checkDefault(field, node, refuse2);
}
function checkDefault(field, node, refuse2) {
  const option = findOption(node.options, "default");
  if (option === null || field.repeated || field.file.node.syntax === "proto3" || field.type.kind === "opaque") return;
  if (field.type.kind === "message") {
    refuse2(option.nameRange, "a message field has no default. Delete `default`.");
  } else if (field.presence === "implicit") {
    refuse2(
      option.nameRange,
      "a field with implicit presence has no default. Delete `default`, or make presence EXPLICIT."
    );
  } else if (readDefault(option.value, field.type) === null) {
    refuse2(
      option.value.range,
      `the default does not fit the type of the field. Expected ${expectedDefault(field.type)}.`
    );
  }
}
function expectedDefault(type) {
  if (type.kind === "enum") return `the name of a value of ${type.enum.fullName}`;
  if (type.kind !== "scalar") return "none";
  if (type.scalar === "string" || type.scalar === "bytes") return "a string in quotes";
  if (type.scalar === "bool") return "true or false";
  if (type.scalar === "float" || type.scalar === "double") return "a number, inf or nan";
  return `a whole number that fits ${type.scalar}`;
}
function checkMapValue({ field, node }, refuse2) {
  const first = field.type.kind === "enum" ? field.type.enum.values[0] : void 0;
  if (first === void 0 || first.number === 0 || node.map === null) return;
  refuse2(
    node.map.value.range,
    `the first value of an enum in a map must be 0; that of \`${first.parent.fullName}\` is ${first.number}. Use another enum.`
  );
}
function checkEnum2({ field, node, features, type }, refuse2) {
  if (field.type.kind !== "enum" || !field.type.enum.closed) return;
  const element = field.type.enum;
  const range2 = node.map?.value.range ?? type.range;
  if (field.file.node.syntax === "proto3") {
    refuse2(
      range2,
      `\`${element.fullName}\` is a closed enum (of proto2, in ${element.file.path}); proto3 fields need an open one. Use an enum of a proto3 file.`
    );
  } else if (field.presence === "implicit" && features.field_presence === "IMPLICIT") {
    refuse2(
      range2,
      `\`${element.fullName}\` is a closed enum; a field with implicit presence needs an open one. Make presence EXPLICIT.`
    );
  }
}
function mayPack(type) {
  return type.kind === "opaque" || isPackable(type);
}
function isPlain(type) {
  return type.kind === "scalar" || type.kind === "enum";
}
function isWideInteger(type) {
  return type.kind === "scalar" && type.scalar.endsWith("64");
}
function isNormal(value) {
  return value.kind === "identifier" && value.text === "JS_NORMAL";
}

// src/schema/link.ts
var NOTHING_KEPT = { files: /* @__PURE__ */ new Map(), extensionsOf: /* @__PURE__ */ new Map() };
function link(files, resolveImport, limits2 = LINK_LIMITS) {
  return linkOver(files, resolveImport, NOTHING_KEPT, limits2).schema;
}
function linkOver(files, resolveImport, like, limits2 = LINK_LIMITS) {
  const units = importGraph(files, resolveImport);
  const { reaches, endless } = reachOf2(units, limits2.publicSteps);
  const known2 = reusable(units, reaches, like);
  const table5 = symbolTable();
  const declared3 = new Map(units.map((unit) => [unit, declarationsOf(unit, known2.get(unit), table5)]));
  const { files: kept, extensionsOf } = resolveAll(declared3, reaches, known2);
  const clashes = extensionNumberClashes(extensionsOf).map(
    ({ field, fault: fault3 }) => problemAt2(field.file.path, field.file.node, fault3)
  );
  for (const [message, fields] of extensionsOf) {
    const draft = message;
    draft.knownFields = [...message.fields, ...fields];
  }
  const { twins, problem: tooMany2 } = twinsOf(table5, limits2.twins);
  const more = [...cycleProblems(units), ...clashProblems(table5), ...endlessProblem(endless, limits2.publicSteps)];
  const found2 = [...[...kept.values()].flatMap((file) => file.problems), ...clashes];
  const problems = inOrder2([...found2, ...more, ...tooMany2 === null ? [] : [tooMany2]], units);
  const whole = tooMany2 === null && endless === null;
  const opaque = new Set([...kept.values()].flatMap((file) => file.opaque));
  const schema = schemaOf([...declared3.values()], { extensionsOf, opaque, problems, twins: whole ? twins : [] });
  return { schema, kept: problems.some(({ fatal: fatal2 }) => fatal2) ? NOTHING_KEPT : { files: kept, extensionsOf } };
}
function declarationsOf(unit, known2, table5) {
  return known2 === void 0 ? declareFile(unit, table5) : takeOver(unit, known2, table5);
}
function resolveAll(declared3, reaches, known2) {
  const extensionsOf = /* @__PURE__ */ new Map();
  const resolved = /* @__PURE__ */ new Map();
  const views = viewsOf(declared3);
  for (const [unit, declarations] of declared3) {
    const same = known2.get(unit);
    if (same !== void 0) for (const field of same.extensions) noteExtension(extensionsOf, field);
    else resolved.set(unit, resolveUnit(declarations, reaches.get(unit), views, extensionsOf));
  }
  const files = /* @__PURE__ */ new Map();
  for (const [unit, declarations] of declared3) {
    const { faults = [], opaque = /* @__PURE__ */ new Set() } = resolved.get(unit) ?? {};
    const all = [...faults, ...linkedFaults(declarations)];
    const problems = all.map((fault3) => problemAt2(unit.path, unit.node, fault3));
    files.set(unit.path, known2.get(unit) ?? keptFile(declarations, problems, opaque));
  }
  return { files, extensionsOf };
}
function resolveUnit(declarations, reach, views, extensionsOf) {
  const { unit } = declarations;
  const { units, shared, missing: missing3 } = reach ?? { units: /* @__PURE__ */ new Set([unit]), shared: [], missing: [] };
  const faults = [...fileFaults(unit.node)];
  const opaque = /* @__PURE__ */ new Set();
  const view = views({ units, shared, missing: missing3 });
  resolveFile({ declarations, view, incomplete: missing3.length > 0, opaque, faults, extensionsOf });
  if (opaque.size > 0) addFaults(faults, missingImports({ units, shared, missing: missing3 }, opaque));
  return { faults, opaque };
}
function viewsOf(declared3) {
  const known2 = /* @__PURE__ */ new Map();
  return ({ units, shared }) => ({
    ...sightOf(units, declared3),
    shared: shared.map((one) => {
      const sight = known2.get(one) ?? sightOf(one.units, declared3);
      known2.set(one, sight);
      return sight;
    })
  });
}
function sightOf(units, declared3) {
  const files = /* @__PURE__ */ new Set();
  const packages = /* @__PURE__ */ new Set();
  for (const unit of units) {
    const declarations = declared3.get(unit);
    if (declarations === void 0) continue;
    files.add(declarations.file);
    for (let scope = declarations.packageScope; scope !== null; scope = scope.parent) packages.add(scope);
  }
  return { files, packages };
}
function endlessProblem(end2, limit2) {
  if (end2 === null) return [];
  const message = `the files of this tree see more than ${limit2} files through \`import public\`, all together; that is the limit. Import what is needed without \`public\`, or raise \`limits.public-imports\` in the config.`;
  return [
    problemAt2(end2.path, end2.node, {
      message,
      range: end2.node.imports[0]?.pathRange ?? { start: 0, end: 0 },
      fatal: true
    })
  ];
}
function missingImports({ missing: missing3 }, names3) {
  const list2 = [...names3].sort();
  const shown4 = list2.slice(0, 5).map(shortened).join(", ") + (list2.length > 5 ? ` and ${list2.length - 5} more` : "");
  return missing3.map(({ path, via }) => ({
    message: `\`${path}\` is no file of the tree, or several, so these types are compared by name alone: ${shown4}. Add the file, or say where it is with \`imports:\` in the config.`,
    range: via.pathRange,
    fatal: false
  }));
}
function shortened(name) {
  return name.length > 200 ? `${name.slice(0, 199)}\u2026` : name;
}
function circle(path, left) {
  const half = Math.floor(path.length / 2);
  const shown4 = left === 0 ? path : [...path.slice(0, half), `\u2026 (${left} more)`, ...path.slice(half)];
  return shown4.join(" \u2192 ");
}
function cycleProblems(units) {
  return importCycles(units).map(
    ({ unit, node, path, left }) => problemAt2(unit.path, unit.node, {
      message: path.length === 2 ? "a file cannot import itself. Delete this import." : `these files import each other in a circle: ${circle(path, left)}. Move what they share to a file of its own.`,
      range: node.pathRange,
      fatal: true
    })
  );
}
function inOrder2(problems, units) {
  const rank = new Map(units.map(({ path }, index3) => [path, index3]));
  const at = ({ file, line, column }) => [rank.get(file ?? "") ?? -1, line ?? 0, column ?? 0];
  return [...problems].sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}
function schemaOf(declared3, rest) {
  const files = /* @__PURE__ */ new Map();
  const messages = /* @__PURE__ */ new Map();
  const enums = /* @__PURE__ */ new Map();
  const services = /* @__PURE__ */ new Map();
  for (const { file, messages: own, enums: ownEnums } of declared3) {
    files.set(file.path, file);
    for (const message of own) addFirst(messages, message);
    for (const element of ownEnums) addFirst(enums, element);
    for (const service of file.services) addFirst(services, service);
  }
  const { extensionsOf, problems, twins } = rest;
  return { files, messages, enums, services, extensionsOf, opaque: [...rest.opaque].sort(), problems, twins };
}
function addFirst(map, element) {
  if (!map.has(element.fullName)) map.set(element.fullName, element);
}

// src/gate/link-apart.ts
function linkSurface(files, resolve2, around2, limits2, last = { kept: NOTHING_KEPT }) {
  const { schema, kept } = linkOver(files, resolve2, last.kept, limits2);
  last.kept = kept;
  const again = (chosen) => linkOver(chosen, resolve2, kept, limits2).schema;
  const relink = { ...relinkOf(files, resolve2, again), ...around2 };
  if (schema.twins.length === 0) return { schema, parts: [schema], relink, problems: schema.problems };
  const twins = schema.twins.map(({ first, second }) => [first, second]);
  const groups = separate([{ ...relink, twins }]);
  const parts = groups.flatMap(([paths]) => paths === void 0 ? [] : [relink.only(paths)]);
  const met = new Set(parts.flatMap((part) => part.twins.map(({ first, second }) => `${first}
${second}`)));
  const apart = schema.twins.filter(({ first, second }) => !met.has(`${first}
${second}`));
  const problems = [...parts.flatMap((part) => part.problems), ...onePerFile2(apart).map(({ notice: notice3 }) => notice3)];
  return { schema, parts, relink, problems: distinct(problems) };
}
function onePerFile2(twins) {
  const told3 = /* @__PURE__ */ new Set();
  return twins.filter(({ second }) => !told3.has(second) && told3.add(second));
}
function relinkOf(files, resolve2, again) {
  const done = /* @__PURE__ */ new Map();
  const imports = /* @__PURE__ */ new Map();
  const find = (path) => (files.get(path)?.imports ?? []).flatMap((node) => {
    const target = resolve2(node.path, path);
    return target !== null && files.has(target) ? [target] : [];
  });
  return {
    files: [...files.keys()],
    importsOf: (path) => {
      const found2 = imports.get(path) ?? find(path);
      imports.set(path, found2);
      return found2;
    },
    only: (paths) => {
      const chosen = [...files].filter(([path]) => paths.has(path));
      const key = chosen.map(([path]) => path).join("\n");
      const schema = done.get(key) ?? again(new Map(chosen));
      done.set(key, schema);
      return schema;
    }
  };
}
function distinct(problems) {
  return [...new Map(problems.map((problem2) => [JSON.stringify(problem2), problem2])).values()];
}

// src/gate/read-batches.ts
var MISSING_CONTENT = {
  kind: "missing-object",
  message: "the file could not be read",
  next: "run this again"
};
async function readInBatches(tree, ids, size, maxBytes, each) {
  const batches = Array.from({ length: Math.ceil(ids.length / size) }, (_, i) => ids.slice(i * size, (i + 1) * size));
  let coming = batches[0] && tree.read(batches[0], maxBytes);
  for (const [i, batch] of batches.entries()) {
    const contents2 = await coming;
    const following = batches[i + 1];
    coming = following && tree.read(following, maxBytes);
    if (contents2 === void 0 || isFault(contents2)) {
      await coming;
      return contents2 ?? null;
    }
    for (const id of batch) each(id, contents2.get(id) ?? MISSING_CONTENT);
  }
  return null;
}

// src/gate/reader.ts
function createReader(tree, entries, maxBytes, parses) {
  const known2 = new Map(entries.map((entry) => [entry.path, entry]));
  const files = /* @__PURE__ */ new Map();
  const faults = /* @__PURE__ */ new Map();
  const unreadable2 = [];
  const add2 = (path, { file, problems }) => {
    files.set(path, file);
    if (problems.length > 0) faults.set(path, placed(path, file, problems));
  };
  const read3 = async (paths) => {
    const wanted = paths.flatMap((path) => known2.get(path) ?? []);
    for (const { path } of wanted) known2.delete(path);
    const ids = [...new Set(wanted.map(({ id }) => id))].filter((id) => parses.known(id) === void 0);
    const found2 = /* @__PURE__ */ new Map();
    const fault3 = await readInBatches(
      tree,
      ids,
      AT_A_TIME,
      maxBytes,
      (id, content) => found2.set(id, isFault(content) ? content : parses.parse(id, content))
    );
    if (fault3 !== null) return fault3;
    for (const { path, id } of wanted) {
      const parsed4 = parses.known(id) ?? found2.get(id) ?? MISSING_CONTENT;
      if (isFault(parsed4)) unreadable2.push(unreadableFile(path, parsed4));
      else add2(path, parsed4);
    }
    return null;
  };
  return { files, faultsOf: (path) => faults.get(path) ?? [], unreadable: unreadable2, read: read3 };
}
var AT_A_TIME = 2048;
function placed(path, file, problems) {
  return problems.map(({ message, range: range2 }) => {
    const { line, column } = spanOf(file, range2);
    return { file: path, line, column, message, fatal: true };
  });
}
function unreadableFile(file, { message, next: next3 }) {
  return { file, line: null, column: null, message: `${message}; ${next3}`, fatal: true };
}

// src/config/vendored.ts
var FAMILIES = [
  ["google", "google"],
  ["gogoproto", "gogoproto"],
  ["kubernetes", "k8s"],
  ["containerd", "containerd", "io.containerd", "runtimeoptions", "cri.runtimeoptions"],
  ["cri", "runtime.v1*"],
  ["csi", "csi"],
  // grpc alone is a package that projects give to services of their own.
  [
    "grpc",
    "grpc.health",
    "grpc.reflection",
    "grpc.channelz",
    "grpc.lb",
    "grpc.lookup",
    "grpc.gateway.protoc_gen_openapiv2"
  ],
  ["envoy", "envoy"],
  ["xds", "xds", "udpa"],
  ["cncf", "cncf"],
  ["protoc-gen-validate", "validate"],
  ["protovalidate", "buf.validate"],
  ["opencensus", "opencensus"],
  ["opentelemetry", "opentelemetry"],
  ["prometheus", "io.prometheus.client"]
];
function splitVendored(files) {
  const families = new Map(FAMILIES.map(([family]) => [family, []]));
  for (const file of files) families.get(familyOf(file.package) ?? "")?.push(file);
  const foreign2 = [...families].filter(([, members]) => members.length > 0 && members.length <= files.length / 2);
  const away = new Set(foreign2.flatMap(([, members]) => members));
  if (away.size === files.length) return { own: files, vendored: [] };
  return {
    own: files.filter((file) => !away.has(file)),
    vendored: foreign2.map(([family, members]) => ({ family, paths: members.map(({ path }) => path) }))
  };
}
function familyOf(name) {
  const found2 = FAMILIES.find(([, ...packages]) => packages.some((prefix) => begins(name, prefix)));
  return found2?.[0] ?? null;
}
function begins(name, prefix) {
  if (prefix.endsWith("*")) return name.startsWith(prefix.slice(0, -1));
  return name === prefix || name.startsWith(`${prefix}.`);
}

// src/schema/imports.ts
function importResolver(treePaths, config) {
  const tree = new Set(treePaths);
  const aliases = config.aliases ?? /* @__PURE__ */ new Map();
  const fileAt = (path) => aliases.get(path) ?? path;
  const paths = [...treePaths, ...aliases.keys()];
  const endings = once(() => endingsOf(paths, fileAt, tree));
  const prefixes = prefixMap(config.prefixes ?? /* @__PURE__ */ new Map());
  const roots = [...new Set((config.roots ?? []).map(inTree))];
  const places = once(() => placesIn(roots, paths));
  const resolve2 = (importPath, importing) => {
    const self = fileAt(importing);
    const found2 = (path) => fileAt(path) !== self && (tree.has(path) || aliases.has(path));
    if (/^\.\.?\//.test(importPath)) {
      const relative2 = normalPath(`${folderOf(importing)}/${importPath}`);
      return relative2 !== null && found2(relative2) ? relative2 : null;
    }
    const prefixed = throughPrefix(importPath, prefixes);
    if (prefixed !== null && found2(prefixed)) return prefixed;
    const above = foldersAbove(importing);
    const own = roots.length === 0 ? [] : above.filter((folder) => places().isRoot(folder));
    const others = own.length === 0 ? [] : places().under(importPath);
    const near2 = firstOf([own.map((root) => under(root, importPath)), others], found2);
    const outer = near2 ?? firstOf([above.map((folder) => under(folder, importPath))], found2);
    if (outer !== null) return outer;
    const meant2 = endings()(importPath, self);
    if (typeof meant2 === "string") return meant2;
    if (WELL_KNOWN_PATHS.has(importPath)) return importPath;
    if (meant2.several) return null;
    const end2 = endOf(importPath).find((path) => found2(path) || WELL_KNOWN_PATHS.has(path));
    if (end2 !== void 0) return end2;
    const itself = (path) => fileAt(path) === self;
    return above.some((folder) => itself(under(folder, importPath))) || others.some(itself) ? importing : null;
  };
  return (importPath, importing) => {
    const path = resolve2(importPath, importing);
    return path === null ? null : fileAt(path);
  };
}
function once(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function firstOf(lists, accepts) {
  for (const list2 of lists) for (const path of list2) if (accepts(path)) return path;
  return null;
}
function endingsOf(paths, fileAt, tree) {
  const root = { before: /* @__PURE__ */ new Map(), files: [], lost: [] };
  for (const path of paths) {
    const file = fileAt(path);
    let at = root;
    for (const part of path.split("/").reverse()) {
      if (at !== root) addDistinct(tree.has(file) ? at.files : at.lost, file, tree.has(file) ? 3 : 2);
      const next3 = at.before.get(part) ?? { before: /* @__PURE__ */ new Map(), files: [], lost: [] };
      at.before.set(part, next3);
      at = next3;
    }
  }
  return (importPath, self) => {
    let at = root;
    for (const part of importPath.split("/").reverse()) at = at?.before.get(part);
    const [first, second] = (at?.files ?? []).filter((file) => file !== self);
    if (second !== void 0) return { several: true };
    return first ?? (at?.lost ?? []).find((file) => file !== self) ?? { several: false };
  };
}
function addDistinct(list2, item, most) {
  if (list2.length < most && !list2.includes(item)) list2.push(item);
}
function placesIn(roots, paths) {
  const rank = new Map(roots.map((root, i) => [root, i]));
  const inside3 = /* @__PURE__ */ new Map();
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (!rank.has(folder)) continue;
      const relative2 = folder === "" ? path : path.slice(folder.length + 1);
      const known2 = inside3.get(relative2);
      if (known2 === void 0) inside3.set(relative2, [path]);
      else known2.push(path);
    }
  }
  const rankOf = (relative2) => (path) => rank.get(folderOf(path.slice(0, -relative2.length))) ?? 0;
  for (const [relative2, known2] of inside3) {
    const of = rankOf(relative2);
    known2.sort((a, b) => of(a) - of(b));
  }
  return { isRoot: (folder) => rank.has(folder), under: (path) => inside3.get(path) ?? [] };
}
function prefixMap(prefixes) {
  const map = /* @__PURE__ */ new Map();
  for (const [from, to] of prefixes) if (!map.has(inTree(from))) map.set(inTree(from), inTree(to));
  return map;
}
function throughPrefix(importPath, prefixes) {
  if (prefixes.size === 0) return null;
  for (let at = importPath.lastIndexOf("/"); at > 0; at = importPath.lastIndexOf("/", at - 1)) {
    const to = prefixes.get(importPath.slice(0, at));
    if (to !== void 0) return under(to, importPath.slice(at + 1));
  }
  const everywhere = prefixes.get("");
  return everywhere === void 0 ? null : under(everywhere, importPath);
}
function foldersAbove(path) {
  const folders = [];
  let folder = path;
  while (folder !== "") {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}
function endOf(importPath) {
  if (importPath.startsWith("google/")) return [];
  const parts = importPath.split("/");
  const hosted = parts.length === 4 && (parts[0] ?? "").includes(".");
  const shortest = hosted ? 1 : 2;
  const ends = [];
  for (let cut2 = 1; parts.length - cut2 >= shortest; cut2++) ends.push(parts.slice(cut2).join("/"));
  return ends;
}
function under(root, path) {
  return root === "" ? path : `${root}/${path}`;
}
function inTree(folder) {
  return normalPath(folder) ?? folder;
}

// src/gate/link-imports.ts
var MAX_NAMES = 8;
function throughLinks({ aliases }, includes, resolve2) {
  if (aliases.size === 0) return resolve2;
  const names3 = /* @__PURE__ */ new Map();
  for (const [path, file] of aliases) {
    const known2 = names3.get(file);
    if (known2 === void 0) names3.set(file, [file, path]);
    else known2.push(path);
  }
  for (const [file, paths] of names3)
    names3.set(file, [...paths.filter(includes), ...paths.filter((path) => !includes(path))].slice(0, MAX_NAMES));
  return (imported, importing) => {
    const found2 = (names3.get(importing) ?? [importing]).map((name) => resolve2(imported, name));
    return found2.find((path) => path !== null && path !== importing) ?? found2.find((path) => path !== null) ?? null;
  };
}
function lostImports({ lost: lost2, broken: broken3 }, config) {
  const linkAt = /* @__PURE__ */ new Map();
  for (const [path, link3] of lost2) {
    const found2 = broken3.get(link3);
    if (found2 === void 0 || found2.way.why === "submodule") continue;
    for (const end2 of endsOf(path)) if (!linkAt.has(end2)) linkAt.set(end2, found2);
  }
  if (linkAt.size === 0) return () => null;
  const lostFolder = (folder) => startsOf(folder).map((start) => broken3.get(lost2.get(start) ?? "")).find((link3) => link3 !== void 0);
  const root = (config.roots ?? []).map(lostFolder).find((link3) => link3 !== void 0);
  return (imported) => {
    const path = imported.replace(/^(\.\.?\/)+/, "");
    const prefix = [...config.prefixes ?? []].find(([from]) => imported.startsWith(`${from}/`));
    const at = startsOf(path).map((start) => linkAt.get(start)).find((link3) => link3 !== void 0);
    return at ?? (prefix && lostFolder(prefix[1])) ?? root ?? null;
  };
}
function startsOf(path) {
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
function endsOf(path) {
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(i).join("/"));
}

// src/gate/link-walk.ts
var MAX_LINKS = 8;
function walk2(map, path) {
  const folder = [];
  const left = path.split("/").reverse();
  const followed = /* @__PURE__ */ new Set();
  for (let name = left.pop(), links = 0; name !== void 0; name = left.pop()) {
    const at = [...folder, name].join("/");
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (folder.pop() === void 0) return broken("outside", at);
      continue;
    }
    const target = map.targets.get(at);
    if (target !== void 0) {
      const why = ++links > MAX_LINKS ? followed.has(at) ? "loop" : "too-deep" : fault2(target);
      if (why !== null) return broken(why, at);
      followed.add(at);
      left.push(...String(target).split("/").reverse());
    } else if (map.folders.has(at)) folder.push(name);
    else return end(map, at, left);
  }
  return { kind: "folder", path: folder.join("/") };
}
function broken(why, at) {
  return { kind: "broken", why, at };
}
function fault2(target) {
  if (typeof target !== "string") return "unreadable";
  if (target === "") return "missing";
  return target.startsWith("/") ? "outside" : null;
}
function end({ files, submodules }, at, left) {
  if (submodules.has(at)) return broken("submodule", at);
  if (left.length === 0 && files.has(at)) return { kind: "file", path: at };
  return broken("missing", [at, ...[...left].reverse()].join("/"));
}

// src/gate/links.ts
var MAX_TARGET_BYTES = 4096;
var MAX_ALIASES = 1e5;
async function resolveLinks(tree, entries, isFile) {
  const listed5 = entries.filter(({ kind }) => kind === "file");
  const links = entries.filter(({ kind }) => kind === "symlink");
  if (links.length === 0) return { files: listed5, aliases: /* @__PURE__ */ new Map(), broken: /* @__PURE__ */ new Map(), lost: /* @__PURE__ */ new Map() };
  const targets = await readTargets(tree, links);
  if (isFault(targets)) return targets;
  const submodules = entries.filter(({ kind }) => kind === "submodule").map(({ path }) => path);
  const others = await otherNames(tree, mapOf(listed5, targets, submodules), isFile);
  if (isFault(others)) return others;
  const files = [...listed5, ...others];
  const seen = sightsOf(mapOf(files, targets, submodules), isFile);
  return isFault(seen) ? seen : { files, ...seen };
}
async function readTargets(tree, links) {
  const contents2 = await tree.read([...new Set(links.map(({ id }) => id))], MAX_TARGET_BYTES);
  if (isFault(contents2)) return contents2;
  return new Map(
    links.map(({ path, id }) => {
      const content = contents2.get(id) ?? UNREAD;
      return [path, isFault(content) ? content : targetText(content)];
    })
  );
}
var UNREAD = { kind: "missing-object", message: "the link could not be read", next: "run this again" };
var strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function targetText(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => byte < 128 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`).join("");
  }
}
async function otherNames(tree, map, isFile) {
  const ways = [...map.targets.keys()].filter(isFile).map((path) => walk2(map, path));
  const wanted = new Set(ways.flatMap((way) => way.kind === "broken" && way.why === "missing" ? [way.at] : []));
  if (wanted.size === 0) return [];
  const entries = await tree.entries((path) => wanted.has(path));
  return isFault(entries) ? entries : entries.filter(({ path, kind }) => kind === "file" && wanted.has(path));
}
function mapOf(files, targets, submodules) {
  const paths = files.map(({ path }) => path);
  const folders = /* @__PURE__ */ new Set([""]);
  for (const path of [...paths, ...targets.keys(), ...submodules])
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  return { files: new Set(paths), targets, submodules: new Set(submodules), folders };
}
function sightsOf(map, isFile) {
  const [aliases, broken3, lost2] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const [files, links] = [[...map.files].sort(), [...map.targets.keys()].sort()];
  const open = links.map((link3) => ({ path: link3, link: link3, trail: [{ from: "", to: folderOf(link3) }] }));
  for (const sight of open) {
    const { path, link: link3, trail } = sight;
    const way = nested(sight) ?? walk2(map, link3);
    if (way.kind === "file") aliases.set(path, way.path);
    else if (way.kind === "broken") {
      if (!broken3.has(link3)) broken3.set(link3, { path: link3, target: map.targets.get(link3) ?? "", way });
      (isFile(path) ? aliases : lost2).set(path, link3);
    } else if (!trail.some((step3) => within2(way.path, step3.from) && within2(step3.to, way.path))) {
      const from = way.path;
      const under2 = (inside3) => `${path}${inside3.slice(from.length)}`;
      for (const file of below(files, from)) aliases.set(under2(file), file);
      for (const next3 of below(links, from))
        open.push({ path: under2(next3), link: next3, trail: [...trail, { from, to: folderOf(next3) }] });
    }
    if (aliases.size + open.length > MAX_ALIASES) return TOO_MANY;
  }
  return { aliases, broken: broken3, lost: lost2 };
}
function nested({ trail, link: link3 }) {
  return trail.length > MAX_LINKS ? { kind: "broken", why: "too-deep", at: link3 } : null;
}
function within2(path, folder) {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function below(sorted2, folder) {
  return sorted2.slice(firstFrom(sorted2, `${folder}/`), firstFrom(sorted2, `${folder}0`));
}
function firstFrom(sorted2, bound) {
  let [low, high] = [0, sorted2.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted2[middle] ?? "") < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
var TOO_MANY = {
  kind: "too-many-paths",
  message: `symbolic links to folders spell out more than ${MAX_ALIASES} paths`,
  next: "remove links to folders that hold such links themselves"
};

// src/gate/unseen.ts
function brokenLinks({ aliases, broken: broken3, lost: lost2 }, includes, imported) {
  const files = [...aliases].filter(([path]) => includes(path)).map(([, link3]) => link3);
  const folders = [...lost2].filter(([path, link3]) => isHere(broken3.get(link3)) && includes(inside(path)));
  const links = [...files, ...folders.map(([, link3]) => link3)].flatMap((link3) => broken3.get(link3) ?? []);
  const own = new Set(links);
  const others = [...imported].filter(([link3]) => !own.has(link3));
  return [...[...own].map((link3) => problemOf2(link3, "")), ...others.map(([link3, by]) => problemOf2(link3, by))];
}
function isHere(link3) {
  return link3?.way.why === "too-deep" || link3?.way.why === "unreadable";
}
function inside(folder) {
  return `${folder}/any.proto`;
}
function problemOf2(link3, importing) {
  const by = importing === "" ? "" : ` (${importing} imports it)`;
  return { file: link3.path, line: null, column: null, message: `${messageOf2(link3)}${by}`, fatal: true };
}
var SHOWN3 = 200;
function messageOf2({ target, way }) {
  if (isFault(target)) return `this symbolic link cannot be read: ${target.message}; ${target.next}`;
  const shown4 = target.length > SHOWN3 ? `${target.slice(0, SHOWN3)}\u2026` : target;
  const points = `this symbolic link points to \`${shown4}\``;
  switch (way.why) {
    case "outside":
      return `${points}, which leads out of the tree; point it to a file in the tree, or put the file itself here`;
    case "loop":
      return `${points}, which leads back to the link; point it to a file, or put the file itself here`;
    case "too-deep":
      return `${points}, which leads through more than ${MAX_LINKS} links; point it to the file itself`;
    case "submodule":
      return `${points}, which is in the submodule ${way.at}, which is not looked into; put the file itself here`;
    case "missing":
    case "unreadable":
      return `${points}, and no .proto file of the tree is there; add it, or correct or remove the link`;
  }
}
function notFollowed(entries, { broken: broken3, lost: lost2 }, includes) {
  const modules = entries.filter(({ path, kind }) => kind === "submodule" && includes(inside(path)));
  const linksTo = (why) => [...lost2].filter(([path, link3]) => broken3.get(link3)?.way.why === why && includes(inside(path))).map(([path]) => path);
  return [
    ...listed(linksTo("outside"), ["a symbolic link out of the tree", "symbolic links out of the tree"], "followed"),
    ...listed(linksTo("submodule"), ["a symbolic link into a submodule", "symbolic links into submodules"], "followed"),
    ...listed(
      modules.map(({ path }) => path),
      ["a submodule", "submodules"],
      "looked into"
    )
  ];
}
function listed(paths, [one, several], done) {
  if (paths.length === 0) return [];
  const what = paths.length > 1 ? `${several}, which are` : `${one}, which is`;
  return [`${firstFew(paths)}: ${what} not ${done}`];
}
function firstFew(names3) {
  const more = names3.length > 5 ? ` and ${names3.length - 5} more` : "";
  return `${names3.slice(0, 5).join(", ")}${more}`;
}

// src/gate/tree-files.ts
async function filesOf(tree, selection) {
  const entries = await tree.entries(isWanted);
  if (isFault(entries)) return entries;
  const links = await resolveLinks(tree, entries, isWanted);
  if (isFault(links)) return links;
  const { includes } = selection;
  return {
    protos: links.files.filter(({ path }) => !BUF_FILES.test(path)),
    others: links.files.filter(({ path }) => BUF_FILES.test(path)),
    surface: surfacePaths(links, selection),
    links,
    unseen: notFollowed(entries, links, includes),
    problems: (imported) => brokenLinks(links, includes, imported),
    imports: async () => {
      const roots = await rootsIn(tree, links);
      return isFault(roots) ? roots : importsOf(links, selection, roots);
    }
  };
}
var BUF_FILES = /(^|\/)buf(\.work)?\.yaml$/;
function isWanted(path) {
  return path.endsWith(".proto") || BUF_FILES.test(path);
}
function surfacePaths({ files, aliases, broken: broken3 }, { includes }) {
  const linked = [...aliases].filter(([path, file]) => includes(path) && !broken3.has(file));
  return [.../* @__PURE__ */ new Set([...files.map(({ path }) => path).filter(includes), ...linked.map(([, file]) => file)])];
}
function importsOf(links, { includes, prefixes }, roots) {
  const paths = links.files.map(({ path }) => path).filter((path) => !BUF_FILES.test(path));
  const config = { roots, prefixes, aliases: links.aliases };
  const lost2 = lostImports(links, config);
  return {
    roots,
    resolve: throughLinks(links, includes, importResolver(paths, config)),
    lostBy: (imported, target) => target === null ? lost2(imported) : links.broken.get(target) ?? null
  };
}
async function rootsIn(tree, { files, aliases }) {
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  const paths = [...ids.keys(), ...aliases.keys()].filter((path) => BUF_FILES.test(path));
  const configs = paths.flatMap((path) => {
    const id = ids.get(aliases.get(path) ?? path);
    return id === void 0 ? [] : [{ path, id }];
  });
  if (configs.length === 0) return [];
  const contents2 = await tree.read([...new Set(configs.map(({ id }) => id))]);
  if (isFault(contents2)) return contents2;
  const decoder2 = new TextDecoder();
  const texts = configs.flatMap(({ path, id }) => {
    const content = contents2.get(id);
    return content === void 0 || isFault(content) ? [] : [[path, decoder2.decode(content)]];
  });
  const { bufRoots } = await import("./cli/imports-buf-E2MM4V4G.js");
  return bufRoots(new Map(texts));
}
function ownFiles(packages, { explicit }) {
  if (explicit) return { own: [...packages.keys()], vendored: [] };
  const split = splitVendored([...packages].map(([path, name]) => ({ path, package: name })));
  const vendored = split.vendored.map(({ family, paths }) => `${count(paths.length, "vendored file")} of ${family}`);
  return { own: split.own.map(({ path }) => path), vendored };
}

// src/gate/load.ts
function filesIn({ own, documents }) {
  return own.size + (documents?.schema.files.size ?? 0);
}
async function loadSurface(tree, selection, parses) {
  const found2 = await filesOf(tree, selection);
  if (isFault(found2)) return found2;
  const reader = createReader(tree, found2.protos, selection.maxBytes, parses);
  const fault3 = await reader.read(found2.surface);
  if (fault3 !== null) return fault3;
  const imports = await found2.imports();
  if (isFault(imports)) return imports;
  const packages = new Map([...reader.files].map(([path, file]) => [path, file.package?.text ?? ""]));
  const { own, vendored } = ownFiles(packages, selection);
  const { files, fault: missing3, lost: lost2 } = await closure(own, reader, imports);
  if (missing3 !== null) return missing3;
  const { problems: linking, ...linked } = linkSurface(
    files,
    imports.resolve,
    void 0,
    selection.linking,
    parses.last
  );
  const faults = [...files.keys()].flatMap((path) => reader.faultsOf(path));
  return {
    ...linked,
    own: new Set(own),
    unseen: [...vendored, ...found2.unseen],
    problems: [...found2.problems(lost2), ...reader.unreadable, ...faults, ...worthTelling(linking, selection)]
  };
}
function worthTelling(problems, { areCopies }) {
  if (areCopies === void 0) return problems;
  return problems.filter(({ file, copyOf }) => file === null || copyOf === void 0 || !areCopies(file, copyOf));
}
async function closure(own, reader, { resolve: resolve2, lostBy }) {
  const files = /* @__PURE__ */ new Map();
  const lost2 = /* @__PURE__ */ new Map();
  let level = own;
  while (level.length > 0) {
    const fault3 = await reader.read(level);
    if (fault3 !== null) return { files, fault: fault3, lost: lost2 };
    const next3 = /* @__PURE__ */ new Set();
    for (const path of level) {
      const file = reader.files.get(path) ?? wellKnownFile(path);
      if (file === null) continue;
      files.set(path, file);
      for (const { path: imported } of file.imports) {
        const target = resolve2(imported, path);
        const link3 = lostBy(imported, target);
        if (link3 !== null && !lost2.has(link3)) lost2.set(link3, path);
        if (target !== null && !files.has(target)) next3.add(target);
      }
    }
    level = [...next3].filter((path) => !files.has(path));
  }
  return { files, fault: null, lost: lost2 };
}

// src/gate/absent.ts
function noFiles({ explicit }, unseen, documents = null) {
  if (documents !== null) return noSchemas(documents.alone);
  const what = explicit ? "no .proto file matches the globs of this surface" : "there is no .proto file to compare";
  const passedBy = [...new Set(unseen)].map((text) => ` (${text})`).join("");
  return {
    problems: [{ file: null, line: null, column: null, message: what + passedBy, fatal: true }],
    next: explicit ? "correct `protos`" : "name the files with `--protos`; folders such as vendor/ and third_party/ are left out"
  };
}
function noSchemas(alone2) {
  const message = `no .schema.json file matches \`stored.schemas\` of this surface${alone2 ? "" : ", and there is no .proto file"}`;
  return {
    problems: [{ file: null, line: null, column: null, message, fatal: true }],
    next: "correct `stored.schemas`"
  };
}
function oneSided(sides, base) {
  const { baseline, head } = sides;
  if (baseline.own.size + head.own.size === 0) return oneSidedSchemas(sides, base);
  if (baseline.own.size === 0)
    return [
      notice(`${base} has no .proto file of this surface, so all of it is new. If that is wrong, correct protos.`)
    ];
  if (head.own.size > 0) return [];
  return [notice("The head has no .proto file of this surface any more. If they moved, let protos match both places.")];
}
function oneSidedSchemas({ baseline, head }, base) {
  const [before2, now] = [filesIn(baseline), filesIn(head)];
  if (before2 === 0)
    return [
      notice(
        `${base} has no .schema.json file of this surface, so all of it is new. If that is wrong, correct stored.schemas.`
      )
    ];
  if (now > 0) return [];
  return [
    notice(
      "The head has no .schema.json file of this surface any more. If they moved, let stored.schemas match both places."
    )
  ];
}
function notice(message) {
  return { file: null, line: null, column: null, message, fatal: false };
}

// src/gate/client-lists.ts
async function clientsIn(policy2, surface, releases) {
  if (policy2 === null) return null;
  const ofRelease = /* @__PURE__ */ new Map();
  const known2 = /* @__PURE__ */ new Map();
  for (const { release, tree } of policy2.file === null ? [] : releases) {
    const text = await configIn(tree, policy2.file ?? "");
    if (isFault(text)) return text;
    if (text === null || "badConfig" in text) continue;
    const lists = known2.has(text.text) ? known2.get(text.text) : await listsIn(text, surface);
    known2.set(text.text, lists ?? null);
    if (lists !== null && lists !== void 0) ofRelease.set(release, lists);
  }
  return { lists: policy2.lists, complete: policy2.complete, ofRelease };
}
async function listsIn(text, name) {
  const parsed4 = await parsePolicy(text);
  if ("problems" in parsed4) return null;
  const surfaces2 = resolveSurfaces(parsed4.config);
  const surface = surfaces2.find((each) => each.name === name) ?? (surfaces2.length === 1 ? surfaces2[0] : void 0);
  return surface === void 0 || surface.clients.size === 0 ? null : surface.clients;
}
async function clientsAt(repository2, { clients, name }, { tag, version }) {
  if (clients === null) return null;
  const tree = await repository2.tree(`refs/tags/${tag}`);
  return isFault(tree) ? tree : clientsIn(clients, name, [{ release: version.text, tree }]);
}

// src/gate/claims.ts
async function claimsOf({ name, clients: policy2, guards: guarding }, releases, { before: before2, head }) {
  const clients = await clientsIn(policy2, name, releases);
  if (isFault(clients)) return clients;
  const guards = { head: guardsIn(guarding, head, releases), before: guardsIn(guarding, before2 ?? head, releases) };
  const unknown2 = policy2 === null ? [] : unknownCalls(policy2, [head, ...releases.map(({ loaded }) => loaded)]);
  const previous = releases.slice(-1).map(({ release }) => release);
  const heeded = (findings) => withoutGuarded(findings, guards.head.of).map((finding2) => withoutUncalled(finding2, previous, clients));
  return { clients, guards, heeded, problems: [...guards.head.problems, ...unknown2] };
}

// src/gate/client-protocol.ts
async function clientTree(repository2, { clientProtocol }, version) {
  const revision2 = version === null ? void 0 : clientProtocol.get(version.text);
  if (version === null || revision2 === void 0) return null;
  const tree = await repository2.tree(revision2);
  if (!isFault(tree)) return { release: version.text, tree };
  const next3 = tree.kind === "missing-revision" ? correct(version.text) : tree.next;
  return { ...tree, message: `clients of ${version.text}: ${tree.message}`, next: next3 };
}
function headClientTree(repository2, settings, { baselineVersion, headVersion }) {
  return clientTree(repository2, settings, headVersion?.text === baselineVersion?.text ? null : headVersion);
}
async function clientTrees(repository2, settings, releases) {
  const trees = /* @__PURE__ */ new Map();
  for (const { version, tree } of releases) {
    const found2 = await clientTree(repository2, settings, version);
    if (isFault(found2)) return found2;
    if (found2 !== null) trees.set(tree, found2);
  }
  return trees;
}
async function withClients(loaded, clients, load2) {
  if (clients == null) return loaded;
  const { release, tree } = clients;
  const at = `at ${shortRef(tree.ref)}`;
  const built = await load2(tree, ` (${at}, which clients of ${release} are built from)`);
  if (!("schema" in built)) return { ...built, next: correct(release) };
  if (built.own.size > 0) return { ...loaded, clients: { loaded: built, release, ref: tree.ref, sha: tree.sha } };
  const message = `clients of ${release}: there is no .proto file of this surface ${at}`;
  return { kind: "no-protocol", message, next: correct(release) };
}
function clientProtocols(sides) {
  return sides.flatMap(
    ({ clients }) => clients === void 0 ? [] : [{ release: clients.release, ref: clients.ref, sha: clients.sha }]
  );
}
function notInFolders({ clientProtocol }) {
  if (clientProtocol.size === 0) return [];
  const message = "`client-protocol` is not followed between two folders: clients are taken to be built from the folders as they are.";
  return [{ file: null, line: null, column: null, message, fatal: false }];
}
function correct(release) {
  return `correct what \`client-protocol\` says of ${release}, or remove it`;
}

// src/gate/components-value.ts
async function versionsIn(tree, references, maxBytes) {
  const wanted = new Set(references.map(({ file }) => file));
  const entries = await tree.entries((path) => wanted.has(path));
  if (isFault(entries)) return entries;
  const files = new Map(entries.filter(({ path }) => wanted.has(path)).map((entry) => [entry.path, entry]));
  const ids = new Set([...files.values()].filter(({ kind }) => kind === "file").map(({ id }) => id));
  const contents2 = ids.size === 0 ? /* @__PURE__ */ new Map() : await tree.read([...ids], maxBytes);
  if (isFault(contents2)) return contents2;
  const versions = [];
  for (const reference2 of references) versions.push(await versionAt(reference2, files.get(reference2.file), contents2));
  return versions;
}
async function versionAt(reference2, entry, contents2) {
  const { file, pointer } = reference2;
  if (entry === void 0) return { problem: `there is no file ${file}` };
  if (entry.kind !== "file") return { problem: `${file} is no regular file, and links are not followed` };
  const content = contents2.get(entry.id);
  if (content === void 0) return { problem: `${file} could not be read` };
  if (isFault(content)) return { problem: `${file}: ${content.message}` };
  const found2 = await valueIn(new TextDecoder().decode(content), reference2);
  if ("value" in found2) return { version: found2.value };
  return { problem: pointer === null ? `${file} ${found2.why}` : `${file} ${found2.why} (${pointerText(pointer)})` };
}
async function valueIn(text, { file, pointer }) {
  if (pointer === null) return writtenVersion(file, text);
  if (file.endsWith(".json")) return valueInJson(text, pointer);
  if (file.endsWith(".toml")) return valueInToml(text, pointer);
  const { valueInYaml } = await import("./cli/yaml-value-G4HVPJDY.js");
  return valueInYaml(text, pointer);
}

// src/gate/unseen-once.ts
var COUNTED = /^(\d+) vendored files? of (.+)$/;
function toldOnce(texts) {
  const most = /* @__PURE__ */ new Map();
  for (const text of texts) {
    const [, number, family] = COUNTED.exec(text) ?? [];
    if (family !== void 0) most.set(family, Math.max(most.get(family) ?? 0, Number(number)));
  }
  return [
    ...new Set(
      texts.map((text) => {
        const family = COUNTED.exec(text)?.[2];
        return family === void 0 ? text : `${count(most.get(family) ?? 0, "vendored file")} of ${family}`;
      })
    )
  ];
}

// src/gate/surface-report.ts
function reportOf(sides, { baselineVersion, headVersion, declared: declared3, declaredBy }, { policy: policy2, peers: peers2, window, workloads }, { name, policy: source }, { baseline, head, older, decision, components, meetings }) {
  const lowest = baselineVersion === null ? null : minimumVersion(baselineVersion, decision.required);
  return {
    name,
    promise: policy2.promise.preset,
    adjusted: policy2.promise.adjusted,
    contracts: policy2.contracts,
    window: windowText(window),
    against: [
      ...(sides.older ?? []).map(({ version }) => version.text),
      baselineVersion?.text ?? shortRef2(sides.baseline)
    ],
    meetings,
    clientProtocols: clientProtocols([...older.map(({ loaded }) => loaded), baseline, head]),
    policy: source,
    peers: peers2,
    role: policy2.promise.role,
    baseline: revision(sides.baseline, baselineVersion?.text ?? null),
    head: revision(sides.head, headVersion?.text ?? null),
    required: decision.required,
    declared: declared3,
    declaredBy,
    minimumVersion: lowest?.text ?? null,
    skews: decision.skews,
    clients: decision.clients,
    findings: decision.findings,
    notes: decision.notes,
    components,
    workloads,
    tag: null,
    unseen: toldOnce([...baseline.unseen, ...head.unseen]),
    files: { baseline: filesIn(baseline), head: filesIn(head) }
  };
}
function revision(tree, version) {
  return { ref: shortRef2(tree), sha: tree.sha, version };
}
function shortRef2({ ref }) {
  return ref.replace(/^refs\/tags\//, "");
}

// src/gate/components.ts
async function compareComponents(components, { baseline, head }, maxBytes) {
  const references = components.flatMap(({ version }) => version ?? []);
  if (references.length === 0) return components.map((component) => reported(component, null));
  const before2 = await versionsIn(baseline, references, maxBytes);
  if (isFault(before2)) return before2;
  const after = await versionsIn(head, references, maxBytes);
  if (isFault(after)) return after;
  const found2 = /* @__PURE__ */ new Map();
  for (const [i, reference2] of references.entries()) {
    const [old, next3] = [before2[i], after[i]];
    if (old !== void 0 && next3 !== void 0) found2.set(reference2, { old, next: next3 });
  }
  const names3 = { baseline: shortRef2(baseline), head: shortRef2(head) };
  return components.map(
    (component) => reported(component, component.version && (found2.get(component.version) ?? null), names3)
  );
}
var NAMELESS = { baseline: "", head: "" };
function reported({ name, upgrade, interface: speaks }, found2, names3 = NAMELESS) {
  const same = { name, upgrade, interface: speaks };
  if (found2 === null) return { ...same, baseline: null, head: null, changed: null, problems: [] };
  const { old, next: next3 } = found2;
  const [baseline, head] = [versionOf(old), versionOf(next3)];
  return {
    ...same,
    baseline,
    head,
    changed: baseline === null || head === null ? null : baseline !== head,
    problems: [...problemOf3(old, names3.baseline), ...problemOf3(next3, names3.head)]
  };
}
function versionOf(version) {
  return "version" in version ? version.version : null;
}
function problemOf3(version, where) {
  return "problem" in version ? [`${version.problem} (at ${where})`] : [];
}
function componentNotices(components) {
  return components.flatMap(
    ({ name, problems }) => problems.map((problem2) => {
      const message = `The version of the component ${name} is not known: ${problem2}.`;
      return { file: null, line: null, column: null, message, fatal: false };
    })
  );
}

// src/gate/meetings.ts
function meetingsOf(releases, heeded, { policy: policy2 }) {
  if (releases.length < 2) return [];
  return releases.map(({ release, toHead }) => ({
    release,
    skews: summariseCalls(
      heeded(toHead).map((finding2) => seenBy(finding2, policy2)),
      policy2
    )
  }));
}

// src/gate/around.ts
function outsidersOf({ files }, scope) {
  const entrances = entrancesOf(files, scope);
  const imported = /* @__PURE__ */ new Set();
  for (const [path, { targets }] of files)
    if (!scope.has(path)) {
      for (const target of targets) if (target !== null && target !== path) imported.add(target);
    }
  const said = /* @__PURE__ */ new Set();
  const others = /* @__PURE__ */ new Map();
  for (const path of files.keys()) {
    if (scope.has(path) || imported.has(path)) continue;
    const { key, paths } = entrances(path);
    if (paths.length === 0 || said.has(key)) continue;
    said.add(key);
    others.set(path, paths);
  }
  return others;
}
function aroundScope({ files }, scope, outsiders) {
  const targetsOf2 = (path) => (files.get(path)?.targets ?? []).filter((target) => target !== null && files.has(target));
  return {
    files: [...files.keys()].filter((path) => scope.has(path) || outsiders.has(path)),
    importsOf: (path) => outsiders.get(path) ?? targetsOf2(path)
  };
}
function entrancesOf(files, scope) {
  const known2 = /* @__PURE__ */ new Map();
  const alike4 = /* @__PURE__ */ new Map();
  const make = (found2) => {
    const paths = [...found2].sort();
    const key = paths.join("\n");
    const same = alike4.get(key) ?? { paths, key };
    alike4.set(key, same);
    return same;
  };
  const enter = (path) => {
    const found2 = /* @__PURE__ */ new Set();
    for (const target of files.get(path)?.targets ?? []) {
      if (target === null) continue;
      if (scope.has(target)) found2.add(target);
      else for (const entrance of known2.get(target)?.paths ?? []) found2.add(entrance);
    }
    return make(found2);
  };
  return (start) => {
    const [trail, way] = [[start], /* @__PURE__ */ new Set([start])];
    for (let path = trail.at(-1); path !== void 0 && !known2.has(start); path = trail.at(-1)) {
      const left = files.get(path)?.targets.find((target) => target !== null && !scope.has(target) && !way.has(target) && !known2.has(target));
      if (left != null) {
        trail.push(left);
        way.add(left);
        continue;
      }
      known2.set(path, enter(path));
      way.delete(path);
      trail.pop();
    }
    return known2.get(start) ?? { paths: [], key: "" };
  };
}

// src/schema/outline.ts
function outlineOf(file) {
  return {
    package: file.package?.text ?? "",
    imports: file.imports.map(({ path, modifier }) => ({ path, modifier })),
    names: [
      ...file.messages.map(({ name }) => name.text),
      ...file.enums.flatMap(enumNames),
      ...file.services.map(({ name }) => name.text),
      ...file.extends.flatMap(extensionNames)
    ],
    services: file.services.length > 0,
    extends: extendingOf(file)
  };
}
function enumNames({ name, values }) {
  return [name.text, ...values.map((value) => value.name.text)];
}
function extensionNames({ fields }) {
  return fields.flatMap(({ name, group }) => group === null ? [name.text] : [name.text, group.name.text]);
}
function extendingOf(file) {
  const extendees = /* @__PURE__ */ new Set();
  const types = /* @__PURE__ */ new Set();
  const visit = ({ messages, extends: blocks }) => {
    for (const { extendee, fields } of blocks) {
      extendees.add(extendee.text);
      for (const field of fields) visitField(field);
    }
    for (const message of messages) visitMessage(message);
  };
  const visitMessage = (message) => {
    visit(message);
    for (const field of message.fields) visitField(field);
  };
  const visitField = ({ type, map, group }) => {
    types.add(map === null ? type.text : map.value.text);
    if (group !== null) visitMessage(group);
  };
  visit(file);
  for (const { methods } of file.services)
    for (const { input, output } of methods) types.add(input.type.text).add(output.type.text);
  return extendees.size === 0 ? null : { extendees: [...extendees], types: [...types] };
}

// src/gate/import-targets.ts
function targeting(imports, found2, like) {
  const isKnown = sameTargets(imports, found2, like);
  const plain3 = isPlain2(found2);
  const known2 = /* @__PURE__ */ new Map();
  const resolve2 = (imported, path) => {
    if (!plain3 || nameOf5(imported) === nameOf5(path)) return imports.resolve(imported, path);
    const key = `${path.slice(0, -nameOf5(path).length)}
${imported}`;
    const target = known2.get(key);
    if (target !== void 0) return target;
    const resolved = imports.resolve(imported, path);
    known2.set(key, resolved);
    return resolved;
  };
  return (path, { id, outline }) => {
    const same = like?.files.get(path);
    const reused = same?.id === id ? same?.targets : void 0;
    const targets = [];
    for (const [i, { path: imported }] of outline.imports.entries()) {
      const target = (isKnown(imported) ? reused?.[i] : void 0) ?? resolve2(imported, path);
      if (imports.lostBy(imported, target) !== null) return null;
      targets.push(target);
    }
    return targets;
  };
}
function nameOf5(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isPlain2({ links }) {
  return links.aliases.size + links.broken.size === 0;
}
function sameTargets(imports, found2, like) {
  if (like === null || !isPlain2(like.found) || !isPlain2(found2)) return () => false;
  if (JSON.stringify(imports.roots) !== JSON.stringify(like.imports.roots)) return () => false;
  const paths = new Set(found2.protos.map(({ path }) => path));
  const before2 = new Set(like.found.protos.map(({ path }) => path));
  const here2 = [...paths].filter((path) => !before2.has(path));
  const there = [...before2].filter((path) => !paths.has(path));
  const names3 = new Set([...here2, ...there].map(nameOf5));
  return (imported) => !names3.has(nameOf5(imported));
}

// src/gate/import-graph.ts
async function importGraph2(tree, found2, outlines, selection, like = null) {
  const entries = new Map(found2.protos.map((entry) => [entry.path, entry]));
  const read3 = (paths) => outlines.need(
    tree,
    paths.flatMap((path) => entries.get(path) ?? [])
  );
  const outlineAt = (path) => {
    const id = entries.get(path)?.id;
    const outline = id === void 0 ? void 0 : outlines.of(id);
    return id === void 0 || outline === void 0 ? bundled2(path) : { id, outline };
  };
  const fault3 = await read3(found2.surface);
  if (fault3 !== null) return fault3;
  const imports = await found2.imports();
  if (isFault(imports)) return imports;
  const targetsOf2 = targeting(imports, found2, like);
  const packages = new Map(found2.surface.flatMap((path) => packageAt(path, outlineAt(path)?.outline)));
  const { own, vendored } = ownFiles(packages, selection);
  const files = /* @__PURE__ */ new Map();
  for (let level = own; level.length > 0; ) {
    const missing3 = await read3(level);
    if (missing3 !== null) return missing3;
    const next3 = /* @__PURE__ */ new Set();
    for (const path of level) {
      const file = outlineAt(path);
      if (file === null) continue;
      if (file.id !== null && outlines.faulty(file.id)) return null;
      const targets = targetsOf2(path, file);
      if (targets === null) return null;
      files.set(path, { ...file, targets });
      for (const target of targets) if (target !== null && !files.has(target)) next3.add(target);
    }
    level = [...next3].filter((path) => !files.has(path));
  }
  return { files, own: new Set(own), vendored, imports, found: found2 };
}
function packageAt(path, outline) {
  return outline === void 0 ? [] : [[path, outline.package]];
}
function bundled2(path) {
  const file = wellKnownFile(path);
  return file === null ? null : { id: null, outline: outlineOf(file) };
}

// src/schema/scan-text.ts
var DOT4 = 46;
var SLASH4 = 47;
var STAR3 = 42;
var BACKSLASH2 = 92;
var LINE_FEED3 = 10;
function next(scan) {
  const { text } = scan;
  for (; ; ) {
    const code = text.charCodeAt(scan.at);
    if (classOf(code) === BLANK) scan.at++;
    else if (code !== SLASH4 || !skipComment(scan)) return code;
  }
}
function skipComment(scan) {
  const { text } = scan;
  const second = text.charCodeAt(scan.at + 1);
  if (second !== SLASH4 && second !== STAR3) return false;
  const end2 = second === SLASH4 ? text.indexOf("\n", scan.at + 2) : text.indexOf("*/", scan.at + 2);
  if (second === STAR3 && end2 < 0) scan.lost = true;
  scan.at = end2 < 0 ? text.length : end2 + (second === SLASH4 ? 1 : 2);
  return true;
}
function skipString(scan) {
  const { text } = scan;
  const quote = text.charCodeAt(scan.at);
  for (let at = scan.at + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      scan.at = at + 1;
      return;
    }
    if (code === LINE_FEED3) break;
    if (code === BACKSLASH2) at++;
  }
  lose(scan);
}
function lose(scan) {
  scan.lost = true;
  scan.at = scan.text.length;
}
function takeWord(scan) {
  const code = next(scan);
  const start = scan.at;
  if (classOf(code) !== LETTER) {
    lose(scan);
    return "";
  }
  skipWord(scan);
  return scan.text.slice(start, scan.at);
}
function skipWord(scan) {
  const { text } = scan;
  let end2 = scan.at + 1;
  while (classOf(text.charCodeAt(end2)) >= DIGIT) end2++;
  scan.at = end2;
}
function takeMark(scan, mark2) {
  if (next(scan) === mark2) scan.at++;
  else lose(scan);
}
function takeDotted(scan) {
  let name = takeWord(scan);
  while (next(scan) === DOT4) {
    scan.at++;
    name = `${name}.${takeWord(scan)}`;
  }
  return name;
}

// src/schema/scan.ts
var QUOTE = 34;
var APOSTROPHE = 39;
var SEMICOLON2 = 59;
var EQUALS2 = 61;
var OPEN = 123;
var CLOSE = 125;
var BYTE_ORDER_MARK2 = 65279;
function scanOutline(text) {
  if (text.length > DEFAULT_LIMITS.textLength) return null;
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK2 ? 1 : 0;
  const scan = { text, at: start, lost: false };
  const draft = { package: "", imports: [], names: [], services: false };
  for (let code = next(scan); !scan.lost && !Number.isNaN(code); code = next(scan)) {
    if (code === SEMICOLON2) scan.at++;
    else takeStatement2(scan, draft);
  }
  return scan.lost ? null : { ...draft, extends: null };
}
function takeStatement2(scan, draft) {
  const word = takeWord(scan);
  switch (word) {
    case "syntax":
    case "edition":
    case "option":
      skipStatement(scan);
      break;
    case "import":
      takeImport2(scan, draft);
      break;
    case "package":
      takePackage2(scan, draft);
      break;
    case "message":
    case "service":
      draft.names.push(takeWord(scan));
      draft.services ||= word === "service";
      skipBlock(scan);
      break;
    case "enum":
      draft.names.push(takeWord(scan));
      takeValues(scan, draft);
      break;
    default:
      lose(scan);
  }
}
function takePackage2(scan, draft) {
  if (draft.package !== "") lose(scan);
  draft.package = takeDotted(scan);
  takeMark(scan, SEMICOLON2);
}
var MODIFIERS2 = ["public", "weak", "option"];
function takeImport2(scan, draft) {
  let modifier = null;
  if (classOf(next(scan)) === LETTER) {
    const word = takeWord(scan);
    modifier = MODIFIERS2.find((known2) => known2 === word) ?? null;
    if (modifier === null) lose(scan);
  }
  const quote = next(scan);
  const start = scan.at;
  if (quote === QUOTE || quote === APOSTROPHE) skipString(scan);
  else lose(scan);
  const path = scan.text.slice(start + 1, scan.at - 1);
  takeMark(scan, SEMICOLON2);
  if (!/^[ -[\]-~]*$/.test(path)) lose(scan);
  draft.imports.push({ path, modifier });
}
function skipStatement(scan) {
  for (let code = next(scan); code !== SEMICOLON2; code = next(scan)) {
    if (code === OPEN) skipBlock(scan);
    else if (code === CLOSE || Number.isNaN(code)) {
      lose(scan);
      return;
    } else skipToken(scan, code);
  }
  scan.at++;
}
function skipToken(scan, code) {
  if (code === QUOTE || code === APOSTROPHE) skipString(scan);
  else if (classOf(code) >= DIGIT) skipWord(scan);
  else scan.at++;
}
function skipBlock(scan) {
  takeMark(scan, OPEN);
  let begins2 = true;
  for (let depth2 = 1; depth2 > 0 && !scan.lost; ) {
    const code = next(scan);
    const start = scan.at;
    if (Number.isNaN(code)) lose(scan);
    else if (code === OPEN) depth2++;
    else if (code === CLOSE) depth2--;
    skipToken(scan, code);
    if (begins2 && scan.at - start === 6 && scan.text.startsWith("extend", start)) lose(scan);
    begins2 = code === OPEN || code === CLOSE || code === SEMICOLON2;
  }
}
function takeValues(scan, draft) {
  takeMark(scan, OPEN);
  for (let code = next(scan); code !== CLOSE; code = next(scan)) {
    if (scan.lost) return;
    if (code === SEMICOLON2) scan.at++;
    else {
      const name = takeWord(scan);
      if (next(scan) === EQUALS2) draft.names.push(name);
      else if (name !== "option" && name !== "reserved") lose(scan);
      skipStatement(scan);
    }
  }
  scan.at++;
}

// src/gate/outlines.ts
var AT_A_TIME2 = 512;
function createOutlines(parses, maxBytes) {
  const { outlines } = parses;
  const faulty = /* @__PURE__ */ new Map();
  const of = (id) => outlines.get(id) ?? faulty.get(id);
  const learn = (id, content) => {
    const scanned = scanBytes(content);
    if (scanned === null) {
      const { file, problems } = parses.parse(id, content);
      (problems.length > 0 ? faulty : outlines).set(id, outlineOf(file));
    } else outlines.set(id, scanned);
  };
  const need = async (tree, entries) => {
    const ids = [...new Set(entries.map(({ id }) => id))].filter((id) => of(id) === void 0);
    let unread2 = null;
    const fault3 = await readInBatches(tree, ids, AT_A_TIME2, maxBytes, (id, content) => {
      if (isFault(content)) unread2 ??= content;
      else if (unread2 === null) learn(id, content);
    });
    return fault3 ?? unread2;
  };
  return { of, faulty: (id) => faulty.has(id), need };
}
var strict2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function scanBytes(content) {
  try {
    return scanOutline(strict2.decode(content));
  } catch {
    return null;
  }
}

// src/gate/string-index.ts
function index2() {
  const first = /* @__PURE__ */ new Map();
  const several = /* @__PURE__ */ new Map();
  return {
    add: (key, value) => {
      const known2 = first.get(key);
      if (known2 === void 0) first.set(key, value);
      else if (known2 !== value) {
        const others = several.get(key);
        if (others === void 0) several.set(key, /* @__PURE__ */ new Set([known2, value]));
        else others.add(value);
      }
    },
    of: (key) => {
      const known2 = first.get(key);
      return several.get(key) ?? (known2 === void 0 ? [] : [known2]);
    },
    shared: () => [...several.values()].map((values) => [...values]),
    keys: () => first.keys()
  };
}

// src/gate/world.ts
function worldOf(graphs) {
  const files = /* @__PURE__ */ new Map();
  for (const graph of graphs)
    for (const [path, file] of graph.files) {
      const known2 = files.get(path);
      if (known2 === void 0) files.set(path, [file]);
      else if (!known2.some((other2) => isSame(other2, file))) files.set(path, [...known2, file]);
    }
  const world = { files, importers: index2(), packages: index2(), opening: index2(), names: /* @__PURE__ */ new Map() };
  for (const [path, versions] of files)
    for (const { outline, targets } of versions) {
      for (const target of targets) if (target !== null) world.importers.add(target, path);
      world.packages.add(outline.package, path);
    }
  for (const name of world.packages.keys()) for (const outer of around(name)) world.opening.add(outer, name);
  passOn(world);
  return world;
}
function isSame(one, other2) {
  return one.id === other2.id && one.targets.every((target, i) => target === other2.targets[i]);
}
function filesAt(path, { files }) {
  return files.get(path) ?? [];
}
function passOn({ files, importers }) {
  const ends = index2();
  for (const [path, versions] of files)
    for (const { outline } of versions)
      for (const { modifier, path: end2 } of outline.imports) if (modifier === "public") ends.add(end2, path);
  if ([...ends.keys()].length === 0) return;
  for (const target of files.keys())
    for (const end2 of endsOf2(target)) for (const path of ends.of(end2)) importers.add(target, path);
}
function endsOf2(path) {
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(i).join("/"));
}
function join2(scope, name) {
  return scope === "" ? name : `${scope}.${name}`;
}
function around(scope) {
  const parts = scope === "" ? [] : scope.split(".");
  return parts.map((_, i) => parts.slice(0, i + 1).join("."));
}
function namesIn3(name, world) {
  const known2 = world.names.get(name);
  if (known2 !== void 0) return known2;
  const names3 = index2();
  for (const path of world.packages.of(name))
    for (const { outline } of filesAt(path, world))
      if (outline.package === name) for (const declared3 of outline.names) names3.add(declared3, path);
  world.names.set(name, names3);
  return names3;
}
function declaring(name, world) {
  const dot = name.lastIndexOf(".");
  return namesIn3(name.slice(0, Math.max(dot, 0)), world).of(name.slice(dot + 1));
}

// src/gate/affected.ts
function affectedBy(changed, world) {
  const found2 = { affected: new Set(changed), extended: /* @__PURE__ */ new Set(), left: [...changed] };
  for (let path = found2.left.pop(); path !== void 0; path = found2.left.pop())
    if (found2.affected.has(path)) followAffected(path, found2, world);
    else followExtended(path, found2, world);
  const { affected, extended } = found2;
  return /* @__PURE__ */ new Set([...affected, ...extended, ...[...extended].flatMap((path) => extenders(path, world))]);
}
function followAffected(path, found2, world) {
  affect(world.importers.of(path), found2);
  affect(namesakes(path, world), found2);
  affect(meantElsewhere(path, world), found2);
  for (const file of filesAt(path, world)) extend(extendedBy(file, world), found2);
}
function followExtended(path, found2, world) {
  affect(
    [...world.importers.of(path)].filter((importer) => uses(importer, path, world)),
    found2
  );
  extend(namesakes(path, world), found2);
  affect(meantElsewhere(path, world), found2);
}
function affect(paths, { affected, left }) {
  for (const path of paths) if (!affected.has(path)) left.push(path) && affected.add(path);
}
function extend(paths, { affected, extended, left }) {
  for (const path of paths) if (!affected.has(path) && !extended.has(path)) left.push(path) && extended.add(path);
}
function namesakes(path, world) {
  return filesAt(path, world).flatMap(
    ({ outline: { package: scope, names: names3 } }) => names3.flatMap((name) => [...namesIn3(scope, world).of(name)])
  );
}
function meantElsewhere(path, world) {
  const { opening, packages } = world;
  return filesAt(path, world).flatMap(({ outline: { package: scope, names: names3 } }) => [
    ...names3.flatMap((name) => [...opening.of(join2(scope, name))].flatMap((inside3) => [...packages.of(inside3)])),
    ...around(scope).flatMap((name) => [...declaring(name, world)])
  ]);
}
function uses(importer, imported, world) {
  const names3 = new Set(filesAt(imported, world).flatMap(({ outline }) => outline.names));
  return filesAt(importer, world).some(
    ({ outline: { imports, extends: extending } }) => extending === null || imports.some(({ modifier }) => modifier === "public") || extending.types.some((type) => mentions(type, names3))
  );
}
function mentions(written, names3) {
  return written.split(".").some((part) => names3.has(part));
}
function extendedBy(file, world) {
  const extendees = file.outline.extends?.extendees ?? [];
  if (extendees.length === 0) return [];
  return [...visible2(file, world)].filter((path) => {
    const names3 = new Set(filesAt(path, world).flatMap(({ outline }) => outline.names));
    return extendees.some((extendee) => mentions(extendee, names3));
  });
}
function extenders(path, world) {
  return [...world.importers.of(path)].filter(
    (importer) => filesAt(importer, world).some(({ outline }) => outline.extends !== null)
  );
}
function visible2({ targets }, world) {
  const seen = new Set(targets.filter((target) => target !== null));
  for (const path of seen)
    for (const { outline, targets: further2 } of filesAt(path, world))
      for (const [i, target] of further2.entries())
        if (target !== null && outline.imports[i]?.modifier === "public") seen.add(target);
  return seen;
}

// src/gate/scope.ts
function scopeOf2(graphs, demands) {
  const world = worldOf(graphs);
  const changed = [...world.files.keys()].filter((path) => isChanged(path, graphs));
  if (changed.length === 0 && demands.messages.length === 0) return /* @__PURE__ */ new Set();
  const scope = /* @__PURE__ */ new Set([...affectedBy(changed, world), ...neighbours2(changed, world), ...demanded(world, demands)]);
  addImports(scope, world);
  const twins = new Set([...packagesOf2(scope, world)].flatMap((name) => twinsIn(name, world)));
  if ([...scope].some((path) => twins.has(path)))
    for (const name of world.packages.keys()) addAll(scope, twinsIn(name, world));
  addImports(scope, world);
  return scope;
}
function packagesOf2(paths, world) {
  return new Set([...paths].flatMap((path) => filesAt(path, world).map(({ outline }) => outline.package)));
}
function addImports(scope, world) {
  for (const path of scope) for (const { targets } of filesAt(path, world)) addAll(scope, targets);
}
function addAll(set, values) {
  for (const value of values) if (value !== null) set.add(value);
}
function isChanged(path, graphs) {
  const [first, ...others] = graphs;
  const file = first?.files.get(path);
  if (first === void 0 || file === void 0) return true;
  return others.some((other2) => {
    const same = other2.files.get(path);
    if (same === void 0 || same.id !== file.id || other2.own.has(path) !== first.own.has(path)) return true;
    return same.targets.some((target, i) => target !== file.targets[i]);
  });
}
function neighbours2(paths, world) {
  return [...packagesOf2(paths, world)].flatMap((name) => [...world.packages.of(name)]);
}
function twinsIn(name, world) {
  const paths = [...world.packages.of(name)];
  if (paths.length < 2) return [];
  const contents2 = (path) => filesAt(path, world).map(({ id }) => id);
  const shared = namesIn3(name, world).shared();
  return [...shared].filter((others) => new Set(others.flatMap(contents2)).size > 1).flat();
}
function demanded({ files }, { messages, options }) {
  const patterns = messages.map((pattern) => pattern.split(".").map(partPattern));
  const named4 = (name) => {
    const parts = name.split(".");
    return patterns.some((pattern) => parts.every((part, i) => pattern[i]?.test(part) === true));
  };
  if (!options && patterns.length === 0) return [];
  const looked = ({ outline }) => options && outline.extends !== null || outline.names.some((name) => named4(join2(outline.package, name)));
  return [...files].filter(([, versions]) => versions.some(looked)).map(([path]) => path);
}
function partPattern(part) {
  return new RegExp(`^${part.replace(/[.$^()[\]{}+?|\\]/g, "\\$&").replaceAll("*", ".*")}$`);
}

// src/gate/narrow.ts
var WORTH = { small: 100, differing: 1 / 4 };
async function loadNarrow(trees, settings, parses, worth = WORTH) {
  const { selection } = settings;
  if (looksEverywhere(settings)) return null;
  const versions = [];
  for (const tree of new Set(trees)) {
    const files = await filesOf(tree, selection);
    if (isFault(files) || files.problems(/* @__PURE__ */ new Map()).length > 0) return null;
    versions.push({ tree, files });
  }
  if (versions.every(({ files }) => files.surface.length <= worth.small)) return null;
  const demands = { messages: [...settings.stored, ...settings.roots], options: settings.contractOptions.length > 0 };
  const differing2 = differingIn(versions.map(({ files }) => files));
  if (differing2 === 0 && demands.messages.length === 0) return new Map(versions.map(unchanged));
  if (differing2 > worth.differing * Math.max(...versions.map(({ files }) => files.protos.length))) return null;
  return loadScope(versions, demands, selection, parses);
}
function looksEverywhere({ guards, clients, clientProtocol }) {
  return guards !== null || clients !== null || clientProtocol.size > 0;
}
function differingIn(versions) {
  const [first, ...others] = versions.map(contents);
  if (first === void 0) return 0;
  const differing2 = /* @__PURE__ */ new Set();
  for (const other2 of others) {
    for (const [path, id] of other2) if (first.get(path) !== id) differing2.add(path);
    for (const path of first.keys()) if (!other2.has(path)) differing2.add(path);
  }
  return differing2.size;
}
function contents({ protos, others, links }) {
  return new Map([
    ...[...protos, ...others].map(({ path, id }) => [path, id]),
    ...[...links.aliases].map(([path, target]) => [`${path} is`, target])
  ]);
}
function unchanged({ tree, files }) {
  const { problems: _, ...linked } = linkSurface(/* @__PURE__ */ new Map(), () => null);
  const note = `${count(files.surface.length, "file")}, the same in all versions: none was read`;
  return [tree, { ...linked, own: new Set(files.surface), unseen: [...files.unseen, note], problems: [] }];
}
async function loadScope(versions, demands, selection, parses) {
  const outlines = createOutlines(parses, selection.maxBytes);
  const graphs = await graphsOf(versions, outlines, selection);
  if (graphs === null) return null;
  const scope = scopeOf2([...graphs.values()], demands);
  const [first] = graphs.values();
  const outsiders = first === void 0 ? /* @__PURE__ */ new Map() : outsidersOf(first, scope);
  const loaded = /* @__PURE__ */ new Map();
  for (const [{ tree, files }, graph] of graphs) {
    const side = await loadSide({ tree, files }, graph, { scope, outsiders }, selection, parses);
    if (side === null) return null;
    loaded.set(tree, side);
  }
  return loaded;
}
async function graphsOf(versions, outlines, selection) {
  const graphs = /* @__PURE__ */ new Map();
  for (const version of versions) {
    const [like = null] = graphs.values();
    const graph = await importGraph2(version.tree, version.files, outlines, selection, like);
    if (graph === null || isFault(graph)) return null;
    graphs.set(version, graph);
  }
  return graphs;
}
async function loadSide({ tree, files: found2 }, graph, { scope, outsiders }, selection, parses) {
  const { resolve: resolve2 } = graph.imports;
  const reader = createReader(tree, found2.protos, selection.maxBytes, parses);
  const paths = [...graph.files.keys()].filter((path) => scope.has(path));
  const fault3 = await reader.read(paths);
  if (fault3 !== null || reader.unreadable.length > 0 || paths.some((path) => reader.faultsOf(path).length > 0))
    return null;
  const files = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const file = reader.files.get(path) ?? wellKnownFile(path);
    if (file !== null) files.set(path, file);
  }
  const { problems, ...linked } = linkSurface(
    files,
    resolve2,
    aroundScope(graph, scope, outsiders),
    selection.linking,
    parses.last
  );
  if (problems.some(({ fatal: fatal2 }) => fatal2)) return null;
  return {
    ...linked,
    own: graph.own,
    serving: new Set([...graph.files].filter(([, { outline }]) => outline.services).map(([path]) => path)),
    unseen: [...graph.vendored, ...found2.unseen, ...unreadIn(graph, scope)],
    problems: worthTelling(problems, selection)
  };
}
function unreadIn({ files }, scope) {
  const unread2 = [...files].filter(([path, { id }]) => id !== null && !scope.has(path)).length;
  if (unread2 === 0) return [];
  const what = `${count(unread2, "file")}, the same in all versions and led to by no change`;
  return [`${what}: only what they import and declare was read`];
}

// src/gate/origins.ts
function withOrigins(decision, baseline, others) {
  if (others.length === 0) return decision;
  const placed2 = (reported2) => {
    const from = isIn2(reported2.finding, baseline) ? void 0 : others.find(({ loaded }) => isIn2(reported2.finding, loaded));
    return from === void 0 ? reported2 : { ...reported2, from: { ref: from.ref, sha: from.sha } };
  };
  return { ...decision, findings: decision.findings.map(placed2), notes: decision.notes.map(placed2) };
}
function originsOf2({ older: trees = [] }, { baseline, older }) {
  const releases = older.flatMap(({ loaded }, i) => {
    const tree = trees[i]?.tree;
    return tree === void 0 ? [] : [{ loaded, ref: shortRef2(tree), sha: tree.sha }];
  });
  const clients = [baseline, ...older.map(({ loaded }) => loaded)].flatMap((each) => each.clients ?? []);
  return [...releases.toReversed(), ...clients];
}
function isIn2({ old }, { schema }) {
  if (old === null) return true;
  const file = old.kind === "file" ? old : old.file;
  return schema.files.get(file.path)?.node.text === file.node.text;
}

// src/gate/read-ahead.ts
var FEW = 3;
async function readAhead(trees, { includes, maxBytes }, parses) {
  const commits = [...new Set(trees)].filter(({ sha }) => sha !== null);
  const [any] = commits;
  if (any === void 0 || commits.length <= FEW) return;
  const listed5 = await Promise.all(commits.map((tree) => tree.entries(isWanted)));
  const files = listed5.flatMap((entries) => isFault(entries) ? [] : entries.filter(isSource(includes)));
  const ids = [...new Set(files.map(({ id }) => id))].filter((id) => parses.known(id) === void 0);
  const contents2 = ids.length === 0 ? /* @__PURE__ */ new Map() : await any.read(ids, maxBytes);
  if (isFault(contents2)) return;
  for (const [id, content] of contents2) if (!isFault(content)) parses.parse(id, content);
}
function isSource(includes) {
  return ({ path, kind }) => kind === "file" && path.endsWith(".proto") && includes(path);
}

// src/gate/stability.ts
function exemptIn(stages, schemas) {
  if (stages.length === 0) return () => false;
  const isUnstable = (element) => {
    const stage = stageOf(packageOf(element));
    return stage !== null && stages.includes(stage);
  };
  const used = usedByStable(schemas, isUnstable);
  return ({ old, new: next3 }) => {
    const element = old ?? next3;
    if (element === null || !isUnstable(element)) return false;
    return [old, next3].every((side) => side === null || !used.has(typeOf2(side)?.fullName ?? ""));
  };
}
function packageOf(element) {
  return element.kind === "file" ? element.package : element.file.package;
}
function typeOf2(element) {
  switch (element.kind) {
    case "message":
    case "enum":
      return element;
    case "field":
    case "oneof":
    case "enum-value":
      return element.parent;
    case "service":
    case "method":
    case "file":
    case "stored":
      return null;
  }
}
function usedByStable(schemas, isUnstable) {
  const used = /* @__PURE__ */ new Set();
  const queue = [];
  const use = (type) => {
    const target = type.kind === "message" ? type.message : type.kind === "enum" ? type.enum : null;
    if (target === null || used.has(target) || !isUnstable(target)) return;
    used.add(target);
    if (target.kind === "message") queue.push(target);
  };
  const useAll = (fields) => {
    for (const { type, map } of fields) use(map?.value.type ?? type);
  };
  for (const { messages, files } of schemas) {
    for (const message of messages.values()) if (!isUnstable(message)) useAll(message.fields);
    for (const { services, extensions } of files.values()) {
      const methods = services.flatMap((service) => service.methods);
      for (const method of methods) if (!isUnstable(method)) [method.input, method.output].forEach(use);
      useAll(extensions.filter((extension) => !isUnstable(extension)));
    }
  }
  for (const message of queue) useAll(message.fields);
  return new Set([...used].map(({ fullName: fullName2 }) => fullName2));
}

// src/gate/window.ts
function olderFindings(older, { baseline, before: before2, head }, sinceBaseline, settings) {
  const done = /* @__PURE__ */ new Map();
  return older.map(({ release, loaded }) => {
    const key = contentKey(loaded);
    const twin = done.get(key);
    if (twin !== void 0) return { release, ...twin };
    const same = sameContent(loaded, baseline);
    const toHead = same ? sinceBaseline : differences(loaded, head, settings);
    const found2 = {
      toHead: toHead.findings,
      evidence: toHead.evidence,
      toBaseline: same && loaded.clients === void 0 ? [] : differences(loaded, baseline, settings).findings,
      toBefore: before2 && differences(loaded, before2, settings).findings
    };
    done.set(key, found2);
    return { release, ...found2 };
  });
}
function contentKey({ schema, own, documents, clients }) {
  const files = [...schema.files].map(([path, { node }]) => JSON.stringify([path, numberOf2(node), own.has(path)]));
  const ids = [...documents?.ids ?? []].map((each) => JSON.stringify(each));
  const others = clients === void 0 ? "" : contentKey(clients.loaded);
  const parts = [...files.sort(), "", ...ids.sort()].join("\n");
  return others === "" || others === parts ? parts : `${parts}

${others}`;
}
var numbers = /* @__PURE__ */ new WeakMap();
var lastNumber = 0;
function numberOf2(node) {
  const number = numbers.get(node) ?? ++lastNumber;
  numbers.set(node, number);
  return number;
}
function sameContent(a, b) {
  if ((a.clients ?? b.clients) !== void 0 && !sameContent(a.clients?.loaded ?? a, b.clients?.loaded ?? b))
    return false;
  if (!sameDocuments(a.documents, b.documents)) return false;
  const [some2, others] = [a.schema.files, b.schema.files];
  return some2.size === others.size && a.own.size === b.own.size && [...some2].every(([path, file]) => others.get(path)?.node === file.node && a.own.has(path) === b.own.has(path));
}

// src/gate/with-documents.ts
async function withDocuments(loaded, tree, { documents: policy2, selection }, telling2) {
  if (isFault(loaded)) return loaded;
  if (policy2 === null) return withoutFatal(loaded, "`--protos`", telling2);
  const documents = await loadDocuments(tree, policy2, selection.maxBytes);
  if (isFault(documents)) return documents;
  const { problems, unseen } = documents.schema;
  const all = { ...loaded, documents, problems: [...loaded.problems, ...problems] };
  const option = problems.some(({ fatal: fatal2 }) => fatal2) ? "`stored.schemas`" : "`--protos`";
  return withoutFatal({ ...all, unseen: [...loaded.unseen, ...unseen] }, option, telling2);
}
function withoutFatal(loaded, option, { where, within: within3 }) {
  const fatal2 = loaded.problems.filter((problem2) => problem2.fatal);
  if (fatal2.length === 0) return loaded;
  const next3 = where === "" ? "correct this, then run it again" : `${within3 ? "narrow the window" : "compare with another release (`--base`)"}, or leave the file out (${option})`;
  const elsewhere = where === "" ? {} : { elsewhere: true };
  return { problems: fatal2.map((problem2) => ({ ...problem2, ...elsewhere, message: problem2.message + where })), next: next3 };
}

// src/gate/surface.ts
var SECOND_OPINION = "report this as a bug; `--no-witness` goes without a second opinion";
async function judgeSurface(sides, declared3, settings, parses, identity, narrow = loadNarrow) {
  const loaded = await loadSides(sides, settings, parses, narrow);
  if ("kind" in loaded || "problems" in loaded) return loaded;
  const { baseline, before: before2, head, older } = loaded;
  const since = differences(baseline, head, settings);
  const findings = sinceRelease(baseline, since, settings);
  const olderFound = olderFindings(older, { baseline, before: before2, head }, since, settings);
  const exempt = exemptFrom(settings, loaded);
  const claims = await claimsOf(settings, releasesOf2(sides, declared3, loaded), loaded);
  if (isFault(claims)) return claims;
  const { clients, guards } = claims;
  const decided2 = decide({
    findings,
    before: before2 === null ? null : differences(baseline, before2, settings).findings,
    older: olderFound,
    policy: settings.policy,
    exempt,
    clients,
    guards: { head: guards.head.of, before: guards.before.of },
    baseline: { ref: shortRef2(sides.baseline), version: declared3.baselineVersion },
    headVersion: declared3.headVersion,
    declared: declared3.declared
  });
  const doubts = settings.proofs ? await secondOpinions(decided2) : [];
  if (doubts.length > 0) return { problems: doubts, next: SECOND_OPINION };
  const evidence = [...since.evidence, ...olderFound.flatMap((each) => each.evidence)];
  const placed2 = withOrigins(decided2, baseline, originsOf2(sides, loaded));
  const decision = settings.proofs ? await proveDecision(placed2, evidence, settings) : placed2;
  const components = await compareComponents(settings.components, sides, settings.selection.maxBytes);
  if (isFault(components)) return components;
  const releases = [...olderFound, { release: previousOf(sides, declared3), toHead: since.findings }];
  const meetings = meetingsOf(releases, claims.heeded, settings);
  const met = [
    ...noticesOf(sides, loaded),
    ...since.unknownRoots.map(unknownRoot),
    ...documentNotices(baseline.documents, head.documents, settings.documents)
  ];
  return {
    report: reportOf(sides, declared3, settings, identity, { ...loaded, decision, components, meetings }),
    decision,
    perPreset: requiredPerPreset(claims.heeded(findings), settings.policy, exempt),
    problems: [...met, ...claims.problems, ...componentNotices(components)]
  };
}
function noticesOf({ baseline: tree }, loaded) {
  const { baseline, head } = loaded;
  return [...head.problems, ...past(baseline, head, tree), ...oneSided(loaded, shortRef2(tree))];
}
function releasesOf2(sides, { baselineVersion: version }, { baseline, older }) {
  const before2 = (sides.older ?? []).flatMap((each, i) => {
    const loaded = older[i]?.loaded;
    return loaded === void 0 ? [] : [{ release: each.version.text, ...each, loaded }];
  });
  const release = previousOf(sides, { baselineVersion: version });
  return [...before2, { release, version, tree: sides.baseline, loaded: baseline }];
}
function previousOf({ baseline }, { baselineVersion }) {
  return baselineVersion?.text ?? shortRef2(baseline);
}
async function judgeFirst(head, settings, parses) {
  const loaded = await loadSide2(head, settings, parses, "");
  if (!("schema" in loaded)) return loaded;
  return filesIn(loaded) === 0 ? noFiles(settings.selection, loaded.unseen, settings.documents) : { notices: loaded.problems };
}
function exemptFrom({ unstablePackages }, { older, ...sides }) {
  const all = [
    sides.baseline,
    sides.head,
    ...sides.before ? [sides.before] : [],
    ...(older ?? []).map(({ loaded }) => loaded)
  ];
  return exemptIn(
    unstablePackages,
    all.flatMap(({ parts, clients }) => [...parts, ...clients?.loaded.parts ?? []])
  );
}
async function loadSides(sides, settings, parses, narrow) {
  const read3 = await narrow(treesIn(sides), settings, parses);
  if (read3 === null) await readAhead(treesIn(sides), settings.selection, parses);
  const side = async (tree, where, within3 = false) => {
    const protocol = read3?.get(tree);
    if (protocol === void 0) return loadSide2(tree, settings, parses, where, within3);
    return withDocuments(protocol, tree, settings, { where, within: within3 });
  };
  const load2 = async (tree, where, within3 = false) => {
    const loaded = await side(tree, where, within3);
    if (!("schema" in loaded)) return loaded;
    return withClients(loaded, sides.clients?.get(tree), side);
  };
  const baseline = await load2(sides.baseline, ` (at ${shortRef2(sides.baseline)})`);
  if (!("schema" in baseline)) return baseline;
  const head = await load2(sides.head, "");
  if (!("schema" in head)) return head;
  if (filesIn(baseline) + filesIn(head) === 0)
    return noFiles(settings.selection, [...baseline.unseen, ...head.unseen], settings.documents);
  const before2 = sides.before && await side(sides.before, " (at the merge base)");
  if (before2 !== null && !("schema" in before2)) return before2;
  const older = [];
  for (const { version, tree } of sides.older ?? []) {
    const loaded = await load2(tree, ` (at ${version.text}, which the window holds)`, true);
    if (!("schema" in loaded)) return loaded;
    older.push({ release: version.text, loaded });
  }
  return { baseline, before: before2, head, older };
}
function treesIn({ baseline, before: before2, head, older = [], clients = /* @__PURE__ */ new Map() }) {
  const releases = [baseline, head, ...before2 === null ? [] : [before2], ...older.map(({ tree }) => tree)];
  return [...releases, ...[...clients.values()].map(({ tree }) => tree)];
}
async function loadSide2(tree, settings, parses, where, within3 = false) {
  return withDocuments(await loadSurface(tree, settings.selection, parses), tree, settings, { where, within: within3 });
}
function past(baseline, head, tree) {
  const known2 = new Set(head.problems.map(({ file, message }) => JSON.stringify([file, message])));
  return baseline.problems.filter(({ file, message }) => !known2.has(JSON.stringify([file, message]))).map((problem2) => ({ ...problem2, message: `${problem2.message} (at ${shortRef2(tree)})` }));
}
function unknownRoot(name) {
  const message = `the config names the message ${name}, but neither version declares it. Correct or remove the name.`;
  return { file: null, line: null, column: null, message, fatal: false };
}

// src/gate/copies.ts
function copySettings(config, { options, proofs: proofs2 }) {
  const [surface] = resolveSurfaces({ ...config, surfaces: [] }, options);
  if (surface === void 0) throw new TypeError("a config without surfaces is one surface");
  return { ...settingsOf({ ...surface, protos: null, storedJson: null }, config.limits, proofs2), stored: [] };
}
async function judgeCopies(config, { head, before: before2, version }, settings, parses) {
  const copies = [];
  const problems = [];
  for (const pair of config.copies) {
    const now = await compareCopies(placesIn2(pair, head), settings, parses);
    if ("kind" in now || "problems" in now) return now;
    const then = before2 === null ? null : await compareCopies(placesIn2(pair, before2), settings, parses);
    if (then !== null && "kind" in then) return then;
    const known2 = then !== null && "findings" in then ? then : null;
    if ("missing" in now) {
      if (known2 === null) return noCopy(pair, now.missing);
      problems.push(goneNotice(pair, now.missing));
      continue;
    }
    if (then !== null && "problems" in then) problems.push(unreadBefore(pair));
    const reported2 = await reportOf2(
      placesIn2(pair, head),
      now,
      { before: known2 && before2 && { found: known2, tree: before2 }, version },
      settings
    );
    if (!("findings" in reported2)) return reported2;
    copies.push(reported2);
  }
  const accepted = acceptedBy(copies, config, settings.policy.accept, version);
  return { copies, problems: [...problems, ...accepted.problems], named: accepted.named };
}
function placesIn2(pair, tree) {
  const { client, server } = pair;
  return {
    name: placesName(pair),
    id: placesName(pair),
    client: { tree, path: client, shown: client },
    server: { tree, path: server, shown: server }
  };
}
async function judgePeers(places, settings, parses) {
  const now = await compareCopies(places, settings, parses);
  if ("missing" in now) return noCopy({ client: places.client.shown, server: places.server.shown }, now.missing);
  return "findings" in now ? reportOf2(places, now, { before: null, version: null }, settings) : now;
}
function inCopy(path) {
  if (path === "") return compileGlobs(null, null);
  return (file) => file === path || file.startsWith(`${path}/`) && file.endsWith(".proto");
}
async function compareCopies(places, settings, parses) {
  const loaded = /* @__PURE__ */ new Map();
  for (const side of ["client", "server"]) {
    const { tree, path } = places[side];
    const selection = { ...settings.selection, includes: inCopy(path) };
    const found2 = await loadSide2(tree, { ...settings, selection }, parses, "");
    if (!("schema" in found2)) return found2;
    if (found2.own.size === 0) return { missing: side };
    loaded.set(side, found2);
  }
  const [client, server] = [loaded.get("client"), loaded.get("server")];
  if (client === void 0 || server === void 0) throw new TypeError("both copies are loaded");
  const { findings, evidence } = differences(client, server, settings);
  const seen = betweenCopies(findings.map((finding2) => seenBy(finding2, settings.policy)));
  return { findings: seen.flatMap((finding2) => counted(finding2, settings)), evidence, client, server };
}
function counted(finding2, { policy: { contracts } }) {
  const consequences = finding2.consequences.filter(({ contract }) => contracts.includes(contract));
  return consequences.length === 0 ? [] : [{ ...finding2, consequences }];
}
async function reportOf2({ name, id, client, server }, now, { before: before2, version }, settings) {
  const { peers: peers2, policy: policy2 } = settings;
  const known2 = (before2?.found.findings ?? []).map((finding2) => printOf(finding2, id));
  const prints = now.findings.map((finding2) => printOf(finding2, id));
  const { accepted } = acceptancesFor(policy2.accept, prints, version);
  const reported2 = now.findings.map((finding2, i) => {
    const fingerprint2 = prints[i] ?? "";
    const at = known2.indexOf(fingerprint2);
    if (at >= 0) known2.splice(at, 1);
    return reportedFinding(finding2, fingerprint2, at < 0, accepted.get(fingerprint2) ?? null);
  });
  const doubts = settings.proofs ? await secondOpinions({ findings: reported2, notes: [] }) : [];
  if (doubts.length > 0) return { problems: doubts, next: SECOND_OPINION };
  const proven = settings.proofs ? await proveFindings(reported2, now.evidence, settings) : reported2;
  const findings = [...proven].sort(worstFirst2);
  const failed2 = findings.some(({ blocking }) => blocking);
  const told3 = {
    name,
    verdict: failed2 ? "fail" : "pass",
    peers: { ...peers2, sameAge: true },
    contracts: policy2.contracts,
    client: { path: client.shown, files: now.client.own.size },
    server: { path: server.shown, files: now.server.own.size },
    before: before2 && { ref: shortRef2(before2.tree), sha: before2.tree.sha, version: null },
    findings
  };
  return { ...told3, reason: reasonOfCopies(told3) };
}
function printOf(finding2, id) {
  const parts = fingerprintParts(finding2);
  return fingerprint(id === null ? parts : { ...parts, copies: id });
}
function reportedFinding(finding2, fingerprint2, introduced, acceptance2) {
  const severity = finding2.consequences.map((each) => each.severity).reduce(worse, "safe");
  return {
    finding: finding2,
    fingerprint: fingerprint2,
    severity,
    requires: "none",
    blocking: introduced && acceptance2 === null && severity === "broken",
    introduced,
    unstable: false,
    guarded: null,
    clients: [],
    accepted: acceptance2 === null ? null : { reason: acceptance2.reason, until: acceptance2.until?.text ?? null },
    since: [],
    witnesses: /* @__PURE__ */ new Map()
  };
}
function worstFirst2(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
}
function noCopy({ client, server }, side) {
  const message = `there is no .proto file in ${side === "client" ? client : server}, the ${side}'s copy of a protocol`;
  return { problems: [problem(message, true)], next: "correct the path of the copy" };
}
function goneNotice(pair, side) {
  const path = side === "client" ? pair.client : pair.server;
  return problem(
    `The copies ${placesName(pair)} are not compared: ${path} is gone. Correct \`copies:\` in the config.`
  );
}
function unreadBefore(pair) {
  return problem(`The copies ${placesName(pair)} could not be read before this change, so all that differs counts.`);
}
function placesName({ name, client, server }) {
  return name ?? `${client} and ${server}`;
}
function problem(message, fatal2 = false) {
  return { file: null, line: null, column: null, message, fatal: fatal2 };
}

// src/gate/besides.ts
async function findBesides(policy2, { surfaces: surfaces2, config }, judge3, head) {
  const file = policy2.file ?? CONFIG_FILE;
  const notices = policy2.config !== null || judge3 === head ? [] : await configChange(file, judge3, head);
  if (isFault(notices)) return notices;
  const hidden = policy2.config === null ? await hiddenConfig(file, judge3) : [];
  if (isFault(hidden)) return hidden;
  const first = policy2.only === void 0 || policy2.only.includes(surfaces2[0]?.name ?? "");
  const outside2 = first && surfaces2.every(({ selection }) => selection.explicit) ? await filesOutside(surfaces2, config, head) : [];
  return isFault(outside2) ? outside2 : { notices, unseen: [...hidden, ...outside2] };
}
async function hiddenConfig(file, judge3) {
  const isFolder2 = (path) => file.startsWith(`${path}/`);
  const entries = await judge3.entries(isFolder2);
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path, kind }) => isFolder2(path) && kind !== "file");
  if (entry === void 0) return [];
  const what = entry.kind === "symlink" ? "a symbolic link" : "a submodule";
  return [`${entry.path} is ${what}, so a config in it was not read; name it with --config`];
}
async function configChange(file, judge3, head) {
  const [before2, now] = [await configId(file, judge3), await configId(file, head)];
  if (isFault(before2)) return before2;
  if (isFault(now)) return now;
  if (before2 === now) return [];
  const judged2 = before2 === null ? "without one, by the defaults" : "by the config before it";
  const message = `This change edits the config. It was judged ${judged2}; the new config counts once it is merged.`;
  return [{ file, line: null, column: null, message, fatal: false }];
}
async function configId(file, tree) {
  const entries = await tree.entries((path) => path === file);
  if (isFault(entries)) return entries;
  return entries.find(({ path }) => path === file)?.id ?? null;
}
async function filesOutside(surfaces2, { copies }, head) {
  const usual = compileGlobs(null, null);
  const entries = await head.entries(usual);
  if (isFault(entries)) return entries;
  const links = await resolveLinks(head, entries, usual);
  if (isFault(links)) return links;
  const inPairs = copies.flatMap(({ client, server }) => [inCopy(client), inCopy(server)]);
  const takes = (path) => surfaces2.some(({ selection }) => selection.includes(path)) || inPairs.some((takesIt) => takesIt(path));
  const linked = new Set([...links.aliases].filter(([path]) => takes(path)).map(([, file]) => file));
  const outside2 = entries.filter(({ path, kind }) => kind === "file" && !takes(path) && !linked.has(path));
  const [first] = outside2;
  if (first === void 0) return [];
  if (outside2.length === 1) return [`1 .proto file that no surface takes: ${first.path}`];
  return [`${outside2.length} .proto files that no surface takes, such as ${first.path}`];
}

// src/gate/chosen.ts
function surfaceName({ name }, repository2) {
  return name ?? repository2;
}
function chosenSurfaces(surfaces2, only2, repository2) {
  if (only2 === null) return surfaces2;
  const names3 = surfaces2.map((settings) => surfaceName(settings, repository2));
  const unknown2 = only2.find((name) => !names3.includes(name));
  if (unknown2 !== void 0 || only2.length === 0) return noSuchSurface(unknown2 ?? "", names3);
  return surfaces2.filter((_, i) => only2.includes(names3[i] ?? ""));
}
var SHOWN4 = 10;
function noSuchSurface(name, names3) {
  const more = names3.length > SHOWN4 ? `, and ${names3.length - SHOWN4} more` : "";
  return {
    kind: "no-such-surface",
    message: name === "" ? "no surface is named" : `there is no surface "${name}"`,
    next: `name one of those that the config lists: ${names3.slice(0, SHOWN4).join(", ")}${more}`
  };
}

// src/gate/place.ts
async function findPlace(repository2, request) {
  const tags = await repository2.tags();
  if (isFault(tags)) return tags;
  const head = await (request.tag === null ? headTree(repository2, request.head) : tagTree(repository2, request, tags));
  if (isFault(head)) return head;
  const headSha = head.sha ?? await repository2.resolve("HEAD");
  if (isFault(headSha)) return headSha;
  const sha = typeof headSha === "string" ? headSha : headSha.sha;
  const named4 = nameBase(request, tags);
  const place3 = { head, headSha: sha, tags, named: named4 };
  if (named4 !== "target" || request.base === null) return { ...place3, mergeBase: null, target: null, notice: null };
  const target = await repository2.tree(request.base);
  if (isFault(target)) return target;
  const mergeBase2 = await mergeBaseTree(repository2, target, sha);
  if (isFault(mergeBase2)) return mergeBase2;
  if (mergeBase2 !== null) return { ...place3, mergeBase: mergeBase2, target, notice: null };
  const base = isFullId(request.base) ? `the target ${request.base.slice(0, 12)}` : request.base;
  const notice3 = `The head and ${base} have no common ancestor, so it is compared with ${base} as it is now.`;
  return { ...place3, mergeBase: target, target, notice: notice3 };
}
function nameBase({ base, tag }, { tags }) {
  if (base === null || base === "none") return base;
  return tag !== null || tags.some(({ name }) => name === bareTag(base)) ? "release" : "target";
}
function bareTag(name) {
  return name.replace(/^(refs\/)?tags\//, "");
}
async function tagTree(repository2, { tag, head }, { tags }) {
  if (!tags.some(({ name }) => name === tag)) return repository2.tree(head ?? "HEAD");
  const tagged = await repository2.tree(`refs/tags/${tag}`);
  if (isFault(tagged) || head === null) return tagged;
  const named4 = await repository2.resolve(head);
  if (isFault(named4) || named4.sha === tagged.sha) return isFault(named4) ? named4 : tagged;
  const message = `the tag ${tag} exists, and ${head} is another commit`;
  return {
    kind: "tag-elsewhere",
    message,
    next: "leave out `--head` to judge the tag, or choose a version without a tag"
  };
}
async function headTree(repository2, head) {
  if (head !== null) return repository2.tree(head);
  const dirty = await repository2.isDirty(
    (path) => path.endsWith(".proto") || path.startsWith(".github/") || !path.includes("/") || isVersionFile(path)
  );
  if (isFault(dirty)) return dirty;
  return dirty ? repository2.workTree() : repository2.tree("HEAD");
}
function isVersionFile(path) {
  return VERSION_FILES.includes(path.slice(path.lastIndexOf("/") + 1));
}
function isFullId(revision2) {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision2);
}
async function mergeBaseTree(repository2, target, head) {
  if (target.sha === null) throw new TypeError("what a change is merged into is a commit");
  const sha = await repository2.mergeBase(target.sha, head);
  if (sha === null || isFault(sha)) return sha;
  return sha === target.sha ? target : repository2.tree(sha);
}

// src/gate/unsure.ts
var NAME_ONE = "name the release to compare with (`--base`), or say that there is none (`--base none`)";
function unsureOfBaseline({ named: named4, mergeBase: mergeBase2 }, request, releases, { baseline, headVersion }, pattern) {
  if (baseline !== null || named4 !== null || mergeBase2 !== null) return null;
  const lowest = releases.stable[0];
  if (lowest === void 0) return unreadTags(releases, pattern);
  if (request.tag !== null) return null;
  if (request.baseVersion !== null) return unsure(`there is no release ${request.baseVersion.text}`);
  return headVersion === null ? unsure(`no release can be reached from here, though there are releases such as ${lowest.tag}`) : unsure(`${headVersion.text} is below every release (the lowest is ${lowest.tag}), so none comes before it`);
}
function unreadTags({ skipped }, { optionalV: isDefault }) {
  const tag = isDefault ? skipped.find((name) => /\d+\.\d+\.\d+/.test(name)) : void 0;
  if (tag === void 0) return null;
  return {
    ...unsure(`no tag is a version, but there are tags such as ${tag}`),
    next: `set tag-pattern, or ${NAME_ONE}`
  };
}
function unsure(message) {
  return { kind: "no-baseline", message, next: NAME_ONE };
}

// src/gate/versions.ts
async function versionIn(tree, where) {
  if (where.kind === "none") return { version: null };
  const wanted = where.kind === "path" ? [where.path] : VERSION_FILES;
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const found2 = new Map(entries.map((entry) => [entry.path, entry]));
  const paths = where.kind === "path" ? wanted.filter((path) => found2.has(path)) : versionFileCandidates(found2.keys());
  const contents2 = paths.length === 0 ? /* @__PURE__ */ new Map() : await tree.read(paths.flatMap((path) => found2.get(path)?.id ?? []));
  if (isFault(contents2)) return contents2;
  for (const path of paths) {
    const text = textOf3(found2.get(path), contents2);
    const read3 = typeof text === "string" ? readVersionFile(path, text) : { problem: faultIn(path, text), absent: false };
    if (where.kind === "auto" && !countsWhenFound(read3)) continue;
    return "version" in read3 ? { version: read3.version } : { problem: read3.problem };
  }
  return { version: null };
}
async function headVersionIn(tree, where) {
  const found2 = await versionIn(tree, where);
  if (where.kind !== "path" || isFault(found2) || "problem" in found2 || found2.version !== null) return found2;
  const message = "the version file is not there";
  return { problem: { file: where.path, line: null, column: null, message, fatal: true } };
}
function textOf3(entry, contents2) {
  if (entry?.kind !== "file") return NO_FILE;
  const content = contents2.get(entry.id) ?? UNREAD2;
  return isFault(content) ? content : new TextDecoder().decode(content);
}
var NO_FILE = {
  kind: "unreadable-file",
  message: "this is no regular file, and links are not followed",
  next: "let version-file name the file that holds the version"
};
var UNREAD2 = { kind: "missing-object", message: "the version file could not be read", next: "run this again" };
function faultIn(file, { message, next: next3 }) {
  return { file, line: null, column: null, message: `${message}; ${next3}`, fatal: true };
}

// src/gate/revisions.ts
function isUndecided(value) {
  return isFault(value) || typeof value === "object" && value !== null && "problem" in value;
}
async function findRevisions(repository2, place3, request, policy2) {
  const { tags, named: named4 } = place3;
  if (tags.incomplete !== null && named4 !== "release" && named4 !== "none") return tags.incomplete;
  const releases = releasesOf(named4 === "none" ? [] : tags.tags, policy2.tagPattern);
  const tagged = await nameTag(place3, request, policy2);
  if (isUndecided(tagged)) return tagged;
  const asked = { ...request, tag: tagged.tag };
  const found2 = await declareHead(repository2, place3, asked, policy2, releases);
  if (isUndecided(found2)) return found2;
  const declaration2 = request.planned === void 0 ? found2 : asPlanned(found2, releases);
  const doubt = unsureOfBaseline(place3, asked, releases, declaration2, policy2.tagPattern);
  if (doubt !== null) return doubt;
  const baseline = await baselineTree(repository2, place3, asked, declaration2);
  if (isFault(baseline)) return baseline;
  const { mergeBase: mergeBase2 } = place3;
  const partly = mergeBase2 !== null && !declaration2.everythingCounts && baseline?.sha !== mergeBase2.sha;
  return { baseline, before: partly ? mergeBase2 : null, head: place3.head, declaration: declaration2, releases, tag: asked.tag };
}
async function nameTag({ head }, { tag, planned }, { tagPattern, versionFile }) {
  if (planned === void 0) return { tag };
  if (planned !== "version-file") return { tag: tagName(planned, tagPattern) };
  const read3 = await headVersionIn(head, versionFile);
  if (isUndecided(read3)) return read3;
  if (read3.version !== null) return { tag: tagName(read3.version, tagPattern) };
  return { kind: "no-version", message: "no version file says which version is to be released", next: "say `version`" };
}
function asPlanned(declaration2, releases) {
  const { headVersion, faults } = declaration2;
  const twin = headVersion === null ? null : releaseOf(releases, headVersion);
  if (headVersion === null || twin === null || faults.some(({ kind }) => kind === "already-released"))
    return declaration2;
  return { ...declaration2, faults: [...faults, alreadyReleased(headVersion, twin)] };
}
async function declareHead(repository2, place3, request, policy2, releases) {
  const { tagPattern: pattern, assumeNext, versionFile } = policy2;
  const head = request.headVersion === null ? await headVersionIn(place3.head, versionFile) : { version: null };
  if (isUndecided(head)) return head;
  const common = { releases, pattern, assumeNext, headOption: request.headVersion };
  if (request.tag !== null) {
    const base2 = await namedBase(repository2, place3, request, policy2);
    if (isUndecided(base2)) return base2;
    return declare({ ...common, judged: { kind: "tag", tag: request.tag, head: head.version }, base: base2 });
  }
  const start = place3.mergeBase ?? (releases.stable.length === 0 ? await earlierTree(repository2, place3) : null);
  if (isFault(start)) return start;
  const before2 = start === null ? { version: null } : await versionIn(start, versionFile);
  if (isUndecided(before2)) return before2;
  const kind = place3.mergeBase === null ? "branch" : "pull-request";
  const rooted = (kind === "branch" ? head.version : before2.version) === null && releases.stable.length > 0;
  const reachable2 = rooted ? await repository2.tagsReachable(place3.mergeBase?.sha ?? place3.headSha) : { tags: [] };
  if (isFault(reachable2)) return reachable2;
  const base = await namedBase(repository2, place3, request, policy2);
  if (isUndecided(base)) return base;
  const names3 = reachable2.tags.map(({ name }) => name);
  return declare({
    ...common,
    judged: { kind, before: request.baseVersion ?? before2.version, head: head.version, reachable: names3 },
    base
  });
}
async function namedBase(repository2, place3, request, policy2) {
  if (place3.named !== "release" || request.base === null)
    return request.baseVersion === null ? null : { version: request.baseVersion };
  const tagged = request.baseVersion ?? parseTag(bareTag(request.base), policy2.tagPattern);
  if (tagged !== null) return { version: tagged };
  const tree = await repository2.tree(request.base);
  return isFault(tree) ? tree : versionIn(tree, policy2.versionFile);
}
async function baselineTree(repository2, place3, request, declaration2) {
  if (place3.named === "release" && request.base !== null) return repository2.tree(request.base);
  if (declaration2.baseline !== null) return repository2.tree(`refs/tags/${declaration2.baseline.tag}`);
  if (request.tag !== null) return null;
  return place3.mergeBase ?? earlierTree(repository2, place3);
}
async function earlierTree(repository2, { head, headSha }) {
  if (head.sha === null) return repository2.tree("HEAD");
  const target = await repository2.defaultBranch();
  if (isFault(target)) return target;
  if (target !== null) {
    const sha = await repository2.mergeBase(target.sha, headSha);
    if (isFault(sha)) return sha;
    if (sha !== null && sha !== headSha) return repository2.tree(sha);
  }
  const parent = await repository2.resolve(`${headSha}^`);
  if (!isFault(parent)) return repository2.tree(parent.sha);
  return parent.kind === "missing-revision" && !repository2.shallow ? null : parent;
}

// src/gate/reason.ts
function reasonOf({ report: report3, faults, fails: fails2 }) {
  if (faults[0] !== void 0) return whatIsWrong(faults[0]);
  const { required, declared: declared3 } = report3;
  const blocking = blockingOf(report3).length;
  if (declared3 === null)
    return blocking > 0 ? `${broken2(blocking)} what is promised` : "nothing that is promised breaks";
  const from = nameOf6(report3.baseline);
  if (required === "never") return `${broken2(blocking)} what may never break after ${from}, unless accepted by name`;
  if (required === "none") return `no change here needs a new version after ${from}`;
  if (required === "patch") return `no change here needs more than a patch after ${from}`;
  const least = report3.minimumVersion ?? describeBump(required);
  if (!fails2 && !enough(declared3, required))
    return `every break since ${from} is accepted; the release that carries them needs ${least} or higher`;
  const included = fails2 && blocking === 0 ? ", accepted breaks included" : "";
  const lowest = fails2 && report3.minimumVersion !== null ? ` (${least} or higher)` : "";
  return `${subject(report3)} needs ${describeBump(required)} after ${from}${lowest}${included}; ${says(report3)}`;
}
function nextOf2({ report: report3, faults }) {
  const steps2 = faults.map((fault3) => [whatToDo(fault3)]);
  const blocking = blockingOf(report3);
  if (blocking.length === 0) return steps2.length > 0 ? steps2 : [raise(report3)];
  return [...steps2, [...raise(report3), undo(report3, blocking), ...accept2(report3, blocking)]];
}
function undo({ role }, blocking) {
  if (role === "client") return "keep the older copy of the protocol";
  return blocking.length === 1 ? "undo the blocking change" : `undo the ${blocking.length} blocking changes`;
}
function whatIsWrong({ message }) {
  return message.split(/\.\s+/)[0] ?? message;
}
function whatToDo({ message }) {
  const [, ...rest] = message.split(/\.\s+/);
  const next3 = rest.join(". ").replace(/\.$/, "");
  return next3.charAt(0).toLowerCase() + next3.slice(1);
}
function nameOf6({ version, ref }) {
  return version ?? shortRef(ref);
}
function blockingOf({ findings }) {
  return findings.filter(({ blocking }) => blocking);
}
function broken2(n) {
  return `${count(n, "change")} break${n === 1 ? "s" : ""}`;
}
function subject({ head, baseline }) {
  return head.version !== null && head.version !== baseline.version ? head.version : "this";
}
function says({ declared: declared3, declaredBy }) {
  if (declaredBy === "assumed" && declared3 !== "none") return `the next release is taken to be a ${declared3}`;
  if (declared3 === "none") return "no new version is declared";
  const who = { tag: "the tag", "version-file": "the version file", option: "--head-version", assumed: "" };
  return `${who[declaredBy ?? "option"]} declares a ${declared3}`;
}
function raise({ required, minimumVersion: minimumVersion2, declared: declared3, declaredBy, head }) {
  if (declared3 === null || required === "never") return [];
  if (minimumVersion2 === null) return [`declare ${describeBump(required)}`];
  if (declaredBy === "tag") return [`release it as ${minimumVersion2} or higher`];
  if (declaredBy === "assumed" && head.version === null)
    return [`say the version, ${minimumVersion2} or higher, in a VERSION file or with \`--head-version\``];
  return [`set the version to ${minimumVersion2} or higher`];
}
function accept2({ declared: declared3, declaredBy, policy: policy2 }, blocking) {
  const them = blocking.length === 1 ? "it" : "them";
  const step3 = `accept ${them} by fingerprint in ${policy2.file ?? CONFIG_FILE}`;
  if (declared3 === null || declaredBy === "assumed") return [step3];
  if (blocking.every(({ requires }) => requires !== "never")) return [];
  return [declared3 === "major" ? step3 : `${step3} and declare a major`];
}

// src/gate/verdict.ts
function fails({ report: report3, faults }) {
  const { declared: declared3, declaredBy, required, findings } = report3;
  if (faults.length > 0 || findings.some(({ blocking }) => blocking)) return true;
  return declared3 !== null && declaredBy !== "assumed" && !enough(declared3, required);
}
function decided(judged2, { notices, unseen, acceptedElsewhere }) {
  const verdicts = judged2.map((each) => "first" in each ? firstVerdict(each) : verdictOf(each));
  const failing = verdicts.filter(({ failed: failed2 }) => failed2);
  const several = verdicts.length > 1;
  const faults = judged2.map((each) => each.faults.map(({ message }) => notice2(message)));
  const bare = verdicts.filter(({ surface }) => several && surface === null);
  const others = [
    ...bare.map(({ name, reason }) => notice2(`${name}: ${reason}.`)),
    ...ofSurfaces(judged2),
    ...staleEntries(judged2, acceptedElsewhere),
    ...notices
  ];
  const tags = judged2.map((each) => "first" in each ? each.tag : each.report.tag).filter((tag) => tag !== null);
  return {
    ...tags.length > 0 && { tags: [...new Set(tags)] },
    verdict: failing.length > 0 ? "fail" : "pass",
    reason: several ? tally2(verdicts.length, failing) : verdicts.map(({ reason }) => reason).join(""),
    next: failing.flatMap(({ name, next: next3 }) => several ? waysNamed(name, next3) : next3),
    problems: distinct2([...faults.flat(), ...others]),
    untold: distinct2([...faults.flatMap((of) => of.slice(1)), ...others]),
    unseen,
    surfaces: verdicts.flatMap(({ surface }) => surface ?? [])
  };
}
function waysNamed(name, next3) {
  return next3.map(([way, ...others]) => way === void 0 ? [] : [`${name}: ${way}`, ...others]);
}
function nameOf7(judged2) {
  return "first" in judged2 ? judged2.name : judged2.report.name;
}
function ofSurfaces(judged2) {
  const messages = judged2.flatMap((each) => [...new Set(each.problems.map(({ message }) => message))]);
  const isShared = (message) => messages.filter((other2) => other2 === message).length > 1;
  return judged2.flatMap(
    (each) => each.problems.map(
      (problem2) => judged2.length < 2 || problem2.file !== null || isShared(problem2.message) ? problem2 : { ...problem2, message: `${nameOf7(each)}: ${problem2.message}` }
    )
  );
}
function undecidedSurface(report3, name) {
  return report3.problems[0]?.file === null ? { ...report3, reason: `${name}: ${report3.reason}` } : report3;
}
function tally2(all, failing) {
  if (failing.length === 0) return `all ${all} surfaces pass`;
  const names3 = failing.map(({ name }) => name).join(", ");
  return `${failing.length} of ${all} surfaces ${failing.length === 1 ? "fails" : "fail"}: ${names3}`;
}
function verdictOf(judged2) {
  const { report: report3, faults } = judged2;
  const failed2 = fails(judged2);
  const told3 = { report: report3, faults, fails: failed2 };
  const reason = reasonOf(told3);
  const surface = { ...report3, verdict: failed2 ? "fail" : "pass", reason };
  return { name: report3.name, failed: failed2, reason, next: failed2 ? nextOf2(told3) : [], surface };
}
function firstVerdict({ first, name, faults }) {
  const [fault3] = faults;
  const reason = fault3 === void 0 ? `nothing came before ${first}, so there is nothing it could break` : whatIsWrong(fault3);
  return { name, failed: fault3 !== void 0, reason, next: faults.map((each) => [whatToDo(each)]), surface: null };
}
function staleEntries(judged2, elsewhere = /* @__PURE__ */ new Set()) {
  const surfaces2 = judged2.flatMap((each) => "decision" in each ? [each] : []);
  const used = new Set(
    surfaces2.flatMap(
      ({ decision }) => reportedIn(decision).filter(({ accepted }) => accepted !== null).map(({ fingerprint: fingerprint2 }) => fingerprint2)
    )
  );
  return surfaces2.flatMap(({ report: report3, decision }) => {
    const present = new Set(reportedIn(decision).map(({ fingerprint: fingerprint2 }) => fingerprint2));
    return decision.stale.flatMap(({ entry: { fingerprint: fingerprint2 }, message }) => {
      if (!used.has(fingerprint2) && !elsewhere.has(fingerprint2)) return [notice2(message)];
      return present.has(fingerprint2) ? [notice2(`${report3.name}: ${message}`)] : [];
    });
  });
}
function reportedIn({ findings, notes: notes2 }) {
  return [...findings, ...notes2];
}
function notice2(message) {
  return { file: null, line: null, column: null, message, fatal: false };
}
function distinct2(problems) {
  return [...new Map(problems.map((problem2) => [JSON.stringify(problem2), problem2])).values()];
}
function undecided(why) {
  const { problems, next: next3, reason } = explained(why);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return {
    verdict: "undecided",
    reason: `${reason}${more}`,
    next: [[next3]],
    problems,
    untold: problems.slice(1),
    unseen: [],
    surfaces: []
  };
}
function explained(why) {
  if ("message" in why) return { problems: [faultProblem(why)], reason: why.message, next: why.next };
  const [problems, next3] = "problem" in why ? [[why.problem], "correct version-file or the file, or say `--version-file none`"] : [why.problems, why.next];
  const [first] = problems;
  if (first === void 0) throw new TypeError("undecided, but nothing says why");
  const place3 = [first.file, first.line, first.column].filter((part) => part !== null).join(":");
  return { problems, reason: `${place3 === "" ? "" : `${place3}: `}${first.message}`, next: next3 };
}
function faultProblem({ message, next: next3 }) {
  return { file: null, line: null, column: null, message: `${message}; ${next3}`, fatal: true };
}

// src/gate/copies-case.ts
function together(judged2, copies, { besides, source }) {
  const acceptedElsewhere = /* @__PURE__ */ new Set([...besides.acceptedElsewhere ?? [], ...copies.named]);
  return withCopies(decided(judged2, { ...besides, acceptedElsewhere }), copies, source.file ?? CONFIG_FILE);
}
async function copiesOf(found2, policy2) {
  const { config, place: place3, repository: repository2, request, parses } = found2;
  if (config.copies.length === 0 || !found2.first) return NO_COPIES;
  const settings = copySettings(config, policy2);
  const revisions = await findRevisions(repository2, place3, request, (found2.surfaces[0] ?? settings).revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const before2 = place3.mergeBase ?? revisions.baseline;
  const { headVersion, baselineVersion } = revisions.declaration;
  const sides = { head: place3.head, before: before2, version: headVersion ?? baselineVersion };
  const copies = await judgeCopies(config, sides, settings, parses);
  return "copies" in copies ? copies : { report: undecided(copies) };
}

// src/gate/parses.ts
function createParses(outlines = /* @__PURE__ */ new Map(), bounds = DEFAULT_LIMITS2) {
  const parses = /* @__PURE__ */ new Map();
  const limits2 = parseLimits(bounds);
  let left = bounds.totalBytes;
  return {
    outlines,
    last: { kept: NOTHING_KEPT },
    known: (id) => parses.get(id),
    parse: (id, content) => {
      const known2 = parses.get(id);
      if (known2 !== void 0) return known2;
      left -= content.length;
      const result2 = left < 0 ? tooMuch(bounds) : parseBytes(content, limits2);
      parses.set(id, result2);
      return result2;
    }
  };
}
var BOUNDED = /* @__PURE__ */ new WeakMap();
function boundedParses(parses, bounds) {
  const keyOf2 = (of) => [of.fileBytes, of.totalBytes, of.fileWords, of.messageFields].join();
  if (keyOf2(bounds) === keyOf2(DEFAULT_LIMITS2)) return parses;
  const stores = BOUNDED.get(parses) ?? /* @__PURE__ */ new Map();
  BOUNDED.set(parses, stores);
  const store = stores.get(keyOf2(bounds)) ?? createParses(parses.outlines, bounds);
  stores.set(keyOf2(bounds), store);
  return store;
}
function parseLimits({ fileBytes, fileWords, messageFields }) {
  const textLength = Math.max(DEFAULT_LIMITS.textLength, fileBytes);
  return { ...DEFAULT_LIMITS, textLength, tokens: fileWords, fieldsPerMessage: messageFields };
}
function tooMuch({ totalBytes }) {
  const message = `this file is not read: the files of all versions have more than ${totalBytes} bytes together, which is the limit. Leave files out with \`protos:\` or \`exclude:\` in the config, or raise \`limits.total-bytes\` there.`;
  return { file: emptyFile(""), problems: [{ message, range: { start: 0, end: 0 } }] };
}
var strict3 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var lenient = new TextDecoder("utf-8", { ignoreBOM: true });
function parseBytes(content, limits2) {
  try {
    return parse(strict3.decode(content), limits2);
  } catch {
    const text = lenient.decode(content);
    const { file } = parse(text, limits2);
    const start = firstWrong(content, text);
    const message = "the file is not valid UTF-8 here. Save it as UTF-8.";
    return { file, problems: [{ message, range: { start, end: start + 1 } }] };
  }
}
function firstWrong(content, text) {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  while (bytes[at] === content[at]) at++;
  const decoder2 = new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder2.decode(content.subarray(0, at), { stream: true }).length;
}

// src/report/copies.ts
var COPY_REMEDY = "Give both copies the same declaration. Where they differ, what is deployed decides which one is right.";
function copySections({ findings }) {
  const open = findings.filter(({ accepted }) => accepted === null);
  const sections = [
    { kind: "blocking", title: "Breaking", findings: findings.filter(({ blocking }) => blocking) },
    {
      kind: "degraded",
      title: "Degrading, allowed",
      findings: open.filter(({ blocking, introduced }) => introduced && !blocking)
    },
    { kind: "accepted", title: "Accepted", findings: findings.filter(({ accepted }) => accepted !== null) },
    { kind: "earlier", title: "From before this change", findings: open.filter(({ introduced }) => !introduced) }
  ];
  return sections.filter((section2) => section2.findings.length > 0);
}
function copySentence({ finding: finding2 }, { peers: peers2 }) {
  const { client, server, differs: differs2 } = declaredIn(finding2);
  const [clients, servers] = [`the ${peers2.client}'s copy`, `the ${peers2.server}'s copy`];
  if (differs2 !== null) return `both copies have ${client}, but not with the same meaning: ${differs2}`;
  if (server === null) return `only ${clients} has ${client}`;
  return client === null ? `only ${servers} has ${server}` : `${clients} has ${client}, ${servers} has ${server}`;
}
function copyCounts({ findings }) {
  const of = (severity) => findings.filter((each) => each.accepted === null && each.severity === severity).length;
  const [broken3, degraded] = [of("broken"), of("degraded")];
  return { severity: broken3 > 0 ? "broken" : degraded > 0 ? "degraded" : "safe", broken: broken3, degraded };
}
function copyStanding(pair) {
  const { broken: broken3, degraded } = copyCounts(pair);
  const accepted = pair.findings.filter((each) => each.accepted !== null).length;
  if (broken3 + degraded === 0)
    return accepted === 0 ? "works" : `works but for ${count(accepted, "accepted difference")}`;
  const parts = [
    ...broken3 > 0 ? [`${count(broken3, "difference")} ${broken3 === 1 ? "breaks" : "break"} it`] : [],
    ...degraded > 0 ? [`${broken3 > 0 ? degraded : count(degraded, "difference")} ${degraded === 1 ? "degrades" : "degrade"} it`] : []
  ];
  return [...parts, ...accepted === 0 ? [] : [`${accepted} ${accepted === 1 ? "is" : "are"} accepted`]].join(", ");
}
function acceptedText({ accepted }) {
  if (accepted === null) return null;
  return `accepted${accepted.until === null ? "" : ` until ${accepted.until}`}: ${accepted.reason}`;
}
function copyPlaces({ finding: finding2 }) {
  const at = (element) => element === null ? null : locate(element, finding2.rule.points);
  return { client: at(finding2.old), server: at(finding2.new) };
}

// src/report/copies-json.ts
function copiesJson(pair) {
  const { name, verdict, reason, peers: peers2, contracts, client, server, before: before2, findings } = pair;
  const { severity, broken: broken3, degraded } = copyCounts(pair);
  return {
    name,
    verdict,
    reason,
    label: skewLabel("old-client-new-server", peers2),
    contracts,
    client: { name: peers2.client, path: client.path, files: client.files },
    server: { name: peers2.server, path: server.path, files: server.files },
    before: before2,
    severity,
    broken: broken3,
    degraded,
    findings: findings.map((reported2) => findingJson(reported2, pair))
  };
}
function findingJson(reported2, pair) {
  const { finding: finding2, fingerprint: fingerprint2, severity, blocking, introduced, accepted, witnesses } = reported2;
  const { client, server } = copyPlaces(reported2);
  return {
    rule: finding2.rule.id,
    fingerprint: fingerprint2,
    element: finding2.element,
    severity,
    blocking,
    introduced,
    accepted,
    message: copySentence(reported2, pair),
    remedy: COPY_REMEDY,
    client,
    server,
    consequences: finding2.consequences.map((consequence) => {
      const { contract, flow, effect, when, runtimes } = consequence;
      const witness = witnesses.get(consequence) ?? null;
      return { contract, flow, effect, severity: consequence.severity, when, runtimes, witness };
    }),
    reachedBy: finding2.reachedBy.map(({ old, new: next3 }) => (old ?? next3)?.fullName).sort()
  };
}

// src/report/proof.ts
var OWN = /* @__PURE__ */ new Set(["protobufjs", "lenient", "strict"]);
var LONGEST2 = 200;
function proofsOf({ finding: finding2, witnesses }, { peers: peers2, contracts }) {
  const proofs2 = /* @__PURE__ */ new Map();
  for (const consequence of finding2.consequences) {
    const witness = witnesses.get(consequence);
    if (witness === void 0 || !contracts.includes(consequence.contract)) continue;
    const proof = { peers: skewLabel(consequence.skew, peers2), text: witnessText(witness) };
    proofs2.set(JSON.stringify(proof), proof);
  }
  return [...proofs2.values()];
}
function witnessText({ writer, bytes, reader, runtime, proven }) {
  const sent = bytes === null ? [] : [bytes === "" ? "no bytes" : short(spaced(bytes))];
  const steps2 = [short(writer), ...sent, short(reader)].filter((step3) => step3 !== "").join(" \u2192 ");
  if (proven) return steps2;
  return OWN.has(runtime) ? `${steps2} (unproven)` : `${steps2} (known from ${runtime})`;
}
function spaced(hex) {
  return hex.replace(/..(?=.)/g, "$& ");
}
function short(text) {
  return text.length > LONGEST2 ? `${text.slice(0, LONGEST2)}\u2026` : text;
}
function unprovenText({ surfaces: surfaces2 }) {
  const all = surfaces2.flatMap((surface) => [...surface.findings, ...surface.notes]);
  const witnesses = all.flatMap(
    ({ finding: finding2, witnesses: proofs2 }) => finding2.consequences.flatMap((consequence) => proofs2.get(consequence) ?? [])
  );
  const open = witnesses.filter(({ proven }) => !proven);
  const known2 = open.filter(({ runtime }) => !OWN.has(runtime));
  const unproven = open.length - known2.length;
  return [
    ...unproven === 0 ? [] : [`a proof of ${count(unproven, "consequence")}`],
    ...known2.length === 0 ? [] : [`a proof of ${count(known2.length, "consequence")} that only other runtimes show`]
  ];
}

// src/report/limits.ts
var NO_SCHEMA_SHOWS = "new values of existing fields, and changed behaviour: no schema shows them";
function limitsOf(report3) {
  const { surfaces: surfaces2, unseen: besides, copies = [] } = report3;
  if (surfaces2.length + copies.length === 0) return [];
  const several = surfaces2.length > 1;
  const unseen = surfaces2.flatMap(
    ({ name, unseen: texts }) => texts.map((text) => several ? `${name}: ${text}` : text)
  );
  return [...unseen, ...besides, ...unprovenText(report3), NO_SCHEMA_SHOWS];
}

// src/report/remedy.ts
var AS_CLIENT = "This protocol is another project's, so the change itself cannot be undone here. Keep the older copy of its files, or let the client work with old servers too and accept the finding.";
function remedyOf({ finding: finding2 }, { role }) {
  return role === "client" ? AS_CLIENT : finding2.rule.remedy;
}

// src/report/json.ts
var SCHEMA_VERSION = 1;
function renderJson(report3, tool) {
  return jsonText(jsonObject(report3, tool));
}
function jsonText(value) {
  return `${seenJson(value)}
`;
}
function jsonObject(report3, tool) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    verdict: report3.verdict,
    reason: report3.reason,
    problems: report3.problems.map(({ file, line, column, message, fatal: fatal2 }) => ({ file, line, column, message, fatal: fatal2 })),
    surfaces: report3.surfaces.map(surfaceJson),
    ...report3.copies === void 0 ? {} : { copies: report3.copies.map(copiesJson) },
    notSeen: limitsOf(report3)
  };
}
function surfaceJson(surface) {
  const { name, promise, contracts, window, against, meetings, policy: policy2, baseline, head } = surface;
  const { required, declared: declared3, declaredBy, minimumVersion: minimumVersion2 } = surface;
  return {
    name,
    promise,
    contracts,
    window,
    against,
    meetings: meetings.map(({ release, skews }) => ({
      release,
      skews: skews.map(({ skew, severity, broken: broken3, degraded }) => ({ id: skew, severity, broken: broken3, degraded }))
    })),
    clientProtocols: surface.clientProtocols ?? [],
    policy: policy2,
    baseline,
    head,
    required,
    declared: declared3,
    declaredBy,
    minimumVersion: minimumVersion2,
    skews: surface.skews.map((summary) => skewJson(summary, surface.peers)),
    clients: surface.clients.map(({ name: client, skews }) => ({
      name: client,
      skews: skews.map((summary) => skewJson(summary, { ...surface.peers, client }))
    })),
    role: surface.role,
    findings: surface.findings.map((reported2) => findingJson2(reported2, surface)),
    notes: surface.notes.map((reported2) => findingJson2(reported2, surface)),
    components: surface.components
  };
}
function skewJson({ skew, severity, broken: broken3, degraded }, peers2) {
  return { id: skew, label: skewLabel(skew, peers2), severity, broken: broken3, degraded };
}
function findingJson2(reported2, surface) {
  const { finding: finding2, fingerprint: fingerprint2, severity, requires, blocking, since, introduced, accepted, witnesses } = reported2;
  return {
    rule: finding2.rule.id,
    fingerprint: fingerprint2,
    element: finding2.element,
    severity,
    requires,
    blocking,
    message: finding2.sentence,
    remedy: remedyOf(reported2, surface),
    old: place(finding2.old, finding2.rule.points),
    new: place(finding2.new, finding2.rule.points),
    from: reported2.from ?? null,
    consequences: finding2.consequences.map((each) => consequenceJson(each, witnesses.get(each) ?? null)),
    reachedBy: finding2.reachedBy.map(({ old, new: next3 }) => (old ?? next3)?.fullName).sort(),
    since,
    introduced,
    unstable: reported2.unstable,
    guarded: reported2.guarded,
    clients: reported2.clients,
    accepted
  };
}
function place(element, part) {
  return element === null ? null : locate(element, part);
}
function consequenceJson(consequence, witness) {
  const { skew, contract, flow, effect, severity, novel, when, runtimes } = consequence;
  return { skew, contract, flow, effect, severity, novel, when, runtimes, witness };
}

// src/report/tool.ts
var TOOL = { name: "skewgate", version: "0.1.0" };

// src/report/anchor.ts
function placeAtHead({ finding: finding2 }) {
  if (finding2.new !== null && !isBundled(finding2.new)) return locate(finding2.new, finding2.rule.points);
  const { enclosing } = finding2;
  return enclosing === null || isBundled(enclosing) ? null : locate(enclosing, "name");
}
function isBundled(element) {
  const file = element.kind === "file" ? element : element.file;
  return wellKnownFile(file.path) === file.node;
}

// src/gate/part-finding.ts
function savedFinding({ finding: finding2, witnesses, ...reported2 }) {
  const { rule, element, key, sentence, adds: adds2, shapes, effects, consequences, reachedBy } = finding2;
  const spot = (each) => each === null ? null : savedSpot(each, finding2);
  const all = [.../* @__PURE__ */ new Set([...consequences, ...effects])];
  return {
    ...reported2,
    rule: rule.id,
    old: spot(finding2.old),
    new: spot(finding2.new),
    enclosing: spot(finding2.enclosing),
    told: { element, key, sentence, adds: adds2, shapes },
    effects: all.map(({ triggers: _, samples: __, ...rest }) => rest),
    worse: consequences.map((each) => ({ effect: all.indexOf(each), witness: witnesses.get(each) ?? null })),
    reachedBy: reachedBy.flatMap(({ old, new: next3 }) => (old ?? next3)?.fullName ?? [])
  };
}
function revivedFinding(saved2) {
  const { rule: id, told: told3, effects, worse: worse2, reachedBy, old, new: next3, enclosing, ...reported2 } = saved2;
  const rule = [...RULES, ...STORED_RULES].find((each) => each.id === id);
  if (rule === void 0) return null;
  const all = effects.map((effect) => ({ ...effect, triggers: [] }));
  const consequences = worse2.flatMap(({ effect }) => all[effect] ?? []);
  const proofs2 = worse2.flatMap(({ effect, witness }) => {
    const consequence = all[effect];
    return consequence === void 0 || witness === null ? [] : [[consequence, witness]];
  });
  const finding2 = {
    rule,
    ...told3,
    effects: all,
    consequences,
    old: revivedSpot(old),
    new: revivedSpot(next3),
    enclosing: revivedSpot(enclosing),
    reachedBy: reachedBy.map((fullName2) => ({ old: { fullName: fullName2 }, new: null }))
  };
  return { ...reported2, finding: finding2, witnesses: new Map(proofs2) };
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
  const { kind, path, bundled: bundled3, line, column, text } = saved2;
  const known2 = bundled3 ? wellKnownFile(path) : null;
  const start = known2 === null ? line - 1 + column - 1 : saved2.start;
  const moved = (range2) => ({
    start: range2.start - saved2.start + start,
    end: range2.end - saved2.start + start
  });
  const node = known2 ?? { text: `${"\n".repeat(line - 1)}${" ".repeat(column - 1)}${text}` };
  const pointed = moved(saved2.pointed);
  const part = { range: pointed };
  const name = { range: moved(saved2.name) };
  const spot = kind === "file" ? { kind, path, node: known2 ?? { ...node, packageRange: pointed } } : {
    kind: "field",
    file: { path, node },
    node: { range: { start, end: start + text.length }, name, number: part, type: part, label: part, map: null }
  };
  return spot;
}

// src/gate/part.ts
function comparedIn({
  place: place3,
  request
}) {
  return { base: place3.target?.sha ?? null, head: place3.head.sha, tag: request.tag };
}
function writtenPart({ compared: compared2, surfaces: surfaces2, report: report3 }) {
  const part = { version: TOOL.version, compared: compared2, surfaces: surfaces2, report: JSON.stringify(saved(report3)) };
  return { ...part, digest: digestOf(part) };
}
function readPart(text) {
  const json = parsed2(text);
  const part = isObject(json) && "part" in json ? json.part : void 0;
  if (!isObject(part)) return { wrong: "is no JSON report of named surfaces" };
  const { version, digest } = part;
  if (version !== TOOL.version)
    return { wrong: `was made by version ${String(version)} of skewgate, not ${TOOL.version}` };
  const written = part;
  if (digest !== digestOf(written)) return { wrong: "was cut or changed after it was written" };
  const report3 = revived(JSON.parse(written.report));
  if (report3 === null) return { wrong: "tells of rules that there are not" };
  return { compared: written.compared, surfaces: written.surfaces, report: report3 };
}
var NOTHING_COMPARED = { base: null, head: null, tag: null };
function partJson({ report: report3, compared: compared2 = NOTHING_COMPARED }, surfaces2) {
  return jsonText({ ...jsonObject(report3, TOOL), part: writtenPart({ compared: compared2, surfaces: surfaces2, report: report3 }) });
}
function digestOf({ version, compared: compared2, surfaces: surfaces2, report: report3 }) {
  const { base, head, tag } = compared2 ?? {};
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([version, base, head, tag, surfaces2, report3]))));
}
function parsed2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
function saved({ surfaces: surfaces2, copies, ...report3 }) {
  const save = (all) => all.map(savedFinding);
  return {
    ...report3,
    surfaces: surfaces2.map((each) => ({ ...each, findings: save(each.findings), notes: save(each.notes) })),
    ...copies !== void 0 && { copies: copies.map((each) => ({ ...each, findings: save(each.findings) })) }
  };
}
function revived({ surfaces: surfaces2, copies, ...report3 }) {
  let known2 = true;
  const revive = (all) => all.flatMap((each) => {
    const finding2 = revivedFinding(each);
    known2 &&= finding2 !== null;
    return finding2 ?? [];
  });
  const whole = {
    ...report3,
    surfaces: surfaces2.map((each) => ({ ...each, findings: revive(each.findings), notes: revive(each.notes) })),
    ...copies !== void 0 && { copies: copies.map((each) => ({ ...each, findings: revive(each.findings) })) }
  };
  return known2 ? whole : null;
}

// src/gate/policy.ts
async function findPolicy(policy2, tree) {
  const text = policy2.config ?? await configIn(tree, policy2.file ?? CONFIG_FILE);
  if (isFault(text) || text !== null && "badConfig" in text) return text;
  const parsed4 = text === null ? { config: NO_CONFIG } : await parsePolicy(text);
  if ("problems" in parsed4) return { badConfig: parsed4.problems };
  const resolved = resolveSurfaces(parsed4.config, policy2.options);
  const overruled = text === null || policy2.mayDiffer !== false ? [] : differing(parsed4.config, policy2.options, text.file);
  if (overruled.length > 0) return { badConfig: overruled };
  const wrong2 = resolved.flatMap((surface) => unfitProblems(surface, text?.file ?? null));
  if (wrong2.length > 0) return { badConfig: wrong2 };
  const fromTree = policy2.config === null && text !== null;
  const inTrees = policy2.config === null ? policy2.file ?? CONFIG_FILE : null;
  const source = { file: text?.file ?? null, sha: fromTree ? tree.sha : null };
  return {
    surfaces: resolved.map(
      (surface) => knowing(settingsOf(surface, parsed4.config.limits, policy2.proofs, inTrees), parsed4.config)
    ),
    source,
    config: parsed4.config
  };
}
function knowing(settings, { copies }) {
  if (copies.length === 0) return settings;
  const pairs = copies.map(({ client, server }) => [inCopy(client), inCopy(server)]);
  const areCopies = (one, other2) => pairs.some(([client, server]) => client(one) && server(other2) || client(other2) && server(one));
  return { ...settings, selection: { ...settings.selection, areCopies } };
}
function differing(config, options, file) {
  const decided2 = resolveSurfaces(config);
  const asked = resolveSurfaces(config, options);
  const keys = Object.keys(options).filter(
    (key) => asked.some((surface, i) => JSON.stringify(surface[key]) !== JSON.stringify(decided2[i]?.[key]))
  );
  return keys.map((key) => {
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const message = `the input ${name} says something else than ${file}, which decides here; remove the input`;
    return { file: null, line: null, column: null, message, fatal: true };
  });
}
function unfitProblems(surface, file) {
  return unfit(surface).map((message) => ({ file, line: null, column: null, message, fatal: true }));
}

// src/gate/gate.ts
async function gateRepository(repository2, request, policy2, parses) {
  const found2 = await openCase(repository2, request, policy2, parses);
  if (!("place" in found2)) return found2;
  const judged2 = [];
  for (const settings of found2.surfaces) {
    const result2 = await judgeRepository(found2, settings);
    if (!("faults" in result2)) return oneOf2(found2.surfaces, settings, result2);
    judged2.push(result2);
  }
  const copies = await copiesOf(found2, policy2);
  if ("report" in copies) return copies;
  return { report: together(judged2, copies, found2), config: found2.config, compared: comparedIn(found2) };
}
function oneOf2(surfaces2, { name }, { report: report3 }) {
  return surfaces2.length < 2 || name === null ? { report: report3 } : { report: undecidedSurface(report3, name) };
}
async function openCase(repository2, request, policy2, store) {
  const place3 = await findPlace(repository2, request);
  if (isFault(place3)) return { report: undecided(place3) };
  const judge3 = place3.target ?? place3.head;
  const found2 = await findPolicy(policy2, judge3);
  if ("badConfig" in found2) return found2;
  if (isFault(found2)) return { report: undecided(found2) };
  repository2.waitAtMost?.(found2.config.limits.seconds);
  const others = await findBesides(policy2, found2, judge3, place3.head);
  if (isFault(others)) return { report: undecided(others) };
  const chosen = chosenSurfaces(found2.surfaces, policy2.only ?? null, repository2.name);
  if (isFault(chosen)) return { report: undecided(chosen) };
  const surfaces2 = taggedSurfaces(chosen, request.tag);
  const left = found2.surfaces.filter((settings) => !surfaces2.includes(settings));
  const acceptedElsewhere = new Set(left.flatMap(({ policy: { accept: accept4 } }) => accept4.map((entry) => entry.fingerprint)));
  const besides = { ...others, notices: [...noticeOf(place3), ...others.notices], acceptedElsewhere };
  const first = surfaces2[0] === taggedSurfaces(found2.surfaces, request.tag)[0];
  const parses = boundedParses(store, found2.config.limits);
  return { repository: repository2, request, place: place3, parses, besides, surfaces: surfaces2, first, source: found2.source, config: found2.config };
}
function noticeOf({ notice: notice3 }) {
  return notice3 === null ? [] : [{ file: null, line: null, column: null, message: notice3, fatal: false }];
}
function taggedSurfaces(surfaces2, tag) {
  if (tag === null) return surfaces2;
  const named4 = surfaces2.filter(({ revisions }) => parseTag(tag, revisions.tagPattern) !== null);
  return named4.length > 0 ? named4 : surfaces2;
}
async function gateFolders(sides, versions, policy2, store) {
  const found2 = await findPolicy(policy2, sides.base);
  if ("badConfig" in found2) return found2;
  if (isFault(found2)) return { report: undecided(found2) };
  const parses = boundedParses(store, found2.config.limits);
  const besides = await findBesides(policy2, found2, sides.base, sides.head);
  if (isFault(besides)) return { report: undecided(besides) };
  const judged2 = [];
  for (const settings of found2.surfaces) {
    const declared3 = await declareFolders(sides, versions, settings);
    if (isUndecided(declared3)) return { report: undecided(declared3) };
    const identity = { name: settings.name ?? folderName(sides.head), policy: found2.source };
    const trees = { baseline: sides.base, before: null, head: sides.head };
    const result2 = await judgeSurface(trees, declared3, settings, parses, identity);
    if (!("report" in result2)) return oneOf2(found2.surfaces, settings, { report: undecided(result2) });
    const problems = [...result2.problems, ...notInFolders(settings)];
    const version2 = declared3.headVersion ?? declared3.baselineVersion;
    judged2.push({ ...result2, problems, faults: declared3.faults, version: version2 });
  }
  const common = copySettings(found2.config, policy2);
  const version = judged2[0]?.version ?? null;
  const copies = await judgeCopies(found2.config, { head: sides.head, before: sides.base, version }, common, parses);
  if (!("copies" in copies)) return { report: undecided(copies) };
  return { report: together(judged2, copies, { besides, source: found2.source }), config: found2.config };
}
async function judgeRepository({ repository: repository2, request, place: place3, parses, source }, settings, all = false) {
  const revisions = await findRevisions(repository2, place3, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { baseline, head, declaration: declaration2, releases, tag } = revisions;
  const before2 = all ? null : revisions.before;
  const { faults } = declaration2;
  const name = settings.name ?? repository2.name;
  if (baseline === null) {
    const first = await judgeFirst(head, settings, parses);
    return "notices" in first ? { first: tag ?? head.ref, tag, name, faults, problems: [...first.notices, ...tagNotices(releases)] } : { report: undecided(first) };
  }
  const identity = { name, policy: source };
  const older = await olderTrees(repository2, revisions, settings);
  if (isFault(older)) return { report: undecided(older) };
  const clients = await clientsOf(repository2, { ...revisions, baseline }, older, settings);
  if (isFault(clients)) return { report: undecided(clients) };
  const result2 = await judgeSurface(
    { baseline, before: before2, head, older, clients },
    declaration2,
    settings,
    parses,
    identity
  );
  if (!("report" in result2)) return { report: undecided(result2) };
  const unseen = [...result2.report.unseen, ...skippedTags(releases, settings)];
  const problems = [...result2.problems, ...tagNotices(releases)];
  return { ...result2, report: { ...result2.report, tag, unseen }, problems, faults };
}
async function olderTrees(repository2, { releases, declaration: declaration2 }, { window }) {
  if (declaration2.baselineVersion === null) return [];
  const older = [];
  for (const { tag, version } of olderReleases(releases, declaration2.baselineVersion, window)) {
    const tree = await repository2.tree(`refs/tags/${tag}`);
    if (isFault(tree)) return tree;
    older.push({ version, tree });
  }
  return older;
}
async function clientsOf(repository2, { baseline, head, declaration: declaration2 }, older, settings) {
  const before2 = [...older, { version: declaration2.baselineVersion, tree: baseline }];
  const clients = await clientTrees(repository2, settings, before2);
  if (isFault(clients)) return clients;
  const now = await headClientTree(repository2, settings, declaration2);
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
async function declareFolders(trees, versions, { revisions }) {
  const base = versions.base === null ? await versionIn(trees.base, revisions.versionFile) : { version: versions.base };
  if (isUndecided(base)) return base;
  const head = versions.head === null ? await headVersionIn(trees.head, revisions.versionFile) : { version: null };
  if (isUndecided(head)) return head;
  return declare({
    judged: { kind: "branch", before: base.version, head: head.version, reachable: [] },
    releases: releasesOf([], revisions.tagPattern),
    pattern: revisions.tagPattern,
    assumeNext: revisions.assumeNext,
    base: { version: base.version },
    headOption: versions.head
  });
}
function folderName({ ref }) {
  return ref.replace(/\/+$/, "").split("/").at(-1) || ref;
}

// src/gate/accept.ts
function chooseFindings(report3, config, wanted) {
  const sources = [
    ...report3.surfaces.map((surface) => ({
      of: { surface },
      place: placeFor(surface, config),
      findings: [...surface.findings, ...surface.notes]
    })),
    ...(report3.copies ?? []).map((copies) => ({
      of: { copies },
      place: placeOfCopies(report3, config),
      findings: copies.findings
    }))
  ];
  const all = sources.flatMap(({ findings }) => findings);
  const isWanted2 = (reported2) => wanted.length === 0 ? reported2.blocking : wanted.some((one) => names2(one, reported2));
  const present = [];
  const groups = sources.flatMap(({ of, place: place3, findings: there }) => {
    const found2 = once2(there.filter(isWanted2));
    const known2 = ({ fingerprint: fingerprint2, accepted }) => accepted !== null || place3.fingerprints.has(fingerprint2);
    for (const each of found2.filter(known2))
      present.push({ fingerprint: each.fingerprint, holds: each.accepted !== null });
    const findings = found2.filter((each) => !known2(each));
    return findings.length === 0 ? [] : [{ of, place: place3, findings }];
  });
  const unmatched = wanted.filter((one) => !all.some((reported2) => names2(one, reported2))).map((one) => ({ wanted: one, near: nearTo(one, all) }));
  return { groups, unmatched, present };
}
function names2(wanted, { finding: finding2, fingerprint: fingerprint2 }) {
  if (wanted.kind === "fingerprint") return fingerprint2 === wanted.fingerprint;
  return finding2.rule.id === wanted.rule && finding2.element === wanted.element;
}
function once2(findings) {
  return [...new Map(findings.map((reported2) => [reported2.fingerprint, reported2])).values()];
}
function placeFor({ name, policy: policy2 }, { common, surfaces: surfaces2 }) {
  const file = policy2.file ?? CONFIG_FILE;
  const own = surfaces2.find((surface) => surface.name === name) ?? (surfaces2.length === 1 ? surfaces2[0] : void 0);
  const atTop = own === void 0 || own.accept === void 0 && common.accept !== void 0;
  const list2 = atTop ? common.accept : own.accept;
  const fingerprints = new Set(list2?.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  return { file, surface: atTop ? null : own.name ?? null, listed: list2 !== void 0, fingerprints };
}
function placeOfCopies({ surfaces: surfaces2 }, { common }) {
  const file = surfaces2[0]?.policy.file ?? CONFIG_FILE;
  const fingerprints = new Set(common.accept?.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  return { file, surface: null, listed: common.accept !== void 0, fingerprints };
}
var MOST_NEAR = 5;
function nearTo(wanted, all) {
  const lines3 = new Map(all.map((reported2) => [reported2, lineOf2(reported2)]));
  const meant2 = wanted.kind === "fingerprint" ? near(wanted.fingerprint, all, ({ fingerprint: fingerprint2 }) => fingerprint2) : [
    ...all.filter(({ finding: finding2 }) => finding2.element === wanted.element),
    ...near(lastPart(wanted.element), all, ({ finding: finding2 }) => lastPart(finding2.element)),
    ...all.filter(({ finding: finding2 }) => finding2.rule.id === wanted.rule)
  ];
  const fallback = all.filter(({ blocking }) => blocking);
  return [...new Set((meant2.length > 0 ? meant2 : fallback).map((reported2) => lines3.get(reported2) ?? ""))].slice(
    0,
    MOST_NEAR
  );
}
function near(word, all, nameOf12) {
  const meant2 = nearest(word, [...new Set(all.map(nameOf12))]);
  return meant2 === null ? [] : all.filter((reported2) => nameOf12(reported2) === meant2);
}
function lastPart(element) {
  return element.slice(element.lastIndexOf(".") + 1);
}
function lineOf2({ fingerprint: fingerprint2, finding: finding2 }) {
  return `${fingerprint2} ${finding2.rule.id} ${finding2.element}`;
}

// src/report/acceptance-entry.ts
function acceptanceEntry({ finding: finding2, fingerprint: fingerprint2, requires }, { baseline }) {
  const version = baseline.version === null ? null : parseVersion(baseline.version, { leadingV: true });
  const until = version === null ? null : minimumVersion(version, requires);
  return { fingerprint: fingerprint2, rule: finding2.rule.id, element: finding2.element, until: until?.text ?? null };
}
function acceptanceEntries(findings, surface) {
  const entries = findings.map((reported2) => acceptanceEntry(reported2, surface));
  const isAlone = ({ rule, element }) => entries.filter((other2) => other2.rule === rule && other2.element === element).length === 1;
  return entries.map((entry, i) => {
    const file = fileOf2(findings[i]);
    return isAlone(entry) || file === null ? entry : { ...entry, element: `${entry.element} (${file})` };
  });
}
function fileOf2(reported2) {
  const element = reported2?.finding.new ?? reported2?.finding.old ?? null;
  if (element === null) return null;
  return element.kind === "file" ? element.path : element.file.path;
}
function copyEntry({ finding: finding2, fingerprint: fingerprint2 }) {
  return { fingerprint: fingerprint2, rule: finding2.rule.id, element: finding2.element, until: null };
}
function looksLikeNumber(fingerprint2) {
  return /^\d+(e\d+)?$/.test(fingerprint2);
}
function entryLines({ fingerprint: fingerprint2, rule, element, until }, reason) {
  return [
    `  - fingerprint: ${looksLikeNumber(fingerprint2) ? `"${fingerprint2}"` : fingerprint2} # ${visible(`${rule} ${element}`)}`,
    `    reason: ${reason}`,
    ...until === null ? [] : [`    until: ${until}`]
  ];
}

// src/config/surface-names.ts
function surfaceNames(text) {
  if (text === null || text === void 0) return null;
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((name) => name !== "");
}

// src/report/budget.ts
var LIMITS = {
  /** `output.summary` and `output.text` of a check run (GitHub REST API, "Create a check run"). */
  checkSummary: 65535,
  /** The title of a check run stands in one line of a list; no limit is documented. */
  checkTitle: 80,
  /** The body of a comment on an issue or a pull request. */
  comment: 65536,
  /** One step's summary (GitHub docs, "Workflow commands"). */
  jobSummary: 1048576,
  /** `message` and `raw_details` of an annotation: 64 KB. */
  annotationText: 64e3,
  annotationTitle: 255
};
var encoder2 = new TextEncoder();
function byteLength(text) {
  return encoder2.encode(text).length;
}
function firstThatFits(texts, limit2) {
  let last = "";
  for (const text of texts) {
    last = text;
    if (byteLength(text) <= limit2) break;
  }
  return last;
}
function mostThatFit(render, most, limit2) {
  let best = null;
  let low = 0;
  let high = most;
  while (low <= high) {
    const middle = low + high >> 1;
    const text = render(middle);
    if (byteLength(text) <= limit2) {
      best = text;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}
function clipBytes(text, limit2) {
  if (byteLength(text) <= limit2) return text;
  const room = new Uint8Array(Math.max(0, limit2 - byteLength("\u2026")));
  const { read: read3 } = encoder2.encodeInto(text, room);
  return `${text.slice(0, read3)}\u2026`;
}

// src/report/consequences.ts
function toldConsequences(finding2, audience) {
  const told3 = /* @__PURE__ */ new Map();
  for (const consequence of worstPerCondition(counted2(finding2, audience))) {
    const label2 = skewLabel(consequence.skew, audience.peers);
    told3.set(label2, (told3.get(label2) ?? /* @__PURE__ */ new Set()).add(consequenceText(consequence, audience.peers)));
  }
  return [...told3].map(([label2, texts]) => ({ peers: label2, text: [...texts].join("; ") }));
}
function consequenceLines(finding2, audience) {
  const lines3 = worstPerCondition(counted2(finding2, audience)).map(
    (consequence) => `${skewLabel(consequence.skew, audience.peers)}: ${consequenceText(consequence, audience.peers)}`
  );
  return [...new Set(lines3)];
}
var CONTRACT_NAMES = {
  binary: "the binary format",
  json: "ProtoJSON",
  source: "generated code",
  document: "stored documents"
};
var ALSO = { safe: "", degraded: "degrades", broken: "breaks" };
function elsewhereText({ consequences }, { contracts }) {
  const others = CONTRACTS.filter((contract) => !contracts.includes(contract)).flatMap((contract) => {
    const there = consequences.filter((consequence) => consequence.contract === contract);
    const worst = there.map(({ severity }) => severity).reduce(worse, "safe");
    return worst === "safe" ? [] : [{ verb: ALSO[worst], name: CONTRACT_NAMES[contract] }];
  });
  if (others.length === 0) return null;
  const verbs = [...new Set(others.map(({ verb }) => verb))];
  const parts = verbs.map((verb) => {
    const names3 = others.filter((other2) => other2.verb === verb).map(({ name }) => name);
    return `${verb} ${names3.join(" and ")}`;
  });
  return `also ${parts.join(" and ")}, not counted here`;
}
function uncountedText({ findings, notes: notes2, contracts }) {
  const told3 = [...findings, ...notes2].filter(({ introduced }) => introduced);
  const parts = CONTRACTS.filter((contract) => !contracts.includes(contract)).flatMap((contract) => {
    const worst = told3.map(
      ({ finding: finding2 }) => finding2.consequences.filter((consequence) => consequence.contract === contract).map(({ severity }) => severity).reduce(worse, "safe")
    );
    const count2 = (severity) => worst.filter((each) => each === severity).length;
    const [broken3, degraded] = [count2("broken"), count2("degraded")];
    return broken3 + degraded === 0 ? [] : [`${CONTRACT_NAMES[contract]} (${skewText({ broken: broken3, degraded })})`];
  });
  return parts.length === 0 ? null : parts.join(", ");
}
function counted2({ consequences }, { contracts }) {
  return consequences.filter(({ contract }) => contracts.includes(contract));
}
function worstPerCondition(consequences) {
  const seen = /* @__PURE__ */ new Set();
  return consequences.filter(({ skew, contract, flow, when }) => {
    const key = JSON.stringify([skew, contract, flow, when]);
    return !seen.has(key) && seen.add(key).has(key);
  });
}

// src/report/guarded.ts
function guardText({ guarded }, audience) {
  return guarded === null ? null : `${labelOf(audience)}: safe only because ${whyText(guarded, audience)}`;
}
function labelOf({ peers: { client, server } }) {
  return `new ${client} + old ${server}`;
}
function whyText({ by, asks }, { peers: peers2 }) {
  return `the new ${peers2.client} checks ${by.join(" and ")} first, which ${asks.join(" and ")} answers`;
}

// src/report/sentence.ts
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
function lower(words) {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

// src/report/sections.ts
function sectionsOf({ findings, notes: notes2, declared: declared3 }) {
  const open = findings.filter(({ blocking, accepted, unstable }) => !blocking && accepted === null && !unstable);
  const exempt = findings.filter(({ accepted, unstable, introduced }) => unstable && accepted === null && introduced);
  const sections = [
    { kind: "blocking", title: "Blocking", findings: findings.filter(({ blocking }) => blocking) },
    { kind: "allowed", title: capital(allowedIn(declared3)), findings: open.filter(({ introduced }) => introduced) },
    { kind: "accepted", title: "Accepted", findings: findings.filter(({ accepted }) => accepted !== null) },
    { kind: "unstable", title: "In unstable packages, not counted", findings: exempt },
    {
      kind: "earlier",
      title: "From before this change, not yet released",
      findings: findings.filter(({ accepted, introduced }) => !introduced && accepted === null)
    },
    { kind: "notes", title: "Notes", findings: notes2.filter(({ introduced }) => introduced) }
  ];
  return sections.filter((section2) => section2.findings.length > 0);
}
function allowedIn(declared3) {
  if (declared3 === null) return "not against the promise";
  return declared3 === "none" ? "allowed in any release" : `allowed in ${describeBump(declared3)}`;
}
function costText({ requires }) {
  if (requires === "never") return " (must be accepted by name)";
  return requires === "none" || requires === "patch" ? "" : ` (needs a ${requires})`;
}

// src/report/annotations.ts
var LEVELS = ["failure", "warning", "notice"];
function annotationsOf(report3, options) {
  if (options.mode === "off") return [];
  const problems = report3.problems.flatMap((problem2) => problemAnnotation(problem2));
  const findings = report3.surfaces.flatMap(
    (surface) => [...surface.findings, ...surface.notes].flatMap((reported2) => findingAnnotation(reported2, surface, options))
  );
  const copies = (report3.copies ?? []).flatMap(
    (pair) => pair.findings.flatMap((reported2) => copyAnnotation(reported2, pair))
  );
  const wanted = ({ annotation_level: level }) => options.mode === "all" || level === "failure";
  return [...problems, ...findings, ...copies].filter(wanted).sort(worstFirst3);
}
function findingAnnotation(reported2, surface, options) {
  const place3 = placeAtHead(reported2);
  if (place3 === null || !reported2.introduced) return [];
  const { finding: finding2, blocking, severity, unstable } = reported2;
  const level = blocking ? "failure" : severity === "safe" || unstable ? "notice" : "warning";
  const details = [before(reported2, surface), ...proofs(reported2, surface)].filter((text) => text !== "").join("\n\n");
  return [
    {
      ...range(place3),
      annotation_level: level,
      title: clipBytes(visible(`${finding2.rule.title}${costText(reported2)}`), LIMITS.annotationTitle),
      message: clipBytes(messageOf3(reported2, surface, options), LIMITS.annotationText),
      ...details === "" ? {} : { raw_details: clipBytes(details, LIMITS.annotationText) }
    }
  ];
}
function copyAnnotation(reported2, pair) {
  const { finding: finding2, blocking, introduced, accepted } = reported2;
  const { client, server } = copyPlaces(reported2);
  const [element, place3] = client === null ? [finding2.new, server] : [finding2.old, client];
  if (!introduced || place3 === null || element === null || isBundled(element)) return [];
  const told3 = toldConsequences(finding2, pair).map(({ peers: peers2, text }) => `${peers2}: ${text}.`);
  const lines3 = [
    `${finding2.element}: ${copySentence(reported2, pair)}`,
    ...told3,
    ...accepted === null ? [] : [`Accepted: ${accepted.reason}`],
    ...blocking ? [`Do: ${COPY_REMEDY}`] : []
  ];
  return [
    {
      ...range(place3),
      annotation_level: blocking ? "failure" : "warning",
      title: clipBytes(visible(`The copies ${pair.name} differ`), LIMITS.annotationTitle),
      message: clipBytes(lines3.map(visible).join("\n"), LIMITS.annotationText)
    }
  ];
}
var UNSTABLE = "Does not count: the package is unstable.";
function range({ file, line, column, endLine, endColumn }) {
  const lines3 = { path: file, start_line: line, end_line: endLine };
  return line === endLine ? { ...lines3, start_column: column, end_column: Math.max(column, endColumn - 1) } : lines3;
}
function messageOf3(reported2, surface, options) {
  const { finding: finding2, blocking, accepted, unstable } = reported2;
  const { rule } = finding2;
  const told3 = toldConsequences(finding2, surface);
  const guard = guardText(reported2, surface);
  const elsewhere = told3.length === 0 && guard === null ? elsewhereText(finding2, surface) : null;
  const lines3 = [
    `${finding2.element}: ${finding2.sentence}`,
    ...told3.map(({ peers: peers2, text }) => `${peers2}: ${text}.`),
    ...guard === null ? [] : [`${guard}.`],
    ...elsewhere === null ? [] : [`${capital(elsewhere)}.`],
    ...accepted === null ? [] : [`Accepted: ${accepted.reason}`],
    ...unstable ? [UNSTABLE] : [],
    ...blocking ? [`Do: ${remedyOf(reported2, surface)}`] : [],
    ...options.rulesUrl === null ? [] : [`${options.rulesUrl}/${rule.id}.md`]
  ];
  return lines3.map(visible).join("\n");
}
function proofs(reported2, surface) {
  const lines3 = proofsOf(reported2, surface).map(({ peers: peers2, text }) => visible(`${peers2}: ${text}`));
  return lines3.length === 0 ? [] : [["Proof:", ...lines3].join("\n")];
}
var LONGEST_DECLARATION = 4e3;
function before({ finding: finding2, from }, { baseline, head }) {
  const old = finding2.old === null ? "" : declaration(finding2.old);
  const now = finding2.new === null ? "" : declaration(finding2.new);
  const parts = [
    ...old === "" ? [] : [`${from === void 0 ? baseline.version ?? baseline.ref : shortRef(from.ref)}:
${old}`],
    ...now === "" || now === old ? [] : [`${head.version ?? "now"}:
${now}`]
  ];
  return parts.join("\n\n");
}
function declaration(element) {
  if (element.kind === "file" || element.node === null) return "";
  const { start, end: end2 } = element.node.range;
  return plainText(element.file.node.text.slice(start, Math.min(end2, start + LONGEST_DECLARATION)));
}
function problemAnnotation({ file, line, column, message, fatal: fatal2, elsewhere }) {
  if (file === null || line === null || elsewhere) return [];
  return [
    {
      path: file,
      start_line: line,
      end_line: line,
      ...column === null ? {} : { start_column: column, end_column: column },
      annotation_level: fatal2 ? "failure" : "warning",
      title: fatal2 ? "Could not verify" : "To know",
      message: clipBytes(plainText(message), LIMITS.annotationText)
    }
  ];
}
function worstFirst3(a, b) {
  return LEVELS.indexOf(a.annotation_level) - LEVELS.indexOf(b.annotation_level) || compareText(a.path, b.path) || a.start_line - b.start_line || (a.start_column ?? 0) - (b.start_column ?? 0) || compareText(a.message, b.message);
}
function compareText(a, b) {
  return a < b ? -1 : Number(a > b);
}

// src/report/markdown-context.ts
var NO_CONTEXT = {
  repositoryUrl: null,
  headSha: null,
  runUrl: null,
  rulesUrl: null,
  marker: null,
  notice: null,
  requests: null
};
function fold(summary, body) {
  return `<details><summary>${summary}</summary>

${body}

</details>`;
}
function link2(markdown, url) {
  return url === null ? markdown : `[${markdown}](${url})`;
}
function ruleLink(id, { rulesUrl }) {
  return link2(markdownCode(id), rulesUrl === null ? null : `${rulesUrl}/${id}.md`);
}
function revisionLink(revision2, { repositoryUrl }) {
  const { ref, version, sha } = revision2;
  const url = repositoryUrl === null || sha === null ? null : `${repositoryUrl}/tree/${sha}`;
  const name = link2(refMarkdown(ref), url);
  return version === null || ref.endsWith(version) ? name : `${name} (${markdownText(version)})`;
}
function refMarkdown(ref) {
  const short2 = shortRef(ref);
  return short2 === ref ? markdownText(ref) : markdownCode(short2);
}
function placeLink({ finding: finding2, from }, { baseline, head }, context) {
  const element = finding2.new ?? finding2.old;
  if (element === null) return "";
  const gone = finding2.new === null;
  const { file, line, endLine } = locate(element, finding2.rule.points);
  const old = from ?? baseline;
  const sha = gone ? old.sha : head.sha ?? context.headSha;
  const url = isBundled(element) ? null : fileUrl(context, sha, file, line, endLine);
  const shown4 = url === null ? file : file.split("/").at(-1) ?? file;
  return `${link2(markdownText(`${shown4}:${line}`), url)}${gone ? ` at ${refMarkdown(old.ref)}` : ""}`;
}
function fileUrl({ repositoryUrl }, sha, file, line, endLine = line) {
  if (repositoryUrl === null || sha === null) return null;
  const lines3 = line === null ? "" : `#L${line}${endLine !== null && endLine > line ? `-L${endLine}` : ""}`;
  return `${repositoryUrl}/blob/${sha}/${encodePath(file)}${lines3}`;
}
function encodePath(path) {
  const wellFormed = path.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD");
  return encodeURIComponent(wellFormed).replaceAll("%2F", "/").replace(/[!'()*~]/g, (mark2) => `%${mark2.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/report/copies-markdown.ts
var MOST = 20;
function copiesMarkdown({ copies = [] }, context, brief = false) {
  if (!brief) return copies.flatMap((pair) => pairMarkdown(pair, context));
  return copies.filter(({ findings }) => findings.length > 0).map((pair) => `- ${lineMarkdown(pair)}`);
}
function lineMarkdown(pair) {
  const sign2 = pair.verdict === "fail" ? "\u274C" : pair.findings.length > 0 ? "\u26A0\uFE0F" : "\u2705";
  return `${sign2} Copies **${markdownText(pair.name)}**: ${markdownText(pair.reason)}`;
}
function pairMarkdown(pair, context) {
  const { peers: peers2, client, server } = pair;
  const paths = `${markdownText(peers2.client)}: ${markdownCode(client.path)} \xB7 ${markdownText(peers2.server)}: ${markdownCode(server.path)}`;
  const meeting = `${markdownText(skewLabel("old-client-new-server", peers2))}: ${copyStanding(pair)}`;
  return [
    `${lineMarkdown(pair)}<br>${paths}<br>${meeting}`,
    ...copySections(pair).map((section2) => sectionMarkdown(section2, pair, context))
  ];
}
function sectionMarkdown({ kind, title, findings }, pair, context) {
  const items = findings.slice(0, MOST).map((each) => itemMarkdown(each, pair, context));
  if (findings.length > MOST) items.push(`- and ${findings.length - MOST} more in the JSON report`);
  const list2 = items.join("\n");
  if (kind !== "blocking") return fold(`${title} (${findings.length})`, list2);
  return [
    `${list2}

**Do:** ${COPY_REMEDY}`,
    fold("Accept by name", markdownBlock(["accept:", ...findings.slice(0, MOST).flatMap(entryOf)], "yaml"))
  ].join("\n\n");
}
function entryOf(reported2) {
  return entryLines(copyEntry(reported2), "say why");
}
function itemMarkdown(reported2, pair, context) {
  const { finding: finding2 } = reported2;
  const { client, server } = copyPlaces(reported2);
  const places = [
    { place: client, element: finding2.old },
    { place: server, element: finding2.new }
  ].flatMap(({ place: place3, element }) => {
    if (place3 === null || element === null) return [];
    const url = isBundled(element) ? null : fileUrl(context, context.headSha, place3.file, place3.line, place3.endLine);
    return [link2(markdownText(`${place3.file}:${place3.line}`), url)];
  });
  const told3 = toldConsequences(finding2, pair).map(({ text }) => `${markdownText(text)}.`);
  const proofs2 = proofsOf(reported2, pair).slice(0, 1);
  const accepted = acceptedText(reported2);
  const why = accepted === null ? "" : ` \xB7 ${markdownText(accepted)}`;
  return [
    `- ${markdownCode(finding2.element)}: ${markdownText(copySentence(reported2, pair))} \xB7 ${places.join(" \xB7 ")} \xB7 ${ruleLink(finding2.rule.id, context)}${why}`,
    ...told3.map((text) => `  ${text}`),
    ...proofs2.map(({ text }) => `  Proof: ${markdownCode(text)}`)
  ].join("<br>\n");
}

// src/report/clients.ts
function clientLines({ clients, peers: peers2 }) {
  return clients.flatMap(
    ({ name, skews }) => skews.map((summary) => ({
      label: skewLabel(summary.skew, { ...peers2, client: name }),
      summary,
      text: skewText(summary)
    }))
  );
}
function hurtText({ clients, finding: finding2 }, surface) {
  if (surface.clients.length === 0) return null;
  if (clients.length > 0) return `hurts ${clients.join(" and ")}`;
  const calls2 = finding2.consequences.some(
    ({ skew, contract }) => skew.includes("-client-") && surface.contracts.includes(contract)
  );
  return calls2 ? "hurts none of the clients that are listed" : null;
}
function clientsMarkdown(surface) {
  const { clients, peers: peers2 } = surface;
  if (clients.length === 0) return [];
  const server = markdownText(peers2.server);
  const rows = clients.map(({ name, skews }) => `| ${[markdownText(name), ...skews.map(skewText)].join(" | ")} |`);
  return [
    [`| Client | Old, with the new ${server} | New, with the old ${server} |`, "|:---|:---|:---|", ...rows].join("\n")
  ];
}

// src/report/components.ts
function stopSentence({ workloads }) {
  return `Live upgrade is not supported: stop all running ${workloads} before you install this version.`;
}
function needsStop({ components }) {
  return components.some((component) => component.upgrade === "restart" && isOther(component));
}
function componentTexts({ components, workloads }) {
  return components.filter(isOther).map((component) => `${changeText(component)}${meaning(component, workloads)}.`);
}
function isOther({ changed, problems }) {
  return changed === true || problems.length > 0;
}
function changeText({ name, baseline, head, changed, problems }) {
  if (changed === true) return `${name} changes from ${baseline} to ${head}`;
  return `Whether ${name} changes is not known, because ${problems.join(", and ")}`;
}
function meaning({ upgrade, changed, interface: speaks }, workloads) {
  if (upgrade === "restart") return changed === true ? " and cannot be upgraded live" : "; it cannot be upgraded live";
  if (upgrade === "new-workloads-only")
    return changed === true ? `; running ${workloads} keep the old one` : `; running ${workloads} keep what they have`;
  return speaks === "none" ? "; it only forwards bytes, so any two versions go together" : "";
}

// src/report/since.ts
var SHOWN5 = 5;
function sinceText({ since }, { against }) {
  const previous = against[against.length - 1];
  const [first] = since;
  if (first === void 0 || previous === void 0 || since.length === 1 && first === previous) return null;
  if (!since.includes(previous)) return `found against ${listed2(since)}, not against ${previous}`;
  const from = against.indexOf(first);
  const known2 = new Set(since);
  const whole = from >= 0 && against.slice(from).every((release) => known2.has(release));
  return whole ? `found against every release since ${first}` : `found against ${listed2(since)}`;
}
function listed2(releases) {
  if (releases.length <= SHOWN5) return releases.join(", ");
  return `${releases.slice(0, SHOWN5 - 1).join(", ")} and ${releases.length - SHOWN5 + 1} more`;
}

// src/report/markdown-findings.ts
function findingsMarkdown(findings, surface, context) {
  return grouped(findings, surface).map((group) => groupMarkdown(group, surface, context)).join("\n\n");
}
function grouped(findings, surface) {
  const groups = /* @__PURE__ */ new Map();
  for (const reported2 of findings) {
    const told3 = toldConsequences(reported2.finding, surface);
    const elsewhere = told3.length === 0 ? elsewhereText(reported2.finding, surface) : null;
    const key = JSON.stringify([reported2.finding.rule.id, reported2.requires, told3, elsewhere]);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { findings: [reported2], told: told3, elsewhere });
    else group.findings.push(reported2);
  }
  return [...groups.values()];
}
function groupMarkdown({ findings, told: told3, elsewhere }, surface, context) {
  const [first] = findings;
  if (first === void 0) return "";
  const { rule } = first.finding;
  const lines3 = told3.map(({ peers: peers2, text }) => `**${markdownText(peers2)}:** ${markdownText(text)}.`);
  if (elsewhere !== null) lines3.push(`${capital(elsewhere)}.`);
  return [
    `#### ${first.blocking ? "\u274C " : ""}${markdownText(rule.title)}${costText(first)} \xB7 ${ruleLink(rule.id, context)}`,
    ...lines3.length > 0 ? [lines3.join("<br>")] : [],
    findings.map((reported2) => itemMarkdown2(reported2, surface, context)).join("\n"),
    ...first.blocking ? [`**Do:** ${markdownText(remedyOf(first, surface))}`] : []
  ].join("\n\n");
}
var MOST_PROOFS = 20;
function proofsMarkdown(findings, surface) {
  const lines3 = findings.flatMap(
    (reported2) => proofsOf(reported2, surface).map(
      ({ peers: peers2, text }) => `- ${markdownCode(reported2.finding.element)}, ${markdownText(peers2)}: ${markdownCode(text)}`
    )
  );
  if (lines3.length === 0) return [];
  const more = lines3.length > MOST_PROOFS ? [`- and ${lines3.length - MOST_PROOFS} more in the JSON report`] : [];
  return [fold(lines3.length === 1 ? "Proof" : "Proofs", [...lines3.slice(0, MOST_PROOFS), ...more].join("\n"))];
}
function itemMarkdown2(reported2, surface, context) {
  const { finding: finding2, accepted } = reported2;
  const until = accepted?.until == null ? "" : ` until ${markdownText(accepted.until)}`;
  const why = accepted === null ? "" : ` \xB7 accepted${until}: ${markdownText(accepted.reason)}`;
  const place3 = placeLink(reported2, surface, context);
  const since = sinceText(reported2, surface);
  const found2 = since === null ? "" : ` \xB7 ${markdownText(since)}`;
  const more = [guardText(reported2, surface), hurtText(reported2, surface)];
  const told3 = more.map((text) => text === null ? "" : ` \xB7 ${markdownText(text)}`).join("");
  return `- ${markdownCode(finding2.element)}: ${markdownText(finding2.sentence)} \xB7 ${place3}${told3}${found2}${why}`;
}

// src/report/markdown-sections.ts
var OPEN2 = 20;
function sectionsMarkdown(surface, context, listed5) {
  return sectionsOf(surface).flatMap((section2) => sectionMarkdown2(section2, surface, context, listed5));
}
function leftOutText(surface, listed5) {
  const left = sectionsOf(surface).flatMap((section2) => leftOut(section2, listed5));
  return left.length === 0 ? null : left.join(", ");
}
function sectionMarkdown2({ kind, title, findings }, surface, context, listed5) {
  if (kind === "blocking") return blockingMarkdown(findings, surface, context, listed5);
  if (!isListed(kind, listed5)) return [];
  const body = [
    findingsMarkdown(findings, surface, context),
    ...listed5.proofs ? proofsMarkdown(findings, surface) : []
  ];
  return [fold(`${title} (${findings.length})`, body.join("\n\n"))];
}
function blockingMarkdown(findings, surface, context, { blocking: most, proofs: proofs2 }) {
  if (most <= 0) return [];
  const [open, folded2] = [findings.slice(0, Math.min(OPEN2, most)), findings.slice(OPEN2, most)];
  return [
    findingsMarkdown(open, surface, context),
    ...folded2.length === 0 ? [] : [fold(`${folded2.length} more that block`, findingsMarkdown(folded2, surface, context))],
    ...proofs2 ? proofsMarkdown(findings.slice(0, most), surface) : [],
    ...acceptance(open, surface)
  ];
}
function acceptance(findings, surface) {
  const { declared: declared3, declaredBy } = surface;
  const helps = declared3 === null || declaredBy === "assumed";
  const acceptable = findings.filter(({ requires }) => helps || requires === "never");
  if (acceptable.length === 0) return [];
  const entries = acceptanceEntries(acceptable, surface).flatMap((entry) => entryLines(entry, "say why"));
  return [fold("Accept by name", markdownBlock(["accept:", ...entries], "yaml"))];
}
function leftOut({ kind, title, findings }, listed5) {
  if (kind !== "blocking") {
    if (isListed(kind, listed5)) return [];
    return [kind === "notes" ? count(findings.length, "note") : `${count(findings.length, "change")} ${lower(title)}`];
  }
  const left = Math.min(findings.length, findings.length - listed5.blocking);
  if (left <= 0) return [];
  const all = count(findings.length, "blocking change");
  return [left === findings.length ? `**${all}**` : `**${left} of ${all}**`];
}
function isListed(kind, { others, notes: notes2 }) {
  return kind === "notes" ? notes2 : others;
}

// src/report/built-from.ts
var NAMED = 3;
function builtFromTexts(all) {
  const byRef = /* @__PURE__ */ new Map();
  for (const { release, ref } of all) byRef.set(ref, [...byRef.get(ref) ?? [], release]);
  return [...byRef].map(([ref, releases]) => `clients of ${listed3(releases)} are built from ${shortRef(ref)}`);
}
function listed3(releases) {
  if (releases.length <= NAMED) return releases.join(", ");
  return `${releases[0]} \u2026 ${releases.at(-1)} (${releases.length} releases)`;
}

// src/report/unstable.ts
function unstableLines({ findings }) {
  const exempt = findings.filter(({ unstable }) => unstable);
  if (exempt.length === 0) return [];
  const of = (severity) => exempt.filter((each) => each.severity === severity).length;
  const parts = [
    ...of("broken") > 0 ? [`${of("broken")} would break`] : [],
    ...of("degraded") > 0 ? [`${of("degraded")} would degrade`] : []
  ];
  const verb = exempt.length === 1 ? "is" : "are";
  return [`${count(exempt.length, "change")} ${verb} not counted${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`];
}

// src/report/markdown-surface.ts
var SHORT = 100;
var MOST2 = 20;
function numbersLine(surface, context) {
  const { required, declared: declared3, declaredBy, minimumVersion: minimumVersion2, baseline, head } = surface;
  const by = declaredBy === "assumed" ? "assumed" : "declared";
  const version = head.version === null || by === "assumed" ? "" : ` (${markdownText(head.version, SHORT)})`;
  return [
    `Needs **${required === "never" ? "acceptance by name" : required}**`,
    ...declared3 === null ? [] : [`${by} **${declared3}**${version}`],
    ...minimumVersion2 === null ? [] : [`lowest legal version **${markdownText(minimumVersion2, SHORT)}**`],
    `after ${revisionLink(baseline, context)}`
  ].join(" \xB7 ");
}
function skewTable(surface) {
  const rows = surface.skews.map((summary) => {
    const label2 = markdownText(skewLabel(summary.skew, surface.peers), SHORT * 2);
    const { sign: sign2, why } = standing(summary, surface);
    return `| ${sign2} ${label2} | ${skewText(summary)}${why} |`;
  });
  return ["| Who meets whom | What happens |", "|:---|:---|", ...rows].join("\n");
}
function standing({ skew, severity }, surface) {
  if (severity === "safe") return { sign: "\u2705", why: "" };
  const { findings, contracts, declared: declared3 } = surface;
  const harmful = findings.filter(({ accepted, unstable, finding: finding2 }) => {
    const counted4 = finding2.consequences.filter((each) => each.skew === skew && contracts.includes(each.contract));
    return accepted === null && !unstable && counted4.length > 0;
  });
  if (harmful.some(({ blocking }) => blocking)) return { sign: "\u274C", why: "" };
  const here2 = harmful.some(({ introduced }) => introduced);
  return { sign: "\u26A0\uFE0F", why: here2 ? `: ${allowedIn(declared3)}` : ": from before this change" };
}
var MOST_RELEASES = 30;
function windowTable({ meetings, peers: peers2 }) {
  if (meetings.length === 0) return [];
  const shown4 = meetings.slice(-MOST_RELEASES);
  const [first] = shown4;
  const labels = (first?.skews ?? []).map(({ skew }) => markdownText(skewLabel(skew, peers2), SHORT * 2));
  const rows = shown4.map(
    ({ release, skews }) => `| ${[markdownText(release, SHORT), ...skews.map(skewText)].join(" | ")} |`
  );
  const table5 = [`| With | ${labels.join(" | ")} |`, `|:---|${labels.map(() => ":---|").join("")}`, ...rows].join("\n");
  const more = meetings.length > shown4.length ? [`${meetings.length - shown4.length} older releases are in the JSON report.`] : [];
  return [
    fold(
      `Every release of the window (${meetings.length}), what past releases broke included`,
      [table5, ...more].join("\n\n")
    )
  ];
}
function componentsMarkdown(surface) {
  const all = componentTexts(surface).map((text) => `- ${markdownText(text)}`);
  const lines3 = all.length > MOST2 ? [...all.slice(0, MOST2), `- and ${all.length - MOST2} more`] : all;
  return lines3.length === 0 ? [] : [lines3.join("\n")];
}
function judgedBy(surface, context) {
  const { baseline, head, promise, adjusted, contracts, window, policy: policy2, files, unseen, against } = surface;
  const meaning2 = adjusted ? "with costs set in the config" : meaningOf(promise, surface.role);
  const at = policy2.sha === null ? "" : ` at ${markdownCode(policy2.sha.slice(0, 12))}`;
  const from = policy2.file === null ? "the defaults" : `${markdownCode(policy2.file)}${at}`;
  const missed = [
    ...unseen.slice(0, MOST2).map((text) => markdownText(text)),
    ...unseen.length > MOST2 ? [`${unseen.length - MOST2} more`] : [],
    "no schema shows new values of existing fields, or changed behaviour"
  ];
  const older = against.length > 1 ? `, ${count(against.length - 1, "older release")}` : "";
  const uncounted = uncountedText(surface);
  const compared2 = files.baseline === files.head ? "" : `${files.baseline} and `;
  return [
    `- Compared: ${revisionLink(baseline, context)} \u2192 ${revisionLink(head, context)}, ${compared2}${count(files.head, "file")}`,
    `- Promise: ${markdownText(promise)}, ${meaning2}`,
    ...surface.role === "client" ? ["- Role: client; the protocol is another project's"] : [],
    ...unstableLines(surface).map((text) => `- Unstable packages: ${text}`),
    `- Policy: ${from}; contracts: ${contracts.join(", ")}; window: ${markdownText(window)}${older}`,
    ...builtFromTexts(surface.clientProtocols ?? []).map((text) => `- ${markdownText(capital(text))}`),
    ...uncounted === null ? [] : [`- Not counted: ${markdownText(uncounted)}`],
    ...missed.map((text) => `- Not seen: ${text}`)
  ].join("\n");
}
function surfaceHeading({ name, verdict, reason }) {
  return `### ${verdict === "pass" ? "\u2705" : "\u274C"} ${markdownText(name, SHORT)}: ${markdownText(reason, SHORT * 3)}`;
}
function surfaceWords({ name, required, declared: declared3, declaredBy }) {
  const by = declaredBy === "assumed" ? "assumed" : "declared";
  const says2 = declared3 === null ? "" : `, ${declared3} ${by}`;
  return `${nameMarkdown({ name })} needs ${describeBump(required)}${says2}`;
}
function nameMarkdown({ name }) {
  return `**${markdownText(name, SHORT)}**`;
}

// src/report/markdown-title.ts
function verdictText({ verdict, reason, surfaces: surfaces2, copies = [] }) {
  if (verdict === "undecided") return `Could not verify: ${reason}`;
  if (copies.some((pair) => pair.verdict === "fail")) return capital(reason);
  const failing = surfaces2.filter((surface) => surface.verdict === "fail");
  if (surfaces2.length <= 1 || failing.length === 0) return capital(reason);
  return `${failing.length} of ${surfaces2.length} surfaces fail: ${failing.map(({ name }) => name).join(", ")}`;
}

// src/report/markdown-document.ts
var ALL = { blocking: Number.POSITIVE_INFINITY, others: true, notes: true, proofs: true };
var WITHOUT_PROOFS = { ...ALL, proofs: false };
var WITHOUT_NOTES = { ...WITHOUT_PROOFS, notes: false };
var ONLY_BLOCKING = { ...WITHOUT_NOTES, others: false };
var MOST3 = 20;
var SIGNS = { pass: "\u2705", fail: "\u274C", undecided: "\u26A0\uFE0F" };
function fittingDocument(report3, context, limit2) {
  return firstThatFits(candidates(report3, context, limit2), limit2);
}
function* candidates(report3, context, limit2) {
  for (const listed5 of [ALL, WITHOUT_PROOFS, WITHOUT_NOTES, ONLY_BLOCKING])
    yield documentMarkdown(report3, context, listed5);
  const some2 = (blocking) => documentMarkdown(report3, context, { ...ONLY_BLOCKING, blocking });
  const most = mostThatFit(some2, blockingIn(report3.surfaces), limit2);
  if (most !== null) yield most;
  yield paragraphs([verdictHeading(report3), ...countsLine(report3), ...runLink(context)]);
}
function verdictHeading(report3) {
  return `### ${SIGNS[report3.verdict]} ${markdownProse(verdictText(report3), 300)}`;
}
function remarks({ verdict, problems, untold }, context) {
  const placed2 = problems.slice(0, 1).filter(({ file }) => file !== null);
  const told3 = verdict === "undecided" ? [...placed2, ...untold] : untold;
  const lines3 = told3.slice(0, MOST3).map((problem2) => `- ${problemMarkdown(problem2, context)}`);
  if (told3.length > MOST3) lines3.push(`- and ${told3.length - MOST3} more`);
  return [
    ...context.notice === null ? [] : [`> ${markdownProse(context.notice)}`],
    ...lines3.length === 0 ? [] : [lines3.join("\n")]
  ];
}
function paragraphs(texts) {
  return texts.join("\n\n");
}
function documentMarkdown(report3, context, listed5) {
  const { surfaces: surfaces2 } = report3;
  const told3 = surfaces2.length === 1 ? surfaces2 : surfaces2.filter(isWorthTelling);
  const quiet = surfaces2.filter((surface) => !told3.includes(surface));
  let room = listed5.blocking;
  const bodies = told3.flatMap((surface) => {
    const body = surfaceMarkdown(surface, surfaces2.length > 1, context, { ...listed5, blocking: Math.max(0, room) });
    room -= blockingIn([surface]);
    return body;
  });
  const [only2] = surfaces2.length === 1 ? surfaces2 : [];
  return paragraphs([
    verdictHeading(report3),
    ...only2 === void 0 ? [] : [numbersLine(only2, context)],
    ...steps(report3),
    ...remarks(report3, context),
    ...bodies,
    ...copiesMarkdown(report3, context),
    ...quietMarkdown(quiet),
    ...decidedBy(told3, context)
  ]);
}
function steps({ verdict, next: next3 }) {
  const lines3 = next3.slice(0, MOST3).map((ways) => `${ways.map((way) => markdownProse(way)).join(", or ")}.`);
  const title = verdict === "fail" ? "**To pass:**" : "**Next:**";
  if (lines3.length === 0) return [];
  if (lines3.length === 1) return [`${title} ${lines3[0]}`];
  const more = next3.length > MOST3 ? [`and ${next3.length - MOST3} more`] : [];
  return [title, [...lines3, ...more].map((line) => `- ${line}`).join("\n")];
}
function surfaceMarkdown(surface, several, context, listed5) {
  const left = leftOutText(surface, listed5);
  const run2 = context.runUrl === null ? "" : ` All of it is in ${link2("the run", context.runUrl)}.`;
  return [
    ...several ? [surfaceHeading(surface), numbersLine(surface, context)] : [],
    skewTable(surface),
    ...clientsMarkdown(surface),
    ...componentsMarkdown(surface),
    ...sectionsMarkdown(surface, context, listed5),
    ...listed5.notes ? windowTable(surface) : [],
    ...left === null ? [] : [`Not listed here: ${left}.${run2}`]
  ];
}
function isWorthTelling(surface) {
  const { verdict, findings } = surface;
  return verdict === "fail" || findings.length > 0 || componentTexts(surface).length > 0;
}
function quietMarkdown(surfaces2) {
  if (surfaces2.length === 0) return [];
  const lines3 = surfaces2.slice(0, MOST3).map((surface) => `- ${surfaceWords(surface)}`);
  if (surfaces2.length > MOST3) lines3.push(`- and ${surfaces2.length - MOST3} more`);
  return [fold(`${count(surfaces2.length, "surface")} without a finding`, lines3.join("\n"))];
}
function decidedBy(surfaces2, context) {
  const { requests, runUrl } = context;
  const several = surfaces2.length > 1;
  const lists = surfaces2.map((surface) => [...several ? [nameMarkdown(surface)] : [], judgedBy(surface, context)]);
  const run2 = [
    ...requests === null ? [] : [count(requests, "API request")],
    ...runUrl === null ? [] : [link2("The run", runUrl)]
  ];
  const texts = [...lists.flat(), ...run2.length === 0 ? [] : [run2.join(" \xB7 ")]];
  return texts.length === 0 ? [] : [fold("How this was decided", paragraphs(texts))];
}
function countsLine({ surfaces: surfaces2 }) {
  const blocking = blockingIn(surfaces2);
  const others = surfaces2.reduce((sum, { findings }) => sum + findings.length, 0) - blocking;
  if (blocking + others === 0) return [];
  return [`Not listed here: **${count(blocking, "blocking change")}**, ${count(others, "other change")}.`];
}
function runLink({ runUrl }) {
  return runUrl === null ? [] : [link2("The whole report", runUrl)];
}
function problemMarkdown(problem2, context) {
  const { file, line, column, message, elsewhere } = problem2;
  if (file === null) return markdownProse(message);
  const place3 = markdownCode([file, line, column].filter((part) => part !== null).join(":"));
  const url = elsewhere ? null : fileUrl(context, context.headSha, file, line);
  return `${link2(place3, url)}: ${markdownProse(message)}`;
}
function blockingIn(surfaces2) {
  return surfaces2.flatMap(({ findings }) => findings).filter(({ blocking }) => blocking).length;
}

// src/report/markdown.ts
function renderJobSummary(report3, context) {
  return `${fittingDocument(report3, context, LIMITS.jobSummary - 1)}
`;
}

// src/report/sarif.ts
function renderSarif(report3, tool, context) {
  return `${seenJson(sarifLog(report3, tool, context))}
`;
}
function sarifLog(report3, { name, version }, context) {
  const { repositoryUrl, headSha } = context;
  const { copies = [] } = report3;
  const all = [
    ...report3.surfaces.flatMap((surface) => [...surface.findings, ...surface.notes]),
    ...copies.flatMap(({ findings }) => findings)
  ];
  const rules = [...new Map(all.map(({ finding: finding2 }) => [finding2.rule.id, finding2.rule])).values()].sort(
    (a, b) => a.id < b.id ? -1 : 1
  );
  const indices = new Map(rules.map(({ id }, i) => [id, i]));
  const run2 = {
    tool: { driver: { name, semanticVersion: version, rules: rules.map((rule) => ruleJson(rule, context)) } },
    automationDetails: { id: `${name}/` },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: report3.verdict !== "undecided",
        toolExecutionNotifications: [...report3.problems.map(notification), ...limitsOf(report3).map(limit)]
      }
    ],
    ...repositoryUrl === null || headSha === null ? {} : { versionControlProvenance: [{ repositoryUri: repositoryUrl, revisionId: headSha }] },
    results: [
      ...report3.surfaces.flatMap(
        (surface) => [...surface.findings, ...surface.notes].map((reported2) => result(reported2, surface, indices))
      ),
      ...copies.flatMap((pair) => pair.findings.map((reported2) => copyResult(reported2, pair, indices)))
    ]
  };
  return { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run2] };
}
function limit(text) {
  return { level: "note", message: { text: `Not seen: ${visible(text)}` } };
}
function ruleJson(rule, { rulesUrl }) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.explanation },
    help: { text: rule.remedy },
    ...rulesUrl === null ? {} : { helpUri: `${rulesUrl}/${rule.id}.md` }
  };
}
function result(reported2, surface, indices) {
  const { finding: finding2, fingerprint: fingerprint2, blocking, severity, requires, introduced, unstable, accepted } = reported2;
  return {
    ruleId: finding2.rule.id,
    ruleIndex: indices.get(finding2.rule.id) ?? -1,
    level: blocking ? "error" : severity === "safe" || unstable ? "note" : "warning",
    message: { text: messageOf4(reported2, surface) },
    locations: [placeOf3(reported2)].filter((place3) => place3 !== null),
    partialFingerprints: { "skewgate/v1": fingerprint2 },
    ...suppressed(accepted),
    properties: { surface: surface.name, element: finding2.element, severity, requires, blocking, introduced, unstable }
  };
}
function suppressed(accepted) {
  if (accepted === null) return {};
  return { suppressions: [{ kind: "external", status: "accepted", justification: visible(accepted.reason) }] };
}
function copyResult(reported2, pair, indices) {
  const { finding: finding2, fingerprint: fingerprint2, blocking, severity, introduced, accepted } = reported2;
  const { client, server } = copyPlaces(reported2);
  const told3 = toldConsequences(finding2, pair).map(({ peers: peers2, text }) => `${peers2}: ${text}.`);
  const lines3 = [
    `${finding2.element}: ${copySentence(reported2, pair)}.`,
    ...told3,
    ...blocking ? [`Do: ${COPY_REMEDY}`] : []
  ];
  return {
    ruleId: finding2.rule.id,
    ruleIndex: indices.get(finding2.rule.id) ?? -1,
    level: blocking ? "error" : "warning",
    message: { text: lines3.map(visible).join("\n") },
    locations: [client, server].flatMap((place3) => place3 === null ? [] : [physical(place3.file, place3)]).slice(0, 1),
    partialFingerprints: { "skewgate/v1": fingerprint2 },
    ...suppressed(accepted),
    properties: { copies: pair.name, element: finding2.element, severity, blocking, introduced }
  };
}
function messageOf4(reported2, surface) {
  const { finding: finding2, blocking } = reported2;
  const told3 = toldConsequences(finding2, surface);
  const guard = guardText(reported2, surface);
  const elsewhere = told3.length === 0 && guard === null ? elsewhereText(finding2, surface) : null;
  return [
    `${finding2.element}: ${finding2.sentence}.`,
    ...told3.map(({ peers: peers2, text }) => `${peers2}: ${text}.`),
    ...guard === null ? [] : [`${guard}.`],
    ...elsewhere === null ? [] : [`${capital(elsewhere)}.`],
    ...blocking ? [`Do: ${remedyOf(reported2, surface)}`] : []
  ].map(visible).join("\n");
}
function placeOf3(reported2) {
  const { finding: finding2 } = reported2;
  const place3 = placeAtHead(reported2);
  if (place3 !== null) return physical(place3.file, place3);
  return finding2.old === null ? null : physical(locate(finding2.old, finding2.rule.points).file, null);
}
function physical(file, place3) {
  const region = place3 === null ? {} : {
    region: {
      startLine: place3.line,
      startColumn: place3.column,
      endLine: place3.endLine,
      endColumn: place3.endColumn
    }
  };
  return { physicalLocation: { artifactLocation: { uri: encodePath(file), uriBaseId: "%SRCROOT%" }, ...region } };
}
function notification({ file, line, column, message, fatal: fatal2 }) {
  const place3 = line === null ? null : { line, column: column ?? 1, endLine: line, endColumn: column ?? 1 };
  return {
    level: fatal2 ? "error" : "note",
    message: { text: visible(message) },
    ...file === null ? {} : { locations: [physical(file, place3)] }
  };
}

// src/report/copies-text.ts
function copiesLines({ copies = [] }, detail, paint) {
  return copies.flatMap((pair) => pairLines(pair, detail, paint));
}
function pairLines(pair, detail, paint) {
  const sections = copySections(pair).filter(({ kind }) => kind === "blocking" || !detail.quiet);
  const blocks = sections.some(({ kind }) => kind === "blocking");
  return [
    ...detail.quiet ? [] : factLines(pair, paint),
    ...sections.flatMap((section2) => sectionLines(section2, pair, detail, paint)),
    ...blocks && !detail.quiet ? [`  ${paint.bold("do")}  ${COPY_REMEDY}`] : []
  ];
}
function factLines(pair, paint) {
  const { name, client, server, peers: peers2 } = pair;
  const { severity: worst } = copyCounts(pair);
  return [
    "",
    paint.bold(`Copies ${visible(name)}`),
    `  ${visible(peers2.client)}: ${visible(client.path)}`,
    `  ${visible(peers2.server)}: ${visible(server.path)}`,
    `  ${visible(skewLabel("old-client-new-server", peers2))}  ${paint.severity(worst, copyStanding(pair))}`
  ];
}
function sectionLines({ title, findings }, pair, detail, paint) {
  return [
    "",
    paint.bold(`${title} (${findings.length})`),
    ...findings.flatMap((each) => findingLines(each, pair, detail, paint))
  ];
}
function findingLines(reported2, pair, { quiet, explain: explain2 }, paint) {
  const { finding: finding2, severity, blocking, fingerprint: fingerprint2 } = reported2;
  const accepted = acceptedText(reported2);
  const { client, server } = copyPlaces(reported2);
  const places = [client, server].flatMap(
    (place3) => place3 === null ? [] : [`${place3.file}:${place3.line}:${place3.column}`]
  );
  const proofs2 = explain2 ? proofsOf(reported2, pair) : [];
  return [
    `  ${paint.severity(severity, blocking ? "\u2717" : "!")} ${paint.bold(`${visible(finding2.element)}:`)} ${visible(copySentence(reported2, pair))}`,
    `      ${paint.dim(visible(places.join(" and ")))}${blocking ? paint.dim(`, fingerprint ${fingerprint2}`) : ""}`,
    ...quiet ? [] : consequenceLines(finding2, pair).map((line) => `      ${visible(line)}`),
    ...proofs2.map(({ text }) => `      ${paint.bold("proof")}  ${visible(text)}`),
    ...accepted === null ? [] : [`      ${visible(accepted)}`]
  ];
}

// src/report/text-findings.ts
function sectionLines2({ title, findings }, surface, detail, paint) {
  const rules = new Map(findings.map((reported2) => [reported2.finding.rule.id, reported2]));
  return [
    "",
    paint.bold(`${title} (${findings.length})`),
    ...findings.flatMap((reported2) => findingLines2(reported2, surface, detail, paint)),
    ...detail.quiet ? [] : [...rules.values()].flatMap((reported2) => ruleLines(reported2, surface, detail, paint))
  ];
}
function findingLines2(reported2, surface, { quiet, explain: explain2 }, paint) {
  const { finding: finding2, severity, requires, accepted } = reported2;
  const head = paint.severity(severity, mark(reported2));
  const happens2 = quiet ? [] : consequenceLines(finding2, surface);
  const elsewhere = !quiet && (explain2 || happens2.length === 0) ? elsewhereText(finding2, surface) : null;
  const since = sinceText(reported2, surface);
  const guard = guardText(reported2, surface);
  const hurt = hurtText(reported2, surface);
  const until = accepted?.until == null ? "" : ` until ${accepted.until}`;
  return [
    `  ${head} ${paint.bold(`${visible(finding2.element)}:`)} ${visible(finding2.sentence)}${paint.dim(needs(requires))}`,
    `      ${paint.dim(visible(placeOf4(reported2, surface)))}`,
    ...happens2.map((line) => `      ${visible(line)}`),
    ...guard === null || quiet ? [] : [`      ${visible(guard)}`],
    ...hurt === null || quiet ? [] : [`      ${visible(hurt)}`],
    ...elsewhere === null ? [] : [`      ${paint.dim(elsewhere)}`],
    ...explain2 ? proofLines(reported2, surface, paint) : [],
    ...since === null || quiet ? [] : [`      ${visible(since)}`],
    ...accepted === null ? [] : [`      accepted${until}: ${visible(accepted.reason)}`]
  ];
}
function proofLines(reported2, surface, paint) {
  const proofs2 = proofsOf(reported2, surface);
  return proofs2.map(({ peers: peers2, text }) => `      ${paint.bold("proof")}  ${visible(`${peers2}: ${text}`)}`);
}
function ruleLines(reported2, surface, { explain: explain2 }, paint) {
  const { finding: finding2, blocking } = reported2;
  const { id, explanation } = finding2.rule;
  return [
    ...explain2 ? [`  ${paint.bold("why")}  ${id}: ${explanation}`] : [],
    ...blocking || explain2 ? [`  ${paint.bold("do")}${explain2 ? "   " : "  "}${id}: ${remedyOf(reported2, surface)}`] : []
  ];
}
function needs(requires) {
  if (requires === "never") return " (must be accepted by name)";
  return requires === "none" || requires === "patch" ? "" : ` (needs a ${requires})`;
}
function mark({ blocking, severity, finding: finding2 }) {
  if (blocking) return "\u2717";
  if (severity !== "safe") return "!";
  return finding2.adds ? "+" : "-";
}
function placeOf4({ finding: finding2, blocking, fingerprint: fingerprint2, from }, { baseline }) {
  const here2 = finding2.new ?? finding2.old;
  const print2 = blocking ? [`fingerprint ${fingerprint2}`] : [];
  if (here2 === null) return print2.join("");
  const { file, line, column } = locate(here2, finding2.rule.points);
  return [
    `${file}:${line}:${column}${finding2.new === null ? ` at ${shortRef((from ?? baseline).ref)}` : ""}`,
    ...print2
  ].join(", ");
}

// src/report/text.ts
function renderText(report3, options) {
  const paint = palette(options.colour);
  const problems = report3.untold.filter(({ fatal: fatal2 }) => fatal2 || !options.quiet);
  const several = report3.surfaces.length > 1;
  const lines3 = [
    verdictLine(report3, paint),
    ...problems.length > 0 ? ["", ...problems.map(problemLine)] : [],
    ...report3.surfaces.flatMap((surface) => surfaceLines(surface, several, options, paint)),
    ...copiesLines(report3, options, paint),
    ...options.quiet ? [] : unseenLines(report3, paint),
    ...nextLines(report3, paint)
  ];
  const text = `${lines3.join("\n")}
`;
  const { width = null, colour } = options;
  return safeLog(width === null ? text : foldText(text, width), colour);
}
function verdictLine({ verdict, reason }, paint) {
  const words = { pass: paint.good("PASS"), fail: paint.bad("FAIL"), undecided: paint.bad("COULD NOT DECIDE") };
  return `${words[verdict]}  ${visible(reason)}`;
}
function problemLine({ file, line, column, message }) {
  const place3 = file === null ? "" : `${[file, line, column].filter((part) => part !== null).join(":")}: `;
  return `  ${visible(`${place3}${message}`)}`;
}
function nextLines({ next: next3 }, paint) {
  const lines3 = next3.flatMap(
    (ways) => ways.map((way, i) => `${i === 0 ? paint.bold("next") : "  or"}  ${visible(way)}`)
  );
  return lines3.length === 0 ? [] : ["", ...lines3];
}
function surfaceLines(surface, several, options, paint) {
  const sections = sectionsOf(surface).filter(({ kind }) => kind === "blocking" || !options.quiet);
  return [
    ...several ? ["", paint.bold(headline(surface))] : [],
    ...options.quiet ? [] : [...factLines2(surface), ...skewLines(surface, paint), ...componentLines(surface)],
    ...sections.flatMap((section2) => sectionLines2(section2, surface, options, paint))
  ];
}
function headline({ name, verdict, reason }) {
  return visible(`${name}: ${verdict === "fail" ? "FAIL" : "PASS"}  ${reason}`);
}
function factLines2(surface) {
  const { baseline, head, promise, adjusted, files, window, against, role } = surface;
  const compared2 = files.baseline === files.head ? count(files.head, "file") : `${files.baseline} \u2192 ${count(files.head, "file")}`;
  const meaning2 = adjusted ? "with costs set in the config" : meaningOf(promise, role);
  return [
    "",
    `  compared  ${visible(`${revisionText(baseline)} \u2192 ${revisionText(head)}`)}, ${compared2}`,
    ...against.length > 1 ? [`  window    ${window}: ${count(against.length - 1, "older release")}, from ${visible(against[0] ?? "")}`] : [],
    ...builtFromTexts(surface.clientProtocols ?? []).map((text) => `  built     ${visible(text)}`),
    `  promise   ${promise}: ${meaning2}`,
    ...role === "client" ? ["  role      client: the protocol is another project's"] : [],
    ...unstableLines(surface).map((text) => `  unstable  ${text}`)
  ];
}
function revisionText({ ref, version }) {
  const name = shortRef(ref);
  return version === null || name.endsWith(version) ? name : `${name} (${version})`;
}
function skewLines(surface, paint) {
  const { skews, peers: peers2 } = surface;
  const uncounted = uncountedText(surface);
  const clients = clientLines(surface).map(({ label: label2, ...more }) => ({ ...more, label: visible(label2) }));
  const labels = skews.map(({ skew }) => visible(skewLabel(skew, peers2)));
  const width = Math.max(...[...labels, ...clients.map(({ label: label2 }) => label2)].map((label2) => label2.length));
  return [
    "",
    ...skews.map((skew, i) => `  ${(labels[i] ?? "").padEnd(width)}  ${paint.severity(skew.severity, skewText(skew))}`),
    ...uncounted === null ? [] : [paint.dim(`  not counted: ${uncounted}`)],
    ...clients.length === 0 ? [] : ["", "  by client"],
    ...clients.map(({ label: label2, summary, text }) => `  ${label2.padEnd(width)}  ${paint.severity(summary.severity, text)}`)
  ];
}
function componentLines(surface) {
  const lines3 = componentTexts(surface).map((text) => `  ${visible(text)}`);
  return lines3.length === 0 ? [] : ["", ...lines3];
}
function unseenLines(report3, paint) {
  const lines3 = limitsOf(report3).map((text) => paint.dim(`  not seen: ${visible(text)}`));
  return lines3.length === 0 ? [] : ["", ...lines3];
}

// src/report/workflow-commands.ts
var MOST_COMMANDS = 10;
function workflowCommands(annotations) {
  return LEVELS.flatMap((level) => {
    const all = annotations.filter(({ annotation_level }) => annotation_level === level);
    const shown4 = all.length > MOST_COMMANDS ? all.slice(0, MOST_COMMANDS - 1) : all;
    const left = all.length - shown4.length;
    const name = level === "failure" ? "error" : level;
    const rest = left === 0 ? [] : [`::${name}::${left} more: all of them are in the summary of this job`];
    return [...shown4.map((annotation) => workflowCommand(name, annotation)), ...rest];
  });
}
function workflowCommand(name, annotation) {
  const { path, start_line, end_line, start_column, end_column, title, message } = annotation;
  const properties = [
    `file=${commandProperty(path)}`,
    `line=${start_line}`,
    `endLine=${end_line}`,
    ...start_column === void 0 ? [] : [`col=${start_column}`, `endColumn=${end_column}`],
    `title=${commandProperty(title)}`
  ];
  return `::${name} ${properties.join(",")}::${commandValue(message)}`;
}

// src/cli/result.ts
var EXITS = { pass: 0, fail: 1, undecided: 3 };
var SEE_ALL = " See skewgate --help.\n";
function wrong(message) {
  const end2 = message.endsWith("?") ? "" : ".";
  return { exit: 2, stdout: "", stderr: `skewgate: ${visible(message)}${end2}${SEE_ALL}` };
}
function ofCommand(result2, command) {
  if (result2.exit !== 2 || !result2.stderr.endsWith(SEE_ALL)) return result2;
  return { ...result2, stderr: `${result2.stderr.slice(0, -SEE_ALL.length)} See skewgate ${command} --help.
` };
}
function answer(outcome, { name, format, values }, terminal) {
  if ("badConfig" in outcome) return badConfig(outcome.badConfig);
  const { report: report3 } = outcome;
  const { colour, width = null } = terminal;
  const options = { colour, width, quiet: values.quiet ?? false, explain: values.explain ?? false };
  const isPart = format === "json" && (name === "check" || name === "tag");
  const only2 = isPart ? surfaceNames(values.surface) : null;
  const stdout = only2 === null ? rendered(report3, format, options) : partJson(outcome, only2);
  return { exit: EXITS[report3.verdict], stdout, stderr: "" };
}
function rendered(report3, format, options) {
  switch (format) {
    case "text":
    // What a picture could not be made of is told in words.
    case "html":
    case "svg":
      return renderText(report3, options);
    case "json":
      return renderJson(report3, TOOL);
    case "markdown":
      return renderJobSummary(report3, NO_CONTEXT);
    case "sarif":
      return renderSarif(report3, TOOL, NO_CONTEXT);
    case "github": {
      const mode = options.quiet ? "blocking" : "all";
      return workflowCommands(annotationsOf(report3, { mode, rulesUrl: null })).map((line) => `${line}
`).join("");
    }
  }
}
function badConfig(problems) {
  return { exit: 2, stdout: "", stderr: problemLines(problems) };
}
function problemLines(problems) {
  const lines3 = problems.map(({ file, line, column, message }) => {
    const place3 = [file, line, column].filter((part) => part !== null).join(":");
    return `skewgate: ${visible(`${place3 === "" ? "" : `${place3}: `}${message}`)}
`;
  });
  return lines3.join("");
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
    else return { problem: `accept takes fingerprints, or a rule and an element; "${word}" is neither${hint2(word)}` };
  }
  return wanted;
}
function hint2(word) {
  const rule = nearest(
    word,
    RULES.map(({ id }) => id)
  );
  return rule === null ? "" : `; did you mean "${rule}"?`;
}
async function accept3(command, judge3, { policy: policy2 }, terminal) {
  const wanted = readWanted(command.words ?? []);
  if ("problem" in wanted) return wrong(wanted.problem);
  const outcome = await judge3({ ...policy2, proofs: false });
  if ("badConfig" in outcome || outcome.config === void 0) return answer(outcome, command, terminal);
  const { report: report3, config } = outcome;
  const chosen = chooseFindings(report3, config, wanted);
  const found2 = chosen.groups.length > 0;
  const notes2 = [...unmatchedLines(chosen), ...presentLines(chosen), ...found2 ? advice(chosen) : nothing(chosen)];
  const stdout = command.format === "json" ? jsonOf(chosen, notes2) : yamlOf(chosen, notes2);
  return { exit: found2 && chosen.unmatched.length === 0 ? 0 : 1, stdout, stderr: "" };
}
function yamlOf(chosen, notes2) {
  const comments = notes2.map((line) => `# ${visible(line)}
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
  const place3 = groups[0]?.place;
  if (place3 === void 0) return [];
  const entries = new Map(
    groups.flatMap((group) => entriesOf(group).map((entry) => [entry.fingerprint, entry]))
  );
  const lines3 = [
    ...place3.listed ? [] : ["accept:"],
    ...[...entries.values()].flatMap((entry) => entryLines(entry, "# say why nobody is hurt"))
  ];
  const deep = place3.surface === null ? "" : "    ";
  return [`# ${visible(whereText(place3))}`, ...lines3.map((line) => `${deep}${line}`)];
}
function entriesOf({ of, findings }) {
  if ("surface" in of) return acceptanceEntries(findings, of.surface);
  const { name } = of.copies;
  return findings.map(copyEntry).map((entry) => ({ ...entry, element: `${entry.element} (copies ${name})` }));
}
function whereText({ file, surface, listed: listed5 }) {
  const where = surface === null ? `at the top level of ${file}` : `in ${file}, in the surface ${surface}`;
  return listed5 ? `in the list "accept" ${where}` : where;
}
function jsonOf({ groups }, notes2) {
  const entries = groups.flatMap(
    ({ of, place: place3, findings }) => findings.map((reported2) => ({
      surface: "surface" in of ? of.surface.name : null,
      ..."copies" in of && { copies: of.copies.name },
      file: place3.file,
      within: place3.surface,
      ..."surface" in of ? acceptanceEntry(reported2, of.surface) : copyEntry(reported2)
    }))
  );
  return jsonText({ schemaVersion: 1, entries, notes: notes2 });
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
    ({ fingerprint: fingerprint2, holds }) => holds ? `${fingerprint2} is accepted already.` : `${fingerprint2} has an entry that has ended: change its "until" or remove it.`
  );
}

// src/gate/outline-text.ts
var OUTLINES_FORMAT = "outlines-2";
function storedOutlines(texts) {
  const met = /* @__PURE__ */ new Map();
  return {
    get: (id) => {
      const known2 = met.get(id);
      if (known2 !== void 0) return known2;
      const text = texts.get(id);
      const outline = text === void 0 ? null : outlineIn(text);
      if (outline === null) return void 0;
      met.set(id, outline);
      return outline;
    },
    set: (id, outline) => {
      met.set(id, outline);
      texts.set(id, textOf4(outline));
    }
  };
}
function textOf4({ package: scope, imports, names: names3, services, extends: extending }) {
  const extended = extending && [extending.extendees, extending.types];
  return JSON.stringify([scope, imports.map(({ path, modifier }) => [path, modifier]), names3, services, extended]);
}
function outlineIn(text) {
  const value = jsonIn(text);
  if (!Array.isArray(value) || value.length !== 5) return null;
  const [scope, imports, names3, services, extending] = value;
  if (typeof scope !== "string" || typeof services !== "boolean") return null;
  if (!isList(imports, isImport) || !isList(names3, isText) || !isExtending(extending)) return null;
  return {
    package: scope,
    imports: imports.map(([path, modifier]) => ({ path, modifier })),
    names: names3,
    services,
    extends: extendingIn(extending)
  };
}
function isExtending(value) {
  return value === null || Array.isArray(value) && value.length === 2 && value.every((list2) => isList(list2, isText));
}
function extendingIn(value) {
  if (value === null) return null;
  const [extendees, types] = value;
  return { extendees, types };
}
function isList(value, is) {
  return Array.isArray(value) && value.every(is);
}
function isText(value) {
  return typeof value === "string";
}
var MODIFIERS3 = [null, "public", "weak", "option"];
function isImport(value) {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && MODIFIERS3.includes(value[1]);
}
function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// src/source/cache.ts
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join as join3, relative, resolve, sep } from "node:path";
var MOST4 = 25e4;
function openCache(folder, format) {
  const file = join3(folder, "skewgate-index");
  const known2 = readFile2(file, format);
  const used = /* @__PURE__ */ new Map();
  let isNew = false;
  return {
    get: (key) => {
      const text = known2.get(key);
      if (text !== void 0) used.set(key, text);
      return text;
    },
    set: (key, text) => {
      used.set(key, text);
      isNew = true;
    },
    save: () => {
      if (!isNew) return null;
      const kept = known2.size + used.size > MOST4 ? used : new Map([...known2, ...used]);
      return writeFile(file, format, kept);
    }
  };
}
function readFile2(file, format) {
  const found2 = /* @__PURE__ */ new Map();
  const content = readText(file);
  const end2 = content.indexOf("\n");
  const body = content.slice(end2 + 1);
  if (content.slice(0, Math.max(end2, 0)) !== headOf(body, format)) return found2;
  for (let at = 0, next3 = body.indexOf("\n"); next3 >= 0; at = next3 + 1, next3 = body.indexOf("\n", at)) {
    const tab = body.indexOf("	", at);
    found2.set(body.slice(at, tab), body.slice(tab + 1, next3));
  }
  return found2;
}
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
function headOf(body, format) {
  return `${format} ${createHash("sha256").update(body).digest("hex")}`;
}
function writeFile(file, format, texts) {
  const body = [...texts].map(([key, text]) => `${key}	${text}
`).join("");
  const part = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, `${headOf(body, format)}
${body}`, { flag: "wx" });
    renameSync(part, file);
    return null;
  } catch (error) {
    if (existsSync(part)) rmSync(part);
    return error instanceof Error ? error.message : String(error);
  }
}
function isInside(folder, other2) {
  const way = relative(realFolder(other2), realFolder(folder));
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
function realFolder(folder) {
  const whole = resolve(folder);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join3(realFolder(above), basename(whole));
}

// src/cli/cache.ts
function openParses(folder, judged2) {
  if (folder === void 0) return { parses: createParses(), keep: () => {
  } };
  const around2 = judged2.find((other2) => other2 !== null && isInside(folder, other2));
  if (around2 != null)
    return misplaced(`--cache: ${folder} is inside ${around2}, which is judged. Name a folder outside of it.`);
  const cache = openCache(folder, `skewgate ${TOOL.version} ${OUTLINES_FORMAT}`);
  return { parses: createParses(storedOutlines(cache)), keep: () => void cache.save() };
}
function misplaced(message) {
  return { badConfig: [{ file: null, line: null, column: null, message, fatal: true }] };
}

// src/release/range.ts
var import_satisfies = __toESM(require_satisfies(), 1);
var import_valid = __toESM(require_valid(), 1);
var LONGEST3 = 256;
function isRange(text) {
  return text.trim() !== "" && text.length <= LONGEST3 && (0, import_valid.default)(text) !== null;
}
function releasesIn({ all, stable }, range2) {
  return range2 === null ? stable : all.filter(({ version }) => (0, import_satisfies.default)(version.semver, range2));
}

// src/report/capabilities.ts
var CAPABILITY_KINDS = ["method", "field", "enum-value"];
var SCHEMA_VERSION2 = 1;
function renderCapabilitiesJson({ surface, elements }) {
  const lines3 = elements.map(
    ({ kind, name, since, until, guardedBy: guardedBy2 }) => JSON.stringify({ kind, name, since, until, guardedBy: guardedBy2 })
  );
  const list2 = lines3.length === 0 ? "[]" : `[
    ${lines3.join(",\n    ")}
  ]`;
  const members = [
    `"schemaVersion": ${SCHEMA_VERSION2}`,
    `"surface": ${JSON.stringify(surface)}`,
    `"elements": ${list2}`
  ];
  return `{
  ${members.join(",\n  ")}
}
`.replaceAll("##[", "#\\u0023[");
}
var WORDS = { method: "call", field: "field", "enum-value": "value" };
function renderCapabilitiesMarkdown(surfaces2) {
  const blocks = surfaces2.map(({ surface, releases, elements }) => {
    const rows = elements.map(({ kind, name, since, until, guardedBy: guardedBy2 }) => {
      const guards = guardedBy2 === null ? "" : guardedBy2.split(" ").map((field) => markdownCode(field)).join(", ");
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
function renderCapabilitiesText(surfaces2) {
  const blocks = surfaces2.map(({ surface, releases, elements }) => {
    const rows = elements.map(({ kind, name, since, until, guardedBy: guardedBy2 }) => [
      WORDS[kind],
      visible(name),
      visible(since),
      visible(until === null ? "" : `until ${until}`),
      guardedBy2 === null ? "" : visible(`checks ${guardedBy2.split(" ").join(", ")}`)
    ]);
    const widths = [0, 1, 2, 3].map(
      (column) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)
    );
    const lines3 = rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
    return [visible(`${surface}: ${spanText(releases)}`), ...lines3].join("\n");
  });
  return safeLog(`${blocks.join("\n\n")}
`);
}
function spanText(releases) {
  const [first = "", last = ""] = [releases[0], releases.at(-1)];
  return first === last ? `release ${first}` : `${count(releases.length, "release")}, ${first} to ${last}`;
}

// src/report/matrix-findings.ts
function matrixFinding(finding2, skew, { peers: peers2, contracts }, witnesses = /* @__PURE__ */ new Map()) {
  const here2 = finding2.consequences.filter(
    (consequence) => consequence.skew === skew && contracts.includes(consequence.contract)
  );
  if (here2.length === 0) return null;
  const told3 = /* @__PURE__ */ new Map();
  for (const consequence of worstPerCondition(here2)) {
    const text = consequenceText(consequence, peers2);
    const witness = witnesses.get(consequence);
    const proof = witness === void 0 ? null : witnessText(witness);
    if (!told3.has(text)) told3.set(text, { severity: consequence.severity, text, proof });
  }
  return {
    rule: finding2.rule.id,
    element: finding2.element,
    sentence: finding2.sentence,
    severity: here2.map(({ severity }) => severity).reduce(worse, "safe"),
    consequences: [...told3.values()]
  };
}

// src/gate/matrix-client.ts
function forClient(settings, client) {
  return client === null ? settings : { ...settings, peers: { ...settings.peers, client } };
}
function calls(client, finding2, { clients }) {
  return clients !== null && callersOf(finding2, clients.lists).includes(client);
}
function noClient(client, { surfaces: surfaces2 }) {
  const names3 = [...new Set(surfaces2.flatMap(({ clients }) => [...clients?.lists.keys() ?? []]))];
  const there = names3.length === 0 ? "the config lists no clients" : `there is ${names3.join(", ")}`;
  const message = `there is no client "${client}" under \`clients\` in the config; ${there}`;
  return { file: null, line: null, column: null, message, fatal: true };
}

// src/gate/matrix-identity.ts
function createIdentities() {
  const nodes = /* @__PURE__ */ new Map();
  const protocols = /* @__PURE__ */ new Map();
  const numberOf3 = (known2, key) => {
    const number = known2.get(key) ?? known2.size;
    known2.set(key, number);
    return number;
  };
  return {
    ofProtocol: ({ schema, own }) => {
      const files = [...schema.files].map(([path, { node }]) => [path, numberOf3(nodes, node), own.has(path)]);
      const text = JSON.stringify([files.sort(([a], [b]) => a < b ? -1 : 1), namesIn4(schema)]);
      return numberOf3(protocols, text);
    }
  };
}
function listingOf(entries) {
  if (entries.some(({ kind }) => kind === "symlink")) return null;
  return JSON.stringify(entries.map(({ path, id, kind }) => [path, id, kind]));
}
function namesIn4({ messages, services, extensionsOf }) {
  return [
    ...[...messages.values()].flatMap(({ fields }) => fields.map(({ type }) => nameOf8(type))),
    ...[...services.values()].flatMap(({ methods }) => methods.flatMap(sidesOf)),
    ...[...extensionsOf].flatMap(
      ([extended, fields]) => fields.flatMap((field) => extensionNames2(extended.fullName, field))
    )
  ];
}
function nameOf8(type) {
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
  return [nameOf8(input), nameOf8(output)];
}
function extensionNames2(extended, { fullName: fullName2, type }) {
  return [extended, fullName2, nameOf8(type)];
}

// src/gate/matrix-protocols.ts
async function readProtocols(repository2, releases, settings, parses) {
  const identities = createIdentities();
  const loaded = /* @__PURE__ */ new Map();
  const known2 = /* @__PURE__ */ new Map();
  const load2 = async (tree) => {
    const side = await loadSide2(tree, settings, parses, "");
    if (!("schema" in side)) return { unread: whyUnread(side) };
    if (side.own.size === 0) return { unread: "it has no .proto file of this surface" };
    const protocol = identities.ofProtocol(side);
    if (!loaded.has(protocol)) loaded.set(protocol, side);
    return { protocol };
  };
  const read3 = [];
  for (const { tag, version } of releases) {
    const protocol = await protocolOf(await repository2.tree(`refs/tags/${tag}`), load2, known2);
    const clients = await clientTree(repository2, settings, version);
    const built = clients === null ? protocol : await withBuilt(protocol, clients, load2, known2);
    read3.push({ version: version.text, ...built });
  }
  return { releases: read3, loaded };
}
async function withBuilt(release, clients, load2, known2) {
  if ("unread" in release) return release;
  if (isFault(clients)) return { unread: whyUnread(clients) };
  const { ref } = clients.tree;
  const built = await protocolOf(clients.tree, load2, known2);
  if ("unread" in built) return { unread: `its clients are built from ${shortRef(ref)}, and there ${built.unread}` };
  return { ...release, clients: { protocol: built.protocol, ref } };
}
async function protocolOf(tree, load2, known2) {
  if (isFault(tree)) return { unread: whyUnread(tree) };
  const entries = await tree.entries(isWanted);
  if (isFault(entries)) return { unread: whyUnread(entries) };
  const listing = listingOf(entries);
  const twin = listing === null ? void 0 : known2.get(listing);
  if (twin !== void 0) return twin;
  const protocol = await load2(tree);
  if (listing !== null) known2.set(listing, protocol);
  return protocol;
}
function whyUnread(why) {
  if ("message" in why) return why.message;
  const [first] = why.problems;
  if (first === void 0) return "it has a fault";
  const place3 = [first.file, first.line, first.column].filter((part) => part !== null).join(":");
  const more = why.problems.length > 1 ? ` (and ${why.problems.length - 1} more)` : "";
  return `${place3 === "" ? "" : `${place3}: `}${first.message.replace(/\.$/, "")}${more}`;
}

// src/gate/matrix-rules.ts
var APART = ["differs", "sentence", "shapes", "source"];
function rulesOfCalls(contracts) {
  const rules = RULES.map(({ source, ...rule }) => rule);
  const counted4 = contracts.includes("json") ? rules : rules.map(({ json, jsonCall, ...rule }) => rule);
  return counted4.filter(
    (rule) => Object.entries(rule).some(([name, part]) => typeof part === "function" && !APART.includes(name))
  );
}

// src/gate/matrix.ts
var HEAD = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };
async function matrixOf(repository2, policy2, parses, range2, client = null) {
  const found2 = await openCase(repository2, HEAD, policy2, parses);
  if (!("place" in found2)) return found2;
  if (found2.place.tags.incomplete !== null) return { report: undecided(found2.place.tags.incomplete) };
  const chosen = client === null ? found2.surfaces : found2.surfaces.filter(({ clients }) => clients?.lists.has(client));
  if (chosen.length === 0 && client !== null) return { badConfig: [noClient(client, found2)] };
  const withCalls = chosen.filter(hasCalls);
  if (withCalls.length === 0) return { report: undecided(NO_CALLS) };
  const surfaces2 = [];
  for (const settings of withCalls)
    surfaces2.push(await surfaceMatrix(found2, forClient(settings, client), range2, client));
  const fault3 = nothingCompared(surfaces2, range2);
  if (fault3 !== null) return { report: undecided(fault3) };
  const stored = chosen.filter((settings) => !hasCalls(settings)).flatMap(besidesCalls);
  const unseen = [...surfaces2.flatMap((each) => each.unseen), ...stored, ...found2.besides.unseen];
  return {
    matrix: {
      repository: repository2.name,
      surfaces: surfaces2.map(({ surface }) => surface),
      unseen: toldOnce(unseen)
    },
    notices: [...surfaces2.flatMap((each) => each.notices), ...found2.besides.notices]
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
async function surfaceMatrix({ repository: repository2, place: place3, parses }, settings, range2, client) {
  const releases = releasesOf(place3.tags.tags, settings.revisions.tagPattern);
  const protocols = await readProtocols(repository2, releasesIn(releases, range2), settings, parses);
  const { peers: peers2 } = settings;
  return {
    surface: {
      name: settings.name ?? repository2.name,
      peers: peers2,
      releases: protocols.releases,
      meetings: await meetingsOf2(protocols, settings, client)
    },
    unseen: [
      ...[...protocols.loaded.values()].flatMap(({ unseen }) => unseen),
      ...skippedTags(releases, settings),
      ...besidesCalls(settings)
    ],
    notices: tagNotices(releases)
  };
}
function besidesCalls({ stored, documents, policy: policy2 }) {
  return [
    ...stored.length > 0 || documents !== null ? ["stored data: the matrix shows calls only"] : [],
    ...policy2.contracts.includes("source") ? ["generated code: the matrix shows calls only"] : []
  ];
}
async function meetingsOf2({ releases, loaded }, settings, client) {
  const meetings = /* @__PURE__ */ new Map();
  const rules = rulesOfCalls(settings.policy.contracts);
  for (const { older, newer } of pairsOf2(releases)) {
    const key = meetingKey(older, newer);
    const [old, next3] = [loaded.get(older), loaded.get(newer)];
    if (older === newer || meetings.has(key) || old === void 0 || next3 === void 0) continue;
    const release = releases.findLast((each) => "protocol" in each && each.protocol === older)?.version ?? "";
    const sides = { old: { release, version: parseVersion(release), loaded: old }, next: next3 };
    meetings.set(key, await meet(sides, settings, rules, client));
  }
  return meetings;
}
function* pairsOf2(releases) {
  for (const client of releases.keys())
    for (const server of releases.keys()) {
      const pair = pairAt(releases, client, server);
      if (pair !== null) yield pair;
    }
}
async function meet({ old, next: next3 }, settings, rules, client) {
  const { peers: peers2, policy: policy2 } = settings;
  const audience = { peers: peers2, contracts: policy2.contracts };
  const { findings: all, evidence } = differences(old.loaded, next3, settings, rules);
  const seen = all.map((finding2) => seenBy(finding2, policy2));
  const called = client === null ? seen : seen.filter((finding2) => calls(client, finding2, settings));
  const findings = withoutGuarded(called, guardsIn(settings.guards, next3, [old]).of);
  const proofs2 = settings.proofs ? await witnessesOf(findings, evidence, settings) : /* @__PURE__ */ new Map();
  const inSkew = (skew) => meetingOf(findings.map((finding2) => matrixFinding(finding2, skew, audience, proofs2.get(finding2))).filter(isTold));
  const [upgrade, rollback] = CALL_SKEWS;
  return { [upgrade]: inSkew(upgrade), [rollback]: inSkew(rollback) };
}
function isTold(finding2) {
  return finding2 !== null;
}
function nothingCompared(surfaces2, range2) {
  const perSurface = surfaces2.map(({ surface: { releases } }) => releases);
  const all = perSurface.flat();
  const readable2 = perSurface.map((releases) => releases.filter((release) => "protocol" in release).length);
  if (all.length === 0) return noRelease(range2);
  if (readable2.some((count2) => count2 > 1)) return null;
  const unread2 = all.find((release) => "unread" in release);
  if (unread2 === void 0) return null;
  const more = all.length > 1 ? ` (and ${all.length - 1} more)` : "";
  return {
    kind: "nothing-compared",
    message: `no two releases could be read; ${unread2.version}${more}: ${unread2.unread}`,
    next: "choose other releases with `--tags`, or leave the file out (`--protos`)"
  };
}
var NO_RELEASE = {
  kind: "no-release",
  message: "no tag is a stable release, so there is nothing to compare",
  next: "set tag-pattern if your tags name versions in another form, or name pre-releases with `--tags`"
};
function noRelease(range2) {
  if (range2 === null) return NO_RELEASE;
  return {
    kind: "no-release",
    message: `no release is in the range ${range2}`,
    next: "choose another range with `--tags`; a pre-release is in it only if it names one of the same version"
  };
}

// src/gate/capabilities.ts
async function capabilitiesOf(repository2, policy2, parses, range2) {
  const found2 = await openCase(repository2, HEAD, policy2, parses);
  if (!("place" in found2)) return found2;
  if (found2.place.tags.incomplete !== null) return { report: undecided(found2.place.tags.incomplete) };
  const results = [];
  const surfaces2 = found2.surfaces.filter(hasCalls);
  if (surfaces2.length === 0) return { report: undecided(NO_CALLS) };
  for (const settings of surfaces2) {
    const result2 = await surfaceCapabilities(found2, settings, range2);
    if (!("capabilities" in result2)) return { report: undecided(result2) };
    results.push(result2);
  }
  return {
    capabilities: results.flatMap(({ capabilities: capabilities2 }) => capabilities2),
    notices: results.flatMap(({ notices }) => notices)
  };
}
async function surfaceCapabilities({ repository: repository2, place: place3, parses }, settings, range2) {
  const releases = releasesOf(place3.tags.tags, settings.revisions.tagPattern);
  const protocols = await readProtocols(repository2, releasesIn(releases, range2), settings, parses);
  if (protocols.releases.length === 0) return noRelease(range2);
  if (protocols.loaded.size === 0) return noneRead(protocols);
  const head = await loadSide2(place3.head, settings, parses, "");
  if (!("schema" in head)) return head;
  const guards = guardsAt(head);
  const surface = settings.name ?? repository2.name;
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
  let before2 = null;
  const keysOf = new Map([...protocols.loaded].map(([protocol, loaded]) => [protocol, new Set(keysIn(loaded))]));
  for (const { version, protocol } of readable(protocols)) {
    const keys = keysOf.get(protocol) ?? /* @__PURE__ */ new Set();
    for (const key of keys)
      if (!before2?.keys.has(key)) rows.set(key, [...rows.get(key) ?? [], { since: version, until: null }]);
    for (const key of before2?.keys ?? []) {
      const row = rows.get(key)?.at(-1);
      if (!keys.has(key) && row !== void 0) row.until = before2?.version ?? null;
    }
    before2 = { version, keys };
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
  const cut2 = key.indexOf(" ");
  return { kind: CAPABILITY_KINDS[Number(key.slice(0, cut2))] ?? "method", name: key.slice(cut2 + 1) };
}
function orderKeys(a, b) {
  return a < b ? -1 : Number(a > b);
}
function guardsAt(head) {
  const by = /* @__PURE__ */ new Map();
  const problems = [];
  for (const element of guardablesIn(head)) {
    const names3 = guardsOf(element).flatMap((guard) => guard.kind === "field" ? [guard.name] : []);
    const fields = names3.map((name) => fieldNamed(name, element, head.schema));
    const { file, line, column } = names3.length === 0 ? NOWHERE : locate(element, "declaration");
    for (const [i, name] of names3.entries())
      if (fields[i] === null)
        problems.push({
          file,
          line,
          column,
          message: `there is no field ${name}, so nothing is guarded by it`,
          fatal: false
        });
    const known2 = fields.flatMap((field) => field === null ? [] : [field.fullName]);
    if (known2.length > 0) by.set(keyOf(element), [...new Set(known2)].join(" "));
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
  const next3 = "choose other releases with `--tags`, or leave the file out (`--protos`)";
  return { kind: "nothing-read", message, next: next3 };
}

// src/source/directory.ts
import { readdirSync } from "node:fs";

// src/source/content.ts
import { createHash as createHash2 } from "node:crypto";
function blobId(bytes, format) {
  return createHash2(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
var strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function pathText(bytes) {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const text = Buffer.from(bytes).toString("latin1");
    return text.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
  }
}
var LFS_HEADER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
var LFS_MAX_BYTES = 1024;
function contentOf(bytes) {
  if (bytes.length >= LFS_MAX_BYTES || !LFS_HEADER.equals(bytes.subarray(0, LFS_HEADER.length))) return bytes;
  return {
    kind: "lfs-pointer",
    message: "this is a Git LFS pointer, not the file itself",
    next: "keep .proto files out of Git LFS, or compare checked-out folders with `--base-dir` and `--head-dir` after `git lfs pull`"
  };
}
function tooLarge2(size, maxBytes) {
  return {
    kind: "too-large",
    message: `the file has ${size} bytes, more than the limit of ${maxBytes}`,
    next: "split it, leave it out with `--protos`, or raise `limits.file-bytes` in the config"
  };
}

// src/source/disk.ts
import { lstatSync, readFileSync as readFileSync2, readlinkSync, statSync } from "node:fs";

// src/source/source.ts
function isFault2(value) {
  return typeof value === "object" && value !== null && "kind" in value && "message" in value && "next" in value;
}
var MAX_CONTENT_BYTES = 64 * 1024 * 1024;
function byPath(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

// src/source/disk.ts
function diskTree(source) {
  const contents2 = /* @__PURE__ */ new Map();
  const known2 = /* @__PURE__ */ new Map();
  let paths = null;
  const entryAt = (item) => {
    const seen = known2.get(item.path);
    if (seen !== void 0) return seen;
    const file = item.at && readDisk(item.path, item.at);
    if (isFault2(file)) return file;
    const entry = file === null ? item.stored ?? null : toEntry(item.path, file, source.format);
    if (file !== null && entry !== null) contents2.set(entry.id, keep(file.bytes));
    known2.set(item.path, entry);
    return entry;
  };
  return {
    ref: source.ref,
    sha: null,
    async entries(wanted) {
      paths ??= source.list();
      const all = await paths;
      if (isFault2(all)) return all;
      const found2 = [];
      for (const item of all) {
        if (!item.isLink && item.stored?.kind !== "submodule" && !wanted(item.path)) continue;
        const entry = entryAt(item);
        if (isFault2(entry)) return entry;
        if (entry !== null && (entry.kind !== "file" || wanted(item.path))) found2.push(entry);
      }
      return found2.sort(byPath);
    },
    async read(ids, maxBytes = MAX_CONTENT_BYTES) {
      const stored = await source.readStored(
        ids.filter((id) => !contents2.has(id)),
        maxBytes
      );
      if (isFault2(stored)) return stored;
      const result2 = new Map(stored);
      for (const id of ids) {
        const content = contents2.get(id);
        if (content !== void 0) result2.set(id, handOut(content, maxBytes));
      }
      return result2;
    }
  };
}
function keep(bytes) {
  return bytes.length > MAX_CONTENT_BYTES ? { size: bytes.length } : bytes;
}
function handOut(content, maxBytes) {
  const size = content instanceof Uint8Array ? content.length : content.size;
  return content instanceof Uint8Array && size <= maxBytes ? contentOf(content) : tooLarge2(size, maxBytes);
}
function toEntry(path, file, format) {
  return { path, kind: file.kind, id: blobId(file.bytes, format) };
}
function readDisk(path, at) {
  try {
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return { kind: "symlink", bytes: plain(readlinkSync(at, { encoding: "buffer" })) };
    return stats?.isFile() ? { kind: "file", bytes: plain(readFileSync2(at)) } : null;
  } catch (error) {
    return isNotThere(error) ? null : unreadable(path, error);
  }
}
function plain(buffer) {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}
function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
function isNotThere(error) {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}
function unreadable(path, error) {
  return {
    kind: "unreadable-file",
    message: `cannot read ${path} (${codeOf(error)})`,
    next: "check who may read it, or leave it out"
  };
}
function checkFolder(folder) {
  const is = (problem2) => ({
    kind: "no-such-folder",
    message: `${folder} ${problem2}`,
    next: "check the path"
  });
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === void 0) return is("does not exist");
    return stats.isDirectory() ? null : is("is not a folder");
  } catch (error) {
    return isNotThere(error) ? is("does not exist") : unreadable(folder, error);
  }
}

// src/source/directory.ts
var SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
var SLASH5 = Buffer.from("/");
function openDirectory(folder) {
  const fault3 = checkFolder(folder);
  if (fault3) return fault3;
  return diskTree({
    ref: folder,
    format: "sha1",
    list: () => Promise.resolve(walk3(folder)),
    readStored: (ids) => Promise.resolve(new Map(ids.map((id) => [id, neverListed(id)])))
  });
}
function walk3(root) {
  const found2 = [];
  const open = [{ prefix: "", at: Buffer.from(root) }];
  for (let folder = open.pop(); folder !== void 0; folder = open.pop()) {
    const fault3 = list(folder, found2, open);
    if (fault3) return fault3;
  }
  return found2.sort(byPath);
}
function list(folder, found2, open) {
  try {
    for (const item of readdirSync(folder.at, { withFileTypes: true, encoding: "buffer" })) {
      const name = pathText(item.name);
      if (SKIPPED.has(name)) continue;
      const path = folder.prefix + name;
      const at = Buffer.concat([folder.at, SLASH5, item.name]);
      if (item.isDirectory()) open.push({ prefix: `${path}/`, at });
      else if (item.isFile() || item.isSymbolicLink()) found2.push({ path, at, isLink: item.isSymbolicLink() });
    }
    return null;
  } catch (error) {
    return unreadable(folder.prefix === "" ? folder.at.toString() : folder.prefix, error);
  }
}
function neverListed(id) {
  return {
    kind: "missing-object",
    message: `no file with the id ${id.slice(0, 12)} was listed`,
    next: "list it first"
  };
}

// src/source/git.ts
import { realpathSync as realpathSync2 } from "node:fs";
import { basename as basename2, dirname as dirname2, resolve as resolvePath } from "node:path";

// src/source/cat-file.ts
import { spawn } from "node:child_process";

// src/source/answers.ts
function answerParser(count2, maxBytes) {
  const answers = [];
  let header = Buffer.alloc(0);
  let body = null;
  const takeHeader = (chunk) => {
    const end2 = chunk.indexOf(10);
    header = Buffer.concat([header, end2 < 0 ? chunk : chunk.subarray(0, end2)]);
    if (end2 < 0) return chunk.length;
    const answer2 = parseHeader(header.toString(), maxBytes);
    header = Buffer.alloc(0);
    if (typeof answer2 === "string") answers.push(answer2);
    else body = { object: answer2, at: 0 };
    return end2 + 1;
  };
  const takeBody2 = (chunk, open) => {
    const { size, bytes } = open.object;
    const part = chunk.subarray(0, size + 1 - open.at);
    bytes?.set(part.subarray(0, Math.max(0, size - open.at)), open.at);
    open.at += part.length;
    if (open.at === size + 1) {
      answers.push(open.object);
      body = null;
    }
    return part.length;
  };
  return {
    answers,
    push(chunk) {
      let rest = chunk;
      while (rest.length > 0) {
        if (answers.length === count2) throw new Error("git answered more than it was asked");
        rest = rest.subarray(body === null ? takeHeader(rest) : takeBody2(rest, body));
      }
      return answers.length === count2;
    }
  };
}
function parseHeader(line, maxBytes) {
  const found2 = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
  if (found2) {
    const [, id = "", type = "", digits = ""] = found2;
    const size = Number(digits);
    return { id, type, size, bytes: size > maxBytes ? null : new Uint8Array(size) };
  }
  if (line.endsWith(" missing")) return "missing";
  if (line.endsWith(" ambiguous")) return "ambiguous";
  throw new Error(`git gave an answer that is not understood: "${line}"`);
}

// src/source/run-git.ts
import { execFile } from "node:child_process";
import { devNull } from "node:os";
function gitCommand(folder, program, trustOwner) {
  const settings = [
    "core.fsmonitor=false",
    `core.hooksPath=${devNull}`,
    "core.quotepath=off",
    "protocol.allow=never",
    ...trustOwner ? ["safe.directory=*"] : []
  ];
  return { program, options: ["-C", folder, "--no-pager", ...settings.flatMap((setting) => ["-c", setting])] };
}
var KEPT = /^GIT_(CONFIG_.*|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;
function gitEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1"
  };
}
function runGit(git, args) {
  const options = { env: gitEnvironment(), encoding: "buffer", maxBuffer: 2 ** 30, windowsHide: true };
  return new Promise((done) => {
    execFile(git.program, [...git.options, ...args], options, (error, stdout, stderr) => {
      const text = stderr.toString();
      if (error === null) done({ code: 0, stdout, stderr: text });
      else if (typeof error.code === "number") done({ code: error.code, stdout, stderr: text });
      else done(startFault(git.program, error));
    });
  });
}
function startFault(program, error) {
  if (error.code === "ENOENT") {
    return {
      kind: "git-not-found",
      message: `the program \`${program}\` was not found`,
      next: "install git, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return { kind: "git-failed", message: `git did not run: ${error.message}`, next: "run the same command again" };
}
function failure(stderr) {
  if (stderr.includes("promisor remote")) {
    return {
      kind: "partial-clone",
      message: "this is a partial clone and does not hold every file that is needed",
      next: "run `git fetch --refetch --no-filter`, or compare checked-out folders with `--base-dir` and `--head-dir`"
    };
  }
  const lines3 = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = lines3.find((line) => /^(fatal|error): /.test(line)) ?? lines3.at(-1) ?? "it gave no reason";
  const words = said.replace(/^(fatal|error): /, "");
  return {
    kind: "git-failed",
    message: `git failed: ${words}`,
    next: "run `git fsck` to see whether the repository is whole"
  };
}

// src/source/cat-file.ts
function objectReader(git) {
  let session = null;
  let last = Promise.resolve();
  let closed = false;
  const exchange = (names3, maxBytes) => {
    session ??= startSession(git, () => {
      session = null;
    });
    return session.ask(names3, maxBytes);
  };
  return {
    ask(names3, maxBytes) {
      if (closed) throw new Error("this repository was closed");
      if (names3.some((name) => name.includes("\n"))) throw new Error("an object name has no line break");
      if (names3.length === 0) return Promise.resolve([]);
      const reply = last.then(() => exchange(names3, maxBytes));
      last = reply;
      return reply;
    },
    async close() {
      closed = true;
      await last;
      await session?.end();
    }
  };
}
function startSession(git, gone) {
  const child = spawn(git.program, [...git.options, "cat-file", "--batch"], {
    env: gitEnvironment(),
    windowsHide: true
  });
  let open = null;
  let stderr = "";
  const settle = (reply) => {
    open?.settle(reply);
    open = null;
  };
  let given = false;
  const giveUp = (fault3) => {
    if (!given) gone();
    given = true;
    child.kill();
    settle(fault3);
  };
  child.stdout.on("data", (chunk) => {
    try {
      if (open === null) throw new Error("git answered without being asked");
      if (open.parser.push(chunk)) settle(open.parser.answers);
    } catch (error) {
      giveUp(failure(error instanceof Error ? error.message : String(error)));
    }
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk.toString();
  });
  child.stdin.on("error", () => {
  });
  child.once("error", (error) => giveUp(startFault(git.program, error)));
  child.once("close", () => giveUp(failure(stderr)));
  return {
    ask(names3, maxBytes) {
      stderr = "";
      return new Promise((done) => {
        open = { parser: answerParser(names3.length, maxBytes), settle: done };
        child.stdin.write(`${names3.join("\n")}
`);
      });
    },
    end: () => new Promise((done) => {
      child.once("close", () => done());
      child.stdin.end();
    })
  };
}

// src/source/git-tree.ts
var MAX_PATHS = 2e6;
var MAX_TREE_BYTES = 256 * 1024 * 1024;
function parseTree(bytes, idBytes) {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const items = [];
  let at = 0;
  while (at < raw.length) {
    const space = raw.indexOf(32, at);
    const end2 = raw.indexOf(0, space + 1);
    const next3 = end2 + 1 + idBytes;
    if (space < 0 || end2 < 0 || next3 > raw.length) return null;
    const kind = kindOf(raw.toString("latin1", at, space));
    items.push({ kind, name: pathText(raw.subarray(space + 1, end2)), id: raw.toString("hex", end2 + 1, next3) });
    at = next3;
  }
  return items;
}
function kindOf(mode) {
  if (mode === "40000") return "folder";
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}
async function walkTree(objects, cache, root, wanted) {
  const found2 = [];
  let level = [{ id: root, prefix: "" }];
  let seen = 0;
  while (level.length > 0) {
    const fault3 = await load(objects, cache, level);
    if (fault3) return fault3;
    const below2 = [];
    for (const { id, prefix } of level) {
      const items = cache.get(id) ?? [];
      seen += items.length;
      if (seen > MAX_PATHS) return tooManyPaths();
      for (const item of items) place2(item, prefix, wanted, found2, below2);
    }
    level = below2;
  }
  return found2.sort(byPath);
}
function place2(item, prefix, wanted, found2, below2) {
  const path = prefix + item.name;
  const { id, kind } = item;
  if (kind === "folder") below2.push({ id, prefix: `${path}/` });
  else if (kind !== "file" || wanted(path)) found2.push({ path, id, kind });
}
async function load(objects, cache, level) {
  const ids = [...new Set(level.map((folder) => folder.id))].filter((id) => !cache.has(id));
  const answers = await objects.ask(ids, MAX_TREE_BYTES);
  if (isFault2(answers)) return answers;
  for (const [i, id] of ids.entries()) {
    const answer2 = answers[i];
    const bytes = typeof answer2 === "object" && answer2.type === "tree" ? answer2.bytes : null;
    const items = bytes && parseTree(bytes, id.length / 2);
    if (items === null) return missingObject(id, "folder");
    cache.set(id, items);
  }
  return null;
}
async function readBlobs(objects, ids, maxBytes = MAX_CONTENT_BYTES) {
  const unique = [...new Set(ids)];
  const answers = await objects.ask(unique, maxBytes);
  if (isFault2(answers)) return answers;
  return new Map(unique.map((id, i) => [id, blobContent(id, answers[i], maxBytes)]));
}
function blobContent(id, answer2, maxBytes) {
  if (typeof answer2 !== "object" || answer2.type !== "blob") return missingObject(id, "file");
  return answer2.bytes === null ? tooLarge2(answer2.size, maxBytes) : contentOf(answer2.bytes);
}
function missingObject(id, what) {
  return {
    kind: "missing-object",
    message: `the repository does not hold the ${what} ${id.slice(0, 12)}, or holds it damaged`,
    next: "run `git fsck` to see what is missing, then clone the repository again"
  };
}
function tooManyPaths() {
  return {
    kind: "too-many-paths",
    message: `this version has more than ${MAX_PATHS} paths`,
    next: "compare folders with `--base-dir` and `--head-dir` instead"
  };
}

// src/source/refs.ts
var FIELDS = ["refname", "objecttype", "objectname", "*objecttype", "*objectname", "symref", "HEAD"];
var FORMAT = FIELDS.map((field) => `%(${field})`).join("%00");
async function listRefs(git, objects, args) {
  const result2 = await runGit(git, ["for-each-ref", `--format=${FORMAT}`, ...args]);
  if (isFault2(result2)) return result2;
  if (result2.code !== 0) return failure(result2.stderr);
  const lines3 = result2.stdout.toString().split("\n");
  return followTags(objects, lines3.filter((line) => line !== "").map(parseRef));
}
function parseRef(line) {
  const [name = "", type, id = "", innerType, innerId = "", target = "", head] = line.split("\0");
  const [finalType, finalId] = type === "tag" ? [innerType, innerId] : [type, id];
  const sha = finalType === "commit" || finalType === "tag" ? finalId : null;
  return { name, sha, target, current: head === "*", nested: finalType === "tag" };
}
async function followTags(objects, refs) {
  const nested2 = refs.filter((ref) => ref.nested);
  const answers = await objects.ask(
    nested2.map((ref) => `${ref.sha}^{commit}`),
    MAX_CONTENT_BYTES
  );
  if (isFault2(answers)) return answers;
  const commits = new Map(nested2.map((ref, i) => [ref, answers[i]]));
  return refs.map((ref) => {
    const { name, target, current } = ref;
    const answer2 = commits.get(ref);
    return { name, target, current, sha: ref.nested ? typeof answer2 === "object" ? answer2.id : null : ref.sha };
  });
}
var TAGS = "refs/tags/";
function tagsAmong(refs) {
  const tags = refs.filter((ref) => ref.name.startsWith(TAGS));
  return tags.map(({ name, sha }) => ({ name: name.slice(TAGS.length), sha }));
}
var REMOTE_HEAD = /^refs\/remotes\/([^/]+)\/HEAD$/;
var REMOTE_MAIN = /^refs\/remotes\/[^/]+\/(main|master)$/;
var LOCAL_MAIN = /^refs\/heads\/(main|master)$/;
var BRANCH_PATTERNS = ["refs/heads", "refs/remotes/*/HEAD", "refs/remotes/*/main", "refs/remotes/*/master"];
function guessDefaultBranch(refs, bare) {
  const originFirst = [...refs].sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)));
  const ref = originFirst.find((candidate2) => REMOTE_HEAD.test(candidate2.name)) ?? originFirst.find((candidate2) => REMOTE_MAIN.test(candidate2.name)) ?? (bare ? refs.find((candidate2) => candidate2.current) : void 0) ?? refs.find((candidate2) => LOCAL_MAIN.test(candidate2.name));
  if (ref === void 0 || ref.sha === null) return null;
  return { ref: ref.name, sha: ref.sha, name: branchName(ref) };
}
function isOrigin(ref) {
  return ref.name.startsWith("refs/remotes/origin/");
}
function branchName(ref) {
  const full = ref.target === "" ? ref.name : ref.target;
  return full.replace(/^refs\/(heads|remotes\/[^/]+)\//, "");
}

// src/source/history.ts
function tagsAndBranches({ git, objects }) {
  return listRefs(git, objects, ["refs/tags", ...BRANCH_PATTERNS]);
}
async function allTags({ git, shallow }, refs) {
  const tags = tagsAmong(refs);
  if (shallow) return { tags, incomplete: shallowTags() };
  if (tags.length > 0) return { tags, incomplete: null };
  const remotes = await runGit(git, ["remote"]);
  if (isFault2(remotes)) return remotes;
  return { tags, incomplete: remotes.stdout.length > 0 ? noTags() : null };
}
async function tagsReachable({ git, objects, shallow }, sha) {
  const refs = await listRefs(git, objects, [`--merged=${fullId(sha)}`, "refs/tags"]);
  if (isFault2(refs)) return refs;
  return { tags: tagsAmong(refs), incomplete: shallow ? shallowTags() : null };
}
async function mergeBase(history, a, b) {
  if (fullId(a) === fullId(b)) return a;
  const result2 = await runGit(history.git, ["merge-base", a, b]);
  if (isFault2(result2)) return result2;
  if (result2.code === 0) return result2.stdout.toString().trim();
  if (result2.code !== 1) return failure(result2.stderr);
  return history.shallow ? shallowHistory() : null;
}
function fullId(sha) {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) throw new TypeError(`not a full commit id: ${sha}`);
  return sha;
}
function shallowTags() {
  return {
    kind: "shallow",
    message: "this clone is shallow, so tags may be missing",
    next: "run `git fetch --unshallow --tags` or say `--base`"
  };
}
function noTags() {
  return { kind: "no-tags", message: "no tags here", next: "run `git fetch --tags` or say `--base`" };
}
function shallowHistory() {
  return {
    kind: "shallow",
    message: "this clone is shallow and does not show where the two histories meet",
    next: "run `git fetch --unshallow` or say `--base`"
  };
}

// src/source/revision.ts
async function readCommit(objects, revision2, shallow) {
  const invalid = checkRevision(revision2);
  if (invalid) return invalid;
  const answers = await objects.ask([`${revision2}^{commit}`], MAX_CONTENT_BYTES);
  if (isFault2(answers)) return answers.kind === "git-failed" ? unknown(revision2, shallow, answers.message) : answers;
  const [answer2] = answers;
  if (typeof answer2 !== "object" || answer2.bytes === null) {
    if (await isAmbiguous2(objects, revision2)) return ambiguous(revision2);
    const meant2 = await tagBesides(objects, revision2);
    const fault3 = unknown(revision2, shallow, null);
    return meant2 === null ? fault3 : { ...fault3, next: `write \`${meant2}\`: that tag is there` };
  }
  const tree = /^tree ([0-9a-f]+)\n/.exec(Buffer.from(answer2.bytes).toString("latin1"))?.[1];
  return tree === void 0 ? unknown(revision2, shallow, null) : { sha: answer2.id, tree };
}
function checkRevision(revision2) {
  if (revision2 !== "" && !revision2.startsWith("-") && !/[\0\n]/.test(revision2)) return null;
  return {
    kind: "invalid-revision",
    message: `${JSON.stringify(revision2)} is no revision`,
    next: "name a tag, a branch or a commit"
  };
}
async function isAmbiguous2(objects, revision2) {
  if (!/^[0-9a-f]+$/i.test(revision2)) return false;
  const answers = await objects.ask([revision2], 0);
  return !isFault2(answers) && answers[0] === "ambiguous";
}
async function tagBesides(objects, revision2) {
  if (!/^v?\d+\.\d/.test(revision2)) return null;
  const other2 = revision2.startsWith("v") ? revision2.slice(1) : `v${revision2}`;
  const answers = await objects.ask([`refs/tags/${other2}`], 0);
  return !isFault2(answers) && typeof answers[0] === "object" ? other2 : null;
}
function ambiguous(revision2) {
  return {
    kind: "missing-revision",
    message: `several objects begin with "${revision2}"`,
    next: "write more digits of the commit"
  };
}
function unknown(revision2, shallow, reason) {
  const because = reason === null ? "" : ` (${reason})`;
  if (shallow) {
    return {
      kind: "shallow",
      message: `this clone is shallow and does not know "${revision2}"${because}`,
      next: "run `git fetch --unshallow --tags`"
    };
  }
  if (revision2 === "HEAD" || revision2 === "@") {
    return {
      kind: "missing-revision",
      message: `this repository has no commit yet${because}`,
      next: "commit the .proto files first, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return {
    kind: "missing-revision",
    message: `"${revision2}" is no commit of this repository${because}`,
    next: "check the name, or run `git fetch --tags`"
  };
}

// src/source/worktree.ts
import { lstatSync as lstatSync2 } from "node:fs";
function workTree(place3) {
  return diskTree({
    ref: "work tree",
    format: place3.format,
    list: () => listPaths(place3),
    readStored: place3.readBlobs
  });
}
async function listPaths(place3) {
  const args = ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"];
  const result2 = await runGit(place3.git, args);
  if (isFault2(result2)) return result2;
  if (result2.code !== 0) return failure(result2.stderr);
  const root = Buffer.from(`${place3.root}/`);
  const isReal = realFolders(root.length);
  const found2 = /* @__PURE__ */ new Map();
  for (const record of records(result2.stdout)) {
    const item = parseRecord(record, root, isReal);
    if (item && !found2.has(item.path)) found2.set(item.path, item);
  }
  return [...found2.values()];
}
function* records(output) {
  for (let at = 0, end2 = output.indexOf(0); end2 >= 0; at = end2 + 1, end2 = output.indexOf(0, at)) {
    yield output.subarray(at, end2);
  }
}
var QUESTION_MARK = 63;
var SLASH6 = 47;
function parseRecord(record, root, isReal) {
  const tracked = record[0] !== QUESTION_MARK;
  const start = tracked ? record.indexOf("	") + 1 : 2;
  const name = record.subarray(start);
  if (!tracked && name.at(-1) === SLASH6) return null;
  const path = pathText(name);
  const at = Buffer.concat([root, name]);
  if (!tracked) return { path, at, isLink: isLink(at) };
  const [tag, mode, id = ""] = record.toString("latin1", 0, start - 1).split(" ");
  if (mode === "160000") return { path, at: null, isLink: false, stored: { path, id, kind: "submodule" } };
  const linked = mode === "120000";
  const place3 = isReal(at) ? at : null;
  if (tag === "S") return { path, at: place3, isLink: linked, stored: { path, id, kind: linked ? "symlink" : "file" } };
  return place3 && { path, at: place3, isLink: linked };
}
function isLink(at) {
  try {
    return lstatSync2(at, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}
function realFolders(rootLength) {
  const known2 = /* @__PURE__ */ new Map();
  const isReal = (at) => {
    const folder = at.subarray(0, at.lastIndexOf(SLASH6));
    if (folder.length < rootLength) return true;
    const key = folder.toString("latin1");
    const seen = known2.get(key) ?? (isReal(folder) && isFolder(folder));
    known2.set(key, seen);
    return seen;
  };
  return isReal;
}
function isFolder(at) {
  try {
    return lstatSync2(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
async function differs(head, disk, wanted, format) {
  const [before2, now] = [await filesOf2(head, wanted), await filesOf2(disk, wanted)];
  if (isFault2(before2)) return before2;
  if (isFault2(now)) return now;
  if (before2.size !== now.size) return true;
  const unlike = [];
  for (const [path, old] of before2) {
    const file = now.get(path);
    if (file?.kind !== old.kind) return true;
    if (file.id !== old.id) unlike.push([old.id, file.id]);
  }
  const contents2 = await disk.read(unlike.map(([, id]) => id));
  if (isFault2(contents2)) return contents2;
  return unlike.some(([old, id]) => !sameLines(old, contents2.get(id), format));
}
async function filesOf2(tree, wanted) {
  if (isFault2(tree)) return tree.kind === "missing-revision" ? /* @__PURE__ */ new Map() : tree;
  const entries = await tree.entries(wanted);
  if (isFault2(entries)) return entries;
  return new Map(entries.filter((entry) => entry.kind !== "submodule").map((entry) => [entry.path, entry]));
}
function sameLines(id, content, format) {
  if (!(content instanceof Uint8Array)) return false;
  const lines3 = content.filter((byte, i) => byte !== 13 || content[i + 1] !== 10);
  return blobId(lines3, format) === id;
}

// src/source/git.ts
async function openRepository(folder, options = {}) {
  const fault3 = checkFolder(folder);
  if (fault3) return fault3;
  const place3 = await locate2(realpathSync2(folder), folder, options);
  return isFault2(place3) ? place3 : repository(place3);
}
var FACTS = ["--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository", "--show-object-format"];
async function locate2(real, given, options) {
  const program = options.git ?? "git";
  const command = (at) => gitCommand(at, program, options.trustOwner ?? false);
  const result2 = await runGit(command(real), ["rev-parse", ...FACTS, "--show-cdup", "--git-common-dir"]);
  if (isFault2(result2)) return result2;
  if (result2.code !== 0) return notOpened(given, real, result2.stderr);
  const [bare, inside3, shallow, format, ...rest] = result2.stdout.toString().replace(/\n$/, "").split("\n");
  const up = inside3 === "true" ? rest.shift() : void 0;
  const root = up === void 0 ? null : resolvePath(real, up);
  return {
    git: command(root ?? real),
    name: nameOf9(resolvePath(real, rest.join("\n"))),
    bare: bare === "true",
    shallow: shallow === "true",
    format: format === "sha256" ? "sha256" : "sha1",
    root
  };
}
function nameOf9(commonDir) {
  const folder = basename2(commonDir) === ".git" ? dirname2(commonDir) : commonDir;
  return basename2(folder, ".git") || "repository";
}
function notOpened(folder, real, stderr) {
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    const owned = /safe\.directory (.+)$/m.exec(stderr)?.[1] ?? real;
    return {
      kind: "not-trusted",
      message: `git does not trust ${folder}, because it belongs to another user`,
      next: `if you do, run \`git config --global --add safe.directory ${owned}\``
    };
  }
  if (stderr.includes("not a git repository")) {
    return {
      kind: "not-a-repository",
      message: `${folder} is not in a git repository`,
      next: "name one with `--repo`, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return failure(stderr);
}
function repository(place3) {
  const { git, format, shallow, root } = place3;
  const objects = objectReader(git);
  const history = { git, objects, shallow };
  const trees = /* @__PURE__ */ new Map();
  const blobs = (ids, maxBytes) => readBlobs(objects, ids, maxBytes);
  const disk = root === null ? noWorkTree(place3) : workTree({ git, root, format, readBlobs: blobs });
  const refs = once3(() => tagsAndBranches(history));
  const tree = async (revision2) => {
    const commit = await readCommit(objects, revision2, shallow);
    if (isFault2(commit)) return commit;
    const { sha, tree: id } = commit;
    return { ref: revision2, sha, entries: (wanted) => walkTree(objects, trees, id, wanted), read: blobs };
  };
  return {
    name: place3.name,
    root,
    shallow,
    tree,
    async resolve(revision2) {
      const commit = await readCommit(objects, revision2, shallow);
      return isFault2(commit) ? commit : { sha: commit.sha };
    },
    async tags() {
      const all = await refs();
      return isFault2(all) ? all : allTags(history, all);
    },
    tagsReachable: (sha) => tagsReachable(history, sha),
    mergeBase: (a, b) => mergeBase(history, a, b),
    async defaultBranch() {
      const all = await refs();
      return isFault2(all) ? all : guessDefaultBranch(all, place3.bare);
    },
    workTree: () => disk,
    isDirty: async (wanted) => isFault2(disk) ? false : differs(await tree("HEAD"), disk, wanted, format),
    close: () => objects.close()
  };
}
function once3(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function noWorkTree(place3) {
  return {
    kind: "no-work-tree",
    message: place3.bare ? `${place3.name} is a bare repository and has no work tree` : "this folder is inside .git",
    next: "name a revision with `--head`"
  };
}

// src/cli/request.ts
import { readFileSync as readFileSync3 } from "node:fs";

// src/config/options.ts
function readOptions(given, nameOf12) {
  const problems = [];
  const read3 = (key, text, reader) => {
    if (text === void 0) return [];
    const reading = reader(text);
    if ("value" in reading) return [reading.value];
    problems.push(`${nameOf12(key)}: ${reading.problem}`);
    return [];
  };
  const [preset] = read3("promise", given.promise, (text) => readWord(PRESETS, text));
  const named4 = given.contracts?.split(",").flatMap((name) => read3("contracts", name.trim(), (text) => readWord(CONTRACTS, text)));
  const protos = given.protos?.flatMap((glob) => read3("protos", glob, readGlob));
  const [window] = read3("window", given.window, readWindow);
  const [assumeNext] = read3("assumeNext", given.assumeNext, (text) => readWord(ASSUMED_BUMPS, text));
  const [tagPattern] = read3("tagPattern", given.tagPattern, readTagPattern);
  const [versionFile] = read3("versionFile", given.versionFile, readVersionFilePath);
  const options = {
    ...preset && { promise: promiseOf(preset) },
    ...named4 && { contracts: CONTRACTS.filter((contract) => named4.includes(contract)) },
    ...protos && protos.length > 0 && { protos },
    ...window && { window },
    ...assumeNext && { assumeNext },
    ...tagPattern && { tagPattern },
    ...versionFile && { versionFile }
  };
  return { options, problems };
}

// src/cli/request.ts
function readRequest({ name, argument, values }) {
  const { promise, contracts, protos, window } = values;
  const given = {
    promise,
    contracts,
    protos,
    window,
    assumeNext: values["assume-next"],
    tagPattern: values["tag-pattern"],
    versionFile: values["version-file"]
  };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0));
  const { options, problems } = readOptions(
    present,
    (key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  );
  if (problems[0] !== void 0) return wrong(problems[0]);
  const versions = [];
  for (const key of ["base-version", "head-version"]) {
    const version = values[key] === void 0 ? null : parseVersion(values[key], { leadingV: true });
    if (version === null && values[key] !== void 0)
      return wrong(`--${key}: "${values[key]}" is not a version such as 1.6.0`);
    versions.push(version);
  }
  const config = values.config === void 0 ? null : readConfig(values.config);
  if (config !== null && "exit" in config) return config;
  const [baseVersion = null, headVersion = null] = versions;
  const tag = name === "tag" ? argument?.replace(/^refs\/tags\//, "") ?? null : null;
  const revisions = { base: values.base ?? null, head: values.head ?? null, tag, baseVersion, headVersion };
  const only2 = name === "check" || name === "tag" ? surfaceNames(values.surface) : null;
  const policy2 = { config, options, proofs: values["no-witness"] !== true, ...only2 !== null && { only: only2 } };
  return { revisions, policy: policy2 };
}
function here() {
  try {
    return process.cwd();
  } catch {
    return ".";
  }
}
function codeOf2(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}
function readConfig(file) {
  try {
    return { file, text: readFileSync3(file, "utf8") };
  } catch (error) {
    return wrong(`--config: ${file} cannot be read (${codeOf2(error) ?? String(error)})`);
  }
}

// src/cli/open.ts
async function openGit(folder, terminal) {
  const repository2 = await openRepository(folder ?? here());
  return isFault(repository2) ? repository2 : progressOf(terminal).repository(repository2);
}
function openFolder(folder, terminal) {
  const tree = openDirectory(folder ?? here());
  return isFault(tree) ? tree : progressOf(terminal).tree(tree);
}
function counted3(parses, terminal) {
  return progressOf(terminal).parses(parses);
}
function progressOf({ progress = NO_PROGRESS }) {
  return progress;
}

// src/cli/output.ts
import { lstatSync as lstatSync3, realpathSync as realpathSync3, renameSync as renameSync2, rmSync as rmSync2, statSync as statSync2, writeFileSync as writeFileSync2 } from "node:fs";
import { basename as basename3, dirname as dirname3, join as join4 } from "node:path";
function writeWhole(file, text) {
  try {
    const there = lstatSync3(file, { throwIfNoEntry: false });
    const target = there?.isSymbolicLink() ? realpathSync3(file) : file;
    const known2 = statSync2(target, { throwIfNoEntry: false });
    if (known2 === void 0 || known2.isFile()) replace(target, text, known2?.mode);
    else writeFileSync2(target, text);
    return null;
  } catch (error) {
    return codeOf3(error);
  }
}
function replace(target, text, mode) {
  const draft = join4(dirname3(target), `.${basename3(target)}.${process.pid}.tmp`);
  try {
    writeFileSync2(draft, text, { flag: "wx", ...mode !== void 0 && { mode } });
    renameSync2(draft, target);
  } catch (error) {
    rmSync2(draft, { force: true });
    throw error;
  }
}
function codeOf3(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}

// src/cli/capabilities.ts
async function capabilities(command, { policy: policy2 }, terminal) {
  const { tags, repo } = command.values;
  if (tags !== void 0 && !isRange(tags))
    return wrong(`--tags takes a range of versions such as ">=1.0.0 <2", not "${tags}"`);
  const repository2 = await openGit(repo, terminal);
  if (isFault(repository2)) return refused(answer({ report: undecided(repository2) }, command, terminal), command);
  try {
    const outcome = await capabilitiesOf(repository2, policy2, counted3(createParses(), terminal), tags ?? null);
    if (!("capabilities" in outcome)) return refused(answer(outcome, command, terminal), command);
    return shown2(outcome, command);
  } finally {
    await repository2.close();
  }
}
function shown2({ capabilities: all, notices }, { values, format }) {
  const { surface, output } = values;
  const chosen = surface === void 0 ? all : all.filter((each) => each.surface === surface);
  const names3 = all.map((each) => each.surface).join(", ");
  if (chosen.length === 0) return wrong(`there is no surface "${surface}"; there is ${names3}`);
  const [first] = chosen;
  if (first === void 0 || format === "json" && chosen.length > 1)
    return wrong(`JSON is of one surface; choose one with --surface: ${names3}`);
  const stderr = problemLines(notices);
  const text = rendered2(chosen, first, format);
  const fault3 = output === void 0 ? null : writeWhole(output, text);
  if (fault3 !== null)
    return {
      exit: 3,
      stdout: "",
      stderr: `${stderr}skewgate: ${visible(`${output} could not be written (${fault3})`)}
`
    };
  return { exit: 0, stdout: output === void 0 ? text : "", stderr };
}
function rendered2(all, first, format) {
  if (format === "json") return renderCapabilitiesJson(first);
  return format === "markdown" ? renderCapabilitiesMarkdown(all) : renderCapabilitiesText(all);
}
function refused(result2, { values }) {
  return values.output === void 0 ? result2 : { ...result2, stdout: "", stderr: result2.stdout + result2.stderr };
}

// src/gate/example.ts
function schemaOf2(sources) {
  const texts = typeof sources === "string" ? { "a.proto": sources } : sources;
  const files = /* @__PURE__ */ new Map();
  const add2 = (path, file) => {
    if (files.has(path)) return;
    files.set(path, file);
    for (const { path: imported } of file.imports) {
      const known2 = wellKnownFile(imported);
      if (known2 !== null && !(imported in texts)) add2(imported, known2);
    }
  };
  for (const [path, text] of Object.entries(texts)) {
    const { file, problems } = parse(text);
    if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message).join("; ")}`);
    add2(path, file);
  }
  const schema = link(files, importResolver(Object.keys(texts), {}));
  const fatal2 = schema.problems.filter((problem2) => problem2.fatal);
  if (fatal2.length > 0)
    throw new Error(fatal2.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return schema;
}
function runExample({
  before: before2,
  after,
  stored = [],
  contractOptions = []
}) {
  return compare(schemaOf2(before2), schemaOf2(after), { rules: RULES, stored, contractOptions });
}
function storedSchemaOf(sources) {
  const texts = typeof sources === "string" ? { "state.schema.json": sources } : sources;
  const parsed4 = Object.entries(texts).map(([path, text]) => {
    const result2 = parseJson(text);
    if ("fault" in result2) throw new Error(`${path}: ${result2.fault.message}`);
    return { file: { path, package: "", node: { text } }, node: result2.node };
  });
  const schema = linkSchemas(parsed4);
  const [problem2] = schema.problems;
  if (problem2 !== void 0) throw new Error(`${problem2.file}:${problem2.line} ${problem2.message}`);
  return schema;
}
function runStoredExample({
  before: before2,
  after,
  reader,
  versionField: versionField2
}) {
  const use = { model: reader, versionField: versionField2?.split(".") ?? [] };
  return compareStored(storedSchemaOf(before2), storedSchemaOf(after), use);
}

// src/cli/explain.ts
function explain(id, width) {
  const rule = RULES.find((known2) => known2.id === id);
  if (rule !== void 0)
    return page(
      rule,
      width,
      rule.examples.flatMap((each) => exampleLines(each, runExample(each).findings, width))
    );
  const stored = STORED_RULES.find((known2) => known2.id === id);
  if (stored === void 0) return null;
  return page(
    stored,
    width,
    stored.examples.flatMap((each) => exampleLines(each, runStoredExample(each), width))
  );
}
function similarRules(id) {
  const ids = [...RULES, ...STORED_RULES].map((rule) => rule.id);
  const words = new Set(ids.flatMap((known2) => known2.split("-")));
  const written = id.split("-").map((part) => words.has(part) ? part : nearest(part, [...words]) ?? part);
  const meant2 = written.join("-");
  if (ids.includes(meant2)) return [meant2];
  return sharing(
    written.filter((part) => part.length > 2),
    ids
  );
}
function sharing(parts, ids) {
  const shared = (known2) => parts.filter((part) => known2.split("-").some((own) => own.startsWith(part))).length;
  const most = Math.max(0, ...ids.map(shared));
  const best = most === 0 ? [] : ids.filter((known2) => shared(known2) === most);
  const whole = best.filter((known2) => known2.split("-").length === most);
  return whole.length > 0 ? whole : best;
}
function page(rule, width, examples) {
  const prose = [`${rule.id}: ${rule.title}`, "", rule.explanation, "", `What to do: ${rule.remedy}`];
  return [...folded(prose, width), ...examples, ""].join("\n");
}
function folded(lines3, width) {
  return width === void 0 ? lines3 : lines3.map((line) => foldLine(line, width));
}
var PEERS = { client: "client", server: "server", transport: "grpc" };
function exampleLines(example, findings, width) {
  return [
    "",
    `Example: ${example.name}`,
    ...indented("before", example.before),
    ...indented("after", example.after),
    "  found",
    ...folded(
      findings.flatMap(({ rule, element, sentence, consequences }) => [
        `    ${element}: ${sentence} (${rule.id})`,
        ...consequences.map((found2) => `      ${skewLabel(found2.skew, PEERS)}: ${consequenceText(found2, PEERS)}`)
      ]),
      width
    )
  ];
}
function indented(title, sources) {
  const texts = typeof sources === "string" ? [sources] : Object.entries(sources).map(([path, text]) => `// ${path}
${text}`);
  return [`  ${title}`, ...texts.flatMap((text) => text.split("\n").map((line) => `    ${line}`))];
}

// src/cli/init.ts
import { mkdirSync as mkdirSync2, writeFileSync as writeFileSync3 } from "node:fs";
import { dirname as dirname4, join as join5 } from "node:path";

// src/gate/init-groups.ts
function groupsOf(files) {
  const sorted2 = [...files].sort((a, b) => a.path < b.path ? -1 : 1);
  const parents = new Map(sorted2.map(({ path }) => [path, path]));
  const rootOf2 = (path) => {
    const parent = parents.get(path) ?? path;
    return parent === path ? path : rootOf2(parent);
  };
  const byName2 = /* @__PURE__ */ new Map();
  for (const { path } of sorted2) {
    const name = baseName2(path);
    byName2.set(name, [...byName2.get(name) ?? [], path]);
  }
  for (const { path, node } of sorted2)
    for (const { path: imported } of node.imports)
      for (const other2 of byName2.get(baseName2(imported)) ?? [])
        if (isSame2(imported, other2)) parents.set(rootOf2(other2), rootOf2(path));
  const groups = /* @__PURE__ */ new Map();
  for (const file of sorted2) groups.set(rootOf2(file.path), [...groups.get(rootOf2(file.path)) ?? [], file]);
  return [...groups.values()].map((group) => ({
    paths: group.map(({ path }) => path),
    services: group.flatMap(({ services }) => services.map(({ fullName: fullName2 }) => fullName2)),
    folder: commonFolder(group.map(({ path }) => path))
  }));
}
function isSame2(imported, path) {
  return `/${path}`.endsWith(`/${imported}`) || `/${imported}`.endsWith(`/${path}`);
}
function baseName2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function commonFolder(paths) {
  const [first = [], ...others] = paths.map((path) => path.split("/").slice(0, -1));
  const end2 = first.findIndex((part, i) => others.some((other2) => other2[i] !== part));
  return (end2 < 0 ? first : first.slice(0, end2)).join("/");
}
function globsOf({ paths, folder }, all) {
  const own = new Set(paths);
  const others = all.filter((path) => !own.has(path));
  if (folder !== "" && !others.some((path) => path.startsWith(`${folder}/`))) return [`${plain2(folder)}/**`];
  return paths.map(plain2);
}
function plain2(path) {
  return path.replace(/[*?[\]{}\\\p{Cc}]|^!/gu, "?");
}

// src/gate/init-tags.ts
function tagSeries(tags) {
  const found2 = /* @__PURE__ */ new Map();
  for (const { name } of tags) {
    const [, prefix = "", version = ""] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
    const parsed4 = parseVersion(version);
    if (parsed4 === null) continue;
    const key = prefix === "v" ? "" : prefix;
    if (key !== "" && patternOf(key) === null) continue;
    found2.set(key, [...found2.get(key) ?? [], { tag: name, version: parsed4 }]);
  }
  return [...found2].map(([prefix, each]) => seriesOf(prefix, each)).sort((a, b) => b.count - a.count || Number(b.pattern === null) - Number(a.pattern === null));
}
function patternOf(prefix) {
  const parsed4 = parseTagPattern(`${prefix}{version}`);
  return "pattern" in parsed4 ? parsed4.pattern : null;
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
async function surveyRepository(repository2, parses) {
  const disk = repository2.workTree();
  const tree = isFault(disk) ? await repository2.tree("HEAD") : disk;
  if (isFault(tree)) return tree;
  const entries = await tree.entries(() => true);
  if (isFault(entries)) return entries;
  const paths = entries.map(({ path }) => path);
  const tags = await repository2.tags();
  if (isFault(tags)) return tags;
  const includes = compileGlobs(null, null);
  const selection = {
    includes,
    explicit: false,
    prefixes: /* @__PURE__ */ new Map(),
    maxBytes: DEFAULT_LIMITS2.fileBytes
  };
  const loaded = await loadSurface(tree, selection, parses);
  if (isFault(loaded)) return loaded;
  if (loaded.own.size === 0) return { ...noFiles(selection, loaded.unseen), next: ADD_ONE };
  const files = [...loaded.schema.files.values()].filter(({ path }) => loaded.own.has(path));
  const own = (path) => loaded.own.has(path);
  const versions = await versionsIn2(tree, paths);
  if (isFault(versions)) return versions;
  return {
    repository: repository2.name,
    config: CONFIGS.find((path) => paths.includes(path)) ?? null,
    paths,
    groups: groupsOf(files),
    copies: loaded.parts.length > 1 ? loaded.schema.twins.filter(({ first, second }) => own(first) && own(second)) : [],
    vendored: loaded.unseen.filter((text) => text.includes("vendored")),
    outside: paths.filter((path) => path.endsWith(".proto") && !includes(path)),
    versions,
    tags: tagSeries(tags.tags),
    tagsMissing: tags.incomplete === null ? null : `${tags.incomplete.message}; ${tags.incomplete.next}`,
    faults: loaded.problems.filter(({ fatal: fatal2 }) => fatal2).map(({ file, line, message }) => `${file === null ? "" : `${file}:${line ?? 1}: `}${message}`)
  };
}
var CONFIGS = [CONFIG_FILE, ".github/skewgate.yaml", "skewgate.yml", "skewgate.yaml"];
async function versionsIn2(tree, paths) {
  const usual = paths.filter((path) => VERSION_FILES.includes(nameOf10(path)) && !FOREIGN.test(path));
  const wanted = new Set(usual);
  const entries = await tree.entries((path) => wanted.has(path));
  if (isFault(entries)) return entries;
  const files = entries.filter(({ path, kind }) => kind === "file" && wanted.has(path));
  const contents2 = await tree.read(
    files.map(({ id }) => id),
    DEFAULT_LIMITS2.fileBytes
  );
  if (isFault(contents2)) return contents2;
  const decoder2 = new TextDecoder();
  const found2 = files.flatMap(({ path, id }) => {
    const content = contents2.get(id);
    if (content === void 0 || isFault(content)) return [];
    const read3 = readVersionFile(path, decoder2.decode(content));
    return "version" in read3 && countsWhenFound(read3) ? [{ path, version: read3.version.text }] : [];
  });
  const rank = ({ path }) => VERSION_FILES.indexOf(nameOf10(path));
  return found2.sort((a, b) => depth(a.path) - depth(b.path) || rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}
var FOREIGN = /(^|\/)(vendor|third_party|node_modules|testdata)\//;
function nameOf10(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function depth(path) {
  return path.split("/").length;
}

// src/gate/init-names.ts
var SERVER = /(?:server|agent|daemon|service|d)$/;
var CLIENT = /(?:client|cli|ctl|runtime)$/;
var MINOR = /^(?:Health|Healthz|Version|VersionService|Reflection|ServerReflection|Debug)$/;
function serverName(repository2, paths, services) {
  return programNamed(paths, SERVER) ?? (/(?:^|-)(?:server|agent|daemon)$/.test(repository2) ? { name: repository2, from: "the name of the repository" } : null) ?? serviceName(services);
}
function clientName(paths) {
  return programNamed(paths, CLIENT);
}
function programNamed(paths, ending) {
  const names3 = new Set(paths.flatMap((path) => /^cmd\/([A-Za-z][\w.-]*)\//.exec(path)?.[1] ?? []));
  const [name, ...others] = [...names3].filter((each) => ending.test(each));
  return name === void 0 || others.length > 0 ? null : { name, from: `cmd/${name}` };
}
function serviceName(services) {
  const main2 = services.filter(isOwn);
  const [service, ...others] = main2;
  if (service === void 0 || others.length > 0) return null;
  const bare = lastPart2(service).replace(/(?:Service|API|Api|Server)$/, "");
  const name = bare.replace(/([a-z\d])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2-").toLowerCase();
  return name === "" ? null : { name, from: `the service ${service}` };
}
function isOwn(service) {
  return !MINOR.test(lastPart2(service));
}
function lastPart2(name) {
  return name.slice(name.lastIndexOf(".") + 1);
}

// src/gate/init-parts.ts
function partsOf2({ groups, versions, tags }) {
  const names3 = /* @__PURE__ */ new Set();
  return groups.filter(({ services }) => services.some(isOwn)).map((group) => {
    const name = uniqueName(group, groups, names3);
    return { name, group, version: versionOf2(group, versions), tags: tagsOf(group, name, tags) };
  });
}
function uniqueName(group, groups, taken) {
  const { folder, services } = group;
  const shared = groups.some((other2) => other2 !== group && other2.paths.some((path) => path.startsWith(`${folder}/`)));
  const part = shared ? void 0 : folder.split("/").findLast((each) => each !== "" && !GENERIC.test(each));
  const base = part ?? serviceName(services)?.name ?? services.filter(isOwn).map(lastPart2)[0] ?? "protocol";
  const plain3 = base.replace(/[^\w.-]/g, "-").slice(0, LONGEST4);
  let name = plain3;
  for (let i = 2; taken.has(name); i++) name = `${plain3}-${i}`;
  taken.add(name);
  return name;
}
var GENERIC = /^(?:v\d\w*|protos?|protobuf|protocols?|api|apis|grpc|pb)$/;
var LONGEST4 = 60;
function versionOf2({ folder }, versions) {
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
var SCHEMA2 = "https://raw.githubusercontent.com/skewgate/skewgate/main/docs/skewgate.schema.json";
function starterConfig(survey) {
  const parts = partsOf2(survey);
  const several = parts.length > 1 && parts.every(({ version, tags }) => version !== null || tags !== null);
  const lines3 = [
    `# yaml-language-server: $schema=${SCHEMA2}`,
    `# What skewgate holds this repository to. Every key: ${SITE}/docs/configuration.md`,
    "",
    ...promiseLines(),
    "",
    ...several ? surfacesLines(parts, survey) : singleLines(survey),
    ...!several && parts.length > 1 ? ["", ...suggestionLines(parts, survey)] : [],
    ...copiesLines2(survey),
    "",
    "# What a pull request that leaves the version alone is judged as: none, minor or major.",
    "assume-next: minor"
  ];
  return `${lines3.join("\n")}
`;
}
function copiesLines2({ copies }) {
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
  const { groups, tags, versions, repository: repository2, paths } = survey;
  const services = groups.flatMap((group) => group.services);
  const server = serverName(repository2, paths, services);
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
function filesLines({ groups, vendored, outside: outside2 }) {
  const all = groups.flatMap(({ paths }) => paths);
  return [
    `# The protocol is ${count(all.length, "file")}: ${fewOf(all)}.`,
    ...vendored.map((text) => `# Left out: ${comment(text)}.`),
    ...outside2.length > 0 ? [
      `# Left out: ${count(outside2.length, "file")} in vendor, third_party, node_modules or testdata, such as ${comment(outside2[0] ?? "")}.`
    ] : [],
    "# protos: [proto/**]"
  ];
}
function nameLine(key, told3, example) {
  return told3 === null ? [`# ${key}: ${example}`] : [`${key}: ${scalar(told3.name)} # from ${comment(told3.from)}`];
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
  const told3 = `${count(first.count, "tag")}, the latest ${comment(first.latest)}`;
  if (first.pattern === null) return [`# Tags such as 1.0.0 and v1.0.0 are read: ${told3}.`, ...more];
  return [`tag-pattern: ${scalar(first.pattern)} # ${told3}`, ...more];
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
var FEW2 = 4;
function fewOf(paths) {
  const shown4 = paths.slice(0, FEW2).map(comment).join(", ");
  return paths.length > FEW2 ? `${shown4} and ${paths.length - FEW2} more` : shown4;
}
function comment(text) {
  return visible(text);
}
function scalar(text) {
  return /^[A-Za-z0-9_./][\w./{}*?-]*$/.test(text) ? text : JSON.stringify(text);
}

// src/cli/init.ts
async function init({ values }, terminal) {
  const repository2 = await openGit(values.repo, terminal);
  if (isFault(repository2)) return failed(repository2);
  try {
    const survey = await surveyRepository(repository2, counted3(createParses(), terminal));
    if (!("groups" in survey)) return failed(survey);
    return values.write ? write(survey, repository2.root) : print(survey);
  } finally {
    await repository2.close();
  }
}
function failed(why) {
  return { exit: 3, stdout: renderText(undecided(why), { colour: false, quiet: true, explain: false }), stderr: "" };
}
function print(survey) {
  const there = survey.config === null ? [] : [`There is a config already, ${survey.config}: --write would not touch it.`];
  return { exit: 0, stdout: starterConfig(survey), stderr: told2([...there, ...found(survey), ...next2(false)]) };
}
function write(survey, root) {
  if (survey.config !== null) return refused2(survey.config);
  if (root === null)
    return {
      exit: 3,
      stdout: "",
      stderr: told2(["There is no work tree to write into. Leave out --write to print the config."])
    };
  const file = join5(root, CONFIG_FILE);
  try {
    mkdirSync2(dirname4(file), { recursive: true });
    writeFileSync3(file, starterConfig(survey), { flag: "wx" });
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
    if (code === "EEXIST") return refused2(CONFIG_FILE);
    return { exit: 3, stdout: "", stderr: told2([`${file} could not be written (${code}).`]) };
  }
  return { exit: 0, stdout: told2([`Wrote ${CONFIG_FILE}.`, ...found(survey), ...next2(true)]), stderr: "" };
}
function refused2(file) {
  return { exit: 1, stdout: "", stderr: told2([`There is a config already: ${file}. It is not overwritten.`]) };
}
function told2(lines3) {
  return safeLog(lines3.map((line) => `${visible(line)}
`).join(""));
}
function found({ faults, tagsMissing }) {
  return [
    ...tagsMissing === null ? [] : [`Not all tags are here: ${tagsMissing}.`],
    ...faults.length === 0 ? [] : [
      "These cannot be read yet; until then nothing can be decided:",
      ...faults.slice(0, 10).map((fault3) => `  ${fault3}`)
    ]
  ];
}
function next2(written) {
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

// src/report/matrix-page-data.ts
var LONGEST5 = 400;
function pageData({ surfaces: surfaces2 }) {
  const told3 = table2();
  const found2 = table2();
  const toldOf = ({ severity, text, proof }) => told3.place([severity, shown3(text), proof === null ? null : plainText(proof)]);
  const foundOf = ({ severity, rule, element, sentence, consequences }) => found2.place([severity, rule, shown3(element), shown3(sentence), consequences.map(toldOf)]);
  const placesOf2 = ({ findings }) => findings.map(foundOf);
  const pages = surfaces2.map(({ peers: peers2, meetings }) => ({
    client: shown3(peers2.client),
    server: shown3(peers2.server),
    meetings: Object.fromEntries(
      [...meetings].map(([key, sides]) => [
        key,
        {
          "old-client-new-server": placesOf2(sides["old-client-new-server"]),
          "new-client-old-server": placesOf2(sides["new-client-old-server"])
        }
      ])
    )
  }));
  return { told: told3.values, found: found2.values, surfaces: pages };
}
function shown3(text) {
  return clip(visible(text), LONGEST5);
}
function table2() {
  const values = [];
  const places = /* @__PURE__ */ new Map();
  const place3 = (value) => {
    const key = JSON.stringify(value);
    const known2 = places.get(key);
    if (known2 !== void 0) return known2;
    places.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, place: place3 };
}

// src/report/matrix-page-script.ts
var PAGE_SCRIPT = String.raw`'use strict';
(() => {
const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const SIGNS = { safe: '·', degraded: '~', broken: '✗', unknown: '?' };

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

// ---- the panel -----------------------------------------------------------------------------------------------------
const panel = byId('panel');

function openCell(button) {
  const cell = button.closest('td');
  const row = cell.parentElement;
  const place = row.closest('section').dataset.surface;
  const surface = data.surfaces[place];
  const head = row.closest('table').tHead.rows[0].cells[cell.cellIndex];
  const client = surface.client + ' ' + labelOf(row.cells[0]);
  const server = surface.server + ' ' + labelOf(head);
  byId('pair').textContent = client + ' with ' + server;
  const state = stateOf(cell);
  byId('outcome').replaceChildren(element('span', SIGNS[state] + ' ' + button.title, state));
  const meeting = (surface.meetings[button.dataset.meeting] || {})[button.dataset.skew];
  byId('sides').textContent = sidesText(state, meeting, button.dataset.skew, client, server);
  byId('findings').replaceChildren(...(meeting || []).map((found) => finding(data.found[found])));
  panel.showModal();
  panel.scrollTop = 0;
}

function labelOf(head) {
  const versions = head.dataset.versions.split(' ');
  return versions.length < 3 ? versions.join(', ') : versions[0] + ' … ' + versions.at(-1);
}

function sidesText(state, meeting, skew, client, server) {
  if (state === 'unknown') return 'At least one of the two releases could not be read; the reason is below the table.';
  if (meeting === undefined) return 'Both sides have the same protocol.';
  const fresh = skew === 'old-client-new-server' ? server : client;
  const what = meeting.length === 0 ? 'No change between them hurts this pair. ' : '';
  return what + 'The new side is ' + fresh + '.';
}

function finding([severity, rule, name, sentence, told]) {
  const item = element('li');
  const title = element('p');
  title.append(element('span', SIGNS[severity], 'sign ' + severity), ' ', element('code', name), ': ' + sentence);
  title.append(element('span', rule, 'rule'));
  title.firstChild.setAttribute('role', 'img');
  title.firstChild.setAttribute('aria-label', severity);
  const happens = element('ul');
  for (const [, text, proof] of told.map((place) => data.told[place])) {
    const line = element('li', text);
    if (proof !== null) line.append(element('pre', proof));
    happens.append(line);
  }
  item.append(title, happens);
  return item;
}

byId('close').addEventListener('click', () => panel.close());
panel.addEventListener('click', (event) => {
  if (event.target === panel) panel.close();
});

// ---- from cell to cell: one stop for the tab key in each table ------------------------------------------------------
function buttonsIn(table) {
  return [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).map((cell) => cell.firstChild));
}

function isShown(button) {
  return !button.disabled && !button.parentElement.hidden && !button.closest('tr').hidden;
}

function makeStop(table, button) {
  for (const other of table.querySelectorAll('button[tabindex="0"]')) other.tabIndex = -1;
  if (button !== undefined) button.tabIndex = 0;
}

function markHeads(table, button) {
  for (const head of table.querySelectorAll('.here')) head.classList.remove('here');
  if (button === null) return;
  const cell = button.parentElement;
  cell.parentElement.cells[0].classList.add('here');
  table.tHead.rows[0].cells[cell.cellIndex].classList.add('here');
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function target(table, button, event) {
  const rows = buttonsIn(table);
  const y = rows.findIndex((row) => row.includes(button));
  const x = rows[y].indexOf(button);
  const step = STEPS[event.key];
  if (step !== undefined) {
    for (let i = y + step[0], j = x + step[1]; rows[i] && rows[i][j]; i += step[0], j += step[1])
      if (isShown(rows[i][j])) return rows[i][j];
    return button;
  }
  const among = event.ctrlKey ? rows.flat() : rows[y];
  if (event.key === 'Home') return among.find(isShown);
  return event.key === 'End' ? among.findLast(isShown) : undefined;
}

for (const table of document.querySelectorAll('table')) {
  for (const button of table.querySelectorAll('button')) button.tabIndex = -1;
  makeStop(table, table.querySelector('tbody button'));
  table.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button !== null) openCell(button);
  });
  table.addEventListener('keydown', (event) => {
    const button = event.target.closest('td button');
    if (button === null || event.altKey || event.metaKey) return;
    const next = target(table, button, event);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  table.addEventListener('focusin', (event) => {
    const button = event.target.closest('td button');
    if (button !== null) makeStop(table, button);
    markHeads(table, button);
  });
  table.addEventListener('focusout', () => markHeads(table, null));
}

// ---- ranges of versions: ">=1.4 <2", "1.6", "^1.2 || 3.x" ---------------------------------------------------------
function versionOf(text) {
  const found = /^v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (found === null) return null;
  const given = [];
  for (const part of found.slice(1, 4)) {
    if (part === undefined || !/^\d+$/.test(part)) break;
    given.push(Number(part));
  }
  return { given, pre: found[4] === undefined ? [] : found[4].split('.') };
}

function order(a, b) {
  for (const [i, number] of b.given.entries()) if (a.given[i] !== number) return a.given[i] < number ? -1 : 1;
  if (b.given.length < 3 || a.pre.join() === b.pre.join()) return 0;
  if (a.pre.length === 0 || b.pre.length === 0) return a.pre.length === 0 ? 1 : -1;
  for (let i = 0; i < Math.min(a.pre.length, b.pre.length); i++) {
    if (a.pre[i] === b.pre[i]) continue;
    const numbers = [a.pre[i], b.pre[i]].map((part) => (/^\d+$/.test(part) ? Number(part) : null));
    if (numbers[0] !== null && numbers[1] !== null) return numbers[0] < numbers[1] ? -1 : 1;
    if (numbers[0] !== numbers[1]) return numbers[0] !== null ? -1 : numbers[1] !== null ? 1 : a.pre[i] < b.pre[i] ? -1 : 1;
    return a.pre[i] < b.pre[i] ? -1 : 1;
  }
  return a.pre.length < b.pre.length ? -1 : 1;
}

function comparator(text) {
  if (/^[xX*]$/.test(text)) return () => true;
  const [, sign, rest] = /^(>=|<=|>|<|=|\^|~)?(.*)$/.exec(text);
  const bound = versionOf(rest);
  if (bound === null) return null;
  const upTo = (count) => (version) =>
    order(version, bound) >= 0 && order(version, { given: bound.given.slice(0, count), pre: [] }) === 0;
  if (sign === '^') return upTo(bound.given.findIndex((part) => part > 0) + 1 || bound.given.length);
  if (sign === '~') return upTo(Math.min(2, bound.given.length));
  const tests = { '>=': (o) => o >= 0, '<=': (o) => o <= 0, '>': (o) => o > 0, '<': (o) => o < 0 };
  const test = tests[sign] || ((o) => o === 0);
  return (version) => test(order(version, bound));
}

function rangeOf(text) {
  if (text.trim() === '') return () => true;
  const either = text.split('||').map((part) => {
    const spelled = part.replace(/(\S+)\s+-\s+(\S+)/g, '>=$1 <=$2').replace(/([<>=^~])\s+/g, '$1').trim();
    return spelled === '' ? [null] : spelled.split(/\s+/).map(comparator);
  });
  if (either.flat().includes(null)) return null;
  return (version) => either.some((all) => all.every((test) => test(version)));
}

// ---- filters --------------------------------------------------------------------------------------------------------
const range = byId('range');
const surfaces = byId('surface');

function stateOf(cell) {
  return Object.keys(SIGNS).find((state) => cell.classList.contains(state));
}

function filterTable(table, accepts, states) {
  const shows = (head) => head.dataset.versions.split(' ').filter((text) => accepts(versionOf(text))).length;
  const heads = [...table.tHead.rows[0].cells];
  const counts = heads.map((head, i) => (i === 0 ? 1 : shows(head)));
  heads.forEach((head, i) => (head.hidden = counts[i] === 0));
  for (const row of table.tBodies[0].rows) {
    row.hidden = shows(row.cells[0]) === 0;
    for (const [i, cell] of [...row.cells].entries()) {
      if (i === 0) continue;
      const off = !states.has(stateOf(cell));
      cell.hidden = counts[i] === 0;
      cell.classList.toggle('off', off);
      cell.firstChild.disabled = off;
    }
  }
  const stop = table.querySelector('button[tabindex="0"]');
  if (stop === null || !isShown(stop)) makeStop(table, buttonsIn(table).flat().find(isShown));
  const all = heads.slice(1).flatMap((head) => head.dataset.versions.split(' ')).length;
  return [counts.slice(1).reduce((sum, count) => sum + count, 0), all];
}

function filter() {
  const accepts = rangeOf(range.value);
  range.setAttribute('aria-invalid', String(accepts === null));
  if (accepts === null) {
    byId('shown').textContent = 'Write a range such as >=1.4 <2, or 1.6';
    return;
  }
  const states = new Set([...document.querySelectorAll('input[name=state]:checked')].map((box) => box.value));
  const total = [0, 0];
  for (const section of document.querySelectorAll('section[data-surface]')) {
    section.hidden = surfaces !== null && surfaces.value !== '' && surfaces.value !== section.dataset.surface;
    const table = section.querySelector('table');
    if (section.hidden || table === null) continue;
    const counts = filterTable(table, accepts, states);
    total[0] += counts[0];
    total[1] += counts[1];
  }
  byId('shown').textContent = total[0] + ' of ' + total[1] + (total[1] === 1 ? ' release' : ' releases');
}

range.addEventListener('input', filter);
for (const control of document.querySelectorAll('.filters select, .filters input[type=checkbox]'))
  control.addEventListener('change', filter);
document.querySelector('.filters').hidden = false;
filter();
})();
`;

// src/report/matrix-page-style.ts
var PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --head: #f6f8fa; --focus: #0969da;
  --safe: #1a7f37; --degraded: #6b4300; --degraded-fill: #fff3c4; --broken: #a40e26; --broken-fill: #ffdcd7;
  --unknown: #59636e; --unknown-fill: #eaeef2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --head: #151b23; --focus: #58a6ff;
    --safe: #57ab5a; --degraded: #f5d675; --degraded-fill: #3a2d05; --broken: #ffa8a1; --broken-fill: #4b1517;
    --unknown: #9198a1; --unknown-fill: #262c36;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0 auto; padding: 24px; max-width: max-content; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere }
h2 { margin: 0; font-size: 18px; font-weight: 600; overflow-wrap: anywhere }
h3 { margin: 16px 0 4px; font-size: 15px }
p { margin: 4px 0 12px; max-width: 80ch; overflow-wrap: anywhere }
section { margin-top: 28px }
footer { margin-top: 32px; color: var(--quiet) }
footer h2 { font-size: 15px }
ul { margin: 4px 0; padding-left: 20px }
li { max-width: 100ch; overflow-wrap: anywhere }
small { color: var(--quiet); font-size: 12px; font-weight: 400 }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px }

.filters { display: flex; flex-wrap: wrap; gap: 10px 24px; align-items: center; padding: 10px 14px; margin-bottom: 8px;
  border: 1px solid var(--line); border-radius: 6px; background: var(--head) }
.filters fieldset { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; border: 0 }
.filters legend { float: left; padding: 0; margin-right: 4px }
.filters label { white-space: nowrap }
.filters input[type=text], .filters select { padding: 3px 8px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--page); color: var(--text); font: inherit }
.filters input::placeholder { color: var(--quiet); opacity: 1 }
.filters input[aria-invalid=true] { border-color: var(--broken); outline-color: var(--broken) }
.filters output { color: var(--quiet) }

.sign { display: inline-block; min-width: 1.4em; padding: 0 3px; border-radius: 3px; text-align: center; font-weight: 700 }
.safe { color: var(--safe) }
.degraded { color: var(--degraded); background: var(--degraded-fill) }
.broken { color: var(--broken); background: var(--broken-fill) }
.unknown { color: var(--unknown); background: var(--unknown-fill) }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 0; list-style: none; color: var(--quiet) }

.scroll { overflow: auto; width: max-content; max-width: calc(100vw - 48px); max-height: 85vh; border: 1px solid var(--line); border-radius: 6px }
table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums }
th, td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 0 }
th { background: var(--head); font-weight: 500; white-space: nowrap }
thead th, .corner { position: sticky; top: 0; z-index: 1 }
thead th { vertical-align: bottom; padding: 8px 4px }
thead th span { writing-mode: vertical-rl; transform: rotate(180deg); line-height: 1.2 }
tbody th { position: sticky; left: 0; padding: 0 10px; text-align: left }
.corner { left: 0; z-index: 2; padding: 8px 10px; background: var(--head); color: var(--quiet); font-size: 13px;
  vertical-align: bottom }
.corner span { display: block; white-space: nowrap; max-width: 24ch; overflow: hidden; text-overflow: ellipsis }
.corner span:first-child { text-align: right }
td button { display: block; width: 100%; min-width: 48px; height: 30px; padding: 0 4px; border: 0; background: none;
  color: inherit; font: inherit; cursor: pointer }
td.broken button { font-weight: 700 }
td.safe button { font-size: 26px; line-height: 30px }
td span { margin-left: 3px }
td.safe span, td.unknown span { display: none }
td button:hover { box-shadow: inset 0 0 0 2px currentColor }
td button:focus-visible { outline-offset: -3px }
td.off { background: none }
td.off button { visibility: hidden }
th.here { color: var(--focus); text-decoration: underline }

dialog { width: min(860px, calc(100vw - 32px)); max-height: calc(100vh - 64px); padding: 20px 24px; overflow: auto;
  border: 1px solid var(--line); border-radius: 10px; background: var(--page); color: var(--text) }
dialog::backdrop { background: rgb(0 0 0 / 45%) }
.bar { display: flex; gap: 16px; align-items: flex-start; justify-content: space-between }
.bar button { flex: none; padding: 3px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--head);
  color: var(--text); font: inherit; cursor: pointer }
kbd { padding: 0 4px; border: 1px solid var(--line); border-radius: 4px; color: var(--quiet); font-size: 12px }
#outcome { margin-top: 8px; font-weight: 600 }
#outcome span { padding: 2px 8px; border-radius: 4px }
#sides { color: var(--quiet) }
#findings { margin: 12px 0 0; padding: 0; list-style: none }
#findings > li { padding: 10px 0; border-top: 1px solid var(--line) }
#findings p { margin: 0 }
#findings .rule { color: var(--quiet); font-size: 13px; margin-left: 8px }
code, pre { font: 13px/1.45 ui-monospace, "Liberation Mono", monospace }
code { font-weight: 600; overflow-wrap: anywhere }
pre { margin: 6px 0; padding: 8px 10px; overflow: auto; border-radius: 6px; background: var(--head) }
@media (forced-colors: active) { td button:hover { outline: 2px solid } }
@media print { .scroll { overflow: visible; max-height: none; max-width: none } .filters { display: none } }
`;

// src/report/matrix-runs.ts
function runsOf({ releases }) {
  const keys = releases.map(
    (release) => "unread" in release ? `unread ${release.unread}` : `${release.protocol} ${release.clients?.protocol ?? release.protocol} ${release.clients?.ref ?? ""}`
  );
  const starts = keys.flatMap((key, i) => i === 0 || key !== keys[i - 1] ? [i] : []);
  return starts.map((first, i) => ({ first, last: (starts[i + 1] ?? keys.length) - 1 }));
}
function cellOfRuns(surface, client, server) {
  return cellAt(surface, client.first, server.first);
}
function runLength({ first, last }) {
  return last - first + 1;
}
function runVersions({ releases }, { first, last }) {
  const [from, to] = [releases[first]?.version ?? "", releases[last]?.version ?? ""];
  if (first === last) return from;
  return last === first + 1 ? `${from}, ${to}` : `${from} \u2026 ${to}`;
}
function runLabel(surface, run2) {
  const length = runLength(run2);
  return length > 2 ? `${runVersions(surface, run2)} (${length} releases)` : runVersions(surface, run2);
}
function unreadOf(surface) {
  return runsOf(surface).flatMap((run2) => {
    const release = surface.releases[run2.first];
    if (release === void 0 || !("unread" in release)) return [];
    return [{ versions: runLabel(surface, run2), reason: release.unread }];
  });
}

// src/report/matrix-words.ts
var STATES = ["safe", "degraded", "broken", "unknown"];
var SIGNS2 = { safe: "\xB7", degraded: "~", broken: "\u2717", unknown: "?" };
var NUMBERS = "Numbers count the changes behind it.";
var STATE_WORDS = {
  safe: "works",
  degraded: "degraded",
  broken: "broken",
  unknown: "could not be read"
};
function stateOf(cell) {
  return cell === "unknown" ? cell : cell.severity;
}
function worstCount(cell) {
  if (cell === "unknown" || cell.severity === "safe") return "";
  return `${cell.severity === "broken" ? cell.broken : cell.degraded}`;
}
function cellWords(cell) {
  return cell === "unknown" ? STATE_WORDS.unknown : skewText(cell);
}
function sizeText({ releases }) {
  const protocols = new Set(releases.flatMap((release) => "unread" in release ? [] : [release.protocol]));
  const different = protocols.size === 1 ? "one protocol" : `${protocols.size} different protocols`;
  return `${count(releases.length, "release")}, ${different}`;
}
function axisText({ peers: peers2 }) {
  return {
    rows: `${peers2.client} built from the protocol of the release`,
    columns: `${peers2.server} of the release`,
    diagonal: `Above the diagonal the ${peers2.client} is the older side, below it the newer.`
  };
}
function builtTexts({ releases }) {
  const built = releases.flatMap(
    (release) => "unread" in release || release.clients === void 0 ? [] : [{ release: release.version, ref: release.clients.ref }]
  );
  return builtFromTexts(built).map((text) => `${capital(text)}.`);
}
function legendOf(surface) {
  const meanings = {
    safe: "works",
    degraded: "degraded: calls work, but something is lost or ignored",
    broken: "broken: calls fail or are misread",
    unknown: "unknown: one of the two could not be read"
  };
  const states = unreadOf(surface).length > 0 ? STATES : STATES.filter((state) => state !== "unknown");
  return states.map((state) => ({ state, text: meanings[state] }));
}

// src/report/matrix-html.ts
function renderMatrixHtml(matrix2) {
  const title = markupText(`Which releases of ${matrix2.repository} work together`);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    "</head>",
    "<body>",
    `<h1>${title}</h1>`,
    "<noscript><p>To filter, and to open the changes behind a cell, allow the script of this page.</p></noscript>",
    filters(matrix2),
    "<main>",
    ...matrix2.surfaces.map(section),
    "</main>",
    footer(matrix2),
    PANEL,
    `<script type="application/json" id="data">${scriptJson(pageData(matrix2))}</script>`,
    `<script>${PAGE_SCRIPT}</script>`,
    "</body>",
    "</html>",
    ""
  ].join("\n");
}
function policy() {
  const only2 = (text) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
  return [
    "default-src 'none'",
    `style-src ${only2(PAGE_STYLE)}`,
    `script-src ${only2(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}
function filters({ surfaces: surfaces2 }) {
  const states = surfaces2.some((surface) => unreadOf(surface).length > 0) ? STATES : STATES.slice(0, -1);
  const boxes = states.map(
    (state) => `<label><input type="checkbox" name="state" value="${state}" checked> ${sign(state)} ${STATE_WORDS[state]}</label>`
  );
  const names3 = surfaces2.map(({ name }, i) => `<option value="${i}">${markupText(name)}</option>`);
  const choice = `<label>Surface <select id="surface"><option value="">all</option>${names3.join("")}</select></label>`;
  return [
    '<div class="filters" role="search" aria-label="Filter" hidden>',
    '<label>Releases <input id="range" type="text" size="18" placeholder="&gt;=1.4 &lt;2" spellcheck="false" autocomplete="off" aria-describedby="shown"></label>',
    `<fieldset><legend>Show</legend>${boxes.join("\n")}</fieldset>`,
    surfaces2.length > 1 ? choice : "",
    '<output id="shown"></output>',
    "</div>"
  ].join("\n");
}
function section(surface, place3) {
  const id = `surface-${place3}`;
  const runs = runsOf(surface);
  const { rows, columns, diagonal } = axisText(surface);
  const legend = legendOf(surface).map(({ state, text }) => `<li>${sign(state)} ${markupText(text)}</li>`);
  const about2 = [diagonal, ...builtTexts(surface)].map((text) => markupText(text)).join(" ");
  const unread2 = unreadOf(surface).map(
    ({ versions, reason }) => `<li><b>${markupText(versions)}</b> ${markupText(reason)}</li>`
  );
  return [
    `<section aria-labelledby="${id}" data-surface="${place3}">`,
    `<h2 id="${id}">${markupText(surface.name)}</h2>`,
    `<p>${sizeText(surface)}. Row: ${markupText(rows)}. Column: ${markupText(columns)}. ${about2} ${NUMBERS} Open a cell to see them.</p>`,
    runs.length === 0 ? "" : table3(surface, runs, id),
    `<ul class="legend" aria-label="Signs">${legend.join("")}</ul>`,
    unread2.length === 0 ? "" : `<h3>Could not be read</h3><ul>${unread2.join("")}</ul>`,
    "</section>"
  ].join("\n");
}
function table3(surface, runs, id) {
  const { client, server } = surface.peers;
  const corner = `<td class="corner"><span>${markupText(server)} \u2192</span><span>${markupText(client)} \u2193</span></td>`;
  const heads = runs.map(
    (run2) => `<th scope="col"${about(surface, run2)}><span>${markupText(runVersions(surface, run2))}</span></th>`
  );
  const rows = runs.map((row) => {
    const cells = runs.map((column) => tableCell(cellOfRuns(surface, row, column)));
    return `<tr><th scope="row"${about(surface, row)}>${label(surface, row)}</th>${cells.join("")}</tr>`;
  });
  return [
    `<div class="scroll"><table aria-labelledby="${id}">`,
    `<thead><tr>${corner}${heads.join("")}</tr></thead>`,
    `<tbody>
${rows.join("\n")}
</tbody>`,
    "</table></div>"
  ].join("\n");
}
function about({ releases }, { first, last }) {
  const versions = releases.slice(first, last + 1).map(({ version }) => version);
  return ` data-versions="${markupText(versions.join(" "), Number.POSITIVE_INFINITY)}"`;
}
function label(surface, run2) {
  const few = runLength(run2) < 3;
  const size = few ? "" : ` <small>${count(runLength(run2), "release")}</small>`;
  return `${markupText(few ? runLabel(surface, run2) : runVersions(surface, run2))}${size}`;
}
function tableCell(cell) {
  const state = stateOf(cell);
  const meeting = cell === "unknown" ? "" : ` data-meeting="${cell.key}" data-skew="${cell.skew}"`;
  const words = markupText(cellWords(cell));
  return `<td class="${state}"><button type="button" aria-label="${words}" title="${words}"${meeting}>${SIGNS2[state]}<span>${worstCount(cell)}</span></button></td>`;
}
function sign(state) {
  return `<span class="sign ${state}" aria-hidden="true">${SIGNS2[state]}</span>`;
}
function footer({ unseen }) {
  const items = [...unseen, NO_SCHEMA_SHOWS].map((text) => `<li>${markupText(text)}</li>`);
  return `<footer><h2>Not seen</h2><ul>${items.join("")}</ul></footer>`;
}
var PANEL = `<dialog id="panel" aria-labelledby="pair">
<div class="bar"><h2 id="pair"></h2><button type="button" id="close">Close <kbd>Esc</kbd></button></div>
<p id="outcome"></p>
<p id="sides"></p>
<ol id="findings"></ol>
</dialog>`;

// src/report/matrix-json.ts
var SCHEMA_VERSION3 = 1;
function renderMatrixJson(matrix2, tool) {
  const unread2 = matrix2.surfaces.flatMap(
    ({ name, releases }) => releases.flatMap(
      (release) => "unread" in release ? [{ surface: name, version: release.version, reason: release.unread }] : []
    )
  );
  const members = [
    `"schemaVersion": ${SCHEMA_VERSION3}`,
    `"tool": ${JSON.stringify(tool)}`,
    `"versions": ${JSON.stringify(versionsOf(matrix2))}`,
    `"unread": ${lines2(unread2)}`,
    `"clientProtocols": ${lines2(matrix2.surfaces.flatMap(builtIn))}`,
    `"cells": ${lines2(matrix2.surfaces.flatMap(cellsOf))}`
  ];
  return `{
  ${members.join(",\n  ")}
}
`.replaceAll("##[", "#\\u0023[");
}
function builtIn({ name, releases }) {
  return releases.flatMap(
    (release) => "unread" in release || release.clients === void 0 ? [] : [{ surface: name, version: release.version, ref: release.clients.ref }]
  );
}
function cellsOf(surface) {
  const { name, releases } = surface;
  return releases.flatMap(
    ({ version: client }, row) => releases.map(({ version: server }, column) => {
      const cell = cellAt(surface, row, column);
      const { severity, broken: broken3, degraded } = cell === "unknown" ? { severity: cell, broken: null, degraded: null } : cell;
      return { surface: name, client, server, severity, broken: broken3, degraded };
    })
  );
}
function lines2(objects) {
  return objects.length === 0 ? "[]" : `[
    ${objects.map((each) => JSON.stringify(each)).join(",\n    ")}
  ]`;
}

// src/report/matrix-markdown.ts
function renderMatrixMarkdown(matrix2) {
  const unseen = [...matrix2.unseen, NO_SCHEMA_SHOWS].map((text) => `- ${markdownText(text)}`);
  const parts = [...matrix2.surfaces.flatMap(surfaceParts), ["Not seen:", "", ...unseen].join("\n")];
  return `${parts.join("\n\n")}
`;
}
function surfaceParts(surface) {
  const heading = `### ${markdownText(surface.name)}`;
  if (surface.releases.length === 0) return [heading, "No release."];
  const { rows, columns, diagonal } = axisText(surface);
  const about2 = [diagonal, ...builtTexts(surface), NUMBERS].join(" ");
  const axes2 = `${sizeText(surface)}. Row: ${rows}; column: ${columns}. ${about2}`;
  const legend = legendOf(surface).map(({ state, text }) => `${markdownText(SIGNS2[state])} ${text}`);
  const unread2 = unreadOf(surface).map(({ versions, reason }) => `- ${markdownText(`${versions}: ${reason}`)}`);
  return [
    heading,
    markdownText(axes2),
    tableOf(surface),
    legend.join(" &nbsp; "),
    ...unread2.length === 0 ? [] : [["Could not be read:", "", ...unread2].join("\n")]
  ];
}
function tableOf(surface) {
  const runs = runsOf(surface);
  const heads = runs.map(({ first }) => markdownText(surface.releases[first]?.version ?? ""));
  const rows = runs.map((client) => {
    const cells = runs.map((server) => {
      const cell = cellOfRuns(surface, client, server);
      return markdownText(SIGNS2[stateOf(cell)] + worstCount(cell));
    });
    return `| **${markdownText(runLabel(surface, client))}** | ${cells.join(" | ")} |`;
  });
  const corner = markdownText(`${surface.peers.client} \u2193 ${surface.peers.server} \u2192`);
  return [`| ${corner} | ${heads.join(" | ")} |`, `|:---|${":---:|".repeat(runs.length)}`, ...rows].join("\n");
}

// src/report/matrix-svg.ts
var CELL = { width: 44, height: 24 };
var MARGIN = 16;
var LINE = 20;
var LETTER2 = 6.7;
var LONGEST6 = 110;
var STYLE = `
  .page { fill: #ffffff } text { fill: #1f2328; font: 12px system-ui, "Liberation Sans", sans-serif }
  .title { font-size: 15px; font-weight: 600 } .quiet { fill: #59636e }
  .grid { stroke: #d1d9e0; fill: #f6f8fa } .degraded .grid { fill: #fff3c4 } .broken .grid { fill: #ffdcd7 }
  .sign { fill: none; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round }
  .safe .sign { stroke: none; fill: #1a7f37 } .degraded .sign { stroke: #7d4e00 } .broken .sign { stroke: #a40e26 }
  .degraded .count { fill: #5c3a00 } .broken .count { fill: #82071e; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #f0f6fc } .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d; fill: #151b23 } .degraded .grid { fill: #3a2d05 } .broken .grid { fill: #4b1517 }
    .safe .sign { fill: #57ab5a } .degraded .sign { stroke: #f0c64f } .broken .sign { stroke: #ff9492 }
    .degraded .count { fill: #f5d675 } .broken .count { fill: #ffb8b3 }
  }`;
var SHAPES = {
  safe: '<circle class="sign" r="2.6"/>',
  degraded: '<path class="sign" d="M0-4.5 5 4H-5Z"/>',
  broken: '<path class="sign" d="M-4-4 4 4M4-4-4 4"/>',
  unknown: '<text class="quiet" text-anchor="middle" y="4">?</text>'
};
function renderMatrixSvg(matrix2) {
  const pictures = matrix2.surfaces.map(pictureOf);
  const width = Math.max(320, ...pictures.map((picture) => picture.width));
  let top = MARGIN;
  const parts = [];
  for (const { height, draw } of pictures) {
    parts.push(`<g transform="translate(${MARGIN} ${top})">${draw()}</g>`);
    top += height + MARGIN;
  }
  const title = markupText(`Which releases of ${matrix2.repository} work together`);
  const text = matrix2.surfaces.map((surface) => `${surface.name}: ${sizeText(surface)}. ${axes(surface)} ${axisText(surface).diagonal}`).join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${title}</title>`,
    `<desc id="desc">${markupText(text, 2e3)}</desc>`,
    `<style>${STYLE}
</style>`,
    `<rect class="page" width="${width}" height="${top}"/>`,
    ...parts,
    "</svg>\n"
  ].join("\n");
}
function axes(surface) {
  const { rows, columns } = axisText(surface);
  return `Row: ${rows}; column: ${columns}.`;
}
function pictureOf(surface) {
  const runs = runsOf(surface);
  const labels = runs.map((run2) => runLabel(surface, run2));
  const heads = runs.map((run2) => runVersions(surface, run2));
  const told3 = [
    `${surface.name}: ${sizeText(surface)}`,
    axes(surface),
    `${axisText(surface).diagonal} ${NUMBERS}`,
    ...builtTexts(surface)
  ];
  const [title = "", ...notes2] = told3.map((line) => clip(line, LONGEST6));
  const lines3 = [title, ...notes2];
  const left = longest(labels) + 10;
  const top = LINE * lines3.length + longest(heads) + 8;
  const legend = legendOf(surface);
  const bottom = top + runs.length * CELL.height;
  return {
    width: MARGIN * 2 + Math.max(left + runs.length * CELL.width, longest(lines3), longest(legend.map(({ text }) => text)) + 30),
    height: bottom + 12 + legend.length * LINE,
    draw: () => [
      `<text class="title" y="12">${markupText(title)}</text>`,
      ...notes2.map((line, i) => `<text class="quiet" y="${12 + LINE * (i + 1)}">${markupText(line)}</text>`),
      ...heads.map((head, i) => columnHead(head, left + (i + 0.5) * CELL.width, top - 6)),
      ...runs.flatMap((run2, i) => [
        `<text text-anchor="end" x="${left - 8}" y="${top + i * CELL.height + 16}">${markupText(labels[i] ?? "")}</text>`,
        ...rowCells(surface, run2, runs, { x: left, y: top + i * CELL.height })
      ]),
      ...legend.map(({ state, text }, i) => legendLine(state, text, bottom + 20 + i * LINE))
    ].join("\n")
  };
}
function longest(lines3) {
  return Math.ceil(Math.max(0, ...lines3.map((line) => line.length)) * LETTER2);
}
function columnHead(text, x, y) {
  return `<text transform="translate(${x + 4} ${y}) rotate(-90)">${markupText(text)}</text>`;
}
function rowCells(surface, client, servers, { x, y }) {
  const { peers: peers2 } = surface;
  return servers.map((server, i) => {
    const cell = cellOfRuns(surface, client, server);
    const pair = `${peers2.client} ${runVersions(surface, client)} with ${peers2.server} ${runVersions(surface, server)}`;
    const place3 = `translate(${x + i * CELL.width} ${y})`;
    return `<g class="${stateOf(cell)}" transform="${place3}"><title>${markupText(`${pair}: ${cellWords(cell)}`)}</title>${inside2(cell)}</g>`;
  });
}
function inside2(cell) {
  const text = worstCount(cell);
  const middle = text === "" ? CELL.width / 2 : 13;
  const count2 = text === "" ? "" : `<text class="count" x="23" y="16">${text}</text>`;
  const shape = `<g transform="translate(${middle} ${CELL.height / 2})">${SHAPES[stateOf(cell)]}</g>`;
  return `<rect class="grid" width="${CELL.width}" height="${CELL.height}"/>${shape}${count2}`;
}
function legendLine(state, text, y) {
  const shape = `<g class="${state}" transform="translate(8 ${y - 4})">${SHAPES[state]}</g>`;
  return `${shape}<text class="quiet" x="24" y="${y}">${markupText(text)}</text>`;
}

// src/report/matrix-text.ts
var USUAL_WIDTH = 120;
function renderMatrixText(matrix2, { colour, width }) {
  const paint = palette(colour);
  const lines3 = [
    ...matrix2.surfaces.flatMap((surface) => [...surfaceLines2(surface, width ?? USUAL_WIDTH, paint), ""]),
    ...[...matrix2.unseen, NO_SCHEMA_SHOWS].map((text2) => paint.dim(`not seen: ${visible(text2)}`))
  ];
  const text = `${lines3.join("\n")}
`;
  return safeLog(width === null ? text : foldText(text, width), colour);
}
function surfaceLines2(surface, width, paint) {
  const { rows, columns, diagonal } = axisText(surface);
  const { name, releases } = surface;
  if (releases.length === 0) return [paint.bold(visible(`${name}: no release`))];
  const table5 = fittingTable(surface, width);
  return [
    paint.bold(visible(`${name}: ${sizeText(surface)}`)),
    "",
    `  row     ${visible(rows)}`,
    `  column  ${visible(columns)}`,
    `  ${visible(diagonal)}`,
    ...builtTexts(surface).map((text) => `  ${visible(text)}`),
    "",
    ...tableLines(table5, width, paint),
    "",
    ...legendOf(surface).map(({ state, text }) => `  ${painted(state, SIGNS2[state], paint)}  ${text}`),
    ...table5.counts ? [`  ${NUMBERS}`] : [],
    ...unreadLines(surface)
  ];
}
function unreadLines(surface) {
  const unread2 = unreadOf(surface).map(({ versions, reason }) => `  ${visible(`${versions}: ${reason}`)}`);
  return unread2.length === 0 ? [] : ["", "Could not be read:", ...unread2];
}
var STYLES2 = [
  { versions: true, counts: true },
  { versions: false, counts: true }
];
var NARROWEST = { versions: false, counts: false };
function fittingTable(surface, width) {
  const runs = runsOf(surface);
  const tables = STYLES2.map((style2) => tableOf2(surface, runs, style2));
  const fitting = tables.find((each) => each.columnWidth * runs.length <= roomIn(each, width));
  return fitting ?? tableOf2(surface, runs, NARROWEST);
}
function tableLines(table5, width, paint) {
  const perBlock = Math.max(1, Math.floor(roomIn(table5, width) / table5.columnWidth));
  const starts = table5.heads.flatMap((_, i) => i % perBlock === 0 ? [i] : []);
  return starts.flatMap((start, i) => [...i === 0 ? [] : [""], ...blockLines(table5, start, start + perBlock, paint)]);
}
function roomIn({ labels }, width) {
  return width - widthOf(labels) - 4;
}
function widthOf(labels) {
  return Math.max(...labels.map((label2) => label2.length));
}
function tableOf2(surface, runs, style2) {
  const digits = `${runs.length}`.length;
  const labels = runs.map(
    (run2, i) => `${style2.versions ? "" : `${`${i + 1}`.padStart(digits)}  `}${runLabel(surface, run2)}`
  );
  const heads = runs.map((run2, i) => style2.versions ? surface.releases[run2.first]?.version ?? "" : `${i + 1}`);
  const cells = runs.map(
    (client) => runs.map((server) => {
      const cell = cellOfRuns(surface, client, server);
      const state = stateOf(cell);
      return { state, text: SIGNS2[state] + (style2.counts ? worstCount(cell) : "") };
    })
  );
  const rows = [heads, ...cells.map((row) => row.map(({ text }) => text))];
  const longest2 = rows.reduce((width, row) => Math.max(width, widthOf(row)), 0);
  return { counts: style2.counts, labels, heads, cells, columnWidth: longest2 + (style2.versions ? 2 : 1) };
}
function blockLines(table5, start, end2, paint) {
  const { labels, heads, cells, columnWidth } = table5;
  const indent = widthOf(labels);
  const head = heads.slice(start, end2).map((text) => text.padEnd(columnWidth));
  const rows = cells.map((row, i) => {
    const line = row.slice(start, end2).map(({ state, text }) => painted(state, text, paint) + " ".repeat(columnWidth - text.length));
    return `  ${(labels[i] ?? "").padEnd(indent)}  ${line.join("")}`.trimEnd();
  });
  return [`  ${" ".repeat(indent)}  ${head.join("")}`.trimEnd(), ...rows];
}
function painted(state, text, paint) {
  return state === "unknown" ? paint.dim(text) : paint.severity(state, text);
}

// src/cli/matrix.ts
async function matrix(command, { policy: policy2 }, terminal) {
  const { tags, client, output, repo } = command.values;
  if (tags !== void 0 && !isRange(tags))
    return wrong(`--tags takes a range of versions such as ">=1.0.0 <2", not "${tags}"`);
  const repository2 = await openGit(repo, terminal);
  if (isFault(repository2)) return refused3(answer({ report: undecided(repository2) }, command, terminal), command);
  try {
    const proofs2 = policy2.proofs === true && command.format === "html";
    const outcome = await matrixOf(
      repository2,
      { ...policy2, proofs: proofs2 },
      counted3(createParses(), terminal),
      tags ?? null,
      client ?? null
    );
    if (!("matrix" in outcome)) return refused3(answer(outcome, command, terminal), command);
    const stderr = noticesOf2(outcome);
    const text = rendered3(outcome.matrix, command.format, output === void 0 ? terminal : { colour: false });
    if (output === void 0) return { exit: 0, stdout: text, stderr };
    const fault3 = writeWhole(output, text);
    return fault3 === null ? { exit: 0, stdout: "", stderr } : { exit: 3, stdout: "", stderr: `${stderr}skewgate: ${visible(`${output} could not be written (${fault3})`)}
` };
  } finally {
    await repository2.close();
  }
}
function refused3(result2, { format, values }) {
  const elsewhere = values.output !== void 0 || format === "html" || format === "svg";
  return elsewhere ? { ...result2, stdout: "", stderr: result2.stdout + result2.stderr } : result2;
}
function rendered3(matrix2, format, terminal) {
  switch (format) {
    case "json":
      return renderMatrixJson(matrix2, TOOL);
    case "markdown":
      return renderMatrixMarkdown(matrix2);
    case "html":
      return renderMatrixHtml(matrix2);
    case "svg":
      return renderMatrixSvg(matrix2);
    default:
      return renderMatrixText(matrix2, { colour: terminal.colour, width: terminal.width ?? null });
  }
}
function noticesOf2({ matrix: matrix2, notices }) {
  const several = matrix2.surfaces.length > 1;
  const unread2 = matrix2.surfaces.flatMap(
    (surface) => unreadOf(surface).map(
      ({ versions, reason }) => `${several ? `${surface.name} ` : ""}${versions} could not be read: ${reason}`
    )
  );
  return problemLines(notices) + unread2.map((text) => `skewgate: ${visible(text)}
`).join("");
}

// src/gate/changed.ts
async function changedSurfaces(change, surfaces2, parses) {
  const all = new Set(surfaces2);
  const watched2 = /* @__PURE__ */ new Set([change.policyFile, ...surfaces2.flatMap(watchedFiles)]);
  const wanted = (path) => isWanted(path) || watched2.has(path) || surfaces2.some((settings) => maySayStored(path, settings));
  const before2 = await change.before.entries(wanted);
  if (isFault(before2)) return before2;
  const head = await change.head.entries(wanted);
  if (isFault(head)) return head;
  const { files, everywhere } = differences2(before2, head, change.policyFile);
  if (everywhere) return all;
  const protos = [...files].filter((path) => path.endsWith(".proto"));
  const touched = /* @__PURE__ */ new Set();
  for (const group of alike3(surfaces2)) {
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
function differences2(before2, head, policyFile) {
  const key = ({ path, id, kind }) => JSON.stringify([path, id, kind]);
  const [old, now] = [new Set(before2.map(key)), new Set(head.map(key))];
  const differing2 = [
    ...before2.filter((entry) => !now.has(key(entry))),
    ...head.filter((entry) => !old.has(key(entry)))
  ];
  const everywhere = differing2.some(
    // A link or a submodule, or what says where imports lead.
    ({ path, kind }) => kind !== "file" || path === policyFile || /(^|\/)buf(\.work)?\.yaml$/.test(path)
  );
  return { files: new Set(differing2.map(({ path }) => path)), everywhere };
}
function alike3(surfaces2) {
  const groups = /* @__PURE__ */ new Map();
  for (const settings of surfaces2) {
    const { prefixes, maxBytes } = settings.selection;
    const key = JSON.stringify([[...prefixes].sort(), maxBytes]);
    groups.set(key, [...groups.get(key) ?? [], settings]);
  }
  return [...groups.values()];
}
async function importersOf(paths, { before: before2, head }, [first], parses) {
  if (first === void 0) return /* @__PURE__ */ new Set();
  const selection = { ...first.selection, includes: () => true, explicit: true };
  const outlines = createOutlines(parses, selection.maxBytes);
  const affected = new Set(paths);
  const graphs = [];
  const names3 = [];
  for (const tree of [before2, head]) {
    const files = await filesOf(tree, selection);
    if (isFault(files) || files.problems(/* @__PURE__ */ new Map()).length > 0) return null;
    const graph = await importGraph2(tree, files, outlines, selection);
    if (graph === null || isFault(graph)) return null;
    graphs.push(graph);
    names3.push(...files.links.aliases);
  }
  const importers = reversed(graphs);
  for (const path of affected) for (const importer of importers.get(path) ?? []) affected.add(importer);
  for (const [name, file] of names3) if (affected.has(file)) affected.add(name);
  return affected;
}
function reversed(graphs) {
  const importers = /* @__PURE__ */ new Map();
  for (const { files } of graphs)
    for (const [path, { targets }] of files)
      for (const target of targets) {
        if (target === null) continue;
        const known2 = importers.get(target);
        if (known2 === void 0) importers.set(target, /* @__PURE__ */ new Set([path]));
        else known2.add(path);
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
async function listSurfaces(repository2, request, policy2, parses, changed) {
  const found2 = await openCase(repository2, request, policy2, parses);
  if (!("place" in found2)) return found2;
  const { place: place3, surfaces: surfaces2, config, source } = found2;
  const names3 = surfaces2.map((settings) => surfaceName(settings, repository2.name));
  const compared2 = comparedIn(found2);
  const { mergeBase: before2, head } = place3;
  if (!changed || before2 === null)
    return { listing: { compared: compared2, surfaces: names3.map((name) => ({ name, changed: null })) } };
  const policyFile = policy2.file ?? source.file ?? CONFIG_FILE;
  const touched = await changedSurfaces({ before: before2, head, policyFile }, surfaces2, parses);
  if (isFault(touched)) return { report: undecided(touched) };
  const judged2 = surfaces2.map((settings, i) => touched.has(settings) || i === 0 && config.copies.length > 0);
  return { listing: { compared: compared2, surfaces: names3.map((name, i) => ({ name, changed: judged2[i] === true })) } };
}
function toJudge({ surfaces: surfaces2 }) {
  return surfaces2.filter(({ changed }) => changed !== false).map(({ name }) => name);
}
function matrixOf2(listing, most) {
  const names3 = toJudge(listing);
  const jobs = Math.min(most, MOST_JOBS, names3.length);
  return Array.from({ length: jobs }, (_, i) => {
    const [from, to] = [i, i + 1].map((at) => Math.floor(at * names3.length / jobs));
    return { job: i + 1, surfaces: names3.slice(from, to).join("\n") };
  });
}
function listingJson(listing, jobs) {
  return { schemaVersion: 1, tool: TOOL, ...listing, matrix: { include: matrixOf2(listing, jobs) } };
}
function isListing(json) {
  return typeof json === "object" && json !== null && "matrix" in json && "compared" in json;
}
function readListing(text) {
  const json = parsed3(text);
  if (!isListing(json)) return null;
  const { tool, compared: compared2, surfaces: surfaces2 } = json;
  const version = typeof tool === "object" && tool !== null && "version" in tool ? tool.version : null;
  if (version !== TOOL.version || !isCompared(compared2) || !Array.isArray(surfaces2)) return null;
  return surfaces2.every(isListed2) ? { compared: compared2, surfaces: surfaces2 } : null;
}
function parsed3(text) {
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
function isListed2(value) {
  if (typeof value !== "object" || value === null) return false;
  const { name, changed } = value;
  return typeof name === "string" && (changed === null || typeof changed === "boolean");
}

// src/gate/merge.ts
function mergeParts(listing, parts, wrong2) {
  const names3 = listing.surfaces.map(({ name }) => name);
  const counted4 = parts.filter((part) => isUndecided2(part) || isSame3(part.compared, listing.compared)).sort((a, b) => names3.indexOf(a.surfaces[0] ?? "") - names3.indexOf(b.surfaces[0] ?? ""));
  const faults = [...wrong2, ...foreign(parts, counted4), ...missing2(listing, counted4), ...repeated2(counted4)].map(fatal);
  const open = counted4.filter(isUndecided2);
  const told3 = counted4.map((part) => withNames(part, counted4));
  const surfaces2 = told3.flatMap((report3) => report3.surfaces).sort((a, b) => names3.indexOf(a.name) - names3.indexOf(b.name));
  const copies = told3.flatMap((report3) => report3.copies ?? []);
  const tags = [...new Set(told3.flatMap((report3) => report3.tags ?? []))];
  const failing = inOrder3(
    told3.flatMap((report3, i) => failingIn(report3, counted4[i]?.surfaces ?? [])),
    names3
  );
  const undecided2 = faults.length + open.length > 0;
  const reasons = [
    ...faults.map(({ message }) => message),
    ...told3.filter((_, i) => isUndecided2(counted4[i])).map(({ reason }) => reason)
  ];
  const problems = distinct3([...faults, ...told3.flatMap((report3) => report3.problems)]);
  const untold = distinct3([...faults.slice(1), ...told3.flatMap((report3) => report3.untold)]);
  return {
    verdict: undecided2 ? "undecided" : failing.length > 0 ? "fail" : "pass",
    reason: undecided2 ? shortened2(reasons) : tally3(listing, failing),
    next: [...faults.length > 0 ? [[RUN_AGAIN]] : [], ...told3.flatMap((report3) => report3.next)],
    problems,
    untold,
    unseen: [...new Set(told3.flatMap((report3) => report3.unseen))],
    surfaces: surfaces2,
    ...tags.length > 0 && { tags },
    ...copies.length > 0 && { copies }
  };
}
function inOrder3(some2, all) {
  return [...all.filter((name) => some2.includes(name)), ...some2.filter((name) => !all.includes(name))];
}
var RUN_AGAIN = "run the jobs again whose reports are missing or wrong, then this one";
function isUndecided2(part) {
  return part?.report.verdict === "undecided";
}
function isSame3(one, other2) {
  return one.base === other2.base && one.head === other2.head && one.tag === other2.tag;
}
function fatal(message) {
  return { file: null, line: null, column: null, message, fatal: true };
}
function foreign(parts, counted4) {
  return parts.filter((part) => !counted4.includes(part)).map(({ file }) => `${file} is a report of other commits`);
}
function missing2(listing, parts) {
  const there = new Set(parts.flatMap(({ surfaces: surfaces2 }) => surfaces2));
  const absent = toJudge(listing).filter((name) => !there.has(name));
  if (absent.length === 0) return [];
  return [`no report tells of ${absent.length === 1 ? "the surface" : `${absent.length} surfaces:`} ${listed4(absent)}`];
}
function repeated2(parts) {
  const files = /* @__PURE__ */ new Map();
  for (const { file, surfaces: surfaces2 } of parts)
    for (const name of surfaces2) files.set(name, [...files.get(name) ?? [], file]);
  return [...files].flatMap(([name, all]) => all.length < 2 ? [] : [`${all.join(" and ")} both tell of ${name}`]);
}
var SHOWN6 = 10;
function listed4(names3) {
  const more = names3.length > SHOWN6 ? ` and ${names3.length - SHOWN6} more` : "";
  return `${names3.slice(0, SHOWN6).join(", ")}${more}`;
}
function withNames({ report: report3, surfaces: surfaces2 }, parts) {
  const [name] = surfaces2;
  if (name === void 0 || surfaces2.length > 1) return report3;
  const isShared = ({ message }) => parts.filter((part) => part.report.problems.some((other2) => other2.message === message)).length > 1;
  const named4 = (problem2) => problem2.file !== null || isShared(problem2) ? problem2 : { ...problem2, message: `${name}: ${problem2.message}` };
  const bare = report3.surfaces.length === 0 && report3.verdict !== "undecided";
  const alone2 = bare ? [{ ...fatal(`${name}: ${report3.reason}.`), fatal: false }] : [];
  return {
    ...report3,
    reason: report3.reason.startsWith(`${name}: `) ? report3.reason : `${name}: ${report3.reason}`,
    next: waysNamed(name, report3.next),
    problems: [...alone2, ...report3.problems.map(named4)],
    untold: [...alone2, ...report3.untold.map(named4)]
  };
}
function failingIn(report3, asked) {
  if (report3.verdict !== "fail") return [];
  const fails2 = [...report3.surfaces, ...report3.copies ?? []].filter(({ verdict }) => verdict === "fail");
  if (fails2.length > 0) return fails2.map(({ name }) => name);
  return asked.filter((name) => !report3.surfaces.some((surface) => surface.name === name));
}
function tally3(listing, failing) {
  const all = toJudge(listing).length;
  const left = listing.surfaces.length - all;
  const rest = left === 0 ? "" : `; ${left === 1 ? "1 other is" : `${left} others are`} not touched by the change`;
  if (all === 0) return `no surface is touched by the change, of ${listing.surfaces.length}`;
  if (failing.length === 0)
    return `${all === 1 ? "the one surface that changed passes" : `all ${all} surfaces pass`}${rest}`;
  return `${failing.length} of ${all} surfaces ${failing.length === 1 ? "fails" : "fail"}: ${listed4(failing)}${rest}`;
}
function shortened2(reasons) {
  const more = reasons.length > SHOWN6 ? `; and ${reasons.length - SHOWN6} more` : "";
  return `${reasons.slice(0, SHOWN6).join("; ")}${more}`;
}
function distinct3(problems) {
  return [...new Map(problems.map((problem2) => [JSON.stringify(problem2), problem2])).values()];
}

// src/gate/merge-files.ts
function mergeFiles(files, about2 = null) {
  const lists = [];
  const parts = [];
  const wrong2 = [];
  for (const { name, text } of files) {
    if (text === null) wrong2.push(`${name} cannot be read`);
    else if (isListing(jsonOf2(text))) {
      const listing = readListing(text);
      if (listing === null) wrong2.push(`${name} is a list of surfaces of another version of skewgate`);
      else lists.push({ name, listing });
    } else {
      const part = readPart(text);
      if ("wrong" in part) wrong2.push(`${name} ${part.wrong}`);
      else parts.push({ ...part, file: name });
    }
  }
  const [first, second] = lists;
  if (first === void 0) return noList(wrong2);
  if (second !== void 0) wrong2.push(`${first.name} and ${second.name} are both lists of surfaces`);
  if (about2 !== null && !isAbout(first.listing.compared, about2)) wrong2.push(`${first.name} is a list of other commits`);
  return mergeParts(first.listing, parts, wrong2);
}
function jsonOf2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function isAbout(one, other2) {
  return one.base === other2.base && one.head === other2.head && one.tag === other2.tag;
}
function noList(wrong2) {
  const why = wrong2.length === 0 ? "" : ` (${wrong2.slice(0, 5).join("; ")})`;
  return undecided({
    kind: "no-list",
    message: `nothing says which surfaces there should be reports of${why}`,
    next: "add the file that `skewgate surfaces --format json` wrote"
  });
}

// src/source/text-file.ts
import { readFileSync as readFileSync4 } from "node:fs";
function readTextFile(path) {
  try {
    return readFileSync4(path, "utf8");
  } catch {
    return null;
  }
}

// src/cli/merge.ts
function merge2(command, terminal) {
  const files = (command.words ?? []).map((name) => ({ name, text: readTextFile(name) }));
  return answer({ report: mergeFiles(files) }, command, terminal);
}

// src/report/notes-peers.ts
function peerText({ peers: peers2 }, peer) {
  return peers2[peer] === peer ? `the ${peer}` : peers2[peer];
}
function atVersion(report3, peer, version) {
  const name = peerText(report3, peer);
  if (isForeign(report3, peer)) return `${name} as ${version ?? "this release"} knows it`;
  if (version === null) return `${name} of this release`;
  return report3.peers[peer] === peer ? `${name} of ${version}` : `${name} ${version}`;
}
function isForeign({ role }, peer) {
  return role === "client" && peer === "server";
}
function started(words) {
  return words.startsWith("the ") ? capital(words) : words;
}

// src/report/notes-reach.ts
var CALL_SKEWS2 = ["old-client-new-server", "new-client-old-server"];
function hasCalls2({ contracts }) {
  return contracts.some((contract) => contract !== "document");
}
function reachTexts({ report: report3, reach }) {
  if (report3.promise === "none" || !hasCalls2(report3)) return [];
  const previous = previousOf2(report3);
  return CALL_SKEWS2.map((skew) => {
    const [upgraded, kept] = skew === "old-client-new-server" ? ["server", "client"] : ["client", "server"];
    return reachText(reach[skew], { report: report3, skew, upgraded, kept, previous });
  });
}
function reachText({ oldest, broken: broken3 }, { report: report3, skew, upgraded, kept, previous }) {
  const subject2 = started(atVersion(report3, upgraded, versionOf3(report3)));
  if (oldest === null) {
    const where = onlyNewBreaks(report3, skew) ? " where it uses what is new" : "";
    return `${subject2} does not work with ${atVersion(report3, kept, previous)}${where}.`;
  }
  const later = oldest === previous ? "" : isForeign(report3, kept) ? " and since then" : " and later";
  const not = broken3 === null ? "" : `, but not with ${broken3}`;
  return `${subject2} works with ${atVersion(report3, kept, oldest)}${later}${not}.`;
}
function onlyNewBreaks({ findings, contracts }, skew) {
  const breaking = findings.filter(
    ({ finding: finding2, accepted, unstable }) => accepted === null && !unstable && finding2.consequences.some(
      (each) => each.skew === skew && each.severity === "broken" && contracts.includes(each.contract)
    )
  );
  return skew === "new-client-old-server" && breaking.every(({ finding: finding2 }) => finding2.old === null);
}
function versionOf3({ head, baseline }) {
  return head.version === baseline.version ? null : head.version;
}
function previousOf2({ baseline: { version, ref } }) {
  return version ?? shortRef(ref);
}

// src/gate/deprecated.ts
function newlyDeprecated(baseline, head) {
  const before2 = new Set(deprecatedIn(baseline).flatMap((element) => namesOf3(element)));
  return deprecatedIn(head).filter((element) => namesOf3(element).every((name) => !before2.has(name)));
}
function namesOf3(element) {
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

// src/gate/load-release.ts
async function loadRelease(repository2, settings, parses, { tag, version }, where) {
  const tree = await repository2.tree(`refs/tags/${tag}`);
  if (isFault(tree)) return tree;
  const loaded = await loadSide2(tree, settings, parses, where);
  if (!("schema" in loaded)) return loaded;
  const clients = await clientTree(repository2, settings, version);
  if (isFault(clients)) return clients;
  return withClients(loaded, clients, (other2, there) => loadSide2(other2, settings, parses, there));
}

// src/gate/notes-reach.ts
async function lookBack(from, settings) {
  const runs = new Map(CALL_SKEWS2.map((skew) => [skew, begin(skew, from)]));
  const looked = [from.previous];
  let last = null;
  for (const release of from.older.toReversed()) {
    if ([...runs.values()].every(({ broken: broken3 }) => broken3 !== null)) break;
    const name = release.version.text;
    const loaded = await from.load(release);
    if (!("schema" in loaded)) return { ...ended(runs, looked), problems: [unread(name, loaded)] };
    const clients = await from.clients(release);
    if (isFault(clients)) return { ...ended(runs, looked), problems: [unread(name, clients)] };
    if (last === null || clients !== null || !sameContent(last.loaded, loaded))
      last = { loaded, skews: skewsBetween(loaded, release, clients, from, settings) };
    looked.unshift(name);
    for (const [skew, run2] of runs) if (run2.broken === null) runs.set(skew, step2(run2, name, breaks(skew, last.skews)));
  }
  return { ...ended(runs, looked), problems: [] };
}
function begin(skew, { report: report3, previous }) {
  return breaks(skew, report3.skews) ? { oldest: null, broken: previous } : { oldest: previous, broken: null };
}
function step2(run2, release, broken3) {
  return broken3 ? { ...run2, broken: release } : { oldest: release, broken: null };
}
function breaks(skew, skews) {
  return skews.some((summary) => summary.skew === skew && summary.severity === "broken");
}
function ended(runs, looked) {
  const none = { oldest: null, broken: null };
  const of = (skew) => runs.get(skew) ?? none;
  const [rollback, upgrade] = CALL_SKEWS2;
  return { reach: { [rollback]: of(rollback), [upgrade]: of(upgrade) }, looked };
}
function skewsBetween(old, { tag, version }, clients, { head, headVersion }, settings) {
  const guards = guardsIn(settings.guards, head, [{ release: version.text, version, loaded: old }]);
  const { skews } = decide({
    findings: sinceRelease(old, differences(old, head, settings), settings),
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
async function notesOf(repository2, request, policy2, parses, horizon) {
  const opened = await openTagged(repository2, request, { ...policy2, proofs: false }, parses);
  if (!("place" in opened.found)) return opened.found;
  const { found: found2 } = opened;
  const all = [];
  for (const settings of found2.surfaces) {
    const notes2 = await surfaceNotes(found2, settings, horizon);
    if (!("notes" in notes2)) return notes2;
    all.push(notes2);
  }
  return {
    notes: all.flatMap(({ notes: notes2 }) => notes2),
    notices: [...all.flatMap(({ notices }) => notices), ...found2.besides.notices]
  };
}
async function openTagged(repository2, request, policy2, parses) {
  const found2 = await openCase(repository2, request, policy2, parses);
  const decided2 = request.tag !== null || request.planned !== void 0 || request.headVersion !== null;
  if (!("place" in found2) || decided2) return { found: found2 };
  const tag = tagOf(found2, request);
  return tag === null ? { found: found2 } : { found: await openCase(repository2, { ...request, head: null, tag }, policy2, parses) };
}
function tagOf({ place: place3, surfaces: surfaces2 }, { head }) {
  const here2 = place3.tags.tags.filter(
    ({ name, sha }) => head !== null && name === bareTag(head) ? true : sha !== null && sha === place3.head.sha
  );
  const versions = surfaces2.flatMap(
    ({ revisions }) => here2.flatMap(({ name }) => {
      const version = parseTag(name, revisions.tagPattern);
      return version === null ? [] : [{ name, version }];
    })
  );
  const named4 = versions.find(({ name }) => head !== null && name === bareTag(head));
  return (named4 ?? versions.sort((a, b) => orderVersions(a.version, b.version)).at(-1))?.name ?? null;
}
async function surfaceNotes(found2, settings, horizon) {
  const judged2 = await judgeRepository(found2, { ...settings, window: DEFAULT_WINDOW }, true);
  if (!("faults" in judged2)) return judged2;
  const { problems } = judged2;
  if ("first" in judged2) {
    const { first, name } = judged2;
    const promise = settings.policy.promise.preset;
    return { notes: [{ first, name, promise, workloads: settings.workloads }], notices: problems };
  }
  const { report: report3 } = judged2;
  const sides = await sidesOf2(found2, settings);
  if (!("load" in sides)) return sides;
  const { baseline, head, releases, baselineVersion, headVersion, load: load2 } = sides;
  const older = baselineVersion === null ? [] : olderThan(releases, baselineVersion, settings, horizon);
  const clients = (release) => clientsAt(found2.repository, settings, release);
  const from = { report: report3, previous: previousOf2(report3), head, headVersion, older, load: load2, clients };
  const { problems: unread2, ...reached } = await lookBack(from, settings);
  return {
    notes: [{ report: report3, ...reached, ...further(releases, reached.looked), deprecated: newlyDeprecated(baseline, head) }],
    notices: [...problems, ...unread2]
  };
}
function further({ stable }, [first]) {
  const place3 = stable.findIndex(({ version }) => version.text === first);
  return place3 > 0 ? { unlooked: true } : {};
}
function olderThan(releases, baseline, { window }, horizon) {
  if (window.kind !== "previous" || horizon === "window") return olderReleases(releases, baseline, window);
  const sameMajor = { kind: "range", range: `${baseline.major}.x` };
  return olderReleases(releases, baseline, sameMajor);
}
async function sidesOf2({ repository: repository2, place: place3, request, parses }, settings) {
  const revisions = await findRevisions(repository2, place3, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { declaration: declaration2 } = revisions;
  const load2 = (tree) => loadSide2(tree, settings, parses, "");
  if (revisions.baseline === null) throw new TypeError("a release that nothing came before has no sides");
  const baseline = await load2(revisions.baseline);
  if (!("schema" in baseline)) return { report: undecided(baseline) };
  const head = await builtHead(await load2(revisions.head), load2, repository2, settings, declaration2);
  if (!("schema" in head)) return { report: undecided(head) };
  return {
    baseline,
    head,
    releases: releasesOf(place3.tags.tags, settings.revisions.tagPattern),
    baselineVersion: declaration2.baselineVersion,
    headVersion: declaration2.headVersion,
    load: (release) => loadRelease(repository2, settings, parses, release, "")
  };
}
async function builtHead(head, load2, repository2, settings, declaration2) {
  if (!("schema" in head)) return head;
  const clients = await headClientTree(repository2, settings, declaration2);
  return isFault(clients) ? clients : withClients(head, clients, load2);
}

// src/report/notes-advice.ts
function adviceOf(report3) {
  if (report3.promise === "none" || needsStop(report3) || severityIn(report3, "old-data-new-reader") === "broken")
    return { kind: "stop" };
  const server = severityOfWay(report3, "server");
  const client = severityOfWay(report3, "client");
  if (server === "broken" && client === "broken") return { kind: "stop" };
  if (server === client) return { kind: "either", limited: server === "degraded" };
  const peer = RANK[server] < RANK[client] ? "server" : "client";
  const [way, other2] = peer === "server" ? [server, client] : [client, server];
  return { kind: "first", peer, limited: way === "degraded", other: other2 === "broken" ? "breaks" : "limited" };
}
var RANK = { safe: 0, degraded: 1, broken: 2 };
var MET = { server: "old-client-new-server", client: "new-client-old-server" };
function severityOfWay(report3, first) {
  const met = severityIn(report3, MET[first]);
  if (!stays(report3, first)) return met;
  const after = severityIn(report3, MET[first === "server" ? "client" : "server"]);
  return RANK[after] > RANK[met] ? after : met;
}
function severityIn({ skews }, id) {
  return skews.find(({ skew }) => skew === id)?.severity ?? "safe";
}
function stays({ components, peers: peers2 }, peer) {
  const keep2 = "new-workloads-only";
  return components.some(({ name, upgrade, changed }) => name === peers2[peer] && upgrade === keep2 && changed !== false);
}
function adviceText(reached) {
  const { report: report3 } = reached;
  const advice2 = adviceOf(report3);
  const changed = report3.findings.length + report3.notes.length > 0;
  const what = hasCalls2(report3) ? "The protocol" : "What is stored";
  const same = changed ? [] : [`${what} did not change since ${previousOf2(report3)}.`];
  if (advice2.kind === "stop") {
    const mixed = report3.promise === "none" ? ["Nothing is promised yet about versions that differ."] : [];
    return [stopSentence(report3), ...sentences([...same, ...mixed, ...dataSentences(report3)])];
  }
  if (!hasCalls2(report3)) {
    const read3 = `This release reads what ${previousOf2(report3)} has stored.`;
    return sentences([...same, ...changed ? [read3] : [], ...acceptedSentences(report3), ...dataSentences(report3)]);
  }
  return sentences([
    ...same,
    ...orderSentences(reached, advice2),
    ...keepSentences(report3),
    ...acceptedSentences(report3),
    ...dataSentences(report3)
  ]);
}
function sentences(all) {
  return all.length === 0 ? [] : [all.join(" ")];
}
function liveFrom(reached, advice2) {
  if (advice2.kind === "stop") return null;
  const { looked } = reached;
  const peers2 = advice2.kind === "first" ? [advice2.peer] : ["server", "client"];
  return looked[Math.min(...peers2.map((peer) => oldestPlace(reached, peer)))] ?? null;
}
function oldestPlace({ report: report3, reach, looked }, first) {
  const ways = stays(report3, first) ? ["server", "client"] : [first];
  const places = ways.map((peer) => looked.indexOf(reach[MET[peer]].oldest ?? previousOf2(report3)));
  return Math.max(...places);
}
function orderSentences(reached, advice2) {
  const order = advice2.kind === "either" ? anyOrder(reached, advice2) : oneOrder(reached, advice2);
  const from = liveFrom(reached, advice2);
  const beyond = reached.unlooked && from === reached.looked[0] ? "; older releases were not compared" : "";
  return [`Live upgrade is supported from ${from} on${beyond}.`, order];
}
function anyOrder(reached, { limited }) {
  const { report: report3, looked } = reached;
  const [server, client] = [oldestPlace(reached, "server"), oldestPlace(reached, "client")];
  const peer = server < client ? "server" : "client";
  const older = server === client ? "" : `; from a release before ${looked[Math.max(server, client)]}, upgrade ${peerText(report3, peer)} first`;
  const both = `Upgrade ${peerText(report3, "client")} and ${peerText(report3, "server")} in any order`;
  return `${both}${limited ? ", with the limits below" : ""}${older}.`;
}
function oneOrder(reached, advice2) {
  const { report: report3, looked } = reached;
  const second = advice2.peer === "server" ? "client" : "server";
  const names3 = `Upgrade ${peerText(report3, advice2.peer)} first, then ${peerText(report3, second)}`;
  const order = `${names3}${advice2.limited ? ", with the limits below" : ""}.`;
  if (advice2.other === "breaks") return order;
  const [from, since] = [oldestPlace(reached, advice2.peer), oldestPlace(reached, second)];
  const where = since > from ? `from ${looked[since]} on` : "too";
  return `${order} The other order works ${where}, with the limits below.`;
}
function keepSentences(report3) {
  return ["client", "server"].filter((peer) => stays(report3, peer)).map((peer) => `Running ${report3.workloads} keep the ${report3.peers[peer]} they have.`);
}
function acceptedSentences({ findings }) {
  const some2 = findings.some(({ accepted, severity }) => accepted !== null && severity === "broken");
  return some2 ? ["This does not count the accepted breaks below."] : [];
}
function dataSentences(report3) {
  const previous = previousOf2(report3);
  const forth = severityIn(report3, "old-data-new-reader") === "broken";
  const back = severityIn(report3, "new-data-old-reader") === "broken";
  return [
    ...forth ? [`It does not read everything that ${previous} has stored.`] : [],
    ...back ? [`There is no way back: ${previous} does not read everything that this release stores.`] : []
  ];
}

// src/report/notes-elements.ts
var MOST5 = 40;
function elementNames(elements) {
  const full = /* @__PURE__ */ new Map();
  for (const element of elements) {
    const short2 = shortName(element);
    full.set(short2, (full.get(short2) ?? /* @__PURE__ */ new Set()).add(fullName(element)));
  }
  return (element) => {
    const short2 = shortName(element);
    return (full.get(short2)?.size ?? 1) > 1 ? fullName(element) : short2;
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
function namesText(names3) {
  const shown4 = names3.length > MOST5 ? names3.slice(0, MOST5) : names3;
  const words = [
    ...shown4.map((name) => `\`${name}\``),
    ...names3.length > MOST5 ? [`${names3.length - MOST5} more`] : []
  ];
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
var KINDS2 = [
  { kind: "service", title: "Services" },
  { kind: "method", title: "Calls" },
  { kind: "field", title: "Fields" },
  { kind: "enum-value", title: "Values" },
  { kind: "message", title: "Messages" },
  { kind: "enum", title: "Enums" },
  { kind: "stored", title: "Stored data" }
];
function capabilityTexts(findings, nameOf12) {
  const added = findings.flatMap(
    ({ finding: finding2, guarded }) => finding2.adds && finding2.old === null && finding2.new !== null ? [{ element: finding2.new, guarded }] : []
  );
  const checks = added.flatMap(
    ({ element, guarded }) => guarded === null ? [] : [`\`${nameOf12(element)}\` is safe with older servers only if the client first checks ${namesText(guarded.by)}.`]
  );
  return [
    ...linesOf(
      added.map(({ element }) => element),
      nameOf12
    ),
    ...checks
  ];
}
function deprecationTexts(elements, nameOf12) {
  const lines3 = linesOf(elements, nameOf12);
  return lines3.length === 0 ? [] : [...lines3, "They still work. Do not use them in new code."];
}
function linesOf(elements, nameOf12) {
  return KINDS2.flatMap(({ kind, title }) => {
    const names3 = [...new Set(elements.filter((element) => element.kind === kind).map(nameOf12))];
    return names3.length === 0 ? [] : [`${title}: ${namesText(names3)}.`];
  });
}

// src/report/notes-mixed.ts
function mixedTexts(report3, nameOf12) {
  const open = report3.findings.filter(({ accepted, unstable }) => accepted === null && !unstable);
  const of = (severity) => grouped2(
    open.flatMap((reported2) => {
      const what = happens(reported2, report3, severity);
      return what === null ? [] : [{ ...reported2.finding, what }];
    }),
    nameOf12
  );
  return { broken: of("broken"), degraded: of("degraded") };
}
function acceptedTexts(report3, nameOf12) {
  return report3.findings.flatMap((reported2) => {
    const { finding: finding2, accepted, severity } = reported2;
    if (accepted === null) return [];
    const what = happens(reported2, report3, severity);
    const element = finding2.new ?? finding2.old;
    const name = element === null ? "" : `\`${nameOf12(element)}\`: `;
    const change = what === null ? "" : ` ${capital(what)}.`;
    return [`${name}${finding2.sentence}.${change} Accepted: ${accepted.reason.trim().replace(/\.$/, "")}.`];
  });
}
function happens({ finding: finding2 }, { contracts, peers: peers2 }, severity) {
  const counted4 = finding2.consequences.filter(
    (each) => contracts.includes(each.contract) && each.severity === severity
  );
  const texts = [...new Set(counted4.map((consequence) => consequenceText(consequence, peers2)))];
  return texts.length === 0 ? null : texts.join("; ");
}
function grouped2(happenings, nameOf12) {
  const groups = /* @__PURE__ */ new Map();
  for (const { old, new: next3, sentence, what } of happenings) {
    const element = next3 ?? old;
    const name = element === null ? "" : nameOf12(element);
    const change = old === null ? "new" : next3 === null ? "removed" : `${name}: ${sentence}`;
    const key = JSON.stringify([change, what]);
    const group = groups.get(key) ?? { change, what, names: /* @__PURE__ */ new Set() };
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ change, what, names: names3 }) => {
    const named4 = namesText([...names3]);
    if (change === "new") return `${named4}, new: ${what}.`;
    if (change === "removed") return `${named4}, removed: ${what}.`;
    return `${named4}: ${change.slice(change.indexOf(": ") + 2)}. ${capital(what)}.`;
  });
}

// src/report/notes.ts
var MOST6 = 60;
function chapterOf(notes2) {
  return "first" in notes2 ? firstChapter(notes2) : laterChapter(notes2);
}
function firstChapter({ first, name, promise, workloads }) {
  const told3 = `Nothing came before ${first}, so there is no older version that it could meet.`;
  return { name, paragraphs: [...promise === "none" ? [stopSentence({ workloads })] : [], told3], lists: [] };
}
function laterChapter(notes2) {
  const { report: report3, deprecated } = notes2;
  const previous = previousOf2(report3);
  const { broken: broken3, degraded } = mixedTexts(report3, nameOf11(notes2));
  const lists = [
    { title: null, items: reachTexts(notes2) },
    { title: `What breaks while ${previous} is still running`, items: broken3 },
    { title: `What is limited while ${previous} is still running`, items: degraded },
    { title: "Accepted breaks", items: acceptedTexts(report3, nameOf11(notes2)) },
    { title: "Components", items: componentTexts(report3) },
    { title: "New", items: capabilityTexts(report3.findings, nameOf11(notes2)) },
    { title: "Deprecated", items: deprecationTexts(deprecated, nameOf11(notes2)) }
  ];
  return {
    name: report3.name,
    paragraphs: adviceText(notes2),
    lists: lists.filter(({ items }) => items.length > 0).map(shortened3)
  };
}
function shortened3({ title, items }) {
  const more = items.length - MOST6;
  return { title, items: more > 0 ? [...items.slice(0, MOST6), `and ${more} more`] : items };
}
function nameOf11({ report: report3, deprecated }) {
  const told3 = report3.findings.flatMap(({ finding: finding2 }) => finding2.new ?? finding2.old ?? []);
  return elementNames([...told3, ...deprecated]);
}

// src/report/notes-json.ts
function renderNotesJson(notes2, tool) {
  return jsonText({ schemaVersion: 1, tool, surfaces: notes2.map(surfaceJson2) });
}
function surfaceJson2(notes2) {
  const { name, paragraphs: paragraphs2, lists } = chapterOf(notes2);
  const facts = "first" in notes2 ? firstJson(notes2) : laterJson(notes2);
  return { name, ...facts, paragraphs: paragraphs2, lists };
}
function firstJson({ promise }) {
  return { version: null, previous: null, promise, liveUpgrade: null, worksWith: [], components: [] };
}
function laterJson(notes2) {
  const { report: report3, reach } = notes2;
  const advice2 = adviceOf(report3);
  return {
    version: versionOf3(report3),
    previous: previousOf2(report3),
    promise: report3.promise,
    liveUpgrade: { supported: advice2.kind !== "stop", from: liveFrom(notes2, advice2), first: firstOf2(advice2) },
    worksWith: CALL_SKEWS2.map((skew) => ({ skew, ...reach[skew] })),
    components: report3.components
  };
}
function firstOf2(advice2) {
  if (advice2.kind === "stop") return null;
  return advice2.kind === "either" ? "either" : advice2.peer;
}

// src/report/notes-render.ts
var TITLE2 = "Compatibility";
var LONGEST7 = 2e4;
function renderNotesMarkdown(notes2) {
  const prose = (text) => markdownProse(text, LONGEST7);
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
  return notes2.length === 1 ? TITLE2 : `${TITLE2}: ${prose(name)}`;
}
function limits(notes2) {
  const compared2 = notes2.some((each) => "report" in each);
  return compared2 ? [`Not covered are ${NO_SCHEMA_SHOWS}.`] : [];
}

// src/cli/notes.ts
async function notes(command, { revisions, policy: policy2 }, terminal) {
  const repository2 = await openGit(command.values.repo, terminal);
  if (isFault(repository2)) return answer({ report: undecided(repository2) }, command, terminal);
  try {
    const store = openParses(command.values.cache, [repository2.root]);
    if ("badConfig" in store) return answer(store, command, terminal);
    const outcome = await notesOf(repository2, revisions, policy2, counted3(store.parses, terminal), "major");
    store.keep();
    if (!("notes" in outcome)) return answer(outcome, command, terminal);
    return { exit: 0, stdout: rendered4(outcome, command.format), stderr: problemLines(outcome.notices) };
  } finally {
    await repository2.close();
  }
}
function rendered4({ notes: notes2 }, format) {
  switch (format) {
    case "json":
      return renderNotesJson(notes2, TOOL);
    case "markdown":
      return renderNotesMarkdown(notes2);
    default:
      return renderNotesText(notes2);
  }
}

// src/cli/peers-options.ts
function peersFault(values) {
  const given = (...names3) => names3.filter((name) => values[name] !== void 0).length;
  const [folders, places] = [given("client-dir", "server-dir"), given("client", "server")];
  if (folders > 0 && places + given("repo", "head") > 0)
    return "--client-dir and --server-dir go without --client, --server, --repo and --head";
  return folders === 2 || places === 2 ? null : "peers needs --client-dir and --server-dir, or --client and --server in a repository";
}

// src/cli/peers.ts
async function peers(command, asked, terminal) {
  const fault3 = peersFault(command.values);
  if (fault3 !== null) return wrong(fault3);
  const outcome = command.values["client-dir"] === void 0 ? inRepository(command, asked, terminal) : inFolders(command, asked, terminal);
  return answer(await outcome, command, terminal);
}
async function inFolders({ values }, asked, terminal) {
  const [clientDir, serverDir] = [values["client-dir"] ?? here(), values["server-dir"] ?? here()];
  const client = openFolder(clientDir, terminal);
  if (isFault(client)) return { report: undecided(client) };
  const server = openFolder(serverDir, terminal);
  if (isFault(server)) return { report: undecided(server) };
  const places = {
    name: `${clientDir} and ${serverDir}`,
    id: null,
    client: { tree: client, path: "", shown: clientDir },
    server: { tree: server, path: "", shown: serverDir }
  };
  return judged(places, client, asked, terminal);
}
async function inRepository({ values }, asked, terminal) {
  const repository2 = await openGit(values.repo, terminal);
  if (isFault(repository2)) return { report: undecided(repository2) };
  try {
    const place3 = await findPlace(repository2, asked.revisions);
    if (isFault(place3)) return { report: undecided(place3) };
    const tree = place3.head;
    const [client, server] = [values.client ?? "", values.server ?? ""].map(trimmed);
    const places = {
      name: `${client} and ${server}`,
      id: `${client} and ${server}`,
      client: { tree, path: client ?? "", shown: client ?? "" },
      server: { tree, path: server ?? "", shown: server ?? "" }
    };
    return await judged(places, tree, asked, terminal);
  } finally {
    await repository2.close();
  }
}
function trimmed(path) {
  return path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
}
async function judged(places, tree, { policy: policy2 }, terminal) {
  const found2 = await findPolicy(policy2, tree);
  if ("badConfig" in found2) return found2;
  if (isFault(found2)) return { report: undecided(found2) };
  const pair = found2.config.copies.find(
    ({ client, server }) => client === places.client.path && server === places.server.path
  );
  const known2 = pair === void 0 ? places : placesIn2(pair, tree);
  const parses = boundedParses(counted3(createParses(), terminal), found2.config.limits);
  const copies = await judgePeers(known2, copySettings(found2.config, policy2), parses);
  return {
    report: "findings" in copies ? peersReport(copies, found2.source.file ?? CONFIG_FILE) : undecided(copies)
  };
}

// src/release/history.ts
function stepsOf(releases, count2) {
  const steps2 = releases.stable.flatMap((to) => {
    const from = baselineForTag(releases, to.version);
    return from === null ? [] : [{ from, to }];
  });
  return count2 > 0 ? steps2.slice(-count2) : [];
}
function historyCosts(steps2, mode) {
  const start = steps2[0]?.from;
  return start === void 0 ? [] : PRESETS.map((preset) => costOf2(steps2, preset, start, mode));
}
function costOf2(steps2, preset, start, mode) {
  const counts = { none: 0, patch: 0, minor: 0, major: 0 };
  let refused5 = 0;
  let version = start;
  for (const { to, required } of steps2) {
    const asked = required[preset];
    if (asked === "never") refused5++;
    const bump = zeroMajor(acceptedCost(asked), version, mode);
    const paid = bump === "major" || bump === "minor" ? bump : "patch";
    counts[paid]++;
    version = nextVersion(version, paid);
    if (age(to, mode) > age(version, mode)) version = to;
  }
  return { preset, majors: counts.major, minors: counts.minor, patches: counts.patch, refused: refused5, version };
}
function age({ major, minor }, mode) {
  if (mode === "strict") return 0;
  if (major > 0) return 2;
  return mode === "breaking-is-minor" && minor > 0 ? 1 : 0;
}

// src/gate/plan.ts
async function planRepository(repository2, request, policy2, parses, last) {
  const found2 = await openCase(repository2, request, policy2, parses);
  if (!("place" in found2)) return found2;
  const judged2 = [];
  const plans = [];
  for (const settings of found2.surfaces) {
    const result2 = await judgeRepository(found2, settings, true);
    if (!("faults" in result2)) return result2;
    judged2.push(result2);
    if ("first" in result2) continue;
    const history = last === null ? null : await pastCosts(found2, settings, last);
    if (history !== null && !("steps" in history)) return { report: undecided(history) };
    plans.push(planOf(result2, settings, history));
  }
  const unplanned = plans.length === 0 ? [] : judged2.flatMap(withoutPlan);
  const notices = [...found2.besides.notices, ...unplanned];
  const acceptedElsewhere = perhapsOfCopies(found2.config);
  const report3 = {
    ...decided(judged2, { ...found2.besides, notices, acceptedElsewhere }),
    verdict: "pass",
    next: []
  };
  return plans.length === 0 ? { report: report3 } : { report: report3, plans };
}
function withoutPlan(judged2) {
  if (!("first" in judged2)) return [];
  const message = `${judged2.name}: nothing came before ${judged2.first}, so the next release may carry any version.`;
  return [{ file: null, line: null, column: null, message, fatal: false }];
}
function planOf({ report: report3, perPreset }, { policy: policy2 }, history) {
  const { name, baseline, promise, role, required, minimumVersion: lowest } = report3;
  const version = baseline.version === null ? null : parseVersion(baseline.version);
  const presets = PRESETS.map((preset) => {
    const needs2 = zeroMajor(perPreset[preset], version, policy2.zeroMajor);
    return {
      preset,
      required: needs2,
      minimumVersion: version === null ? null : minimumVersion(version, needs2)?.text ?? null
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
async function pastCosts(found2, settings, last) {
  const { tags } = found2.place;
  if (tags.incomplete !== null) return tags.incomplete;
  const load2 = loader(found2.repository, settings, found2.parses);
  const releases = releasesOf(tags.tags, settings.revisions.tagPattern);
  const rows = [];
  const costs = [];
  for (const { from, to } of stepsOf(releases, last)) {
    const [old, next3] = [await load2(from), await load2(to)];
    if (!("schema" in old)) return pastFault(old);
    if (!("schema" in next3)) return pastFault(next3);
    const exempt = exemptFrom(settings, { baseline: old, head: next3 });
    const guards = guardsIn(settings.guards, next3, [
      { release: from.version.text, version: from.version, loaded: old }
    ]);
    const clients = await clientsAt(found2.repository, settings, from);
    if (isFault(clients)) return clients;
    const seen = withoutGuarded(sinceRelease(old, differences(old, next3, settings), settings), guards.of);
    const heeded = seen.map((finding2) => withoutUncalled(finding2, [from.version.text], clients));
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
function loader(repository2, settings, parses) {
  const loaded = /* @__PURE__ */ new Map();
  return async (release) => {
    const { tag } = release;
    const known2 = loaded.get(tag);
    if (known2 !== void 0) return known2;
    const side = await loadRelease(repository2, settings, parses, release, ` (at ${tag})`);
    if ("schema" in side) loaded.set(tag, side);
    return side;
  };
}

// src/report/plan.ts
function renderPlan(plans, problems = []) {
  const told3 = problems.map(({ message }) => `  ${message}`);
  const lines3 = [
    ...plans.flatMap((plan2, i) => [...i === 0 ? [] : [""], ...planLines(plan2, plans.length > 1)]),
    ...told3.length === 0 ? [] : ["", ...told3]
  ];
  return safeLog(`${lines3.map(visible).join("\n")}
`);
}
function planLines(plan2, several) {
  return [
    `${several ? `${plan2.name}: ` : ""}${headline2(plan2)}`,
    "",
    ...table4([
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
function headline2({ baseline, minimumVersion: minimumVersion2, required, promise }) {
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
function historyLines({ steps: steps2, costs }) {
  if (steps2.length === 0) return ["", "There are no two releases to compare yet."];
  const changed = steps2.filter(({ required }) => Object.values(required).some((bump) => bump !== "none"));
  const last = steps2.length === 1 ? "The last release" : `The last ${steps2.length} releases`;
  if (changed.length === 0) return ["", `${last} did not change the protocol.`];
  return [
    "",
    steps2.length === 1 ? `${last}:` : `${last}, ${changed.length} of which changed the protocol:`,
    "",
    ...table4([
      ["release", "was", ...costs.map(({ preset }) => preset)],
      ...changed.map(({ from, to, actual, required }) => [
        `${from} \u2192 ${to}`,
        actual,
        ...costs.map(({ preset }) => bumpText(required[preset]))
      ])
    ]),
    "",
    ...table4([
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
function table4(rows) {
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
async function plan(command, { revisions, policy: policy2 }, terminal) {
  const last = historyLength(command.values.history);
  if (last === void 0) {
    return wrong(`--history takes a number of releases or "all", not "${command.values.history}"`);
  }
  const repository2 = await openGit(command.values.repo, terminal);
  if (isFault(repository2)) return answer({ report: undecided(repository2) }, command, terminal);
  try {
    const store = openParses(command.values.cache, [repository2.root]);
    if ("badConfig" in store) return answer(store, command, terminal);
    const outcome = await planRepository(repository2, revisions, policy2, counted3(store.parses, terminal), last);
    store.keep();
    if (!("plans" in outcome)) return answer(outcome, command, terminal);
    const { report: report3, plans } = outcome;
    if (command.format === "text") {
      const text = renderPlan(plans, report3.untold);
      return { exit: 0, stdout: terminal.width === void 0 ? text : foldText(text, terminal.width), stderr: "" };
    }
    const object = { ...jsonObject(report3, TOOL), plans: planJson(plans) };
    return { exit: 0, stdout: jsonText(object), stderr: "" };
  } finally {
    await repository2.close();
  }
}
function historyLength(text) {
  if (text === void 0) return null;
  if (text === "all") return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : void 0;
}

// src/cli/surfaces.ts
async function surfaces(command, { revisions, policy: policy2 }, terminal) {
  const { changed = false, jobs, repo } = command.values;
  const most = jobs === void 0 ? DEFAULT_JOBS : readJobs(jobs);
  if (most === null) return wrong(`--jobs takes a number from 1 to ${MOST_JOBS}, not "${jobs}"`);
  if (changed && revisions.base === null)
    return wrong("--changed needs to know what the change will be merged into: --base main");
  const repository2 = await openGit(repo, terminal);
  if (isFault(repository2)) return refused4(answer({ report: undecided(repository2) }, command, terminal));
  try {
    const store = openParses(command.values.cache, [repository2.root]);
    if ("badConfig" in store) return answer(store, command, terminal);
    const outcome = await listSurfaces(repository2, revisions, policy2, counted3(store.parses, terminal), changed);
    store.keep();
    if (!("listing" in outcome)) return refused4(answer(outcome, command, terminal));
    const { listing } = outcome;
    const names3 = toJudge(listing).map((name) => `${visible(name)}
`);
    const stdout = command.format === "json" ? `${JSON.stringify(listingJson(listing, most))}
` : names3.join("");
    return { exit: 0, stdout, stderr: "" };
  } finally {
    await repository2.close();
  }
}
function refused4(result2) {
  return { ...result2, stdout: "", stderr: result2.stdout + result2.stderr };
}

// src/cli/uncommitted.ts
var NOTICE = {
  file: null,
  line: null,
  column: null,
  message: "There are .proto files with changes that are not committed. A tag names a commit, so they are not judged; commit them first, or use `skewgate check`.",
  fatal: false
};
async function withUncommitted(outcome, repository2) {
  if ("badConfig" in outcome) return outcome;
  const { report: report3 } = outcome;
  const isPlanned = report3.surfaces.some(({ head }) => head.ref === "HEAD");
  if (!isPlanned || await repository2.isDirty((path) => path.endsWith(".proto")) !== true) return outcome;
  return {
    ...outcome,
    report: { ...report3, problems: [...report3.problems, NOTICE], untold: [...report3.untold, NOTICE] }
  };
}

// src/cli/run.ts
async function run(args, terminal) {
  const command = parseCommand(args);
  if (command.kind === "usage") {
    const told3 = wrong(command.message);
    return command.command === void 0 ? told3 : ofCommand(told3, command.command);
  }
  if (command.kind === "help") return helped(command.command ?? null, terminal);
  if (command.kind === "version") return { exit: 0, stdout: `${TOOL.name} ${TOOL.version}
`, stderr: "" };
  const seen = command.values.quiet === true ? { ...terminal, progress: void 0 } : terminal;
  const result2 = command.name === "explain" ? explained2(command.argument ?? "", terminal) : await gate(command, seen);
  return ofCommand(result2, command.name);
}
async function helped(command, terminal) {
  const { help } = await import("./cli/help-PU6DKOAF.js");
  return { exit: 0, stdout: help(command, terminal), stderr: "" };
}
function explained2(id, { width }) {
  const page2 = explain(id, width);
  if (page2 !== null) return { exit: 0, stdout: page2, stderr: "" };
  const [first, ...others] = similarRules(id);
  if (first === void 0) return wrong(`there is no rule "${id}"`);
  const hint3 = others.length === 0 ? `did you mean "${first}"?` : `there is ${[first, ...others].slice(0, 8).join(", ")}`;
  return wrong(`there is no rule "${id}"; ${hint3}`);
}
async function gate(command, terminal) {
  if (command.name === "init") return init(command, terminal);
  if (command.name === "merge") return merge2(command, terminal);
  const asked = readRequest(command);
  if ("exit" in asked) return asked;
  if (command.name === "plan") return plan(command, asked, terminal);
  if (command.name === "matrix") return matrix(command, asked, terminal);
  if (command.name === "peers") return peers(command, asked, terminal);
  if (command.name === "surfaces") return surfaces(command, asked, terminal);
  if (command.name === "notes") return notes(command, asked, terminal);
  if (command.name === "capabilities") return capabilities(command, asked, terminal);
  if (command.name === "accept")
    return accept3(command, (policy2) => judge2(command, { ...asked, policy: policy2 }, terminal), asked, terminal);
  return answer(await judge2(command, asked, terminal), command, terminal);
}
async function judge2(command, asked, terminal) {
  return command.values["base-dir"] === void 0 ? inRepository2(command, asked, terminal) : inFolders2(command, asked, terminal);
}
async function inRepository2({ name, values }, { revisions, policy: policy2 }, terminal) {
  const repository2 = await openGit(values.repo, terminal);
  if (isFault(repository2)) return { report: undecided(repository2) };
  try {
    const store = openParses(values.cache, [repository2.root]);
    if ("badConfig" in store) return store;
    const outcome = await gateRepository(repository2, revisions, policy2, counted3(store.parses, terminal));
    store.keep();
    return name === "tag" ? await withUncommitted(outcome, repository2) : outcome;
  } finally {
    await repository2.close();
  }
}
async function inFolders2({ values }, { revisions, policy: policy2 }, terminal) {
  const base = openFolder(values["base-dir"], terminal);
  if (isFault(base)) return { report: undecided(base) };
  const head = openFolder(values["head-dir"], terminal);
  if (isFault(head)) return { report: undecided(head) };
  const versions = { base: revisions.baseVersion, head: revisions.headVersion };
  const store = openParses(values.cache, [base.ref, head.ref]);
  if ("badConfig" in store) return store;
  const outcome = await gateFolders({ base, head }, versions, policy2, counted3(store.parses, terminal));
  store.keep();
  return outcome;
}

// src/cli/terminal.ts
var USUAL_COLUMNS = 80;
function terminalOf({ isTTY = false, columns = 0 }, env) {
  const { NO_COLOR = "", FORCE_COLOR = "", TERM } = env;
  const forced = FORCE_COLOR === "" ? null : !["0", "false"].includes(FORCE_COLOR);
  return {
    colour: forced ?? (isTTY && NO_COLOR === "" && TERM !== "dumb"),
    width: isTTY && columns > 0 ? columns : void 0
  };
}

// src/cli.ts
async function main(args) {
  const command = parseCommand(args);
  const { colour, width } = terminalOf(process.stdout, process.env);
  if (command.kind === "command" && command.name === "demo") {
    const print2 = (text) => void process.stdout.write(text);
    const inner = (innerArgs) => run(innerArgs, { colour, width });
    const { demo } = await import("./cli/demo-2TVAUKMX.js");
    const program = fileURLToPath(import.meta.url);
    return demo({ program, keep: command.values.keep ?? false, run: inner, print: print2 });
  }
  const progress = watched();
  const result2 = await run(args, { colour, width, progress }).finally(() => progress?.end());
  process.stdout.write(result2.stdout);
  process.stderr.write(result2.stderr);
  return result2.exit;
}
function watched() {
  const { isTTY, columns } = process.stderr;
  if (isTTY !== true || process.env.TERM === "dumb") return void 0;
  const write2 = (text) => void process.stderr.write(text);
  return startProgress({ write: write2, columns: columns > 0 ? columns : USUAL_COLUMNS }, () => performance.now());
}
function survivePipes() {
  process.stderr.on("error", () => {
  });
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(`skewgate: the report could not be written (${error.code ?? error.message})
`);
    process.once("exit", () => {
      process.exitCode = 3;
    });
  });
}
survivePipes();
main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit;
  },
  (error) => {
    const detail = error instanceof Error ? error.stack : String(error);
    process.stderr.write(
      `skewgate: internal error in version ${TOOL.version} on Node ${process.version}. Please report this:
${detail}
`
    );
    process.exitCode = 70;
  }
);

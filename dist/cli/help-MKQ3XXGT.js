import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
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
  foldLine,
  oneOf,
  palette
} from "./chunk-IMUFBQGH.js";

// src/cli/help-words.ts
var EXIT_WORDS = "0 pass, 1 failed, 2 wrong usage or config, 3 could not decide, 70 internal error";
var TOLD = "0 told, whatever is broken; 2 wrong usage or config; 3 could not decide";
var COPY_OPTIONS = {
  client: { value: "PATH", text: "the client's copy, a path in the repository" },
  head: {
    value: "REV",
    text: "where both paths are looked up",
    more: "default: the work tree if it differs from HEAD"
  }
};
var COMMAND_WORDS = {
  check: {
    text: "the work tree or HEAD against the release before it",
    about: "Says which pairs of old and new peers stop working together, which version bump that costs, and whether the declared version pays for it. Nothing needs to be configured: the protocol is every .proto file outside of vendored folders, releases are tags that are versions, and the declared version is in VERSION, package.json, Cargo.toml or pyproject.toml.",
    examples: [
      ["skewgate check", "what is in the work tree, before it is committed"],
      ["skewgate check --base main", "what a pull request into main would be told"],
      ["skewgate check --promise full-strict", "as if live upgrades and rollbacks were promised"],
      ["skewgate check --explain", "with the bytes that prove each answer"],
      ["skewgate check --base-dir old --head-dir new", "two folders, without a repository"],
      ["skewgate check --format json > report.json", "for a program"]
    ]
  },
  tag: {
    takes: "TAG",
    text: "the tag against the release before it; it need not exist yet",
    about: "Judges a release. If the tag is not there yet, HEAD is judged as if it were so tagged: ask before you push, for a tag cannot be taken back.",
    examples: [
      ["skewgate tag 1.6.0", "may this be called 1.6.0?"],
      ["skewgate tag v2.0.0-rc.1 --head release-2.0", "another commit than HEAD"]
    ]
  },
  plan: {
    text: "the lowest version the next release may carry",
    about: "Says the lowest legal version of the next release, and with --history what each promise would have cost over past releases: look there before you promise something.",
    exit: TOLD,
    examples: [
      ["skewgate plan", "which version comes next?"],
      ["skewgate plan --history all", "what each promise would have cost since the first release"]
    ]
  },
  matrix: {
    text: "every release against every other",
    about: "Shows for every pair of releases whether a client of the one works with a server of the other.",
    exit: TOLD,
    examples: [
      ["skewgate matrix", "as a table"],
      ['skewgate matrix --tags ">=1.4.0"', "the releases that are still supported"],
      ["skewgate matrix --format html --output matrix.html", "a page that shows what breaks in each cell"]
    ]
  },
  peers: {
    text: "whether two copies of one protocol still fit",
    about: "Compares two copies of one protocol, such as those of a client and a server in one repository. Neither is older, so no version is asked for.",
    exit: "0 they fit, 1 something breaks, 2 wrong usage or config, 3 could not decide",
    options: COPY_OPTIONS,
    examples: [
      ["skewgate peers --client runtime/protos --server agent/protos", "two places in this repository"],
      ["skewgate peers --client-dir ../runtime/protos --server-dir protos", "two folders"]
    ]
  },
  notes: {
    text: "the compatibility section of the release notes",
    about: "Writes what the people who upgrade must know: which versions work together, and what to do first.",
    exit: TOLD,
    examples: [
      ["skewgate notes --format markdown", "what the next release does"],
      ["skewgate notes --base 1.5.0 --head 1.6.0", "what a past one did"]
    ]
  },
  capabilities: {
    text: "since which release each call, field and value is there, as JSON",
    about: "Lists the protocol with the release in which each element came, and the one in which it went.",
    exit: TOLD,
    examples: [
      ["skewgate capabilities --output capabilities.json", "for a program"],
      ["skewgate capabilities --format text", "for you"]
    ]
  },
  accept: {
    takes: "[FINGERPRINT...]",
    text: "what to write into the config to accept what blocks, or this",
    about: "Prints entries for the config that accept findings by name: all that block, those with the given fingerprints, or those of a rule at an element. Paste them, and say why nobody is hurt. They count once they are in the branch that changes are merged into.",
    exit: "0 printed, 1 there is nothing to accept, 2 wrong usage or config, 3 could not decide",
    examples: [
      ["skewgate accept", "everything that blocks"],
      ["skewgate accept 0123456789ab", "the finding with this fingerprint"],
      ["skewgate accept rpc-removed shop.v1.Shop.AddItem", "the finding of this rule at this element"]
    ]
  },
  surfaces: {
    text: "the surfaces of the config, or those that a change touches",
    about: "Lists the surfaces, one a line or as JSON, for a job matrix that judges them beside each other.",
    exit: "0 listed, 2 wrong usage or config, 3 could not decide",
    examples: [
      ["skewgate surfaces", "all of them"],
      ["skewgate surfaces --changed --base main --format json", "what a pull request touches, for a job matrix"]
    ]
  },
  merge: {
    takes: "FILE...",
    text: "one report of that list and of the JSON reports of its surfaces",
    about: "Makes one verdict of the JSON reports of several jobs and of the list that skewgate surfaces printed. A report that is missing is no pass.",
    examples: [["skewgate merge surfaces.json report-*.json", "the verdict over all surfaces"]]
  },
  init: {
    text: "a config to begin with, for this repository",
    about: "Looks at the repository and prints a config to begin with, a workflow to commit, and what to do next. Nothing is written without --write, and no file is ever overwritten.",
    exit: "0 printed or written, 1 there is a config already, 3 nothing to write it from",
    examples: [
      ["skewgate init", "look first"],
      ["skewgate init --write", "write .github/skewgate.yml"]
    ]
  },
  explain: {
    takes: "RULE",
    text: "what a rule means and what to do",
    about: "Prints what a rule looks for, who is hurt and when, what to do instead, and examples.",
    exit: "0 explained, 2 there is no such rule",
    examples: [["skewgate explain rpc-removed", 'the id stands behind "do" in a report']]
  },
  demo: {
    text: "a sample history, gated, with nothing to install",
    about: "Makes a git repository with ten releases of the kata agent protocol in a temporary folder, and gates the changes that were once discussed.",
    exit: "0 every gate answered as that history deserves, 1 one did not, 3 the sample is not there",
    examples: [
      ["skewgate demo", "see what a gate says"],
      ["skewgate demo --keep", "and try your own edits on the repository"]
    ]
  }
};

// src/cli/option-words.ts
var RELEASES = {
  value: "RANGE",
  text: 'which releases, such as ">=1.0.0 <2"',
  more: "default: all stable ones"
};
var OPTION_WORDS = {
  repo: { value: "DIR", text: "the repository", more: "default: this folder" },
  base: {
    value: "REV",
    text: `a release's tag, the branch to merge into, or "none"`,
    more: "default: the release that the version tells"
  },
  head: { value: "REV", text: "a revision", more: "default: the work tree if it differs from HEAD" },
  "base-dir": { value: "DIR", text: "a folder in place of a release" },
  "head-dir": { value: "DIR", text: "a folder in place of the head", more: "default: this folder; needs --base-dir" },
  "client-dir": { value: "DIR", text: "the client's copy, a folder" },
  "server-dir": { value: "DIR", text: "the server's copy, a folder" },
  client: {
    value: "NAME",
    text: "one of the clients that the config lists",
    more: "what it does not call is left out"
  },
  server: { value: "PATH", text: "the server's copy, a path in the repository" },
  "base-version": { value: "V", text: "in place of the version of the tag or the version file" },
  "head-version": { value: "V", text: "in place of the version in the version file" },
  tags: RELEASES,
  surface: { value: "NAME", text: "which of several surfaces", more: "default: all" },
  changed: { text: "only the surfaces that a change touches", more: "needs --base" },
  jobs: { value: "N", text: "share them among at most N jobs", more: "default: 20" },
  history: { value: "N", text: "what the last N releases would have cost", more: 'N may be "all"' },
  protos: { value: "GLOB", text: "which files are the protocol", more: "may be given again" },
  config: { value: "FILE", text: "in place of .github/skewgate.yml" },
  promise: {
    value: "PRESET",
    text: "none, backward, forward, full, full-strict or live",
    more: "default: backward"
  },
  contracts: { value: "LIST", text: "what counts, of binary, json and source", more: "default: binary" },
  "assume-next": {
    value: "BUMP",
    text: "the next release while nobody says: none, minor or major",
    more: "default: minor"
  },
  "tag-pattern": { value: "PATTERN", text: "how tags name versions, such as v{version}" },
  "version-file": { value: "FILE", text: 'such as VERSION or package.json; "none": tags alone tell' },
  window: {
    value: "WINDOW",
    text: 'which releases must keep working: previous, minors: 2, ">=1.4.0"',
    more: "default: previous"
  },
  format: { value: "FORMAT", text: "text, json, markdown, sarif, github; html and svg draw the matrix" },
  output: { value: "FILE", text: "write to a file", more: "default: standard output" },
  quiet: { text: "the verdict and what blocks, nothing else" },
  explain: { text: "every kind of change with its explanation, and the bytes that prove it" },
  "no-witness": { text: "without proofs" },
  cache: { value: "DIR", text: "remember what files import, for the next run; safe to delete" },
  write: { text: "write the file instead of printing it" },
  keep: { text: "leave the sample repository behind" },
  help: { text: "this text" },
  version: { text: "the version of skewgate" }
};
var line = (name) => ({ names: [name] });
var OPTION_GROUPS = [
  [
    "where",
    [
      ...["repo", "base", "head"].map(line),
      { names: ["base-dir", "head-dir"], text: "two folders in place of a repository" },
      { names: ["client-dir", "server-dir"], text: "for peers: the two copies" },
      { names: ["client", "server"], text: "for peers: two paths in a repository; for matrix: a client" },
      { names: ["base-version", "head-version"], text: "in place of what the tag or the version file says" },
      ...["tags", "surface", "changed", "jobs", "history", "protos", "config"].map(line)
    ]
  ],
  [
    "what counts",
    ["promise", "contracts", "assume-next", "tag-pattern", "version-file", "window"].map(line)
  ],
  [
    "output",
    [
      ...["format", "output", "quiet", "explain", "no-witness", "cache", "write", "keep"].map(line),
      { names: ["help", "version"], text: "this text, or that of a command; the version of skewgate" }
    ]
  ]
];

// src/cli/help.ts
var USUAL_WIDTH = 100;
function help(command, terminal) {
  const { bold } = palette(terminal.colour);
  const width = Math.min(terminal.width ?? USUAL_WIDTH, USUAL_WIDTH);
  const sections = command === null ? overview() : pageOf(command);
  const blocks = sections.map(
    ({ title, rows, prose }) => [
      ...title === void 0 ? [] : [bold(title)],
      ...(prose ?? []).map((line2) => foldLine(line2, width)),
      ...columns(rows ?? [], width)
    ].join("\n")
  );
  return `${blocks.join("\n\n")}
`;
}
function overview() {
  return [
    { prose: ["skewgate: which old and new peers stop working together, and which version bump that costs"] },
    {
      rows: [
        ...COMMANDS.map((name) => [usage(name), COMMAND_WORDS[name].text]),
        ["skewgate help COMMAND", "what it does, its options, examples"]
      ]
    },
    ...OPTION_GROUPS.map(([title, lines]) => ({
      title,
      rows: lines.map(
        ({ names, text }) => [
          names.map((name) => optionName(name, OPTION_WORDS[name])).join("; "),
          text ?? OPTION_WORDS[names[0]].text
        ]
      )
    })),
    { prose: [`exit status: ${EXIT_WORDS}`] }
  ];
}
function usage(command) {
  const { takes } = COMMAND_WORDS[command];
  return `skewgate ${command}${takes === void 0 ? "" : ` ${takes}`}`;
}
function pageOf(command) {
  const { text, about, exit, examples } = COMMAND_WORDS[command];
  return [
    { prose: [`${usage(command)}: ${text}`, "", about] },
    { title: "options", rows: optionsOf(command).map((name) => optionRow(command, name)) },
    { title: "examples", rows: examples.map(([line2, why]) => [line2, why]) },
    ...command === "explain" ? [{ title: "rules", prose: [ruleIds().join(", ")] }] : [],
    { prose: [`exit status: ${exit ?? EXIT_WORDS}`] }
  ];
}
function ruleIds() {
  return [...RULES, ...STORED_RULES].map(({ id }) => id).sort();
}
function optionsOf(command) {
  const taken = /* @__PURE__ */ new Set([...TAKES[command], "help"]);
  return OPTION_GROUPS.flatMap(([, lines]) => lines.flatMap(({ names }) => names)).filter((name) => taken.has(name));
}
function optionRow(command, name) {
  const words = COMMAND_WORDS[command].options?.[name] ?? OPTION_WORDS[name];
  const more = name === "format" ? formatsOf(command) : words.more;
  return [
    optionName(name, words),
    `${name === "format" ? "how it is printed" : words.text}${more === void 0 ? "" : ` (${more})`}`
  ];
}
function formatsOf(command) {
  const formats = PRINTS[command] ?? FORMATS.filter((format) => !PICTURES.includes(format));
  return `${oneOf(formats)}; default: ${FIRST_FORMAT[command] ?? "text"}`;
}
function optionName(name, { value }) {
  const option = OPTIONS[name];
  return `--${name}${value === void 0 ? "" : ` ${value}`}${"short" in option ? `, -${option.short}` : ""}`;
}
function columns(rows, width) {
  const left = Math.max(0, ...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(
    ([name, text]) => left > width / 2 ? [`  ${name}`, foldLine(`      ${text}`, width)] : [foldLine(`  ${name}`.padEnd(left) + text, width, left)]
  );
}
export {
  help
};

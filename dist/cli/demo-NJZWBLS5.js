import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-IMUFBQGH.js";

// src/cli/demo.ts
import { mkdtempSync, readFileSync, rmSync as rmSync2, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/cli/demo-history.ts
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
var ENVIRONMENT = {
  GIT_AUTHOR_NAME: "skewgate demo",
  GIT_AUTHOR_EMAIL: "demo@skewgate.invalid",
  GIT_COMMITTER_NAME: "skewgate demo",
  GIT_COMMITTER_EMAIL: "demo@skewgate.invalid",
  GIT_AUTHOR_DATE: "2018-05-22T12:00:00Z",
  GIT_COMMITTER_DATE: "2018-05-22T12:00:00Z",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1"
};
function startHistory(folder) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = { ...Object.fromEntries(inherited), ...ENVIRONMENT };
  const git = (...args) => {
    execFileSync("git", ["-c", "core.autocrlf=false", ...args], { cwd: folder, env, stdio: "pipe" });
  };
  git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    branch: (name, at) => git("checkout", "--quiet", "-B", name, at),
    replaceBy: (source) => {
      for (const entry of readdirSync(folder)) if (entry !== ".git") rmSync(join(folder, entry), { recursive: true });
      cpSync(source, folder, { recursive: true });
    },
    commit: (message) => {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
    tag: (name) => git("tag", "--annotate", "--message", `Release ${name}`, name)
  };
}
var SAMPLE_RELEASES = [
  "1.0.0",
  "1.1.0",
  "1.2.0",
  "1.3.0",
  "1.4.0",
  "1.5.0",
  "1.6.0",
  "1.7.0",
  "1.9.0",
  "1.12.0"
];
function sampleFolder(program) {
  const folder = join(program, "..", "..", "examples", "kata-agent");
  return existsSync(folder) ? folder : null;
}
function releaseAll(history, sample) {
  for (const version of SAMPLE_RELEASES) {
    history.replaceBy(join(sample, version));
    history.commit(`Release ${version}`);
    history.tag(version);
  }
}

// src/cli/demo.ts
var SCENES = [
  {
    title: "The release manager asks: PauseContainer() is added, is that a break?",
    args: ["tag", "1.1.0"],
    expected: 0
  },
  {
    title: "It depends on the promise: for live upgrades, yes",
    args: ["tag", "1.1.0", "--promise", "full-strict", "--quiet"],
    expected: 1
  },
  {
    title: "And if CreateContainer() itself is changed?",
    args: ["check", "--base", "1.0.0", "--head", "change-create-container", "--quiet"],
    expected: 1
  },
  {
    title: "The tag 1.6.0, as it was released: a minor",
    args: ["tag", "1.6.0", "--quiet"],
    expected: 1
  },
  {
    title: "The pull request that would become 1.6.0, while the version file still says 1.5.0",
    args: ["check"],
    expected: 1
  },
  {
    title: "The same pull request with the version file at 2.0.0",
    args: ["check", "--base", "main", "--head", "next-major", "--quiet"],
    expected: 0
  }
];
async function demo(options) {
  const sample = sampleFolder(options.program);
  if (sample === null) {
    options.print("The sample history is not beside the program (examples/kata-agent). Run the demo from a clone.\n");
    return 3;
  }
  const folder = mkdtempSync(join2(tmpdir(), "skewgate-demo-"));
  try {
    const history = startHistory(folder);
    buildBranches(history, sample);
    return await play(history, options);
  } catch (error) {
    if (!isWithoutGit(error)) throw error;
    options.print("The demo builds a git repository, but the program `git` was not found. Install git.\n");
    return 3;
  } finally {
    if (options.keep) options.print(`The repository is left in ${folder}; try: skewgate check --repo ${folder}
`);
    else rmSync2(folder, { recursive: true, force: true });
  }
}
function isWithoutGit(error) {
  if (typeof error !== "object" || error === null || !("code" in error && "path" in error)) return false;
  return error.code === "ENOENT" && error.path === "git";
}
function buildBranches(history, sample) {
  releaseAll(history, sample);
  history.branch("change-create-container", "1.0.0");
  edit(history, "protocols/grpc/agent.proto", /string exec_id = 2;/, "uint64 exec_id = 2;");
  history.commit("Give CreateContainer a numeric exec_id");
  proposal(history, sample, "next-major", "2.0.0");
  proposal(history, sample, "pull-request", "1.5.0");
}
function proposal(history, sample, branch, version) {
  history.branch(branch, "1.5.0");
  history.replaceBy(join2(sample, "1.6.0"));
  edit(history, "VERSION", /1\.6\.0/, version);
  history.commit("Hotplug memory by probe, trace, and drop two methods nobody calls");
}
function edit({ folder }, file, from, to) {
  const path = join2(folder, file);
  const text = readFileSync(path, "utf8");
  if (!from.test(text)) throw new Error(`${file} of the sample has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}
async function play(history, { run, print }) {
  let wrong = 0;
  for (const { title, args, expected } of SCENES) {
    const { exit, stdout, stderr } = await run([...args, "--repo", history.folder]);
    print(`## ${title}
$ skewgate ${args.join(" ")}
${stdout}${stderr}`);
    const answered = exit === expected;
    if (!answered) wrong++;
    print(`
${answered ? "as it should be" : `WRONG: expected exit ${expected}`}: exit ${exit}

`);
  }
  print(
    wrong === 0 ? `All ${SCENES.length} gates answered as expected.
` : `${wrong} of ${SCENES.length} gates answered wrongly.
`
  );
  return wrong === 0 ? 0 : 1;
}
export {
  demo
};

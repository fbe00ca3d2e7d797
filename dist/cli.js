#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  TOOL,
  parseCommand,
  run,
  startProgress
} from "./cli/chunk-IMUFBQGH.js";

// src/cli.ts
import { fileURLToPath } from "node:url";

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
  await compileLess();
  const command = parseCommand(args);
  const { colour, width } = terminalOf(process.stdout, process.env);
  if (command.kind === "command" && command.name === "demo") {
    const print = (text) => void process.stdout.write(text);
    const inner = (innerArgs) => run(innerArgs, { colour, width });
    const { demo } = await import("./cli/demo-NJZWBLS5.js");
    const program = fileURLToPath(import.meta.url);
    return demo({ program, keep: command.values.keep ?? false, run: inner, print });
  }
  const progress = watched();
  const result = await run(args, { colour, width, progress }).finally(() => progress?.end());
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  return result.exit;
}
async function compileLess() {
  if (Number.parseInt(process.versions.v8, 10) >= 12) return;
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--interrupt-budget=600000");
}
function watched() {
  const { isTTY, columns } = process.stderr;
  if (isTTY !== true || process.env.TERM === "dumb") return void 0;
  const write = (text) => void process.stderr.write(text);
  return startProgress({ write, columns: columns > 0 ? columns : USUAL_COLUMNS }, () => performance.now());
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

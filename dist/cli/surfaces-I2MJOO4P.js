import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  DEFAULT_JOBS,
  MOST_JOBS,
  listSurfaces,
  listingJson,
  readJobs,
  toJudge
} from "./chunk-AQKGTRWX.js";
import "./chunk-QAXE3734.js";
import "./chunk-33B4HFET.js";
import "./chunk-5CZLVBXB.js";
import {
  answer,
  counted,
  isFault,
  openGit,
  openParses,
  undecided,
  visible,
  wrong
} from "./chunk-IMUFBQGH.js";

// src/cli/surfaces.ts
async function surfaces(command, { revisions, policy }, terminal) {
  const { changed = false, jobs, repo } = command.values;
  const most = jobs === void 0 ? DEFAULT_JOBS : readJobs(jobs);
  if (most === null) return wrong(`--jobs takes a number from 1 to ${MOST_JOBS}, not "${jobs}"`);
  if (changed && revisions.base === null)
    return wrong("--changed needs to know what the change will be merged into: --base main");
  const repository = await openGit(repo, terminal);
  if (isFault(repository)) return refused(await answer({ report: undecided(repository) }, command, terminal));
  try {
    const store = await openParses(command.values.cache, [repository.root]);
    if ("badConfig" in store) return answer(store, command, terminal);
    const outcome = await listSurfaces(repository, revisions, policy, counted(store.parses, terminal), changed);
    store.keep();
    if (!("listing" in outcome)) return refused(await answer(outcome, command, terminal));
    const { listing } = outcome;
    const names = toJudge(listing).map((name) => `${visible(name)}
`);
    const stdout = command.format === "json" ? `${JSON.stringify(listingJson(listing, most))}
` : names.join("");
    return { exit: 0, stdout, stderr: "" };
  } finally {
    await repository.close();
  }
}
function refused(result) {
  return { ...result, stdout: "", stderr: result.stdout + result.stderr };
}
export {
  surfaces
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  MAX_CONTENT_BYTES,
  blobId,
  byPath,
  checkFolder,
  contentOf,
  diskTree,
  isFault2 as isFault,
  pathText,
  tooLarge
} from "./chunk-IMUFBQGH.js";

// src/source/git.ts
import { realpathSync } from "node:fs";
import { basename, dirname, resolve as resolvePath } from "node:path";

// src/source/cat-file.ts
import { spawn } from "node:child_process";

// src/source/answers.ts
function answerParser(count, maxBytes) {
  const answers = [];
  let header = Buffer.alloc(0);
  let body = null;
  const takeHeader = (chunk) => {
    const end = chunk.indexOf(10);
    header = Buffer.concat([header, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return chunk.length;
    const answer = parseHeader(header.toString(), maxBytes);
    header = Buffer.alloc(0);
    if (typeof answer === "string") answers.push(answer);
    else body = { object: answer, at: 0 };
    return end + 1;
  };
  const takeBody = (chunk, open) => {
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
        if (answers.length === count) throw new Error("git answered more than it was asked");
        rest = rest.subarray(body === null ? takeHeader(rest) : takeBody(rest, body));
      }
      return answers.length === count;
    }
  };
}
function parseHeader(line, maxBytes) {
  const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
  if (found) {
    const [, id = "", type = "", digits = ""] = found;
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
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines.at(-1) ?? "it gave no reason";
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
  const exchange = (names, maxBytes) => {
    session ??= startSession(git, () => {
      session = null;
    });
    return session.ask(names, maxBytes);
  };
  return {
    ask(names, maxBytes) {
      if (closed) throw new Error("this repository was closed");
      if (names.some((name) => name.includes("\n"))) throw new Error("an object name has no line break");
      if (names.length === 0) return Promise.resolve([]);
      const reply = last.then(() => exchange(names, maxBytes));
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
  const giveUp = (fault) => {
    if (!given) gone();
    given = true;
    child.kill();
    settle(fault);
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
    ask(names, maxBytes) {
      stderr = "";
      return new Promise((done) => {
        open = { parser: answerParser(names.length, maxBytes), settle: done };
        child.stdin.write(`${names.join("\n")}
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
    const end = raw.indexOf(0, space + 1);
    const next = end + 1 + idBytes;
    if (space < 0 || end < 0 || next > raw.length) return null;
    const kind = kindOf(raw.toString("latin1", at, space));
    items.push({ kind, name: pathText(raw.subarray(space + 1, end)), id: raw.toString("hex", end + 1, next) });
    at = next;
  }
  return items;
}
function kindOf(mode) {
  if (mode === "40000") return "folder";
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}
async function walkTree(objects, cache, root, wanted) {
  const found = [];
  let level = [{ id: root, prefix: "" }];
  let seen = 0;
  while (level.length > 0) {
    const fault = await load(objects, cache, level);
    if (fault) return fault;
    const below = [];
    for (const { id, prefix } of level) {
      const items = cache.get(id) ?? [];
      seen += items.length;
      if (seen > MAX_PATHS) return tooManyPaths();
      for (const item of items) place(item, prefix, wanted, found, below);
    }
    level = below;
  }
  return found.sort(byPath);
}
function place(item, prefix, wanted, found, below) {
  const path = prefix + item.name;
  const { id, kind } = item;
  if (kind === "folder") below.push({ id, prefix: `${path}/` });
  else if (kind !== "file" || wanted(path)) found.push({ path, id, kind });
}
async function load(objects, cache, level) {
  const ids = [...new Set(level.map((folder) => folder.id))].filter((id) => !cache.has(id));
  const answers = await objects.ask(ids, MAX_TREE_BYTES);
  if (isFault(answers)) return answers;
  for (const [i, id] of ids.entries()) {
    const answer = answers[i];
    const bytes = typeof answer === "object" && answer.type === "tree" ? answer.bytes : null;
    const items = bytes && parseTree(bytes, id.length / 2);
    if (items === null) return missingObject(id, "folder");
    cache.set(id, items);
  }
  return null;
}
async function readBlobs(objects, ids, maxBytes = MAX_CONTENT_BYTES) {
  const unique = [...new Set(ids)];
  const answers = await objects.ask(unique, maxBytes);
  if (isFault(answers)) return answers;
  return new Map(unique.map((id, i) => [id, blobContent(id, answers[i], maxBytes)]));
}
function blobContent(id, answer, maxBytes) {
  if (typeof answer !== "object" || answer.type !== "blob") return missingObject(id, "file");
  return answer.bytes === null ? tooLarge(answer.size, maxBytes) : contentOf(answer.bytes);
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
  const result = await runGit(git, ["for-each-ref", `--format=${FORMAT}`, ...args]);
  if (isFault(result)) return result;
  if (result.code !== 0) return failure(result.stderr);
  const lines = result.stdout.toString().split("\n");
  return followTags(objects, lines.filter((line) => line !== "").map(parseRef));
}
function parseRef(line) {
  const [name = "", type, id = "", innerType, innerId = "", target = "", head] = line.split("\0");
  const [finalType, finalId] = type === "tag" ? [innerType, innerId] : [type, id];
  const sha = finalType === "commit" || finalType === "tag" ? finalId : null;
  return { name, sha, target, current: head === "*", nested: finalType === "tag" };
}
async function followTags(objects, refs) {
  const nested = refs.filter((ref) => ref.nested);
  const answers = await objects.ask(
    nested.map((ref) => `${ref.sha}^{commit}`),
    MAX_CONTENT_BYTES
  );
  if (isFault(answers)) return answers;
  const commits = new Map(nested.map((ref, i) => [ref, answers[i]]));
  return refs.map((ref) => {
    const { name, target, current } = ref;
    const answer = commits.get(ref);
    return { name, target, current, sha: ref.nested ? typeof answer === "object" ? answer.id : null : ref.sha };
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
  const ref = originFirst.find((candidate) => REMOTE_HEAD.test(candidate.name)) ?? originFirst.find((candidate) => REMOTE_MAIN.test(candidate.name)) ?? (bare ? refs.find((candidate) => candidate.current) : void 0) ?? refs.find((candidate) => LOCAL_MAIN.test(candidate.name));
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
  if (isFault(remotes)) return remotes;
  return { tags, incomplete: remotes.stdout.length > 0 ? noTags() : null };
}
async function tagsReachable({ git, objects, shallow }, sha) {
  const refs = await listRefs(git, objects, [`--merged=${fullId(sha)}`, "refs/tags"]);
  if (isFault(refs)) return refs;
  return { tags: tagsAmong(refs), incomplete: shallow ? shallowTags() : null };
}
async function mergeBase(history, a, b) {
  if (fullId(a) === fullId(b)) return a;
  const result = await runGit(history.git, ["merge-base", a, b]);
  if (isFault(result)) return result;
  if (result.code === 0) return result.stdout.toString().trim();
  if (result.code !== 1) return failure(result.stderr);
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
async function readCommit(objects, revision, shallow) {
  const invalid = checkRevision(revision);
  if (invalid) return invalid;
  const answers = await objects.ask([`${revision}^{commit}`], MAX_CONTENT_BYTES);
  if (isFault(answers)) return answers.kind === "git-failed" ? unknown(revision, shallow, answers.message) : answers;
  const [answer] = answers;
  if (typeof answer !== "object" || answer.bytes === null) {
    if (await isAmbiguous(objects, revision)) return ambiguous(revision);
    const meant = await tagBesides(objects, revision);
    const fault = unknown(revision, shallow, null);
    return meant === null ? fault : { ...fault, next: `write \`${meant}\`: that tag is there` };
  }
  const tree = /^tree ([0-9a-f]+)\n/.exec(Buffer.from(answer.bytes).toString("latin1"))?.[1];
  return tree === void 0 ? unknown(revision, shallow, null) : { sha: answer.id, tree };
}
function checkRevision(revision) {
  if (revision !== "" && !revision.startsWith("-") && !/[\0\n]/.test(revision)) return null;
  return {
    kind: "invalid-revision",
    message: `${JSON.stringify(revision)} is no revision`,
    next: "name a tag, a branch or a commit"
  };
}
async function isAmbiguous(objects, revision) {
  if (!/^[0-9a-f]+$/i.test(revision)) return false;
  const answers = await objects.ask([revision], 0);
  return !isFault(answers) && answers[0] === "ambiguous";
}
async function tagBesides(objects, revision) {
  if (!/^v?\d+\.\d/.test(revision)) return null;
  const other = revision.startsWith("v") ? revision.slice(1) : `v${revision}`;
  const answers = await objects.ask([`refs/tags/${other}`], 0);
  return !isFault(answers) && typeof answers[0] === "object" ? other : null;
}
function ambiguous(revision) {
  return {
    kind: "missing-revision",
    message: `several objects begin with "${revision}"`,
    next: "write more digits of the commit"
  };
}
function unknown(revision, shallow, reason) {
  const because = reason === null ? "" : ` (${reason})`;
  if (shallow) {
    return {
      kind: "shallow",
      message: `this clone is shallow and does not know "${revision}"${because}`,
      next: "run `git fetch --unshallow --tags`"
    };
  }
  if (revision === "HEAD" || revision === "@") {
    return {
      kind: "missing-revision",
      message: `this repository has no commit yet${because}`,
      next: "commit the .proto files first, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return {
    kind: "missing-revision",
    message: `"${revision}" is no commit of this repository${because}`,
    next: "check the name, or run `git fetch --tags`"
  };
}

// src/source/worktree.ts
import { lstatSync } from "node:fs";
function workTree(place2) {
  return diskTree({
    ref: "work tree",
    format: place2.format,
    list: () => listPaths(place2),
    readStored: place2.readBlobs
  });
}
async function listPaths(place2) {
  const args = ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"];
  const result = await runGit(place2.git, args);
  if (isFault(result)) return result;
  if (result.code !== 0) return failure(result.stderr);
  const root = Buffer.from(`${place2.root}/`);
  const isReal = realFolders(root.length);
  const found = /* @__PURE__ */ new Map();
  for (const record of records(result.stdout)) {
    const item = parseRecord(record, root, isReal);
    if (item && !found.has(item.path)) found.set(item.path, item);
  }
  return [...found.values()];
}
function* records(output) {
  for (let at = 0, end = output.indexOf(0); end >= 0; at = end + 1, end = output.indexOf(0, at)) {
    yield output.subarray(at, end);
  }
}
var QUESTION_MARK = 63;
var SLASH = 47;
function parseRecord(record, root, isReal) {
  const tracked = record[0] !== QUESTION_MARK;
  const start = tracked ? record.indexOf("	") + 1 : 2;
  const name = record.subarray(start);
  if (!tracked && name.at(-1) === SLASH) return null;
  const path = pathText(name);
  const at = Buffer.concat([root, name]);
  if (!tracked) return { path, at, isLink: isLink(at) };
  const [tag, mode, id = ""] = record.toString("latin1", 0, start - 1).split(" ");
  if (mode === "160000") return { path, at: null, isLink: false, stored: { path, id, kind: "submodule" } };
  const linked = mode === "120000";
  const place2 = isReal(at) ? at : null;
  if (tag === "S") return { path, at: place2, isLink: linked, stored: { path, id, kind: linked ? "symlink" : "file" } };
  return place2 && { path, at: place2, isLink: linked };
}
function isLink(at) {
  try {
    return lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}
function realFolders(rootLength) {
  const known = /* @__PURE__ */ new Map();
  const isReal = (at) => {
    const folder = at.subarray(0, at.lastIndexOf(SLASH));
    if (folder.length < rootLength) return true;
    const key = folder.toString("latin1");
    const seen = known.get(key) ?? (isReal(folder) && isFolder(folder));
    known.set(key, seen);
    return seen;
  };
  return isReal;
}
function isFolder(at) {
  try {
    return lstatSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
async function differs(head, disk, wanted, format) {
  const [before, now] = [await filesOf(head, wanted), await filesOf(disk, wanted)];
  if (isFault(before)) return before;
  if (isFault(now)) return now;
  if (before.size !== now.size) return true;
  const unlike = [];
  for (const [path, old] of before) {
    const file = now.get(path);
    if (file?.kind !== old.kind) return true;
    if (file.id !== old.id) unlike.push([old.id, file.id]);
  }
  const contents = await disk.read(unlike.map(([, id]) => id));
  if (isFault(contents)) return contents;
  return unlike.some(([old, id]) => !sameLines(old, contents.get(id), format));
}
async function filesOf(tree, wanted) {
  if (isFault(tree)) return tree.kind === "missing-revision" ? /* @__PURE__ */ new Map() : tree;
  const entries = await tree.entries(wanted);
  if (isFault(entries)) return entries;
  return new Map(entries.filter((entry) => entry.kind !== "submodule").map((entry) => [entry.path, entry]));
}
function sameLines(id, content, format) {
  if (!(content instanceof Uint8Array)) return false;
  const lines = content.filter((byte, i) => byte !== 13 || content[i + 1] !== 10);
  return blobId(lines, format) === id;
}

// src/source/git.ts
async function openRepository(folder, options = {}) {
  const fault = checkFolder(folder);
  if (fault) return fault;
  const place2 = await locate(realpathSync(folder), folder, options);
  return isFault(place2) ? place2 : repository(place2);
}
var FACTS = ["--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository", "--show-object-format"];
async function locate(real, given, options) {
  const program = options.git ?? "git";
  const command = (at) => gitCommand(at, program, options.trustOwner ?? false);
  const result = await runGit(command(real), ["rev-parse", ...FACTS, "--show-cdup", "--git-common-dir"]);
  if (isFault(result)) return result;
  if (result.code !== 0) return notOpened(given, real, result.stderr);
  const [bare, inside, shallow, format, ...rest] = result.stdout.toString().replace(/\n$/, "").split("\n");
  const up = inside === "true" ? rest.shift() : void 0;
  const root = up === void 0 ? null : resolvePath(real, up);
  return {
    git: command(root ?? real),
    name: nameOf(resolvePath(real, rest.join("\n"))),
    bare: bare === "true",
    shallow: shallow === "true",
    format: format === "sha256" ? "sha256" : "sha1",
    root
  };
}
function nameOf(commonDir) {
  const folder = basename(commonDir) === ".git" ? dirname(commonDir) : commonDir;
  return basename(folder, ".git") || "repository";
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
function repository(place2) {
  const { git, format, shallow, root } = place2;
  const objects = objectReader(git);
  const history = { git, objects, shallow };
  const trees = /* @__PURE__ */ new Map();
  const blobs = (ids, maxBytes) => readBlobs(objects, ids, maxBytes);
  const disk = root === null ? noWorkTree(place2) : workTree({ git, root, format, readBlobs: blobs });
  const refs = once(() => tagsAndBranches(history));
  const tree = async (revision) => {
    const commit = await readCommit(objects, revision, shallow);
    if (isFault(commit)) return commit;
    const { sha, tree: id } = commit;
    return { ref: revision, sha, entries: (wanted) => walkTree(objects, trees, id, wanted), read: blobs };
  };
  return {
    name: place2.name,
    root,
    shallow,
    tree,
    async resolve(revision) {
      const commit = await readCommit(objects, revision, shallow);
      return isFault(commit) ? commit : { sha: commit.sha };
    },
    async tags() {
      const all = await refs();
      return isFault(all) ? all : allTags(history, all);
    },
    tagsReachable: (sha) => tagsReachable(history, sha),
    mergeBase: (a, b) => mergeBase(history, a, b),
    async defaultBranch() {
      const all = await refs();
      return isFault(all) ? all : guessDefaultBranch(all, place2.bare);
    },
    workTree: () => disk,
    isDirty: async (wanted) => isFault(disk) ? false : differs(await tree("HEAD"), disk, wanted, format),
    close: () => objects.close()
  };
}
function once(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function noWorkTree(place2) {
  return {
    kind: "no-work-tree",
    message: place2.bare ? `${place2.name} is a bare repository and has no work tree` : "this folder is inside .git",
    next: "name a revision with `--head`"
  };
}
export {
  openRepository
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-IMUFBQGH.js";

// src/source/cache.ts
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
var MOST = 5e5;
function openCache(folder, format) {
  const file = join(folder, "skewgate-index");
  const known = readFile(file, format);
  const used = /* @__PURE__ */ new Map();
  let isNew = false;
  return {
    get: (key) => {
      const text = known.get(key);
      if (text !== void 0) used.set(key, text);
      return text;
    },
    set: (key, text) => {
      used.set(key, text);
      isNew = true;
    },
    save: () => {
      if (!isNew) return null;
      const kept = known.size + used.size > MOST ? used : new Map([...known, ...used]);
      return writeFile(file, format, kept);
    }
  };
}
function readFile(file, format) {
  const found = /* @__PURE__ */ new Map();
  const content = readBytes(file);
  const end = content.indexOf("\n");
  const bytes = content.subarray(end + 1);
  if (content.toString("utf8", 0, Math.max(end, 0)) !== headOf(bytes, format)) return found;
  const body = bytes.toString();
  for (let at = 0, next = body.indexOf("\n"); next >= 0; at = next + 1, next = body.indexOf("\n", at)) {
    const tab = body.indexOf("	", at);
    found.set(body.slice(at, tab), body.slice(tab + 1, next));
  }
  return found;
}
function readBytes(file) {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
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
function isInside(folder, other) {
  const way = relative(realFolder(other), realFolder(folder));
  return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
function realFolder(folder) {
  const whole = resolve(folder);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(realFolder(above), basename(whole));
}
export {
  isInside,
  openCache
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-DXHIUZ53.js";
import {
  __toESM,
  normalPath
} from "./chunk-IMUFBQGH.js";

// src/schema/imports-buf.ts
var import_yaml = __toESM(require_dist(), 1);
function bufRoots(files) {
  const roots = /* @__PURE__ */ new Set();
  for (const [path, text] of files) {
    const slash = path.lastIndexOf("/");
    const [folder, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
    const folders = name === "buf.yaml" ? moduleFolders(text) : name === "buf.work.yaml" ? workspaceFolders(text) : [];
    for (const inside of folders) {
      const root = normalPath(`${folder}/${inside}`);
      if (root !== null) roots.add(root);
    }
  }
  return [...roots].sort();
}
function moduleFolders(text) {
  const content = contentOf(text);
  if (content === null) return [];
  const { modules, build } = content;
  if (Array.isArray(modules)) {
    return modules.map((module) => isRecord(module) && typeof module.path === "string" ? module.path : ".");
  }
  const roots = isRecord(build) ? strings(build.roots) : [];
  return roots.length > 0 ? roots : ["."];
}
function workspaceFolders(text) {
  return strings(contentOf(text)?.directories);
}
function contentOf(text) {
  try {
    const content = (0, import_yaml.parse)(text) ?? {};
    return isRecord(content) ? content : null;
  } catch {
    return null;
  }
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function strings(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
export {
  bufRoots
};

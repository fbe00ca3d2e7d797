import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/schema/paths.ts
function normalPath(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return null;
  }
  return parts.join("/");
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

export {
  normalPath,
  folderOf
};

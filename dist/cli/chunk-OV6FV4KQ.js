import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  clientTree,
  isFault,
  loadSide,
  withClients
} from "./chunk-IMUFBQGH.js";

// src/gate/load-release.ts
async function loadRelease(repository, settings, parses, { tag, version }, where) {
  const tree = await repository.tree(`refs/tags/${tag}`);
  if (isFault(tree)) return tree;
  const loaded = await loadSide(tree, settings, parses, where);
  if (!("schema" in loaded)) return loaded;
  const clients = await clientTree(repository, settings, version);
  if (isFault(clients)) return clients;
  return withClients(loaded, clients, (other, there) => loadSide(other, settings, parses, there));
}

export {
  loadRelease
};

import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  CONFIG_FILE,
  answer,
  boundedParses,
  copySettings,
  counted,
  createParses,
  findPlace,
  findPolicy,
  here,
  isFault,
  judgePeers,
  openFolder,
  openGit,
  peersReport,
  placesIn,
  undecided,
  wrong
} from "./chunk-IMUFBQGH.js";

// src/cli/peers-options.ts
function peersFault(values) {
  const given = (...names) => names.filter((name) => values[name] !== void 0).length;
  const [folders, places] = [given("client-dir", "server-dir"), given("client", "server")];
  if (folders > 0 && places + given("repo", "head") > 0)
    return "--client-dir and --server-dir go without --client, --server, --repo and --head";
  return folders === 2 || places === 2 ? null : "peers needs --client-dir and --server-dir, or --client and --server in a repository";
}

// src/cli/peers.ts
async function peers(command, asked, terminal) {
  const fault = peersFault(command.values);
  if (fault !== null) return wrong(fault);
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
  const repository = await openGit(values.repo, terminal);
  if (isFault(repository)) return { report: undecided(repository) };
  try {
    const place = await findPlace(repository, asked.revisions);
    if (isFault(place)) return { report: undecided(place) };
    const tree = place.head;
    const [client, server] = [values.client ?? "", values.server ?? ""].map(trimmed);
    const places = {
      name: `${client} and ${server}`,
      id: `${client} and ${server}`,
      client: { tree, path: client ?? "", shown: client ?? "" },
      server: { tree, path: server ?? "", shown: server ?? "" }
    };
    return await judged(places, tree, asked, terminal);
  } finally {
    await repository.close();
  }
}
function trimmed(path) {
  return path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
}
async function judged(places, tree, { policy }, terminal) {
  const found = await findPolicy(policy, tree);
  if ("badConfig" in found) return found;
  if (isFault(found)) return { report: undecided(found) };
  const pair = found.config.copies.find(
    ({ client, server }) => client === places.client.path && server === places.server.path
  );
  const known = pair === void 0 ? places : placesIn(pair, tree);
  const parses = boundedParses(counted(createParses(), terminal), found.config.limits);
  const copies = await judgePeers(known, copySettings(found.config, policy), parses);
  return {
    report: "findings" in copies ? peersReport(copies, found.source.file ?? CONFIG_FILE) : undecided(copies)
  };
}
export {
  peers
};

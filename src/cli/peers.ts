/** `skewgate peers`: whether two copies of one protocol still fit, in two folders or at two places of a repository. */

import { CONFIG_FILE } from '../gate/config-text.ts';
import { type CopyPlaces, copySettings, judgePeers, placesIn } from '../gate/copies.ts';
import { peersReport } from '../gate/copies-reason.ts';
import type { Outcome } from '../gate/gate.ts';
import { boundedParses, createParses } from '../gate/parses.ts';
import { findPlace } from '../gate/place.ts';
import { findPolicy } from '../gate/policy.ts';
import { isFault, type Tree } from '../gate/ports.ts';
import { undecided } from '../gate/verdict.ts';
import { counted, openFolder, openGit } from './open.ts';
import type { Command } from './options.ts';
import { peersFault } from './peers-options.ts';
import { type Asked, here } from './request.ts';
import { answer, type Result, type Terminal, wrong } from './result.ts';

/** Exit 0: they fit, 1: something breaks, 3: that cannot be told. */
export async function peers(command: Command, asked: Asked, terminal: Terminal): Promise<Result> {
  const fault = peersFault(command.values);
  if (fault !== null) return wrong(fault);
  const outcome =
    command.values['client-dir'] === undefined
      ? inRepository(command, asked, terminal)
      : inFolders(command, asked, terminal);
  return answer(await outcome, command, terminal);
}

async function inFolders({ values }: Command, asked: Asked, terminal: Terminal): Promise<Outcome> {
  const [clientDir, serverDir] = [values['client-dir'] ?? here(), values['server-dir'] ?? here()];
  const client = openFolder(clientDir, terminal);
  if (isFault(client)) return { report: undecided(client) };
  const server = openFolder(serverDir, terminal);
  if (isFault(server)) return { report: undecided(server) };
  const places = {
    name: `${clientDir} and ${serverDir}`,
    id: null,
    client: { tree: client, path: '', shown: clientDir },
    server: { tree: server, path: '', shown: serverDir },
  };
  return judged(places, client, asked, terminal);
}

async function inRepository({ values }: Command, asked: Asked, terminal: Terminal): Promise<Outcome> {
  const repository = await openGit(values.repo, terminal);
  if (isFault(repository)) return { report: undecided(repository) };
  try {
    const place = await findPlace(repository, asked.revisions);
    if (isFault(place)) return { report: undecided(place) };
    const tree = place.head;
    const [client, server] = [values.client ?? '', values.server ?? ''].map(trimmed);
    const places = {
      name: `${client} and ${server}`,
      id: `${client} and ${server}`,
      client: { tree, path: client ?? '', shown: client ?? '' },
      server: { tree, path: server ?? '', shown: server ?? '' },
    };
    return await judged(places, tree, asked, terminal);
  } finally {
    await repository.close();
  }
}

function trimmed(path: string): string {
  return path.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
}

async function judged(places: CopyPlaces, tree: Tree, { policy }: Asked, terminal: Terminal): Promise<Outcome> {
  const found = await findPolicy(policy, tree);
  if ('badConfig' in found) return found;
  if (isFault(found)) return { report: undecided(found) };
  const pair = found.config.copies.find(
    ({ client, server }) => client === places.client.path && server === places.server.path,
  );
  const known = pair === undefined ? places : placesIn(pair, tree);
  const parses = boundedParses(counted(createParses(), terminal), found.config.limits);
  const copies = await judgePeers(known, copySettings(found.config, policy), parses);
  return {
    report: 'findings' in copies ? peersReport(copies, found.source.file ?? CONFIG_FILE) : undecided(copies),
  };
}

/** A release as it is compared: its protocol, and what its clients are built from. */
import type { Release } from '../release/tags.ts';
import { clientTree, withClients } from './client-protocol.ts';
import type { Loaded } from './load.ts';
import type { Parses } from './parses.ts';
import { isFault, type Repository } from './ports.ts';
import type { Settings } from './settings.ts';
import { loadSide, type NoSurface } from './surface.ts';

/** @returns the surface of a release, or why it cannot be read; `where` goes behind what is wrong with it */
export async function loadRelease(
  repository: Repository,
  settings: Settings,
  parses: Parses,
  { tag, version }: Release,
  where: string,
): Promise<Loaded | NoSurface> {
  const tree = await repository.tree(`refs/tags/${tag}`);
  if (isFault(tree)) return tree;
  const loaded = await loadSide(tree, settings, parses, where);
  if (!('schema' in loaded)) return loaded;
  const clients = await clientTree(repository, settings, version);
  if (isFault(clients)) return clients;
  return withClients(loaded, clients, (other, there) => loadSide(other, settings, parses, there));
}

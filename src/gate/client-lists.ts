/** Reads which methods the clients of a release call: as the config of that release says. */
import { resolveSurfaces } from '../config/resolve.ts';
import type { Release } from '../release/tags.ts';
import type { ClientLists, ClientPolicy, Clients } from './clients.ts';
import { configIn, parsePolicy } from './config-text.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';

/** A release, as it is written in `since`. */
export interface ClientRelease {
  readonly release: string;
  readonly tree: Tree;
}

/**
 * @param policy null: the project lists no clients
 * @param surface the name of the surface; null: there is one
 * @returns what each release says; of one that says nothing, or nothing that can be read, the policy's lists hold
 */
export async function clientsIn(
  policy: ClientPolicy | null,
  surface: string | null,
  releases: readonly ClientRelease[],
): Promise<Clients | null | Fault> {
  if (policy === null) return null;
  const ofRelease = new Map<string, ClientLists>();
  const known = new Map<string, ClientLists | null>();
  for (const { release, tree } of policy.file === null ? [] : releases) {
    const text = await configIn(tree, policy.file ?? '');
    if (isFault(text)) return text;
    if (text === null || 'badConfig' in text) continue;
    const lists = known.has(text.text) ? known.get(text.text) : await listsIn(text, surface);
    known.set(text.text, lists ?? null);
    if (lists !== null && lists !== undefined) ofRelease.set(release, lists);
  }
  return { lists: policy.lists, complete: policy.complete, ofRelease };
}

async function listsIn(
  text: { readonly file: string; readonly text: string },
  name: string | null,
): Promise<ClientLists | null> {
  const parsed = await parsePolicy(text);
  if ('problems' in parsed) return null;
  const surfaces = resolveSurfaces(parsed.config);
  const surface = surfaces.find((each) => each.name === name) ?? (surfaces.length === 1 ? surfaces[0] : undefined);
  return surface === undefined || surface.clients.size === 0 ? null : surface.clients;
}

/** @returns who calls what in one release; null: the project lists no clients */
export async function clientsAt(
  repository: Repository,
  { clients, name }: Pick<Settings, 'clients' | 'name'>,
  { tag, version }: Release,
): Promise<Clients | null | Fault> {
  if (clients === null) return null;
  const tree = await repository.tree(`refs/tags/${tag}`);
  return isFault(tree) ? tree : clientsIn(clients, name, [{ release: version.text, tree }]);
}

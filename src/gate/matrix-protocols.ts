/** The releases of one surface, each protocol loaded once however many releases carry it. */
import type { Release } from '../release/tags.ts';
import type { MatrixProtocol, MatrixRelease } from '../report/matrix.ts';
import { shortRef } from '../report/revision.ts';
import { type ClientTree, clientTree } from './client-protocol.ts';
import type { Loaded } from './load.ts';
import { createIdentities, listingOf } from './matrix-identity.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import { loadSide, type NoSurface } from './surface.ts';
import { isWanted } from './tree-files.ts';

/** What the releases are, by the numbers of their protocols. */
export interface Protocols {
  /** In the order they were asked for. */
  readonly releases: readonly MatrixRelease[];
  readonly loaded: ReadonlyMap<number, Loaded>;
}

/** The protocol of a release, or why it could not be read. */
type Protocol = MatrixProtocol | { readonly unread: string };

/** Reads every release. One that cannot be read leaves the others alone. */
export async function readProtocols(
  repository: Repository,
  releases: readonly Release[],
  settings: Settings,
  parses: Parses,
): Promise<Protocols> {
  const identities = createIdentities();
  const loaded = new Map<number, Loaded>();
  const known = new Map<string, Protocol>();
  const load = async (tree: Tree): Promise<Protocol> => {
    const side = await loadSide(tree, settings, parses, '');
    if (!('schema' in side)) return { unread: whyUnread(side) };
    if (side.own.size === 0) return { unread: 'it has no .proto file of this surface' };
    const protocol = identities.ofProtocol(side);
    if (!loaded.has(protocol)) loaded.set(protocol, side);
    return { protocol };
  };
  const read: MatrixRelease[] = [];
  for (const { tag, version } of releases) {
    const protocol = await protocolOf(await repository.tree(`refs/tags/${tag}`), load, known);
    const clients = await clientTree(repository, settings, version);
    const built = clients === null ? protocol : await withBuilt(protocol, clients, load, known);
    read.push({ version: version.text, ...built });
  }
  return { releases: read, loaded };
}

/** A release with the protocol that its clients are built from. */
async function withBuilt(
  release: Protocol,
  clients: ClientTree | Fault,
  load: (tree: Tree) => Promise<Protocol>,
  known: Map<string, Protocol>,
): Promise<Protocol> {
  if ('unread' in release) return release;
  if (isFault(clients)) return { unread: whyUnread(clients) };
  const { ref } = clients.tree;
  const built = await protocolOf(clients.tree, load, known);
  if ('unread' in built) return { unread: `its clients are built from ${shortRef(ref)}, and there ${built.unread}` };
  return { ...release, clients: { protocol: built.protocol, ref } };
}

/** Loads a tree unless its files are listed as those of one before it. */
async function protocolOf(
  tree: Tree | Fault,
  load: (tree: Tree) => Promise<Protocol>,
  known: Map<string, Protocol>,
): Promise<Protocol> {
  if (isFault(tree)) return { unread: whyUnread(tree) };
  const entries = await tree.entries(isWanted);
  if (isFault(entries)) return { unread: whyUnread(entries) };
  const listing = listingOf(entries);
  const twin = listing === null ? undefined : known.get(listing);
  if (twin !== undefined) return twin;
  const protocol = await load(tree);
  if (listing !== null) known.set(listing, protocol);
  return protocol;
}

function whyUnread(why: NoSurface): string {
  if ('message' in why) return why.message;
  const [first] = why.problems;
  if (first === undefined) return 'it has a fault';
  const place = [first.file, first.line, first.column].filter((part) => part !== null).join(':');
  const more = why.problems.length > 1 ? ` (and ${why.problems.length - 1} more)` : '';
  return `${place === '' ? '' : `${place}: `}${first.message.replace(/\.$/, '')}${more}`;
}

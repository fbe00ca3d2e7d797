/** The releases of one surface, each protocol loaded once however many releases carry it. */
import type { Release } from '../release/tags.ts';
import type { MatrixRelease } from '../report/matrix.ts';
import type { Loaded } from './load.ts';
import { isWanted } from './load.ts';
import { createIdentities, listingOf } from './matrix-identity.ts';
import type { Parses } from './parses.ts';
import { isFault, type Repository, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import { loadSide, type NoSurface } from './surface.ts';

/** What the releases are, by the numbers of their protocols. */
export interface Protocols {
  /** In the order they were asked for. */
  readonly releases: readonly MatrixRelease[];
  readonly loaded: ReadonlyMap<number, Loaded>;
}

/** The protocol of a release, or why it could not be read. */
type Protocol = Pick<MatrixRelease & { readonly protocol: number }, 'protocol'> | { readonly unread: string };

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
    read.push({ version: version.text, ...(await protocolOf(repository, tag, load, known)) });
  }
  return { releases: read, loaded };
}

/** Loads a release unless its files are listed as those of one before it. */
async function protocolOf(
  repository: Repository,
  tag: string,
  load: (tree: Tree) => Promise<Protocol>,
  known: Map<string, Protocol>,
): Promise<Protocol> {
  const tree = await repository.tree(`refs/tags/${tag}`);
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

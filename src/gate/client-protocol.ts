/** Releases whose clients are built from another copy of the protocol: what `client-protocol:` says of them. */
import type { Declaration } from '../release/declared.ts';
import type { Version } from '../release/version.ts';
import type { SurfaceReport } from '../report/report.ts';
import { shortRef } from '../report/revision.ts';
import type { Problem } from '../schema/model.ts';
import type { Loaded } from './load.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';

/** What the clients of a release are built from. */
export interface ClientTree {
  readonly release: string;
  readonly tree: Tree;
}

/** @returns what the clients of a release are built from; null: from the release itself */
export async function clientTree(
  repository: Repository,
  { clientProtocol }: Pick<Settings, 'clientProtocol'>,
  version: Version | null,
): Promise<ClientTree | null | Fault> {
  const revision = version === null ? undefined : clientProtocol.get(version.text);
  if (version === null || revision === undefined) return null;
  const tree = await repository.tree(revision);
  if (!isFault(tree)) return { release: version.text, tree };
  const next = tree.kind === 'missing-revision' ? correct(version.text) : tree.next;
  return { ...tree, message: `clients of ${version.text}: ${tree.message}`, next };
}

/** @returns the same for a head: its clients are new ones of a release only if it is to be one after the previous one */
export function headClientTree(
  repository: Repository,
  settings: Pick<Settings, 'clientProtocol'>,
  { baselineVersion, headVersion }: Pick<Declaration, 'baselineVersion' | 'headVersion'>,
): Promise<ClientTree | null | Fault> {
  return clientTree(repository, settings, headVersion?.text === baselineVersion?.text ? null : headVersion);
}

/** @returns the same for several trees, by the tree of the release */
export async function clientTrees(
  repository: Repository,
  settings: Pick<Settings, 'clientProtocol'>,
  releases: readonly { readonly version: Version | null; readonly tree: Tree }[],
): Promise<ReadonlyMap<Tree, ClientTree> | Fault> {
  const trees = new Map<Tree, ClientTree>();
  for (const { version, tree } of releases) {
    const found = await clientTree(repository, settings, version);
    if (isFault(found)) return found;
    if (found !== null) trees.set(tree, found);
  }
  return trees;
}

/**
 * @param load loads the same surface of another tree; the words go behind what is wrong there
 * @returns the version with what its clients are built from; fatal problems there leave none
 */
export async function withClients(
  loaded: Loaded,
  clients: ClientTree | null | undefined,
  load: (tree: Tree, where: string) => Promise<Loaded | NoSurface>,
): Promise<Loaded | NoSurface> {
  if (clients == null) return loaded;
  const { release, tree } = clients;
  const at = `at ${shortRef(tree.ref)}`;
  const built = await load(tree, ` (${at}, which clients of ${release} are built from)`);
  if (!('schema' in built)) return { ...built, next: correct(release) };
  if (built.own.size > 0) return { ...loaded, clients: { loaded: built, release, ref: tree.ref, sha: tree.sha } };
  const message = `clients of ${release}: there is no .proto file of this surface ${at}`;
  return { kind: 'no-protocol', message, next: correct(release) };
}

/** @returns what clients are built from on all sides that are compared, each release once */
export function clientProtocols(sides: readonly Loaded[]): NonNullable<SurfaceReport['clientProtocols']> {
  return sides.flatMap(({ clients }) =>
    clients === undefined ? [] : [{ release: clients.release, ref: clients.ref, sha: clients.sha }],
  );
}

/** What is to be known where two folders are compared: there is no history to look anything up in. */
export function notInFolders({ clientProtocol }: Pick<Settings, 'clientProtocol'>): readonly Problem[] {
  if (clientProtocol.size === 0) return [];
  const message =
    '`client-protocol` is not followed between two folders: clients are taken to be built from the folders as they are.';
  return [{ file: null, line: null, column: null, message, fatal: false }];
}

function correct(release: string): string {
  return `correct what \`client-protocol\` says of ${release}, or remove it`;
}

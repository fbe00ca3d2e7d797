/** Symbolic links of a tree: where each leads, and which files are seen under other paths because of them. */
import { folderOf } from '../schema/paths.ts';
import { MAX_LINKS, type Target, type TreeMap, type Way, walk } from './link-walk.ts';
import { type Entry, type Fault, isFault, type Tree } from './ports.ts';

/** A link that leads to no file and no folder of the tree. */
export interface BrokenLink {
  readonly path: string;
  readonly target: Target;
  readonly way: Way & { readonly kind: 'broken' };
}

/** A tree with its links resolved. A file has one path, its own; every path through a link is another name for it. */
export interface Links {
  /** The files that were listed, and those of other names that links lead to. */
  readonly files: readonly Entry[];
  /** Path through links → path of the file, or of the {@link broken} link at its end. */
  readonly aliases: ReadonlyMap<string, string>;
  /** By the path of the link. */
  readonly broken: ReadonlyMap<string, BrokenLink>;
  /** Paths where a folder could be, but a broken link is → path of that link. */
  readonly lost: ReadonlyMap<string, string>;
}

/** Longer ones are no paths (PATH_MAX of Linux). */
const MAX_TARGET_BYTES = 4096;
/** Links to folders of links to folders can spell out any number of paths. */
const MAX_ALIASES = 100_000;

/**
 * Follows the links of a tree, inside it and nowhere else: their targets are read in one request, none if there is
 * no link.
 * @param entries what was listed, with every symbolic link of the tree
 * @param isFile whether a path is that of a wanted file by its name; a link of another name may be a folder
 */
export async function resolveLinks(
  tree: Tree,
  entries: readonly Entry[],
  isFile: (path: string) => boolean,
): Promise<Links | Fault> {
  const listed = entries.filter(({ kind }) => kind === 'file');
  const links = entries.filter(({ kind }) => kind === 'symlink');
  if (links.length === 0) return { files: listed, aliases: new Map(), broken: new Map(), lost: new Map() };
  const targets = await readTargets(tree, links);
  if (isFault(targets)) return targets;
  const submodules = entries.filter(({ kind }) => kind === 'submodule').map(({ path }) => path);
  const others = await otherNames(tree, mapOf(listed, targets, submodules), isFile);
  if (isFault(others)) return others;
  const files = [...listed, ...others];
  const seen = sightsOf(mapOf(files, targets, submodules), isFile);
  return isFault(seen) ? seen : { files, ...seen };
}

async function readTargets(tree: Tree, links: readonly Entry[]): Promise<ReadonlyMap<string, Target> | Fault> {
  const contents = await tree.read([...new Set(links.map(({ id }) => id))], MAX_TARGET_BYTES);
  if (isFault(contents)) return contents;
  return new Map(
    links.map(({ path, id }) => {
      const content = contents.get(id) ?? UNREAD;
      return [path, isFault(content) ? content : targetText(content)];
    }),
  );
}

const UNREAD: Fault = { kind: 'missing-object', message: 'the link could not be read', next: 'run this again' };
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Written as trees write paths: where the bytes are no UTF-8, each above 0x7f is `\xNN`. */
function targetText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('');
  }
}

/** A link to a wanted file may lead to one whose own name nobody asked for. */
async function otherNames(
  tree: Tree,
  map: TreeMap,
  isFile: (path: string) => boolean,
): Promise<readonly Entry[] | Fault> {
  const ways = [...map.targets.keys()].filter(isFile).map((path) => walk(map, path));
  const wanted = new Set(ways.flatMap((way) => (way.kind === 'broken' && way.why === 'missing' ? [way.at] : [])));
  if (wanted.size === 0) return [];
  const entries = await tree.entries((path) => wanted.has(path));
  return isFault(entries) ? entries : entries.filter(({ path, kind }) => kind === 'file' && wanted.has(path));
}

function mapOf(files: readonly Entry[], targets: ReadonlyMap<string, Target>, submodules: readonly string[]): TreeMap {
  const paths = files.map(({ path }) => path);
  const folders = new Set<string>(['']);
  for (const path of [...paths, ...targets.keys(), ...submodules])
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  return { files: new Set(paths), targets, submodules: new Set(submodules), folders };
}

/** A link as it is seen under some path, with the folders that were entered on the way to it. */
interface Sight {
  readonly path: string;
  readonly link: string;
  readonly trail: readonly { readonly from: string; readonly to: string }[];
}

/** Everything that is seen through links. A folder is not entered where it is seen inside itself. */
function sightsOf(map: TreeMap, isFile: (path: string) => boolean): Omit<Links, 'files'> | Fault {
  const [aliases, broken, lost] = [new Map<string, string>(), new Map<string, BrokenLink>(), new Map<string, string>()];
  const [files, links] = [[...map.files].sort(), [...map.targets.keys()].sort()];
  const open: Sight[] = links.map((link) => ({ path: link, link, trail: [{ from: '', to: folderOf(link) }] }));
  for (const sight of open) {
    const { path, link, trail } = sight;
    const way = nested(sight) ?? walk(map, link);
    if (way.kind === 'file') aliases.set(path, way.path);
    else if (way.kind === 'broken') {
      if (!broken.has(link)) broken.set(link, { path: link, target: map.targets.get(link) ?? '', way });
      (isFile(path) ? aliases : lost).set(path, link);
    } else if (!trail.some((step) => within(way.path, step.from) && within(step.to, way.path))) {
      const from = way.path;
      const under = (inside: string): string => `${path}${inside.slice(from.length)}`;
      for (const file of below(files, from)) aliases.set(under(file), file);
      for (const next of below(links, from))
        open.push({ path: under(next), link: next, trail: [...trail, { from, to: folderOf(next) }] });
    }
    if (aliases.size + open.length > MAX_ALIASES) return TOO_MANY;
  }
  return { aliases, broken, lost };
}

function nested({ trail, link }: Sight): Way | null {
  return trail.length > MAX_LINKS ? { kind: 'broken', why: 'too-deep', at: link } : null;
}

function within(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Those of the sorted paths that are below a folder. */
function below(sorted: readonly string[], folder: string): readonly string[] {
  // '0' is the character behind '/'.
  return sorted.slice(firstFrom(sorted, `${folder}/`), firstFrom(sorted, `${folder}0`));
}

function firstFrom(sorted: readonly string[], bound: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const TOO_MANY: Fault = {
  kind: 'too-many-paths',
  message: `symbolic links to folders spell out more than ${MAX_ALIASES} paths`,
  next: 'remove links to folders that hold such links themselves',
};

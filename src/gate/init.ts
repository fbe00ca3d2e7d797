/** The use case of beginning: what there is in a repository that a config should say. */
import { DEFAULT_LIMITS } from '../config/defaults.ts';
import { compileGlobs } from '../config/globs.ts';
import { countsWhenFound, readVersionFile, VERSION_FILES } from '../release/version-file.ts';
import { noFiles } from './absent.ts';
import { CONFIG_FILE } from './config-text.ts';
import { type FileGroup, groupsOf } from './init-groups.ts';
import { type TagSeries, tagSeries } from './init-tags.ts';
import { loadSurface } from './load.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import type { NoSurface } from './surface.ts';

const ADD_ONE = 'add the protocol first; folders such as vendor/ and third_party/ are left out';

/** A file that says a version. */
export interface FoundVersion {
  readonly path: string;
  readonly version: string;
}

/** What was found in a repository. */
export interface Survey {
  readonly repository: string;
  /** The config that is there already; null: none. */
  readonly config: string | null;
  /** Every path of the tree. */
  readonly paths: readonly string[];
  readonly groups: readonly FileGroup[];
  /** Files that declare the same names and never meet: perhaps copies of one protocol. */
  readonly copies: readonly { readonly first: string; readonly second: string }[];
  /** Families of copied files, in words. */
  readonly vendored: readonly string[];
  /** `.proto` files in folders that are left out. */
  readonly outside: readonly string[];
  readonly versions: readonly FoundVersion[];
  readonly tags: readonly TagSeries[];
  /** Why there may be more tags than were seen; null if those are all. */
  readonly tagsMissing: string | null;
  /** What cannot be read in the protos, each with its place. */
  readonly faults: readonly string[];
}

/** Looks at the work tree, or at HEAD where there is none. */
export async function surveyRepository(repository: Repository, parses: Parses): Promise<Survey | NoSurface> {
  const disk = repository.workTree();
  const tree = isFault(disk) ? await repository.tree('HEAD') : disk;
  if (isFault(tree)) return tree;
  const entries = await tree.entries(() => true);
  if (isFault(entries)) return entries;
  const paths = entries.map(({ path }) => path);
  const tags = await repository.tags();
  if (isFault(tags)) return tags;
  const includes = compileGlobs(null, null);
  const selection = {
    includes,
    explicit: false,
    prefixes: new Map<string, string>(),
    maxBytes: DEFAULT_LIMITS.fileBytes,
  };
  const loaded = await loadSurface(tree, selection, parses);
  if (isFault(loaded)) return loaded;
  if (loaded.own.size === 0) return { ...noFiles(selection, loaded.unseen), next: ADD_ONE };
  const files = [...loaded.schema.files.values()].filter(({ path }) => loaded.own.has(path));
  const own = (path: string): boolean => loaded.own.has(path);
  const versions = await versionsIn(tree, paths);
  if (isFault(versions)) return versions;
  return {
    repository: repository.name,
    config: CONFIGS.find((path) => paths.includes(path)) ?? null,
    paths,
    groups: groupsOf(files),
    copies: loaded.parts.length > 1 ? loaded.schema.twins.filter(({ first, second }) => own(first) && own(second)) : [],
    vendored: loaded.unseen.filter((text) => text.includes('vendored')),
    outside: paths.filter((path) => path.endsWith('.proto') && !includes(path)),
    versions,
    tags: tagSeries(tags.tags),
    tagsMissing: tags.incomplete === null ? null : `${tags.incomplete.message}; ${tags.incomplete.next}`,
    faults: loaded.problems
      .filter(({ fatal }) => fatal)
      .map(({ file, line, message }) => `${file === null ? '' : `${file}:${line ?? 1}: `}${message}`),
  };
}

const CONFIGS = [CONFIG_FILE, '.github/skewgate.yaml', 'skewgate.yml', 'skewgate.yaml'];

/** Versions in files that carry one, wherever they lie; those at the root first, as they are tried. */
async function versionsIn(tree: Tree, paths: readonly string[]): Promise<readonly FoundVersion[] | Fault> {
  const usual = paths.filter((path) => VERSION_FILES.includes(nameOf(path)) && !FOREIGN.test(path));
  const wanted = new Set(usual);
  const entries = await tree.entries((path) => wanted.has(path));
  if (isFault(entries)) return entries;
  const files = entries.filter(({ path, kind }) => kind === 'file' && wanted.has(path));
  const contents = await tree.read(
    files.map(({ id }) => id),
    DEFAULT_LIMITS.fileBytes,
  );
  if (isFault(contents)) return contents;
  const decoder = new TextDecoder();
  const found = files.flatMap(({ path, id }): FoundVersion[] => {
    const content = contents.get(id);
    if (content === undefined || isFault(content)) return [];
    const read = readVersionFile(path, decoder.decode(content));
    return 'version' in read && countsWhenFound(read) ? [{ path, version: read.version.text }] : [];
  });
  const rank = ({ path }: FoundVersion): number => VERSION_FILES.indexOf(nameOf(path));
  return found.sort((a, b) => depth(a.path) - depth(b.path) || rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** Folders of other people's files. */
const FOREIGN = /(^|\/)(vendor|third_party|node_modules|testdata)\//;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function depth(path: string): number {
  return path.split('/').length;
}

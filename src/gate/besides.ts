/** What a person should know besides the verdict: which config judged, and which files no surface takes. */
import type { Config } from '../config/config.ts';
import { compileGlobs } from '../config/globs.ts';
import type { Problem } from '../schema/model.ts';
import { CONFIG_FILE } from './config-text.ts';
import { inCopy } from './copies.ts';
import { resolveLinks } from './links.ts';
import type { FoundPolicy, PolicyRequest } from './policy.ts';
import { type Fault, isFault, type Tree } from './ports.ts';

export interface Besides {
  readonly notices: readonly Problem[];
  /** What was not looked at, in words. */
  readonly unseen: readonly string[];
  /** Fingerprints that surfaces accept which are not judged this time. */
  readonly acceptedElsewhere?: ReadonlySet<string>;
}

/** @param judge the tree whose policy counts */
export async function findBesides(
  policy: PolicyRequest,
  { surfaces, config }: FoundPolicy,
  judge: Tree,
  head: Tree,
): Promise<Besides | Fault> {
  const file = policy.file ?? CONFIG_FILE;
  const notices = policy.config !== null || judge === head ? [] : await configChange(file, judge, head);
  if (isFault(notices)) return notices;
  const hidden = policy.config === null ? await hiddenConfig(file, judge) : [];
  if (isFault(hidden)) return hidden;
  // What no surface takes is told once, with the first of them: looking for it takes each file to each surface.
  const first = policy.only === undefined || policy.only.includes(surfaces[0]?.name ?? '');
  const outside =
    first && surfaces.every(({ selection }) => selection.explicit) ? await filesOutside(surfaces, config, head) : [];
  return isFault(outside) ? outside : { notices, unseen: [...hidden, ...outside] };
}

/** A config in a folder that is not really there would be left unread without a word. */
async function hiddenConfig(file: string, judge: Tree): Promise<readonly string[] | Fault> {
  const isFolder = (path: string): boolean => file.startsWith(`${path}/`);
  const entries = await judge.entries(isFolder);
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path, kind }) => isFolder(path) && kind !== 'file');
  if (entry === undefined) return [];
  const what = entry.kind === 'symlink' ? 'a symbolic link' : 'a submodule';
  return [`${entry.path} is ${what}, so a config in it was not read; name it with --config`];
}

/** A change of the config does not judge itself. */
async function configChange(file: string, judge: Tree, head: Tree): Promise<readonly Problem[] | Fault> {
  const [before, now] = [await configId(file, judge), await configId(file, head)];
  if (isFault(before)) return before;
  if (isFault(now)) return now;
  if (before === now) return [];
  const judged = before === null ? 'without one, by the defaults' : 'by the config before it';
  const message = `This change edits the config. It was judged ${judged}; the new config counts once it is merged.`;
  return [{ file, line: null, column: null, message, fatal: false }];
}

async function configId(file: string, tree: Tree): Promise<string | null | Fault> {
  const entries = await tree.entries((path) => path === file);
  if (isFault(entries)) return entries;
  return entries.find(({ path }) => path === file)?.id ?? null;
}

/** Where every surface names its files, new folders are easily left out. Copies are looked at by themselves. */
async function filesOutside(
  surfaces: FoundPolicy['surfaces'],
  { copies }: Config,
  head: Tree,
): Promise<readonly string[] | Fault> {
  const usual = compileGlobs(null, null);
  const entries = await head.entries(usual);
  if (isFault(entries)) return entries;
  const links = await resolveLinks(head, entries, usual);
  if (isFault(links)) return links;
  const inPairs = copies.flatMap(({ client, server }) => [inCopy(client), inCopy(server)]);
  const takes = (path: string): boolean =>
    surfaces.some(({ selection }) => selection.includes(path)) || inPairs.some((takesIt) => takesIt(path));
  const linked = new Set([...links.aliases].filter(([path]) => takes(path)).map(([, file]) => file));
  const outside = entries.filter(({ path, kind }) => kind === 'file' && !takes(path) && !linked.has(path));
  const [first] = outside;
  if (first === undefined) return [];
  if (outside.length === 1) return [`1 .proto file that no surface takes: ${first.path}`];
  return [`${outside.length} .proto files that no surface takes, such as ${first.path}`];
}

/** The use case: a repository and a request in, a report out. */
import type { Config, SurfaceConfig, SurfaceOptions } from '../config/config.ts';
import { NO_CONFIG } from '../config/defaults.ts';
import { resolveSurfaces } from '../config/resolve.ts';
import { type Declaration, declare } from '../release/declared.ts';
import { releasesOf } from '../release/tags.ts';
import type { Version } from '../release/version.ts';
import type { Report, SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Repository, type Tree } from './ports.ts';
import {
  findPlace,
  findRevisions,
  isUndecided,
  type Place,
  type RevisionRequest,
  type Undecided,
} from './revisions.ts';
import { notYet, type Settings, settingsOf } from './settings.ts';
import { judgeSurface } from './surface.ts';
import { decided, type Judged, nothingBefore, undecided } from './verdict.ts';
import { versionIn } from './versions.ts';

export const CONFIG_FILE = '.github/skewgate.yml';

/** Where the policy comes from: a text the caller read, or the config file of the policy's commit. */
export interface PolicyRequest {
  readonly config: { readonly file: string; readonly text: string } | null;
  /** Of the command line: they win over the config. */
  readonly options: SurfaceOptions;
}

/** What came of a request. A wrong config is the caller's to mend, so it is no verdict. */
export type Outcome = { readonly report: Report } | { readonly badConfig: readonly Problem[] };

/** Judges the head of a repository, or a tag. */
export async function gateRepository(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  parses: Parses,
): Promise<Outcome> {
  const place = await findPlace(repository, request);
  if (isFault(place)) return { report: undecided(place) };
  const found = await findPolicy(policy, place.mergeBase ?? place.head);
  if ('report' in found || 'badConfig' in found) return found;
  const judged: Judged[] = [];
  for (const surface of found.surfaces) {
    const result = await judgeRepository(repository, place, request, surface, parses, found.source);
    if (!('faults' in result)) return result;
    judged.push(result);
  }
  return { report: decided(judged) };
}

/** Judges one folder against another. */
export async function gateFolders(
  sides: { readonly base: Tree; readonly head: Tree },
  versions: { readonly base: Version | null; readonly head: Version | null },
  policy: PolicyRequest,
  parses: Parses,
): Promise<Outcome> {
  const found = await findPolicy(policy, sides.base);
  if ('report' in found || 'badConfig' in found) return found;
  const judged: Judged[] = [];
  for (const settings of found.surfaces) {
    const declared = await declareFolders(sides, versions, settings);
    if (isUndecided(declared)) return { report: undecided(declared) };
    const identity = { name: settings.name ?? folderName(sides.head), policy: found.source };
    const trees = { baseline: sides.base, before: null, head: sides.head };
    const result = await judgeSurface(trees, declared, settings, parses, identity);
    if (!('decision' in result)) return { report: undecided(result) };
    judged.push({ ...result, faults: declared.faults });
  }
  return { report: decided(judged) };
}

export interface FoundPolicy {
  readonly surfaces: readonly Settings[];
  readonly source: SurfaceReport['policy'];
}

/** Reads the policy: as given, or as the config file of `tree` says. */
export async function findPolicy(policy: PolicyRequest, tree: Tree): Promise<FoundPolicy | Outcome> {
  const text = policy.config ?? (await configIn(tree));
  if (isFault(text)) return { report: undecided(text) };
  const parsed = text === null ? { config: NO_CONFIG } : await parsePolicy(text);
  if ('problems' in parsed) return { badConfig: parsed.problems };
  const resolved = resolveSurfaces(parsed.config, policy.options);
  const later = resolved.flatMap((surface) => laterProblems(surface, parsed.config, text?.file ?? null));
  if (later.length > 0) return { badConfig: later };
  const fromTree = policy.config === null && text !== null;
  const source = { file: text?.file ?? null, sha: fromTree ? tree.sha : null };
  return { surfaces: resolved.map((surface) => settingsOf(surface, parsed.config.limits)), source };
}

/** The parser of configs is loaded only where there is one: it is most of what a start costs. */
async function parsePolicy({ file, text }: { readonly file: string; readonly text: string }) {
  const { parseConfig } = await import('../config/parse.ts');
  return parseConfig(text, file);
}

function laterProblems(surface: SurfaceConfig, { copies }: Config, file: string | null): readonly Problem[] {
  const messages = [
    ...notYet(surface),
    ...(copies.length > 0 ? ['copies: not yet there; remove it from the config'] : []),
  ];
  return messages.map((message) => ({ file, line: null, column: null, message, fatal: true }));
}

async function configIn(tree: Tree): Promise<{ readonly file: string; readonly text: string } | null | Fault> {
  const entries = await tree.entries((path) => path === CONFIG_FILE);
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path, kind }) => path === CONFIG_FILE && kind === 'file');
  if (entry === undefined) return null;
  const contents = await tree.read([entry.id]);
  if (isFault(contents)) return contents;
  const content = contents.get(entry.id);
  if (content === undefined || isFault(content)) return content ?? null;
  return { file: CONFIG_FILE, text: new TextDecoder().decode(content) };
}

/** One surface at the place of the request. */
export async function judgeRepository(
  repository: Repository,
  place: Place,
  request: RevisionRequest,
  settings: Settings,
  parses: Parses,
  source: SurfaceReport['policy'],
): Promise<Judged | { readonly report: Report }> {
  const revisions = await findRevisions(repository, place, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { baseline, before, head, declaration } = revisions;
  if (baseline === null) return { report: nothingBefore(request.tag ?? head.ref) };
  const identity = { name: settings.name ?? repository.name, policy: source };
  const result = await judgeSurface({ baseline, before, head }, declaration, settings, parses, identity);
  if (!('decision' in result)) return { report: undecided(result) };
  return { ...result, faults: declaration.faults };
}

async function declareFolders(
  trees: { readonly base: Tree; readonly head: Tree },
  versions: { readonly base: Version | null; readonly head: Version | null },
  { revisions }: Settings,
): Promise<Declaration | Undecided> {
  const base = versions.base === null ? await versionIn(trees.base, revisions.versionFile) : { version: versions.base };
  if (isUndecided(base)) return base;
  const head = await versionIn(trees.head, revisions.versionFile);
  if (isUndecided(head)) return head;
  return declare({
    judged: { kind: 'branch', before: base.version, head: head.version, reachable: [] },
    releases: releasesOf([], revisions.tagPattern),
    pattern: revisions.tagPattern,
    assumeNext: revisions.assumeNext,
    base: { version: base.version },
    headOption: versions.head,
  });
}

function folderName({ ref }: Tree): string {
  return ref.replace(/\/+$/, '').split('/').at(-1) || ref;
}

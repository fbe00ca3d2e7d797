/** The comparison and decision for one surface, once it is known which trees are compared. */
import type { RequiredBump } from '../release/bump.ts';
import type { Declaration } from '../release/declared.ts';
import type { Preset } from '../release/promise.ts';
import type { Version } from '../release/version.ts';
import type { SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { noFiles, oneSided } from './absent.ts';
import { type ClaimedRelease, claimsOf } from './claims.ts';
import { type ClientTree, withClients } from './client-protocol.ts';
import { compareComponents, componentNotices } from './components.ts';
import { type Decision, decide, requiredPerPreset } from './decide.ts';
import { documentNotices } from './documents.ts';
import { foundIn } from './found.ts';
import { filesIn, type Loaded, loadSurface } from './load.ts';
import { meetingsOf } from './meetings.ts';
import { loadNarrow } from './narrow.ts';
import { originsOf, withOrigins } from './origins.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { proveDecision, secondOpinions } from './prove.ts';
import { readAhead } from './read-ahead.ts';
import type { Settings } from './settings.ts';
import { type Exempt, exemptIn } from './stability.ts';
import { type Identity, reportOf, shortRef } from './surface-report.ts';
import type { LoadedRelease } from './window.ts';
import { withDocuments } from './with-documents.ts';

export interface Sides {
  readonly baseline: Tree;
  /** The merge base where only what a change introduces counts; else null. */
  readonly before: Tree | null;
  readonly head: Tree;
  /** Further releases of the window, in ascending order. */
  readonly older?: readonly OlderRelease[];
  /** What clients are built from, by the tree of their release, where that is another one. */
  readonly clients?: ReadonlyMap<Tree, ClientTree>;
}

/** A release before the previous one. */
export interface OlderRelease {
  readonly version: Version;
  readonly tree: Tree;
}

/** What is known of the versions on both sides. */
export type Declared = Pick<Declaration, 'baselineVersion' | 'headVersion' | 'declared' | 'declaredBy'>;

export interface Surface {
  readonly report: SurfaceReport;
  readonly decision: Decision;
  /** What everything since the baseline costs under each preset, before the rule for 0.y.z. */
  readonly perPreset: Readonly<Record<Preset, RequiredBump>>;
  readonly problems: readonly Problem[];
}

/** Why a surface cannot be compared; `next` is what to do about the problems. */
export type NoSurface = Fault | { readonly problems: readonly Problem[]; readonly next: string };

/** What to do where two parsers read one file differently. */
export const SECOND_OPINION = 'report this as a bug; `--no-witness` goes without a second opinion';

/**
 * Compares the two (or three) trees of one surface; fatal problems on any side leave no verdict.
 * @param narrow reads what can differ, where that is less than all
 */
export async function judgeSurface(
  sides: Sides,
  declared: Declared,
  settings: Settings,
  parses: Parses,
  identity: Identity,
  narrow: typeof loadNarrow = loadNarrow,
): Promise<Surface | NoSurface> {
  const loaded = await loadSides(sides, settings, parses, narrow);
  if ('kind' in loaded || 'problems' in loaded) return loaded;
  const { baseline, head } = loaded;
  const found = foundIn(loaded, settings);
  if ('next' in found) return found;
  const { since, findings, olderFound } = found;
  const exempt = exemptFrom(settings, loaded);
  const claims = await claimsOf(settings, releasesOf(sides, declared, loaded), loaded);
  if (isFault(claims)) return claims;
  const { clients, guards } = claims;
  const decided = decide({
    findings,
    before: found.before,
    older: olderFound,
    policy: settings.policy,
    exempt,
    clients,
    guards: { head: guards.head.of, before: guards.before.of },
    baseline: { ref: shortRef(sides.baseline), version: declared.baselineVersion },
    headVersion: declared.headVersion,
    declared: declared.declared,
  });
  const doubts = settings.proofs ? await secondOpinions(decided) : [];
  if (doubts.length > 0) return { problems: doubts, next: SECOND_OPINION };
  const evidence = [...since.evidence, ...olderFound.flatMap((each) => each.evidence)];
  const placed = withOrigins(decided, baseline, originsOf(sides, loaded));
  const decision = settings.proofs ? await proveDecision(placed, evidence, settings) : placed;
  const components = await compareComponents(settings.components, sides, settings.selection.maxBytes);
  if (isFault(components)) return components;
  const releases = [...olderFound, { release: previousOf(sides, declared), toHead: since.findings }];
  const meetings = meetingsOf(releases, claims.heeded, settings);
  const met = [
    ...noticesOf(sides, loaded),
    ...since.unknownRoots.map(unknownRoot),
    ...documentNotices(baseline.documents, head.documents, settings.documents),
  ];
  return {
    report: reportOf(sides, declared, settings, identity, { ...loaded, decision, components, meetings }),
    decision,
    perPreset: requiredPerPreset(claims.heeded(findings), settings.policy, exempt),
    problems: [...met, ...claims.problems, ...componentNotices(components)],
  };
}

/** What was met while reading. */
function noticesOf({ baseline: tree }: Sides, loaded: LoadedSides): readonly Problem[] {
  const { baseline, head } = loaded;
  return [...head.problems, ...past(baseline, head, tree), ...oneSided(loaded, shortRef(tree))];
}

/** The releases that must keep working with the head, ascending. */
function releasesOf(
  sides: Sides,
  { baselineVersion: version }: Declared,
  { baseline, older }: LoadedSides,
): readonly ClaimedRelease[] {
  const before = (sides.older ?? []).flatMap((each, i) => {
    const loaded = older[i]?.loaded;
    return loaded === undefined ? [] : [{ release: each.version.text, ...each, loaded }];
  });
  const release = previousOf(sides, { baselineVersion: version });
  return [...before, { release, version, tree: sides.baseline, loaded: baseline }];
}

/** The previous release as it is named. */
function previousOf({ baseline }: Sides, { baselineVersion }: Pick<Declared, 'baselineVersion'>): string {
  return baselineVersion?.text ?? shortRef(baseline);
}

/** The protocol of a first release: nothing to compare, but it must be readable. */
export async function judgeFirst(
  head: Tree,
  settings: Settings,
  parses: Parses,
): Promise<NoSurface | { readonly notices: readonly Problem[] }> {
  const loaded = await loadSide(head, settings, parses, '');
  if (!('schema' in loaded)) return loaded;
  return filesIn(loaded) === 0
    ? noFiles(settings.selection, loaded.unseen, settings.documents)
    : { notices: loaded.problems };
}

/** What is promised to nobody on any of the sides. */
export function exemptFrom(
  { unstablePackages }: Settings,
  { older, ...sides }: Pick<LoadedSides, 'baseline' | 'head'> & Partial<LoadedSides>,
): Exempt {
  const all = [
    sides.baseline,
    sides.head,
    ...(sides.before ? [sides.before] : []),
    ...(older ?? []).map(({ loaded }) => loaded),
  ];
  return exemptIn(
    unstablePackages,
    all.flatMap(({ parts, clients }) => [...parts, ...(clients?.loaded.parts ?? [])]),
  );
}

interface LoadedSides {
  readonly baseline: Loaded;
  readonly before: Loaded | null;
  readonly head: Loaded;
  readonly older: readonly LoadedRelease[];
}

async function loadSides(
  sides: Sides,
  settings: Settings,
  parses: Parses,
  narrow: typeof loadNarrow,
): Promise<LoadedSides | NoSurface> {
  const read = await narrow(treesIn(sides), settings, parses);
  if (read === null) await readAhead(treesIn(sides), settings.selection, parses);
  const side = async (tree: Tree, where: string, within = false): Promise<Loaded | NoSurface> => {
    const protocol = read?.get(tree);
    if (protocol === undefined) return loadSide(tree, settings, parses, where, within);
    return withDocuments(protocol, tree, settings, { where, within });
  };
  const load = async (tree: Tree, where: string, within = false): Promise<Loaded | NoSurface> => {
    const loaded = await side(tree, where, within);
    if (!('schema' in loaded)) return loaded;
    return withClients(loaded, sides.clients?.get(tree), side);
  };
  const baseline = await load(sides.baseline, ` (at ${shortRef(sides.baseline)})`);
  if (!('schema' in baseline)) return baseline;
  const head = await load(sides.head, '');
  if (!('schema' in head)) return head;
  if (filesIn(baseline) + filesIn(head) === 0)
    return noFiles(settings.selection, [...baseline.unseen, ...head.unseen], settings.documents);
  const before = sides.before && (await side(sides.before, ' (at the merge base)'));
  if (before !== null && !('schema' in before)) return before;
  const older: LoadedRelease[] = [];
  for (const { version, tree } of sides.older ?? []) {
    const loaded = await load(tree, ` (at ${version.text}, which the window holds)`, true);
    if (!('schema' in loaded)) return loaded;
    older.push({ release: version.text, loaded });
  }
  return { baseline, before, head, older };
}

function treesIn({ baseline, before, head, older = [], clients = new Map() }: Sides): readonly Tree[] {
  const releases = [baseline, head, ...(before === null ? [] : [before]), ...older.map(({ tree }) => tree)];
  return [...releases, ...[...clients.values()].map(({ tree }) => tree)];
}

/** One tree's surface; fatal problems, with `where` behind each message, leave none. `within`: of a window. */
export async function loadSide(
  tree: Tree,
  settings: Settings,
  parses: Parses,
  where: string,
  within = false,
): Promise<Loaded | NoSurface> {
  return withDocuments(await loadSurface(tree, settings.selection, parses), tree, settings, { where, within });
}

/** What is to be known of the baseline alone. */
function past(baseline: Loaded, head: Loaded, tree: Tree): readonly Problem[] {
  const known = new Set(head.problems.map(({ file, message }) => JSON.stringify([file, message])));
  return baseline.problems
    .filter(({ file, message }) => !known.has(JSON.stringify([file, message])))
    .map((problem) => ({ ...problem, message: `${problem.message} (at ${shortRef(tree)})` }));
}

function unknownRoot(name: string): Problem {
  const message = `the config names the message ${name}, but neither version declares it. Correct or remove the name.`;
  return { file: null, line: null, column: null, message, fatal: false };
}

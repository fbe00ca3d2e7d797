/** The comparison and decision for one surface, once it is known which trees are compared. */
import type { RequiredBump } from '../release/bump.ts';
import type { Declaration } from '../release/declared.ts';
import type { Preset } from '../release/promise.ts';
import type { Version } from '../release/version.ts';
import type { SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { noFiles, oneSided } from './absent.ts';
import { type ClaimedRelease, claimsOf } from './claims.ts';
import { compareComponents, componentNotices } from './components.ts';
import { type Decision, decide, requiredPerPreset } from './decide.ts';
import { differences } from './differences.ts';
import { type Loaded, loadSurface } from './load.ts';
import { meetingsOf } from './meetings.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import { proveDecision, secondOpinions } from './prove.ts';
import type { Settings } from './settings.ts';
import { type Exempt, exemptIn } from './stability.ts';
import { type Identity, reportOf, shortRef } from './surface-report.ts';
import { type LoadedRelease, olderFindings } from './window.ts';

export interface Sides {
  readonly baseline: Tree;
  /** The merge base where only what a change introduces counts; else null. */
  readonly before: Tree | null;
  readonly head: Tree;
  /** Further releases of the window, in ascending order. */
  readonly older?: readonly OlderRelease[];
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

/** Compares the two (or three) trees of one surface; fatal problems on any side leave no verdict. */
export async function judgeSurface(
  sides: Sides,
  declared: Declared,
  settings: Settings,
  parses: Parses,
  identity: Identity,
): Promise<Surface | NoSurface> {
  const loaded = await loadSides(sides, settings, parses);
  if ('kind' in loaded || 'problems' in loaded) return loaded;
  const { baseline, before, head, older } = loaded;
  const since = differences(baseline, head, settings);
  const olderFound = olderFindings(older, { baseline, before, head }, since, settings);
  const exempt = exemptFrom(settings, loaded);
  const claims = await claimsOf(settings, releasesOf(sides, declared, loaded), loaded);
  if (isFault(claims)) return claims;
  const { clients, guards } = claims;
  const decided = decide({
    findings: since.findings,
    before: before === null ? null : differences(baseline, before, settings).findings,
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
  const decision = settings.proofs ? await proveDecision(decided, evidence, settings) : decided;
  const components = await compareComponents(settings.components, sides, settings.selection.maxBytes);
  if (isFault(components)) return components;
  const releases = [...olderFound, { release: previousOf(sides, declared), toHead: since.findings }];
  const meetings = meetingsOf(releases, claims.heeded, settings);
  const problems = [
    ...noticesOf(sides, loaded),
    ...since.unknownRoots.map(unknownRoot),
    ...claims.problems,
    ...componentNotices(components),
  ];
  return {
    report: reportOf(sides, declared, settings, identity, { baseline, head, decision, components, meetings }),
    decision,
    perPreset: requiredPerPreset(claims.heeded(since.findings), settings.policy, exempt),
    problems,
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
  return loaded.own.size === 0 ? noFiles(settings.selection, loaded.unseen) : { notices: loaded.problems };
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
    all.flatMap(({ parts }) => parts),
  );
}

interface LoadedSides {
  readonly baseline: Loaded;
  readonly before: Loaded | null;
  readonly head: Loaded;
  readonly older: readonly LoadedRelease[];
}

async function loadSides(sides: Sides, settings: Settings, parses: Parses): Promise<LoadedSides | NoSurface> {
  const baseline = await loadSide(sides.baseline, settings, parses, ` (at ${shortRef(sides.baseline)})`);
  if ('kind' in baseline || !('schema' in baseline)) return baseline;
  const head = await loadSide(sides.head, settings, parses, '');
  if ('kind' in head || !('schema' in head)) return head;
  if (baseline.own.size + head.own.size === 0) return noFiles(settings.selection, [...baseline.unseen, ...head.unseen]);
  const before = sides.before && (await loadSide(sides.before, settings, parses, ' (at the merge base)'));
  if (before !== null && !('schema' in before)) return before;
  const older: LoadedRelease[] = [];
  for (const { version, tree } of sides.older ?? []) {
    const loaded = await loadSide(tree, settings, parses, ` (at ${version.text}, which the window holds)`, true);
    if (!('schema' in loaded)) return loaded;
    older.push({ release: version.text, loaded });
  }
  return { baseline, before, head, older };
}

/** One tree's surface; fatal problems, with `where` behind each message, leave none. `within`: of a window. */
export async function loadSide(
  tree: Tree,
  { selection }: Settings,
  parses: Parses,
  where: string,
  within = false,
): Promise<Loaded | NoSurface> {
  const loaded = await loadSurface(tree, selection, parses);
  if (isFault(loaded)) return loaded;
  const fatal = loaded.problems.filter((problem) => problem.fatal);
  if (fatal.length === 0) return loaded;
  const next =
    where === ''
      ? 'correct this, then run it again'
      : `${within ? 'narrow the window' : 'compare with another release (`--base`)'}, or leave the file out (\`--protos\`)`;
  const elsewhere = where === '' ? {} : { elsewhere: true as const };
  return { problems: fatal.map((problem) => ({ ...problem, ...elsewhere, message: problem.message + where })), next };
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

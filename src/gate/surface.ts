/** The comparison and decision for one surface, once it is known which trees are compared. */
import type { RequiredBump } from '../release/bump.ts';
import type { Declaration } from '../release/declared.ts';
import type { Preset } from '../release/promise.ts';
import type { SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { noFiles, oneSided } from './absent.ts';
import { type Decision, decide, requiredPerPreset } from './decide.ts';
import { differences } from './differences.ts';
import { type Loaded, loadSurface } from './load.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';
import { type Identity, reportOf, shortRef } from './surface-report.ts';

export interface Sides {
  readonly baseline: Tree;
  /** The merge base where only what a change introduces counts; else null. */
  readonly before: Tree | null;
  readonly head: Tree;
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
  const { baseline, before, head } = loaded;
  const since = differences(baseline, head, settings);
  const decision = decide({
    findings: since.findings,
    before: before === null ? null : differences(baseline, before, settings).findings,
    policy: settings.policy,
    baseline: { ref: shortRef(sides.baseline), version: declared.baselineVersion },
    headVersion: declared.headVersion,
    declared: declared.declared,
  });
  const problems = [
    ...head.problems,
    ...past(baseline, head, sides.baseline),
    ...oneSided(loaded, shortRef(sides.baseline)),
    ...since.unknownRoots.map(unknownRoot),
  ];
  return {
    report: reportOf(sides, declared, settings, identity, { baseline, head, decision }),
    decision,
    perPreset: requiredPerPreset(since.findings, settings.policy),
    problems,
  };
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

interface LoadedSides {
  readonly baseline: Loaded;
  readonly before: Loaded | null;
  readonly head: Loaded;
}

async function loadSides(sides: Sides, settings: Settings, parses: Parses): Promise<LoadedSides | NoSurface> {
  const baseline = await loadSide(sides.baseline, settings, parses, ` (at ${shortRef(sides.baseline)})`);
  if ('kind' in baseline || !('schema' in baseline)) return baseline;
  const head = await loadSide(sides.head, settings, parses, '');
  if ('kind' in head || !('schema' in head)) return head;
  if (baseline.own.size + head.own.size === 0) return noFiles(settings.selection, [...baseline.unseen, ...head.unseen]);
  if (sides.before === null) return { baseline, before: null, head };
  const before = await loadSide(sides.before, settings, parses, ' (at the merge base)');
  return 'schema' in before ? { baseline, before, head } : before;
}

/** One tree's surface; fatal problems, with `where` behind each message, leave none. */
export async function loadSide(
  tree: Tree,
  { selection }: Settings,
  parses: Parses,
  where: string,
): Promise<Loaded | NoSurface> {
  const loaded = await loadSurface(tree, selection, parses);
  if (isFault(loaded)) return loaded;
  const fatal = loaded.problems.filter((problem) => problem.fatal);
  if (fatal.length === 0) return loaded;
  const next =
    where === ''
      ? 'correct this, then run it again'
      : 'compare with another release (`--base`), or leave the file out (`--protos`)';
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

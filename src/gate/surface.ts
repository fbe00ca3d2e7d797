/** The comparison and decision for one surface, once it is known which trees are compared. */
import { compare } from '../compat/compare.ts';
import type { Finding } from '../compat/finding.ts';
import { RULES } from '../compat/rules/index.ts';
import type { RequiredBump } from '../release/bump.ts';
import type { Declaration } from '../release/declared.ts';
import type { Preset } from '../release/promise.ts';
import { minimumVersion } from '../release/version.ts';
import type { Revision, SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { type Decision, decide, requiredPerPreset } from './decide.ts';
import { type Loaded, loadSurface } from './load.ts';
import type { Parses } from './parses.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';

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

export type NoSurface = Fault | { readonly problems: readonly Problem[] };

/** Compares the two (or three) trees of one surface; fatal problems on any side leave no verdict. */
export async function judgeSurface(
  sides: Sides,
  declared: Declared,
  settings: Settings,
  parses: Parses,
  identity: { readonly name: string; readonly policy: SurfaceReport['policy'] },
): Promise<Surface | NoSurface> {
  const loaded = await loadSides(sides, settings, parses);
  if ('kind' in loaded || 'problems' in loaded) return loaded;
  const { baseline, before, head } = loaded;
  const since = differences(baseline, head, settings);
  const decision = decide({
    findings: since.findings,
    before: before === null ? null : differences(baseline, before, settings).findings,
    policy: settings.policy,
    baseline: { ref: sides.baseline.ref, version: declared.baselineVersion },
    headVersion: declared.headVersion,
    declared: declared.declared,
  });
  const problems = [
    ...head.problems,
    ...since.unknownRoots.map(unknownRoot),
    ...decision.stale.map(({ message }) => notice(message)),
  ];
  return {
    report: reportOf(sides, declared, settings, identity, { baseline, head, decision }),
    decision,
    perPreset: requiredPerPreset(since.findings, settings.policy),
    problems,
  };
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
  return fatal.length === 0
    ? loaded
    : { problems: fatal.map((problem) => ({ ...problem, message: problem.message + where })) };
}

/** Everything between two versions of a surface, harmless differences included. */
export function differences(
  old: Loaded,
  next: Loaded,
  settings: Settings,
): { findings: readonly Finding[]; unknownRoots: readonly string[] } {
  const owns = ({ path }: { readonly path: string }): boolean => old.own.has(path) || next.own.has(path);
  const stored = matching(settings.stored, old, next);
  const roots = matching(settings.roots, old, next);
  const { findings } = compare(old.schema, next.schema, {
    rules: RULES,
    stored: stored.names,
    roots: roots.names,
    owns,
  });
  return { findings, unknownRoots: [...stored.unknown, ...roots.unknown] };
}

/** The messages of either side that patterns name, and the patterns that name none. */
function matching(
  patterns: readonly string[],
  old: Loaded,
  next: Loaded,
): { names: readonly string[]; unknown: readonly string[] } {
  const all = [...new Set([...old.schema.messages.keys(), ...next.schema.messages.keys()])];
  const found = patterns.map((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.$^()[\]{}+?|\\]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('[^.]*')}$`);
    return { pattern, names: all.filter((name) => expression.test(name)) };
  });
  return {
    names: [...new Set(found.flatMap(({ names }) => names))],
    unknown: found.filter(({ names }) => names.length === 0).map(({ pattern }) => pattern),
  };
}

function unknownRoot(name: string): Problem {
  return notice(`the config names the message ${name}, but neither version declares it. Correct or remove the name.`);
}

function notice(message: string): Problem {
  return { file: null, line: null, column: null, message, fatal: false };
}

function reportOf(
  sides: Sides,
  { baselineVersion, headVersion, declared, declaredBy }: Declared,
  { policy, peers, window }: Settings,
  { name, policy: source }: { readonly name: string; readonly policy: SurfaceReport['policy'] },
  { baseline, head, decision }: { readonly baseline: Loaded; readonly head: Loaded; readonly decision: Decision },
): SurfaceReport {
  const lowest = baselineVersion === null ? null : minimumVersion(baselineVersion, decision.required);
  return {
    name,
    promise: policy.promise.preset,
    contracts: policy.contracts,
    window,
    policy: source,
    peers,
    baseline: revision(sides.baseline, baselineVersion?.text ?? null),
    head: revision(sides.head, headVersion?.text ?? null),
    required: decision.required,
    declared,
    declaredBy,
    minimumVersion: lowest?.text ?? null,
    skews: decision.skews,
    findings: decision.findings,
    notes: decision.notes,
    unseen: [...new Set([...baseline.unseen, ...head.unseen])],
    files: { baseline: baseline.own.size, head: head.own.size },
  };
}

function revision(tree: Tree, version: string | null): Revision {
  return { ref: shortRef(tree), sha: tree.sha, version };
}

/** A ref as people write it. */
function shortRef({ ref }: Tree): string {
  return ref.replace(/^refs\/tags\//, '');
}

/** Looks back from a release: with which older ones it still works. */
import type { Release } from '../release/tags.ts';
import type { Version } from '../release/version.ts';
import { CALL_SKEWS, type CallSkew, type Reach, type Reached } from '../report/notes-reach.ts';
import type { SkewSummary, SurfaceReport } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import type { Clients } from './clients.ts';
import { decide } from './decide.ts';
import { differences, sinceRelease } from './differences.ts';
import { guardsIn } from './guards.ts';
import type { Loaded } from './load.ts';
import { type Fault, isFault } from './ports.ts';
import type { Settings } from './settings.ts';
import { exemptFrom, type NoSurface } from './surface.ts';
import { sameContent } from './window.ts';

/** What looking back starts from. */
export interface LookBack {
  readonly report: SurfaceReport;
  /** What the previous release is called. */
  readonly previous: string;
  readonly head: Loaded;
  readonly headVersion: Version | null;
  /** Releases before the previous one, ascending. */
  readonly older: readonly Release[];
  readonly load: (release: Release) => Promise<Loaded | NoSurface>;
  /** What the clients of a release call; null: the project lists no clients. */
  readonly clients: (release: Release) => Promise<Clients | null | Fault>;
}

/** @returns how far back each call skew works; looking ends where both break, or at a release that cannot be read */
export async function lookBack(
  from: LookBack,
  settings: Settings,
): Promise<Omit<Reached, 'report'> & { readonly problems: readonly Problem[] }> {
  const runs = new Map(CALL_SKEWS.map((skew) => [skew, begin(skew, from)]));
  const looked = [from.previous];
  let last: { readonly loaded: Loaded; readonly skews: readonly SkewSummary[] } | null = null;
  for (const release of from.older.toReversed()) {
    if ([...runs.values()].every(({ broken }) => broken !== null)) break;
    const name = release.version.text;
    const loaded = await from.load(release);
    if (!('schema' in loaded)) return { ...ended(runs, looked), problems: [unread(name, loaded)] };
    const clients = await from.clients(release);
    if (isFault(clients)) return { ...ended(runs, looked), problems: [unread(name, clients)] };
    // Clients of one protocol may call different methods.
    if (last === null || clients !== null || !sameContent(last.loaded, loaded)) {
      const skews = skewsBetween(loaded, release, clients, from, settings);
      if ('next' in skews) return { ...ended(runs, looked), problems: [unread(name, skews)] };
      last = { loaded, skews };
    }
    looked.unshift(name);
    for (const [skew, run] of runs) if (run.broken === null) runs.set(skew, step(run, name, breaks(skew, last.skews)));
  }
  return { ...ended(runs, looked), problems: [] };
}

function begin(skew: CallSkew, { report, previous }: LookBack): Reach {
  return breaks(skew, report.skews) ? { oldest: null, broken: previous } : { oldest: previous, broken: null };
}

function step(run: Reach, release: string, broken: boolean): Reach {
  return broken ? { ...run, broken: release } : { oldest: release, broken: null };
}

function breaks(skew: CallSkew, skews: readonly SkewSummary[]): boolean {
  return skews.some((summary) => summary.skew === skew && summary.severity === 'broken');
}

function ended(runs: ReadonlyMap<CallSkew, Reach>, looked: readonly string[]): Omit<Reached, 'report'> {
  const none: Reach = { oldest: null, broken: null };
  const of = (skew: CallSkew): Reach => runs.get(skew) ?? none;
  const [rollback, upgrade] = CALL_SKEWS;
  return { reach: { [rollback]: of(rollback), [upgrade]: of(upgrade) }, looked };
}

function skewsBetween(
  old: Loaded,
  { tag, version }: Release,
  clients: Clients | null,
  { head, headVersion }: LookBack,
  settings: Settings,
): readonly SkewSummary[] | NoSurface {
  const since = differences(old, head, settings);
  if (!('evidence' in since)) return since;
  const findings = sinceRelease(old, since, settings);
  if (isFault(findings)) return findings;
  const guards = guardsIn(settings.guards, head, [{ release: version.text, version, loaded: old }]);
  const { skews } = decide({
    findings,
    before: null,
    policy: settings.policy,
    exempt: exemptFrom(settings, { baseline: old, head }),
    guards: { head: guards.of, before: guards.of },
    clients,
    baseline: { ref: tag, version },
    headVersion,
    declared: null,
  });
  return skews;
}

function unread(release: string, why: NoSurface): Problem {
  const what = 'message' in why ? why.message : (why.problems[0]?.message ?? 'it has a fault');
  const message = `${release} could not be read, so nothing is said of it and of older releases: ${what}.`;
  return { file: null, line: null, column: null, message, fatal: false };
}

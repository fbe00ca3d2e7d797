/** The use case of planning: what the next release may be called, and what past ones would have cost. */
import { historyCosts, stepsOf } from '../release/history.ts';
import { PRESETS, zeroMajor } from '../release/promise.ts';
import { type Release, type Releases, releasesOf } from '../release/tags.ts';
import { bumpBetween, minimumVersion, parseVersion } from '../release/version.ts';
import type { History, PlanRow, StepRow, SurfacePlan } from '../report/plan.ts';
import type { Report } from '../report/report.ts';
import { requiredPerPreset } from './decide.ts';
import { findPolicy, judgeRepository, type Outcome, type PolicyRequest } from './gate.ts';
import type { Loaded } from './load.ts';
import type { Parses } from './parses.ts';
import { isFault, type Repository } from './ports.ts';
import { findPlace, type RevisionRequest } from './revisions.ts';
import type { Settings } from './settings.ts';
import { differences, loadSide, type NoSurface } from './surface.ts';
import { decided, type Judged, undecided } from './verdict.ts';

export interface Plan {
  /** The same report as of a check, except that planning never fails. */
  readonly report: Report;
  readonly plans: readonly SurfacePlan[];
}

/** @param last how many releases to look back; null: none */
export async function planRepository(
  repository: Repository,
  request: RevisionRequest,
  policy: PolicyRequest,
  parses: Parses,
  last: number | null,
): Promise<Outcome | Plan> {
  const place = await findPlace(repository, request);
  if (isFault(place)) return { report: undecided(place) };
  const found = await findPolicy(policy, place.mergeBase ?? place.head);
  if ('report' in found || 'badConfig' in found) return found;
  const judged: Judged[] = [];
  const plans: SurfacePlan[] = [];
  for (const settings of found.surfaces) {
    const result = await judgeRepository(repository, place, request, settings, parses, found.source);
    if (!('faults' in result)) return result;
    judged.push(result);
    const releases = releasesOf(place.tags.tags, settings.revisions.tagPattern);
    const history = last === null ? null : await pastCosts(repository, releases, settings, parses, last);
    if (history !== null && !('steps' in history)) return { report: undecided(history) };
    plans.push(planOf(result, settings, history));
  }
  return { report: { ...decided(judged), verdict: 'pass', next: [] }, plans };
}

function planOf({ report, perPreset }: Judged, { policy }: Settings, history: History | null): SurfacePlan {
  const { name, baseline, promise, required, minimumVersion: lowest } = report;
  const version = baseline.version === null ? null : parseVersion(baseline.version);
  const presets = PRESETS.map((preset): PlanRow => {
    const needs = zeroMajor(perPreset[preset], version, policy.zeroMajor);
    return {
      preset,
      required: needs,
      minimumVersion: version === null ? null : (minimumVersion(version, needs)?.text ?? null),
    };
  });
  return {
    name,
    baseline: baseline.version ?? baseline.ref,
    promise,
    required,
    minimumVersion: lowest,
    presets,
    history,
  };
}

/** Compares each of the last releases with the one before it. */
async function pastCosts(
  repository: Repository,
  releases: Releases,
  settings: Settings,
  parses: Parses,
  last: number,
): Promise<History | NoSurface> {
  const load = loader(repository, settings, parses);
  const rows: StepRow[] = [];
  const steps = stepsOf(releases, last);
  for (const { from, to } of steps) {
    const [old, next] = [await load(from), await load(to)];
    if (!('schema' in old)) return old;
    if (!('schema' in next)) return next;
    const required = requiredPerPreset(differences(old, next, settings).findings, settings.policy);
    rows.push({
      from: from.version.text,
      to: to.version.text,
      actual: bumpBetween(from.version, to.version),
      required,
    });
  }
  const costs = steps.map(({ from }, i) => ({ from: from.version, required: rows[i]?.required }));
  const known = costs.flatMap(({ from, required }) => (required === undefined ? [] : [{ from, required }]));
  return { steps: rows, costs: historyCosts(known, settings.policy.zeroMajor) };
}

/** Loads each release once. */
function loader(
  repository: Repository,
  settings: Settings,
  parses: Parses,
): (release: Release) => Promise<Loaded | NoSurface> {
  const loaded = new Map<string, Loaded>();
  return async ({ tag }) => {
    const known = loaded.get(tag);
    if (known !== undefined) return known;
    const tree = await repository.tree(`refs/tags/${tag}`);
    if (isFault(tree)) return tree;
    const side = await loadSide(tree, settings, parses, ` (at ${tag})`);
    if ('schema' in side) loaded.set(tag, side);
    return side;
  };
}

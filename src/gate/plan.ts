/** The use case of planning: what the next release may be called, and what past ones would have cost. */
import { type HistoryStep, historyCosts, stepsOf } from '../release/history.ts';
import { PRESETS, zeroMajor } from '../release/promise.ts';
import { type Release, releasesOf } from '../release/tags.ts';
import { bumpBetween, minimumVersion, parseVersion } from '../release/version.ts';
import type { History, PlanRow, StepRow, SurfacePlan } from '../report/plan.ts';
import type { Report } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { clientsAt } from './client-lists.ts';
import { withoutUncalled } from './clients.ts';
import { perhapsOfCopies } from './copies-accept.ts';
import { requiredPerPreset } from './decide.ts';
import { differences, sinceRelease } from './differences.ts';
import { type Case, judgeRepository, type Outcome, openCase } from './gate.ts';
import { guardsIn, withoutGuarded } from './guards.ts';
import type { Loaded } from './load.ts';
import { loadRelease } from './load-release.ts';
import type { Parses } from './parses.ts';
import type { RevisionRequest } from './place.ts';
import type { PolicyRequest } from './policy.ts';
import { isFault, type Repository } from './ports.ts';
import type { Settings } from './settings.ts';
import { exemptFrom, type NoSurface } from './surface.ts';
import { decided, type First, type Judged, undecided } from './verdict.ts';

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
  const found = await openCase(repository, request, policy, parses);
  if (!('place' in found)) return found;
  const judged: (Judged | First)[] = [];
  const plans: SurfacePlan[] = [];
  for (const settings of found.surfaces) {
    const result = await judgeRepository(found, settings, true);
    if (!('faults' in result)) return result;
    judged.push(result);
    if ('first' in result) continue;
    const history = last === null ? null : await pastCosts(found, settings, last);
    if (history !== null && !('steps' in history)) return { report: undecided(history) };
    plans.push(planOf(result, settings, history));
  }
  const unplanned = plans.length === 0 ? [] : judged.flatMap(withoutPlan);
  const notices = [...found.besides.notices, ...unplanned];
  const acceptedElsewhere = perhapsOfCopies(found.config);
  const report: Report = {
    ...decided(judged, { ...found.besides, notices, acceptedElsewhere }),
    verdict: 'pass',
    next: [],
  };
  return plans.length === 0 ? { report } : { report, plans };
}

/** A plan has a row for every surface but those that nothing came before. */
function withoutPlan(judged: Judged | First): readonly Problem[] {
  if (!('first' in judged)) return [];
  const message = `${judged.name}: nothing came before ${judged.first}, so the next release may carry any version.`;
  return [{ file: null, line: null, column: null, message, fatal: false }];
}

function planOf({ report, perPreset }: Judged, { policy }: Settings, history: History | null): SurfacePlan {
  const { name, baseline, promise, role, required, minimumVersion: lowest } = report;
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
    role,
    required,
    minimumVersion: lowest,
    presets,
    history,
  };
}

/** Compares each of the last releases with the one before it. */
async function pastCosts(found: Case, settings: Settings, last: number): Promise<History | NoSurface> {
  const { tags } = found.place;
  if (tags.incomplete !== null) return tags.incomplete;
  const load = loader(found.repository, settings, found.parses);
  const releases = releasesOf(tags.tags, settings.revisions.tagPattern);
  const rows: StepRow[] = [];
  const costs: HistoryStep[] = [];
  for (const { from, to } of stepsOf(releases, last)) {
    const [old, next] = [await load(from), await load(to)];
    if (!('schema' in old)) return pastFault(old);
    if (!('schema' in next)) return pastFault(next);
    const exempt = exemptFrom(settings, { baseline: old, head: next });
    const guards = guardsIn(settings.guards, next, [
      { release: from.version.text, version: from.version, loaded: old },
    ]);
    const clients = await clientsAt(found.repository, settings, from);
    if (isFault(clients)) return clients;
    const met = differences(old, next, settings);
    if (!('evidence' in met)) return pastFault(met);
    const since = sinceRelease(old, met, settings);
    if (isFault(since)) return pastFault(since);
    const seen = withoutGuarded(since, guards.of);
    const heeded = seen.map((finding) => withoutUncalled(finding, [from.version.text], clients));
    const required = requiredPerPreset(heeded, settings.policy, exempt);
    costs.push({ from: from.version, to: to.version, required });
    rows.push({
      from: from.version.text,
      to: to.version.text,
      actual: bumpBetween(from.version, to.version),
      required,
    });
  }
  return { steps: rows, costs: historyCosts(costs, settings.policy.zeroMajor) };
}

function pastFault(why: NoSurface): NoSurface {
  return { ...why, next: `look back less far with \`--history\`, or: ${why.next}` };
}

/** Loads each release once. */
function loader(
  repository: Repository,
  settings: Settings,
  parses: Parses,
): (release: Release) => Promise<Loaded | NoSurface> {
  const loaded = new Map<string, Loaded>();
  return async (release) => {
    const { tag } = release;
    const known = loaded.get(tag);
    if (known !== undefined) return known;
    const side = await loadRelease(repository, settings, parses, release, ` (at ${tag})`);
    if ('schema' in side) loaded.set(tag, side);
    return side;
  };
}

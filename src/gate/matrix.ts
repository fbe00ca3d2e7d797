/** The use case of the matrix: every release against every other, each pair of different protocols compared once. */
import type { Finding } from '../compat/finding.ts';
import type { AnyRule } from '../compat/rule.ts';
import { releasesIn } from '../release/range.ts';
import { releasesOf } from '../release/tags.ts';
import { parseVersion } from '../release/version.ts';
import {
  CALL_SKEWS,
  type CallSkew,
  type Matrix,
  type MatrixFinding,
  type MatrixMeeting,
  type MatrixPair,
  type MatrixSurface,
  meetingKey,
  meetingOf,
  pairAt,
} from '../report/matrix.ts';
import { matrixFinding } from '../report/matrix-findings.ts';
import type { Problem } from '../schema/model.ts';
import { seenBy } from './decide.ts';
import { differences } from './differences.ts';
import { type Case, type Outcome, openCase, skippedTags, tagNotices } from './gate.ts';
import { type GuardedRelease, guardsIn, withoutGuarded } from './guards.ts';
import type { Loaded } from './load.ts';
import { calls, forClient, noClient } from './matrix-client.ts';
import { type Protocols, readProtocols } from './matrix-protocols.ts';
import { rulesOfCalls } from './matrix-rules.ts';
import type { Parses } from './parses.ts';
import type { RevisionRequest } from './place.ts';
import type { PolicyRequest } from './policy.ts';
import type { Fault, Repository } from './ports.ts';
import { type Witnesses, witnessesOf } from './prove.ts';
import type { Settings } from './settings.ts';
import type { NoSurface } from './surface.ts';
import { toldOnce } from './unseen-once.ts';
import { undecided } from './verdict.ts';

export interface MatrixResult {
  readonly matrix: Matrix;
  /** What a person should know besides. */
  readonly notices: readonly Problem[];
}

/** The head as it is, with nothing said about it. */
export const HEAD: RevisionRequest = { base: null, head: null, tag: null, baseVersion: null, headVersion: null };

/**
 * Compares releases with each other under the policy of the head. A release that cannot be read is marked as such.
 * @param range which versions; null: every stable release
 * @param client one that the config lists: then what it does not call is left out; null: all calls
 * @returns a report that could not be decided if there is nothing to compare, or all of it cannot be read
 */
export async function matrixOf(
  repository: Repository,
  policy: PolicyRequest,
  parses: Parses,
  range: string | null,
  client: string | null = null,
): Promise<Outcome | MatrixResult> {
  const found = await openCase(repository, HEAD, policy, parses);
  if (!('place' in found)) return found;
  if (found.place.tags.incomplete !== null) return { report: undecided(found.place.tags.incomplete) };
  const chosen = client === null ? found.surfaces : found.surfaces.filter(({ clients }) => clients?.lists.has(client));
  if (chosen.length === 0 && client !== null) return { badConfig: [noClient(client, found)] };
  const withCalls = chosen.filter(hasCalls);
  if (withCalls.length === 0) return { report: undecided(NO_CALLS) };
  const surfaces: Compared[] = [];
  for (const settings of withCalls) {
    const compared = await surfaceMatrix(found, forClient(settings, client), range, client);
    if ('next' in compared) return { report: undecided(compared) };
    surfaces.push(compared);
  }
  const fault = nothingCompared(surfaces, range);
  if (fault !== null) return { report: undecided(fault) };
  const stored = chosen.filter((settings) => !hasCalls(settings)).flatMap(besidesCalls);
  const unseen = [...surfaces.flatMap((each) => each.unseen), ...stored, ...found.besides.unseen];
  return {
    matrix: {
      repository: repository.name,
      surfaces: surfaces.map(({ surface }) => surface),
      unseen: toldOnce(unseen),
    },
    notices: [...surfaces.flatMap((each) => each.notices), ...found.besides.notices],
  };
}

/** Whether a surface is more than what is stored as JSON. */
export function hasCalls({ documents }: Settings): boolean {
  return documents?.alone !== true;
}

/** Why there is nothing to say where only calls are told. */
export const NO_CALLS: Fault = {
  kind: 'no-calls',
  message: 'every surface is of stored data, and has no calls',
  next: 'use `skewgate check`, or `skewgate plan --history` for what past releases did to the data',
};

interface Compared {
  readonly surface: MatrixSurface;
  readonly unseen: readonly string[];
  readonly notices: readonly Problem[];
}

async function surfaceMatrix(
  { repository, place, parses }: Case,
  settings: Settings,
  range: string | null,
  client: string | null,
): Promise<Compared | NoSurface> {
  const releases = releasesOf(place.tags.tags, settings.revisions.tagPattern);
  const protocols = await readProtocols(repository, releasesIn(releases, range), settings, parses);
  const { peers } = settings;
  const meetings = await meetingsOf(protocols, settings, client);
  if ('next' in meetings) return meetings;
  return {
    surface: {
      name: settings.name ?? repository.name,
      peers,
      releases: protocols.releases,
      meetings,
    },
    unseen: [
      ...[...protocols.loaded.values()].flatMap(({ unseen }) => unseen),
      ...skippedTags(releases, settings),
      ...besidesCalls(settings),
    ],
    notices: tagNotices(releases),
  };
}

/** A cell says what becomes of calls, and of nothing else that the config names. */
function besidesCalls({ stored, documents, policy }: Settings): readonly string[] {
  return [
    ...(stored.length > 0 || documents !== null ? ['stored data: the matrix shows calls only'] : []),
    ...(policy.contracts.includes('source') ? ['generated code: the matrix shows calls only'] : []),
  ];
}

/** Every pair that meets, with the older side first: a protocol that was left and taken up again is met in both orders. */
async function meetingsOf(
  { releases, loaded }: Protocols,
  settings: Settings,
  client: string | null,
): Promise<MatrixSurface['meetings'] | NoSurface> {
  const meetings = new Map<string, Readonly<Record<CallSkew, MatrixMeeting>>>();
  const rules = rulesOfCalls(settings.policy.contracts);
  for (const { older, newer } of pairsOf(releases)) {
    const key = meetingKey(older, newer);
    const [old, next] = [loaded.get(older), loaded.get(newer)];
    if (older === newer || meetings.has(key) || old === undefined || next === undefined) continue;
    const release = releases.findLast((each) => 'protocol' in each && each.protocol === older)?.version ?? '';
    const sides = { old: { release, version: parseVersion(release), loaded: old }, next };
    const met = await meet(sides, settings, rules, client);
    if ('next' in met) return met;
    meetings.set(key, met);
  }
  return meetings;
}

function* pairsOf(releases: Protocols['releases']): Generator<MatrixPair> {
  for (const client of releases.keys())
    for (const server of releases.keys()) {
      const pair = pairAt(releases, client, server);
      if (pair !== null) yield pair;
    }
}

async function meet(
  { old, next }: { readonly old: GuardedRelease; readonly next: Loaded },
  settings: Settings,
  rules: readonly AnyRule[],
  client: string | null,
): Promise<Readonly<Record<CallSkew, MatrixMeeting>> | NoSurface> {
  const { peers, policy } = settings;
  const audience = { peers, contracts: policy.contracts };
  const compared = differences(old.loaded, next, settings, rules);
  if (!('evidence' in compared)) return compared;
  const { findings: all, evidence } = compared;
  const seen = all.map((finding) => seenBy(finding, policy));
  const called = client === null ? seen : seen.filter((finding) => calls(client, finding, settings));
  const findings = withoutGuarded(called, guardsIn(settings.guards, next, [old]).of);
  const proofs = settings.proofs ? await witnessesOf(findings, evidence, settings) : new Map<Finding, Witnesses>();
  const inSkew = (skew: CallSkew): MatrixMeeting =>
    meetingOf(findings.map((finding) => matrixFinding(finding, skew, audience, proofs.get(finding))).filter(isTold));
  const [upgrade, rollback] = CALL_SKEWS;
  return { [upgrade]: inSkew(upgrade), [rollback]: inSkew(rollback) };
}

function isTold(finding: MatrixFinding | null): finding is MatrixFinding {
  return finding !== null;
}

/** Null: at least two releases of one surface were compared, or every release that there is could be read. */
function nothingCompared(surfaces: readonly Compared[], range: string | null): Fault | null {
  const perSurface = surfaces.map(({ surface: { releases } }) => releases);
  const all = perSurface.flat();
  const readable = perSurface.map((releases) => releases.filter((release) => 'protocol' in release).length);
  if (all.length === 0) return noRelease(range);
  if (readable.some((count) => count > 1)) return null;
  const unread = all.find((release) => 'unread' in release);
  if (unread === undefined) return null;
  const more = all.length > 1 ? ` (and ${all.length - 1} more)` : '';
  return {
    kind: 'nothing-compared',
    message: `no two releases could be read; ${unread.version}${more}: ${unread.unread}`,
    next: 'choose other releases with `--tags`, or leave the file out (`--protos`)',
  };
}

const NO_RELEASE: Fault = {
  kind: 'no-release',
  message: 'no tag is a stable release, so there is nothing to compare',
  next: 'set tag-pattern if your tags name versions in another form, or name pre-releases with `--tags`',
};

/** Why no release is there to look at. */
export function noRelease(range: string | null): Fault {
  if (range === null) return NO_RELEASE;
  return {
    kind: 'no-release',
    message: `no release is in the range ${range}`,
    next: 'choose another range with `--tags`; a pre-release is in it only if it names one of the same version',
  };
}

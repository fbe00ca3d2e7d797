/** Whether copies of one protocol still say the same: the one that the client is built from, and the server's. */
import { betweenCopies } from '../compat/copies.ts';
import type { Finding } from '../compat/finding.ts';
import { SEVERITIES, worse } from '../compat/severity.ts';
import type { Config, Copies } from '../config/config.ts';
import { compileGlobs } from '../config/globs.ts';
import { resolveSurfaces } from '../config/resolve.ts';
import { type Acceptance, acceptancesFor } from '../release/acceptance.ts';
import { fingerprint } from '../release/fingerprint.ts';
import type { Version } from '../release/version.ts';
import type { CopiesReport, ReportedFinding } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import { acceptedBy } from './copies-accept.ts';
import { type JudgedCopies, reasonOfCopies } from './copies-reason.ts';
import { seenBy } from './decide.ts';
import { differences } from './differences.ts';
import { fingerprintParts } from './fingerprints.ts';
import type { Loaded } from './load.ts';
import type { Parses } from './parses.ts';
import type { PolicyRequest } from './policy.ts';
import type { Tree } from './ports.ts';
import { type Evidence, proveFindings, secondOpinions } from './prove.ts';
import { type Settings, settingsOf } from './settings.ts';
import { loadSide, type NoSurface, SECOND_OPINION } from './surface.ts';
import { shortRef } from './surface-report.ts';

/** Where the copies are: in two trees, or at two places of one. An empty path is the whole tree. */
export interface CopyPlaces {
  readonly name: string;
  readonly client: { readonly tree: Tree; readonly path: string; readonly shown: string };
  readonly server: { readonly tree: Tree; readonly path: string; readonly shown: string };
  /** What fingerprints call the pair; null: nothing, for its places are those of one machine. */
  readonly id: string | null;
}

/** @returns what holds for all copies of a config: what its top level says */
export function copySettings(config: Config, { options, proofs }: Pick<PolicyRequest, 'options' | 'proofs'>): Settings {
  const [surface] = resolveSurfaces({ ...config, surfaces: [] }, options);
  if (surface === undefined) throw new TypeError('a config without surfaces is one surface');
  // What is stored is read by one program; copies are of calls.
  return { ...settingsOf({ ...surface, protos: null, storedJson: null }, config.limits, proofs), stored: [] };
}

/** Where copies are compared. */
export interface CopySides {
  readonly head: Tree;
  /** Where the change starts: what differed there already is not this change's. */
  readonly before: Tree | null;
  /** The version that is judged, as far as one is known: acceptances end with it. */
  readonly version: Version | null;
}

/** Compares the copies that a config names at the head. */
export async function judgeCopies(
  config: Config,
  { head, before, version }: CopySides,
  settings: Settings,
  parses: Parses,
): Promise<JudgedCopies | NoSurface> {
  const copies: CopiesReport[] = [];
  const problems: Problem[] = [];
  for (const pair of config.copies) {
    const now = await compareCopies(placesIn(pair, head), settings, parses);
    if ('kind' in now || 'problems' in now) return now;
    const then = before === null ? null : await compareCopies(placesIn(pair, before), settings, parses);
    if (then !== null && 'kind' in then) return then;
    const known = then !== null && 'findings' in then ? then : null;
    if ('missing' in now) {
      if (known === null) return noCopy(pair, now.missing);
      problems.push(goneNotice(pair, now.missing));
      continue;
    }
    if (then !== null && 'problems' in then) problems.push(unreadBefore(pair));
    const reported = await reportOf(
      placesIn(pair, head),
      now,
      { before: known && before && { found: known, tree: before }, version },
      settings,
    );
    if (!('findings' in reported)) return reported;
    copies.push(reported);
  }
  const accepted = acceptedBy(copies, config, settings.policy.accept, version);
  return { copies, problems: [...problems, ...accepted.problems], named: accepted.named };
}

/** @returns the places of a pair that a config names, in one tree */
export function placesIn(pair: Copies, tree: Tree): CopyPlaces {
  const { client, server } = pair;
  return {
    name: placesName(pair),
    id: placesName(pair),
    client: { tree, path: client, shown: client },
    server: { tree, path: server, shown: server },
  };
}

/** Compares two copies as they are now: whatever differs counts. */
export async function judgePeers(
  places: CopyPlaces,
  settings: Settings,
  parses: Parses,
): Promise<CopiesReport | NoSurface> {
  const now = await compareCopies(places, settings, parses);
  if ('missing' in now) return noCopy({ client: places.client.shown, server: places.server.shown }, now.missing);
  return 'findings' in now ? reportOf(places, now, { before: null, version: null }, settings) : now;
}

/** Which files a copy is made of: its own one, or all of its folder. An empty path is the whole tree. */
export function inCopy(path: string): (file: string) => boolean {
  if (path === '') return compileGlobs(null, null);
  return (file) => file === path || (file.startsWith(`${path}/`) && file.endsWith('.proto'));
}

interface Compared {
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly client: Loaded;
  readonly server: Loaded;
}

type Missing = { readonly missing: 'client' | 'server' };

async function compareCopies(
  places: CopyPlaces,
  settings: Settings,
  parses: Parses,
): Promise<Compared | Missing | NoSurface> {
  const loaded = new Map<'client' | 'server', Loaded>();
  for (const side of ['client', 'server'] as const) {
    const { tree, path } = places[side];
    const selection = { ...settings.selection, includes: inCopy(path) };
    const found = await loadSide(tree, { ...settings, selection }, parses, '');
    if (!('schema' in found)) return found;
    if (found.own.size === 0) return { missing: side };
    loaded.set(side, found);
  }
  const [client, server] = [loaded.get('client'), loaded.get('server')];
  if (client === undefined || server === undefined) throw new TypeError('both copies are loaded');
  const met = differences(client, server, settings);
  if (!('evidence' in met)) return met;
  const { findings, evidence } = met;
  const seen = betweenCopies(findings.map((finding) => seenBy(finding, settings.policy)));
  return { findings: seen.flatMap((finding) => counted(finding, settings)), evidence, client, server };
}

/** What happens in the contracts that count. */
function counted(finding: Finding, { policy: { contracts } }: Settings): readonly Finding[] {
  const consequences = finding.consequences.filter(({ contract }) => contracts.includes(contract));
  return consequences.length === 0 ? [] : [{ ...finding, consequences }];
}

/** What differences are measured by. */
interface Judging {
  readonly before: { readonly found: Compared; readonly tree: Tree } | null;
  readonly version: Version | null;
}

async function reportOf(
  { name, id, client, server }: CopyPlaces,
  now: Compared,
  { before, version }: Judging,
  settings: Settings,
): Promise<CopiesReport | NoSurface> {
  const { peers, policy } = settings;
  const known = (before?.found.findings ?? []).map((finding) => printOf(finding, id));
  const prints = now.findings.map((finding) => printOf(finding, id));
  const { accepted } = acceptancesFor(policy.accept, prints, version);
  const reported = now.findings.map((finding, i) => {
    const fingerprint = prints[i] ?? '';
    const at = known.indexOf(fingerprint);
    if (at >= 0) known.splice(at, 1);
    return reportedFinding(finding, fingerprint, at < 0, accepted.get(fingerprint) ?? null);
  });
  const doubts = settings.proofs ? await secondOpinions({ findings: reported, notes: [] }) : [];
  if (doubts.length > 0) return { problems: doubts, next: SECOND_OPINION };
  const proven = settings.proofs ? await proveFindings(reported, now.evidence, settings) : reported;
  const findings = [...proven].sort(worstFirst);
  const failed = findings.some(({ blocking }) => blocking);
  const told = {
    name,
    verdict: failed ? ('fail' as const) : ('pass' as const),
    peers: { ...peers, sameAge: true as const },
    contracts: policy.contracts,
    client: { path: client.shown, files: now.client.own.size },
    server: { path: server.shown, files: now.server.own.size },
    before: before && { ref: shortRef(before.tree), sha: before.tree.sha, version: null },
    findings,
  };
  return { ...told, reason: reasonOfCopies(told) };
}

/** The same difference between two other copies is another one. */
function printOf(finding: Finding, id: string | null): string {
  const parts = fingerprintParts(finding);
  return fingerprint(id === null ? parts : { ...parts, copies: id });
}

function reportedFinding(
  finding: Finding,
  fingerprint: string,
  introduced: boolean,
  acceptance: Acceptance | null,
): ReportedFinding {
  const severity = finding.consequences.map((each) => each.severity).reduce(worse, 'safe');
  return {
    finding,
    fingerprint,
    severity,
    requires: 'none',
    blocking: introduced && acceptance === null && severity === 'broken',
    introduced,
    unstable: false,
    guarded: null,
    clients: [],
    accepted: acceptance === null ? null : { reason: acceptance.reason, until: acceptance.until?.text ?? null },
    since: [],
    witnesses: new Map(),
  };
}

function worstFirst(a: ReportedFinding, b: ReportedFinding): number {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
}

function noCopy({ client, server }: Pick<Copies, 'client' | 'server'>, side: 'client' | 'server'): NoSurface {
  const message = `there is no .proto file in ${side === 'client' ? client : server}, the ${side}'s copy of a protocol`;
  return { problems: [problem(message, true)], next: 'correct the path of the copy' };
}

/** The config that counts is the one before the change, so a copy that a change moves or deletes is not there for it. */
function goneNotice(pair: Copies, side: 'client' | 'server'): Problem {
  const path = side === 'client' ? pair.client : pair.server;
  return problem(
    `The copies ${placesName(pair)} are not compared: ${path} is gone. Correct \`copies:\` in the config.`,
  );
}

function unreadBefore(pair: Copies): Problem {
  return problem(`The copies ${placesName(pair)} could not be read before this change, so all that differs counts.`);
}

function placesName({ name, client, server }: Copies): string {
  return name ?? `${client} and ${server}`;
}

function problem(message: string, fatal = false): Problem {
  return { file: null, line: null, column: null, message, fatal };
}

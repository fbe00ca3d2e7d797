/** Whether a release can be installed while older peers run, and what to upgrade first. */

import type { Severity } from '../compat/severity.ts';
import type { Upgrade } from '../release/component.ts';
import { needsStop, stopSentence } from './components.ts';
import { type Peer, peerText } from './notes-peers.ts';
import { type CallSkew, hasCalls, previousOf, type Reached } from './notes-reach.ts';
import type { SurfaceReport } from './report.ts';

/** What to upgrade first. `limited`: the way works, but something is lost on it. */
export type Advice =
  | { readonly kind: 'stop' }
  | { readonly kind: 'either'; readonly limited: boolean }
  | { readonly kind: 'first'; readonly peer: Peer; readonly limited: boolean; readonly other: 'limited' | 'breaks' };

/** @returns the advice for who comes from the previous release */
export function adviceOf(report: SurfaceReport): Advice {
  if (report.promise === 'none' || needsStop(report) || severityIn(report, 'old-data-new-reader') === 'broken')
    return { kind: 'stop' };
  const server = severityOfWay(report, 'server');
  const client = severityOfWay(report, 'client');
  if (server === 'broken' && client === 'broken') return { kind: 'stop' };
  if (server === client) return { kind: 'either', limited: server === 'degraded' };
  const peer = RANK[server] < RANK[client] ? 'server' : 'client';
  const [way, other] = peer === 'server' ? [server, client] : [client, server];
  return { kind: 'first', peer, limited: way === 'degraded', other: other === 'broken' ? 'breaks' : 'limited' };
}

const RANK: Readonly<Record<Severity, number>> = { safe: 0, degraded: 1, broken: 2 };

/** The skew that is met when a peer is upgraded before the other. */
const MET: Readonly<Record<Peer, CallSkew>> = { server: 'old-client-new-server', client: 'new-client-old-server' };

/**
 * The worst that is met on the way, if `first` is upgraded before the other. Where running workloads keep the peer they
 * have, old ones of it meet the new other peer too, whatever comes first.
 */
function severityOfWay(report: SurfaceReport, first: Peer): Severity {
  const met = severityIn(report, MET[first]);
  if (!stays(report, first)) return met;
  const after = severityIn(report, MET[first === 'server' ? 'client' : 'server']);
  return RANK[after] > RANK[met] ? after : met;
}

function severityIn({ skews }: SurfaceReport, id: string): Severity {
  return skews.find(({ skew }) => skew === id)?.severity ?? 'safe';
}

/** Whether running workloads keep the peer they have. */
function stays({ components, peers }: SurfaceReport, peer: Peer): boolean {
  const keep: Upgrade = 'new-workloads-only';
  return components.some(({ name, upgrade, changed }) => name === peers[peer] && upgrade === keep && changed !== false);
}

/** @returns the first sentences of the notes */
export function adviceText(reached: Reached): readonly string[] {
  const { report } = reached;
  const advice = adviceOf(report);
  const changed = report.findings.length + report.notes.length > 0;
  const what = hasCalls(report) ? 'The protocol' : 'What is stored';
  const same = changed ? [] : [`${what} did not change since ${previousOf(report)}.`];
  if (advice.kind === 'stop') {
    const mixed = report.promise === 'none' ? ['Nothing is promised yet about versions that differ.'] : [];
    return [stopSentence(report), ...sentences([...same, ...mixed, ...dataSentences(report)])];
  }
  if (!hasCalls(report)) {
    const read = `This release reads what ${previousOf(report)} has stored.`;
    return sentences([...same, ...(changed ? [read] : []), ...acceptedSentences(report), ...dataSentences(report)]);
  }
  return sentences([
    ...same,
    ...orderSentences(reached, advice),
    ...keepSentences(report),
    ...acceptedSentences(report),
    ...dataSentences(report),
  ]);
}

function sentences(all: readonly string[]): readonly string[] {
  return all.length === 0 ? [] : [all.join(' ')];
}

/** Advice that does not say to stop. */
type Order = Exclude<Advice, { kind: 'stop' }>;

/** @returns the oldest release from which the advice holds; null where it is to stop */
export function liveFrom(reached: Reached, advice: Advice): string | null {
  if (advice.kind === 'stop') return null;
  const { looked } = reached;
  const peers: readonly Peer[] = advice.kind === 'first' ? [advice.peer] : ['server', 'client'];
  return looked[Math.min(...peers.map((peer) => oldestPlace(reached, peer)))] ?? null;
}

/** The place in `looked` of the oldest release from which `first` can be upgraded before the other. */
function oldestPlace({ report, reach, looked }: Reached, first: Peer): number {
  const ways: readonly Peer[] = stays(report, first) ? ['server', 'client'] : [first];
  const places = ways.map((peer) => looked.indexOf(reach[MET[peer]].oldest ?? previousOf(report)));
  return Math.max(...places);
}

function orderSentences(reached: Reached, advice: Order): readonly string[] {
  const order = advice.kind === 'either' ? anyOrder(reached, advice) : oneOrder(reached, advice);
  const from = liveFrom(reached, advice);
  // As far as was looked it works: the limit is ours.
  const beyond = reached.unlooked && from === reached.looked[0] ? '; older releases were not compared' : '';
  return [`Live upgrade is supported from ${from} on${beyond}.`, order];
}

/** Of two ways that both work today one may reach further back. */
function anyOrder(reached: Reached, { limited }: Order): string {
  const { report, looked } = reached;
  const [server, client] = [oldestPlace(reached, 'server'), oldestPlace(reached, 'client')];
  const peer = server < client ? 'server' : 'client';
  const older =
    server === client
      ? ''
      : `; from a release before ${looked[Math.max(server, client)]}, upgrade ${peerText(report, peer)} first`;
  const both = `Upgrade ${peerText(report, 'client')} and ${peerText(report, 'server')} in any order`;
  return `${both}${limited ? ', with the limits below' : ''}${older}.`;
}

function oneOrder(reached: Reached, advice: Order & { readonly kind: 'first' }): string {
  const { report, looked } = reached;
  const second = advice.peer === 'server' ? 'client' : 'server';
  const names = `Upgrade ${peerText(report, advice.peer)} first, then ${peerText(report, second)}`;
  const order = `${names}${advice.limited ? ', with the limits below' : ''}.`;
  if (advice.other === 'breaks') return order;
  const [from, since] = [oldestPlace(reached, advice.peer), oldestPlace(reached, second)];
  const where = since > from ? `from ${looked[since]} on` : 'too';
  return `${order} The other order works ${where}, with the limits below.`;
}

function keepSentences(report: SurfaceReport): readonly string[] {
  return (['client', 'server'] as const)
    .filter((peer) => stays(report, peer))
    .map((peer) => `Running ${report.workloads} keep the ${report.peers[peer]} they have.`);
}

function acceptedSentences({ findings }: SurfaceReport): readonly string[] {
  const some = findings.some(({ accepted, severity }) => accepted !== null && severity === 'broken');
  return some ? ['This does not count the accepted breaks below.'] : [];
}

/** What becomes of stored data, both ways. */
function dataSentences(report: SurfaceReport): readonly string[] {
  const previous = previousOf(report);
  const forth = severityIn(report, 'old-data-new-reader') === 'broken';
  const back = severityIn(report, 'new-data-old-reader') === 'broken';
  return [
    ...(forth ? [`It does not read everything that ${previous} has stored.`] : []),
    ...(back ? [`There is no way back: ${previous} does not read everything that this release stores.`] : []),
  ];
}

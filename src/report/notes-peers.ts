/** The two peers as sentences name them: a project's own names stand alone, `client` and `server` do not. */
import type { SurfaceReport } from './report.ts';
import { capital } from './sentence.ts';

export type Peer = 'client' | 'server';

type Named = Pick<SurfaceReport, 'peers' | 'role'>;

/** @returns `kata-agent`, or `the server` */
export function peerText({ peers }: Pick<Named, 'peers'>, peer: Peer): string {
  return peers[peer] === peer ? `the ${peer}` : peers[peer];
}

/**
 * @param version null: that of the release the notes are for
 * @returns `kata-agent 1.6.0`, or `the server of 1.6.0`; of a server that others release, `kubelet as 1.6.0 knows it`
 */
export function atVersion(report: Named, peer: Peer, version: string | null): string {
  const name = peerText(report, peer);
  if (isForeign(report, peer)) return `${name} as ${version ?? 'this release'} knows it`;
  if (version === null) return `${name} of this release`;
  return report.peers[peer] === peer ? `${name} of ${version}` : `${name} ${version}`;
}

/** @returns whether others release the peer, so that its versions are not the project's */
export function isForeign({ role }: Pick<Named, 'role'>, peer: Peer): boolean {
  return role === 'client' && peer === 'server';
}

/** @returns the words as they begin a sentence: a name stays as it is written */
export function started(words: string): string {
  return words.startsWith('the ') ? capital(words) : words;
}

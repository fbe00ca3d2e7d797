/** What a project says of its clients: which there are, what they call, and what they ask before they use an addition. */
import type { Finding } from '../compat/finding.ts';
import type { Version } from '../release/version.ts';
import type { Problem } from '../schema/model.ts';
import { clientsIn } from './client-lists.ts';
import { type Clients, unknownCalls, withoutUncalled } from './clients.ts';
import { type Guards, guardsIn, withoutGuarded } from './guards.ts';
import type { Loaded } from './load.ts';
import { type Fault, isFault, type Tree } from './ports.ts';
import type { Settings } from './settings.ts';

/** A release that clients come from, as it is written in `since`. */
export interface ClaimedRelease {
  readonly release: string;
  readonly version: Version | null;
  readonly tree: Tree;
  readonly loaded: Loaded;
}

/** What of it is true, and what not. */
export interface Claims {
  readonly clients: Clients | null;
  /** As the head says, and as was said before the change. */
  readonly guards: { readonly head: Guards; readonly before: Guards };
  /** The findings between the previous release and the head, as they are with all that. */
  readonly heeded: (findings: readonly Finding[]) => readonly Finding[];
  readonly problems: readonly Problem[];
}

/** @param releases all that must keep working with the head, ascending: the last is the previous one */
export async function claimsOf(
  { name, clients: policy, guards: guarding }: Settings,
  releases: readonly ClaimedRelease[],
  { before, head }: { readonly before: Loaded | null; readonly head: Loaded },
): Promise<Claims | Fault> {
  const clients = await clientsIn(policy, name, releases);
  if (isFault(clients)) return clients;
  const guards = { head: guardsIn(guarding, head, releases), before: guardsIn(guarding, before ?? head, releases) };
  const unknown = policy === null ? [] : unknownCalls(policy, [head, ...releases.map(({ loaded }) => loaded)]);
  const previous = releases.slice(-1).map(({ release }) => release);
  const heeded = (findings: readonly Finding[]): readonly Finding[] =>
    withoutGuarded(findings, guards.head.of).map((finding) => withoutUncalled(finding, previous, clients));
  return { clients, guards, heeded, problems: [...guards.head.problems, ...unknown] };
}

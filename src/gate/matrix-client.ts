/** The matrix of one of several clients: what it does not call is left out. */
import type { Finding } from '../compat/finding.ts';
import type { Problem } from '../schema/model.ts';
import { callersOf } from './clients.ts';
import type { Settings } from './settings.ts';

/** @returns the settings with the client's name in every sentence */
export function forClient(settings: Settings, client: string | null): Settings {
  return client === null ? settings : { ...settings, peers: { ...settings.peers, client } };
}

/** Whether a client calls a method through which a finding can be met, by the list in the policy. */
export function calls(client: string, finding: Finding, { clients }: Settings): boolean {
  return clients !== null && callersOf(finding, clients.lists).includes(client);
}

/** What to say of a client that no surface lists. */
export function noClient(client: string, { surfaces }: { readonly surfaces: readonly Settings[] }): Problem {
  const names = [...new Set(surfaces.flatMap(({ clients }) => [...(clients?.lists.keys() ?? [])]))];
  const there = names.length === 0 ? 'the config lists no clients' : `there is ${names.join(', ')}`;
  const message = `there is no client "${client}" under \`clients\` in the config; ${there}`;
  return { file: null, line: null, column: null, message, fatal: true };
}

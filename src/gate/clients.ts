/** Several clients of one server: which of them a finding hurts, and what nobody calls any more. */
import { type Consequence, type Finding, orderConsequences } from '../compat/finding.ts';
import type { Contract } from '../compat/skew.ts';
import { CALL_SKEWS } from '../report/matrix.ts';
import type { ClientSkews, ReportedFinding } from '../report/report.ts';
import type { Problem } from '../schema/model.ts';
import type { Loaded } from './load.ts';
import { summarise } from './skew-summary.ts';

/** Full names of the methods that each client calls. */
export type ClientLists = ReadonlyMap<string, readonly string[]>;

/** What a policy says of clients. */
export interface ClientPolicy {
  readonly lists: ClientLists;
  /** Whether these are all there are. */
  readonly complete: boolean;
  /** Where the config is in the trees of releases; null: what was given holds for all of them. */
  readonly file: string | null;
}

/** Who calls what, at the head and in the releases it is compared with. */
export interface Clients extends Pick<ClientPolicy, 'lists' | 'complete'> {
  /** By release, as it is written in `since`; a release that is missing has the lists of the policy. */
  readonly ofRelease: ReadonlyMap<string, ClientLists>;
}

/** @returns the clients among `lists` that call a method through which the finding can be met, in the order of the lists */
export function callersOf({ reachedBy }: Pick<Finding, 'reachedBy'>, lists: ClientLists): readonly string[] {
  const methods = new Set(reachedBy.flatMap(({ old, new: next }) => [old?.fullName, next?.fullName]));
  return [...lists].filter(([, calls]) => calls.some((name) => methods.has(name))).map(([client]) => client);
}

/**
 * @param since the releases against which it was found
 * @returns the clients that the finding hurts: old ones by what they called in their release, new ones by the policy
 */
export function hurtClients(
  finding: Finding,
  since: readonly string[],
  clients: Clients,
  contracts: readonly Contract[],
): readonly string[] {
  const hurt = CALL_SKEWS.filter((skew) =>
    finding.consequences.some((each) => each.skew === skew && contracts.includes(each.contract)),
  );
  const named = new Set(hurt.flatMap((skew) => callersIn(skew, finding, since, clients)));
  return namesOf(clients).filter((name) => named.has(name));
}

function callersIn(
  skew: (typeof CALL_SKEWS)[number],
  finding: Finding,
  since: readonly string[],
  { lists, ofRelease }: Clients,
): readonly string[] {
  if (skew === 'new-client-old-server') return callersOf(finding, lists);
  return since.flatMap((release) => callersOf(finding, ofRelease.get(release) ?? lists));
}

/** Every client, those of the policy first. */
function namesOf({ lists, ofRelease }: Clients): readonly string[] {
  return [...new Set([lists, ...ofRelease.values()].flatMap((each) => [...each.keys()]))];
}

/**
 * Where all clients are known, a method that none of them calls is missed by nobody who is known: it is not broken.
 * @returns the finding with an old client's call to a missing method degraded, if no client of the releases makes it
 */
export function withoutUncalled(finding: Finding, since: readonly string[], clients: Clients | null): Finding {
  if (clients === null || !clients.complete || finding.reachedBy.length === 0) return finding;
  if (callersIn('old-client-new-server', finding, since, clients).length > 0) return finding;
  const milder = (each: Consequence): Consequence =>
    each.skew === 'old-client-new-server' && each.effect === 'unimplemented' && each.severity === 'broken'
      ? { ...each, severity: 'degraded' }
      : each;
  return { ...finding, consequences: finding.consequences.map(milder).sort(orderConsequences) };
}

/** @returns what becomes of each client, old with the new server and new with the old */
export function clientSkews(
  findings: readonly ReportedFinding[],
  clients: Clients | null,
  contracts: readonly Contract[],
): readonly ClientSkews[] {
  if (clients === null) return [];
  return namesOf(clients).map((name) => {
    const met = findings.map((reported) => {
      const { finding, since } = reported;
      const calls = CALL_SKEWS.filter((skew) => callersIn(skew, finding, since, clients).includes(name));
      const consequences = finding.consequences.filter(({ skew }) => calls.some((call) => call === skew));
      return { ...reported, finding: { ...finding, consequences } };
    });
    return {
      name,
      skews: summarise(met, { contracts, stored: false }).filter(({ skew }) => skew.includes('-client-')),
    };
  });
}

/** @returns a notice for each method that a list of the policy names and no version declares */
export function unknownCalls({ lists }: ClientPolicy, loaded: readonly Loaded[]): readonly Problem[] {
  const known = new Set(
    loaded.flatMap(({ schema }) =>
      [...schema.services.values()].flatMap(({ methods }) => methods.map(({ fullName }) => fullName)),
    ),
  );
  return [...lists].flatMap(([client, methods]) =>
    methods
      .filter((name) => !known.has(name))
      .map((name) => {
        const message = `the config says that ${client} calls ${name}, but no version that was compared declares it. Correct or remove the name.`;
        return { file: null, line: null, column: null, message, fatal: false };
      }),
  );
}

/** Both meetings of two versions, every call in them, and what each came to. */
import type { Finding } from '../../../src/compat/finding.ts';
import type { Sources } from '../../support/schema.ts';
import { serve } from './loopback.ts';
import { type CallSkew, type Counts, observed, type Predicted, predict } from './predict.ts';
import { type Endpoint, endpointsOf, filled } from './protocol.ts';

/** One call, predicted and made. */
export interface Made {
  readonly title: string;
  readonly predicted: Predicted;
  readonly observed: string;
}

/** Calls that hang are given up after the first; after the second, where a busy machine had not even served them. */
const PATIENCE = [300, 5_000] as const;
/** All others end by themselves; this only ends a test that would fail. */
const ENDS_WITHIN = 10_000;

/** Calls every method of either client on the other server, with every number of messages. */
export async function meet(before: Sources, after: Sources, findings: readonly Finding[]): Promise<readonly Made[]> {
  const [old, next] = [endpointsOf(before), endpointsOf(after)];
  const both = [
    callAll('old-client-new-server', old, next, findings),
    callAll('new-client-old-server', next, old, findings),
  ];
  return (await Promise.all(both)).flat();
}

/** Calls every method of a version on a server of that version: nothing may fail. */
export function meetItself(sources: Sources): Promise<readonly Made[]> {
  const endpoints = endpointsOf(sources);
  return callAll('old-client-new-server', endpoints, endpoints, []);
}

async function callAll(
  skew: CallSkew,
  clients: readonly Endpoint[],
  servers: readonly Endpoint[],
  findings: readonly Finding[],
): Promise<readonly Made[]> {
  const server = await serve(servers);
  const make = async (as: Endpoint, serves: Endpoint | null, counts: Counts): Promise<Made> => {
    const predicted = predict(findings, skew, as, counts);
    const send = repeat(as.input, counts.requests);
    const answer = serves === null ? [] : repeat(serves.output, counts.answers);
    const hangs = predicted.text === 'DEADLINE_EXCEEDED no-end';
    const [short, long] = hangs ? PATIENCE : [ENDS_WITHIN, ENDS_WITHIN];
    const first = await server.call(as, { send, answer, deadline: short });
    const ended = hangs && !first.handlerEnded ? await server.call(as, { send, answer, deadline: long }) : first;
    return { title: `${skew} ${as.path} ${counts.requests}:${counts.answers}`, predicted, observed: observed(ended) };
  };
  const made = await Promise.all(
    clients.flatMap((as) => {
      const serves = servers.find(({ path }) => path === as.path) ?? null;
      return countsOf(as, serves).map((counts) => make(as, serves, counts));
    }),
  );
  server.stop();
  return made;
}

function repeat(type: Endpoint['input'], times: number): readonly Uint8Array[] {
  return Array.from({ length: times }, () => type.encode(filled(type)).finish());
}

/** None, one and several, where that side streams. */
function countsOf(client: Endpoint, server: Endpoint | null): readonly Counts[] {
  const several = (streams: boolean): readonly number[] => (streams ? [0, 1, 3] : [1]);
  return several(client.requestStream).flatMap((requests) =>
    several(server?.responseStream ?? false).map((answers) => ({ requests, answers })),
  );
}

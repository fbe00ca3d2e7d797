/** The proof of what happens to a whole call: its path, and the status it ends with. */
import type { Consequence, Finding } from '../compat/finding.ts';
import { canBeSame, httpCallsOf } from '../compat/http.ts';
import type { MethodPair, Pair } from '../compat/pair.ts';
import { clientSide, type Side } from '../compat/skew.ts';
import { type Answer, failureOf, statusOf } from '../compat/status.ts';
import type { Method, Service } from '../schema/model.ts';
import type { Bench } from './prover.ts';
import { methodIn, seesService } from './served.ts';
import { onlyRuntime } from './show.ts';
import type { Witness } from './witness.ts';

/** Whether nothing is read wrong, but the call itself fails. */
export function isOfCall({ rule, pair }: Finding, { flow, contract }: Consequence): boolean {
  return contract === 'binary' && (flow === null || (pair.kind === 'method' && rule.call !== undefined));
}

/** @returns the path that the client calls, and what comes back; proven if protobufjs reads both sides so too */
export function proveCall(finding: Finding, consequence: Consequence, bench: Bench): Witness {
  const { skew } = consequence;
  const client = skew === 'new-client-old-server' ? clientSide(skew) : 'old';
  const called = finding.pair.kind === 'stored' ? null : calledIn(finding.pair, client);
  const other = onlyRuntime(consequence);
  const path =
    called === null ? '' : `/${called.service.fullName}${called.method === null ? '' : `/${called.method.name}`}`;
  return {
    writer: path,
    bytes: null,
    reader: answerTo(finding, consequence, bench),
    runtime: other ?? bench.transport,
    proven: other === null && called !== null && isConfirmed(called, consequence, client, bench),
    message: null,
  };
}

/** @returns an HTTP call that only the client's version maps; null if each of its calls may be served */
export function proveHttpCall({ pair }: Finding, { skew }: Consequence, { schemas }: Bench): Witness | null {
  const client = skew === 'new-client-old-server' ? clientSide(skew) : 'old';
  const server = schemas[client === 'old' ? 'new' : 'old'];
  const method = pair.kind === 'method' ? pair[client] : null;
  if (method === null) return null;
  const served = [...server.services.values()].flatMap(({ methods }) =>
    methods.flatMap((one) => httpCallsOf(one, server)),
  );
  const missing = httpCallsOf(method, schemas[client]).find(
    ({ path }) => !served.some((other) => canBeSame(path, other.path)),
  );
  if (missing === undefined) return null;
  const writer = `${missing.verb} ${missing.path}`;
  return { writer, bytes: null, reader: '404 Not Found', runtime: 'http', proven: true, message: null };
}

interface Called {
  readonly service: Service;
  readonly method: Method | null;
  /** The other side's method of that pair, if there is one. */
  readonly other: Method | null;
}

function calledIn(pair: Pair, client: Side): Called | null {
  if (pair.kind === 'method') return calledMethod(pair, client);
  const services = pair.kind === 'package' ? pair.services : pair.kind === 'service' ? [pair] : [];
  const known = services.flatMap((one) => one[client] ?? []);
  const service = known.find(({ methods }) => methods.length > 0) ?? known[0];
  return service === undefined ? null : { service, method: service.methods[0] ?? null, other: null };
}

function calledMethod(pair: MethodPair, client: Side): Called | null {
  const method = pair[client];
  return method === null ? null : { service: method.parent, method, other: pair[client === 'old' ? 'new' : 'old'] };
}

function answerTo(finding: Finding, consequence: Consequence, { transport }: Bench): string {
  const failure = failureOf(consequence, finding);
  if (failure === null) return `OK, although ${consequence.when ?? 'something else was read'}`;
  const answers = statusOf(failure, transport);
  return answers.length === 0
    ? 'no known status'
    : answers.map((answer) => answerText(answer, answers.length)).join(', ');
}

function answerText(answer: Answer, count: number): string {
  const text = answer.code ?? answer.instead;
  return count === 1 ? text : `${text} (${answer.from.join(', ')})`;
}

function isConfirmed(
  { service, method, other }: Called,
  consequence: Consequence,
  client: Side,
  bench: Bench,
): boolean {
  const server = client === 'old' ? 'new' : 'old';
  const here = method === null ? null : methodIn(method, bench[client]);
  if (method !== null && here === null) return false;
  if (consequence.effect === 'unimplemented')
    return !seesService(service, method?.name ?? null, bench.schemas[server], bench[server]);
  const there = other === null ? null : methodIn(other, bench[server]);
  if (here === null || there === null) return false;
  // What goes wrong over gRPC is the number of messages: many where one is expected. Over ttrpc it is how they travel.
  const [differs, many] =
    consequence.flow === 'request'
      ? [here.requestStream !== there.requestStream, here.requestStream]
      : [here.responseStream !== there.responseStream, there.responseStream];
  return differs && (many || bench.transport === 'ttrpc');
}

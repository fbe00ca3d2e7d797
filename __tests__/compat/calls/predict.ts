/** What the findings say a call will come to, and what it came to: both in the same words. */
import type { Consequence, Finding } from '../../../src/compat/finding.ts';
import { clientSide } from '../../../src/compat/skew.ts';
import { failureOf, statusOf } from '../../../src/compat/status.ts';
import type { Ended } from './loopback.ts';
import type { Endpoint } from './protocol.ts';

export type CallSkew = 'old-client-new-server' | 'new-client-old-server';

/** How many messages each side sends. */
export interface Counts {
  readonly requests: number;
  readonly answers: number;
}

/** `OK`, or the status and who noticed; `because` is the consequence that says so. */
export interface Predicted {
  readonly text: string;
  readonly because: Consequence | null;
}

/** The gRPC implementations whose every call was made: grpc-js here, grpcio for the table in `streaming-facts.ts`. */
export type Measured = 'js' | 'python';

const never = (): boolean => false;
const noRequest = ({ requests }: Counts): boolean => requests === 0;
const manyRequests = ({ requests }: Counts): boolean => requests > 1;
const noAnswer = ({ answers }: Counts): boolean => answers === 0;
const manyAnswers = ({ answers }: Counts): boolean => answers > 1;

/** The conditions that rules on calls give, as counts. A condition that is not here is one that no call has shown. */
const CONDITIONS = new Map<string, Readonly<Record<Measured, (counts: Counts) => boolean>>>([
  ['the client sends no message', { js: noRequest, python: noRequest }],
  ['the client sends more than one message to a server in Java or JavaScript', { js: manyRequests, python: never }],
  ['the client sends more than one message, and only the first counts', { js: never, python: manyRequests }],
  ['the server sends no message', { js: noAnswer, python: noAnswer }],
  ['the server sends no message, read as None', { js: never, python: noAnswer }],
  ['the server sends more than one message', { js: manyAnswers, python: manyAnswers }],
  ['the server sends more than one message to a client in Go or Java', { js: never, python: never }],
  ['the server sends more than one message to a client in Go, Java or JavaScript', { js: manyAnswers, python: never }],
  // Of a message, not of a count: what is sent here has every field set, to a value that any type can hold.
  ['the field is not set', { js: never, python: never }],
  ['the value is not valid UTF-8', { js: never, python: never }],
  ["the bytes sent do not parse as the reader's type", { js: never, python: never }],
]);

/** Whether a consequence is seen with `runtime` at all. */
export function seenWith({ runtimes }: Consequence, runtime: Measured): boolean {
  return runtimes === 'all' || runtimes.includes(runtime);
}

/** Whether a consequence is seen with `runtime` when that many messages are sent; throws on an unknown condition. */
export function applies(consequence: Consequence, counts: Counts, runtime: Measured): boolean {
  const { when } = consequence;
  if (!seenWith(consequence, runtime)) return false;
  if (when === null) return true;
  return when.split(', or ').some((one) => {
    const condition = CONDITIONS.get(one);
    if (condition === undefined) throw new Error(`no call shows what happens when ${one}`);
    return condition[runtime](counts);
  });
}

/** What a call fails of, the first that strikes first: without a method nothing is read. */
const ORDER = [
  'unknown-service',
  'unknown-method',
  'unreadable-request',
  'request-count',
  'unreadable-response',
  'response-count',
  'no-end',
] as const;

/** @returns what becomes of a call of `method`, a method of the client's version */
export function predict(findings: readonly Finding[], skew: CallSkew, method: Endpoint, counts: Counts): Predicted {
  const ways = findings.filter(({ reachedBy }) =>
    reachedBy.some((pair) => pathOf(pair[clientSide(skew)]?.fullName) === method.path),
  );
  const failures = ways.flatMap((finding) =>
    finding.consequences.flatMap((because) => {
      const failure = because.skew === skew ? failureOf(because, finding) : null;
      return failure !== null && applies(because, counts, 'js') ? [{ failure, because }] : [];
    }),
  );
  const [first] = failures.sort((a, b) => ORDER.indexOf(a.failure) - ORDER.indexOf(b.failure));
  if (first === undefined) return { text: 'OK', because: null };
  const [status] = statusOf(first.failure, 'grpc');
  return {
    text: `${status?.code} ${first.failure.replace('unknown-service', 'unknown-method')}`,
    because: first.because,
  };
}

function pathOf(fullName: string | undefined): string | null {
  return fullName === undefined ? null : `/${fullName.replace(/\.([^.]*)$/, '/$1')}`;
}

/** What grpc-js says, by what that means, and whether the handler must have run then. */
const DETAILS: readonly (readonly [details: RegExp, failure: string, handlerRan: boolean])[] = [
  [/^The server does not implement the method /, 'unknown-method', false],
  [/^Error deserializing request/, 'unreadable-request', false],
  [/^Received (no|a second) request message /, 'request-count', false],
  [/^Response message parsing error/, 'unreadable-response', true],
  [/^(No message received|Too many responses received)$/, 'response-count', true],
  [/^Deadline exceeded after /, 'no-end', true],
];

/** The same words for what happened; anything that no rule speaks of is told as it was. */
export function observed(ended: Ended): string {
  if (ended.number === 0) return ended.handlerEnded ? 'OK' : 'OK without the handler';
  const [, failure, runs] = DETAILS.find(([details]) => details.test(ended.details)) ?? [];
  if (failure === undefined || runs !== ended.handlerRan || runs !== ended.handlerEnded)
    return `${ended.code} ${ended.details}, handler ran: ${ended.handlerRan}, ended: ${ended.handlerEnded}`;
  return `${ended.code} ${failure}`;
}

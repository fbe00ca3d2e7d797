/** What becomes of a call whose two sides do not agree on who streams: the rules of each transport. */
import type { Method } from '../schema/model.ts';
import type { CallOutcome } from './pair.ts';
import type { Transport } from './status.ts';

/** @returns what goes wrong between a client and a server with one method each; nothing if both agree */
export function streamingOutcomes(client: Method, server: Method, transport: Transport): readonly CallOutcome[] {
  return transport === 'grpc' ? overGrpc(client, server) : overTtrpc(client, server);
}

/**
 * What a server that takes one request makes of another number. Every implementation refuses none; of several, those on
 * gRPC core and Go serve the first and never look at the rest (docs/wire-facts.md, "Calls").
 */
const ONE_REQUEST: readonly CallOutcome[] = [
  { effect: 'rejected', flow: 'request', when: 'the client sends no message', runtimes: 'all' },
  {
    effect: 'rejected',
    flow: 'request',
    when: 'the client sends more than one message to a server in Java or JavaScript',
    runtimes: ['java', 'js', 'es'],
  },
  {
    effect: 'dropped',
    flow: 'request',
    when: 'the client sends more than one message, and only the first counts',
    runtimes: ['go', 'cpp', 'python'],
  },
];

/** What any client that expects one answer makes of none: Python takes it for an answer. */
const NO_ANSWER: readonly CallOutcome[] = [
  {
    effect: 'rejected',
    flow: 'response',
    when: 'the server sends no message',
    runtimes: ['go', 'java', 'cpp', 'js', 'es'],
  },
  { effect: 'altered', flow: 'response', when: 'the server sends no message, read as None', runtimes: ['python'] },
];

/** The same of several answers: a client that waits for the end of the call does not get to it. */
const SEVERAL = 'the server sends more than one message';
const SEVERAL_ANSWERS: readonly CallOutcome[] = [
  { effect: 'hangs', flow: 'response', when: SEVERAL, runtimes: ['cpp', 'python', 'js', 'es'] },
  { effect: 'rejected', flow: 'response', when: `${SEVERAL} to a client in Go or Java`, runtimes: ['go', 'java'] },
];

/** grpc-js reads on for a client that streams, and so sees that there are too many. */
const SEVERAL_ANSWERS_TO_STREAM: readonly CallOutcome[] = [
  { effect: 'hangs', flow: 'response', when: SEVERAL, runtimes: ['cpp', 'python'] },
  {
    effect: 'rejected',
    flow: 'response',
    when: `${SEVERAL} to a client in Go, Java or JavaScript`,
    runtimes: ['go', 'java', 'js', 'es'],
  },
];

/** Streaming is not on the wire of gRPC: a call works exactly when one message goes where one is expected. */
function overGrpc(client: Method, server: Method): readonly CallOutcome[] {
  const request = client.clientStreaming && !server.clientStreaming ? ONE_REQUEST : [];
  if (client.serverStreaming || !server.serverStreaming) return request;
  return [...request, ...NO_ANSWER, ...(client.clientStreaming ? SEVERAL_ANSWERS_TO_STREAM : SEVERAL_ANSWERS)];
}

/**
 * ttrpc carries a stream in frames of another kind (containerd/ttrpc, PROTOCOL.md, "Data"), and no server looks at the
 * flags that say so: ttrpc-go 1.2.8 `services.go` `handle`, ttrpc-rust 0.9 `asynchronous/server.rs` `handle_request`.
 */
function overTtrpc(client: Method, server: Method): readonly CallOutcome[] {
  return [...ttrpcRequests(client, server), ...ttrpcAnswers(client, server)];
}

const of = (flow: 'request' | 'response', effect: CallOutcome['effect'], when: string | null): CallOutcome => ({
  effect,
  flow,
  when,
  runtimes: 'all',
});

function ttrpcRequests(client: Method, server: Method): readonly CallOutcome[] {
  if (client.clientStreaming === server.clientStreaming) return [];
  // The only frame of such a client says nothing of an end, and both servers wait for one.
  if (server.clientStreaming) return [of('request', 'hangs', 'the server reads until the client ends')];
  // The first frame of a stream is an empty request. Served as one it is answered at once; what follows is refused.
  if (!server.serverStreaming) return [of('request', 'altered', null)];
  return [
    of('request', 'altered', 'the server uses ttrpc-go, which serves an empty request'),
    of('request', 'rejected', 'the client sends no message to ttrpc-rust'),
    of('request', 'dropped', 'the client sends more than one message to ttrpc-rust, and only the first counts'),
  ];
}

function ttrpcAnswers(client: Method, server: Method): readonly CallOutcome[] {
  if (client.serverStreaming === server.serverStreaming) return [];
  // Go takes the answer for all there is (`clientStream.RecvMsg`); Rust fails where the end should be (`StreamReceiver.recv`).
  if (client.serverStreaming)
    return [of('response', 'rejected', 'a client in Rust waits for the end behind the one answer')];
  // Both refuse data on a stream that is to bring one answer.
  if (client.clientStreaming) return [of('response', 'rejected', null)];
  return [
    of('response', 'rejected', 'the client uses ttrpc-go'),
    // `Client.request` takes any frame for an answer: what is in it is no message of this type.
    of('response', 'altered', 'the client uses ttrpc-rust, which sees an empty answer or another'),
  ];
}

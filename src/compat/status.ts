/** Which status a failing call ends with: what a client sees, and what it can tell apart. */
import type { Consequence, Finding } from './finding.ts';

/** How calls travel. */
export type Transport = 'grpc' | 'ttrpc';

/** Why a call between two versions fails. */
export const CALL_FAILURES = [
  'unknown-service', // the server has no such service
  'unknown-method', // it has the service, but no such method
  'unreadable-request', // the server cannot parse the request; its handler does not run
  'unreadable-response', // the client cannot parse the answer; the handler has run
  'request-count', // the server wants one request and gets none or several
  'response-count', // the client wants one answer and gets none or several
  'no-end', // the client waits for an end that never comes to it
] as const;
export type CallFailure = (typeof CALL_FAILURES)[number];

/** Codes by number, the same in gRPC and ttrpc (grpc/grpc, doc/statuscodes.md). */
const CODES = { UNKNOWN: 2, INVALID_ARGUMENT: 3, DEADLINE_EXCEEDED: 4, UNIMPLEMENTED: 12, INTERNAL: 13 } as const;
export type StatusCode = keyof typeof CODES;

/** What one or several implementations answer with. */
export type Answer =
  | { readonly code: StatusCode; readonly number: number; readonly from: readonly string[] }
  /** No status at all: `instead` says in words that follow "the call fails:" what there is. */
  | { readonly code: null; readonly instead: string; readonly from: readonly string[] };

const answer = (code: StatusCode, ...from: readonly string[]): Answer => ({ code, number: CODES[code], from });

const OWN_ERROR = 'the client has an error of its own, without a status';
const CLOSED = 'the server closes the connection';

/**
 * gRPC: what its specification says (doc/statuscodes.md), which grpc-js was seen to do; grpc-go and grpc-java by their
 * sources. ttrpc: by the sources of ttrpc-go 1.2 and ttrpc-rust 0.9 (docs/wire-facts.md, "Calls"): a client that waits
 * for the wrong frame, or in vain, has no status to tell.
 */
const TABLE: Readonly<Record<CallFailure, Readonly<Record<Transport, readonly Answer[]>>>> = {
  'unknown-service': {
    grpc: [answer('UNIMPLEMENTED', 'gRPC')],
    ttrpc: [answer('UNIMPLEMENTED', 'ttrpc-go'), answer('INVALID_ARGUMENT', 'ttrpc-rust')],
  },
  'unknown-method': {
    grpc: [answer('UNIMPLEMENTED', 'gRPC')],
    ttrpc: [
      answer('UNIMPLEMENTED', 'ttrpc-go', 'ttrpc-rust (async server)'),
      answer('INVALID_ARGUMENT', 'ttrpc-rust (sync server)'),
    ],
  },
  'unreadable-request': {
    grpc: [answer('INTERNAL', 'gRPC')],
    ttrpc: [
      answer('INTERNAL', 'ttrpc-go'),
      answer('UNKNOWN', 'ttrpc-rust (async server)'),
      { code: null, instead: CLOSED, from: ['ttrpc-rust (sync server)'] },
    ],
  },
  'unreadable-response': {
    grpc: [answer('INTERNAL', 'gRPC')],
    ttrpc: [{ code: null, instead: OWN_ERROR, from: ['ttrpc-go', 'ttrpc-rust'] }],
  },
  'request-count': {
    grpc: [answer('UNIMPLEMENTED', 'gRPC'), answer('INTERNAL', 'grpc-go', 'grpc-java')],
    ttrpc: [answer('UNKNOWN', 'ttrpc-rust')],
  },
  'response-count': {
    grpc: [answer('UNIMPLEMENTED', 'gRPC'), answer('INTERNAL', 'grpc-go')],
    ttrpc: [{ code: null, instead: OWN_ERROR, from: ['ttrpc-go', 'ttrpc-rust'] }],
  },
  'no-end': {
    grpc: [answer('DEADLINE_EXCEEDED', 'gRPC')],
    ttrpc: [{ code: null, instead: OWN_ERROR, from: ['ttrpc-go', 'ttrpc-rust'] }],
  },
};

/** @returns what the call ends with, the usual first; none if it is not known */
export function statusOf(failure: CallFailure, transport: Transport): readonly Answer[] {
  return TABLE[failure][transport];
}

/** @returns why the call fails in this consequence of `finding`; null if it does not, or if there is no call */
export function failureOf(
  { effect, flow, contract }: Pick<Consequence, 'effect' | 'flow' | 'contract'>,
  { rule, pair }: Pick<Finding, 'rule' | 'pair'>,
): CallFailure | null {
  if (contract !== 'binary' || flow === 'stored') return null;
  if (effect === 'unimplemented') return pair.kind === 'method' ? 'unknown-method' : 'unknown-service';
  if (effect === 'hangs') return 'no-end';
  if (effect !== 'rejected' || flow === null) return null;
  // A rule that judges calls counts messages; one that judges what is read looks into them.
  const counted = rule.call !== undefined;
  if (flow === 'request') return counted ? 'request-count' : 'unreadable-request';
  return counted ? 'response-count' : 'unreadable-response';
}

import { status as grpcStatus } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/compat/rules/index.ts';
import { CALL_FAILURES, failureOf, statusOf, type Transport } from '../../src/compat/status.ts';
import { call } from '../support/compat.ts';
import { findingsOf, type Sources } from '../support/schema.ts';

const TRANSPORTS: readonly Transport[] = ['grpc', 'ttrpc'];

/** `CODE number: who`, one line each. */
function said(failure: (typeof CALL_FAILURES)[number], transport: Transport): readonly string[] {
  return statusOf(failure, transport).map((answer) => {
    const what = answer.code === null ? answer.instead : `${answer.code} ${answer.number}`;
    return `${what}: ${answer.from.join(', ')}`;
  });
}

describe('the status a failing call ends with', () => {
  test.each<[(typeof CALL_FAILURES)[number], Transport, readonly string[]]>([
    ['unknown-service', 'grpc', ['UNIMPLEMENTED 12: gRPC']],
    ['unknown-method', 'grpc', ['UNIMPLEMENTED 12: gRPC']],
    ['unreadable-request', 'grpc', ['INTERNAL 13: gRPC']],
    ['unreadable-response', 'grpc', ['INTERNAL 13: gRPC']],
    ['request-count', 'grpc', ['UNIMPLEMENTED 12: gRPC', 'INTERNAL 13: grpc-go, grpc-java']],
    ['response-count', 'grpc', ['UNIMPLEMENTED 12: gRPC', 'INTERNAL 13: grpc-go']],
    ['no-end', 'grpc', ['DEADLINE_EXCEEDED 4: gRPC']],
    ['unknown-service', 'ttrpc', ['UNIMPLEMENTED 12: ttrpc-go', 'INVALID_ARGUMENT 3: ttrpc-rust']],
    [
      'unknown-method',
      'ttrpc',
      ['UNIMPLEMENTED 12: ttrpc-go, ttrpc-rust (async server)', 'INVALID_ARGUMENT 3: ttrpc-rust (sync server)'],
    ],
    [
      'unreadable-request',
      'ttrpc',
      [
        'INTERNAL 13: ttrpc-go',
        'UNKNOWN 2: ttrpc-rust (async server)',
        'the server closes the connection: ttrpc-rust (sync server)',
      ],
    ],
    ['unreadable-response', 'ttrpc', ['the client has an error of its own, without a status: ttrpc-go, ttrpc-rust']],
    ['request-count', 'ttrpc', ['UNKNOWN 2: ttrpc-rust']],
    ['response-count', 'ttrpc', ['the client has an error of its own, without a status: ttrpc-go, ttrpc-rust']],
    ['no-end', 'ttrpc', ['the client has an error of its own, without a status: ttrpc-go, ttrpc-rust']],
  ])('%s over %s', (failure, transport, expected) => {
    expect(said(failure, transport)).toEqual(expected);
  });

  test('every number is the one gRPC gives that code', () => {
    const answers = CALL_FAILURES.flatMap((failure) => TRANSPORTS.flatMap((transport) => statusOf(failure, transport)));
    const coded = answers.flatMap((answer) => (answer.code === null ? [] : [answer]));
    expect(coded).toHaveLength(16);
    for (const { code, number } of coded) expect([code, number]).toEqual([code, grpcStatus[code]]);
  });
});

/** `rule skew flow effect: failure` of every consequence in the binary contract. */
function failures(before: Sources, after: Sources, stored: readonly string[] = []): readonly string[] {
  return findingsOf(before, after, stored).flatMap((finding) =>
    finding.consequences
      .filter(({ contract }) => contract === 'binary')
      .map((one) => `${finding.rule.id} ${one.flow ?? '-'} ${one.effect}: ${failureOf(one, finding)}`),
  );
}

describe('why a call fails', () => {
  const service = (methods: string): string => call(`message Q {} message R {} service T { ${methods} }`);

  test('what is not there: a method, or the service around it', () => {
    const two = service('rpc B(Q) returns (R); rpc C(Q) returns (R);');
    expect(failures(two, service('rpc B(Q) returns (R);'))).toEqual(['rpc-removed - unimplemented: unknown-method']);
    expect(failures(two, call('message Q {} message R {}'))).toEqual([
      'service-removed - unimplemented: unknown-service',
    ]);
    expect(failures(two, two.replace('package p', 'package q'))).toEqual([
      'package-changed - unimplemented: unknown-service',
      'package-changed - unimplemented: unknown-service',
    ]);
  });

  test('a message that is refused is one thing, a wrong number of messages another', () => {
    const bytes = call('message Q { bytes b = 1; } message R { string b = 1; }');
    const text = call('message Q { string b = 1; } message R { bytes b = 1; }');
    expect(failures(bytes, text)).toEqual([
      'field-type-changed request rejected: unreadable-request',
      'field-type-changed response rejected: unreadable-response',
    ]);
    const streams = bytes.replace('(Q) returns (R)', '(stream Q) returns (stream R)');
    expect(failures(bytes, streams)).toEqual([
      'rpc-streaming-changed response hangs: no-end',
      'rpc-streaming-changed response rejected: response-count',
      'rpc-streaming-changed response altered: null',
      'rpc-streaming-changed request rejected: request-count',
      'rpc-streaming-changed request dropped: null',
    ]);
  });

  test('a method whose request is another message now: it is read, not counted', () => {
    const other = (name: string): string =>
      call(`message Q { bytes b = 1; } message P { string b = 1; } message R { P p = 1; Q q = 2; }`).replace(
        'A(Q)',
        `A(${name})`,
      );
    expect(failures(other('Q'), other('P'))).toEqual(['rpc-request-type-changed request rejected: unreadable-request']);
  });

  test('nothing is called where data is stored', () => {
    const file = (type: string): string => call(`message Q {} message R {} message M { ${type} b = 1; }`);
    expect(failures(file('bytes'), file('string'), ['p.M'])).toEqual(['field-type-changed stored rejected: null']);
  });

  test('in the examples of all rules, exactly what fails a call has a failure', () => {
    const seen = new Set<string | null>();
    for (const { before, after, stored } of RULES.flatMap((rule) => rule.examples))
      for (const finding of findingsOf(before, after, stored))
        for (const one of finding.consequences) {
          const failure = failureOf(one, finding);
          const fails = ['unimplemented', 'hangs', 'rejected'].includes(one.effect);
          const called = one.contract === 'binary' && one.flow !== 'stored';
          expect([finding.rule.id, one.effect, failure !== null]).toEqual([
            finding.rule.id,
            one.effect,
            fails && called,
          ]);
          seen.add(failure);
        }
    expect([...seen].sort()).toEqual([...CALL_FAILURES, null].sort());
  });

  test('a rule judges calls or what is read, never both: the two kinds of refusal would look the same', () => {
    const both = RULES.filter((rule) => rule.call !== undefined && rule.effect !== undefined);
    expect(both.map(({ id }) => id)).toEqual([]);
  });
});

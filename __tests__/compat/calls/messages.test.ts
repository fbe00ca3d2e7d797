/** Messages in real calls: one that is refused fails the call, before or after the server has acted; a name does not. */
import { describe, expect, test } from '@jest/globals';
import protobuf from 'protobufjs';
import type { Consequence, Finding } from '../../../src/compat/finding.ts';
import { RULES } from '../../../src/compat/rules/index.ts';
import { clientSide, type Side } from '../../../src/compat/skew.ts';
import { failureOf } from '../../../src/compat/status.ts';
import { encodeMessage } from '../../../src/compat/wire/encode.ts';
import { must } from '../../support/compat.ts';
import { findingsOf, type Sources } from '../../support/schema.ts';
import { type Ended, serve } from './loopback.ts';
import { observed, seenWith } from './predict.ts';
import { type Endpoint, endpointsOf, filled } from './protocol.ts';

/** A message type that both versions know and none refuses. */
const NOTHING = new protobuf.Type('Nothing');
const NO_BYTES = new Uint8Array();
const ENDS_WITHIN = 10_000;

interface Refusal {
  readonly title: string;
  readonly sources: Readonly<Record<Side, Sources>>;
  readonly finding: Finding;
  readonly consequence: Consequence;
}

/** Everything that the examples of the rules say is refused by protobufjs. */
const REFUSALS: readonly Refusal[] = RULES.flatMap((rule) =>
  rule.examples.flatMap(({ name, before, after, stored }) =>
    findingsOf(before, after, stored).flatMap((finding) =>
      finding.consequences
        .filter((one) => failureOf(one, finding)?.startsWith('unreadable') && seenWith(one, 'js'))
        .map((consequence) => {
          const title = `${finding.rule.id}: ${name}: ${consequence.skew} ${consequence.flow}`;
          return { title, sources: { old: before, new: after }, finding, consequence };
        }),
    ),
  ),
);

/** Calls the method of `refusal` in its skew; in the other flow goes a message without content. */
async function callWith(refusal: Refusal, send: 'refused' | 'filled'): Promise<Ended> {
  const { finding, consequence, sources } = refusal;
  const asks = consequence.flow === 'request';
  const [client, server] = sides(consequence);
  const method = must(finding.reachedBy[0]);
  const only = (side: Side): Endpoint => {
    const endpoint = must(endpointsOf(sources[side]).find(({ name }) => name === method[side]?.name));
    return asks ? { ...endpoint, output: NOTHING } : { ...endpoint, input: NOTHING };
  };
  const writer = asks ? client : server;
  const type = asks ? only(writer).input : only(writer).output;
  const always = consequence.when === null; // Then it does not matter what the message says.
  const bytes = always || send === 'filled' ? type.encode(filled(type)).finish() : triggerOf(refusal, writer, type);
  const running = await serve([only(server)]);
  const options = { send: [asks ? bytes : NO_BYTES], answer: [asks ? NO_BYTES : bytes], deadline: ENDS_WITHIN };
  const ended = await running.call(only(client), options);
  running.stop();
  return ended;
}

function sides({ skew }: Consequence): readonly [client: Side, server: Side] {
  const client = clientSide(skew === 'new-client-old-server' ? skew : 'old-client-new-server');
  return [client, client === 'old' ? 'new' : 'old'];
}

/** The bytes of the trigger; the side that writes them finds nothing wrong with them. */
function triggerOf({ finding, consequence }: Refusal, writer: Side, type: protobuf.Type): Uint8Array {
  const method = must(must(finding.reachedBy[0])[writer]);
  const root = consequence.flow === 'request' ? method.input : method.output;
  if (root.kind !== 'message') throw new Error('a method without a message');
  if (finding.pair.kind === 'field') expect(finding.pair.parents[writer]).toBe(root.message);
  const bytes = encodeMessage(root.message.fields, must(consequence.triggers[0]));
  expect(() => type.decode(bytes)).not.toThrow();
  return bytes;
}

describe('a message that is refused', () => {
  test('is in the examples, in both flows', () => {
    const flows = REFUSALS.map(({ consequence }) => consequence.flow);
    expect(flows.filter((flow) => flow === 'request').length).toBeGreaterThanOrEqual(8);
    expect(flows.filter((flow) => flow === 'response').length).toBeGreaterThanOrEqual(8);
  });

  test.each(REFUSALS)('fails the call: $title', async (refusal) => {
    const ended = await callWith(refusal, 'refused');
    const inRequest = refusal.consequence.flow === 'request';
    expect(observed(ended)).toBe(inRequest ? 'INTERNAL unreadable-request' : 'INTERNAL unreadable-response');
    // What the server did is done, though the client hears of an error.
    expect([ended.handlerRan, ended.handlerEnded, ended.requests.length]).toEqual(
      inRequest ? [false, false, 0] : [true, true, 1],
    );
    expect(ended.answers).toEqual([]);
  });

  const conditional = REFUSALS.filter(({ consequence }) => consequence.when !== null);
  test.each(conditional)('and one that is not so is read: $title', async (refusal) => {
    const ended = await callWith(refusal, 'filled');
    expect([observed(ended), ended.requests.length, ended.answers.length]).toEqual(['OK', 1, 1]);
  });
});

/** What the reader sees of a full message of the writer, in either flow, after a real call. */
async function echoed(before: Sources, after: Sources): Promise<readonly unknown[]> {
  const [client] = endpointsOf(before);
  const [server] = endpointsOf(after);
  const [as, by] = [must(client), must(server)];
  const [request, answer] = [filled(as.input), filled(by.output)];
  const running = await serve([by]);
  const send = [as.input.encode(request).finish()];
  const ended = await running.call(as, { send, answer: [by.output.encode(answer).finish()], deadline: ENDS_WITHIN });
  running.stop();
  return [
    observed(ended),
    seen(by.input, ended.requests[0]),
    seen(as.output, ended.answers[0]),
    seen(as.input, send[0]),
    seen(by.output, by.output.encode(answer).finish()),
  ];
}

function seen(type: protobuf.Type, bytes: Uint8Array | undefined): unknown {
  return type.toObject(type.decode(must(bytes)), { enums: String, longs: String, bytes: String });
}

describe('the names of types', () => {
  const types = (q: string, r: string, inner: string, kind: string): string => `
    message ${q} { string id = 1; ${inner} one = 2; map<string, ${inner}> by_key = 3; oneof o { ${kind} k = 4; int32 n = 5; } }
    message ${r} { repeated ${inner} all = 1; bytes raw = 2; double d = 3; }
    message ${inner} { int64 size = 1; ${kind} kind = 2; }
    enum ${kind} { SMALL = 0; LARGE = 1; }`;
  const before = `syntax = "proto3"; package p; service S { rpc A(Q) returns (R); } ${types('Q', 'R', 'Inner', 'Kind')}`;
  const renamed = `syntax = "proto3"; package p; service S { rpc A(Ask) returns (Answer); } ${types('Ask', 'Answer', 'Part', 'Size')}`;
  const elsewhere = {
    'a.proto':
      'syntax = "proto3"; package p; import "t.proto"; service S { rpc A(types.Q) returns (types.R); } message Unused {}',
    't.proto': `syntax = "proto3"; package types; ${types('Q', 'R', 'Inner', 'Kind')}`,
  };

  test.each<[string, Sources]>([
    ['renamed', renamed],
    ['in another package', elsewhere],
  ])('are not on the wire: %s, every field arrives in both skews', async (_, after) => {
    const findings = findingsOf(before, after);
    expect(findings.length).toBeGreaterThan(0);
    const binary = findings.flatMap(({ consequences }) => consequences.filter(({ contract }) => contract === 'binary'));
    expect(binary).toEqual([]);
    for (const [client, server] of [
      [before, after],
      [after, before],
    ] as const) {
      const [status, request, answer, sentRequest, sentAnswer] = await echoed(client, server);
      expect(status).toBe('OK');
      expect(request).toEqual(sentRequest);
      expect(answer).toEqual(sentAnswer);
      expect(request).toMatchObject({ id: 'x', one: { size: '1' }, by_key: { k: { size: '1' } } });
      expect(answer).toMatchObject({ all: [{ size: '1' }], raw: 'AQ==', d: 1 });
    }
  });

  test('but numbers are: the same call with one moved arrives, and says something else', async () => {
    const [status, request, , sent] = await echoed(before, before.replace('string id = 1', 'string id = 9'));
    expect(status).toBe('OK');
    expect(request).not.toEqual(sent);
  });
});

import { expect, test } from '@jest/globals';
import { compare } from '../../src/compat/compare.ts';
import rule from '../../src/compat/rules/rpc-streaming-changed.ts';
import { createProver } from '../../src/witness/prover.ts';
import { must } from '../support/compat.ts';
import { schemaOf } from '../support/schema.ts';

type Signature = readonly [request: string, response: string];

function schema([request, response]: Signature): ReturnType<typeof schemaOf> {
  return schemaOf(`syntax = "proto3"; message M { } service S { rpc A(${request} M) returns (${response} M); }`);
}

/** What becomes of the calls of an old client over ttrpc. */
function told(client: Signature, server: Signature): readonly string[] {
  const { findings } = compare(schema(client), schema(server), { rules: [rule], transport: 'ttrpc' });
  return findings
    .flatMap(({ effects }) => effects)
    .filter(({ skew, contract }) => skew === 'old-client-new-server' && contract === 'binary')
    .map(({ flow, effect, when }) => `${flow} ${effect}${when === null ? '' : ` when ${when}`}`);
}

const UNARY = ['', ''] as const;
const UP = ['stream', ''] as const;
const DOWN = ['', 'stream'] as const;
const BOTH = ['stream', 'stream'] as const;

const EMPTY = 'request altered';
const WAITS = 'request hangs when the server reads until the client ends';
const NO_DATA = 'response rejected';
const END = 'response rejected when a client in Rust waits for the end behind the one answer';
const GO = 'response rejected when the client uses ttrpc-go';
const RUST = 'response altered when the client uses ttrpc-rust, which sees an empty answer or another';
const FIRST = [
  'request altered when the server uses ttrpc-go, which serves an empty request',
  'request rejected when the client sends no message to ttrpc-rust',
  'request dropped when the client sends more than one message to ttrpc-rust, and only the first counts',
];

test.each<[string, Signature, Signature, readonly string[]]>([
  ['unary to client-streaming', UNARY, UP, [WAITS]],
  ['unary to server-streaming', UNARY, DOWN, [GO, RUST]],
  ['unary to both', UNARY, BOTH, [WAITS, GO, RUST]],
  ['client-streaming to unary', UP, UNARY, [EMPTY]],
  ['client-streaming to server-streaming', UP, DOWN, [...FIRST, NO_DATA]],
  ['client-streaming to both', UP, BOTH, [NO_DATA]],
  ['server-streaming to unary', DOWN, UNARY, [END]],
  ['server-streaming to client-streaming', DOWN, UP, [WAITS, END]],
  ['server-streaming to both', DOWN, BOTH, [WAITS]],
  ['both to unary', BOTH, UNARY, [EMPTY, END]],
  ['both to client-streaming', BOTH, UP, [END]],
  ['both to server-streaming', BOTH, DOWN, FIRST],
])('over ttrpc, %s', (_, client, server, expected) => {
  expect([...told(client, server)].sort()).toEqual([...expected].sort());
});

test('what happens over ttrpc is proven by who streams', async () => {
  const [old, next] = [schema(UNARY), schema(BOTH)];
  const { findings, ways } = compare(old, next, { rules: [rule], transport: 'ttrpc' });
  const prover = await createProver(old, next, ways, { transport: 'ttrpc' });
  const witnesses = [...prover.prove(must(findings[0])).values()];
  expect(witnesses.map(({ proven, runtime }) => `${proven} ${runtime}`)).toEqual(
    Array.from(witnesses, () => 'true ttrpc'),
  );
  expect(witnesses.length).toBeGreaterThan(3);
});

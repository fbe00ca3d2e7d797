/** Every change of who streams, with none, one and several messages: what is predicted is what gRPC does. */
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/compat/finding.ts';
import { findingsOf } from '../../support/schema.ts';
import { meet } from './meet.ts';
import { applies, type CallSkew, type Counts } from './predict.ts';
import { type Kind, STREAMING_FACTS } from './streaming-facts.ts';

const STREAMS: Readonly<Record<Kind, readonly [request: string, response: string]>> = {
  unary: ['', ''],
  server: ['', 'stream '],
  client: ['stream ', ''],
  bidi: ['stream ', 'stream '],
};
const KINDS = Object.keys(STREAMS) as readonly Kind[];
const CHANGES = KINDS.flatMap((old) => KINDS.filter((next) => next !== old).map((next) => ({ old, next })));

function served(kind: Kind): string {
  const [request, response] = STREAMS[kind];
  return `syntax = "proto3"; package p; service S { rpc A(${request}M) returns (${response}M); } message M { int32 x = 1; }`;
}

describe('a change of who streams', () => {
  test('there are twelve', () => {
    expect(CHANGES).toHaveLength(12);
  });

  test.each(CHANGES)('from $old to $next', async ({ old, next }) => {
    const findings = findingsOf(served(old), served(next));
    expect(findings.map(({ rule }) => rule.id)).toEqual(['rpc-streaming-changed']);
    const calls = await meet(served(old), served(next), findings);
    expect(calls.map(({ title, observed }) => `${title} ${observed}`)).toEqual(
      calls.map(({ title, predicted }) => `${title} ${predicted.text}`),
    );
    const facts = STREAMING_FACTS.flatMap(({ server, client, requests, answers, js }) => {
      if (server === next && client === old) return [[`old-client-new-server /p.S/A ${requests}:${answers}`, js]];
      return server === old && client === next ? [[`new-client-old-server /p.S/A ${requests}:${answers}`, js]] : [];
    });
    const codes = new Map(calls.map(({ title, observed }) => [title, observed.split(' ')[0]]));
    expect(facts.map(([title = '']) => [title, codes.get(title)])).toEqual(facts);
    expect(facts.length).toBeGreaterThanOrEqual(2);
  });
});

/** What the findings say of grpcio, in the words of the facts. */
function inPython(findings: readonly Finding[], skew: CallSkew, counts: Counts): readonly string[] {
  const effects = findings
    .flatMap(({ consequences }) => consequences)
    .filter((one) => one.skew === skew && applies(one, counts, 'python'))
    .map(({ effect, flow }) => `${flow} ${effect}`);
  if (effects.includes('request rejected')) return ['UNIMPLEMENTED'];
  const words = new Map([
    ['request dropped', 'first'],
    ['response altered', 'None'],
    ['response hangs', 'DEADLINE_EXCEEDED'],
  ]);
  return effects.length === 0 ? ['OK'] : effects.map((effect) => words.get(effect) ?? effect).sort(byOrder);
}

function byOrder(a: string, b: string): number {
  return Number(b === 'first') - Number(a === 'first');
}

describe('the same in Python, as it was measured', () => {
  test('every row is predicted', () => {
    const rows = STREAMING_FACTS.map(({ server, client, requests, answers, python }) => {
      const findings = findingsOf(served(client), served(server));
      const row = `${server} ${client} ${requests}:${answers}`;
      return { row, seen: python, predicted: inPython(findings, 'old-client-new-server', { requests, answers }) };
    });
    expect(rows).toHaveLength(38);
    expect(rows.map(({ row, predicted }) => [row, predicted])).toEqual(rows.map(({ row, seen }) => [row, seen]));
  });
});

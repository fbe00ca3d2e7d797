import { describe, expect, test } from '@jest/globals';
import { betweenCopies } from '../../src/compat/copies.ts';
import type { Finding } from '../../src/compat/finding.ts';
import { RULES } from '../../src/compat/rules/index.ts';
import { runExample } from '../../src/gate/example.ts';
import { consequenceLines } from '../../src/report/consequences.ts';
import { copySentence } from '../../src/report/copies.ts';
import type { Peers, ReportedFinding } from '../../src/report/report.ts';

const PEERS: Peers = { client: 'shim', server: 'agent', transport: 'grpc', sameAge: true };

function between(client: string, server: string): readonly Finding[] {
  const file = (text: string): string => `syntax = "proto3";\n${text}`;
  return betweenCopies(runExample({ before: file(client), after: file(server) }).findings);
}

function sentence(finding: Finding): string {
  return copySentence({ finding } as ReportedFinding, { peers: PEERS });
}

/** `rule element: contract flow effect severity, …` in binary. */
function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, element, consequences }) => {
    const binary = consequences.filter(({ contract }) => contract === 'binary');
    return `${rule.id} ${element}: ${binary.map(({ flow, effect, severity }) => `${flow ?? '-'} ${effect} ${severity}`).join(', ')}`;
  });
}

const call = (input: string, output = '', more = ''): string =>
  `package p; service S { rpc Get(In) returns (Out); ${more} } message In { ${input} } message Out { ${output} } ${ENUM}`;
const ENUM = 'enum E { NONE = 0; ONE = 1; }';

describe('what two copies make of each other', () => {
  test('nothing, if they say the same', () => {
    expect(between(call('E e = 1;'), call('E e = 1;'))).toEqual([]);
  });

  test('a method that the client’s copy alone has cannot be called; one of the server’s alone is not', () => {
    const more = 'rpc Put(In) returns (Out);';
    expect(told(between(call('', '', more), call('')))).toEqual(['rpc-removed p.S.Put: - unimplemented broken']);
    expect(told(between(call(''), call('', '', more)))).toEqual([]);
  });

  test('in a request: what the server does not know is lost, what the client does not send is not there', () => {
    expect(told(between(call('int32 x = 1;'), call('')))).toEqual(['field-removed p.In.x: request ignored broken']);
    expect(told(between(call(''), call('int32 x = 1;')))).toEqual(['field-added p.In.x: request absent degraded']);
  });

  test('in an answer: what the client does not know is harmless, what the server does not send is missed', () => {
    expect(told(between(call('', 'int32 x = 1;'), call('')))).toEqual([
      'field-removed p.Out.x: response absent broken',
    ]);
    expect(
      between(call(''), call('', 'int32 x = 1;')).filter(({ consequences }) =>
        consequences.some(({ contract }) => contract === 'binary'),
      ),
    ).toEqual([]);
  });

  test('nothing is excused as new: a value that one copy alone names', () => {
    const two = ENUM.replace('ONE = 1;', 'ONE = 1; TWO = 2;');
    const with2 = (input: string, output: string): string => call(input, output).replace(ENUM, two);
    expect(told(between(call('', 'E e = 1;'), with2('', 'E e = 1;')))).toEqual([
      'enum-value-added p.E.TWO: response unnamed broken',
    ]);
    expect(told(between(with2('E e = 1;', ''), call('E e = 1;')))).toEqual([
      'enum-value-removed p.E.TWO: request unnamed broken',
    ]);
    expect(
      between(call('', 'E e = 1;'), with2('', 'E e = 1;'))
        .flatMap((each) => each.effects)
        .some(({ novel }) => novel),
    ).toBe(false);
  });
});

describe('in words', () => {
  test.each([
    [call('int32 x = 1;'), call('string x = 1;'), "the shim's copy has int32 x = 1, the agent's copy has string x = 1"],
    [call('int32 x = 1;'), call(''), "only the shim's copy has int32 x = 1"],
    [call(''), call('repeated int32 x = 1;'), "only the agent's copy has repeated int32 x = 1"],
    [
      call('', '', 'rpc Put(stream In) returns (Out);'),
      call(''),
      "only the shim's copy has rpc Put(stream p.In) returns (p.Out)",
    ],
    [
      call(''),
      call('').replace('package p', 'package q'),
      "the shim's copy has package p, the agent's copy has package q",
    ],
    [
      call('optional int32 x = 1;'),
      call('int32 x = 1;'),
      'both copies have int32 x = 1, but not with the same meaning: explicit int32 1 in one, implicit int32 1 in the other',
    ],
  ])('%#', (client, server, text) => {
    expect(between(client, server).map(sentence)).toEqual([text]);
  });

  const examples = RULES.flatMap((rule) => rule.examples.map((example) => ({ rule: rule.id, example })));

  test('neither copy is called old or new, whatever differs', () => {
    const lines = examples.flatMap(({ example: { before, after } }) =>
      [[before, after] as const, [after, before] as const].flatMap(([client, server]) =>
        betweenCopies(runExample({ before: client, after: server }).findings).flatMap((finding) => [
          sentence(finding),
          ...consequenceLines(finding, { peers: PEERS, contracts: ['binary', 'json'] }),
        ]),
      ),
    );
    expect(lines.length).toBeGreaterThan(150);
    // Types of some examples are called so.
    const named = (line: string): string => line.replace(/\b(Old|New) id\b/g, '');
    expect(
      lines.map(named).filter((line) => /\b(old|new|older|newer|now|was|were|added|removed)\b/i.test(line)),
    ).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/compat/finding.ts';
import { STORED_RULES } from '../../src/compat/stored-json/rules/index.ts';
import { runStoredExample } from '../../src/gate/example.ts';
import { proveStored } from '../../src/witness/stored-json/prove.ts';

const examples = STORED_RULES.flatMap((rule) =>
  rule.examples.map((example) => ({ example, title: `${rule.id}: ${example.name}` })),
);

function proofsOf(finding: Finding): readonly string[] {
  return [...proveStored(finding)].map(
    ([{ skew, effect }, { writer, reader, proven }]) =>
      `${skew} ${effect}: ${writer} -> ${reader}${proven ? '' : ' ?'}`,
  );
}

describe('every consequence of every example is proven', () => {
  test.each(examples)('$title', ({ example }) => {
    const findings = runStoredExample(example);
    const witnesses = findings.flatMap((finding) => [...proveStored(finding).values()]);
    expect(witnesses).toHaveLength(findings.flatMap(({ consequences }) => consequences).length);
    expect(witnesses.filter(({ proven }) => !proven)).toEqual([]);
  });
});

describe('what is shown', () => {
  test.each([
    [
      'a value that does not fit',
      '{"properties": {"m": {"type": "integer", "format": "uint32"}}}',
      '{"properties": {"m": {"type": "integer", "format": "uint64"}}}',
      'lenient' as const,
      ['new-data-old-reader rejected: {"m":4294967296} -> error: m: 4294967296 does not fit into uint32'],
    ],
    [
      'zero values',
      '{"type": "object", "properties": {"a": {"type": "string"}, "n": {"type": "integer"}}, "required": ["n"]}',
      '{"type": "object", "properties": {"a": {"type": "string"}}}',
      'lenient' as const,
      ['old-data-new-reader ignored: {"n":1} -> {"a":""}', 'new-data-old-reader absent: {} -> {"n":0,"a":""}'],
    ],
    [
      'an error',
      '{"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}',
      '{"type": "object", "properties": {}}',
      'strict' as const,
      ['old-data-new-reader ignored: {"n":1} -> {}', 'new-data-old-reader rejected: {} -> error: n: missing field "n"'],
    ],
    [
      'whole numbers that a number does not hold',
      '{"properties": {"n": {"type": "integer"}}}',
      '{"properties": {"n": {"type": "number"}}}',
      'lenient' as const,
      [
        'new-data-old-reader rejected: {"n":0.5} -> error: n: expected integer, found 0.5',
        'old-data-new-reader altered: {"n":9007199254740993} -> {"n":9007199254740992}',
      ],
    ],
    [
      'what a writer may leave out under a free name',
      '{"properties": {"b": {"type": "object", "additionalProperties": {"type": "object", "properties": {}}}}}',
      '{"properties": {"b": {"type": "object", "properties": {"a": {"type": "object"}}, "required": ["a"]}}}',
      'strict' as const,
      [
        'old-data-new-reader rejected: {"b":{}} -> error: b.a: missing field "a"',
        'old-data-new-reader ignored: {"b":{"name":{},"a":{}}} -> {"b":{"a":{}}}',
        'new-data-old-reader ignored: {"b":{"a":{"name":"a"}}} -> {"b":{"a":{}}}',
      ],
    ],
    [
      'a name of one side under the free names of the other',
      '{"properties": {"a": {"type": "object", "properties": {"n": {"type": "integer"}}}}}',
      '{"properties": {"a": {"type": "object", "properties": {}, "additionalProperties": {"enum": [2]}}}}',
      'lenient' as const,
      [
        'old-data-new-reader unnamed: {"a":{"n":3}} -> {"a":{"n":3}}',
        'new-data-old-reader ignored: {"a":{"name":2}} -> {"a":{"n":0}}',
      ],
    ],
  ])('%s', (_, before, after, reader, proofs) => {
    const found = runStoredExample({ before, after, reader }).flatMap(proofsOf);
    expect(found.sort()).toEqual([...proofs].sort());
  });
});

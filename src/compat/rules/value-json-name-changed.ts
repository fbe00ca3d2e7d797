import { valuesText } from '../describe.ts';
import { readValueNames } from '../json-change.ts';
import type { EnumValuePair } from '../pair.ts';
import { defineRule } from '../rule.ts';

function textOf(values: EnumValuePair['old']): string {
  return JSON.stringify(values[0]?.jsonName ?? '');
}

function listOf(texts: readonly string[]): string {
  return [...texts].sort().join();
}

export default defineRule({
  id: 'value-json-name-changed',
  title: 'An enum value has another string in JSON',
  on: 'enum-value',
  floor: 'patch',
  points: 'declaration',
  // Where the names changed too, that is the finding.
  differs: ({ identity, old, new: next }) =>
    identity === 'same' &&
    listOf(old.map(({ name }) => name)) === listOf(next.map(({ name }) => name)) &&
    listOf(old.map(({ jsonName }) => jsonName)) !== listOf(next.map(({ jsonName }) => jsonName)),
  json: readValueNames,
  sentence: ({ old, new: next }) => `${valuesText(old)} is ${textOf(next)} in JSON now, not ${textOf(old)}`,
  explanation:
    'Since edition 2026 (pb.enumvalue.json) can give a value a string of its own in JSON. It is what writers write; readers take it and the name of the value, and no other. Binary carries the number.',
  remedy:
    'Keep the string. One that is taken away or replaced is read by no new peer; the name of the value always is.',
  examples: [
    {
      name: 'a string is given: what old writers write is still read',
      before: withValues('ZERO = 0; ONE = 1;'),
      after: withValues('ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "one"];'),
      finds: [
        {
          rule: 'value-json-name-changed',
          element: 'E.ONE',
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'another string',
      before: withValues('ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "one"];'),
      after: withValues('ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "uno"];'),
      finds: [
        {
          rule: 'value-json-name-changed',
          element: 'E.ONE',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
        },
      ],
    },
    {
      name: 'two strings swapped: each is read as the other value',
      before: withValues(
        'ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "a"]; TWO = 2 [(pb.enumvalue.json).string = "b"];',
      ),
      after: withValues(
        'ZERO = 0; ONE = 1 [(pb.enumvalue.json).string = "b"]; TWO = 2 [(pb.enumvalue.json).string = "a"];',
      ),
      finds: ['E.ONE', 'E.TWO'].map((element) => ({
        rule: 'value-json-name-changed',
        element,
        json: [
          'old-client-new-server request altered broken',
          'old-client-new-server response altered broken',
          'new-client-old-server request altered broken',
          'new-client-old-server response altered broken',
        ],
      })),
    },
  ],
});

function withValues(values: string): string {
  return `edition = "2026"; import "google/protobuf/json_options.proto"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ${values} }`;
}

import { valuesText } from '../describe.ts';
import { readValueNames } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, losesName } from '../source.ts';

export default defineRule({
  id: 'enum-value-renamed',
  title: 'An enum value was renamed',
  on: 'enum-value',
  floor: 'patch',
  points: 'name',
  differs: ({ identity, old, new: next }) =>
    identity === 'renamed' ||
    (identity === 'same' &&
      old
        .map((v) => v.name)
        .sort()
        .join() !==
        next
          .map((v) => v.name)
          .sort()
          .join()),
  source: ({ old, parents }) => (losesName(old, parents.new) ? EVERYWHERE : []),
  json: readValueNames,
  sentence: ({ old, new: next }) => `${valuesText(old)} is now called ${next.map((value) => value.name).join(' / ')}`,
  explanation:
    'Numbers are on the binary wire, names are not. JSON carries the name, and generated code is written with it.',
  remedy:
    'Check that only the name changed. If JSON counts, keep the old name first and add the new one with allow_alias, or from edition 2026 on give the new one the old name as its (pb.enumvalue.json).string.',
  examples: [
    {
      name: 'ONE becomes UNO',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; UNO = 1; }',
      finds: [
        {
          rule: 'enum-value-renamed',
          element: 'E.ONE',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
        },
      ],
    },
    {
      name: 'the name in JSON stays',
      before:
        'edition = "2026"; import "google/protobuf/json_options.proto"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'edition = "2026"; import "google/protobuf/json_options.proto"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; UNO = 1 [(pb.enumvalue.json).string = "ONE"]; }',
      finds: [{ rule: 'enum-value-renamed', element: 'E.ONE', uncompilable: true }],
    },
    {
      name: 'an alias is added',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; }',
      finds: [{ rule: 'enum-value-renamed', element: 'E.ONE' }],
    },
  ],
});

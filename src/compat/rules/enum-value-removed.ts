import { valuesText } from '../describe.ts';
import { readValueNames } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';
import { readUndeclared } from '../value-change.ts';

export default defineRule({
  id: 'enum-value-removed',
  title: 'An enum value was removed',
  on: 'enum-value',
  floor: 'patch',
  points: 'declaration',
  differs: ({ identity }) => identity === 'removed',
  effect: readUndeclared,
  source: () => EVERYWHERE,
  json: readValueNames,
  sentence: ({ old, parents }) => `${valuesText(old)} was removed from enum ${parents.old.name}`,
  explanation:
    'An old writer still sends it. A new reader of an open enum keeps the number but has no case for it; a new reader of a closed enum treats the field as not set.',
  remedy:
    'Keep the value, deprecated, until no supported peer sends it; then remove it and reserve its number and name.',
  examples: [
    {
      name: 'open enum',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; reserved 2; reserved "TWO"; }',
      finds: [
        {
          rule: 'enum-value-removed',
          element: 'E.TWO',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request unnamed broken',
            'new-client-old-server response unnamed broken',
          ],
        },
      ],
    },
    {
      name: 'closed enum',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; reserved 2; reserved "TWO"; }',
      finds: [
        {
          rule: 'enum-value-removed',
          element: 'E.TWO',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server request unnamed broken',
            'new-client-old-server response dropped broken',
            'new-client-old-server response unnamed broken',
          ],
        },
      ],
    },
  ],
});

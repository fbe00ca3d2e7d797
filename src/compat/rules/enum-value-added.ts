import { valuesText } from '../describe.ts';
import { readValueNames } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { readUndeclared } from '../value-change.ts';

export default defineRule({
  id: 'enum-value-added',
  title: 'An enum value was added',
  on: 'enum-value',
  floor: 'minor',
  points: 'declaration',
  differs: ({ identity }) => identity === 'added',
  effect: readUndeclared,
  json: readValueNames,
  sentence: ({ new: values, parents }) => `${valuesText(values)} is new in enum ${parents.old.name}`,
  explanation:
    'An old reader of an open enum keeps the number but has no case for it; an old reader of a closed enum treats the field as not set.',
  remedy:
    'Send the new value only to peers that know it, or make sure that old code handles an unknown number as you want.',
  examples: [
    {
      name: 'open enum',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: 'enum-value-added',
          element: 'E.TWO',
          consequences: [
            'old-client-new-server response unnamed degraded',
            'new-client-old-server request unnamed degraded',
          ],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'closed enum',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: 'enum-value-added',
          element: 'E.TWO',
          consequences: [
            'old-client-new-server response dropped degraded',
            'old-client-new-server response unnamed degraded',
            'new-client-old-server request dropped degraded',
            'new-client-old-server request unnamed degraded',
          ],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'closed enum in a map: what an old reader makes of it depends on the runtime',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (N); } message M { map<string, E> e = 1; } message N {} enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (N); } message M { map<string, E> e = 1; } message N {} enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: 'enum-value-added',
          element: 'E.TWO',
          consequences: [
            'new-client-old-server request altered broken',
            'new-client-old-server request dropped degraded',
            'new-client-old-server request unnamed degraded',
          ],
          json: ['new-client-old-server request rejected broken'],
        },
      ],
    },
  ],
});

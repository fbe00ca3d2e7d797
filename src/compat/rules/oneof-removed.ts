import { sharedMembers } from '../oneof-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'oneof-removed',
  title: 'A oneof was removed with its fields',
  on: 'oneof',
  floor: 'patch',
  points: 'name',
  // If fields of it live on, they moved out of it, and that is told.
  differs: (pair) => pair.new === null && sharedMembers(pair).old.length === 0,
  source: () => EVERYWHERE,
  sentence: ({ old }) => `oneof ${old?.name} was removed with its fields`,
  explanation:
    'Its fields are told one by one; a oneof itself is on no wire. Generated code has a type or a method for it.',
  remedy: 'Keep the oneof with a deprecated field until a major release.',
  examples: [
    {
      name: 'its only field goes',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { oneof k { int32 a = 1; } }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { reserved 1; reserved "a"; }',
      finds: [
        {
          rule: 'field-removed',
          element: 'M.a',
          consequences: [
            'old-client-new-server request ignored broken',
            'new-client-old-server request absent degraded',
          ],
          json: ['old-client-new-server request rejected broken', 'new-client-old-server request absent degraded'],
          uncompilable: true,
        },
        { rule: 'oneof-removed', element: 'M.k', uncompilable: true },
      ],
    },
  ],
});

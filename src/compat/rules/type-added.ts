import { declarationText } from '../describe.ts';
import { readJsonAlone } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { readAloneType } from '../type-change.ts';

export default defineRule({
  id: 'type-added',
  title: 'A message or enum was added',
  on: 'type',
  floor: 'minor',
  points: 'name',
  differs: ({ old }) => old === null,
  effect: readAloneType,
  json: readJsonAlone,
  sentence: ({ new: type, role }) =>
    `${type ? declarationText(type) : ''} is new${role === 'unused' ? ', and nothing uses it' : ''}`,
  explanation:
    'Where messages are sent without a method, an old peer cannot read the new one. A type that nothing reaches hurts nobody.',
  remedy: 'Send it only to peers that know it.',
  examples: [
    {
      name: 'in a surface without services',
      before: 'syntax = "proto3"; message M { int32 x = 1; }',
      after: 'syntax = "proto3"; message M { int32 x = 1; } message N { int32 x = 1; }',
      finds: [
        {
          rule: 'type-added',
          element: 'N',
          consequences: ['new-client-old-server request ignored degraded'],
          json: ['new-client-old-server request ignored degraded'],
        },
      ],
    },
    {
      name: 'that no method uses',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message N { int32 x = 1; }',
      finds: [{ rule: 'type-added', element: 'N' }],
    },
    {
      name: 'that is stored',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message State { int32 x = 1; }',
      stored: ['State'],
      finds: [
        {
          rule: 'type-added',
          element: 'State',
          consequences: ['new-data-old-reader stored ignored degraded'],
          json: ['new-data-old-reader stored ignored degraded'],
        },
      ],
    },
  ],
});

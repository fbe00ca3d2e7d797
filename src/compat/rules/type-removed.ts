import { declarationText } from '../describe.ts';
import { readJsonAlone } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';
import { readAloneType } from '../type-change.ts';

export default defineRule({
  id: 'type-removed',
  title: 'A message or enum was removed',
  on: 'type',
  floor: 'patch',
  points: 'name',
  differs: ({ new: type }) => type === null,
  effect: readAloneType,
  // What went with its file is told there.
  source: ({ old }, { files }) => (old !== null && files.has(old.file) ? EVERYWHERE : []),
  json: readJsonAlone,
  sentence: ({ old, role }) =>
    `${old ? declarationText(old) : ''} was removed${role === 'unused' ? '; nothing used it' : role === 'with-users' ? ', with all that led to it' : ''}`,
  explanation:
    'Where messages are sent or stored without a method, nobody reads the old one any more, and who waits for it gets nothing.',
  remedy: 'Keep the type until no supported peer sends or stores it.',
  examples: [
    {
      name: 'in a surface without services',
      before: 'syntax = "proto3"; message M { int32 x = 1; } message N { int32 x = 1; }',
      after: 'syntax = "proto3"; message M { int32 x = 1; }',
      finds: [
        {
          rule: 'type-removed',
          element: 'N',
          json: [
            'old-client-new-server request ignored broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request ignored broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request absent degraded',
          ],
        },
      ],
    },
    {
      name: 'that was stored',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message State { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      stored: ['State'],
      finds: [
        {
          rule: 'type-removed',
          element: 'State',
          json: ['old-data-new-reader stored ignored broken', 'new-data-old-reader stored absent broken'],
          uncompilable: true,
          consequences: ['old-data-new-reader stored ignored broken', 'new-data-old-reader stored absent broken'],
        },
      ],
    },
    {
      name: 'that nothing used',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message Old { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: 'type-removed', element: 'Old', uncompilable: true }],
    },
  ],
});

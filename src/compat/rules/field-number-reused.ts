import { namedText } from '../describe.ts';
import { readKeys } from '../json-change.ts';
import { readMisplaced } from '../misplaced.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'field-number-reused',
  title: 'The number of a removed field was given to another one',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: ({ identity }) => identity === 'reused',
  effect: ({ writer, reader, context }) => readMisplaced({ writer, reader }, context),
  source: () => EVERYWHERE,
  json: readKeys,
  sentence: ({ old, new: next }) =>
    `number ${old?.number} was ${old ? namedText(old) : ''} and is ${next ? namedText(next) : ''} now`,
  explanation:
    'What one version means as the old field, the other reads as the new one, if the types let it read anything at all.',
  remedy: 'Reserve the number and the name of the old field, and give the new one a number that was never used.',
  examples: [
    {
      name: 'name and type are both new',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 age = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bool admin = 1; }',
      finds: [
        {
          rule: 'field-number-reused',
          element: 'M.age',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'the old name is reserved',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string email = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string phone = 1; reserved "email"; }',
      finds: [
        {
          rule: 'field-number-reused',
          element: 'M.email',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'the types differ on the wire',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 age = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string mail = 1; }',
      finds: [
        {
          rule: 'field-number-reused',
          element: 'M.age',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
  ],
});

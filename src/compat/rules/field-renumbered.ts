import { readKeys } from '../json-change.ts';
import type { Outcome } from '../outcome.ts';
import { readUnwritten } from '../read/lone.ts';
import { defineRule } from '../rule.ts';
import { namedOutcomes } from '../source.ts';

export default defineRule({
  id: 'field-renumbered',
  title: 'A field changed its number',
  on: 'field',
  floor: 'patch',
  points: 'number',
  differs: ({ identity }) => identity === 'renumbered',
  effect: ({ writer, reader }) =>
    writer === null || reader === null
      ? []
      : // As if the reader's field was never written, but what is lost was written for it.
        readUnwritten(reader).map(
          (outcome): Outcome => ({ ...outcome, effect: outcome.effect === 'absent' ? 'dropped' : outcome.effect }),
        ),
  source: ({ old, new: next }, context) => (old === null ? [] : namedOutcomes(old, next ?? undefined, context)),
  json: readKeys,
  sentence: ({ old, new: next }) => `field ${old?.name} moved from number ${old?.number} to ${next?.number}`,
  explanation:
    'The number is all that is on the wire. Each version writes the value where the other does not look for it.',
  remedy: 'Give the field its old number back.',
  examples: [
    {
      name: 'from 1 to 5',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 5; int32 b = 2; }',
      finds: [
        {
          rule: 'field-renumbered',
          element: 'M.a',
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
    {
      name: 'a required one',
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 a = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 a = 5; }',
      finds: [
        {
          rule: 'field-renumbered',
          element: 'M.a',
          consequences: [
            'old-client-new-server request rejected broken',
            'old-client-new-server request dropped broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
    {
      name: 'and its type',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string a = 5; }',
      finds: [
        {
          rule: 'field-renumbered',
          element: 'M.a',
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
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
  ],
});

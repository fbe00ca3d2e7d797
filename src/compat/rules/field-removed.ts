import { fieldText } from '../describe.ts';
import { readKeys } from '../json-change.ts';
import { readUnknown, readUnwritten } from '../read/lone.ts';
import { readerHasOneof } from '../read/oneof.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'field-removed',
  title: 'A field was removed',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: ({ identity, old }) => identity === 'removed' && old?.extension === false,
  effect: ({ writer, reader, pair, orient }) => {
    if (writer !== null) return readUnknown(writer, readerHasOneof(writer, orient(pair.parents).reader));
    return reader === null ? [] : readUnwritten(reader);
  },
  source: () => EVERYWHERE,
  json: readKeys,
  sentence: ({ old }) => `${old ? fieldText(old) : ''} was removed`,
  explanation:
    'What an old writer still sends is ignored by a new reader, and what an old reader waits for no longer comes: it sees the default. If the old reader requires the field, it refuses the message.',
  remedy:
    'Keep the field, deprecated, until no supported peer uses it; then remove it and reserve its number and name.',
  examples: [
    {
      name: 'from a request and from an answer, reserved as it should be',
      before: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; bool fast = 2; } message P { int32 x = 1; bool fast = 2; }`,
      after: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; reserved 2; reserved "fast"; } message P { int32 x = 1; reserved 2; reserved "fast"; }`,
      finds: [
        {
          rule: 'field-removed',
          element: 'Q.fast',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server request absent degraded'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request ignored broken',
            'new-client-old-server request absent degraded',
          ],
        },
        {
          rule: 'field-removed',
          element: 'P.fast',
          json: ['old-client-new-server response absent broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: ['old-client-new-server response absent broken'],
        },
      ],
    },
    {
      name: 'a required one',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; required int32 y = 2; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; reserved 2; reserved "y"; }',
      finds: [
        {
          rule: 'field-removed',
          element: 'M.y',
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
            'old-client-new-server request ignored broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server request absent degraded',
          ],
        },
      ],
    },
    {
      name: 'a member of a oneof that stays',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; } reserved 2; reserved "b"; }',
      finds: [
        {
          rule: 'field-removed',
          element: 'M.b',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server response absent broken',
            'new-client-old-server response dropped broken',
            'new-client-old-server request absent degraded',
          ],
        },
      ],
    },
    {
      name: 'from stored data',
      before:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; int32 y = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; reserved 2; reserved "y"; }',
      stored: ['State'],
      finds: [
        {
          rule: 'field-removed',
          element: 'State.y',
          json: ['old-data-new-reader stored rejected broken', 'new-data-old-reader stored absent broken'],
          uncompilable: true,
          consequences: ['old-data-new-reader stored ignored broken', 'new-data-old-reader stored absent broken'],
        },
      ],
    },
  ],
});

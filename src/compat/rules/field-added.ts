import { fieldText } from '../describe.ts';
import { readKeys } from '../json-change.ts';
import { readUnknown, readUnwritten } from '../read/lone.ts';
import { readerHasOneof } from '../read/oneof.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'field-added',
  title: 'A field was added',
  on: 'field',
  floor: 'minor',
  points: 'declaration',
  differs: ({ identity, new: field }) => identity === 'added' && field?.extension === false,
  effect: ({ writer, reader, pair, orient }) => {
    if (writer !== null) return readUnknown(writer, readerHasOneof(writer, orient(pair.parents).reader));
    return reader === null ? [] : readUnwritten(reader);
  },
  json: readKeys,
  sentence: ({ new: field }) => `${field ? fieldText(field) : ''} is new`,
  explanation:
    'An old reader ignores it: harmless in an answer, an instruction that is not obeyed in a request. A new reader sees the default when an old writer does not send it; a required one makes it refuse the message.',
  remedy:
    'Give it a default that means "as before", and let new clients find out whether the server knows it where that matters.',
  examples: [
    {
      name: 'to a request and to an answer',
      before: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; } message P { int32 x = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; bool fast = 2; } message P { int32 x = 1; bool fast = 2; }`,
      finds: [
        {
          rule: 'field-added',
          element: 'Q.fast',
          consequences: ['new-client-old-server request ignored degraded'],
          json: ['new-client-old-server request rejected broken'],
        },
        { rule: 'field-added', element: 'P.fast', json: ['old-client-new-server response rejected broken'] },
      ],
    },
    {
      name: 'a new member of a oneof that old readers know',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; } }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      finds: [
        {
          rule: 'field-added',
          element: 'M.b',
          consequences: [
            'old-client-new-server response dropped degraded',
            'new-client-old-server request dropped degraded',
          ],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'a required one',
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; required int32 y = 2; }',
      finds: [
        {
          rule: 'field-added',
          element: 'M.y',
          consequences: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request ignored degraded',
          ],
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
      name: 'in stored data',
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; int32 y = 2; }',
      stored: ['State'],
      finds: [
        {
          rule: 'field-added',
          element: 'State.y',
          consequences: ['new-data-old-reader stored ignored degraded'],
          json: ['new-data-old-reader stored rejected broken'],
        },
      ],
    },
  ],
});

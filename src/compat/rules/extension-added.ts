import { fieldText } from '../describe.ts';
import { readKeys } from '../json-change.ts';
import { readUnknown, readUnwritten } from '../read/lone.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'extension-added',
  title: 'An extension was added',
  on: 'field',
  floor: 'minor',
  points: 'declaration',
  differs: ({ identity, new: field }) => identity === 'added' && field?.extension === true,
  effect: ({ writer, reader }) => {
    if (writer !== null) return readUnknown(writer, false);
    return reader === null ? [] : readUnwritten(reader);
  },
  json: readKeys,
  sentence: ({ new: field, parents }) => `extension ${field ? fieldText(field) : ''} of ${parents.old.fullName} is new`,
  explanation:
    'On the wire an extension is a field of the message it extends: a reader that does not know it ignores it.',
  remedy: 'Give it a default that means "as before".',
  examples: [
    {
      name: 'of a request',
      before: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; }`,
      after: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; } extend M { optional int32 level = 100; }`,
      finds: [
        {
          rule: 'extension-added',
          element: 'level',
          consequences: ['new-client-old-server request ignored degraded'],
          json: ['new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'of an answer, and of stored data',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }',
      after: `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }
extend M { optional int32 level = 100; } extend State { optional int32 depth = 100; }`,
      stored: ['State'],
      finds: [
        {
          rule: 'extension-added',
          element: 'level',
          consequences: ['new-client-old-server request ignored degraded'],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
        {
          rule: 'extension-added',
          element: 'depth',
          consequences: ['new-data-old-reader stored ignored degraded'],
          json: ['new-data-old-reader stored rejected broken'],
        },
      ],
    },
  ],
});

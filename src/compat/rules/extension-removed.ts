import { fieldText } from '../describe.ts';
import { readKeys } from '../json-change.ts';
import { readUnknown, readUnwritten } from '../read/lone.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'extension-removed',
  title: 'An extension was removed',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: ({ identity, old }) => identity === 'removed' && old?.extension === true,
  effect: ({ writer, reader }) => {
    if (writer !== null) return readUnknown(writer, false);
    return reader === null ? [] : readUnwritten(reader);
  },
  source: () => EVERYWHERE,
  json: readKeys,
  sentence: ({ old, parents }) => `extension ${old ? fieldText(old) : ''} of ${parents.old.fullName} was removed`,
  explanation:
    'On the wire an extension is a field of the message it extends: what an old writer sends is ignored now.',
  remedy: 'Keep the extension, deprecated, until no supported peer uses it.',
  examples: [
    {
      name: 'of a request',
      before: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; } extend M { optional int32 level = 100; }`,
      after: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; }`,
      finds: [
        {
          rule: 'extension-removed',
          element: 'level',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server request absent degraded'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request ignored broken',
            'new-client-old-server request absent degraded',
          ],
        },
      ],
    },
    {
      name: 'of an answer, and of stored data',
      before: `syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }
extend M { optional int32 level = 100; } extend State { optional int32 depth = 100; }`,
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message State { extensions 100 to 199; }',
      stored: ['State'],
      finds: [
        {
          rule: 'extension-removed',
          element: 'level',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request ignored broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request absent degraded',
          ],
        },
        {
          rule: 'extension-removed',
          element: 'depth',
          json: ['old-data-new-reader stored rejected broken', 'new-data-old-reader stored absent broken'],
          uncompilable: true,
          consequences: ['old-data-new-reader stored ignored broken', 'new-data-old-reader stored absent broken'],
        },
      ],
    },
  ],
});

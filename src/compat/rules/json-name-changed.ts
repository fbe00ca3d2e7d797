import { namedText } from '../describe.ts';
import { keyDiffers, keyOf } from '../json/names.ts';
import { readKeys } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, onlyPackageRenamed } from '../source.ts';

export default defineRule({
  id: 'json-name-changed',
  title: 'A field has another name in JSON',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: ({ identity, old, new: next }) =>
    identity === 'same' && old !== null && next !== null && keyDiffers(old, next),
  json: readKeys,
  // JSON names are in no code; an extension is also named there by its scope.
  source: ({ old, new: next }, { packages }) =>
    old?.extension && next?.extension && !onlyPackageRenamed(old, next, packages) ? EVERYWHERE : [],
  sentence: ({ old, new: next }) =>
    `${old ? namedText(old) : ''} is ${next ? keyOf(next, 'json') : ''} in JSON now, not ${old ? keyOf(old, 'json') : ''}`,
  explanation:
    'A reader of JSON takes a field under its JSON name and under its own name, and no other. An extension is called by its full name. In binary only the number counts.',
  remedy: 'Keep the JSON name, with json_name if need be.',
  examples: [
    {
      name: 'json_name is gone',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1 [json_name = "uid"]; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1; }',
      finds: [
        {
          rule: 'json-name-changed',
          element: 'M.user_id',
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
      name: 'json_name takes the name that the field has anyway: old writers are still read',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 user_id = 1 [json_name = "user_id"]; }',
      finds: [
        {
          rule: 'json-name-changed',
          element: 'M.user_id',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
        },
      ],
    },
    {
      name: 'an extension moves to another scope',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } extend M { optional int32 x = 100; } message Scope {}',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { extensions 100 to 199; } message Scope { extend M { optional int32 x = 100; } }',
      finds: [
        {
          rule: 'json-name-changed',
          element: 'x',
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

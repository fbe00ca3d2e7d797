import { typeText } from '../describe.ts';
import { persisting, readAspects, valueDiffers } from '../field-change.ts';
import { readJsonAspects } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { typeOutcomes } from '../source.ts';

export default defineRule({
  id: 'map-key-changed',
  title: 'The keys of a map have another type',
  on: 'field',
  floor: 'patch',
  points: 'type',
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.map === null || fields.new.map === null) return false;
    return valueDiffers(fields.old.map.key.type, fields.new.map.key.type, context);
  },
  effect: (reading) => readAspects(reading, 'map-key'),
  source: ({ old, new: next }, context) => (old !== null && next !== null ? typeOutcomes(old, next, context) : []),
  json: (reading) => readJsonAspects(reading, 'map-key'),
  sentence: ({ old, new: next }) =>
    `map ${old?.name} = ${old?.number} is ${next ? typeText(next) : ''} now, not ${old ? typeText(old) : ''}`,
  explanation:
    'An entry whose key cannot be read comes with the default key in most runtimes, or not at all; keys that do not fit fall together.',
  remedy: 'Add a map with the new type under a new number and fill both for a while.',
  examples: [
    {
      name: 'int64 keys become int32',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int64, string> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int32, string> m = 1; }',
      finds: [
        {
          rule: 'map-key-changed',
          element: 'M.m',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'int32 keys become int64',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int32, string> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int64, string> m = 1; }',
      finds: [
        {
          rule: 'map-key-changed',
          element: 'M.m',
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
          ],
        },
      ],
    },
  ],
});

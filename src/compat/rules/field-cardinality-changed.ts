import { typeText } from '../describe.ts';
import { persisting, readAspects, tells } from '../field-change.ts';
import { readJsonAspects } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'field-cardinality-changed',
  title: 'A field became a list, or a list became one value',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.repeated !== fields.new.repeated && tells(fields, 'cardinality', context);
  },
  effect: (reading) => readAspects(reading, 'cardinality'),
  source: () => EVERYWHERE,
  json: (reading) => readJsonAspects(reading, 'cardinality'),
  sentence: ({ old, new: next }) =>
    `field ${old?.name} = ${old?.number} is ${next ? typeText(next) : ''} now, not ${old ? typeText(old) : ''}`,
  explanation:
    'One value is read as a list of one. A list read as one value keeps its last element; a packed list of numbers is not read at all, and messages are merged into one.',
  remedy: 'Add a repeated field under a new number and fill both for a while.',
  examples: [
    {
      name: 'int32 becomes a list',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 id = 1; }',
      finds: [
        {
          rule: 'field-cardinality-changed',
          element: 'M.id',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
          ],
        },
      ],
    },
    {
      name: 'a list of strings becomes one',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated string id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string id = 1; }',
      finds: [
        {
          rule: 'field-cardinality-changed',
          element: 'M.id',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
    {
      name: 'in stored data',
      before:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { N n = 1; } message N { int32 x = 1; int32 y = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { repeated N n = 1; } message N { int32 x = 1; int32 y = 2; }',
      stored: ['State'],
      finds: [
        {
          rule: 'field-cardinality-changed',
          element: 'State.n',
          json: ['old-data-new-reader stored rejected broken', 'new-data-old-reader stored rejected broken'],
          uncompilable: true,
          consequences: ['new-data-old-reader stored altered broken', 'new-data-old-reader stored dropped degraded'],
        },
      ],
    },
  ],
});

import { meetInOneof, readJsonOneof } from '../json-change.ts';
import { readOneofPair, sharedMembers } from '../oneof-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, inLanguages } from '../source.ts';

export default defineRule({
  id: 'field-oneof-changed',
  title: 'Fields moved into a oneof or out of one',
  on: 'oneof',
  floor: 'patch',
  points: 'name',
  differs: (pair, context) => {
    const { old, new: next } = sharedMembers(pair);
    return old.join() !== next.join() || meetInOneof(pair, context);
  },
  effect: ({ pair, orient }) => readOneofPair(orient(pair), orient(pair.parents)),
  source: ({ new: next }) => (next === null ? EVERYWHERE : inLanguages('Go', 'TypeScript')),
  json: readJsonOneof,
  sentence: (pair) => {
    const { old, new: next } = sharedMembers(pair);
    const name = (pair.new ?? pair.old)?.name;
    return `oneof ${name} holds the fields ${next.join(', ') || 'none'} now, not ${old.join(', ') || 'none'}`;
  },
  explanation:
    'A writer that knows no oneof can set several of the fields; a reader with the oneof keeps only the last one. A field in a oneof also tells "set" from "not set".',
  remedy: 'Leave existing fields where they are; a new oneof gets new fields.',
  examples: [
    {
      name: 'two fields into a new oneof',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; int32 b = 2; } }',
      finds: [
        {
          rule: 'field-oneof-changed',
          element: 'M.k',
          json: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
            'old-client-new-server response presence degraded',
            'new-client-old-server request presence degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'new-client-old-server response dropped broken',
            'old-client-new-server response presence degraded',
            'new-client-old-server request presence degraded',
          ],
        },
      ],
    },
    {
      name: 'one field into a new oneof',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; } }',
      finds: [
        {
          rule: 'field-oneof-changed',
          element: 'M.k',
          json: ['old-client-new-server response presence degraded', 'new-client-old-server request presence degraded'],
          uncompilable: true,
          consequences: [
            'old-client-new-server response presence degraded',
            'new-client-old-server request presence degraded',
          ],
        },
      ],
    },
    {
      name: 'two fields out of a oneof',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; int32 b = 2; } }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 a = 1; optional int32 b = 2; }',
      finds: [
        {
          rule: 'field-oneof-changed',
          element: 'M.k',
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server response dropped degraded',
            'new-client-old-server request dropped degraded',
          ],
        },
      ],
    },
    {
      name: 'an existing field joins a oneof',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; oneof k { int32 b = 2; } }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 b = 2; int32 a = 1; } }',
      finds: [
        {
          rule: 'field-oneof-changed',
          element: 'M.k',
          json: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response rejected broken',
            'old-client-new-server response presence degraded',
            'new-client-old-server request presence degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request dropped broken',
            'new-client-old-server response dropped broken',
            'old-client-new-server response presence degraded',
            'new-client-old-server request presence degraded',
          ],
        },
      ],
    },
  ],
});

import { valueText } from '../describe.ts';
import { readJsonBody } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';
import { readReplaced, replaced } from '../type-change.ts';

const use = { cardinality: 'singular', required: false, oneof: false } as const;

export default defineRule({
  id: 'rpc-request-type-changed',
  title: 'A method has another request message',
  on: 'method',
  floor: 'patch',
  points: 'type',
  flow: 'request',
  differs: ({ old, new: next }, context) => old !== null && next !== null && replaced(old.input, next.input, context),
  effect: ({ writer, reader, context }) =>
    writer !== null && reader !== null ? readReplaced(writer.input, reader.input, { use, written: null }, context) : [],
  source: () => EVERYWHERE,
  json: ({ writer, reader, context }) =>
    writer !== null && reader !== null ? readJsonBody(writer.input, reader.input, context) : [],
  sentence: ({ old, new: next }) =>
    `the request is ${next ? valueText(next.input) : ''} now, not ${old ? valueText(old.input) : ''}`,
  explanation:
    'Type names are not on the wire, so only what differs inside the two messages hurts. Both messages live on, so this is another message and not a renamed one.',
  remedy: 'Change the fields of the message in place, or add a method with the new request.',
  examples: [
    {
      name: 'Empty becomes a message with a field: an addition',
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(R) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-request-type-changed',
          element: 'S.A',
          json: ['new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: ['new-client-old-server request ignored degraded'],
        },
      ],
    },
    {
      name: 'a message with a field becomes Empty',
      before: 'syntax = "proto3"; service S { rpc A(R) returns (E); } message E {} message R { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-request-type-changed',
          element: 'S.A',
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
      name: 'a message that says something else',
      before: 'syntax = "proto3"; service S { rpc A(ById) returns (E); } message E {} message ById { string id = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(ByName) returns (E); } message E {} message ByName { string name = 1; }',
      finds: [
        {
          rule: 'rpc-request-type-changed',
          element: 'S.A',
          json: [
            'old-client-new-server request rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'new-client-old-server request altered broken',
          ],
        },
        { rule: 'type-removed', element: 'ById', uncompilable: true },
      ],
    },
  ],
});

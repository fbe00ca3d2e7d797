import { valueText } from '../describe.ts';
import { readJsonBody } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';
import { readReplaced, replaced } from '../type-change.ts';

const use = { cardinality: 'singular', required: false, oneof: false } as const;

export default defineRule({
  id: 'rpc-response-type-changed',
  title: 'A method has another response message',
  on: 'method',
  floor: 'patch',
  points: 'type',
  flow: 'response',
  differs: ({ old, new: next }, context) => old !== null && next !== null && replaced(old.output, next.output, context),
  effect: ({ writer, reader, context }) =>
    writer !== null && reader !== null
      ? readReplaced(writer.output, reader.output, { use, written: null }, context)
      : [],
  source: () => EVERYWHERE,
  json: ({ writer, reader, context }) =>
    writer !== null && reader !== null ? readJsonBody(writer.output, reader.output, context) : [],
  sentence: ({ old, new: next }) =>
    `the response is ${next ? valueText(next.output) : ''} now, not ${old ? valueText(old.output) : ''}`,
  explanation:
    'Type names are not on the wire, so only what differs inside the two messages hurts. Both messages live on, so this is another message and not a renamed one.',
  remedy: 'Change the fields of the message in place, or add a method with the new response.',
  examples: [
    {
      name: 'Empty becomes a message with a field: an addition',
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (R); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-response-type-changed',
          element: 'S.A',
          json: ['old-client-new-server response rejected broken'],
          uncompilable: true,
        },
      ],
    },
    {
      name: 'a message with a field becomes Empty',
      before: 'syntax = "proto3"; service S { rpc A(E) returns (R); } message E {} message R { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-response-type-changed',
          element: 'S.A',
          json: ['old-client-new-server response absent broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: ['old-client-new-server response absent broken'],
        },
      ],
    },
  ],
});

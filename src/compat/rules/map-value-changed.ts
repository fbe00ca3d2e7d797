import { typeText } from '../describe.ts';
import { persisting, readAspects, valueDiffers } from '../field-change.ts';
import { readJsonAspects, readJsonInside } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { typeOutcomes } from '../source.ts';
import { useOf } from '../steps.ts';
import { readReplaced } from '../type-change.ts';

export default defineRule({
  id: 'map-value-changed',
  title: 'The values of a map have another type',
  on: 'field',
  floor: 'patch',
  points: 'type',
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.map === null || fields.new.map === null) return false;
    return valueDiffers(fields.old.map.value.type, fields.new.map.value.type, context);
  },
  effect: (reading) => {
    const { writer, reader, context } = reading;
    if (!writer?.map || !reader?.map) return [];
    const uses = { use: useOf(reader), written: useOf(writer) };
    const inside = readReplaced(writer.map.value.type, reader.map.value.type, uses, context);
    return [...readAspects(reading, 'map-value'), ...inside];
  },
  source: ({ old, new: next }, context) => (old !== null && next !== null ? typeOutcomes(old, next, context) : []),
  json: (reading) => [...readJsonAspects(reading, 'map-value'), ...readJsonInside(reading)],
  sentence: ({ old, new: next }) =>
    `map ${old?.name} = ${old?.number} is ${next ? typeText(next) : ''} now, not ${old ? typeText(old) : ''}`,
  explanation:
    'An entry whose value cannot be read comes with the default value in most runtimes, or not at all; a value that does not fit becomes another one.',
  remedy: 'Add a map with the new type under a new number and fill both for a while.',
  examples: [
    {
      name: 'int32 values become strings',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, int32> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, string> m = 1; }',
      finds: [
        {
          rule: 'map-value-changed',
          element: 'M.m',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server request dropped broken',
            'old-client-new-server response altered broken',
            'old-client-new-server response dropped broken',
            'new-client-old-server request altered broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response altered broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
    {
      name: 'a message gives way to another one',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, A> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, B> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      finds: [
        {
          rule: 'map-value-changed',
          element: 'M.m',
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: ['new-client-old-server request ignored degraded'],
        },
      ],
    },
    {
      name: 'the same in stored data',
      before:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { map<string, A> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { map<string, B> m = 1; B b = 2; } message A { string s = 1; } message B { string s = 1; int32 n = 2; }',
      stored: ['State'],
      finds: [
        {
          rule: 'map-value-changed',
          element: 'State.m',
          json: ['new-data-old-reader stored rejected broken'],
          uncompilable: true,
          consequences: ['new-data-old-reader stored ignored degraded'],
        },
      ],
    },
  ],
});

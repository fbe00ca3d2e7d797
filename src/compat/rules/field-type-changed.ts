import { typeText } from '../describe.ts';
import { persisting, readAspects, typeDiffers } from '../field-change.ts';
import { readJsonAspects, readJsonInside } from '../json-change.ts';
import { skips } from '../read/message.ts';
import { defineRule } from '../rule.ts';
import { typeOutcomes } from '../source.ts';
import { useOf } from '../steps.ts';
import { readReplaced } from '../type-change.ts';

export default defineRule({
  id: 'field-type-changed',
  title: 'A field has another type',
  on: 'field',
  floor: 'patch',
  points: 'type',
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && typeDiffers(fields, context);
  },
  effect: (reading) => {
    const { writer, reader, context } = reading;
    if (writer === null || reader === null) return [];
    // Nothing inside is read.
    if (skips(writer, reader)) return readAspects(reading, 'type');
    const uses = { use: useOf(reader), written: useOf(writer) };
    return [...readAspects(reading, 'type'), ...readReplaced(writer.type, reader.type, uses, context)];
  },
  source: ({ old, new: next }, context) => (old !== null && next !== null ? typeOutcomes(old, next, context) : []),
  json: (reading) => [...readJsonAspects(reading, 'type'), ...readJsonInside(reading)],
  sentence: ({ old, new: next }) =>
    `field ${old?.name} = ${old?.number} is ${next ? typeText(next) : ''} now, not ${old ? typeText(old) : ''}`,
  explanation:
    'What the reader makes of the bytes follows from the two types: the same number where the encodings agree and the value fits, another number where it does not, nothing where the wire types differ.',
  remedy:
    'Add a field of the new type under a new number, fill both for a while, and remove the old one in a major release.',
  examples: [
    {
      name: 'int64 becomes int32',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.size',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server request dropped broken',
            'new-client-old-server response altered broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
    {
      name: 'int32 becomes string',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string id = 1; }',
      finds: [
        {
          rule: 'field-type-changed',
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
            'old-client-new-server response dropped broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server response dropped broken',
          ],
        },
      ],
    },
    {
      name: 'bytes become string in a request',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message M { bytes name = 1; } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message M { string name = 1; } message E {}',
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.name',
          json: [
            'old-client-new-server request altered broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server request altered broken',
          ],
          uncompilable: true,
          consequences: ['old-client-new-server request rejected broken'],
        },
      ],
    },
    {
      name: 'a message gives way to an unrelated one',
      before: `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Disk disk = 1; Net net = 2; }
message Disk { string path = 1; int32 size = 2; } message Net { string name = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Net disk = 1; Net net = 2; }
message Disk { string path = 1; int32 size = 2; } message Net { string name = 1; }`,
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.disk',
          json: [
            'old-client-new-server request rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server request ignored broken',
            'new-client-old-server request altered broken',
            'new-client-old-server request absent degraded',
          ],
        },
      ],
    },
    {
      name: 'a message gives way to one that says the same',
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { Old id = 1; New other = 2; }
message Old { string name = 1; } message New { string name = 1; int32 generation = 2; }`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { New id = 1; New other = 2; }
message Old { string name = 1; } message New { string name = 1; int32 generation = 2; }`,
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.id',
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: ['new-client-old-server request ignored degraded'],
        },
      ],
    },
    {
      name: 'in stored data',
      before: `syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { Disk disk = 1; Net net = 2; }
message Disk { string name = 1; int32 size = 2; } message Net { string name = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { Net disk = 1; Disk net = 2; }
message Disk { string name = 1; int32 size = 2; } message Net { string name = 1; }`,
      stored: ['State'],
      finds: [
        {
          rule: 'field-type-changed',
          element: 'State.disk',
          json: ['old-data-new-reader stored rejected broken', 'new-data-old-reader stored absent broken'],
          uncompilable: true,
          consequences: ['old-data-new-reader stored ignored broken', 'new-data-old-reader stored absent broken'],
        },
        {
          rule: 'field-type-changed',
          element: 'State.net',
          json: ['new-data-old-reader stored rejected broken'],
          uncompilable: true,
          consequences: ['new-data-old-reader stored ignored degraded'],
        },
      ],
    },
    {
      name: 'an enum gives way to an unrelated one',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Color c = 1; Shape s = 2; } enum Color { NO_COLOR = 0; RED = 1; } enum Shape { NO_SHAPE = 0; ROUND = 1; FLAT = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Shape c = 1; Shape s = 2; } enum Color { NO_COLOR = 0; RED = 1; } enum Shape { NO_SHAPE = 0; ROUND = 1; FLAT = 2; }',
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.c',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server request rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server request unnamed degraded',
          ],
        },
      ],
    },
    {
      name: 'another encoding of the same numbers: the bytes differ, the code does not',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { sint32 size = 1; }',
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.size',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'signed becomes unsigned: two types in Go and C#, one in Java and TypeScript',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { uint32 size = 1; }',
      finds: [
        {
          rule: 'field-type-changed',
          element: 'M.size',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
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

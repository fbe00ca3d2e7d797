import type { Field } from '../../schema/model.ts';
import { byName } from '../by-name.ts';
import { sentencesText } from '../describe.ts';
import { readKeys } from '../json-change.ts';
import { readMisplaced } from '../misplaced.ts';
import { defineRule } from '../rule.ts';
import { namedOutcomes } from '../source.ts';

export default defineRule({
  id: 'field-moved',
  title: 'Fields changed places',
  on: 'field',
  floor: 'patch',
  points: 'number',
  // A chain of moves is one change, told at its lowest number.
  differs: (pair) => pair.identity === 'moved' && pair.moves[0] === pair,
  effect: ({ pair, orient, context }) => pair.moves.flatMap((move) => readMisplaced(orient(move), context)),
  source: ({ moves, parents }, context) => {
    const fields = byName(context.fieldsOf(parents.new));
    return moves.flatMap(({ old }) => (old === null ? [] : namedOutcomes(old, fields.get(old.name), context)));
  },
  json: (reading) =>
    reading.pair.moves.flatMap((pair) => readKeys({ ...reading, pair, ...reading.orient<Field | null>(pair) })),
  sentence: ({ moves }) =>
    sentencesText(
      moves.map(
        ({ old, new: next }) =>
          `number ${(old ?? next)?.number} was ${old?.name ?? 'free'} and is ${next?.name ?? 'free'} now`,
      ),
    ),
  explanation:
    'The number is all that is on the wire: what one version means as one field, the other reads as another field. Nothing fails, the values just end up in the wrong place.',
  remedy: 'Give each name its old number back.',
  examples: [
    {
      name: 'two fields swapped',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 b = 1; int32 a = 2; }',
      finds: [
        {
          rule: 'field-moved',
          element: 'M.a',
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
      name: 'a new field pushes an old one away',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 b = 1; int32 a = 2; }',
      finds: [
        {
          rule: 'field-moved',
          element: 'M.a',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
            'new-client-old-server request ignored degraded',
          ],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'a field in front is removed and the others close up, in stored data',
      before:
        'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { bool on = 1; int32 a = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 a = 1; }',
      stored: ['State'],
      finds: [
        {
          rule: 'field-moved',
          element: 'State.on',
          json: ['old-data-new-reader stored rejected broken', 'new-data-old-reader stored absent broken'],
          uncompilable: true,
          consequences: [
            'old-data-new-reader stored altered broken',
            'old-data-new-reader stored ignored broken',
            'new-data-old-reader stored altered broken',
            'new-data-old-reader stored absent broken',
          ],
        },
      ],
    },
  ],
});

import { sentencesText } from '../describe.ts';
import { readValueNames } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, losesName } from '../source.ts';
import { readMoved } from '../value-change.ts';

export default defineRule({
  id: 'enum-value-moved',
  title: 'Enum values changed their numbers',
  on: 'enum-value',
  floor: 'patch',
  points: 'number',
  differs: (pair) => pair.identity === 'moved' && pair.moves[0] === pair,
  effect: readMoved,
  // The names that are left compile, whatever their numbers are.
  source: ({ moves, parents }) =>
    losesName(
      moves.flatMap(({ old }) => old),
      parents.new,
    )
      ? EVERYWHERE
      : [],
  json: readValueNames,
  sentence: ({ moves, parents }) => {
    const numbers = moves.map(({ old, new: next }) => {
      const name = (values: typeof old): string => values.map((value) => value.name).join(' / ') || 'free';
      return `number ${(old[0] ?? next[0])?.number} was ${name(old)} and is ${name(next)} now`;
    });
    return `in enum ${parents.old.name}, ${sentencesText(numbers)}`;
  },
  explanation:
    'The number is all that is on the wire: what one version means as one value, the other reads as another value, or as none.',
  remedy: 'Give each name its old number back.',
  examples: [
    {
      name: 'two values swapped',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; TWO = 1; ONE = 2; }',
      finds: [
        {
          rule: 'enum-value-moved',
          element: 'E.ONE',
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
      name: 'a value keeps its name and gets another number',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 5; }',
      finds: [
        {
          rule: 'enum-value-moved',
          element: 'E.ONE',
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
      name: 'the same in a closed enum',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 5; }',
      finds: [
        {
          rule: 'enum-value-moved',
          element: 'E.ONE',
          consequences: [
            'old-client-new-server request dropped broken',
            'old-client-new-server request unnamed broken',
            'old-client-new-server response dropped broken',
            'old-client-new-server response unnamed broken',
            'new-client-old-server request dropped broken',
            'new-client-old-server request unnamed broken',
            'new-client-old-server response dropped broken',
            'new-client-old-server response unnamed broken',
          ],
        },
      ],
    },
    {
      name: 'an alias moves to another number',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; TWO = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; TWO = 2; UNO = 2; }',
      finds: [
        {
          rule: 'enum-value-moved',
          element: 'E.ONE',
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
      name: 'one name goes, and its number to another one',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; TWO = 1; }',
      finds: [
        {
          rule: 'enum-value-moved',
          element: 'E.ONE',
          consequences: [
            'old-client-new-server request altered broken',
            'old-client-new-server response altered broken',
            'new-client-old-server request altered broken',
            'new-client-old-server response altered broken',
          ],
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
        },
      ],
    },
  ],
});

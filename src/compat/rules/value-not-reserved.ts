import { reservesNumber } from '../hygiene.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'value-not-reserved',
  title: 'The number or name of a removed enum value is free for others',
  on: 'enum-value',
  floor: 'none',
  points: 'declaration',
  differs: ({ identity, old, parents }) =>
    identity === 'removed' &&
    !old.every((value) => reservesNumber(parents.new, value.number) && parents.new.reservedNames.has(value.name)),
  sentence: ({ old, parents }) => `${old[0]?.name} = ${old[0]?.number} is not reserved in enum ${parents.old.name}`,
  explanation:
    'A later value with the same number would be read as the removed one by every peer that still knows it, without an error.',
  remedy: 'Reserve both: reserved NUMBER; reserved "NAME";',
  examples: [
    {
      name: 'removed without a trace',
      before: 'syntax = "proto3"; message M { E e = 1; } enum E { A = 0; B = 1; } service S { rpc X(M) returns (M); }',
      after: 'syntax = "proto3"; message M { E e = 1; } enum E { A = 0; } service S { rpc X(M) returns (M); }',
      finds: [
        {
          rule: 'enum-value-removed',
          element: 'E.B',
          json: ['old-client-new-server request rejected broken', 'new-client-old-server response rejected broken'],
          uncompilable: true,
          consequences: [
            'old-client-new-server request unnamed broken',
            'new-client-old-server response unnamed broken',
          ],
        },
        { rule: 'value-not-reserved', element: 'E.B' },
      ],
    },
  ],
});

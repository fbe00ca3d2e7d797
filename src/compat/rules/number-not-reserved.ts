import { reservesNumber } from '../hygiene.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'number-not-reserved',
  title: 'The number or name of a removed field is free for others',
  on: 'field',
  floor: 'none',
  points: 'declaration',
  differs: ({ identity, old, parents }) =>
    identity === 'removed' &&
    old?.extension === false &&
    !(reservesNumber(parents.new, old.number) && parents.new.reservedNames.has(old.name)),
  sentence: ({ old, parents }) => {
    const number = old !== null && !reservesNumber(parents.new, old.number) ? [`number ${old.number}`] : [];
    const name = old !== null && !parents.new.reservedNames.has(old.name) ? [`name ${old.name}`] : [];
    return `the ${[...number, ...name].join(' and the ')} of a removed field can be used again`;
  },
  explanation:
    'A later field with the same number would be read as the removed one by every peer that still knows it, without an error.',
  remedy: 'Reserve both: reserved NUMBER; reserved "NAME";',
  examples: [
    {
      name: 'removed without a trace',
      before: 'syntax = "proto3"; message M { int32 x = 1; int32 y = 2; } service S { rpc A(M) returns (M); }',
      after: 'syntax = "proto3"; message M { int32 x = 1; } service S { rpc A(M) returns (M); }',
      finds: [
        {
          rule: 'field-removed',
          element: 'M.y',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response absent broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server request absent degraded',
          ],
          uncompilable: true,
          consequences: [
            'old-client-new-server request ignored broken',
            'old-client-new-server response absent broken',
            'new-client-old-server request absent degraded',
          ],
        },
        { rule: 'number-not-reserved', element: 'M.y' },
      ],
    },
  ],
});

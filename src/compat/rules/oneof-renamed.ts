import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'oneof-renamed',
  title: 'A oneof was renamed',
  on: 'oneof',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => old !== null && next !== null && old.name !== next.name,
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) => `oneof ${old?.name} is now called ${next?.name}`,
  explanation:
    'A oneof has no number and its name is on no wire, so nobody is hurt. Generated code is written with it.',
  remedy: 'Change the code that uses the old name with it.',
  examples: [
    {
      name: 'kind becomes source',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof source { int32 a = 1; string b = 2; } }',
      finds: [{ rule: 'oneof-renamed', element: 'M.kind', uncompilable: true }],
    },
  ],
});

import { uncoveredRanges } from '../hygiene.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'extension-range-removed',
  title: 'Numbers of a message can no longer be extended',
  on: 'message',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => uncoveredRanges(old.extensionRanges, next.extensionRanges).length > 0,
  source: () => [{ when: 'another .proto file extends the message with such a number' }],
  shapes: ({ old, new: next }) => ({
    old: old.extensionRanges.map(({ start, end }) => `${start}-${end}`).join(),
    new: next.extensionRanges.map(({ start, end }) => `${start}-${end}`).join(),
  }),
  sentence: ({ old, new: next }) =>
    `message ${old.name} has no extensions ${uncoveredRanges(old.extensionRanges, next.extensionRanges).join(', ')} any more`,
  explanation:
    'Others may have declared extensions with these numbers, in files that are not here. They no longer compile; what is sent is read as before.',
  remedy: 'Keep the range, unless you know every extension of the message.',
  examples: [
    {
      name: 'a range is cut short',
      before:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; extensions 100 to 199; }',
      after:
        'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; extensions 100 to 149; }',
      finds: [{ rule: 'extension-range-removed', element: 'M', uncompilable: true }],
    },
  ],
});

import { noLongerReserved } from '../hygiene.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'reserved-removed',
  title: 'Numbers or names of a message are no longer reserved',
  on: 'message',
  floor: 'none',
  points: 'name',
  differs: ({ old, new: next }) => noLongerReserved(old, next).length > 0,
  sentence: ({ old, new: next }) => `message ${old.name} no longer reserves ${noLongerReserved(old, next).join(', ')}`,
  explanation:
    'They were reserved because something older used them. Peers and stored data of that age would misread a new field there.',
  remedy: 'Put the reservation back, unless you know that nothing of that age is left.',
  examples: [
    {
      name: 'a range is cut short',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; reserved 4 to 6; reserved "old"; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; reserved 5; }',
      finds: [{ rule: 'reserved-removed', element: 'M' }],
    },
  ],
});

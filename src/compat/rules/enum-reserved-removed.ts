import { noLongerReserved } from '../hygiene.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'enum-reserved-removed',
  title: 'Numbers or names of an enum are no longer reserved',
  on: 'enum',
  floor: 'none',
  points: 'name',
  differs: ({ old, new: next }) => noLongerReserved(old, next).length > 0,
  sentence: ({ old, new: next }) => `enum ${old.name} no longer reserves ${noLongerReserved(old, next).join(', ')}`,
  explanation:
    'They were reserved because something older used them. Peers and stored data of that age would misread a new value there.',
  remedy: 'Put the reservation back, unless you know that nothing of that age is left.',
  examples: [
    {
      name: 'a range is cut short',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { A = 0; reserved 4 to 6; reserved "OLD"; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { A = 0; reserved 5; }',
      finds: [{ rule: 'enum-reserved-removed', element: 'E' }],
    },
  ],
});

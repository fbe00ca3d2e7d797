import { persisting } from '../field-change.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'field-packing-changed',
  title: 'A list is packed now, or no longer packed',
  on: 'field',
  floor: 'patch',
  points: 'declaration',
  differs: (pair) => {
    const fields = persisting(pair);
    return fields?.old.repeated === true && fields.new.repeated && fields.old.packed !== fields.new.packed;
  },
  sentence: ({ old, new: next }) =>
    `list ${old?.name} = ${old?.number} is ${next?.packed ? 'packed' : 'no longer packed'} now`,
  explanation: 'Every parser reads both forms of a list of numbers.',
  remedy: 'Nothing to do.',
  examples: [
    {
      name: 'packed is switched off',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 n = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 n = 1 [packed = false]; }',
      finds: [{ rule: 'field-packing-changed', element: 'M.n' }],
    },
  ],
});

import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'field-renamed',
  title: 'A field was renamed',
  on: 'field',
  floor: 'patch',
  points: 'name',
  differs: ({ identity }) => identity === 'renamed',
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is now called ${next?.name}`,
  explanation:
    'Names are not on the binary wire, so nobody is hurt there. JSON carries the name, and generated code is written with it.',
  remedy: 'Check that only the name changed. If JSON counts, keep the old name with json_name.',
  examples: [
    {
      name: 'pciAddr becomes pciPath',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciAddr = 6; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciPath = 6; }',
      finds: [{ rule: 'field-renamed', element: 'M.pciAddr' }],
    },
    {
      name: 'the old field is on its way out, and its name was given to a new one',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 old_id = 1 [deprecated = true]; string id = 2; }',
      finds: [
        { rule: 'field-renamed', element: 'M.id' },
        { rule: 'field-added', element: 'M.id', consequences: ['new-client-old-server request ignored degraded'] },
      ],
    },
  ],
});

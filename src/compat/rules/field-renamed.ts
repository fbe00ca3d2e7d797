import { jsonNameOf } from '../../schema/json-name.ts';
import { readKeys } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, inLanguages } from '../source.ts';

export default defineRule({
  id: 'field-renamed',
  title: 'A field was renamed',
  on: 'field',
  floor: 'patch',
  points: 'name',
  differs: ({ identity }) => identity === 'renamed',
  // One name in two styles is one name in the generated code of most languages.
  source: ({ old, new: next }) =>
    old !== null && next !== null && !old.extension && jsonNameOf(old.name) === jsonNameOf(next.name)
      ? inLanguages('C++', 'Python')
      : EVERYWHERE,
  json: readKeys,
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is now called ${next?.name}`,
  explanation:
    'Names are not on the binary wire, so nobody is hurt there. JSON carries the name, and generated code is written with it.',
  remedy: 'Check that only the name changed. If JSON counts, keep the old name with json_name.',
  examples: [
    {
      name: 'pciAddr becomes pciPath',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciAddr = 6; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciPath = 6; }',
      finds: [
        {
          rule: 'field-renamed',
          element: 'M.pciAddr',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
        },
      ],
    },
    {
      name: 'the old field is on its way out, and its name was given to a new one',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 old_id = 1 [deprecated = true]; string id = 2; }',
      finds: [
        {
          rule: 'field-renamed',
          element: 'M.id',
          json: [
            'old-client-new-server request rejected broken',
            'old-client-new-server response rejected broken',
            'new-client-old-server request rejected broken',
            'new-client-old-server response rejected broken',
          ],
          uncompilable: true,
        },
        {
          rule: 'field-added',
          element: 'M.id',
          consequences: ['new-client-old-server request ignored degraded'],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
    {
      name: 'in another style: one name in Java, Go and TypeScript, two in C++ and Python',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pci_addr = 6; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciAddr = 6; }',
      finds: [{ rule: 'field-renamed', element: 'M.pci_addr', uncompilable: true }],
    },
  ],
});

import { defineRule } from '../rule.ts';
import { IMPORTERS } from '../source.ts';

export default defineRule({
  id: 'file-moved',
  title: 'A file has another path',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ old, new: next }) => next !== null && old.path !== next.path,
  source: () => IMPORTERS,
  sentence: ({ old, new: next }) => `file ${old.path} is ${next?.path} now`,
  explanation:
    'Other .proto files import it by its path, and so does generated code in C++, Python and TypeScript. If only the folder that imports start from has moved, nothing breaks. What is sent does not depend on files.',
  remedy: 'Leave a file at the old path that imports the new one with import public.',
  examples: [
    {
      name: 'into a folder',
      before: {
        'a.proto': 'syntax = "proto3"; import "t.proto"; service S { rpc A(M) returns (M); }',
        't.proto': 'syntax = "proto3"; message M { int32 x = 1; }',
      },
      after: {
        'a.proto': 'syntax = "proto3"; import "types/t.proto"; service S { rpc A(M) returns (M); }',
        'types/t.proto': 'syntax = "proto3"; message M { int32 x = 1; }',
      },
      finds: [{ rule: 'file-moved', element: 't.proto', uncompilable: true }],
    },
  ],
});

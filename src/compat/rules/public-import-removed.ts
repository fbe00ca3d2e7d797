import { publicImports } from '../file-change.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'public-import-removed',
  title: 'A file no longer passes on what it imports',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ old, new: next }) => next !== null && lost(publicImports(old), publicImports(next)).length > 0,
  source: () => [{ when: 'it imports this file to get at what the other one declares' }],
  shapes: ({ old, new: next }) => ({
    old: publicImports(old).join(),
    new: next === null ? '-' : publicImports(next).join(),
  }),
  sentence: ({ old, new: next }) =>
    `it no longer imports ${lost(publicImports(old), next ? publicImports(next) : []).join(', ')} as public`,
  explanation:
    'Who imports a file also gets what it imports as public: .proto files, and generated code in C++, Python and TypeScript.',
  remedy: 'Keep import public, unless you know that nobody relies on it.',
  examples: [
    {
      name: 'public becomes a plain import',
      before: {
        'a.proto': 'syntax = "proto3"; import public "t.proto"; service S { rpc A(M) returns (M); }',
        't.proto': 'syntax = "proto3"; message M { int32 x = 1; }',
      },
      after: {
        'a.proto': 'syntax = "proto3"; import "t.proto"; service S { rpc A(M) returns (M); }',
        't.proto': 'syntax = "proto3"; message M { int32 x = 1; }',
      },
      finds: [{ rule: 'public-import-removed', element: 'a.proto', uncompilable: true }],
    },
  ],
});

function lost(old: readonly string[], next: readonly string[]): readonly string[] {
  return old.filter((path) => !next.includes(path));
}

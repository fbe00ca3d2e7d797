import { isSince } from '../../schema/editions.ts';
import type { SchemaFile } from '../../schema/model.ts';
import { defineRule } from '../rule.ts';
import { inLanguages } from '../source.ts';

function syntaxText({ node }: SchemaFile): string {
  return node.edition === null ? node.syntax : `edition ${node.edition}`;
}

/** Whether the code is that of edition 2024 and later. */
function hasNewerCode({ node }: SchemaFile): boolean {
  return isSince(node.edition, '2024');
}

export default defineRule({
  id: 'file-syntax-changed',
  title: 'A file has another syntax or edition',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ old, new: next }) => next !== null && syntaxText(old) !== syntaxText(next),
  // Edition 2024 has other defaults for generated code: features.(pb.go).api_level, (pb.cpp).string_type and the like.
  // Edition 2026 changes no more of them.
  source: ({ old, new: next }) =>
    hasNewerCode(old) === (next !== null && hasNewerCode(next)) ? [] : inLanguages('Go', 'Java', 'C++'),
  shapes: ({ old, new: next }) => ({ old: syntaxText(old), new: next === null ? '-' : syntaxText(next) }),
  sentence: ({ old, new: next }) => `the file is ${next ? syntaxText(next) : ''} now, not ${syntaxText(old)}`,
  explanation:
    'A syntax is a set of defaults: presence, open and closed enums, packing, the check for UTF-8. What they change in a field or an enum is told there. By itself the change is harmless up to edition 2023; from edition 2024 on other code is generated too.',
  remedy:
    'Set the features so that nothing changes. From edition 2024 on, also those of the languages, such as features.(pb.go).api_level.',
  examples: [
    {
      name: 'proto3 to edition 2023, with the same features',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after:
        'edition = "2023"; option features.field_presence = IMPLICIT; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: 'file-syntax-changed', element: 'a.proto' }],
    },
    {
      name: 'edition 2023 to edition 2024',
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'edition = "2024"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: 'file-syntax-changed', element: 'a.proto', uncompilable: true }],
    },
    {
      name: 'edition 2024 to edition 2026',
      before: 'edition = "2024"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'edition = "2026"; service S { rpc A(M) returns (M); } export message M { int32 x = 1; }',
      finds: [{ rule: 'file-syntax-changed', element: 'a.proto' }],
    },
  ],
});

import { declaredText, isGoneFrom, topLevel } from '../file-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, IMPORTERS } from '../source.ts';

export default defineRule({
  id: 'file-removed',
  title: 'A file was removed',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ new: next }) => next === null,
  source: ({ old }, context) =>
    topLevel(old).some((element) => isGoneFrom(element, context.new)) ? EVERYWHERE : IMPORTERS,
  sentence: ({ old }) => `file ${old.path} was removed; it declared ${declaredText(old)}`,
  explanation:
    'Other .proto files import it by its path, and so does generated code in C++, Python and TypeScript. What is sent and how it is read does not depend on files.',
  remedy: 'Keep the file. If its declarations have moved, let it import their new file with import public.',
  examples: [
    {
      name: 'with its messages, which nobody sends',
      before: {
        'a.proto': 'syntax = "proto3"; package p; service S { rpc A(M) returns (M); } message M {}',
        'b.proto': 'syntax = "proto3"; package p; message B { int32 x = 1; } enum E { ZERO = 0; }',
      },
      after: { 'a.proto': 'syntax = "proto3"; package p; service S { rpc A(M) returns (M); } message M {}' },
      finds: [
        { rule: 'type-removed', element: 'p.B' },
        { rule: 'type-removed', element: 'p.E' },
        { rule: 'file-removed', element: 'b.proto', uncompilable: true },
      ],
    },
    {
      name: 'its message lives on in a larger file',
      before: {
        'a.proto':
          'syntax = "proto3"; package p; import "b.proto"; service S { rpc A(M) returns (N); } message M {} message N { B b = 1; }',
        'b.proto': 'syntax = "proto3"; package p; message B { int32 x = 1; }',
      },
      after: {
        'a.proto':
          'syntax = "proto3"; package p; service S { rpc A(M) returns (N); } message M {} message N { B b = 1; } message B { int32 x = 1; }',
      },
      finds: [{ rule: 'file-removed', element: 'b.proto', uncompilable: true }],
    },
  ],
});

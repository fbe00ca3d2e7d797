import { sentencesText } from '../describe.ts';
import { changedOptions } from '../language-options.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'file-option-changed',
  title: 'An option that decides over generated code changed',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ old, new: next }) => next !== null && changedOptions(old, next).length > 0,
  source: ({ old, new: next }) =>
    next === null
      ? []
      : changedOptions(old, next)
          .filter((option) => option.breaks(option.old, option.new))
          .map(({ when }) => ({ when })),
  shapes: ({ old, new: next }) => {
    const options = next === null ? [] : changedOptions(old, next);
    return {
      old: options.map((option) => `${option.name} ${option.old ?? '-'}`).join('; '),
      new: options.map((option) => `${option.name} ${option.new ?? '-'}`).join('; '),
    };
  },
  sentence: ({ old, new: next }) =>
    sentencesText(
      (next === null ? [] : changedOptions(old, next)).map(
        (option) => `option ${option.name} is ${option.new ?? 'not set'} now, not ${option.old ?? 'unset'}`,
      ),
    ),
  explanation:
    'Packages, namespaces and class names in generated code come from these options. Nothing on the wire does: peers built from the two versions understand each other.',
  remedy:
    'Keep the value until a major release. If the code has to live elsewhere, generate it at both places for a while.',
  examples: [
    {
      name: 'go_package',
      before:
        'syntax = "proto3"; option go_package = "example.com/a"; service S { rpc A(M) returns (M); } message M {}',
      after: 'syntax = "proto3"; option go_package = "example.com/b"; service S { rpc A(M) returns (M); } message M {}',
      finds: [{ rule: 'file-option-changed', element: 'a.proto', uncompilable: true }],
    },
    {
      name: 'several; one class per message breaks Java, more code for C++ breaks nobody',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M {}',
      after:
        'syntax = "proto3"; option java_multiple_files = true; option cc_generic_services = true; service S { rpc A(M) returns (M); } message M {}',
      finds: [{ rule: 'file-option-changed', element: 'a.proto', uncompilable: true }],
    },
    {
      name: 'only more is generated',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after:
        'syntax = "proto3"; option py_generic_services = true; option optimize_for = CODE_SIZE; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: 'file-option-changed', element: 'a.proto' }],
    },
  ],
});

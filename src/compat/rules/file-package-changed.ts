import { defineRule } from '../rule.ts';
import { inLanguages, languagesOfPackage } from '../source.ts';

export default defineRule({
  id: 'file-package-changed',
  title: 'A file went to another package',
  on: 'file',
  floor: 'patch',
  points: 'package',
  differs: ({ old, new: next }, { packages }) =>
    next !== null &&
    old.package !== next.package &&
    // A renamed package is one change, with all its files.
    packages.get(old.package) !== next.package,
  source: ({ old }) => [
    { when: 'another .proto file names what it declares' },
    ...inLanguages(...languagesOfPackage(old)),
  ],
  sentence: ({ old, new: next }) => `its package is ${next?.package || '(none)'} now, not ${old.package || '(none)'}`,
  explanation:
    'Everything the file declares has another full name. Services are called by it; messages are only named inside Any, in JSON of Any, and in generated code.',
  remedy: 'Leave the package as it is, or keep the old file beside the new one.',
  examples: [
    {
      name: 'one file of two',
      before: {
        'a.proto': 'syntax = "proto3"; package p; import "b.proto"; service S { rpc A(M) returns (B); } message M {}',
        'b.proto': 'syntax = "proto3"; package p; message B { int32 x = 1; }',
      },
      after: {
        'a.proto': 'syntax = "proto3"; package p; import "b.proto"; service S { rpc A(M) returns (q.B); } message M {}',
        'b.proto': 'syntax = "proto3"; package q; message B { int32 x = 1; }',
      },
      finds: [
        { rule: 'message-renamed', element: 'p.B' },
        { rule: 'file-package-changed', element: 'b.proto', uncompilable: true },
      ],
    },
  ],
});

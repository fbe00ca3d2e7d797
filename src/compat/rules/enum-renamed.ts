import { defineRule } from '../rule.ts';
import { EVERYWHERE, onlyPackageChanged } from '../source.ts';

export default defineRule({
  id: 'enum-renamed',
  title: 'An enum was renamed or moved',
  on: 'enum',
  floor: 'patch',
  points: 'name',
  // A renamed package or enclosing message is one change, with all that is inside.
  differs: ({ old, new: next }, { carried }) => old.fullName !== next.fullName && !carried(old, next),
  source: ({ old, new: next }, context) => (onlyPackageChanged(old, next, context) ? [] : EVERYWHERE),
  sentence: ({ old, new: next }) => `enum ${old.fullName} is now called ${next.fullName}`,
  explanation:
    'Type names are not on the wire, so nobody is hurt there. They are inside Any, in JSON of Any, and in generated code.',
  remedy: 'Check that no peer packs it into an Any, and that code which uses the old name is changed with it.',
  examples: [
    {
      name: 'moved to another package, which exists already',
      before: {
        'a.proto':
          'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { X x = 1; } enum X { ZERO = 0; }',
        't.proto': 'syntax = "proto3"; package t; message Out { int32 z = 1; }',
      },
      after: {
        'a.proto':
          'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { t.X x = 1; }',
        't.proto': 'syntax = "proto3"; package t; message Out { int32 z = 1; } enum X { ZERO = 0; }',
      },
      finds: [{ rule: 'enum-renamed', element: 'a.X', uncompilable: true }],
    },
  ],
});

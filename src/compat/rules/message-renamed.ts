import { readRenamedPayload } from '../json-change.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE, onlyPackageChanged } from '../source.ts';

export default defineRule({
  id: 'message-renamed',
  title: 'A message was renamed or moved',
  on: 'message',
  floor: 'patch',
  points: 'name',
  // A renamed package or enclosing message is one change, with all that is inside.
  differs: ({ old, new: next }, { carried }) => old.fullName !== next.fullName && !carried(old, next),
  source: ({ old, new: next }, context) => (onlyPackageChanged(old, next, context) ? [] : EVERYWHERE),
  json: ({ pair, context }) => readRenamedPayload([pair.old.fullName, pair.new.fullName], context),
  sentence: ({ old, new: next }) => `message ${old.fullName} is now called ${next.fullName}`,
  explanation:
    'Type names are not on the wire, so nobody is hurt there. They are inside Any, in JSON of Any, and in generated code.',
  remedy: 'Check that no peer packs it into an Any, and that code which uses the old name is changed with it.',
  examples: [
    {
      name: 'moved to another package, which exists already',
      before: {
        'a.proto':
          'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { X x = 1; } message X { int32 y = 1; }',
        't.proto': 'syntax = "proto3"; package t; message Out { int32 z = 1; }',
      },
      after: {
        'a.proto':
          'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { t.X x = 1; }',
        't.proto': 'syntax = "proto3"; package t; message Out { int32 z = 1; } message X { int32 y = 1; }',
      },
      finds: [{ rule: 'message-renamed', element: 'a.X', uncompilable: true }],
    },
    {
      name: 'moved out of another message',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { N n = 1; message N { int32 x = 1; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { N n = 1; } message N { int32 x = 1; }',
      finds: [{ rule: 'message-renamed', element: 'M.N', uncompilable: true }],
    },
  ],
});

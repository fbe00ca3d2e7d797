import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'package-changed',
  title: 'A package was renamed',
  on: 'package',
  floor: 'patch',
  points: 'package',
  differs: () => true,
  call: ({ pair }) =>
    pair.services.length === 0 ? [] : [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }],
  sentence: ({ old, new: next, services }) =>
    `package ${old.package || '(none)'} is now called ${next.package || '(none)'}${services.length === 0 ? '' : `, and ${services.length === 1 ? 'its service' : `its ${services.length} services`} with it`}`,
  explanation:
    'The package is part of the path of every call, so no call between the two versions arrives. Messages are not named on the wire: they only keep their old names inside Any, in JSON of Any, and in generated code.',
  remedy: 'Serve the old package beside the new one until no supported client uses it.',
  examples: [
    {
      name: 'with a service',
      before: 'syntax = "proto3"; package agent.v1; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; package agent.v2; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'package-changed',
          element: 'agent.v1',
          consequences: [
            'old-client-new-server - unimplemented broken',
            'new-client-old-server - unimplemented broken',
          ],
        },
      ],
    },
    {
      name: 'of messages only, used from elsewhere',
      before: {
        'a.proto': 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(types.M) returns (types.M); }',
        't.proto': 'syntax = "proto3"; package types; message M { int32 x = 1; }',
      },
      after: {
        'a.proto': 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(kinds.M) returns (kinds.M); }',
        't.proto': 'syntax = "proto3"; package kinds; message M { int32 x = 1; }',
      },
      finds: [{ rule: 'package-changed', element: 'types' }],
    },
  ],
});

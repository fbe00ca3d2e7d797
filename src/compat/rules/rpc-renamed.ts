import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'rpc-renamed',
  title: 'A method was renamed',
  on: 'method',
  floor: 'patch',
  points: 'name',
  differs: ({ old, new: next }) => old !== null && next !== null && old.name !== next.name,
  call: () => [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }],
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) => `rpc ${old?.name} is now called ${next?.name}`,
  explanation: 'The name is part of the path of the call, so neither version finds the other’s method.',
  remedy: 'Serve both names until no supported client calls the old one.',
  examples: [
    {
      name: 'the types say that only the name changed',
      before: 'syntax = "proto3"; service Agent { rpc Stop(Id) returns (Id); } message Id { string id = 1; }',
      after: 'syntax = "proto3"; service Agent { rpc Halt(Id) returns (Id); } message Id { string id = 1; }',
      finds: [
        {
          rule: 'rpc-renamed',
          element: 'Agent.Stop',
          uncompilable: true,
          consequences: [
            'old-client-new-server - unimplemented broken',
            'new-client-old-server - unimplemented broken',
          ],
        },
      ],
    },
    {
      name: 'the walk goes on behind the new name',
      before: 'syntax = "proto3"; service Agent { rpc Stop(Id) returns (Id); } message Id { string id = 1; }',
      after:
        'syntax = "proto3"; service Agent { rpc Halt(Id) returns (Id); } message Id { string id = 1; bool force = 2; }',
      finds: [
        {
          rule: 'rpc-renamed',
          element: 'Agent.Stop',
          uncompilable: true,
          consequences: [
            'old-client-new-server - unimplemented broken',
            'new-client-old-server - unimplemented broken',
          ],
        },
        {
          rule: 'field-added',
          element: 'Id.force',
          consequences: ['new-client-old-server request ignored degraded'],
          json: ['old-client-new-server response rejected broken', 'new-client-old-server request rejected broken'],
        },
      ],
    },
  ],
});

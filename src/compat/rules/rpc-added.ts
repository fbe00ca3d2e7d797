import { signatureText } from '../describe.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'rpc-added',
  title: 'A method was added',
  on: 'method',
  floor: 'minor',
  points: 'declaration',
  differs: ({ old }) => old === null,
  call: ({ client, server }) =>
    client !== null && server === null ? [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }] : [],
  sentence: ({ new: method }) => `rpc ${method?.name}${method ? signatureText(method) : ''} is new`,
  explanation:
    'Old clients never call it. A new client that calls it on an old server gets an error for the whole call.',
  remedy:
    'Let new clients find out whether the server has the method before they call it, or handle the error and fall back.',
  examples: [
    {
      name: 'PauseContainer is added',
      before: 'syntax = "proto3"; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }',
      after: `syntax = "proto3"; message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc Pause(Pausing) returns (Id); }
message Pausing { string id = 1; }`,
      finds: [
        { rule: 'rpc-added', element: 'Agent.Pause', consequences: ['new-client-old-server - unimplemented broken'] },
      ],
    },
  ],
});

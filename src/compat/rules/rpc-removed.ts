import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'rpc-removed',
  title: 'A method was removed',
  on: 'method',
  floor: 'patch',
  points: 'declaration',
  differs: ({ new: method }) => method === null,
  call: ({ client, server }) =>
    client !== null && server === null ? [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }] : [],
  source: () => EVERYWHERE,
  sentence: ({ old }) => `rpc ${old?.name} was removed`,
  explanation: 'An old client that still calls it gets an error for the whole call.',
  remedy: 'Keep the method, deprecated, until no supported client calls it; then remove it in a major release.',
  examples: [
    {
      name: 'AddInterface is removed, its messages with it',
      before: `syntax = "proto3"; package grpc; message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc AddInterface(AddInterfaceRequest) returns (Id); }
message AddInterfaceRequest { string name = 1; }`,
      after:
        'syntax = "proto3"; package grpc; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }',
      finds: [
        {
          rule: 'rpc-removed',
          element: 'grpc.Agent.AddInterface',
          uncompilable: true,
          consequences: ['old-client-new-server - unimplemented broken'],
        },
        { rule: 'type-removed', element: 'grpc.AddInterfaceRequest', uncompilable: true },
      ],
    },
  ],
});

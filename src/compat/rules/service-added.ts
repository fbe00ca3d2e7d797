import { methodsText } from '../describe.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'service-added',
  title: 'A service was added',
  on: 'service',
  floor: 'minor',
  points: 'name',
  differs: ({ old }) => old === null,
  call: ({ client, server }) =>
    client !== null && server === null ? [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }] : [],
  sentence: ({ new: service }) => `service ${service?.name} is new, with ${methodsText(service)}`,
  explanation: 'Old clients never call it. Every call of a new client to an old server fails.',
  remedy: 'Let new clients find out whether the server has the service before they use it.',
  examples: [
    {
      name: 'a second service',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }
service T { rpc Z(M) returns (M); }`,
      finds: [{ rule: 'service-added', element: 'T', consequences: ['new-client-old-server - unimplemented broken'] }],
    },
  ],
});

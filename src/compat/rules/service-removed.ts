import { methodsText } from '../describe.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

export default defineRule({
  id: 'service-removed',
  title: 'A service was removed',
  on: 'service',
  floor: 'patch',
  points: 'name',
  differs: ({ new: service }) => service === null,
  call: ({ client, server }) =>
    client !== null && server === null ? [{ effect: 'unimplemented', flow: null, when: null, runtimes: 'all' }] : [],
  source: () => EVERYWHERE,
  sentence: ({ old }) => `service ${old?.name} was removed, with ${methodsText(old)}`,
  explanation: 'Every call of an old client to it fails.',
  remedy: 'Keep the service, deprecated, until no supported client calls it; then remove it in a major release.',
  examples: [
    {
      name: 'one of two services',
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }
service T { rpc Z(M) returns (M); }`,
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'service-removed',
          element: 'T',
          uncompilable: true,
          consequences: ['old-client-new-server - unimplemented broken'],
        },
      ],
    },
  ],
});

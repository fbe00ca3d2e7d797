import { signatureText } from '../describe.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';
import { streamingOutcomes } from '../streaming.ts';

export default defineRule({
  id: 'rpc-streaming-changed',
  title: 'A method streams where it did not, or no longer streams',
  on: 'method',
  floor: 'patch',
  points: 'declaration',
  differs: ({ old, new: next }) =>
    old !== null &&
    next !== null &&
    (old.clientStreaming !== next.clientStreaming || old.serverStreaming !== next.serverStreaming),
  call: ({ client, server, context }) =>
    client !== null && server !== null ? streamingOutcomes(client, server, context.transport) : [],
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) =>
    `rpc ${old?.name} is ${next ? signatureText(next) : ''} now, not ${old ? signatureText(old) : ''}`,
  explanation:
    'Whether a side streams is not on the wire of gRPC. A call works as long as one message goes where the other side expects one. Of none or several the gRPC implementation decides: it fails the call, looks at the first message only, or waits until the deadline. ttrpc sends a stream in another way: there, with `transport: ttrpc`, nearly every such call fails.',
  remedy: 'Add a method with the new streaming and keep the old one.',
  examples: [
    {
      name: 'the server streams now',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (stream M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-streaming-changed',
          element: 'S.A',
          uncompilable: true,
          consequences: [
            'old-client-new-server response hangs broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'the client streams now',
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(stream M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-streaming-changed',
          element: 'S.A',
          uncompilable: true,
          consequences: [
            'new-client-old-server request rejected broken',
            'new-client-old-server request dropped broken',
          ],
        },
      ],
    },
    {
      name: 'the server answers a stream with a stream now',
      before: 'syntax = "proto3"; service S { rpc A(stream M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(stream M) returns (stream M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-streaming-changed',
          element: 'S.A',
          uncompilable: true,
          consequences: [
            'old-client-new-server response hangs broken',
            'old-client-new-server response rejected broken',
            'old-client-new-server response altered broken',
          ],
        },
      ],
    },
    {
      name: 'neither side streams any more',
      before: 'syntax = "proto3"; service S { rpc A(stream M) returns (stream M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: 'rpc-streaming-changed',
          element: 'S.A',
          uncompilable: true,
          consequences: [
            'old-client-new-server request rejected broken',
            'old-client-new-server request dropped broken',
            'new-client-old-server response hangs broken',
            'new-client-old-server response rejected broken',
            'new-client-old-server response altered broken',
          ],
        },
      ],
    },
  ],
});

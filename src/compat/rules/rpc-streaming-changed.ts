import type { Method } from '../../schema/model.ts';
import { signatureText } from '../describe.ts';
import type { CallOutcome } from '../pair.ts';
import { defineRule } from '../rule.ts';

/** Streaming is not on the wire; a call works exactly when one message goes each way (measured with grpc-js and grpcio). */
function streamingOutcomes(client: Method, server: Method): readonly CallOutcome[] {
  const outcomes: CallOutcome[] = [];
  if (client.clientStreaming && !server.clientStreaming) {
    const when = 'the client sends no message or more than one';
    outcomes.push({ effect: 'rejected', flow: 'request', when, runtimes: 'all' });
  }
  if (!client.serverStreaming && server.serverStreaming) {
    outcomes.push({
      effect: 'hangs',
      flow: 'response',
      when: 'the server sends two messages or more',
      runtimes: 'all',
    });
    outcomes.push({ effect: 'rejected', flow: 'response', when: 'the server sends no message', runtimes: ['js'] });
  }
  return outcomes;
}

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
  call: ({ client, server }) => (client !== null && server !== null ? streamingOutcomes(client, server) : []),
  sentence: ({ old, new: next }) =>
    `rpc ${old?.name} is ${next ? signatureText(next) : ''} now, not ${old ? signatureText(old) : ''}`,
  explanation:
    'Whether a side streams is not on the wire. The call works as long as exactly one message goes each way; a reader of one message that gets several waits until its deadline.',
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
          consequences: [
            'old-client-new-server response hangs broken',
            'old-client-new-server response rejected broken',
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
          consequences: ['new-client-old-server request rejected broken'],
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
          consequences: [
            'old-client-new-server request rejected broken',
            'new-client-old-server response hangs broken',
            'new-client-old-server response rejected broken',
          ],
        },
      ],
    },
  ],
});

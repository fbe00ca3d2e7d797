import type { Method } from '../../schema/model.ts';
import { signatureText } from '../describe.ts';
import type { CallOutcome } from '../pair.ts';
import { defineRule } from '../rule.ts';
import { EVERYWHERE } from '../source.ts';

/**
 * What a server that takes one request makes of another number. Every implementation refuses none; of several, those on
 * gRPC core and Go serve the first and never look at the rest (docs/wire-facts.md, "Calls").
 */
const ONE_REQUEST: readonly CallOutcome[] = [
  { effect: 'rejected', flow: 'request', when: 'the client sends no message', runtimes: 'all' },
  {
    effect: 'rejected',
    flow: 'request',
    when: 'the client sends more than one message to a server in Java or JavaScript',
    runtimes: ['java', 'js', 'es'],
  },
  {
    effect: 'dropped',
    flow: 'request',
    when: 'the client sends more than one message, and only the first counts',
    runtimes: ['go', 'cpp', 'python'],
  },
];

/** What any client that expects one answer makes of none: Python takes it for an answer. */
const NO_ANSWER: readonly CallOutcome[] = [
  {
    effect: 'rejected',
    flow: 'response',
    when: 'the server sends no message',
    runtimes: ['go', 'java', 'cpp', 'js', 'es'],
  },
  { effect: 'altered', flow: 'response', when: 'the server sends no message, read as None', runtimes: ['python'] },
];

/** The same of several answers: a client that waits for the end of the call does not get to it. */
const SEVERAL = 'the server sends more than one message';
const SEVERAL_ANSWERS: readonly CallOutcome[] = [
  { effect: 'hangs', flow: 'response', when: SEVERAL, runtimes: ['cpp', 'python', 'js', 'es'] },
  { effect: 'rejected', flow: 'response', when: `${SEVERAL} to a client in Go or Java`, runtimes: ['go', 'java'] },
];

/** grpc-js reads on for a client that streams, and so sees that there are too many. */
const SEVERAL_ANSWERS_TO_STREAM: readonly CallOutcome[] = [
  { effect: 'hangs', flow: 'response', when: SEVERAL, runtimes: ['cpp', 'python'] },
  {
    effect: 'rejected',
    flow: 'response',
    when: `${SEVERAL} to a client in Go, Java or JavaScript`,
    runtimes: ['go', 'java', 'js', 'es'],
  },
];

/** Streaming is not on the wire of gRPC: a call works exactly when one message goes where one is expected. */
function streamingOutcomes(client: Method, server: Method): readonly CallOutcome[] {
  const request = client.clientStreaming && !server.clientStreaming ? ONE_REQUEST : [];
  if (client.serverStreaming || !server.serverStreaming) return request;
  return [...request, ...NO_ANSWER, ...(client.clientStreaming ? SEVERAL_ANSWERS_TO_STREAM : SEVERAL_ANSWERS)];
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
  source: () => EVERYWHERE,
  sentence: ({ old, new: next }) =>
    `rpc ${old?.name} is ${next ? signatureText(next) : ''} now, not ${old ? signatureText(old) : ''}`,
  explanation:
    'Whether a side streams is not on the wire of gRPC. A call works as long as one message goes where the other side expects one. Of none or several the gRPC implementation decides: it fails the call, looks at the first message only, or waits until the deadline.',
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

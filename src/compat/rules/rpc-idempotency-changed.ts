import type { Method } from '../../schema/model.ts';
import { optionOf } from '../language-options.ts';
import { defineRule } from '../rule.ts';

function levelOf(method: Method | null): string {
  return method === null ? '-' : (optionOf(method.options, 'idempotency_level') ?? 'IDEMPOTENCY_UNKNOWN');
}

export default defineRule({
  id: 'rpc-idempotency-changed',
  title: 'A method promises something else about calls that are repeated',
  on: 'method',
  floor: 'patch',
  points: 'declaration',
  differs: ({ old, new: next }) => old !== null && next !== null && levelOf(old) !== levelOf(next),
  shapes: ({ old, new: next }) => ({ old: levelOf(old), new: levelOf(next) }),
  sentence: ({ old, new: next }) => `rpc ${old?.name} is ${levelOf(next)} now, not ${levelOf(old)}`,
  explanation:
    'gRPC sends nothing of it, and messages are read as before. Clients may decide by it whether they repeat a call; a Connect client that sends calls without side effects as HTTP GET needs a server that knows the option.',
  remedy: 'Check that the servers in use keep the promise before clients rely on it.',
  examples: [
    {
      name: 'NO_SIDE_EFFECTS is taken back',
      before:
        'syntax = "proto3"; service S { rpc A(M) returns (M) { option idempotency_level = NO_SIDE_EFFECTS; } } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [{ rule: 'rpc-idempotency-changed', element: 'S.A' }],
    },
  ],
});

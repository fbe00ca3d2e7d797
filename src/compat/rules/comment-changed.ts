import { commentChanged } from '../comments.ts';
import { nameOf } from '../naming.ts';
import { defineAnyRule } from '../rule.ts';

export default defineAnyRule({
  id: 'comment-changed',
  title: 'The comment of an existing element changed',
  on: 'any',
  floor: 'none',
  points: 'name',
  differs: commentChanged,
  sentence: (pair) => `the comment of ${nameOf(pair).element} changed`,
  explanation: 'No schema shows what a field means. A new comment may be better wording, or another meaning.',
  remedy: 'Check that the meaning did not change: if it did, give it a new field.',
  examples: [
    {
      name: 'seconds become milliseconds',
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M {
  // In seconds.
  int32 timeout = 1;
}`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M {
  // In milliseconds.
  int32 timeout = 1;
}`,
      finds: [{ rule: 'comment-changed', element: 'M.timeout' }],
    },
  ],
});

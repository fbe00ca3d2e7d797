/** What the tests publish as a check run. */
import type { CheckRunContent } from '../../src/github/check-run.ts';

/** @returns a failed run with that many annotations, on a line of its own each, `m0` on the first */
export function contentOf(headSha: string, count: number): CheckRunContent {
  return {
    name: 'gate',
    headSha,
    externalId: 'ours',
    title: 'Needs 2.0.0',
    summary: 's',
    conclusion: 'failure',
    annotations: Array.from({ length: count }, (_, i) => ({
      path: 'a.proto',
      start_line: i + 1,
      end_line: i + 1,
      annotation_level: 'failure',
      title: 't',
      message: `m${i}`,
    })),
  };
}

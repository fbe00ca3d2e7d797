import { expect, test } from '@jest/globals';
import * as shapes from '../../src/github/shapes.ts';

const SHAPES = {
  checkRun: [shapes.checkRunShape, { data: { id: 1, status: 'completed' } }],
  checkRuns: [shapes.checkRunsShape, [{ id: 1, status: 'completed' }]],
  pull: [shapes.pullShape, { data: { state: 'open', head: { sha: 'a' }, base: { ref: 'main' } } }],
  comment: [shapes.commentShape, { data: { id: 1, html_url: 'u' } }],
  comments: [shapes.commentsShape, [{ id: 1, html_url: 'u' }]],
  tag: [shapes.tagShape, { data: { sha: 'a' } }],
  reference: [shapes.referenceShape, { data: { ref: 'r', object: { sha: 'a' } } }],
} as const;

/** The answer without one of its parts, for each of them. */
function without(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const made = (changed: readonly (readonly [string, unknown])[]): unknown =>
    Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
  return entries.flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [made(entries.filter(([other]) => other !== key))]),
    ...without(inner).map((less) => made(entries.map(([other, each]) => [other, other === key ? less : each]))),
  ]);
}

test.each(Object.entries(SHAPES))('%s: as GitHub describes it, and nothing less', (_, [shape, answer]) => {
  expect(shape.safeParse(answer).success).toBe(true);
  const less = without(answer);
  expect(less.length).toBeGreaterThan(0);
  for (const each of less) expect([each, shape.safeParse(each).success]).toEqual([each, false]);
});

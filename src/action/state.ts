/** What the step leaves for the post step. It is in a file as soon as it is saved, so that it outlives the process. */
import * as core from '@actions/core';
import * as z from 'zod/mini';
import type { OpenCheckRun } from '../github/open-check-run.ts';

const NAME = 'check-run';
const shape = z.object({
  name: z.string(),
  headSha: z.string(),
  externalId: z.string(),
  id: z.nullable(z.number()),
  conclusion: z.optional(z.enum(['success', 'failure'])),
});

/** Remembers the check run that may be open, or that none is. */
export function saveOpenCheckRun(open: OpenCheckRun | null): void {
  core.saveState(NAME, open ?? '');
}

/** The check run that the step may have left open; null if there is none. */
export function savedCheckRun(): OpenCheckRun | null {
  const text = core.getState(NAME);
  return text === '' ? null : shape.parse(JSON.parse(text));
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FailureCase, lineOf, play, type Seen } from '../support/failure-case.ts';
import {
  largeRepository,
  sampleRepository,
  unparsableRepository,
  unreleasedRepository,
} from '../support/failure-repositories.ts';
import { removeTemporaryFolders } from '../support/git.ts';
import { contentCases } from './failures/contents.ts';
import { judgingCases } from './failures/judging.ts';
import { proxyCases } from './failures/proxying.ts';
import { racingCases } from './failures/racing.ts';
import { readingCases } from './failures/reading.ts';
import { showingCases } from './failures/showing.ts';

const PAGE = fileURLToPath(new URL('../../docs/failures.md', import.meta.url));
const INTRODUCTION = `# What happens when something fails

Every line is a run of the action on a GitHub that fails in one way. A test plays it, compares all that is said here,
and fails if what is injected does not happen. The numbers are those of a list of 45 situations; those left out concern
other parts, or nothing that can be injected. [Every request, failing in every way](faults.md) is a table of its own.

The rule behind it: the verdict is right or \`undecided\`, never a pass by accident, and \`undecided\` fails the job.
What cannot be shown (check run, comment, summary) is a warning and changes no verdict. The outputs \`check-run-url\` and
\`comment-url\` are empty where there is none, or where GitHub never confirmed what it made. Requests that were tried
again are counted, and so are those of the step that follows a job that was killed.

| # | Situation | Injected | Verdict | Exit | Check runs | Requests |
| -: | :-- | :-- | :-- | -: | :-- | :-- |
`;

const sample = sampleRepository();
const cases: readonly FailureCase[] = [
  ...readingCases(sample),
  ...contentCases({ sample, unreleased: unreleasedRepository(), unparsable: unparsableRepository() }),
  ...judgingCases(sample),
  ...proxyCases(sample),
  ...showingCases(sample, largeRepository(53)),
  ...racingCases(sample, largeRepository(120)),
].sort((a, b) => a.row - b.row);

const AT_ONCE = 5;
const seen = new Map<FailureCase, Seen | Error>();

/** Plays all cases, a few at a time: they wait more than they work. */
async function playAll(): Promise<void> {
  const left = [...cases];
  const player = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      seen.set(next, await play(next).catch((error: unknown) => error as Error));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
}

function seenOf(failure: FailureCase): Seen {
  const found = seen.get(failure);
  if (found === undefined || found instanceof Error) throw found ?? new Error('it was not played');
  return found;
}

beforeAll(playAll, 300_000);
afterAll(removeTemporaryFolders);

describe('what the action makes of a failure', () => {
  for (const failure of cases) {
    test(`${failure.row}: ${failure.situation} (${failure.injected})`, () => {
      const found = seenOf(failure);
      const { result, double, hits } = found;
      const { checkRuns, comments } = double.world;
      const actual = {
        exit: result.code,
        verdict: result.outputs.get('verdict'),
        conclusions: checkRuns.map(({ conclusion }) => conclusion),
        comments: comments.length,
        violations: double.violations,
        injected: hits > 0,
      };
      const { exit, verdict, conclusions, comments: count } = failure;
      const expected = { exit, verdict, conclusions, comments: count, violations: [], injected: true };
      // The log is the only trace of what happened in the process.
      if (JSON.stringify(actual) !== JSON.stringify(expected)) console.error(result.log);
      expect(actual).toEqual(expected);
      failure.also?.(found);
      expect(result.log).not.toContain('internal error');
    });
  }

  test('the page tells all of it', () => {
    const page = `${INTRODUCTION}${cases.map((failure) => lineOf(failure, seenOf(failure))).join('\n')}\n`;
    if (process.env.UPDATE_DOCS === '1') writeFileSync(PAGE, page);
    expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
  });
});

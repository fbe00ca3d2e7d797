/** Every request of a run fails in every way. The verdict is right or there is none, and what is left is true. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../support/git.ts';
import { FAULTS, type FaultKind } from './faults/kinds.ts';
import { tableOf } from './faults/page.ts';
import { isQuery, type Outcome, type Position, play, positionsOf } from './faults/play.ts';
import { type Scene, scenes } from './faults/scenes.ts';

const PAGE = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));
const INTRODUCTION = `# Every request, failing in every way

What is left when one request of a run fails. A test plays each cell, checks the rules below in it, and compares this
page with what it saw. [Single situations](failures.md) are told in full elsewhere.

The rules: the verdict is right or \`undecided\`, and \`undecided\` fails the job. The check run and the comment say what the
verdict is, and neither is there twice. No check run is left open. A tag is made only of a release that passed, once, and
the job fails if it is not there.

- **right**: as if nothing had failed.
- **undecided**: the job fails with "Could not verify", and so do the check run and the comment.
- **no check run**, **no comment**, **no tag**: the verdict is right and that is missing, with a warning that says why. Without a
  check run the annotations come from the job. Without the tag the job fails.
- \`once\`: only this request fails. \`always\`: every later one of its kind does too, until the run has ended.
`;

const all = scenes();
const cells = new Map<string, string>();
const positions = new Map<Scene, readonly Position[]>();
const keyOf = (scene: Scene, kind: FaultKind, { kind: what, nth }: Position): string =>
  JSON.stringify([scene.title, kind.name, kind.lasts, what, nth]);

beforeAll(async () => {
  for (const scene of all) positions.set(scene, await positionsOf(scene));
});
afterAll(removeTemporaryFolders);

function isMeant(scene: Scene, { lasts, graphql }: FaultKind, position: Position): boolean {
  if (graphql === true && !isQuery(position)) return false;
  return lasts === 'always' || scene.once(position.kind);
}

/** What must hold whatever fails: each that does not, in words. */
function problemsOf(scene: Scene, { result, hits, violations, checkRuns, comments, tagged }: Outcome): string[] {
  const { verdict, exit, log } = result;
  const conclusion = verdict === 'pass' ? 'success' : 'failure';
  const rules: readonly (readonly [boolean, string])[] = [
    [hits > 0, 'the fault was not met'],
    [violations.length === 0, violations.join('; ')],
    [verdict === scene.truth || verdict === 'undecided', `the verdict is ${verdict}`],
    [(exit === 0) === (verdict === 'pass' && (scene.tag === null || tagged !== null)), `the exit status is ${exit}`],
    [checkRuns.length <= 1 && comments.length <= 1, `doubled: ${checkRuns.length}, ${comments.length}`],
    [checkRuns.every((each) => each === conclusion), `check runs: ${checkRuns.join(', ')}`],
    [comments.every((body) => body.includes('Could not verify') === (verdict === 'undecided')), comments.join('\n')],
    [comments.every((body) => !body.includes('needs a major')) || verdict === 'fail', comments.join('\n')],
    [tagged === null || (verdict === 'pass' && tagged === scene.run.sha), `tagged ${tagged}`],
    [(verdict === 'undecided') === log.includes('::error::Could not verify'), log],
  ];
  return rules.filter(([holds]) => !holds).map(([, text]) => text);
}

/** The outcome in the words of the page. */
function wordsFor({ truth, shows, tag }: Scene, { result, checkRuns, comments, tagged }: Outcome): string {
  const lacks = [
    checkRuns.length < shows.checkRuns ? 'no check run' : '',
    comments.length < shows.comments ? 'no comment' : '',
    tag !== null && tagged === null && result.verdict === 'pass' ? 'no tag' : '',
  ].filter((text) => text !== '');
  const verdict = result.verdict === truth ? [] : [result.verdict];
  return [...verdict, ...lacks].join(', ') || 'right';
}

describe.each(all)('$title', (scene) => {
  test.each(FAULTS)('$name, $lasts', async (kind) => {
    const wrong: string[] = [];
    for (const position of (positions.get(scene) ?? []).filter((each) => isMeant(scene, kind, each))) {
      const outcome = await play(scene, position, kind);
      cells.set(keyOf(scene, kind, position), wordsFor(scene, outcome));
      wrong.push(...problemsOf(scene, outcome).map((text) => `${position.kind} ${position.nth}: ${text}`));
    }
    expect(wrong).toEqual([]);
  });
});

test('the page tells all of it', () => {
  const tables = all.map((scene) => {
    const columns = positions.get(scene) ?? [];
    return tableOf(scene, columns, FAULTS, (kind, position) => cells.get(keyOf(scene, kind, position)) ?? null);
  });
  const page = `${INTRODUCTION}\n${tables.join('\n')}`;
  expect(cells.size).toBeGreaterThan(500);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(PAGE, page);
  expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
});

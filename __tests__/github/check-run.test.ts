/** What is left of a check run when its process ends too early, and who puts it right. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CheckRunContent, publishCheckRun } from '../../src/github/check-run.ts';
import { type Client, createClient } from '../../src/github/client.ts';
import { isApiFault } from '../../src/github/fault.ts';
import { abandonCheckRun, type OpenCheckRun } from '../../src/github/open-check-run.ts';
import { type Double, startDouble, TOKEN } from '../double/double.ts';
import { secondaryLimit, serverError } from '../double/injection.ts';
import { refusal } from '../double/world.ts';
import { HASTE } from '../support/api.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';
import { contentOf } from './check-run-content.ts';

const sample = createRepository('sample');
const headSha = sample.commit({ 'a.proto': 'x\n' });

let double: Double;
let client: Client;
let tracked: (OpenCheckRun | null)[];
beforeEach(async () => {
  tracked = [];
  double = await startDouble({ folder: sample.folder });
  client = clientOf();
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

function clientOf(token = TOKEN): Client {
  const { url: apiUrl, repository } = double;
  return createClient({ token, repository, apiUrl, pace: HASTE });
}

const publish = (count: number) => publishCheckRun(client, contentOf(headSha, count), (open) => tracked.push(open));
const OPEN: OpenCheckRun = { name: 'gate', headSha, externalId: 'ours', id: null };
const shown = () => double.world.checkRuns.map(({ external_id, conclusion }) => [external_id, conclusion]);

/** A run as this or another program might have made it. */
async function made(externalId: string, more: { readonly conclusion?: 'success' } = {}): Promise<number> {
  const run = await client.attempt('make a run', ({ rest }) =>
    rest.checks.create({
      owner: client.owner,
      repo: client.name,
      name: 'gate',
      head_sha: headSha,
      external_id: externalId,
      status: 'in_progress',
      ...more,
    }),
  );
  if (isApiFault(run)) throw new Error(run.message);
  return run.data.id;
}

describe('what is remembered', () => {
  test('how to find the run, before GitHub is asked to make it', async () => {
    let before: unknown;
    double.before({ operation: 'checks/create' }, () => {
      before = [...tracked];
    });
    await publish(1);
    expect(before).toEqual([OPEN]);
    expect(tracked).toEqual([OPEN, null]);
  });

  test('its id, as long as it is open', async () => {
    await publish(51);
    const id = double.world.checkRuns[0]?.id;
    expect(tracked).toEqual([OPEN, { ...OPEN, id }, null]);
  });

  test.each([
    [
      'what GitHub refuses is not there',
      { reply: refusal(403, 'Resource not accessible by integration') },
      [OPEN, null],
    ],
    ['nor what it has no time for', secondaryLimit(3600), [OPEN, null]],
    ['what it does not answer may be', serverError(502), [OPEN]],
  ])('%s', async (_what, fault, expected) => {
    const rule = double.inject({ operation: 'checks/create' }, fault);
    expect(isApiFault(await publish(1))).toBe(true);
    expect([rule.hits > 0, tracked]).toEqual([true, expected]);
  });

  test('a run that could not be completed', async () => {
    double.inject({ operation: 'checks/update', when: ({ body }) => body.status === 'completed' }, serverError(502));
    expect(await publish(51)).toMatchObject({ kind: 'unreachable' });
    expect(tracked.at(-1)).toMatchObject({ id: double.world.checkRuns[0]?.id });
    expect(shown()).toEqual([['ours', null]]);
  });

  test('that there may be two, where the first did not show in time', async () => {
    double.inject({ operation: 'checks/create', nth: 1 }, { reset: 'after' });
    double.inject(
      { operation: 'checks/list-for-ref', nth: 1 },
      { change: (reply) => ({ ...reply, body: { total_count: 0, check_runs: [] } }) },
    );
    await publish(51);
    expect(shown()).toEqual([
      ['ours', null],
      ['ours', 'failure'],
    ]);
    expect(tracked.at(-1)).toEqual(OPEN);
    expect(await abandonCheckRun(client, OPEN)).toBe(null);
    expect(shown()).toEqual([
      ['ours', 'cancelled'],
      ['ours', 'failure'],
    ]);
  });
});

describe('a run that only could not be completed', () => {
  test('is completed later as it was to be, with what it says', async () => {
    const rule = double.inject(
      { operation: 'checks/update', when: ({ body }) => body.status === 'completed' },
      serverError(502),
    );
    await publish(51);
    rule.remove();
    const open = tracked.at(-1);
    expect(open).toEqual({ ...OPEN, id: double.world.checkRuns[0]?.id, conclusion: 'failure' });
    expect(await abandonCheckRun(client, open ?? OPEN)).toBe(null);
    expect(shown()).toEqual([['ours', 'failure']]);
    expect(double.world.checkRuns.map(({ title, annotations }) => [title, annotations.length])).toEqual([
      ['Needs 2.0.0', 51],
    ]);
  });
});

describe('an answer that is none', () => {
  test.each([
    ['an empty object', { status: 201, body: {} }],
    ['a page of HTML', { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }],
  ])('to the creation: %s', async (_what, reply) => {
    const rule = double.inject({ operation: 'checks/create' }, { reply });
    expect(await publish(1)).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('not of the form'),
    });
    expect([rule.hits, shown(), tracked]).toEqual([2, [], [OPEN]]);
  });

  test('to the completion, so that the post step sees to it', async () => {
    double.inject(
      { operation: 'checks/update', when: ({ body }) => body.status === 'completed' },
      { reply: { status: 200, body: {} } },
    );
    expect(await publish(51)).toMatchObject({ kind: 'unreachable' });
    expect(tracked.at(-1)).toMatchObject({ conclusion: 'failure' });
  });
});

describe('annotations that GitHub refuses', () => {
  const wrong = (path: string) => ({ when: ({ body }: { body: unknown }) => JSON.stringify(body).includes(path) });
  const named = (count: number, bad: number): CheckRunContent => {
    const { annotations, ...content } = contentOf(headSha, count);
    return { ...content, annotations: annotations.map((each, i) => (i === bad ? { ...each, path: 'bad' } : each)) };
  };
  const all = () => double.world.checkRuns.flatMap(({ annotations }) => annotations);

  test('are left out by themselves: a batch is halved until only they are left', async () => {
    const rule = double.inject({ operation: 'checks/update', ...wrong('"bad"') }, { reply: refusal(422, 'no line') });
    const result = await publishCheckRun(client, named(150, 77), (open) => tracked.push(open));
    expect(result).toMatchObject({ refused: 1 });
    expect([rule.hits, all().length, shown()]).toEqual([7, 149, [['ours', 'failure']]]);
  });

  test('for another reason than what they say are not asked for again', async () => {
    const rule = double.inject({ operation: 'checks/update', ...wrong('"bad"') }, { reply: refusal(403, 'No') });
    const result = await publishCheckRun(client, named(150, 77), (open) => tracked.push(open));
    expect(result).toMatchObject({ refused: 50 });
    expect([rule.hits, all().length, shown()]).toEqual([1, 100, [['ours', 'failure']]]);
  });
});

describe('a lost answer', () => {
  test('comes before GitHub refuses the annotations: the run is made without them', async () => {
    const isAnnotated = (body: unknown): boolean => JSON.stringify(body).includes('start_line');
    double.inject({ operation: 'checks/create', nth: 1 }, { reset: 'before' });
    double.inject(
      { operation: 'checks/create', when: ({ body }) => isAnnotated(body) },
      { reply: refusal(422, 'no line') },
    );
    expect(await publish(1)).toMatchObject({ refused: 1 });
    expect(shown()).toEqual([['ours', 'failure']]);
    expect(double.log.map(({ operation }) => operation)).toEqual([
      'checks/create',
      'checks/list-for-ref',
      'checks/create',
      'checks/create',
    ]);
  });

  test('is not made good by a second run where nobody says whether the first is there', async () => {
    double.inject({ operation: 'checks/create', nth: 1 }, { reset: 'after' });
    double.inject({ operation: 'checks/list-for-ref' }, { reply: refusal(409, 'Conflict') });
    expect(await publish(1)).toMatchObject({ kind: 'unreachable' });
    expect([shown(), tracked]).toEqual([[['ours', 'failure']], [OPEN]]);
  });

  test('the run is found, though another of its name is newer', async () => {
    double.inject({ operation: 'checks/create', nth: 1 }, { reset: 'after' });
    double.before({ operation: 'checks/list-for-ref' }, async () => {
      await made('another', { conclusion: 'success' });
    });
    expect(await publish(1)).toMatchObject({ id: double.world.checkRuns[0]?.id, refused: 0 });
    expect(shown()).toEqual([
      ['ours', 'failure'],
      ['another', 'success'],
    ]);
  });
});

describe('what the post step does', () => {
  test('completes the run that was left open, and no other', async () => {
    await made('another');
    const id = await made('ours');
    await made('another');
    expect(await abandonCheckRun(client, OPEN)).toBe(null);
    expect(shown()).toEqual([
      ['another', null],
      ['ours', 'cancelled'],
      ['another', null],
    ]);
    const [, ours] = double.world.checkRuns;
    expect([ours?.id, ours?.title]).toEqual([id, 'Could not verify: the run was cancelled or killed']);
  });

  test('finds it behind a page of others', async () => {
    const id = await made('ours');
    for (let i = 0; i < 100; i++) double.world.checkRuns.push(copyOf(i));
    await abandonCheckRun(client, OPEN);
    expect(double.world.checkRuns.find((run) => run.id === id)?.conclusion).toBe('cancelled');
  });

  const copyOf = (i: number) => {
    const [first] = double.world.checkRuns;
    if (first === undefined) throw new Error('no run');
    return { ...first, id: 5000 + i, external_id: 'another', annotations: [] };
  };

  test('waits for a run that shows late', async () => {
    double.before({ operation: 'checks/list-for-ref', nth: 2 }, async () => {
      await made('ours');
    });
    expect(await abandonCheckRun(client, OPEN)).toBe(null);
    expect(shown()).toEqual([['ours', 'cancelled']]);
  });

  test('gives up on one that was never made', async () => {
    expect(await abandonCheckRun(client, OPEN)).toBe(null);
    expect([shown(), double.count()]).toEqual([[], { reads: 3, writes: 0, points: 3 }]);
  });

  test('leaves a run alone that was completed', async () => {
    const id = await made('ours', { conclusion: 'success' });
    for (const open of [OPEN, { ...OPEN, id }]) expect(await abandonCheckRun(client, open)).toBe(null);
    expect(shown()).toEqual([['ours', 'success']]);
  });

  test('says why it could not', async () => {
    const id = await made('ours');
    double.inject({ operation: 'checks/update' }, serverError(502));
    expect(await abandonCheckRun(client, { ...OPEN, id })).toMatchObject({ kind: 'unreachable' });
    expect(await abandonCheckRun(clientOf('other'), OPEN)).toMatchObject({ kind: 'unauthorized' });
  });
});

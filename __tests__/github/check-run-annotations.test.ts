/** What a check run says: its annotations in batches, and what GitHub would not take. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { publishCheckRun } from '../../src/github/check-run.ts';
import { type Client, createClient } from '../../src/github/client.ts';
import { isApiFault } from '../../src/github/fault.ts';
import { type Double, startDouble, TOKEN } from '../double/double.ts';
import { serverError } from '../double/injection.ts';
import { refusal } from '../double/world.ts';
import { HASTE } from '../support/api.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';
import { contentOf } from './check-run-content.ts';

const sample = createRepository('sample');
const headSha = sample.commit({ 'a.proto': 'x\n' });

let double: Double;
let client: Client;
beforeEach(async () => {
  double = await startDouble({ folder: sample.folder });
  const { url: apiUrl, repository } = double;
  client = createClient({ token: TOKEN, repository, apiUrl, pace: HASTE });
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

/** The result, and the lines that the run annotates. */
async function publish(count: number) {
  const result = await publishCheckRun(client, contentOf(headSha, count), () => {});
  if (isApiFault(result)) throw new Error(result.message);
  const [run] = double.world.checkRuns;
  expect([result.id, result.url, double.world.checkRuns.length]).toEqual([
    run?.id,
    expect.stringContaining(`/${run?.id}`),
    1,
  ]);
  expect([run?.status, run?.conclusion, run?.title, run?.summary]).toEqual([
    'completed',
    'failure',
    'Needs 2.0.0',
    's',
  ]);
  return { refused: result.refused, lines: run?.annotations.map(({ start_line }) => Number(start_line) - 1) ?? [] };
}
const sent = () =>
  double.log
    .filter(({ operation }) => operation.startsWith('checks/'))
    .map(({ operation, body }) => {
      const output = body?.output as { readonly annotations?: readonly unknown[] } | undefined;
      return [operation.slice('checks/'.length), output?.annotations?.length ?? null, body?.status ?? null];
    });
const all = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
const holds = (body: unknown, ...lines: readonly number[]): boolean =>
  lines.some((i) => JSON.stringify(body).includes(`"m${i}"`));

describe('annotations', () => {
  test.each([
    [0, [['create', 0, 'completed']]],
    [50, [['create', 50, 'completed']]],
    [
      51,
      [
        ['create', 50, 'in_progress'],
        ['update', 1, null],
        ['update', null, 'completed'],
      ],
    ],
    [
      100,
      [
        ['create', 50, 'in_progress'],
        ['update', 50, null],
        ['update', null, 'completed'],
      ],
    ],
    [
      120,
      [
        ['create', 50, 'in_progress'],
        ['update', 50, null],
        ['update', 20, null],
        ['update', null, 'completed'],
      ],
    ],
  ])('%d of them, in order', async (count, requests) => {
    expect(await publish(count)).toEqual({ refused: 0, lines: all(count) });
    expect(sent()).toEqual(requests);
  });
});

describe('annotations that GitHub refuses', () => {
  test('in the first batch: all of that are left out', async () => {
    const when = ({ body }: { readonly body: unknown }): boolean => holds(body, 3);
    double.inject({ operation: 'checks/create', when }, { reply: refusal(422, 'no such line') });
    expect(await publish(52)).toEqual({ refused: 50, lines: [50, 51] });
  });

  test('in another: those alone', async () => {
    const when = ({ body }: { readonly body: unknown }): boolean => holds(body, 53, 57);
    double.inject({ operation: 'checks/update', when }, { reply: refusal(422, 'no such line') });
    expect(await publish(59)).toEqual({
      refused: 2,
      lines: all(59).filter((i) => i !== 53 && i !== 57),
    });
  });

  test('for another reason: the whole batch, without a search', async () => {
    const when = ({ body }: { readonly body: unknown }): boolean => holds(body, 53);
    const rule = double.inject({ operation: 'checks/update', when }, { reply: refusal(403, 'no') });
    expect(await publish(101)).toEqual({ refused: 50, lines: [...all(50), 100] });
    expect(rule.hits).toBe(1);
  });

  test('a run that is refused without any is none', async () => {
    const rule = double.inject({ operation: 'checks/create' }, { reply: refusal(422, 'No commit found for SHA') });
    for (const [count, requests] of [
      [0, 1],
      [1, 3],
    ] as const) {
      expect(await publishCheckRun(client, contentOf(headSha, count), () => {})).toMatchObject({
        kind: 'refused',
        status: 422,
      });
      expect(rule.hits).toBe(requests);
    }
  });
});

describe('a completion that is not answered', () => {
  test('is tried again, for that does no harm', async () => {
    const when = ({ body }: { readonly body: { readonly status?: unknown } }): boolean => body.status === 'completed';
    const rules = [1, 2, 3].map((nth) => double.inject({ operation: 'checks/update', when, nth }, serverError(502)));
    expect(await publish(51)).toEqual({ refused: 0, lines: all(51) });
    expect(rules.map(({ hits }) => hits)).toEqual([1, 1, 1]);
  });
});

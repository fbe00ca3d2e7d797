/** The one comment on a pull request. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '../../src/github/client.ts';
import { type CommentRequest, markerOf, publishComment } from '../../src/github/comment.ts';
import { BOT, type Double, startDouble, TOKEN } from '../double/double.ts';
import { serverError } from '../double/injection.ts';
import { addComment } from '../double/operations-pulls.ts';
import { refusal } from '../double/world.ts';
import { HASTE } from '../support/api.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const sample = createRepository('sample');
const headSha = sample.commit({ 'a.proto': 'x\n' });
const WRITER = { key: 'gate', run: 7, attempt: 2 };

let double: Double;
let client: Client;
let waits: number[];
beforeEach(async () => {
  double = await startDouble({ folder: sample.folder });
  const pull = { number: 7, base: 'main', head: 'main', state: 'open' as const };
  double.world.pulls.set(7, { ...pull, draft: false, locked: false, fork: false });
  double.world.pulls.set(8, { ...pull, number: 8, draft: false, locked: false, fork: false });
  const { url: apiUrl, repository } = double;
  waits = [];
  const plain = createClient({ token: TOKEN, repository, apiUrl, pace: { ...HASTE, retries: 0 } });
  client = { ...plain, wait: async (seconds) => void waits.push(seconds) };
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

const OPEN = `${markerOf(WRITER, 'open')}\nneeds 2.0.0`;
const RESOLVED = `${markerOf(WRITER, 'resolved')}\nall is well`;
const publish = (more: Partial<CommentRequest> = {}) =>
  publishComment(client, {
    number: 7,
    headSha,
    baseRef: 'main',
    writer: WRITER,
    body: OPEN,
    resolved: RESOLVED,
    ...more,
  });
const said = () => double.world.comments.map(({ body }) => body);
const writes = () => double.log.filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql').length;
/** A comment of this gate, as another run wrote it. */
const written = (
  run: number,
  attempt: number,
  more: { readonly author?: string; readonly key?: string; readonly state?: 'open' | 'resolved' } = {},
) => {
  const { author = BOT, key = 'gate', state = 'open' } = more;
  return addComment(double.world, { issue: 7, author, body: `${markerOf({ key, run, attempt }, state)}\nold` });
};
const urlOf = (id: number | undefined): string => `https://github.com/octo/sample/pull/7#issuecomment-${id}`;
const first = () => double.world.comments[0];

describe('the marker', () => {
  test('is a line that nothing can end early', () => {
    expect(markerOf(WRITER, 'open')).toBe('<!-- skewgate:v1:gate run=7.2 open -->');
    expect(markerOf({ key: 'a --> b-c', run: 1, attempt: 0 }, 'resolved')).toBe(
      '<!-- skewgate:v1:a%20%2D%2D%3E%20b%2Dc run=1.0 resolved -->',
    );
  });

  test('is read back, whatever is in the key', async () => {
    const writer = { ...WRITER, key: 'a --> b-c' };
    const body = `${markerOf(writer, 'open')}\nx`;
    await publish({ writer, body });
    expect(await publish({ writer, body: `${body}y` })).toEqual({ url: urlOf(first()?.id), did: 'updated' });
    expect(said()).toEqual([`${body}y`]);
  });
});

describe('what is done', () => {
  test('one is made where there is none, and then it is kept', async () => {
    const made = await publish();
    expect(made).toEqual({ url: urlOf(first()?.id), did: 'created' });
    expect(await publish({ body: `${OPEN}!` })).toEqual({ url: urlOf(first()?.id), did: 'updated' });
    expect([said(), first()?.author]).toEqual([[`${OPEN}!`], BOT]);
  });

  test('nothing, where there is nothing to say and nobody said anything', async () => {
    expect(await publish({ body: null })).toEqual({ url: null, did: 'nothing' });
    expect(writes()).toBe(0);
  });

  test('what was said is taken back, once', async () => {
    await publish();
    expect(await publish({ body: null })).toEqual({ url: urlOf(first()?.id), did: 'resolved' });
    expect(said()).toEqual([RESOLVED]);
    expect(await publish({ body: null })).toEqual({ url: urlOf(first()?.id), did: 'nothing' });
    expect(writes()).toBe(2);
    expect(await publish()).toEqual({ url: urlOf(first()?.id), did: 'updated' });
    expect(said()).toEqual([OPEN]);
  });

  test.each<readonly [run: number, attempt: number, did: string]>([
    [6, 9, 'updated'],
    [7, 1, 'updated'],
    [7, 2, 'updated'],
    [7, 3, 'superseded'],
    [8, 0, 'superseded'],
    [12, 34, 'superseded'],
  ])('what run %d.%d said: %s', async (run, attempt, did) => {
    const { id, body } = written(run, attempt);
    expect(await publish()).toEqual({ url: urlOf(id), did });
    expect(said()).toEqual([did === 'updated' ? OPEN : body]);
  });

  test('a newer one counts, though it is not the oldest', async () => {
    const { id } = written(6, 0);
    written(9, 0);
    expect(await publish()).toEqual({ url: urlOf(id), did: 'superseded' });
    expect(writes()).toBe(0);
  });

  test('doubles are deleted, the oldest stays', async () => {
    const oldest = written(5, 0);
    written(6, 0);
    addComment(double.world, { issue: 7, author: BOT, body: 'hello' });
    written(4, 0);
    double.world.comments.reverse();
    expect(await publish()).toEqual({ url: urlOf(oldest.id), did: 'updated' });
    expect(said()).toEqual(['hello', OPEN]);
  });

  test('a comment behind a page of others is found', async () => {
    for (let i = 0; i < 100; i++) addComment(double.world, { issue: 7, author: 'someone', body: 'hello' });
    const { id } = written(6, 0);
    expect(await publish()).toEqual({ url: urlOf(id), did: 'updated' });
    expect(double.world.comments).toHaveLength(101);
  });
});

describe('whose comment it is', () => {
  test.each<readonly [what: string, more: Parameters<typeof written>[2]]>([
    ['another gate’s', { key: 'other' }],
    ['that of a gate whose name begins alike', { key: 'gates' }],
    ['somebody else’s', { author: 'someone' }],
    ['that of a bot of another name', { author: 'github-actionsx[bot]' }],
  ])('%s is left alone', async (_, more) => {
    const { body } = written(1, 0, more);
    expect(await publish()).toMatchObject({ did: 'created' });
    expect(said()).toEqual([body, OPEN]);
  });

  test('a marker that is not at the start, or not whole, is text', async () => {
    const texts = [
      `> ${OPEN}`,
      `x\n${OPEN}`,
      OPEN.replace(' open -->', ' openly -->'),
      OPEN.replace('run=7.2', 'run=7'),
    ];
    for (const body of texts) addComment(double.world, { issue: 7, author: BOT, body });
    expect(await publish()).toMatchObject({ did: 'created' });
    expect(said()).toEqual([...texts, OPEN]);
  });

  test.each(['GitHub-Actions[bot]', 'github-actions'])('%s is the same account', async (author) => {
    written(1, 0, { author });
    expect(await publish()).toMatchObject({ did: 'updated' });
  });

  test('a person’s token writes under that name', async () => {
    const permissions = { contents: 'read', issues: 'write', pull_requests: 'write' } as const;
    double.tokens.set(TOKEN, { login: 'octocat', kind: 'pat', permissions });
    written(1, 0);
    expect(await publish()).toMatchObject({ did: 'created' });
    expect(await publish()).toMatchObject({ did: 'updated' });
    expect(double.world.comments.map(({ author }) => author)).toEqual([BOT, 'octocat']);
  });

  test('who cannot ask for the name is taken for the job', async () => {
    double.inject({ operation: 'graphql' }, serverError(502));
    written(1, 0);
    expect(await publish()).toMatchObject({ did: 'updated' });
    expect(said()).toEqual([OPEN]);
  });

  test('unless a marked comment is somebody’s else: that may be ours', async () => {
    const rule = double.inject({ operation: 'graphql' }, serverError(502));
    written(1, 0);
    written(1, 0, { author: 'octocat' });
    expect(await publish()).toMatchObject({ kind: 'unreachable', status: 502 });
    rule.remove();
    double.inject({ operation: 'graphql' }, { reply: { status: 200, body: { data: { viewer: null } } } });
    expect(await publish()).toMatchObject({ message: expect.stringContaining('not of the form') });
    expect(writes()).toBe(0);
  });
});

describe('a pull request that has moved on', () => {
  const moved = async (change: Parameters<typeof publish>[0], pull: object = {}) => {
    Object.assign(double.world.pulls.get(7) ?? {}, pull);
    const result = await publish(change);
    expect([said(), writes()]).toEqual([[], 0]);
    return result;
  };

  test('is told nothing', async () => {
    expect(await moved({ headSha: 'b'.repeat(40) })).toEqual({ url: null, did: 'superseded' });
    expect(await moved({ baseRef: 'stable' })).toEqual({ url: null, did: 'retargeted' });
    expect(await moved({}, { state: 'closed' })).toEqual({ url: null, did: 'superseded' });
  });

  test('does not matter where nobody knows where it went, or where it is', async () => {
    expect(await publish({ baseRef: null })).toMatchObject({ did: 'created' });
    double.inject({ operation: 'pulls/get' }, serverError(502));
    expect(await publish({ headSha: 'b'.repeat(40) })).toMatchObject({ did: 'updated' });
  });
});

describe('what GitHub does not do', () => {
  test('a list that does not come', async () => {
    double.inject({ operation: 'issues/list-comments' }, refusal403());
    expect(await publish()).toMatchObject({ kind: 'forbidden' });
    expect([writes(), waits]).toEqual([0, []]);
  });

  test('a comment that it refuses', async () => {
    const rule = double.inject({ operation: 'issues/create-comment' }, refusal403());
    expect(await publish()).toMatchObject({ kind: 'forbidden' });
    rule.remove();
    written(1, 0);
    double.inject({ operation: 'issues/update-comment' }, refusal403());
    expect(await publish()).toMatchObject({ kind: 'forbidden' });
    expect([said().length, waits]).toEqual([1, []]);
  });

  test('a lost answer to the creation: what is there is looked at, and one is there', async () => {
    double.inject({ operation: 'issues/create-comment', nth: 1 }, { reset: 'after' });
    expect(await publish()).toEqual({ url: urlOf(first()?.id), did: 'updated' });
    expect([said(), waits]).toEqual([[OPEN], [1]]);
  });

  test('a lost answer to the change', async () => {
    written(1, 0);
    double.inject({ operation: 'issues/update-comment', nth: 1 }, { reset: 'before' });
    expect(await publish()).toMatchObject({ did: 'updated' });
    expect([said(), waits]).toEqual([[OPEN], [1]]);
  });

  test('three times, and no more', async () => {
    const rule = double.inject({ operation: 'issues/create-comment' }, serverError(502));
    expect(await publish()).toMatchObject({ kind: 'unreachable', status: 502 });
    expect([rule.hits, waits, said()]).toEqual([3, [1, 4], []]);
    rule.remove();
    double.inject({ operation: 'issues/create-comment', nth: 1 }, serverError(502));
    double.inject({ operation: 'issues/create-comment', nth: 1 }, serverError(502));
    expect(await publish()).toMatchObject({ did: 'created' });
  });

  test('after a lost answer another run may speak', async () => {
    double.inject({ operation: 'issues/create-comment', nth: 1 }, { reset: 'before' });
    double.before({ operation: 'pulls/get', nth: 2 }, () => void written(8, 0));
    expect(await publish()).toMatchObject({ did: 'superseded' });
  });

  test('a comment that somebody deletes meanwhile is made again, if there is something to say', async () => {
    const gone = () => void double.world.comments.splice(0);
    written(1, 0);
    const rule = double.before({ operation: 'issues/update-comment' }, gone);
    expect(await publish()).toMatchObject({ did: 'created' });
    expect(said()).toEqual([OPEN]);
    expect(await publish({ body: null })).toMatchObject({ kind: 'not-found' });
    expect(said()).toEqual([]);
    rule.remove();
  });

  test('doubles that it does not delete stay, and that is all', async () => {
    written(1, 0);
    written(2, 0);
    double.inject({ operation: 'issues/delete-comment' }, refusal403());
    expect(await publish()).toMatchObject({ did: 'updated' });
    expect(double.world.comments).toHaveLength(2);
  });
});

const refusal403 = () => ({ reply: refusal(403, 'Resource not accessible by integration') });

describe('two that race', () => {
  /** Another run is faster: its comment is there when this one is made. */
  const faster = (run: number) => double.before({ operation: 'issues/create-comment' }, () => void written(run, 0));

  test('of two runs the newer speaks, in the older comment', async () => {
    faster(6);
    const result = await publish();
    expect([result, said()]).toEqual([{ url: urlOf(first()?.id), did: 'updated' }, [OPEN]]);
  });

  test('and the older run is silent', async () => {
    faster(8);
    expect(await publish()).toEqual({ url: urlOf(first()?.id), did: 'superseded' });
    expect(said()).toEqual([`${markerOf({ ...WRITER, run: 8, attempt: 0 }, 'open')}\nold`]);
  });

  test('the one that is older stays, and the other is deleted', async () => {
    double.before({ operation: 'issues/list-comments', nth: 2 }, () => void written(6, 0));
    expect(await publish()).toEqual({ url: urlOf(first()?.id), did: 'created' });
    expect(said()).toEqual([OPEN]);
  });

  test('whoever cannot look again has made one', async () => {
    double.inject({ operation: 'issues/list-comments', nth: 2 }, serverError(502));
    expect(await publish()).toEqual({ url: urlOf(first()?.id), did: 'created' });
  });

  test('a lost answer to the change is none', async () => {
    faster(6);
    double.inject({ operation: 'issues/update-comment', nth: 1 }, serverError(502));
    expect(await publish()).toEqual({ url: urlOf(first()?.id), did: 'updated' });
    expect([said(), waits]).toEqual([[OPEN], [1]]);
  });
});

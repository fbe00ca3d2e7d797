import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { recentTags } from '../../src/source/api/recent-tags.ts';
import { type OverApi, openOverApi } from '../support/api.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

// Commits and annotated tags are a minute apart, from the beginning of 2020.
const sample = createRepository('sample');
for (const version of ['1.0.0', '1.1.0', '2.0.0', '1.0.1', '2.1.0', '2.2.0']) {
  sample.commit({ VERSION: version });
  sample.tag(version);
}
sample.annotatedTag('late', '1.1.0');
sample.annotatedTag('later', 'late');
sample.tag('blob', '1.0.0:VERSION');
const START = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
const DAYS = 24 * 60 * MINUTE;

let api: OverApi;
beforeEach(async () => {
  api = await openOverApi({ folder: sample.folder });
});
afterEach(async () => {
  await api.double.close();
  expect(api.double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

test('the tags of the last 30 days, the newest first', async () => {
  const all = ['later', 'late', '2.2.0', '2.1.0', '1.0.1', '2.0.0', '1.1.0', '1.0.0'];
  expect(await recentTags(api.client, START)).toEqual(all);
  expect(await recentTags(api.client, START + 30 * DAYS)).toEqual(all);
  expect(await recentTags(api.client, START + 30 * DAYS + MINUTE)).toEqual(all.slice(0, -1));
  expect(await recentTags(api.client, START + 30 * DAYS + 3 * MINUTE)).toEqual(all.slice(0, 5));
  expect(api.client.requests()).toEqual({ reads: 4, writes: 0 });
});

test('at least five', async () => {
  expect(await recentTags(api.client)).toEqual(['later', 'late', '2.2.0', '2.1.0', '1.0.1']);
});

test('of a repository that has none', async () => {
  const none = await openOverApi({ folder: createRepository('sample').folder });
  expect(await recentTags(none.client)).toEqual([]);
  expect(none.double.violations).toEqual([]);
  await none.double.close();
});

test('a part of the list is no list', async () => {
  api.double.inject(
    {},
    { change: (reply) => ({ ...reply, body: { ...(reply.body as object), errors: [{ message: 'too much' }] } }) },
  );
  expect(await recentTags(api.client)).toMatchObject({ kind: 'unreachable' });
});

/** How often a query is tried again, and what it is given. */
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Client, createClient } from '../../src/github/client.ts';
import { type Double, startDouble, TOKEN } from '../double/double.ts';
import { serverError } from '../double/injection.ts';
import { HASTE } from '../support/api.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

const sample = createRepository('sample');
sample.commit({ 'a.proto': 'x\n' });

let double: Double;
let client: Client;
beforeEach(async () => {
  double = await startDouble({ folder: sample.folder });
  const { url: apiUrl, repository } = double;
  client = createClient({ token: TOKEN, repository, apiUrl, pace: { ...HASTE, retries: 2 } });
});
afterEach(async () => {
  await double.close();
  expect(double.violations).toEqual([]);
});
afterAll(removeTemporaryFolders);

test.each([
  [undefined, 3],
  [0, 1],
  [1, 2],
])('asked to try again %s times: %d requests', async (retries, requests) => {
  const rule = double.inject({}, serverError(502));
  expect(await client.query('ask who', '{ viewer { login } }', {}, retries)).toMatchObject({ kind: 'unreachable' });
  expect(rule.hits).toBe(requests);
});

test('the repository is given to those that have it, and other variables win', async () => {
  const owned = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { name } }';
  expect(await client.query('ask', owned)).toMatchObject({ data: { repository: { name: 'sample' } } });
  expect(await client.query('ask', owned, { name: 'other' })).toMatchObject({ kind: 'not-found' });
  expect(double.log.map(({ body }) => body?.variables)).toEqual([
    { owner: 'octo', name: 'sample' },
    { owner: 'octo', name: 'other' },
  ]);
});

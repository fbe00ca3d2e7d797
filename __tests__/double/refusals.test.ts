/** A double that takes anything proves nothing: what GitHub would not take, or would not say, is refused. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';
import { ask, askGraph } from './ask.ts';
import { checkAnswer, operations } from './contract.ts';
import { type Double, startDouble } from './double.ts';
import { specimen } from './specimen.ts';

let double: Double;
let sha = '';
let seen = 0;

beforeAll(async () => {
  const sample = createRepository('sample');
  sha = sample.commit({ 'a.proto': 'syntax = "proto3";\n', VERSION: '1.0.0\n' });
  sample.annotatedTag('1.0.0');
  double = await startDouble({ folder: sample.folder });
  double.world.pulls.set(7, {
    number: 7,
    base: 'main',
    head: 'main',
    state: 'open',
    draft: false,
    locked: false,
    fork: false,
  });
});

afterAll(async () => {
  await double.close();
  removeTemporaryFolders();
});

/** The violations since the last look. */
function news(): readonly string[] {
  const all = double.violations.slice(seen);
  seen = double.violations.length;
  return all;
}

const REPO = '/repos/octo/sample';
const run = (more: object = {}) => ({ name: 'gate', head_sha: sha, ...more });
const annotation = { path: 'a.proto', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'no' };
const output = (more: object) => run({ output: { title: 't', summary: 's', ...more } });

test.each([
  [
    'a body without head_sha',
    `POST ${REPO}/check-runs`,
    () => ({ name: 'gate' }),
    /must have required property 'head_sha'/,
  ],
  [
    'a misspelt property',
    `POST ${REPO}/check-runs`,
    () => run({ heads_sha: sha }),
    /additional properties \(heads_sha\)/,
  ],
  [
    'a misspelt property deep down',
    `POST ${REPO}/check-runs`,
    () => output({ annotations: [{ ...annotation, start_colum: 1 }] }),
    /\(start_colum\)/,
  ],
  ['a wrong enum value', `POST ${REPO}/check-runs`, () => run({ conclusion: 'failed' }), /allowed values/],
  [
    'an annotation without a path',
    `POST ${REPO}/check-runs`,
    () => output({ annotations: [{ ...annotation, path: null }] }),
    /path must be string/,
  ],
  ['a body that is a list', `POST ${REPO}/check-runs`, () => [], /no JSON object/],
  ['nothing wrong', `GET ${REPO}/git/trees/main`, undefined, null],
  ['a number that is none', `GET ${REPO}/pulls/seven`, undefined, /pull_number: .*must be integer/],
  [
    'an unknown query parameter',
    `GET ${REPO}/git/trees/main?recursiv=1`,
    undefined,
    /unknown query parameter recursiv/,
  ],
  ['an unknown operation', `GET ${REPO}/git/tree/main`, undefined, /no such operation/],
  ['an operation of GitHub that is not in the slice', `GET ${REPO}/labels`, undefined, /no such operation/],
] as const)('%s', async (_what, target, body, expected) => {
  const { status } = await ask(double, target, body?.());
  if (expected === null) {
    expect([status, news()]).toEqual([200, []]);
    return;
  }
  expect(status).toBe(400);
  expect(news()).toEqual([expect.stringMatching(expected)]);
});

test.each([
  [
    'a field that GitHub has not',
    '{ repository(owner: "octo", name: "sample") { nme } }',
    {},
    /Cannot query field "nme"/,
  ],
  [
    'a field that the double does not serve',
    '{ repository(owner: "octo", name: "sample") { description } }',
    {},
    /no field Repository.description/,
  ],
  ['an argument of another type', '{ repository(owner: 1, name: "sample") { name } }', {}, /String cannot represent/],
  [
    'an unknown variable',
    '{ repository(owner: "octo", name: "sample") { name } }',
    { variables: { nme: 1 } },
    /unknown variable nme/,
  ],
  [
    'a missing variable',
    'query($n: String!) { repository(owner: "octo", name: $n) { name } }',
    {},
    /"\$n".* was not provided/,
  ],
  [
    'an unknown property',
    '{ repository(owner: "octo", name: "sample") { name } }',
    { variable: {} },
    /unknown request property variable/,
  ],
  ['what is no query', '{ repository(', {}, /Syntax Error/],
])('GraphQL: %s', async (_what, query, more, expected) => {
  const { status } = await ask(double, 'POST /graphql', { query, ...more });
  expect(status).toBe(400);
  expect(news()).toEqual([expect.stringMatching(expected)]);
});

test('a good request of each kind is none of that', async () => {
  const query = 'query($o: String!) { repository(owner: $o, name: "sample") { name } }';
  const graph = await ask(double, 'POST /graphql', { query, variables: { o: 'octo' } });
  expect(graph.body).toEqual({ data: { repository: { name: 'sample' } } });
  expect((await ask(double, `POST ${REPO}/check-runs`, output({ annotations: [annotation] }))).status).toBe(201);
  expect(news()).toEqual([]);
});

const operation = (id: string) => operations.get(id) ?? fail(id);

function fail(id: string): never {
  throw new Error(`no operation ${id}`);
}

test('answers that GitHub would not give', () => {
  const tree = { sha, truncated: false, tree: [] };
  expect(checkAnswer(operation('git/get-tree'), 200, tree)).toBe(null);
  expect(checkAnswer(operation('git/get-tree'), 200, { sha, tree: [] })).toMatch(/required property 'truncated'/);
  expect(checkAnswer(operation('git/get-tree'), 200, { ...tree, tree: [{ path: 'a' }] })).toMatch(
    /required property 'mode'/,
  );
  expect(checkAnswer(operation('git/get-tree'), 418, {})).toBe('GitHub does not document 418 for git/get-tree');
  expect(checkAnswer(operation('git/get-tree'), 201, tree)).toBe('GitHub does not document 201 for git/get-tree');
  expect(checkAnswer(operation('issues/delete-comment'), 204, {})).toMatch(/a body where GitHub has none/);
  expect(checkAnswer(operation('checks/create'), 201, specimen('check-run'))).toBe(null);
  expect(checkAnswer(operation('checks/create'), 201, specimen('check-run', { status: 'done' }))).toMatch(
    /allowed values/,
  );
  expect(checkAnswer(operation('checks/create'), 422, { message: 'no' })).toBe(null);
  expect(checkAnswer(operation('checks/create'), 422, { message: 1 })).toMatch(/message must be string/);
});

test.each([
  ['more than 50 annotations', () => output({ annotations: Array(51).fill(annotation) })],
  ['a summary of more than 65535 characters', () => output({ summary: 'x'.repeat(65_536) })],
  ['a text of more than 65535 characters', () => output({ text: 'x'.repeat(65_536) })],
  [
    'columns over several lines',
    () => output({ annotations: [{ ...annotation, end_line: 2, start_column: 1, end_column: 2 }] }),
  ],
  ['a column without the other', () => output({ annotations: [{ ...annotation, start_column: 1 }] })],
  ['lines that run backwards', () => output({ annotations: [{ ...annotation, start_line: 2 }] })],
  ['line 0', () => output({ annotations: [{ ...annotation, start_line: 0 }] })],
  ['a long title', () => output({ annotations: [{ ...annotation, title: 'x'.repeat(256) }] })],
  ['a long message', () => output({ annotations: [{ ...annotation, message: 'ä'.repeat(32_769) }] })],
  ['an empty path', () => output({ annotations: [{ ...annotation, path: '' }] })],
  ['a commit that is not there', () => ({ name: 'gate', head_sha: '0'.repeat(40) })],
  ['completed without a conclusion', () => run({ status: 'completed' })],
])('422: %s', async (_what, body) => {
  const before = double.world.checkRuns.length;
  expect((await ask(double, `POST ${REPO}/check-runs`, body())).status).toBe(422);
  expect(double.world.checkRuns.length).toBe(before);
  expect(news()).toEqual([]);
});

test('just within the limits is fine', async () => {
  const full = output({
    summary: 'x'.repeat(65_535),
    annotations: Array(50).fill({
      ...annotation,
      start_column: 1,
      end_column: 1,
      title: 'x'.repeat(255),
      message: 'x'.repeat(65_536),
    }),
  });
  expect((await ask(double, `POST ${REPO}/check-runs`, full)).status).toBe(201);
  const comment = await ask(double, `POST ${REPO}/issues/7/comments`, { body: '😀'.repeat(65_536) });
  expect(comment.status).toBe(201);
});

test.each([
  ['a comment that is too long', '😀'.repeat(65_537)],
  ['an empty comment', ' \n'],
])('422: %s', async (_what, body) => {
  expect((await ask(double, `POST ${REPO}/issues/7/comments`, { body })).status).toBe(422);
});

test('a token that is none', async () => {
  expect((await ask(double, `GET ${REPO}`, undefined, 'nonsense')).status).toBe(401);
  expect((await askGraph(double, 'name')).status).toBe(200);
  expect(news()).toEqual([]);
});

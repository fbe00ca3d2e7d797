import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRepository, removeTemporaryFolders, temporaryFolder } from '../support/git.ts';
import { type Double, startDouble } from './double.ts';
import { pullBody } from './operations-pulls.ts';
import { runStep } from './runner.ts';

let double: Double;
const sample = createRepository('sample');
sample.commit({ 'a.proto': 'x\n' });
const pull = { number: 7, base: 'main', head: 'main', state: 'open', draft: false, locked: false, fork: true } as const;

beforeAll(async () => {
  double = await startDouble({ folder: sample.folder });
});
afterAll(async () => {
  await double.close();
  removeTemporaryFolders();
});

/** An action of a few lines. */
function program(text: string): string {
  const file = join(temporaryFolder(), 'index.mjs');
  writeFileSync(file, `import { appendFileSync, readFileSync } from 'node:fs'; const { env } = process;\n${text}`);
  return file;
}

test('a step sees the event, the API, its inputs and nothing of this process', async () => {
  process.env.SECRET_OF_THE_TEST = 'x';
  const result = await runStep({
    double,
    event: 'pull_request',
    payload: { number: 7, pull_request: await pullBody(double.world, pull) },
    inputs: { 'check-name': 'Gate' },
    environment: { RUNNER_ARCH: null },
    program: program(`
      const { number, pull_request } = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
      const url = env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/git/trees/' + pull_request.head.sha;
      const headers = { authorization: 'token ' + env['INPUT_GITHUB-TOKEN'], 'user-agent': 'x' };
      const { tree } = await (await fetch(url, { headers })).json();
      appendFileSync(env.GITHUB_OUTPUT, 'number=' + number + '\\nfiles<<END\\n' + tree[0].path + '\\nEND\\nlast<<E\\nE\\n');
      appendFileSync(env.GITHUB_STATE, 'id=9\\n');
      appendFileSync(env.GITHUB_STEP_SUMMARY, '# Done');
      console.log(env['INPUT_CHECK-NAME'], env.SECRET_OF_THE_TEST, env.RUNNER_ARCH);
      process.exitCode = 3;`),
  });
  expect(result).toMatchObject({ code: 3, log: 'Gate undefined undefined\n', summary: '# Done' });
  expect([...result.outputs]).toEqual([
    ['number', '7'],
    ['files', 'a.proto'],
    ['last', ''],
  ]);
  expect([...result.state]).toEqual([['id', '9']]);
  expect(double.log.map(({ operation, status }) => [operation, status])).toEqual([['git/get-tree', 200]]);
  expect(double.violations).toEqual([]);
});

test('the post step gets what the main step saved; a step can be stopped', async () => {
  const post = { double, event: 'push', payload: {}, state: new Map([['id', '9']]) };
  expect(await runStep({ ...post, program: program('console.log(env.STATE_id)') })).toMatchObject({
    code: 0,
    log: '9\n',
  });
  const endless = program('setInterval(() => {}, 1000)');
  const stopped = await runStep({
    ...post,
    program: endless,
    started: (child) => void setTimeout(() => child.kill('SIGTERM'), 100),
  });
  expect(stopped.code).toBe(null);
});

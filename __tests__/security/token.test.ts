/** What a run prints and leaves behind. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { type Double, startDouble, TOKEN } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
let double: Double;
afterEach(() => double.close());
afterAll(removeTemporaryFolders);

async function pushed(repository: TestRepository): Promise<StepResult> {
  const sha = repository.git('rev-parse', 'HEAD');
  double = await startDouble({ folder: repository.folder });
  return runStep({
    double,
    program: PROGRAM,
    event: 'push',
    payload: { ref: 'refs/heads/main', before: sha, after: sha, head_commit: { id: sha } },
  });
}

const proto = (field: string): string =>
  `syntax = "proto3"; service S { rpc Do (M) returns (M); } message M { ${field} }`;

test('the token is masked, and is in nothing that a run leaves behind', async () => {
  const repository = createRepository('sample');
  repository.commit({ 'a.proto': proto('int32 a = 1;'), VERSION: '1.0.0\n' });
  repository.annotatedTag('1.0.0');
  repository.commit({ 'a.proto': proto('') });
  const { log, outputs, summary, state } = await pushed(repository);
  expect(outputs.get('verdict')).toBe('fail');
  expect(log.split('\n').filter((line) => line.includes(TOKEN))).toEqual([`::add-mask::${TOKEN}`]);
  const files = ['report-json', 'report-markdown', 'report-sarif'].map((name) =>
    readFileSync(outputs.get(name) ?? '', 'utf8'),
  );
  for (const text of [summary, ...files, ...outputs.values(), ...state.values()]) expect(text).not.toContain(TOKEN);
});

test('nothing that the repository holds is a command to the runner', async () => {
  const repository = createRepository('sample');
  repository.commit({ 'a.proto': proto(''), VERSION: '1.0.0\n' });
  repository.annotatedTag('1.0.0');
  repository.commit({ '::set-output name=verdict::pass/b.proto': 'message {', VERSION: '1.1.0\n' });
  const { code, log } = await pushed(repository);
  expect([code, log.includes('set-output name=verdict')]).toEqual([1, true]);
  const commands = log.split('\n').flatMap((line) => /^\s*::\s*([\w-]+)/.exec(line)?.[1] ?? []);
  expect([...new Set(commands)].sort()).toEqual(['add-mask', 'error']);
});

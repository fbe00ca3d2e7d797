/** The job of our own CI that gates an example: it passes what breaks nothing, and stops what does. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = 'examples/kata-agent/1.12.0';
const AGENT = `${EXAMPLE}/protocols/grpc/agent.proto`;

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] }
    >
  >;
}

let repository: TestRepository;
let inputs: Readonly<Record<string, string>> = {};

beforeAll(() => {
  const workflow = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')) as Workflow;
  inputs = workflow.jobs['self-gate']?.steps.find(({ uses }) => uses === './')?.with ?? {};
  repository = createRepository('skewgate');
  cpSync(join(ROOT, 'examples/kata-agent'), join(repository.folder, 'examples/kata-agent'), { recursive: true });
  repository.commit({});
  const agent = readFileSync(join(ROOT, AGENT), 'utf8');
  const branch = (name: string, text: string): void => {
    repository.branch(name, 'main');
    repository.commit({ [AGENT]: text, 'README.md': name });
  };
  branch('nothing', agent);
  branch('removes', agent.replace(/^\s*rpc CreateContainer\(.*$/m, ''));
  branch(
    'adds',
    agent.replace(
      /^(\s*)(rpc CreateContainer\()/m,
      '$1rpc Another(CreateContainerRequest) returns (CreateContainerRequest);\n$1$2',
    ),
  );
  repository.checkout('main');
});
afterAll(removeTemporaryFolders);

async function gate(event: 'pull_request' | 'push', head: string): Promise<StepResult> {
  const double = await startDouble({ folder: repository.folder });
  const sha = repository.git('rev-parse', head);
  const base = { ref: 'main', sha: repository.git('rev-parse', 'main') };
  double.world.pulls.set(7, { number: 7, base: 'main', head, state: 'open', draft: false, locked: false, fork: false });
  const payload =
    event === 'push'
      ? { ref: 'refs/heads/main', before: base.sha, after: sha, head_commit: { id: sha } }
      : { action: 'opened', number: 7, pull_request: { base, head: { ref: head, sha } } };
  const clone = repository.clone('--depth=1', `--branch=${head}`);
  const environment = { GITHUB_WORKSPACE: clone.folder, GITHUB_JOB: 'self-gate' };
  const result = await runStep({ double, program: join(ROOT, 'dist/index.js'), event, payload, inputs, environment });
  await double.close();
  expect(double.violations).toEqual([]);
  return result;
}

test.each([
  ['pull_request', 'nothing', 'pass', 'none'],
  ['pull_request', 'removes', 'fail', 'major'],
  ['pull_request', 'adds', 'fail', 'major'],
  ['push', 'main', 'pass', ''],
] as const)('%s of `%s`: %s', async (event, head, verdict, required) => {
  const { outputs, log } = await gate(event, head);
  expect([outputs.get('verdict'), outputs.get('required-bump')]).toEqual([verdict, required]);
  expect(log).not.toContain('::warning::');
});

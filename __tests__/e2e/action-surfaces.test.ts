import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import type { JsonReport } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

const proto = (name: string, methods: string, field = 'int32 id'): string =>
  `syntax = "proto3";\npackage ${name};\nservice S { ${methods} }\nmessage Q { ${field} = 1; }\n`;
const GET = 'rpc Get(Q) returns (Q);';
const BOTH = `${GET} rpc Put(Q) returns (Q);`;
const CONFIG = `unstable-packages: [alpha, beta]
surfaces:
  - name: agent
    protos: agent/**
    version-file: agent/VERSION
    tag-pattern: agent/v{version}
    client: kata-runtime
    server: kata-agent
  - name: cri
    role: client
    protos: vendor/cri/**
    version-file: shim/VERSION
    tag-pattern: shim/v{version}
    client: shim
    server: containerd
`;

let repo: TestRepository;
let double: Double;

beforeAll(() => {
  repo = createRepository('mono');
  repo.commit({
    '.github/skewgate.yml': CONFIG,
    'agent/a.proto': proto('agent', BOTH),
    'agent/next/n.proto': proto('agent.v2beta1', BOTH),
    'agent/VERSION': '1.4.0\n',
    'vendor/cri/api.proto': proto('runtime.v1', BOTH),
    'shim/VERSION': '2.1.0\n',
  });
  repo.annotatedTag('agent/v1.4.0');
  repo.annotatedTag('shim/v2.1.0');
  repo.branch('breaks');
  repo.commit({
    'agent/a.proto': proto('agent', GET),
    'agent/next/n.proto': proto('agent.v2beta1', GET),
    'vendor/cri/api.proto': proto('runtime.v1', GET, 'string id'),
  });
  repo.branch('copies', 'main');
  repo.commit({ 'vendor/cri/api.proto': proto('runtime.v1', `${GET} rpc New(Q) returns (stream Q);`) });
  repo.checkout('main');
});
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});
afterAll(removeTemporaryFolders);

async function pullRequest(head: string): Promise<StepResult> {
  double = await startDouble({
    folder: repo.folder,
    permissions: { contents: 'write', checks: 'write', pull_requests: 'write' },
  });
  const pull = { number: 7, base: 'main', head, state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { ...pull });
  const shas = { base: repo.git('rev-parse', 'main'), head: repo.git('rev-parse', head) };
  return runStep({
    double,
    program: PROGRAM,
    event: 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
    inputs: {},
    environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' },
  });
}

describe('two surfaces, one of them as a client, on a pull request', () => {
  test('one comment and one check run tell both', async () => {
    const { code, outputs } = await pullRequest('breaks');
    expect(code).toBe(1);
    expect(double.world.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    const [comment, ...others] = double.world.comments;
    expect(others).toEqual([]);
    const body = comment?.body ?? '';
    for (const text of [
      '2 of 2 surfaces fail: agent, cri',
      '### ❌ agent: ',
      '### ❌ cri: ',
      'old kata\\-runtime \\+ new kata\\-agent',
      'In unstable packages, not counted (1)',
    ])
      expect(body.replaceAll('\\', '')).toContain(text.replaceAll('\\', ''));
    const report: JsonReport = JSON.parse(readFileSync(outputs.get('report-json') ?? '', 'utf8'));
    expect(report.surfaces.map(({ name, required, minimumVersion }) => [name, required, minimumVersion])).toEqual([
      ['agent', 'major', '2.0.0'],
      ['cri', 'major', '3.0.0'],
    ]);
    expect(Object.fromEntries(outputs)).toMatchObject({ verdict: 'fail', 'blocking-count': '2' });
  });

  test('a newer copy that only lost what old clients used, and gained a method, passes', async () => {
    const { code, outputs } = await pullRequest('copies');
    expect([code, outputs.get('verdict'), outputs.get('required-bump')]).toEqual([0, 'pass', 'minor']);
    expect(double.world.comments.map(({ body }) => /all 2 surfaces pass/i.test(body))).toEqual([true]);
  });
});

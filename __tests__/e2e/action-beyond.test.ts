import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import type { JsonReport } from '../support/cli.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

const proto = (name: string, fields: string): string =>
  `syntax = "proto3";\npackage ${name};\nservice S { rpc A(M) returns (M); }\nmessage M { int32 x = 1; ${fields} }\n`;
const CONFIG = `window: ">=1.0.0"
contracts: [binary, json]
protos: agent/**
copies:
  - name: agent in the runtime
    client: runtime/agent.proto
    server: agent/agent.proto
`;

let repo: TestRepository;
let double: Double;

/** Three releases, in the second of which a number is dropped; then pull requests on top. */
beforeAll(() => {
  repo = createRepository('mono');
  const both = (fields: string, copy = 'agent'): Record<string, string> => ({
    'agent/agent.proto': proto('agent', fields),
    'runtime/agent.proto': proto(copy, fields),
  });
  for (const [version, fields] of [
    ['1.0.0', 'string email = 2;'],
    ['1.1.0', 'reserved 2;'],
    ['1.2.0', 'reserved 2; bool on = 3;'],
  ] as const) {
    repo.commit({ '.github/skewgate.yml': CONFIG, VERSION: `${version}\n`, ...both(fields) });
    repo.annotatedTag(version);
  }
  repo.branch('reuse', 'main');
  repo.commit(both('string phone = 2; bool on = 3; reserved "email";'));
  repo.branch('drift', 'main');
  repo.commit({ 'runtime/agent.proto': proto('runtime', 'reserved 2; bool on = 3;') });
  repo.branch('rename', 'main');
  repo.commit(both('reserved 2; bool enabled = 3;'));
  repo.checkout('main');
});
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});
afterAll(removeTemporaryFolders);

async function pullRequest(head: string): Promise<{ step: StepResult; report: JsonReport; comment: string }> {
  double = await startDouble({
    folder: repo.folder,
    permissions: { contents: 'read', checks: 'write', pull_requests: 'write' },
  });
  const pull = { number: 7, base: 'main', head, state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { ...pull });
  const shas = { base: repo.git('rev-parse', 'main'), head: repo.git('rev-parse', head) };
  const step = await runStep({
    double,
    program: PROGRAM,
    event: 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
    inputs: {},
    environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' },
  });
  const report = JSON.parse(readFileSync(step.outputs.get('report-json') ?? '', 'utf8')) as JsonReport;
  return { step, report, comment: double.world.comments.map(({ body }) => body).join() };
}

describe('on a pull request', () => {
  test('a number that the oldest release of the window used otherwise fails, with its proof', async () => {
    const { step, report, comment } = await pullRequest('reuse');
    expect([step.code, report.verdict]).toEqual([1, 'fail']);
    expect(comment).toContain('found against 1.0.0, not against 1.2.0');
    expect(comment).toContain('`{"email":"a"} → 12 01 61 → {"phone":"a"}`');
  });

  test('a copy that no longer speaks to its other half fails, and its line is annotated', async () => {
    const { step, comment } = await pullRequest('drift');
    expect(step.code).toBe(1);
    expect(comment).toContain('agent in the runtime');
    const annotations = double.world.checkRuns.flatMap((run) => run.annotations);
    expect(annotations.map(({ path }) => path)).toEqual(['runtime/agent.proto']);
  });

  test('a new name fails where ProtoJSON counts', async () => {
    const { step, report } = await pullRequest('rename');
    expect(step.code).toBe(1);
    expect(report.surfaces[0]?.findings.map(({ rule, blocking }) => [rule, blocking])).toEqual([
      ['field-renamed', true],
    ]);
  });
});

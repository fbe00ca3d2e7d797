import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Double, startDouble } from '../double/double.ts';
import { runStep, type StepResult } from '../double/runner.ts';
import { createRepository, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

const proto = (methods: string, answer = ''): string =>
  `syntax = "proto3";\npackage agent;\nservice S {\n  rpc Ask(Q) returns (A);\n${methods}}\nmessage Q { int32 id = 1; }\nmessage A { int32 n = 1; ${answer} }\n`;
const PLUG = '  // @guarded-by A.can_plug\n  rpc Plug(Q) returns (Q);\n';
const OLD = '  rpc Old(Q) returns (Q);\n';
const SAFE =
  'new kata-runtime + old kata-agent: safe only because the new kata-runtime checks agent.A.can_plug first, which agent.S.Ask answers';
const PEERS = 'client: kata-runtime\nserver: kata-agent\npromise: full\n';
/** What the release said of its clients, and what main says now. */
const THEN = `${PEERS}clients: {kata-shim: [agent.S.Old]}\n`;
const NOW = `${PEERS}guards: on\nclients: {kata-shim: [agent.S.Ask], kata-runtime: [agent.S.Plug]}\n`;

let repo: TestRepository;
let double: Double;

beforeAll(() => {
  repo = createRepository('agent');
  repo.commit({ '.github/skewgate.yml': THEN, 'a.proto': proto(OLD), VERSION: '1.5.0\n' });
  repo.annotatedTag('1.5.0');
  repo.branch('off');
  repo.branch('selfish', 'main');
  repo.checkout('selfish');
  repo.commit({ '.github/skewgate.yml': NOW, 'a.proto': proto(OLD + PLUG, 'bool can_plug = 2;') });
  repo.checkout('main');
  repo.commit({ '.github/skewgate.yml': NOW });
  repo.branch('guarded');
  repo.commit({ 'a.proto': proto(OLD + PLUG, 'bool can_plug = 2;') });
  repo.branch('false', 'main');
  repo.commit({ 'a.proto': proto(OLD + PLUG, '') });
  repo.branch('removes', 'main');
  repo.commit({ 'a.proto': proto('') });
  repo.checkout('main');
});
afterEach(async () => {
  expect(double.violations).toEqual([]);
  await double.close();
});
afterAll(removeTemporaryFolders);

async function pullRequest(head: string, base = 'main'): Promise<StepResult> {
  double = await startDouble({
    folder: repo.folder,
    permissions: { contents: 'write', checks: 'write', pull_requests: 'write' },
  });
  const pull = { number: 7, base, head, state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { ...pull });
  const shas = { base: repo.git('rev-parse', base), head: repo.git('rev-parse', head) };
  return runStep({
    double,
    program: PROGRAM,
    event: 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
    inputs: {},
    environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' },
  });
}

/** The report without the marks that keep names as they are. */
const markdown = ({ outputs }: StepResult): string =>
  readFileSync(outputs.get('report-markdown') ?? '', 'utf8').replaceAll('\\', '');

describe('guards and clients over the API', () => {
  test('a guarded addition passes, and is told with its guard', async () => {
    const result = await pullRequest('guarded');
    expect([result.code, result.outputs.get('verdict'), result.outputs.get('broken-count')]).toEqual([0, 'pass', '0']);
    expect(markdown(result)).toContain(SAFE);
  });

  test('a guard that no old server can answer does not help, and says why', async () => {
    const result = await pullRequest('false');
    expect([result.code, result.outputs.get('verdict')]).toEqual([1, 'fail']);
    expect(markdown(result)).toContain('does not count: there is no field A.can_plug');
    expect(markdown(result)).toContain('hurts kata-runtime');
  });

  test('a change that turns guards on is judged without them', async () => {
    const result = await pullRequest('selfish', 'off');
    expect([result.code, result.outputs.get('verdict')]).toEqual([1, 'fail']);
    expect(markdown(result)).not.toContain('safe only because');
  });

  test('an old client is what the config of its release says', async () => {
    const result = await pullRequest('removes');
    expect([result.code, result.outputs.get('verdict')]).toEqual([1, 'fail']);
    expect(markdown(result)).toContain('hurts kata-shim');
  });
});

/** What goes beyond one step, on the kata agent's releases: on the command line and in the action, with one verdict. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SAMPLE_RELEASES } from '../../src/cli/demo-history.ts';
import { type Double, startDouble } from '../double/double.ts';
import { runStep } from '../double/runner.ts';
import { CLI, type JsonReport, skewgate } from '../support/cli.ts';
import { createRepository, type Files, removeTemporaryFolders, type TestRepository } from '../support/git.ts';

const PROGRAM = join(CLI, '../index.js');
const EXAMPLES = fileURLToPath(new URL('../../examples/kata-agent', import.meta.url));
const AGENT = 'protocols/grpc/agent.proto';
const HEALTH = 'protocols/grpc/health.proto';
const PEERS = 'client: kata-runtime\nserver: kata-agent\n';

let repo: TestRepository;
let double: Double | undefined;
let branches = 0;

/** Ten releases, and one more that drops a field. */
beforeAll(() => {
  repo = createRepository('agent');
  for (const version of SAMPLE_RELEASES) {
    repo.write({ pkg: null, protocols: null });
    cpSync(join(EXAMPLES, version), repo.folder, { recursive: true });
    repo.commit({});
    repo.annotatedTag(version);
  }
  repo.commit({ VERSION: '2.0.0\n', ...edit(AGENT, /bool sandbox_pidns = 7;/, 'reserved 7;') });
  repo.annotatedTag('2.0.0');
});
afterEach(async () => {
  expect(double?.violations ?? []).toEqual([]);
  await double?.close();
  double = undefined;
});
afterAll(removeTemporaryFolders);

/** A file as it is now, with one thing changed. */
function edit(path: string, what: RegExp, by: string): Files {
  const text = readFileSync(join(repo.folder, path), 'utf8');
  const edited = text.replace(what, () => by);
  if (edited === text) throw new Error(`nothing to edit in ${path}`);
  return { [path]: edited };
}

interface Judged {
  readonly exit: number | null;
  readonly text: string;
  readonly comment: string;
  readonly summary: string;
  readonly report: JsonReport;
}

/** A pull request into a branch with a config (and more), judged both ways. */
async function judge(base: Files, change: () => Files): Promise<Judged> {
  const [target, head] = [`base-${++branches}`, `head-${branches}`];
  repo.branch(target, 'main');
  repo.commit(base);
  repo.branch(head);
  repo.commit(change());
  const cli = skewgate(['check', '--base', target, '--head', head, '--repo', repo.folder]);
  const { code, outputs, summary } = await pullRequest(target, head);
  expect([cli.stderr, code]).toEqual(['', cli.exit]);
  const report: JsonReport = JSON.parse(readFileSync(outputs.get('report-json') ?? '', 'utf8'));
  const comment = (double?.world.comments ?? []).map(({ body }) => body).join();
  return { exit: cli.exit, text: cli.stdout, comment: plain(comment), summary: plain(summary), report };
}

async function pullRequest(base: string, head: string) {
  double = await startDouble({
    folder: repo.folder,
    permissions: { contents: 'read', checks: 'write', pull_requests: 'write' },
  });
  const pull = { number: 7, base, head, state: 'open', draft: false, locked: false, fork: false } as const;
  double.world.pulls.set(7, { ...pull });
  const shas = { base: repo.git('rev-parse', base), head: repo.git('rev-parse', head) };
  return runStep({
    double,
    program: PROGRAM,
    event: 'pull_request',
    payload: { action: 'opened', number: 7, pull_request: { base: { sha: shas.base }, head: { sha: shas.head } } },
    inputs: { comment: 'always' },
    environment: { GITHUB_RUN_ID: '1', GITHUB_JOB: 'gate' },
  });
}

/** Markdown without the marks that keep names as they are. */
function plain(markdown: string): string {
  return markdown.replaceAll('\\', '').replaceAll('&#8203;', '');
}

const config = (text: string): Files => ({ '.github/skewgate.yml': `${PEERS}${text}` });
const without = (method: string) => () => edit(AGENT, new RegExp(`rpc ${method}\\(.*\\n`), '\n');

describe('a window', () => {
  test('a number that 1.1.0 to 1.12.0 used otherwise; the head’s row and column of the matrix', async () => {
    const { exit, text, comment, summary } = await judge(config('window: ">=1.0.0"\n'), () =>
      edit(AGENT, /reserved 7;/, 'string pidns_mode = 7;'),
    );
    expect(exit).toBe(1);
    const since = 'found against 1.1.0, 1.2.0, 1.3.0, 1.4.0 and 5 more, not against 2.0.0';
    expect(text).toContain(since);
    expect(comment).toContain(since);
    expect(summary).toContain('Every release of the window (11), what past releases broke included');
    expect(summary).toMatch(/\| 1\.0\.0 \| \d+ changes? breaks? it/);
    expect(comment).toMatch(/\| 2\.0\.0 \| works \| 1 change degrades it/);
  });
});

describe('clients', () => {
  test('that are built from an older copy are not hurt by what they never knew', async () => {
    const { exit, text, summary } = await judge(
      config('client-protocol: {2.0.0: 1.9.0}\n'),
      without('AddARPNeighbors'),
    );
    expect(exit).toBe(0);
    expect(text).toContain('  built     clients of 2.0.0 are built from 1.9.0\n');
    expect(summary).toContain('- Clients of 2.0.0 are built from 1.9.0');
    const known = await judge(config(''), without('AddARPNeighbors'));
    expect(known.exit).toBe(1);
  });

  test('and are hurt by what their own protocol has', async () => {
    const { exit, report } = await judge(config('client-protocol: {2.0.0: 1.9.0}\n'), without('WaitProcess'));
    expect([exit, report.surfaces[0]?.findings.map(({ rule, blocking }) => [rule, blocking])]).toEqual([
      1,
      [['rpc-removed', true]],
    ]);
  });

  test('are told by name; where all are known, what none of them calls only degrades', async () => {
    const clients =
      'clients:\n  kata-runtime: [grpc.AgentService.CreateContainer]\n  kata-shim: [grpc.AgentService.WaitProcess]\n';
    const open = await judge(config(clients), without('WaitProcess'));
    expect(open.exit).toBe(1);
    for (const text of [open.text, open.comment]) expect(text).toContain('hurts kata-shim');
    expect(open.comment).toContain('| Client | Old, with the new kata-agent |');
    const all = await judge(config(`${clients}clients-complete: on\n`), without('ListProcesses'));
    expect(all.exit).toBe(0);
    for (const text of [all.text, all.summary]) expect(text).toContain('hurts none of the clients that are listed');
  });
});

test('a guard: what new runtimes ask for first passes under full', async () => {
  const change = (): Files => {
    const flag = edit(
      AGENT,
      /bool support_mem_hotplug_probe = 3;/,
      'bool support_mem_hotplug_probe = 3;\n  bool can_snapshot = 4;',
    );
    const method =
      '// @guarded-by GuestDetailsResponse.can_snapshot\n  rpc Snapshot(GuestDetailsRequest) returns (GuestDetailsResponse);\n  rpc WaitProcess(';
    return { [AGENT]: String(flag[AGENT]).replace('rpc WaitProcess(', () => method) };
  };
  const on = await judge(config('promise: full\nguards: on\n'), change);
  expect(on.exit).toBe(0);
  const safe = 'safe only because the new kata-runtime checks grpc.GuestDetailsResponse.can_snapshot first';
  for (const text of [on.text, on.summary]) expect(text).toContain(safe);
  expect((await judge(config('promise: full\n'), change)).exit).toBe(1);
});

describe('breaks that are accepted by name', () => {
  test('until a version; entries that do nothing are told', async () => {
    const printed = skewgate([
      'accept',
      'rpc-removed',
      'grpc.AgentService.GetOOMEvent',
      '--repo',
      repo.folder,
      ...accepting(),
    ]);
    expect([printed.exit, printed.stderr]).toEqual([0, '']);
    expect(printed.stdout).toContain('# rpc-removed grpc.AgentService.GetOOMEvent');
    const entries = printed.stdout.replace('reason: # say why nobody is hurt', 'reason: nobody waits for it');
    const stale = '  - {fingerprint: "0123456789ab", reason: of old}\n';
    const { exit, text, summary, comment, report } = await judge(config(`${entries}${stale}`), without('GetOOMEvent'));
    expect(exit).toBe(0);
    for (const told of [text, summary]) expect(told).toContain('accepted until 3.0.0: nobody waits for it');
    for (const told of [text, comment])
      expect(told).toContain('No finding has the accepted fingerprint 0123456789ab any more. Remove the entry.');
    expect(report.surfaces[0]?.findings[0]?.accepted).toEqual({ reason: 'nobody waits for it', until: '3.0.0' });
  });

  /** A head that breaks, to ask `accept` about. */
  function accepting(): readonly string[] {
    repo.branch(`asks-${++branches}`, 'main');
    repo.commit(without('GetOOMEvent')());
    return ['--base', 'main'];
  }
});

describe('copies', () => {
  const COPIES = 'copies:\n  - {name: health, client: shim/health.proto, server: protocols/grpc/health.proto}\n';
  const copy = (): string => readFileSync(join(repo.folder, HEALTH), 'utf8');
  const PROTOS = 'protos: [protocols/**, pkg/**]\n';
  const drift = (): Files => ({
    'shim/health.proto': copy().replace(
      'rpc Version(',
      'rpc Ready(CheckRequest) returns (HealthCheckResponse);\n  rpc Version(',
    ),
  });

  test('that part fail; the entry that is printed accepts it, in that pair', async () => {
    repo.checkout('main');
    const base = { 'shim/health.proto': copy() };
    const parted = await judge({ ...base, ...config(PROTOS + COPIES) }, drift);
    expect([parted.exit, parted.comment.includes('accept:\n  - fingerprint: ')]).toEqual([1, true]);
    const range = ['--base', `base-${branches}`, '--head', `head-${branches}`, '--repo', repo.folder];
    const printed = skewgate(['accept', ...range]);
    expect([printed.exit, printed.stdout.includes('(copies health)')]).toEqual([0, true]);
    const entries = printed.stdout.replace('reason: # say why nobody is hurt', 'reason: the shim asks from 3.0.0 on');
    const accepted = await judge({ ...base, ...config(PROTOS + COPIES + entries) }, drift);
    expect(accepted.exit).toBe(0);
    for (const text of [accepted.text, accepted.summary])
      expect(text).toContain('accepted: the shim asks from 3.0.0 on');
    expect(accepted.text).not.toContain('No finding has');
  });
});

test('a component that has to be restarted, and one whose file is not there', async () => {
  const components = `components:
  - {name: qemu, upgrade: restart, version: "versions.yaml#/qemu"}
  - {name: kernel, upgrade: new-workloads-only, version: "versions.yaml#/kernel"}
`;
  const base = { ...config(components), 'versions.yaml': 'qemu: 4.1.0\n' };
  const { text, summary } = await judge(base, () => ({ 'versions.yaml': 'qemu: 5.0.0\n' }));
  for (const told of [text, summary]) expect(told).toContain('qemu');
  expect(text).toContain('The version of the component kernel is not known');
});

describe('on the command line alone', () => {
  const run = (...args: readonly string[]) => skewgate([...args, '--repo', repo.folder]);

  test('the matrix in each form', () => {
    for (const format of ['text', 'markdown', 'html', 'svg'])
      expect([run('matrix', '--format', format).exit, format]).toEqual([0, format]);
    const { cells } = JSON.parse(run('matrix', '--format', 'json').stdout);
    expect(cells).toHaveLength(11 * 11);
  });

  test('of one client, with the copies that clients were built from', () => {
    repo.checkout('main');
    repo.write(config('clients: {kata-shim: [grpc.AgentService.WaitProcess]}\nclient-protocol: {1.6.0: 1.5.0}\n'));
    const file = join(repo.folder, '.github/skewgate.yml');
    const shim = JSON.parse(run('matrix', '--client', 'kata-shim', '--config', file, '--format', 'json').stdout);
    expect(shim.cells.filter(({ severity }: { severity: string }) => severity !== 'safe')).toEqual([]);
    const all = JSON.parse(run('matrix', '--config', file, '--format', 'json').stdout);
    expect(all.clientProtocols).toEqual([{ surface: 'agent', version: '1.6.0', ref: '1.5.0' }]);
    const own = all.cells.find(
      (cell: { client: string; server: string }) => cell.client === '1.6.0' && cell.server === '1.6.0',
    );
    expect(own).toMatchObject({ severity: 'broken', broken: 2 });
    repo.git('clean', '-fdq');
  });

  test('capabilities, a first config', () => {
    repo.checkout('main');
    const { elements } = JSON.parse(run('capabilities').stdout);
    expect(elements).toContainEqual({
      kind: 'method',
      name: 'grpc.AgentService.AddInterface',
      since: '1.0.0',
      until: '1.5.0',
      guardedBy: null,
    });
    const { exit, stdout } = run('init');
    expect([exit, stdout.includes('server: agent'), stdout.includes('version-file: VERSION # says 2.0.0')]).toEqual([
      0,
      true,
      true,
    ]);
  });
});

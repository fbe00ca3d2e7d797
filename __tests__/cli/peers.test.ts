import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Result } from '../../src/cli/result.ts';
import { run } from '../../src/cli/run.ts';
import { createRepository, removeTemporaryFolders } from '../support/git.ts';

afterAll(removeTemporaryFolders);

const example = (version: string, path: string): string =>
  join(import.meta.dirname, '../../examples/kata-remote', version, path);
const peers = (...args: readonly string[]): Promise<Result> => run(['peers', ...args], { colour: false });

/** The two copies of a release of the example. */
const folders = (version: string): readonly string[] => [
  '--client-dir',
  example(version, 'src/libs/protocols/protos'),
  '--server-dir',
  example(version, 'src/runtime/protocols/hypervisor'),
];

describe('skewgate peers', () => {
  test('two folders that fit', async () => {
    const { exit, stdout, stderr } = await peers(...folders('3.23.0'));
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe('PASS  the two copies fit');
  });

  test('two folders that do not', async () => {
    const { exit, stdout } = await peers(...folders('3.11.0'), '--quiet');
    expect(exit).toBe(1);
    expect(stdout).toBe(`FAIL  the two copies do not fit: 1 difference breaks calls of the client to the server

Breaking (1)
  ✗ remote: the client's copy has package remote, the server's copy has package hypervisor
      remote.proto:4:1 and hypervisor.proto:4:1, fingerprint e10b2b09778d

next  make ${folders('3.11.0')[1]} and ${folders('3.11.0')[3]} say the same
  or  accept it by fingerprint in .github/skewgate.yml
`);
  });

  test('the other way round it is the same difference', async () => {
    const [, client = '', , server = ''] = folders('3.11.0');
    const { exit, stdout } = await peers('--client-dir', server, '--server-dir', client, '--format', 'json');
    const { copies } = JSON.parse(stdout);
    expect(exit).toBe(1);
    expect(copies[0].findings.map(({ rule, message }: { rule: string; message: string }) => [rule, message])).toEqual([
      ['package-changed', "the client's copy has package hypervisor, the server's copy has package remote"],
    ]);
  });

  test('two places of a repository, at a revision, under its config', async () => {
    const repository = createRepository('peers');
    const proto = (type: string): string =>
      `syntax = "proto3"; service S { rpc Get(M) returns (M); } message M { ${type} id = 1; }`;
    repository.commit({
      '.github/skewgate.yml': 'client: shim\nserver: agent\n',
      'a/s.proto': proto('string'),
      'b/s.proto': proto('int32'),
    });
    repository.tag('1.0.0');
    repository.commit({ 'b/s.proto': proto('string') });
    const where = ['--repo', repository.folder, '--client', './a/', '--server', 'b/s.proto'];
    expect((await peers(...where)).exit).toBe(0);
    const before = await peers(...where, '--head', '1.0.0', '--format', 'markdown');
    expect(before.exit).toBe(1);
    expect(before.stdout).toContain("- `M.id`: the shim's copy has string id = 1, the agent's copy has int32 id = 1");
    const missing = await peers(...where.slice(0, -1), 'c');
    expect([missing.exit, missing.stdout.split('\n')[0]]).toEqual([
      3,
      "COULD NOT DECIDE  there is no .proto file in c, the server's copy of a protocol",
    ]);
  });

  test('what is not there leaves no verdict', async () => {
    expect((await peers('--client-dir', '/no/such', '--server-dir', '.')).exit).toBe(3);
    expect((await peers('--client-dir', '.', '--server-dir', '/no/such')).exit).toBe(3);
    expect((await peers('--repo', '/no/such', '--client', 'a', '--server', 'b')).exit).toBe(3);
  });

  test.each([[], ['--client-dir', 'a'], ['--client', 'a'], ['--repo', '.']].map((args) => [args] as const))(
    '%j is too little',
    async (args) => {
      const { exit, stderr } = await peers(...args);
      expect([exit, stderr]).toEqual([
        2,
        'skewgate: peers needs --client-dir and --server-dir, or --client and --server in a repository. See skewgate peers --help.\n',
      ]);
    },
  );

  test('folders and a repository exclude each other', async () => {
    const { exit, stderr } = await peers('--client-dir', 'a', '--server-dir', 'b', '--head', 'main');
    expect([exit, stderr]).toEqual([
      2,
      'skewgate: --client-dir and --server-dir go without --client, --server, --repo and --head. See skewgate peers --help.\n',
    ]);
  });
});
